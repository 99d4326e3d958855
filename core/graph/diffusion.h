// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/graph.h"
#include "core/graph/single_laplacian.h"

#include <optional>
#include <vector>

namespace inkling {

/// Explicit steps of diffusion with sources on a graph, u_i <- u_i + t_i (sum_j w_ij (u_j - u_i) + B_i). On a
/// sparse graph in single precision, up to 16 columns side by side: each step is off by some 1e-7 of u. Same
/// bits for any number of threads.
class Diffusion
{
public:
    /// t: n, with t_i times the degree of i at most 1, or u may grow without end. The graph is borrowed.
    /// Stopped: an Error of that kind.
    static Result<Diffusion> of(const Graph &graph, Eigen::VectorXd t, const RunControl &control);

    /// u (n x c) so many steps later; B: n x c, zero in nearly all rows. Asked to stop, it returns anything:
    /// ask the control again. Cost: a product with W a step.
    RowMatrix run(const RowMatrix &u, const RowMatrix &B, int steps, const RunControl &control) const;

private:
    Diffusion(const Graph &graph, Eigen::VectorXd t)
        : m_graph(&graph)
        , m_t(std::move(t))
    {
    }
    template<int L>
    void runLanes(const RowMatrix &B, Eigen::Index firstColumn, int steps, RowMatrix &u,
                  const RunControl &control) const;

    const Graph *m_graph;
    Eigen::VectorXd m_t;
    std::vector<int> m_order;           ///< n: the node at each place of m_A
    std::optional<SingleLaplacian> m_A; ///< of sparse graphs
};

} // namespace inkling
