// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/kernel_rows.h"

#include "core/base/rounds.h"
#include "core/graph/gaussian_kernel.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kBlock = 1024;
constexpr double kWorthThePool = 1e5; // operations; waking the threads costs as much as some 1e4

} // namespace

KernelMatrix linearMatrix(const RowMatrix &X)
{
    const auto points = std::make_shared<const RowMatrix>(X); // a std::function is copied freely
    return {.diagonal = X.rowwise().squaredNorm(),
            .entries =
                [points](Eigen::Index row, Eigen::Index begin, Eigen::Index end, double *out) {
                    Eigen::Map<Eigen::VectorXd>(out, end - begin).noalias() =
                        points->middleRows(begin, end - begin) * points->row(row).transpose();
                },
            .cost = static_cast<double>(X.cols())};
}

KernelMatrix gaussianMatrix(const RowMatrix &X, double gamma)
{
    const auto kernel = std::make_shared<const GaussianKernel>(X, Metric::Euclidean, gamma);
    return {.diagonal = Eigen::VectorXd::Ones(X.rows()),
            .entries = [kernel](Eigen::Index row, Eigen::Index begin, Eigen::Index end,
                                double *out) { kernel->weights(row, begin, end, out); },
            .cost = static_cast<double>(X.cols()) + 20.0};
}

KernelRows::KernelRows(KernelMatrix matrix, double mostBytes)
    : m_matrix(std::move(matrix))
    , m_slotOf(static_cast<std::size_t>(m_matrix.diagonal.size()), -1)
{
    const auto l = static_cast<double>(size());
    m_mostSlots = static_cast<std::size_t>(std::clamp(mostBytes / (8.0 * l), 2.0, std::max(l, 2.0)));
}

const double *KernelRows::row(Eigen::Index row, const RunControl &control)
{
    if (!m_matrix.firstOf.empty())
        row = m_matrix.firstOf[row];
    std::ptrdiff_t &kept = m_slotOf[row];
    if (kept >= 0) {
        m_usedAt[kept] = ++m_calls;
        return m_slots[kept].data();
    }
    const std::size_t slot = freeSlot();
    double *const out = m_slots[slot].data();
    const auto l = static_cast<std::size_t>(size());
    if (static_cast<double>(l) * m_matrix.cost < kWorthThePool) {
        m_matrix.entries(row, 0, size(), out);
    } else {
        const bool isDone =
            parallelRounds(control, l, kBlock, m_matrix.cost, [&](std::size_t begin, std::size_t end) {
                m_matrix.entries(row, static_cast<Eigen::Index>(begin), static_cast<Eigen::Index>(end),
                                 out + begin);
            });
        if (!isDone)
            return nullptr;
    }
    ++m_computed;
    m_rowOf[slot] = row;
    m_usedAt[slot] = ++m_calls;
    kept = static_cast<std::ptrdiff_t>(slot);
    return out;
}

std::size_t KernelRows::freeSlot()
{
    if (m_slots.size() < m_mostSlots) {
        m_slots.emplace_back(static_cast<std::size_t>(size()));
        m_rowOf.push_back(-1);
        m_usedAt.push_back(0);
        return m_slots.size() - 1;
    }
    const auto oldest = std::min_element(m_usedAt.begin(), m_usedAt.end()) - m_usedAt.begin();
    if (m_rowOf[oldest] >= 0)
        m_slotOf[m_rowOf[oldest]] = -1;
    m_rowOf[oldest] = -1;
    m_usedAt[oldest] = 0;
    return static_cast<std::size_t>(oldest);
}

} // namespace inkling
