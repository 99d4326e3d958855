// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_writer.h"

#include "core/io/cell_text.h"
#include "core/io/class_categories.h"
#include "core/io/column_values.h"
#include "core/io/writing_pace.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

namespace {

/// The letter that stands for a character after a backslash, or 0. As weka.core.Utils.backQuoteChars().
char escapeLetter(char c)
{
    switch (c) {
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\\':
    case '\'':
    case '"':
    case '%':
        return c;
    default:
        return '\0';
    }
}

/// Whether a text is one word to every reader.
bool isPlainWord(std::string_view text)
{
    constexpr std::string_view kSafe = "_.:+-/";
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](unsigned char c) {
        return c >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               kSafe.find(static_cast<char>(c)) != std::string_view::npos;
    });
}

void appendWord(std::string &arff, std::string_view text)
{
    if (isPlainWord(text)) {
        arff += text;
        return;
    }
    arff += '\'';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (const char letter = escapeLetter(c); letter != '\0')
            arff += {'\\', letter};
        else if (byte < 0x20)
            arff += {'\\', '0', static_cast<char>('0' + byte / 8), static_cast<char>('0' + byte % 8)};
        else
            arff += c;
    }
    arff += '\'';
}

void appendType(std::string &arff, const Column &column, std::size_t rows)
{
    if (column.type == ColumnType::Number) {
        arff += "numeric";
    } else if (column.categories.empty() || holdsManyTexts(column, rows)) {
        arff += "string";
    } else {
        arff += '{';
        for (const std::string &category : column.categories) {
            appendWord(arff, category);
            arff += ',';
        }
        arff.back() = '}';
    }
}

/// Writes one table.
class ArffFile
{
public:
    explicit ArffFile(const Dataset &data)
        : m_data(data)
    {
        const auto classPlace = data.classColumn();
        if (classPlace) // a numeric one is a quantity to WEKA
            m_class = classCategories(data.columns[*classPlace]);
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            m_columns.push_back(i == classPlace ? &m_class : &data.columns[i]);
            std::vector<std::string> &words = m_words.emplace_back();
            for (const std::string &category : m_columns[i]->categories)
                appendWord(words.emplace_back(), category);
        }
    }
    ArffFile(const ArffFile &) = delete;
    ArffFile &operator=(const ArffFile &) = delete;

    Result<WrittenTable> write(const RunControl &control) const;

private:
    void appendRow(std::string &arff, std::size_t row) const;

    const Dataset &m_data;
    Column m_class;
    std::vector<const Column *> m_columns;
    std::vector<std::vector<std::string>> m_words; ///< of each column's categories
};

Result<WrittenTable> ArffFile::write(const RunControl &control) const
{
    const WritingPace pace(m_data.rows, m_columns.size(), control);
    WrittenTable written;
    std::string &arff = written.bytes;
    arff += "@relation ";
    appendWord(arff, m_data.name);
    arff += "\n\n";
    for (const Column *column : m_columns) {
        arff += "@attribute ";
        appendWord(arff, column->name);
        arff += ' ';
        appendType(arff, *column, m_data.rows);
        arff += '\n';
    }
    arff += "\n@data\n";
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        appendRow(arff, row);
    }
    return written;
}

void ArffFile::appendRow(std::string &arff, std::size_t row) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = *m_columns[i];
        if (column.isMissing(row))
            arff += '?';
        else if (column.type == ColumnType::Category)
            arff += m_words[i][column.codes[row]];
        else
            appendCell(arff, column, row);
        arff += ',';
    }
    arff.back() = '\n';
}

Result<WrittenTable> writeArff(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return ArffFile(table.data).write(control);
}

} // namespace

const WriterInfo &arffWriter()
{
    static const WriterInfo info = {"arff", QT_TRANSLATE_NOOP("core", "ARFF (WEKA)"), {"*.arff"}, writeArff};
    return info;
}

} // namespace inkling
