// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

/// Where the labels of a run come from: the class column, a second file, a list of rows.
class TestLabelSources : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    bool write(const QString &name, const QByteArray &bytes) const
    {
        return writeFile(m_folder.filePath(name), bytes);
    }

    /// `run` with the cheapest method, over data.csv; # stands for the test's folder.
    ProgramRun run(QString options) const
    {
        return runProgram(
            QStringLiteral("run %1/data.csv --method label_propagation --quiet ").arg(m_folder.path()) +
            options.replace(u'#', m_folder.path()));
    }

private Q_SLOTS:
    void takesOneLabelARow_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::newRow("without header") << QByteArray("x\nNA\nNA\ny\n");
        QTest::newRow("with header") << QByteArray("kind\nx\nNA\nNA\ny\n");
        QTest::newRow("windows line ends") << QByteArray("x\r\nNA\r\nNA\r\ny\r\n");
    }

    void takesOneLabelARow()
    {
        QFETCH(QByteArray, labels);
        QVERIFY(write(QStringLiteral("data.csv"), "a,b\n1,0\n2,0\n8,0\n9,0\n"));
        QVERIFY(write(QStringLiteral("labels.csv"), labels));
        const ProgramRun done = run(QStringLiteral("--labels #/labels.csv --set graph=rbf"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"x", "", "", "y"}));
        QCOMPARE(csvColumn(done.out, "label_predicted"), (QByteArrayList{"x", "x", "y", "y"}));
    }

    void matchesLabelsById_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::newRow("with header") << QByteArray("name,kind\nd,y\na,x\n");
        QTest::newRow("without header") << QByteArray("d,y\na,x\n");
    }

    void matchesLabelsById()
    {
        QFETCH(QByteArray, labels);
        QVERIFY(write(QStringLiteral("data.csv"), "name,v\na,1\nb,2\nc,8\nd,9\n"));
        QVERIFY(write(QStringLiteral("labels.csv"), labels));
        const ProgramRun done = run(QStringLiteral("--id name --labels #/labels.csv"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"x", "", "", "y"}));
    }

    void refusesLabelsThatDoNotMatch_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("too few") << QByteArray("x\ny\n") << QString()
                                 << QByteArray("2 values for the 4 rows");
        QTest::newRow("unknown id") << QByteArray("a,x\nzz,y\n") << QStringLiteral("--id name")
                                    << QByteArray("'zz'");
        QTest::newRow("id twice") << QByteArray("a,x\na,y\n") << QStringLiteral("--id name")
                                  << QByteArray("twice");
        QTest::newRow("no id column") << QByteArray("a,x\nd,y\n") << QString() << QByteArray("--id");
        QTest::newRow("three columns")
            << QByteArray("a,x,1\nd,y,2\n") << QString() << QByteArray("3 columns");
    }

    void refusesLabelsThatDoNotMatch()
    {
        QFETCH(QByteArray, labels);
        QFETCH(QString, options);
        QFETCH(QByteArray, words);
        QVERIFY(write(QStringLiteral("data.csv"), "name,v\na,1\nb,2\nc,8\nd,9\n"));
        QVERIFY(write(QStringLiteral("labels.csv"), labels));
        const ProgramRun done = run(QStringLiteral("--labels #/labels.csv ") + options);
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.err.contains(words), done.err.constData());
    }

    void addsLabelsOfSomeRows_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::newRow("by row") << QByteArray("rank,row,label\n1,3,z\n2,1,\n3,0,x\n");
        QTest::newRow("by id") << QByteArray("label;name\nz;d\n;b\nx;a\n");
    }

    /// Empty cells say nothing, a label that is there already may be repeated, a class may be new.
    void addsLabelsOfSomeRows()
    {
        QFETCH(QByteArray, labels);
        QVERIFY(write(QStringLiteral("data.csv"), "name,v,class\na,1,x\nb,2,\nc,8,y\nd,9,\n"));
        QVERIFY(write(QStringLiteral("added.csv"), labels));
        const ProgramRun done = run(QStringLiteral("--id name --add-labels #/added.csv"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"x", "", "y", "z"}));
    }

    void addsLabelsFromSeveralFiles()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "v,w\n1,3\n2,3\n8,3.5\n9,4\n"));
        QVERIFY(write(QStringLiteral("first.csv"), "row,label\n0,10\n"));
        QVERIFY(write(QStringLiteral("second.csv"), "row,label\n3,9\n"));
        const ProgramRun done =
            run(QStringLiteral("--class none --scores --add-labels #/first.csv --add-labels #/second.csv"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"10", "", "", "9"}));
        const QByteArray header = csvCells(done.out)[0].join(',');
        QVERIFY2(header.endsWith("score_9,score_10"), header.constData()); // numbers, by value
    }

    void refusesLabelsToAdd_data()
    {
        QTest::addColumn<QByteArray>("labels");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no label column") << QByteArray("row,kind\n1,x\n") << QByteArray("called label");
        QTest::newRow("no row column")
            << QByteArray("place,label\n1,x\n") << QByteArray("no column called row or name");
        QTest::newRow("no such row") << QByteArray("row,label\n4,x\n") << QByteArray("row '4'");
        QTest::newRow("no row number") << QByteArray("row,label\nd,x\n") << QByteArray("row 'd'");
        QTest::newRow("no such id") << QByteArray("name,label\nzz,x\n") << QByteArray("'zz'");
        QTest::newRow("another class")
            << QByteArray("row,label\n0,y\n") << QByteArray("labels row 0 'y', which is 'x' already");
        QTest::newRow("one row, two classes")
            << QByteArray("row,label\n1,x\n1,y\n") << QByteArray("labels row 1 twice: \"x\" and \"y\"");
    }

    void refusesLabelsToAdd()
    {
        QFETCH(QByteArray, labels);
        QFETCH(QByteArray, words);
        QVERIFY(write(QStringLiteral("data.csv"), "name,v,class\na,1,x\nb,2,\nc,8,y\nd,9,\n"));
        QVERIFY(write(QStringLiteral("added.csv"), labels));
        const ProgramRun done = run(QStringLiteral("--id name --add-labels #/added.csv"));
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.err.contains(words), done.err.constData());
    }

    void takesAMarkForUnlabelled()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,class\n1,0\n2,-1\n8,-1\n9,1\n"));
        const ProgramRun done = run(QStringLiteral("--unlabelled -1"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"0", "", "", "1"}));
        QCOMPARE(csvColumn(done.out, "split"), (QByteArrayList{"seed", "unlabelled", "unlabelled", "seed"}));
    }

    void tellsOfAMarkThatThereIsNot()
    {
        const auto tells = [this](const char *options) {
            return run(QStringLiteral("--json -o #/o.csv --force --unlabelled ") + QLatin1StringView(options))
                .out.contains("No label is \\\"z\\\", the text that is to mean \\\"no label\\\".");
        };
        QVERIFY(write(QStringLiteral("data.csv"), "a,class\n1,x\n2,y\n8,v\n9,\n"));
        QVERIFY(write(QStringLiteral("added.csv"), "row,label\n3,z\n"));
        QVERIFY(tells("z"));
        QVERIFY(!tells("v"));
        QVERIFY(!tells("z --add-labels #/added.csv"));
    }

    void tellsWhatALabelFileLetsPass()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,b\n1,0\n2,0\n8,0\n9,0\n"));
        QVERIFY(write(QStringLiteral("labels.csv"), "row,label\n0,x\n1,NA\n3,y\n"));
        const ProgramRun done =
            run(QStringLiteral("--labels #/labels.csv --set graph=rbf --json -o #/p.csv"));
        QVERIFY2(done.out.contains("labels.csv: \\\"NA\\\" was taken for \\\"no label\\\" (rows: 1)."),
                 done.out.constData());
    }

    void numbersSeedRowsAsInTheSource()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,class\n1,x\n1,x\n2,x\n8,y\n9,y\n"));
        QVERIFY(write(QStringLiteral("seeds.txt"), "0 4\n"));
        const ProgramRun done = run(QStringLiteral("--duplicates drop --seeds #/seeds.txt"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "label_given"), (QByteArrayList{"x", "", "", "y"}));
        QCOMPARE(csvColumn(done.out, "a"), (QByteArrayList{"1", "2", "8", "9"}));
    }

    void refusesASeedThatWasDropped()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,class\n1,x\n1,x\n2,x\n8,y\n9,y\n"));
        QVERIFY(write(QStringLiteral("seeds.txt"), "1 4\n"));
        const ProgramRun done = run(QStringLiteral("--duplicates drop --seeds #/seeds.txt"));
        QCOMPARE(done.exitCode, 3);
        QVERIFY2(done.err.contains("row 1"), done.err.constData());
    }

    void imputesMissingNumbersAndSaysSo()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,b,class\n1,1,x\nNaN,2,\n8,3,\n9,4,y\n"));
        const ProgramRun done = run(QStringLiteral("--json"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QStringList notes = done.json().value(u"notes").toVariant().toStringList();
        QCOMPARE(notes.filter(QStringLiteral("Missing numbers were replaced by the median")).size(), 1);
    }

    void preparesAsAsked_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("note");
        QTest::addColumn<int>("rows");
        const auto add = [](const char *options, const char *note, int rows) {
            QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(note) << rows;
        };
        add("--impute nearest", "what the nearest samples have there (cells: 1): a", 12);
        add("--duplicates drop_near", "come near an earlier one: 1 of 12", 11);
        add("--outliers clip", "Outliers were moved", 12);
        add("--outliers drop", "a number is an outlier: 1 of 12", 11);
        add("--near-constant drop", "one value is nearly all there is: same", 12);
        add("--ordinal size=small<medium<large", "their place in an order: size", 12);
        add("--text note --terms 2", "the weights of their words (TF-IDF), which are not scaled: note", 12);
        add("--components 2", "stand in for the features (2 of ", 12);
        add("--category a", "one column for each value (one-hot): a", 12);
    }
    void preparesAsAsked()
    {
        QFETCH(const QString, options);
        QFETCH(const QString, note);
        QFETCH(const int, rows);
        QVERIFY(write(QStringLiteral("data.csv"),
                      "a,same,size,note,class\n1,7,small,red fox,x\n2,7,large,red bird,y\n"
                      "3,7,small,blue fox,x\n4,7,medium,blue bird,y\n5,7,small,red fox,\n"
                      "6,7,large,blue bird,\n7,7,small,red fox,\n8,7,medium,blue fox,\n"
                      "8.01,7,medium,blue fox,\n,7,small,red bird,\n10,7,large,red bird,\n"
                      "99,7,large,blue fox,\n"));
        const ProgramRun done = run(options + QStringLiteral(" --json"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        const QJsonObject report = done.json();
        const QStringList notes = report.value(u"notes").toVariant().toStringList();
        QVERIFY2(!notes.filter(note).isEmpty(), qPrintable(notes.join(u'\n')));
        QCOMPARE(report.value(u"data").toObject().value(u"rows").toInt(), rows);
    }

    void refusesStepsThatDoNotFit_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("no such column")
            << QStringLiteral("--ordinal sise") << 3 << QByteArray("did you mean \"size\"");
        QTest::newRow("a category is left over") << QStringLiteral("--ordinal size=small<large") << 3
                                                 << QByteArray("lacks its category \"medium\"");
        QTest::newRow("no words in common") << QStringLiteral("--text size") << 3 << QByteArray("no word");
        QTest::newRow("too many components") << QStringLiteral("--components 501") << 2 << QByteArray("501");
        QTest::newRow("no such choice") << QStringLiteral("--outliers remove") << 2 << QByteArray("remove");
    }
    void refusesStepsThatDoNotFit()
    {
        QFETCH(const QString, options);
        QFETCH(const int, code);
        QFETCH(const QByteArray, words);
        QVERIFY(
            write(QStringLiteral("data.csv"), "a,size,class\n1,small,x\n2,large,y\n3,medium,\n4,tall,\n"));
        const ProgramRun done = run(options);
        QCOMPARE(done.exitCode, code);
        QVERIFY2(done.err.contains(words), done.err.constData());
    }

    void dropsRowsWithMissingNumbersWhenAsked()
    {
        QVERIFY(write(QStringLiteral("data.csv"), "a,b,class\n1,1,x\n,2,\n8,3,\n9,4,y\n"));
        const ProgramRun done = run(QStringLiteral("--impute drop_rows"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QCOMPARE(csvColumn(done.out, "b"), (QByteArrayList{"1", "3", "4"}));
    }

    void givesAShareOfEachClass()
    {
        const ProgramRun done =
            runProgram(QStringLiteral("run builtin:iris --method majority --quiet --seed-fraction 0.1"));
        QCOMPARE(csvColumn(done.out, "split").count("seed"), 15);
    }
};

QTEST_GUILESS_MAIN(TestLabelSources)
#include "tst_label_sources.moc"
