// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xml_tokenizer.h"

#include "core/base/code_point.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <utility>

namespace inkling {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsName(char c)
{
    return isBlank(c) || c == '/' || c == '>' || c == '=' || c == '<' || c == '"' || c == '\'' || c == '&';
}

std::string_view withoutNamespace(std::string_view name)
{
    return name.substr(name.find(':') + 1);
}

/// Appends the character of "#10" or "#x0A". False where it is none that XML has.
bool appendNumbered(std::string_view number, std::string &text)
{
    number.remove_prefix(1);
    const bool isHexadecimal = number.starts_with('x');
    if (isHexadecimal)
        number.remove_prefix(1);
    std::uint32_t character = 0;
    const char *end = number.data() + number.size();
    const auto [last, error] = std::from_chars(number.data(), end, character, isHexadecimal ? 16 : 10);
    const bool isControl = character < ' ' && character != '\t' && character != '\n' && character != '\r';
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    if (error != std::errc() || last != end || isControl || isSurrogate || character > 0x10FFFF)
        return false;
    appendUtf8(text, character);
    return true;
}

bool appendEntity(std::string_view entity, std::string &text)
{
    if (entity.starts_with('#'))
        return appendNumbered(entity, text);
    const std::vector<std::pair<std::string_view, char>> entities = {
        {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}};
    for (const auto &[name, character] : entities) {
        if (entity == name) {
            text += character;
            return true;
        }
    }
    return false;
}

/// Appends a text as a reader of XML has it: line ends are \n, and entities are undone unless it is literal.
bool appendDecoded(std::string_view raw, bool isLiteral, std::string &text)
{
    const std::string_view special = isLiteral ? "\r" : "\r&";
    while (!raw.empty()) {
        const std::size_t plain = std::min(raw.find_first_of(special), raw.size());
        text += raw.substr(0, plain);
        raw.remove_prefix(plain);
        if (raw.starts_with('\r')) {
            text += '\n';
            raw.remove_prefix(raw.starts_with("\r\n") ? 2 : 1);
        } else if (!raw.empty()) {
            const std::size_t end = raw.find(';');
            if (end == std::string_view::npos || !appendEntity(raw.substr(1, end - 1), text))
                return false;
            raw.remove_prefix(end + 1);
        }
    }
    return true;
}

} // namespace

XmlTokenizer::XmlTokenizer(std::string_view text)
    : m_all(withoutByteOrderMark(text))
{
}

XmlStep XmlTokenizer::next()
{
    if (std::exchange(m_isEmptyElement, false)) {
        m_open.pop_back();
        return XmlStep::Close;
    }
    while (true) {
        m_begin = m_position;
        if (m_position == m_all.size())
            return m_open.empty() && m_hasRoot ? XmlStep::End : XmlStep::Fault;
        if (m_all[m_position] != '<') {
            const XmlStep step = readText();
            if (step != XmlStep::End) // blanks outside of the root
                return step;
        } else if (m_all.substr(m_position).starts_with("<![CDATA[")) {
            if (m_open.empty() || !skip("<![CDATA[", "]]>"))
                return XmlStep::Fault;
            constexpr std::size_t kAround = 9;
            m_text = m_all.substr(m_begin + kAround, m_position - m_begin - kAround - 3);
            m_isLiteral = true;
            return XmlStep::Text;
        } else if (!skip("<!--", "-->") && !skip("<?", "?>")) {
            return readTag();
        }
    }
}

/// Moves past what begins and ends so; false where it does not stand here, or does not end.
bool XmlTokenizer::skip(std::string_view beginning, std::string_view ending)
{
    if (!m_all.substr(m_position).starts_with(beginning))
        return false;
    const std::size_t end = m_all.find(ending, m_position + beginning.size());
    if (end == std::string_view::npos)
        return false;
    m_position = end + ending.size();
    return true;
}

/// End where there are only blanks outside of the root.
XmlStep XmlTokenizer::readText()
{
    m_position = std::min(m_all.find('<', m_position), m_all.size());
    m_text = m_all.substr(m_begin, m_position - m_begin);
    m_isLiteral = false;
    if (!m_open.empty())
        return XmlStep::Text;
    return std::all_of(m_text.begin(), m_text.end(), isBlank) ? XmlStep::End : XmlStep::Fault;
}

XmlStep XmlTokenizer::readTag()
{
    const std::string_view left = m_all.substr(m_position);
    if (left.starts_with("<!") || left.starts_with("<?")) // a declaration, or what does not end
        return XmlStep::Fault;
    return left.starts_with("</") ? readClosingTag() : readOpeningTag();
}

XmlStep XmlTokenizer::readOpeningTag()
{
    if (m_open.empty() && std::exchange(m_hasRoot, true))
        return XmlStep::Fault;
    ++m_position;
    const std::string_view name = readName();
    if (name.empty() || m_open.size() == kMaximumDepth)
        return XmlStep::Fault;
    m_open.push_back(name);
    m_name = withoutNamespace(name);
    m_attributes.clear();
    while (true) {
        skipBlanks();
        const std::string_view left = m_all.substr(m_position);
        if (left.starts_with('>') || left.starts_with("/>")) {
            m_isEmptyElement = left.starts_with('/');
            m_position += m_isEmptyElement ? 2 : 1;
            return XmlStep::Open;
        }
        if (!readAttribute())
            return XmlStep::Fault;
    }
}

bool XmlTokenizer::readAttribute()
{
    constexpr std::size_t kMostAttributes = 256;
    const std::string_view name = readName();
    skipBlanks();
    if (name.empty() || !m_all.substr(m_position).starts_with('=') || m_attributes.size() == kMostAttributes)
        return false;
    ++m_position;
    skipBlanks();
    if (m_position == m_all.size() || (m_all[m_position] != '"' && m_all[m_position] != '\''))
        return false;
    const std::size_t end = m_all.find(m_all[m_position], m_position + 1);
    if (end == std::string_view::npos)
        return false;
    m_attributes.push_back({withoutNamespace(name), m_all.substr(m_position + 1, end - m_position - 1)});
    m_position = end + 1;
    return true;
}

XmlStep XmlTokenizer::readClosingTag()
{
    m_position += 2;
    const std::string_view name = readName();
    skipBlanks();
    if (m_open.empty() || name != m_open.back() || !m_all.substr(m_position).starts_with('>'))
        return XmlStep::Fault;
    ++m_position;
    m_open.pop_back();
    m_name = withoutNamespace(name);
    return XmlStep::Close;
}

std::string_view XmlTokenizer::readName()
{
    const std::size_t begin = m_position;
    while (m_position < m_all.size() && !endsName(m_all[m_position]))
        ++m_position;
    return m_all.substr(begin, m_position - begin);
}

void XmlTokenizer::skipBlanks()
{
    while (m_position < m_all.size() && isBlank(m_all[m_position]))
        ++m_position;
}

std::optional<std::string> XmlTokenizer::attribute(std::string_view name) const
{
    for (const Attribute &attribute : m_attributes) {
        std::string value;
        if (attribute.name == name)
            return appendDecoded(attribute.value, false, value) ? std::optional(std::move(value))
                                                                : std::nullopt;
    }
    return std::nullopt;
}

std::string_view XmlTokenizer::plainAttribute(std::string_view name) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return {};
}

bool XmlTokenizer::appendText(std::string &text) const
{
    return appendDecoded(m_text, m_isLiteral, text);
}

} // namespace inkling
