// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure.h"

#include "app/cli/interruption.h"

namespace inkling {

namespace {

int exitCode(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Input:
        return kExitInput;
    case ErrorKind::Output:
        return kExitOutput;
    case ErrorKind::Limit:
        return kExitLimit;
    case ErrorKind::Stopped:
        break;
    }
    return interruptedExitCode();
}

} // namespace

void fail(const Error &error)
{
    throw Failure(exitCode(error.kind), english(error.message));
}

} // namespace inkling
