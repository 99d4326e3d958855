// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_wand.h"

#include "core/graph/graph.h"
#include "core/graph/reach.h"
#include "core/learn/inductive.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <utility>

namespace inkling {

/// What the graph is of.
struct SessionWand::Question
{
    std::shared_ptr<const FeatureTable> features;
    GraphOptions options;
    std::vector<int> hidden; ///< rows that are left out, ascending
    SharedSurgery surgery;   ///< as of all rows

    std::shared_ptr<const RowMatrix> points() const { return {features, &features->X}; }
    bool operator==(const Question &) const = default;
};

SessionWand::SessionWand(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionWand::runningChanged);
    connect(&m_job, &Job::failed, this, [this](const Message &message) {
        show(nullptr, tr("The wand does not know the neighbours: %1").arg(translated(message)));
        Q_EMIT problemFound(m_problem);
    });
    connect(&session, &Session::dataChanged, this, [this] {
        m_job.cancel();
        m_asked.reset();
        m_rowsOf.clear();
        show(nullptr, {});
    });
    for (const auto signal :
         {&Session::dataChanged, &Session::featuresChanged, &Session::reportChanged, &Session::learnerChanged,
          &Session::parametersChanged, &Session::runningChanged})
        connect(&session, signal, this, &SessionWand::follow);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionWand::follow);
}

void SessionWand::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_isAwaited = false;
    if (!wanted) {
        if (m_job.isRunning())
            m_asked.reset(); // to be asked anew
        m_job.cancel();
        return;
    }
    follow();
    if (m_session.hasData())
        Q_EMIT remarkMade(isReady() ? reachSentence() : obstacle());
}

void SessionWand::setReach(int hops)
{
    const int reach = std::clamp(hops, 1, kFarthest);
    const bool isOther = std::exchange(m_reach, reach) != reach;
    if (isOther)
        Q_EMIT reachChanged(reach);
    Q_EMIT remarkMade(reachSentence());
}

QString SessionWand::reachSentence() const
{
    return tr("The wand takes the points within %n hop(s) of the one clicked; [ and ] change it.", nullptr,
              m_reach);
}

/// Views ask on the way to other data, before this object has heard of those.
bool SessionWand::isReady() const
{
    return m_graph && m_asked && m_asked->features == m_session.sharedFeatures();
}

QString SessionWand::obstacle() const
{
    if (isReady())
        return {};
    if (!m_problem.isEmpty())
        return m_problem;
    return tr("The neighbours of all samples are being looked for; the wand works once they are known.");
}

bool SessionWand::canTake()
{
    if (isReady())
        return true;
    if (!m_problem.isEmpty()) {
        m_asked.reset();
        follow();
    }
    Q_EMIT remarkMade(obstacle());
    return false;
}

void SessionWand::stop()
{
    if (!m_wanted || !m_job.isRunning())
        return;
    m_job.cancel();
    show(nullptr, tr("The search for the neighbours was stopped; the wand's next click begins it anew."));
    Q_EMIT remarkMade(m_problem);
}

SessionWand::SharedQuestion SessionWand::question() const
{
    Question question;
    question.features = m_session.sharedFeatures();
    question.surgery = m_session.surgery().shared();
    const std::shared_ptr<const Experiment> answered = m_session.answered();
    // among all pairs everything would be one hop away
    if (answered && answered->X == question.points() && heedsSurgery(answered->values)) {
        question.options = graphOptions(answered->values);
        question.hidden = rowsLeftOut(answered->labels, answered->evaluation);
    } else if (heedsSurgery(m_session.parameters())) {
        question.options = graphOptions(m_session.parameters());
    }
    return std::make_shared<const Question>(std::move(question));
}

void SessionWand::follow()
{
    if (!m_wanted || !m_session.hasData())
        return;
    const SharedQuestion asked = question();
    const bool isSame = m_asked && *m_asked == *asked;
    if (auto left = m_session.answeredGraphs().ready(asked->points(), asked->options, asked->surgery);
        left && asked->hidden.empty()) {
        if (isSame && m_graph == left)
            return;
        m_job.cancel();
        m_asked = asked;
        m_rowsOf.clear();
        show(std::move(left), {});
    } else if (!isSame && !m_session.isLearning()) { // a run may be about to leave one
        build(asked);
    } else if (!isSame) {
        m_job.cancel();
        m_asked.reset();
        show(nullptr, {});
    }
}

void SessionWand::build(const SharedQuestion &question)
{
    m_asked = question;
    m_rowsOf.clear();
    show(nullptr, {});
    const auto graphs = std::make_shared<GraphCache>(m_session.answeredGraphs().sharingGraph());
    const auto task = [question, graphs](const RunControl &control) {
        const auto X = question->points();
        const auto &hidden = question->hidden;
        if (hidden.empty())
            return graphs->graph(X, question->options, question->surgery, control);
        const std::vector<int> kept = keptRows(X->rows(), hidden);
        const SharedSurgery surgery =
            question->surgery ? std::make_shared<const GraphSurgery>(question->surgery->among(kept))
                              : nullptr;
        return graphs->graph(graphs->part(X, kept), question->options, surgery, control);
    };
    m_job.start<SharedGraph>(task, [this, question](SharedGraph graph) {
        if (question != m_asked)
            return;
        if (!question->hidden.empty())
            m_rowsOf = keptRows(question->features->X.rows(), question->hidden);
        show(std::move(graph), {});
    });
}

void SessionWand::show(SharedGraph graph, const QString &problem)
{
    m_graph = std::move(graph);
    m_problem = problem;
    if (m_graph && std::exchange(m_isAwaited, false))
        Q_EMIT remarkMade(tr("The neighbours are known.") + u' ' + reachSentence());
    m_isAwaited = m_isAwaited || (m_wanted && !m_graph);
    Q_EMIT changed();
}

WandRows SessionWand::rowsNear(std::size_t row, std::size_t most) const
{
    auto node = static_cast<int>(row);
    if (!m_rowsOf.empty()) {
        const auto place = std::lower_bound(m_rowsOf.begin(), m_rowsOf.end(), node);
        if (place == m_rowsOf.end() || *place != node)
            return {{row}, false};
        node = static_cast<int>(place - m_rowsOf.begin());
    }
    const Reach reach = reachedNodes(m_graph->weights, node, m_reach, most);
    WandRows near{{}, reach.isCut};
    near.rows.reserve(reach.nodes.size());
    for (const int other : reach.nodes)
        near.rows.push_back(
            static_cast<std::size_t>(m_rowsOf.empty() ? other : m_rowsOf[static_cast<std::size_t>(other)]));
    std::sort(near.rows.begin(), near.rows.end());
    return near;
}

} // namespace inkling
