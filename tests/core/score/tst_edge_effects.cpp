// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/score/edge_effects.h"

#include "core/base/parallel.h"
#include "core/learn/learners.h"
#include "tests/support/labelled_points.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace inkling;

namespace {

constexpr int kSide = 12;

/// Two rings, each sample joined with the two beside it, and one edge between them made by hand. Labels are
/// given in the first ring alone.
LearningProblem rings()
{
    auto X = std::make_shared<RowMatrix>(2 * kSide, 2);
    for (int i = 0; i < 2 * kSide; ++i) {
        const double angle = 2.0 * std::numbers::pi * i / kSide;
        X->row(i) << (i < kSide ? 0.0 : 10.0) + std::cos(angle), std::sin(angle);
    }
    LearningProblem problem{.X = X, .given = std::vector<int>(2 * kSide, kUnlabelled), .classCount = 2};
    problem.given[0] = 0;
    problem.given[kSide / 2] = 1;
    auto surgery = std::make_shared<GraphSurgery>();
    surgery->join(std::vector<RowPair>{{kSide - 1, kSide}});
    problem.surgery = surgery;
    return problem;
}

ConfiguredLearner configured(const char *id, int k = 2)
{
    const LearnerInfo *learner = findLearner(id);
    ParameterValues values = ParameterValues::defaults(learner->parameters);
    if (values.contains("k"))
        values.set("k", k);
    return {learner, values};
}

std::vector<int> predicted(const ConfiguredLearner &method, const LearningProblem &problem)
{
    return method.learner->run(problem, method.values, RunControl())->predicted;
}

bool isSameReport(const EdgeEffectReport &a, const EdgeEffectReport &b)
{
    const auto same = [](const EdgeEffect &one, const EdgeEffect &other) {
        return one.edge == other.edge && one.changed == other.changed && one.flow == other.flow;
    };
    return a.tried == b.tried &&
           std::equal(a.effects.begin(), a.effects.end(), b.effects.begin(), b.effects.end(), same);
}

} // namespace

class TestEdgeEffects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsABridgeToSamplesWithoutLabels();
    void saysWhatARunWithoutTheEdgeSays_data();
    void saysWhatARunWithoutTheEdgeSays();
    void mostChangedComesFirst();
    void triesNoMoreThanItSays();
    void heedsWhatIsCutAlready();
    void needsAGraphOfNeighbours_data();
    void needsAGraphOfNeighbours();
    void needsALabel();
    void isTheSameForAnyNumberOfThreads();
    void stopsWhenAsked();
};

void TestEdgeEffects::findsABridgeToSamplesWithoutLabels()
{
    const LearningProblem problem = rings();
    const ConfiguredLearner method = configured("label_propagation");
    const auto report = edgeEffects(method, problem, RunControl());
    QVERIFY(report.ok());
    const auto bridge =
        std::find_if(report->effects.begin(), report->effects.end(),
                     [](const EdgeEffect &one) { return one.edge == RowPair(kSide - 1, kSide); });
    QVERIFY(bridge != report->effects.end());
    QVERIFY(bridge->isBridge);
    QVERIFY(bridge->flow < 1e-4); // which is why the flow alone would not find it
    QCOMPARE(bridge->changed, std::size_t{kSide});
    QCOMPARE(bridge->unreached, std::size_t{kSide});
    for (const EdgeEffect &effect : report->effects)
        QVERIFY(effect.isBridge == (effect.edge == bridge->edge));
}

void TestEdgeEffects::saysWhatARunWithoutTheEdgeSays_data()
{
    QTest::addColumn<QByteArray>("id");
    for (const LearnerInfo &learner : learners()) {
        if (learner.family == Family::Graph)
            QTest::newRow(learner.id) << QByteArray(learner.id);
    }
}

