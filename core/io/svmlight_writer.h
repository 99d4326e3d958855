// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// The text format of SVMlight and LIBSVM: a line for each row, its class and the features other than 0, as
/// index:value; indices begin with 1, and that of the last feature stands in the first line in any case, so
/// that their number is known. Classes that are numbers stand as such; others (and numbers of which one is 0,
/// where rows have no class) as their places from 1, listed in a comment on the first line. 0 is a row
/// without a class, as SVMlight has it. What is no feature, or a text, is left out, which the notes say.
/// Error: no number is left; a missing feature.
const WriterInfo &svmlightWriter();

} // namespace inkling
