// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/sparse_factor.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/SparseCholesky>

#include <QTest>

#include <cmath>

using namespace inkling;

namespace {

SparseMatrix symmetric(int n, std::vector<Eigen::Triplet<double>> edges)
{
    std::vector<Eigen::Triplet<double>> both;
    for (const auto &edge : edges) {
        both.emplace_back(edge.row(), edge.col(), edge.value());
        both.emplace_back(edge.col(), edge.row(), edge.value());
    }
    SparseMatrix W(n, n);
    W.setFromTriplets(both.begin(), both.end());
    return W;
}

/// A square of side^2 nodes, each tied to the one on its right and below: supernodes of all sizes.
SparseMatrix square(int side)
{
    Random random(1);
    std::vector<Eigen::Triplet<double>> edges;
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const int node = row * side + column;
            if (column + 1 < side)
                edges.emplace_back(node, node + 1, random.uniform(0.1, 1.0));
            if (row + 1 < side)
                edges.emplace_back(node, node + side, random.uniform(0.1, 1.0));
        }
    }
    return symmetric(side * side, edges);
}

/// Every node tied to many others: one large front.
SparseMatrix tangle(int n)
{
    Random random(2);
    std::vector<Eigen::Triplet<double>> edges;
    for (int i = 0; i < n; ++i) {
        for (int j = i + 1; j < n; ++j) {
            if (random.uniform() < 0.2)
                edges.emplace_back(i, j, random.uniform(0.1, 1.0));
        }
    }
    return symmetric(n, edges);
}

/// One node tied to all others, which are tied to nothing else.
SparseMatrix star(int n)
{
    std::vector<Eigen::Triplet<double>> edges;
    for (int i = 1; i < n; ++i)
        edges.emplace_back(0, i, 1.0 / i);
    return symmetric(n, edges);
}

Eigen::VectorXd someGround(Eigen::Index n)
{
    Eigen::VectorXd ground = Eigen::VectorXd::Zero(n);
    for (Eigen::Index i = 0; i < n; i += 17)
        ground[i] = 0.5;
    return ground;
}

RowMatrix someSources(Eigen::Index n)
{
    Random random(3);
    RowMatrix B = RowMatrix::Zero(n, 3);
    for (Eigen::Index i = 0; i < n; i += 5)
        B(i, i % 3) = random.uniform();
    return B;
}

RowMatrix librarySolution(const SparseMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &B)
{
    SparseMatrix A = -W;
    const Eigen::VectorXd diagonal = W * Eigen::VectorXd::Ones(W.cols()) + ground;
    for (Eigen::Index i = 0; i < W.rows(); ++i)
        A.coeffRef(i, i) += diagonal[i];
    const Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> factor((Eigen::SparseMatrix<double>(A)));
    return factor.solve(Eigen::MatrixXd(B));
}

void addShapes()
{
    QTest::addColumn<SparseMatrix>("W");
    QTest::newRow("square") << square(60);
    QTest::newRow("tangle") << tangle(400);
    QTest::newRow("star") << star(300);
    QTest::newRow("no edges") << SparseMatrix(18, 18);
    QTest::newRow("one node") << SparseMatrix(1, 1);
}

} // namespace

Q_DECLARE_METATYPE(inkling::SparseMatrix)

class TestSparseFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsALibrary_data() { addShapes(); }
    void equalsALibrary();
    void orderIsAPostorderOfItsTree_data() { addShapes(); }
    void orderIsAPostorderOfItsTree();
    void aColumnDoesNotDependOnOthers();
    void sameBitsForAnyThreads();
    void keepsEveryDigitOfTinyValues();
    void stopsWhenAsked();
};

/// Reason: Eigen's own factorisation is independent code; grounded everywhere where nothing else ties a node.
void TestSparseFactor::equalsALibrary()
{
    QFETCH(SparseMatrix, W);
    Eigen::VectorXd ground = someGround(W.rows());
    if (W.nonZeros() == 0)
        ground.setOnes();
    const RowMatrix B = someSources(W.rows());
    const auto factor = SparseFactor::of(W, ground, RunControl());
    const auto solution = factor->solve(B, RunControl());
    QVERIFY((*solution - librarySolution(W, ground, B)).cwiseAbs().maxCoeff() < 1e-10);
}

