// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learner.h"

#include "core/data/labels.h"

#include <algorithm>
#include <utility>

namespace inkling {

Result<std::shared_ptr<const Graph>> GraphCache::graph(const std::shared_ptr<const RowMatrix> &X,
                                                       const GraphOptions &options, const RunControl &control)
{
    if (auto same = ready(X, options))
        return same;
    auto built = buildGraph(*X, options, control);
    if (!built)
        return built.error();
    m_points = X;
    m_options = options;
    forgetAnswers();
    m_graph = std::make_shared<const Graph>(std::move(built).value());
    return m_graph;
}

std::shared_ptr<const Graph> GraphCache::ready(const std::shared_ptr<const RowMatrix> &X,
                                               const GraphOptions &options) const
{
    return m_graph && m_points == X && m_options == options ? m_graph : nullptr;
}

std::shared_ptr<const RowMatrix> GraphCache::part(const std::shared_ptr<const RowMatrix> &X,
                                                  const std::vector<int> &rows)
{
    if (m_part && m_whole == X && m_partRows == rows)
        return m_part;
    m_whole = X;
    m_partRows = rows;
    m_part = std::make_shared<const RowMatrix>((*X)(rows, Eigen::all));
    return m_part;
}

GraphCache GraphCache::sharingGraph() const
{
    GraphCache other;
    other.m_whole = m_whole;
    other.m_partRows = m_partRows;
    other.m_part = m_part;
    other.m_points = m_points;
    other.m_options = m_options;
    other.m_graph = m_graph;
    return other;
}

Status checkLabels(const LearningProblem &problem)
{
    const bool any = std::any_of(problem.given.begin(), problem.given.end(),
                                 [](int label) { return label != kUnlabelled; });
    if (any)
        return Success{};
    return Error{message(QT_TRANSLATE_NOOP("core", "No sample has a label yet; label at least one."))};
}

} // namespace inkling
