// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_report.h"

#include "core/data/builtin.h"
#include "core/learn/learners.h"
#include "core/score/split.h"
#include "tests/support/parsed_page.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace inkling;
using test::ParsedPage;

namespace {

/// A method's run on a built-in data set, and what is told of it.
struct Run
{
    explicit Run(std::string_view location, std::size_t perClass = 3, double heldOut = 0.4,
                 std::string_view method = "label_propagation")
        : data(builtinDataset(location).value())
        , features(prepareFeatures(data, {}).value())
        , learner(findLearner(method))
    {
        const ClassColumn known = readClassColumn(data, data.classColumn().value()).value();
        labels = giveAtRandom(holdOut(hideLabels(givenLabels(known)), heldOut, 0), perClass, 0);
        Experiment experiment;
        experiment.X = std::make_shared<const RowMatrix>(features.X);
        experiment.labels = labels;
        experiment.learner = learner;
        experiment.values = ParameterValues::defaults(learner->parameters);
        experiment.seed = 12345;
        report = runExperiment(experiment, RunControl()).value();
    }

    ReportedRun reported() const
    {
        ReportedRun run{.data = data, .labels = labels, .learner = *learner, .report = report};
        run.source = "builtin:some";
        run.features = features.names.size();
        run.map = ReportedMap{data.columns[0].numbers, data.columns[1].numbers, "across", "up"};
        run.command = "first line\nsecond line\n";
        run.program = "Inkling 1.2.3";
        return run;
    }

    QByteArray page(const Wording &wording = {}) const
    {
        return QByteArray::fromStdString(reportPage(reported(), wording));
    }

