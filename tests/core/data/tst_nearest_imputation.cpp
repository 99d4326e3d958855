// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/data/nearest_imputation.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <limits>

using namespace inkling;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

std::vector<const Column *> pointers(const std::vector<Column> &columns)
{
    std::vector<const Column *> result;
    for (const Column &column : columns)
        result.push_back(&column);
    return result;
}

/// The columns of the reference: four with holes, four without.
std::vector<Column> referenceColumns()
{
    QFile file(qEnvironmentVariable("INKLING_SOURCE") + QStringLiteral("/tests/data/nearest_imputation.csv"));
    std::vector<Column> columns(8);
    if (!file.open(QIODevice::ReadOnly))
        return columns;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const QByteArray &cell = cells[static_cast<int>(i)];
            columns[i].numbers.push_back(cell.isEmpty() ? kMissing : cell.toDouble());
        }
    }
    return columns;
}

} // namespace

class NearestImputationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsAsScikitLearnDoes()
    {
        std::vector<Column> columns = referenceColumns();
        const std::vector<Column> expected(columns.begin() + 4, columns.end());
        columns.resize(4);
        QVERIFY(columns[0].missingCount() > 20);
        const auto filled = nearestImputation(pointers(columns), 150, {});
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t row = 0; row < 150; ++row)
                QVERIFY(std::abs((*filled)[i].numbers[row] - expected[i].numbers[row]) < 1e-9);
        }
    }

    void sameBitsForAnyNumberOfThreads()
    {
        std::vector<Column> columns = referenceColumns();
        columns.resize(4);
        const auto alone = nearestImputation(pointers(columns), 150, {});
        for (const int threads : {2, 3}) {
            ThreadPool pool(threads);
            const auto together = nearestImputation(pointers(columns), 150, RunControl({}, &pool));
            for (std::size_t i = 0; i < 4; ++i)
                QVERIFY((*together)[i].numbers == (*alone)[i].numbers);
        }
    }

    // Of the five nearest of row 0 (x = 0) three say b.
    void categoriesAreVotedFor()
    {
        Column x{"x", ColumnType::Number, {0, 1, 2, 3, 4, 5, 90, 91, 92, 93}, {}, {}, {}};
        Column kind{"k", ColumnType::Category, {}, {-1, 0, 1, 1, 0, 1, 0, 0, 0, 0}, {"a", "b"}, {}};
        const auto filled = nearestImputation({&x, &kind}, 10, {});
        QCOMPARE((*filled)[1].codes[0], 1);
        QVERIFY((*filled)[0].numbers == x.numbers);
    }

    void withoutNeighboursTheMedianStepsIn()
    {
        Column x{"x", ColumnType::Number, {kMissing, 1, 2, 30}, {}, {}, {}};
        Column y{"y", ColumnType::Number, {kMissing, 5, 6, 7}, {}, {}, {}};
        const auto filled = nearestImputation({&x, &y}, 4, {});
        QCOMPARE((*filled)[0].numbers[0], 2.0);
        QCOMPARE((*filled)[1].numbers[0], 6.0);
    }

    void stops()
    {
        std::vector<Column> columns = referenceColumns();
        columns.resize(4);
        const auto filled =
            nearestImputation(pointers(columns), 150, RunControl([](double) { return false; }));
        QVERIFY(!filled.ok());
        QVERIFY(filled.error().kind == ErrorKind::Stopped);
    }
};

QTEST_APPLESS_MAIN(NearestImputationTest)
#include "tst_nearest_imputation.moc"
