// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"
#include "tests/support/project_steps.h"
#include "ui/models/sample_facts.h"

using namespace inkling;

namespace {

/// 30 rows, of which 5, 15 and 25 repeat the one before them and 12 lacks a feature; classes by tens.
QByteArray table()
{
    QByteArray text = "x,v,kind\n"; // a column y would pass for the class
    for (int i = 0; i < 30; ++i) {
        const int shown = i % 10 == 5 ? i - 1 : i;
        text += QStringLiteral("%1,%2,%3\n")
                    .arg(shown)
                    .arg(i == 12 ? QString() : QString::number(shown * shown))
                    .arg(QStringLiteral("abc")[i / 10])
                    .toUtf8();
    }
    return text;
}

void openTable(Session &session, const QTemporaryDir &folder)
{
    openAndWait(session, writeFile(folder, QStringLiteral("table.csv"), table()));
    session.hideGivenLabels();
}

void prepareAndWait(Session &session, const PrepareOptions &options)
{
    QSignalSpy prepared(&session, &Session::featuresChanged);
    session.setPreparation(options);
    QVERIFY(prepared.wait(kPatience));
}

void undoAndWait(Session &session)
{
    QSignalSpy prepared(&session, &Session::featuresChanged);
    session.undoStack().undo();
    QVERIFY(prepared.wait(kPatience));
}

const PrepareOptions kWithoutRepeats{.repeated = RepeatedRows::LeaveOut};

void label(Session &session, std::size_t row, int place)
{
    session.labelPoints(std::vector<std::size_t>{row}, place, {});
}

} // namespace

