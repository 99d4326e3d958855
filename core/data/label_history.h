// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/labels.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A LabelCell in two bytes: a history holds two for each label that was ever changed.
class PackedCell
{
public:
    PackedCell() = default;
    /// Precondition: classes below kMaximumClasses.
    explicit PackedCell(const LabelCell &cell);
    /// The cell of these bits; none where no cell of that many classes has them.
    static std::optional<PackedCell> fromBits(std::uint64_t bits, std::size_t classes);

    LabelCell cell() const;
    std::uint16_t bits() const { return m_bits; }

    bool operator==(const PackedCell &) const = default;

private:
    std::uint16_t m_bits = 0; ///< given + 1, truth + 1 (7 bits each), heldOut, unsure; the lowest bits first
};

/// What became of one sample.
struct CellChange
{
    std::uint32_t row = 0;
    PackedCell before; ///< in classes of the list before
    PackedCell after;  ///< in classes of the list after

    bool operator==(const CellChange &) const = default;
};

struct ClassListChange
{
    std::vector<ClassInfo> before;
    std::vector<ClassInfo> after;

    bool operator==(const ClassListChange &) const = default;
};

/// One step of labelling: what changed, when, and by what.
struct LabelEvent
{
    std::int64_t time = 0;                  ///< milliseconds since the beginning of 1970, UTC
    std::string tool;                       ///< stable id, see isToolId(): "click", "brush", "import", "undo"
    std::vector<CellChange> cells;          ///< rows ascending, each once
    std::optional<ClassListChange> classes; ///< none: the list stayed as it was

    bool operator==(const LabelEvent &) const = default;
};

/// All steps in their order. Undoing is a step, too: nothing is ever taken out.
using LabelHistory = std::vector<LabelEvent>;

/// The time now, as of LabelEvent.
std::int64_t utcMilliseconds();

/// Whether a text may be a tool's id: 1 to 40 lower-case letters, digits and underscores.
bool isToolId(std::string_view text);

/// Whether a cell can be one of labels with so many classes: see LabelCell.
bool isCellOf(const LabelCell &cell, std::size_t classes);

/// Whether a list may be that of labels: at most kMaximumClasses, their names not empty and all different.
bool isClassList(const std::vector<ClassInfo> &classes);

/// The step that turns `before` into `after`; none where they are equal. Preconditions: as many samples in
/// both, fewer than 2^32, and isToolId(). Cost: O(n).
std::optional<LabelEvent> labelEvent(const Labels &before, const Labels &after, std::string tool,
                                     std::int64_t time = utcMilliseconds());

/// Makes the step, or takes it back. False, and the labels are as they were: it does not lead from (to) these
/// labels, or to (from) no labels at all. Cost: O(changes), O(n) where classes go.
bool redo(const LabelEvent &event, Labels &labels);
bool undo(const LabelEvent &event, Labels &labels);

/// Takes labels as they stand after `from` of the history's steps to how they stood after `to`. False: the
/// history does not lead there, and the labels are worthless. Preconditions: both at most the history's size.
/// Cost: that of the steps between.
bool replay(const LabelHistory &history, Labels &labels, std::size_t from, std::size_t to);

/// How many of the steps had been made at a time: those before the first one that is later.
std::size_t stepsUntil(const LabelHistory &history, std::int64_t time);

/// With how many equal steps two histories begin: where two copies of one file parted.
std::size_t commonSteps(const LabelHistory &a, const LabelHistory &b);

/// The history of the samples that went to new rows: newRows[row], or kGone. Steps of which nothing is left
/// are left out. Precondition: no two go to the same row.
inline constexpr std::uint32_t kGone = 0xFFFFFFFFU;
LabelHistory renumbered(const LabelHistory &history, const std::vector<std::uint32_t> &newRows);

} // namespace inkling
