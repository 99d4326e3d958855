// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <algorithm>
#include <string>

namespace inkling::test {

/// A table as texts, the columns' names first: '|' after each cell, newline after each row; or why there is
/// none.
inline std::string tableText(const Result<Dataset> &data)
{
    if (!data)
        return english(data.error().message);
    std::string text;
    for (const Column &column : data->columns)
        text += column.name + "|";
    text += "\n";
    for (std::size_t row = 0; row < data->rows; ++row) {
        for (const Column &column : data->columns)
            text += column.text(row) + "|";
        text += "\n";
    }
    return text;
}

inline std::string notes(const Result<Dataset> &data)
{
    std::string text;
    for (const Message &note : data->notes)
        text += english(note) + "\n";
    return text;
}

/// N or C a column: numbers, categories.
inline std::string types(const Result<Dataset> &data)
{
    std::string letters;
    for (const Column &column : data->columns)
        letters += column.type == ColumnType::Number ? "N" : "C";
    return letters;
}

/// F, C, I or - a column: feature, class, id, ignored.
inline std::string roles(const Result<Dataset> &data)
{
    std::string letters;
    for (const ColumnRole role : data->roles)
        letters += "FCI-"[static_cast<int>(role)];
    return letters;
}

/// "accepted", or the sentence that says why not.
inline std::string complaint(const Result<Dataset> &data)
{
    return data.ok() ? "accepted" : english(data.error().message);
}

/// Whether a note says so, among other words.
inline bool hasNote(const Dataset &data, std::string_view says)
{
    return std::any_of(data.notes.begin(), data.notes.end(),
                       [&](const Message &note) { return english(note).find(says) != std::string::npos; });
}

} // namespace inkling::test
