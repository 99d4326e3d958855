// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_lock.h"

#include <utility>

#include <fcntl.h>
#include <sys/stat.h>

namespace inkling {

namespace {

struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

bool tryToLockJournal(const Descriptor &file)
{
    const struct flock lock = wholeFile();
    return ::fcntl(file.number(), F_OFD_SETLK, &lock) == 0;
}

bool isLeftJournal(const std::string &path)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct flock lock = wholeFile();
    return file.isOpen() && ::fcntl(file.number(), F_OFD_GETLK, &lock) == 0 && lock.l_type == F_UNLCK;
}

Descriptor lockedJournal(const std::string &path)
{
    Descriptor file(::open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW));
    struct stat opened = {};
    struct stat named = {};
    const bool isOurs = file.isOpen() && tryToLockJournal(file) && ::fstat(file.number(), &opened) == 0 &&
                        ::stat(path.c_str(), &named) == 0 &&
                        opened.st_ino == named.st_ino; // else its owner has just deleted it
    return isOurs ? std::move(file) : Descriptor();
}

} // namespace inkling
