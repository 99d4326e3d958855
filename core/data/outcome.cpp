// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/outcome.h"

#include "core/data/labels.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

/// The two largest scores of a row and the class of the first (ties: the lower class; kUnlabelled where all
/// are 0).
struct Leaders
{
    int winner = kUnlabelled;
    double first = 0.0;
    double second = 0.0;
};

Leaders leaders(const RowMatrix &scores, std::size_t row)
{
    Leaders found;
    for (Eigen::Index c = 0; c < scores.cols(); ++c) {
        const double score = scores(static_cast<Eigen::Index>(row), c);
        if (score > found.first) {
            found.second = found.first;
            found.first = score;
            found.winner = static_cast<int>(c);
        } else if (score > found.second) {
            found.second = score;
        }
    }
    return found;
}

} // namespace

double confidence(const RowMatrix &scores, std::size_t row)
{
    return leaders(scores, row).first;
}

double confidence(const Outcome &outcome, std::size_t row)
{
    return confidence(outcome.scores, row);
}

double margin(const RowMatrix &scores, std::size_t row)
{
    const Leaders found = leaders(scores, row);
    return found.first - found.second;
}

double margin(const Outcome &outcome, std::size_t row)
{
    return margin(outcome.scores, row);
}

void predictFromScores(Outcome &outcome)
{
    outcome.predicted.resize(static_cast<std::size_t>(outcome.scores.rows()));
    for (std::size_t row = 0; row < outcome.predicted.size(); ++row)
        outcome.predicted[row] = leaders(outcome.scores, row).winner;
}

TraceFrame traceFrame(int iteration, const RowMatrix &scores)
{
    const auto rows = static_cast<std::size_t>(scores.rows());
    TraceFrame frame{iteration, std::vector<std::int8_t>(rows), std::vector<std::uint8_t>(rows)};
    for (std::size_t row = 0; row < rows; ++row) {
        const Leaders found = leaders(scores, row);
        frame.predicted[row] = static_cast<std::int8_t>(found.winner);
        frame.confidence[row] = static_cast<std::uint8_t>(std::lround(255.0 * std::min(found.first, 1.0)));
    }
    return frame;
}

void endTrace(Outcome &outcome)
{
    if (!outcome.trace.empty() && outcome.trace.back().iteration == outcome.iterations)
        outcome.trace.pop_back();
    outcome.trace.push_back(traceFrame(outcome.iterations, outcome.scores));
}

FrameSchedule::FrameSchedule(int maximum)
{
    constexpr int kSteps = static_cast<int>(kMaximumFrames) - 2; // beside iteration 0 and the first step
    m_iterations.push_back(0);
    if (maximum <= kSteps + 1) {
        for (int iteration = 1; iteration <= maximum; ++iteration)
            m_iterations.push_back(iteration);
        return;
    }
    for (int step = 0; step <= kSteps; ++step) {
        const auto iteration =
            static_cast<int>(std::lround(std::pow(maximum, static_cast<double>(step) / kSteps)));
        if (iteration > m_iterations.back())
            m_iterations.push_back(iteration);
    }
    m_iterations.back() = maximum;
}

bool FrameSchedule::contains(int iteration) const
{
    return std::binary_search(m_iterations.begin(), m_iterations.end(), iteration);
}

} // namespace inkling
