// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session_graph.h"

#include "core/graph/edges.h"
#include "core/graph/graph.h"
#include "core/learn/inductive.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <utility>
#include <variant>

namespace inkling {

/// What the edges are of.
struct SessionGraph::Question
{
    std::shared_ptr<const FeatureTable> features;
    GraphOptions options;
    std::vector<int> hidden;
    SharedSurgery surgery;

    bool operator==(const Question &) const = default;
};

namespace {

/// Precondition: a sparse graph.
SharedEdges edgesOf(const Graph &graph, const std::vector<int> &nodes)
{
    const auto &W = std::get<SparseMatrix>(graph.weights);
    auto edges = std::make_shared<std::vector<Edge>>();
    edges->reserve(static_cast<std::size_t>(W.nonZeros()) / 2);
    for (int node = 0; node < W.rows(); ++node) {
        forEachEdge(W, node, [&](int other, double) {
            if (node < other)
                edges->push_back({static_cast<std::uint32_t>(nodes[static_cast<std::size_t>(node)]),
                                  static_cast<std::uint32_t>(nodes[static_cast<std::size_t>(other)])});
        });
    }
    return edges;
}

} // namespace

SessionGraph::SessionGraph(const Session &session, ThreadPool *pool)
    : m_session(session)
    , m_job(pool)
{
    connect(&m_job, &Job::runningChanged, this, &SessionGraph::runningChanged);
    connect(&m_job, &Job::failed, this, [this](const Message &message) {
        show(nullptr, tr("The graph cannot be shown: %1").arg(translated(message)));
        Q_EMIT problemFound(m_obstacle);
    });
    connect(&session, &Session::reportChanged, this, [this] {
        noteRun();
        follow();
    });
    connect(&session, &Session::featuresChanged, this, &SessionGraph::follow);
    connect(&session.surgery(), &SessionSurgery::changed, this, &SessionGraph::follow);
}

void SessionGraph::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_job.cancel();
    m_asked.reset();
    m_obstacle.clear();
    if (!wanted)
        show(nullptr, {});
    follow();
}

/// Views ask for them on the way to other data, before this object has heard of those.
SharedEdges SessionGraph::edges() const
{
    return m_asked && m_asked->features == m_session.sharedFeatures() ? m_edges : nullptr;
}

/// Of a new report: what it learned from is what the session has at that moment.
void SessionGraph::noteRun()
{
    if (m_session.sharedReport() == m_report)
        return;
    m_report = m_session.sharedReport();
    m_features = m_report ? m_session.sharedFeatures() : nullptr;
    m_hidden = m_report ? rowsLeftOut(m_session.labels(), m_report->evaluation) : std::vector<int>();
}

/// Null, with the obstacle, where there is nothing to ask for.
SessionGraph::SharedQuestion SessionGraph::question()
{
    m_obstacle.clear();
    if (!m_report || m_features != m_session.sharedFeatures()) {
        m_obstacle = tr("Run the method (F5) to see the graph that it spreads labels on.");
        return nullptr;
    }
    if (!m_report->parameters.contains("graph")) {
        m_obstacle = tr("This method has no graph.");
        return nullptr;
    }
    const GraphOptions options = graphOptions(m_report->parameters);
    if (options.kind == GraphKind::AllPairs) {
        m_obstacle =
            tr("This graph joins all pairs of samples: there is nothing to see in all lines at once. "
               "Choose nearest neighbours to see a graph.");
        return nullptr;
    }
    return std::make_shared<const Question>(
        Question{m_features, options, m_hidden, m_session.surgery().shared()});
}

void SessionGraph::follow()
{
    if (!m_wanted)
        return;
    const QString before = m_obstacle;
    const SharedQuestion asked = question();
    if (!asked) {
        m_job.cancel();
        m_asked.reset();
        if (m_edges || m_obstacle != before)
            show(nullptr, m_obstacle);
        if (m_obstacle != before)
            Q_EMIT remarkMade(m_obstacle);
        return;
    }
    if (!m_asked || *m_asked != *asked)
        list(asked);
}

void SessionGraph::list(const SharedQuestion &question)
{
    m_asked = question;
    const auto graphs = std::make_shared<GraphCache>(m_session.answeredGraphs().sharingGraph());
    const auto task = [question, graphs](const RunControl &control) -> Result<SharedEdges> {
        const std::shared_ptr<const RowMatrix> X(question->features, &question->features->X);
        const std::vector<int> nodes = keptRows(X->rows(), question->hidden);
        const bool isWhole = question->hidden.empty();
        const SharedSurgery surgery =
            isWhole || !question->surgery
                ? question->surgery
                : std::make_shared<const GraphSurgery>(question->surgery->among(nodes));
        const auto graph =
            graphs->graph(isWhole ? X : graphs->part(X, nodes), question->options, surgery, control);
        if (!graph)
            return graph.error();
        return edgesOf(**graph, nodes);
    };
    m_job.start<SharedEdges>(task, [this, question](SharedEdges edges) {
        if (question == m_asked)
            show(std::move(edges), {});
    });
}

void SessionGraph::show(SharedEdges edges, const QString &obstacle)
{
    m_edges = std::move(edges);
    m_obstacle = obstacle;
    Q_EMIT changed();
}

} // namespace inkling
