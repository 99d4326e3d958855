// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learn/learners.h"
#include "tests/support/clouds.h"
#include "tests/support/session_steps.h"
#include "ui/session/session_project.h"

#include <QFile>

namespace inkling {

/// A session with its project.
struct Work
{
    Session session;
    SessionProject project{session};
};

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void openProjectAndWait(SessionProject &project, const QString &path, const QString &dataPath = {})
{
    QSignalSpy opened(&project, &SessionProject::opened);
    project.open(path, dataPath);
    QVERIFY(opened.wait(kPatience));
}

inline void saveAndWait(SessionProject &project, const QString &path, const SessionProject::View &view = {},
                        SessionProject::Replace replace = SessionProject::Replace::Ours)
{
    QSignalSpy saved(&project, &SessionProject::saved);
    project.save(path, view, replace);
    QVERIFY(saved.wait(kPatience));
}

/// A table whose first column names its rows: "s0" ... with two features.
inline QByteArray namedRows(int first, int last)
{
    QByteArray table = "tag,x,y\n";
    for (int i = first; i < last; ++i)
        table += QStringLiteral("s%1,%2,%3\n").arg(i).arg(i % 7).arg(0.5 * i).toUtf8();
    return table;
}

/// Opens such a table of 40 rows; every fourth is given, of two classes.
inline QString openNamedRows(Session &session, const QTemporaryDir &folder)
{
    const QString path = writeFile(folder, QStringLiteral("named.csv"), namedRows(0, 40));
    DataRequest request{path, {}, {}};
    request.options.id = "tag";
    QSignalSpy opened(&session, &Session::dataChanged);
    session.open(request);
    if (!opened.wait(kPatience))
        qFatal("%s was not opened", qPrintable(path));
    session.addClass(QStringLiteral("low"));
    session.addClass(QStringLiteral("high"));
    for (std::size_t row = 0; row < 40; row += 4)
        session.labelPoints(std::vector{row}, row < 20 ? 0 : 1, {"click", QStringLiteral("Click")});
    return path;
}

} // namespace inkling
