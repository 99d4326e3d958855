// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class XmlStep {
    Open,
    Close, ///< also after the Open of an empty element, <a/>
    Text,
    End,
    Fault ///< no well-formed XML, or more than is read here: what is wrong begins at place()
};

/// Cuts XML into its tags and texts, in one pass and without copying. Comments and processing instructions
/// are left out; there are no document type declarations, so that no entities are expanded but the five of
/// XML itself and characters; elements are at most kMaximumDepth deep. Namespaces are cut off from names.
class XmlTokenizer
{
public:
    static constexpr std::size_t kMaximumDepth = 64;

    /// `text`: UTF-8; it must outlive the tokenizer.
    explicit XmlTokenizer(std::string_view text);

    XmlStep next();

    /// Of an Open or Close: the name without its namespace.
    std::string_view name() const { return m_name; }
    /// Of an Open: an attribute's value, or nothing where there is none or it is not well-formed.
    std::optional<std::string> attribute(std::string_view name) const;
    /// The same as it stands there, for values that hold no characters that XML escapes; empty where there is
    /// none.
    std::string_view plainAttribute(std::string_view name) const;
    /// Of a Text: appends its characters. False where what stands for one of them is not well-formed.
    bool appendText(std::string &text) const;
    /// Of a Text: as it stands there.
    std::string_view plainText() const { return m_text; }

    /// The first byte of the step.
    std::size_t place() const { return m_begin; }
    /// How many elements are open, this one included.
    std::size_t depth() const { return m_open.size(); }

private:
    struct Attribute
    {
        std::string_view name;
        std::string_view value;
    };

    XmlStep readText();
    XmlStep readTag();
    XmlStep readOpeningTag();
    XmlStep readClosingTag();
    bool readAttribute();
    bool skip(std::string_view beginning, std::string_view ending);
    void skipBlanks();
    std::string_view readName();

    std::string_view m_all;
    std::size_t m_position = 0;
    std::size_t m_begin = 0;
    std::string_view m_name;
    std::string_view m_text;
    bool m_isLiteral = false; ///< the text is a CDATA section
    std::vector<Attribute> m_attributes;
    std::vector<std::string_view> m_open; ///< with their namespaces
    bool m_isEmptyElement = false;        ///< whose Close is still to come
    bool m_hasRoot = false;
};

} // namespace inkling
