// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/arff_writer.h"
#include "tests/support/export_tables.h"

#include <QTest>

using namespace inkling;
using test::bytesOf, test::exportTable, test::kNoNumber, test::kNoText, test::numberColumn, test::textColumn;

namespace {

std::string arff(const ExportTable &table)
{
    return bytesOf(arffWriter().write(table, {}, {}));
}

/// The one value of a table that holds nothing else.
std::string value(const std::string &text)
{
    const std::string bytes = arff(exportTable({textColumn("t", {text})}));
    const std::string data = "@data\n";
    const std::size_t begin = bytes.find(data) + data.size();
    return bytes.substr(begin, bytes.size() - 1 - begin);
}

} // namespace

class ArffWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // As scipy.io.arff 1.10 reads it: numeric, nominal ('red', 'dark blue', 'unused'), numeric.
    void declaresItsColumns()
    {
        const ExportTable table = exportTable(
            {numberColumn("petal length", {1.5, kNoNumber, -0.0}),
             textColumn("colour", {"red", "dark blue", kNoText}, {"red", "dark blue", "unused"}),
             numberColumn("id", {9007199254740992.0, 7.0, kNoNumber}, {"9007199254740993", "7", ""})});
        QCOMPARE(arff(table), std::string("@relation 'some table'\n"
                                          "\n"
                                          "@attribute 'petal length' numeric\n"
                                          "@attribute colour {red,'dark blue',unused}\n"
                                          "@attribute id numeric\n"
                                          "\n"
                                          "@data\n"
                                          "1.5,red,9007199254740993\n"
                                          "?,'dark blue',7\n"
                                          "-0.0,?,?\n"));
    }

    // A numeric class is a quantity to WEKA's classifiers.
    void aClassOfNumbersIsAList()
    {
        const ExportTable table = exportTable(
            {numberColumn("x", {1.5, 2.5, 3.5}), numberColumn("digit", {7.0, kNoNumber, -0.0})}, "FC");
        QCOMPARE(arff(table), std::string("@relation 'some table'\n\n@attribute x numeric\n"
                                          "@attribute digit {0,7}\n\n@data\n1.5,7\n2.5,?\n3.5,0\n"));
    }

    // weka.core.Utils.quote() of WEKA 3.8 quotes and escapes so.
    void quotesAsWekaDoes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("word");
        const auto add = [](const char *text, const char *word) {
            QTest::newRow(word) << QByteArray(text) << QByteArray(word);
        };
        add("plain", "plain");
        add("naïve", "naïve");
        add("two words", "'two words'");
        add("a,b", "'a,b'");
        add("?", "'?'");
        add("", "''");
        add("{x}", "'{x}'");
        add("it's", "'it\\'s'");
        add("say \"a\"", "'say \\\"a\\\"'");
        add("50%", "'50\\%'");
        add("a\\b", "'a\\\\b'");
        add("a\nb\rc\td", "'a\\nb\\rc\\td'");
        add("a\x01\x1F", "'a\\001\\037'");
        add("-1.5e3", "-1.5e3");
        add("@data", "'@data'");
    }
    void quotesAsWekaDoes()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, word);
        QCOMPARE(QByteArray::fromStdString(value(text.toStdString())), word);
    }

    void textsThatHardlyRepeatAreStrings()
    {
        std::vector<std::optional<std::string>> many;
        for (int i = 0; i < 65; ++i)
            many.emplace_back("text " + std::to_string(i));
        const std::string bytes =
            arff(exportTable({textColumn("t", many), textColumn("none", {65, kNoText})}));
        QVERIFY2(bytes.find("@attribute t string\n@attribute none string\n") != std::string::npos,
                 bytes.c_str());
        QVERIFY(bytes.find("\n'text 64',?\n") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ArffWriterTest)
#include "tst_arff_writer.moc"
