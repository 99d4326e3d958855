// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/label_history.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <set>
#include <utility>

namespace inkling {

namespace {

constexpr unsigned kClassBits = 7; // of 0 ... kMaximumClasses
constexpr unsigned kClassMask = (1U << kClassBits) - 1U;
constexpr unsigned kHeldOutBit = 1U << (2U * kClassBits);
constexpr unsigned kUnsureBit = kHeldOutBit << 1U;
static_assert(kMaximumClasses <= kClassMask);

/// Which side of a step it starts from, and which it leads to.
struct Direction
{
    PackedCell CellChange::*from;
    PackedCell CellChange::*to;
    std::vector<ClassInfo> ClassListChange::*fromList;
    std::vector<ClassInfo> ClassListChange::*toList;
};
constexpr Direction kForward = {&CellChange::before, &CellChange::after, &ClassListChange::before,
                                &ClassListChange::after};
constexpr Direction kBackward = {&CellChange::after, &CellChange::before, &ClassListChange::after,
                                 &ClassListChange::before};

/// Whether the samples that the step leaves alone are lawful among so many classes.
bool othersAreLawful(const LabelEvent &event, const Labels &labels, std::size_t classes)
{
    auto changed = event.cells.begin();
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (changed != event.cells.end() && changed->row == row)
            ++changed;
        else if (!isCellOf(labels[row], classes))
            return false;
    }
    return true;
}

bool leadsOn(const LabelEvent &event, const Labels &labels, const Direction &way)
{
    const std::vector<ClassInfo> &classes = event.classes ? (*event.classes).*way.toList : labels.classes();
    if (event.classes && (labels.classes() != (*event.classes).*way.fromList || !isClassList(classes)))
        return false;
    for (std::size_t i = 0; i < event.cells.size(); ++i) {
        const CellChange &cell = event.cells[i];
        if (cell.row >= labels.size() || (i > 0 && cell.row <= event.cells[i - 1].row) ||
            PackedCell(labels[cell.row]) != cell.*way.from ||
            !isCellOf((cell.*way.to).cell(), classes.size()))
            return false;
    }
    return classes.size() >= labels.classCount() || othersAreLawful(event, labels, classes.size());
}

bool change(const LabelEvent &event, Labels &labels, const Direction &way)
{
    if (!leadsOn(event, labels, way))
        return false;
    for (const CellChange &cell : event.cells)
        labels.set(cell.row, (cell.*way.to).cell());
    if (event.classes)
        labels.setClasses((*event.classes).*way.toList);
    return true;
}

} // namespace

PackedCell::PackedCell(const LabelCell &cell)
    : m_bits(static_cast<std::uint16_t>(static_cast<unsigned>(cell.given + 1) |
                                        static_cast<unsigned>(cell.truth + 1) << kClassBits |
                                        (cell.heldOut ? kHeldOutBit : 0U) | (cell.unsure ? kUnsureBit : 0U)))
{
}

std::optional<PackedCell> PackedCell::fromBits(std::uint64_t bits, std::size_t classes)
{
    PackedCell packed;
    packed.m_bits = static_cast<std::uint16_t>(bits);
    if (packed.m_bits != bits || !isCellOf(packed.cell(), classes))
        return std::nullopt;
    return packed;
}

LabelCell PackedCell::cell() const
{
    return {static_cast<int>(m_bits & kClassMask) - 1,
            static_cast<int>(m_bits >> kClassBits & kClassMask) - 1, (m_bits & kHeldOutBit) != 0,
            (m_bits & kUnsureBit) != 0};
}

bool isCellOf(const LabelCell &cell, std::size_t classes)
{
    const auto count = static_cast<int>(classes);
    return cell.given < count && cell.truth < count &&
           (!cell.heldOut || (cell.given == kUnlabelled && cell.truth != kUnlabelled));
}

std::int64_t utcMilliseconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch(); // C++20: since 1970, UTC
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

bool isToolId(std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    return !text.empty() && text.size() <= kLongest && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isClassList(const std::vector<ClassInfo> &classes)
{
    std::set<std::string_view> names;
    for (const ClassInfo &info : classes)
        names.insert(info.name);
    return classes.size() <= kMaximumClasses && names.size() == classes.size() && !names.contains({});
}

std::optional<LabelEvent> labelEvent(const Labels &before, const Labels &after, std::string tool,
                                     std::int64_t time)
{
    assert(before.size() == after.size() && before.size() < kGone && isToolId(tool));
    LabelEvent event{time, std::move(tool), {}, std::nullopt};
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (before[row] != after[row])
            event.cells.push_back(
                {static_cast<std::uint32_t>(row), PackedCell(before[row]), PackedCell(after[row])});
    }
    if (before.classes() != after.classes())
        event.classes = ClassListChange{before.classes(), after.classes()};
    if (event.cells.empty() && !event.classes)
        return std::nullopt;
    return event;
}

bool redo(const LabelEvent &event, Labels &labels)
{
    return change(event, labels, kForward);
}

bool undo(const LabelEvent &event, Labels &labels)
{
    return change(event, labels, kBackward);
}

bool replay(const LabelHistory &history, Labels &labels, std::size_t from, std::size_t to)
{
    assert(from <= history.size() && to <= history.size());
    bool leads = true;
    for (; leads && from < to; ++from)
        leads = redo(history[from], labels);
    for (; leads && from > to; --from)
        leads = undo(history[from - 1], labels);
    return leads;
}

std::size_t stepsUntil(const LabelHistory &history, std::int64_t time)
{
    const auto later = std::find_if(history.begin(), history.end(),
                                    [time](const LabelEvent &event) { return event.time > time; });
    return static_cast<std::size_t>(later - history.begin());
}

std::size_t commonSteps(const LabelHistory &a, const LabelHistory &b)
{
    const auto parting = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<std::size_t>(parting.first - a.begin());
}

LabelHistory renumbered(const LabelHistory &history, const std::vector<std::uint32_t> &newRows)
{
    LabelHistory result;
    for (const LabelEvent &event : history) {
        LabelEvent moved{event.time, event.tool, {}, event.classes};
        for (const CellChange &cell : event.cells) {
            if (newRows[cell.row] != kGone)
                moved.cells.push_back({newRows[cell.row], cell.before, cell.after});
        }
        std::sort(moved.cells.begin(), moved.cells.end(),
                  [](const CellChange &a, const CellChange &b) { return a.row < b.row; });
        if (!moved.cells.empty() || moved.classes)
            result.push_back(std::move(moved));
    }
    return result;
}

} // namespace inkling
