// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_file.h"

#include "core/io/descriptor.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace inkling {

namespace {

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
    bool moveTo(const std::filesystem::path &target, const FileCalls &calls)
    {
        if (calls.rename(m_path.c_str(), target.c_str()) != 0)
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
Status writeInPlace(const std::string &path, std::string_view bytes, const FileCalls &calls)
{
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen() || !writeAll(file.number(), bytes, calls) || !file.close())
        return cannotWrite(path, errno);
    return Success();
}

} // namespace

Error cannotWrite(const std::string &path, int reason)
{
    return {message(QT_TRANSLATE_NOOP("core", "%1 cannot be written: %2."), path,
                    std::generic_category().message(reason)),
            ErrorKind::Output};
}

bool writeAll(int file, std::string_view bytes, const FileCalls &calls)
{
    while (!bytes.empty()) {
        const ssize_t count = calls.write(file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return false;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

bool syncFolder(const std::string &folder, const FileCalls &calls)
{
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    // one may write in a folder that one may not list
    return !directory.isOpen() || calls.syncFolder(directory.number()) == 0 || errno == EINVAL ||
           errno == ENOTSUP || errno == EROFS;
}

std::string linkTarget(const std::string &path)
{
    constexpr int kMostLinks = 40; // as the kernel has it
    std::filesystem::path target = path;
    std::error_code error;
    for (int i = 0; i < kMostLinks && std::filesystem::is_symlink(target, error); ++i)
        target = target.parent_path() / std::filesystem::read_symlink(target, error);
    return target.string();
}

std::string folderOf(const std::string &path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    return folder.empty() ? "." : folder.string();
}

Status writeFileAtomically(const std::string &path, std::string_view bytes, const FileCalls &calls)
{
    const std::string target = linkTarget(path); // a link is to stay one
    struct stat old = {};
    const bool replaces = ::stat(target.c_str(), &old) == 0;
    if (replaces && S_ISDIR(old.st_mode))
        return cannotWrite(path, EISDIR);
    if (replaces && !S_ISREG(old.st_mode))
        return writeInPlace(target, bytes, calls);
    if (replaces && ::access(target.c_str(), W_OK) != 0) // rename would not mind that the file is read-only
        return cannotWrite(path, errno);

    const std::string folder = folderOf(target);
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
    if (!writeAll(file.number(), bytes, calls) || calls.syncData(file.number()) != 0 || !file.close() ||
        !temporary.moveTo(target, calls))
        return cannotWrite(path, errno);
    if (!syncFolder(folder, calls)) // without it the rename itself may be lost with the power
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 was written, but may not survive a loss of power: "
                                                       "its folder could not be flushed to the disk (%2)."),
                             path, std::generic_category().message(errno)),
                     ErrorKind::Output};
    return Success();
}

} // namespace inkling
