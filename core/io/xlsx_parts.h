// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

/// The parts of a workbook of one sheet that are the same in all of them: name and contents. The sheet is
/// xl/worksheets/sheet1.xml, its texts xl/sharedStrings.xml; style 1 is bold.
const std::vector<std::pair<std::string_view, std::string_view>> &xlsxParts();

} // namespace inkling
