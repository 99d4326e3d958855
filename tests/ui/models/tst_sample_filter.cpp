// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_filter.h"

#include "tests/support/session_steps.h"

#include <QLocale>

#include <memory>

using namespace inkling;

using Rows = std::vector<std::uint32_t>;

class TestSampleFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatTheTextAsksFor_data();
    void findsWhatTheTextAsksFor();
    void saysWhatIsWrongInOneSentence_data();
    void saysWhatIsWrongInOneSentence();
    void readsTheDecimalCommaOfTheUser();
    void knowsWhatARunSays();
    void combinesAllThatIsSet();

private:
    Rows found(const FilterText &text) const
    {
        SampleFilter filter;
        filter.conditions = text.conditions;
        filter.onlyUnsure = text.onlyUnsure;
        filter.onlyWrong = text.onlyWrong;
        return filter.rows(SampleFacts(*m_session));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestSampleFilter::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    m_session = std::make_unique<Session>();
    ReadOptions options;
    options.noClassColumn = true;
    QSignalSpy opened(m_session.get(), &Session::dataChanged);
    m_session->open({writeFile(m_folder, QStringLiteral("fruit.csv"),
                               "code,weight,colour,petal length (cm),row\n"
                               "a,1,dark red,0.5,9\n"
                               "b,2.5,blue and green,,8\n"
                               "c,,Red,3,7\n"
                               "d,3,,2,6\n"),
                     options,
                     {}});
    QVERIFY(opened.wait(kPatience));
    m_session->addClass(QStringLiteral("ripe"));
    m_session->addClass(QStringLiteral("raw"));
    m_session->labelPoints({{0, 2}}, 0, {"test", QStringLiteral("Test")});
    m_session->labelPoints({{3}}, 1, {"test", QStringLiteral("Test")});
    m_session->flag({{1}}, Certainty::Unsure);
}

void TestSampleFilter::findsWhatTheTextAsksFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Rows>("expected");
    const auto row = [](const char *text, const Rows &expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << expected;
    };
    row("", {0, 1, 2, 3});
    row("weight >= 2.5", {1, 3});
    row("weight>1", {1, 3});
    row("weight < 3", {0, 1});
    row("weight \u2264 1", {0});
    row("weight = 3", {3});
    row("weight != 3", {0, 1, 2}); // a missing value is not 3
    row("weight is missing", {2});
    row("weight missing", {2});
    row("colour is not missing", {0, 1, 2});
    row("colour = red", {2}); // whatever the case
    row("colour = \"dark red\"", {0});
    row("colour contains RED", {0, 2});
    row("colour contains \"blue and\"", {1}); // no end of a condition
    row("colour != red", {0, 1, 3});
    row("petal length (cm) > 1", {2, 3}); // a name of several words needs no quotes
    row("WEIGHT = 1", {0});
    row("row <= 2", {0, 1});        // of the table
    row("\"row\" >= 8", {0, 1});    // of the file
    row("weight contains .5", {1}); // as it is shown
    row("weight > 0 and colour contains e", {0, 1});
    row("weight > 0; colour contains e & weight < 2", {0});
    row("given = ripe", {0, 2});
    row("given is missing", {1});
    row("source = unlabelled", {1});
    row("unsure", {1});
    row("unsure and given = ripe", {});
    row("confidence < 0.5", {}); // nothing was run
}

void TestSampleFilter::findsWhatTheTextAsksFor()
{
    QFETCH(QString, text);
    QFETCH(Rows, expected);
    const FilterText read = FilterText::read(text, SampleFacts(*m_session));
    QCOMPARE(read.problem, QString());
    QCOMPARE(found(read), expected);
}

void TestSampleFilter::saysWhatIsWrongInOneSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("weigth >= 3", "No column is called weigth; did you mean weight?");
    row("Color = red", "No column is called Color; did you mean colour?");
    row("altitude > 3", "No column is called altitude.");
    row("\"given\" = ripe", "No column is called given."); // in quotes: of the data set
    row("weight", "“weight” compares nothing: write for example confidence < 0.6.");
    row("weight >", "What is weight to be compared with?");
    row("weight > heavy", "weight holds numbers, and “heavy” is none.");
    row("colour > red", "colour holds texts: compare it by =, != or contains.");
    row("> 3", "A condition starts with the name of a column.");
    row("colour = \"red", "A quotation mark is open: close it.");
    row("weight > 1 and weigth < 3", "No column is called weigth; did you mean weight?");
}

void TestSampleFilter::saysWhatIsWrongInOneSentence()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(FilterText::read(text, SampleFacts(*m_session)).problem, expected);
}

void TestSampleFilter::readsTheDecimalCommaOfTheUser()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const FilterText read = FilterText::read(QStringLiteral("weight >= 2,5"), SampleFacts(*m_session));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(read.problem, QString());
    QCOMPARE(found(read), (Rows{1, 3}));
}

// The same questions asked of every sample, one after the other.
void TestSampleFilter::knowsWhatARunSays()
{
    Session session;
    openAndWait(session, QStringLiteral("builtin:moons?n=200&noise=0.3&seed=1"));
    session.giveAtRandom(3);
    runAndWait(session);
    const SampleFacts facts(session);
    const Outcome &outcome = session.report()->outcome;
    Rows wrong, sure, predictedFirst;
    for (std::size_t row = 0; row < 200; ++row) {
        const LabelCell &cell = session.labels()[row];
        if (cell.heldOut && outcome.predicted[row] != cell.truth)
            wrong.push_back(static_cast<std::uint32_t>(row));
        if (outcome.scores.row(static_cast<Eigen::Index>(row)).maxCoeff() >= 0.75)
            sure.push_back(static_cast<std::uint32_t>(row));
        if (!cell.heldOut && cell.given == kUnlabelled && outcome.predicted[row] == 0)
            predictedFirst.push_back(static_cast<std::uint32_t>(row));
    }
    QCOMPARE(wrong.size(), session.report()->score.heldOut - session.report()->score.correct);
    QVERIFY(!wrong.empty());
    const auto rows = [&](const QString &text, SampleFilter filter = {}) {
        const FilterText read = FilterText::read(text, facts);
        filter.conditions = read.conditions;
        filter.onlyWrong = read.onlyWrong;
        return filter.rows(facts);
    };
    QCOMPARE(rows(QStringLiteral("wrong")), wrong);
    QCOMPARE(rows(QStringLiteral("confidence >= 0.75")), sure);
    SampleFilter filter;
    filter.source = SampleSource::Predicted;
    filter.classPlace = 0;
    QCOMPARE(rows({}, filter), predictedFirst);
}

void TestSampleFilter::combinesAllThatIsSet()
{
    const SampleFacts facts(*m_session);
    SampleFilter filter;
    filter.classPlace = 0;
    QCOMPARE(filter.rows(facts), (Rows{0, 2}));
    filter.onlyRows = {0, 1, 3};
    QCOMPARE(filter.rows(facts), (Rows{0}));
    filter.source = SampleSource::Unlabelled;
    QCOMPARE(filter.rows(facts), Rows{});
    filter.classPlace = kUnlabelled;
    QCOMPARE(filter.rows(facts), (Rows{1}));
}

QTEST_GUILESS_MAIN(TestSampleFilter)
#include "tst_sample_filter.moc"
