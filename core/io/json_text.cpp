// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_text.h"

#include "core/io/cell_text.h"

#include <array>
#include <cstdio>

namespace inkling {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Moves past the digits at the front; false where there are none.
bool skipDigits(std::string_view &text)
{
    const std::size_t before = text.size();
    while (!text.empty() && isDigit(text.front()))
        text.remove_prefix(1);
    return text.size() < before;
}

bool skipOneOf(std::string_view &text, std::string_view characters)
{
    if (text.empty() || characters.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

/// RFC 8259, section 6.
bool isJsonNumber(std::string_view text)
{
    skipOneOf(text, "-");
    if (!skipOneOf(text, "0") && !skipDigits(text))
        return false;
    if (skipOneOf(text, ".") && !skipDigits(text))
        return false;
    if (skipOneOf(text, "eE")) {
        skipOneOf(text, "+-");
        if (!skipDigits(text))
            return false;
    }
    return text.empty();
}

/// The letter of a short escape, or 0.
char escapeLetter(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return '\0';
    }
}

} // namespace

void appendJsonString(std::string &json, std::string_view text)
{
    json += '"';
    for (const char c : text) {
        if (const char letter = escapeLetter(c); letter != '\0') {
            json += {'\\', letter};
        } else if (static_cast<unsigned char>(c) < 0x20) {
            std::array<char, 8> escape = {};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
            json += escape.data();
        } else {
            json += c;
        }
    }
    json += '"';
}

void appendJsonCell(std::string &json, const Column &column, std::size_t row)
{
    if (column.isMissing(row))
        json += "null";
    else if (column.type == ColumnType::Category)
        appendJsonString(json, column.categories[column.codes[row]]);
    else if (column.texts.empty() || isJsonNumber(column.texts[row]))
        appendCell(json, column, row);
    else
        appendJsonString(json, column.texts[row]);
}

JsonObjects::JsonObjects(const Dataset &data, std::size_t columns)
    : m_data(data)
{
    for (std::size_t i = 0; i < columns; ++i) {
        std::string name = i == 0 ? "{" : ",";
        appendJsonString(name, data.columns[i].name);
        m_names.push_back(name + ":");
    }
}

void JsonObjects::append(std::string &json, std::size_t row) const
{
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        json += m_names[i];
        appendJsonCell(json, m_data.columns[i], row);
    }
    json += '}';
}

} // namespace inkling
