// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/smote.h"

#include "core/base/filled_rows.h"
#include "core/base/median.h"
#include "core/base/random.h"
#include "core/graph/neighbours.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

/// A class that is to get more samples.
struct SmallClass
{
    std::vector<int> rows; ///< what they are made from
    std::size_t missing = 0;
};

std::vector<SmallClass> smallClasses(const TrainingSet &set, double share)
{
    std::vector<SmallClass> classes(static_cast<std::size_t>(set.classCount));
    std::vector<std::size_t> counts(classes.size(), 0);
    for (std::size_t i = 0; i < set.y.size(); ++i) {
        ++counts[set.y[i]];
        if (set.isGiven.empty() || set.isGiven[i])
            classes[set.y[i]].rows.push_back(static_cast<int>(i));
    }
    const std::size_t largest = *std::max_element(counts.begin(), counts.end());
    const auto target = static_cast<std::size_t>(std::lround(share * static_cast<double>(largest)));
    for (std::size_t k = 0; k < classes.size(); ++k)
        classes[k].missing = target - std::min(target, counts[k]);
    std::erase_if(classes, [](const SmallClass &one) { return one.rows.empty() || one.missing == 0; });
    return classes;
}

Status checkSize(const TrainingSet &set, const std::vector<SmallClass> &classes, double mostBytes)
{
    std::size_t samples = set.y.size();
    for (const SmallClass &one : classes)
        samples += one.missing;
    const double bytes = sizeof(double) * static_cast<double>(samples) * static_cast<double>(set.X.cols());
    if (bytes <= mostBytes)
        return Success{};
    return Error{message(QT_TRANSLATE_NOOP(
                             "core", "With synthetic samples there would be %1, which need %2 GB of memory, "
                                     "more than the %3 GB allowed; choose a smaller share "
                                     "(smote_share) or class weights."),
                         samples, neededGigabytes(bytes), mostBytes / kGigabyte),
                 ErrorKind::Limit};
}

std::vector<int> numberColumns(const TrainingSet &set)
{
    std::vector<char> isNumber(static_cast<std::size_t>(set.X.cols()), 1);
    for (const std::vector<int> &group : set.categories) {
        for (const int column : group)
            isNumber[column] = 0;
    }
    std::vector<int> columns;
    for (std::size_t j = 0; j < isNumber.size(); ++j) {
        if (isNumber[j])
            columns.push_back(static_cast<int>(j));
    }
    return columns;
}

/// Of the columns that vary; 1 where none does. Error: stopped.
Result<double> medianDeviation(const RowMatrix &X, const std::vector<int> &columns, const RunControl &control)
{
    std::vector<double> deviations;
    for (const int j : columns) {
        if (!control.advance(0.0))
            return stopped();
        const Eigen::ArrayXd column = X.col(j);
        if ((column != column[0]).any())
            deviations.push_back(std::sqrt((column - column.mean()).square().mean()));
    }
    const double middle = deviations.empty() ? 0.0 : median(std::move(deviations));
    return middle > 0.0 && std::isfinite(middle) ? middle : 1.0;
}

/// Of each row, the column of the group that is high there, by its place in the group; the group's size where
/// none is. Which value is high depends on how the column was scaled. Error: stopped.
Result<std::vector<int>> categoryCodes(const RowMatrix &X, const std::vector<int> &group,
                                       const RunControl &control)
{
    std::vector<int> codes(static_cast<std::size_t>(X.rows()), static_cast<int>(group.size()));
    for (std::size_t place = 0; place < group.size(); ++place) {
        if (!control.advance(0.0))
            return stopped();
        const Eigen::ArrayXd column = X.col(group[place]);
        const double low = column.minCoeff(); // where all are high, no other column of the group is
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (column[static_cast<Eigen::Index>(i)] > low)
                codes[i] = static_cast<int>(place);
        }
    }
    return codes;
}

/// What a synthetic sample is made from: `row` and, by the share u of the way, `other`.
struct Recipe
{
    int row = 0;
    int other = 0;
    double u = 0.0;
};

/// std::lerp() for many cells. Where both have the same value it stays: rounding must not make constant
/// columns vary.
double between(double from, double to, double u)
{
    return from == to ? from : (1.0 - u) * from + u * to;
}

