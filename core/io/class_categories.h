// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

namespace inkling {

/// A class column for formats in which numbers would be a quantity to predict: itself where it has
/// categories; numbers become categories, in order of their values.
Column classCategories(const Column &column);

} // namespace inkling
