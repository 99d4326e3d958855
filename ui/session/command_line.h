// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

class Session;

/// How files are named.
enum class FolderWords {
    Kept,
    LeftOut ///< for other people, who have other folders: the name alone
};

/// Lines for a POSIX shell that repeat the session's run with inkling-cli: the same data, preparation,
/// method, parameters, seed and given labels, which go into a file first. Where every given label is that of
/// the class column, all other known ones are held out and score. A comment says what it cannot repeat:
/// held-out samples left out of the graph, edges changed by hand. Precondition: the session has data.
QString commandLine(const Session &session, FolderWords folders = FolderWords::Kept);

} // namespace inkling
