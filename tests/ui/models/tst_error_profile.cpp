// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/error_profile.h"

#include "core/learn/learners.h"

#include <QTest>

#include <limits>

using namespace inkling;

namespace {

using Standing = ErrorProfile::Standing;

/// Of twenty labels.
SearchPoint point(const char *learner, const std::vector<std::pair<const char *, double>> &values,
                  std::size_t wrong, double mcnemarP)
{
    SearchPoint made;
    made.candidate.learner = findLearner(learner);
    made.candidate.values = ParameterValues::defaults(made.candidate.learner->parameters);
    for (const auto &[id, value] : values)
        made.candidate.values.set(id, value);
    made.score.heldOut = 20;
    made.score.correct = 20 - wrong;
    made.score.accuracy = 1.0 - static_cast<double>(wrong) / 20.0;
    made.score.interval = wilsonInterval(20 - wrong, 20);
    made.mcnemarP = mcnemarP;
    return made;
}

} // namespace

class TestErrorProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneParameterIsItsCurve();
    void keepsTheLeastErrorWithEachValue();
    void failuresAndOtherMethodsHaveNoPlace();
    void automaticComesFirst();
    void oneValueIsNoProfile();
};

void TestErrorProfile::oneParameterIsItsCurve()
{
    SearchReport report;
    report.points = {point("label_propagation", {{"k", 20}}, 4, 0.3),
                     point("label_propagation", {{"k", 5}}, 2, 1.0),
                     point("label_propagation", {{"k", 30}}, 12, 0.01)};
    report.best = 1;
    const auto profiles = ErrorProfile::of(report, {{"k", {}}});
    QCOMPARE(profiles.size(), std::size_t(1));
    const auto &values = profiles[0].values;
    QCOMPARE(values.size(), std::size_t(3));
    QCOMPARE(values[0].text, QStringLiteral("5"));
    QVERIFY(values[0].standing == Standing::Best);
    QCOMPARE(values[1].error, 0.2);
    const Interval right = wilsonInterval(16, 20);
    QCOMPARE(values[1].interval.low, 1.0 - right.high);
    QCOMPARE(values[1].interval.high, 1.0 - right.low);
    QVERIFY(values[1].standing == Standing::CannotBeTold);
    QVERIFY(values[2].standing == Standing::Worse);
}

void TestErrorProfile::keepsTheLeastErrorWithEachValue()
{
    SearchReport report;
    report.points = {point("label_spreading", {{"k", 5}, {"alpha", 0.5}}, 6, 0.03),
                     point("label_spreading", {{"k", 5}, {"alpha", 0.9}}, 3, 0.6),
                     point("label_spreading", {{"k", 9}, {"alpha", 0.5}}, 2, 1.0),
                     point("label_spreading", {{"k", 9}, {"alpha", 0.9}}, 2, 1.0)};
    report.best = 3;
    const auto profiles = ErrorProfile::of(report, {{"k", {}}, {"alpha", {}}});
    QCOMPARE(profiles.size(), std::size_t(2));
    QCOMPARE(profiles[0].values[0].error, 0.15);
    QVERIFY(profiles[0].values[0].standing == Standing::CannotBeTold);
    QVERIFY(profiles[0].values[1].standing == Standing::Best); // though another has as few wrong
    QCOMPARE(profiles[1].values[0].error, 0.1);
    QVERIFY(profiles[1].values[0].standing == Standing::CannotBeTold);
    QVERIFY(profiles[1].values[1].standing == Standing::Best);
}

void TestErrorProfile::failuresAndOtherMethodsHaveNoPlace()
{
    SearchReport report;
    report.points = {point("majority", {}, 9, 0.01), point("label_propagation", {{"k", 5}}, 2, 1.0),
                     point("label_propagation", {{"k", 7}}, 2, 1.0),
                     point("label_propagation", {{"k", 9}}, 1, 1.0)};
    report.points[3].failure = Error{message("full")};
    report.best = 1;
    const auto profiles = ErrorProfile::of(report, {{"k", {}}});
    QCOMPARE(profiles.size(), std::size_t(2));
    QCOMPARE(profiles[0].values.size(), std::size_t(2)); // methods, in their order
    QVERIFY(profiles[0].values[0].standing == Standing::Worse);
    QCOMPARE(profiles[1].values.size(), std::size_t(2)); // majority has no k
}

void TestErrorProfile::automaticComesFirst()
{
    SearchReport report;
    const double automatic = std::numeric_limits<double>::quiet_NaN();
    report.points = {point("label_propagation", {{"graph", 1}, {"gamma", 0.25}}, 2, 1.0),
                     point("label_propagation", {{"graph", 1}, {"gamma", automatic}}, 3, 1.0)};
    report.best = 0;
    const auto profiles = ErrorProfile::of(report, {{"gamma", {}}});
    QCOMPARE(profiles[0].values[0].text, QStringLiteral("auto"));
    QCOMPARE(profiles[0].values[1].text, QStringLiteral("0.25"));
}

void TestErrorProfile::oneValueIsNoProfile()
{
    SearchReport report;
    report.points = {point("label_propagation", {{"k", 5}}, 2, 1.0)};
    report.best = 0;
    QVERIFY(ErrorProfile::of(report, {{"k", {}}}).empty());
    QVERIFY(ErrorProfile::of({}, {{"k", {}}}).empty());
}

QTEST_GUILESS_MAIN(TestErrorProfile)
#include "tst_error_profile.moc"
