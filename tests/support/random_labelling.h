// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/data/label_history.h"

#include <string>
#include <utility>
#include <vector>

namespace inkling::test {

/// Labels, the steps that led to them, and what stood before each of them and at last.
struct Labelling
{
    Labels labels;
    LabelHistory history;
    std::vector<Labels> moments; ///< history.size() + 1
};

/// A cell of any kind that there is.
inline LabelCell randomCell(Random &random, std::size_t classes)
{
    const auto place = [&] {
        return static_cast<int>(random.below(static_cast<std::uint32_t>(classes + 1))) - 1;
    };
    LabelCell cell{place(), place(), false, random.below(4) == 0};
    if (cell.truth != kUnlabelled && random.below(4) == 0) {
        cell.given = kUnlabelled;
        cell.heldOut = true;
    }
    return cell;
}

/// Labels after one random edit: some samples change, a class comes, goes, or changes its looks.
inline Labels randomEdit(const Labels &before, Random &random)
{
    Labels after = before;
    std::vector<ClassInfo> classes = before.classes();
    const std::uint32_t kind = random.below(8);
    if (kind == 0 && classes.size() < kMaximumClasses)
        classes.push_back({"class " + std::to_string(random.next()), random.next() & 0xFFFFFFU, false});
    if (kind == 1)
        classes[random.below(static_cast<std::uint32_t>(classes.size()))].isLocked ^= true;
    if (kind == 2 && classes.size() > 2) {
        classes.pop_back();
        const int gone = static_cast<int>(classes.size());
        for (std::size_t row = 0; row < after.size(); ++row) {
            LabelCell cell = after[row];
            cell.given = cell.given == gone ? kUnlabelled : cell.given;
            cell.truth = cell.truth == gone ? kUnlabelled : cell.truth;
            cell.heldOut = cell.heldOut && cell.truth != kUnlabelled;
            after.set(row, cell);
        }
    }
    after.setClasses(classes);
    const std::uint32_t changes = kind == 3 ? static_cast<std::uint32_t>(after.size()) : random.below(4);
    for (std::uint32_t i = 0; i < changes; ++i)
        after.set(random.below(static_cast<std::uint32_t>(after.size())), randomCell(random, classes.size()));
    return after;
}

/// So many random edits of so many samples, a second each.
inline Labelling randomLabelling(std::size_t rows, std::size_t steps, std::uint64_t seed)
{
    const char *const kTools[] = {"click", "brush", "lasso", "undo", "import"};
    Random random(seed);
    Labelling labelling;
    labelling.labels = Labels(rows, {{"cat", {}}, {"dog \xE2\x98\x83", 0xAA5500U}});
    labelling.moments = {labelling.labels};
    while (labelling.history.size() < steps) {
        Labels after = randomEdit(labelling.labels, random);
        auto event =
            labelEvent(labelling.labels, after, kTools[random.below(5)],
                       1'700'000'000'000 + 1000 * static_cast<std::int64_t>(labelling.history.size()));
        if (!event)
            continue;
        labelling.history.push_back(*std::move(event));
        labelling.labels = std::move(after);
        labelling.moments.push_back(labelling.labels);
    }
    return labelling;
}

} // namespace inkling::test
