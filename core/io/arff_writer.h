// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// ARFF, the format of WEKA, in UTF-8: categories as lists of values (those that no row has, too), texts that
/// hardly repeat as strings, a class of numbers as a list (else WEKA predicts a quantity), a missing value as
/// "?". Quotes and escapes are those that WEKA writes; other
/// control characters are octal.
const WriterInfo &arffWriter();

} // namespace inkling
