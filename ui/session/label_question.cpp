// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_question.h"

#include "core/learn/inductive.h"
#include "ui/session/session.h"

namespace inkling {

LabelQuestion LabelQuestion::of(const Session &session)
{
    const Labels &labels = session.labels();
    return {.features = session.sharedFeatures(),
            .given = labels.given(),
            .classCount = static_cast<int>(labels.classCount()),
            .seed = session.seed(),
            .hidden = rowsLeftOut(labels, session.evaluation()),
            .surgery = session.surgery().shared()};
}

MethodQuestion MethodQuestion::of(const Session &session)
{
    return {LabelQuestion::of(session), {&session.learner(), session.parameters()}};
}

LearningProblem LabelQuestion::problem(GraphCache &graphs) const
{
    const LearningProblem whole{.X = {features, &features->X},
                                .given = given,
                                .classCount = classCount,
                                .seed = seed,
                                .graphs = &graphs,
                                .surgery = surgery,
                                .views = features->views,
                                .categories = features->categories};
    return hidden.empty() ? whole : withoutRows(hidden, whole, graphs);
}

} // namespace inkling
