// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"

#include "core/io/cell_columns.h"
#include "core/io/csv_tokenizer.h"
#include "core/io/text_encoding.h"

#include <algorithm>
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
    Status addRecords(const RunControl &control);
    void beginColumns(const std::vector<TextCell> &first);
    void noteDialect();

    std::string_view m_bytes;
    const std::string &m_path;
    const ReadOptions &m_options;
    const RunControl &m_control;
    TextDialect m_dialect;
    MissingTexts m_missing;
    std::optional<CellColumns> m_columns; ///< from the first record on
    std::size_t m_firstLine = 0;
    Dataset m_data;
};

Result<Dataset> CsvTable::read()
{
    m_data.source.dialect = m_dialect;
    noteDialect();
    if (const Status status = addRecords(m_control.part(0.1, 0.7)); !status)
        return status.error();
    if (!m_columns)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), m_path)};
    if (m_columns->rows() == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds a line of column names but no row of data."),
                             m_path)};
    if (m_columns->needAgain()) {
        if (const Status status = addRecords(m_control.part(0.7, 1.0)); !status)
            return status.error();
    }
    if (const Status status = m_columns->finish(m_path, m_options, m_data); !status)
        return status.error();
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

/// Adds each record after the header.
Status CsvTable::addRecords(const RunControl &control)
{
    CsvTokenizer tokenizer(m_bytes, m_dialect.delimiter);
    bool isHeader = m_dialect.hasHeader;
    std::size_t told = 0;
    for (CsvStep step = tokenizer.next(); step != CsvStep::End; step = tokenizer.next()) {
        if (step != CsvStep::Record)
            return fault(step, tokenizer, m_path);
        const std::vector<TextCell> &cells = tokenizer.cells();
        if (!m_columns) {
            m_firstLine = tokenizer.line();
            beginColumns(cells);
        }
        if (std::exchange(isHeader, false))
            continue;
        if (cells.size() != m_columns->count())
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
                m_path, tokenizer.line(), cells.size(), m_columns->count(), m_firstLine)};
        m_columns->add(cells, tokenizer.line());
        if (tokenizer.following() - told >= kBytesPerAdvance) {
            told = tokenizer.following();
            if (!control.advance(static_cast<double>(told) / static_cast<double>(m_bytes.size())))
                return stopped();
        }
    }
    return Success();
}

void CsvTable::beginColumns(const std::vector<TextCell> &first)
{
    std::vector<std::string> wanted(first.size());
    if (m_dialect.hasHeader)
        std::transform(first.begin(), first.end(), wanted.begin(), unquoted);
    // Room for the rows that the head lets expect, so that growing seldom copies.
    const std::string_view head = m_bytes.substr(0, kHeadBytes);
    const auto lines =
        std::max(std::count(head.begin(), head.end(), '\n'), std::count(head.begin(), head.end(), '\r')) + 1;
    const double share = static_cast<double>(m_bytes.size()) / static_cast<double>(head.size());
    const auto expectedRows = static_cast<std::size_t>(static_cast<double>(lines) * share * 1.05);
    m_columns.emplace(columnNames(wanted, m_data.notes), CellColumn::Format{m_dialect.decimal, m_missing},
                      expectedRows);
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
        for (const TextCell &cell : tokenizer.cells())
            record.cells.push_back(unquoted(cell));
        if (!visit(record))
            break;
    }
    return Success();
}

} // namespace inkling
