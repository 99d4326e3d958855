// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/missing_words.h"

#include "core/io/csv_reader.h"

#include <algorithm>

namespace inkling {

void noteMissingWords(const Dataset &data, std::vector<Message> &notes)
{
    const std::vector<std::string> &words = defaultMissingTexts();
    for (const Column &column : data.columns) {
        const auto word = std::find_first_of(column.categories.begin(), column.categories.end(),
                                             words.begin(), words.end());
        if (word != column.categories.end())
            notes.push_back(message(
                QT_TRANSLATE_NOOP("core",
                                  "Column \"%1\" holds the text \"%2\", which readers of such files take "
                                  "for \"no value\" unless they are told otherwise."),
                column.name, *word));
    }
}

} // namespace inkling
