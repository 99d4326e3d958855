// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace inkling;

/// What `run` computes and the rows that it writes.
class TestRunCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// A command line in which # stands for the test's folder.
    ProgramRun run(QString line) const { return runProgram(line.replace(u'#', m_folder.path())); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(writeFile(path(QStringLiteral("seeds.txt")), kIrisSeeds)); }

    // Of 48 rows of the third class none is more than 48.
    void tellsOfClassesWithTooFewSeeds()
    {
        const ProgramRun done =
            runProgram(QStringLiteral("run builtin:wine --method majority --seeds-per-class 49"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY2(
            done.err.contains("Classes with fewer than 49 labels to give have given all that they had: "),
            done.err.constData());
        QVERIFY(done.err.contains(" 48.\n"));
        const ProgramRun enough =
            runProgram(QStringLiteral("run builtin:wine --method majority --seeds-per-class 48"));
        QVERIFY(!enough.err.contains("all that they had"));
    }

    /// The example of scikit-learn's documentation, two features of iris and 18 labels. 106 and 117 of 150:
    /// the closed forms of label propagation and spreading, computed with NumPy; 110 and 116:
    /// scikit-learn 1.2.1 on the same rows.
    void agreesWithTheClosedFormsOnIris_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<int>("right");
        QTest::newRow("label propagation")
            << QStringLiteral("label_propagation --set graph=rbf --set gamma=20") << 106;
        QTest::newRow("label spreading")
            << QStringLiteral("label_spreading --set graph=rbf gamma=20 alpha=0.2") << 117;
        QTest::newRow("nearest neighbour") << QStringLiteral("nearest_neighbour") << 110;
        QTest::newRow("logistic regression") << QStringLiteral("logistic_regression") << 116;
    }

    void agreesWithTheClosedFormsOnIris()
    {
        QFETCH(QString, method);
        QFETCH(int, right);
        const ProgramRun done =
            run(QStringLiteral("run builtin:iris --features 1,2 --scale none --seeds #/seeds.txt "
                               "--force --json -o #/iris.csv --method ") +
                method);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QByteArray csv = fileBytes(path(QStringLiteral("iris.csv")));
        const QByteArray className =
            csvCells(csv)[0].value(4); // the class column is the last of the five original ones
        const QByteArrayList truth = csvColumn(csv, className);
        const QByteArrayList predicted = csvColumn(csv, "label_predicted");
        QCOMPARE(truth.size(), 150);
        int counted = 0;
        for (qsizetype i = 0; i < truth.size(); ++i)
            counted += truth[i] == predicted[i] ? 1 : 0;
        // In the file a given label stands as the prediction; the figures are of the method's own
        // predictions.
        const QJsonObject accuracy = done.json().value(u"accuracy").toObject();
        const double seedsMissed = 18.0 * (1.0 - accuracy.value(u"seeds").toDouble());
        QCOMPARE(qRound(counted - seedsMissed), right);
        QCOMPARE(accuracy.value(u"all_known").toDouble(), counted / 150.0);
    }

    void keepsTheOriginalColumnsToTheLetter()
    {
        const QByteArray original = "\"a, of all\",b,kind\n1.50,007,x\n+2.0,1e3,\n3,  4,y\n2.90,5.,x\n";
        QVERIFY(writeFile(path(QStringLiteral("cells.csv")), original));
        const ProgramRun done =
            run(QStringLiteral("run #/cells.csv --class kind --method label_propagation --quiet"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QByteArrayList before = original.trimmed().split('\n');
        const QByteArrayList after = done.out.trimmed().split('\n');
        QCOMPARE(after.size(), before.size());
        QCOMPARE(after[0], before[0] + ",label_given,label_predicted,confidence,margin,source,split");
        for (qsizetype i = 1; i < before.size(); ++i)
            QVERIFY2(after[i].startsWith(before[i] + ","), after[i].constData());
    }

    void tellsWhereEachLabelComesFrom()
    {
        const ProgramRun done =
            run(QStringLiteral("run builtin:iris --seeds #/seeds.txt --method label_spreading --quiet"));
        const QByteArrayList given = csvColumn(done.out, "label_given");
        const QByteArrayList predicted = csvColumn(done.out, "label_predicted");
        const QByteArrayList source = csvColumn(done.out, "source");
        const QByteArrayList split = csvColumn(done.out, "split");
        const QByteArrayList confidence = csvColumn(done.out, "confidence");
        QCOMPARE(given.size(), 150);
        const QByteArrayList seeds = QByteArray(kIrisSeeds).trimmed().split(' ');
        for (qsizetype i = 0; i < given.size(); ++i) {
            const bool isSeed = seeds.contains(QByteArray::number(i));
            QCOMPARE(given[i].isEmpty(), !isSeed);
            QCOMPARE(source[i], QByteArray(isSeed ? "given" : "predicted"));
            QCOMPARE(split[i], QByteArray(isSeed ? "seed" : "held_out"));
            QVERIFY(!isSeed || predicted[i] == given[i]);
            QVERIFY(confidence[i].toDouble() > 0.0 && confidence[i].toDouble() <= 1.0);
        }
    }

    void addsScoresThatSumToOne()
    {
        const ProgramRun done = run(QStringLiteral(
            "run builtin:iris --seeds #/seeds.txt --method label_propagation --scores --quiet"));
        const QByteArrayList header = csvCells(done.out)[0];
        QCOMPARE(header.size(), 5 + 6 + 3);
        QList<QByteArrayList> scores;
        for (qsizetype i = 11; i < header.size(); ++i) {
            QVERIFY2(header[i].startsWith("score_"), header[i].constData());
            scores.append(csvColumn(done.out, header[i]));
        }
        for (qsizetype row = 0; row < 150; ++row)
            QVERIFY(qAbs(scores[0][row].toDouble() + scores[1][row].toDouble() + scores[2][row].toDouble() -
                         1.0) < 1e-8);
    }

    /// Two clusters far apart, seeds in one: nothing can tell the class of the other.
    void leavesAComponentWithoutSeedUnlabelled()
    {
        QByteArray data = "a,b,class\n";
        for (int i = 0; i < 6; ++i)
            data += QByteArray::number(i) + ",0," + (i == 0 ? "x" : i == 5 ? "y" : "") + "\n";
        for (int i = 0; i < 6; ++i)
            data += QByteArray::number(1000 + i) + ",0,\n";
        QVERIFY(writeFile(path(QStringLiteral("clusters.csv")), data));
        const ProgramRun done = run(QStringLiteral("run #/clusters.csv --method label_propagation --set k=2 "
                                                   "--json -o #/clusters_out.csv --quiet"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(done.json().value(u"unreached").toInt(), 6);
        QCOMPARE(done.json().value(u"components").toInt(), 2);
        const QByteArray csv = fileBytes(path(QStringLiteral("clusters_out.csv")));
        const QByteArrayList source = csvColumn(csv, "source");
        const QByteArrayList predicted = csvColumn(csv, "label_predicted");
        for (qsizetype i = 0; i < 12; ++i) {
            QCOMPARE(source[i] == "unreached", i >= 6);
            QCOMPARE(predicted[i].isEmpty(), i >= 6);
        }
    }

    void writesTheSameBytesForAnyNumberOfThreads()
    {
        const QString line =
            QStringLiteral("run builtin:digits --seeds-per-class 3 --method label_propagation --scores "
                           "--quiet --threads ");
        const QByteArray one = run(line + u'1').out;
        QVERIFY(one.size() > 1000);
        QVERIFY(run(line + u'3').out == one);
    }

    void drawsOtherSeedsForAnotherSeed()
    {
        const QString line =
            QStringLiteral("run builtin:iris --seeds-per-class 3 --method majority --quiet --seed ");
        const QByteArrayList one = csvColumn(run(line + u'1').out, "split");
        QCOMPARE(one.count("seed"), 9);
        QCOMPARE(one.count("held_out"), 141);
        QCOMPARE(csvColumn(run(line + u'1').out, "split"), one);
        QVERIFY(csvColumn(run(line + u'2').out, "split") != one);
    }

    void readsStandardInputAndKeepsItsCells()
    {
        const ProgramRun done = runProgram(QStringLiteral("run - --method label_propagation --quiet"),
                                           "a,class\n1.50,x\n2.500,\n3.0,y\n");
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY(done.out.contains("\n2.500,,"));
    }

    void overwritesWhenForced()
    {
        QVERIFY(writeFile(path(QStringLiteral("old.csv")), "old\n"));
        QCOMPARE(
            run(QStringLiteral("run builtin:iris --method majority --force -o #/old.csv --quiet")).exitCode,
            0);
        QCOMPARE(csvColumn(fileBytes(path(QStringLiteral("old.csv"))), "source").size(), 150);
    }

    void drawsAWellFormedPicture_data()
    {
        QTest::addColumn<QString>("options");
        QTest::newRow("two features") << QStringLiteral("--features 1,2");
        QTest::newRow("principal components") << QString();
        QTest::newRow("one feature") << QStringLiteral("--features 3");
    }

    void drawsAWellFormedPicture()
    {
        QFETCH(QString, options);
        const ProgramRun done =
            run(QStringLiteral("run builtin:iris --seeds #/seeds.txt --method label_propagation "
                               "--quiet --force -o #/iris.csv --picture #/iris.svg ") +
                options);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QXmlStreamReader svg(fileBytes(path(QStringLiteral("iris.svg"))));
        QVERIFY(svg.readNextStartElement());
        QCOMPARE(svg.name().toString(), QStringLiteral("svg"));
        while (!svg.atEnd())
            svg.readNext();
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    }

    void saysNothingWhenQuiet()
    {
        const ProgramRun done = run(QStringLiteral("run builtin:iris --method majority --quiet"));
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.err.isEmpty());
    }

    // Assigned by hand, the views that names make give the same rows; other views give others.
    void assignedViewsReachTheMethod()
    {
        QByteArray bytes = "a_1,a_2,b_1,b_2,class\n";
        for (int i = 0; i < 120; ++i) { // the classes overlap, and each column has a noise of its own
            const int side = i % 2;
            bytes += QByteArray::number(side * 3 + i * 7 % 11) + "," + QByteArray::number(i * 5 % 13) + "," +
                     QByteArray::number(side * 4 + i * 11 % 17) + "," + QByteArray::number(i * 3 % 19) +
                     (side == 0 ? ",x\n" : ",y\n");
        }
        QVERIFY(writeFile(path(QStringLiteral("views.csv")), bytes));
        const QString line =
            QStringLiteral("run #/views.csv --method co_training --seeds-per-class 3 --scores "
                           "--quiet ");
        const ProgramRun byName = run(line);
        QVERIFY2(byName.exitCode == 0, byName.err.constData());
        QCOMPARE(run(line + QStringLiteral("--view a=a_* --view b=3,4")).out, byName.out);
        QVERIFY(run(line + QStringLiteral("--view a=1,4 --view b=2,3")).out != byName.out);
        const QByteArray told =
            runProgram(
                QStringLiteral("run %1 --method co_training --view a=1,4 --view b=2 -o /dev/null --force")
                    .arg(path(QStringLiteral("views.csv"))))
                .err;
        QVERIFY2(told.contains("Features of the views: 2, 1; in none, and not used: 1."), told.constData());
    }

    void everyCommandThatReadsDataTakesViews()
    {
        for (const char *command : {"run --method co_training", "compare --methods co_training",
                                    "tune --method co_training --vary view_count=2,3",
                                    "explain --method label_propagation --row 0", "suggest", "info"}) {
            const ProgramRun refused = runProgram(QString::fromLatin1(command) +
                                                  QStringLiteral(" builtin:iris --view a=1 --view b=9"));
            QVERIFY2(refused.exitCode == 3 && refused.err.contains("There is no column 9"),
                     QByteArray(command) + ": " + refused.err);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunCommand)
#include "tst_run_command.moc"
