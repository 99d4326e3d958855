// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peer.h"

#include <QFile>
#include <QProcess>

namespace inkling {

QByteArray askPeer(const QStringList &words)
{
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"),
                 QStringList{QStringLiteral(INKLING_BENCH_FOLDER "/peer.py")} + words);
    const bool isDone = python.waitForFinished(-1) && python.exitCode() == 0;
    return isDone ? python.readAllStandardOutput() : QByteArray();
}

void BenchFile::write(const char *bytes, std::ptrdiff_t count) const
{
    QFile file(path());
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes, count);
}

} // namespace inkling