/// What is between samples of a set.
class Synthesis
{
public:
    Synthesis(const TrainingSet &set, const SmoteOptions &options)
        : m_set(set)
        , m_options(options)
        , m_numbers(numberColumns(set))
        , m_random(set.seed ^ kStream)
    {
    }

    /// Draws what a class lacks. Error: stopped.
    Status draw(const SmallClass &small, const RunControl &control);
    /// The set's samples and what was drawn. Error: stopped.
    Result<RowMatrix> points(const RunControl &control) const;
    const std::vector<Recipe> &recipes() const { return m_recipes; }

private:
    static constexpr std::uint64_t kStream = 0x534d4f5445ULL; // the learner draws from the seed itself

    Result<RowMatrix> comparable(const std::vector<int> &rows, const RunControl &control);
    void takeCategories(const std::vector<int> &rows, int place, const int *neighbours, int k);
    void fill(const Recipe &recipe, const int *categoryRows, Eigen::Ref<RowMatrix> cells) const;

    const TrainingSet &m_set;
    const SmoteOptions &m_options;
    const std::vector<int> m_numbers; ///< columns
    Random m_random;
    std::vector<std::vector<int>> m_codes; ///< of the class at hand: of each group, each sample's category
    std::vector<Recipe> m_recipes;
    std::vector<int> m_categoryRows; ///< of each recipe and group, the row that the cells come from
};

/// The samples of a class as points whose distance counts the categories; sets their codes. Error: stopped.
Result<RowMatrix> Synthesis::comparable(const std::vector<int> &rows, const RunControl &control)
{
    m_codes.clear();
    auto X = pickedRows(m_set.X, rows, control.part(0.0, 0.5));
    if (!X || m_set.categories.empty())
        return X;
    const auto deviation = medianDeviation(*X, m_numbers, control.part(0.5, 0.5));
    if (!deviation)
        return deviation.error();
    for (const std::vector<int> &group : m_set.categories) {
        auto codes = categoryCodes(*X, group, control.part(0.5, 0.5));
        if (!codes)
            return codes.error();
        m_codes.push_back(std::move(codes).value());
    }
    // The columns of a group and one for none of them; rows of different categories differ in two.
    const double high = *deviation / std::numbers::sqrt2;
    const auto count = static_cast<Eigen::Index>(m_codes.size());
    const auto place = [&](Eigen::Index first, Eigen::Ref<RowMatrix> points) {
        points.setZero();
        points(Eigen::all, m_numbers) = X->middleRows(first, points.rows())(Eigen::all, m_numbers);
        for (Eigen::Index g = 0; g < count; ++g) {
            const std::vector<int> &group = m_set.categories[static_cast<std::size_t>(g)];
            for (Eigen::Index i = 0; i < points.rows(); ++i) {
                const int code = m_codes[static_cast<std::size_t>(g)][static_cast<std::size_t>(first + i)];
                const bool isNone = code == std::ssize(group);
                points(i, isNone ? X->cols() + g : group[static_cast<std::size_t>(code)]) = high;
            }
        }
    };
    return filledRows(X->rows(), X->cols() + count, place, control.part(0.5, 1.0));
}

/// Of each group the most frequent category among k neighbours of its class's sample `place`.
void Synthesis::takeCategories(const std::vector<int> &rows, int place, const int *neighbours, int k)
{
    for (const std::vector<int> &codes : m_codes) {
        const auto frequency = [&](int code) {
            return std::count_if(neighbours, neighbours + k, [&](int other) { return codes[other] == code; });
        };
        int most = place;
        auto votes = frequency(codes[place]);
        for (int i = 0; i < k; ++i) {
            if (const auto more = frequency(codes[neighbours[i]]); more > votes) {
                votes = more;
                most = neighbours[i];
            }
        }
        m_categoryRows.push_back(rows[most]);
    }
}

