// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/label_history.h"
#include "core/data/row_keys.h"
#include "core/io/project.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// What can change without a step of the labels.
struct JournalSettings
{
    ProjectSettings learning;
    ReadOptions reading; ///< of the data

    bool operator==(const JournalSettings &) const = default;
};

/// What a journal is of: enough to go on without anything else but the data.
struct JournalSubject
{
    std::string projectPath;              ///< absolute; empty: never saved
    std::uint64_t projectFingerprint = 0; ///< of the project as it was opened or saved last
    ProjectSource source;                 ///< the copy of the data is not in the journal
    Labels labels;                        ///< before the first step
    /// As opened or saved last; none in a journal of a version that kept none.
    std::optional<JournalSettings> settings = {};
};

/// What could be read of a journal: everything up to the first byte that is not as it was written.
struct JournalContents
{
    JournalSubject subject;
    LabelHistory steps;                      ///< each of them leads on from the labels before it
    Labels labels;                           ///< after the last step
    std::optional<JournalSettings> settings; ///< the last ones; none: of a version that kept none
    bool lacksSettings = false;              ///< later ones were passed over, for they cannot be read
    std::int64_t lastChange = 0;             ///< time of the last step or settings, as of LabelEvent
    RowKeys keys; ///< of samples of which the labels, the steps or the edges speak, as far as they are there
    std::size_t validBytes = 0; ///< that were read
    bool isWhole = true;        ///< nothing comes after them
};

/// The bytes with which a journal begins.
std::string journalHeader(const JournalSubject &subject);

/// The bytes that a step adds.
std::string journalFrame(const LabelEvent &event);

/// The bytes that keys add. Rows may come in any order, in several frames; where no columns are told they are
/// those of the frames before.
std::string keysFrame(const RowKeys &keys);

/// The bytes that other settings add, chosen at a time as of LabelEvent.
std::string settingsFrame(const JournalSettings &settings, std::int64_t time);

/// Whether settings alone are worth a journal: the project that was saved has others; or nothing was saved,
/// and edges were chosen by hand. Trying methods on data that nobody has labelled is no work.
bool areWorthKeeping(const JournalSettings &settings, const JournalSubject &subject);

/// Reads the bytes of a journal, of the form before, too, which had no settings. What is damaged but for
/// steps and keys, or of a newer version, is passed over: it hides no step. None: not even the beginning is
/// there. Cost: O(bytes).
std::optional<JournalContents> readJournalBytes(std::string_view bytes);

/// How many of the journal's last steps are not in a history: all but those with which the history ends.
/// A crash just after saving leaves a journal of steps that are saved.
std::size_t unsavedSteps(const JournalContents &journal, const LabelHistory &saved);

} // namespace inkling
