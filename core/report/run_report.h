// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/wording.h"
#include "core/data/dataset.h"
#include "core/data/labels.h"
#include "core/data/prepare.h"
#include "core/graph/surgery.h"
#include "core/learn/learner.h"
#include "core/score/experiment.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// Where the samples lie in the pictures of before and after.
struct ReportedMap
{
    std::span<const double> x; ///< n, finite
    std::span<const double> y;
    std::string xName;
    std::string yName;
};

/// Where the time went, in milliseconds.
struct ReportedTimes
{
    double graph = 0.0;
    double solve = 0.0;
    double total = 0.0; ///< with the baselines
};

/// A run, and all that its report tells besides. What it refers to is borrowed.
struct ReportedRun
{
    const Dataset &data; ///< the samples that the run is of
    const Labels &labels;
    const LearnerInfo &learner;
    const Report &report;
    std::string source = {};  ///< what the data were read from: a file's name, "builtin:moons?n=300"
    std::size_t features = 0; ///< columns of the points
    PrepareOptions preparation = {};
    std::vector<Message> preparationNotes = {};
    SharedSurgery surgery = {};              ///< what was changed in the graph by hand; null: nothing
    std::optional<ReportedMap> map = {};     ///< none: there are no pictures
    std::string command = {};                ///< for a shell, to do it again; empty: not told
    std::string program = {};                ///< its name and version
    std::optional<ReportedTimes> times = {}; ///< none: another run of the same has the same bytes
};

/// The most points that a report's pictures show: pages with more are slow to scroll.
inline constexpr std::size_t kMostReportedPoints = 10'000;

/// The report as one HTML page, which is XML as well: it loads nothing, runs no script, prints, and is light
/// or dark as its reader likes. Data, labels, method, scores with their intervals beside those of the
/// baselines, confusion, pictures, notes, and the command that repeats it; every score also stands with its
/// exact value (the attribute `value` of an element `data`). The same run gives the same bytes. Cost: O(n).
std::string reportPage(const ReportedRun &run, const Wording &wording = {});

} // namespace inkling
