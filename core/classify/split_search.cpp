// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/split_search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace inkling {

namespace {

constexpr int kRankShift = 32;

std::size_t positionOf(std::uint64_t key)
{
    return static_cast<std::uint32_t>(key);
}

std::uint32_t rankOf(std::uint64_t key)
{
    return static_cast<std::uint32_t>(key >> kRankShift);
}

// The two criteria. Sides only grow, so that no digits cancel however the weights differ.

/// weight * (1 - gini) = sum of squared class weights / weight.
class GiniSide
{
public:
    explicit GiniSide(std::span<double> memory)
        : m_classes(memory.data())
    {
        std::fill(memory.begin(), memory.end(), 0.0);
    }

    void add(const TreeSample &sample)
    {
        double &ofClass = m_classes[sample.label];
        m_squares += sample.weight * (2.0 * ofClass + sample.weight);
        ofClass += sample.weight;
        m_weight += sample.weight;
    }
    double weight() const { return m_weight; }
    double score() const { return m_squares / m_weight; }

private:
    double *m_classes;
    double m_squares = 0.0;
    double m_weight = 0.0;
};

/// weight * -entropy = sum of w log w over the classes - weight log weight.
class EntropySide
{
public:
    explicit EntropySide(std::span<double> memory)
        : m_classes(memory.data())
        , m_terms(memory.data() + memory.size() / 2)
    {
        std::fill(memory.begin(), memory.end(), 0.0);
    }

    void add(const TreeSample &sample)
    {
        double &ofClass = m_classes[sample.label];
        double &term = m_terms[sample.label];
        ofClass += sample.weight;
        m_sum -= term;
        term = ofClass * std::log(ofClass);
        m_sum += term;
        m_weight += sample.weight;
    }
    double weight() const { return m_weight; }
    double score() const { return m_sum - m_weight * std::log(m_weight); }

private:
    double *m_classes;
    double *m_terms;
    double m_sum = 0.0;
    double m_weight = 0.0;
};

} // namespace

SplitSearch::SplitSearch(const RankMatrix &ranks, int classCount, const TreeOptions &options)
    : m_ranks(ranks)
    , m_criterion(options.criterion)
    , m_minimumWeight(minimumLeafWeight(options))
    , m_sideMemory(2 * static_cast<std::size_t>(classCount))
{
}

void SplitSearch::improve(std::span<const TreeSample> samples, double weight, int column, Split &best)
{
    if (!sortPositions(samples, column))
        return;
    if (m_criterion == SplitCriterion::Gini)
        scan<GiniSide>(samples, weight, column, best);
    else
        scan<EntropySide>(samples, weight, column, best);
}

bool SplitSearch::sortPositions(std::span<const TreeSample> samples, int column)
{
    constexpr std::size_t kFewSamples = 128; // below it comparing is faster than counting digits
    const std::uint32_t *ranks = m_ranks.col(column).data();
    m_keys.resize(samples.size());
    std::uint32_t smallest = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t largest = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const std::uint32_t rank = ranks[samples[i].row];
        m_keys[i] = (std::uint64_t{rank} << kRankShift) | i;
        smallest = std::min(smallest, rank);
        largest = std::max(largest, rank);
    }
    if (smallest == largest)
        return false;
    if (samples.size() < kFewSamples)
        std::sort(m_keys.begin(), m_keys.end());
    else
        sortDigits(largest);
    return true;
}

void SplitSearch::sortDigits(std::uint32_t largest)
{
    constexpr int kDigitBits = 8;
    constexpr std::size_t kDigits = 1U << kDigitBits;
    m_buffer.resize(m_keys.size());
    const int end = kRankShift + std::bit_width(largest);
    for (int shift = kRankShift; shift < end; shift += kDigitBits) { // stable: positions stay in order
        const auto digit = [shift](std::uint64_t key) {
            return (key >> shift) & (kDigits - 1);
        };
        std::array<std::uint32_t, kDigits + 1> places{};
        for (const std::uint64_t key : m_keys)
            ++places[digit(key) + 1];
        for (std::size_t i = 1; i < kDigits; ++i)
            places[i] += places[i - 1];
        for (const std::uint64_t key : m_keys)
            m_buffer[places[digit(key)]++] = key;
        m_keys.swap(m_buffer);
    }
}

template<typename Side>
void SplitSearch::scan(std::span<const TreeSample> samples, double weight, int column, Split &best)
{
    constexpr double kWorst = -std::numeric_limits<double>::infinity();
    const double rounding = 1e-12 * weight;
    const std::size_t n = m_keys.size();
    m_rightScores.resize(n);
    Side right(m_sideMemory);
    for (std::size_t i = n - 1; i > 0; --i) {
        right.add(samples[positionOf(m_keys[i])]);
        if (rankOf(m_keys[i - 1]) != rankOf(m_keys[i]))
            m_rightScores[i] = right.weight() >= m_minimumWeight ? right.score() : kWorst;
    }
    Side left(m_sideMemory);
    for (std::size_t i = 0; i + 1 < n; ++i) {
        left.add(samples[positionOf(m_keys[i])]);
        if (rankOf(m_keys[i]) == rankOf(m_keys[i + 1]) || left.weight() < m_minimumWeight)
            continue;
        const double score = left.score() + m_rightScores[i + 1];
        if (score > best.score + rounding)
            best = {column, rankOf(m_keys[i]), samples[positionOf(m_keys[i])].row,
                    samples[positionOf(m_keys[i + 1])].row, score};
    }
}

} // namespace inkling
