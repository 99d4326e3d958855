// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>

namespace inkling {

/// What people call a sample: its row in the source, from 1, whatever rows are left out.
inline std::size_t rowNumber(const Dataset &data, std::size_t row)
{
    return data.sourceRow(row) + 1;
}
/// Precondition: row >= 0.
inline std::size_t rowNumber(const Dataset &data, long row)
{
    return rowNumber(data, static_cast<std::size_t>(row));
}

} // namespace inkling
