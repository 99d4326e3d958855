// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// ARFF, the format of WEKA (Witten, Frank, Hall and Pal, Data Mining, 2016, section 2.4), with dense and
/// sparse rows. Where readers of ARFF differ, WEKA's reading counts. What an attribute declares stands: its
/// values, their order, and that numbers are numbers. "?" is a missing value, and so are the texts that the
/// options list; the weights of rows are left out of account. Cost: some 10 ns a byte of a numeric file.
const ReaderInfo &arffReader();

} // namespace inkling
