// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// Tables of Orange (Demšar et al. 2013): separated text whose header says what the columns are, in three
/// records (names; types; class, meta, ignore, weight) or as prefixes of the names (cD#kind). What the header
/// says stands, as in ARFF: numbers are numbers, a discrete column has the listed values in their order, the
/// class is the class. Columns that only describe are not learned from; the first of them whose texts are all
/// different names the samples. Empty, ?, ., ~, NA and NaN are missing unless the options say otherwise.
const ReaderInfo &orangeReader();

} // namespace inkling