Status Synthesis::draw(const SmallClass &small, const RunControl &control)
{
    constexpr double kVotesBetweenQuestions = 1e7;
    const double votes = static_cast<double>(m_options.neighbours) * m_options.neighbours *
                         static_cast<double>(m_set.categories.size());
    const auto turnsBetween = 1 + static_cast<std::size_t>(kVotesBetweenQuestions / (1000.0 + votes));
    const auto points = comparable(small.rows, control.part(0.0, 0.2));
    if (!points)
        return points.error();
    const auto near = nearestNeighbours(*points, {.k = m_options.neighbours}, control.part(0.2, 0.9));
    if (!near)
        return near.error();
    std::vector<int> turns(small.rows.size());
    std::iota(turns.begin(), turns.end(), 0);
    m_random.shuffle(turns);
    for (std::size_t i = 0; i < small.missing; ++i) {
        if (i % turnsBetween == 0 && !control.advance(0.9))
            return stopped();
        const int place = turns[i % turns.size()];
        const int *neighbours = near->index.data() + static_cast<std::ptrdiff_t>(place) * near->k;
        const int other =
            near->k > 0 ? neighbours[m_random.below(static_cast<std::uint32_t>(near->k))] : place;
        m_recipes.push_back({small.rows[place], small.rows[other], m_random.uniform()});
        takeCategories(small.rows, place, neighbours, near->k);
    }
    return Success{};
}

/// One row.
void Synthesis::fill(const Recipe &recipe, const int *categoryRows, Eigen::Ref<RowMatrix> cells) const
{
    for (const int j : m_numbers)
        cells(0, j) = between(m_set.X(recipe.row, j), m_set.X(recipe.other, j), recipe.u);
    for (const std::vector<int> &group : m_set.categories) {
        for (const int j : group)
            cells(0, j) = m_set.X(*categoryRows, j);
        ++categoryRows;
    }
}

Result<RowMatrix> Synthesis::points(const RunControl &control) const
{
    const Eigen::Index l = m_set.X.rows();
    const auto groups = std::ssize(m_set.categories);
    const auto rows = [&](Eigen::Index first, Eigen::Ref<RowMatrix> block) {
        for (Eigen::Index i = 0; i < block.rows(); ++i) {
            const Eigen::Index added = first + i - l;
            if (added < 0)
                block.row(i) = m_set.X.row(first + i);
            else
                fill(m_recipes[static_cast<std::size_t>(added)], m_categoryRows.data() + added * groups,
                     block.middleRows(i, 1));
        }
    };
    return filledRows(l + std::ssize(m_recipes), m_set.X.cols(), rows, control);
}

/// Tells the set what was added to its points.
void append(TrainingSet &set, const std::vector<Recipe> &recipes)
{
    const auto l = static_cast<Eigen::Index>(set.y.size());
    if (set.weights.size() > 0)
        set.weights.conservativeResize(set.X.rows());
    set.origins.resize(set.y.size());
    std::iota(set.origins.begin(), set.origins.end(), 0);
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        const Recipe &recipe = recipes[i];
        set.y.push_back(set.y[recipe.row]);
        set.origins.push_back(recipe.row);
        if (set.weights.size() > 0)
            set.weights[l + static_cast<Eigen::Index>(i)] =
                between(set.weights[recipe.row], set.weights[recipe.other], recipe.u);
    }
    if (!set.isGiven.empty())
        set.isGiven.resize(set.y.size(), 0);
    set.matrix = nullptr; // not all are its rows
    set.rows.clear();
}

} // namespace

Result<TrainingSet> withSyntheticSamples(TrainingSet set, const SmoteOptions &options,
                                         const RunControl &control)
{
    const std::vector<SmallClass> classes = smallClasses(set, options.share);
    if (classes.empty())
        return set;
    if (const Status size = checkSize(set, classes, options.mostBytes); !size)
        return size.error();
    Synthesis synthesis(set, options);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const double share = 0.9 / static_cast<double>(classes.size());
        const double done = share * static_cast<double>(i);
        if (const Status drawn = synthesis.draw(classes[i], control.part(done, done + share)); !drawn)
            return drawn.error();
    }
    auto points = synthesis.points(control.part(0.9, 1.0));
    if (!points)
        return points.error();
    set.X = std::move(points).value();
    append(set, synthesis.recipes());
    return set;
}

} // namespace inkling
