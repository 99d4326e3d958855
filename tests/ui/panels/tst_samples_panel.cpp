// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/samples_panel.h"

#include "tests/support/session_steps.h"
#include "ui/models/sample_table_model.h"
#include "ui/panels/sample_table.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

#include <memory>

using namespace inkling;

using Rows = std::vector<std::size_t>;

class TestSamplesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void selectsInTheSessionByKeys();
    void showsWhatIsSelectedElsewhere();
    void filtersByTextClassAndSource();
    void saysWhatIsWrongWithAFilter();
    void theSelectedStayWhileTheTableIsClicked();
    void hidesTheOthersInTheMaps();
    void deleteUnlabelsTheSelectedRows();
    void aListOfClassesEditsALabel();
    void numberKeysReachTheWindow();
    void copiesTheSelectedRows();
    void keepsItsPlaceWhenAnAnswerComes();
    void everythingCanBeReachedByTab();
    void otherDataStartWithoutAFilter();
    void otherDataHaveOtherColumns();

private:
    SampleTable *table() const { return m_panel->findChild<SampleTable *>(); }
    template<typename T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QLatin1StringView(name));
    }
    void choose(const char *combo, int place) const
    {
        auto *box = child<QComboBox>(combo);
        box->setCurrentIndex(place);
        Q_EMIT box->activated(place);
    }
    void write(const QString &filter) const
    {
        auto *text = child<QLineEdit>("sampleFilter");
        text->setFocus();
        text->selectAll();
        if (filter.isEmpty())
            QTest::keyClick(text, Qt::Key_Delete);
        else
            QTest::keyClicks(text, filter);
        QTest::keyClick(text, Qt::Key_Return);
    }
    QString count() const { return child<QLabel>("sampleCount")->text(); }
    /// Makes a row current by the keyboard alone.
    void goTo(int row) const
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<SamplesPanel> m_panel;
};

void TestSamplesPanel::init()
{
    m_panel.reset();
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<SamplesPanel>(*m_session);
    m_panel->resize(900, 200);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    openMoonsAndRun(*m_session);
}

void TestSamplesPanel::selectsInTheSessionByKeys()
{
    goTo(3);
    QCOMPARE(m_session->selection().rows(), (Rows{3}));
    QCOMPARE(m_session->selection().current(), 3L);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_session->selection().rows(), (Rows{3, 4}));
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_session->selection().count(), std::size_t(200));
    QVERIFY(count().endsWith(QStringLiteral("200 selected")));
}

void TestSamplesPanel::showsWhatIsSelectedElsewhere()
{
    m_session->selection().change(Rows{150, 151}, SelectionChange::Replace);
    const auto isVisible = [this](int row) {
        return table()->viewport()->rect().intersects(table()->visualRect(table()->model()->index(row, 0)));
    };
    QVERIFY(isVisible(150));
    m_session->selection().setCurrent(20);
    QVERIFY(isVisible(20));
    QCOMPARE(table()->currentIndex().row(), 20);
}

void TestSamplesPanel::filtersByTextClassAndSource()
{
    const auto shown = [this] {
        return table()->samples().rowCount();
    };
    QCOMPARE(count(), QStringLiteral("200 of 200"));
    choose("sourceFilter", 1); // given
    QCOMPARE(shown(), 6);
    QCOMPARE(count(), QStringLiteral("6 of 200"));
    choose("classFilter", 1); // the first
    QCOMPARE(shown(), 3);
    write(QStringLiteral("row <= 100"));
    int expected = 0;
    for (std::size_t row = 0; row < 100; ++row)
        expected += m_session->labels()[row].given == 0;
    QCOMPARE(shown(), expected);
    choose("sourceFilter", 0);
    choose("classFilter", 0);
    QCOMPARE(shown(), 100);
    write({});
    QCOMPARE(shown(), 200);
}

void TestSamplesPanel::saysWhatIsWrongWithAFilter()
{
    const auto *problem = child<QLabel>("filterProblem");
    QVERIFY(!problem->isVisible());
    write(QStringLiteral("confidense < 1"));
    QVERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(QStringLiteral("did you mean confidence?")));
    QCOMPARE(table()->samples().rowCount(), 200); // as before
    write(QStringLiteral("row < 5"));
    QVERIFY(!problem->isVisible());
    QCOMPARE(table()->samples().rowCount(), 4);
}

void TestSamplesPanel::theSelectedStayWhileTheTableIsClicked()
{
    m_session->selection().change(Rows{5, 6, 7}, SelectionChange::Replace);
    choose("sourceFilter", 7); // selected
    QCOMPARE(table()->samples().rowCount(), 3);
    goTo(1);
    QCOMPARE(m_session->selection().rows(), (Rows{6}));
    QCOMPARE(table()->samples().rowCount(), 3);
    m_session->selection().change(Rows{9}, SelectionChange::Replace); // in a map
    QCOMPARE(table()->samples().rowCount(), 1);
}

void TestSamplesPanel::hidesTheOthersInTheMaps()
{
    auto *inMaps = child<QCheckBox>("onlyInMaps");
    inMaps->click();
    QVERIFY(m_session->selection().showsAll()); // nothing is filtered
    choose("sourceFilter", 1);
    QCOMPARE(m_session->selection().shownCount(), std::size_t(6));
    m_panel->hide();
    m_session->giveAtRandom(1); // the maps still follow
    QCOMPARE(m_session->selection().shownCount(), std::size_t(8));
    m_panel->show();
    inMaps->click();
    QVERIFY(m_session->selection().showsAll());
    QCOMPARE(table()->samples().rowCount(), 8);
}

