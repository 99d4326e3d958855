// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include "core/base/parallel.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <cmath>
#include <set>
#include <string>

using namespace inkling;

namespace {

FittedClassifier fit(std::string_view id, const TrainingSet &set, int k = 1)
{
    const ClassifierInfo &info = *findClassifier(id);
    ParameterValues values = ParameterValues::defaults(info.parameters);
    if (values.contains("k"))
        values.set("k", k);
    return info.fit(set, values, RunControl()).value();
}

/// Thirty samples of iris, and a fourth class that none of them has.
TrainingSet someOfIris()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    TrainingSet set{.X = RowMatrix(30, 4), .classCount = 4, .seed = 3};
    for (int i = 0; i < 30; ++i) {
        set.X.row(i) = iris.X->row(5 * i);
        set.y.push_back(iris.y[5 * i]);
    }
    return set;
}

} // namespace

/// The contract that every entry of the list of base learners keeps, and what is true of the smallest ones.
class TestClassifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreUnique();
    void probabilitiesAreProbabilities_data() { everyClassifier(); }
    void probabilitiesAreProbabilities();
    void pointsAreSeenAlone_data() { everyClassifier(); }
    void pointsAreSeenAlone();
    void clearLabelsAreLearned_data() { everyClassifier(); }
    void clearLabelsAreLearned();
    void weightsCountAsCopies_data() { everyClassifier(); }
    void weightsCountAsCopies();
    void aStartChangesNothing_data() { everyClassifier(); }
    void aStartChangesNothing();
    void oneClassIsCertain_data() { everyClassifier(); }
    void oneClassIsCertain();
    void contradictingDuplicatesAreAnswered_data() { everyClassifier(); }
    void contradictingDuplicatesAreAnswered();
    void constantColumnsAreAnswered_data() { everyClassifier(); }
    void constantColumnsAreAnswered();
    void sameBitsForAnyThreads_data() { everyClassifier(); }
    void sameBitsForAnyThreads();
    void nearestNeighbourHas110RightOnIris();
    void nearestNeighboursVote();
    void equallyNearSamplesGoToTheLowerRow();
    void moreNeighboursThanSamplesAreAll();
    void majorityIsTheSharesOfTheLabels();

private:
    static void everyClassifier();
    static FittedClassifier fitted(TrainingSet set, const RunControl &control = {});
    static bool is(const char *id);
};

void TestClassifiers::everyClassifier()
{
    QTest::addColumn<QByteArray>("id");
    for (const ClassifierInfo &info : classifiers())
        QTest::newRow(info.id) << QByteArray(info.id);
}

/// The one of the data row, with its default parameters. Multinomial naive Bayes refuses negative values, as
/// standardised columns have them: it learns from and predicts the same points, shifted.
FittedClassifier TestClassifiers::fitted(TrainingSet set, const RunControl &control)
{
    QFETCH(QByteArray, id);
    const double shift = is("multinomial_naive_bayes") ? 10.0 : 0.0;
    set.X.array() += shift;
    const ClassifierInfo &info = *findClassifier(id.constData());
    FittedClassifier classifier = info.fit(set, ParameterValues::defaults(info.parameters), control).value();
    classifier.predict = [predict = classifier.predict, shift](const RowMatrix &points) {
        return predict((points.array() + shift).matrix());
    };
    return classifier;
}

bool TestClassifiers::is(const char *id)
{
    return qstrcmp(QTest::currentDataTag(), id) == 0;
}

void TestClassifiers::idsAreUnique()
{
    std::set<std::string> ids;
    for (const ClassifierInfo &info : classifiers())
        QVERIFY2(ids.insert(info.id).second, info.id);
    QVERIFY(findClassifier("no_such_classifier") == nullptr);
}

void TestClassifiers::probabilitiesAreProbabilities()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const FittedClassifier classifier = fitted(someOfIris());
    const RowMatrix scores = classifier.predict(*iris.X);
    QCOMPARE(scores.rows(), 150);
    QCOMPARE(scores.cols(), 4);
    QVERIFY(scores.minCoeff() >= 0.0);
    QVERIFY((scores.rowwise().sum().array() - 1.0).abs().maxCoeff() < 1e-12);
    QVERIFY(scores.col(3).isZero(0.0));
    QVERIFY(classifier.ending == Ending::Converged);
    QCOMPARE(classifier.predict(RowMatrix(0, 4)).rows(), 0);
    const RowMatrix far = classifier.predict(RowMatrix::Constant(1, 4, 1e9));
    QVERIFY(far.allFinite());
    QVERIFY(std::abs(far.sum() - 1.0) < 1e-12);
}

