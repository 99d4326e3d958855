// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_frames.h"

#include "core/io/byte_stream.h"
#include "core/io/crc32c.h"
#include "core/io/label_bytes.h"
#include "core/io/source_fields.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kMark = "InkJrnl1";
constexpr std::size_t kFrameHead = 8; // length and check

/// Length, check of length and contents, contents. The length is checked, too: zeros that a crash left behind
/// are no frame.
std::string framed(std::string_view contents)
{
    ByteWriter length;
    length.fixed32(static_cast<std::uint32_t>(contents.size()));
    ByteWriter check;
    check.fixed32(crc32c(contents, crc32c(length.bytes())));
    std::string frame = length.bytes() + check.bytes();
    frame += contents;
    return frame;
}

/// Takes the contents of the frame at the front; none where it is not whole.
std::optional<std::string_view> takeFrame(std::string_view &bytes)
{
    ByteReader in(bytes);
    const std::uint32_t length = in.fixed32();
    const std::uint32_t check = in.fixed32();
    const std::string_view contents = in.raw(length);
    if (!in.isGood() || crc32c(contents, crc32c(bytes.substr(0, 4))) != check)
        return std::nullopt;
    bytes.remove_prefix(kFrameHead + length);
    return contents;
}

std::optional<JournalSubject> readSubject(std::string_view bytes)
{
    ByteReader in(bytes);
    JournalSubject subject;
    subject.projectPath = in.text();
    subject.projectFingerprint = in.number();
    TextFields fields(in.count(2));
    for (auto &[name, value] : fields) {
        name = in.text();
        value = in.text();
    }
    auto source = readSourceFields(fields);
    auto labels = readLabels(in.text());
    if (!in.atEnd() || !source || !labels)
        return std::nullopt;
    subject.source = *std::move(source);
    subject.labels = *std::move(labels);
    return subject;
}

} // namespace

std::string journalHeader(const JournalSubject &subject)
{
    ByteWriter out;
    out.text(subject.projectPath);
    out.number(subject.projectFingerprint);
    const TextFields fields = sourceFields(subject.source);
    out.number(fields.size());
    for (const auto &[name, value] : fields) {
        out.text(name);
        out.text(value);
    }
    out.text(labelBytes(subject.labels));
    return std::string(kMark) + framed(out.bytes());
}

std::string journalFrame(const LabelEvent &event)
{
    return framed(eventBytes(event));
}

std::optional<JournalContents> readJournalBytes(std::string_view bytes)
{
    const std::size_t size = bytes.size();
    if (!bytes.starts_with(kMark))
        return std::nullopt;
    bytes.remove_prefix(kMark.size());
    const auto head = takeFrame(bytes);
    auto subject = head ? readSubject(*head) : std::nullopt;
    if (!subject)
        return std::nullopt;
    JournalContents contents;
    contents.subject = *std::move(subject);
    contents.labels = contents.subject.labels;
    std::string_view rest = bytes;
    for (auto frame = takeFrame(rest); frame; frame = takeFrame(rest)) {
        auto event = readEvent(*frame);
        if (!event || !redo(*event, contents.labels))
            break;
        contents.steps.push_back(*std::move(event));
        bytes = rest;
    }
    contents.validBytes = size - bytes.size();
    contents.isWhole = bytes.empty();
    return contents;
}

std::size_t unsavedSteps(const JournalContents &journal, const LabelHistory &saved)
{
    const LabelHistory &steps = journal.steps;
    for (std::size_t count = std::min(steps.size(), saved.size()); count > 0; --count) {
        if (std::equal(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count),
                       saved.end() - static_cast<std::ptrdiff_t>(count)))
            return steps.size() - count;
    }
    return steps.size();
}

} // namespace inkling
