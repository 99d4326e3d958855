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

/// What a journal is of: enough to go on without anything else but the data.
struct JournalSubject
{
    std::string projectPath;              ///< absolute; empty: never saved
    std::uint64_t projectFingerprint = 0; ///< of the project as it was opened or saved last
    ProjectSource source;                 ///< the copy of the data is not in the journal
    Labels labels;                        ///< before the first step
};

/// What could be read of a journal: everything up to the first byte that is not as it was written.
struct JournalContents
{
    JournalSubject subject;
    LabelHistory steps; ///< each of them leads on from the labels before it
    Labels labels;      ///< after the last step
    RowKeys keys;       ///< of samples of which the labels or the steps speak, as far as they are there
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

/// Reads the bytes of a journal. None: not even its beginning is there. Cost: O(bytes).
std::optional<JournalContents> readJournalBytes(std::string_view bytes);

/// How many of the journal's last steps are not in a history: all but those with which the history ends.
/// A crash just after saving leaves a journal of steps that are saved.
std::size_t unsavedSteps(const JournalContents &journal, const LabelHistory &saved);

} // namespace inkling
