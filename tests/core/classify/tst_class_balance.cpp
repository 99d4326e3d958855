// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/class_balance.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/classify/base_learner.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <string>
#include <vector>

using namespace inkling;

namespace {

BaseLearner learner(const char *id, ClassBalance balance)
{
    const ClassifierInfo &info = *findClassifier(id);
    return {&info, ParameterValues::defaults(info.parameters), {.balance = balance}};
}

/// Non-negative, for learners of counts; class 0 is rare, class 3 is absent.
TrainingSet unequal(std::uint64_t seed = 1)
{
    TrainingSet set{.X = RowMatrix(60, 3), .classCount = 4, .seed = seed};
    Random random(seed);
    for (int i = 0; i < 60; ++i) {
        set.y.push_back(i % 10 == 0 ? 0 : 1 + i % 2);
        set.X.row(i) << 5.0 + random.normal(), 5.0 + set.y.back() + random.normal(), 5.0 + random.normal();
    }
    set.X = set.X.cwiseMax(0.0);
    return set;
}

/// A row for each learner that is trained by methods, with each balance.
void everyBalance()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<ClassBalance>("balance");
    for (const ClassifierInfo &info : classifiers()) {
        if (!canBeBalanced(info))
            continue;
        QTest::addRow("%s, weights", info.id) << QByteArray(info.id) << ClassBalance::ClassWeights;
        QTest::addRow("%s, SMOTE", info.id) << QByteArray(info.id) << ClassBalance::Smote;
    }
}

} // namespace

/// What balancing does to the set, and the contract that every base learner keeps with it.
class TestClassBalance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weightsAreLOverCTimesN();
    void classWeightsCountAsCopies();
    void weightsMultiply();
    void noneChangesNothing();
    void weightsOfEqualClassesChangeNothing_data();
    void weightsOfEqualClassesChangeNothing();
    void priorsBecomeEqual_data();
    void priorsBecomeEqual();
    void probabilitiesAreProbabilities_data() { everyBalance(); }
    void probabilitiesAreProbabilities();
    void aStartChangesNothing_data();
    void aStartChangesNothing();
    void stopIsAnError();
    void tablesHaveTheChoiceOnce();
};

void TestClassBalance::weightsAreLOverCTimesN()
{
    // scikit-learn 1.2.1: compute_class_weight("balanced", classes=[0, 2], y=[0, 0, 0, 2]) is 2/3 and 2.
    const Eigen::VectorXd weights =
        balancedWeights({.X = RowMatrix::Zero(4, 1), .y = {0, 0, 0, 2}, .classCount = 3});
    const Eigen::Vector4d expected(2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0);
    QVERIFY((weights - expected).cwiseAbs().maxCoeff() < 1e-15);
}

// 15 samples of class 0 and 45 of class 1: the weights 2 and 2/3 are two thirds of those of three copies.
void TestClassBalance::classWeightsCountAsCopies()
{
    Random random(1);
    TrainingSet set{.X = RowMatrix(60, 2), .classCount = 2};
    TrainingSet copied{.X = RowMatrix(90, 2), .classCount = 2};
    Eigen::Index filled = 0;
    for (int i = 0; i < 60; ++i) {
        set.y.push_back(i % 4 == 0 ? 0 : 1);
        set.X.row(i) << random.normal() + set.y.back(), random.normal();
        for (int copy = 0; copy < (set.y.back() == 0 ? 3 : 1); ++copy) {
            copied.X.row(filled++) = set.X.row(i);
            copied.y.push_back(set.y.back());
        }
    }
    BaseLearner weighted = learner("logistic_regression", ClassBalance::ClassWeights);
    BaseLearner plain = learner("logistic_regression", ClassBalance::None);
    weighted.values.set("c", 1.5);
    plain.values.set("c", 1.0);
    const RowMatrix expected = plain.fit(copied, {})->predict(set.X);
    QVERIFY((weighted.fit(set, {})->predict(set.X) - expected).cwiseAbs().maxCoeff() < 1e-5);
    plain.values.set("c", 1.5);
    QVERIFY((plain.fit(set, {})->predict(set.X) - expected).cwiseAbs().maxCoeff() > 0.1);
}

// A sample of weight 2 is two, here as everywhere.
void TestClassBalance::weightsMultiply()
{
    TrainingSet set{.X = RowMatrix::Zero(3, 1), .y = {0, 1, 1}, .classCount = 2};
    set.weights = Eigen::Vector3d(2.0, 1.0, 5.0);
    const Eigen::VectorXd weights = balancedWeights(set); // 8 / (2 * 2) and 8 / (2 * 6)
    QVERIFY((weights - Eigen::Vector3d(4.0, 2.0 / 3.0, 10.0 / 3.0)).cwiseAbs().maxCoeff() < 1e-15);
}

void TestClassBalance::noneChangesNothing()
{
    const TrainingSet set = unequal();
    const BaseLearner plain = learner("logistic_regression", ClassBalance::None);
    const RowMatrix expected = plain.classifier->fit(set, plain.values, {})->predict(set.X);
    QVERIFY(plain.fit(set, {})->predict(set.X) == expected);
    BaseLearner empty = learner("logistic_regression", ClassBalance::Smote);
    empty.balance.smote.share = 0.0;
    QVERIFY(empty.fit(set, {})->predict(set.X) == expected);
}

void TestClassBalance::weightsOfEqualClassesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const ClassifierInfo &info : classifiers()) {
        if (canBeBalanced(info))
            QTest::newRow(info.id) << QByteArray(info.id);
    }
}

