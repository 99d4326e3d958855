// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_selection_model.h"

#include "tests/support/session_steps.h"
#include "ui/models/sample_table_model.h"

#include <memory>

using namespace inkling;

using Rows = std::vector<std::size_t>;
using Flag = QItemSelectionModel::SelectionFlag;

class TestSampleSelectionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTableSelectsInTheSession();
    void aGestureReplacesWhatItHasPickedSoFar();
    void theSessionSelectsInTheTable();
    void samplesThatTheFilterHidesStaySelected();
    void theCurrentRowIsTheCurrentSample();
    void walkingGoesOnWhereASampleHasLeft();
    void aSelectionInPiecesIsCutOffForQtAlone();
    void otherDataForgetTheSelection();

private:
    QItemSelection range(int first, int last) const
    {
        return {m_table->index(first, 0), m_table->index(last, m_table->columnCount() - 1)};
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SampleTableModel> m_table;
    std::unique_ptr<SampleSelectionModel> m_model;
};

void TestSampleSelectionModel::init()
{
    m_model.reset();
    m_table.reset();
    m_session = std::make_unique<Session>();
    m_table = std::make_unique<SampleTableModel>(*m_session);
    m_model = std::make_unique<SampleSelectionModel>(*m_table, m_session->selection());
    openAndWait(*m_session, kMoons);
    m_table->sort(RowColumn, Qt::DescendingOrder); // row 0 is sample 199
}

void TestSampleSelectionModel::theTableSelectsInTheSession()
{
    m_model->select(range(0, 2), Flag::ClearAndSelect | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{197, 198, 199}));
    m_model->select(range(2, 3), Flag::Toggle | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{196, 198, 199}));
    m_model->select(range(0, 0), Flag::Deselect | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{196, 198}));
    m_model->select(range(10, 10), Flag::Select | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{189, 196, 198}));
    m_model->clearSelection();
    QVERIFY(m_session->selection().isEmpty());
}

// As with Shift, or while the mouse is dragged: the range shrinks again.
void TestSampleSelectionModel::aGestureReplacesWhatItHasPickedSoFar()
{
    m_model->select(range(50, 50), Flag::ClearAndSelect | Flag::Rows);
    m_model->select(range(10, 10), Flag::Toggle | Flag::Rows);
    m_model->select(range(10, 14), Flag::ToggleCurrent | Flag::Rows);
    m_model->select(range(10, 11), Flag::ToggleCurrent | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{149, 188, 189}));
    m_model->select(range(20, 20), Flag::ClearAndSelect | Flag::Rows);
    m_model->select(range(20, 25), Flag::SelectCurrent | Flag::Rows);
    m_model->select(range(19, 20), Flag::SelectCurrent | Flag::Rows);
    QCOMPARE(m_session->selection().rows(), (Rows{179, 180}));
}

void TestSampleSelectionModel::theSessionSelectsInTheTable()
{
    m_session->selection().change(Rows{199, 198, 5}, SelectionChange::Replace);
    QVERIFY(m_model->isSelected(0));
    QVERIFY(m_model->isSelected(1));
    QVERIFY(!m_model->isSelected(2));
    QVERIFY(m_model->isSelected(194));
    QCOMPARE(m_model->selectedRows().size(), 3); // what screen readers are told
    QCOMPARE(m_model->selection().size(), 2);    // in ranges
    QCOMPARE(m_model->selectedSamples(), (Rows{199, 198, 5}));
    m_table->sort(-1);
    QVERIFY(m_model->isSelected(5));
    QCOMPARE(m_model->selectedRows().size(), 3);
}

void TestSampleSelectionModel::samplesThatTheFilterHidesStaySelected()
{
    m_session->selection().change(Rows{3, 4, 5}, SelectionChange::Replace);
    SampleFilter filter;
    filter.onlyRows = Rows{4, 50};
    m_table->setFilter(filter);
    QCOMPARE(m_model->selectedSamples(), (Rows{4}));
    QCOMPARE(m_session->selection().count(), std::size_t(3));
    m_table->setFilter({});
    QCOMPARE(m_model->selectedSamples(), (Rows{5, 4, 3}));
}

void TestSampleSelectionModel::theCurrentRowIsTheCurrentSample()
{
    m_model->setCurrentIndex(m_table->index(4, 2), Flag::NoUpdate);
    QCOMPARE(m_session->selection().current(), 195L);
    m_session->selection().setCurrent(7);
    QCOMPARE(m_model->currentIndex(), m_table->index(192, 2)); // the column stays
    m_table->sort(-1);
    QCOMPARE(m_model->currentIndex().row(), 7);
    QCOMPARE(m_session->selection().current(), 7L);
    m_session->selection().setCurrent(-1);
    QVERIFY(!m_model->currentIndex().isValid());
}

// One labels the first of the unlabelled, which then is none: the next has its place.
void TestSampleSelectionModel::walkingGoesOnWhereASampleHasLeft()
{
    SampleFilter filter;
    filter.source = SampleSource::Unlabelled;
    m_table->setFilter(filter);
    m_model->setCurrentIndex(m_table->index(3, 0), Flag::ClearAndSelect | Flag::Rows);
    const std::size_t sample = m_table->samples()[3];
    const std::uint32_t next = m_table->samples()[4];
    m_session->labelPoints({{sample}}, 0, {"test", QStringLiteral("Test")});
    QCOMPARE(m_model->currentIndex().row(), 3);
    QCOMPARE(m_table->samples()[3], next);
    QCOMPARE(m_session->selection().current(), static_cast<long>(sample)); // other views still tell of it
}

void TestSampleSelectionModel::aSelectionInPiecesIsCutOffForQtAlone()
{
    openAndWait(*m_session, QStringLiteral("builtin:moons?n=200000&noise=0.1&seed=1"));
    Rows every;
    for (std::size_t row = 0; row < 200'000; row += 2)
        every.push_back(row);
    m_session->selection().change(every, SelectionChange::Replace);
    QCOMPARE(m_model->selection().size(), 500);
    QVERIFY(m_model->isSelected(199'998));
    m_model->select(range(199'999, 199'999), Flag::Select | Flag::Rows);
    QCOMPARE(m_session->selection().count(), std::size_t(100'001)); // nothing is lost beyond the cut
    m_session->selection().selectAll();
    QCOMPARE(m_model->selection().size(), 1);
}

void TestSampleSelectionModel::otherDataForgetTheSelection()
{
    m_session->selection().selectAll();
    m_session->selection().setCurrent(199);
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    QVERIFY(!m_model->hasSelection());
    QVERIFY(!m_model->currentIndex().isValid());
    QVERIFY(m_session->selection().isEmpty());
}

QTEST_GUILESS_MAIN(TestSampleSelectionModel)
#include "tst_sample_selection_model.moc"
