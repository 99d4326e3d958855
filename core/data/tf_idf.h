// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// The words of a text in UTF-8: two or more letters or digits in a row, of any script, in lower case (Latin,
/// Greek and Cyrillic letters have one).
std::vector<std::string> wordsOf(std::string_view text);

/// A column of texts by its words.
struct WordWeights
{
    std::vector<std::string> words; ///< d, by code point
    RowMatrix X; ///< n x d, rows of length 1, or of zeros where a text has none of the words
};

/// The weight of a word in a text is how often it stands there, times 1 + ln((1 + n) / (1 + texts that have
/// it)); then each row is brought to length 1 (Salton and Buckley 1988, with the smoothing of scikit-learn's
/// TfidfVectorizer). The words are those of at least two texts, of which the `most` that stand most often
/// (ties: by code point) are taken. A missing text counts among the n. Error: no word stands in two texts,
/// stopped. Cost: O(characters) and the n x d matrix.
Result<WordWeights> tfIdf(const Column &column, std::size_t rows, std::size_t most,
                          const RunControl &control);

} // namespace inkling
