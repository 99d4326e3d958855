// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/orange_reader.h"

#include "core/io/dataset_readers.h"
#include "tests/support/mutations.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using test::notes;
using test::roles;
using test::tableText;
using test::types;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return orangeReader().read(bytes, "folder/f.tab", options, RunControl());
}

double probe(const char *head, const char *path)
{
    return orangeReader().probe(head, path);
}

/// A table of a number, a list of values, a string and the class, its header in three records.
std::string withRows(const std::string &rows)
{
    return "x\tsize\tname\tkind\ncontinuous\tsmall big\tstring\tdiscrete\n\t\tmeta\tclass\n" + rows;
}

} // namespace

class OrangeReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As where labels are looked for, one of which may be called NA.
    void wordsAreKeptWhereAskedFor()
    {
        ReadOptions options;
        options.keptWords = {"kind"};
        const auto data = read(withRows("1\tNA\tn\tNA\n2\tbig\tm\t?\n3\tbig\to\t\n"), options);
        QVERIFY(data.ok());
        QCOMPARE(data->columns[3].categories, std::vector<std::string>{"NA"});
        QCOMPARE(data->columns[3].codes, (std::vector<int>{0, -1, -1}));
        QVERIFY(data->columns[1].isMissing(0));
    }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<QByteArray>("columnTypes");
        QTest::addColumn<QByteArray>("columnRoles");
        const auto add = [](const char *name, const std::string &bytes, const std::string &table,
                            const char *columnTypes, const char *columnRoles) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(table)
                                << QByteArray(columnTypes) << QByteArray(columnRoles);
        };
        const std::string two = "x|size|name|kind|\n1.5|big|n1|a|\n-2|small|n2|b|\n";
        const std::string rows = "1.5\tbig\tn1\ta\n-2\tsmall\tn2\tb\n";
        add("three records", withRows(rows), two, "NCCC", "FFIC");
        add("short types and flags", "x\tsize\tname\tkind\nc\td\ts\td\n\t\tm\tc\n" + rows, two, "NCCC",
            "FFIC");
        add("prefixes", "C#x\tD#size\tmS#name\tcD#kind\n" + rows, two, "NCCC", "FFIC");
        add("prefixes the other way round", "C#x\tD#size\tSm#name\tDc#kind\n" + rows, two, "NCCC", "FFIC");
        add("prefixes for some", "x\tsize\tm#name\tc#kind\n" + rows, two, "NCCC", "FFIC");
        add("commas", "C#x,D#size,mS#name,cD#kind\n1.5,big,n1,a\n-2,small,n2,b\n", two, "NCCC", "FFIC");
        add("three records with commas",
            "x,size,name,kind\ncontinuous,discrete,string,discrete\n,,meta,class\n1.5,big,n1,a\n-2,small,n2,"
            "b\n",
            two, "NCCC", "FFIC");
        add("types that are to be detected", "x\tk\tn\n\t\td\n\t\tclass\n1\ta\t1\n2.5\tb\t2\n",
            "x|k|n|\n1|a|1|\n2.5|b|2|\n", "NCC", "FFC");
        add("a blank line of flags", "x\tk\nc\td\n\n1\ta\n2\tb\n", "x|k|\n1|a|\n2|b|\n", "NC", "FF");
        add("rows of types and flags cut short", "x\tk\tz\nc\td\n\tclass\n1\ta\t5\n2\tb\t6\n",
            "x|k|z|\n1|a|5|\n2|b|6|\n", "NCN", "FCF");
        add("a discrete column of numbers", "D#n\tC#x\n1\t1\n007\t2\n", "n|x|\n1|1|\n007|2|\n", "CN", "FF");
        add("missing values", "C#x\tD#k\tS#s\n?\t.\t\n\"\"\tNA\t~\n1\ta\tnan\n", "x|k|s|\n|||\n|||\n1|a||\n",
            "NCC", "FF-");
        add("ignored, weights", "i#a\tw#b\tC#x\tcD#k\n1\t2\t3\tp\n4\t5\t6\tq\n",
            "a|b|x|k|\n1|2|3|p|\n4|5|6|q|\n", "NNNC", "--FC");
        add("attributes among the flags", "x\tk\nc\td\na=1 b=2\tclass origin=x\n1\tp\n2\tq\n",
            "x|k|\n1|p|\n2|q|\n", "NC", "FC");
        add("blanks in listed values", "k\tx\na\\ b c\tc\nclass\t\na b\t1\nc\t2\n", "k|x|\na b|1|\nc|2|\n",
            "CN", "CF");
        add("listed values alone", "k\tl\na b\tp q\n\t\na\tp\nb\tq\n", "k|l|\na|p|\nb|q|\n", "CC", "FF");
        add("one column of listed values", "k\na b\n\na\nb\na\n", "k|\na|\nb|\na|\n", "C", "F");
        add("words for no value that are listed", "k\tx\nNA b\tc\n\t\nNA\t1\nb\tNA\n\t2\n",
            "k|x|\nNA|1|\nb||\n|2|\n", "CN", "FF");
        add("a time", "t\tx\ntime\tc\n\t\n2001-04-03\t1\n2001-04-04\t2\n",
            "t|x|\n2001-04-03|1|\n2001-04-04|2|\n", "CN", "FF");
        add("CRLF", "C#x\tcD#k\r\n1\ta\r\n2\tb\r\n", "x|k|\n1|a|\n2|b|\n", "NC", "FC");
        add("byte-order mark", "\xEF\xBB\xBF"s + "C#x\tcD#k\n1\ta\n2\tb\n", "x|k|\n1|a|\n2|b|\n", "NC", "FC");
        add("quotes", "C#x\tcD#k\n1\t\"say \"\"a\"\"\"\n2\t\"b\tc\"\n", "x|k|\n1|say \"a\"|\n2|b\tc|\n", "NC",
            "FC");
        add("equal names", "C#x\tC#x\n1\t2\n", "x|x_2|\n1|2|\n", "NN", "FF");
        add("unicode", "C#größe\tcD#k\n1\t李\n2\tü\n", "größe|k|\n1|李|\n2|ü|\n", "NC", "FC");
        add("two classes", "C#x\tcD#k\tcD#l\n1\ta\tb\n2\tb\tb\n", "x|k|l|\n1|a|b|\n2|b|b|\n", "NCC", "FC-");
        add("texts that repeat name no samples", "C#x\tmS#s\tmS#id\n1\ta\tp\n2\ta\tq\n",
            "x|s|id|\n1|a|p|\n2|a|q|\n", "NCC", "F-I");
        add("words among numbers whose type is to be detected", "x\tcD#k\n1\ta\nn.a.\tb\n2.50\tb\n",
            "x|k|\n1|a|\nn.a.|b|\n2.50|b|\n", "CC", "FC");
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        const auto data = read(bytes.toStdString());
        QTEST(QByteArray::fromStdString(tableText(data)), "table");
        QCOMPARE(test::brokenPromise(data, "folder/f.tab"), ""s);
        QTEST(QByteArray::fromStdString(types(data)), "columnTypes");
        QTEST(QByteArray::fromStdString(roles(data)), "columnRoles");
    }

    void listedValuesAreTheCategoriesInTheirOrder()
    {
        const auto data = read(withRows("1\tbig\tn\ta\n"));
        QCOMPARE(data->columns[1].categories, (std::vector<std::string>{"small", "big"}));
        QCOMPARE(data->columns[1].codes, (std::vector<int>{1}));
    }

    void followsTheUser()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("größe.tab"));
        QVERIFY(test::writeFile(path, "C#x\tmD#m\tw#w\tcD#k\n1\ta\t2\tp\n-9\tb\t3\tq\n"));
        QCOMPARE(roles(readDataset(path.toStdString())), "FI-C"s);
        ReadOptions options;
        options.features = {"1", "w"};
        options.classColumn = "m";
        options.missing = std::vector<std::string>{"-9"};
        const auto data = readDataset(path.toStdString(), options);
        QCOMPARE(roles(data), "FCF-"s);
        QVERIFY(data->columns[0].isMissing(1));
        QVERIFY(!data->source.dialect); // its header is more than a line of names
        options = {};
        options.delimiter = ';';
        QCOMPARE(tableText(read("C#x;cD#k\n1;a\n2;b\n", options)), "x|k|\n1|a|\n2|b|\n"s);
    }

    void aLabelOfTooManyValuesIsNoClass()
    {
        std::string bytes = "C#x\tcC#y\n";
        for (int i = 0; i < 65; ++i)
            bytes += "1\t" + std::to_string(i) + ".5\n";
        const auto data = read(bytes);
        QCOMPARE(roles(data), "F-"s);
        QVERIFY(notes(data).find("\"y\" is not taken as the class") != std::string::npos);
    }

    void tellsWhatItLetsPass()
    {
        QVERIFY(notes(read("t\tx\ntime\tc\n\t\n2001\t1\n")).find("\"t\" holds times") != std::string::npos);
        QVERIFY(notes(read("C#x\tw#w\n1\t2\n")).find("weights of the rows in column \"w\"") !=
                std::string::npos);
        QCOMPARE(notes(read(withRows("1\tbig\tn\ta\n"))), ""s);
    }

    void isKnownByItsHeader()
    {
        QVERIFY(probe("x\tk\nc\td\n\tclass\n1\ta\n", "f.tab") > 0.6);
        QVERIFY(probe("x,k\ncontinuous,discrete\n,class\n1,a\n", "f.csv") > 0.6);
        QVERIFY(probe("x\tcD#k\n1\ta\n", "f.tsv") > 0.6);
        QVERIFY(probe("C#x,D#k\n1,a\n", "f.csv") > 0.6);
        QVERIFY(probe("x\tk\ncontinous\tdiscrete\n\tclass\n", "f.tab") > 0.6); // so that it is complained of
        QVERIFY(probe("x\tk\n1\ta\n", "f.tab") < 0.3);
        QCOMPARE(probe("x,k\n1,a\n", "f.csv"), 0.0);
        QCOMPARE(probe("C,C#,Java\n1,2,3\n", "f.csv"), 0.0);   // languages
        QCOMPARE(probe("key,C#m\n1,2\n", "f.csv"), 0.0);       // a chord
        QCOMPARE(probe("c,t\nd,c\nc,c\nt,d\n", "f.csv"), 0.0); // letters
        QCOMPARE(probe("text,what\ntext,time\n1,2\n", "f.csv"), 0.0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "f.tab is empty");
        add("header alone", "C#x\tcD#k\n", "declares columns but holds no row");
        add("three records alone", withRows(""), "declares columns but holds no row");
        add("unknown type", "x\tk\tz\nc\tdiscreet\tc\n\tclass\t\n1\ta\t2\n",
            "line 2: \"discreet\" is no type");
        add("a basket", "x\tk\tb\nc\td\tbasket\n\t\t\n1\ta\tq\n", "line 2: column \"b\" is a basket");
        add("more types than names", "x\tk\nc\td\tc\n\t\t\n1\ta\n",
            "line 2: cells found here: 3, expected as on line 1");
        add("more flags than names", "x\tk\nc\td\n\tclass\tmeta\n1\ta\n", "line 3: cells found here: 3");
        add("no number", withRows("1\tbig\tn\ta\nx\tbig\tn\ta\n"),
            "line 5, column \"x\": \"x\" is not a number");
        add("infinity", withRows("inf\tbig\tn\ta\n"), "line 4, column \"x\": \"inf\" is not a finite number");
        add("infinity of a type that is to be detected", "x\tcD#k\n1\ta\ninf\tb\n",
            "line 3, column \"x\": \"inf\" is not a finite number");
        add("unlisted value", withRows("1\thuge\tn\ta\n"),
            "line 4, column \"size\": \"huge\" is none of the values that the file lists for the column: "
            "small, big.");
        add("short row", withRows("1\tbig\tn\ta\n1\tbig\n"),
            "line 5: cells found here: 2, expected as on line 1: 4");
        add("long row", withRows("1\tbig\tn\ta\t5\n"),
            "line 4: cells found here: 5, expected as on line 1: 4");
        add("open quote", withRows("1\tbig\t\"n\ta\n"), "line 4: the quote that opens here");
        add("NUL", withRows("1\tbig\t\0\ta\n"s), "line 4 holds a NUL byte");
        add("not UTF-8", withRows("1\tbig\t\xE9\ta\n"), "line 4, column 7: this is not UTF-8");
        add("a huge value", withRows("1\t" + std::string(std::size_t(1) << 23U, 'a') + "\tn\ta\n"),
            "aaa...\" is none");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const auto data = read(bytes.toStdString());
        const std::string text = test::complaint(data);
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QCOMPARE(test::brokenPromise(data, "folder/f.tab"), ""s);
    }

    void accidentsGiveATableOrASentence()
    {
        const std::vector<std::string> texts = {withRows("1\tbig\tn\ta\n?\tsmall\tm\tb\n"),
                                                "C#x\tmS#s\tcD#k\ty\r\n1\ta\tp\t1\r\n2\tb\tq\tz\r\n",
                                                "x,k\ncontinuous,discrete\n,class\n1,a\n2,\"b\"\n"};
        for (const std::string &text : texts)
            QCOMPARE(test::complaint(read(text)), "accepted"s);
        Random random(15);
        int accepted = 0;
        for (int round = 0; round < 900; ++round) {
            const std::string bytes = test::mutated(texts[static_cast<std::size_t>(round) % 3], random);
            const auto data = read(bytes);
            const std::string broken = test::brokenPromise(data, "folder/f.tab");
            QVERIFY2(broken.empty(), (bytes + broken).c_str());
            accepted += data ? 1 : 0;
        }
        QVERIFY2(accepted > 50 && accepted < 850, std::to_string(accepted).c_str());
    }

    void stopsWhenAsked()
    {
        std::string bytes = withRows("");
        while (bytes.size() < (std::size_t(4) << 20U))
            bytes += "1.25\tbig\tn\ta\n";
        int asked = 0;
        const auto data =
            orangeReader().read(bytes, "f.tab", {}, RunControl([&](double) { return ++asked < 4; }));
        QVERIFY(!data.ok());
        QCOMPARE(data.error().kind, ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(OrangeReaderTest)
#include "tst_orange_reader.moc"
