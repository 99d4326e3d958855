// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <algorithm>

namespace inkling {

/// The column that names the samples; null where there is none.
inline const Column *idColumn(const Dataset &data)
{
    const auto role = std::find(data.roles.begin(), data.roles.end(), ColumnRole::Id);
    return role == data.roles.end() ? nullptr : &data.columns[std::size_t(role - data.roles.begin())];
}

} // namespace inkling
