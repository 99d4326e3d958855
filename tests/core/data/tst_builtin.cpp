// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"
#include "core/data/generators.h"
#include "core/data/labels.h"
#include "tests/support/shared_files.h"

#include <QTest>

#include <map>
#include <numeric>

using namespace inkling;

class BuiltinTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheTables_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("features");
        QTest::addColumn<QByteArray>("classColumn");
        QTest::addColumn<QVector<int>>("counts"); // as UCI documents them, classes in order
        QTest::newRow("iris") << QByteArray("iris") << 4 << QByteArray("species") << QVector<int>{50, 50, 50};
        QTest::newRow("wine") << QByteArray("wine") << 13 << QByteArray("cultivator")
                              << QVector<int>{59, 71, 48};
        QTest::newRow("breast_cancer")
            << QByteArray("breast_cancer") << 30 << QByteArray("diagnosis") << QVector<int>{357, 212};
        QTest::newRow("digits") << QByteArray("digits") << 64 << QByteArray("digit")
                                << QVector<int>{178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
    }
    void holdsTheTables()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, features);
        QFETCH(const QByteArray, classColumn);
        QFETCH(const QVector<int>, counts);
        const auto data = builtinDataset(name.toStdString());
        QVERIFY(data.ok());
        QCOMPARE(data->rows, static_cast<std::size_t>(std::accumulate(counts.begin(), counts.end(), 0)));
        QCOMPARE(data->featureColumns().size(), static_cast<std::size_t>(features));
        QCOMPARE(data->columns[*data->classColumn()].name, classColumn.toStdString());
        QVERIFY(data->source.path.empty());
        for (const Column &column : data->columns) {
            QCOMPARE(column.numbers.size() + column.codes.size(), data->rows);
            QCOMPARE(column.missingCount(), std::size_t(0));
        }
        const Labels labels = givenLabels(*readClassColumn(*data, *data->classColumn()));
        for (int c = 0; c < counts.size(); ++c)
            QCOMPARE(labels.givenCounts()[c], static_cast<std::size_t>(counts[c]));
    }

    /// R. A. Fisher, The use of multiple measurements in taxonomic problems (1936), table II: the means of
    /// the species.
    void irisHasFishersMeans()
    {
        const std::map<std::string, std::vector<double>> means = {
            {"setosa", {5.006, 3.428, 1.462, 0.246}},
            {"versicolor", {5.936, 2.770, 4.260, 1.326}},
            {"virginica", {6.588, 2.974, 5.552, 2.026}}};
        const Dataset data = *builtinDataset("iris");
        for (const auto &[species, expected] : means) {
            for (std::size_t i = 0; i < 4; ++i) {
                double sum = 0.0;
                for (std::size_t row = 0; row < data.rows; ++row)
                    sum += data.columns[4].text(row) == species ? data.columns[i].numbers[row] : 0.0;
                QVERIFY(std::abs(sum / 50.0 - expected[i]) < 1e-9);
            }
        }
    }

    void digitsAreGreysOfFourBits()
    {
        const Dataset data = *builtinDataset("digits");
        for (const std::size_t place : data.featureColumns()) {
            for (const double value : data.columns[place].numbers)
                QVERIFY(value >= 0.0 && value <= 16.0 && value == std::floor(value));
        }
    }

    void compilesInTheFilesAsTheyStand()
    {
        for (const BuiltinInfo &info : builtinTables()) {
            const QString path = test::projectFolder().filePath(
                QStringLiteral("resources/data/%1.csv").arg(QLatin1String(info.id)));
            QVERIFY(test::fileBytes(path) == info.text);
        }
    }

    void takesParameters()
    {
        const auto data = builtinDataset("moons?n=30&noise=0.2&seed=4");
        QVERIFY(data.ok());
        QCOMPARE(data->rows, std::size_t(30));
        ParameterValues values = ParameterValues::defaults(findGenerator("moons")->parameters);
        values.set("n", 30.0);
        values.set("noise", 0.2);
        QVERIFY(findGenerator("moons")->generate(values, 4).columns[0].numbers == data->columns[0].numbers);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("mistyped name") << QByteArray("moon") << QByteArray("did you mean \"moons\"");
        QTest::newRow("unknown name")
            << QByteArray("elephants") << QByteArray("iris, wine, breast_cancer, digits, moons");
        QTest::newRow("mistyped key") << QByteArray("moons?nois=1") << QByteArray("did you mean \"noise\"");
        QTest::newRow("mistyped seed") << QByteArray("moons?sed=1") << QByteArray("did you mean \"seed\"");
        QTest::newRow("no value") << QByteArray("moons?n") << QByteArray("\"n\" needs one");
        QTest::newRow("negative seed") << QByteArray("moons?seed=-1") << QByteArray("\"seed\" cannot be -1");
        QTest::newRow("one point") << QByteArray("moons?n=1") << QByteArray("\"n\" cannot be 1");
        QTest::newRow("table with parameters") << QByteArray("iris?n=3") << QByteArray("takes no parameters");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("known are");
    }
    void refuses()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, says);
        const auto data = builtinDataset(name.toStdString());
        QVERIFY(!data.ok());
        const std::string sentence = english(data.error().message);
        QVERIFY2(sentence.find(says.toStdString()) != std::string::npos, sentence.c_str());
    }
};

QTEST_APPLESS_MAIN(BuiltinTest)
#include "tst_builtin.moc"
