// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/io/journal_frames.h"
#include "core/io/project.h"
#include "ui/session/session.h"

namespace inkling {

/// What a session's work is as a project, but for the keys, the waiting labels, the copy of the data and the
/// view. Precondition: hasData().
Project projectOf(const Session &session);

/// Of that what can change without a step of the labels.
JournalSettings settingsOf(const Session &session);
JournalSettings settingsOf(const Project &project);

/// The bytes of small files go along: so the project opens wherever it goes. Where the file is not there any
/// more, or not as it was read, the copy that there was is kept, and nothing is where there was none.
void addCopy(DataSource &source, const DataSource &before, const RunControl &control);

/// Puts them into a project.
void takeSettings(const JournalSettings &settings, Project &project);

} // namespace inkling
