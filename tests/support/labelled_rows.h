// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"
#include "core/data/outcome.h"

#include <string>

namespace inkling::test {

/// Row 0 given, row 1 held out, the others unlabelled.
inline Labels someLabels(std::size_t rows, const std::string &secondName = "b")
{
    Labels labels(rows, {{"a", {}}, {secondName, {}}});
    labels.set(0, {0, 0, false});
    if (rows > 1)
        labels.set(1, {kUnlabelled, 1, true});
    return labels;
}

/// Row 1 is class 1 with 2/3, row 2 unreached, the others class 0 for sure.
inline Outcome someOutcome(std::size_t rows)
{
    Outcome outcome;
    outcome.scores = RowMatrix::Zero(static_cast<Eigen::Index>(rows), 2);
    outcome.scores.col(0).setOnes();
    outcome.scores.row(1) << 1.0 / 3.0, 2.0 / 3.0;
    outcome.scores.row(2).setZero();
    predictFromScores(outcome);
    return outcome;
}

} // namespace inkling::test
