// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_picture.h"

#include "core/data/dataset.h"

#include <QTest>

using namespace inkling;

namespace {

/// One row: features 0, 1, 2, ... in turn, after an id that is no pixel.
Dataset oneRow(const std::string &name, std::size_t features)
{
    Dataset data;
    data.name = name;
    data.rows = 1;
    const auto add = [&data](const char *column, ColumnRole role, double value) {
        data.columns.emplace_back();
        data.columns.back().name = column;
        data.columns.back().numbers = {value};
        data.roles.push_back(role);
    };
    add("id", ColumnRole::Id, 1e6);
    for (std::size_t i = 0; i < features; ++i)
        add("pixel", ColumnRole::Feature, static_cast<double>(i));
    return data;
}

} // namespace

class TestSamplePicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowByRow();
    void showsImagesAsTheyAre();
    void knowsWhatIsNoPicture();
};

void TestSamplePicture::readsRowByRow()
{
    const QImage picture = samplePicture(oneRow("mnist", 784), 0);
    QCOMPARE(picture.size(), QSize(28, 28));
    QCOMPARE(qGray(picture.pixel(0, 0)), 255);
    QCOMPARE(qGray(picture.pixel(27, 27)), 0);
    QVERIFY(qGray(picture.pixel(27, 0)) > qGray(picture.pixel(0, 3))); // 27 is less than 84
    QCOMPARE(samplePicture(oneRow("digits", 64), 0).size(), QSize(8, 8));
}

void TestSamplePicture::showsImagesAsTheyAre()
{
    const auto named = [](const std::vector<std::string> &names, const std::vector<double> &values) {
        Dataset data = oneRow("pictures", names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            data.columns[i + 1].name = names[i];
            data.columns[i + 1].numbers = {values[i]};
        }
        return data;
    };
    const std::vector<std::string> grey = {"px_0_0", "px_0_1", "px_1_0", "px_1_1"};
    const QImage bytes = samplePicture(named(grey, {0, 10, 128, 200}), 0);
    QCOMPARE(bytes.size(), QSize(2, 2));
    QCOMPARE(qGray(bytes.pixel(0, 0)), 0);
    QCOMPARE(qGray(bytes.pixel(1, 0)), 10); // neither stretched nor turned round
    QCOMPARE(qGray(bytes.pixel(1, 1)), 200);
    QCOMPARE(qGray(samplePicture(named(grey, {0, 0.2, 1, 0.6}), 0).pixel(1, 0)), 51);
    QCOMPARE(qGray(samplePicture(named(grey, {0, 0, 0, 0}), 0).pixel(1, 0)), 0);
    const std::vector<std::string> colour = {"px_0_0_r", "px_0_0_g", "px_0_0_b"};
    QCOMPARE(samplePicture(named(colour, {255, 7, 0}), 0).pixelColor(0, 0), QColor(255, 7, 0));
    // with a pixel left out, or in another order
    QVERIFY(samplePicture(named({"px_0_0", "px_0_1", "px_1_1"}, {1, 2, 3}), 0).isNull());
    QVERIFY(samplePicture(named({"px_0_0", "px_1_1", "px_1_0", "px_0_1"}, {1, 2, 3, 4}), 0).isNull());
}

void TestSamplePicture::knowsWhatIsNoPicture()
{
    QVERIFY(samplePicture(oneRow("survey.csv", 64), 0).isNull());
    QVERIFY(samplePicture(oneRow("digits", 63), 0).isNull());
    Dataset words = oneRow("mnist", 784);
    words.columns[5].type = ColumnType::Category;
    words.columns[5].numbers.clear();
    words.columns[5].codes = {0};
    words.columns[5].categories = {"a"};
    QVERIFY(samplePicture(words, 0).isNull());
}

QTEST_APPLESS_MAIN(TestSamplePicture)
#include "tst_sample_picture.moc"
