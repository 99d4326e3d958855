// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_frames.h"

#include "core/io/byte_stream.h"
#include "core/io/crc32c.h"
#include "core/io/label_bytes.h"
#include "core/io/source_fields.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kMark = "InkJrnl2";
constexpr std::size_t kFrameHead = 8; // length and check

// with what the contents of a frame begin
constexpr char kStep = 1;
constexpr char kKeys = 2;

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

/// Adds them to those of the frames before. False: they are no keys of so many samples.
bool readKeys(std::string_view bytes, std::size_t samples, RowKeys &keys)
{
    ByteReader in(bytes);
    const std::string_view idColumn = in.text();
    std::vector<std::string> columns(in.count());
    for (std::string &name : columns)
        name = in.text();
    std::vector<RowKey> rows(in.count(3));
    for (RowKey &key : rows) {
        const std::uint64_t row = in.number();
        if (row >= samples)
            return false;
        key.row = static_cast<std::uint32_t>(row);
        key.id = in.text();
        key.content = in.number();
    }
    if (!in.atEnd())
        return false;
    if (!columns.empty()) {
        keys.idColumn = idColumn;
        keys.columns = std::move(columns);
    }
    keys.rows.insert(keys.rows.end(), std::make_move_iterator(rows.begin()),
                     std::make_move_iterator(rows.end()));
    return true;
}

/// Rows ascending, each once.
void putInOrder(std::vector<RowKey> &rows)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RowKey &a, const RowKey &b) { return a.row < b.row; });
    const auto end = std::unique(rows.begin(), rows.end(),
                                 [](const RowKey &a, const RowKey &b) { return a.row == b.row; });
    rows.erase(end, rows.end());
}

/// Adds what a frame says. False: it does not lead on from what is there.
bool takeContents(std::string_view frame, JournalContents &contents)
{
    if (frame.empty())
        return false;
    const std::string_view bytes = frame.substr(1);
    if (frame.front() == kKeys)
        return readKeys(bytes, contents.labels.size(), contents.keys);
    auto event = frame.front() == kStep ? readEvent(bytes) : std::nullopt;
    if (!event || !redo(*event, contents.labels))
        return false;
    contents.steps.push_back(*std::move(event));
    return true;
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
    return framed(kStep + eventBytes(event));
}

std::string keysFrame(const RowKeys &keys)
{
    ByteWriter out;
    out.byte(kKeys);
    out.text(keys.idColumn);
    out.number(keys.columns.size());
    for (const std::string &name : keys.columns)
        out.text(name);
    out.number(keys.rows.size());
    for (const RowKey &key : keys.rows) {
        out.number(key.row);
        out.text(key.id);
        out.number(key.content);
    }
    return framed(out.bytes());
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
        if (!takeContents(*frame, contents))
            break;
        bytes = rest;
    }
    putInOrder(contents.keys.rows);
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
