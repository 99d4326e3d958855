// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// Appends a text as a JSON string (RFC 8259).
void appendJsonString(std::string &json, std::string_view text);

/// Appends a cell as a JSON value: a number (its digits as they stood, where it has texts), a string, null
/// where it is missing. Digits that JSON has no number for (007) become a string.
void appendJsonCell(std::string &json, const Column &column, std::size_t row);

/// Appends a row's cells as an object.
class JsonObjects
{
public:
    /// `columns`: so many of the data set's, from the first on. The data set is borrowed.
    JsonObjects(const Dataset &data, std::size_t columns);

    void append(std::string &json, std::size_t row) const;

private:
    const Dataset &m_data;
    std::vector<std::string> m_names; ///< with what stands around them
};

} // namespace inkling
