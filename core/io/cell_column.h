// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/io/category_codes.h"
#include "core/io/number_text.h"
#include "core/io/text_cell.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// The texts that mean "no value" in a file.
class MissingTexts
{
public:
    explicit MissingTexts(std::vector<std::string> texts);

    bool contains(std::string_view text) const;
    /// Whether some of them are numbers (999), so that numbers have to be looked up too.
    bool haveNumbers() const { return m_haveNumbers; }
    const std::vector<std::string> &texts() const { return m_texts; }

private:
    std::vector<std::string> m_texts; ///< ascending
    bool m_haveNumbers;
};

/// Fills one column from its cells, as numbers for as long as they are numbers. Where a text turns up among
/// numbers the column is Mixed: their texts are gone by then, so the caller calls restartAsCategory() and
/// adds all cells again.
class CellColumn
{
public:
    /// How the column's texts are to be understood. `missing` is borrowed.
    struct Format
    {
        NumberMarks marks;
        const MissingTexts &missing;
        bool areTyped = false; ///< by the file: a cell that is no word is a number, however it is written
    };

    CellColumn(std::string name, Format format, std::size_t expectedRows);

    /// From now on only empty cells have no value, whatever the format says.
    void keepWords() { m_keepsWords = true; }
    /// The column is one of categories, its numbers as they are written, by value. Call it before any cell.
    /// Where the file has numbers it stays one of numbers.
    void keepSpelling();
    void add(const TextCell &cell, std::size_t line)
    {
        if (m_state == State::Number ? !addNumber(cell) : m_state == State::Category)
            addOther(cell, line);
    }
    bool isMixed() const { return m_state == State::Mixed; }
    void restartAsCategory();

    /// The first cell that made a category of the column.
    struct Turn
    {
        std::size_t line = 0;
        std::string text;          ///< shortened where it is long
        bool isIdentifier = false; ///< digits that a number would lose, rather than a word
        bool isWord = false;       ///< a text by what the file says, whatever it looks like
    };
    const std::optional<Turn> &turn() const { return m_turn; }

    /// The first word, a text that is not empty, that stood for "no value" in a column of categories,
    /// whether there were others, and in how many cells such words stood.
    const std::string &missingWord() const { return m_missingWord; }
    bool hasOtherMissingWords() const { return m_hasOtherMissingWords; }
    std::size_t missingWordCount() const { return m_missingWordCount; }

    /// The first category that stood both with and without blanks around it, which were left out; empty: none
    /// did. Of a finished column.
    const std::string &blankedText() const { return m_blankedText; }
    /// Whether blanks around any category were left out. Of a finished column.
    bool hasBlankedTexts() const;

    /// Whether some cell with a value was not said to be a text by the file.
    bool hasPlainCells() const { return m_hasPlainCells; }

    /// The finished column; call it once. Error: an infinite number in a column of numbers, with its line.
    Result<Column> finish(const std::string &path);

    /// The share of the cells with a value that would be numbers. Precondition: a finished Category column.
    static double shareOfNumbers(const Column &column, NumberMarks marks);

private:
    enum class State { Number, Category, Mixed };

    bool isMissingWord(std::string_view text) const
    {
        return !m_keepsWords && m_format.missing.contains(text);
    }
    bool addNumber(const TextCell &cell);
    void addOther(const TextCell &cell, std::size_t line);
    void countMissingWord(std::string_view text);
    void turnAt(const TextCell &cell, std::size_t line, bool isIdentifier);
    void beginCategory(std::size_t missingRows);
    void addCategory(const TextCell &cell);

    State m_state = State::Number;
    Format m_format;
    Column m_column;
    bool m_hasNumber = false;
    bool m_keepsWords = false;
    bool m_keepsSpelling = false;
    bool m_hasPlainCells = false;
    std::optional<Turn> m_infinite; ///< an error, unless the column turns out to hold texts
    std::optional<Turn> m_turn;
    std::string m_missingWord;
    bool m_hasOtherMissingWords = false;
    std::size_t m_missingWordCount = 0;
    CategoryCodes m_codes;
    std::vector<unsigned char> m_blanks; ///< by code: kWithBlanks, kWithoutBlanks, or both
    std::string m_blankedText;
    unsigned char m_numberBlanks = 0; ///< of the numbers, likewise
};

/// Brings the categories of a column into the order of their values, where all of them are numbers.
void orderByValue(Column &column, NumberMarks marks);

} // namespace inkling
