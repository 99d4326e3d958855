// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// A NumPy array (.npy): all columns of numbers as a matrix of doubles, missing values as NaN. Columns of
/// texts are left out, which the notes say. Error: there are no numbers.
const WriterInfo &npyWriter();

/// NumPy's archive of arrays (.npz): `X`, the features that are numbers, as a matrix of doubles;
/// `feature_names`, what they are called; `y`, the class; and each other column as an array by its name.
/// Whole numbers without a missing one are int64, other numbers double, texts Unicode, of which missing ones
/// are empty. Error: more than 65000 columns beside X; arrays beyond 4 GiB.
const WriterInfo &npzWriter();

} // namespace inkling
