// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_text.h"

#include "core/io/csv_reader.h"
#include "core/io/dataset_readers.h"
#include "core/io/text_encoding.h"

#include <cassert>
#include <optional>
#include <utility>

namespace inkling {

Result<SourceText> readSourceText(const DataSource &source)
{
    std::optional<std::string> bytes = sourceBytes(source);
    if (!bytes)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 has changed since it was read: its cells were written from their "
                                      "values."),
            source.path)};
    Result<DecodedText> decoded = decodedText(*bytes, source.dialect->encoding, source.path, {});
    if (!decoded)
        return decoded.error();
    SourceText text;
    text.bytes = std::make_unique<const std::string>(decoded->decoded ? *std::move(decoded.value().decoded)
                                                                      : *std::move(bytes));
    const std::string_view all = *text.bytes;
    const Status cut = forEachCsvRecord(all, *source.dialect, source.path, [&](const CsvRecord &record) {
        if (text.records.empty())
            text.front = all.substr(0, record.begin);
        text.records.push_back({all.substr(record.begin, record.end - record.begin),
                                all.substr(record.end, record.following - record.end), record.cells.size()});
        return true;
    });
    if (!cut)
        return cut.error();
    return text;
}

std::vector<std::string> cellsOf(const SourceRecord &record, const TextDialect &dialect)
{
    TextDialect alone = dialect;
    alone.skippedLines = 0;
    std::vector<std::string> cells;
    const Status isCut = forEachCsvRecord(record.bytes, alone, {}, [&](const CsvRecord &found) {
        cells = found.cells;
        return true;
    });
    assert(isCut); // it has been cut before
    return cells;
}

} // namespace inkling
