// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/io/project.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

/// By what the samples of a project were found among its data.
enum class MatchedBy {
    Place,  ///< the data are the same
    Id,     ///< the cells of the column that names the samples
    Content ///< the texts of their cells; of samples with the same ones those of the id or the class that was
            ///< known come first, then the first to the first, and so on
};

/// A project on the data as they are now.
struct Relinked
{
    Project project;
    MatchedBy matchedBy = MatchedBy::Place;
    std::size_t matched = 0;   ///< labelled samples that were found, with their labels
    std::size_t differing = 0; ///< of them those that have other values now, found by their ids
    std::size_t unchecked = 0; ///< of them those of which that cannot be told, for columns are missing
    std::size_t returned = 0;  ///< of them those that had waited in `kept`
    /// Labelled samples that were not found now; project.kept has these, and those that wait still.
    std::vector<KeptLabel> lost;
    std::size_t droppedEdges = 0; ///< changes of the graph by hand of which a sample was not found
};

/// Gives the samples of `data` what the project says of them. Same data: nothing changes but where they are.
/// Other data: by the id column where both have it and it names each sample, unless the ids are those of
/// other samples by all that their values say (rows that were counted anew, another file); ids that only
/// count the rows are doubted as soon as rows have come or gone and half of the values that changed are
/// elsewhere, and where rows have gone and columns are missing by which that could be told. Else by content,
/// rather one of the same id. What was said of samples that are not there waits in `kept`, and is found when
/// they come back.
///
/// Where the project knew classes that nobody gave, the other samples' are those of the data's class column:
/// what it calls alike is the class that most found samples have of those, else the class of that name, which
/// comes last in the list where there is none. The history goes along with the samples that were found and
/// ends with a step "relink". The source and the keys are those of the new data, without a copy.
///
/// Error: stopped. Precondition: fewer than 2^32 samples. Cost: O(n) for each column.
Result<Relinked> relink(const Project &project, const Dataset &data, const RunControl &control = {});

} // namespace inkling
