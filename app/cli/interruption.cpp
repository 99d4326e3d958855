// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include "app/cli/failure.h"

#include <csignal>

namespace inkling {

namespace {

volatile std::sig_atomic_t caughtSignal = 0;

void rememberSignal(int signal)
{
    caughtSignal = signal;
}

} // namespace

void watchForInterruption()
{
    struct sigaction action = {};
    action.sa_handler = rememberSignal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM})
        sigaction(signal, &action, nullptr);
}

bool isInterrupted()
{
    return caughtSignal != 0;
}

int interruptedExitCode()
{
    return 128 + caughtSignal;
}

void stopIfInterrupted()
{
    if (isInterrupted())
        throw Failure(interruptedExitCode(), "Stopped by a signal; nothing was written.");
}

} // namespace inkling
