// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_writers.h"

#include "core/io/arff_writer.h"
#include "core/io/csv_writer.h"
#include "core/io/file_pattern.h"
#include "core/io/gzip.h"
#include "core/io/json_writer.h"
#include "core/io/label_studio_writer.h"
#include "core/io/npy_writer.h"
#include "core/io/orange_writer.h"
#include "core/io/sqlite_writer.h"
#include "core/io/svmlight_writer.h"
#include "core/io/xlsx_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kPacked = ".gz";

bool isPacked(const std::string &path)
{
    return matchesPattern(path, {"*.gz"});
}

std::string withoutPacking(const std::string &path)
{
    return isPacked(path) ? path.substr(0, path.size() - kPacked.size()) : path;
}

std::string allIds()
{
    std::string ids;
    for (const WriterInfo &writer : datasetWriters())
        ids += (ids.empty() ? "" : ", ") + std::string(writer.id);
    return ids;
}

std::string allEndings()
{
    std::string endings;
    for (const WriterInfo &writer : datasetWriters()) {
        for (const std::string_view pattern : writer.patterns)
            endings.append(endings.empty() ? "" : ", ").append(pattern.substr(1));
    }
    return endings;
}

/// The length of the longest pattern of the writer's that the name matches, 0 where none does.
std::size_t matchLength(const WriterInfo &writer, const std::string &name)
{
    std::size_t length = 0;
    for (const char *pattern : writer.patterns) {
        if (matchesPattern(name, {pattern}))
            length = std::max(length, std::string_view(pattern).size());
    }
    return length;
}

} // namespace

const std::vector<WriterInfo> &datasetWriters()
{
    static const std::vector<WriterInfo> list = {
        csvWriter(),  tsvWriter(),    xlsxWriter(), sqliteWriter(), jsonLinesWriter(), jsonWriter(),
        arffWriter(), orangeWriter(), npzWriter(),  npyWriter(),    svmlightWriter(),  labelStudioWriter()};
    return list;
}

Result<const WriterInfo *> writerOfId(const std::string &id)
{
    for (const WriterInfo &writer : datasetWriters()) {
        if (id == writer.id)
            return &writer;
    }
    return Error{
        message(QT_TRANSLATE_NOOP("core", "There is no format \"%1\"; known are: %2."), id, allIds())};
}

Result<const WriterInfo *> writerOfFile(const std::string &path)
{
    const std::string name = withoutPacking(path);
    const auto &writers = datasetWriters();
    const auto best =
        std::max_element(writers.begin(), writers.end(), [&](const WriterInfo &a, const WriterInfo &b) {
            return matchLength(a, name) < matchLength(b, name);
        });
    if (matchLength(*best, name) > 0)
        return &*best;
    return Error{
        message(QT_TRANSLATE_NOOP("core", "The name %1 does not say in which format to write; those that "
                                          "do end in: %2."),
                path, allEndings())};
}

std::string pathOfWriter(const std::string &path, const WriterInfo &writer)
{
    std::string name = withoutPacking(path);
    const Result<const WriterInfo *> named = writerOfFile(name);
    if (named && *named == &writer)
        return path;
    std::size_t known = 0;
    for (const WriterInfo &other : datasetWriters())
        known = std::max(known, matchLength(other, name));
    if (known > 0)
        name.resize(name.size() - (known - 1)); // a pattern begins with a star
    return name + std::string(writer.patterns.front()).substr(1) + path.substr(withoutPacking(path).size());
}

Result<WrittenTable> writtenTable(const WriterInfo &writer, const ExportTable &table, const std::string &path,
                                  const WriteOptions &options, const RunControl &control)
{
    constexpr double kWritten = 0.7;
    Result<WrittenTable> written =
        writer.write(table, options, control.part(0.0, isPacked(path) ? kWritten : 1.0));
    if (!written)
        return written;
    std::vector<Message> &notes = written.value().notes;
    notes.insert(notes.begin(), table.notes.begin(), table.notes.end());
    if (isPacked(path)) {
        Result<std::string> packed = gzipped(written->bytes, control.part(kWritten, 1.0));
        if (!packed)
            return packed.error();
        written.value().bytes = std::move(packed).value();
    }
    return written;
}

} // namespace inkling
