// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/experiment.h"

#include <cstddef>
#include <string>
#include <vector>

namespace inkling {

/// Values of several draws in short. A draw is one observation: the interval says where the mean of endlessly
/// many draws would lie, on the same held-out samples.
struct DrawSummary
{
    double mean = 0.0;
    double deviation = 0.0; ///< standard deviation of the sample, n - 1 in the denominator
    Interval interval;      ///< 95 %, Student's t
};

/// Precondition: at least two values.
DrawSummary summarize(const std::vector<double> &values);

/// The same of shares: the interval stays within [0, 1].
DrawSummary summarizeShares(const std::vector<double> &shares);

struct DrawnMethod
{
    std::string id;
    std::vector<double> accuracies; ///< held out, in the order of the draws
    DrawSummary summary;            ///< as summarizeShares()
};

/// A method and the baselines over several draws of the given labels.
struct DrawsReport
{
    std::string learner;
    ParameterValues parameters;
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    std::size_t given = 0;            ///< labels in each draw
    std::size_t heldOut = 0;          ///< samples that score each draw, the same ones
    std::size_t wanted = 0;           ///< draws asked for
    std::vector<DrawnMethod> methods; ///< the method, then majority, nearest_neighbour, logistic_regression
    std::string comparedTo;           ///< id of the baseline that `difference` is to
    DrawSummary difference;           ///< accuracy minus the baseline's, paired by draw
    Verdict verdict =
        Verdict::CannotTell;           ///< whether the whole interval of `difference` lies on one side of 0
    Ending ending = Ending::Converged; ///< Stopped: fewer draws than wanted
    double milliseconds = 0.0;

    std::size_t draws() const { return methods.empty() ? 0 : methods.front().accuracies.size(); }
};

inline constexpr std::size_t kFewestDraws = 2;
inline constexpr std::size_t kMostDraws = 1000;

/// Runs the experiment once for each of `draws` draws of the given labels: draw i is
/// redrawGiven(labels, seed + i). The method's own seed stays. Error: nothing is held out, nothing to draw
/// from, as the method's; stopped before kFewestDraws were done. Precondition: draws within kFewestDraws and
/// kMostDraws. Cost: `draws` runs on one graph.
Result<DrawsReport> runDraws(const Experiment &experiment, std::size_t draws, const RunControl &control);

} // namespace inkling
