// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stdexcept>
#include <string>
#include <utility>

namespace inkling {

/// What the program tells the shell (README: command line). After a signal it is 128 + the signal's number.
inline constexpr int kExitDone = 0;
inline constexpr int kExitNegative = 1; ///< done, and what was asked for does not hold
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInput = 3;
inline constexpr int kExitOutput = 4;
inline constexpr int kExitLimit = 6;

/// Why a subcommand ends without its result: a sentence for the user, and the exit code. Only main() catches
/// it.
class Failure : public std::runtime_error
{
public:
    Failure(int exitCode, const std::string &sentence)
        : std::runtime_error(sentence)
        , m_exitCode(exitCode)
    {
    }

    int exitCode() const { return m_exitCode; }

private:
    int m_exitCode;
};

/// Throws the Failure that an Error of core means.
[[noreturn]] void fail(const Error &error);

/// The value of a result of core, or its Failure.
template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        fail(result.error());
    return std::move(result).value();
}

} // namespace inkling
