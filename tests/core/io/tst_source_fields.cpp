// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source_fields.h"

#include "tests/support/some_project.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

class SourceFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesComeBack()
    {
        ProjectSource generated;
        generated.location = "builtin:moons?n=300";
        ProjectSource noMissingTexts = test::someSource();
        noMissingTexts.options.missing = std::vector<std::string>(); // not the default ones
        noMissingTexts.options.headerRows = 0;
        noMissingTexts.options.noClassColumn = true;
        noMissingTexts.file.dialect.reset();
        for (const ProjectSource &source : {ProjectSource(), generated, test::someSource(), noMissingTexts}) {
            const auto again = readSourceFields(sourceFields(source));
            QVERIFY(again && *again == source);
        }
    }

    void fieldsAreReadable()
    {
        const TextFields fields = sourceFields(test::someSource());
        const auto values = [&](const std::string &wanted) {
            std::vector<std::string> found;
            for (const auto &[name, value] : fields) {
                if (name == wanted)
                    found.push_back(value);
            }
            return found;
        };
        QCOMPARE(values("size"), std::vector<std::string>{"1234"});
        QCOMPARE(values("fingerprint"), std::vector<std::string>{"18364758544493064720"});
        QCOMPARE(values("delimiter"), std::vector<std::string>{"59"}); // of ';'
        QCOMPARE(values("decimal"), std::vector<std::string>());
        QCOMPARE(values("missing_texts"), (std::vector<std::string>{"2", "", "NA"}));
        QCOMPARE(values("views"),
                 (std::vector<std::string>{"6", "shape", "1-2", "colour", "3-4", "shape", "x*"}));
    }

    void whatOlderFilesLackKeepsItsDefault() { QVERIFY(readSourceFields({}) == ProjectSource()); }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto add = [](const char *name, const char *value) {
            QTest::newRow(
                qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + QString::fromLatin1(value)))
                << QString::fromLatin1(name) << QString::fromLatin1(value);
        };
        add("size", "-1");
        add("size", "18446744073709551616");
        add("size", "12 ");
        add("size", "");
        add("delimiter", "256");
        add("image_side", "257");
        add("image_fit", "2");
        add("header", "10");
        add("dialect_header", "18446744073709551615");
        add("footnotes", "-1");
        add("ragged_rows", "3");
        add("dialect", "yes");
        add("features", "3");
        add("views", "1");
        add("encodings", "UTF-8"); // there is no such field
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        TextFields fields = sourceFields(test::someSource());
        const auto place = std::find_if(fields.begin(), fields.end(),
                                        [&](const auto &field) { return field.first == name.toStdString(); });
        if (place == fields.end())
            fields.emplace_back(name.toStdString(), value.toStdString());
        else
            place->second = value.toStdString();
        QVERIFY(!readSourceFields(fields));
    }

    void refusesAFieldTwice()
    {
        TextFields fields = sourceFields(test::someSource());
        fields.push_back(fields.front());
        QVERIFY(!readSourceFields(fields));
    }
};

QTEST_APPLESS_MAIN(SourceFieldsTest)
#include "tst_source_fields.moc"
