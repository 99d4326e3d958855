// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// MATLAB files of level 5 (versions 5 to 7.2; "MAT-File Format", MathWorks): which variables are the table
/// and its class is for chooseArrays().
const ReaderInfo &matReader();

} // namespace inkling