void TestSamplesPanel::deleteUnlabelsTheSelectedRows()
{
    QAction erase;
    erase.setShortcut(Qt::Key_Delete); // as the window has one
    m_panel->addAction(&erase);
    QSignalSpy erased(&erase, &QAction::triggered);
    choose("sourceFilter", 1);
    goTo(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    const int steps = m_session->undoStack().count();
    QTest::keyClick(table(), Qt::Key_Delete);
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t(4));
    QCOMPARE(m_session->undoStack().count(), steps + 1);
    QCOMPARE(erased.count(), 0);
}

void TestSamplesPanel::aListOfClassesEditsALabel()
{
    choose("sourceFilter", 1);
    const std::size_t sample = table()->samples().samples()[0];
    const int other = 1 - m_session->labels()[sample].given;
    goTo(0);
    table()->setCurrentIndex(table()->model()->index(0, GivenColumn));
    QTest::keyClick(table(), Qt::Key_F2);
    auto *classes = table()->viewport()->findChild<QComboBox *>();
    QVERIFY(classes);
    QCOMPARE(classes->count(), 3);
    classes->setCurrentIndex(other + 1);
    Q_EMIT classes->activated(other + 1);
    QCOMPARE(m_session->labels()[sample].given, other);
}

void TestSamplesPanel::numberKeysReachTheWindow()
{
    QAction give;
    give.setShortcut(Qt::Key_2);
    m_panel->addAction(&give);
    QSignalSpy given(&give, &QAction::triggered);
    goTo(2);
    QTest::keyClick(table(), Qt::Key_2);
    QCOMPARE(given.count(), 1);
    QCOMPARE(table()->currentIndex().row(), 2); // and does not look for rows that begin with it
    write(QStringLiteral("row = 2"));           // while a digit that is written stays one
    QCOMPARE(given.count(), 1);
    QCOMPARE(table()->samples().rowCount(), 1);
}

void TestSamplesPanel::copiesTheSelectedRows()
{
    goTo(4);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("row\tgiven\tpredicted\tconfidence\tmargin\tsource\tflag\t")));
    QVERIFY(lines[1].startsWith(QStringLiteral("5\t")));
    QCOMPARE(lines[1].count(u'\t'), lines[0].count(u'\t'));
    m_session->selection().clear();
    table()->copy();
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 201);
}

// In live mode an answer comes after every label: the rows that one looks at must not run away.
void TestSamplesPanel::keepsItsPlaceWhenAnAnswerComes()
{
    table()->sortByColumn(ConfidenceColumn, Qt::AscendingOrder);
    m_session->selection().setCurrent(table()->samples().samples()[5]);
    table()->verticalScrollBar()->setValue(100);
    const std::vector<std::uint32_t> before = table()->samples().samples();
    m_session->giveAtRandom(3);
    runAndWait(*m_session);
    QVERIFY(table()->samples().samples() != before);
    QCOMPARE(table()->verticalScrollBar()->value(), 100);
    QCOMPARE(m_session->selection().current(), static_cast<long>(before[5]));
    QCOMPARE(table()->samples().samples()[static_cast<std::size_t>(table()->currentIndex().row())],
             before[5]);
}

void TestSamplesPanel::everythingCanBeReachedByTab()
{
    auto *text = child<QLineEdit>("sampleFilter");
    text->setFocus();
    for (const char *name : {"classFilter", "sourceFilter", "onlyInMaps", "sampleTable"}) {
        QTest::keyClick(m_panel->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_panel->focusWidget()->objectName(), QLatin1StringView(name));
        QVERIFY(!m_panel->focusWidget()->accessibleName().isEmpty() ||
                qobject_cast<QCheckBox *>(m_panel->focusWidget()));
    }
}

void TestSamplesPanel::otherDataStartWithoutAFilter()
{
    write(QStringLiteral("row < 5"));
    choose("sourceFilter", 5);
    child<QCheckBox>("onlyInMaps")->click();
    table()->sortByColumn(RowColumn, Qt::DescendingOrder);
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    QCOMPARE(count(), QStringLiteral("150 of 150"));
    QCOMPARE(child<QLineEdit>("sampleFilter")->text(), QString());
    QCOMPARE(child<QComboBox>("classFilter")->count(), 5);
    QVERIFY(!child<QCheckBox>("onlyInMaps")->isChecked());
    QVERIFY(m_session->selection().showsAll());
    QCOMPARE(table()->samples().samples()[0], std::uint32_t(0));
}

// The selection is told of other data first: what it was filtered and sorted by is no column of theirs.
void TestSamplesPanel::otherDataHaveOtherColumns()
{
    openAndWait(*m_session, QStringLiteral("builtin:wine"));
    m_session->selection().change(Rows{1, 2, 3}, SelectionChange::Replace);
    choose("sourceFilter", 7); // selected
    table()->sortByColumn(FirstDataColumn + 12, Qt::DescendingOrder);
    QSignalSpy changed(&table()->samples(), &SampleTableModel::samplesChanged);
    openAndWait(*m_session, kMoons);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(table()->samples().rowCount(), 200);
    QCOMPARE(table()->samples().samples()[0], std::uint32_t(0));
}

QTEST_MAIN(TestSamplesPanel)
#include "tst_samples_panel.moc"
