// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"

#include <cstdlib>

namespace inkling {

namespace {

/// The value of a variable of the environment; empty where it is not set.
std::string variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

} // namespace

Result<std::string> journalFolder()
{
    // paths in it must be absolute; others are to be ignored (XDG Base Directory Specification 0.8)
    if (const std::string state = variable("XDG_STATE_HOME"); state.starts_with('/'))
        return state + "/inkling";
    if (const std::string home = variable("HOME"); home.starts_with('/'))
        return home + "/.local/state/inkling";
    return Error{
        message(QT_TRANSLATE_NOOP("core", "There is no home folder to keep a journal of the labels in: "
                                          "HOME is not set.")),
        ErrorKind::Output};
}

} // namespace inkling
