// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/dataset_readers.h"
#include "core/io/journal_lock.h"
#include "core/io/label_journal.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <tuple>

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

std::vector<RecoverableJournal> recoverableJournals(const std::string &folder)
{
    std::vector<RecoverableJournal> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string path = entry->path().string();
        if (!path.ends_with(kJournalEnding) || !isLeftJournal(path))
            continue;
        const Result<std::string> bytes = readFile(path, kMostJournalBytes);
        const auto contents = bytes ? readJournalBytes(*bytes) : std::nullopt;
        if (contents && (!contents->steps.empty() ||
                         (contents->settings && areWorthKeeping(*contents->settings, contents->subject))))
            found.push_back({path, contents->subject.projectPath, contents->subject.source,
                             contents->steps.size(), contents->lastChange});
    }
    std::sort(found.begin(), found.end(), [](const RecoverableJournal &a, const RecoverableJournal &b) {
        return std::tie(a.lastChange, a.path) > std::tie(b.lastChange, b.path);
    });
    return found;
}

} // namespace inkling
