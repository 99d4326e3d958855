// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// NumPy's archives of arrays (.npz): which of them are the table and its class is for chooseArrays().
const ReaderInfo &npzReader();

} // namespace inkling
