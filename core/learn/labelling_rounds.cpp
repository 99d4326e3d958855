// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/labelling_rounds.h"

#include "core/data/labels.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {

namespace {

Message endMessage(bool isAllLabelled, bool isStill, bool isShared, int rounds)
{
    if (isShared && isAllLabelled)
        return message(QT_TRANSLATE_NOOP("core", "Every sample had a label. Rounds: %1."), rounds);
    if (isShared && isStill)
        return message(QT_TRANSLATE_NOOP("core", "No further sample was sure enough. Rounds: %1."), rounds);
    if (isShared)
        return message(
            QT_TRANSLATE_NOOP("core", "The rounds were over before every sample had a label. Rounds: %1."),
            rounds);
    if (isStill)
        return message(
            QT_TRANSLATE_NOOP("core", "The learners had nothing more to teach one another. Rounds: %1."),
            rounds);
    return message(
        QT_TRANSLATE_NOOP("core",
                          "The rounds were over before the learners had taught one another all. Rounds: %1."),
        rounds);
}

} // namespace

Pseudolabel prediction(int row, const Eigen::Ref<const Eigen::RowVectorXd> &scores)
{
    Pseudolabel one{.row = row};
    one.probability = scores.maxCoeff(&one.label);
    return one;
}

std::vector<Pseudolabel> predictions(const std::vector<int> &rows, const RowMatrix &scores)
{
    std::vector<Pseudolabel> all;
    for (std::size_t i = 0; i < rows.size(); ++i)
        all.push_back(prediction(rows[i], scores.row(static_cast<Eigen::Index>(i))));
    return all;
}

std::vector<Pseudolabel> surestOfEachClass(std::vector<Pseudolabel> predictions, double threshold,
                                           const std::vector<int> &room)
{
    std::erase_if(predictions, [threshold](const Pseudolabel &one) { return one.probability <= threshold; });
    std::sort(predictions.begin(), predictions.end(), [](const Pseudolabel &a, const Pseudolabel &b) {
        return a.probability != b.probability ? a.probability > b.probability : a.row < b.row;
    });
    std::vector<int> left = room;
    std::erase_if(predictions, [&left](const Pseudolabel &one) {
        int &places = left[static_cast<std::size_t>(one.label)];
        return places == 0 || places-- == 0;
    });
    std::sort(predictions.begin(), predictions.end(),
              [](const Pseudolabel &a, const Pseudolabel &b) { return a.row < b.row; });
    return predictions;
}

LabellingRounds::LabellingRounds(const LearningProblem &problem, int maximum, std::size_t learners)
    : m_problem(problem)
    , m_maximum(maximum)
    , m_frames(std::max(1, maximum))
    , m_sets(learners, {problem.given, std::vector<double>(problem.given.size(), 1.0)})
{
    addFrame();
}

