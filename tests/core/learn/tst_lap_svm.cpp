// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/lap_svm.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"
#include "tests/support/naive_deformed_kernel.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// The dual, min 1/2 b^T (y y^T K + ridge I) b - sum b over b >= 0, by projected gradient descent until it
/// moves no more; a = y b. Slow and obvious.
Eigen::VectorXd slowMachine(const RowMatrix &K, const Eigen::VectorXd &y, double ridge)
{
    RowMatrix Q = y.asDiagonal() * K * y.asDiagonal();
    Q.diagonal().array() += ridge;
    const double step = 1.0 / Q.cwiseAbs().rowwise().sum().maxCoeff();
    Eigen::VectorXd b = Eigen::VectorXd::Zero(y.size());
    for (int iteration = 0; iteration < 200'000; ++iteration) {
        const Eigen::VectorXd g = Eigen::VectorXd::Ones(y.size()) - Q * b;
        const Eigen::VectorXd next = (b + step * g).cwiseMax(0.0);
        const double moved = (next - b).cwiseAbs().maxCoeff();
        b = next;
        if (moved < 1e-14)
            break;
    }
    return y.cwiseProduct(b);
}

struct Machine
{
    RowMatrix K;
    Eigen::VectorXd y;
};

/// Points of the plane whose classes overlap, and every tenth label is wrong.
Machine overlapping(int n, double sigma, std::uint64_t seed)
{
    Random random(seed);
    RowMatrix X(n, 2);
    Machine machine{{}, Eigen::VectorXd(n)};
    for (int i = 0; i < n; ++i) {
        machine.y[i] = i % 2 == 0 ? 1.0 : -1.0;
        X.row(i) << random.normal() + machine.y[i], random.normal();
        if (i % 10 == 0)
            machine.y[i] *= -1.0;
    }
    machine.K = gaussianKernel(X, X, sigma).cast<double>();
    return machine;
}

Result<Expansion> solved(const Machine &machine, double ridge)
{
    return squaredHingeMachine(machine.K, machine.y, ridge, Eigen::VectorXd::Zero(machine.y.size()),
                               RunControl());
}

} // namespace

class TestLapSvm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsProjectedGradient_data();
    void equalsProjectedGradient();
    void meetsTheOptimalityConditions_data();
    void meetsTheOptimalityConditions();
    void startDoesNotMatter();
    void oneSidedLabelsAreAnswered();
    void classesAreByTheMachines();
    void manifoldHelpsOnTwoMoons();
    void supportVectorsAloneDecide();
    void stopsWhenAsked();
};

void TestLapSvm::equalsProjectedGradient_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<double>("ridge");
    for (const int n : {2, 11, 40}) {
        for (const double ridge : {0.05, 1.0, 30.0})
            QTest::addRow("%d labels, ridge %g", n, ridge) << n << ridge;
    }
}

void TestLapSvm::equalsProjectedGradient()
{
    QFETCH(int, n);
    QFETCH(double, ridge);
    const Machine machine = overlapping(n, 1.0, 5);
    const auto found = solved(machine, ridge);
    QVERIFY(found->ending == Ending::Converged);
    const Eigen::VectorXd expected = slowMachine(machine.K, machine.y, ridge);
    QVERIFY((found->a.col(0) - expected).cwiseAbs().maxCoeff() < 1e-8);
}

void TestLapSvm::meetsTheOptimalityConditions_data()
{
    QTest::addColumn<double>("ridge");
    for (const double ridge : {1e-6, 1e-4, 1e-2, 1.0, 100.0})
        QTest::addRow("ridge %g", ridge) << ridge;
}

void TestLapSvm::meetsTheOptimalityConditions()
{
    // ridge a_i = y_i max(0, 1 - y_i f_i)
    QFETCH(double, ridge);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Machine machine = overlapping(150, 0.3 + 0.1 * static_cast<double>(seed), seed);
        const auto found = solved(machine, ridge);
        QVERIFY(found->ending == Ending::Converged);
        const Eigen::ArrayXd margins = machine.y.array() * (machine.K * found->a.col(0)).array();
        const Eigen::ArrayXd expected = machine.y.array() * (1.0 - margins).max(0.0);
        QVERIFY((ridge * found->a.col(0).array() - expected).abs().maxCoeff() < 2e-8);
    }
}

void TestLapSvm::startDoesNotMatter()
{
    const Machine machine = overlapping(80, 0.8, 3);
    const auto expected = solved(machine, 0.1);
    Random random(7);
    for (int trial = 0; trial < 10; ++trial) {
        Eigen::VectorXd start(80);
        for (double &value : start)
            value = 100.0 * random.normal();
        const auto found = squaredHingeMachine(machine.K, machine.y, 0.1, start, RunControl());
        QVERIFY(found->ending == Ending::Converged);
        QVERIFY((found->a - expected->a).cwiseAbs().maxCoeff() < 1e-8);
    }
}

