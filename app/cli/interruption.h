// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

/// From now on the first SIGINT or SIGTERM only asks to stop; a second one ends the program at once.
void watchForInterruption();

/// Whether a signal asked to stop.
bool isInterrupted();

/// 128 + the number of the signal that asked to stop: what shells expect. Precondition: isInterrupted().
int interruptedExitCode();

/// Throws a Failure when a signal asked to stop.
void stopIfInterrupted();

} // namespace inkling
