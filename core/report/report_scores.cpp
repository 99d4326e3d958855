// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ReportPage that tells what the answer is worth.
#include "core/draw/svg_text.h"
#include "core/learn/learners.h"
#include "core/report/report_page.h"

#include <algorithm>
#include <numeric>

namespace inkling {

namespace {

const char *verdictClass(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Helped:
        return "verdict helped";
    case Verdict::Hurt:
        return "verdict hurt";
    case Verdict::CannotTell:
        break;
    }
    return "verdict unclear";
}

const char *verdictText(Verdict verdict, Family family)
{
    const bool usesUnlabelled = family != Family::Baseline;
    switch (verdict) {
    case Verdict::Helped:
        return usesUnlabelled ? QT_TRANSLATE_NOOP("core", "Unlabelled data helped: %1 points against %2.")
                              : QT_TRANSLATE_NOOP("core", "Better: %1 points against %2.");
    case Verdict::Hurt:
        return usesUnlabelled ? QT_TRANSLATE_NOOP("core", "Unlabelled data hurt: %1 points against %2.")
                              : QT_TRANSLATE_NOOP("core", "Worse: %1 points against %2.");
    case Verdict::CannotTell:
        break;
    }
    return QT_TRANSLATE_NOOP("core", "Cannot tell yet: %1 points against %2.");
}

/// "= 0.0123"
std::string probabilityText(double p, const Wording &wording)
{
    constexpr double kLeastShown = 0.0001;
    return p < kLeastShown ? "< " + wording.decimals(kLeastShown, 4) : "= " + wording.decimals(p, 4);
}

/// The method's name by its id.
const char *learnerName(const std::string &id)
{
    return findLearner(id)->name;
}

} // namespace

void ReportPage::writeSummary()
{
    const Score &score = m_run.report.score;
    m_html.open("section", {{"class", "summary"}});
    m_html.element("h2", say(QT_TRANSLATE_NOOP("core", "Held-out accuracy")));
    if (score.heldOut == 0) {
        m_html.element(
            "p", say(QT_TRANSLATE_NOOP("core",
                                       "Nothing is held out, so nobody knows how many of the predictions are "
                                       "right: hold some labels out to measure it.")));
        m_html.close();
        return;
    }
    m_html.open("div", {{"class", "accuracy"}, {"id", "accuracy"}});
    m_html.number(score.accuracy, m_wording.percent(score.accuracy));
    m_html.close();
    m_html.element(
        "p", say(message(QT_TRANSLATE_NOOP("core", "%1 of %2 held-out samples were predicted right; 95 % "
                                                   "interval %3 to %4."),
                         m_wording.count(score.correct), m_wording.count(score.heldOut),
                         m_wording.percent(score.interval.low), m_wording.percent(score.interval.high))));
    if (m_run.report.difference) {
        const Difference &difference = *m_run.report.difference;
        m_html.element("div", verdict(difference),
                       {{"class", verdictClass(difference.verdict)}, {"id", "verdict"}});
    }
    m_html.close();
}

std::string ReportPage::verdict(const Difference &difference) const
{
    return say(message(verdictText(difference.verdict, m_run.learner.family),
                       m_wording.points(difference.points), say(learnerName(difference.to))));
}

void ReportPage::writeScores()
{
    if (m_run.report.score.heldOut == 0)
        return;
    openSection(QT_TRANSLATE_NOOP("core", "Scores on the held-out samples"));
    openTable({{QT_TRANSLATE_NOOP("core", "Method")},
               {QT_TRANSLATE_NOOP("core", "Accuracy"), "number"},
               {QT_TRANSLATE_NOOP("core", "95 % interval"), "number"},
               {""},
               {QT_TRANSLATE_NOOP("core", "Right"), "number"},
               {QT_TRANSLATE_NOOP("core", "Reached"), "number"},
               {QT_TRANSLATE_NOOP("core", "Balanced accuracy"), "number"},
               {QT_TRANSLATE_NOOP("core", "Macro F1"), "number"},
               {QT_TRANSLATE_NOOP("core", "Log loss"), "number"},
               {QT_TRANSLATE_NOOP("core", "Brier score"), "number"}});
    writeScore(m_run.report.learner, m_run.report.score);
    for (const BaselineScore &baseline : m_run.report.baselines) {
        if (baseline.id != m_run.report.learner) // a method is not its own baseline
            writeScore(baseline.id, baseline.score);
    }
    closeTable();
    writeScoreWords();
    writeClasses();
    writeConfusion();
    m_html.close();
}

void ReportPage::writeScore(const std::string &learner, const Score &score)
{
    const bool isOwn = learner == m_run.report.learner;
    m_html.open("tr", {{"id", "score_" + learner}, {"class", isOwn ? "own" : "baseline"}});
    m_html.element("th", say(learnerName(learner)), {{"scope", "row"}});
    writeNumber(score.accuracy, m_wording.percent(score.accuracy));
    m_html.open("td", {{"class", "number"}});
    m_html.number(score.interval.low, m_wording.percent(score.interval.low));
    m_html.text("\u2013");
    m_html.number(score.interval.high, m_wording.percent(score.interval.high));
    m_html.close();
    writeIntervalBar(score);
    writeCount(score.correct);
    writeNumber(score.coverage, m_wording.percent(score.coverage));
    writeNumber(score.balanced, m_wording.percent(score.balanced));
    writeNumber(score.macroF1, m_wording.percent(score.macroF1));
    writeNumber(score.logLoss, m_wording.decimals(score.logLoss, 3));
    writeNumber(score.brier, m_wording.decimals(score.brier, 3));
    m_html.close();
}

