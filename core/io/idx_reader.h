// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// IDX arrays, the format of MNIST: rows along the first axis, one column for each element of the others
/// ("pixel_1_1", row by row). Images whose file is called ...images-idx3-ubyte take their classes from the
/// file ...labels-idx1-ubyte beside it where there is one. Source: Yann LeCun, "The MNIST database".
const ReaderInfo &idxReader();

} // namespace inkling
