// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/k_means.h"

#include "core/base/parallel.h"
#include "core/graph/distance.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <set>

using namespace inkling;

namespace {

RowMatrix column(const std::vector<double> &values)
{
    return Eigen::Map<const RowMatrix>(values.data(), std::ssize(values), 1);
}

struct Case
{
    RowMatrix X;
    RowMatrix centres;
    KMeansOptions options;
};

/// Digits, some of which may only go to clusters of their class.
Case digitsCase(bool isGrouped)
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    Case one{*digits.X, spreadCentres(*digits.X, 25, 1, {}).value(), {}};
    if (isGrouped) {
        one.options.groupOfSample = digits.randomProblem(20, 2).given;
        for (int k = 0; k < 25; ++k)
            one.options.groupOfCluster.push_back(k % 10);
    }
    return one;
}

/// The words of kMeans(), one distance after the other; every iteration's clusters.
std::vector<std::vector<int>> slowKMeans(const Case &one)
{
    std::vector<std::vector<int>> courses;
    RowMatrix centres = one.centres;
    const KMeansOptions &options = one.options;
    while (courses.size() < 2 || courses.back() != courses[courses.size() - 2]) {
        std::vector<int> clusters;
        for (Eigen::Index i = 0; i < one.X.rows(); ++i) {
            double smallest = std::numeric_limits<double>::infinity();
            int nearest = -1;
            for (Eigen::Index k = 0; k < centres.rows(); ++k) {
                const bool isFree = options.groupOfSample.empty() ||
                                    options.groupOfSample[i] == kUnlabelled ||
                                    options.groupOfSample[i] == options.groupOfCluster[k];
                const double squared =
                    squaredDistance(one.X.row(i).data(), centres.row(k).data(), one.X.cols());
                if (isFree && squared < smallest) {
                    smallest = squared;
                    nearest = static_cast<int>(k);
                }
            }
            clusters.push_back(nearest);
        }
        courses.push_back(clusters);
        for (int k = 0; k < centres.rows(); ++k) {
            Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(one.X.cols());
            double count = 0.0;
            for (Eigen::Index i = 0; i < one.X.rows(); ++i) {
                if (clusters[i] == k) {
                    sum += one.X.row(i);
                    count += 1.0;
                }
            }
            if (count > 0.0)
                centres.row(k) = sum / count;
        }
    }
    return courses;
}

} // namespace

class TestKMeans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solvesOnPaper();
    void agreesWithASlowVersion_data();
    void agreesWithASlowVersion();
    void neverRaisesTheInertia_data() { agreesWithASlowVersion_data(); }
    void neverRaisesTheInertia();
    void roundingDecidesNothing();
    void emptyClusterKeepsItsCentre();
    void groupsHold();
    void groupsHoldWhereDistancesOverflow();
    void saysWhenTheLimitIsReached();
    void stopsWhenAsked();
    void sameBitsForAnyThreads();
    void spreadsOverDifferentRows();
    void spreadsWithTheSquaredDistance();
};

void TestKMeans::solvesOnPaper()
{
    // From 0 and 1: {0} {1 9 10}, centres 0 and 20/3; then {0 1} {9 10}, centres 1/2 and 19/2.
    std::vector<double> inertias;
    const auto clustering = kMeans(column({0.0, 1.0, 9.0, 10.0}), column({0.0, 1.0}), {},
                                   [&](const Clustering &now) { inertias.push_back(now.inertia); }, {});
    QCOMPARE(clustering->cluster, (std::vector<int>{0, 0, 1, 1}));
    QCOMPARE(clustering->centres, column({0.5, 9.5}));
    QVERIFY(clustering->ending == Ending::Converged);
    QCOMPARE(clustering->iterations, 2);
    QCOMPARE(inertias.size(), std::size_t(3));
    QCOMPARE(inertias[0], 64.0 + 81.0);
    QCOMPARE(inertias[1], 1.0 + 49.0 / 9.0 + 100.0 / 9.0);
    QCOMPARE(inertias[2], 1.0);
}

void TestKMeans::agreesWithASlowVersion_data()
{
    QTest::addColumn<bool>("isGrouped");
    QTest::newRow("free") << false;
    QTest::newRow("groups") << true;
}

void TestKMeans::agreesWithASlowVersion()
{
    QFETCH(bool, isGrouped);
    const Case one = digitsCase(isGrouped);
    std::vector<std::vector<int>> courses;
    const auto clustering = kMeans(one.X, one.centres, one.options,
                                   [&](const Clustering &now) { courses.push_back(now.cluster); }, {});
    QVERIFY(clustering->ending == Ending::Converged);
    QVERIFY(courses == slowKMeans(one));
    QCOMPARE(clustering->iterations + 1, static_cast<int>(courses.size()));
}

void TestKMeans::neverRaisesTheInertia()
{
    QFETCH(bool, isGrouped);
    Case one = digitsCase(isGrouped);
    if (isGrouped) { // clusters in the wrong places, some of which become empty
        one.centres.topRows(5) = one.centres.middleRows(5, 5);
        one.centres.row(24).setConstant(100.0);
    }
    double last = std::numeric_limits<double>::infinity();
    int checked = 0;
    const auto clustering = kMeans(one.X, one.centres, one.options,
                                   [&](const Clustering &now) {
                                       QVERIFY(now.inertia <= last * (1.0 + 1e-12));
                                       last = now.inertia;
                                       ++checked;
                                   },
                                   {});
    QCOMPARE(checked, clustering->iterations + 1);
    QVERIFY(checked > 3);
}

