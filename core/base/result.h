// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <cassert>
#include <utility>
#include <variant>

namespace inkling {

/// What kind of thing went wrong, for callers that act on it (the command line's exit codes). People read the
/// message.
enum class ErrorKind {
    Input,   ///< a file, label or setting that cannot be used
    Output,  ///< something could not be written
    Limit,   ///< not enough memory or time
    Stopped, ///< the caller asked to stop, and there is no partial answer
};

/// Why an operation could not give its value, in a sentence for the user.
struct Error
{
    Message message;
    ErrorKind kind = ErrorKind::Input;
};

/// The error of a computation that was asked to stop before it had an answer.
inline Error stopped()
{
    return {message(QT_TRANSLATE_NOOP("core", "Stopped.")), ErrorKind::Stopped};
}

/// Either a value or an Error: the only channel by which expected failures leave core.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// The value. Precondition: ok().
    const T &value() const & { return assert(ok()), *std::get_if<0>(&m_state); }
    T &value() & { return assert(ok()), *std::get_if<0>(&m_state); }
    T &&value() && { return assert(ok()), std::move(*std::get_if<0>(&m_state)); }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

    /// What went wrong. Precondition: !ok().
    const Error &error() const { return assert(!ok()), *std::get_if<1>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

/// The value of an operation that only succeeds or fails.
struct Success
{
};
using Status = Result<Success>;

} // namespace inkling
