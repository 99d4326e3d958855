// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/dense_gram.h"

#include "core/base/parallel.h"
#include "tests/support/numerical_gradient.h"

#include <QTest>

using namespace inkling;

namespace {

/// Whether the lower triangles are nearly the same.
bool isLowerOf(const RowMatrix &G, const RowMatrix &expected)
{
    const RowMatrix difference = G - expected;
    return RowMatrix(difference.triangularView<Eigen::Lower>()).cwiseAbs().maxCoeff() < 1e-12;
}

} // namespace

class TestDenseGram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsProductsOfColumnsAndOfRows();
    void takesAPartOfAMatrix();
    void sameBitsForAnyNumberOfThreads();
    void nothingOfNoRows();
    void stopsWhenAsked();
};

// More vectors than a block has, which starts in their midst.
void TestDenseGram::addsProductsOfColumnsAndOfRows()
{
    const RowMatrix P = randomPoints(70, 150, 1);
    RowMatrix G = RowMatrix::Constant(150, 150, 2.0);
    QVERIFY(addGram(GramOf::Columns, P, G, {}));
    QVERIFY(isLowerOf(G, (P.transpose() * P).array() + 2.0));
    G = RowMatrix::Zero(70, 70);
    QVERIFY(addGram(GramOf::Rows, P, G, {}));
    QVERIFY(isLowerOf(G, P * P.transpose()));
}

// Its rows do not lie one behind the other.
void TestDenseGram::takesAPartOfAMatrix()
{
    const RowMatrix P = randomPoints(30, 200, 1);
    const RowMatrix part = P.middleCols(50, 100);
    RowMatrix G = RowMatrix::Zero(100, 100);
    QVERIFY(addGram(GramOf::Columns, P.middleCols(50, 100), G, {}));
    QVERIFY(isLowerOf(G, part.transpose() * part));
    G = RowMatrix::Zero(30, 30);
    QVERIFY(addGram(GramOf::Rows, P.middleCols(50, 100), G, {}));
    QVERIFY(isLowerOf(G, part * part.transpose()));
}

void TestDenseGram::sameBitsForAnyNumberOfThreads()
{
    const RowMatrix P = randomPoints(500, 300, 1);
    RowMatrix expected = RowMatrix::Zero(300, 300);
    QVERIFY(addGram(GramOf::Columns, P, expected, {}));
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        RowMatrix G = RowMatrix::Zero(300, 300);
        QVERIFY(addGram(GramOf::Columns, P, G, RunControl({}, &pool)));
        QVERIFY(RowMatrix(G.triangularView<Eigen::Lower>()) ==
                RowMatrix(expected.triangularView<Eigen::Lower>()));
    }
}

void TestDenseGram::nothingOfNoRows()
{
    RowMatrix G = RowMatrix::Constant(3, 3, 1.0);
    QVERIFY(addGram(GramOf::Columns, RowMatrix(0, 3), G, {}));
    QVERIFY(G == RowMatrix::Constant(3, 3, 1.0));
}

void TestDenseGram::stopsWhenAsked()
{
    RowMatrix G = RowMatrix::Zero(20, 20);
    const RunControl control([](double) { return false; });
    QVERIFY(!addGram(GramOf::Columns, randomPoints(10, 20, 1), G, control));
}

QTEST_APPLESS_MAIN(TestDenseGram)
#include "tst_dense_gram.moc"
