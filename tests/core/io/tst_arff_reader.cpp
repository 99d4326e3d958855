// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_reader.h"

#include "core/io/dataset_readers.h"
#include "core/io/dense_size.h"
#include "core/io/text_cell.h"
#include "tests/support/mutations.h"
#include "tests/support/read_promises.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace inkling;
using test::notes;
using test::tableText;
using test::types;
using namespace std::string_literals;

namespace {

Result<Dataset> read(const std::string &bytes, const ReadOptions &options = {})
{
    return arffReader().read(bytes, "folder/f.arff", options, RunControl());
}

std::string complaint(const std::string &bytes)
{
    return test::complaint(read(bytes));
}

/// A file with a numeric column x, a nominal column k of red and blue, and a string column t.
std::string withRows(const std::string &rows)
{
    return "@relation r\n@attribute x numeric\n@attribute k {red,blue}\n@attribute t string\n@data\n" + rows;
}

/// A file of one string column.
std::string withText(const std::string &row)
{
    return "@relation r\n@attribute t string\n@data\n" + row + "\n";
}

QJsonObject reference()
{
    const QString path = test::sharedCorpus(QStringLiteral("arff-openml/REFERENCE.json"));
    return QJsonDocument::fromJson(QByteArray::fromStdString(test::fileBytes(path))).object();
}

/// What liac-arff calls the type.
QString typeName(const Column &column)
{
    return column.type == ColumnType::Number ? QStringLiteral("number")
                                             : QStringLiteral("NOMINAL%1").arg(column.categories.size());
}

} // namespace

