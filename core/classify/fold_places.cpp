// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/fold_places.h"

#include "core/base/random.h"

#include <algorithm>
#include <compare>
#include <numeric>

namespace inkling {

namespace {

/// By class, then by coordinates.
std::strong_ordering compare(const TrainingSet &set, int a, int b)
{
    if (set.y[a] != set.y[b])
        return set.y[a] <=> set.y[b];
    for (Eigen::Index j = 0; j < set.X.cols(); ++j) {
        if (set.X(a, j) != set.X(b, j))
            return set.X(a, j) < set.X(b, j) ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    return std::strong_ordering::equal;
}

/// Of each sample, the first one that is equal.
std::vector<int> firstEqual(const TrainingSet &set)
{
    std::vector<int> order(set.y.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const std::strong_ordering ordering = compare(set, a, b);
        return ordering != 0 ? ordering < 0 : a < b;
    });
    std::vector<int> first(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isFirst = i == 0 || compare(set, order[i - 1], order[i]) != 0;
        first[order[i]] = isFirst ? order[i] : first[order[i - 1]];
    }
    return first;
}

} // namespace

FoldPlaces foldPlaces(const TrainingSet &set)
{
    std::vector<int> first = firstEqual(set);
    for (std::size_t i = 0; i < set.origins.size(); ++i)
        first[i] = first[set.origins[i]];
    std::vector<std::vector<int>> points(static_cast<std::size_t>(set.classCount)); // in their order
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] == static_cast<int>(i))
            points[set.y[i]].push_back(first[i]);
    }
    Random random(set.seed);
    FoldPlaces folds{std::vector<int>(first.size()), {}};
    for (std::vector<int> &ofClass : points) {
        random.shuffle(ofClass);
        for (std::size_t place = 0; place < ofClass.size(); ++place)
            folds.places[ofClass[place]] = static_cast<int>(place);
        folds.distinct.push_back(static_cast<int>(ofClass.size()));
    }
    for (std::size_t i = 0; i < first.size(); ++i)
        folds.places[i] = folds.places[first[i]];
    return folds;
}

} // namespace inkling
