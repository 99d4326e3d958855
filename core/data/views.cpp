// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/views.h"

#include "core/base/random.h"
#include "core/data/labels.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <string_view>

namespace inkling {

namespace {

constexpr std::size_t kMostViews = 12;
constexpr std::string_view kSeparators = "_.-:=";
constexpr std::string_view kDigits = "0123456789";

std::string withoutLast(const std::string &name, std::string_view letters)
{
    const std::size_t last = name.find_last_not_of(letters);
    return name.substr(0, last == std::string::npos ? 0 : last + 1);
}

/// Without all numbers at the end ("pixel_3_4") or, where there is none, without the last word.
std::string prefixOf(const std::string &name)
{
    std::string prefix = name;
    while (!prefix.empty() && kDigits.find(prefix.back()) != std::string_view::npos)
        prefix = withoutLast(withoutLast(prefix, kDigits), kSeparators);
    if (prefix.size() < name.size())
        return prefix;
    const std::size_t separator = name.find_last_of(kSeparators);
    return separator == std::string::npos ? name : withoutLast(name.substr(0, separator), kSeparators);
}

std::vector<int> varyingColumns(const RowMatrix &X)
{
    std::vector<char> varies(static_cast<std::size_t>(X.cols()), 0);
    std::size_t left = varies.size();
    for (Eigen::Index i = 1; i < X.rows() && left > 0; ++i) {
        for (Eigen::Index j = 0; j < X.cols(); ++j) {
            if (!varies[static_cast<std::size_t>(j)] && X(i, j) != X(0, j)) {
                varies[static_cast<std::size_t>(j)] = 1;
                --left;
            }
        }
    }
    std::vector<int> columns;
    for (std::size_t j = 0; j < varies.size(); ++j) {
        if (varies[j])
            columns.push_back(static_cast<int>(j));
    }
    return columns;
}

/// The columns of all views, one view after the other.
std::vector<int> columnsOf(const Views &views)
{
    std::vector<int> columns;
    for (const std::vector<int> &view : views)
        columns.insert(columns.end(), view.begin(), view.end());
    return columns;
}

/// classes x d: the means of the columns over the rows of each class.
RowMatrix classMeans(const RowMatrix &X, const std::vector<int> &classes, const std::vector<int> &columns)
{
    const int most = classes.empty() ? kUnlabelled : *std::max_element(classes.begin(), classes.end());
    RowMatrix means = RowMatrix::Zero(most + 1, static_cast<Eigen::Index>(columns.size()));
    Eigen::VectorXd counts = Eigen::VectorXd::Zero(most + 1);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] == kUnlabelled)
            continue;
        means.row(classes[i]) += X(static_cast<Eigen::Index>(i), columns);
        counts(classes[i]) += 1.0;
    }
    return counts.cwiseMax(1.0).cwiseInverse().asDiagonal() * means;
}

/// d x d, the lower half: the sums over the labelled rows of the products of two columns, each centred on the
/// mean of its class. Error: stopped.
Result<Eigen::MatrixXd> productsWithinClasses(const RowMatrix &X, const std::vector<int> &classes,
                                              const std::vector<int> &columns, const RunControl &control)
{
    constexpr double kProductsAtOnce = 1e8; ///< so that a stop is heard in time
    const auto d = static_cast<Eigen::Index>(columns.size());
    const double area = static_cast<double>(d) * static_cast<double>(d);
    const auto most =
        static_cast<Eigen::Index>(std::clamp(kProductsAtOnce / std::max(area, 1.0), 16.0, 1024.0));
    const RowMatrix means = classMeans(X, classes, columns);
    Eigen::MatrixXd products = Eigen::MatrixXd::Zero(d, d);
    RowMatrix block(most, d);
    Eigen::Index filled = 0;
    const auto add = [&] {
        if (filled == 0) // Eigen divides by the length of the products
            return;
        products.selfadjointView<Eigen::Lower>().rankUpdate(block.topRows(filled).transpose());
        filled = 0;
    };
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] != kUnlabelled)
            block.row(filled++) = X(static_cast<Eigen::Index>(i), columns) - means.row(classes[i]);
        if (filled < most)
            continue;
        add();
        if (!control.advance(static_cast<double>(i) / static_cast<double>(classes.size())))
            return stopped();
    }
    add();
    return products;
}

