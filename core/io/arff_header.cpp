// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_header.h"

#include "core/io/number_text.h"
#include "core/io/text_place.h"

#include <algorithm>
#include <set>
#include <utility>

namespace inkling {

namespace {

// What is right, as the messages show it.
constexpr std::string_view kAttribute = "@attribute NAME TYPE";
constexpr std::string_view kData = "@data";
constexpr std::string_view kTypes = "numeric, real, integer, string, date, {A, B}";
constexpr std::string_view kValues = "{A, B}";
constexpr std::string_view kWeight = "{0.5}";

bool isWord(ArffToken token)
{
    return token == ArffToken::Word || token == ArffToken::Quoted;
}

/// Reads the lines before the data, one after the other.
class ArffHeader
{
public:
    ArffHeader(ArffTokenizer &tokenizer, const std::string &path, ReadingPace &pace,
               std::vector<Message> &notes)
        : m_tokenizer(tokenizer)
        , m_path(path)
        , m_pace(pace)
        , m_notes(notes)
    {
    }

    Result<std::vector<ArffAttribute>> read();

private:
    Status readAttribute();
    Status readType(ArffAttribute &attribute, ArffToken token);
    Status readNamedType(ArffAttribute &attribute);
    Status readDate(ArffAttribute &attribute);
    Status readValues(ArffAttribute &attribute);
    Status readRest();
    /// Of the token at hand; `right`: what should stand there, as it is written in the file.
    Error unexpected(ArffToken token, std::string_view right) const;
    bool isKeyword(std::string_view lower) const;

    ArffTokenizer &m_tokenizer;
    const std::string &m_path;
    ReadingPace &m_pace;
    std::vector<Message> &m_notes;
    std::vector<ArffAttribute> m_attributes;
    ArffToken m_following = ArffToken::LineEnd; ///< what readType() read beyond the type
    bool m_toldOfWeights = false;
};

Result<std::vector<ArffAttribute>> ArffHeader::read()
{
    while (true) {
        const ArffToken token = m_tokenizer.next();
        if (!m_pace.advance(m_tokenizer.position()))
            return stopped();
        if (token == ArffToken::LineEnd) {
            if (!m_tokenizer.atEnd())
                continue;
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 ends on line %2 without the line @data that begins the rows."),
                m_path, m_tokenizer.line())};
        }
        if (token == ArffToken::Word && isKeyword("@relation")) {
            m_tokenizer.skipLine(); // its name is of no use, and often breaks the rules
        } else if (token == ArffToken::Word && isKeyword("@attribute")) {
            if (const Status status = readAttribute(); !status)
                return status.error();
        } else if (token == ArffToken::Word && isKeyword("@data")) {
            if (const ArffToken rest = m_tokenizer.next(); rest != ArffToken::LineEnd)
                return unexpected(rest, kData);
            break;
        } else {
            return unexpected(token, "@attribute NAME TYPE, @data");
        }
    }
    if (m_attributes.empty())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 declares no column: a line @attribute for each must "
                                              "stand before @data."),
                    m_path)};
    return std::move(m_attributes);
}

bool ArffHeader::isKeyword(std::string_view lower) const
{
    const std::string_view text = m_tokenizer.text();
    return text.size() == lower.size() &&
           std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
           });
}

Error ArffHeader::unexpected(ArffToken token, std::string_view right) const
{
    if (token == ArffToken::Fault)
        return arffFault(m_tokenizer, m_path);
    if (token == ArffToken::LineEnd)
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: the line ends too early; right would be %3."),
                        m_path, m_tokenizer.line(), right)};
    std::string found = token == ArffToken::OpenBrace ? "{" : "}";
    if (isWord(token))
        found = excerpt(m_tokenizer.text());
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2: \"%3\" is out of place; right would be %4."),
                    m_path, m_tokenizer.line(), found, right)};
}

Status ArffHeader::readAttribute()
{
    if (m_attributes.size() == kMaximumColumns)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2: more than %3 columns are too many."),
                             m_path, m_tokenizer.line(), kMaximumColumns)};
    ArffToken token = m_tokenizer.next();
    if (!isWord(token))
        return unexpected(token, kAttribute);
    ArffAttribute attribute;
    attribute.name = m_tokenizer.text();
    token = m_tokenizer.next();
    if (Status status = readType(attribute, token); !status)
        return status;
    m_attributes.push_back(std::move(attribute));
    return readRest();
}