void TestSparseFactor::orderIsAPostorderOfItsTree()
{
    QFETCH(SparseMatrix, W);
    const EliminationTree tree = eliminationTree(W);
    std::vector<int> nodes = tree.node;
    std::sort(nodes.begin(), nodes.end());
    for (std::size_t k = 0; k < nodes.size(); ++k) {
        QCOMPARE(nodes[k], static_cast<int>(k));
        QCOMPARE(tree.place[tree.node[k]], static_cast<int>(k));
    }
    QCOMPARE(tree.first.front(), 0);
    QCOMPARE(tree.first.back(), static_cast<int>(W.rows()));
    for (int s = 0; s < tree.count(); ++s) {
        QVERIFY(tree.pivots(s) > 0);
        QVERIFY(tree.parent[s] == -1 || tree.parent[s] > s);
        QVERIFY(tree.parent[s] != -1 || tree.rows[s] == tree.pivots(s));
        if (tree.parent[s] != -1) // what it leaves fits into its parent's front
            QVERIFY(tree.rows[s] - tree.pivots(s) <= tree.rows[tree.parent[s]]);
    }
}

void TestSparseFactor::aColumnDoesNotDependOnOthers()
{
    const SparseMatrix W = square(40);
    const auto factor = SparseFactor::of(W, someGround(W.rows()), RunControl());
    const RowMatrix B = someSources(W.rows());
    const auto all = factor->solve(B, RunControl());
    for (Eigen::Index j = 0; j < B.cols(); ++j) {
        const auto alone = factor->solve(B.col(j), RunControl());
        QVERIFY(alone->col(0) == all->col(j));
    }
}

void TestSparseFactor::sameBitsForAnyThreads()
{
    const SparseMatrix W = square(80);
    const RowMatrix B = someSources(W.rows());
    RowMatrix first;
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        const RunControl control([](double) { return true; }, &pool);
        const auto factor = SparseFactor::of(W, someGround(W.rows()), control);
        const RowMatrix F = *factor->solve(B, control);
        if (first.size() == 0)
            first = F;
        QVERIFY(F == first);
    }
}

/// Reason: along a chain of equal ties with a little ground everywhere the solution falls by the same factor
/// from node to node, to far below what a subtraction would leave: u_(i+1) / u_i = r with r + 1 / r = 2 + g.
void TestSparseFactor::keepsEveryDigitOfTinyValues()
{
    const int n = 400;
    std::vector<Eigen::Triplet<double>> edges;
    for (int i = 0; i + 1 < n; ++i)
        edges.emplace_back(i, i + 1, 1.0);
    const double g = 0.5;
    Eigen::VectorXd ground = Eigen::VectorXd::Constant(n, g);
    const double r = (2.0 + g - std::sqrt((2.0 + g) * (2.0 + g) - 4.0)) / 2.0;
    ground[n - 1] += 1.0 - r; // as if the chain went on for ever
    RowMatrix B = RowMatrix::Zero(n, 1);
    B(0, 0) = 1.0;
    const auto factor = SparseFactor::of(symmetric(n, edges), ground, RunControl());
    const auto F = factor->solve(B, RunControl());
    QVERIFY((*F)(n - 1, 0) < 1e-110);
    for (int i = 0; i + 1 < n; ++i)
        QVERIFY(std::abs((*F)(i + 1, 0) / (*F)(i, 0) / r - 1.0) < 1e-12);
}

void TestSparseFactor::stopsWhenAsked()
{
    const SparseMatrix W = tangle(600);
    const auto factor = SparseFactor::of(W, someGround(W.rows()), RunControl([](double) { return false; }));
    QVERIFY(!factor);
    QCOMPARE(factor.error().kind, ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestSparseFactor)
#include "tst_sparse_factor.moc"
