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

/// Each labelled row minus the mean of its class.
RowMatrix withinClasses(const RowMatrix &X, const std::vector<int> &classes)
{
    std::map<int, std::vector<int>> rowsOf;
    for (std::size_t i = 0; i < classes.size(); ++i) {
        if (classes[i] != kUnlabelled)
            rowsOf[classes[i]].push_back(static_cast<int>(i));
    }
    RowMatrix centred(X.rows(), X.cols());
    Eigen::Index filled = 0;
    for (const auto &[label, rows] : rowsOf) {
        const RowMatrix part = X(rows, Eigen::all);
        centred.middleRows(filled, part.rows()) = part.rowwise() - part.colwise().mean();
        filled += part.rows();
    }
    return centred.topRows(filled);
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

double dependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views)
{
    const RowMatrix centred = withinClasses(X, classes);
    double sum = 0.0;
    int pairs = 0;
    for (std::size_t a = 0; a < views.size(); ++a) {
        const RowMatrix A = centred(Eigen::all, views[a]);
        const double ownA = (A.transpose() * A).norm();
        for (std::size_t b = a + 1; b < views.size(); ++b) {
            const RowMatrix B = centred(Eigen::all, views[b]);
            const double own = ownA * (B.transpose() * B).norm();
            sum += own > 0.0 ? (A.transpose() * B).squaredNorm() / own : 0.0;
            ++pairs;
        }
    }
    return pairs > 0 ? sum / pairs : 0.0;
}

} // namespace inkling
