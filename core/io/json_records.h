// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/category_codes.h"
#include "core/io/json_tokenizer.h"
#include "core/io/reading_pace.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

enum class JsonKind {
    Nothing, ///< null, NaN, or a value that a later one of the same name replaced
    Word,    ///< true, false
    Number,
    String,
    Array
};

/// A value of a record that is no object.
struct JsonValue
{
    std::size_t column = 0; ///< in JsonRecords::names()
    JsonKind kind = JsonKind::Nothing;
    std::string_view text;   ///< of a String without escapes; of a Number and an Array as it stands
    std::size_t numbers = 0; ///< of an Array of nothing but numbers: how many there are
};

/// Reads the records of a JSON text one by one: the objects or arrays of an array, or those of JSON Lines,
/// one on each line. Objects in a record are opened: their values belong to the record, named "outer.inner";
/// arrays in it are values. Nesting deeper than 32 is refused.
class JsonRecords
{
public:
    /// `bytes` (UTF-8) and `path` must outlive it.
    JsonRecords(std::string_view bytes, const std::string &path, ReadingPace pace);

    /// Begins again at the front, with the columns that are known by now.
    void rewind(ReadingPace pace);

    /// Reads the next record; false after the last. Error, with line and column: what is no JSON, or no
    /// record; more than kMaximumColumns columns; stopped.
    Result<bool> next();

    /// Tells how many cells were made of the record that next() has read. False means: stop.
    [[nodiscard]] bool advance(std::size_t cells) { return m_pace.advance(m_tokenizer.position(), cells); }

    /// Of the record that next() has read: its values, valid until the next one, and the line on which it
    /// begins.
    const std::vector<JsonValue> &values() const { return m_values; }
    std::size_t line() const { return m_recordLine; }

    /// The names of the columns in the order in which they first came; empty for those of a record that is an
    /// array.
    const std::vector<std::string> &names() const { return m_names; }

    /// The first line on which an object has two values of one name; on which NaN stands.
    std::optional<std::size_t> duplicateLine() const { return m_duplicateLine; }
    std::optional<std::size_t> notANumberLine() const { return m_notANumberLine; }

private:
    static constexpr std::size_t kRoot = 0;
    static constexpr std::size_t kNone = std::size_t(-1);

    /// A name, within the object around it, or the place in a record that is an array.
    struct Node
    {
        std::size_t parent = kRoot;
        std::size_t place = 0; ///< among the children of its parent
        std::string name;
        std::size_t column = kNone; ///< where it has had a value that is no object
        std::size_t record = 0;     ///< the last one that has it, counted from 1
        std::size_t begin = 0;      ///< of its values there
        std::size_t end = 0;
        CategoryCodes places; ///< of the children by their names
        std::vector<std::size_t> children;
    };

    Result<bool> nextOfArray();
    Result<bool> nextOfLines();
    Result<bool> readRecord(JsonToken token);
    Status readItems();
    Status readObject(std::size_t node, int depth);
    Status readMember(std::size_t node, JsonToken token, int depth);
    Status readArray(JsonValue &value, int depth);
    Status skipObject(int depth);
    Status skipValue(JsonToken token, int depth);
    template<typename Visit>
    Status eachItem(Visit visit);
    template<typename Visit>
    Status eachMember(Visit visit);
    Status checkDepth(int depth) const;
    std::size_t child(std::size_t parent, std::string_view name, std::size_t guess) const;
    Result<std::size_t> addChild(std::size_t parent, std::string_view name);
    void addValue(std::size_t node, JsonKind kind, std::string_view text, std::size_t numbers = 0);
    void forgetDuplicate(const Node &node);
    std::string nameOf(std::size_t node) const;
    Error unexpected(JsonToken token, std::string_view text) const;

    std::string_view m_bytes;
    const std::string &m_path;
    ReadingPace m_pace;
    bool m_isArray; ///< of records; else JSON Lines
    JsonTokenizer m_tokenizer;
    JsonToken m_recordToken = JsonToken::End; ///< how the first record begins
    std::vector<Node> m_nodes;
    std::vector<std::string> m_names;
    std::size_t m_record = 0; ///< the present one, from 1
    std::size_t m_recordLine = 0;
    std::size_t m_firstLine = 0;
    std::optional<std::size_t> m_items; ///< of the first record, if that is an array
    std::vector<JsonValue> m_values;
    std::string m_name;              ///< with escapes made to characters
    std::string m_skipped;           ///< the same of a String that is not kept
    std::deque<std::string> m_texts; ///< of Strings with escapes
    std::size_t m_textCount = 0;
    std::optional<std::size_t> m_duplicateLine;
    std::optional<std::size_t> m_notANumberLine;
};

} // namespace inkling
