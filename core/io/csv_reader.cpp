// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"

#include "core/io/cell_columns.h"
#include "core/io/csv_sample.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/file_pattern.h"
#include "core/io/footnotes.h"
#include "core/io/header_rows.h"
#include "core/io/ragged_lines.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kEmptyLines = QT_TRANSLATE_NOOP("core", "Empty lines that were left out: %1.");

constexpr std::size_t kHeadBytes = std::size_t(1) << 20U;
constexpr std::size_t kBytesPerAdvance = std::size_t(1) << 20U;

/// The delimiter that a file's name promises; '\0': none.
char delimiterByName(std::string_view path)
{
    return matchesPattern(path, {"*.tsv", "*.tsv.gz"}) ? '\t' : '\0';
}

/// Reads one text table.
class CsvTable
{
public:
    /// `text` is valid UTF-8.
    CsvTable(std::string_view text, const std::string &path, const ReadOptions &options,
             const RunControl &control)
        : m_text(text)
        , m_path(path)
        , m_options(options)
        , m_control(control)
        , m_dialect(detectDialect(text.substr(0, kHeadBytes), options, delimiterByName(path)))
        , m_missing(options.missing ? *options.missing : defaultMissingTexts())
    {
    }

    Result<Dataset> read(const std::string &encoding);

private:
    Status leaveOutFootnotes(const RunControl &control);
    Status addRecords(const RunControl &control);
    Status addRecord(const CsvTokenizer &record);
    void beginColumns(const CsvTokenizer &first);
    std::vector<std::string> joinHeaders();
    void fitHeader(std::vector<std::string> &names, CsvTokenizer following);
    Status judgeRagged() const;
    void noteLeftOut();
    void noteDialect();

    std::string_view m_text;
    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    TextDialect m_dialect;
    MissingTexts m_missing;
    std::optional<CellColumns> m_columns; ///< from the first record on
    std::size_t m_exampleLine = 0;        ///< of the record that says how many cells there are
    bool m_hasRowNames = false;           ///< in a first column that the header leaves out
    RaggedLines m_ragged;                 ///< refused or left out
    RaggedLines m_filled;
    std::size_t m_record = 0;     ///< the present one's place among the rows of the file
    std::size_t m_blankLines = 0; ///< between rows
    std::vector<TextCell> m_filledCells;
    Dataset m_data;
};

Result<Dataset> CsvTable::read(const std::string &encoding)
{
    m_dialect.encoding = encoding;
    noteDialect();
    if (const Status status = leaveOutFootnotes(m_control.part(0.0, 0.1)); !status)
        return status.error();
    m_data.source.dialect = m_dialect;
    if (const Status status = addRecords(m_control.part(0.1, 0.7)); !status)
        return status.error();
    if (!m_columns)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), m_path)};
    if (const Status status = judgeRagged(); !status)
        return status.error();
    if (m_columns->rows() == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds a line of column names but no row of data."),
                             m_path)};
    noteLeftOut();
    if (m_columns->needAgain()) {
        if (const Status status = addRecords(m_control.part(0.7, 1.0)); !status)
            return status.error();
    }
    if (const Status status = m_columns->finish(m_path, m_options, m_data); !status)
        return status.error();
    if (m_hasRowNames && m_options.id.empty())
        m_data.roles[0] = ColumnRole::Id;
    return std::move(m_data);
}

void CsvTable::noteDialect()
{
    const char delimiter = m_dialect.delimiter;
    const std::string shown = delimiter == '\t' ? "\\t" : std::string(1, delimiter);
    const std::string decimal(1, m_dialect.decimal);
    std::vector<Message> &notes = m_data.notes;
    notes.push_back(
        m_dialect.headerRows > 1
            ? message(QT_TRANSLATE_NOOP(
                          "core", "Read with the delimiter \"%1\" and the decimal mark \"%2\"; the first "
                                  "%3 rows name the columns."),
                      shown, decimal, m_dialect.headerRows)
        : m_dialect.headerRows == 1
            ? message(QT_TRANSLATE_NOOP(
                          "core", "Read with the delimiter \"%1\" and the decimal mark \"%2\"; the first "
                                  "line names the columns."),
                      shown, decimal)
            : message(QT_TRANSLATE_NOOP(
                          "core", "Read with the delimiter \"%1\" and the decimal mark \"%2\"; there is no "
                                  "line that names the columns."),
                      shown, decimal));
    if (m_dialect.thousands != '\0')
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "\"%1\" stands between thousands."),
                                std::string(1, m_dialect.thousands)));
    if (m_dialect.encoding != "UTF-8")
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "The text is encoded in %1."), m_dialect.encoding));
    if (m_dialect.skippedLines > 0)
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "Lines skipped before the table: %1."),
                                m_dialect.skippedLines));
}