void TestLapSvm::oneSidedLabelsAreAnswered()
{
    Machine machine = overlapping(20, 1.0, 2);
    machine.y.setOnes();
    const auto found = solved(machine, 0.5);
    QVERIFY(found->ending == Ending::Converged);
    QVERIFY((found->a.col(0) - slowMachine(machine.K, machine.y, 0.5)).cwiseAbs().maxCoeff() < 1e-8);
}

void TestLapSvm::classesAreByTheMachines()
{
    // Wine without a manifold, three machines by the slow solver: the largest f_c - (2 n_c / l - 1) f_ones.
    const LearningProblem problem = builtinPoints("wine", Scaling::Standard).randomProblem(5, 2);
    for (const int classCount : {3, 2}) {
        LearningProblem some = problem;
        some.classCount = classCount;
        for (int &label : some.given)
            label = label < classCount ? label : kUnlabelled;
        std::vector<int> rows;
        for (std::size_t i = 0; i < some.given.size(); ++i) {
            if (some.given[i] != kUnlabelled && !(i % 2 == 0 && some.given[i] == 1)) // as many of each: no
                rows.push_back(static_cast<int>(i));
            else
                some.given[i] = kUnlabelled;
        }
        const auto l = static_cast<Eigen::Index>(rows.size());
        const ManifoldOptions options{.sigma = 3.0, .gammaA = 0.1 / static_cast<double>(l), .gammaI = 0.0};
        const auto outcome = lapSvm(some, options, RunControl());
        const RowMatrix K = gaussianKernel(*some.X, *some.X, 3.0).cast<double>();
        const RowMatrix KLL = K(rows, rows);
        const RowMatrix fromAll = K(Eigen::all, rows);
        const Eigen::VectorXd ones = fromAll * slowMachine(KLL, Eigen::VectorXd::Ones(l), 0.1);
        RowMatrix F(K.rows(), classCount);
        for (int c = 0; c < classCount; ++c) {
            Eigen::VectorXd y(l);
            for (Eigen::Index i = 0; i < l; ++i)
                y[i] = some.given[rows[i]] == c ? 1.0 : -1.0;
            const double share = (y.array() > 0.0).cast<double>().mean();
            F.col(c) = fromAll * slowMachine(KLL, y, 0.1) - (2.0 * share - 1.0) * ones;
        }
        QCOMPARE(outcome->components, 1);
        // The temperature is unknown here: differences of scores are in proportion to differences of logs.
        const Eigen::VectorXd logs =
            outcome->scores.col(0).array().log() - outcome->scores.col(1).array().log();
        const Eigen::VectorXd expected = F.col(0) - F.col(1);
        const double temperature = expected.dot(logs) / logs.squaredNorm();
        QVERIFY((temperature * logs - expected).cwiseAbs().maxCoeff() < 1e-6);
        QVERIFY(temperature >= 0.01 - 1e-9 && temperature <= 100.0 + 1e-6);
    }
}

void TestLapSvm::manifoldHelpsOnTwoMoons()
{
    const LabelledPoints moons = builtinPoints("moons?n=300&noise=0.1", Scaling::Standard);
    double with = 0.0;
    double without = 0.0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const LearningProblem problem = moons.randomProblem(3, seed);
        with += moons.accuracy(lapSvm(problem, {}, RunControl())->predicted) / 10.0;
        without += moons.accuracy(lapSvm(problem, {.gammaI = 0.0}, RunControl())->predicted) / 10.0;
    }
    qInfo("with the manifold %.3f, without %.3f", with, without);
    QVERIFY(with > without + 0.1);
}

void TestLapSvm::supportVectorsAloneDecide()
{
    const Machine machine = overlapping(100, 1.5, 9);
    const auto all = solved(machine, 0.01);
    std::vector<int> support;
    for (int i = 0; i < 100; ++i) {
        if (all->a(i, 0) != 0.0)
            support.push_back(i);
    }
    QVERIFY(support.size() > 10 && support.size() < 100);
    const auto some = solved({machine.K(support, support), machine.y(support)}, 0.01);
    QVERIFY((some->a.col(0) - all->a.col(0)(support)).cwiseAbs().maxCoeff() < 1e-7);
}

void TestLapSvm::stopsWhenAsked()
{
    const Machine machine = overlapping(100, 1.5, 9);
    int asked = 0;
    const auto found = squaredHingeMachine(machine.K, machine.y, 0.01, Eigen::VectorXd::Zero(100),
                                           RunControl([&](double) { return ++asked < 4; }));
    QVERIFY(!found.ok());
    QVERIFY(found.error().kind == ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestLapSvm)
#include "tst_lap_svm.moc"
