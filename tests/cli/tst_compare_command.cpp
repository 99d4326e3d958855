// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace inkling;

/// `compare`: the table of methods and settings is a contract with scripts, its parts must add up, and a
/// signal must leave what was done.
class TestCompareCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static QString wine(const QString &more)
    {
        return QStringLiteral("compare builtin:wine --methods label_spreading,nearest_neighbour "
                              "--seeds-per-class 2,5 --draws 3 --seed 4 --quiet ") +
               more;
    }

    /// Without what differs from run to run.
    static QJsonArray withoutTimes(QJsonArray list)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            QJsonObject one = list[i].toObject();
            one.remove(u"time_ms");
            list[i] = one;
        }
        return list;
    }

private Q_SLOTS:
    void tellsEachMethodInEachSetting()
    {
        const ProgramRun run = runProgram(wine(QStringLiteral("--json")));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json.value(u"schema_version").toInt(), 1);
        QVERIFY(json.value(u"complete").toBool());
        const QJsonArray results = json.value(u"results").toArray();
        QCOMPARE(results.size(), 6); // the baseline is always there
        const QJsonObject last = results[5].toObject();
        QCOMPARE(last.value(u"method").toString(), QStringLiteral("nearest_neighbour"));
        QCOMPARE(last.value(u"setting").toString(), QStringLiteral("5 per class"));
        QCOMPARE(last.value(u"runs").toInt(), 3);
        for (const char *key : {"accuracy_mean", "accuracy_sd", "accuracy_low", "accuracy_high",
                                "difference_mean", "difference_low", "difference_high", "time_ms"})
            QVERIFY2(last.value(QLatin1String(key)).isDouble(), key);
        QVERIFY(results[0].toObject().value(u"difference_mean").isNull());
        QCOMPARE(json.value(u"runs").toArray().size(), 18);
    }

    void aRunIsThatOfTheCommandRun()
    {
        const QJsonArray runs = runProgram(wine(QStringLiteral("--json"))).json().value(u"runs").toArray();
        const QJsonObject second = runs[7].toObject(); // label_spreading, 2 per class, the second draw
        QCOMPARE(second.value(u"method").toString(), QStringLiteral("label_spreading"));
        QCOMPARE(second.value(u"draw").toInt(), 1);
        const QJsonObject alone = runProgram(QStringLiteral("run builtin:wine --method label_spreading "
                                                            "--seeds-per-class 2 --seed 5 --json --quiet"))
                                      .json();
        const double right = second.value(u"correct").toDouble() / second.value(u"held_out").toDouble();
        QCOMPARE(alone.value(u"accuracy").toObject().value(u"held_out").toDouble(), right);
    }

    void partsMergeToTheWhole()
    {
        const QJsonObject whole = runProgram(wine(QStringLiteral("--json"))).json();
        QStringList parts;
        for (int task = 1; task <= 3; ++task) {
            parts += path(qPrintable(QStringLiteral("part%1.json").arg(task)));
            const ProgramRun run =
                runProgram(wine(QStringLiteral("--task %1 --of 3 -o ").arg(task) + parts.back()));
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QVERIFY(!QJsonDocument::fromJson(fileBytes(parts.back())).object().value(u"complete").toBool());
        }
        const QJsonObject merged =
            runProgram(QStringLiteral("compare --merge --quiet --json ") + parts.join(u' ')).json();
        QCOMPARE(withoutTimes(merged.value(u"results").toArray()),
                 withoutTimes(whole.value(u"results").toArray()));
        QVERIFY(merged.value(u"complete").toBool());

        const ProgramRun twice = runProgram(QStringLiteral("compare --merge %1 %1").arg(parts[0]));
        QCOMPARE(twice.exitCode, 3);
        QVERIFY(twice.err.contains("repeats a run"));
        const QString other = path("other.json");
        runProgram(
            QStringLiteral("compare builtin:iris --methods majority --seeds-per-class 2 --draws 2 -o ") +
            other);
        const ProgramRun mixed = runProgram(QStringLiteral("compare --merge %1 %2").arg(parts[0], other));
        QCOMPARE(mixed.exitCode, 3);
        QVERIFY(mixed.err.contains("belongs to another comparison"));
    }

    void readsSplits()
    {
        const QString splits = path("splits.csv");
        QVERIFY(writeFile(splits, "0,60,140\n1,61,141\n"));
        const QString csv = path("results.csv");
        const ProgramRun run =
            runProgram(QStringLiteral("compare builtin:wine --methods nearest_neighbour --splits %1 -o %2")
                           .arg(splits, csv));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QList<QByteArrayList> cells = csvCells(fileBytes(csv));
        QCOMPARE(cells.size(), 3);
        QCOMPARE(cells[0].join(','), QByteArray("method,setting,runs,accuracy_mean,accuracy_sd,accuracy_low,"
                                                "accuracy_high,difference_mean,difference_low,"
                                                "difference_high,time_ms"));
        QCOMPARE(cells[2][0], QByteArray("nearest_neighbour"));
        QCOMPARE(cells[2][1], QByteArray("splits.csv"));
        QCOMPARE(cells[2][2], QByteArray("2"));
    }

    // Once for each number of labels, not for each draw.
    void tellsOfClassesWithTooFewSeeds()
    {
        const ProgramRun run = runProgram(QStringLiteral(
            "compare builtin:wine --methods majority --seeds-per-class 48,49 --draws 2 --json --quiet"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QStringList told;
        for (const QJsonValue &note : run.json().value(u"notes").toArray()) {
            if (note.toString().contains(QStringLiteral("all that they had")))
                told += note.toString();
        }
        QCOMPARE(told.size(), 1);
        QVERIFY(told[0].contains(QStringLiteral("fewer than 49")) &&
                told[0].endsWith(QStringLiteral(" 48.")));
    }

    void requiredAccuracyDecidesTheExitCode()
    {
        const QString line = QStringLiteral("compare builtin:wine --methods majority --seeds-per-class 5 "
                                            "--draws 2 --quiet --require ");
        QCOMPARE(runProgram(line + QStringLiteral("0.1")).exitCode, 0);
        QCOMPARE(runProgram(line + QStringLiteral("0.9")).exitCode, 1);
    }

    void whoRefusesDoesNotStopTheOthers()
    {
        const QString line = QStringLiteral("compare builtin:wine --methods multinomial_naive_bayes,majority "
                                            "--seeds-per-class 5 --draws 2 --quiet");
        const ProgramRun run = runProgram(line);
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("note: multinomial_naive_bayes, 5 per class, draw 1: Multinomial"),
                 run.out.constData());
        QVERIFY(run.out.contains("incomplete: 4 of 6 runs")); // logistic regression's, too
        QVERIFY(run.out.contains("majority"));
        QCOMPARE(runProgram(line + QStringLiteral(" --require 0.01")).exitCode, 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QString &line, int exitCode, const char *says) {
            QTest::newRow(name) << line << exitCode << QByteArray(says);
        };
        const QString some = QStringLiteral("builtin:wine --methods majority ");
        row("no methods", QStringLiteral("builtin:wine --seeds-per-class 1"), 2, "--methods is missing");
        row("unknown method", QStringLiteral("builtin:wine --methods label_spraeding --seeds-per-class 1"), 2,
            "did you mean 'label_spreading'?");
        row("no seeds", some, 2, "--seeds-per-class 1,2,5 or --splits");
        row("a setting that no method has", some + QStringLiteral("--seeds-per-class 1 --set alpha=1"), 2,
            "alpha");
        row("nothing left to score", some + QStringLiteral("--seeds-per-class 100"), 3,
            "none is left to score");
        row("part without a whole", some + QStringLiteral("--seeds-per-class 1 --task 1"), 2, "--of");
        row("part beyond the last", some + QStringLiteral("--seeds-per-class 1 --task 3 --of 2 --json"), 2,
            "--task 3 of 2 does not exist");
        row("part as CSV", some + QStringLiteral("--seeds-per-class 1 --task 1 --of 2 -o part.csv"), 2,
            "--merge can read");
        row("output of another kind", some + QStringLiteral("--seeds-per-class 1 -o out.xml"), 2,
            "ends in .json or .csv");
        row("merge of nothing", QStringLiteral("--merge"), 2, "--merge takes the JSON files");
        row("merge of something else", QStringLiteral("--merge /dev/null"), 3, "/dev/null");
    }

    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const ProgramRun run = runProgram(QStringLiteral("compare ") + line);
        QCOMPARE(run.exitCode, exitCode);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void aSignalLeavesTheRunsDone()
    {
        const QString file = path("stopped.json");
        const QStringList arguments =
            QStringLiteral("compare builtin:digits --methods label_propagation --seeds-per-class 5 "
                           "--draws 2000 --threads 1 -o ")
                .split(u' ', Qt::SkipEmptyParts) +
            QStringList{file};
        QCOMPARE(exitCodeAfterSignal(arguments, 0.06, SIGINT),
                 128 + SIGINT); // reading is the first twentieth
        const QJsonObject json = QJsonDocument::fromJson(fileBytes(file)).object();
        QVERIFY(!json.value(u"complete").toBool());
        const qsizetype runs = json.value(u"runs").toArray().size();
        QVERIFY(runs > 0 && runs < 4000);
        QCOMPARE(json.value(u"planned").toInt(), 4000);
    }
};

QTEST_APPLESS_MAIN(TestCompareCommand)
#include "tst_compare_command.moc"
