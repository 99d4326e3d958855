// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_records.h"

#include "core/io/text_cell.h"
#include "core/io/text_place.h"

#include <utility>

namespace inkling {

namespace {

constexpr int kMostDepth = 32;

// What should stand where something else does.
constexpr std::string_view kValueExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a value should stand here.");
constexpr std::string_view kNameExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a name in double quotes should stand here.");
constexpr std::string_view kColonExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a colon should stand here.");
constexpr std::string_view kEndOfObjectExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a comma or } should stand here.");
constexpr std::string_view kEndOfArrayExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a comma or ] should stand here.");
constexpr std::string_view kEndOfLineExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: the line should end here, for its record does.");
constexpr std::string_view kEndOfTextExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: nothing may follow the array of records.");
constexpr std::string_view kRecordExpected =
    QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: a record should begin here, which is an object or an "
                              "array, of the same kind as the first.");

bool isOver(JsonToken token)
{
    return token == JsonToken::LineEnd || token == JsonToken::End;
}

} // namespace

JsonRecords::JsonRecords(std::string_view bytes, const std::string &path, ReadingPace pace)
    : m_bytes(bytes)
    , m_path(path)
    , m_pace(std::move(pace))
    , m_isArray(isJsonArrayOfRecords(bytes))
    , m_tokenizer(bytes, m_isArray ? JsonLineEnds::Blanks : JsonLineEnds::Tokens)
    , m_nodes(1)
{
}

void JsonRecords::rewind(ReadingPace pace)
{
    m_pace = std::move(pace);
    m_tokenizer = JsonTokenizer(m_bytes, m_isArray ? JsonLineEnds::Blanks : JsonLineEnds::Tokens);
    m_record = 0;
    for (Node &node : m_nodes)
        node.record = 0;
}

Result<bool> JsonRecords::next()
{
    m_values.clear();
    m_textCount = 0;
    ++m_record;
    return m_isArray ? nextOfArray() : nextOfLines();
}

Result<bool> JsonRecords::nextOfLines()
{
    JsonToken token = m_tokenizer.next();
    for (; token == JsonToken::LineEnd; token = m_tokenizer.next()) {
        if (!m_pace.advance(m_tokenizer.position()))
            return stopped();
    }
    if (token == JsonToken::End)
        return false;
    Result<bool> isRead = readRecord(token);
    if (!isRead)
        return isRead;
    if (token = m_tokenizer.next(); !isOver(token))
        return unexpected(token, kEndOfLineExpected);
    return true;
}

Result<bool> JsonRecords::nextOfArray()
{
    JsonToken token = m_tokenizer.next();
    if (m_record == 1)
        token = m_tokenizer.next(); // after the bracket that opens the array
    const bool isEnd = token == JsonToken::EndArray;
    if (isEnd) {
        if (token = m_tokenizer.next(); token != JsonToken::End)
            return unexpected(token, kEndOfTextExpected);
        return false;
    }
    if (m_record > 1) {
        if (token != JsonToken::Comma)
            return unexpected(token, kEndOfArrayExpected);
        token = m_tokenizer.next();
    }
    return readRecord(token);
}

Result<bool> JsonRecords::readRecord(JsonToken token)
{
    m_recordLine = m_tokenizer.line();
    if (m_recordToken == JsonToken::End &&
        (token == JsonToken::BeginObject || token == JsonToken::BeginArray)) {
        m_recordToken = token;
        m_firstLine = m_recordLine;
    }
    if (token != m_recordToken)
        return unexpected(token, kRecordExpected);
    Status status = token == JsonToken::BeginObject ? readObject(kRoot, 1) : readItems();
    if (!status)
        return status.error();
    return true;
}

/// Reads the items of an array behind its bracket: `visit(token)` reads one, which begins with the token.
template<typename Visit>
Status JsonRecords::eachItem(Visit visit)
{
    JsonToken token = m_tokenizer.next();
    if (token == JsonToken::EndArray)
        return Success();
    while (true) {
        if (Status status = visit(token); !status)
            return status;
        if (!m_tokenizer.takes(',')) {
            token = m_tokenizer.next();
            if (token == JsonToken::EndArray)
                return Success();
            if (token != JsonToken::Comma)
                return unexpected(token, kEndOfArrayExpected);
        }
        token = m_tokenizer.next();
    }
}

