// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"

#include "core/io/columns.h"
#include "core/io/csv_column.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <set>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kHeadBytes = std::size_t(1) << 20U;
constexpr std::size_t kBytesPerAdvance = std::size_t(1) << 20U;

Error fault(CsvStep step, const CsvTokenizer &tokenizer, const std::string &path)
{
    if (step == CsvStep::OpenQuote)
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: the quote that opens here is never closed."),
                        path, tokenizer.faultLine())};
    if (step == CsvStep::TextAfterQuote)
        return {message(
            QT_TRANSLATE_NOOP("core",
                              "%1, line %2: text follows a closing quote; a quote inside of quotes must "
                              "be doubled."),
            path, tokenizer.faultLine())};
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: more than %3 columns are too many."), path,
                    tokenizer.line(), kMaximumColumns)};
}

/// Reads one text table from the bytes of a file.
class CsvTable
{
public:
    CsvTable(std::string_view bytes, const std::string &path, const ReadOptions &options,
             const RunControl &control)
        : m_bytes(bytes)
        , m_path(path)
        , m_options(options)
        , m_control(control)
        , m_dialect(detectDialect(bytes.substr(0, kHeadBytes), options))
        , m_missing(options.missing ? *options.missing : defaultMissingTexts())
    {
    }

    Result<Dataset> read();

private:
    Status readColumns();
    Status readMixedColumns();
    Status finishColumns();
    template<typename AddRecord>
    Status forEachRow(const RunControl &control, const AddRecord &addRecord);
    void beginColumns(const std::vector<CsvCell> &first);
    std::vector<std::string> columnNames(const std::vector<CsvCell> &first);
    void noteDialect();
    Status judgeCategory(const CsvColumn &source, const Column &column, bool isWanted);

    std::string_view m_bytes;
    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    TextDialect m_dialect;
    MissingTexts m_missing;
    std::vector<CsvColumn> m_columns;
    std::vector<std::string> m_names;
    std::size_t m_firstLine = 0;
    Dataset m_data;
};

Result<Dataset> CsvTable::read()
{
    m_data.source.dialect = m_dialect;
    noteDialect();
    for (const auto step : {&CsvTable::readColumns, &CsvTable::readMixedColumns, &CsvTable::finishColumns}) {
        if (const Status status = (this->*step)(); !status)
            return status.error();
    }
    m_data.roles.assign(m_data.columns.size(), ColumnRole::Feature);
    return std::move(m_data);
}

void CsvTable::noteDialect()
{
    const char delimiter = m_dialect.delimiter;
    const std::string shown = delimiter == '\t' ? "\\t" : std::string(1, delimiter);
    const std::string decimal(1, m_dialect.decimal);
    m_data.notes.push_back(
        m_dialect.hasHeader
            ? message(QT_TRANSLATE_NOOP(
                          "core",
                          "Read with the delimiter \"%1\" and the decimal mark \"%2\"; the first line "
                          "names the columns."),
                      shown, decimal)
            : message(QT_TRANSLATE_NOOP(
                          "core",
                          "Read with the delimiter \"%1\" and the decimal mark \"%2\"; there is no line "
                          "that names the columns."),
                      shown, decimal));
}

/// Calls addRecord(tokenizer) -> Status for each record after the header.
template<typename AddRecord>
Status CsvTable::forEachRow(const RunControl &control, const AddRecord &addRecord)
{
    CsvTokenizer tokenizer(m_bytes, m_dialect.delimiter);
    bool isHeader = m_dialect.hasHeader;
    std::size_t told = 0;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return fault(step, tokenizer, m_path);
        if (m_columns.empty()) {
            m_firstLine = tokenizer.line();
            beginColumns(tokenizer.cells());
        }
        if (std::exchange(isHeader, false))
            continue;
        if (Status status = addRecord(tokenizer); !status)
            return status;
        if (tokenizer.following() - told >= kBytesPerAdvance) {
            told = tokenizer.following();
            if (!control.advance(static_cast<double>(told) / static_cast<double>(m_bytes.size())))
                return stopped();
        }
    }
    return Success();
}

/// The columns' names: the header's, made different where two are the same, and by their place where there
/// are none.
std::vector<std::string> CsvTable::columnNames(const std::vector<CsvCell> &first)
{
    std::vector<std::string> wanted(first.size());
    if (m_dialect.hasHeader)
        std::transform(first.begin(), first.end(), wanted.begin(), unquoted);
    const std::set<std::string> taken(wanted.begin(), wanted.end());
    std::set<std::string> used;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const std::string base = wanted[i].empty() ? "column_" + std::to_string(i + 1) : wanted[i];
        std::string name = base;
        for (int copy = 2; used.contains(name) || (name != wanted[i] && taken.contains(name)); ++copy)
            name = base + "_" + std::to_string(copy);
        if (!wanted[i].empty() && name != wanted[i])
            m_data.notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "Column %1 is another \"%2\" and was named \"%3\"."), i + 1,
                        wanted[i], name));
        used.insert(name);
        names.push_back(std::move(name));
    }
    return names;
}

void CsvTable::beginColumns(const std::vector<CsvCell> &first)
{
    m_names = columnNames(first);
    // Room for the rows that the head lets expect, so that growing seldom copies.
    const std::string_view head = m_bytes.substr(0, kHeadBytes);
    const auto lines =
        std::max(std::count(head.begin(), head.end(), '\n'), std::count(head.begin(), head.end(), '\r')) + 1;
    const double share = static_cast<double>(m_bytes.size()) / static_cast<double>(head.size());
    const auto expectedRows = static_cast<std::size_t>(static_cast<double>(lines) * share * 1.05);
    for (const std::string &name : m_names)
        m_columns.emplace_back(name, CsvColumn::Format{m_dialect.decimal, m_missing}, expectedRows);
}

