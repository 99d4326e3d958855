// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/io/descriptor.h"

#include <cstdint>
#include <optional>
#include <string>

namespace inkling {

/// Who has a file open.
struct LockOwner
{
    std::string host;
    std::int64_t process = 0;
    std::string user;
    std::string start; ///< of the process, by the clock of its system: another one of that number has another

    bool operator==(const LockOwner &) const = default;
};

/// This process.
LockOwner thisProcess();

enum class LockPolicy {
    Respect, ///< what another host has locked is left to it
    TakeOver ///< the user knows that nobody there has it open any more
};

enum class LockState {
    Ours,     ///< nobody else had it, or a process that is no more
    Here,     ///< a process of this host has it open
    Elsewhere ///< one of another host had it open, and may have it still
};

struct LockAnswer;

/// The right to write a file, for as long as it lives: a file ".NAME.lock" beside it that says who has it,
/// with a lock of the system's that ends with the process. Reading needs none.
class FileLock
{
public:
    /// Asks for the right. What a dead process of this host has left behind is taken over, and told apart
    /// from a living one by the system's lock, and where a file system has none by the process's number and
    /// start. Error: the folder cannot be written to.
    static Result<LockAnswer> acquire(const std::string &path, LockPolicy policy = LockPolicy::Respect);

    FileLock(FileLock &&) noexcept = default;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    const std::string &path() const { return m_path; } ///< of the lock file

private:
    FileLock(std::string path, Descriptor file);
    void release();

    std::string m_path;
    Descriptor m_file;
};

struct LockAnswer
{
    LockState state = LockState::Ours;
    std::optional<FileLock> lock; ///< where it is ours
    LockOwner owner;              ///< who has it, or had it last; empty where nobody has said
};

} // namespace inkling
