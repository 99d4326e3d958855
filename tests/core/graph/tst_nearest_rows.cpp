// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/nearest_rows.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/graph/neighbours.h"

#include <QTest>

using namespace inkling;

namespace {

RowMatrix randomPoints(Eigen::Index n, Eigen::Index d)
{
    Random random(5);
    RowMatrix X(n, d);
    for (Eigen::Index i = 0; i < X.size(); ++i)
        X.data()[i] = random.normal();
    return X;
}

} // namespace

class TestNearestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThemInOrder();
    void agreesWithTheIndex_data();
    void agreesWithTheIndex();
    void stopIsTold();
};

void TestNearestRows::findsThemInOrder()
{
    RowMatrix X(5, 2);
    X << 0, 0, 3, 4, 0, 1, 0, -1, 9, 9;
    const auto found = nearestRows(X, 0, 3, Metric::Euclidean, RunControl());
    QVERIFY((*found == std::vector<NearRow>{{2, 1.0}, {3, 1.0}, {1, 5.0}}));
    QCOMPARE(nearestRows(X, 0, 9, Metric::Euclidean, RunControl())->size(), std::size_t(4));
}

void TestNearestRows::agreesWithTheIndex_data()
{
    QTest::addColumn<bool>("isCosine");
    QTest::newRow("euclidean") << false;
    QTest::newRow("cosine") << true;
}

void TestNearestRows::agreesWithTheIndex()
{
    QFETCH(bool, isCosine);
    const Metric metric = isCosine ? Metric::Cosine : Metric::Euclidean;
    RowMatrix X = randomPoints(70'000, 5); // of more than one round of blocks
    X.row(69'999).setZero();
    const auto expected = nearestNeighbours(X, X.topRows(3), {.k = 8, .metric = metric}, RunControl());
    ThreadPool pool(3);
    const RunControl control([](double) { return true; }, &pool);
    for (int row = 0; row < 3; ++row) {
        const auto found = nearestRows(X, row, 7, metric, control);
        for (int i = 0; i < 7; ++i)
            QCOMPARE((*found)[i].row, expected->index[row * 8 + i + 1]); // after the row itself
    }
}

void TestNearestRows::stopIsTold()
{
    const auto found =
        nearestRows(randomPoints(10, 2), 0, 3, Metric::Euclidean, RunControl([](double) { return false; }));
    QVERIFY(!found.ok());
    QVERIFY(found.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestNearestRows)
#include "tst_nearest_rows.moc"
