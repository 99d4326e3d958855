// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/labels.h"
#include "core/io/dataset_readers.h"
#include "core/io/fingerprint.h"
#include "core/io/project_file.h"
#include "tests/support/gzip_bytes.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/shared_files.h"
#include "tests/support/table_text.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace inkling;

namespace {

std::string complaint(const std::string &location, const std::string &format = {})
{
    const auto data = readDataset(location, {}, format);
    return data.ok() ? "accepted" : english(data.error().message);
}

} // namespace

class DatasetReadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEachFormatOnce()
    {
        std::set<std::string> ids;
        for (const ReaderInfo &reader : datasetReaders()) {
            QVERIFY(ids.insert(reader.id).second);
            QVERIFY(!reader.patterns.empty());
        }
    }

    // A reader might find a table in them, or complain of something else.
    void saysWhatIsNoTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const QByteArray page = "\n<!DOCTYPE html>\n<html><p>Sign in, please</p></html>\n";
        QTest::newRow("web page") << page << QByteArray("is a web page (HTML), not a table");
        QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBF") + page << QByteArray("is a web page");
        QTest::newRow("another one") << QByteArray("<HTML lang=de>\na,b\n1,2\n")
                                     << QByteArray("is a web page");
        QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?>\n<a>1</a>\n")
                             << QByteArray("is an XML document");
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1,2\n") << QByteArray("is a PDF document");
        QTest::newRow("Parquet") << QByteArray("PAR1\x15\x04PAR1") << QByteArray("is a Parquet file");
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n") << QByteArray("is a picture");
        QTest::newRow("JPEG") << QByteArray("\xFF\xD8\xFF\xE0") << QByteArray("is a picture");
    }
    void saysWhatIsNoTable()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f.csv"));
        QVERIFY(test::writeFile(path, bytes.toStdString()));
        const std::string said = complaint(path.toStdString());
        QVERIFY2(said.find(says.toStdString()) != std::string::npos, said.c_str());
    }

    void namesMayBeginLikeOtherFormats()
    {
        for (const char *name : {"PAR1", "GIF8", "%pdf", "html"}) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("f.csv"));
            QVERIFY(test::writeFile(path, std::string(name) + ",k\n1,a\n2,b\n"));
            QCOMPARE(complaint(path.toStdString()), std::string("accepted"));
        }
    }

    void aProjectIsNoTable()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("f.inkling")).toStdString();
        Project project;
        project.source.location = "builtin:iris";
        QVERIFY(writeProject(path, project).ok());
        const std::string said = complaint(path);
        QVERIFY2(said.find("is a project, not a table") != std::string::npos, said.c_str());
    }

    void remembersTheSource()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ätsch.csv"));
        const std::string bytes = "x;z;k\r\n1,5;2;a\r\n3;4;b\r\n";
        QVERIFY(test::writeFile(path, bytes));
        const auto data = readDataset(path.toStdString());
        QVERIFY(data.ok());
        QCOMPARE(data->name, std::string("ätsch.csv"));
        QCOMPARE(data->source.path, path.toStdString());
        QCOMPARE(data->source.size, std::uint64_t(bytes.size()));
        QCOMPARE(data->source.fingerprint, fingerprint(bytes));
        TextDialect dialect;
        dialect.delimiter = ';';
        dialect.decimal = ',';
        dialect.lineEnd = "\r\n";
        QVERIFY(data->source.dialect == dialect);
        QCOMPARE(data->classColumn(), std::optional<std::size_t>(2));
    }

    // By its content, whatever it is called; the source is the file as it lies there.
    // 1.10 is another version than 1.1, and an id is a name whatever it is made of.
    void namesStayAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("columns"); // COL of id and class
        QTest::addColumn<QByteArray>("table");
        const auto add = [](const char *name, const std::string &bytes, const char *columns,
                            const std::string &table) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(columns)
                                << QByteArray::fromStdString(table);
        };
        add("classes", "x,class\n1.50,1.10\n2,1.1\n3,1.10\n", " class",
            "x|class|\n1.5|1.10|\n2|1.1|\n3|1.10|\n");
        add("classes by option", "v,x\n1.10,1\n1.1,2\n", " v", "v|x|\n1.10|1|\n1.1|2|\n");
        add("classes in the last column", "x,k\n1.5,1e3\n2.5,1000\n0,1\n", "",
            "x|k|\n1.5|1e3|\n2.5|1000|\n0|1|\n");
        add("ids", "id,x,class\n12e3,1,a\n13e3,2,b\n", "", "id|x|class|\n12e3|1|a|\n13e3|2|b|\n");
        add("ids by option", "n,x,class\n00.5,1,a\n+7,2,b\n", "n ", "n|x|class|\n00.5|1|a|\n+7|2|b|\n");
        add("decimal commas", "v;x\n1,10;1,50\n1,1;2\n", " v", "v|x|\n1,10|1.5|\n1,1|2|\n");
        add("one decimal comma is written so, too", "v;x\n1,5;1,50\n2,5;2\n", " v",
            "v|x|\n1,5|1.5|\n2,5|2|\n");
        add("thousands", "x;id\n1,5;1'000\n2;1000\n", "id ", "x|id|\n1.5|1'000|\n2|1000|\n");
        add("ids that numbers would make one", "id,x,class\n12e3,0.5,a\n12000,1.5,b\n", "",
            "id|x|class|\n12e3|0.5|a|\n12000|1.5|b|\n");
        add("a feature that is called an id", "x,area id,class\n1,1.50,a\n2,1.50,b\n", "",
            "x|area id|class|\n1|1.5|a|\n2|1.5|b|\n");
        add("what pandas makes of whole numbers", "id,x,class\n1.0,1,0.0\n2.0,2,1.0\n", "",
            "id|x|class|\n1|1|0|\n2|2|1|\n");
        add("whole numbers", "id,x,class\n1,1,1000000000000000\n2,2,7\n", "",
            "id|x|class|\n1|1|1000000000000000|\n2|2|7|\n");
    }
    void namesStayAsTheyAreWritten()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, columns);
        QFETCH(const QByteArray, table);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("names.csv"));
        QVERIFY(test::writeFile(path, bytes.toStdString()));
        ReadOptions options;
        if (!columns.isEmpty()) {
            options.id = columns.split(' ')[0].toStdString();
            options.classColumn = columns.split(' ')[1].toStdString();
        }
        const auto data = readDataset(path.toStdString(), options);
        QCOMPARE(QByteArray::fromStdString(test::tableText(data)), table);
    }

    void namesOfDeclaredNumbersStayAsTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("f.arff") << QByteArray("@relation r\n@attribute n numeric\n@attribute x numeric\n"
                                              "@attribute k numeric\n@data\n1.10,1.50,1e3\n1.1,2,1000\n"
                                              "{1 3}\n?,4,1\n");
        QTest::newRow("f.tab") << QByteArray("n\tx\tk\nc\tc\tc\nmeta\t\tclass\n1.10\t1.50\t1e3\n"
                                             "1.1\t2\t1000\n0\t3\t0\n?\t4\t1\n");
    }
    void namesOfDeclaredNumbersStayAsTheyAreWritten()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QLatin1StringView(QTest::currentDataTag()));
        QVERIFY(test::writeFile(path, bytes.toStdString()));
        ReadOptions options;
        options.id = "n";
        options.classColumn = "k";
        const auto data = readDataset(path.toStdString(), options);
        QCOMPARE(test::tableText(data), std::string("n|x|k|\n1.10|1.5|1e3|\n1.1|2|1000|\n0|3|0|\n|4|1|\n"));
        QCOMPARE(data->columns[2].categories, (std::vector<std::string>{"0", "1", "1000", "1e3"}));
    }

    // "1 " and "1" are the same text, as numbers are without a word.
    void blanksAroundNumbersThatAreNamesAreTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("blanks.csv"));
        QVERIFY(test::writeFile(path, "id,f,class\n1 ,2,a\n1, 3,b\n2,3,a\n"));
        ReadOptions options;
        options.id = "id";
        const auto data = readDataset(path.toStdString(), options);
        QCOMPARE(test::tableText(data), std::string("id|f|class|\n1|2|a|\n1|3|b|\n2|3|a|\n"));
        QVERIFY(test::notes(data).find("Column \"id\": blanks around texts") != std::string::npos);
        QVERIFY(test::notes(data).find("Column \"f\"") == std::string::npos);
    }

    void whatBecomesOfNamesIsTold()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("names.csv"));
        QVERIFY(test::writeFile(path, "id,x,class\n1.0,5,2e1\n2.0,6,20\n3.0,7,3\n"));
        const auto data = readDataset(path.toStdString());
        QVERIFY(data.ok());
        const std::string notes = test::notes(data);
        QVERIFY(notes.find("Column \"class\" is kept as it is written: as a number \"2e1\" would be 20.") !=
                std::string::npos);
        QVERIFY(notes.find("Column \"id\" holds names: those such as \"1.0\" are read as \"1\".") !=
                std::string::npos);
        const Column &classes = data->columns[2]; // by value
        QCOMPARE(classes.categories, (std::vector<std::string>{"3", "20", "2e1"}));
    }

    void opensWhatIsCompressed()
    {
        const QTemporaryDir folder;
        const std::string text = "x,z,k\n1,2,a\n3,4,b\n";
        const std::string bytes = test::gzipped(text);
        for (const char *name : {"packed.csv.gz", "packed.csv"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            QVERIFY(test::writeFile(path, bytes));
            const auto data = readDataset(path.toStdString());
            QVERIFY2(data.ok(), data.ok() ? "" : english(data.error().message).c_str());
            QCOMPARE(data->name, std::string("packed.csv"));
            QCOMPARE(data->rows, std::size_t(2));
            QCOMPARE(data->source.size, std::uint64_t(bytes.size()));
            QCOMPARE(data->source.fingerprint, fingerprint(bytes));
            QCOMPARE(sourceBytes(data->source), std::optional(text));
            QVERIFY(test::writeFile(path, bytes + bytes));
            QVERIFY(!sourceBytes(data->source));
        }
        const QString path = folder.filePath(QStringLiteral("plain.csv.gz"));
        QVERIFY(test::writeFile(path, text));
        QCOMPARE(readDataset(path.toStdString())->rows, std::size_t(2));
    }

    // A name is a hint to people; the content decides, unless the user does.
    void tellsOfNamesThatAreWrong()
    {
        const QTemporaryDir folder;
        const std::string array = test::npyBytes("<f8", "(2,)", test::doubles({1, 2}));
        const auto opened = [&](const QString &name, const std::string &bytes,
                                const std::string &format = {}) {
            const QString path = folder.filePath(name);
            return test::writeFile(path, bytes) ? readDataset(path.toStdString(), {}, format)
                                                : Result<Dataset>(stopped());
        };
        const auto asText = opened(QStringLiteral("x.csv"), array);
        QCOMPARE(asText->rows, std::size_t(2));
        QVERIFY(test::hasNote(*asText, "x.csv is named as the format \"csv\", and was read as \"npy\""));
        const auto asArray = opened(QStringLiteral("x.npy"), "a,b\n1,2\n");
        QVERIFY(test::hasNote(*asArray, "x.npy is named as the format \"npy\", and was read as \"csv\""));
        for (const char *name : {"x.npy", "X.NPY", "x.unknown", "x"})
            QVERIFY(!test::hasNote(*opened(QString::fromLatin1(name), array), "is named as"));
        QVERIFY(!test::hasNote(*opened(QStringLiteral("x.csv"), array, "npy"), "is named as"));
        const std::string text = "a,b\n1,2\n";
        const auto packed = opened(QStringLiteral("packed.csv"), test::gzipped(text));
        QVERIFY(test::hasNote(*packed, "packed.csv is packed with gzip, which its name does not say."));
        const auto plain = opened(QStringLiteral("plain.csv.gz"), text);
        QVERIFY(test::hasNote(*plain, "plain.csv.gz is not packed with gzip, though its name ends in .gz."));
        for (const auto &said :
             {opened(QStringLiteral("x.csv.gz"), test::gzipped(text)),
              opened(QStringLiteral("x.CSV.GZ"), test::gzipped(text)), opened(QStringLiteral("x.csv"), text),
              opened(QStringLiteral("says_nothing"), test::gzipped(text))})
            QVERIFY(!test::hasNote(*said, "gzip"));
        const auto twice = opened(QStringLiteral("x.csv.gz"), test::gzipped(test::gzipped(text)));
        QVERIFY(!twice && english(twice.error().message)
                              .ends_with("x.csv.gz is packed with gzip twice; unpack it once, with gunzip."));
        const auto forced = opened(QStringLiteral("x.npy"), array, "csv");
        QVERIFY(!forced.ok());
    }

    void readsBuiltinData()
    {
        ReadOptions options;
        options.features = {"1,2"};
        const auto data = readDataset("builtin:iris", options);
        QVERIFY(data.ok());
        QCOMPARE(data->featureColumns(), (std::vector<std::size_t>{0, 1}));
        QCOMPARE(data->classColumn(), std::optional<std::size_t>(4));
        QVERIFY(complaint("builtin:irsi").find("did you mean \"iris\"") != std::string::npos);
    }

    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        QVERIFY(complaint(path).find(path + " is a folder") != std::string::npos);
        QVERIFY(complaint(path + "/none.csv").find("no file " + path + "/none.csv") != std::string::npos);
        QVERIFY(complaint(path + "/none.csv/x").find("/none.csv/x") != std::string::npos);
        QVERIFY(complaint("/dev/null").find("not a regular file") != std::string::npos);
        QVERIFY(test::writeFile(folder.filePath(QStringLiteral("e.csv")), ""));
        QVERIFY(complaint(path + "/e.csv").find("e.csv is empty") != std::string::npos);
        QVERIFY(complaint(path + "/e.csv", "nosuch").find("known are: csv") != std::string::npos);
    }

    void keepsToTheLimit()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("f"));
        QVERIFY(test::writeFile(path, "12345"));
        QCOMPARE(readFile(path.toStdString(), 5).value(), std::string("12345"));
        QCOMPARE(readFile(path.toStdString(), 4).error().kind, ErrorKind::Limit);
    }

    /// Test vectors of the FNV authors (http://www.isthe.com/chongo/tech/comp/fnv/).

    void opensRealFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("features");
        QTest::addColumn<QByteArray>("classColumn");
        QTest::addColumn<QVector<int>>("counts"); // as published, in the order of classes
        QTest::newRow("penguins") << QStringLiteral("penguins.csv") << 344 << 6 << QByteArray("species")
                                  << QVector<int>{152, 68, 124};
        QTest::newRow("banknote") << QStringLiteral("banknote.csv") << 1372 << 4 << QByteArray("column_5")
                                  << QVector<int>{762, 610};
        QTest::newRow("adult") << QStringLiteral("adult.csv") << 32561 << 14 << QByteArray("column_15")
                               << QVector<int>{24720, 7841};
        QTest::newRow("mammography") << QStringLiteral("mammography.csv") << 11183 << 6
                                     << QByteArray("column_7") << QVector<int>{10923, 260};
        QTest::newRow("handwritten") << QStringLiteral("handwritten_six_views.csv.gz") << 2000 << 649
                                     << QByteArray("digit") << QVector<int>(10, 200);
        QTest::newRow("dry bean") << QStringLiteral("dry_bean_semicolon_decimal_comma.csv") << 13611 << 16
                                  << QByteArray("Class")
                                  << QVector<int>{1322, 522, 1630, 3546, 1928, 2027, 2636};
    }
    void opensRealFiles()
    {
        QFETCH(const QString, file);
        QFETCH(const int, rows);
        QFETCH(const int, features);
        QFETCH(const QByteArray, classColumn);
        QFETCH(const QVector<int>, counts);
        if (!QFile::exists(test::sharedData(file)))
            QSKIP("The file is not beside the project.");
        const auto data = readDataset(test::sharedData(file).toStdString());
        QVERIFY2(data.ok(), data.ok() ? "" : english(data.error().message).c_str());
        QCOMPARE(data->rows, static_cast<std::size_t>(rows));
        QCOMPARE(data->featureColumns().size(), static_cast<std::size_t>(features));
        QVERIFY(data->classColumn().has_value());
        QCOMPARE(data->columns[*data->classColumn()].name, classColumn.toStdString());
        const auto classes = readClassColumn(*data, *data->classColumn());
        QVERIFY(classes.ok());
        QVector<int> found(static_cast<int>(classes->classes.size()));
        for (const int value : classes->values)
            ++found[value];
        QCOMPARE(found, counts);
    }
};

QTEST_APPLESS_MAIN(DatasetReadersTest)
#include "tst_dataset_readers.moc"