    Dataset data;
    FeatureTable features;
    const LearnerInfo *learner;
    Labels labels;
    Report report;
};

QList<double> valuesOf(const Score &score)
{
    return {score.accuracy, score.interval.low, score.interval.high, static_cast<double>(score.correct),
            score.coverage, score.balanced,     score.macroF1,       score.logLoss,
            score.brier};
}

/// With bytes that mean something in HTML, in CSS, or to nobody.
const std::string kHostile =
    "<script>alert('x')</script> \"quoted\" 'so' & &amp; \n\t</td></table>--> 値 \u202e";

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWellFormedAndLoadsNothing()
    {
        for (const char *location : {"moons?n=120&noise=0.2&seed=1", "iris", "wine"}) {
            const QByteArray page = Run(location).page();
            const ParsedPage parsed(page);
            QVERIFY2(parsed.fault.isEmpty(), qPrintable(parsed.fault));
            QVERIFY2(parsed.loads.isEmpty(), qPrintable(parsed.loads.join(u' ')));
            QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\""));
            QVERIFY(!page.contains("@import") && !page.contains("url("));
        }
    }

    void tellsTheScoresOfTheReport()
    {
        const Run run("iris");
        const Report &report = run.report;
        QVERIFY(report.score.heldOut > 20 && report.score.correct < report.score.heldOut);
        const ParsedPage page(run.page());
        QCOMPARE(page.values.value(QStringLiteral("accuracy")), QList<double>{report.score.accuracy});
        QCOMPARE(page.values.value(QStringLiteral("score_label_propagation")), valuesOf(report.score));
        QCOMPARE(report.baselines.size(), std::size_t(3));
        for (const BaselineScore &baseline : report.baselines) {
            const QString id = QStringLiteral("score_") + QString::fromStdString(baseline.id);
            QCOMPARE(page.values.value(id), valuesOf(baseline.score));
            QVERIFY(page.textOf.value(id).contains(QString::fromUtf8(findLearner(baseline.id)->name)));
        }
        const QString shown = QString::number(100.0 * report.score.accuracy, 'f', 1);
        QVERIFY(page.textOf.value(QStringLiteral("accuracy")).startsWith(shown));
        const QString difference = page.textOf.value(QStringLiteral("difference"));
        QVERIFY(
            difference.contains(QString::number(100.0 * std::abs(report.difference->interval.low), 'f', 1)));
        QVERIFY(difference.contains(QString::number(report.difference->mcnemarP, 'f', 4)));
    }

    void tellsClassesAndConfusion()
    {
        const Run run("iris");
        const Score &score = run.report.score;
        const ParsedPage page(run.page());
        QList<double> confusion;
        for (const std::vector<std::size_t> &row : score.confusion) {
            for (const std::size_t count : row)
                confusion += static_cast<double>(count);
        }
        QCOMPARE(page.values.value(QStringLiteral("confusion")), confusion);
        const std::vector<std::size_t> given = run.labels.givenCounts();
        for (std::size_t place = 0; place < run.labels.classCount(); ++place) {
            const ClassScore &one = score.perClass[place];
            const QString number = QString::number(place);
            QCOMPARE(page.values.value(QStringLiteral("class_") + number),
                     (QList<double>{static_cast<double>(one.support), one.precision, one.recall, one.f1}));
            const QList<double> labels = page.values.value(QStringLiteral("labels_") + number);
            QCOMPARE(labels.size(), 3); // given, held out, predicted
            QCOMPARE(labels[0], static_cast<double>(given[place]));
            QCOMPARE(labels[1], static_cast<double>(one.support));
            QVERIFY(page.textOf.value(QStringLiteral("labels_") + number)
                        .contains(QString::fromStdString(run.labels.classes()[place].name)));
        }
    }

    void tellsMethodDataAndCommand()
    {
        Run run("wine");
        run.report.parameters.set("k", 7.0);
        run.data.notes = {message("The reader's own note on %1.", "cells")};
        run.report.outcome.notes = {message("The method's own note.")};
        ReportedRun reported = run.reported();
        reported.preparationNotes = {message("What became of a column.")};
        const QByteArray bytes = QByteArray::fromStdString(reportPage(reported));
        const ParsedPage page(bytes);
        for (const char *text : {"Label propagation", "label_propagation", "12345", "builtin:some", "178",
                                 "alcohol", "Inkling 1.2.3", "The reader's own note on cells.",
                                 "The method's own note.", "What became of a column."})
            QVERIFY2(page.texts.contains(QString::fromUtf8(text)), text);
        QVERIFY(page.textOf.value(QStringLiteral("parameter_k")).contains(QStringLiteral("k=7")));
        QVERIFY(!page.textOf.contains(QStringLiteral("parameter_gamma"))); // self-tuned weights have none
        QCOMPARE(page.textOf.value(QStringLiteral("command")), QStringLiteral("first line\nsecond line\n"));
    }

    void aFilesSizeAndFingerprintStandInIt()
    {
        Run run("iris");
        run.data.source.path = "/some/iris.csv";
        run.data.source.size = 1234567;
        run.data.source.fingerprint = 0x0123456789abcdef;
        run.data.notes = {message("The classes stand in %1.", "/some/classes.txt")};
        const QString texts = ParsedPage(run.page()).texts;
        QVERIFY(texts.contains(QStringLiteral("1,234,567 bytes")));
        QVERIFY(texts.contains(QStringLiteral("0123456789abcdef")));
        QVERIFY(texts.contains(QStringLiteral("The classes stand in classes.txt.")));
        QVERIFY(!ParsedPage(Run("iris").page()).texts.contains(QStringLiteral("bytes")));
    }

    // Whatever names hold, the page has the same elements as with plain ones.
    void hostileNamesAreTexts()
    {
        Run run("iris");
        const QStringList elements = ParsedPage(run.page()).elements;
        run.data.name = kHostile;
        for (Column &column : run.data.columns)
            column.name += kHostile;
        std::vector<ClassInfo> classes = run.labels.classes();
        for (ClassInfo &info : classes)
            info.name += kHostile;
        run.labels.setClasses(classes);
        run.data.notes = {message("A note on %1.", kHostile)};
        ReportedRun reported = run.reported();
        reported.source = kHostile + "\xff\xfe";
        reported.command = "inkling-cli " + kHostile;
        reported.program = kHostile;
        reported.map->xName = kHostile;
        const ParsedPage page(QByteArray::fromStdString(reportPage(reported)));
        QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
        QVERIFY2(page.loads.isEmpty(), qPrintable(page.loads.join(u' ')));
        QStringList without = page.elements; // the note has a heading, a list and an item
        for (const char *added : {"h3", "ul", "li"})
            QVERIFY(without.removeOne(QLatin1StringView(added)));
        QCOMPARE(without.size(), elements.size());
        const QString name =
            QStringLiteral("<script>alert('x')</script> \"quoted\" 'so' & &amp;   </td></table>--> 値");
        QVERIFY(page.textOf.value(QStringLiteral("class_0")).contains(name));
        QVERIFY(page.textOf.value(QStringLiteral("command")).contains(QStringLiteral("&amp; \n")));
        QVERIFY(page.texts.contains(QStringLiteral("\\xFF\\xFE")));
    }

    void theSameRunGivesTheSamePage()
    {
        const QByteArray once = Run("iris").page();
        Run again("iris");
        again.report.milliseconds += 1.0; // another run takes another time
        again.report.outcome.solveMilliseconds += 1.0;
        QTest::qSleep(1);
        QCOMPARE(again.page(), once);
    }

    void timesAreToldWhereTheyAreWanted()
    {
        const Run run("iris");
        ReportedRun reported = run.reported();
        reported.times = ReportedTimes{3.25, 20.4, 1234.4};
        const QString texts = ParsedPage(QByteArray::fromStdString(reportPage(reported))).texts;
        QVERIFY(texts.contains(
            QStringLiteral("1234 ms with the baselines; of it 3.2 ms for the graph and 20 ms")));
        QVERIFY(!ParsedPage(run.page()).texts.contains(QStringLiteral(" ms ")));
    }

    void withoutHeldOutSamplesThereIsNoScore()
    {
        const Run run("iris", 3, 0.0);
        QCOMPARE(run.report.score.heldOut, std::size_t(0));
        const ParsedPage page(run.page());
        QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
        QVERIFY(page.texts.contains(QStringLiteral("Nothing is held out")));
        for (const char *id : {"accuracy", "verdict", "difference", "confusion", "score_majority"})
            QVERIFY2(!page.textOf.contains(QLatin1StringView(id)), id);
        QVERIFY(page.textOf.value(QStringLiteral("leave_one_out"))
                    .contains(QStringLiteral("%1 of %2")
                                  .arg(run.report.leaveOneOut->right)
                                  .arg(run.report.leaveOneOut->total)));
    }

    void aBaselineIsNotItsOwnBaseline()
    {
        const ParsedPage page(Run("iris", 3, 0.4, "logistic_regression").page());
        QCOMPARE(page.elements.count(QStringLiteral("svg")), 1 + 3); // pictures, and a bar each
        QVERIFY(
            page.textOf.value(QStringLiteral("difference")).contains(QStringLiteral("Nearest neighbour")));
        QVERIFY(!page.texts.contains(QStringLiteral("Unlabelled data h")));
    }

    void unfinishedAnswersSaySo()
    {
        Run run("iris");
        QVERIFY(ParsedPage(run.page()).texts.contains(QStringLiteral("converged")));
        run.report.outcome.ending = Ending::LimitReached;
        QVERIFY(
            ParsedPage(run.page()).texts.contains(QStringLiteral("limit reached: the answer is not final")));
        run.report.outcome.ending = Ending::Stopped;
        run.report.baselines.clear(); // it may come before they did
        run.report.difference.reset();
        const ParsedPage stopped(run.page());
        QVERIFY2(stopped.fault.isEmpty(), qPrintable(stopped.fault));
        QVERIFY(stopped.texts.contains(QStringLiteral("stopped: the answer is not final")));
    }

    void manyColumnsAreCounted()
    {
        const Run run("digits");
        QVERIFY(run.data.columns.size() < 100);
        Run wide("iris");
        while (wide.data.columns.size() < 250) {
            wide.data.columns.push_back(wide.data.columns[0]);
            wide.data.roles.push_back(ColumnRole::Feature);
        }
        QVERIFY(ParsedPage(wide.page())
                    .texts.contains(QStringLiteral("150 more columns; features among all of them: 249")));
    }

    void manyPointsAreThinned()
    {
        const Run run("moons?n=12000&noise=0.1&seed=1", 3, 0.2, "majority");
        const QByteArray page = run.page();
        QVERIFY(ParsedPage(page).texts.contains(QStringLiteral("10,000 of 12,000 points drawn")));
        QVERIFY(page.size() < 2'000'000);
    }

    // Every word of the page passes the translator: none is left in English.
    void wordsAndNumbersAreTheReaders()
    {
        Wording wording;
        wording.language = "de";
        wording.decimalMark = ",";
        wording.translate = [](const Message &message) {
            return english({std::string("\u00bb") + message.text + "\u00ab", message.arguments});
        };
        const Run run("iris");
        const QByteArray bytes = run.page(wording);
        QVERIFY(bytes.startsWith("<!DOCTYPE html>\n<html lang=\"de\""));
        const ParsedPage page(bytes);
        QVERIFY(
            page.textOf.value(QStringLiteral("accuracy"))
                .startsWith(QString::number(100.0 * run.report.score.accuracy, 'f', 1).replace(u'.', u',')));
        QString rest = page.texts;
        const QRegularExpression told(QStringLiteral("\u00bb[^\u00bb\u00ab]*\u00ab"));
        while (rest.contains(told))
            rest.remove(told);
        rest.remove(QRegularExpression(QStringLiteral("\n\\s*:root.*map-grid\\{[^}]*\\}\n\\}"),
                                       QRegularExpression::DotMatchesEverythingOption)); // the style
        for (const Column &column : run.data.columns)
            rest.remove(QString::fromStdString(column.name));
        for (const ClassInfo &info : run.labels.classes())
            rest.remove(QString::fromStdString(info.name));
        for (const char *own : {"first line", "second line", "builtin:some", "across", "iris"})
            rest.remove(QLatin1StringView(own));
        for (const Parameter &parameter : run.learner->parameters) {
            rest.remove(
                QLatin1StringView(parameter.id) + u'=' +
                QString::fromStdString(parameterText(parameter, run.report.parameters.number(parameter.id))));
        }
        rest.remove(QLatin1StringView(run.learner->source));
        rest.remove(QLatin1StringView(run.learner->id));
        const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}[^\n]*"));
        QVERIFY2(!rest.contains(word), qPrintable(word.match(rest).captured()));
    }
};

QTEST_APPLESS_MAIN(TestReportPage)
#include "tst_report_page.moc"
