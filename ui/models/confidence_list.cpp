// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confidence_list.h"

#include "ui/models/sample_facts.h"
#include "ui/session/selection.h"

#include <algorithm>

namespace inkling {

namespace {

double lowestConfidence(std::size_t classCount)
{
    return classCount > 1 ? 1.0 / static_cast<double>(classCount) : 0.0;
}

/// Calls does(row, class, bins) for every sample that a list may hold.
template<typename Does>
void forEachPredicted(const SampleFacts &facts, const Selection &selection, Does does)
{
    const double low = lowestConfidence(static_cast<std::size_t>(facts.codeCount(PredictedColumn)));
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (facts.source(row) != SampleSource::Predicted || !selection.isShown(row))
            continue;
        const double share = (facts.number(row, ConfidenceColumn) - low) / (1.0 - low);
        does(row, facts.predicted(row),
             std::clamp(share * ConfidenceList::kBins, 0.0, static_cast<double>(ConfidenceList::kBins)));
    }
}

bool isLess(const ConfidenceList::Dot &a, const ConfidenceList::Dot &b)
{
    return a.bins != b.bins ? a.bins < b.bins : a.row < b.row;
}

} // namespace

std::vector<ConfidenceList> ConfidenceList::ofClasses(const SampleFacts &facts, const Selection &selection)
{
    std::vector<ConfidenceList> lists(static_cast<std::size_t>(facts.codeCount(PredictedColumn)));
    forEachPredicted(facts, selection, [&](std::size_t row, int place, double bins) {
        ConfidenceList &list = lists[static_cast<std::size_t>(place)];
        ++list.counts[static_cast<std::size_t>(std::min(kBins - 1, static_cast<int>(bins)))];
        if (++list.total <= kMostDots)
            list.dots.push_back({bins, static_cast<std::uint32_t>(row)});
    });
    for (ConfidenceList &list : lists) {
        if (list.total > kMostDots)
            list.dots.clear();
        std::sort(list.dots.begin(), list.dots.end(), isLess);
    }
    return lists;
}

std::vector<std::size_t> ConfidenceList::between(const SampleFacts &facts, const Selection &selection,
                                                 int place, double from, double to)
{
    std::vector<std::size_t> rows;
    forEachPredicted(facts, selection, [&](std::size_t row, int predicted, double bins) {
        if (predicted == place && bins >= from && (bins < to || to >= kBins))
            rows.push_back(row);
    });
    return rows;
}

std::vector<std::size_t> ConfidenceList::leastSure(const SampleFacts &facts, const Selection &selection,
                                                   int place, std::size_t most)
{
    std::vector<Dot> all;
    forEachPredicted(facts, selection, [&](std::size_t row, int predicted, double bins) {
        if (predicted == place)
            all.push_back({bins, static_cast<std::uint32_t>(row)});
    });
    const auto count = std::min(most, all.size());
    std::nth_element(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end(), isLess);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < count; ++i)
        rows.push_back(all[i].row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

double confidenceAt(double bins, std::size_t classCount)
{
    const double low = lowestConfidence(classCount);
    return low + (1.0 - low) * bins / ConfidenceList::kBins;
}

} // namespace inkling
