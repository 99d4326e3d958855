// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/random_forest.h"

#include "core/base/gigabytes.h"
#include "core/base/parallel.h"
#include "core/classify/tree_growth.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace inkling {

namespace {

std::vector<std::vector<int>> rowsByClass(const TrainingSet &set)
{
    std::vector<std::vector<int>> rows(static_cast<std::size_t>(set.classCount));
    for (std::size_t i = 0; i < set.y.size(); ++i)
        rows[static_cast<std::size_t>(set.y[i])].push_back(static_cast<int>(i));
    return rows;
}

std::uint64_t nextSeed(Random &random)
{
    const std::uint64_t high = random.next();
    return (high << 32U) | random.next();
}

/// What all trees have in common.
struct Plantation
{
    const TrainingSet &set;
    const RankMatrix &ranks;
    const TreeOptions &options;
    std::vector<std::vector<int>> rowsByClass;
    std::vector<std::uint64_t> seeds; ///< a tree each

    std::vector<TreeSample> bootstrap(Random &random) const
    {
        std::vector<int> draws(set.y.size(), 0);
        for (const std::vector<int> &rows : rowsByClass) {
            for (std::size_t i = 0; i < rows.size(); ++i)
                ++draws[static_cast<std::size_t>(
                    rows[random.below(static_cast<std::uint32_t>(rows.size()))])];
        }
        std::vector<TreeSample> samples;
        for (std::size_t i = 0; i < draws.size(); ++i) {
            if (draws[i] > 0)
                samples.push_back(
                    {draws[i] * set.weight(static_cast<Eigen::Index>(i)), static_cast<int>(i), set.y[i]});
        }
        return samples;
    }
};

double bytesOf(const DecisionTree &tree)
{
    return static_cast<double>(tree.nodes.capacity() * sizeof(DecisionTree::Node) +
                               tree.shares.capacity() * sizeof(double));
}

/// Grows every so many-th tree, one after the other: one a thread.
class Planter
{
public:
    Planter(const Plantation &plantation, std::size_t first, std::size_t step,
            std::vector<DecisionTree> &trees)
        : m_plantation(plantation)
        , m_search(plantation.ranks, plantation.set.classCount, plantation.options)
        , m_next(first)
        , m_step(step)
        , m_trees(trees)
    {
    }

    void advance()
    {
        std::ptrdiff_t work = kGrowthWork;
        while (work > 0 && !isDone()) {
            if (!m_growth)
                plant();
            if (!m_growth->advance(work))
                return;
            m_trees[m_next] = m_growth->take();
            m_bytes += bytesOf(m_trees[m_next]);
            m_growth.reset();
            m_next += m_step;
        }
    }
    bool isDone() const { return m_next >= m_trees.size(); }
    double bytes() const { return m_bytes; } ///< of its grown trees
    /// Of the trees that are its own.
    double progress() const
    {
        const double part = m_growth ? m_growth->progress() : 0.0;
        const std::size_t whole = m_next / m_step;
        const double steps = static_cast<double>(whole) + part;
        return std::min(1.0, steps * static_cast<double>(m_step) / static_cast<double>(m_trees.size()));
    }

private:
    void plant()
    {
        Random random(m_plantation.seeds[m_next]);
        std::vector<TreeSample> samples = m_plantation.bootstrap(random);
        m_growth.emplace(TreeGround{m_plantation.set.X, m_plantation.ranks, m_search, m_plantation.options},
                         std::move(samples), m_plantation.set.classCount, nextSeed(random));
    }

