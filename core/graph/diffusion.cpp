// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/diffusion.h"

#include "core/graph/lanes.h"

#include <algorithm>
#include <utility>

namespace inkling {

Result<Diffusion> Diffusion::of(const Graph &graph, Eigen::VectorXd t, const RunControl &control)
{
    Diffusion diffusion(graph, std::move(t));
    if (const auto *W = std::get_if<SparseMatrix>(&graph.weights)) {
        diffusion.m_order = breadthFirstOrder(*W);
        diffusion.m_A = singleLaplacian(*W, Eigen::VectorXd::Zero(graph.size()), diffusion.m_order, control);
    }
    if (!control.advance(1.0))
        return stopped();
    return diffusion;
}

RowMatrix Diffusion::run(const RowMatrix &u, const RowMatrix &B, int steps, const RunControl &control) const
{
    RowMatrix result = u;
    if (!m_A) {
        for (int step = 0; step < steps && control.advance(0.0); ++step) {
            const RowMatrix flow =
                m_graph->multiply(result, control) - m_graph->degree.asDiagonal() * result + B;
            result += m_t.asDiagonal() * flow;
        }
        return result;
    }
    for (Eigen::Index first = 0; first < u.cols(); first += kMostLanes) {
        withLanes(static_cast<int>(std::min<Eigen::Index>(kMostLanes, u.cols() - first)),
                  [&](auto lanes) { runLanes<decltype(lanes)::value>(B, first, steps, result, control); });
    }
    return result;
}

template<int L>
void Diffusion::runLanes(const RowMatrix &B, Eigen::Index firstColumn, int steps, RowMatrix &u,
                         const RunControl &control) const
{
    const auto count = static_cast<int>(std::min<Eigen::Index>(L, u.cols() - firstColumn));
    LaneBlock<L> now(m_order.size());
    LaneBlock<L> next(m_order.size());
    std::vector<float> t(m_order.size());
    std::vector<std::pair<std::size_t, Lanes<L>>> sources; // t B, where it is not 0
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        t[i] = static_cast<float>(m_t[m_order[i]]);
        Lanes<L> source;
        for (int lane = 0; lane < count; ++lane) {
            now[i].set(lane, static_cast<float>(u(m_order[i], firstColumn + lane)));
            source.set(lane, t[i] * static_cast<float>(B(m_order[i], firstColumn + lane)));
        }
        if (!B.row(m_order[i]).isZero(0.0))
            sources.emplace_back(i, source);
    }
    for (int step = 0; step < steps && control.advance(0.0); ++step) {
        forEachLaneRow(control.pool(), now.size(), [&](std::size_t i) {
            next[i] = now[i];
            next[i].add(-t[i], laplacianRow(*m_A, now, i));
        });
        for (const auto &[i, source] : sources)
            next[i].add(1.0F, source);
        std::swap(now, next);
    }
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        for (int lane = 0; lane < count; ++lane)
            u(m_order[i], firstColumn + lane) = now[i][lane];
    }
}

} // namespace inkling