/// Reads the members of an object behind its brace: `visit(name)` reads the value of one. The name is valid
/// until then.
template<typename Visit>
Status JsonRecords::eachMember(Visit visit)
{
    JsonToken token = m_tokenizer.next();
    if (token == JsonToken::EndObject)
        return Success();
    while (true) {
        if (token != JsonToken::String)
            return unexpected(token, kNameExpected);
        if (m_tokenizer.hasEscapes() && !m_tokenizer.unescape(m_name))
            return jsonFault(m_tokenizer, m_path);
        const std::string_view name =
            m_tokenizer.hasEscapes() ? std::string_view(m_name) : m_tokenizer.text();
        if (!m_tokenizer.takes(':')) {
            if (token = m_tokenizer.next(); token != JsonToken::Colon)
                return unexpected(token, kColonExpected);
        }
        if (Status status = visit(name); !status)
            return status;
        if (!m_tokenizer.takes(',')) {
            token = m_tokenizer.next();
            if (token == JsonToken::EndObject)
                return Success();
            if (token != JsonToken::Comma)
                return unexpected(token, kEndOfObjectExpected);
        }
        token = m_tokenizer.next();
    }
}

/// Reads a record that is an array: as many values as the first one has.
Status JsonRecords::readItems()
{
    std::size_t count = 0;
    Status status = eachItem([&](JsonToken token) -> Status {
        if (count == m_nodes[kRoot].children.size()) {
            const auto added = addChild(kRoot, "column_" + std::to_string(count + 1));
            if (!added)
                return added.error();
        }
        return readMember(m_nodes[kRoot].children[count++], token, 1);
    });
    if (!status)
        return status;
    m_items = m_items.value_or(count);
    if (count != *m_items)
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1, line %2: cells found here: %3, expected as on line %5: %4."),
            m_path, m_recordLine, count, *m_items, m_firstLine)};
    return Success();
}

Status JsonRecords::readObject(std::size_t node, int depth)
{
    if (Status status = checkDepth(depth); !status)
        return status;
    std::size_t guess = 0; // objects mostly have the names of the one before, in its order
    return eachMember([&](std::string_view name) -> Status {
        std::size_t member = child(node, name, guess);
        if (member == kNone) {
            const Result<std::size_t> added = addChild(node, name);
            if (!added)
                return added.error();
            member = *added;
        }
        guess = m_nodes[member].place + 1;
        return readMember(member, m_tokenizer.next(), depth);
    });
}

/// Reads a value of an object; `token` begins it, `depth` is the object's.
Status JsonRecords::readMember(std::size_t node, JsonToken token, int depth)
{
    if (!m_pace.advance(m_tokenizer.position()))
        return stopped();
    if (m_nodes[node].record == m_record)
        forgetDuplicate(m_nodes[node]);
    m_nodes[node].record = m_record;
    m_nodes[node].begin = m_values.size();
    switch (token) {
    case JsonToken::BeginObject: {
        Status status = readObject(node, depth + 1);
        m_nodes[node].end = m_values.size();
        return status;
    }
    case JsonToken::BeginArray: {
        JsonValue value;
        if (Status status = readArray(value, depth + 1); !status)
            return status;
        addValue(node, value.kind, value.text, value.numbers);
        return Success();
    }
    case JsonToken::String:
        if (!m_tokenizer.hasEscapes()) {
            addValue(node, JsonKind::String, m_tokenizer.text());
            return Success();
        }
        if (m_textCount == m_texts.size())
            m_texts.emplace_back();
        if (!m_tokenizer.unescape(m_texts[m_textCount]))
            return jsonFault(m_tokenizer, m_path);
        addValue(node, JsonKind::String, m_texts[m_textCount++]);
        return Success();
    case JsonToken::Number:
        addValue(node, JsonKind::Number, m_tokenizer.text());
        return Success();
    case JsonToken::True:
    case JsonToken::False:
        addValue(node, JsonKind::Word, m_tokenizer.text());
        return Success();
    case JsonToken::NotANumber:
        m_notANumberLine = m_notANumberLine.value_or(m_tokenizer.line());
        addValue(node, JsonKind::Nothing, {});
        return Success();
    case JsonToken::Null:
        addValue(node, JsonKind::Nothing, {});
        return Success();
    default:
        return unexpected(token, kValueExpected);
    }
}

/// Reads what follows the bracket that opens an array, and sets its text and its count of numbers.
Status JsonRecords::readArray(JsonValue &value, int depth)
{
    if (Status status = checkDepth(depth); !status)
        return status;
    const std::size_t begin = m_tokenizer.begin();
    value.kind = JsonKind::Array;
    bool areNumbers = true;
    Status status = eachItem([&](JsonToken token) {
        areNumbers = areNumbers && token == JsonToken::Number;
        ++value.numbers;
        return skipValue(token, depth);
    });
    if (!status)
        return status;
    value.text = m_bytes.substr(begin, m_tokenizer.position() - begin);
    if (!areNumbers)
        value.numbers = 0;
    return Success();
}

