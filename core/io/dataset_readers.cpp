// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"

#include "core/base/lower_case.h"
#include "core/data/builtin.h"
#include "core/data/parameters.h"
#include "core/io/arff_reader.h"
#include "core/io/csv_reader.h"
#include "core/io/file_pattern.h"
#include "core/io/fingerprint.h"
#include "core/io/foreign_format.h"
#include "core/io/gzip.h"
#include "core/io/idx_reader.h"
#include "core/io/image_folder.h"
#include "core/io/json_reader.h"
#include "core/io/mat_reader.h"
#include "core/io/npy_reader.h"
#include "core/io/npz_reader.h"
#include "core/io/orange_reader.h"
#include "core/io/read_choices.h"
#include "core/io/sqlite_reader.h"
#include "core/io/svmlight_reader.h"
#include "core/io/table_reading.h"
#include "core/io/xlsx_reader.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace inkling {

namespace {

constexpr std::string_view kBuiltin = "builtin:";
constexpr std::size_t kProbedBytes = std::size_t(1) << 20U; // headers that list values may be long
constexpr std::size_t kBlockBytes = std::size_t(1) << 24U;
constexpr std::size_t kMostBytes = std::size_t(4) << 30U;

Error cannotOpen(const std::string &path, const std::error_code &reason)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2."), path, reason.message())};
}

Result<const ReaderInfo *> chooseReader(std::string_view head, const std::string &path,
                                        const std::string &format)
{
    const auto &readers = datasetReaders();
    if (format.empty()) {
        const auto place =
            std::max_element(readers.begin(), readers.end(), [&](const ReaderInfo &a, const ReaderInfo &b) {
                return a.probe(head, path) < b.probe(head, path);
            });
        return &*place;
    }
    if (const ReaderInfo *reader = readerOfId(format))
        return reader;
    std::string known;
    for (const ReaderInfo &reader : readers)
        known += (known.empty() ? "" : ", ") + std::string(reader.id);
    return Error{
        message(QT_TRANSLATE_NOOP("core", "There is no format \"%1\"; known are: %2."), format, known)};
}

/// Tells where a file is named as another format than it was found to be.
void noteMisleadingName(const ReaderInfo &reader, const std::string &name, std::vector<Message> &notes)
{
    if (matchesPattern(name, reader.patterns))
        return;
    const ReaderInfo *other = namedReader(name);
    if (other)
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is named as the format \"%2\", and was read as \"%3\", which it is by "
                              "its content."),
            name, other->id, reader.id));
}

/// Tells where a file is packed and not named so, or the other way round.
void notePacking(const std::string &name, bool isPacked, bool isNamedPacked, std::vector<Message> &notes)
{
    if (isPacked && !isNamedPacked && namedReader(name))
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "%1 is packed with gzip, which its name does not say."), name));
    if (isNamedPacked && !isPacked)
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "%1 is not packed with gzip, though its name ends in .gz."), name));
}

/// The size of a regular file, or why there is none.
Result<std::size_t> regularFileSize(const std::string &path)
{
    std::error_code error;
    const std::filesystem::file_status status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{message(QT_TRANSLATE_NOOP("core", "There is no file %1."), path)};
    if (error)
        return cannotOpen(path, error);
    if (status.type() == std::filesystem::file_type::directory)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is a folder, not a file."), path)};
    if (status.type() != std::filesystem::file_type::regular)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is not a regular file."), path)};
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error)
        return cannotOpen(path, error);
    return static_cast<std::size_t>(size);
}

Result<std::uint64_t> fingerprint(std::string_view bytes, const RunControl &control)
{
    Fingerprint found;
    for (std::size_t begin = 0; begin < bytes.size(); begin += kBlockBytes) {
        if (!control.advance(static_cast<double>(begin) / static_cast<double>(bytes.size())))
            return stopped();
        found.add(bytes.substr(begin, kBlockBytes));
    }
    return found.value();
}

/// Reads the bytes of a source, unpacked where they are compressed.
Result<Dataset> readSourceBytes(std::string_view bytes, DataSource source, const ReadOptions &options,
                                const std::string &format, const RunControl &control)
{
    std::string name = source.path;
    const bool isNamedPacked = lowerCase(std::filesystem::path(name).extension().string()) == ".gz";
    const bool isPacked = isGzip(bytes);
    std::string unpacked;
    if (isPacked) {
        Result<std::string> contents = gunzipped(bytes, source.path, kMostBytes, control.part(0.0, 0.2));
        if (!contents)
            return contents.error();
        unpacked = std::move(contents).value();
        bytes = unpacked;
        if (isGzip(bytes))
            return Error{
                message(QT_TRANSLATE_NOOP("core", "%1 is packed with gzip twice; unpack it once, with "
                                                  "gunzip."),
                        source.path)};
        if (isNamedPacked)
            name.resize(name.size() - 3);
    }
    if (const auto foreign = format.empty() ? foreignFormat(bytes, source.path) : std::nullopt)
        return *foreign;
    const auto reader = chooseReader(bytes.substr(0, kProbedBytes), name, format);
    if (!reader)
        return reader.error();
    const Result<ReadOptions> heeded = optionsFor(**reader, source.path, options);
    if (!heeded)
        return heeded.error();
    Result<Dataset> data = readTable(**reader, bytes, source.path, *heeded, control.part(0.2, 1.0));
    if (!data)
        return data;
    data.value().name = std::filesystem::path(name).filename().string();
    if (format.empty()) {
        noteMisleadingName(**reader, data->name, data.value().notes);
        notePacking(std::filesystem::path(source.path).filename().string(), isPacked, isNamedPacked,
                    data.value().notes);
    }
    source.dialect = data->source.dialect;
    data.value().source = std::move(source);
    return data;
}

