// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/failure.h"
#include "core/io/write_file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace inkling {

namespace {

namespace fs = std::filesystem;

void checkOutput(const std::string &path, Overwrite overwrite)
{
    std::error_code ignored;
    const fs::path folder = fs::path(path).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, ignored))
        throw Failure(kExitOutput,
                      "The folder " + folder.string() + " for the output does not exist; make it first.");
    if (fs::is_directory(path, ignored))
        throw Failure(kExitOutput, path + " is a folder; name a file to write.");
    if (overwrite == Overwrite::Refuse && fs::exists(path, ignored) && !isStream(path))
        throw Failure(kExitOutput, path + " exists already; --force overwrites it.");
}

} // namespace

bool isStream(const std::string &path)
{
    std::error_code ignored;
    return fs::is_other(fs::status(path, ignored));
}

void checkOutputs(const std::vector<std::string> &paths, Overwrite overwrite)
{
    std::vector<std::string> seen;
    for (const std::string &path : paths) {
        if (path.empty())
            continue;
        const bool toStandard = path == kStandardStream;
        const std::string place =
            toStandard ? "standard output" : fs::absolute(path).lexically_normal().string();
        for (const std::string &other : seen) {
            if (other == place)
                throw Failure(kExitUsage,
                              "Two outputs would go to " + place + "; give each a place of its own.");
        }
        seen.push_back(place);
        if (!toStandard)
            checkOutput(path, overwrite);
    }
}

void writeOutput(const std::string &path, std::string_view bytes)
{
    if (path == kStandardStream) {
        const std::size_t written = std::fwrite(bytes.data(), 1, bytes.size(), stdout);
        if (written < bytes.size() || std::fflush(stdout) != 0)
            throw Failure(kExitOutput,
                          std::string("Standard output cannot be written: ") + std::strerror(errno) + ".");
    } else {
        valueOf(writeFileAtomically(path, bytes));
    }
}

} // namespace inkling