/// What stands behind the table is cut off from the text.
Status CsvTable::leaveOutFootnotes(const RunControl &control)
{
    constexpr std::size_t kListed = 30;
    const auto found = findFootnotes(m_text, m_dialect, m_missing, m_options.footnotes, control);
    if (!found)
        return found.error();
    m_text = m_text.substr(0, found->begin);
    m_dialect.footnotes = found->lines.size();
    if (m_dialect.footnotes > 0)
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Footnotes below the table that were left out: %1 (lines %2)."),
                    m_dialect.footnotes, listedLines(found->lines, kListed)));
    return Success();
}

/// Adds each record after the header.
Status CsvTable::addRecords(const RunControl &control)
{
    CsvTokenizer tokenizer(m_text, m_dialect.delimiter, m_dialect.skippedLines);
    std::size_t headers = m_dialect.headerRows;
    std::size_t told = 0;
    std::size_t blankAbove = 0; // the first row
    m_record = 0;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return csvFault(step, tokenizer, m_path);
        if (!m_columns)
            beginColumns(tokenizer);
        if (headers > 0) {
            --headers;
            continue;
        }
        if (m_record == 0)
            blankAbove = tokenizer.blankLines();
        m_blankLines = tokenizer.blankLines() - blankAbove;
        if (Status status = addRecord(tokenizer); !status)
            return status;
        ++m_record;
        if (tokenizer.following() - told >= kBytesPerAdvance) {
            told = tokenizer.following();
            if (!control.advance(static_cast<double>(told) / static_cast<double>(m_text.size())))
                return stopped();
        }
    }
    return Success();
}

Status CsvTable::addRecord(const CsvTokenizer &record)
{
    const std::span<const TextCell> cells = record.cells();
    if (cells.size() == m_columns->count()) {
        m_columns->add(cells, record.line());
    } else if (m_options.ragged == RaggedRows::Fill && cells.size() < m_columns->count()) {
        if (!m_columns->isAgain())
            m_filled.add(record);
        m_filledCells.assign(cells.begin(), cells.end());
        m_filledCells.resize(m_columns->count());
        m_columns->add(m_filledCells, record.line());
    } else {
        if (!m_columns->isAgain())
            m_ragged.add(record);
        return Success();
    }
    if (m_options.ragged == RaggedRows::Skip && !m_columns->isAgain())
        m_data.sourceRows.push_back(m_record);
    return Success();
}

void CsvTable::beginColumns(const CsvTokenizer &first)
{
    std::vector<std::string> wanted(first.cells().size());
    m_exampleLine = first.line();
    if (m_dialect.headerRows == 1) {
        std::transform(first.cells().begin(), first.cells().end(), wanted.begin(), unquoted);
        const auto note = noteOfNumbersAsNames(first.cells(), {m_dialect.decimal, m_dialect.thousands});
        if (note && !m_options.headerRows)
            m_data.notes.push_back(*note);
        fitHeader(wanted, first);
    } else if (m_dialect.headerRows > 1) {
        wanted = joinHeaders();
    }
    // Room for the rows that the head lets expect, so that growing seldom copies.
    const std::string_view head = m_text.substr(0, kHeadBytes);
    const auto lines =
        std::max(std::count(head.begin(), head.end(), '\n'), std::count(head.begin(), head.end(), '\r')) + 1;
    const double share = static_cast<double>(m_text.size()) / static_cast<double>(head.size());
    const auto expectedRows = static_cast<std::size_t>(static_cast<double>(lines) * share * 1.05);
    const NumberMarks marks = {m_dialect.decimal, m_dialect.thousands};
    m_columns.emplace(columnNames(wanted, m_data.notes), CellColumn::Format{marks, m_missing}, expectedRows);
    m_columns->heed(m_options);
}

