// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_frames.h"

#include "core/io/byte_stream.h"
#include "core/io/crc32c.h"
#include "core/io/label_bytes.h"
#include "core/io/project_settings.h"
#include "core/io/source_fields.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inkling {

namespace {

constexpr std::string_view kMark = "InkJrnl3";
constexpr std::string_view kMarkBefore = "InkJrnl2"; // had steps and keys alone, and its readers know no more
constexpr std::size_t kFrameHead = 8;                // length and check

// With what the contents of a frame begin. Steps can be read without what others than these two say: each
// other frame has but the length and the check of bytes that follow it.
constexpr char kStep = 1;
constexpr char kKeys = 2;
constexpr char kSavedSettings = 3;
constexpr char kSettings = 4;

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

/// A frame that tells of what follows it, so that damage there leaves the way to the next frame.
std::string framedAside(char kind, std::string_view bytes)
{
    ByteWriter out;
    out.byte(static_cast<std::uint8_t>(kind));
    out.number(bytes.size());
    out.fixed32(crc32c(bytes));
    return framed(out.bytes()) + std::string(bytes);
}

void writeFields(ByteWriter &out, const ProjectSource &source)
{
    const TextFields fields = sourceFields(source);
    out.number(fields.size());
    for (const auto &[name, value] : fields) {
        out.text(name);
        out.text(value);
    }
}

std::optional<ProjectSource> readFields(ByteReader &in)
{
    TextFields fields(in.count(2));
    for (auto &[name, value] : fields) {
        name = in.text();
        value = in.text();
    }
    return readSourceFields(fields);
}

std::string asideOf(const JournalSettings &settings, std::int64_t time)
{
    ByteWriter out;
    out.signedNumber(time);
    ProjectSource source;
    source.options = settings.reading;
    writeFields(out, source);
    out.text(settingsBytes(settings.learning));
    return out.bytes();
}

std::optional<JournalSubject> readSubject(std::string_view bytes)
{
    ByteReader in(bytes);
    JournalSubject subject;
    subject.projectPath = in.text();
    subject.projectFingerprint = in.number();
    auto source = readFields(in);
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

/// Whether the edges are of so many samples.
bool areOf(std::size_t samples, const ProjectSettings &settings)
{
    const auto isOf = [samples](const RowEdge &edge) {
        return edge.high < samples;
    };
    return std::all_of(settings.cutEdges.begin(), settings.cutEdges.end(), isOf) &&
           std::all_of(settings.joinedEdges.begin(), settings.joinedEdges.end(), isOf);
}

/// Takes what a frame tells of; nothing of it is needed to read on. False: it is not all there.
bool takeAside(std::string_view frame, std::string_view &rest, JournalContents &contents)
{
    ByteReader head(frame.substr(1));
    const std::uint64_t size = head.number();
    const std::uint32_t check = head.fixed32();
    if (!head.atEnd() || size > rest.size())
        return false;
    const std::string_view bytes = rest.substr(0, size);
    rest.remove_prefix(size);
    if (frame.front() != kSettings && frame.front() != kSavedSettings)
        return true;
    ByteReader in(bytes);
    const std::int64_t time = in.signedNumber();
    const auto source = readFields(in);
    const auto learning = readSettings(in.text());
    contents.lacksSettings = crc32c(bytes) != check || !in.atEnd() || !source || !learning ||
                             !areOf(contents.labels.size(), *learning);
    if (contents.lacksSettings)
        return true;
    contents.settings = {*learning, source->options};
    contents.lastChange = std::max(contents.lastChange, time);
    if (frame.front() == kSavedSettings)
        contents.subject.settings = contents.settings;
    return true;
}

/// Adds what a frame says, and what follows it where it tells of that. False: it does not lead on from what
/// is there.
bool takeContents(std::string_view frame, std::string_view &rest, JournalContents &contents)
{
    if (frame.empty())
        return false;
    const std::string_view bytes = frame.substr(1);
    if (frame.front() == kKeys)
        return readKeys(bytes, contents.labels.size(), contents.keys);
    if (frame.front() != kStep)
        return takeAside(frame, rest, contents);
    auto event = readEvent(bytes);
    if (!event || !redo(*event, contents.labels))
        return false;
    contents.lastChange = event->time;
    contents.steps.push_back(*std::move(event));
    return true;
}

} // namespace

std::string journalHeader(const JournalSubject &subject)
{
    ByteWriter out;
    out.text(subject.projectPath);
    out.number(subject.projectFingerprint);
    writeFields(out, subject.source);
    out.text(labelBytes(subject.labels));
    std::string header = std::string(kMark) + framed(out.bytes());
    if (subject.settings)
        header += framedAside(kSavedSettings, asideOf(*subject.settings, 0));
    return header;
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

std::string settingsFrame(const JournalSettings &settings, std::int64_t time)
{
    return framedAside(kSettings, asideOf(settings, time));
}

bool areWorthKeeping(const JournalSettings &settings, const JournalSubject &subject)
{
    if (subject.projectPath.empty())
        return !settings.learning.cutEdges.empty() || !settings.learning.joinedEdges.empty();
    return subject.settings != settings;
}

std::optional<JournalContents> readJournalBytes(std::string_view bytes)
{
    const std::size_t size = bytes.size();
    if (!bytes.starts_with(kMark) && !bytes.starts_with(kMarkBefore))
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
        if (!takeContents(*frame, rest, contents))
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
