// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_reader.h"

#include "core/io/cell_columns.h"
#include "core/io/decoded_table.h"
#include "core/io/dense_size.h"
#include "core/io/file_pattern.h"
#include "core/io/json_records.h"
#include "core/io/label_studio_tasks.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// What the records hold under a name.
struct Contents
{
    std::size_t values = 0;  ///< other than nothing
    std::size_t arrays = 0;  ///< of those
    std::size_t numbers = 0; ///< in each of the arrays; 0: not as many in each, or something else
    std::size_t emptyTextLine = 0;
    std::size_t firstColumn = 0; ///< in the table

    void add(const JsonValue &value, std::size_t line)
    {
        if (value.kind == JsonKind::Nothing)
            return;
        ++values;
        if (value.kind == JsonKind::Array) {
            numbers = arrays == 0 || numbers == value.numbers ? value.numbers : 0;
            ++arrays;
        }
        if (value.kind == JsonKind::String && value.text.empty() && emptyTextLine == 0)
            emptyTextLine = line;
    }
};

/// Reads one JSON file.
class JsonTable
{
public:
    JsonTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
              const RunControl &control)
        : m_bytes(bytes)
        , m_path(path)
        , m_options(options)
        , m_control(control)
        , m_missing(options.missing.value_or(std::vector<std::string>()))
        , m_records(bytes, path, ReadingPace(bytes.size(), control.part(0.0, 0.4)))
    {
    }

    Result<Dataset> read();

private:
    Status learnColumns();
    Status nameColumns();
    Status addRecords(const RunControl &control);
    void addValue(const JsonValue &value);
    void spread(std::string_view array, std::size_t place);
    bool isSpread(const Contents &contents) const
    {
        return contents.numbers > 0 && contents.arrays == m_rows && contents.values == m_rows;
    }
    void addNotes();
    std::vector<std::size_t> firstColumns() const;
    std::vector<std::string> arrayNames() const;

    std::string_view m_bytes;
    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    MissingTexts m_missing;
    JsonRecords m_records;
    std::vector<Contents> m_contents; ///< by the records' columns
    std::size_t m_rows = 0;
    bool m_areTasks = false; ///< of Label Studio
    std::optional<CellColumns> m_columns;
    std::vector<TextCell> m_cells; ///< of the present record
    Dataset m_data;
};

Result<Dataset> JsonTable::read()
{
    if (Status status = learnColumns(); !status)
        return status.error();
    if (m_rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds no record."), m_path)};
    if (Status status = nameColumns(); !status)
        return status.error();
    double from = 0.4;
    do {
        if (Status status = addRecords(m_control.part(from, from + 0.3)); !status)
            return status.error();
        from = 0.7;
    } while (m_columns->needAgain());
    addNotes();
    if (Status status = m_columns->finish(m_path, m_options, m_data); !status)
        return status.error();
    if (m_areTasks)
        takeAnnotations(m_data, m_records.names(), firstColumns());
    return std::move(m_data);
}

/// Reads all records for what they hold under which names.
Status JsonTable::learnColumns()
{
    while (true) {
        const Result<bool> isRecord = m_records.next();
        if (!isRecord)
            return isRecord.error();
        if (!*isRecord)
            return Success();
        ++m_rows;
        m_contents.resize(m_records.names().size());
        for (const JsonValue &value : m_records.values())
            m_contents[value.column].add(value, m_records.line());
    }
}

Status JsonTable::nameColumns()
{
    if (m_contents.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds records without any value."), m_path)};
    std::size_t count = 0;
    for (Contents &contents : m_contents) {
        contents.firstColumn = count;
        count += isSpread(contents) ? contents.numbers : 1;
    }
    if (Status status = checkDenseSize(m_rows, count, m_path); !status)
        return status;
    m_areTasks = areTasks(m_records.names(), arrayNames());
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        const std::string name = m_areTasks ? taskColumnName(m_records.names()[i]) : m_records.names()[i];
        if (!isSpread(m_contents[i]))
            wanted.push_back(name);
        for (std::size_t k = 1; isSpread(m_contents[i]) && k <= m_contents[i].numbers; ++k)
            wanted.push_back(name + "_" + std::to_string(k));
    }
    m_columns.emplace(columnNames(wanted, m_data.notes), CellColumn::Format{{}, m_missing, true}, m_rows);
    m_columns->heed(m_options);
    return Success();
}

/// For each name of the records the place of its first column.
std::vector<std::size_t> JsonTable::firstColumns() const
{
    std::vector<std::size_t> places;
    for (const Contents &contents : m_contents)
        places.push_back(contents.firstColumn);
    return places;
}

/// The names of which all values are arrays.
std::vector<std::string> JsonTable::arrayNames() const
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        if (m_contents[i].arrays > 0 && m_contents[i].arrays == m_contents[i].values)
            names.push_back(m_records.names()[i]);
    }
    return names;
}

