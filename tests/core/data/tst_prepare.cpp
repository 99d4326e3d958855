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

const PrepareOptions kWithoutRepeats{.repeated = RepeatedRows::LeaveOut};
const PrepareOptions kWithoutIncomplete{.imputation = Imputation::DropRows};

RowMatrix prepared(const Dataset &data, Scaling scaling, Imputation imputation = Imputation::Median)
{
    return prepareFeatures(data, {.scaling = scaling, .imputation = imputation}).value().X;
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
        QCOMPARE(withChosenRows(data, kWithoutRepeats).value().views, data.views);
        QCOMPARE(withChosenRows(data, kWithoutIncomplete).value().views, data.views);
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

    // Quartiles of 0 ... 8 are 2 and 6, so the fences are -10 and 18: 18 is within, 18.5 beyond.
    void clipsOutliersAtTheFences()
    {
        const Dataset data = features({numbers("x", {0, 1, 2, 3, 4, 5, 6, 7, 8, kMissing})});
        Dataset within = data;
        within.columns[0].numbers[8] = 18;
        Dataset beyond = data;
        beyond.columns[0].numbers[8] = 18.5;
        const PrepareOptions clipped{.scaling = Scaling::None, .outliers = Outliers::Clip};
        QCOMPARE(prepareFeatures(within, clipped)->X(8, 0), 18.0);
        QVERIFY(prepareFeatures(within, clipped)->notes.size() == 1); // the imputation
        const auto table = prepareFeatures(beyond, clipped);
        QCOMPARE(table->X(8, 0), 18.0);
        QVERIFY(english(table->notes.back()).find("cells: 1") != std::string::npos);
        QCOMPARE(prepareFeatures(beyond, {.scaling = Scaling::None})->X(8, 0), 18.5);
    }

    void leavesOutRowsWithOutliers()
    {
        const Dataset data = features(
            {numbers("x", {0, 1, 2, 3, 4, 5, 6, 7, 8, 99}), numbers("few", {1, 1, 1, 1, 1, 1, 1, 1, 7, 1})});
        // more than half of `few` is the same: any other value is no outlier of it
        const auto choice = chosenRows(data, {.outliers = Outliers::LeaveOut});
        QCOMPARE(choice->rows, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(choice->notes.size(), std::size_t(1));
    }

    void leavesOutNearlyConstantColumns()
    {
        std::vector<double> rare(200, 1.0);
        rare[7] = rare[8] = 2.0; // 99 %
        std::vector<double> less = rare;
        less[9] = 2.0;
        const Dataset data = features({numbers("rare", rare), numbers("less", less)});
        const PrepareOptions without{.nearConstants = NearConstants::LeaveOut};
        const auto table = prepareFeatures(data, without);
        QCOMPARE(table->names, (std::vector<std::string>{"less"}));
        QCOMPARE(table->sources, (std::vector<std::size_t>{1}));
        QVERIFY(english(table->notes.front()).find("rare") != std::string::npos);
        const auto none = prepareFeatures(features({numbers("rare", rare)}), without);
        QVERIFY(!none.ok());
        QVERIFY(english(none.error().message).find("none is left") != std::string::npos);
    }

    void ordinalColumnsAreOneNumber()
    {
        const Dataset data = features({texts("size", {0, 1, 2, -1}, {"large", "small", "medium"}),
                                       texts("colour", {0, 1, 0, 1}, {"red", "blue"})});
        const auto table =
            prepareFeatures(data, {.scaling = Scaling::None, .ordinals = {"size = small < medium < large"}});
        QCOMPARE(table->names, (std::vector<std::string>{"size", "colour=red", "colour=blue"}));
        QCOMPARE(column(table->X, 0), (std::vector<double>{2, 0, 1, 1})); // missing: the median
        QCOMPARE(table->categories, (IndicatorGroups{{1, 2}}));
    }

    void textColumnsAreTheirWords()
    {
        Dataset data = features(
            {texts("note", {0, 1, 2, -1}, {"red fox", "red bird", "bird bird"}), numbers("x", {1, 2, 3, 4})});
        data.roles[0] = ColumnRole::Text;
        const auto table = prepareFeatures(data, {});
        QCOMPARE(table->names, (std::vector<std::string>{"note:bird", "note:red", "x"}));
        const RowMatrix expected{{0, 1}, {std::sqrt(0.5), std::sqrt(0.5)}, {1, 0}, {0, 0}};
        QVERIFY((table->X.leftCols(2) - expected).cwiseAbs().maxCoeff() < 1e-15);
        QCOMPARE(table->sources, (std::vector<std::size_t>{0, 0, 1}));
        // a missing text lacks nothing
        QCOMPARE(chosenRows(data, kWithoutIncomplete)->rows.size(), std::size_t(4));
    }

    void nothingLeftIsRefused()
    {
        const auto choice =
            chosenRows(features({numbers("x", {kMissing}), numbers("y", {1})}), kWithoutIncomplete);
        QVERIFY(!choice.ok());
        QVERIFY(english(choice.error().message).find("leaves no row") != std::string::npos);
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
        const Dataset kept = withChosenRows(features({numbers("x", {1, kMissing, 3, 4}),
                                                      texts("t", {0, 1, 2, -1}, {"a", "b", "c"})}),
                                            kWithoutIncomplete)
                                 .value();
        QCOMPARE(kept.rows, std::size_t(2));
        QCOMPARE(kept.sourceRows, (std::vector<std::size_t>{0, 2}));
        QCOMPARE(kept.columns[0].numbers, (std::vector<double>{1, 3}));
        QCOMPARE(kept.columns[1].text(1), std::string("c"));
        QCOMPARE(kept.columns[1].categories, (std::vector<std::string>{"a", "c"})); // b has no row left
        QVERIFY(english(kept.notes.back()).find("2 of 4") != std::string::npos);
        // The rows of a part are those of the whole file.
        Dataset again = kept;
        again.columns[0].numbers[0] = kMissing;
        QCOMPARE(withChosenRows(again, kWithoutIncomplete).value().sourceRows, (std::vector<std::size_t>{2}));
    }

    void dropsRowsThatRepeatAnEarlierOne()
    {
        Dataset data = features({numbers("x", {1, 2, 1, kMissing, kMissing, 0.0, -0.0, 1}),
                                 numbers("id", {1, 2, 3, 4, 5, 6, 7, 8}),
                                 texts("k", {0, 0, 0, 0, 0, 0, 0, 1}, {"a", "b"})});
        data.roles = {ColumnRole::Feature, ColumnRole::Id, ColumnRole::Class};
        QCOMPARE(withChosenRows(data, kWithoutRepeats).value().sourceRows,
                 (std::vector<std::size_t>{0, 1, 3, 5, 7}));
        // Without a repetition nothing changes.
        QVERIFY(withChosenRows(*builtinDataset("wine"), kWithoutRepeats).value().sourceRows.empty());
    }
};

QTEST_APPLESS_MAIN(PrepareTest)
#include "tst_prepare.moc"
