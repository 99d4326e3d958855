// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/csv_sample.h"
#include "core/io/dataset_reader.h"
#include "core/io/number_text.h"

#include <set>
#include <string_view>
#include <vector>

namespace inkling {

/// The marks by which most cells of a text table's beginning are numbers; of those that are as good the
/// first, but the decimal comma where semicolons leave room for it and a column has it. What the options say
/// of marks is so. `missing`: texts that mean "no value".
NumberMarks detectMarks(const std::vector<SampledRecord> &records, char delimiter, const ReadOptions &options,
                        const std::set<std::string_view> &missing);

} // namespace inkling