Result<Dataset> readDatasetFile(const std::string &path, const ReadOptions &options,
                                const std::string &format, const RunControl &control)
{
    if (isFolder(path))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is a folder, not a file; folders of images are opened in the window, "
                              "by the program inkling."),
            path)};
    Result<std::string> bytes = readFile(path, kMostBytes, control.part(0.0, 0.1));
    if (!bytes)
        return bytes.error();
    const auto hash = fingerprint(*bytes, control.part(0.1, 0.2));
    if (!hash)
        return hash.error();
    const DataSource source{path, bytes->size(), *hash, std::nullopt, nullptr}; // named as the user did
    Result<Dataset> data = readSourceBytes(*bytes, source, options, format, control.part(0.2, 1.0));
    std::error_code error;
    if (data)
        data.value().source.path = std::filesystem::absolute(path, error).lexically_normal().string();
    return data;
}

ReaderInfo heeding(ReaderInfo reader, std::vector<ReadChoice> choices)
{
    reader.heeded = std::move(choices);
    return reader;
}

} // namespace

const ReaderInfo *readerOfId(std::string_view id)
{
    const auto &readers = datasetReaders();
    const auto found =
        std::find_if(readers.begin(), readers.end(), [&](const ReaderInfo &known) { return id == known.id; });
    return found != readers.end() ? &*found : nullptr;
}

const ReaderInfo *namedReader(const std::string &name)
{
    const auto &readers = datasetReaders();
    const auto named = std::find_if(readers.begin(), readers.end(), [&](const ReaderInfo &known) {
        return matchesPattern(name, known.patterns);
    });
    return named != readers.end() ? &*named : nullptr;
}

const std::vector<ReaderInfo> &datasetReaders()
{
    using enum ReadChoice;
    static const std::vector<ReaderInfo> list = {
        heeding(csvReader(), {Delimiter, Decimal, Thousands, SkippedLines, Footnotes, Ragged, HeaderRows,
                              Encoding, KeptWords}),
        heeding(orangeReader(), {Delimiter, Decimal, Thousands, Encoding, KeptWords}),
        heeding(arffReader(), {Encoding}),
        heeding(svmlightReader(), {Encoding}),
        heeding(jsonReader(), {Encoding, KeptWords}),
        heeding(npyReader(), {KeptWords}),
        heeding(npzReader(), {Table, KeptWords}),
        heeding(idxReader(), {}),
        heeding(matReader(), {Table, KeptWords}),
        heeding(xlsxReader(), {SkippedLines, Footnotes, HeaderRows, Table, KeptWords}),
        heeding(sqliteReader(), {Table, KeptWords})};
    return list;
}

Result<Dataset> readDataset(const std::string &location, const ReadOptions &options,
                            const std::string &format, const RunControl &control)
{
    if (!location.starts_with(kBuiltin))
        return readDatasetFile(location, options, format, control);
    if (const Status status = checkBuiltinOptions(location, options, format); !status)
        return status.error();
    return withRoles(builtinDataset(std::string_view(location).substr(kBuiltin.size())), options);
}

Result<Dataset> readDatasetCopy(const DataSource &source, const ReadOptions &options,
                                const std::string &format, const RunControl &control)
{
    return readSourceBytes(*source.copy, source, options, format, control);
}

std::optional<std::string> sourceBytes(const DataSource &source)
{
    Result<std::string> bytes = source.copy ? Result<std::string>(*source.copy) : readFile(source.path);
    if (!bytes || bytes->size() != source.size || fingerprint(*bytes) != source.fingerprint)
        return std::nullopt;
    if (isGzip(*bytes))
        bytes = gunzipped(*bytes, source.path, kMostBytes, {});
    return bytes ? std::optional(std::move(bytes).value()) : std::nullopt;
}

Result<std::string> readFile(const std::string &path, std::size_t limit, const RunControl &control)
{
    const Result<std::size_t> size = regularFileSize(path);
    if (!size)
        return size.error();
    if (*size > limit)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is larger than %2 bytes, the most that can be read."), path,
                    limit),
            ErrorKind::Limit};
    errno = 0;
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return cannotOpen(path, std::error_code(errno, std::generic_category()));
    std::string bytes;
    bytes.reserve(*size);
    std::size_t count = 0;
    while (count < *size) {
        const std::size_t wanted = std::min(kBlockBytes, *size - count);
        bytes.resize(count + wanted); // a block at a time, for it takes time to fill it with zeros
        file.read(bytes.data() + count, static_cast<std::streamsize>(wanted));
        count += static_cast<std::size_t>(file.gcount());
        if (file.bad())
            return cannotOpen(path, std::error_code(errno, std::generic_category()));
        if (file.eof())
            break; // it has shrunk since its size was asked for
        if (!control.advance(static_cast<double>(count) / static_cast<double>(*size)))
            return stopped();
    }
    bytes.resize(count);
    return bytes;
}

} // namespace inkling