    const Plantation &m_plantation;
    SplitSearch m_search;
    std::size_t m_next;
    std::size_t m_step;
    std::vector<DecisionTree> &m_trees;
    std::optional<TreeGrowth> m_growth;
    double m_bytes = 0.0;
};

/// Error: those that have grown take too much memory, or will where all are as large as the first one.
Status checkMemory(const std::vector<Planter> &planters, const std::vector<DecisionTree> &trees,
                   double mostBytes)
{
    double bytes = bytesOf(trees.front()) * static_cast<double>(trees.size());
    double grown = 0.0;
    for (const Planter &planter : planters)
        grown += planter.bytes();
    bytes = std::max(bytes, grown);
    if (bytes <= mostBytes)
        return Success{};
    return Error{
        message(QT_TRANSLATE_NOOP("core", "A forest of %1 trees needs about %2 GB of memory here, more "
                                          "than the %3 GB allowed; choose fewer trees, a smaller depth "
                                          "or larger leaves."),
                trees.size(), neededGigabytes(bytes), mostBytes / kGigabyte),
        ErrorKind::Limit};
}

Status growAll(const Plantation &plantation, std::vector<DecisionTree> &trees, double mostBytes,
               const RunControl &control)
{
    const std::size_t threads = control.pool() ? static_cast<std::size_t>(control.pool()->threadCount()) : 1;
    const std::size_t count = std::min(threads, trees.size());
    std::vector<Planter> planters;
    planters.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        planters.emplace_back(plantation, i, count, trees);
    const auto isDone = [](const Planter &planter) {
        return planter.isDone();
    };
    while (!std::all_of(planters.begin(), planters.end(), isDone)) {
        double progress = 0.0;
        for (const Planter &planter : planters)
            progress += planter.progress() / static_cast<double>(count);
        if (!control.advance(progress))
            return stopped();
        parallelFor(control.pool(), count, 1,
                    [&](std::size_t begin, std::size_t) { planters[begin].advance(); });
        if (Status memory = checkMemory(planters, trees, mostBytes); !memory)
            return memory;
    }
    return Success{};
}

Result<FittedClassifier> fitRandomForest(const TrainingSet &set, const ParameterValues &values,
                                         const RunControl &control)
{
    RandomForestOptions options{.trees = values.integer("trees"), .tree = treeOptions(values)};
    if (!std::isnan(values.number("columns")))
        options.tree.columnsPerSplit = values.integer("columns");
    auto grown = growRandomForest(set, options, control);
    if (!grown)
        return grown.error();
    const auto forest = std::make_shared<const RandomForest>(std::move(grown).value());
    return FittedClassifier{[forest](const RowMatrix &points) {
        return forest->probabilities(points);
    }};
}

ParameterTable forestParameters()
{
    ParameterTable table = treeParameters();
    table.insert(table.begin(),
                 {{.id = "trees",
                   .label = QT_TRANSLATE_NOOP("core", "Trees"),
                   .meaning = QT_TRANSLATE_NOOP("core", "How many decision trees vote."),
                   .kind = ParameterKind::Integer,
                   .minimum = 1.0,
                   .maximum = 10'000.0,
                   .initial = 100.0,
                   .isLogarithmic = true,
                   .trials = {30.0, 100.0, 300.0}},
                  {.id = "columns",
                   .label = QT_TRANSLATE_NOOP("core", "Features a split"),
                   .meaning = QT_TRANSLATE_NOOP("core", "How many features, drawn at random, each split may "
                                                        "choose from; automatic: the square root of their "
                                                        "number."),
                   .kind = ParameterKind::Integer,
                   .minimum = 1.0,
                   .maximum = 100'000.0,
                   .initial = std::numeric_limits<double>::quiet_NaN(),
                   .hasAutomatic = true,
                   .isLogarithmic = true}});
    return table;
}

} // namespace

RowMatrix RandomForest::probabilities(const RowMatrix &points) const
{
    RowMatrix scores = RowMatrix::Zero(points.rows(), trees.front().classCount);
    for (const DecisionTree &tree : trees)
        tree.addShares(points, scores);
    scores /= static_cast<double>(trees.size());
    return scores;
}

Result<RandomForest> growRandomForest(const TrainingSet &set, const RandomForestOptions &options,
                                      const RunControl &control)
{
    constexpr double kRanked = 0.1;
    const auto ranks = columnRanks(set.X, control.part(0.0, kRanked));
    if (!ranks)
        return stopped();
    TreeOptions tree = options.tree;
    if (!tree.columnsPerSplit)
        tree.columnsPerSplit = static_cast<int>(std::sqrt(static_cast<double>(set.X.cols())));
    Plantation plantation{set, *ranks, tree, rowsByClass(set), {}};
    Random random(set.seed);
    for (int i = 0; i < options.trees; ++i)
        plantation.seeds.push_back(nextSeed(random));
    RandomForest forest;
    forest.trees.resize(plantation.seeds.size());
    const Status grown = growAll(plantation, forest.trees, options.mostBytes, control.part(kRanked, 1.0));
    if (!grown)
        return grown.error();
    return forest;
}

ClassifierInfo randomForestInfo()
{
    return {.id = "random_forest",
            .name = QT_TRANSLATE_NOOP("core", "Random forest"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Many decision trees, each grown on other draws of the given labels, vote."),
            .source = "Breiman 2001",
            .parameters = forestParameters(),
            .fit = fitRandomForest};
}

} // namespace inkling
