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
/// outcome's label steps, frames and end. All learners of the method learn from the same labels, or each has
/// its own; what is asked for without naming a learner are those of the first.
class LabellingRounds
{
public:
    /// problem: lives as long as this object; has a label. maximum: >= 0 rounds. learners: how many have
    /// labels of their own; 1: they are of all.
    LabellingRounds(const LearningProblem &problem, int maximum, std::size_t learners = 1);

    /// n, those given and those of the rounds.
    const std::vector<int> &labels(int learner = 0) const { return setOf(learner).labels; }
    std::vector<int> unlabelledRows() const;                    ///< ascending
    std::vector<int> pseudolabelledRows(int learner = 0) const; ///< ascending
    std::vector<int> classCounts() const;                       ///< c, of labels()
    /// The labelled samples, as a base learner wants them.
    TrainingSet labelledSamples(int learner = 0) const;

    /// Rounds until one changes nothing, there is none left, or every sample has a label that is of all
    /// learners. `round` labels; its control is a part of this one. Error: the round's, and what it has done
    /// is undone.
    Status run(const std::function<Status(const RunControl &part)> &round, const RunControl &control);
    /// In a round: a step of it. learner: who gives the label or, where each has its own, who gets it.
    void label(const Pseudolabel &label, int learner = 0);
    /// In a round: these (ascending by row) are the learner's only labels beside the given ones. A step for
    /// each that it did not have, or had otherwise, and for each that is taken back.
    void replace(const std::vector<Pseudolabel> &labels, int learner);
    /// In a round: the next one may change something though this one does not.
    void stir() { m_isStirred = true; }

    /// The outcome with the scores of a last fit and how that ended, and a note on how the rounds did. Of a
    /// stop after the first round: the labels as they stand, as sure as they were given, and nothing of the
    /// other samples. Error: any other one in the place of the scores.
    Result<Outcome> finish(Result<RowMatrix> scores, Ending lastFit) &&;

private:
    struct LabelSet
    {
        std::vector<int> labels;           ///< n
        std::vector<double> probabilities; ///< n, of the labels
    };

    bool isShared() const { return m_sets.size() == 1; }
    const LabelSet &setOf(int learner) const
    {
        return m_sets[isShared() ? 0 : static_cast<std::size_t>(learner)];
    }
    bool isAllLabelled() const;
    bool goesOn() const;
    void end();
    void apply(const LabelStep &step);
    void undoRound();
    std::vector<int> presentClasses() const;
    RowMatrix labelScores() const;
    void addFrame();
    Outcome close(RowMatrix scores, Ending ending);

    const LearningProblem &m_problem;
    int m_maximum;
    FrameSchedule m_frames;
    std::vector<LabelSet> m_sets;
    int m_round = 0;
    std::size_t m_stepsBefore = 0; ///< the present round
    bool m_isStill = false;        ///< the last round changed nothing, nor will the next
    bool m_isStirred = false;
    Outcome m_outcome;
};

/// The part of a control that is the turn of one of several learners.
RunControl turn(const RunControl &control, std::size_t index, std::size_t count);

/// The parameter max_rounds.
Parameter maximumRoundsParameter();
/// A number of samples that may be left to the method.
Parameter automaticCount(const char *id, const char *label, const char *meaning);
/// Of such a parameter; none: it is left to the method.
std::optional<int> countOf(const ParameterValues &values, const char *id);

/// The labels that an outcome's steps leave, where they are of all learners.
std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome);
/// The same of one learner, where each has its own.
std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome, int learner);

} // namespace inkling
