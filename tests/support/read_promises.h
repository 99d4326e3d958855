// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"
#include "core/io/text_encoding.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace inkling::test {

/// What is wrong with an error as people read it; empty where it is one sentence about the file.
inline std::string brokenSentence(const Message &message, const std::string &path)
{
    const std::string text = english(message);
    if (!text.ends_with('.') || printableText(text) != text)
        return "not a sentence: " + text;
    if (text.find(path) == std::string::npos)
        return "names no file: " + text;
    return text.size() > 400 ? "long: " + text : std::string();
}

/// What a reader's answer lacks to be either a sound table or one sentence about the file; empty where it
/// lacks nothing.
inline std::string brokenPromise(const Result<Dataset> &data, const std::string &path)
{
    if (!data)
        return brokenSentence(data.error().message, path);
    if (data->rows == 0 || data->columns.empty() || data->roles.size() != data->columns.size())
        return "a table without rows, columns or roles";
    for (const Column &column : data->columns) {
        const bool isNumber = column.type == ColumnType::Number;
        if ((isNumber ? column.numbers.size() : column.codes.size()) != data->rows ||
            (isNumber ? column.codes.size() : column.numbers.size()) != 0 ||
            (!column.texts.empty() && column.texts.size() != data->rows))
            return "a column of another length: " + column.name;
        if (std::any_of(column.numbers.begin(), column.numbers.end(),
                        [](double value) { return std::isinf(value); }))
            return "an infinite number in " + column.name;
        const int categories = static_cast<int>(column.categories.size());
        if (std::any_of(column.codes.begin(), column.codes.end(),
                        [&](int code) { return code < -1 || code >= categories; }))
            return "a code without category in " + column.name;
        if (std::any_of(column.categories.begin(), column.categories.end(),
                        [](const std::string &text) { return !isUtf8(text); }) ||
            !isUtf8(column.name))
            return "no UTF-8 in " + column.name;
    }
    return {};
}

} // namespace inkling::test
