// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learner.h"

#include "core/data/labels.h"

#include <algorithm>
#include <utility>

namespace inkling {

Result<std::shared_ptr<const Graph>> GraphCache::graph(const std::shared_ptr<const RowMatrix> &X,
                                                       const GraphOptions &options, const RunControl &control)
{
    return graph(X, options, nullptr, control);
}

Result<std::shared_ptr<const Graph>> GraphCache::graph(const std::shared_ptr<const RowMatrix> &X,
                                                       const GraphOptions &options,
                                                       const SharedSurgery &surgery,
                                                       const RunControl &control)
{
    if (auto same = ready(X, options, surgery))
        return same;
    const bool isChanged = surgery && !surgery->isEmpty() && options.kind == GraphKind::NearestNeighbours;
    std::shared_ptr<const Graph> built = m_points == X && m_options == options ? m_built : nullptr;
    if (!built) {
        auto fresh = buildGraph(*X, options, control.part(0.0, isChanged ? 0.9 : 1.0));
        if (!fresh)
            return fresh.error();
        built = std::make_shared<const Graph>(std::move(fresh).value());
    }
    std::shared_ptr<const Graph> changed = built;
    if (isChanged) {
        auto fresh = operated(*built, *surgery, control.part(0.9, 1.0));
        if (!fresh)
            return fresh.error();
        changed = std::make_shared<const Graph>(std::move(fresh).value());
    }
    m_points = X;
    m_options = options;
    m_built = std::move(built);
    m_surgery = surgery;
    forgetAnswers();
    m_graph = std::move(changed);
    return m_graph;
}

std::shared_ptr<const Graph> GraphCache::ready(const std::shared_ptr<const RowMatrix> &X,
                                               const GraphOptions &options,
                                               const SharedSurgery &surgery) const
{
    return m_graph && m_points == X && m_options == options && isSame(m_surgery, surgery) ? m_graph : nullptr;
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
    other.m_built = m_built;
    other.m_surgery = m_surgery;
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
