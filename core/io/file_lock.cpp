// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_lock.h"

#include "core/io/dataset_readers.h"
#include "core/io/write_file.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace inkling {

namespace {

constexpr std::size_t kMostBytes = 4096;
constexpr int kMostTries = 100; // each one fails only because another process has just let go

std::string fileText(const std::string &path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// When a process was started, in the ticks of its system, and which system that was; empty where it is gone,
/// or has ended and nobody has asked how (a zombie).
std::string startOf(std::int64_t process)
{
    // field 22 of proc(5); what comes before may hold blanks, but ends with the last bracket
    const std::string text = fileText("/proc/" + std::to_string(process) + "/stat");
    const std::size_t name = text.rfind(')');
    if (name == std::string::npos)
        return {};
    std::istringstream fields(text.substr(name + 1));
    std::string field;
    for (int number = 3; number <= 22; ++number) {
        fields >> field;
        if (number == 3 && (field == "Z" || field == "X"))
            return {};
    }
    std::string system;
    std::istringstream(fileText("/proc/sys/kernel/random/boot_id")) >> system;
    return field + "@" + system;
}

std::string hostName()
{
    std::array<char, 256> name = {};
    ::gethostname(name.data(), name.size() - 1);
    return name.data();
}

std::string ownerText(const LockOwner &owner)
{
    return "host " + owner.host + "\nprocess " + std::to_string(owner.process) + "\nuser " + owner.user +
           "\nstart " + owner.start + "\n";
}

/// Empty where the text says nothing, or not everything.
LockOwner ownerOf(const std::string &text)
{
    LockOwner owner;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        const std::size_t blank = line.find(' ');
        const std::string word = line.substr(0, blank);
        const std::string value = blank == std::string::npos ? std::string() : line.substr(blank + 1);
        if (word == "host")
            owner.host = value;
        else if (word == "user")
            owner.user = value;
        else if (word == "start")
            owner.start = value;
        else if (word == "process")
            std::from_chars(value.data(), value.data() + value.size(), owner.process);
    }
    return owner;
}

bool isRunning(const LockOwner &owner)
{
    return owner.process > 0 && (::kill(static_cast<pid_t>(owner.process), 0) == 0 || errno == EPERM) &&
           startOf(owner.process) == owner.start;
}

/// Whether the path still names the open file.
bool isNamed(const Descriptor &file, const std::string &path)
{
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file.number(), &opened) == 0 && ::stat(path.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

} // namespace

LockOwner thisProcess()
{
    const char *user = std::getenv("USER");
    const auto process = static_cast<std::int64_t>(::getpid());
    return {hostName(), process, user ? user : std::to_string(::getuid()), startOf(process)};
}

Result<LockAnswer> FileLock::acquire(const std::string &path, LockPolicy policy)
{
    const std::filesystem::path target = linkTarget(path);
    const std::string lockPath = folderOf(target.string()) + "/." + target.filename().string() + ".lock";
    for (int tries = 0; tries < kMostTries; ++tries) {
        Descriptor file(::open(lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
        if (!file.isOpen()) // where the folder forbids it, the file that the user knows cannot be written
                            // either
            return cannotWrite(errno == EACCES || errno == EROFS || errno == ENOENT ? path : lockPath, errno);
        const bool isLocked = ::flock(file.number(), LOCK_EX | LOCK_NB) == 0;
        const bool isTaken = !isLocked && errno == EWOULDBLOCK; // else the file system has no locks
        if (!isTaken && !isNamed(file, lockPath))
            continue; // its owner has just deleted it
        const Result<std::string> text = readFile(lockPath, kMostBytes);
        const LockOwner owner = text ? ownerOf(*text) : LockOwner();
        const bool isOfThisHost = owner.host.empty() || owner.host == hostName();
        if (isTaken || (isOfThisHost && isRunning(owner)))
            return LockAnswer{isOfThisHost ? LockState::Here : LockState::Elsewhere, std::nullopt, owner};
        if (!isOfThisHost && policy == LockPolicy::Respect)
            return LockAnswer{LockState::Elsewhere, std::nullopt, owner};
        const std::string words = ownerText(thisProcess());
        if (::ftruncate(file.number(), 0) != 0 || !writeAll(file.number(), words))
            return cannotWrite(lockPath, errno);
        return LockAnswer{LockState::Ours, FileLock(lockPath, std::move(file)), owner};
    }
    return cannotWrite(lockPath, EBUSY);
}

FileLock::FileLock(std::string path, Descriptor file)
    : m_path(std::move(path))
    , m_file(std::move(file))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    return *this;
}

FileLock::~FileLock()
{
    release();
}

/// Deleted while it is locked, so that nobody takes over a file that is about to go.
void FileLock::release()
{
    if (m_file.isOpen() && isNamed(m_file, m_path))
        ::unlink(m_path.c_str());
    m_file = Descriptor();
}

} // namespace inkling
