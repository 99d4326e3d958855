// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/descriptor.h"

#include <cstddef>
#include <string>

namespace inkling {

constexpr const char *kJournalEnding = ".journal";
constexpr std::size_t kMostJournalBytes = std::size_t(4) << 30U;

// What tells the journals of running programs from those that are left: a lock that the system takes away
// with its process. It is of the open file, so that two journals of one process are two; and, unlike flock(),
// it can be asked for without being taken, so that whoever looks for journals is in nobody's way.

/// False: somebody else has it. Precondition: the file is open for writing.
bool tryToLockJournal(const Descriptor &file);

/// Whether there is such a journal, and no program has it.
bool isLeftJournal(const std::string &path);

/// Opens a journal that no program has, with its lock; not open where there is none.
Descriptor lockedJournal(const std::string &path);

} // namespace inkling
