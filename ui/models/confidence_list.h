// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inkling {

class SampleFacts;
class Selection;

/// The samples that are predicted to be of one class, neither given nor held out nor hidden in the maps, by
/// how sure that is. Confidences are told in bins: kBins of one width from 1 / (number of classes), below
/// which no largest share can be, to 1. Cost of all: one pass over the samples.
struct ConfidenceList
{
    static constexpr int kBins = 20;
    static constexpr std::size_t kMostDots = 400;

    struct Dot
    {
        double bins = 0.0;
        std::uint32_t row = 0;
    };

    std::size_t total = 0;
    std::array<std::size_t, kBins> counts{};
    std::vector<Dot> dots; ///< ascending; empty where there are more than kMostDots

    /// One for each class.
    static std::vector<ConfidenceList> ofClasses(const SampleFacts &facts, const Selection &selection);
    /// The rows of one class with from <= bins < to, or <= where `to` is kBins; ascending.
    static std::vector<std::size_t> between(const SampleFacts &facts, const Selection &selection, int place,
                                            double from, double to);
    /// Those of one class that the method is the least sure of, of equally sure ones the first; ascending.
    static std::vector<std::size_t> leastSure(const SampleFacts &facts, const Selection &selection, int place,
                                              std::size_t most);
};

/// The confidence at a place in bins.
double confidenceAt(double bins, std::size_t classCount);

} // namespace inkling
