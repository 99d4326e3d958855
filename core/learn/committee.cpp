// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/committee.h"

#include "core/base/rounds.h"
#include "core/classify/predict_rows.h"
#include "core/data/labels.h"

#include <algorithm>
#include <utility>

namespace inkling {

Committee::Committee(std::vector<BaseLearner> bases, const RowMatrix &points)
    : m_bases(std::move(bases))
    , m_points(points)
    , m_endings(m_bases.size(), Ending::Converged)
    , m_scores(m_bases.size())
    , m_votes(m_bases.size())
{
}

Status Committee::fit(std::size_t member, TrainingSet set, const RunControl &control)
{
    set.seed += member;
    const int classCount = set.classCount;
    const auto fitted = m_bases[member].fit(std::move(set), control.part(0.0, 0.7));
    if (!fitted)
        return fitted.error();
    if (fitted->ending == Ending::Stopped)
        return stopped();
    auto scores = predictRows(fitted->predict, m_points, classCount, control.part(0.7, 1.0));
    if (!scores)
        return scores.error();
    m_endings[member] = fitted->ending;
    m_scores[member] = std::move(scores).value();
    m_votes[member].resize(static_cast<std::size_t>(m_points.rows()));
    for (std::size_t i = 0; i < m_votes[member].size(); ++i)
        m_votes[member][i] = prediction(0, m_scores[member].row(static_cast<Eigen::Index>(i))).label;
    return Success{};
}

Ending Committee::ending() const
{
    const bool isWhole = std::all_of(m_endings.begin(), m_endings.end(),
                                     [](Ending ending) { return ending == Ending::Converged; });
    return isWhole ? Ending::Converged : Ending::LimitReached;
}

std::vector<int> Committee::votesOn(int row) const
{
    std::vector<int> all;
    for (const std::vector<int> &votes : m_votes)
        all.push_back(votes[static_cast<std::size_t>(row)]);
    return all;
}

Pseudolabel Committee::labelOf(int row, int label) const
{
    double sum = 0.0;
    int count = 0;
    for (std::size_t member = 0; member < size(); ++member) {
        if (m_votes[member][static_cast<std::size_t>(row)] != label)
            continue;
        sum += m_scores[member](row, label);
        ++count;
    }
    return {.row = row, .label = label, .probability = sum / count};
}

/// By weight, of the members that vote for the label; kUnlabelled: of all.
Eigen::RowVectorXd Committee::meanScores(int row, int label, const std::vector<double> &weights) const
{
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(m_scores.front().cols());
    double whole = 0.0;
    for (std::size_t member = 0; member < size(); ++member) {
        if (label != kUnlabelled && m_votes[member][static_cast<std::size_t>(row)] != label)
            continue;
        sum += weights[member] * m_scores[member].row(row);
        whole += weights[member];
    }
    return sum / whole;
}

Result<RowMatrix> Committee::scoresTogether(const std::vector<int> &elected,
                                            const std::vector<double> &weights,
                                            const RunControl &control) const
{
    constexpr std::size_t kBlockRows = 1024;
    RowMatrix together(m_points.rows(), m_scores.front().cols());
    const double cost = 2.0 * static_cast<double>(size()) * static_cast<double>(together.cols());
    const bool isDone =
        parallelRounds(control, elected.size(), kBlockRows, cost, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const auto row = static_cast<int>(i);
                together.row(row) = meanScores(row, kUnlabelled, weights);
                if (elected[i] != kUnlabelled && prediction(row, together.row(row)).label != elected[i])
                    together.row(row) = meanScores(row, elected[i], weights);
            }
        });
    if (!isDone)
        return stopped();
    return together;
}

std::vector<int> stratifiedBootstrap(const std::vector<int> &labels, int classCount, Random &random)
{
    std::vector<std::vector<int>> rowsOfClass(static_cast<std::size_t>(classCount));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] != kUnlabelled)
            rowsOfClass[static_cast<std::size_t>(labels[i])].push_back(static_cast<int>(i));
    }
    std::vector<int> drawn;
    for (const std::vector<int> &rows : rowsOfClass) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            drawn.push_back(rows[random.below(static_cast<std::uint32_t>(rows.size()))]);
    }
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

} // namespace inkling