Status ArffHeader::readType(ArffAttribute &attribute, ArffToken token)
{
    if (token == ArffToken::OpenBrace)
        return readValues(attribute);
    if (token == ArffToken::Word)
        return readNamedType(attribute);
    return unexpected(token, kTypes);
}

Status ArffHeader::readNamedType(ArffAttribute &attribute)
{
    m_following = ArffToken::Word;
    if (isKeyword("numeric") || isKeyword("real") || isKeyword("integer")) {
        attribute.type = TypedColumn::Type::Number;
    } else if (isKeyword("string")) {
        attribute.type = TypedColumn::Type::Text;
    } else if (isKeyword("date")) {
        return readDate(attribute);
    } else if (isKeyword("relational")) {
        return Error{message(
            QT_TRANSLATE_NOOP("core",
                              "%1, line %2: the relational attribute \"%3\" holds a table in each cell, "
                              "which cannot be read; make columns of it first."),
            m_path, m_tokenizer.line(), excerpt(attribute.name))};
    } else {
        return unexpected(ArffToken::Word, kTypes);
    }
    m_following = m_tokenizer.next();
    return Success();
}

Status ArffHeader::readDate(ArffAttribute &attribute)
{
    attribute.type = TypedColumn::Type::Text;
    std::string format = "yyyy-MM-dd'T'HH:mm:ss";
    m_following = m_tokenizer.next();
    if (isWord(m_following)) {
        format = m_tokenizer.text();
        m_following = m_tokenizer.next();
    }
    m_notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "Column \"%1\" holds dates (%2), which are kept as text."),
                attribute.name, format));
    return Success();
}

Status ArffHeader::readValues(ArffAttribute &attribute)
{
    attribute.type = TypedColumn::Type::Listed;
    std::set<std::string, std::less<>> seen;
    bool isToldOf = false;
    ArffToken token = m_tokenizer.next();
    for (; isWord(token); token = m_tokenizer.next()) {
        if (!m_pace.advance(m_tokenizer.position()))
            return stopped();
        if (seen.emplace(m_tokenizer.text()).second)
            attribute.values.emplace_back(m_tokenizer.text());
        else if (!std::exchange(isToldOf, true))
            m_notes.push_back(
                message(QT_TRANSLATE_NOOP("core", "The list of column \"%1\" holds \"%2\" twice."),
                        attribute.name, excerpt(m_tokenizer.text())));
    }
    if (token != ArffToken::CloseBrace)
        return unexpected(token, kValues);
    m_following = m_tokenizer.next();
    return Success();
}

/// What may follow the type: the weight of the attribute in braces.
Status ArffHeader::readRest()
{
    if (m_following == ArffToken::OpenBrace) {
        double weight = 0.0;
        const ArffToken token = m_tokenizer.next();
        if (!isWord(token) || parseNumber(m_tokenizer.text(), {}, weight) != NumberText::Finite)
            return unexpected(token, kWeight);
        if (const ArffToken close = m_tokenizer.next(); close != ArffToken::CloseBrace)
            return unexpected(close, kWeight);
        if (!std::exchange(m_toldOfWeights, true))
            m_notes.push_back(message(
                QT_TRANSLATE_NOOP("core", "The weights of the attributes were left out of account.")));
        m_following = m_tokenizer.next();
    }
    if (m_following != ArffToken::LineEnd)
        return unexpected(m_following, kAttribute);
    return Success();
}

} // namespace

Result<std::vector<ArffAttribute>> readArffHeader(ArffTokenizer &tokenizer, const std::string &path,
                                                  ReadingPace &pace, std::vector<Message> &notes)
{
    return ArffHeader(tokenizer, path, pace, notes).read();
}

Error arffFault(const ArffTokenizer &tokenizer, const std::string &path)
{
    const TextPlace place = placeInText(tokenizer.bytes(), tokenizer.begin());
    switch (tokenizer.fault()) {
    case ArffFault::OpenQuote:
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: the quote that opens here is not "
                                                  "closed on its line."),
                        path, place.line, place.column)};
    case ArffFault::TextAfterQuote:
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: text follows the closing quote; a "
                                                  "quote inside of quotes needs a backslash before it."),
                        path, place.line, place.column)};
    case ArffFault::QuoteInWord:
        return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a value that holds a quote must "
                                                  "stand in quotes."),
                        path, place.line, place.column)};
    case ArffFault::NoCharacter:
        break;
    }
    return {message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: an escape in this text stands for no "
                                              "character that a text may hold."),
                    path, place.line, place.column)};
}

} // namespace inkling
