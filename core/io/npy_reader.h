// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// NumPy's array files (.npy): an array of one dimension is a column, of more the rows by all the rest.
const ReaderInfo &npyReader();

} // namespace inkling