/// Steps of the preparation: what they leave out comes back, with all labels.
class TestSessionPreparation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<Work>();
        openTable(session(), *m_folder);
    }
    void cleanup() { m_work.reset(); }

    void aStepIsOneOfTheUndoStack()
    {
        const int steps = session().undoStack().count();
        const RowMatrix before = session().features().X;
        prepareAndWait(session(), {.scaling = Scaling::Robust});
        QVERIFY(session().features().X != before);
        QCOMPARE(session().undoStack().count(), steps + 1);
        QCOMPARE(session().undoStack().undoText(), QStringLiteral("Scaling: robust"));
        undoAndWait(session());
        QVERIFY(session().preparation() == PrepareOptions());
        QVERIFY(session().features().X == before);
        QSignalSpy prepared(&session(), &Session::featuresChanged);
        session().undoStack().redo();
        QVERIFY(prepared.wait(kPatience));
        QVERIFY(session().preparation().scaling == Scaling::Robust);
        QCOMPARE(session().undoStack().count(), steps + 1);
    }

    void labelsOfRowsThatAreLeftOutWait()
    {
        label(session(), freeRow(4), 1);
        const Labels before = session().labels();
        prepareAndWait(session(), kWithoutRepeats);
        QCOMPARE(session().data().rows, std::size_t(27));
        QCOMPARE(session().leftOutCount(), std::size_t(3));
        QCOMPARE(session().labels().size(), std::size_t(27));
        QVERIFY(session().wholeLabels() == before);
        QCOMPARE(session().data().sourceRow(5), std::size_t(6));
        QCOMPARE(SampleFacts(session()).text(5, RowColumn), QStringLiteral("7")); // as the file counts
        QVERIFY(session().labels()[5] == before[6]);
        undoAndWait(session());
        QCOMPARE(session().data().rows, std::size_t(30));
        QVERIFY(session().labels() == before);
    }

    void labelsGivenMeanwhileStay()
    {
        prepareAndWait(session(), kWithoutRepeats);
        const std::size_t row = 20; // 22 of the file
        QCOMPARE(session().data().sourceRow(row), std::size_t(22));
        session().labelPoints(std::vector<std::size_t>{row}, 0, {});
        const LabelCell painted = session().labels()[row];
        const int added = session().addClass(QStringLiteral("new"));
        QCOMPARE(added, 3);
        undoStackTo(session(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(session().data().rows, std::size_t(30), kPatience);
        QCOMPARE(session().labels().classCount(), std::size_t(3));
        undoStackTo(session(), session().undoStack().count());
        QTRY_COMPARE_WITH_TIMEOUT(session().data().rows, std::size_t(27), kPatience);
        QCOMPARE(session().labels().classCount(), std::size_t(4));
        QVERIFY(session().labels()[row] == painted);
        QVERIFY(session().wholeLabels()[22] == painted);
    }

    // Also what undoing does to a sample that is not there at the moment.
    void classesOfRowsThatAreLeftOutChangeToo()
    {
        const int last = 2;
        prepareAndWait(session(), kWithoutRepeats);
        session().mergeClass(last, 0);
        for (std::size_t row = 0; row < 30; ++row) {
            const LabelCell &cell = session().wholeLabels()[row];
            QVERIFY(cell.given < 2 && cell.truth < 2);
            QCOMPARE(cell.truth == 0, row < 10 || row >= 20);
        }
        session().undoStack().undo();
        QCOMPARE(session().wholeLabels()[25].truth, 2);
    }

    void theReportGoesWithItsRows()
    {
        session().giveAtRandom(2);
        runAndWait(session());
        QVERIFY(session().report());
        prepareAndWait(session(), {.scaling = Scaling::MinMax});
        QVERIFY(session().report() && session().isStale());
        prepareAndWait(session(), {.imputation = Imputation::DropRows});
        QCOMPARE(session().data().rows, std::size_t(29));
        QVERIFY(!session().report());
        runAndWait(session());
        QCOMPARE(session().report()->outcome.predicted.size(), std::size_t(29));
    }

    void whatCannotBeLeavesAllAsItIs()
    {
        const int steps = session().undoStack().count();
        QSignalSpy problems(&session(), &Session::problemFound);
        session().setPreparation({.ordinals = {"x"}});
        QVERIFY(problems.wait(kPatience));
        QVERIFY(session().preparation() == PrepareOptions());
        QCOMPARE(session().undoStack().count(), steps);
    }

    void graphSurgeryStaysWithItsSamples()
    {
        session().surgery().cut(std::vector<Edge>{{6, 7}, {5, 6}});
        prepareAndWait(session(), kWithoutRepeats);
        const auto cuts = session().surgery().value().cuts();
        QCOMPARE(cuts.size(), std::size_t(1)); // 5 is gone
        QVERIFY(cuts[0] == RowPair(5, 6));     // 6 and 7 of the file
        session().surgery().join(5, 7);
        undoStackTo(session(), 1); // all but the cut and what hid the labels
        QTRY_COMPARE_WITH_TIMEOUT(session().data().rows, std::size_t(30), kPatience);
    }

    void projectsKeepWhatIsLeftOut()
    {
        session().labelPoints(std::vector<std::size_t>{freeRow(4), freeRow(5)}, 1, {});
        prepareAndWait(session(), kWithoutRepeats);
        session().surgery().cut(std::vector<Edge>{{5, 6}});
        const QString path = m_folder->filePath(QStringLiteral("work.inkling"));
        saveAndWait(m_work->project, path);
        QVERIFY(!m_work->project.isModified());
        Work other;
        openProjectAndWait(other.project, path);
        QVERIFY(other.session.preparation() == kWithoutRepeats);
        QCOMPARE(other.session.data().rows, std::size_t(27));
        QVERIFY(other.session.labels() == session().labels());
        QVERIFY(other.session.wholeLabels() == session().wholeLabels());
        QVERIFY(other.session.surgery().value() == session().surgery().value());
        QVERIFY(other.session.history() == session().history());
        prepareAndWait(other.session, {});
        QCOMPARE(other.session.data().rows, std::size_t(30));
        QVERIFY(other.session.labels() == session().wholeLabels());
    }

    // A preparation alone is nothing to be saved; a label is.
    void preparingIsNoWork()
    {
        Work work;
        openAndWait(work.session, m_folder->filePath(QStringLiteral("table.csv")));
        prepareAndWait(work.session, {.scaling = Scaling::Robust});
        QVERIFY(!work.project.isModified());
        work.session.addClass(QStringLiteral("more"));
        QVERIFY(work.project.isModified());
    }

private:
    Session &session() { return m_work->session; }
    /// A row that is not held out, at or behind another one.
    std::size_t freeRow(std::size_t row)
    {
        while (session().labels()[row].heldOut)
            ++row;
        return row;
    }
    static void undoStackTo(Session &session, int index) { session.undoStack().setIndex(index); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Work> m_work;
};

QTEST_MAIN(TestSessionPreparation)
#include "tst_session_preparation.moc"
