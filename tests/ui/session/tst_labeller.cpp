// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/labeller.h"

#include "tests/support/session_steps.h"

#include <QSignalSpy>
#include <QTest>

using namespace inkling;

using Rows = std::vector<std::size_t>;

namespace {

const Gesture kGesture{"lasso", QStringLiteral("Lasso")};

/// The first unlabelled rows, ascending.
Rows unlabelled(const Session &session, std::size_t count)
{
    Rows rows;
    for (std::size_t row = 0; row < session.labels().size() && rows.size() < count; ++row) {
        if (session.labels().role(row) == LabelRole::Unlabelled)
            rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestLabeller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_session = std::make_unique<Session>();
        m_labeller = std::make_unique<Labeller>(*m_session);
        openAndWait(*m_session, kMoons);
        m_session->armClass(1);
    }

    void paintingCombines_data()
    {
        QTest::addColumn<SelectionChange>("how");
        QTest::addColumn<std::vector<int>>("given"); // of four rows, the first two had class 0
        const int none = kUnlabelled;
        QTest::newRow("plain") << SelectionChange::Replace << std::vector<int>{0, 1, 1, none};
        QTest::newRow("add") << SelectionChange::Add << std::vector<int>{0, 1, 1, none};
        QTest::newRow("remove") << SelectionChange::Remove << std::vector<int>{0, none, none, none};
        QTest::newRow("the selected only") << SelectionChange::Intersect << std::vector<int>{0, 0, 1, none};
    }
    void paintingCombines()
    {
        QFETCH(SelectionChange, how);
        QFETCH(std::vector<int>, given);
        const Rows rows = unlabelled(*m_session, 4);
        m_session->labelPoints(Rows{rows[0], rows[1]}, 0, kGesture);
        m_session->selection().change(Rows{rows[2], rows[3]}, SelectionChange::Replace);
        m_labeller->apply(Rows{rows[1], rows[2]}, how, kGesture);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(m_session->labels()[rows[i]].given, given[i]);
        QCOMPARE(m_session->selection().count(), std::size_t{2}); // painting leaves it alone
    }

    void selectingLeavesLabelsAlone()
    {
        m_labeller->setGrammar(Grammar::Select);
        const Labels before = m_session->labels();
        const Rows rows = unlabelled(*m_session, 3);
        m_labeller->apply(rows, SelectionChange::Replace, kGesture);
        m_labeller->apply(Rows{rows[1]}, SelectionChange::Remove, kGesture);
        QCOMPARE(m_session->selection().rows(), (Rows{rows[0], rows[2]}));
        QVERIFY(m_session->labels() == before);
        QCOMPARE(m_session->undoStack().count(), 0);
    }

    void aClassKeyLabelsTheSelectionInOneStep()
    {
        m_labeller->setGrammar(Grammar::Select);
        const Rows rows = unlabelled(*m_session, 3);
        m_labeller->apply(rows, SelectionChange::Replace, kGesture);
        m_labeller->pressClass(0);
        for (const std::size_t row : rows)
            QCOMPARE(m_session->labels()[row].given, 0);
        QCOMPARE(m_session->armedClass(), 1);
        QCOMPARE(m_session->undoStack().count(), 1);
        m_labeller->pressErase();
        QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
        QCOMPARE(m_session->selection().count(), std::size_t{3}); // for the next key
    }

    void theNextFreeKeyMakesAClassForTheSelection()
    {
        m_labeller->setGrammar(Grammar::Select);
        const Rows rows = unlabelled(*m_session, 2);
        m_labeller->apply(rows, SelectionChange::Replace, kGesture);
        m_labeller->pressClass(2);
        QCOMPARE(m_session->labels().classCount(), std::size_t{3});
        QCOMPARE(m_session->labels()[rows[0]].given, 2);
        QCOMPARE(m_session->undoStack().count(), 1);
        m_labeller->pressClass(5); // not the next one
        QCOMPARE(m_session->labels().classCount(), std::size_t{3});
    }

    void keysArmWhenNothingIsSelected_data()
    {
        QTest::addColumn<Grammar>("grammar");
        QTest::newRow("paint") << Grammar::Paint;
        QTest::newRow("select") << Grammar::Select;
    }
    void keysArmWhenNothingIsSelected()
    {
        QFETCH(Grammar, grammar);
        m_labeller->setGrammar(grammar);
        m_labeller->pressClass(0);
        QCOMPARE(m_session->armedClass(), 0);
        m_labeller->pressErase();
        QCOMPARE(m_session->armedClass(), kUnlabelled);
    }

    // N, then a digit for each: a whole data set without a mouse.
    void aClassKeyLabelsTheSuggestion_data()
    {
        QTest::addColumn<Grammar>("grammar");
        QTest::newRow("paint") << Grammar::Paint;
        QTest::newRow("select") << Grammar::Select;
    }
    void aClassKeyLabelsTheSuggestion()
    {
        QFETCH(Grammar, grammar);
        m_labeller->setGrammar(grammar);
        SessionGuide &guide = m_session->guide();
        guide.next();
        QTRY_VERIFY_WITH_TIMEOUT(guide.isShown(), kPatience);
        const auto row = static_cast<std::size_t>(guide.row());
        m_labeller->pressClass(0);
        QCOMPARE(m_session->labels()[row].given, 0);
        QCOMPARE(m_session->armedClass(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(guide.isShown() && guide.row() != static_cast<long>(row), kPatience);
    }

    void theFirstStrokeMakesTheFirstClass()
    {
        QTemporaryDir folder;
        openAndWait(*m_session,
                    writeFile(folder, QStringLiteral("plain.csv"), "x,y\n0.5,1.5\n1.5,0.5\n2.5,2.5\n"));
        m_labeller->apply(Rows{0}, SelectionChange::Remove, kGesture);
        QCOMPARE(m_session->labels().classCount(), std::size_t{0}); // there is nothing to erase
        m_labeller->apply(Rows{0, 2}, SelectionChange::Replace, kGesture);
        QCOMPARE(m_session->labels().classCount(), std::size_t{1});
        QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{2});
        m_session->undoStack().undo();
        QCOMPARE(m_session->labels().classCount(), std::size_t{0});
    }

private:
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Labeller> m_labeller;
};

QTEST_GUILESS_MAIN(TestLabeller)
#include "tst_labeller.moc"
