// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/accuracy.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

constexpr double kLeastProbability = 1e-15;

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

/// The class that is known of a sample, given or not; kUnlabelled where none.
int knownClass(const LabelCell &cell)
{
    return cell.truth != kUnlabelled ? cell.truth : cell.given;
}

/// The scores' largest class, kUnlabelled where all are 0.
int largestScore(const Outcome &outcome, std::size_t row)
{
    Eigen::Index best = 0;
    return outcome.scores.row(row).maxCoeff(&best) > 0.0 ? static_cast<int>(best) : kUnlabelled;
}

/// Adds one held-out sample to the counts and to the sums of log loss and Brier score.
void addHeldOut(const Outcome &outcome, std::size_t row, int truth, Score &score)
{
    const int predicted = outcome.predicted[row];
    const std::size_t classCount = score.perClass.size();
    ++score.heldOut;
    score.right.push_back(predicted == truth);
    score.correct += predicted == truth ? 1 : 0;
    ++score.confusion[truth][predicted == kUnlabelled ? classCount : static_cast<std::size_t>(predicted)];
    const double uniform = 1.0 / static_cast<double>(classCount);
    for (std::size_t k = 0; k < classCount; ++k) {
        const double probability = predicted == kUnlabelled ? uniform : outcome.scores(row, k);
        const bool isTruth = static_cast<int>(k) == truth;
        score.brier += (probability - (isTruth ? 1.0 : 0.0)) * (probability - (isTruth ? 1.0 : 0.0));
        if (isTruth)
            score.logLoss -= std::log(std::max(probability, kLeastProbability));
    }
}

/// Precision, recall and F1 of each class from the confusion, and their means over the classes with support.
void scoreClasses(Score &score)
{
    const std::size_t classCount = score.perClass.size();
    std::size_t supported = 0;
    for (std::size_t k = 0; k < classCount; ++k) {
        std::size_t predicted = 0;
        std::size_t support = 0;
        for (std::size_t other = 0; other < classCount; ++other)
            predicted += score.confusion[other][k];
        for (const std::size_t count : score.confusion[k])
            support += count;
        const std::size_t hits = score.confusion[k][k];
        // F1 = 2 precision recall / (precision + recall), written without the division 0 / 0.
        score.perClass[k] = {share(hits, predicted), share(hits, support),
                             share(2 * hits, predicted + support), support};
        if (support == 0)
            continue;
        ++supported;
        score.balanced += score.perClass[k].recall;
        score.macroF1 += score.perClass[k].f1;
    }
    if (supported > 0) {
        score.balanced /= static_cast<double>(supported);
        score.macroF1 /= static_cast<double>(supported);
    }
}

} // namespace

Score scoreOutcome(const Outcome &outcome, const Labels &labels)
{
    const std::size_t classCount = labels.classCount();
    Score score;
    score.perClass.resize(classCount);
    score.confusion.assign(classCount, std::vector<std::size_t>(classCount + 1, 0));
    std::size_t reached = 0;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const LabelCell &cell = labels[row];
        if (cell.heldOut) {
            addHeldOut(outcome, row, cell.truth, score);
            reached += outcome.predicted[row] != kUnlabelled ? 1 : 0;
        }
        if (cell.given != kUnlabelled) {
            ++score.given;
            score.givenAgreed += largestScore(outcome, row) == cell.given ? 1 : 0;
        }
        if (knownClass(cell) != kUnlabelled) {
            ++score.allKnown;
            const int stands = cell.given != kUnlabelled ? cell.given : outcome.predicted[row];
            score.allKnownCorrect += stands == knownClass(cell) ? 1 : 0;
        }
    }
    score.accuracy = share(score.correct, score.heldOut);
    score.interval = wilsonInterval(score.correct, score.heldOut);
    score.coverage = share(reached, score.heldOut);
    if (score.heldOut > 0) {
        score.logLoss /= static_cast<double>(score.heldOut);
        score.brier /= static_cast<double>(score.heldOut);
    }
    scoreClasses(score);
    return score;
}

} // namespace inkling
