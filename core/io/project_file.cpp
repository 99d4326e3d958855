// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_file.h"

#include "core/io/dataset_readers.h"
#include "core/io/project_schema.h"
#include "core/io/project_tables.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace inkling {

namespace {

Error tooLarge(const std::string &path)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 cannot be written: a project may have %2 bytes at most; "
                                              "leave out the copy of the data."),
                    path, kMostProjectBytes),
            ErrorKind::Limit};
}

/// From the folder of the project to the file; empty where there is no way.
std::string relativePath(const std::string &file, const std::string &project)
{
    std::error_code error;
    const std::filesystem::path from = std::filesystem::absolute(project, error).parent_path();
    return file.empty() ? std::string()
                        : std::filesystem::path(file).lexically_relative(from.lexically_normal()).string();
}

Result<TableContents> readBytes(std::string bytes, const std::string &path, const RunControl &control)
{
    const Result<SqliteDatabase> database = openedProject(std::move(bytes), path, control.part(0.0, 0.3));
    if (!database)
        return database.error();
    return readTables(*database, path, control.part(0.3, 1.0));
}

/// Nothing replaces a project that would not be the project again.
Status requireSame(std::string_view bytes, const Project &project, const std::string &path,
                   const RunControl &control)
{
    const Result<TableContents> again = readBytes(std::string(bytes), path, control);
    if (!again && again.error().kind == ErrorKind::Stopped)
        return again.error();
    if (again && again->notes.empty() && again->project == project)
        return Success();
    return Error{message(QT_TRANSLATE_NOOP("core", "%1 was left as it was: what was to be written does not "
                                                   "read back as the project; please report this."),
                         path),
                 ErrorKind::Output};
}

} // namespace

Result<OpenedProject> readProject(const std::string &path, const RunControl &control)
{
    Result<std::string> bytes = readFile(path, kMostProjectBytes, control.part(0.0, 0.2));
    if (!bytes)
        return bytes.error();
    const FileStamp stamp = fileStamp(path, *bytes);
    Result<TableContents> contents = readBytes(std::move(bytes).value(), path, control.part(0.2, 1.0));
    if (!contents)
        return contents.error();
    return OpenedProject{std::move(contents.value().project), stamp, std::move(contents.value().notes)};
}

Result<SavedProject> writeProject(const std::string &path, const Project &project, const RunControl &control,
                                  const FileCalls &calls)
{
    SavedProject saved;
    Project placed = project;
    placed.source.relativePath = relativePath(project.source.file.path, path);
    Labels start = project.labels;
    if (!replay(project.history, start, project.history.size(), 0)) {
        placed.history.clear();
        saved.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "The history of the labels does not lead to them and is not in %1."),
            path));
    }
    const SqliteDatabase database = newProjectDatabase();
    if (const Status status = writeTables(database, placed, path, control.part(0.0, 0.4)); !status)
        return status.error();
    const std::optional<SqliteDatabase::Image> image = database.image();
    if (!image || image->size > kMostProjectBytes)
        return tooLarge(path);
    if (const Status status = requireSame(image->bytes(), placed, path, control.part(0.4, 0.9)); !status)
        return status.error();
    if (!control.advance(0.9))
        return stopped();
    if (const Status status = writeFileAtomically(path, image->bytes(), calls); !status)
        return status.error();
    saved.stamp = fileStamp(linkTarget(path), image->bytes());
    return saved;
}

} // namespace inkling