void TestClassifiers::pointsAreSeenAlone()
{
    const LabelledPoints iris = builtinPoints("iris", Scaling::Standard);
    const FittedClassifier classifier = fitted(someOfIris());
    const RowMatrix scores = classifier.predict(*iris.X);
    for (const int row : {0, 77, 149})
        QVERIFY((classifier.predict(iris.X->row(row)) - scores.row(row)).cwiseAbs().maxCoeff() < 1e-12);
}

void TestClassifiers::clearLabelsAreLearned()
{
    if (is("majority"))
        QSKIP("it looks at no point");
    TrainingSet set{.X = RowMatrix(12, 2), .classCount = 2};
    Random random(1);
    for (int i = 0; i < 12; ++i) {
        set.X.row(i) << 5.0 * (i % 2) + random.uniform(), random.uniform();
        set.y.push_back(i % 2);
    }
    RowMatrix points(2, 2);
    points << 0.5, 0.5, 5.5, 0.5;
    const RowMatrix scores = fitted(set).predict(points);
    QVERIFY(scores(0, 0) > 0.5);
    QVERIFY(scores(1, 1) > 0.5);
}

void TestClassifiers::weightsCountAsCopies()
{
    if (is("random_forest"))
        QSKIP("copies are drawn one by one, a sample of their weight all at once");
    TrainingSet weighted = someOfIris();
    weighted.weights = Eigen::VectorXd::Ones(30);
    TrainingSet copied{.X = RowMatrix(59, 4), .classCount = 4, .seed = 3};
    for (int row = 0; row < 30; ++row) {
        weighted.weights[row] = 1.0 + row % 3;
        for (int copy = 0; copy <= row % 3 && copied.y.size() < 59; ++copy) {
            copied.X.row(static_cast<Eigen::Index>(copied.y.size())) = weighted.X.row(row);
            copied.y.push_back(weighted.y[row]);
        }
    }
    weighted.weights[29] = 2.0; // the sixtieth copy is left out
    const auto X = builtinPoints("iris", Scaling::Standard).X;
    const RowMatrix difference = fitted(weighted).predict(*X) - fitted(copied).predict(*X);
    QVERIFY2(difference.cwiseAbs().maxCoeff() < 1e-5,
             qPrintable(QString::number(difference.cwiseAbs().maxCoeff())));
}

void TestClassifiers::aStartChangesNothing()
{
    TrainingSet set = someOfIris();
    TrainingSet fewer = set;
    fewer.X = set.X.topRows(25);
    fewer.y.resize(25);
    const FittedClassifier fresh = fitted(set);
    set.previous = fitted(fewer).state;
    QVERIFY(set.previous || !is("logistic_regression")); // the only one so far that starts from another fit
    const auto X = builtinPoints("iris", Scaling::Standard).X;
    QVERIFY((fitted(set).predict(*X) - fresh.predict(*X)).cwiseAbs().maxCoeff() < 1e-4);
    for (int &label : set.y)
        label = (label + 1) % 4; // other classes: the start is of no use
    QVERIFY(fitted(set).predict(*X).allFinite());
}

void TestClassifiers::oneClassIsCertain()
{
    for (const int samples : {1, 5}) {
        TrainingSet set = someOfIris();
        set.X = set.X.topRows(samples).eval();
        set.y.assign(static_cast<std::size_t>(samples), 2);
        const RowMatrix scores = fitted(set).predict(set.X);
        QVERIFY(scores.col(2).isOnes(1e-12));
        QVERIFY(std::abs(scores.sum() - samples) < 1e-12);
    }
}