std::vector<int> LabellingRounds::unlabelledRows() const
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < labels().size(); ++i) {
        if (labels()[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> LabellingRounds::pseudolabelledRows(int learner) const
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < labels(learner).size(); ++i) {
        if (labels(learner)[i] != m_problem.given[i])
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> LabellingRounds::classCounts() const
{
    std::vector<int> counts(static_cast<std::size_t>(m_problem.classCount), 0);
    for (const int label : labels()) {
        if (label != kUnlabelled)
            ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

TrainingSet LabellingRounds::labelledSamples(int learner) const
{
    return givenSamples(m_problem, labels(learner));
}

/// Labels of one learner are not labels of the sample: those of others may differ, and all may change.
bool LabellingRounds::isAllLabelled() const
{
    return isShared() && std::find(labels().begin(), labels().end(), kUnlabelled) == labels().end();
}

bool LabellingRounds::goesOn() const
{
    return !m_isStill && m_round < m_maximum && !isAllLabelled();
}

void LabellingRounds::apply(const LabelStep &step)
{
    LabelSet &set = m_sets[isShared() ? 0 : static_cast<std::size_t>(step.learner)];
    set.labels[static_cast<std::size_t>(step.row)] = step.label;
    set.probabilities[static_cast<std::size_t>(step.row)] = step.probability;
}

void LabellingRounds::label(const Pseudolabel &label, int learner)
{
    m_outcome.labelSteps.push_back({.round = m_round,
                                    .row = label.row,
                                    .label = label.label,
                                    .learner = learner,
                                    .probability = label.probability});
    apply(m_outcome.labelSteps.back());
}

void LabellingRounds::replace(const std::vector<Pseudolabel> &labels, int learner)
{
    std::vector<Pseudolabel> changes;
    for (const Pseudolabel &one : labels) {
        if (this->labels(learner)[static_cast<std::size_t>(one.row)] != one.label)
            changes.push_back(one);
    }
    const auto isBefore = [](const Pseudolabel &one, int row) {
        return one.row < row;
    };
    for (const int row : pseudolabelledRows(learner)) {
        const auto place = std::lower_bound(labels.begin(), labels.end(), row, isBefore);
        if (place == labels.end() || place->row != row)
            changes.push_back({.row = row, .label = kUnlabelled});
    }
    for (const Pseudolabel &one : changes)
        label(one, learner);
}

void LabellingRounds::undoRound()
{
    m_outcome.labelSteps.resize(m_stepsBefore);
    for (LabelSet &set : m_sets)
        set = {m_problem.given, std::vector<double>(m_problem.given.size(), 1.0)};
    for (const LabelStep &step : m_outcome.labelSteps)
        apply(step);
    --m_round;
}

void LabellingRounds::end()
{
    const bool isStirred = std::exchange(m_isStirred, false);
    m_isStill = m_outcome.labelSteps.size() == m_stepsBefore && !isStirred;
    std::stable_sort(m_outcome.labelSteps.begin() + static_cast<std::ptrdiff_t>(m_stepsBefore),
                     m_outcome.labelSteps.end(),
                     [](const LabelStep &a, const LabelStep &b) { return a.row < b.row; });
    m_stepsBefore = m_outcome.labelSteps.size();
    if (m_frames.contains(m_round))
        addFrame();
}

Status LabellingRounds::run(const std::function<Status(const RunControl &part)> &round,
                            const RunControl &control)
{
    constexpr double kLeft = 0.9; // nobody knows how many there will be: each has a tenth of what is left
    while (goesOn()) {
        const double from = 1.0 - std::pow(kLeft, m_round);
        ++m_round;
        if (Status done = round(control.part(from, 1.0 - std::pow(kLeft, m_round))); !done) {
            undoRound();
            return done;
        }
        end();
    }
    return Success{};
}

/// Learners know no other classes than those of the given labels.
std::vector<int> LabellingRounds::presentClasses() const
{
    std::vector<char> isPresent(static_cast<std::size_t>(m_problem.classCount), 0);
    for (const int label : m_problem.given) {
        if (label != kUnlabelled)
            isPresent[static_cast<std::size_t>(label)] = 1;
    }
    std::vector<int> present;
    for (std::size_t c = 0; c < isPresent.size(); ++c) {
        if (isPresent[c])
            present.push_back(static_cast<int>(c));
    }
    return present;
}

/// Each label with the probability that it was given with; the rest goes to the other classes alike. Where
/// learners have their own, the mean of those that have one.
RowMatrix LabellingRounds::labelScores() const
{
    const std::vector<int> present = presentClasses();
    const double others = std::max(1.0, static_cast<double>(present.size()) - 1.0);
    RowMatrix scores = RowMatrix::Zero(std::ssize(m_problem.given), m_problem.classCount);
    for (std::size_t i = 0; i < m_problem.given.size(); ++i) {
        auto score = scores.row(static_cast<Eigen::Index>(i));
        int count = 0;
        for (const LabelSet &set : m_sets) {
            if (set.labels[i] == kUnlabelled)
                continue;
            ++count;
            const double probability = present.size() > 1 ? set.probabilities[i] : 1.0;
            for (const int label : present)
                score[label] += label == set.labels[i] ? probability : (1.0 - probability) / others;
        }
        if (count > 1)
            score /= count;
    }
    return scores;
}

void LabellingRounds::addFrame()
{
    if (m_problem.trace == TraceRequest::Frames)
        m_outcome.trace.push_back(traceFrame(m_round, labelScores()));
}

Outcome LabellingRounds::close(RowMatrix scores, Ending ending)
{
    m_outcome.scores = std::move(scores);
    m_outcome.ending = ending;
    m_outcome.iterations = m_round;
    predictFromScores(m_outcome);
    if (m_problem.trace == TraceRequest::Frames)
        endTrace(m_outcome);
    return std::move(m_outcome);
}

Result<Outcome> LabellingRounds::finish(Result<RowMatrix> scores, Ending lastFit) &&
{
    if (!scores && scores.error().kind == ErrorKind::Stopped && m_round > 0)
        return close(labelScores(), Ending::Stopped);
    if (!scores)
        return scores.error();
    m_outcome.notes.push_back(endMessage(isAllLabelled(), m_isStill, isShared(), m_round));
    const bool isOver = isAllLabelled() || m_isStill;
    return close(std::move(scores).value(), isOver ? lastFit : Ending::LimitReached);
}

RunControl turn(const RunControl &control, std::size_t index, std::size_t count)
{
    const auto share = [count](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(count);
    };
    return control.part(share(index), share(index + 1));
}

Parameter maximumRoundsParameter()
{
    return {.id = "max_rounds",
            .label = QT_TRANSLATE_NOOP("core", "Rounds at most"),
            .meaning = QT_TRANSLATE_NOOP("core", "After how many rounds it ends at the latest."),
            .kind = ParameterKind::Integer,
            .minimum = 0.0,
            .maximum = 10'000.0,
            .initial = 100.0};
}

Parameter automaticCount(const char *id, const char *label, const char *meaning)
{
    return {.id = id,
            .label = label,
            .meaning = meaning,
            .kind = ParameterKind::Integer,
            .minimum = 1.0,
            .maximum = 1e6,
            .initial = std::numeric_limits<double>::quiet_NaN(),
            .hasAutomatic = true,
            .isLogarithmic = true};
}

std::optional<int> countOf(const ParameterValues &values, const char *id)
{
    const double value = values.number(id);
    return std::isnan(value) ? std::nullopt : std::optional(static_cast<int>(value));
}

std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome)
{
    std::vector<int> labels = problem.given;
    for (const LabelStep &step : outcome.labelSteps)
        labels[static_cast<std::size_t>(step.row)] = step.label;
    return labels;
}

std::vector<int> labelsAfter(const LearningProblem &problem, const Outcome &outcome, int learner)
{
    std::vector<int> labels = problem.given;
    for (const LabelStep &step : outcome.labelSteps) {
        if (step.learner == learner)
            labels[static_cast<std::size_t>(step.row)] = step.label;
    }
    return labels;
}

} // namespace inkling
