// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_writer.h"

#include "core/io/json_text.h"
#include "core/io/writing_pace.h"

#include <string_view>

namespace inkling {

namespace {

/// What stands around the objects.
struct JsonFrame
{
    std::string_view begin;
    std::string_view between;
    std::string_view end;
};

Result<WrittenTable> writeObjects(const ExportTable &table, const JsonFrame &frame, const RunControl &control)
{
    const Dataset &data = table.data;
    const JsonObjects objects(data, data.columns.size());
    const WritingPace pace(data.rows, data.columns.size(), control);
    WrittenTable written;
    written.bytes = frame.begin;
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        if (row > 0)
            written.bytes += frame.between;
        objects.append(written.bytes, row);
    }
    written.bytes += frame.end;
    return written;
}

Result<WrittenTable> writeJsonLines(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return writeObjects(table, {"", "\n", "\n"}, control);
}

Result<WrittenTable> writeJson(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return writeObjects(table, {"[\n", ",\n", "\n]\n"}, control);
}

} // namespace

const WriterInfo &jsonLinesWriter()
{
    static const WriterInfo info = {
        "jsonl", QT_TRANSLATE_NOOP("core", "JSON Lines"), {"*.jsonl", "*.ndjson"}, writeJsonLines};
    return info;
}

const WriterInfo &jsonWriter()
{
    static const WriterInfo info = {"json", QT_TRANSLATE_NOOP("core", "JSON"), {"*.json"}, writeJson};
    return info;
}

} // namespace inkling
