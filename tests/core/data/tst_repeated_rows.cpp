// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/data/builtin.h"
#include "core/data/data_report.h"
#include "core/data/repeated_rows.h"

#include <QTest>

#include <limits>
#include <numeric>

using namespace inkling;

namespace {

using Rows = std::vector<std::size_t>;
constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

Column numbers(std::string name, std::vector<double> values)
{
    return {std::move(name), ColumnType::Number, std::move(values), {}, {}, {}};
}

Column texts(std::string name, std::vector<int> codes, std::vector<std::string> categories)
{
    return {std::move(name), ColumnType::Category, {}, std::move(codes), std::move(categories), {}};
}

/// The last column is the class.
Dataset classified(std::vector<Column> columns)
{
    Dataset data;
    data.name = "test";
    data.rows = columns.front().numbers.size() + columns.front().codes.size();
    data.roles.assign(columns.size(), ColumnRole::Feature);
    data.roles.back() = ColumnRole::Class;
    data.columns = std::move(columns);
    return data;
}

Rows all(const Dataset &data)
{
    Rows rows(data.rows);
    std::iota(rows.begin(), rows.end(), std::size_t(0));
    return rows;
}

/// By comparing every row with every earlier one that stays.
Rows withoutNearByHand(const Dataset &data)
{
    std::vector<double> reach(data.columns.size(), 0.0);
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const auto &values = data.columns[i].numbers;
        if (!values.empty())
            reach[i] = kNearShare * (*std::max_element(values.begin(), values.end()) -
                                     *std::min_element(values.begin(), values.end()));
    }
    Rows left;
    for (std::size_t row = 0; row < data.rows; ++row) {
        const bool isNear = std::any_of(left.begin(), left.end(), [&](std::size_t other) {
            for (std::size_t i = 0; i < data.columns.size(); ++i) {
                const Column &column = data.columns[i];
                if (column.type == ColumnType::Category
                        ? column.codes[row] != column.codes[other]
                        : std::abs(column.numbers[row] - column.numbers[other]) > reach[i])
                    return false;
            }
            return true;
        });
        if (!isNear)
            left.push_back(row);
    }
    return left;
}

} // namespace

class RepeatedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearRowsGo()
    {
        // a thousandth of the range of x is 1, of y 0.1
        const Dataset data = classified({numbers("x", {0, 1000, 500, 501, 500, 502.5, 501}),
                                         numbers("y", {0, 100, 50, 50, 50.05, 50, 50}),
                                         texts("k", {0, 0, 0, 0, 0, 0, 1}, {"a", "b"})});
        QCOMPARE(withoutNearRepeats(data, all(data), {}).value(), (Rows{0, 1, 2, 5, 6}));
        QCOMPARE(withoutRepeats(data, all(data)), all(data));
    }

    // A sample without a label says nothing that the same one with a label does not say, wherever that
    // stands.
    void rowsWithoutAClassRepeatAllOthers()
    {
        const Dataset data = classified({numbers("x", {5, 5, 5, 5, 9, 9, 1000, 0}),
                                         texts("k", {-1, 1, 0, 1, -1, -1, -1, 0}, {"a", "b"})});
        QCOMPARE(withoutRepeats(data, all(data)), (Rows{1, 2, 4, 6, 7}));
        QCOMPARE(withoutNearRepeats(data, all(data), {}).value(), (Rows{1, 2, 4, 6, 7}));
        Dataset unclassified = data;
        unclassified.roles.back() = ColumnRole::Ignored;
        QCOMPARE(withoutRepeats(unclassified, all(data)), (Rows{0, 4, 6, 7}));
    }

    void missingIsNearMissingAlone()
    {
        const Dataset data =
            classified({numbers("x", {kMissing, 0, kMissing, 1000}), texts("k", {0, 0, 0, 0}, {"a"})});
        QCOMPARE(withoutNearRepeats(data, all(data), {}).value(), (Rows{0, 1, 3}));
    }

    // The cells that rows are looked up by find what comparing all pairs finds.
    void findsWhatAllPairsFind()
    {
        Random random(3);
        std::vector<std::vector<double>> values(4);
        std::vector<int> codes;
        for (int row = 0; row < 1500; ++row) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                // on a grid as wide as what counts as near, a little off
                const double place = std::floor(random.uniform(0.0, 6.0)) + random.uniform(0.0, 0.01);
                values[i].push_back(row == 0 ? 0.0 : row == 1 ? 1000.0 : place);
            }
            codes.push_back(row % 2);
        }
        const Dataset data =
            classified({numbers("a", values[0]), numbers("b", values[1]), numbers("c", values[2]),
                        numbers("d", values[3]), texts("k", codes, {"a", "b"})});
        const Rows left = withoutNearRepeats(data, all(data), {}).value();
        QVERIFY(left.size() > 50 && left.size() < 1000);
        QCOMPARE(left, withoutNearByHand(data));
    }

    void contradictionsAreGroups()
    {
        const Dataset data = classified(
            {numbers("x", {1, 2, 1, 2, 1, 3, 3}), texts("k", {0, 0, 1, 0, -1, -1, 1}, {"a", "b"})});
        QCOMPARE(contradictions(data), (std::vector<RowGroup>{{0, 2}}));
        Dataset without = data;
        without.roles.back() = ColumnRole::Ignored;
        QVERIFY(contradictions(without).empty());
    }

    void stops()
    {
        const Dataset data = *builtinDataset("wine");
        QVERIFY(!withoutNearRepeats(data, all(data), RunControl([](double) { return false; })).ok());
    }

    void reportsWhatIsThere()
    {
        const Dataset data = classified({numbers("x", {0, 1, 2, 3, 4, 5, 6, 7, 8, 99, 8, kMissing}),
                                         texts("t", {0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, -1}, {"u", "v"}),
                                         numbers("same", std::vector<double>(12, 5.0)),
                                         texts("k", {0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0}, {"a", "b"})});
        const auto report = dataReport(data);
        QCOMPARE(report->columns.size(), std::size_t(3));
        QCOMPARE(report->columns[0].outliers, std::size_t(1));
        QCOMPARE(report->columns[0].missing, std::size_t(1));
        QCOMPARE(report->columns[1].commonest.count, std::size_t(9));
        QCOMPARE(report->columns[1].commonest.known, std::size_t(11));
        QVERIFY(report->columns[2].isConstant() && !report->columns[1].isConstant());
        QCOMPARE(report->missingCells(), std::size_t(2));
        QCOMPARE(report->incompleteRows, std::size_t(1));
        QCOMPARE(report->outlierRows, std::size_t(1));
        QCOMPARE(report->repeatedRows, std::size_t(0));
        QCOMPARE(report->contradictions, (std::vector<RowGroup>{{8, 10}}));
    }

    // pandas.DataFrame.duplicated() finds one in iris, rows 102 and 143, and none in wine.
    void irisHasOneRepeatedRow()
    {
        QCOMPARE(dataReport(*builtinDataset("iris"))->repeatedRows, std::size_t(1));
        QCOMPARE(dataReport(*builtinDataset("wine"))->repeatedRows, std::size_t(0));
    }
};

QTEST_APPLESS_MAIN(RepeatedRowsTest)
#include "tst_repeated_rows.moc"
