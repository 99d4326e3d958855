// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

// Tasks of Label Studio (https://labelstud.io/guide/export, its format JSON) are JSON records that hold the
// samples' cells in `data`, what people chose in `annotations`, and what models say in `predictions`.

inline constexpr std::string_view kAnnotationsName = "annotations";

/// Whether a value of that name ("outer.inner") is a cell of the sample.
bool isTaskCell(std::string_view name);

/// Whether records with values of these names are tasks.
bool areTasks(const std::vector<std::string> &names);

/// What a column of a table is called that has the values of that name: the cells as in `data`.
std::string taskColumnName(const std::string &name);

/// The columns of a table that do not come from `data`, by their places.
struct TaskColumns
{
    std::size_t annotations = 0;
    std::vector<std::size_t> others; ///< predictions, the times of the work, and so on
};

/// Makes the annotations, which are texts, the class: of each task the first choice of the first annotation
/// that was not cancelled. All that is no cell of a sample is ignored, and so are the cells that say the same
/// as the class. Notes tell of tasks with several choices, of which one counts, and where there is no choice
/// at all. Cost: O(bytes of the annotations).
void takeAnnotations(Dataset &data, const TaskColumns &columns);

} // namespace inkling
