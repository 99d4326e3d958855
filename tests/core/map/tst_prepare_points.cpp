// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/data/builtin.h"
#include "core/map/pca.h"
#include "core/map/prepare_points.h"

#include <Eigen/Eigenvalues>

#include <QTest>

using namespace inkling;

class PreparePointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutComponentsTheFeaturesStay()
    {
        const Dataset wine = *builtinDataset("wine");
        QVERIFY(preparePoints(wine, {})->X == prepareFeatures(wine, {})->X);
    }

    // Against the eigenvectors of the whole scatter matrix.
    void componentsAreThoseOfTheScatterMatrix()
    {
        const Dataset digits = *builtinDataset("digits");
        const RowMatrix X = prepareFeatures(digits, {})->X;
        const Eigen::MatrixXd centred = X.rowwise() - X.colwise().mean();
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(centred.transpose() * centred);
        const Eigen::Index d = X.cols();
        for (const int count : {2, 7, 30}) {
            const auto table = preparePoints(digits, {.components = count});
            QCOMPARE(table->X.cols(), Eigen::Index(count));
            QCOMPARE(table->names.size(), static_cast<std::size_t>(count));
            QVERIFY(table->views.empty() && table->sources.empty() && table->categories.empty());
            for (int i = 0; i < count; ++i) {
                const Eigen::VectorXd expected = centred * solver.eigenvectors().col(d - 1 - i);
                const double same = std::abs(expected.dot(table->X.col(i)));
                // the same up to the sign
                QVERIFY(std::abs(same / expected.squaredNorm() - 1.0) < 1e-8);
                QVERIFY(std::abs(table->X.col(i).norm() / expected.norm() - 1.0) < 1e-9);
            }
        }
        const auto components = principalComponents(X, 7, {});
        QVERIFY(std::abs(components->explained[6] -
                         solver.eigenvalues()[d - 7] / solver.eigenvalues().sum()) < 1e-12);
    }

    void noMoreThanThereAre()
    {
        const auto table = preparePoints(*builtinDataset("iris"), {.components = 50});
        QCOMPARE(table->X.cols(), Eigen::Index(4));
        QVERIFY(english(table->notes.back()).find("100 %") != std::string::npos);
    }

    void sameBitsForAnyNumberOfThreads()
    {
        const Dataset digits = *builtinDataset("digits");
        const RowMatrix alone = preparePoints(digits, {.components = 10})->X;
        ThreadPool pool(3);
        QVERIFY(preparePoints(digits, {.components = 10}, RunControl({}, &pool))->X == alone);
    }
};

QTEST_APPLESS_MAIN(PreparePointsTest)
#include "tst_prepare_points.moc"
