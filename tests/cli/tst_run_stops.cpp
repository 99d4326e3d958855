// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "tests/cli/program.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace inkling;

/// What a signal does to a run: a quick end, the exit code that shells expect, and no file.
class TestRunStops : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    /// Many rows in many dimensions, far from any structure: seconds of neighbour search.
    void initTestCase()
    {
        Random random(1);
        QByteArray data;
        for (int row = 0; row < 20000; ++row) {
            for (int i = 0; i < 20; ++i)
                data += QByteArray::number(random.uniform(), 'f', 3) + ',';
            data += row % 2 == 0 ? "x\n" : "y\n";
        }
        QVERIFY(writeFile(m_folder.filePath(QStringLiteral("large.csv")), data));
    }

    void leavesNoPartialOutput_data()
    {
        QTest::addColumn<QString>("data");
        QTest::addColumn<int>("signal");
        QTest::addColumn<double>("progress"); // when to send it
        const QString large = m_folder.filePath(QStringLiteral("large.csv"));
        QTest::newRow("interrupt while waiting for input") << QStringLiteral("-") << SIGINT << 0.0;
        QTest::newRow("interrupt while reading") << large << SIGINT << 0.0;
        QTest::newRow("interrupt while learning") << large << SIGINT << 0.12;
        QTest::newRow("termination while learning") << large << SIGTERM << 0.12;
    }

    void leavesNoPartialOutput()
    {
        QFETCH(QString, data);
        QFETCH(int, signal);
        QFETCH(double, progress);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), m_folder.path()); // where standard input is kept
        process.setProcessEnvironment(environment);
        process.setReadChannel(QProcess::StandardError);
        process.start(QStringLiteral(INKLING_CLI),
                      {QStringLiteral("run"), data, QStringLiteral("--header"), QStringLiteral("no"),
                       QStringLiteral("--method"), QStringLiteral("label_propagation"),
                       QStringLiteral("--seeds-per-class"), QStringLiteral("10"),
                       QStringLiteral("--progress"), QStringLiteral("json"), QStringLiteral("-o"),
                       m_folder.filePath(QStringLiteral("out.csv"))});
        QVERIFY(process.waitForStarted());
        QVERIFY(waitForProgress(process, progress));
        QElapsedTimer clock;
        clock.start();
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(30000));
        QVERIFY2(clock.elapsed() < 2000,
                 QByteArray::number(clock.elapsed())); // 200 ms, on a machine that does other work
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 128 + signal);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("large.csv")});
    }
};

QTEST_GUILESS_MAIN(TestRunStops)
#include "tst_run_stops.moc"
