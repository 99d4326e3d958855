// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"

namespace inkling {

/// An Excel workbook (.xlsx, ECMA-376) with one sheet "data": a bold header row that stays in view, numbers
/// with all their digits (libxlsxwriter writes 16, one too few to read the same number back), texts as texts
/// and never as formulas. A column of numbers that a double cannot hold to the last digit (ids beyond 2^53)
/// is text. Error: more rows or columns than a sheet has, a longer text than a cell holds.
const WriterInfo &xlsxWriter();

} // namespace inkling
