// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/data/views.h"

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

/// A view that the data set makes.
struct ViewFacts
{
    std::string name;
    std::vector<std::string> features; ///< names, of one-hot features "column=value"
};

enum class ViewSource { None, Names, Assignment };

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
    ViewSource viewSource = ViewSource::None;
    std::vector<ViewFacts> views;
    Dependence dependence; ///< of the views, of the standardised features
    std::vector<std::string> notes;
    std::vector<std::string> warnings; ///< what will trouble a method
};

/// `classes`: an Error is turned into a warning, so that everything else can still be looked at. Cost: O(n d
/// log n), with views O(n d^2). Failure: stopped.
DataFacts dataFacts(const Dataset &data, const Result<ClassColumn> &classes, const RunControl &control);

} // namespace inkling
