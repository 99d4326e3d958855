// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// What there is to say of one column.
struct ColumnFacts
{
    std::string name;
    ColumnType type = ColumnType::Number;
    ColumnRole role = ColumnRole::Feature;
    std::size_t missing = 0;
    std::size_t distinct = 0;      ///< values, missing ones left out
    std::optional<double> minimum; ///< of numbers, where there is one
    std::optional<double> maximum;
};

struct ClassCount
{
    std::string name;
    std::size_t count = 0;
};

/// What there is to say of a data set before anything is learned from it.
struct DataFacts
{
    std::string name;
    std::string path; ///< empty for built-in data
    std::size_t rows = 0;
    std::vector<ColumnFacts> columns;
    std::string classColumn; ///< empty: there is none, or a label file brings the classes
    std::vector<ClassCount> classes;
    std::size_t unlabelled = 0; ///< rows without a class
    std::size_t missing = 0;    ///< feature cells without a value
    std::optional<TextDialect> dialect;
    std::vector<std::string> notes;
    std::vector<std::string> warnings; ///< what will trouble a method
};

/// `classes`: an Error is turned into a warning, so that everything else can still be looked at. Cost: O(n d
/// log n).
DataFacts dataFacts(const Dataset &data, const Result<ClassColumn> &classes);

} // namespace inkling
