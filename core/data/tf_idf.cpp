// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/tf_idf.h"

#include "core/base/code_point.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kRowsPerAdvance = 1024;

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// Beyond ASCII all is taken for letters but for the blocks of signs.
bool isLetterOrDigit(char32_t c)
{
    if (c < 0x80)
        return isBetween(c, '0', '9') || isBetween(c, 'a', 'z') || isBetween(c, 'A', 'Z');
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && !isBetween(c, 0x2000, 0x2BFF) && !isBetween(c, 0x3000, 0x3004) &&
           !isBetween(c, 0x3008, 0x3020) && !isBetween(c, 0xE000, 0xF8FF) && !isBetween(c, 0xFE10, 0xFE6F) &&
           !isBetween(c, 0xFF00, 0xFF0F) && !isBetween(c, 0xFF1A, 0xFF20) && c < 0x1F000;
}

char32_t lowerCase(char32_t c)
{
    const auto isEven = c % 2 == 0;
    if (isBetween(c, 'A', 'Z') || isBetween(c, 0xC0, 0xDE) || isBetween(c, 0x391, 0x3AB) ||
        isBetween(c, 0x410, 0x42F))
        return c + 0x20;
    if (isBetween(c, 0x400, 0x40F))
        return c + 0x50;
    if (isBetween(c, 0x139, 0x148) || isBetween(c, 0x179, 0x17E))
        return isEven ? c : c + 1;
    if (c == 0x178)
        return 0xFF;
    if ((isBetween(c, 0x100, 0x137) && c != 0x130 && c != 0x131) || isBetween(c, 0x14A, 0x177) ||
        isBetween(c, 0x460, 0x481) || isBetween(c, 0x48A, 0x4BF) || isBetween(c, 0x4D0, 0x52F) ||
        isBetween(c, 0x1E00, 0x1E95) || isBetween(c, 0x1EA0, 0x1EFF))
        return isEven ? c + 1 : c;
    return c;
}

/// Of one word among all texts.
struct Word
{
    std::string text;
    std::size_t texts = 0; ///< that have it
    std::size_t times = 0;
};

using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>; ///< a word's number, how often

/// The words of a column's texts, each distinct text looked at once.
class Vocabulary
{
public:
    bool read(const Column &column, std::size_t rows, const RunControl &control)
    {
        m_rows.reserve(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            if (row % kRowsPerAdvance == 0 &&
                !control.advance(0.5 * static_cast<double>(row) / static_cast<double>(rows)))
                return false;
            m_rows.push_back(counted(column.text(row)));
        }
        return true;
    }

    /// The numbers of the words to be taken, by code point.
    std::vector<std::uint32_t> chosen(std::size_t most) const
    {
        std::vector<std::uint32_t> words;
        for (std::uint32_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i].texts >= 2)
                words.push_back(i);
        }
        std::sort(words.begin(), words.end(), [this](std::uint32_t a, std::uint32_t b) {
            return m_words[a].times != m_words[b].times ? m_words[a].times > m_words[b].times
                                                        : m_words[a].text < m_words[b].text;
        });
        words.resize(std::min(words.size(), most));
        std::sort(words.begin(), words.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return m_words[a].text < m_words[b].text; });
        return words;
    }

    const Word &operator[](std::uint32_t number) const { return m_words[number]; }
    std::size_t size() const { return m_words.size(); }
    const Counts &row(std::size_t row) const { return m_rows[row]; }

private:
    Counts counted(const std::string &text)
    {
        std::vector<std::uint32_t> numbers;
        for (std::string &word : wordsOf(text)) {
            const auto [place, isNew] =
                m_numbers.try_emplace(word, static_cast<std::uint32_t>(m_words.size()));
            if (isNew)
                m_words.push_back({std::move(word)});
            numbers.push_back(place->second);
        }
        std::sort(numbers.begin(), numbers.end());
        Counts counts;
        for (const std::uint32_t number : numbers) {
            if (counts.empty() || counts.back().first != number) {
                counts.emplace_back(number, 0);
                ++m_words[number].texts;
            }
            ++counts.back().second;
            ++m_words[number].times;
        }
        return counts;
    }

    std::unordered_map<std::string, std::uint32_t> m_numbers;
    std::vector<Word> m_words;
    std::vector<Counts> m_rows;
};

} // namespace

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    std::size_t letters = 0;
    const auto end = [&] {
        if (letters >= 2)
            words.push_back(word);
        word.clear();
        letters = 0;
    };
    while (!text.empty()) {
        const char32_t character = takeUtf8(text);
        if (isLetterOrDigit(character)) {
            appendUtf8(word, lowerCase(character));
            ++letters;
        } else {
            end();
        }
    }
    end();
    return words;
}

Result<WordWeights> tfIdf(const Column &column, std::size_t rows, std::size_t most, const RunControl &control)
{
    Vocabulary vocabulary;
    if (!vocabulary.read(column, rows, control))
        return stopped();
    const std::vector<std::uint32_t> chosen = vocabulary.chosen(most);
    if (chosen.empty())
        return Error{
            message(QT_TRANSLATE_NOOP(
                        "core", "Column \"%1\" cannot be told by its words: no word stands in two texts."),
                    column.name)};
    std::vector<Eigen::Index> placeOf(vocabulary.size(), -1);
    WordWeights result;
    std::vector<double> rarity;
    for (const std::uint32_t number : chosen) {
        placeOf[number] = static_cast<Eigen::Index>(result.words.size());
        result.words.push_back(vocabulary[number].text);
        rarity.push_back(1.0 + std::log((1.0 + static_cast<double>(rows)) /
                                        (1.0 + static_cast<double>(vocabulary[number].texts))));
    }
    result.X = RowMatrix::Zero(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(chosen.size()));
    for (std::size_t row = 0; row < rows; ++row) {
        if (row % kRowsPerAdvance == 0 &&
            !control.advance(0.5 + 0.5 * static_cast<double>(row) / static_cast<double>(rows)))
            return stopped();
        auto weights = result.X.row(static_cast<Eigen::Index>(row));
        for (const auto &[number, times] : vocabulary.row(row)) {
            if (const Eigen::Index place = placeOf[number]; place >= 0)
                weights[place] = static_cast<double>(times) * rarity[static_cast<std::size_t>(place)];
        }
        if (const double length = weights.norm(); length > 0.0)
            weights /= length;
    }
    return result;
}

} // namespace inkling
