// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace inkling;

/// `tune`: its curve is a contract with scripts, its choice can be pasted into `run`, and nothing that is
/// held out reaches it.
class TestTuneCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static QString wine(const QString &more)
    {
        return QStringLiteral("tune builtin:wine --seeds-per-class 5 --seed 4 --quiet ") + more;
    }

    /// The candidates, without what differs from run to run.
    static QJsonArray curve(const ProgramRun &run)
    {
        QJsonArray candidates = run.json().value(u"candidates").toArray();
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            QJsonObject one = candidates[i].toObject();
            one.remove(u"time_ms");
            candidates[i] = one;
        }
        return candidates;
    }

private Q_SLOTS:
    void tellsTheCurve()
    {
        const ProgramRun run = runProgram(wine(
            QStringLiteral("--method label_spreading,harmonic --vary k=5,10 --vary alpha=0.5,0.9 --json")));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json.value(u"schema_version").toInt(), 1);
        QCOMPARE(json.value(u"seeds").toInt(), 15);
        QCOMPARE(json.value(u"left_out").toInt(), 15);
        QCOMPARE(json.value(u"held_out").toInt(), 163);
        const QJsonArray candidates = json.value(u"candidates").toArray();
        QCOMPARE(candidates.size(), 6); // alpha is no parameter of the second
        const QJsonObject best = candidates[json.value(u"best").toInt(-1)].toObject();
        for (const auto &one : candidates) {
            const QJsonObject candidate = one.toObject();
            for (const char *key :
                 {"wrong", "error", "error_low", "error_high", "log_loss", "mcnemar_p", "time_ms"})
                QVERIFY2(candidate.value(QLatin1String(key)).isDouble(), key);
            QCOMPARE(candidate.value(u"error").toDouble(), candidate.value(u"wrong").toInt() / 15.0);
            QVERIFY(best.value(u"wrong").toInt() <= candidate.value(u"wrong").toInt());
        }
        QCOMPARE(candidates[1].toObject().value(u"set").toString(),
                 QStringLiteral("--set k=5 --set alpha=0.9"));
        QCOMPARE(candidates[5].toObject().value(u"set").toString(), QString());
    }

    void bestCanBePastedIntoRun()
    {
        const QString data = QStringLiteral("builtin:wine --seeds-per-class 5 --seed 4 ");
        const ProgramRun tuned = runProgram(
            QStringLiteral("tune %1 --method label_propagation --set weights=gaussian --vary gamma=auto")
                .arg(data));
        QVERIFY2(tuned.exitCode == 0, tuned.err.constData());
        const QByteArray last = tuned.out.trimmed().split('\n').back();
        QVERIFY2(last.startsWith("best: --method label_propagation --set weights=gaussian"),
                 last.constData());
        const ProgramRun run =
            runProgram(QStringLiteral("run %1 %2 --json --quiet").arg(data, QString::fromUtf8(last.mid(6))));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"parameters").toObject().value(u"weights").toString(),
                 QStringLiteral("gaussian"));
    }

    void heldOutLabelsPlayNoPart()
    {
        // The same points and given labels; every other label is another one.
        QByteArray truth = "x,y,class\n";
        QByteArray other = truth;
        for (int i = 0; i < 60; ++i) {
            const QByteArray point = QByteArray::number((i % 3) * 2 + (i * 37 % 50) / 20.0) + ',' +
                                     QByteArray::number(i * 53 % 47);
            truth += point + ',' + "abc"[i % 3] + '\n';
            other += point + ',' + "abc"[i < 12 ? i % 3 : i * 7 % 5 % 3] + '\n';
        }
        QVERIFY(truth != other);
        QVERIFY(writeFile(path("truth.csv"), truth) && writeFile(path("other.csv"), other));
        QVERIFY(writeFile(path("seeds.txt"), "0 1 2 3 4 5 6 7 8 9 10 11\n"));
        for (const char *more : {"", " --inductive"}) {
            const QString line =
                QStringLiteral("tune %1 --seeds %2 --method label_spreading,poisson,wnll,nearest_neighbour "
                               "--vary k=3,5 --vary alpha=auto --json --quiet") +
                QLatin1String(more);
            const ProgramRun first = runProgram(line.arg(path("truth.csv"), path("seeds.txt")));
            const ProgramRun second = runProgram(line.arg(path("other.csv"), path("seeds.txt")));
            QVERIFY2(first.exitCode == 0, first.err.constData());
            QCOMPARE(curve(first).size(), 18);
            QCOMPARE(curve(first), curve(second));
            QCOMPARE(first.json().value(u"best"), second.json().value(u"best"));
        }
    }

    void inductiveLeavesTheHeldOutPointsAside()
    {
        const QString line = wine(QStringLiteral("--method label_spreading --vary k=5,10 --json"));
        QVERIFY(curve(runProgram(line)) != curve(runProgram(line + QStringLiteral(" --inductive"))));
    }

    void writesTheCurve()
    {
        const QString csv = path("curve.csv");
        const ProgramRun run =
            runProgram(wine(QStringLiteral("--method label_propagation --vary k=5,10,20 -o ") + csv));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.isEmpty());
        const QByteArray bytes = fileBytes(csv);
        QCOMPARE(csvCells(bytes)[0].join(','),
                 QByteArray("method,set,wrong,error,error_low,error_high,log_loss,mcnemar_p,ending,time_ms,"
                            "failure,best"));
        QCOMPARE(csvColumn(bytes, "set"), (QByteArrayList{"--set k=5", "", "--set k=20"}));
        QCOMPARE(csvColumn(bytes, "best").count("1"), 1);
    }

    void tellsHowLittleTheLabelsTell()
    {
        const ProgramRun run = runProgram(
            QStringLiteral("tune builtin:wine --seeds-per-class 2 --method label_propagation --vary k=9,10"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.contains("1 of the other 1."), run.out.constData());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QString &line, int exitCode, const char *says) {
            QTest::newRow(name) << line << exitCode << QByteArray(says);
        };
        const QString some = QStringLiteral("builtin:wine --seeds-per-class 5 --method label_spreading ");
        row("no method", QStringLiteral("builtin:wine --vary k=1"), 2, "--method is missing");
        row("unknown method", QStringLiteral("builtin:wine --method label_spraeding"), 2,
            "did you mean 'label_spreading'?");
        row("nothing to choose from", some, 2, "nothing to choose from");
        row("a key without values", some + QStringLiteral("--vary k"), 2, "--vary takes KEY=A,B");
        row("an unknown key", some + QStringLiteral("--vary kk=auto"), 2, "did you mean \"k\"?");
        row("a key that stands twice", some + QStringLiteral("--vary k=5 --vary k=7"), 2, "'k' twice");
        row("a value out of range", some + QStringLiteral("--vary alpha=0.5,1"), 2, "must lie between");
        row("a key without effect", some + QStringLiteral("--vary gamma=auto"), 2, "no effect");
        row("a key without usual values", some + QStringLiteral("--vary max_iterations=auto"), 2,
            "name some");
        row("labels that cannot be left out",
            QStringLiteral("builtin:wine --seeds-per-class 1 --method poisson,harmonic"), 3,
            "No class has two labels");
        row("no memory for any candidate",
            QStringLiteral(
                "builtin:moons?n=100000 --seeds-per-class 2 --method poisson,harmonic --set graph=rbf"),
            6, "all pairs");
    }

    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const ProgramRun run = runProgram(QStringLiteral("tune ") + line);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void aSignalLeavesNothing()
    {
        const QString file = path("stopped.csv");
        const QStringList arguments =
            QStringLiteral("tune builtin:digits --seeds-per-class 20 --method p_laplace --vary p=auto "
                           "--vary k=auto --threads 1 -o ")
                .split(u' ', Qt::SkipEmptyParts) +
            QStringList{file};
        QCOMPARE(exitCodeAfterSignal(arguments, 0.1, SIGINT), 128 + SIGINT);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_APPLESS_MAIN(TestTuneCommand)
#include "tst_tune_command.moc"