/// d x d: of the columns, those that do not vary with nothing.
Eigen::MatrixXd squaredCorrelations(const RowMatrix &X)
{
    RowMatrix scaled = X.rowwise() - X.colwise().mean();
    for (Eigen::Index j = 0; j < scaled.cols(); ++j) {
        const double norm = scaled.col(j).norm();
        if (norm > 0.0)
            scaled.col(j) /= norm;
    }
    return (scaled.transpose() * scaled).cwiseAbs2();
}

/// So many rows, spread evenly, that their columns are compared in a moment.
RowMatrix someRows(const RowMatrix &X)
{
    constexpr double kMostProducts = 2e8;
    const auto d = static_cast<double>(X.cols());
    const auto most = static_cast<Eigen::Index>(std::max(2.0 * d, kMostProducts / (d * d)));
    const Eigen::Index step = std::max<Eigen::Index>(1, (X.rows() + most - 1) / most);
    return X(Eigen::seqN(0, (X.rows() + step - 1) / step, step), Eigen::all);
}

/// Exchanges the two columns of different views that lower the squared correlations between views most;
/// whether there are any. views: of each column, -1 for none; share: d x views, the sum of a column's squared
/// correlations with each view.
bool exchangeBest(std::vector<int> &views, const Eigen::MatrixXd &correlation, Eigen::MatrixXd &share)
{
    constexpr double kRounding = 1e-12;
    double best = kRounding;
    std::array<int, 2> pair = {-1, -1};
    const int d = static_cast<int>(views.size());
    for (int i = 0; i < d; ++i) {
        for (int j = i + 1; j < d; ++j) {
            const int a = views[i];
            const int b = views[j];
            if (a == b || a < 0 || b < 0)
                continue;
            const double gain = share(i, b) - share(i, a) + share(j, a) - share(j, b) + correlation(i, i) +
                                correlation(j, j) - 2.0 * correlation(i, j);
            if (gain > best) {
                best = gain;
                pair = {i, j};
            }
        }
    }
    const auto [i, j] = pair;
    if (i < 0)
        return false;
    const Eigen::VectorXd moved = correlation.col(j) - correlation.col(i);
    share.col(views[i]) += moved;
    share.col(views[j]) -= moved;
    std::swap(views[i], views[j]);
    return true;
}

} // namespace

Views viewsByPrefix(const std::vector<std::string> &names)
{
    std::map<std::string, std::vector<int>> byPrefix;
    std::vector<std::string> order;
    for (std::size_t j = 0; j < names.size(); ++j) {
        const std::string prefix = prefixOf(names[j]);
        if (!byPrefix.contains(prefix))
            order.push_back(prefix);
        byPrefix[prefix].push_back(static_cast<int>(j));
    }
    const bool hasSingle = std::any_of(byPrefix.begin(), byPrefix.end(),
                                       [](const auto &view) { return view.second.size() < 2; });
    if (hasSingle || order.size() < 2 || order.size() > kMostViews)
        return {};
    Views views;
    for (const std::string &prefix : order)
        views.push_back(std::move(byPrefix[prefix]));
    return views;
}

std::vector<std::string> prefixNames(const Views &views, const std::vector<std::string> &names)
{
    std::vector<std::string> prefixes;
    for (const std::vector<int> &view : views) {
        std::string prefix = prefixOf(names[static_cast<std::size_t>(view.front())]);
        std::replace(prefix.begin(), prefix.end(), '=', '-');
        if (prefix.empty())
            prefix = "numbers";
        while (std::find(prefixes.begin(), prefixes.end(), prefix) != prefixes.end())
            prefix += '_';
        prefixes.push_back(std::move(prefix));
    }
    return prefixes;
}

