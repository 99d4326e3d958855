// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// The text format of SVMlight (Joachims 1999) and LIBSVM (Chang and Lin 2011): a line for each sample, which
/// is its label and the values that are not 0, as index:value in ascending order; an optional qid:number
/// after the label; comments after #, the first of which may name the classes (see svmlight_classes.h).
/// Indices begin with 0 where one of them is 0, else with 1. The columns are feature_<index>, then qid, then
/// class. Error: several labels; a table too large when the zeros are filled in (kMostDenseCells).
const ReaderInfo &svmlightReader();

} // namespace inkling
