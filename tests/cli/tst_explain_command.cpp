// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace inkling;

/// `explain`: what it says of a row is what `run` says of it, put together from the given rows.
class TestExplainCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static ProgramRun explain(const QString &line)
    {
        return runProgram(QStringLiteral("explain %1 --quiet").arg(line));
    }

    static QList<QJsonObject> explanations(const ProgramRun &run)
    {
        QList<QJsonObject> list;
        for (const auto &one : run.json().value(u"explanations").toArray())
            list.append(one.toObject());
        return list;
    }

    static double sum(const QJsonArray &objects, QStringView key)
    {
        double total = 0.0;
        for (const auto &one : objects)
            total += one.toObject().value(key).toDouble(NAN);
        return total;
    }

    /// Two groups on a line, one far off, and in it no label.
    static QByteArray groups()
    {
        return "name,x,class\na,0,red\nb,1,\nc,2,\nd,3,blue\ne,100,\nf,101,\ng,102,\n";
    }

private Q_SLOTS:
    void seedsMakeTheLabel_data()
    {
        QTest::addColumn<QString>("method");
        for (const char *method : {"label_propagation", "label_spreading", "harmonic", "wnll", "poisson"})
            QTest::newRow(method) << QString::fromLatin1(method);
    }

    void seedsMakeTheLabel()
    {
        QFETCH(QString, method);
        const QString more =
            QStringLiteral("builtin:wine --seeds-per-class 4 --seed 3 --method %1 --set k=7 ").arg(method);
        const ProgramRun run = explain(more + QStringLiteral("--row 60,100,140 --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const ProgramRun labelled = runProgram(QStringLiteral("run %1 --quiet").arg(more));
        const QByteArrayList predicted = csvColumn(labelled.out, "label_predicted");
        const QByteArrayList confidence = csvColumn(labelled.out, "confidence");
        const QList<QJsonObject> list = explanations(run);
        QCOMPARE(list.size(), 3);
        for (const QJsonObject &one : list) {
            const int row = one.value(u"row").toInt();
            QCOMPARE(one.value(u"predicted").toString().toUtf8(), predicted[row]);
            QVERIFY(std::abs(one.value(u"confidence").toDouble() - confidence[row].toDouble()) < 1e-5);
            const QJsonArray seeds = one.value(u"seeds").toArray();
            QCOMPARE(seeds.size(), 12);
            QVERIFY(std::abs(sum(seeds, u"share") - 1.0) < 1e-9);
            const QJsonArray way = one.value(u"path").toArray();
            QCOMPARE(way.first().toObject().value(u"row").toInt(), row);
            QCOMPARE(way.last().toObject().value(u"row"), seeds.first().toObject().value(u"row"));
        }
    }

    /// Where the scores are the shares' sums by definition.
    void classSharesAreTheScoresOfPropagation()
    {
        const ProgramRun run = explain(QStringLiteral(
            "builtin:digits --seeds-per-class 3 --method label_propagation --row 5,17 --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        for (const QJsonObject &one : explanations(run)) {
            const QJsonObject scores = one.value(u"scores").toObject();
            const QJsonObject shares = one.value(u"class_shares").toObject();
            QCOMPARE(scores.size(), 10);
            QMap<QString, double> bySeed;
            for (const auto &seed : one.value(u"seeds").toArray())
                bySeed[seed.toObject().value(u"class").toString()] +=
                    seed.toObject().value(u"share").toDouble();
            for (const QString &name : scores.keys()) {
                QVERIFY(std::abs(scores.value(name).toDouble() - shares.value(name).toDouble()) < 1e-5);
                QVERIFY(std::abs(bySeed.value(name) - shares.value(name).toDouble()) < 1e-12);
            }
        }
    }

    /// a (red) - b - c - d (blue) with equal steps: b is two thirds red.
    void tellsASmallChain()
    {
        QVERIFY(writeFile(path("groups.csv"), groups()));
        const ProgramRun run = explain(path("groups.csv") +
                                       QStringLiteral(" --id name --scale none --set graph=rbf --set gamma=4 "
                                                      "--method label_propagation --row 1 --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject one = explanations(run).value(0);
        QCOMPARE(one.value(u"id").toString(), QStringLiteral("b"));
        QCOMPARE(one.value(u"split").toString(), QStringLiteral("unlabelled"));
        QVERIFY(one.value(u"known").isNull());
        const QJsonArray seeds = one.value(u"seeds").toArray();
        QCOMPARE(seeds[0].toObject().value(u"id").toString(), QStringLiteral("a"));
        QVERIFY(std::abs(seeds[0].toObject().value(u"share").toDouble() - 2.0 / 3.0) < 1e-4);
        QCOMPARE(seeds[1].toObject().value(u"class").toString(), QStringLiteral("blue"));
        const QJsonArray neighbours = one.value(u"neighbours").toArray();
        QCOMPARE(neighbours[0].toObject().value(u"id").toString(), QStringLiteral("a"));
        QCOMPARE(neighbours[0].toObject().value(u"given").toString(), QStringLiteral("red"));
        QCOMPARE(neighbours[1].toObject().value(u"id").toString(), QStringLiteral("c"));
        QVERIFY(neighbours[1].toObject().value(u"given").isNull());
        QVERIFY(std::abs(neighbours[0].toObject().value(u"weight").toDouble() - std::exp(-4.0)) < 1e-9);
    }

    void aSeedIsItsOwnReason()
    {
        QVERIFY(writeFile(path("groups.csv"), groups()));
        const ProgramRun run =
            explain(path("groups.csv") +
                    QStringLiteral(" --id name --method label_propagation --set k=2 --row 3 --json"));
        const QJsonObject one = explanations(run).value(0);
        QCOMPARE(one.value(u"split").toString(), QStringLiteral("seed"));
        const QJsonArray seeds = one.value(u"seeds").toArray();
        QCOMPARE(seeds.size(), 1);
        QCOMPARE(seeds[0].toObject().value(u"row").toInt(), 3);
        QCOMPARE(seeds[0].toObject().value(u"share").toDouble(), 1.0);
        QCOMPARE(one.value(u"path").toArray().size(), 1);
    }

    void saysWhereNoLabelReaches()
    {
        QVERIFY(writeFile(path("groups.csv"), groups()));
        const QString line =
            path("groups.csv") + QStringLiteral(" --id name --method poisson --set k=2 --row 5");
        const ProgramRun run = explain(line);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY2(run.out.contains("row 5 (f): no prediction"), run.out.constData());
        QVERIFY2(run.out.contains("no label reaches it"), run.out.constData());
        const QJsonObject one = explanations(explain(line + QStringLiteral(" --json"))).value(0);
        QVERIFY(one.value(u"predicted").isNull());
        QVERIFY(one.value(u"seeds").toArray().isEmpty());
        QVERIFY(!one.value(u"neighbours").toArray().isEmpty());
    }

    void writesTheShares()
    {
        const ProgramRun run = explain(
            QStringLiteral("builtin:iris --seeds-per-class 2 --method label_spreading --row 70,2 -o ") +
            path("shares.csv"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.isEmpty());
        const QByteArray csv = fileBytes(path("shares.csv"));
        QCOMPARE(csvCells(csv)[0].join(','),
                 QByteArray("row,id,predicted,confidence,rank,seed_row,seed_id,seed_class,share"));
        const QByteArrayList rows = csvColumn(csv, "row");
        const QByteArrayList shares = csvColumn(csv, "share");
        double ofFirst = 0.0;
        for (qsizetype i = 0; i < rows.size(); ++i)
            ofFirst += rows[i] == "70" ? shares[i].toDouble() : 0.0;
        QVERIFY(std::abs(ofFirst - 1.0) < 1e-9);
        QVERIFY(rows.contains("2"));
    }

    void rowsAreThoseOfTheSource()
    {
        QVERIFY(writeFile(path("repeated.csv"), "a,class\n1,x\n1,x\n2,\n8,y\n9,\n"));
        const QString line =
            path("repeated.csv") +
            QStringLiteral(" --duplicates drop --method label_propagation --set k=2 --json --row ");
        const QJsonObject one = explanations(explain(line + QStringLiteral("4"))).value(0);
        QCOMPARE(one.value(u"row").toInt(), 4);
        QCOMPARE(one.value(u"seeds").toArray()[0].toObject().value(u"row").toInt(), 3);
        const ProgramRun dropped = explain(line + QStringLiteral("1"));
        QCOMPARE(dropped.exitCode, 3);
        QVERIFY2(dropped.err.contains("--row names row 1"), dropped.err.constData());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *line, int exitCode, const char *says) {
            QTest::newRow(name) << QStringLiteral("builtin:iris --seeds-per-class 2 ") +
                                       QString::fromLatin1(line)
                                << exitCode << QByteArray(says);
        };
        row("no method", "--row 1", 2, "--method is missing");
        row("unknown method", "--row 1 --method possion", 2, "did you mean 'poisson'?");
        row("a method that cannot", "--row 1 --method poisson_mbo", 2,
            "those of these can: label_propagation, label_spreading");
        row("no row", "--method poisson", 2, "--row is missing");
        row("no number", "--row 3,x --method poisson", 2, "not 'x'");
        row("a negative number", "--row -3 --method poisson", 2, "not '-3'");
        row("no such row", "--row 150 --method poisson", 3, "There is no row 150");
        row("beyond all numbers", "--row 99999999999999999999999 --method poisson", 3, "There is no row 999");
        row("unknown parameter", "--row 3 --method poisson --set kk=3", 2, "did you mean \"k\"?");
        row("unknown option", "--row 3 --method poisson --mots 3", 2, "did you mean '--most'?");
    }

    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const ProgramRun run = explain(line);
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void aSignalLeavesNothing()
    {
        QStringList rows;
        for (int row = 0; row < 1500; ++row)
            rows.append(QString::number(row));
        const QString file = path("stopped.csv");
        const QStringList arguments =
            QStringLiteral("explain builtin:digits --seeds-per-class 20 --method poisson --threads "
                           "1 -o %1 --row %2")
                .arg(file, rows.join(u','))
                .split(u' ');
        QCOMPARE(exitCodeAfterSignal(arguments, 0.61, SIGTERM), 128 + SIGTERM);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestExplainCommand)
#include "tst_explain_command.moc"
