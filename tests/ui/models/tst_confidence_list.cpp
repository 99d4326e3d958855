// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/confidence_list.h"

#include "tests/support/session_steps.h"
#include "ui/models/sample_facts.h"

#include <algorithm>
#include <numeric>

using namespace inkling;

namespace {

using Rows = std::vector<std::size_t>;

/// Rows that are predicted to be of a class and neither given nor held out, the least sure first.
Rows predictedRows(const Session &session, int place)
{
    Rows rows;
    const Outcome &outcome = session.report()->outcome;
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (session.labels().role(row) == LabelRole::Unlabelled && outcome.predicted[row] == place)
            rows.push_back(row);
    }
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return confidence(outcome, a) < confidence(outcome, b);
    });
    return rows;
}

} // namespace

class TestConfidenceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsThePredictedInTheirOrder();
    void manySamplesAreCountedOnly();
    void eachBinHoldsWhatItCounts();
    void theLeastSureAreTheFirst();
    void hiddenSamplesAreLeftOut();
};

void TestConfidenceList::holdsThePredictedInTheirOrder()
{
    Session session;
    openMoonsAndRun(session);
    const SampleFacts facts(session);
    const auto lists = ConfidenceList::ofClasses(facts, session.selection());
    QCOMPARE(lists.size(), std::size_t(2));
    for (int place = 0; place < 2; ++place) {
        const ConfidenceList &list = lists[static_cast<std::size_t>(place)];
        Rows rows;
        for (const ConfidenceList::Dot &dot : list.dots) {
            rows.push_back(dot.row);
            // from 1/2, the least that the larger of two shares can be
            const double share = confidence(session.report()->outcome, dot.row);
            QVERIFY(std::abs(dot.bins - 40.0 * (share - 0.5)) < 1e-9);
            QVERIFY(std::abs(confidenceAt(dot.bins, 2) - share) < 1e-12);
        }
        QCOMPARE(rows, predictedRows(session, place));
        QCOMPARE(list.total, rows.size());
        QCOMPARE(std::accumulate(list.counts.begin(), list.counts.end(), std::size_t(0)), rows.size());
    }
}

void TestConfidenceList::manySamplesAreCountedOnly()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=2000&noise=0.3&seed=1"));
    session.giveAtRandom(5);
    runAndWait(session);
    for (const ConfidenceList &list : ConfidenceList::ofClasses(SampleFacts(session), session.selection())) {
        QVERIFY(list.total > ConfidenceList::kMostDots);
        QVERIFY(list.dots.empty());
    }
}

void TestConfidenceList::eachBinHoldsWhatItCounts()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=2000&noise=0.3&seed=1"));
    session.giveAtRandom(5);
    runAndWait(session);
    const SampleFacts facts(session);
    const auto lists = ConfidenceList::ofClasses(facts, session.selection());
    for (int place = 0; place < 2; ++place) {
        for (int bin = 0; bin < ConfidenceList::kBins; ++bin) {
            const Rows rows = ConfidenceList::between(facts, session.selection(), place, bin, bin + 1);
            QCOMPARE(rows.size(),
                     lists[static_cast<std::size_t>(place)].counts[static_cast<std::size_t>(bin)]);
        }
        Rows all = ConfidenceList::between(facts, session.selection(), place, 0, ConfidenceList::kBins);
        Rows expected = predictedRows(session, place);
        std::sort(expected.begin(), expected.end());
        QCOMPARE(all, expected);
    }
}

void TestConfidenceList::theLeastSureAreTheFirst()
{
    Session session;
    openMoonsAndRun(session);
    const SampleFacts facts(session);
    Rows expected = predictedRows(session, 1);
    const std::size_t all = expected.size();
    expected.resize(7);
    std::sort(expected.begin(), expected.end());
    QCOMPARE(ConfidenceList::leastSure(facts, session.selection(), 1, 7), expected);
    QCOMPARE(ConfidenceList::leastSure(facts, session.selection(), 1, 1000).size(), all);
}

void TestConfidenceList::hiddenSamplesAreLeftOut()
{
    Session session;
    openMoonsAndRun(session);
    const Rows rows = predictedRows(session, 0);
    session.selection().showOnly(std::vector<std::uint32_t>{static_cast<std::uint32_t>(rows[4])});
    const SampleFacts facts(session);
    const auto lists = ConfidenceList::ofClasses(facts, session.selection());
    QCOMPARE(lists[0].total, std::size_t(1));
    QCOMPARE(lists[1].total, std::size_t(0));
    QCOMPARE(ConfidenceList::leastSure(facts, session.selection(), 0, 10), (Rows{rows[4]}));
}

QTEST_GUILESS_MAIN(TestConfidenceList)
#include "tst_confidence_list.moc"
