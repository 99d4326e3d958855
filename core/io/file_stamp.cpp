// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_stamp.h"

#include "core/io/dataset_readers.h"
#include "core/io/fingerprint.h"

#include <filesystem>
#include <limits>
#include <system_error>

#include <sys/stat.h>

namespace inkling {

namespace {

constexpr std::int64_t kNanoseconds = 1'000'000'000;

std::int64_t modifiedTime(const std::string &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return 0;
    return status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec;
}

} // namespace

FileStamp fileStamp(const std::string &path, std::string_view bytes)
{
    return {bytes.size(), modifiedTime(path), fingerprint(bytes)};
}

Result<FileComparison> compareFile(const std::string &path, const std::optional<FileStamp> &known,
                                   const RunControl &control)
{
    std::error_code error;
    if (!std::filesystem::exists(path, error) && !error)
        return FileComparison{known ? FileChange::Gone : FileChange::None, std::nullopt};
    const Result<std::string> bytes = readFile(path, std::numeric_limits<std::size_t>::max(), control);
    if (!bytes)
        return bytes.error();
    const FileStamp now = fileStamp(path, *bytes);
    if (!known)
        return FileComparison{FileChange::New, now};
    const bool isSame = now.size == known->size && now.fingerprint == known->fingerprint;
    return FileComparison{isSame ? FileChange::None : FileChange::Changed, now};
}

} // namespace inkling
