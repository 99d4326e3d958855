// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_reader.h"

#include "core/io/cell_columns.h"
#include "core/io/csv_reader.h"
#include "core/io/dense_size.h"
#include "core/io/file_pattern.h"
#include "core/io/table_names.h"
#include "core/io/xlsx_sheet.h"
#include "core/io/xlsx_survey.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::string_view kOldWorkbook =
    "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"; // OLE, of .xls and encrypted .xlsx

/// Reads one sheet of a workbook.
class XlsxFile
{
public:
    XlsxFile(XlsxPackage package, const std::string &path, const ReadOptions &options)
        : m_package(std::move(package))
        , m_path(path)
        , m_options(options)
        , m_missing(options.missing.value_or(defaultMissingTexts()))
    {
    }

    Result<Dataset> read(const RunControl &control);

private:
    Status chooseSheet();
    Result<std::string_view> openSheet(std::string &room, const RunControl &control);
    bool isEmpty(std::string_view xml, const RunControl &control) const;
    Result<XlsxTable> survey(std::string_view xml, const RunControl &control);
    Result<Dataset> readTable(std::string_view xml, const XlsxTable &table, const RunControl &control);
    Status addRows(std::string_view xml, const XlsxTable &table, CellColumns &columns,
                   ReadingPace pace) const;
    void tellSheet();
    void tellTable(const XlsxTable &table);
    void tellOddCells(const XlsxRows &rows);
    const XlsxSheet &sheet() const { return m_workbook.sheets[m_sheet]; }
    std::string where() const { return m_path + " (" + sheet().name + ")"; }

    XlsxPackage m_package;
    const std::string &m_path;
    const ReadOptions &m_options;
    MissingTexts m_missing;
    XlsxWorkbook m_workbook;
    std::size_t m_sheet = 0;
    std::vector<Message> m_notes;
};

Result<Dataset> XlsxFile::read(const RunControl &control)
{
    Result<XlsxWorkbook> workbook = m_package.workbook(control.part(0.0, 0.3));
    if (!workbook)
        return workbook.error();
    m_workbook = std::move(workbook).value();
    if (const Status status = chooseSheet(); !status)
        return status.error();
    std::string room;
    const auto xml = openSheet(room, control.part(0.3, 0.4));
    if (!xml)
        return xml.error();
    tellSheet();
    const Result<XlsxTable> table = survey(*xml, control.part(0.4, 0.6));
    if (!table)
        return table.error();
    tellTable(*table);
    return readTable(*xml, *table, control.part(0.6, 1.0));
}

/// The first that can be seen, unless the user names one.
Status XlsxFile::chooseSheet()
{
    const std::vector<XlsxSheet> &sheets = m_workbook.sheets;
    if (m_options.table.empty()) {
        const auto visible = std::find_if(sheets.begin(), sheets.end(),
                                          [](const XlsxSheet &sheet) { return !sheet.isHidden; });
        m_sheet = visible == sheets.end() ? 0 : static_cast<std::size_t>(visible - sheets.begin());
        return Success();
    }
    std::vector<std::string> names;
    for (const XlsxSheet &sheet : sheets)
        names.push_back(sheet.name);
    const auto wanted = findTable(names, m_options.table, m_path);
    if (!wanted)
        return wanted.error();
    m_sheet = *wanted;
    return Success();
}

/// The part of the chosen sheet, or where the user names none and it is empty of the next that is not.
Result<std::string_view> XlsxFile::openSheet(std::string &room, const RunControl &control)
{
    const std::size_t first = m_sheet;
    for (; m_sheet < m_workbook.sheets.size(); ++m_sheet) {
        if (m_sheet > first && sheet().isHidden)
            continue;
        Result<std::string_view> xml = m_package.part(sheet().part, room, control);
        if (!xml || !m_options.table.empty() || !isEmpty(*xml, control))
            return xml;
    }
    m_sheet = first;
    return m_package.part(sheet().part, room, control);
}

bool XlsxFile::isEmpty(std::string_view xml, const RunControl &control) const
{
    ReadingPace pace(xml.size(), control);
    const Result<bool> isRow = XlsxRows(xml, sheet(), m_workbook, m_path).next(pace);
    return isRow.ok() && !*isRow;
}

Result<XlsxTable> XlsxFile::survey(std::string_view xml, const RunControl &control)
{
    ReadingPace pace(xml.size(), control);
    XlsxRows rows(xml, sheet(), m_workbook, m_path);
    XlsxSurvey survey(m_options, m_missing);
    while (true) {
        const Result<bool> isRow = rows.next(pace);
        if (!isRow)
            return isRow.error();
        if (!*isRow)
            break;
        survey.add(rows);
    }
    tellOddCells(rows);
    if (survey.isEmpty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is empty."), where())};
    XlsxTable table = survey.table();
    if (table.rows == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 holds a line of column names but no row of data."),
                             where())};
    if (const Status status = checkDenseSize(table.rows, table.columns.size(), where()); !status)
        return status.error();
    return table;
}

Result<Dataset> XlsxFile::readTable(std::string_view xml, const XlsxTable &table, const RunControl &control)
{
    std::vector<std::string> wanted = table.names;
    wanted.resize(table.columns.size());
    CellColumns columns(columnNames(wanted, m_notes), {NumberMarks(), m_missing, true}, table.rows);
    columns.heed(m_options);
    double begin = 0.0;
    do {
        const Status status =
            addRows(xml, table, columns, ReadingPace(xml.size(), control.part(begin, begin + 0.5)));
        if (!status)
            return status.error();
        begin = 0.5;
    } while (columns.needAgain());
    Dataset data;
    data.notes = std::move(m_notes);
    if (const Status status = columns.finish(where(), m_options, data); !status)
        return status.error();
    return data;
}

