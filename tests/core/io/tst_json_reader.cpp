// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_reader.h"

#include "core/io/dataset_readers.h"
#include "core/io/dense_size.h"
#include "tests/support/mutations.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace inkling;
using test::notes;
using test::tableText;
using test::types;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return jsonReader().read(bytes, "folder/f.json", options, RunControl());
}

double probe(const char *head, const char *path)
{
    return jsonReader().probe(head, path);
}

/// JSON that is easier to read here: with ' for ".
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string repeated(const std::string &text, int count)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

class JsonReaderTest : public QObject
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
        const std::string two = "x|k|\n1|a|\n2|b|\n";
        add("lines", json("{'x':1,'k':'a'}\n{'x':2,'k':'b'}\n"), two);
        add("no last line end", "{\"x\":1,\"k\":\"a\"}\n{\"x\":2,\"k\":\"b\"}", two);
        add("CRLF and blank lines", "\r\n{\"x\":1,\"k\":\"a\"}\r\n \r\n{\"x\":2,\"k\":\"b\"}\r\n\r\n", two);
        add("CR", "{\"x\":1,\"k\":\"a\"}\r{\"x\":2,\"k\":\"b\"}\r", two);
        add("byte-order mark", "\xEF\xBB\xBF{\"x\":1,\"k\":\"a\"}\n{\"x\":2,\"k\":\"b\"}\n", two);
        add("blanks", " { \"x\" : 1 ,\t\"k\" : \"a\" } \n{\"x\":2,\"k\":\"b\"}", two);
        add("an array of objects", "[{\"x\":1,\"k\":\"a\"},{\"x\":2,\"k\":\"b\"}]", two);
        add("an array over lines",
            "\n[\n  {\n    \"x\": 1,\n    \"k\": \"a\"\n  },\n  {\"x\":2,\"k\":\"b\"}\n]\n\n", two);
        add("names in another order", "{\"x\":1,\"k\":\"a\"}\n{\"k\":\"b\",\"x\":2}\n", two);
        add("names that come and go",
            json("{'x':1,'y':null,'k':'a'}\n{'k':'b','x':2.5}\n{'x':1e3,'z':true,'k':null}\n"),
            "x|y|k|z|\n1||a||\n2.5||b||\n1000|||true|\n");
        add("an empty record", "{\"x\":1}\n{}\n{\"x\":2}\n", "x|\n1|\n|\n2|\n");
        add("an array of arrays", "[[1,\"a\"],[2,\"b\"]]", "column_1|column_2|\n1|a|\n2|b|\n");
        add("lines of arrays", "[1,\"a\"]\n[null,\"b\"]\n", "column_1|column_2|\n1|a|\n|b|\n");
        add("numbers", "[0,-0.5,1e3,1E-2,12.50,-1e+1]",
            "column_1|column_2|column_3|column_4|column_5|column_6|\n"
            "0|-0.5|1000|0.01|12.5|-10|\n");
        add("escapes", json("{'t':'a\\'b\\\\c\\/d\\n\\t\\r\\b\\fe'}"), "t|\na\"b\\c/d\n\t\r\b\fe|\n");
        add("characters by their numbers", json("{'t':'\\u00e9\\u20AC\\ud83d\\ude00'}"), "t|\né€😀|\n");
        add("escapes in names", json("{'gr\\u00f6\\u00DFe':1}\n{'größe':2}"), "größe|\n1|\n2|\n");
        add("unicode", json("{'größe':'李'}"), "größe|\n李|\n");
        add("objects in a record", json("{'a':{'x':1,'b':{'y':2}},'k':'p'}\n{'a':{'x':3},'k':'q'}\n"),
            "a.x|a.b.y|k|\n1|2|p|\n3||q|\n");
        add("an object and a value of one name", "{\"a\":1}\n{\"a\":{\"b\":2}}\n", "a|a.b|\n1||\n|2|\n");
        add("an empty object in a record", "{\"a\":{},\"x\":1}\n", "x|\n1|\n");
        add("a point in a name", json("{'a.b':1,'a':{'b':2}}"), "a.b|a.b_2|\n1|2|\n");
        add("an empty name", json("{'':1,'x':2}"), "column_1|x|\n1|2|\n");
        add("objects in arrays of arrays", json("[[{'x':1},2]]"), "column_1.x|column_2|\n1|2|\n");
        add("arrays of as many numbers", json("{'v':[1,2.5],'k':'a'}\n{'k':'b','v':[ 3 , -4 ]}\n"),
            "v_1|v_2|k|\n1|2.5|a|\n3|-4|b|\n");
        add("arrays of other lengths", "{\"v\":[1,2]}\n{\"v\":[3]}\n", "v|\n[1,2]|\n[3]|\n");
        add("arrays of more than numbers", json("{'v':[1,'a,]',null,{'b':[true]}]}"),
            "v|\n[1,\"a,]\",null,{\"b\":[true]}]|\n");
        add("an array that some lack", "{\"v\":[1,2]}\n{\"x\":1}\n", "v|x|\n[1,2]||\n|1|\n");
        add("empty arrays", "{\"v\":[]}\n{\"v\":[]}\n", "v|\n[]|\n[]|\n");
        add("spread arrays and equal names", json("{'v_1':7,'v':[1,2]}"), "v_1|v_1_2|v_2|\n7|1|2|\n");
        add("names that occur twice", json("{'x':1,'x':2}\n{'x':3,'x':null}\n{'x':{'y':5},'x':4}\n"),
            "x|x.y|\n2||\n||\n4||\n");
        add("NaN", "{\"x\":1}\n{\"x\":NaN}\n", "x|\n1|\n|\n");
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(tableText(data)), table);
        QCOMPARE(test::brokenPromise(data, "folder/f.json"), ""s);
    }

    void textsStayTextsAndNumbersNumbers()
    {
        const auto data = read(json("{'n':1,'t':'1','b':true,'m':1,'i':9007199254740993}\n{'n':2.5,'t':'2','"
                                    "b':false,'m':'x','i':1}\n"));
        QCOMPARE(types(data), "NCCCC"s);
        QCOMPARE(tableText(data), "n|t|b|m|i|\n1|1|true|1|9007199254740993|\n2.5|2|false|x|1|\n"s);
        QVERIFY(notes(data).find("\"t\" was read as categories: \"1\" on line 1 is a text") !=
                std::string::npos);
        QVERIFY(notes(data).find("\"m\" was read as categories: \"x\" on line 2 is a text") !=
                std::string::npos);
        QVERIFY(notes(data).find("\"i\" stays text: as a number \"9007199254740993\"") != std::string::npos);
    }

    void textsMayBeFeaturesUnlessTheyAreAmongNumbers()
    {
        ReadOptions options;
        options.features = {"x"};
        QCOMPARE(types(read("{\"x\":\"1\"}\n{\"x\":\"2\"}\n", options)), "C"s);
        const std::string text =
            test::complaint(read(repeated("{\"x\":1}\n", 20) + "{\"x\":\"n.a.\"}\n", options));
        QVERIFY2(text.find("line 21, column \"x\": \"n.a.\" is not a number") != std::string::npos,
                 text.c_str());
    }

    void onlyNullIsMissingUnlessTheUserSaysSo()
    {
        const std::string bytes = json("{'t':'NA','x':-9}\n{'t':null,'x':1}\n{'t':'?','x':null}\n");
        QCOMPARE(tableText(read(bytes)), "t|x|\nNA|-9|\n|1|\n?||\n"s);
        ReadOptions options;
        options.missing = std::vector<std::string>{"NA", "-9"};
        QCOMPARE(tableText(read(bytes, options)), "t|x|\n||\n|1|\n?||\n"s);
    }

    void tellsWhatItLetsPass()
    {
        QVERIFY(notes(read("{\"x\":1,\"x\":2}\n")).find("two values of one name (first on line 1)") !=
                std::string::npos);
        QVERIFY(
            notes(read("{\"x\":1}\n{\"x\":NaN}\n")).find("NaN, which JSON does not know (first on line 2)") !=
            std::string::npos);
        QVERIFY(notes(read("{\"t\":\"a\"}\n{\"t\":\"\"}\n"))
                    .find("Empty texts in column \"t\" (first on line 2)") != std::string::npos);
        QVERIFY(notes(read("{\"v\":[1,2]}\n"))
                    .find("numbers in \"v\" became a column for each of their places (2)") !=
                std::string::npos);
        QVERIFY(notes(read("{\"v\":[\"a\"]}\n")).find("arrays in column \"v\" are kept as text") !=
                std::string::npos);
        QCOMPARE(notes(read("{\"x\":1,\"t\":\"a\"}\n{\"x\":null}\n")), ""s);
    }

    void isKnownByItsContents()
    {
        QVERIFY(probe("{\"x\":1}\n", "f.csv") > 0.6);
        QVERIFY(probe("\xEF\xBB\xBF\n [{\"x\":", "f") > 0.6);
        QVERIFY(probe("[1,2]\n[3,4]\n", "f.txt") > 0.6);
        QVERIFY(probe("{x:1}\n", "f.JSONL") > 0.6); // so that the message is one of JSON
        QCOMPARE(probe("{x:1}\n", "f.csv"), 0.0);
        QCOMPARE(probe("[section]\n", "f.txt"), 0.0);
        QCOMPARE(probe("[a],b\n1,2\n", "f.csv"), 0.0);
        QVERIFY(probe("a,b\n1,2\n", "f.json") < 0.3);
    }

    void opensAFileOfAnyName()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("größe.csv"));
        QVERIFY(test::writeFile(path, "{\"x\":1,\"class\":\"a\"}\n{\"x\":2,\"class\":\"b\"}\n"));
        const auto data = readDataset(path.toStdString());
        QCOMPARE(test::roles(data), "FC"s);
        QVERIFY(!data->source.dialect);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "f.json is empty");
        add("blank lines", "\n \r\n", "f.json is empty");
        add("no record", " [ ] ", "f.json holds no record");
        add("records without a value", "{}\n{}\n", "holds records without any value");
        add("a value that is no record", "{\"x\":1}\n5\n", "line 2, column 1: a record should begin here");
        add("no table at all", "\"x\"\n", "line 1, column 1: a record should begin here");
        add("an array among objects", "{\"x\":1}\n[1]\n", "line 2, column 1: a record should begin here");
        add("a value among objects", "[{\"x\":1},\n 5]", "line 2, column 2: a record should begin here");
        add("cut off in a record",
            "{\"x\":1}\n{\"x\":", "line 2, column 6: the line ends inside of a record");
        add("a line too short", "{\"x\":1}\n{\"x\":2}\n{\"x\":\n{\"x\":4}\n",
            "line 3, column 6: the line ends inside of a record");
        add("an object over lines", "{\n \"x\":1\n}\n", "line 1, column 2: the line ends inside of a record");
        add("two records on a line", "{\"x\":1} {\"x\":2}\n", "line 1, column 9: the line should end here");
        add("a comma after a record", "{\"x\":1},\n{\"x\":2}\n",
            "line 1, column 8: the line should end here");
        add("cut off array", "[{\"x\":1},\n", "line 2, column 1: the text ends inside of the array");
        add("text after the array", "[{\"x\":1}]\n[", "line 2, column 1: nothing may follow");
        add("no comma between records", "[{\"x\":1} {\"x\":2}]", "line 1, column 10: a comma or ] should");
        add("comma after the last record", "[{\"x\":1},]", "line 1, column 10: a record should begin here");
        add("comma after the last value", "{\"x\":1,}", "line 1, column 8: a name in double quotes");
        add("comma after the last item", "{\"x\":[1,]}", "line 1, column 9: a value should stand here");
        add("no comma", "{\"x\":1 \"y\":2}", "line 1, column 8: a comma or } should stand here");
        add("no comma in an array", "{\"x\":[1 2]}", "line 1, column 9: a comma or ] should stand here");
        add("no colon", "{\"x\" 1}", "line 1, column 6: a colon should stand here");
        add("no value", "{\"x\":}", "line 1, column 6: a value should stand here");
        add("no name", "{1:2}", "line 1, column 2: a name in double quotes");
        add("name without quotes", "{x:2}", "line 1, column 2: \"x\" is no value of JSON");
        add("single quotes", "{'x':2}", "line 1, column 2: \"'\" begins no value");
        add("Python's None", "{\"x\":None}", "line 1, column 6: \"None\" is no value of JSON");
        add("infinity", "{\"x\":NaN}\n{\"x\":Infinity}",
            "line 2, column 6: \"Infinity\" is no value of JSON");
        add("minus infinity", "{\"x\":-Infinity}", "line 1, column 6: \"-Infinity\" is no number of JSON");
        add("beyond double", "{\"x\":1}\n{\"x\":1e999}",
            "line 2, column \"x\": \"1e999\" is not a finite number");
        add("leading zero", "{\"x\":01}", "line 1, column 6: \"01\" is no number of JSON");
        add("plus sign", "{\"x\":+1}", "line 1, column 6: \"+1\" is no value of JSON");
        add("point without digits", "{\"x\":1.}", "line 1, column 6: \"1.\" is no number of JSON");
        add("hexadecimal", "{\"x\":0x1F}", "line 1, column 6: \"0x1F\" is no number of JSON");
        add("open text", "{\"x\":\"a}\n{\"x\":1}\n",
            "line 1, column 6: the quote that opens here is not closed");
        add("open text at the end", "{\"ö\":\"a\\",
            "line 1, column 6: the quote that opens here is not closed");
        add("control character", "{\"x\":\"a\tb\"}",
            "line 1, column 8: in a text of JSON a control character");
        add("unknown escape", "{\"x\":\"\\q\"}", "line 1, column 6: an escape in this text");
        add("short escape", "{\"x\":\"\\u12\"}", "line 1, column 6: an escape in this text");
        add("half a surrogate pair", "{\"x\":\"\\ude00\"}", "line 1, column 6: an escape in this text");
        add("NUL as an escape", "{\"x\":\"\\u0000\"}", "line 1, column 6: an escape in this text");
        add("bad escape in a name", "{\"\\q\":1}", "line 1, column 2: an escape in this text");
        add("bad escape in an array", "{\"x\":[\"\\q\"]}", "line 1, column 7: an escape in this text");
        add("arrays of other lengths", "[1,2]\n[3]\n",
            "line 2: cells found here: 1, expected as on line 1: 2");
        add("more items than before", "[[1,2],\n[3,4,5]]",
            "line 2: cells found here: 3, expected as on line 1: 2");
        add("too deep in arrays", repeated("[", 100'000), "column 34: more than 32 objects and arrays");
        add("too deep in objects", repeated("{\"a\":", 100'000),
            "column 161: more than 32 objects and arrays");
        add("too deep in an array of a record", "{\"a\":" + repeated("[{\"a\":", 1000),
            "more than 32 objects and arrays");
        add("NUL", "{\"x\":1}\n\0"s, "line 2 holds a NUL byte");
        add("not UTF-8", "{\"x\":\"\xE9\"}\n", "line 1, column 7: this is not UTF-8");
        add("UTF-16 cut off", "\xFF\xFE{\0x"s, "line 1, column 2: this is not text in the encoding UTF-16LE");
        std::string names = "{\"n\":0";
        for (int i = 0; i < 210'000; ++i)
            names += ",\"" + std::to_string(i) + "\":1";
        add("too many names", names + "}", "line 1: more than 100000 columns are too many");
        add("too many columns", names.substr(0, names.find(",\"150000\"")) + "}",
            "columns, and more than 100000 are too many");
        std::string wide = names.substr(0, names.find(",\"50000\"")) + "}\n";
        for (std::size_t i = 0; i < kMostDenseCells / 50'001; ++i)
            wide += "{}\n";
        add("too many cells", wide, "would fill too much memory: its rows (10738) and columns (50001)");
        add("a huge text for a number",
            "{\"x\":1}\n{\"x\":" + std::string(std::size_t(1) << 23U, '7') + "x}\n", "777...\" is no number");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = test::complaint(read(bytes.toStdString()));
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        const std::string broken = test::brokenPromise(read(bytes.toStdString()), "folder/f.json");
        QVERIFY2(broken.empty(), broken.c_str());
    }

    /// nlohmann's parser is as strict, and knows nothing of tables.
    void agreesWithAnotherParserOnWhatIsJson()
    {
        Random random(14);
        const std::string seed =
            json("{'x':-1.5e3,'t':'a\\u00e9\\'b','v':[1,{'y':null}],'o':{'b':true,'c':[]}}");
        int accepted = 0;
        for (int round = 0; round < 3000; ++round) {
            const std::string bytes = test::mutated(seed, random);
            const auto data = read("[" + bytes + "]");
            const std::string reason = test::complaint(data);
            const bool isJson = nlohmann::json::accept("[" + bytes + "]");
            // what is ours alone: NaN, and refusing infinite numbers, NUL and what is no record
            const bool isOurs = data ? notes(data).find("NaN") != std::string::npos
                                     : reason.find("finite") != std::string::npos ||
                                           reason.find("without any value") != std::string::npos ||
                                           reason.find("no character") != std::string::npos ||
                                           reason.find("a record should begin") != std::string::npos ||
                                           reason.find("no record") != std::string::npos;
            QVERIFY2(data.ok() == isJson || isOurs, (bytes + ": " + reason).c_str());
            accepted += data ? 1 : 0;
        }
        QVERIFY2(accepted > 100 && accepted < 2900, std::to_string(accepted).c_str());
    }

    void accidentsGiveATableOrASentence()
    {
        const std::vector<std::string> texts = {
            "{\"x\":1,\"y\":null,\"k\":\"a\"}\n{\"k\":\"\\u00e9\\n\",\"x\":2.5}\r\n\n{\"x\":1e3,\"z\":[1,2]}"
            "\n",
            "[{\"a\":{\"x\":1},\"v\":[1,2]},\n {\"a\":{\"x\":NaN},\"v\":[3,4]}]",
            "[1,\"a\",true]\n[2,\"b\",false]\n"};
        for (const std::string &text : texts)
            QCOMPARE(test::complaint(read(text)), "accepted"s);
        Random random(13);
        int accepted = 0;
        for (int round = 0; round < 900; ++round) {
            const std::string bytes = test::mutated(texts[static_cast<std::size_t>(round) % 3], random);
            const auto data = read(bytes);
            const std::string broken = test::brokenPromise(data, "folder/f.json");
            QVERIFY2(broken.empty(), (bytes + broken).c_str());
            accepted += data ? 1 : 0;
        }
        QVERIFY2(accepted > 50 && accepted < 800, std::to_string(accepted).c_str());
    }

    void stopsWhenAsked()
    {
        std::string lines;
        while (lines.size() < (std::size_t(4) << 20U))
            lines += "{\"x\":1.25,\"k\":\"a\"}\n";
        const std::string array = "{\"v\":[1" + repeated(",2", 2 << 20) + ",\"a\"]}\n"; // one record
        for (const std::string &bytes : {lines, array}) {
            for (const int most : {2, 5}) {
                int asked = 0;
                const auto data = jsonReader().read(bytes, "f.json", {},
                                                    RunControl([&](double) { return ++asked < most; }));
                QVERIFY(!data.ok());
                QCOMPARE(data.error().kind, ErrorKind::Stopped);
            }
        }
        double last = 0.0;
        QVERIFY(jsonReader()
                    .read(lines, "f.json", {}, RunControl([&](double fraction) {
                              const bool isForward = fraction >= last && fraction <= 1.0;
                              last = fraction;
                              return isForward;
                          }))
                    .ok());
    }
};

QTEST_APPLESS_MAIN(JsonReaderTest)
#include "tst_json_reader.moc"
