// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/learner.h"

#include <vector>

namespace inkling {

/// A prediction that is to become a label.
struct Pseudolabel
{
    int row = 0;
    int label = 0; ///< kUnlabelled: the row's label is taken back
    double probability = 0.0;

    bool operator==(const Pseudolabel &) const = default;
};

/// What a row of scores (1 x c) predicts: its largest, of equal ones the lower class.
Pseudolabel prediction(int row, const Eigen::Ref<const Eigen::RowVectorXd> &scores);

/// The surest `room[c]` (>= 0) predictions of each class c among those that are surer than the threshold,
/// ascending by row; of equally sure ones the lower rows. Cost: O(predictions log).
std::vector<Pseudolabel> surestOfEachClass(std::vector<Pseudolabel> predictions, double threshold,
                                           const std::vector<int> &room);

/// The samples' labels in a method that gives some of them a label in each round, and what becomes of it: the
/// outcome's label steps, frames and end.
class LabellingRounds
{
public:
    /// problem: lives as long as this object; has a label. maximum: >= 0 rounds.
    LabellingRounds(const LearningProblem &problem, int maximum);

    const std::vector<int> &labels() const { return m_labels; } ///< n, those given and those of the rounds
    std::vector<int> unlabelledRows() const;                    ///< ascending
    std::vector<int> pseudolabelledRows() const;                ///< ascending
    std::vector<int> classCounts() const;                       ///< c, of labels()
    /// The labelled samples, as a base learner wants them.
    TrainingSet labelledSamples() const;

    /// Whether another round may change anything: a sample has no label, the last round gave or took one, and
    /// there is a round left.
    bool goesOn() const;
    int round() const { return m_round; } ///< the present one; 1 in the first, 0 before
    void begin() { ++m_round; }
    void label(const Pseudolabel &label, int learner = 0); ///< a step of the present round
    void end();
    bool isStill() const { return m_isStill; } ///< the last round changed nothing
    void stir() { m_isStill = false; }         ///< the next one may change something all the same
    /// The present round was not finished: what it has done is undone.
    void abandon();

    /// The share of the progress that the present round is: nobody knows how many there will be, so that each
    /// has a tenth of what is left.
    RunControl part(const RunControl &control) const;

    /// The outcome with the scores of a last fit and how that ended, and a note on how the rounds did.
    Outcome finish(RowMatrix scores, Ending lastFit) &&;
    /// The outcome of a stop: the labels as they stand, as sure as they were given, and nothing of the other
    /// samples.
    Outcome finishStopped() &&;

private:
    RowMatrix labelScores() const;
    void addFrame();
    Outcome close(RowMatrix scores, Ending ending);

    const LearningProblem &m_problem;
    int m_maximum;
    FrameSchedule m_frames;
    std::vector<int> m_labels;
    std::vector<double> m_probabilities; ///< n, of the labels
    int m_round = 0;
    std::size_t m_stepsBefore = 0; ///< the present or last round
    bool m_isStill = false;
    Outcome m_outcome;
};

/// The labels that an outcome's steps leave.
std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome);

} // namespace inkling
