// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_bytes.h"

#include "core/io/byte_stream.h"

#include <utility>

namespace inkling {

namespace {

constexpr std::uint64_t kNoColour = std::uint64_t(1) << 24U;
constexpr std::size_t kClassBytes = 3;  // at least: name, colour, flag
constexpr std::size_t kChangeBytes = 3; // at least: row, before, after

void writeClasses(ByteWriter &out, const std::vector<ClassInfo> &classes)
{
    out.number(classes.size());
    for (const ClassInfo &info : classes) {
        out.text(info.name);
        out.number(info.colour.value_or(kNoColour));
        out.byte(info.isLocked ? 1 : 0);
    }
}

std::vector<ClassInfo> readClasses(ByteReader &in)
{
    const std::size_t count = in.count(kClassBytes);
    if (count > kMaximumClasses)
        in.fail();
    std::vector<ClassInfo> classes(in.isGood() ? count : 0);
    for (ClassInfo &info : classes) {
        info.name = in.text();
        const std::uint64_t colour = in.number();
        if (colour < kNoColour)
            info.colour = static_cast<std::uint32_t>(colour);
        const std::uint8_t locked = in.byte();
        info.isLocked = locked == 1;
        if (colour > kNoColour || locked > 1)
            in.fail();
    }
    if (!isClassList(classes))
        in.fail();
    return classes;
}

PackedCell readCell(ByteReader &in, std::size_t classes)
{
    const auto cell = PackedCell::fromBits(in.number(), classes);
    if (!cell)
        in.fail();
    return cell.value_or(PackedCell());
}

void writeChange(ByteWriter &out, const LabelEvent &event)
{
    out.byte(event.classes ? 1 : 0);
    if (event.classes) {
        writeClasses(out, event.classes->before);
        writeClasses(out, event.classes->after);
    }
    out.number(event.cells.size());
    std::uint32_t next = 0; // rows ascend: how far on is shorter than where
    for (const CellChange &cell : event.cells) {
        out.number(cell.row - next);
        out.number(cell.before.bits());
        out.number(cell.after.bits());
        next = cell.row + 1;
    }
}

void readChange(ByteReader &in, LabelEvent &event)
{
    const std::uint8_t changesClasses = in.byte();
    if (changesClasses > 1)
        in.fail();
    if (changesClasses == 1) {
        std::vector<ClassInfo> before = readClasses(in);
        event.classes = ClassListChange{std::move(before), readClasses(in)};
    }
    const std::size_t before = event.classes ? event.classes->before.size() : kMaximumClasses;
    const std::size_t after = event.classes ? event.classes->after.size() : kMaximumClasses;
    event.cells.resize(in.count(kChangeBytes));
    std::uint64_t next = 0;
    for (CellChange &cell : event.cells) {
        const std::uint64_t gap = in.number();
        if (gap >= kGone - next) {
            in.fail();
            return;
        }
        cell.row = static_cast<std::uint32_t>(next + gap);
        cell.before = readCell(in, before);
        cell.after = readCell(in, after);
        next = std::uint64_t(cell.row) + 1;
    }
}

} // namespace

std::string changeBytes(const LabelEvent &event)
{
    ByteWriter out;
    writeChange(out, event);
    return out.bytes();
}

bool readChange(std::string_view bytes, LabelEvent &event)
{
    ByteReader in(bytes);
    readChange(in, event);
    return in.atEnd();
}

std::string eventBytes(const LabelEvent &event)
{
    ByteWriter out;
    out.signedNumber(event.time);
    out.text(event.tool);
    writeChange(out, event);
    return out.bytes();
}

std::optional<LabelEvent> readEvent(std::string_view bytes)
{
    ByteReader in(bytes);
    LabelEvent event;
    event.time = in.signedNumber();
    event.tool = in.text();
    readChange(in, event);
    if (!in.atEnd() || !isToolId(event.tool))
        return std::nullopt;
    return event;
}

std::string labelBytes(const Labels &labels)
{
    ByteWriter out;
    writeClasses(out, labels.classes());
    out.number(labels.size());
    for (std::size_t row = 0; row < labels.size(); ++row)
        out.number(PackedCell(labels[row]).bits());
    return out.bytes();
}

std::optional<Labels> readLabels(std::string_view bytes)
{
    ByteReader in(bytes);
    std::vector<ClassInfo> classes = readClasses(in);
    const std::size_t count = classes.size();
    Labels labels(in.count(), std::move(classes));
    for (std::size_t row = 0; row < labels.size() && in.isGood(); ++row)
        labels.set(row, readCell(in, count).cell());
    if (!in.atEnd())
        return std::nullopt;
    return labels;
}

} // namespace inkling