class ArffReaderTest : public QObject
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
        const std::string three = "x|k|t|\n1.5|red|p|\n-2|blue|q|\n";
        add("dense rows", withRows("1.5,red,p\n-2,blue,q\n"), three);
        add("no last line end", withRows("1.5,red,p\n-2,blue,q"), three);
        add("blanks around values", withRows(" 1.5 , red,\tp \n-2,  blue,q\n"), three);
        add("tabs", withRows("1.5\tred\tp\n-2\tblue\tq\n"), three);
        add("blanks", withRows("1.5 red p\n-2   blue q\n"), three);
        add("CRLF",
            "@relation r\r\n@attribute x numeric\r\n@attribute k {red,blue}\r\n"
            "@attribute t string\r\n@data\r\n1.5,red,p\r\n-2,blue,q\r\n",
            three);
        add("CR", "@attribute x real\r@data\r1\r\r2", "x|\n1|\n2|\n");
        add("byte-order mark", "\xEF\xBB\xBF"s + withRows("1.5,red,p\n-2,blue,q\n"), three);
        add("comments and blank lines",
            "% a\n\n@relation r % b\n@attribute x real % c\n % d\n@data % e\n\n1 % f\n%2\n  % g\n3\n",
            "x|\n1|\n3|\n");
        add("keywords in any case", "@RELATION r\n@Attribute x Real\n@ATTRIBUTE y INTEGER\n@dAtA\n1,2\n",
            "x|y|\n1|2|\n");
        add("a relation with a quote in its name", "@relation O'Brien\n@attribute x real\n@data\n1\n",
            "x|\n1|\n");
        add("names in quotes", "@attribute 'a b' real\n@attribute \"c'd\" real\n@data\n1,2\n",
            "a b|c'd|\n1|2|\n");
        add("missing values", withRows("?,?,?\n 1 , ? , '?'\n"), "x|k|t|\n|||\n1||?|\n");
        add("quoted values", withRows("'1.5',\"red\",'p q'\n"), "x|k|t|\n1.5|red|p q|\n");
        add("blanks in quotes are kept", "@attribute k {'a ', b}\n@data\n'a '\nb\n", "k|\na |\nb|\n");
        add("a value with a comma", withRows("1,red,'p,q'\n"), "x|k|t|\n1|red|p,q|\n");
        add("escaped quote", withText("'it\\'s'"), "t|\nit's|\n");
        add("escaped double quote", withText("\"say \\\"ha\\\"\""), "t|\nsay \"ha\"|\n");
        add("other quote", withText("\"it's\""), "t|\nit's|\n");
        add("backslash", withText("'a\\\\b'"), "t|\na\\b|\n");
        add("tab and newline", withText("'a\\tb\\nc'"), "t|\na\tb\nc|\n");
        add("percent sign", withText("'50\\% of 5%'"), "t|\n50% of 5%|\n");
        add("braces in quotes", withText("'{x}'"), "t|\n{x}|\n");
        add("four hexadecimal digits", withText("'\\u00e9\\u20AC'"), "t|\né€|\n");
        add("a surrogate pair", withText("'\\ud83d\\ude00'"), "t|\n😀|\n");
        add("\\u without digits is a u", withText("'C:\\users'"), "t|\nC:users|\n");
        add("octal digits", withText("'\\101\\60\\3511'"), "t|\nA0é1|\n");
        add("a backslash outside of quotes", withText("C:\\temp"), "t|\nC:\\temp|\n");
        add("numbers", "@attribute x real\n@data\n1e3\n+2\n.5\n-0.25E-1\n", "x|\n1000|\n2|\n0.5|\n-0.025|\n");
        add("weights", withRows("1,red,p,{0.5}\n2,blue,q {2}\n"), "x|k|t|\n1|red|p|\n2|blue|q|\n");
        add("weight of an attribute", "@attribute x real {0.5}\n@attribute k {a} {2}\n@data\n1,a\n",
            "x|k|\n1|a|\n");
        add("sparse rows", withRows("{0 1.5, 2 p}\n{1 blue}\n{}\n{ 0 2 ,1 blue,2 'q r' }\n"),
            "x|k|t|\n1.5|red|p|\n0|blue||\n0|red||\n2|blue|q r|\n");
        add("a sparse row with missing values and a weight", withRows("{0 ?, 1 ?}, {2}\n"), "x|k|t|\n|||\n");
        add("sparse and dense rows", withRows("{0 1}\n2,blue,q\n"), "x|k|t|\n1|red||\n2|blue|q|\n");
        add("a date", "@attribute d date \"yyyy-MM-dd HH:mm\"\n@data\n\"2001-04-03 12:12\"\n",
            "d|\n2001-04-03 12:12|\n");
        add("equal names", "@attribute a real\n@attribute a real\n@data\n1,2\n", "a|a_2|\n1|2|\n");
        add("unicode", "@attribute größe {klein,李}\n@data\n李\nklein\n", "größe|\n李|\nklein|\n");
    }
    void reads()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, table);
        const auto data = read(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(tableText(data)), table);
        QVERIFY(test::brokenPromise(data, "folder/f.arff").empty());
    }

    void declaredValuesAreTheCategoriesInTheirOrder()
    {
        const auto data = read(withRows("1,blue,p\n2,red,q\n"));
        QCOMPARE(types(data), "NCC"s);
        QCOMPARE(data->columns[1].categories, (std::vector<std::string>{"red", "blue"}));
        const auto unused = read("@attribute k {c,b,1,a}\n@data\na\n1\n");
        QCOMPARE(types(unused), "C"s);
        QCOMPARE(unused->columns[0].categories, (std::vector<std::string>{"c", "b", "1", "a"}));
        QCOMPARE(unused->columns[0].codes, (std::vector<int>{3, 2}));
    }

    void stringsThatLookLikeNumbersStayTexts() { QCOMPARE(types(read(withText("12\n007"))), "C"s); }

    void numbersThatLoseDigitsKeepTheirTexts()
    {
        const auto data = read("@attribute id numeric\n@data\n1.50\n9007199254740993\n?\n007\n5\n");
        QCOMPARE(tableText(data), "id|\n1.5|\n9007199254740993|\n|\n007|\n5|\n"s);
        QCOMPARE(types(data), "N"s);
        QCOMPARE(data->columns[0].numbers[3], 7.0);
        QVERIFY(notes(data).find("\"9007199254740993\" (line 4) would lose digits") != std::string::npos);
        QVERIFY(test::brokenPromise(data, "folder/f.arff").empty());
    }

    void readsOtherEncodings()
    {
        ReadOptions options;
        options.encoding = "ISO-8859-1";
        const auto data = read(withText("'gr\xF6\xDF"
                                        "e'"),
                               options);
        QCOMPARE(tableText(data), "t|\ngröße|\n"s);
        QVERIFY(notes(data).find("ISO-8859-1") != std::string::npos);
        QVERIFY(arffReader().probe("\xFF\xFE@\0r\0"s, "f.arff") > 0.6);
    }

    void tellsWhatItLetsPass_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("weights", withRows("1,red,p\n2,blue,q,{2}\n"), "weights of the rows (first on line 7)");
        add("weights of attributes", "@attribute x real {0.5}\n@data\n1\n", "weights of the attributes");
        add("omitted list", withRows("{0 1}\n"), "leaves out a column with a list");
        add("omitted text", withRows("{1 red}\n"), "leaves out a column of texts");
        add("date", "@attribute d date 'yyyy'\n@data\n2001\n", "\"d\" holds dates (yyyy)");
        add("date without a format", "@attribute d date\n@data\n2001\n", "yyyy-MM-dd'T'HH:mm:ss");
        add("equal names", "@attribute a real\n@attribute a real\n@data\n1,2\n", "was named \"a_2\"");
        add("a value listed twice", "@attribute k {a,b,a}\n@data\na\n",
            "the list of column \"k\" holds \"a\"");
        add("NaN", withRows("1,red,p\nNaN,red,p\n"), "NaN in column \"x\" (first on line 7)");
        add("an empty text", withText("p\n''"), "Empty texts in column \"t\" (first on line 5)");
        add("% in a value", withText("50%"), "On line 4 a % inside of a value begins a comment");
    }
    void tellsWhatItLetsPass()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const auto data = read(bytes.toStdString());
        QVERIFY2(data.ok(), tableText(data).c_str());
        QVERIFY2(QByteArray::fromStdString(notes(data)).toLower().contains(says.toLower()),
                 notes(data).c_str());
    }

    void hasNothingToTellOfAPlainFile()
    {
        QCOMPARE(notes(read(withRows("1,red,p\n"))), ""s);
        // sparse rows that leave out numbers alone
        QCOMPARE(notes(read(withRows("{1 red, 2 p}\n"))), ""s);
    }

    void believesTheUserInWhatIsMissing()
    {
        ReadOptions options;
        options.missing = std::vector<std::string>{"-9", "blue", "none"};
        QCOMPARE(tableText(read(withRows("-9,blue,none\n1,red,p\n?,?,'NA'\n"), options)),
                 "x|k|t|\n|||\n1|red|p|\n||NA|\n"s);
    }

    void takesTheClassThatIsNamedSoElseTheLastList()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("größe.arff"));
        QVERIFY(test::writeFile(
            path, "@attribute class {a,b}\n@attribute x real\n@attribute k {p,q}\n@data\na,1,p\nb,2,q\n"));
        QCOMPARE(test::roles(readDataset(path.toStdString())), "CFF"s);
        QVERIFY(test::writeFile(
            path, "@attribute h {a,b}\n@attribute k {p,q}\n@attribute x real\n@data\na,p,1.5\nb,q,2\n"));
        QCOMPARE(test::roles(readDataset(path.toStdString())), "FCF"s);
        ReadOptions options;
        options.classColumn = "h";
        QCOMPARE(test::roles(readDataset(path.toStdString(), options)), "CFF"s);
    }

    void isKnownByItsContents()
    {
        const ReaderInfo &reader = arffReader();
        QVERIFY(reader.probe("% comment\n\n@Relation r\n", "f.csv") > 0.6);
        QVERIFY(reader.probe("\xEF\xBB\xBF@relation r\n", "f") > 0.6);
        QVERIFY(reader.probe("% nothing but comments\n", "f.ARFF") > 0.6);
        QCOMPARE(reader.probe("% nothing but comments\n", "f.txt"), 0.0);
        QVERIFY(reader.probe("a,b\n1,2\n", "f.arff") < 0.3);
        QCOMPARE(reader.probe("user@host,b\n1,2\n", "f.csv"), 0.0);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(says);
        };
        add("nothing", "", "f.arff is empty");
        add("blank lines", "\n \r\n", "f.arff is empty");
        add("comments alone", "% a\n% b", "ends on line 2 without the line @data");
        add("no data line", "@relation x\n@attribute a numeric\n", "ends on line 3 without the line @data");
        add("no rows", withRows("% none\n"), "declares columns but holds no row");
        add("no attributes", "@relation x\n@data\n1\n", "declares no column");
        add("something else", "@relation x\nattribute a real\n@data\n1\n",
            "line 2: \"attribute\" is out of place");
        add("unknown keyword", "@relation x\n@end x\n", "line 2: \"@end\" is out of place");
        add("text after data", "@attribute a real\n@data 1\n", "line 2: \"1\" is out of place");
        add("attribute without a name", "@attribute\n", "line 1: the line ends too early");
        add("attribute without a type", "@attribute a\n",
            "line 1: the line ends too early; right would be "
            "numeric");
        add("unknown type", "@attribute a nummeric\n@data\n1\n", "line 1: \"nummeric\" is out of place");
        add("text after a type", "@attribute a real b\n@data\n1\n", "line 1: \"b\" is out of place");
        add("unclosed list", "@attribute a {p,\n@data\np\n", "line 1: the line ends too early");
        add("unclosed list and quote", "@relation x\n@attribute a {p,'q\n@data\np\n",
            "line 2, column 17: the quote that opens here is not closed");
        add("list in a list", "@attribute a {p,{q}}\n@data\np\n", "line 1: \"{\" is out of place");
        add("bad weight of an attribute", "@attribute a real {b}\n@data\n1\n",
            "line 1: \"b\" is out of place");
        add("relational", "@relation r\n@attribute bag relational\n@attribute f real\n@end bag\n@data\n",
            "line 2: the relational attribute \"bag\"");
        add("not a number", withRows("1,red,p\nx,red,p\n"), "line 7, column \"x\": \"x\" is not a number");
        add("infinity", withRows("1,red,p\n-Infinity,red,p\n"),
            "line 7, column \"x\": \"-Infinity\" is not a finite number");
        add("beyond double", withRows("1e999,red,p\n"), "line 6, column \"x\": \"1e999\" is not a finite");
        add("unlisted value", withRows("1,green,p\n"),
            "line 6, column \"k\": \"green\" is none of the values that the file lists for the column: "
            "red, blue.");
        add("unlisted value of a long list", "@attribute k {a,b,c,d,e,f,g,h,i}\n@data\nz\n", "g, h, ....");
        add("a capital is another letter", withRows("1,Red,p\n"), "\"Red\" is none");
        add("short row", withRows("1,red\n"), "line 6: values found here: 2, expected: 3");
        add("long row", withRows("1,red,p,q\n"), "line 6: values found here: 4, expected: 3");
        add("blank in a value", withRows("1,red,p q\n"), "line 6: values found here: 4, expected: 3");
        add("empty value", withRows("1,,p\n"), "line 6: value 2 is empty");
        add("empty first value", withRows(",red,p\n"), "line 6: value 1 is empty");
        add("trailing comma", withRows("1,red,p,\n"), "line 6: values found here: 4, expected: 3");
        add("weight in place of a value", withRows("1,red,{2}\n"),
            "line 6: values found here: 2, expected: 3");
        add("bad weight", withRows("1,red,p,{x}\n"), "line 6: in braces after a row");
        add("two weights", withRows("1,red,p,{1 2}\n"), "line 6: in braces after a row");
        add("brace", withRows("1,red,p}\n"), "line 6: values found here: 4, expected: 3");
        add("brace in place of a value", withRows("1,},p\n"), "line 6: a value that holds a brace");
        add("open quote", withRows("1,red,'p\n2,red,q'\n"), "line 6, column 7: the quote that opens here");
        add("text after a quote", withRows("1,red,'p'q\n"),
            "line 6, column 7: text follows the closing quote");
        add("doubled quotes", withRows("1,red,'p''q'\n"), "line 6, column 7: text follows the closing quote");
        add("quote in a word", withRows("1,red,it's\n"), "line 6, column 7: a value that holds a quote");
        add("half a surrogate pair", withRows("1,red,'\\ud83dx'\n"), "line 6, column 7: an escape");
        add("NUL as an escape", withRows("1,red,'\\0'\n"), "line 6, column 7: an escape");
        add("place beyond the columns", withRows("{3 1}\n"), "line 6: \"3\" is no column");
        add("place beyond all numbers", withRows("{99999999999999999999 1}\n"), "line 6: \"999999");
        add("negative place", withRows("{-1 1}\n"), "line 6: \"-1\" is no column");
        add("places that descend", withRows("{1 red, 0 1}\n"), "line 6: column 0 stands after column 1");
        add("the same place twice", withRows("{1 red, 1 blue}\n"), "line 6: column 1 stands after column 1");
        add("place without a value", withRows("{1}\n"), "line 6: a row in braces must hold pairs");
        add("unclosed sparse row", withRows("{0 1\n"), "line 6: a row in braces must hold pairs");
        add("text after a sparse row", withRows("{0 1} 2\n"), "line 6: a row in braces must hold pairs");
        add("NUL", withRows("1,red,\0\n"s), "line 6 holds a NUL byte");
        add("not UTF-8", withRows("1,red,\xE9\n"), "line 6, column 7: this is not UTF-8");
        add("UTF-16 cut off", "\xFF\xFE@\0r\0e"s,
            "line 1, column 3: this is not text in the encoding UTF-16LE");
        std::string many = "@relation r\n";
        for (std::size_t i = 0; i <= kMaximumColumns; ++i)
            many += "@attribute a real\n";
        add("too many attributes", many + "@data\n", "line 100002: more than 100000 columns");
        std::string wide = "@relation r\n";
        for (std::size_t i = 0; i < 20'000; ++i)
            wide += "@attribute a" + std::to_string(i) + " real\n";
        wide += "@data\n";
        for (std::size_t i = 0; i <= kMostDenseCells / 20'000; ++i)
            wide += "{}\n";
        add("too many cells", wide, "would fill too much memory: its rows (26844) and columns (20000)");
        std::replace(wide.begin(), wide.end(), '\n', '\r');
        add("too many cells on lines that end otherwise", wide, "would fill too much memory");
        add("a huge value", withRows("1," + std::string(std::size_t(1) << 23U, 'a') + ",p\n"),
            "aaa...\" is none");
    }
    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const std::string text = complaint(bytes.toStdString());
        QVERIFY2(text.find(says.toStdString()) != std::string::npos, text.c_str());
        const std::string broken = test::brokenPromise(read(bytes.toStdString()), "folder/f.arff");
        QVERIFY2(broken.empty(), broken.c_str());
    }

    void accidentsGiveATableOrASentence()
    {
        const std::vector<std::string> texts = {
            withRows("1,red,p\n?,blue,'q\\'r'\n2.5,'red',\"s\\u00e9\" {2}\n"),
            withRows("{0 1.5, 2 p}\n{1 blue}\n{}, {0.5}\n"),
            "% c\r\n@relation 'r'\r\n@attribute d date 'yyyy'\r\n@attribute i integer "
            "{2}\r\n@data\r\n2001\t1\r\n"};
        for (const std::string &text : texts)
            QCOMPARE(complaint(text), "accepted"s);
        Random random(11);
        int accepted = 0;
        for (int round = 0; round < 900; ++round) {
            const std::string bytes = test::mutated(texts[static_cast<std::size_t>(round) % 3], random);
            const auto data = read(bytes);
            const std::string broken = test::brokenPromise(data, "folder/f.arff");
            QVERIFY2(broken.empty(), (bytes + broken).c_str());
            accepted += data ? 1 : 0;
        }
        QVERIFY2(accepted > 50 && accepted < 800, std::to_string(accepted).c_str());
    }

    void stopsWhenAsked()
    {
        // Few bytes make many cells, too.
        std::string wide = "@relation r\n";
        for (int i = 0; i < 1000; ++i)
            wide += "@attribute a" + std::to_string(i) + " real\n";
        wide += "@data\n";
        for (int i = 0; i < 5000; ++i)
            wide += "{}\n";
        std::string longFile = withRows("");
        while (longFile.size() < (std::size_t(4) << 20U))
            longFile += "1.25,red,p\n";
        for (const std::string &bytes : {wide, longFile}) {
            int asked = 0;
            const auto data =
                arffReader().read(bytes, "f.arff", {}, RunControl([&](double) { return ++asked < 4; }));
            QVERIFY(!data.ok());
            QCOMPARE(data.error().kind, ErrorKind::Stopped);
            double last = 0.0;
            QVERIFY(arffReader()
                        .read(bytes, "f.arff", {}, RunControl([&](double fraction) {
                                  const bool isForward = fraction >= last && fraction <= 1.0;
                                  last = fraction;
                                  return isForward;
                              }))
                        .ok());
        }
    }

    /// liac-arff 2.5.0 on files of OpenML.
    void agreesWithLiacArff_data()
    {
        QTest::addColumn<QJsonObject>("liac");
        const QJsonObject all = reference();
        for (auto place = all.begin(); place != all.end(); ++place)
            QTest::newRow(qPrintable(place.key()))
                << place.value().toObject()[QStringLiteral("liac")].toObject();
    }
    void agreesWithLiacArff()
    {
        if (reference().isEmpty())
            QSKIP("The corpus arff-openml is not beside the project.");
        QFETCH(const QJsonObject, liac);
        const QString name = QStringLiteral("arff-openml/") + QString::fromUtf8(QTest::currentDataTag());
        const auto data = readDataset(test::sharedCorpus(name).toStdString());
        QVERIFY2(data.ok(), tableText(data).c_str());
        QCOMPARE(static_cast<int>(data->rows), liac[QStringLiteral("rows")].toInt());
        const QJsonArray attributes = liac[QStringLiteral("attrs")].toArray();
        constexpr qsizetype kListed = 40; // the reference names no more columns than these
        QCOMPARE(std::min(static_cast<qsizetype>(data->columns.size()), kListed), attributes.size());
        for (qsizetype i = 0; i < attributes.size(); ++i) {
            const Column &column = data->columns[static_cast<std::size_t>(i)];
            QCOMPARE(QString::fromStdString(column.name), attributes[i][0].toString());
            const QString type = attributes[i][1].toString();
            if (type.startsWith(QLatin1String("NOMINAL")))
                QCOMPARE(typeName(column), type);
            else
                QCOMPARE(column.type,
                         type == QLatin1String("STRING") ? ColumnType::Category : ColumnType::Number);
        }
        const QJsonArray first = liac[QStringLiteral("first")].toArray();
        for (qsizetype row = 0; row < first.size(); ++row) {
            const QJsonArray cells = first[row].toArray();
            QVERIFY(!cells.isEmpty());
            for (qsizetype i = 0; i < cells.size(); ++i) {
                const Column &column = data->columns[static_cast<std::size_t>(i)];
                const auto sample = static_cast<std::size_t>(row);
                if (column.type == ColumnType::Number && !column.isMissing(sample))
                    QCOMPARE(column.numbers[sample], cells[i].toDouble());
                else // "" where missing, and where null
                    QCOMPARE(QString::fromStdString(column.text(sample)), cells[i].toString());
            }
        }
    }
};

QTEST_APPLESS_MAIN(ArffReaderTest)
#include "tst_arff_reader.moc"
