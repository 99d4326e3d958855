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

/// Whether records with values of these names ("outer.inner"), of which some are arrays, are tasks.
bool areTasks(const std::vector<std::string> &names, const std::vector<std::string> &arrays);

/// Whether a value of that name is a cell of the sample.
bool isTaskCell(std::string_view name);

/// What a column of a table is called that has the values of that name: the cells as in `data`, the others as
/// an export of ours calls them (see findExported()), or with "task." before the name.
std::string taskColumnName(const std::string &name);

/// Whether a note is one of those that takeAnnotations() makes.
bool tellsOfChoices(const Message &note);

/// Makes of the texts of annotations and predictions the first choice in each: of the annotations of a task
/// those count that were not cancelled, of several controls the one that most tasks have. Leaves out what
/// else tasks say of themselves, but for their ids, and annotations or predictions without any choice. Notes
/// tell of tasks with several choices, of annotations of other kinds, and of several controls. `first`: for
/// each name of the records the place of its column. Precondition: nobody has given the columns roles. Cost:
/// O(bytes of the annotations).
void takeAnnotations(Dataset &data, const std::vector<std::string> &names,
                     const std::vector<std::size_t> &first);

} // namespace inkling
