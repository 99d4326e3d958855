// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/split.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace inkling {

namespace {

using RowsByClass = std::vector<std::vector<std::size_t>>;

int knownClass(const LabelCell &cell)
{
    return cell.truth != kUnlabelled ? cell.truth : cell.given;
}

LabelCell hidden(const LabelCell &cell)
{
    return {kUnlabelled, knownClass(cell), false};
}

/// Each class's samples that pass, in a random order.
template<typename Pass>
RowsByClass shuffledRows(const Labels &labels, std::uint64_t seed, Pass pass)
{
    RowsByClass rows(labels.classCount());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const int known = knownClass(labels[row]);
        if (known != kUnlabelled && pass(labels[row]))
            rows[known].push_back(row);
    }
    Random random(seed);
    for (std::vector<std::size_t> &ofClass : rows)
        random.shuffle(ofClass);
    return rows;
}

RowsByClass shuffledKnownRows(const Labels &labels, std::uint64_t seed)
{
    return shuffledRows(labels, seed, [](const LabelCell &) { return true; });
}

/// A share of each size, rounded so that they add up to the rounded share of the total (largest remainders,
/// ties: the lower).
std::vector<std::size_t> shares(const RowsByClass &rows, double share)
{
    std::vector<std::size_t> counts(rows.size());
    std::vector<double> remainder(rows.size());
    std::size_t total = 0;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const double exact = share * static_cast<double>(rows[k].size());
        counts[k] = static_cast<std::size_t>(exact);
        remainder[k] = exact - std::floor(exact);
        total += rows[k].size();
    }
    std::vector<std::size_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainder[a] > remainder[b]; });
    const auto wanted = static_cast<std::size_t>(std::llround(share * static_cast<double>(total)));
    const std::size_t given = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    for (std::size_t i = 0; i < order.size() && given + i < wanted; ++i)
        ++counts[order[i]];
    return counts;
}

/// All known samples held out.
Labels allHeldOut(const Labels &labels)
{
    Labels result = labels;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        LabelCell cell = hidden(labels[row]);
        cell.heldOut = cell.truth != kUnlabelled;
        result.set(row, cell);
    }
    return result;
}

void give(Labels &labels, std::size_t row)
{
    const int known = knownClass(labels[row]);
    labels.set(row, {known, known, false, labels[row].unsure});
}

} // namespace

Result<InitialLabels> initialLabels(const Dataset &data, std::uint64_t seed)
{
    const auto place = data.classColumn();
    if (!place)
        return InitialLabels{Labels(data.rows, {}), LabelOrigin::NoColumn};
    const auto column = readClassColumn(data, *place);
    if (!column)
        return column.error();
    const Labels labels = givenLabels(*column);
    const std::size_t given = labels.count(LabelRole::Given);
    if (given == 0)
        return InitialLabels{labels, LabelOrigin::NoColumn};
    if (given < data.rows)
        return InitialLabels{labels, LabelOrigin::ColumnWithGaps};
    return InitialLabels{holdOut(hideLabels(labels), kHeldOutShare, seed), LabelOrigin::CompleteColumn};
}

Labels hideLabels(const Labels &labels)
{
    Labels result = labels;
    for (std::size_t row = 0; row < labels.size(); ++row)
        result.set(row, hidden(labels[row]));
    return result;
}

Labels holdOut(const Labels &labels, double share, std::uint64_t seed)
{
    Labels result = labels;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].heldOut)
            result.set(row, hidden(labels[row]));
    }
    const RowsByClass rows = shuffledKnownRows(labels, seed);
    const std::vector<std::size_t> counts = shares(rows, share);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        for (std::size_t i = 0; i < counts[k]; ++i) {
            const LabelCell &cell = labels[rows[k][i]];
            result.set(rows[k][i], {kUnlabelled, knownClass(cell), true, cell.unsure});
        }
    }
    return result;
}

Labels giveAtRandom(const Labels &labels, std::size_t perClass, std::uint64_t seed)
{
    Labels result = labels;
    const RowsByClass rows = shuffledRows(
        labels, seed, [](const LabelCell &cell) { return cell.given == kUnlabelled && !cell.heldOut; });
    for (const std::vector<std::size_t> &ofClass : rows) {
        for (std::size_t i = 0; i < std::min(perClass, ofClass.size()); ++i)
            give(result, ofClass[i]);
    }
    return result;
}

Labels giveShare(const Labels &labels, double share, std::uint64_t seed)
{
    Labels result = allHeldOut(labels);
    const RowsByClass rows = shuffledKnownRows(labels, seed);
    const std::vector<std::size_t> counts = shares(rows, share);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        for (std::size_t i = 0; i < std::min(std::max<std::size_t>(1, counts[k]), rows[k].size()); ++i)
            give(result, rows[k][i]);
    }
    return result;
}

Labels giveExactly(const Labels &labels, std::size_t perClass, std::uint64_t seed)
{
    Labels result = allHeldOut(labels);
    for (const std::vector<std::size_t> &ofClass : shuffledKnownRows(labels, seed)) {
        for (std::size_t i = 0; i < std::min(perClass, ofClass.size()); ++i)
            give(result, ofClass[i]);
    }
    return result;
}

Result<Labels> redrawGiven(const Labels &labels, std::uint64_t seed)
{
    const std::vector<std::size_t> counts = labels.givenCounts();
    const RowsByClass rows = shuffledRows(labels, seed, [](const LabelCell &cell) { return !cell.heldOut; });
    Labels result = labels;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) == LabelRole::Given)
            result.set(row, hidden(labels[row]));
    }
    bool hasChoice = false;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        hasChoice = hasChoice || (counts[k] > 0 && counts[k] < rows[k].size());
        for (std::size_t i = 0; i < std::min(counts[k], rows[k].size()); ++i)
            give(result, rows[k][i]);
    }
    if (!hasChoice) {
        return Error{message(
            QT_TRANSLATE_NOOP("core", "There is nothing to draw the given labels from: of the classes that "
                                      "have some, every sample whose class is known is given or held out."))};
    }
    return result;
}

Result<Labels> giveRows(const Labels &labels, const std::vector<std::size_t> &rows)
{
    Labels result = allHeldOut(labels);
    for (const std::size_t row : rows) {
        if (row >= labels.size()) {
            return Error{message(
                QT_TRANSLATE_NOOP("core", "Row %1 cannot be given: the rows are numbered from 0 to %2."), row,
                static_cast<std::ptrdiff_t>(labels.size()) - 1)};
        }
        if (knownClass(labels[row]) == kUnlabelled)
            return Error{
                message(QT_TRANSLATE_NOOP("core", "Row %1 cannot be given: its class is not known."), row)};
        give(result, row);
    }
    return result;
}

} // namespace inkling
