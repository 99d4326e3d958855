// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <csignal>

namespace inkling {

/// What one call of the command line program gave.
struct ProgramRun
{
    int exitCode = -1; ///< -1: it did not start, crashed, or took over a minute
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the program with these arguments, and `input` on its standard input.
inline ProgramRun runProgram(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(INKLING_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The same, from one line: words separated by blanks.
inline ProgramRun runProgram(const QString &line, const QByteArray &input = {})
{
    return runProgram(line.split(u' ', Qt::SkipEmptyParts), input);
}

/// Waits until a program that was started with --progress json, its errors being read, has come so far;
/// false: it has not said a word for half a minute.
inline bool waitForProgress(QProcess &process, double progress)
{
    double reached = -1.0;
    while (reached < progress) {
        if (!process.canReadLine() && !process.waitForReadyRead(30000))
            return false;
        reached = QJsonDocument::fromJson(process.readLine()).object().value(u"progress").toDouble(reached);
    }
    return true;
}

/// Starts the program with --progress json, sends it a signal once it has come so far, and waits for its end:
/// its exit code, -1 where it did not come so far or did not end.
inline int exitCodeAfterSignal(const QStringList &arguments, double progress, int signal)
{
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    process.start(QStringLiteral(INKLING_CLI),
                  arguments + QStringList{QStringLiteral("--progress"), QStringLiteral("json")});
    if (!process.waitForStarted() || !waitForProgress(process, progress))
        return -1;
    ::kill(pid_t(process.processId()), signal);
    return process.waitForFinished(30000) ? process.exitCode() : -1;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The bytes of a file, empty when there is none.
inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The cells of a CSV without quotes: a list for each line.
inline QList<QByteArrayList> csvCells(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.trimmed().split('\n'))
        rows.append(line.split(','));
    return rows;
}

/// One column of such a CSV, without its header.
inline QByteArrayList csvColumn(const QByteArray &csv, const QByteArray &name)
{
    const QList<QByteArrayList> rows = csvCells(csv);
    const qsizetype place = rows.front().indexOf(name);
    QByteArrayList cells;
    for (qsizetype i = 1; place >= 0 && i < rows.size(); ++i)
        cells.append(rows[i].value(place));
    return cells;
}

/// The 18 rows whose labels the semi-supervised example of scikit-learn's documentation keeps.
inline constexpr const char *kIrisSeeds = "6 10 29 32 37 42 56 58 68 72 77 83 98 100 109 128 145 148\n";

} // namespace inkling
