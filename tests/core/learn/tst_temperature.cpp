// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/temperature.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace inkling;

class TestTemperature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void softmaxOnPaper();
    void findsTheTemperatureThatMadeTheClasses();
    void rightAnswersAreNotCertainty();
    void nothingLeftOutIsOne();
};

void TestTemperature::softmaxOnPaper()
{
    RowMatrix F(1, 3);
    F << std::log(3.0), 0.0, -std::numeric_limits<double>::infinity();
    const RowMatrix scores = softmax(F, 1.0);
    QVERIFY(std::abs(scores(0, 0) - 0.75) < 1e-15);
    QCOMPARE(scores(0, 2), 0.0);
    QVERIFY(std::abs(softmax(F, 0.5)(0, 0) - 0.9) < 1e-15);
    F *= 1e6; // no overflow
    QCOMPARE(softmax(F, 1.0)(0, 0), 1.0);
}

void TestTemperature::findsTheTemperatureThatMadeTheClasses()
{
    Random random(1);
    RowMatrix F(20'000, 3);
    for (Eigen::Index i = 0; i < F.size(); ++i)
        F.data()[i] = 3.0 * random.normal();
    const RowMatrix truth = softmax(F, 2.5);
    std::vector<int> classes;
    for (Eigen::Index i = 0; i < F.rows(); ++i) {
        const double draw = random.uniform();
        classes.push_back(draw < truth(i, 0) ? 0 : draw < truth(i, 0) + truth(i, 1) ? 1 : 2);
    }
    QVERIFY(std::abs(fittedTemperature(F, classes) - 2.5) < 0.1);
}

void TestTemperature::rightAnswersAreNotCertainty()
{
    // Three right answers of two classes: the target is 4 / 5, reached at log 4 = 2 / temperature.
    RowMatrix F(3, 2);
    F << 1.0, -1.0, 1.0, -1.0, -1.0, 1.0;
    QVERIFY(std::abs(fittedTemperature(F, {0, 0, 1}) - 2.0 / std::log(4.0)) < 1e-6);
    // All wrong: as hot as it may get.
    QVERIFY(std::abs(fittedTemperature(F, {1, 1, 0}) - 100.0) < 1e-6);
}

void TestTemperature::nothingLeftOutIsOne()
{
    QCOMPARE(fittedTemperature(RowMatrix(0, 4), {}), 1.0);
}

QTEST_APPLESS_MAIN(TestTemperature)
#include "tst_temperature.moc"
