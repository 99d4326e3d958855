// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_export.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace inkling {

namespace {

Error cannotWrite(const std::string &path, int reason)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), path,
                    std::generic_category().message(reason)),
            ErrorKind::Output};
}

/// An open file descriptor; closed at the latest with it.
class Descriptor
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close()
    {
        const bool isClosed = m_number < 0 || ::close(m_number) == 0;
        m_number = -1;
        return isClosed;
    }

private:
    int m_number;
};

bool writeAll(const Descriptor &file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

/// Where a chain of symbolic links ends, whether or not there is a file: a link is to stay one.
std::filesystem::path linkTarget(std::filesystem::path path)
{
    constexpr int kMostLinks = 40; // as the kernel has it
    std::error_code error;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(path, error); ++i)
        path = path.parent_path() / std::filesystem::read_symlink(path, error);
    return path;
}

/// A file beside the target that vanishes unless it was moved onto it.
class TemporaryFile
{
public:
    explicit TemporaryFile(const std::filesystem::path &folder)
        : m_path(freeName(folder))
        , m_file(
              ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)) // less the user's umask
        , m_exists(m_file.isOpen())
    {
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        if (m_exists)
            ::unlink(m_path.c_str());
    }

    Descriptor &file() { return m_file; }
    bool moveTo(const std::filesystem::path &target)
    {
        if (std::rename(m_path.c_str(), target.c_str()) != 0)
            return false;
        m_exists = false;
        return true;
    }

private:
    /// A name of its own for each file of each process; one left over by a crash is stepped over.
    static std::filesystem::path freeName(const std::filesystem::path &folder)
    {
        static std::atomic<unsigned> counter = 0;
        std::filesystem::path path;
        std::error_code error;
        do {
            path = folder /
                   (".inkling-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp");
        } while (std::filesystem::exists(path, error));
        return path;
    }

    std::filesystem::path m_path;
    Descriptor m_file;
    bool m_exists;
};

/// Devices and pipes are written to as they are: renaming a file onto /dev/null would replace it.
Status writeInPlace(const std::string &path, std::string_view bytes)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen() || !writeAll(file, bytes) || !file.close())
        return cannotWrite(path, errno);
    return Success();
}

} // namespace

Status writeFileAtomically(const std::string &path, std::string_view bytes)
{
    const std::filesystem::path target = linkTarget(path);
    struct stat old = {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces && S_ISDIR(old.st_mode))
        return cannotWrite(path, EISDIR);
    if (replaces && !S_ISREG(old.st_mode))
        return writeInPlace(target, bytes);
    if (replaces && ::access(target.c_str(), W_OK) != 0) // rename would not mind that the file is read-only
        return cannotWrite(path, errno);

    const std::filesystem::path folder = target.has_parent_path() ? target.parent_path() : ".";
    TemporaryFile temporary(folder);
    Descriptor &file = temporary.file();
    if (!file.isOpen())
        return cannotWrite(path, errno);
    if (replaces) {
        // The owner is kept where that is allowed; first, because it resets special mode bits.
        [[maybe_unused]] const int owner = ::fchown(file.number(), old.st_uid, old.st_gid);
        if (::fchmod(file.number(), old.st_mode & 07777U) != 0)
            return cannotWrite(path, errno);
    }
    if (!writeAll(file, bytes) || ::fdatasync(file.number()) != 0 || !file.close() ||
        !temporary.moveTo(target))
        return cannotWrite(path, errno);
    // Without this the rename itself may be lost with the power. Some file systems cannot sync folders: the
    // file is whole then.
    if (Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); directory.isOpen())
        ::fsync(directory.number());
    return Success();
}

} // namespace inkling