Status CsvTable::readColumns()
{
    const auto addRecord = [this](const CsvTokenizer &record) -> Status {
        const std::vector<CsvCell> &cells = record.cells();
        if (cells.size() != m_columns.size())
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
                m_path, record.line(), cells.size(), m_columns.size(), m_firstLine)};
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_columns[i].add(cells[i], record.line());
        ++m_data.rows;
        return Success();
    };
    if (Status status = forEachRow(m_control.part(0.1, 0.7), addRecord); !status)
        return status;
    if (m_columns.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), m_path)};
    if (m_data.rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds a line of column names but no row of data."),
                             m_path)};
    return Success();
}

Status CsvTable::readMixedColumns()
{
    std::vector<std::size_t> mixed;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].isMixed()) {
            m_columns[i].restartAsCategory();
            mixed.push_back(i);
        }
    }
    if (mixed.empty())
        return Success();
    return forEachRow(m_control.part(0.7, 1.0), [&](const CsvTokenizer &record) -> Status {
        for (const std::size_t i : mixed)
            m_columns[i].add(record.cells()[i], record.line());
        return Success();
    });
}

Status CsvTable::finishColumns()
{
    std::set<std::size_t> wanted; // a mistaken list is for assignRoles to complain of
    for (const std::string &text : m_options.features) {
        if (const auto places = findColumns(m_names, text))
            wanted.insert(places->begin(), places->end());
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        Result<Column> column = m_columns[i].finish(m_path);
        if (!column)
            return column.error();
        if (column->type == ColumnType::Category) {
            if (Status status = judgeCategory(m_columns[i], *column, wanted.contains(i)); !status)
                return status;
        }
        m_data.columns.push_back(std::move(column).value());
    }
    return Success();
}

/// Tells of columns that hold numbers and yet became categories; refuses them where the user named them as
/// features and all but a few cells are numbers.
Status CsvTable::judgeCategory(const CsvColumn &source, const Column &column, bool isWanted)
{
    constexpr double kMostly = 0.9;
    const double share = CsvColumn::shareOfNumbers(column, m_dialect.decimal);
    const CsvColumn::Turn &turn = *source.turn();
    if (share == 0.0)
        return Success();
    if (turn.isIdentifier) {
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Column \"%1\" stays text: as a number \"%3\" (line %2) would "
                                              "lose digits."),
                    column.name, turn.line, turn.text));
        return Success();
    }
    if (isWanted && share >= kMostly)
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1, line %2, column \"%3\": \"%4\" is not a number, and a feature among "
                              "numbers needs one."),
            m_path, turn.line, column.name, turn.text)};
    m_data.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Column \"%1\" was read as categories: \"%3\" on line %2 is not a "
                                          "number."),
                column.name, turn.line, turn.text));
    return Success();
}

bool isUtf8Name(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name.empty() || name == "UTF-8" || name == "UTF8";
}

Result<Dataset> readCsv(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    if (!isUtf8Name(options.encoding))
        return Error{message(QT_TRANSLATE_NOOP("core", "The encoding %1 cannot be read; save %2 as UTF-8."),
                             options.encoding, path)};
    if (const Status status = requireUtf8Text(bytes, path, control.part(0.0, 0.1)); !status)
        return status.error();
    return CsvTable(bytes, path, options, control).read();
}

double probeCsv(std::string_view head, std::string_view path)
{
    if (head.find('\0') != std::string_view::npos)
        return 0.0;
    const auto &patterns = csvReader().patterns;
    const bool isNamedSo = std::any_of(patterns.begin(), patterns.end(), [&](std::string_view pattern) {
        return path.ends_with(pattern.substr(1));
    });
    return isNamedSo ? 0.6 : 0.3;
}

} // namespace

const ReaderInfo &csvReader()
{
    static const ReaderInfo info = {"csv",
                                    QT_TRANSLATE_NOOP("core", "Text table (CSV, TSV)"),
                                    {"*.csv", "*.tsv", "*.txt", "*.data", "*.dat"},
                                    probeCsv,
                                    readCsv};
    return info;
}

const std::vector<std::string> &defaultMissingTexts()
{
    // The union of what pandas, R and Orange take for missing.
    static const std::vector<std::string> texts = {
        "",       "#N/A",    "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan",
        "1.#IND", "1.#QNAN", "<NA>",     "N/A", "NA",      "NULL",     "NaN",  "n/a",
        "nan",    "null",    "None",     "?",   "~",       ".",        "*"};
    return texts;
}

Status forEachCsvRecord(std::string_view bytes, const TextDialect &dialect, const std::string &path,
                        const std::function<bool(const CsvRecord &)> &visit)
{
    CsvTokenizer tokenizer(bytes, dialect.delimiter);
    CsvRecord record;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return fault(step, tokenizer, path);
        record.begin = tokenizer.begin();
        record.end = tokenizer.end();
        record.following = tokenizer.following();
        record.line = tokenizer.line();
        record.cells.clear();
        for (const CsvCell &cell : tokenizer.cells())
            record.cells.push_back(unquoted(cell));
        if (!visit(record))
            break;
    }
    return Success();
}

} // namespace inkling
