// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace inkling {

/// Two moons: complete class column, so a fifth of the 200 samples is held out and nothing is given.
inline const QString kMoons = QStringLiteral("builtin:moons?n=200&noise=0.1&seed=1");

/// How long a test waits for a job: under a thread checker on a busy machine it takes seconds.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr int kPatience = 300'000; // ms; some methods take minutes then
#else
inline constexpr int kPatience = 30'000; // ms
#endif

inline void openAndWait(Session &session, const QString &location)
{
    QSignalSpy opened(&session, &Session::dataChanged);
    session.open({location, {}, {}});
    QVERIFY(opened.wait(kPatience));
}

inline void runAndWait(Session &session)
{
    session.run();
    QTRY_VERIFY_WITH_TIMEOUT(!session.isLearning(), kPatience);
}

/// Opens the moons, gives three labels a class and runs the method.
inline void openMoonsAndRun(Session &session)
{
    openAndWait(session, kMoons);
    session.giveAtRandom(3);
    runAndWait(session);
    QVERIFY(session.report());
}

/// A file with these bytes in the folder; its path.
inline QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace inkling
