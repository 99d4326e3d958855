// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h"
#include "core/data/labels.h"

#include <QTest>

#include <limits>

using namespace inkling;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

Dataset withNumbers(std::vector<double> values)
{
    Dataset data;
    data.rows = values.size();
    data.columns = {{"k", ColumnType::Number, std::move(values), {}, {}, {}}};
    data.roles = {ColumnRole::Class};
    return data;
}

Dataset withTexts(std::vector<int> codes, std::vector<std::string> categories)
{
    Dataset data;
    data.rows = codes.size();
    data.columns = {{"k", ColumnType::Category, {}, std::move(codes), std::move(categories), {}}};
    data.roles = {ColumnRole::Class};
    return data;
}

std::vector<std::string> names(const ClassColumn &column)
{
    std::vector<std::string> result;
    for (const ClassInfo &info : column.classes)
        result.push_back(info.name);
    return result;
}

} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersNumbersByValue()
    {
        const auto column = readClassColumn(withNumbers({10, 9, kMissing, -1, 0.5, 9, -0.0, 0.0}), 0);
        QVERIFY(column.ok());
        QCOMPARE(names(*column), (std::vector<std::string>{"-1", "0", "0.5", "9", "10"}));
        QCOMPARE(column->values, (std::vector<int>{4, 3, kUnlabelled, 0, 2, 3, 1, 1}));
    }

    void ordersTextsByCodePoint()
    {
        const auto column = readClassColumn(withTexts({0, 1, 2, -1, 0}, {"é", "b", "Z"}), 0);
        QVERIFY(column.ok());
        QCOMPARE(names(*column), (std::vector<std::string>{"Z", "b", "é"}));
        QCOMPARE(column->values, (std::vector<int>{2, 1, 0, kUnlabelled, 2}));
    }

    void leavesTheMarkUnlabelled()
    {
        const auto numbers = readClassColumn(withNumbers({-1, 1, 2}), 0, "-1");
        QVERIFY(numbers.ok());
        QCOMPARE(names(*numbers), (std::vector<std::string>{"1", "2"}));
        QCOMPARE(numbers->values, (std::vector<int>{kUnlabelled, 0, 1}));
        const auto texts = readClassColumn(withTexts({0, 1}, {"none", "cat"}), 0, "none");
        QVERIFY(texts.ok());
        QCOMPARE(texts->values, (std::vector<int>{kUnlabelled, 0}));
    }

    void leavesOutCategoriesWithoutRows()
    {
        const auto column = readClassColumn(withTexts({1}, {"unused", "used"}), 0);
        QVERIFY(column.ok());
        QCOMPARE(names(*column), (std::vector<std::string>{"used"}));
    }

    void refusesMoreThanTheMostClasses()
    {
        std::vector<double> values;
        for (std::size_t i = 0; i < kMaximumClasses; ++i)
            values.push_back(static_cast<double>(i));
        QVERIFY(readClassColumn(withNumbers(values), 0).ok());
        values.push_back(0.5);
        const auto column = readClassColumn(withNumbers(values), 0);
        QVERIFY(!column.ok());
        const std::string text = english(column.error().message);
        QVERIFY2(text.find("\"k\"") != std::string::npos && text.find("65") != std::string::npos,
                 text.c_str());
    }

    void givesEveryKnownClass()
    {
        const auto column = readClassColumn(withNumbers({1, kMissing, 2}), 0);
        const Labels labels = givenLabels(*column);
        QCOMPARE(labels.given(), (std::vector<int>{0, kUnlabelled, 1}));
        QCOMPARE(labels[2].truth, 1);
        QCOMPARE(labels.count(LabelRole::HeldOut), std::size_t(0));
        QVERIFY(!labels.hasTruth());
    }

    void everySampleIsOneOfThree()
    {
        Labels labels(4, {{"a", {}}, {"b", {}}});
        labels.set(0, {1, 1, false});
        labels.set(1, {kUnlabelled, 0, true});
        labels.set(2, {kUnlabelled, 0, false});
        QCOMPARE(labels.count(LabelRole::Given), std::size_t(1));
        QCOMPARE(labels.count(LabelRole::HeldOut), std::size_t(1));
        QCOMPARE(labels.count(LabelRole::Unlabelled), std::size_t(2));
        QCOMPARE(labels.givenCounts(), (std::vector<std::size_t>{0, 1}));
        QVERIFY(labels.hasTruth());
    }
};

QTEST_APPLESS_MAIN(LabelsTest)
#include "tst_labels.moc"