// All are 1 then, whatever the number of classes is.
void TestClassBalance::weightsOfEqualClassesChangeNothing()
{
    QFETCH(QByteArray, id);
    TrainingSet set = unequal();
    for (std::size_t i = 0; i < set.y.size(); ++i)
        set.y[i] = static_cast<int>(i % 3);
    QVERIFY((balancedWeights(set).array() == 1.0).all());
    const auto said = [&](ClassBalance balance) {
        return learner(id.constData(), balance).fit(set, {})->predict(set.X);
    };
    QVERIFY((said(ClassBalance::ClassWeights) - said(ClassBalance::None)).cwiseAbs().maxCoeff() < 1e-12);
}

void TestClassBalance::priorsBecomeEqual_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("naive Bayes") << QByteArray("gaussian_naive_bayes");
    QTest::newRow("linear discriminant") << QByteArray("linear_discriminant");
}

// Two and eight samples with the same spread round -2 and 2: 0 is as near to both.
void TestClassBalance::priorsBecomeEqual()
{
    QFETCH(QByteArray, id);
    TrainingSet set{.X = RowMatrix(10, 1), .classCount = 2};
    for (int i = 0; i < 10; ++i) {
        set.y.push_back(i < 2 ? 0 : 1);
        set.X(i, 0) = (i < 2 ? -2.0 : 2.0) + (i % 2 == 0 ? -1.0 : 1.0);
    }
    const RowMatrix origin = RowMatrix::Zero(1, 1);
    const auto first = [&](ClassBalance balance) {
        return learner(id.constData(), balance).fit(set, {})->predict(origin)(0, 0);
    };
    QVERIFY(std::abs(first(ClassBalance::None) - 0.2) < 1e-6);
    QVERIFY(std::abs(first(ClassBalance::ClassWeights) - 0.5) < 1e-6);
}

void TestClassBalance::probabilitiesAreProbabilities()
{
    QFETCH(QByteArray, id);
    QFETCH(ClassBalance, balance);
    const BaseLearner balanced = learner(id.constData(), balance);
    for (const int samples : {60, 5, 1}) { // 5: a class of a single sample; 1: nothing to balance
        TrainingSet set = unequal();
        set.X = RowMatrix(set.X.topRows(samples));
        set.y.resize(static_cast<std::size_t>(samples));
        const RowMatrix points = unequal(2).X;
        const RowMatrix scores = balanced.fit(set, {})->predict(points);
        QCOMPARE(scores.rows(), 60);
        QVERIFY(scores.minCoeff() >= 0.0);
        QVERIFY((scores.rowwise().sum().array() - 1.0).abs().maxCoeff() < 1e-9);
        QVERIFY(scores.col(3).isZero(0.0));
        ThreadPool pool(2);
        QVERIFY(balanced.fit(set, RunControl({}, &pool))->predict(points) == scores);
    }
}

void TestClassBalance::aStartChangesNothing_data()
{
    QTest::addColumn<ClassBalance>("before");
    QTest::addColumn<ClassBalance>("now");
    QTest::newRow("of a set without") << ClassBalance::None << ClassBalance::Smote;
    QTest::newRow("of other weights") << ClassBalance::None << ClassBalance::ClassWeights;
    QTest::newRow("of other synthetic samples") << ClassBalance::Smote << ClassBalance::Smote;
}

// The state is of other samples than those of this fit, as in every round of a method that labels some.
void TestClassBalance::aStartChangesNothing()
{
    QFETCH(ClassBalance, before);
    QFETCH(ClassBalance, now);
    TrainingSet set = unequal();
    TrainingSet fewer = set;
    fewer.X = RowMatrix(set.X.topRows(40));
    fewer.y.resize(40);
    const BaseLearner balanced = learner("logistic_regression", now);
    const RowMatrix expected = balanced.fit(set, {})->predict(set.X);
    set.previous = learner("logistic_regression", before).fit(fewer, {})->state;
    QVERIFY(set.previous);
    QVERIFY((balanced.fit(set, {})->predict(set.X) - expected).cwiseAbs().maxCoeff() < 1e-4);
}

void TestClassBalance::stopIsAnError()
{
    const auto fitted =
        learner("logistic_regression", ClassBalance::Smote).fit(unequal(), RunControl([](double) {
                                                                    return false;
                                                                }));
    QVERIFY(!fitted.ok() && fitted.error().kind == ErrorKind::Stopped);
}

void TestClassBalance::tablesHaveTheChoiceOnce()
{
    const auto count = [](const ParameterTable &table) {
        return std::count_if(table.begin(), table.end(), [](const Parameter &parameter) {
            return std::strcmp(parameter.id, "class_balance") == 0;
        });
    };
    QCOMPARE(count(baseLearnerParameters()), 1);
    for (const ClassifierInfo &info : classifiers()) {
        const bool looksAtPoints = std::strcmp(info.id, "majority") != 0;
        QCOMPARE(count(supervisedParameters(info)), looksAtPoints ? 1 : 0);
    }
    ParameterValues values = ParameterValues::defaults(baseLearnerParameters());
    QVERIFY(baseLearner(values).balance.balance == ClassBalance::None);
    QVERIFY(values.set(baseLearnerParameters(), "class_balance", "smote").ok());
    QVERIFY(values.set(baseLearnerParameters(), "smote_neighbours", "3").ok());
    QVERIFY(values.set(baseLearnerParameters(), "smote_share", "0.5").ok());
    const BalanceOptions chosen = baseLearner(values).balance;
    QVERIFY(chosen.balance == ClassBalance::Smote);
    QCOMPARE(chosen.smote.neighbours, 3);
    QCOMPARE(chosen.smote.share, 0.5);
}

QTEST_APPLESS_MAIN(TestClassBalance)
#include "tst_class_balance.moc"
