// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/io/csv_reader.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace inkling;
using test::notes;
using test::types;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return csvReader().read(bytes, "folder/f.csv", options, RunControl());
}

std::string complaint(const std::string &bytes, const ReadOptions &options = {})
{
    return test::complaint(read(bytes, options));
}

ReadOptions withHeaderRows(std::size_t rows)
{
    ReadOptions options;
    options.headerRows = rows;
    return options;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksThatMakeOneOfTwoAreTold()
    {
        QVERIFY(
            notes(read("x,k,l\n1, a,c\n2, b,d\n")).find("Blanks around texts were left out (columns: k).") !=
            std::string::npos);
        QVERIFY(notes(read("x, k\n 1,a\n 2,b\n")).find("Blanks around") == std::string::npos);
        const std::string note = "Column \"k\": blanks around texts were left out, so that \"a\" with and "
                                 "without them is one; quotes would keep them.";
        const auto isTold = [&](const std::string &bytes) {
            return notes(read(bytes)).find(note) != std::string::npos;
        };
        QVERIFY(isTold("x,k\n1,a\n2, a\n3,b\n"));
        QVERIFY(isTold("k,x\n7,1\na\t,2\na,3\n")); // found to be texts at the second cell
        QVERIFY(!isTold("x, k\n1, a\n2, a\n3, b\n"));
        QVERIFY(!isTold("x,k\n1,a\n2, b\n3,a\n"));
        QVERIFY(!isTold("x,k\n1,\"a\"\n2, \"a\" \n3,b\n"));
        QVERIFY(!isTold("x k\n1 a\n2  a\n3 b\n"));
    }

    void decimalCommasAreRatherOfSemicolons()
    {
        const auto data = read("f;version\n8,63;1.5\n1,50;1.50\n2,50;2.1\n");
        QCOMPARE(test::tableText(data), "f|version|\n8.63|1.5|\n1.5|1.50|\n2.5|2.1|\n"s);
        QCOMPARE(types(data), "NC"s);
        QVERIFY(notes(data).find("Column \"version\" was read as categories: with the decimal mark \",\" its "
                                 "texts are no numbers (\"1.5\").") != std::string::npos);
        QCOMPARE(read("f;k\n1;2\n3;4\n")->source.dialect->decimal, '.');
    }

    void aDecimalCommaCutsNothing()
    {
        ReadOptions options;
        options.decimal = ',';
        QCOMPARE(test::tableText(read("x\n1,5\n2,25\n3,75\n", options)), "x|\n1.5|\n2.25|\n3.75|\n"s);
    }

    void cutsCells_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const std::string &bytes, const std::string &table) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray::fromStdString(table);
        };
        const std::string ab = "a|b|\n1|2|\n3|4|\n";
        add("commas", "a,b\n1,2\n3,4\n", ab);
        add("no last line end", "a,b\n1,2\n3,4", ab);
        add("semicolons", "a;b\n1;2\n3;4\n", ab);
        add("tabs", "a\tb\n1\t2\n3\t4\n", ab);
        add("bars", "a|b\n1|2\n3|4\n", ab);
        add("blanks", "  a b\n 1  2 \n3 \t 4\n", ab);
        add("CRLF", "a,b\r\n1,2\r\n3,4\r\n", ab);
        add("CR", "a,b\r1,2\r3,4\r", ab);
        add("mixed line ends", "a,b\r\n1,2\n3,4\r", ab);
        add("byte-order mark", "\xEF\xBB\xBF"s + "a,b\n1,2\n3,4\n", ab);
        add("byte-order mark before a quote", "\xEF\xBB\xBF"s + "\"a\",\"b\"\n1,2\n3,4\n", ab);
        add("separator line", "sep=;\r\na;b\r\n1;2\r\n3;4\r\n", ab);
        add("blank lines", "\n\na,b\n\n1,2\n   \n3,4\n\n", ab);
        add("blanks around cells", " a , b\n1,\t2\n 3 ,4 \n", ab);
        add("quotes", "\"a\",\"b\"\n\"1\",2\n3,\"4\"\n", ab);
        add("blanks around quotes", "\"a\" , \"b\"\n1, \"2\" \n3,4\n", ab);
        add("delimiter in quotes", "t,x\n\"p,q\",1\nr,2\n", "t|x|\np,q|1|\nr|2|\n");
        add("line ends in quotes", "t,x\n\"p\nq\r\nr\",1\ns,2\n", "t|x|\np\nq\r\nr|1|\ns|2|\n");
        add("doubled quotes", "t,x\n\"say \"\"ha\"\"\",1\n\"\"\"\",2\n", "t|x|\nsay \"ha\"|1|\n\"|2|\n");
        add("blanks in quotes are kept", "t,x\n\" p \",1\nq,2\n", "t|x|\n p |1|\nq|2|\n");
        add("quote inside a cell", "t,x\n5\" pipe,1\n6\" pipe,2\n", "t|x|\n5\" pipe|1|\n6\" pipe|2|\n");
        add("one column", "x\n1\n2\n", "x|\n1|\n2|\n");
        add("one column of prose", "text\nhello big world\nbye\n", "text|\nhello big world|\nbye|\n");
        add("decimal commas", "x;y\n1,5;-2,25e3\n3;4,5\n", "x|y|\n1.5|-2250|\n3|4.5|\n");
        add("decimal commas without a header", "1,5;2,5\n3,0;4,5\n",
            "column_1|column_2|\n1.5|2.5|\n3|4.5|\n");
        add("decimal commas and blanks", "1,5 2,5\n3,5 4,5\n", "column_1|column_2|\n1.5|2.5|\n3.5|4.5|\n");
        add("prose with commas between tabs", "name\tx\nDoe, John\t1\nRoe, Jane\t2\n",
            "name|x|\nDoe, John|1|\nRoe, Jane|2|\n");
        add("comma and blank", "39, White, <=50K\n50, Black, >50K\n",
            "column_1|column_2|column_3|\n39|White|<=50K|\n50|Black|>50K|\n");
        add("missing values", "x,t\n1,a\nNA,?\n ,\"\"\n", "x|t|\n1|a|\n||\n||\n");
        add("equal names", "a,a,b,a,a_2\n1,2,3,4,5\n", "a|a_3|b|a_4|a_2|\n1|2|3|4|5|\n");
        add("names left out", ",x,column_1\n1,2,3\n", "column_1_2|x|column_1|\n1|2|3|\n");
        add("trailing delimiter", "a,b,\n1,2,\n3,4,\n", "a|b|column_3|\n1|2||\n3|4||\n");
        add("unicode", "größe,t\n1,李\n2,😀\n", "größe|t|\n1|李|\n2|😀|\n");
        // commas within a single column
        add("decimals", "x\n1,5\n12,25\n2\n-3,05\n", "x|\n1.5|\n12.25|\n2|\n-3.05|\n");
        add("decimals that count", "x\n1,50\n2,50\n3,00\n", "x|\n1.5|\n2.5|\n3|\n");
        add("decimals and a whole number", "x\n1,5\n2,5\n3\n", "x|\n1.5|\n2.5|\n3|\n");
        add("sentences of one comma", "text\nYes, I do\nNo, thanks\n", "text|\nYes, I do|\nNo, thanks|\n");
        add("names of rows that count", "x\n1,5\n2,25\n3,5\n", "row_name|x|\n1|5|\n2|25|\n3|5|\n");
        add("quoted names of rows", "x\n\"7\",5\n\"3\",25\n\"9\",5\n", "row_name|x|\n7|5|\n3|25|\n9|5|\n");
        add("two columns without names", "1,5\n12,25\n2,7\n", "column_1|column_2|\n1|5|\n12|25|\n2|7|\n");
        add("prose", "text\nHello, you\nHe came, saw, conquered\nNothing\nOne, two, three, four\n",
            "text|\nHello, you|\nHe came, saw, conquered|\nNothing|\nOne, two, three, four|\n");
        add("a title", "Prices\na, b\n1, 2\n3, 4\n", "a|b|\n1|2|\n3|4|\n");
    }
    void cutsCells()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        QCOMPARE(QByteArray::fromStdString(test::tableText(read(bytes.toStdString()))), table);
    }

    void tellsAHeaderFromData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("hasHeader");
        QTest::newRow("names over numbers") << QByteArray("a,b\n1,2\n") << true;
        QTest::newRow("numbers") << QByteArray("1,2\n3,4\n") << false;
        QTest::newRow("a number among texts") << QByteArray("a,1\nb,2\n") << false;
        QTest::newRow("a missing number in the first row") << QByteArray("cat,\ncat,2\ndog,3\n") << false;
        QTest::newRow("names over texts") << QByteArray("kind,colour\ncat,black\ncat,white\n") << true;
        QTest::newRow("texts that occur again") << QByteArray("cat,black\ndog,white\ncat,white\n") << false;
        QTest::newRow("the same text twice in the first row") << QByteArray("p,p\nx,y\nz,w\n") << false;
        QTest::newRow("a stray text below") << QByteArray("x\n1\n2\nbad\n4\n") << true;
        QTest::newRow("one line of names") << QByteArray("a,b\n") << true;
        QTest::newRow("one line of numbers") << QByteArray("1,2\n") << false;
    }
    void tellsAHeaderFromData()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, hasHeader);
        QCOMPARE(detectDialect(bytes.toStdString()).headerRows, std::size_t(hasHeader ? 1 : 0));
    }

    void manyEqualNamesTakeNoLongerThanOthers()
    {
        std::string bytes = "a";
        for (int i = 1; i < 50'000; ++i)
            bytes += ",a";
        bytes += "\n1";
        for (int i = 1; i < 50'000; ++i)
            bytes += ",1";
        const auto data = read(bytes, withHeaderRows(1)); // hours, were each name to try all others
        QCOMPARE(data->columns.back().name, "a_50000"s);
    }

    void believesTheUser()
    {
        QCOMPARE(test::tableText(read("1,2\n3,4\n", withHeaderRows(1))), "1|2|\n3|4|\n"s);
        QCOMPARE(test::tableText(read("a,b\n1,2\n", withHeaderRows(0))), "column_1|column_2|\na|b|\n1|2|\n"s);
        ReadOptions options;
        options.delimiter = ';';
        QCOMPARE(test::tableText(read("a,x;b\n1,5;2\n", options)), "a,x|b|\n1.5|2|\n"s);
        options.decimal = '.';
        QCOMPARE(types(read("a,x;b\n1,5;2\n", options)), "CN"s);
        options = {};
        options.missing = std::vector<std::string>{"-9", "none"};
        QCOMPARE(test::tableText(read("x,t\n1,NA\n-9,DE\n3,none\n", options)), "x|t|\n1|NA|\n|DE|\n3||\n"s);
        options = {};
        options.encoding = "Volapük";
        QVERIFY(complaint("a\n1\n", options).find("no encoding \"Volapük\"") != std::string::npos);
        options.encoding = "utf-8";
        QVERIFY(read("a\n1\n", options).ok());
    }

    void everyDefaultMissingTextIsMissing()
    {
        std::string bytes = "x,label\n1.5,b\n";
        for (const std::string &text : defaultMissingTexts())
            bytes += text + ",a\n";
        const auto data = read(bytes);
        QCOMPARE(types(data), "NC"s);
        QCOMPARE(data->columns[0].missingCount(), defaultMissingTexts().size());
    }

    void digitsThatANumberWouldLoseStayText()
    {
        const auto data = read("id,zip,x\n9007199254740993,08123,1\n1,10115,2\n");
        QCOMPARE(types(data), "CCN"s);
        QCOMPARE(test::tableText(data), "id|zip|x|\n9007199254740993|08123|1|\n1|10115|2|\n"s);
        QVERIFY(notes(data).find("\"zip\" stays text: as a number \"08123\" (line 2) would lose digits") !=
                std::string::npos);
        // Also where numbers stood above: their texts come back.
        QCOMPARE(test::tableText(read("id\n10\n9\n007\n")), "id|\n10|\n9|\n007|\n"s);
    }

    void aTextAmongNumbersMakesCategoriesAndIsTold()
    {
        std::string bytes = "x,y\n";
        for (int i = 0; i < 20; ++i)
            bytes += std::to_string(i) + ".50,1\n";
        bytes += "n.a.,1\n";
        const auto data = read(bytes);
        QCOMPARE(types(data), "CN"s);
        QCOMPARE(data->columns[0].text(3), "3.50"s);
        QVERIFY2(notes(data).find("\"n.a.\" on line 22") != std::string::npos, notes(data).c_str());
        ReadOptions options;
        options.features = {"x"};
        const std::string text = complaint(bytes, options);
        QVERIFY2(text.find("line 22, column \"x\": \"n.a.\" is not a number") != std::string::npos,
                 text.c_str());
    }

    // Above and below the table they are nothing to speak of.
    void emptyLinesBetweenRowsAreTold()
    {
        QVERIFY(notes(read("\na,b\n\n1,2\n\n \n3,4\n\n")).find("Empty lines that were left out: 2.") !=
                std::string::npos);
        QVERIFY(notes(read("\n\na,b\n\n1,2\n3,4\n\n\n")).find("Empty lines") == std::string::npos);
    }

    void infinitiesAmongNumbersAreAnError()
    {
        QVERIFY(complaint("x,y\n1,2\n3,-inf\n").find("line 3, column \"y\": \"-inf\"") != std::string::npos);
        QVERIFY(complaint("x,y\n1e999,2\n").find("line 2, column \"x\": \"1e999\"") != std::string::npos);
        QCOMPARE(types(read("x,y\nInf,2\nSup,3\n")), "CN"s); // a word among words
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "f.csv is empty");
        add("byte-order mark alone", "\xEF\xBB\xBF", "f.csv is empty");
        add("blank lines", "\n \n\r\n", "f.csv is empty");
        add("header alone", "a,b,label\n", "no row of data");
        add("short row", "a,b,c\n1,2,3\n\n1,2\n", "line 4: cells found here: 2, expected as on line 1: 3");
        add("long row", "a,b\n1,2\n1,2,3\n", "line 3: cells found here: 3, expected as on line 1: 2");
        add("long row after a cell of two lines", "a,b\n\"1\n\",2\n1,2,3\n", "line 4");
        add("open quote", "a,b\n1,\"never closed\n2,3\n2,3\n", "line 2: the quote that opens here");
        add("open quote after others", "a,b\n\"x\ny\",1\n3,\"open\n", "line 4: the quote that opens here");
        add("text after a quote", "a,b\n1,\"x\"y\n", "line 2: text follows a closing quote");
        add("NUL", "a,b\n1,\0\n"s, "not a text table: line 2");
        add("ELF",
            "\x7F"
            "ELF\x02\x01\x01\0\0\0"s,
            "not a text table");
        add("header alone in UTF-16", "\xFF\xFE"s + "a\0"s, "no row of data");
        add("not UTF-8", "a,b\n1,\xE9\n", "line 2, column 3");
        add("too many columns", std::string(200'000, ',') + "\n", "line 1: more than 100000 columns");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = complaint(bytes.toStdString());
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        QVERIFY2(text.find("folder/f.csv") != std::string::npos, text.c_str());
    }

    void readsBackWhatIsWritten()
    {
        // Any table of texts, quoted throughout, comes back cell by cell.
        Random random(7);
        const std::vector<std::string> pieces = {"a",  "B", ",",  ";", "\n", "\r\n", "\r",
                                                 "\"", " ", "\t", "ü", "7",  "x y"};
        for (int round = 0; round < 300; ++round) {
            const std::size_t columns = 1 + random.below(4);
            std::string bytes;
            std::string table;
            for (std::size_t row = 0; row < 1 + random.below(6); ++row) {
                for (std::size_t i = 0; i < columns; ++i) {
                    std::string cell = "t"; // keeps it from being a number or missing
                    for (std::size_t k = random.below(5); k > 0; --k)
                        cell += pieces[random.below(static_cast<std::uint32_t>(pieces.size()))];
                    std::string quoted;
                    for (const char c : cell)
                        quoted += c == '"' ? "\"\"" : std::string(1, c);
                    bytes.append(i > 0 ? "," : "").append("\"").append(quoted).append("\"");
                    table += cell + "|";
                }
                bytes += "\n";
                table += "\n";
            }
            ReadOptions options = withHeaderRows(0);
            options.delimiter = ',';
            const std::string all = test::tableText(read(bytes, options));
            QCOMPARE(QByteArray::fromStdString(all.substr(all.find('\n') + 1)),
                     QByteArray::fromStdString(table));
        }
    }

    void stopsWhenAsked()
    {
        std::string bytes = "x,y\n";
        while (bytes.size() < (std::size_t(4) << 20U))
            bytes += "1.25,2.5\n";
        int asked = 0;
        const auto data =
            csvReader().read(bytes, "f.csv", {}, RunControl([&](double) { return ++asked < 3; }));
        QVERIFY(!data.ok());
        QCOMPARE(data.error().kind, ErrorKind::Stopped);
        double last = 0.0;
        QVERIFY(csvReader()
                    .read(bytes, "f.csv", {}, RunControl([&](double fraction) {
                              const bool isForward = fraction >= last && fraction <= 1.0;
                              last = fraction;
                              return isForward;
                          }))
                    .ok());
    }

    void recordsKeepTheirPlaces()
    {
        const std::string bytes = "\xEF\xBB\xBF"
                                  "a,b\r\n\"p\nq\",1\n\n3,4";
        std::vector<std::string> records;
        std::vector<std::size_t> lines;
        QVERIFY(forEachCsvRecord(bytes, {}, "f.csv", [&](const CsvRecord &record) {
                    records.push_back(bytes.substr(record.begin, record.end - record.begin));
                    lines.push_back(record.line);
                    return true;
                }).ok());
        QCOMPARE(records, (std::vector<std::string>{"a,b", "\"p\nq\",1", "3,4"}));
        QCOMPARE(lines, (std::vector<std::size_t>{1, 2, 5}));
    }

    void readsTheSpectrum_data()
    {
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("json");
        const QDir folder(test::sharedCorpus(QStringLiteral("csv-spectrum/csvs")));
        for (const QString &file : folder.entryList({QStringLiteral("*.csv")})) {
            const QString name = file.chopped(4);
            if (name != QLatin1String("location_coordinates")) // masked upstream
                QTest::newRow(qPrintable(name))
                    << folder.filePath(file) << folder.filePath(QStringLiteral("../json/%1.json").arg(name));
        }
    }
    void readsTheSpectrum()
    {
        if (!QFile::exists(test::sharedCorpus(QStringLiteral("csv-spectrum/csvs"))))
            QSKIP("The corpus csv-spectrum is not beside the project.");
        QFETCH(const QString, csv);
        QFETCH(const QString, json);
        const QJsonArray rows =
            QJsonDocument::fromJson(QByteArray::fromStdString(test::fileBytes(json))).array();
        QVERIFY(!rows.isEmpty());
        const auto data = read(test::fileBytes(csv));
        QVERIFY2(data.ok(), test::tableText(data).c_str());
        QCOMPARE(data->rows, static_cast<std::size_t>(rows.size()));
        for (std::size_t row = 0; row < data->rows; ++row) {
            const QJsonObject object = rows[static_cast<qsizetype>(row)].toObject();
            QCOMPARE(static_cast<std::size_t>(object.size()), data->columns.size());
            for (const Column &column : data->columns) {
                QString expected = object[QString::fromStdString(column.name)].toString();
                expected.remove(QLatin1Char('\r')); // the copies of the CSV files have lost theirs
                QCOMPARE(QString::fromStdString(column.text(row)).remove(QLatin1Char('\r')), expected);
            }
        }
    }
};

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "tst_csv_reader.moc"
