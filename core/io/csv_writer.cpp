// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_writer.h"

#include "core/io/cell_writer.h"
#include "core/io/missing_words.h"
#include "core/io/source_text.h"
#include "core/io/writing_pace.h"

#include <optional>
#include <utility>

namespace inkling {

namespace {

/// Writes one table.
class CsvTable
{
public:
    CsvTable(const ExportTable &table, TextDialect dialect, const WriteOptions &options,
             const RunControl &control)
        : m_data(table.data)
        , m_ownColumns(table.ownColumns.value_or(0))
        , m_cells(m_written.bytes, std::move(dialect), options.formulaTexts)
        , m_pace(m_data.rows, m_data.columns.size(), control)
    {
    }

    Result<WrittenTable> fromValues();
    Result<WrittenTable> fromSource(const SourceText &source);
    void note(Message message) { m_written.notes.push_back(std::move(message)); }

private:
    void writeNames(std::size_t begin);
    void writeRow(std::size_t row, std::size_t begin);
    void repeat(const SourceRecord &record, std::optional<std::size_t> row);
    bool isDefused(const std::string &cell, std::size_t column, std::optional<std::size_t> row) const;
    void endLike(const SourceRecord &record);
    void noteLeftOut(const TextDialect &dialect);
    WrittenTable finish();

    const Dataset &m_data;
    std::size_t m_ownColumns;
    WrittenTable m_written;
    CellWriter m_cells;
    WritingPace m_pace;
};

Result<WrittenTable> CsvTable::fromValues()
{
    writeNames(0);
    m_cells.endRecord();
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!m_pace.advance(row))
            return stopped();
        writeRow(row, 0);
        m_cells.endRecord();
    }
    noteMissingWords(m_data, m_written.notes);
    return finish();
}

/// The table's own columns as they stand in the source, the others from their values.
Result<WrittenTable> CsvTable::fromSource(const SourceText &source)
{
    const TextDialect &dialect = m_cells.dialect();
    const SourceRecord &first = source.records.front();
    m_written.bytes += source.front;
    if (dialect.headerRows == 1) {
        repeat(first, std::nullopt);
        writeNames(m_ownColumns);
    } else {
        writeNames(0);
    }
    endLike(first);
    noteLeftOut(dialect);
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!m_pace.advance(row))
            return stopped();
        const SourceRecord &record = source.records[m_data.sourceRow(row) + dialect.headerRows];
        repeat(record, row);
        for (std::size_t i = record.cells; i < m_ownColumns; ++i) // a short row that was filled up
            m_cells.missing();
        writeRow(row, m_ownColumns);
        endLike(record);
    }
    if (dialect.encoding != "UTF-8")
        note(message(QT_TRANSLATE_NOOP("core", "The source is encoded in %1; this is UTF-8."),
                     dialect.encoding));
    return finish();
}

/// Tells which lines of the source are not repeated.
void CsvTable::noteLeftOut(const TextDialect &dialect)
{
    if (dialect.headerRows == 0)
        note(message(
            QT_TRANSLATE_NOOP("core", "The source names no columns: a first line that does was added.")));
    if (dialect.headerRows > 1)
        note(message(
            QT_TRANSLATE_NOOP("core", "The source's %1 rows of column names were joined into one line."),
            dialect.headerRows));
    if (dialect.footnotes > 0)
        note(message(QT_TRANSLATE_NOOP("core", "Rows below the source's table that were left out: %1."),
                     dialect.footnotes));
}

void CsvTable::writeNames(std::size_t begin)
{
    for (std::size_t i = begin; i < m_data.columns.size(); ++i)
        m_cells.name(m_data.columns[i].name);
}

void CsvTable::writeRow(std::size_t row, std::size_t begin)
{
    for (std::size_t i = begin; i < m_data.columns.size(); ++i)
        m_cells.cell(m_data.columns[i], row);
}

