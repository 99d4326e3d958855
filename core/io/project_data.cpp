// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_data.h"

#include "core/io/dataset_readers.h"
#include "core/io/fingerprint.h"
#include "core/io/image_folder.h"

#include <filesystem>
#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kAnySize = std::numeric_limits<std::size_t>::max();

bool hasBytes(const DataSource &source, std::string_view bytes)
{
    return bytes.size() == source.size && fingerprint(bytes) == source.fingerprint;
}

/// Whether the file or the folder has the bytes that it had. Error: it is not there, or stopped.
Result<bool> isUnchanged(const DataSource &source, const std::string &path, const RunControl &control)
{
    if (isFolder(path)) {
        const auto folder = folderFingerprint(path, control);
        if (!folder)
            return folder.error();
        return folder->size() == source.size && folder->value() == source.fingerprint;
    }
    const Result<std::string> bytes = readFile(path, kAnySize, control);
    if (!bytes)
        return bytes.error();
    return hasBytes(source, *bytes);
}

/// Where the file may be, the likeliest first.
std::vector<std::string> candidates(const ProjectSource &source, const std::string &projectPath)
{
    std::vector<std::string> paths;
    std::error_code error;
    if (!source.relativePath.empty()) {
        const std::filesystem::path folder = std::filesystem::absolute(projectPath, error).parent_path();
        paths.push_back((folder / source.relativePath).lexically_normal().string());
    }
    if (paths.empty() || paths.front() != source.file.path)
        paths.push_back(source.file.path);
    return paths;
}

/// Versions before this one took options that say nothing to a format, and kept them.
ReadOptions kept(const ProjectSource &source)
{
    ReadOptions options = source.options;
    options.unheeded = UnheededOptions::LeaveOut;
    return options;
}

/// The options with what was detected when the data were read, where the user left it open.
ReadOptions pinned(const ProjectSource &source)
{
    ReadOptions options = kept(source);
    if (!source.file.dialect)
        return options;
    const TextDialect &dialect = *source.file.dialect;
    const auto keep = [](auto &option, const auto &detected) {
        if (!option)
            option = detected;
    };
    keep(options.delimiter, dialect.delimiter);
    keep(options.decimal, dialect.decimal);
    keep(options.thousands, dialect.thousands);
    keep(options.skippedLines, dialect.skippedLines);
    keep(options.footnotes, dialect.footnotes);
    keep(options.headerRows, dialect.headerRows);
    if (options.encoding.empty())
        options.encoding = dialect.encoding;
    return options;
}

} // namespace

Result<LocatedData> locateData(const ProjectSource &source, const std::string &projectPath,
                               const RunControl &control)
{
    if (!source.location.empty())
        return LocatedData{DataPlace::BuiltIn, {}};
    const std::vector<std::string> paths = candidates(source, projectPath);
    const bool isOfImages = source.format == kImageFolderFormat;
    LocatedData found{source.file.copy ? DataPlace::Copy : DataPlace::Missing, source.file.path, false,
                      isOfImages};
    for (const std::string &path : paths) {
        const Result<bool> isSame = isUnchanged(source.file, path, control);
        if (!isSame && isSame.error().kind == ErrorKind::Stopped)
            return isSame.error();
        if (isSame && *isSame)
            return LocatedData{DataPlace::File, path, false, isOfImages, found.hasChanged ? found.path : ""};
        if (isSame && !found.hasChanged) {
            found.path = path;
            found.hasChanged = true;
        }
    }
    if (found.hasChanged && found.place == DataPlace::Missing)
        found.place = DataPlace::Changed;
    return found;
}

Result<Dataset> readProjectData(const ProjectSource &source, const LocatedData &where,
                                const RunControl &control, const DatasetReading &read)
{
    const DatasetReading reading = read ? read : DatasetReading(readDataset);
    switch (where.place) {
    case DataPlace::BuiltIn:
        return reading(source.location, kept(source), source.format, control);
    case DataPlace::File:
        return reading(where.path, pinned(source), source.format, control);
    case DataPlace::Copy:
        return readDatasetCopy(source.file, pinned(source), source.format, control);
    case DataPlace::Changed:
        return reading(where.path, kept(source), source.format, control);
    case DataPlace::Missing:
        break;
    }
    return Error{message(QT_TRANSLATE_NOOP("core", "The data of the project, %1, are not there any more."),
                         where.path)};
}

ProjectSource projectSource(const Dataset &data, const std::string &location, const ReadOptions &options,
                            const std::string &format)
{
    return {data.source.path.empty() ? location : std::string(), data.source, {}, format, options};
}

Status takeCopy(DataSource &source, const RunControl &control)
{
    Result<std::string> bytes = readFile(source.path, kAnySize, control);
    if (!bytes)
        return bytes.error();
    if (!hasBytes(source, *bytes))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 has changed since it was read: read it again before a copy of it is "
                              "kept."),
            source.path)};
    source.copy = std::make_shared<const std::string>(std::move(bytes).value());
    return Success();
}

} // namespace inkling
