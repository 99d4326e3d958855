// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_import.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/shared_files.h"
#include "tests/support/zip_bytes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

/// Four samples, named by their ids; the source had a fifth, which was dropped, before the last.
Dataset fourSamples()
{
    Dataset data;
    data.rows = 4;
    Column ids;
    ids.name = "name";
    ids.type = ColumnType::Category;
    ids.categories = {"a", "b", "c", "d"};
    ids.codes = {0, 1, 2, 3};
    Column values;
    values.name = "v";
    values.numbers = {1, 2, 8, 9};
    data.columns = {ids, values};
    data.roles = {ColumnRole::Id, ColumnRole::Feature};
    data.sourceRows = {0, 1, 2, 4};
    return data;
}

/// The labels that a file says, "-" where it says nothing, with what it says of nobody; or why there are
/// none.
QString shown(const std::string &bytes, const Dataset &data = fourSamples(), const char *name = "labels.csv")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QLatin1StringView(name));
    test::writeFile(path, bytes);
    const auto labels = readLabels(path.toStdString(), {data, 5}, "none");
    if (!labels)
        return QString::fromStdString(english(labels.error().message)).remove(folder.path() + u'/');
    QStringList texts;
    for (const std::string &label : labels->names)
        texts += label.empty() ? QStringLiteral("-") : QString::fromStdString(label);
    for (const std::string &unmatched : labels->unmatched)
        texts += QStringLiteral("!") + QString::fromStdString(unmatched);
    return texts.join(u' ');
}

} // namespace

class LabelImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("labels");
        const auto add = [](const char *name, const char *bytes, const char *labels) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(labels);
        };
        add("row numbers", "row,label\n4,x\n0,y\n1,none\n", "y - - x");
        add("rows that there are not", "row,label\n3,x\n5,y\nk,z\n0,x\n", "x - - - !3 !5 !k");
        add("ids in any order, among other columns", "label;rank;name\nx;1;d\n;2;b\ny;3;a\nz;4;zz\n",
            "y - - x !zz");
        add("ids without a header", "d,x\na,y\n", "y - - x");
        add("ids under a header", "who,what\nd,x\na,y\n", "y - - x");
        add("one value a row of the source", "x\ny\nnone\nq\nz\n", "x y - z");
        add("the same under a header", "kind\nx\ny\nNA\nq\nz\n", "x y - z");
        add("the same label twice", "row,label\n0,x\n0,x\n", "x - - -");
        add("what an export gives",
            "name,v,label_given,label_predicted\na,1,x,x\nb,2,,y\nc,8,,y\nq,0,,\nd,9,y,y\n", "x - - y !q");
        add("an export of data that have a column label",
            "name,v,label,label_given,label_predicted\na,1,q,x,x\nb,2,q,,y\nc,8,q,,y\nq,0,q,,\nd,9,q,y,y\n",
            "x - - y !q");
        add("an export of an export",
            "name,v,label_given,label_predicted,label_given_2,label_predicted_2\n"
            "a,1,x,x,y,y\nb,2,,y,,y\nc,8,,y,,y\nq,0,,,,\nd,9,y,y,x,x\n",
            "y - - x !q");
        add("numbers", "row,label\n0,3\n1,10\n", "3 10 - -");
        add("ids rather than row numbers", "row,name,label\n0,d,x\n1,a,y\n", "y - - x");
        add("labels before ids", "kind,name\nx,d\ny,a\n", "y - - x");
        add("ids that are words for no value", "name,label\nNA,x\na,y\n,\n", "y - - - !NA");
        add("pairs with such ids", "a,y\nNA,x\n", "y - - - !NA");
        add("one value a row, the first called like a class and there again", "label\nx\nlabel\nx\nx\n",
            "label x label x");
    }
    void matches()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, labels);
        QCOMPARE(shown(bytes.toStdString()), labels);
    }

    void anExportWithoutIdsIsMatchedByItsCells()
    {
        Dataset data = fourSamples();
        data.roles[0] = ColumnRole::Feature;
        QCOMPARE(shown("name,v,label_given\na,1,x\nb,2,\nc,8,\nq,0,\nd,9,y\n", data),
                 QStringLiteral("x - - y"));
        QCOMPARE(shown("name,v,label_given\na,1,x\nb,3,\nc,8,\nq,0,\nd,9,y\n", data),
                 QStringLiteral(
                     "labels.csv is no export of these data: in row 1, column \"v\", it has \"3\" where "
                     "they have \"2\"."));
        // as many rows are no reason: nothing says that they are the same samples
        QCOMPARE(shown("p,q,r,label\n1,1,1,x\n2,2,2,y\n3,3,3,x\n4,4,4,y\n5,5,5,x\n", data),
                 QStringLiteral("labels.csv has no column called row, to say which rows its labels are "
                                "for."));
    }

    // What the data call a row are cells of theirs.
    void aColumnOfTheDataCalledRowIsNoNumber()
    {
        Dataset data = fourSamples();
        data.columns[1].name = "row"; // 1 2 8 9
        QCOMPARE(shown("name,row,label\nd,9,x\na,1,y\n", data), QStringLiteral("y - - x"));
        data.roles[0] = ColumnRole::Feature;
        QCOMPARE(shown("name,row,label\na,1,x\nb,2,\nc,8,\nq,0,\nd,9,y\n", data), QStringLiteral("x - - y"));
        QCOMPARE(
            shown("name,row,label\na,1,x\nb,2,y\n", data),
            QStringLiteral("labels.csv has 2 of the 5 rows of the data and no ids to say which: export it "
                           "again with a column of ids."));
        QCOMPARE(shown("row,label\n1,x\n", data), QStringLiteral("- x - -")); // and a note tells
    }

    void aNameIsNoLabelWhereOneLabelIsMissing()
    {
        const QString refusal =
            QStringLiteral("labels.csv has 4 values for the 5 rows of the data; it needs one "
                           "a row, NA where there is none.");
        for (const char *name : {"label", "Class", "label_given", "y"})
            QCOMPARE(shown(std::string(name) + "\na\nb\na\nc\n"), refusal);
        QCOMPARE(
            shown("kind\na\n\nb\na\nc\n"),
            QStringLiteral("labels.csv has empty lines between the labels; write NA where a row has none."));
    }

    // Their features are no labels.
    void arraysOfAnExportAreNotTakenRowByRow()
    {
        Dataset data = fourSamples();
        data.roles[0] = ColumnRole::Feature;
        const std::string npz =
            test::zipped({{"X.npy", test::npyBytes("|u1", "(5,)", {1, 2, 8, 0, 9})},
                          {"label_given.npy", test::npyBytes("|u1", "(5,)", {1, 1, 2, 1, 2})}});
        QCOMPARE(
            shown(npz, data, "labels.npz"),
            QStringLiteral("labels.npz has no column called row, to say which rows its labels are for."));
    }

    void rowNumbersThatBeginWithOneAreDoubted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("labels.csv"));
        const auto notes = [&](const char *bytes) {
            test::writeFile(path, bytes);
            return readLabels(path.toStdString(), {fourSamples(), 5})->notes.size();
        };
        QCOMPARE(notes("row,label\n1,x\n5,y\n"), std::size_t(1));
        QCOMPARE(notes("row,label\n0,x\n5,y\n"), std::size_t(0));
        QCOMPARE(notes("row,label\n1,x\n4,y\n"), std::size_t(0));
    }

    void rowNumbersMayBeginWithOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("labels.csv"));
        QVERIFY(test::writeFile(path, "row,label\n1,x\n5,y\n0,z\n6,z\n"));
        const auto labels = readLabels(path.toStdString(), {fourSamples(), 5, 1});
        QVERIFY(labels.ok());
        QCOMPARE(labels->names, (std::vector<std::string>{"x", "", "", "y"}));
        QCOMPARE(labels->unmatched, (std::vector<std::string>{"0", "6"}));
        QVERIFY(labels->notes.empty());
    }

    // NA is no label, and the name of a class.
    void wordsForNoValueAreClassesWhereTheDataSaySo()
    {
        Dataset data = fourSamples();
        for (const char *bytes : {"row,label\n0,NA\n1,DE\n2,None\n", "name,what\na,NA\nb,DE\nc,None\n"}) {
            QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("labels.csv"));
            QVERIFY(test::writeFile(path, bytes));
            const auto none = readLabels(path.toStdString(), {data, 5});
            QVERIFY(none.ok());
            QCOMPARE(none->names, (std::vector<std::string>{"", "DE", "", ""}));
            QCOMPARE(none->notes.size(), std::size_t(1));
            QCOMPARE(english(none->notes[0]), std::string("\"NA\" was taken for \"no label\" (rows: 2)."));
            Dataset classed = data;
            classed.columns[1].name = "v";
            classed.columns.push_back(classed.columns[0]);
            classed.columns.back().name = "country";
            classed.columns.back().categories = {"NA", "DE", "FR", "IT"};
            classed.roles.push_back(ColumnRole::Class);
            const auto words = readLabels(path.toStdString(), {classed, 5});
            QVERIFY(words.ok() && words->notes.empty());
            QCOMPARE(readLabels(path.toStdString(), {data, 5, 0, {"NA"}})->names, words->names);
            QCOMPARE(words->names, (std::vector<std::string>{"NA", "DE", "None", ""}));
        }
        QCOMPARE(
            shown("x\nNA\n\nq\nz\n"),
            QStringLiteral("labels.csv has empty lines between the labels; write NA where a row has none."));
    }

    void namesAreMatchedAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ids and labels") << QByteArray("name,label\n1.10,2.50\n1.1,2.5\n00.5,1\n");
        QTest::newRow("an export of labels") << QByteArray("name,label_given\n1.10,2.50\n1.1,2.5\n00.5,1\n");
        QTest::newRow("pairs") << QByteArray("1.10,2.50\n1.1,2.5\n00.5,1\n");
        QTest::newRow("pairs below names") << QByteArray("what,that\n1.10,2.50\n1.1,2.5\n00.5,1\n");
        QTest::newRow("an export of all rows")
            << QByteArray("v,label,version\n1.10,2.50,3.10\n1.1,2.5,3.1\n00.5,1,3.10\n7,,3.1\n8,NA,3.10\n");
    }
    void namesAreMatchedAsTheyAreWritten()
    {
        QFETCH(const QByteArray, bytes);
        Dataset data = fourSamples();
        data.columns[0].categories = {"1.10", "1.1", "00.5", "1.2"};
        if (bytes.startsWith("v,")) {
            data.columns[1].numbers = {1.1, 1.1, 0.5, 8};
            data.columns.front().name = "version";
            data.columns.front().categories = {"3.10", "3.1"};
            data.columns.front().codes = {0, 1, 0, 0};
            data.roles = {ColumnRole::Ignored, ColumnRole::Feature};
        }
        QCOMPARE(shown(bytes.toStdString(), data), QStringLiteral("2.50 2.5 1 -"));
    }

    // Where ids could be labels and labels ids, names tell.
    void labelsAreCalledLikeTheClassColumn()
    {
        Dataset data = fourSamples();
        data.columns.push_back(data.columns[0]);
        data.columns.back().name = "kind";
        data.roles.push_back(ColumnRole::Class);
        QCOMPARE(shown("kind,v,name\nb,1,a\na,2,d\n", data), QStringLiteral("b - - a"));
        const std::string npz = test::zipped({{"y.npy", test::npyBytes("|S1", "(2,)", "ba")},
                                              {"name.npy", test::npyBytes("|S1", "(2,)", "ad")}});
        QCOMPARE(shown(npz, data, "labels.npz"), QStringLiteral("b - - a"));
    }

    // The data's own column "row" comes before that of the ids, which no word marks as one.
    void idsOfAnArchiveAreFoundByTheirName()
    {
        Dataset data = fourSamples();
        data.columns[0].name = "nr";
        data.columns[1].name = "row";
        const std::string bytes =
            test::zipped({{"X.npy", test::npyBytes("|u1", "(5, 2)", {2, 1, 0, 2, 1, 8, 4, 7, 3, 9})},
                          {"feature_names.npy", test::npyBytes("|S3", "(2,)", std::string("rowx\0\0", 6))},
                          {"label_given.npy", test::npyBytes("|S1", "(5,)", "pqrts")},
                          {"nr.npy", test::npyBytes("|S1", "(5,)", "abced")}});
        QCOMPARE(shown(bytes, data, "labels.npz"), QStringLiteral("p q r s !e"));
    }

    void namesThatBecomeOneAreTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("labels.csv"));
        QVERIFY(test::writeFile(path, "name,label\na,1.0\nb,1\n"));
        const auto labels = readLabels(path.toStdString(), {fourSamples(), 5});
        QVERIFY(labels.ok());
        QCOMPARE(labels->names, (std::vector<std::string>{"1", "1", "", ""}));
        QCOMPARE(labels->notes.size(), std::size_t(1));
    }

    // It may be misspelt.
    void theMarkIsCounted()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("labels.csv"));
        QVERIFY(test::writeFile(path, "row,label\n0,none\n1,y\n2,none\n9,none\n"));
        QCOMPARE(readLabels(path.toStdString(), {fourSamples(), 5}, "none")->marked, std::size_t(2));
        QCOMPARE(readLabels(path.toStdString(), {fourSamples(), 5}, "nothing")->marked, std::size_t(0));
    }

    void whatBecameOfChoicesIsTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("tasks.json"));
        const std::string choices = R"({"value":{"choices":["x","y"]},"from_name":"k","type":"choices"})";
        QVERIFY(test::writeFile(path, R"([{"id":1,"data":{"name":"b","v":2},"annotations":[{"result":[)" +
                                          choices +
                                          R"(]}]},{"id":2,"data":{"name":"a","v":1},"annotations":[]}])"));
        const auto labels = readLabels(path.toStdString(), {fourSamples(), 5});
        QVERIFY(labels.ok());
        QCOMPARE(labels->names, (std::vector<std::string>{"", "x", "", ""}));
        QCOMPARE(labels->notes.size(), std::size_t(1));
        QCOMPARE(english(labels->notes[0]),
                 std::string("Of tasks with different choices the first one counts (tasks: 1)."));
    }

    void readsOtherFormats()
    {
        QCOMPARE(shown(test::npyBytes("|u1", "(5,)", {1, 2, 1, 9, 3}), fourSamples(), "labels.npy"),
                 QStringLiteral("1 2 1 3"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *name, const char *bytes, const char *says) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(says);
        };
        add("nothing", "", "labels.csv is empty.");
        add("two labels for a row", "row,label\n1,x\n1,y\n",
            "labels.csv labels row 1 twice: \"x\" and \"y\".");
        add("two labels for an id", "a,x\na,y\n", "labels.csv labels the id \"a\" twice: \"x\" and \"y\".");
        add("too few", "x\ny\n", "labels.csv has 2 values for the 5 rows of the data");
        add("three columns", "a,x,1\nd,y,2\n", "labels.csv has 3 columns and none called label");
        add("no label column", "row,kind\n1,x\n", "labels.csv has no column called label");
        add("nothing to match by", "place,label\n1,x\n", "labels.csv has no column called row or name");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, says);
        const QString text = shown(bytes.toStdString());
        QVERIFY2(text.contains(says), qPrintable(text));
    }

    void idsMustNameOneSample()
    {
        Dataset data = fourSamples();
        data.columns[0].codes[3] = 0;
        QVERIFY(shown("a,x\n", data).contains(QStringLiteral("\"a\" stands in two rows")));
        data.roles[0] = ColumnRole::Ignored;
        QVERIFY(shown("a,x\n", data).contains(QStringLiteral("which column of the data holds them")));
    }
};

QTEST_APPLESS_MAIN(LabelImportTest)
#include "tst_label_import.moc"
