// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/message.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// How a computation ended. LimitReached and Stopped are answers too, and are shown as such.
enum class Ending { Converged, LimitReached, Stopped };

/// What an answer started from: nothing, or what the method had kept of its last answer on the same graph.
enum class StartFrom { Nothing, LastAnswer };

/// The labels after some iteration: what the timeline shows.
struct TraceFrame
{
    int iteration = 0;
    std::vector<std::int8_t> predicted;   ///< n classes, kUnlabelled where nothing has arrived yet
    std::vector<std::uint8_t> confidence; ///< n, 0 ... 255 for 0 ... 1
};

/// A step of a method that labels some samples at a time: a sample gets a label, another one, or none again.
struct LabelStep
{
    int round = 0; ///< 1 ...
    int row = 0;
    int label = 0;            ///< kUnlabelled: it was taken back
    int learner = 0;          ///< place in Outcome::learners
    double probability = 0.0; ///< that this learner gave the label

    bool operator==(const LabelStep &) const = default;
};

/// What a method says of n samples and c classes.
struct Outcome
{
    std::vector<int> predicted; ///< n classes; kUnlabelled: unreached, no label could get there
    RowMatrix scores;           ///< n x c probabilities; rows sum to 1, a row of zeros where unreached
    Ending ending = Ending::Converged;
    StartFrom startedFrom = StartFrom::Nothing; ///< LastAnswer: no spreading is to be shown
    int iterations = 0;                         ///< 0 for direct solutions
    int components = 0;            ///< connected components of the graph; 0 for methods without one
    std::vector<TraceFrame> trace; ///< at most kMaximumFrames, log-spaced; the last equals `predicted`, and
                                   ///< is alone where `startedFrom` is LastAnswer. Empty unless asked for
    std::vector<LabelStep> labelSteps; ///< in their order, by row within one; none from methods that label
                                       ///< all at once
    std::vector<Message> learners;     ///< what the label steps call the method's own learners
    std::vector<Message> notes;
    double graphMilliseconds = 0.0;
    double solveMilliseconds = 0.0;
};

inline constexpr std::size_t kMaximumFrames = 64;

/// The largest score of a sample (scores: n x c), 0 where unreached.
double confidence(const RowMatrix &scores, std::size_t row);
double confidence(const Outcome &outcome, std::size_t row);

/// The largest score minus the second largest, 0 where unreached; equal to the confidence when there is one
/// class.
double margin(const RowMatrix &scores, std::size_t row);
double margin(const Outcome &outcome, std::size_t row);

/// Fills `predicted` from `scores`: the class with the largest score (ties: the lower class), kUnlabelled
/// where all are 0.
void predictFromScores(Outcome &outcome);

/// The frame that shows scores (n x c, rows summing to 1 or 0) as they stand after an iteration.
TraceFrame traceFrame(int iteration, const RowMatrix &scores);

/// Makes the outcome's own prediction the last frame of its trace, in the place of one of the same iteration.
void endTrace(Outcome &outcome);

/// Whether frame-worthy: at most kMaximumFrames iterations of 0 ... maximum are, log-spaced, 0 and maximum
/// among them.
class FrameSchedule
{
public:
    explicit FrameSchedule(int maximum);
    bool contains(int iteration) const;

private:
    std::vector<int> m_iterations; ///< ascending
};

} // namespace inkling