/// Reads a value inside of an array, which only has to be JSON; `token` begins it, `depth` is the array's.
Status JsonRecords::skipValue(JsonToken token, int depth)
{
    if (!m_pace.advance(m_tokenizer.position()))
        return stopped();
    JsonValue value;
    switch (token) {
    case JsonToken::BeginObject:
        return skipObject(depth + 1);
    case JsonToken::BeginArray:
        return readArray(value, depth + 1);
    case JsonToken::String:
        if (m_tokenizer.hasEscapes() && !m_tokenizer.unescape(m_skipped))
            return jsonFault(m_tokenizer, m_path);
        return Success();
    case JsonToken::Number:
    case JsonToken::True:
    case JsonToken::False:
    case JsonToken::Null:
        return Success();
    case JsonToken::NotANumber:
        m_notANumberLine = m_notANumberLine.value_or(m_tokenizer.line());
        return Success();
    default:
        return unexpected(token, kValueExpected);
    }
}

Status JsonRecords::skipObject(int depth)
{
    if (Status status = checkDepth(depth); !status)
        return status;
    return eachMember([&](std::string_view) { return skipValue(m_tokenizer.next(), depth); });
}

Status JsonRecords::checkDepth(int depth) const
{
    if (depth <= kMostDepth)
        return Success();
    const TextPlace place = placeInText(m_bytes, m_tokenizer.begin());
    return Error{
        message(QT_TRANSLATE_NOOP("core", "%1, line %2, column %3: more than %4 objects and arrays stand "
                                          "inside of one another here, which is too deep."),
                m_path, place.line, place.column, kMostDepth)};
}

/// The child of this name, tried first at a place among the children; kNone where there is none.
std::size_t JsonRecords::child(std::size_t parent, std::string_view name, std::size_t guess) const
{
    const std::vector<std::size_t> &children = m_nodes[parent].children;
    if (guess < children.size() && m_nodes[children[guess]].name == name)
        return children[guess];
    const int place = m_nodes[parent].places.code(name);
    return place == CategoryCodes::kUnknown ? kNone : children[static_cast<std::size_t>(place)];
}

Result<std::size_t> JsonRecords::addChild(std::size_t parent, std::string_view name)
{
    if (m_nodes.size() > 2 * kMaximumColumns)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1, line %2: more than %3 columns are too many."),
                             m_path, m_tokenizer.line(), kMaximumColumns)};
    const std::size_t node = m_nodes.size();
    Node added;
    added.parent = parent;
    added.place = m_nodes[parent].children.size();
    added.name = name;
    m_nodes.push_back(std::move(added));
    m_nodes[parent].places.added(name);
    m_nodes[parent].children.push_back(node);
    return node;
}

void JsonRecords::addValue(std::size_t node, JsonKind kind, std::string_view text, std::size_t numbers)
{
    Node &owner = m_nodes[node];
    if (owner.column == kNone) {
        owner.column = m_names.size();
        m_names.push_back(nameOf(node));
    }
    m_values.push_back({owner.column, kind, text, numbers});
    owner.end = m_values.size();
}

/// Of two values of one name the last one counts.
void JsonRecords::forgetDuplicate(const Node &node)
{
    m_duplicateLine = m_duplicateLine.value_or(m_tokenizer.line());
    for (std::size_t i = node.begin; i < node.end; ++i)
        m_values[i].kind = JsonKind::Nothing;
}

std::string JsonRecords::nameOf(std::size_t node) const
{
    std::string name = m_nodes[node].name;
    for (std::size_t outer = m_nodes[node].parent; outer != kRoot; outer = m_nodes[outer].parent)
        name.insert(0, ".").insert(0, excerpt(m_nodes[outer].name)); // a long one would stand in many names
    return name;
}

Error JsonRecords::unexpected(JsonToken token, std::string_view text) const
{
    if (token == JsonToken::Fault)
        return jsonFault(m_tokenizer, m_path);
    if (isOver(token) && !m_isArray && text != kRecordExpected)
        text = QT_TRANSLATE_NOOP("core",
                                 "%1, line %2, column %3: the line ends inside of a record; JSON Lines has "
                                 "a record on each line, and an array of records begins with [.");
    else if (isOver(token))
        text = QT_TRANSLATE_NOOP("core",
                                 "%1, line %2, column %3: the text ends inside of the array of records.");
    const TextPlace place = placeInText(m_bytes, m_tokenizer.begin());
    return {message(text, m_path, place.line, place.column)};
}

} // namespace inkling