void ReportPage::writeIntervalBar(const Score &score)
{
    const double low = 100.0 * score.interval.low;
    const double high = 100.0 * score.interval.high;
    m_html.open("td");
    m_html.open("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                        {"class", "bar"},
                        {"viewBox", "0 0 100 10"},
                        {"preserveAspectRatio", "none"},
                        {"aria-hidden", "true"}});
    m_html.empty("rect", {{"class", "track"}, {"y", "4"}, {"width", "100"}, {"height", "2"}});
    m_html.empty("rect", {{"class", "range"},
                          {"x", svgNumber(low)},
                          {"y", "2.5"},
                          {"width", svgNumber(high - low)},
                          {"height", "5"}});
    m_html.empty("rect", {{"class", "mark"},
                          {"x", svgNumber(std::clamp(100.0 * score.accuracy - 0.5, 0.0, 99.0))},
                          {"y", "0"},
                          {"width", "1"},
                          {"height", "10"}});
    m_html.close();
    m_html.close();
}

void ReportPage::writeDifference()
{
    if (!m_run.report.difference)
        return;
    const Difference &difference = *m_run.report.difference;
    m_html.element(
        "p",
        verdict(difference) + " " +
            say(message(QT_TRANSLATE_NOOP("core", "95 % interval of this difference on the same held-out "
                                                  "samples: %1 to %2 (paired bootstrap); McNemar's exact "
                                                  "test: p %3."),
                        m_wording.points(difference.interval.low), m_wording.points(difference.interval.high),
                        probabilityText(difference.mcnemarP, m_wording))),
        {{"id", "difference"}});
    if (difference.moreNeeded > 0)
        m_html.element("p", say(message(QT_TRANSLATE_NOOP("core", "About %1 more held-out samples would "
                                                                  "settle it."),
                                        m_wording.count(difference.moreNeeded))));
}

/// What the numbers do not say by themselves.
void ReportPage::writeScoreWords()
{
    const Report &report = m_run.report;
    writeDifference();
    m_html.element(
        "p",
        say(report.evaluation == Evaluation::Transductive
                ? QT_TRANSLATE_NOOP("core", "The held-out samples were there while the method learned, "
                                            "without their labels (transductive).")
                : QT_TRANSLATE_NOOP("core", "The held-out samples were left out while the method learned, "
                                            "and predicted afterwards (inductive).")));
    m_html.element(
        "p",
        say(QT_TRANSLATE_NOOP("core", "Baselines learn from the same given labels and the same points. "
                                      "Unreached samples count as wrong; intervals are Wilson's. Log loss "
                                      "and Brier score tell how well the probabilities are calibrated: less "
                                      "is better.")),
        {{"class", "muted"}});
}

void ReportPage::writeClasses()
{
    const Score &score = m_run.report.score;
    m_html.element("h3", say(QT_TRANSLATE_NOOP("core", "Classes")));
    openTable({{QT_TRANSLATE_NOOP("core", "Class")},
               {QT_TRANSLATE_NOOP("core", "Held out"), "number"},
               {QT_TRANSLATE_NOOP("core", "Precision"), "number"},
               {QT_TRANSLATE_NOOP("core", "Recall"), "number"},
               {QT_TRANSLATE_NOOP("core", "F1"), "number"}});
    for (std::size_t place = 0; place < score.perClass.size(); ++place) {
        const ClassScore &one = score.perClass[place];
        m_html.open("tr", {{"id", "class_" + std::to_string(place)}});
        writeClassName(place);
        writeCount(one.support);
        writeNumber(one.precision, m_wording.percent(one.precision));
        writeNumber(one.recall, m_wording.percent(one.recall));
        writeNumber(one.f1, m_wording.percent(one.f1));
        m_html.close();
    }
    closeTable();
}

void ReportPage::writeConfusion()
{
    m_html.element("h3", say(QT_TRANSLATE_NOOP("core", "Confusion: true classes in rows, predicted ones in "
                                                       "columns")));
    m_html.open("div", {{"class", "wide"}});
    m_html.open("table", {{"class", "confusion"}, {"id", "confusion"}});
    m_html.open("thead");
    m_html.open("tr");
    m_html.element("th", {});
    for (const ClassInfo &info : m_run.labels.classes())
        m_html.element("th", info.name, {{"scope", "col"}, {"class", "number"}});
    m_html.element("th", say(QT_TRANSLATE_NOOP("core", "unreached")),
                   {{"scope", "col"}, {"class", "number"}});
    m_html.close();
    m_html.close();
    m_html.open("tbody");
    for (std::size_t truth = 0; truth < m_run.report.score.confusion.size(); ++truth)
        writeConfusionRow(truth);
    closeTable();
}

void ReportPage::writeConfusionRow(std::size_t truth)
{
    constexpr double kDeepest = 0.45; // the text stays readable on it
    const std::vector<std::size_t> &counts = m_run.report.score.confusion[truth];
    const std::size_t total = std::accumulate(counts.begin(), counts.end(), std::size_t(0));
    m_html.open("tr");
    writeClassName(truth);
    for (std::size_t place = 0; place < counts.size(); ++place) {
        const double share =
            total > 0 ? static_cast<double>(counts[place]) / static_cast<double>(total) : 0.0;
        const char *ground = place == truth ? "37,99,235" : "213,94,0";
        m_html.open("td", {{"class", place == truth ? "right" : "wrong"},
                           {"style", std::string("background:rgba(") + ground + "," +
                                         svgNumber(kDeepest * share) + ")"}});
        m_html.number(static_cast<double>(counts[place]), m_wording.count(counts[place]));
        m_html.close();
    }
    m_html.close();
}

} // namespace inkling
