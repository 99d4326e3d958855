// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include "tests/support/labelled_points.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

using namespace inkling;

namespace {

const ClassifierInfo &classifier(std::string_view id)
{
    for (const ClassifierInfo &info : classifiers()) {
        if (info.id == id)
            return info;
    }
    qFatal("there is no such classifier");
}

FittedClassifier fit(const ClassifierInfo &info, const RowMatrix &X, const std::vector<int> &y,
                     int classCount, int k = 1)
{
    ParameterValues values = ParameterValues::defaults(info.parameters);
    if (values.contains("k"))
        values.set("k", k);
    return info.fit(X, y, classCount, values, RunControl()).value();
}

} // namespace

class TestClassifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreUnique();
    void probabilitiesAreProbabilities_data();
    void probabilitiesAreProbabilities();
    void nearestNeighbourHas110RightOnIris();
    void nearestNeighboursVote();
    void equallyNearSamplesGoToTheLowerRow();
    void moreNeighboursThanSamplesAreAll();
    void majorityIsTheSharesOfTheLabels();
};

void TestClassifiers::idsAreUnique()
{
    std::set<std::string> ids;
    for (const ClassifierInfo &info : classifiers())
        QVERIFY2(ids.insert(info.id).second, info.id);
}

void TestClassifiers::probabilitiesAreProbabilities_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const ClassifierInfo &info : classifiers())
        QTest::newRow(info.id) << QByteArray(info.id);
}

void TestClassifiers::probabilitiesAreProbabilities()
{
    QFETCH(QByteArray, id);
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    // Every third sample, and a fourth class that no sample has.
    std::vector<int> rows;
    std::vector<int> y;
    for (int row = 0; row < 150; row += 3) {
        rows.push_back(row);
        y.push_back(iris.y[row]);
    }
    const FittedClassifier fitted = fit(classifier(id.constData()), (*iris.X)(rows, Eigen::all), y, 4);
    const RowMatrix scores = fitted.predict(*iris.X);
    QCOMPARE(scores.rows(), 150);
    QCOMPARE(scores.cols(), 4);
    QVERIFY(scores.minCoeff() >= 0.0);
    QVERIFY((scores.rowwise().sum().array() - 1.0).abs().maxCoeff() < 1e-12);
    QVERIFY(scores.col(3).isZero(0.0));
    QVERIFY(fitted.ending == Ending::Converged);
    QCOMPARE(fitted.predict(RowMatrix(0, 4)).rows(), 0);
}

void TestClassifiers::nearestNeighbourHas110RightOnIris()
{
    // scikit-learn 1.2.1: KNeighborsClassifier(1), fitted on the 18 rows, has 110 of 150 right.
    const LabelledPoints iris = irisSepals();
    std::vector<int> y;
    for (const int row : kIrisSeeds)
        y.push_back(iris.y[row]);
    const RowMatrix scores =
        fit(classifier("nearest_neighbour"), (*iris.X)(kIrisSeeds, Eigen::all), y, 3).predict(*iris.X);
    double right = 0.0;
    for (Eigen::Index i = 0; i < 150; ++i)
        right += scores(i, iris.y[i]);
    QCOMPARE(right, 110.0);
}

void TestClassifiers::nearestNeighboursVote()
{
    RowMatrix X(4, 1);
    X << 0, 1, 2, 10;
    const FittedClassifier fitted = fit(classifier("nearest_neighbour"), X, {0, 1, 1, 0}, 2, 3);
    const RowMatrix scores = fitted.predict(RowMatrix::Constant(1, 1, 0.4));
    QVERIFY(std::abs(scores(0, 1) - 2.0 / 3.0) < 1e-15);
}

void TestClassifiers::equallyNearSamplesGoToTheLowerRow()
{
    RowMatrix X(3, 1);
    X << 2, 0, 0;
    const FittedClassifier fitted = fit(classifier("nearest_neighbour"), X, {1, 0, 2}, 3);
    QCOMPARE(fitted.predict(RowMatrix::Constant(1, 1, 1.0))(0, 1), 1.0);
    QCOMPARE(fitted.predict(RowMatrix::Constant(1, 1, 0.0))(0, 0), 1.0);
}

void TestClassifiers::moreNeighboursThanSamplesAreAll()
{
    RowMatrix X(2, 1);
    X << 0, 1;
    const RowMatrix scores = fit(classifier("nearest_neighbour"), X, {0, 1}, 2, 9).predict(X);
    QVERIFY((scores.array() == 0.5).all());
}

void TestClassifiers::majorityIsTheSharesOfTheLabels()
{
    const RowMatrix scores =
        fit(classifier("majority"), RowMatrix::Zero(4, 1), {2, 0, 2, 2}, 3).predict(RowMatrix::Ones(2, 1));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(scores(i, 0), 0.25);
        QCOMPARE(scores(i, 1), 0.0);
        QCOMPARE(scores(i, 2), 0.75);
    }
}

QTEST_APPLESS_MAIN(TestClassifiers)
#include "tst_classifiers.moc"
