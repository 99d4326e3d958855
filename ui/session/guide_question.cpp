// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/guide_question.h"

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kAhead = 8;        // suggestions that are kept ready
constexpr double kMostTrialTime = 400.0; // ms for finding out what their labels would change
constexpr double kGraphShare = 0.3;      // of the progress
constexpr double kSuggestShare = 0.8;    // up to where suggestions are known

SuggestionRequest requestFor(const GuideQuestion &question)
{
    const Labels &labels = question.labels;
    SuggestionRequest request;
    request.given = labels.given();
    request.scores = question.report ? question.report->outcome.scores
                                     : RowMatrix::Zero(static_cast<Eigen::Index>(labels.size()), 1);
    request.passedOver.assign(question.rejected.begin(), question.rejected.end());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].heldOut || labels[row].unsure)
            request.passedOver.push_back(static_cast<int>(row));
    }
    request.criterion = question.isLarge ? Criterion::Margin : criteria().front().criterion;
    request.count = kAhead;
    request.centres = question.isLarge ? CentreSearch::Density : CentreSearch::Covariance;
    return request;
}

void addScores(ReasonedSuggestion &reasoned, const RowMatrix &scores)
{
    const int row = reasoned.suggestion.row;
    const auto place = static_cast<std::size_t>(row);
    if (confidence(scores, place) <= 0.0)
        return;
    reasoned.margin = margin(scores, place);
    Eigen::RowVectorXd left = scores.row(row);
    Eigen::Index best = 0;
    left.maxCoeff(&best);
    reasoned.likely = static_cast<int>(best);
    if (left.size() < 2)
        return;
    left[best] = -1.0;
    left.maxCoeff(&best);
    reasoned.secondLikely = static_cast<int>(best);
}

/// Runs the method with the sample's second likely class given: exact, where an estimate from the graph alone
/// would know nothing of the method.
void addFlips(ReasonedSuggestion &reasoned, const GuideQuestion &question, GuideKept &kept,
              const RunControl &control)
{
    LearningProblem problem{.X = question.X,
                            .given = question.labels.given(),
                            .classCount = static_cast<int>(question.labels.classCount()),
                            .seed = question.seed,
                            .graphs = &kept.graphs,
                            .surgery = question.surgery,
                            .views = question.views,
                            .categories = question.categories};
    const auto row = static_cast<std::size_t>(reasoned.suggestion.row);
    problem.given[row] = reasoned.secondLikely;
    const auto outcome = question.method.learner->run(problem, question.method.values, control);
    if (!outcome || outcome->ending == Ending::Stopped)
        return;
    std::size_t flips = 0;
    for (std::size_t i = 0; i < problem.given.size(); ++i)
        flips += i != row && outcome->predicted[i] != question.report->outcome.predicted[i];
    reasoned.flips = flips;
}

Status prepare(const GuideQuestion &question, GuideKept &kept, const RunControl &control)
{
    if (!kept.graphs.ready(question.X, question.options, question.surgery) &&
        question.answered.ready(question.X, question.options, question.surgery))
        kept.graphs = question.answered.sharingGraph();
    const auto graph = kept.graphs.graph(question.X, question.options, question.surgery, control);
    if (!graph)
        return graph.error();
    if (kept.graph != *graph) {
        kept.graph = *graph;
        kept.active = std::make_unique<ActiveLearning>(*graph, question.X);
    }
    return Success{};
}

} // namespace

Result<std::vector<ReasonedSuggestion>> suggestionsFor(const GuideQuestion &question, GuideKept &kept,
                                                       const RunControl &control)
{
    if (const Status prepared = prepare(question, kept, control.part(0.0, kGraphShare)); !prepared)
        return prepared.error();
    const SuggestionRequest request = requestFor(question);
    const auto found = kept.active->suggest(request, control.part(kGraphShare, kSuggestShare));
    if (!found)
        return found.error();
    std::vector<std::size_t> partSizes(static_cast<std::size_t>(kept.graph->componentCount));
    for (const int component : kept.graph->component)
        ++partSizes[static_cast<std::size_t>(component)];

    std::vector<ReasonedSuggestion> suggestions;
    for (const Suggestion &suggestion : *found) {
        ReasonedSuggestion &reasoned = suggestions.emplace_back();
        const int component = kept.graph->component[static_cast<std::size_t>(suggestion.row)];
        reasoned.suggestion = suggestion;
        reasoned.partSize = partSizes[static_cast<std::size_t>(component)];
        addScores(reasoned, request.scores);
    }
    double trialTime = 0.0;
    for (ReasonedSuggestion &one : suggestions) {
        if (!question.canTry || one.secondLikely == kUnlabelled)
            continue;
        trialTime += question.report->outcome.solveMilliseconds;
        if (trialTime > kMostTrialTime)
            break;
        addFlips(one, question, kept, control.part(kSuggestShare, 1.0));
    }
    for (std::size_t i = 0; i < question.rejected.size() && suggestions.size() < kAhead; ++i)
        suggestions.emplace_back().suggestion.row = static_cast<int>(question.rejected[i]);
    return suggestions;
}

} // namespace inkling
