// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/orange_writer.h"

#include "core/io/cell_writer.h"
#include "core/io/class_categories.h"
#include "core/io/column_values.h"
#include "core/io/missing_words.h"
#include "core/io/writing_pace.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

namespace {

constexpr std::string_view kNoValue = "?";

/// Whether a column is one of texts to Orange, and not of categories.
bool isString(const Column &column, std::size_t rows)
{
    return column.type == ColumnType::Category && (column.categories.empty() || holdsManyTexts(column, rows));
}

/// Orange separates the values by blanks, a backslash before a blank keeps it, and nothing keeps a backslash.
bool canBeListed(const std::vector<std::string> &values)
{
    return values.size() > 1 && std::all_of(values.begin(), values.end(), [](const std::string &value) {
               return !value.empty() && value.front() != ' ' && value.back() != ' ' &&
                      std::none_of(value.begin(), value.end(),
                                   [](char c) { return c == '\\' || static_cast<unsigned char>(c) < ' '; });
           });
}

std::string typeText(const Column &column, std::size_t rows)
{
    if (column.type == ColumnType::Number)
        return "continuous";
    if (isString(column, rows))
        return "string";
    if (!canBeListed(column.categories))
        return "discrete";
    std::string list;
    for (const std::string &value : column.categories) {
        list += list.empty() ? "" : " ";
        for (const char c : value) {
            list += c == ' ' ? "\\" : "";
            list += c;
        }
    }
    return list;
}

std::string_view flagText(ColumnRole role, bool isText)
{
    if (role == ColumnRole::Class)
        return "class";
    return role == ColumnRole::Feature && !isText ? "" : "meta";
}

/// Writes one table.
class OrangeFile
{
public:
    explicit OrangeFile(const Dataset &data)
        : m_data(data)
        , m_cells(m_written.bytes, tabs())
    {
        const auto classPlace = data.classColumn();
        if (classPlace) // a numeric one is a quantity to Orange
            m_class = classCategories(data.columns[*classPlace]);
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            m_columns.push_back(i == classPlace ? &m_class : &data.columns[i]);
            m_isText.push_back(isString(*m_columns[i], data.rows));
            const std::vector<std::string> &texts = m_columns[i]->categories;
            m_hasSign.push_back(std::find(texts.begin(), texts.end(), kNoValue) != texts.end());
        }
    }
    OrangeFile(const OrangeFile &) = delete;
    OrangeFile &operator=(const OrangeFile &) = delete;

    Result<WrittenTable> write(const RunControl &control);

private:
    static TextDialect tabs()
    {
        TextDialect dialect;
        dialect.delimiter = '\t';
        return dialect;
    }
    void addCell(std::string_view text)
    {
        if (text.empty())
            m_cells.missing();
        else
            m_cells.plain(text);
    }
    void writeHeader();
    void writeRow(std::size_t row);

    const Dataset &m_data;
    WrittenTable m_written;
    CellWriter m_cells;
    Column m_class;
    std::vector<const Column *> m_columns;
    std::vector<bool> m_isText;
    std::vector<bool> m_hasSign; ///< among its values: "no value" is an empty cell then
};

Result<WrittenTable> OrangeFile::write(const RunControl &control)
{
    writeHeader();
    const WritingPace pace(m_data.rows, m_columns.size(), control);
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        writeRow(row);
    }
    noteMissingWords(m_data, m_written.notes);
    return std::move(m_written);
}

void OrangeFile::writeHeader()
{
    for (const Column *column : m_columns)
        addCell(column->name);
    m_cells.endRecord();
    for (const Column *column : m_columns)
        addCell(typeText(*column, m_data.rows));
    m_cells.endRecord();
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        addCell(flagText(m_data.roles[i], m_isText[i]));
    m_cells.endRecord();
}

void OrangeFile::writeRow(std::size_t row)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i]->isMissing(row) && !m_isText[i])
            addCell(m_hasSign[i] ? "" : kNoValue);
        else
            m_cells.cell(*m_columns[i], row);
    }
    m_cells.endRecord();
}

Result<WrittenTable> writeOrange(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return OrangeFile(table.data).write(control);
}

} // namespace

const WriterInfo &orangeWriter()
{
    static const WriterInfo info = {
        "orange", QT_TRANSLATE_NOOP("core", "Orange table (three header rows)"), {"*.tab"}, writeOrange};
    return info;
}

} // namespace inkling
