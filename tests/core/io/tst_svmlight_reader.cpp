// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_reader.h"

#include "core/io/dataset_readers.h"
#include "core/io/dense_size.h"
#include "tests/support/mutations.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using test::notes;
using test::tableText;
using test::types;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return svmlightReader().read(bytes, "folder/f.svm", options, RunControl());
}

double probe(const char *head, const char *path)
{
    return svmlightReader().probe(head, path);
}

} // namespace

class SvmlightReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const std::string &bytes, const std::string &table) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(table);
        };
        const std::string two = "feature_1|feature_2|class|\n0.5|0|1|\n0|-2|-1|\n";
        add("one-based", "1 1:0.5\n-1 2:-2\n", two);
        add("no last line end", "1 1:0.5\n-1 2:-2", two);
        add("CRLF", "1 1:0.5\r\n-1 2:-2\r\n", two);
        add("CR", "1 1:0.5\r-1 2:-2\r", two);
        add("blanks", "  1\t1:0.5  \n-1   2:-2\t\n", two);
        add("comments and blank lines", "# a\n\n1 1:0.5 # b\n   # c\n-1 2:-2# 3:4\n", two);
        add("byte-order mark",
            "\xEF\xBB\xBF"
            "1 1:0.5\n-1 2:-2\n",
            two);
        add("plus signs", "+1 1:+0.5\n-1 2:-2\n", two);
        add("zero-based", "1 0:1 1:2\n0 0:3\n", "feature_0|feature_1|class|\n1|2|1|\n3|0|0|\n");
        add("zero-based by a later line", "1 1:2\n0 0:3\n", "feature_0|feature_1|class|\n0|2|1|\n3|0|0|\n");
        add("gaps, a line without values", "1 1:0.5 3:2\n-1 2:1e-3\n0\n",
            "feature_1|feature_2|feature_3|class|\n0.5|0|2|1|\n0|0.001|0|-1|\n0|0|0|0|\n");
        add("query numbers", "1 qid:3 1:1\n2 qid:4 2:1\n3 1:2\n",
            "feature_1|feature_2|qid|class|\n1|0|3|1|\n0|1|4|2|\n2|0||3|\n");
        add("real labels", "0.25 1:1\n1e3 1:2\n", "feature_1|class|\n1|0.25|\n2|1000|\n");
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(tableText(data)), table);
        QVERIFY(test::brokenPromise(data, "folder/f.svm").empty());
        QVERIFY(types(data).find('C') == std::string::npos);
    }

    void theLabelIsTheClassAndNothingElseIs()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("größe.svm"));
        QVERIFY(test::writeFile(path, "1 qid:1 1:1\n2 qid:1 2:1\n"));
        QCOMPARE(test::roles(readDataset(path.toStdString())), "FF-C"s);
        ReadOptions options;
        options.classColumn = "feature_2";
        QCOMPARE(test::roles(readDataset(path.toStdString(), options)), "FC-F"s);
        std::string many;
        for (int i = 0; i < 65; ++i)
            many += std::to_string(i) + ".5 1:" + std::to_string(i) + ".25\n";
        const auto data = read(many);
        QCOMPARE(test::roles(data), "F-"s);
        QVERIFY(notes(data).find("more than 64 different ones") != std::string::npos);
        QCOMPARE(test::roles(read(many.substr(many.find('\n') + 1))), "FC"s);
    }

    void believesTheUserInWhichLabelsAreMissing()
    {
        ReadOptions options;
        options.missing = std::vector<std::string>{"0"};
        QCOMPARE(tableText(read("1 1:0\n0 1:2\n", options)), "feature_1|class|\n0|1|\n2||\n"s);
    }

    void tellsWhereTheNumbersBegin()
    {
        QVERIFY(notes(read("1 0:1\n")).find("begin with 0: feature_0") != std::string::npos);
        QVERIFY(notes(read("1 2:1\n")).find("begin with 1: feature_1") != std::string::npos);
        QVERIFY(notes(read("1 qid:2 2:1\n")).find("qid") != std::string::npos);
    }

    void isKnownByItsContents()
    {
        QVERIFY(probe("1 1:0.5 3:2\n-1 2:1\n", "f.txt") > 0.6);
        QVERIFY(probe("# c\n1 qid:2 1:0.5\n-1 2:1\n1 2:", "f") > 0.6); // cut off
        QVERIFY(probe("1 1:0.5\n", "f.csv") < 0.6);
        QVERIFY(probe("1:1 2:2\n", "f.svm") > 0.6);
        QVERIFY(probe("1 1:x\n", "F.LIBSVM") > 0.6);
        QCOMPARE(probe("1 1:x\n", "f.txt"), 0.0);
        QCOMPARE(probe("1 2:1 1:1\n", "f.txt"), 0.0);
        QVERIFY(probe("a,b\n1,2\n", "f.svm") < 0.3);
        QCOMPARE(probe("1 12:30\n2 13:45\n", "f.txt"), 0.0); // times
        QCOMPARE(probe("1 2 3\n", "f.txt"), 0.0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "f.svm is empty");
        add("comments alone", "# a\n\n", "f.svm is empty");
        add("labels alone", "1\n2\n", "holds labels but no feature");
        add("several labels", "1 1:1\n1,2 1:1\n", "line 2: \"1,2\" are several labels");
        add("no label", "1 1:1\n1:1 2:2\n", "line 2: \"1:1\" is no label");
        add("a word for a label", "1 1:1\ncat 2:2\n", "line 2: \"cat\" is no label");
        add("infinite label", "inf 1:1\n", "line 1, column \"class\": \"inf\" is not a finite");
        add("infinite value", "1 1:1\n1 1:-inf\n", "line 2: the value of \"1:-inf\" is not a finite number");
        add("value beyond double", "1 1:1e999\n", "line 1: the value of \"1:1e999\" is not a finite");
        add("NaN", "1 1:nan\n", "line 1: \"1:nan\" should be");
        add("value that is no number", "1 1:abc\n", "line 1: \"1:abc\" should be");
        add("no value", "1 1:\n", "line 1: \"1:\" should be");
        add("blank in a pair", "1 1: 2\n", "line 1: \"1:\" should be");
        add("no pair", "1 7\n", "line 1: \"7\" should be");
        add("negative index", "1 -1:1\n", "line 1: \"-1:1\" should be");
        add("index beyond all numbers", "1 99999999999999999999:1\n", "should be the number of a feature");
        add("descending", "1 3:1 2:1\n", "line 1: feature 2 stands after feature 3");
        add("twice", "1 2:1 2:1\n", "line 1: feature 2 stands after feature 2");
        add("bad query number", "1 qid:x 1:1\n", "line 1: \"qid:x\" should be");
        add("query number in the middle", "1 1:1 qid:2\n", "line 1: \"qid:2\" should be");
        add("index 2^31", "1 2147483648:1\n", "has 2147483648 columns, and more than 100000");
        add("index 2^63", "1 9223372036854775808:1\n", "has 9223372036854775808 columns");
        add("largest index", "1 18446744073709551615:1\n", "has 18446744073709551615 columns");
        std::string wide = "1 100000:1\n";
        while (wide.size() < 3 * (kMostDenseCells / 100'000))
            wide += "1\n";
        add("too many cells", wide + wide,
            "would fill too much memory: its rows (5369) and columns (100000)");
        add("NUL", "1 1:1\n\0"s, "line 2 holds a NUL byte");
        add("not UTF-8", "1 1:1 # \xE9\n", "line 1, column 9: this is not UTF-8");
        add("a huge line", "1 " + std::string(std::size_t(1) << 23U, '1'), "1...\" should be");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = test::complaint(read(bytes.toStdString()));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        const std::string broken = test::brokenPromise(read(bytes.toStdString()), "folder/f.svm");
        QVERIFY2(broken.empty(), broken.c_str());
    }

    void theWidestTableThatIsAllowedIsRead()
    {
        const auto data = read("1 100000:2\n-1 1:1\n");
        QVERIFY2(data.ok(), data.ok() ? "" : tableText(data).c_str());
        QCOMPARE(data->columns.size(), std::size_t(100'001));
        QCOMPARE(data->columns[99'999].numbers, (std::vector<double>{2.0, 0.0}));
    }

    void accidentsGiveATableOrASentence()
    {
        const std::vector<std::string> texts = {"1 1:0.5 3:2\n-1 2:1e-3 # c\n0\n",
                                                "# h\n\n1 qid:3 1:1\n2 qid:3 2:1 #x\n",
                                                "1 0:1 1:2\r\n0.5 0:3 7:-1\r\n"};
        Random random(12);
        int accepted = 0;
        for (int round = 0; round < 900; ++round) {
            const std::string bytes = test::mutated(texts[static_cast<std::size_t>(round) % 3], random);
            const auto data = read(bytes);
            const std::string broken = test::brokenPromise(data, "folder/f.svm");
            QVERIFY2(broken.empty(), (bytes + broken).c_str());
            accepted += data ? 1 : 0;
        }
        QVERIFY2(accepted > 50 && accepted < 800, std::to_string(accepted).c_str());
    }

    void stopsWhenAsked()
    {
        std::string bytes;
        while (bytes.size() < (std::size_t(4) << 20U))
            bytes += "1 1:0.25 2:0.5 3:-1\n";
        int asked = 0;
        const auto data =
            svmlightReader().read(bytes, "f.svm", {}, RunControl([&](double) { return ++asked < 4; }));
        QVERIFY(!data.ok());
        QCOMPARE(data.error().kind, ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(SvmlightReaderTest)
#include "tst_svmlight_reader.moc"
