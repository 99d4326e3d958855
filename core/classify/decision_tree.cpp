// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/decision_tree.h"

#include "core/classify/tree_growth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

void addLeaf(const DecisionTree &tree, const DecisionTree::Node &leaf, double *scores)
{
    if (leaf.next < tree.classCount) {
        scores[leaf.next] += 1.0;
        return;
    }
    const auto row = static_cast<std::size_t>(leaf.next - tree.classCount);
    const double *shares = tree.shares.data() + row * static_cast<std::size_t>(tree.classCount);
    for (int k = 0; k < tree.classCount; ++k)
        scores[k] += shares[k];
}

Result<FittedClassifier> fitDecisionTree(const TrainingSet &set, const ParameterValues &values,
                                         const RunControl &control)
{
    auto grown = growDecisionTree(set, treeOptions(values), control);
    if (!grown)
        return grown.error();
    const auto tree = std::make_shared<const DecisionTree>(std::move(grown).value());
    const auto predict = [tree](const RowMatrix &points) {
        RowMatrix scores = RowMatrix::Zero(points.rows(), tree->classCount);
        tree->addShares(points, scores);
        return scores;
    };
    return FittedClassifier{predict};
}

} // namespace

double minimumLeafWeight(const TreeOptions &options)
{
    constexpr double kRounding = 1e-12;
    return options.minimumLeaf > 1.0 ? options.minimumLeaf * (1.0 - kRounding) : 0.0;
}

void DecisionTree::addShares(const RowMatrix &points, RowMatrix &scores) const
{
    constexpr Eigen::Index kTogether = 8; // each waits for memory: so they wait at the same time
    std::array<const Node *, kTogether> at{};
    for (Eigen::Index begin = 0; begin < points.rows(); begin += kTogether) {
        const auto count = static_cast<std::size_t>(std::min(kTogether, points.rows() - begin));
        std::fill(at.begin(), at.end(), nodes.data());
        for (bool isWalking = true; isWalking;) {
            isWalking = false;
            for (std::size_t p = 0; p < count; ++p) {
                const Node &node = *at[p];
                if (node.column < 0)
                    continue;
                const double value = points(begin + static_cast<Eigen::Index>(p), node.column);
                at[p] = &nodes[static_cast<std::size_t>(node.next) + (value > node.threshold ? 1 : 0)];
                isWalking = true;
            }
        }
        for (std::size_t p = 0; p < count; ++p)
            addLeaf(*this, *at[p], scores.row(begin + static_cast<Eigen::Index>(p)).data());
    }
}

Result<DecisionTree> growDecisionTree(const TrainingSet &set, const TreeOptions &options,
                                      const RunControl &control)
{
    constexpr double kRanked = 0.1;
    const auto ranks = columnRanks(set.X, control.part(0.0, kRanked));
    if (!ranks)
        return stopped();
    SplitSearch search(*ranks, set.classCount, options);
    std::vector<TreeSample> samples;
    samples.reserve(set.y.size());
    for (std::size_t i = 0; i < set.y.size(); ++i)
        samples.push_back({set.weight(static_cast<Eigen::Index>(i)), static_cast<int>(i), set.y[i]});
    TreeGrowth growth({set.X, *ranks, search, options}, std::move(samples), set.classCount, set.seed);
    for (bool isGrown = false; !isGrown;) {
        if (!control.part(kRanked, 1.0).advance(growth.progress()))
            return stopped();
        std::ptrdiff_t work = kGrowthWork;
        isGrown = growth.advance(work);
    }
    return growth.take();
}

ParameterTable treeParameters()
{
    return {{.id = "criterion",
             .label = QT_TRANSLATE_NOOP("core", "Criterion"),
             .meaning = QT_TRANSLATE_NOOP("core", "How it is measured that the classes in a leaf are mixed."),
             .kind = ParameterKind::Choice,
             .choices = {{"gini", QT_TRANSLATE_NOOP("core", "Gini")},
                         {"entropy", QT_TRANSLATE_NOOP("core", "Entropy")}}},
            {.id = "max_depth",
             .label = QT_TRANSLATE_NOOP("core", "Depth at most"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "How many questions lead to an answer, at most; automatic: as many as it takes."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 1'000.0,
             .initial = std::numeric_limits<double>::quiet_NaN(),
             .hasAutomatic = true,
             .isLogarithmic = true},
            {.id = "min_leaf",
             .label = QT_TRANSLATE_NOOP("core", "Smallest leaf"),
             .meaning = QT_TRANSLATE_NOOP("core", "How many given samples an answer rests on, at least."),
             .kind = ParameterKind::Integer,
             .minimum = 1.0,
             .maximum = 10'000.0,
             .initial = 1.0,
             .isLogarithmic = true,
             .trials = {1.0, 2.0, 5.0, 10.0, 20.0}}};
}

TreeOptions treeOptions(const ParameterValues &values)
{
    TreeOptions options{.criterion = values.choice<SplitCriterion>("criterion"),
                        .minimumLeaf = values.number("min_leaf")};
    if (!std::isnan(values.number("max_depth")))
        options.maximumDepth = values.integer("max_depth");
    return options;
}

ClassifierInfo decisionTreeInfo()
{
    return {.id = "decision_tree",
            .name = QT_TRANSLATE_NOOP("core", "Decision tree"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Asks for one feature after the other, and learns which from the given labels."),
            .source = "Breiman, Friedman, Olshen and Stone 1984",
            .parameters = treeParameters(),
            .fit = fitDecisionTree};
}

} // namespace inkling