void TestEdgeEffects::saysWhatARunWithoutTheEdgeSays()
{
    QFETCH(QByteArray, id);
    LearningProblem problem =
        builtinPoints("moons?n=120&noise=0.2&seed=1", Scaling::Standard).randomProblem(2, 1);
    const ConfiguredLearner method = configured(id.constData(), 4);
    const auto report = edgeEffects(method, problem, RunControl());
    QVERIFY(report.ok());
    const std::vector<int> before = predicted(method, problem);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, report->effects.size()); ++i) {
        const EdgeEffect &effect = report->effects[i];
        auto surgery = std::make_shared<GraphSurgery>();
        surgery->cut(std::vector{effect.edge});
        problem.surgery = surgery;
        const std::vector<int> after = predicted(method, problem);
        std::size_t changed = 0;
        for (std::size_t row = 0; row < before.size(); ++row)
            changed += before[row] != after[row] ? 1 : 0;
        QCOMPARE(effect.changed, changed);
        QCOMPARE(effect.lowClass, before[static_cast<std::size_t>(effect.edge.low)]);
        QCOMPARE(effect.highClass, before[static_cast<std::size_t>(effect.edge.high)]);
    }
}

void TestEdgeEffects::mostChangedComesFirst()
{
    const LearningProblem problem =
        builtinPoints("moons?n=200&noise=0.3&seed=1", Scaling::Standard).randomProblem(3, 1);
    const auto report = edgeEffects(configured("label_propagation", 3), problem, RunControl());
    QVERIFY(report->effects.size() > 1);
    for (std::size_t i = 0; i < report->effects.size(); ++i) {
        QVERIFY(report->effects[i].changed > 0);
        QVERIFY(i == 0 || report->effects[i - 1].changed >= report->effects[i].changed);
    }
}

void TestEdgeEffects::triesNoMoreThanItSays()
{
    const LearningProblem problem =
        builtinPoints("moons?n=200&noise=0.3&seed=1", Scaling::Standard).randomProblem(3, 1);
    const auto report = edgeEffects(configured("label_propagation", 5), problem, RunControl());
    QCOMPARE(report->tried, kMostEdgesTried);
    QVERIFY(report->edges > report->tried);
}

void TestEdgeEffects::heedsWhatIsCutAlready()
{
    LearningProblem problem =
        builtinPoints("moons?n=200&noise=0.3&seed=1", Scaling::Standard).randomProblem(3, 1);
    const ConfiguredLearner method = configured("label_propagation", 3);
    const auto first = edgeEffects(method, problem, RunControl());
    const RowPair cut = first->effects.front().edge;
    auto surgery = std::make_shared<GraphSurgery>();
    surgery->cut({&cut, 1});
    problem.surgery = surgery;
    const auto second = edgeEffects(method, problem, RunControl());
    QCOMPARE(second->edges, first->edges - 1);
    for (const EdgeEffect &effect : second->effects)
        QVERIFY(effect.edge != cut);
}

void TestEdgeEffects::needsAGraphOfNeighbours_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("allPairs");
    QTest::newRow("no graph") << QByteArray("logistic_regression") << false;
    QTest::newRow("all pairs") << QByteArray("label_propagation") << true;
}

void TestEdgeEffects::needsAGraphOfNeighbours()
{
    QFETCH(QByteArray, id);
    QFETCH(bool, allPairs);
    ConfiguredLearner method = configured(id.constData());
    if (allPairs)
        method.values.set("graph", 1.0);
    const auto report = edgeEffects(method, rings(), RunControl());
    QVERIFY(!report.ok());
    QVERIFY(english(report.error().message).find("nearest neighbours") != std::string::npos);
}

void TestEdgeEffects::needsALabel()
{
    LearningProblem problem = rings();
    problem.given.assign(problem.given.size(), kUnlabelled);
    QVERIFY(!edgeEffects(configured("label_propagation"), problem, RunControl()).ok());
}

void TestEdgeEffects::isTheSameForAnyNumberOfThreads()
{
    const LearningProblem problem =
        builtinPoints("moons?n=200&noise=0.3&seed=1", Scaling::Standard).randomProblem(3, 1);
    const ConfiguredLearner method = configured("label_spreading", 3);
    const auto alone = edgeEffects(method, problem, RunControl());
    ThreadPool pool(3);
    const auto together = edgeEffects(method, problem, RunControl({}, &pool));
    QVERIFY(isSameReport(*alone, *together));
}

void TestEdgeEffects::stopsWhenAsked()
{
    const auto report = edgeEffects(configured("label_propagation"), rings(),
                                    RunControl([](double done) { return done < 0.5; }));
    QVERIFY(!report.ok());
    QCOMPARE(report.error().kind, ErrorKind::Stopped);
}

QTEST_APPLESS_MAIN(TestEdgeEffects)
#include "tst_edge_effects.moc"
