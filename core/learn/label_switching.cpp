// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/label_switching.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

LabelSwitching::LabelSwitching(KernelRows &K, const TransductiveProblem &problem,
                               const SwitchingOptions &options)
    : m_K(K)
    , m_problem(problem)
    , m_options(options)
{
    // One that is left out may have any label.
    m_binary.y = (problem.y.array() == 0.0).select(-1.0, problem.y);
    m_binary.C =
        (problem.y.array() == 0.0).select(0.0, Eigen::VectorXd::Constant(problem.y.size(), problem.C));
    m_binary.start = Eigen::VectorXd::Zero(problem.y.size());
}

Ending LabelSwitching::train(const RunControl &control)
{
    BinaryMachine machine =
        fitBinaryMachine(m_K, m_binary, transductiveSolver(m_K.size(), m_options.tolerance), control);
    if (machine.ending == Ending::Stopped)
        return Ending::Stopped;
    m_isExact = m_isExact && machine.ending == Ending::Converged;
    ++m_state.trainings;
    m_state.bias = machine.bias;
    m_losses = (1.0 - m_binary.y.array() * machine.decisions.array()).max(0.0);
    const double square = machine.coefficients.dot(Eigen::VectorXd(machine.decisions.array() - machine.bias));
    m_state.objective = square / 2.0 + m_binary.C.dot(m_losses);
    m_state.unlabelledC = std::max(m_positiveC, m_negativeC);
    m_state.coefficients = std::move(machine.coefficients);
    m_state.decisions = std::move(machine.decisions);
    m_binary.start = std::move(machine.alpha);
    if (!m_problem.isTransductive())
        return Ending::Converged;
    if (m_state.trainings == 1) {
        labelUnlabelled();
        return Ending::LimitReached;
    }
    return switchPairs() > 0 || raise() ? Ending::LimitReached : Ending::Converged;
}

void LabelSwitching::labelUnlabelled()
{
    std::vector<Eigen::Index> order;
    for (Eigen::Index i = 0; i < m_problem.y.size(); ++i) {
        if (m_problem.y[i] == 0.0)
            order.push_back(i);
    }
    const Eigen::VectorXd &f = m_state.decisions;
    std::stable_sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) { return f[a] > f[b]; });
    const auto u = std::ssize(order);
    const auto above = std::count_if(order.begin(), order.end(), [&](Eigen::Index i) { return f[i] > 0.0; });
    m_positives = std::isnan(m_problem.share) ? above : std::lround(m_problem.share * static_cast<double>(u));
    if (u > 1)
        m_positives = std::clamp<Eigen::Index>(m_positives, 1, u - 1);
    for (Eigen::Index place = 0; place < u; ++place)
        m_binary.y[order[place]] = place < m_positives ? 1.0 : -1.0;
    const auto positives = static_cast<double>(m_positives);
    const double ratio = u > 1 ? positives / (static_cast<double>(u) - positives) : 1.0;
    m_negativeC = std::ldexp(m_problem.unlabelledC, -m_options.doublings);
    m_positiveC = std::min(m_negativeC * ratio, m_problem.unlabelledC);
    setUnlabelledC();
}

bool LabelSwitching::raise()
{
    const double most = m_problem.unlabelledC;
    if (m_negativeC == most && m_positiveC == most)
        return false;
    const double negative = std::min(2.0, most / m_negativeC);
    const double positive = std::min(2.0, most / m_positiveC);
    m_negativeC = std::min(2.0 * m_negativeC, most);
    m_positiveC = std::min(2.0 * m_positiveC, most);
    setUnlabelledC();
    // Most of them are at their bounds, and stay there.
    Eigen::VectorXd b = m_binary.y.cwiseProduct(m_binary.start);
    for (Eigen::Index i = 0; i < b.size(); ++i) {
        if (m_problem.y[i] == 0.0)
            b[i] *= m_binary.y[i] > 0.0 ? positive : negative;
    }
    makeSumZero(b);
    m_binary.start = m_binary.y.cwiseProduct(b).cwiseMin(m_binary.C);
    return true;
}

void LabelSwitching::setUnlabelledC()
{
    for (Eigen::Index i = 0; i < m_problem.y.size(); ++i) {
        if (m_problem.y[i] == 0.0)
            m_binary.C[i] = m_binary.y[i] > 0.0 ? m_positiveC : m_negativeC;
    }
}

std::vector<Eigen::Index> LabelSwitching::losers(double label) const
{
    std::vector<Eigen::Index> rows;
    for (Eigen::Index i = 0; i < m_problem.y.size(); ++i) {
        if (m_problem.y[i] == 0.0 && m_binary.y[i] == label && m_losses[i] > 0.0)
            rows.push_back(i);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [&](Eigen::Index a, Eigen::Index b) { return m_losses[a] > m_losses[b]; });
    return rows;
}

/// Two that switch take each other's alpha, too: that keeps the sum of y alpha, and each one within its new
/// bounds.
int LabelSwitching::switchPairs()
{
    const std::vector<Eigen::Index> positive = losers(1.0);
    const std::vector<Eigen::Index> negative = losers(-1.0);
    const double least = 2.0 + 10.0 * m_options.tolerance; // so exact the losses are not
    int pairs = 0;
    for (std::size_t k = 0; k < std::min(positive.size(), negative.size()); ++k) {
        const Eigen::Index i = positive[k];
        const Eigen::Index j = negative[k];
        if (m_losses[i] + m_losses[j] <= least)
            break;
        std::swap(m_binary.y[i], m_binary.y[j]);
        std::swap(m_binary.start[i], m_binary.start[j]);
        ++pairs;
    }
    setUnlabelledC();
    return pairs;
}

} // namespace inkling
