// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_writer.h"

#include "core/base/xml_text.h"
#include "core/io/cell_text.h"
#include "core/io/missing_words.h"
#include "core/io/writing_pace.h"
#include "core/io/xlsx_parts.h"
#include "core/io/zip_writer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kMostRows = 1'048'576; // the header is one of them
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostUnits = 32'767; // of a text: UTF-16 code units
constexpr std::size_t kBlockBytes = std::size_t(1) << 20U;

/// "A", ..., "Z", "AA", ...
std::string columnLetters(std::size_t place)
{
    std::string letters;
    for (std::size_t left = place + 1; left > 0; left = (left - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters;
}

std::size_t utf16Units(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0U) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// Whether a text begins as an escape of a character does (ECMA-376, 22.9.2.19): _x000D_.
bool looksEscaped(std::string_view text)
{
    constexpr std::size_t kLength = 7;
    return text.size() >= kLength && text.starts_with("_x") && text[kLength - 1] == '_' &&
           text.substr(2, 4).find_first_not_of("0123456789ABCDEFabcdef") == std::string_view::npos;
}

void appendEscape(std::string &xml, unsigned character)
{
    std::array<char, 8> escape = {};
    std::snprintf(escape.data(), escape.size(), "_x%04X_", character & 0xFFFFU);
    xml += escape.data();
}

/// A text as the content of an element. What XML cannot hold has an escape of its own, and so has what looks
/// like one.
void appendSheetText(std::string &xml, std::string_view text)
{
    constexpr std::string_view kNoCharacters = "\uFFFE\uFFFF"; // XML forbids them
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::string_view left = text.substr(i);
        if (const std::string_view entity = xmlEntity(text[i]); !entity.empty()) {
            xml += entity;
        } else if ((byte < ' ' && byte != '\t' && byte != '\n') || looksEscaped(left)) {
            appendEscape(xml, byte);
        } else if (left.starts_with(kNoCharacters.substr(0, 3)) ||
                   left.starts_with(kNoCharacters.substr(3))) {
            appendEscape(xml, left.starts_with(kNoCharacters.substr(3)) ? 0xFFFF : 0xFFFE);
            i += 2;
        } else {
            xml += text[i];
        }
    }
}

/// The texts of a workbook, each of them once.
class SharedTexts
{
public:
    /// The place of a text, which must outlive this.
    std::size_t place(std::string_view text)
    {
        const auto [known, isNew] = m_places.try_emplace(text, m_texts.size());
        if (isNew)
            m_texts.push_back(text);
        return known->second;
    }

    void write(ZipWriter &zip) const
    {
        std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        for (const std::string_view text : m_texts) {
            xml += "<si><t xml:space=\"preserve\">";
            appendSheetText(xml, text);
            xml += "</t></si>\n";
            if (xml.size() >= kBlockBytes) {
                zip.add(xml);
                xml.clear();
            }
        }
        zip.add(xml + "</sst>\n");
    }

private:
    std::unordered_map<std::string_view, std::size_t> m_places;
    std::vector<std::string_view> m_texts;
};

/// Makes the workbook of one table.
class XlsxFile
{
public:
    explicit XlsxFile(const Dataset &data);

    Result<WrittenTable> write(const RunControl &control);

private:
    Status check() const;
    Status checkText(const Column &column, std::string_view text) const;
    Status writeSheet(const RunControl &control);
    void appendHeader(std::string &xml);
    void appendRow(std::string &xml, std::size_t row);
    void appendText(std::string &xml, std::size_t place);

    const Dataset &m_data;
    std::vector<std::string> m_letters;                 ///< of the columns
    std::vector<bool> m_isText;                         ///< columns of numbers that are written as texts
    std::vector<std::vector<std::size_t>> m_categories; ///< of each column: places among the texts
    SharedTexts m_texts;
    ZipWriter m_zip;
};

XlsxFile::XlsxFile(const Dataset &data)
    : m_data(data)
{
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        m_letters.push_back(columnLetters(i));
        m_isText.push_back(losesDigitsAsDouble(data.columns[i]));
    }
}

Result<WrittenTable> XlsxFile::write(const RunControl &control)
{
    if (const Status status = check(); !status)
        return status.error();
    for (const auto &[name, contents] : xlsxParts()) {
        m_zip.begin(std::string(name), ZipPacking::Deflated);
        m_zip.add(contents);
    }
    if (const Status status = writeSheet(control); !status)
        return status.error();
    m_zip.begin("xl/sharedStrings.xml", ZipPacking::Deflated);
    m_texts.write(m_zip);
    std::optional<std::string> bytes = m_zip.finish();
    if (!bytes)
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is too large for an Excel workbook."), m_data.name),
            ErrorKind::Output};
    WrittenTable written;
    written.bytes = *std::move(bytes);
    std::string asTexts;
    for (std::size_t i = 0; i < m_isText.size(); ++i) {
        if (m_isText[i])
            asTexts += (asTexts.empty() ? "" : ", ") + m_data.columns[i].name;
    }
    if (!asTexts.empty())
        written.notes.push_back(message(
            QT_TRANSLATE_NOOP("core", "Columns of numbers that Excel would round are texts: %1."), asTexts));
    noteMissingWords(m_data, written.notes);
    return written;
}

