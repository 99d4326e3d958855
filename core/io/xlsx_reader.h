// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_reader.h"

namespace inkling {

/// Excel workbooks (.xlsx, ECMA-376): one of their sheets.
const ReaderInfo &xlsxReader();

} // namespace inkling