void TestKMeans::roundingDecidesNothing()
{
    // Two groups a million times farther from the origin than apart: products of such numbers know nothing of
    // the distance.
    Random random(5);
    Case one{RowMatrix(400, 3), RowMatrix(2, 3), {}};
    for (Eigen::Index i = 0; i < 400; ++i) {
        for (Eigen::Index j = 0; j < 3; ++j)
            one.X(i, j) = 1e8 + static_cast<double>(i % 2) + 0.3 * random.normal();
    }
    one.centres = one.X.topRows(2);
    const auto clustering = kMeans(one.X, one.centres, {}, {}, {});
    QCOMPARE(clustering->cluster, slowKMeans(one).back());
}

void TestKMeans::emptyClusterKeepsItsCentre()
{
    const auto clustering = kMeans(column({0.0, 1.0}), column({0.0, 50.0}), {}, {}, {});
    QCOMPARE(clustering->cluster, (std::vector<int>{0, 0}));
    QCOMPARE(clustering->centres, column({0.5, 50.0}));
}

void TestKMeans::groupsHold()
{
    const Case one = digitsCase(true);
    kMeans(one.X, one.centres, one.options,
           [&](const Clustering &now) {
               for (std::size_t i = 0; i < now.cluster.size(); ++i) {
                   const int group = one.options.groupOfSample[i];
                   QVERIFY(group == kUnlabelled || group == one.options.groupOfCluster[now.cluster[i]]);
               }
           },
           {})
        .value();
}

// Where no distance is a number, a sample is still in a cluster of its group.
void TestKMeans::groupsHoldWhereDistancesOverflow()
{
    const auto clustering = kMeans(
        column({1e200, -1e200, 3e200}), column({1e200, -1e200}),
        {.maximumIterations = 3, .groupOfSample = {1, 0, kUnlabelled}, .groupOfCluster = {0, 1}}, {}, {});
    QCOMPARE(clustering->cluster[0], 1);
    QCOMPARE(clustering->cluster[1], 0);
}

void TestKMeans::saysWhenTheLimitIsReached()
{
    Case one = digitsCase(false);
    one.options.maximumIterations = 3;
    const auto clustering = kMeans(one.X, one.centres, one.options, {}, {});
    QVERIFY(clustering->ending == Ending::LimitReached);
    QCOMPARE(clustering->iterations, 3);
    QCOMPARE(clustering->cluster, slowKMeans(one)[3]);
}

void TestKMeans::stopsWhenAsked()
{
    const Case one = digitsCase(false);
    const auto slow = slowKMeans(one);
    QVERIFY(kMeans(one.X, one.centres, {}, {}, RunControl([](double) { return false; })).error().kind ==
            ErrorKind::Stopped);
    int allowed = 4; // iterations; one question each
    const auto stopped =
        kMeans(one.X, one.centres, {}, {}, RunControl([&](double) { return --allowed >= 0; }));
    QVERIFY(stopped->ending == Ending::Stopped);
    QCOMPARE(stopped->cluster, slow[static_cast<std::size_t>(stopped->iterations)]);
    QVERIFY(spreadCentres(one.X, 5, 1, RunControl([](double) { return false; })).error().kind ==
            ErrorKind::Stopped);
}

void TestKMeans::sameBitsForAnyThreads()
{
    const Case one = digitsCase(true);
    const auto expected = kMeans(one.X, one.centres, one.options, {}, {});
    for (const int threads : {2, 3}) {
        ThreadPool pool(threads);
        const RunControl control({}, &pool);
        QVERIFY(spreadCentres(one.X, 25, 1, control).value() == one.centres);
        const auto clustering = kMeans(one.X, one.centres, one.options, {}, control);
        QVERIFY(clustering->centres == expected->centres);
        QCOMPARE(clustering->inertia, expected->inertia);
    }
}

void TestKMeans::spreadsOverDifferentRows()
{
    RowMatrix X(300, 2);
    for (int i = 0; i < 300; ++i)
        X.row(i) << i % 7, 1.0;
    const auto centres = spreadCentres(X, 20, 1, {});
    QCOMPARE(centres->rows(), Eigen::Index(7)); // no more are different
    std::set<double> different(centres->col(0).begin(), centres->col(0).end());
    QCOMPARE(different.size(), std::size_t(7));
    QCOMPARE(spreadCentres(X, 4, 1, {})->rows(), Eigen::Index(4));
    QVERIFY(spreadCentres(X, 4, 1, {}).value() == spreadCentres(X, 4, 1, {}).value());
}

void TestKMeans::spreadsWithTheSquaredDistance()
{
    // Whichever of 0, 1 and 3 is first, the second is one of the others in the ratio of the squares.
    const RowMatrix X = column({0.0, 1.0, 3.0});
    double fromZero = 0.0;
    double toThree = 0.0;
    for (std::uint64_t seed = 0; seed < 6'000; ++seed) {
        const RowMatrix centres = spreadCentres(X, 2, seed, {}).value();
        if (centres(0, 0) != 0.0)
            continue;
        fromZero += 1.0;
        toThree += centres(1, 0) == 3.0 ? 1.0 : 0.0;
    }
    QVERIFY(std::abs(fromZero - 2'000.0) < 5.0 * std::sqrt(6'000.0 * 2.0 / 9.0));
    QVERIFY(std::abs(toThree / fromZero - 0.9) < 5.0 * std::sqrt(0.09 / fromZero));
}

QTEST_APPLESS_MAIN(TestKMeans)
#include "tst_k_means.moc"
