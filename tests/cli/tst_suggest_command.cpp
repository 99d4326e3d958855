// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>

using namespace inkling;

/// `suggest`: labels where it says are worth more than labels anywhere, and what it writes can be labelled
/// and handed back.
class TestSuggestCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    double m_drawn = 0.0; ///< accuracy on digits with 4 labels drawn of each class, on average

    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static ProgramRun suggest(const QString &line)
    {
        return runProgram(QStringLiteral("suggest %1 --quiet").arg(line));
    }

    static QJsonArray suggestions(const ProgramRun &run)
    {
        return run.json().value(u"suggestions").toArray();
    }

    static double heldOutAccuracy(const QString &seeds)
    {
        const ProgramRun run = runProgram(
            QStringLiteral("run builtin:digits --method label_propagation --json --quiet ") + seeds);
        return run.json().value(u"accuracy").toObject().value(u"held_out").toDouble();
    }

    /// 30 points on two arcs, named, with a class column that says nothing yet but in the rows that `given`
    /// names.
    static QByteArray arcs(const QList<int> &given = {})
    {
        QByteArray csv = "name,x,y,label\n";
        for (int i = 0; i < 30; ++i) {
            const int side = i % 2;
            csv += "p" + QByteArray::number(i) + ',' + QByteArray::number(i * 0.37 + side) + ',' +
                   QByteArray::number(side * 20 + (i * i % 7) * 0.2) + ',' +
                   (given.contains(i) ? side == 0 ? "low" : "high" : "") + '\n';
        }
        return csv;
    }

    /// The CSV of suggestions with its column `label` filled in.
    static QByteArray filledIn(const QByteArray &csv)
    {
        QByteArrayList lines;
        for (QByteArrayList cells : csvCells(csv)) {
            if (cells[0] != "rank")
                cells[2] = cells[1].toInt() % 2 == 0 ? "low" : "high";
            lines.append(cells.join(','));
        }
        return lines.join('\n') + '\n';
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int seed = 0; seed < 5; ++seed)
            m_drawn += heldOutAccuracy(QStringLiteral("--seeds-per-class 4 --seed %1").arg(seed)) / 5.0;
        QVERIFY(m_drawn > 0.5);
    }

    void itsLabelsAreWorthMoreThanAny_data()
    {
        QTest::addColumn<QString>("criterion");
        for (const char *criterion : {"mc_vopt", "vopt", "margin"})
            QTest::newRow(criterion) << QString::fromLatin1(criterion);
    }

    /// The loop of a simulation, 10 labels at a time from none; against as many of each class, which a
    /// labeller who knows nothing could not even choose.
    void itsLabelsAreWorthMoreThanAny()
    {
        QFETCH(QString, criterion);
        const QString rows = path("rows.txt");
        QString known = QStringLiteral("--seeds-per-class 0");
        for (int round = 0; round < 4; ++round) {
            const ProgramRun run =
                suggest(QStringLiteral("builtin:digits %1 --criterion %2 --count 10 --rows %3 --force")
                            .arg(known, criterion, rows));
            QVERIFY2(run.exitCode == 0, run.err.constData());
            known = QStringLiteral("--seeds ") + rows;
        }
        const QByteArrayList words = fileBytes(rows).simplified().split(' ');
        QCOMPARE(words.size(), 40);
        QCOMPARE(std::set<QByteArray>(words.begin(), words.end()).size(), std::size_t(40));
        const double chosen = heldOutAccuracy(known);
        QVERIFY2(chosen > m_drawn + 0.01,
                 QByteArray::number(chosen) + " against " + QByteArray::number(m_drawn));
    }

    void tellsTheSuggestions()
    {
        const ProgramRun run = suggest(QStringLiteral(
            "builtin:wine --seeds-per-class 3 --count 7 --set k=8 --criterion entropy --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject json = run.json();
        QCOMPARE(json.value(u"schema_version").toInt(), 1);
        QCOMPARE(json.value(u"criterion").toString(), QStringLiteral("entropy"));
        QCOMPARE(json.value(u"method").toString(), QStringLiteral("label_propagation"));
        QCOMPARE(json.value(u"parameters").toObject().value(u"k").toInt(), 8);
        QCOMPARE(json.value(u"given").toInt(), 9);
        QCOMPARE(json.value(u"held_out").toInt(), 169);
        const QJsonArray list = suggestions(run);
        QCOMPARE(list.size(), 7);
        const double best = list[0].toObject().value(u"score").toDouble();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QJsonObject one = list[i].toObject();
            QCOMPARE(one.value(u"rank").toInt(), int(i + 1));
            QCOMPARE(one.value(u"reason").toString(), QStringLiteral("uncertain"));
            QVERIFY(one.value(u"id").isNull());
            QVERIFY(one.value(u"predicted").isString());
            QVERIFY(one.value(u"margin").toDouble() <= one.value(u"confidence").toDouble());
            const double score = one.value(u"score").toDouble(-1.0);
            QVERIFY2(score >= 0.0 && score <= best && best <= 1.0, QByteArray::number(score));
        }
    }

    void saysNothingOfClassesBeforeThereAreTwo()
    {
        QVERIFY(writeFile(path("arcs.csv"), arcs({4})));
        const ProgramRun run =
            suggest(path("arcs.csv") + QStringLiteral(" --id name --set k=4 --count 3 --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(run.json().value(u"given").toInt(), 1);
        const QJsonObject first = suggestions(run)[0].toObject();
        QCOMPARE(first.value(u"reason").toString(), QStringLiteral("unreached_component"));
        QCOMPARE(first.value(u"row").toInt() % 2, 1); // the other arc
        QCOMPARE(first.value(u"id").toString(), QStringLiteral("p%1").arg(first.value(u"row").toInt()));
        QVERIFY(first.value(u"predicted").isNull());
        QVERIFY2(run.json().value(u"notes").toVariant().toStringList().join(u' ').contains(
                     u"Fewer than two classes"),
                 run.out.constData());
    }

    void whatIsFilledInComesBack_data()
    {
        QTest::addColumn<QList<int>>("given");
        QTest::newRow("nothing labelled yet") << QList<int>();
        QTest::newRow("some labelled in the data") << QList<int>{0, 1, 8};
    }

    /// Twice: suggest, fill in, hand back all that was filled in.
    void whatIsFilledInComesBack()
    {
        QFETCH(QList<int>, given);
        const QString data = path("loop.csv");
        QVERIFY(writeFile(data, arcs(given)));
        QString added;
        QByteArrayList rows;
        for (const char *name : {"first.csv", "second.csv"}) {
            const ProgramRun run =
                suggest(QStringLiteral("%1 --id name --count 4 --force -o %2").arg(data, path(name)) + added);
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QVERIFY(run.out.isEmpty());
            const QByteArray csv = fileBytes(path(name));
            QCOMPARE(csvCells(csv)[0].join(',').left(58),
                     QByteArray("rank,row,label,predicted,confidence,margin,reason,score,na"));
            QCOMPARE(csvColumn(csv, "label"), QByteArrayList(4));
            QVERIFY(!csvColumn(csv, "x").contains(QByteArray()));
            rows += csvColumn(csv, "row");
            QVERIFY(writeFile(path(name), filledIn(csv)));
            added += QStringLiteral(" --add-labels ") + path(name);
        }
        for (const int row : given)
            QVERIFY(!rows.contains(QByteArray::number(row)));
        QCOMPARE(std::set<QByteArray>(rows.begin(), rows.end()).size(), std::size_t(8));
        const ProgramRun run = runProgram(
            QStringLiteral("run %1 --id name --method label_propagation --quiet").arg(data) + added);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QByteArrayList labels = csvColumn(run.out, "label_given");
        QCOMPARE(labels.size() - labels.count(QByteArray()), 8 + given.size());
        for (const QByteArray &row : rows)
            QCOMPARE(labels[row.toInt()], QByteArray(row.toInt() % 2 == 0 ? "low" : "high"));
        const QByteArrayList predicted = csvColumn(run.out, "label_predicted");
        for (qsizetype i = 0; i < predicted.size(); ++i)
            QCOMPARE(predicted[i], QByteArray(i % 2 == 0 ? "low" : "high"));
    }

    void filledInLabelsAreNotOverwritten()
    {
        QVERIFY(writeFile(path("arcs.csv"), arcs()));
        const QByteArray labels = "row,label\n3,high\n";
        QVERIFY(writeFile(path("mine.csv"), labels));
        const ProgramRun run = suggest(QStringLiteral("%1 --id name --add-labels %2 -o %2 --force")
                                           .arg(path("arcs.csv"), path("mine.csv")));
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("would overwrite the labels"), run.err.constData());
        QCOMPARE(fileBytes(path("mine.csv")), labels);
    }

    void rowsAreThoseOfTheSource()
    {
        QVERIFY(writeFile(path("repeated.csv"),
                          "a,b,class\n1,1,x\n1,1,x\n1,2,x\n2,1,x\n9,9,y\n9,8,y\n8,9,y\n8,8.5,y\n"));
        QVERIFY(writeFile(path("seeds.txt"), "0 4\n"));
        const ProgramRun run =
            suggest(QStringLiteral("%1 --duplicates drop --seeds %2 --set k=2 --rows - --count 5")
                        .arg(path("repeated.csv"), path("seeds.txt")));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QByteArrayList rows = run.out.simplified().split(' ');
        QCOMPARE(rows.mid(0, 2), (QByteArrayList{"0", "4"}));
        QCOMPARE(std::set<QByteArray>(rows.begin() + 2, rows.end()),
                 (std::set<QByteArray>{"2", "3", "5", "6", "7"})); // not 1, which repeats 0
    }

    void passesOverWhatItIsTold()
    {
        const QString line = QStringLiteral("builtin:wine --seeds-per-class 2 --count 5 --json ");
        const ProgramRun before = suggest(line);
        QByteArray rows;
        std::set<int> named;
        for (const auto &one : suggestions(before)) {
            named.insert(one.toObject().value(u"row").toInt());
            rows += QByteArray::number(one.toObject().value(u"row").toInt()) + ' ';
        }
        QCOMPARE(named.size(), std::size_t(5));
        QVERIFY(writeFile(path("no.txt"), rows));
        const ProgramRun after = suggest(line + QStringLiteral("--pass-over ") + path("no.txt"));
        QCOMPARE(suggestions(after).size(), 5);
        for (const auto &one : suggestions(after))
            QVERIFY(!named.contains(one.toObject().value(u"row").toInt()));
    }

    /// Where known labels are held out to try it, a row without one could not be looked up.
    void trialsSuggestOnlyWhatCanBeLookedUp()
    {
        QVERIFY(writeFile(path("partly.csv"), arcs({0, 1, 2, 3, 8, 9, 20, 21})));
        const ProgramRun run =
            suggest(path("partly.csv") + QStringLiteral(" --id name --seeds-per-class 1 --count 20 --json"));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(suggestions(run).size(), 6);
        QVERIFY(run.json().value(u"notes").toVariant().toStringList().join(u' ').contains(u"6 of the 20"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *line, int exitCode, const char *says) {
            QTest::newRow(name) << QString::fromLatin1(line) << exitCode << QByteArray(says);
        };
        row("no data", "", 2, "DATA is missing");
        row("nothing left", "builtin:iris", 3, "in the column \"species\": there is nothing to label");
        row("unknown criterion", "builtin:iris --criterion margn", 2, "did you mean 'margin'?");
        row("unknown method", "builtin:iris --method harmonc", 2, "did you mean 'harmonic'?");
        row("a method without a graph", "builtin:iris --method logistic_regression", 2,
            "these have: label_propagation");
        row("unknown parameter", "builtin:iris --set kk=3", 2, "did you mean \"k\"?");
        row("unknown option", "builtin:iris --criteria margin", 2, "did you mean '--criterion'?");
        row("no samples", "builtin:iris --count 0", 2, "--count");
        row("a file that is not there", "builtin:iris --seeds-per-class 1 --pass-over nowhere.txt", 3,
            "nowhere.txt");
        row("two outputs in one place", "builtin:iris --json -o -", 2, "Two outputs");
        row("labels that are not there", "builtin:iris --add-labels nowhere.csv", 3, "nowhere.csv");
    }

    void refuses()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);
        const ProgramRun run = runProgram(QStringLiteral("suggest ") + line);
        QVERIFY2(run.exitCode == exitCode, run.err.constData());
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

    void aSignalLeavesNothing()
    {
        const QString file = path("stopped.csv");
        const QStringList arguments =
            QStringLiteral("suggest builtin:moons?n=20000 --seeds-per-class 0 --count 5000 "
                           "--threads 1 -o %1")
                .arg(file)
                .split(u' ');
        QCOMPARE(exitCodeAfterSignal(arguments, 0.1, SIGINT), 128 + SIGINT);
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(TestSuggestCommand)
#include "tst_suggest_command.moc"