Views randomViews(const RowMatrix &X, int parts, std::uint64_t seed)
{
    std::vector<int> columns = varyingColumns(X);
    if (columns.size() < static_cast<std::size_t>(parts)) {
        columns.resize(static_cast<std::size_t>(X.cols()));
        std::iota(columns.begin(), columns.end(), 0);
    }
    if (columns.size() < static_cast<std::size_t>(parts))
        return {};
    Random random(seed);
    random.shuffle(columns);
    Views views(static_cast<std::size_t>(parts));
    for (std::size_t i = 0; i < columns.size(); ++i)
        views[i % views.size()].push_back(columns[i]);
    for (std::vector<int> &view : views)
        std::sort(view.begin(), view.end());
    return views;
}

Views independentViews(const RowMatrix &X, int parts, std::uint64_t seed)
{
    Views views = randomViews(X, parts, seed);
    if (views.empty() || X.cols() > kMostExchangeColumns)
        return views;
    const Eigen::MatrixXd correlation = squaredCorrelations(someRows(X));
    std::vector<int> viewOf(static_cast<std::size_t>(X.cols()), -1);
    Eigen::MatrixXd share(X.cols(), parts);
    for (int v = 0; v < parts; ++v) {
        share.col(v) = correlation(Eigen::all, views[v]).rowwise().sum();
        for (const int column : views[v])
            viewOf[column] = v;
    }
    Eigen::Index exchanges = 0;
    while (exchanges < X.cols() && exchangeBest(viewOf, correlation, share))
        ++exchanges;
    views.assign(views.size(), {});
    for (std::size_t column = 0; column < viewOf.size(); ++column) {
        if (viewOf[column] >= 0)
            views[viewOf[column]].push_back(static_cast<int>(column));
    }
    return views;
}

Result<double> dependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views,
                          const RunControl &control)
{
    const auto products = productsWithinClasses(X, classes, columnsOf(views), control);
    if (!products)
        return products.error();
    const Eigen::MatrixXd C = products->selfadjointView<Eigen::Lower>();
    double sum = 0.0;
    int pairs = 0;
    Eigen::Index beginA = 0;
    for (std::size_t a = 0; a < views.size(); ++a) {
        const auto sizeA = static_cast<Eigen::Index>(views[a].size());
        const double ownA = C.block(beginA, beginA, sizeA, sizeA).norm();
        Eigen::Index beginB = beginA + sizeA;
        for (std::size_t b = a + 1; b < views.size(); ++b) {
            const auto sizeB = static_cast<Eigen::Index>(views[b].size());
            const double own = ownA * C.block(beginB, beginB, sizeB, sizeB).norm();
            sum += own > 0.0 ? C.block(beginA, beginB, sizeA, sizeB).squaredNorm() / own : 0.0;
            ++pairs;
            beginB += sizeB;
        }
        beginA += sizeA;
    }
    return pairs > 0 ? sum / pairs : 0.0;
}

double dependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views)
{
    return dependence(X, classes, views, RunControl()).value();
}

Result<Dependence> measuredDependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views,
                                      const RunControl &control)
{
    constexpr std::size_t kFewestRows = 30;
    const auto unlabelled = static_cast<std::size_t>(std::count(classes.begin(), classes.end(), kUnlabelled));
    const std::size_t known = classes.size() - unlabelled;
    const bool isKnown = known >= std::max(kFewestRows, 2 * columnsOf(views).size());
    const auto value = dependence(
        X, isKnown ? classes : std::vector<int>(static_cast<std::size_t>(X.rows()), 0), views, control);
    if (!value)
        return value.error();
    return Dependence{*value, isKnown};
}

} // namespace inkling
