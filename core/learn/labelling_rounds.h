// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/classify/classifier.h"
#include "core/learn/learner.h"

#include <functional>
#include <optional>
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

/// What some rows' scores (m x c) predict.
std::vector<Pseudolabel> predictions(const std::vector<int> &rows, const RowMatrix &scores);

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

    /// Rounds until every sample has a label, one changes nothing, or there is none left. `round` labels; its
    /// control is a part of this one. Error: the round's, and what it has done is undone.
    Status run(const std::function<Status(const RunControl &part)> &round, const RunControl &control);
    /// In a round: a step of it.
    void label(const Pseudolabel &label, int learner = 0);
    /// In a round: the next one may change something though this one does not.
    void stir() { m_isStirred = true; }

    /// The outcome with the scores of a last fit and how that ended, and a note on how the rounds did. Of a
    /// stop after the first round: the labels as they stand, as sure as they were given, and nothing of the
    /// other samples. Error: any other one in the place of the scores.
    Result<Outcome> finish(Result<RowMatrix> scores, Ending lastFit) &&;

private:
    bool goesOn() const;
    void end();
    RowMatrix labelScores() const;
    void addFrame();
    Outcome close(RowMatrix scores, Ending ending);

    const LearningProblem &m_problem;
    int m_maximum;
    FrameSchedule m_frames;
    std::vector<int> m_labels;
    std::vector<double> m_probabilities; ///< n, of the labels
    int m_round = 0;
    std::size_t m_stepsBefore = 0; ///< the present round
    bool m_isStill = false;        ///< the last round changed nothing, nor will the next
    bool m_isStirred = false;
    Outcome m_outcome;
};

/// The parameter max_rounds.
Parameter maximumRoundsParameter();
/// A number of samples that may be left to the method.
Parameter automaticCount(const char *id, const char *label, const char *meaning);
/// Of such a parameter; none: it is left to the method.
std::optional<int> countOf(const ParameterValues &values, const char *id);

/// The labels that an outcome's steps leave.
std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome);

} // namespace inkling