/// The names that several rows give the columns together.
std::vector<std::string> CsvTable::joinHeaders()
{
    const std::vector<SampledRecord> records =
        sampleRecords(m_text.substr(0, kHeadBytes), m_dialect.delimiter, m_dialect.skippedLines);
    const std::set<std::string_view> missing(m_missing.texts().begin(), m_missing.texts().end());
    std::vector<std::string> names =
        joinedNames(records, m_dialect.headerRows, {m_dialect.decimal, m_dialect.thousands}, missing);
    for (const SampledRecord &record : records) {
        if (record.cells.size() == names.size()) {
            m_exampleLine = record.line;
            break;
        }
    }
    const auto example = std::find_if(names.begin(), names.end(), [](const std::string &name) {
        return name.find(' ') != std::string::npos;
    });
    m_data.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "The texts of the rows that name the columns were joined, as in "
                                          "\"%1\"."),
                example == names.end() ? names.front() : *example));
    return names;
}

/// A header that is one cell short of the rows below leaves out the rows' names, as R writes it, or what
/// follows a delimiter at the ends of the rows.
void CsvTable::fitHeader(std::vector<std::string> &names, CsvTokenizer following)
{
    bool endsEmpty = true;
    std::size_t line = 0;
    for (int looked = 0; looked < 2 && following.next() == CsvStep::Record; ++looked) {
        if (following.cells().size() != names.size() + 1)
            return;
        endsEmpty = endsEmpty && following.cells().back().text.empty();
        line = line == 0 ? following.line() : line;
    }
    if (line == 0)
        return;
    m_exampleLine = line;
    if (endsEmpty) {
        names.emplace_back();
        return;
    }
    m_hasRowNames = true;
    names.emplace(names.begin(), "row_name");
    m_data.notes.push_back(message(
        QT_TRANSLATE_NOOP("core", "The line of column names is one short: the first column is taken for "
                                  "names of the rows.")));
}

Status CsvTable::judgeRagged() const
{
    if (m_ragged.count == 0 || m_options.ragged == RaggedRows::Skip)
        return Success();
    const std::size_t line = m_ragged.first.front();
    if (m_ragged.count == 1)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
            m_path, line, m_ragged.firstCells, m_columns->count(), m_exampleLine)};
    return Error{message(
        QT_TRANSLATE_NOOP("core",
                          "%1, line %2: cells found here: %3, expected as on line %5: %4; rows like it: "
                          "%6 (lines %7). Correct them, or choose what becomes of ragged rows."),
        m_path, line, m_ragged.firstCells, m_columns->count(), m_exampleLine, m_ragged.count,
        m_ragged.listed())};
}

void CsvTable::noteLeftOut()
{
    if (m_filled.count > 0)
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Short rows filled up with missing values: %1 (lines %2)."),
                    m_filled.count, m_filled.listed()));
    if (m_ragged.count > 0)
        m_data.notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Rows left out for their number of cells: %1 (lines %2)."),
                    m_ragged.count, m_ragged.listed()));
    else
        m_data.sourceRows.clear();
    if (m_blankLines > 0)
        m_data.notes.push_back(message(kEmptyLines, m_blankLines));
}

Result<Dataset> readCsv(std::string_view bytes, const std::string &path, const ReadOptions &options,
                        const RunControl &control)
{
    const Result<DecodedText> text = decodedText(bytes, options.encoding, path, control.part(0.0, 0.1));
    if (!text)
        return text.error();
    const RunControl rest = control.part(0.1, 1.0);
    return CsvTable(text->text(bytes), path, options, rest).read(text->encoding);
}

double probeCsv(std::string_view head, std::string_view path)
{
    if (head.find('\0') != std::string_view::npos && !isWideText(head))
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

bool tellsOfEmptyLines(const Message &note)
{
    return note.text == kEmptyLines;
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
    CsvTokenizer tokenizer(bytes, dialect.delimiter, dialect.skippedLines);
    CsvRecord record;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return csvFault(step, tokenizer, path);
        record.begin = tokenizer.begin();
        record.end = tokenizer.end();
        record.following = tokenizer.following();
        record.line = tokenizer.line();
        record.cells.clear();
        for (const TextCell &cell : tokenizer.cells())
            record.cells.push_back(unquoted(cell));
        if (!visit(record))
            break;
    }
    return Success();
}

} // namespace inkling