Status XlsxFile::addRows(std::string_view xml, const XlsxTable &table, CellColumns &columns,
                         ReadingPace pace) const
{
    XlsxRows rows(xml, sheet(), m_workbook, m_path);
    std::vector<std::size_t> places(XlsxRows::kMostColumns);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        places[table.columns[i]] = i;
    std::size_t nextRow = table.firstDataRow();
    std::vector<TextCell> cells(table.columns.size());
    while (true) {
        const Result<bool> isRow = rows.next(pace);
        if (!isRow)
            return isRow.error();
        if (!*isRow || rows.number() > table.lastRow)
            return Success();
        if (rows.number() < nextRow)
            continue;
        std::fill(cells.begin(), cells.end(), TextCell());
        for (; table.hasGapRows() && nextRow < rows.number(); ++nextRow)
            columns.add(cells, nextRow);
        nextRow = rows.number() + 1;
        for (const XlsxCell &cell : rows.cells())
            cells[places[cell.column]] = cell.cell;
        columns.add(cells, rows.number());
        if (!pace.advance(rows.place(), cells.size()))
            return stopped();
    }
}

void XlsxFile::tellSheet()
{
    std::vector<std::string> others;
    for (std::size_t i = 0; i < m_workbook.sheets.size(); ++i) {
        if (i != m_sheet)
            others.push_back(m_workbook.sheets[i].name);
    }
    if (others.empty())
        return;
    m_notes.push_back(message(QT_TRANSLATE_NOOP("core", "The table was read from %1."), sheet().name));
    m_notes.push_back(message(QT_TRANSLATE_NOOP("core", "The file also holds %1, which was not read."),
                              listedNames(others)));
}

void XlsxFile::tellTable(const XlsxTable &table)
{
    m_notes.push_back(
        table.names.empty()
            ? message(QT_TRANSLATE_NOOP("core", "The table begins in row %1; no row names the columns."),
                      table.firstRow)
        : table.lastHeader > table.firstRow
            ? message(QT_TRANSLATE_NOOP("core", "Rows %1 to %2 name the columns: their texts were joined."),
                      table.firstRow, table.lastHeader)
            : message(QT_TRANSLATE_NOOP("core", "Row %1 names the columns."), table.firstRow));
    if (table.namesNote)
        m_notes.push_back(*table.namesNote);
    if (table.rowsAbove > 0)
        m_notes.push_back(message(QT_TRANSLATE_NOOP("core", "Rows above the table that were left out: %1."),
                                  table.rowsAbove));
    if (table.rowsBelow > 0)
        m_notes.push_back(
            message(m_options.footnotes
                        ? QT_TRANSLATE_NOOP("core", "Rows below the table that were left out: %1.")
                        : QT_TRANSLATE_NOOP(
                              "core", "Rows below the table, behind an empty one, that were left out: %1."),
                    table.rowsBelow));
    if (table.gaps > 0)
        m_notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Rows of the column without a cell are missing values: %1."),
                    table.gaps));
    if (table.blankRows > 0)
        m_notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Empty rows that were left out: %1."), table.blankRows));
}

void XlsxFile::tellOddCells(const XlsxRows &rows)
{
    if (const XlsxOddCells &cells = rows.uncalculated(); cells.count > 0)
        m_notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "Formulas without a saved result are missing values: %1, first %2; open and "
                              "save the workbook in a spreadsheet program to calculate them."),
            cells.count, cells.first));
    if (const XlsxOddCells &cells = rows.erroneous(); cells.count > 0)
        m_notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "Cells with an error are missing values: %1, first %2 (%3)."),
                    cells.count, cells.first, cells.text));
}

Result<Dataset> readXlsx(std::string_view bytes, const std::string &path, const ReadOptions &options,
                         const RunControl &control)
{
    if (bytes.starts_with(kOldWorkbook))
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1 is a workbook of an older Excel (.xls), or encrypted; save it as .xlsx "
                              "without a password to read it here."),
            path)};
    Result<XlsxPackage> package = XlsxPackage::open(bytes, path, control.part(0.0, 0.01));
    if (!package)
        return package.error();
    return XlsxFile(std::move(package).value(), path, options).read(control.part(0.01, 1.0));
}

double probeXlsx(std::string_view head, std::string_view path)
{
    constexpr double kMaybe = 0.5; // some document of an office, of which the reader says what it is
    const bool isNamedSo = matchesPattern(path, xlsxReader().patterns);
    if (head.starts_with(kOldWorkbook))
        return kMaybe;
    if (!isZip(head))
        return isNamedSo ? kNamedProbe : 0.0;
    const std::string_view first = firstZipName(head);
    if (head.find("xl/work") != std::string_view::npos)
        return 1.0;
    if (isNamedSo)
        return 0.9;
    return first == "[Content_Types].xml" || first == "_rels/.rels" || first == "mimetype" ? kMaybe : 0.0;
}

} // namespace

const ReaderInfo &xlsxReader()
{
    static const ReaderInfo info = {
        "xlsx", QT_TRANSLATE_NOOP("core", "Excel workbook"), {"*.xlsx", "*.xlsm"}, probeXlsx, readXlsx};
    return info;
}

} // namespace inkling