Status XlsxFile::check() const
{
    if (m_data.rows >= kMostRows)
        return Error{message(QT_TRANSLATE_NOOP("core", "An Excel sheet holds %1 rows below its header, and "
                                                       "%2 has %3."),
                             kMostRows - 1, m_data.name, m_data.rows),
                     ErrorKind::Output};
    if (m_data.columns.size() > kMostColumns)
        return Error{message(QT_TRANSLATE_NOOP("core", "An Excel sheet holds %1 columns, and %2 has %3."),
                             kMostColumns, m_data.name, m_data.columns.size()),
                     ErrorKind::Output};
    for (const Column &column : m_data.columns) {
        if (Status status = checkText(column, column.name); !status)
            return status;
        for (const std::string &text : column.categories) {
            if (Status status = checkText(column, text); !status)
                return status;
        }
    }
    return Success();
}

Status XlsxFile::checkText(const Column &column, std::string_view text) const
{
    if (text.size() <= kMostUnits || utf16Units(text) <= kMostUnits)
        return Success();
    return Error{message(QT_TRANSLATE_NOOP("core", "An Excel cell holds texts of at most %1 characters, and "
                                                   "column \"%2\" has one of %3."),
                         kMostUnits, column.name.substr(0, std::min<std::size_t>(column.name.size(), 80)),
                         utf16Units(text)),
                 ErrorKind::Output};
}

Status XlsxFile::writeSheet(const RunControl &control)
{
    m_zip.begin("xl/worksheets/sheet1.xml", ZipPacking::Deflated);
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        "<dimension ref=\"A1:" +
        m_letters.back() + std::to_string(m_data.rows + 1) +
        "\"/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"1\" "
        "topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        "<sheetFormatPr defaultRowHeight=\"15\"/><sheetData>\n";
    appendHeader(xml);
    for (const Column &column : m_data.columns) {
        std::vector<std::size_t> &places = m_categories.emplace_back();
        for (const std::string &category : column.categories)
            places.push_back(m_texts.place(category));
    }
    const WritingPace pace(m_data.rows, m_data.columns.size(), control);
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        appendRow(xml, row);
        if (xml.size() >= kBlockBytes) {
            m_zip.add(xml);
            xml.clear();
        }
    }
    m_zip.add(xml + "</sheetData></worksheet>\n");
    return Success();
}

void XlsxFile::appendHeader(std::string &xml)
{
    xml += "<row r=\"1\">";
    for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
        xml.append("<c r=\"").append(m_letters[i]).append("1\" s=\"1\" ");
        appendText(xml, m_texts.place(m_data.columns[i].name));
    }
    xml += "</row>\n";
}

void XlsxFile::appendRow(std::string &xml, std::size_t row)
{
    const std::string number = std::to_string(row + 2);
    xml.append("<row r=\"").append(number).append("\">");
    bool hasCell = false;
    for (std::size_t i = 0; i < m_data.columns.size(); ++i) {
        const Column &column = m_data.columns[i];
        if (column.isMissing(row))
            continue;
        hasCell = true;
        xml.append("<c r=\"").append(m_letters[i]).append(number).append("\" ");
        if (column.type == ColumnType::Category) {
            appendText(xml, m_categories[i][static_cast<std::size_t>(column.codes[row])]);
        } else if (m_isText[i]) {
            appendText(xml, m_texts.place(column.texts[row]));
        } else {
            xml += "><v>";
            appendNumber(xml, column.numbers[row]);
            xml += "</v></c>";
        }
    }
    if (!hasCell) // a row without one is no row, and is forgotten
        xml.append("<c r=\"A").append(number).append("\" t=\"e\"><v>#N/A</v></c>");
    xml += "</row>\n";
}

/// The rest of a cell that holds a text.
void XlsxFile::appendText(std::string &xml, std::size_t place)
{
    xml.append("t=\"s\"><v>").append(std::to_string(place)).append("</v></c>");
}

Result<WrittenTable> writeXlsx(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return XlsxFile(table.data).write(control);
}

} // namespace

const WriterInfo &xlsxWriter()
{
    static const WriterInfo info = {
        "xlsx", QT_TRANSLATE_NOOP("core", "Excel workbook"), {"*.xlsx"}, writeXlsx};
    return info;
}

} // namespace inkling