void TestClassifiers::contradictingDuplicatesAreAnswered()
{
    const TrainingSet set{.X = RowMatrix::Ones(3, 2), .y = {0, 1, 1}, .classCount = 2};
    const RowMatrix scores = fitted(set).predict(RowMatrix::Ones(1, 2));
    QVERIFY(scores.allFinite());
    if (is("nearest_neighbour"))
        QCOMPARE(scores(0, 0), 1.0); // the nearest one is the first
    else if (is("nearest_centroid"))
        QCOMPARE(scores(0, 0), 0.5); // both are as near, and their samples are not counted
    else
        QVERIFY(scores(0, 1) > 0.5);
}

void TestClassifiers::constantColumnsAreAnswered()
{
    TrainingSet set = someOfIris();
    set.X.col(1).setConstant(1e6);
    set.X.col(2).setZero();
    const RowMatrix scores = fitted(set).predict(set.X);
    QVERIFY(scores.allFinite());
    double right = 0.0;
    for (Eigen::Index i = 0; i < 30; ++i)
        right += scores(i, set.y[i]) == scores.row(i).maxCoeff();
    QVERIFY(is("majority") || right >= 27.0);
}

void TestClassifiers::sameBitsForAnyThreads()
{
    const LabelledPoints digits = builtinPoints("digits", Scaling::Standard);
    const TrainingSet set{.X = digits.X->topRows(600),
                          .y = {digits.y.begin(), digits.y.begin() + 600},
                          .classCount = 10,
                          .seed = 1};
    const RowMatrix expected = fitted(set).predict(*digits.X);
    for (const int threads : {1, 3}) {
        ThreadPool pool(threads);
        QVERIFY(fitted(set, RunControl({}, &pool)).predict(*digits.X) == expected);
    }
}

void TestClassifiers::nearestNeighbourHas110RightOnIris()
{
    // scikit-learn 1.2.1: KNeighborsClassifier(1), fitted on the 18 rows, has 110 of 150 right.
    const LabelledPoints iris = irisSepals();
    std::vector<int> y;
    for (const int row : kIrisSeeds)
        y.push_back(iris.y[row]);
    const RowMatrix scores =
        fit("nearest_neighbour", {.X = (*iris.X)(kIrisSeeds, Eigen::all), .y = y, .classCount = 3})
            .predict(*iris.X);
    double right = 0.0;
    for (Eigen::Index i = 0; i < 150; ++i)
        right += scores(i, iris.y[i]);
    QCOMPARE(right, 110.0);
}

void TestClassifiers::nearestNeighboursVote()
{
    RowMatrix X(4, 1);
    X << 0, 1, 2, 10;
    const FittedClassifier fitted = fit("nearest_neighbour", {.X = X, .y = {0, 1, 1, 0}, .classCount = 2}, 3);
    const RowMatrix scores = fitted.predict(RowMatrix::Constant(1, 1, 0.4));
    QVERIFY(std::abs(scores(0, 1) - 2.0 / 3.0) < 1e-15);
}

void TestClassifiers::equallyNearSamplesGoToTheLowerRow()
{
    RowMatrix X(3, 1);
    X << 2, 0, 0;
    const FittedClassifier fitted = fit("nearest_neighbour", {.X = X, .y = {1, 0, 2}, .classCount = 3});
    QCOMPARE(fitted.predict(RowMatrix::Constant(1, 1, 1.0))(0, 1), 1.0);
    QCOMPARE(fitted.predict(RowMatrix::Constant(1, 1, 0.0))(0, 0), 1.0);
}

void TestClassifiers::moreNeighboursThanSamplesAreAll()
{
    RowMatrix X(2, 1);
    X << 0, 1;
    const RowMatrix scores = fit("nearest_neighbour", {.X = X, .y = {0, 1}, .classCount = 2}, 9).predict(X);
    QVERIFY((scores.array() == 0.5).all());
}

void TestClassifiers::majorityIsTheSharesOfTheLabels()
{
    const RowMatrix scores = fit("majority", {.X = RowMatrix::Zero(4, 1), .y = {2, 0, 2, 2}, .classCount = 3})
                                 .predict(RowMatrix::Ones(2, 1));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(scores(i, 0), 0.25);
        QCOMPARE(scores(i, 1), 0.0);
        QCOMPARE(scores(i, 2), 0.75);
    }
}

QTEST_APPLESS_MAIN(TestClassifiers)
#include "tst_classifiers.moc"