/// Writes a record to the letter, unless there are cells in it that have to be defused. `row`: none for the
/// header.
void CsvTable::repeat(const SourceRecord &record, std::optional<std::size_t> row)
{
    // Without a mark of a formula anywhere there is none at the beginning of a cell.
    const bool mayHaveFormulas =
        m_cells.defuses() && record.bytes.find_first_of(CellWriter::kFormulaBytes) != std::string_view::npos;
    const std::vector<std::string> cells =
        mayHaveFormulas ? cellsOf(record, m_cells.dialect()) : std::vector<std::string>();
    bool isToTheLetter = true;
    for (std::size_t i = 0; i < cells.size(); ++i)
        isToTheLetter = isToTheLetter && !isDefused(cells[i], i, row);
    if (isToTheLetter) {
        m_cells.raw(record.bytes);
        return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty())
            m_cells.missing();
        else if (isDefused(cells[i], i, row))
            m_cells.text(cells[i]);
        else
            m_cells.plain(cells[i]);
    }
}

/// Numbers and what stands for a missing value are left as they are.
bool CsvTable::isDefused(const std::string &cell, std::size_t column, std::optional<std::size_t> row) const
{
    const auto isText = [](const Column &own, std::size_t of) {
        return own.type == ColumnType::Category && !own.isMissing(of);
    };
    return m_cells.isDefused(cell) && (!row || isText(m_data.columns[column], *row));
}

void CsvTable::endLike(const SourceRecord &record)
{
    if (record.lineEnd.empty())
        m_cells.endRecord();
    else
        m_cells.endRecord(record.lineEnd);
}

WrittenTable CsvTable::finish()
{
    if (m_cells.defusedCount() > 0)
        note(message(
            QT_TRANSLATE_NOOP("core", "Cells that a spreadsheet would take for formulas got an apostrophe at "
                                      "their front: %1."),
            m_cells.defusedCount()));
    return std::move(m_written);
}

Result<WrittenTable> writeValues(const ExportTable &table, char delimiter, const WriteOptions &options,
                                 const RunControl &control)
{
    TextDialect dialect;
    dialect.delimiter = delimiter;
    return CsvTable(table, dialect, options, control).fromValues();
}

/// Precondition: the table is labelled and its source has a dialect.
Result<WrittenTable> writeLikeSource(const ExportTable &table, const WriteOptions &options,
                                     const RunControl &control)
{
    const DataSource &source = table.data.source;
    CsvTable written(table, *source.dialect, options, control);
    if (source.path.empty())
        return written.fromValues();
    const Result<SourceText> text = readSourceText(source);
    if (text)
        return written.fromSource(*text);
    written.note(text.error().message);
    return written.fromValues();
}

Result<WrittenTable> writeCsv(const ExportTable &table, const WriteOptions &options,
                              const RunControl &control)
{
    return table.ownColumns && table.data.source.dialect ? writeLikeSource(table, options, control)
                                                         : writeValues(table, ',', options, control);
}

Result<WrittenTable> writeTsv(const ExportTable &table, const WriteOptions &options,
                              const RunControl &control)
{
    const std::optional<TextDialect> &dialect = table.data.source.dialect;
    return table.ownColumns && dialect && dialect->delimiter == '\t'
               ? writeLikeSource(table, options, control)
               : writeValues(table, '\t', options, control);
}

/// The source's delimiter stays.
const char *csvNameLike(const TextDialect &source)
{
    switch (source.delimiter) {
    case ';':
        return QT_TRANSLATE_NOOP("core", "CSV, separated by semicolons");
    case '\t':
        return QT_TRANSLATE_NOOP("core", "CSV, separated by tabs");
    case '|':
        return QT_TRANSLATE_NOOP("core", "CSV, separated by bars");
    case ' ':
        return QT_TRANSLATE_NOOP("core", "CSV, separated by blanks");
    default:
        return csvWriter().name;
    }
}

} // namespace

const WriterInfo &csvWriter()
{
    static const WriterInfo info = {.id = "csv",
                                    .name = QT_TRANSLATE_NOOP("core", "CSV (comma-separated)"),
                                    .patterns = {"*.csv"},
                                    .write = writeCsv,
                                    .heedsFormulaTexts = true,
                                    .nameLike = csvNameLike};
    return info;
}

const WriterInfo &tsvWriter()
{
    static const WriterInfo info = {.id = "tsv",
                                    .name = QT_TRANSLATE_NOOP("core", "TSV (tab-separated)"),
                                    .patterns = {"*.tsv"},
                                    .write = writeTsv,
                                    .heedsFormulaTexts = true};
    return info;
}

} // namespace inkling
