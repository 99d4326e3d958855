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

Message endMessage(bool isAllLabelled, bool isStill, int rounds)
{
    if (isAllLabelled)
        return message(QT_TRANSLATE_NOOP("core", "Every sample had a label after %1 rounds."), rounds);
    if (isStill)
        return message(QT_TRANSLATE_NOOP("core", "After %1 rounds no further sample was sure enough."),
                       rounds);
    return message(QT_TRANSLATE_NOOP("core", "The %1 rounds were over before every sample had a label."),
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

LabellingRounds::LabellingRounds(const LearningProblem &problem, int maximum)
    : m_problem(problem)
    , m_maximum(maximum)
    , m_frames(std::max(1, maximum))
    , m_labels(problem.given)
    , m_probabilities(problem.given.size(), 1.0)
{
    addFrame();
}

std::vector<int> LabellingRounds::unlabelledRows() const
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (m_labels[i] == kUnlabelled)
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> LabellingRounds::pseudolabelledRows() const
{
    std::vector<int> rows;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (m_labels[i] != m_problem.given[i])
            rows.push_back(static_cast<int>(i));
    }
    return rows;
}

std::vector<int> LabellingRounds::classCounts() const
{
    std::vector<int> counts(static_cast<std::size_t>(m_problem.classCount), 0);
    for (const int label : m_labels) {
        if (label != kUnlabelled)
            ++counts[static_cast<std::size_t>(label)];
    }
    return counts;
}

TrainingSet LabellingRounds::labelledSamples() const
{
    return givenSamples(m_problem, m_labels);
}

bool LabellingRounds::goesOn() const
{
    return !m_isStill && m_round < m_maximum &&
           std::find(m_labels.begin(), m_labels.end(), kUnlabelled) != m_labels.end();
}

void LabellingRounds::label(const Pseudolabel &label, int learner)
{
    const auto row = static_cast<std::size_t>(label.row);
    m_labels[row] = label.label;
    m_probabilities[row] = label.probability;
    m_outcome.labelSteps.push_back({.round = m_round,
                                    .row = label.row,
                                    .label = label.label,
                                    .learner = learner,
                                    .probability = label.probability});
}

void LabellingRounds::end()
{
    const bool isStirred = std::exchange(m_isStirred, false);
    m_isStill = m_outcome.labelSteps.size() == m_stepsBefore && !isStirred;
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
            m_outcome.labelSteps.resize(m_stepsBefore);
            m_labels = labelsAfter(m_problem, m_outcome);
            --m_round;
            return done;
        }
        end();
    }
    return Success{};
}

/// Each label with the probability that it was given with; the rest goes to the other classes alike.
RowMatrix LabellingRounds::labelScores() const
{
    const std::vector<int> counts = classCounts();
    std::vector<int> present;
    for (std::size_t c = 0; c < counts.size(); ++c) {
        if (counts[c] > 0)
            present.push_back(static_cast<int>(c));
    }
    const double others = std::max(1.0, static_cast<double>(present.size()) - 1.0);
    RowMatrix scores = RowMatrix::Zero(static_cast<Eigen::Index>(m_labels.size()), m_problem.classCount);
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        if (m_labels[i] == kUnlabelled)
            continue;
        const auto row = static_cast<Eigen::Index>(i);
        const double probability = present.size() > 1 ? m_probabilities[i] : 1.0;
        for (const int label : present)
            scores(row, label) = (1.0 - probability) / others;
        scores(row, m_labels[i]) = probability;
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
    const bool isAllLabelled = unlabelledRows().empty();
    m_outcome.notes.push_back(endMessage(isAllLabelled, m_isStill, m_round));
    const bool isOver = isAllLabelled || m_isStill;
    return close(std::move(scores).value(), isOver ? lastFit : Ending::LimitReached);
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

} // namespace inkling
