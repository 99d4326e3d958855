// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/run_control.h"
#include "core/io/project.h"
#include "ui/session/session.h"

namespace inkling {

/// What a session's work is as a project, but for the keys, the waiting labels, the copy of the data and the
/// view. Precondition: hasData().
Project projectOf(const Session &session);

/// The same without data, labels and history: what can change without a step.
Project settingsOf(const Session &session);

/// The bytes of small files go along: so the project opens wherever it goes. Where the file is not there any
/// more, or not as it was read, the copy that there was is kept, and nothing is where there was none.
void addCopy(DataSource &source, const DataSource &before, const RunControl &control);

/// Whether what settingsOf() fills is the same in both; and from one project into another one.
bool haveSameSettings(const Project &a, const Project &b);
void takeSettings(const Project &from, Project &into);

} // namespace inkling
