// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// Orange's .tab: tab-separated texts (UTF-8) under three header rows, the names, the types (continuous;
/// string; the values of a category, or discrete where a list could be misread) and the flags: class, meta
/// for what is no feature. A class of numbers is a category (else Orange predicts a quantity). A missing
/// number or category is "?", a missing string empty.
const WriterInfo &orangeWriter();

} // namespace inkling
