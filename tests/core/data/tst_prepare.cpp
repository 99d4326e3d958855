// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/builtin.h"
#include "core/data/prepare.h"

#include <QTest>

#include <limits>

using namespace inkling;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

Column numbers(std::string name, std::vector<double> values)
{
    return {std::move(name), ColumnType::Number, std::move(values), {}, {}, {}};
}

Column texts(std::string name, std::vector<int> codes, std::vector<std::string> categories)
{
    return {std::move(name), ColumnType::Category, {}, std::move(codes), std::move(categories), {}};
}

Dataset features(std::vector<Column> columns)
{
    Dataset data;
    data.name = "test";
    data.rows = columns.front().numbers.size() + columns.front().codes.size();
    data.roles.assign(columns.size(), ColumnRole::Feature);
    data.columns = std::move(columns);
    return data;
}

RowMatrix prepared(const Dataset &data, Scaling scaling, Imputation imputation = Imputation::Median)
{
    return prepareFeatures(data, {scaling, imputation}).value().X;
}

std::vector<double> column(const RowMatrix &X, Eigen::Index place)
{
    const Eigen::VectorXd values = X.col(place);
    return {values.begin(), values.end()};
}

} // namespace

class PrepareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardScalingGivesMeanZeroAndUnitVariance()
    {
        const RowMatrix X = prepared(*builtinDataset("wine"), Scaling::Standard);
        QCOMPARE(X.rows(), 178);
        QCOMPARE(X.cols(), 13);
        for (Eigen::Index i = 0; i < X.cols(); ++i) {
            QVERIFY(std::abs(X.col(i).mean()) < 1e-12);
            QVERIFY(std::abs(X.col(i).squaredNorm() / 178.0 - 1.0) < 1e-12); // population variance
        }
    }

    void scalesByHand_data()
    {
        QTest::addColumn<int>("scaling");
        QTest::addColumn<QVector<double>>("expected");
        // Values 0 1 2 3 14: mean 4, population variance (16+9+4+1+100)/5 = 26, quartiles 1 and 3.
        const double s = std::sqrt(26.0);
        QTest::newRow("none") << int(Scaling::None) << QVector<double>{0, 1, 2, 3, 14};
        QTest::newRow("standard") << int(Scaling::Standard)
                                  << QVector<double>{-4 / s, -3 / s, -2 / s, -1 / s, 10 / s};
        QTest::newRow("minmax") << int(Scaling::MinMax)
                                << QVector<double>{0, 1 / 14.0, 2 / 14.0, 3 / 14.0, 1};
        QTest::newRow("robust") << int(Scaling::Robust) << QVector<double>{-1, -0.5, 0, 0.5, 6};
    }
    void scalesByHand()
    {
        QFETCH(const int, scaling);
        QFETCH(const QVector<double>, expected);
        const RowMatrix X =
            prepared(features({numbers("x", {0, 1, 2, 3, 14})}), static_cast<Scaling>(scaling));
        for (Eigen::Index i = 0; i < 5; ++i)
            QVERIFY(std::abs(X(i, 0) - expected[i]) < 1e-15);
    }

    void constantColumnsBecomeZeroWithoutNoise()
    {
        // Summed seven times, 0.1 gives a mean that differs from 0.1 in its last bit.
        const Dataset data =
            features({numbers("x", std::vector<double>(7, 0.1)), numbers("y", {1, 2, 3, 4, 5, 6, 7})});
        for (const Scaling scaling : {Scaling::Standard, Scaling::MinMax, Scaling::Robust}) {
            const auto table = prepareFeatures(data, {scaling, Imputation::Median});
            QCOMPARE(column(table->X, 0), std::vector<double>(7, 0.0));
            QVERIFY(english(table->notes.back()).find("x") != std::string::npos);
        }
        QCOMPARE(column(prepared(data, Scaling::None), 0), std::vector<double>(7, 0.1));
    }

    void robustScalingSurvivesQuartilesThatAreEqual()
    {
        QCOMPARE(column(prepared(features({numbers("x", {0, 0, 0, 0, 0, 8})}), Scaling::Robust), 0),
                 (std::vector<double>{0, 0, 0, 0, 0, 8}));
    }

    void imputesNumbers()
    {
        const Dataset data = features({numbers("x", {1, 1, kMissing, 3, 4, 6})});
        const auto value = [&](Imputation imputation) {
            return prepared(data, Scaling::None, imputation)(2, 0);
        };
        QCOMPARE(value(Imputation::Median), 3.0);
        QCOMPARE(value(Imputation::Mean), 3.0);
        QCOMPARE(value(Imputation::MostFrequent), 1.0);
        QCOMPARE(prepared(features({numbers("x", {1, kMissing, 2, 5, 9})}), Scaling::None)(1, 0), 3.5);
        QCOMPARE(
            prepared(features({numbers("x", {1, kMissing, 2, 6})}), Scaling::None, Imputation::Mean)(1, 0),
            3.0);
    }

    void tellsWhatItImputedAndEncoded()
    {
        const auto table =
            prepareFeatures(features({numbers("x", {1, kMissing}), texts("t", {0, -1}, {"a"})}), {});
        std::string told;
        for (const Message &note : table->notes)
            told += english(note) + "\n";
        QVERIFY2(told.find("median of their column (cells: 1): x") != std::string::npos, told.c_str());
        QVERIFY2(told.find("one-hot): t") != std::string::npos, told.c_str());
        QVERIFY2(told.find("row of zeros: t") != std::string::npos, told.c_str());
    }

    void encodesCategoriesOneHot()
    {
        const auto table =
            prepareFeatures(features({texts("t", {0, 1, -1, 0}, {"a", "b"})}), {Scaling::None, {}});
        RowMatrix expected(4, 2);
        expected << 1, 0, 0, 1, 0, 0, 1, 0;
        QVERIFY(table->X == expected);
        QCOMPARE(table->names, (std::vector<std::string>{"t=a", "t=b"}));
    }

    void columnsWhoseNamesBeginAlikeAreViews()
    {
        const Dataset data = features({numbers("pixel_1", {1, 2}), texts("colour", {0, 1}, {"red", "blue"}),
                                       numbers("pixel_2", {3, 4})});
        QCOMPARE(prepareFeatures(data, {})->views, (Views{{0, 3}, {1, 2}}));
        QVERIFY(prepareFeatures(*builtinDataset("wine"), {})->views.empty());
    }

    // Also where the names would make others, with both values of a category in its column's view, and a
    // column in none.
    void assignedColumnsAreTheViews()
    {
        Dataset data = features({numbers("pixel_1", {1, 2}), texts("colour", {0, 1}, {"red", "blue"}),
                                 numbers("pixel_2", {3, 4}), numbers("size", {5, 6})});
        data.views = {"shape", "look", "look", ""};
        const auto table = prepareFeatures(data, {});
        QCOMPARE(table->sources, (std::vector<std::size_t>{0, 1, 1, 2, 3}));
        QCOMPARE(table->views, (Views{{0}, {1, 2, 3}}));
        QCOMPARE(table->viewNames, (std::vector<std::string>{"shape", "look"}));
    }

    void viewsByNameAreCalledByThePrefix()
    {
        const Dataset data = features({numbers("pixel_1", {1, 2}), numbers("word_1", {1, 2}),
                                       numbers("pixel_2", {3, 4}), numbers("word_2", {1, 2})});
        QCOMPARE(prepareFeatures(data, {})->viewNames, (std::vector<std::string>{"pixel", "word"}));
    }

    void droppedRowsLeaveTheViewsAssigned()
    {
        Dataset data = features({numbers("a", {1, 1, kMissing}), numbers("b", {2, 2, 3})});
        data.views = {"x", "y"};
        QCOMPARE(withoutDuplicates(data).views, data.views);
        QCOMPARE(withoutIncompleteRows(data).views, data.views);
    }

    void tellsWhichColumnsWereOne()
    {
        const Dataset data = features({texts("t", {0, 1, -1}, {"a", "b"}), numbers("x", {1, 2, 3}),
                                       texts("u", {0, 0, 2}, {"a", "b", "c"})});
        const IndicatorGroups groups = prepareFeatures(data, {})->categories;
        QCOMPARE(groups, (IndicatorGroups{{0, 1}, {3, 4, 5}}));
        QVERIFY(prepareFeatures(*builtinDataset("wine"), {})->categories.empty());
        // Some columns of them, as a view has them: by their places there, and a part is a group.
        QCOMPARE(groupsAmong(groups, {5, 2, 3}), (IndicatorGroups{{2, 0}}));
        QCOMPARE(groupsAmong(groups, {2}), IndicatorGroups{});
    }

    void keepsTheClassOut()
    {
        const auto table = prepareFeatures(*builtinDataset("iris"), {});
        QCOMPARE(table->X.cols(), 4);
        QCOMPARE(table->names.size(), std::size_t(4));
    }

    void refuses()
    {
        const auto says = [](const Dataset &data) {
            const auto table = prepareFeatures(data, {});
            return table.ok() ? std::string("accepted") : english(table.error().message);
        };
        Dataset data = features({numbers("x", {1, 2})});
        data.roles = {ColumnRole::Class};
        QVERIFY(says(data).find("no feature column") != std::string::npos);
        QVERIFY(says(features({numbers("empty", {kMissing})})).find("\"empty\"") != std::string::npos);
        QVERIFY(says(features({numbers("x", {})})).find("no rows") != std::string::npos);
        QVERIFY(says(features({numbers("far", {-1e300, 1e300})})).find("\"far\"") != std::string::npos);
    }

    void dropsIncompleteRowsAndRemembersWhereTheOthersStood()
    {
        const Dataset kept = withoutIncompleteRows(
            features({numbers("x", {1, kMissing, 3, 4}), texts("t", {0, 1, 2, -1}, {"a", "b", "c"})}));
        QCOMPARE(kept.rows, std::size_t(2));
        QCOMPARE(kept.sourceRows, (std::vector<std::size_t>{0, 2}));
        QCOMPARE(kept.columns[0].numbers, (std::vector<double>{1, 3}));
        QCOMPARE(kept.columns[1].text(1), std::string("c"));
        QCOMPARE(kept.columns[1].categories, (std::vector<std::string>{"a", "c"})); // b has no row left
        QVERIFY(english(kept.notes.back()).find("2 of 4") != std::string::npos);
        // The rows of a part are those of the whole file.
        Dataset again = kept;
        again.columns[0].numbers[0] = kMissing;
        QCOMPARE(withoutIncompleteRows(again).sourceRows, (std::vector<std::size_t>{2}));
    }

    void dropsRowsThatRepeatAnEarlierOne()
    {
        Dataset data = features({numbers("x", {1, 2, 1, kMissing, kMissing, 0.0, -0.0, 1}),
                                 numbers("id", {1, 2, 3, 4, 5, 6, 7, 8}),
                                 texts("k", {0, 0, 0, 0, 0, 0, 0, 1}, {"a", "b"})});
        data.roles = {ColumnRole::Feature, ColumnRole::Id, ColumnRole::Class};
        QCOMPARE(withoutDuplicates(data).sourceRows, (std::vector<std::size_t>{0, 1, 3, 5, 7}));
        // Without a repetition nothing changes.
        QVERIFY(withoutDuplicates(*builtinDataset("wine")).sourceRows.empty());
    }
};

QTEST_APPLESS_MAIN(PrepareTest)
#include "tst_prepare.moc"