Status JsonTable::addRecords(const RunControl &control)
{
    m_records.rewind(ReadingPace(m_bytes.size(), control));
    while (true) {
        const Result<bool> isRecord = m_records.next();
        if (!isRecord)
            return isRecord.error();
        if (!*isRecord)
            return Success();
        m_cells.assign(m_columns->count(), {});
        for (const JsonValue &value : m_records.values())
            addValue(value);
        m_columns->add(m_cells, m_records.line());
        if (!m_records.advance(m_cells.size()))
            return stopped();
    }
}

void JsonTable::addValue(const JsonValue &value)
{
    const Contents &contents = m_contents[value.column];
    if (isSpread(contents)) {
        if (value.kind == JsonKind::Array)
            spread(value.text, contents.firstColumn);
        return;
    }
    TextCell &cell = m_cells[contents.firstColumn];
    cell.text = value.kind == JsonKind::Nothing ? std::string_view() : value.text;
    cell.isWord = value.kind != JsonKind::Number;
}

/// Makes cells of the numbers of an array. Precondition: it holds nothing else, and no more of them than
/// there are cells.
void JsonTable::spread(std::string_view array, std::size_t place)
{
    JsonTokenizer tokenizer(array, JsonLineEnds::Blanks);
    for (JsonToken token = tokenizer.next(); token != JsonToken::End; token = tokenizer.next()) {
        if (token == JsonToken::Number)
            m_cells[place++].text = tokenizer.text();
    }
}

void JsonTable::addNotes()
{
    const auto note = [this](std::string_view text, const auto &...arguments) {
        m_data.notes.push_back(message(text, arguments...));
    };
    for (std::size_t i = 0; i < m_contents.size(); ++i) {
        const Contents &contents = m_contents[i];
        const std::string &name = m_records.names()[i];
        if (isSpread(contents))
            note(QT_TRANSLATE_NOOP("core",
                                   "The arrays of numbers in \"%1\" became a column for each of their "
                                   "places (%2)."),
                 name, contents.numbers);
        else if (contents.arrays > 0 && !(m_areTasks && !isTaskCell(name)))
            note(QT_TRANSLATE_NOOP("core",
                                   "The arrays in column \"%1\" are kept as text: they are not as many "
                                   "numbers in each record."),
                 name);
        if (contents.emptyTextLine > 0)
            note(QT_TRANSLATE_NOOP("core",
                                   "Empty texts in column \"%1\" (first on line %2) were read as missing "
                                   "values."),
                 name, contents.emptyTextLine);
    }
    if (const auto line = m_records.duplicateLine())
        note(QT_TRANSLATE_NOOP("core", "A record has two values of one name (first on line %1); the last one "
                                       "counts."),
             *line);
    if (const auto line = m_records.notANumberLine())
        note(QT_TRANSLATE_NOOP("core",
                               "NaN, which JSON does not know (first on line %1), was read as a missing "
                               "value."),
             *line);
}

Result<Dataset> readJson(std::string_view bytes, const std::string &path, const ReadOptions &options,
                         const RunControl &control)
{
    return decodedTable(bytes, path, options, control, [&](std::string_view text, const RunControl &reading) {
        return JsonTable(text, path, options, reading).read();
    });
}

double probeJson(std::string_view head, std::string_view path)
{
    const bool isNamedSo = matchesPattern(path, jsonReader().patterns);
    if (isWideText(head))
        return isNamedSo ? 0.9 : 0.0;
    JsonTokenizer tokenizer(head, JsonLineEnds::Blanks);
    const JsonToken first = tokenizer.next();
    if (first != JsonToken::BeginObject && first != JsonToken::BeginArray)
        return isNamedSo ? kNamedProbe : 0.0;
    if (isNamedSo)
        return 0.9;
    const JsonToken second = tokenizer.next();
    if (first == JsonToken::BeginObject)
        return second == JsonToken::String && tokenizer.next() == JsonToken::Colon ? 0.8 : 0.0;
    if (second == JsonToken::BeginObject || second == JsonToken::BeginArray)
        return 0.8;
    const bool isValue = second == JsonToken::String || second == JsonToken::Number ||
                         second == JsonToken::Null || second == JsonToken::True || second == JsonToken::False;
    const JsonToken third = tokenizer.next();
    return isValue && (third == JsonToken::Comma || third == JsonToken::EndArray) ? 0.7 : 0.0;
}

} // namespace

const ReaderInfo &jsonReader()
{
    static const ReaderInfo info = {"json",
                                    QT_TRANSLATE_NOOP("core", "JSON, JSON Lines"),
                                    {"*.json", "*.jsonl", "*.ndjson"},
                                    probeJson,
                                    readJson};
    return info;
}

} // namespace inkling
