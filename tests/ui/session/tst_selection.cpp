// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/selection.h"

#include <QSignalSpy>
#include <QTest>

Q_DECLARE_METATYPE(inkling::SelectionChange)

namespace inkling {

using Rows = std::vector<std::size_t>;

class TestSelection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_selection.reset(5); }
    void combines_data();
    void combines();
    void selectsAllAndInverts();
    void whatIsHiddenIsNotSelected();
    void tellsOfChangesOnly();
    void forgetsEverythingWithNewData();

private:
    Selection m_selection;
};

void TestSelection::combines_data()
{
    QTest::addColumn<SelectionChange>("how");
    QTest::addColumn<Rows>("expected");
    QTest::newRow("replace") << SelectionChange::Replace << Rows{2, 3};
    QTest::newRow("add") << SelectionChange::Add << Rows{1, 2, 3};
    QTest::newRow("remove") << SelectionChange::Remove << Rows{1};
    QTest::newRow("intersect") << SelectionChange::Intersect << Rows{2};
}

void TestSelection::combines()
{
    QFETCH(SelectionChange, how);
    QFETCH(Rows, expected);
    m_selection.change(Rows{1, 2}, SelectionChange::Replace);
    m_selection.change(Rows{3, 2}, how);
    QCOMPARE(m_selection.rows(), expected);
    QCOMPARE(m_selection.count(), expected.size());
}

void TestSelection::selectsAllAndInverts()
{
    m_selection.change(Rows{0, 4}, SelectionChange::Replace);
    m_selection.invert();
    QCOMPARE(m_selection.rows(), (Rows{1, 2, 3}));
    m_selection.selectAll();
    QCOMPARE(m_selection.count(), std::size_t{5});
    m_selection.invert();
    QVERIFY(m_selection.isEmpty());
}

void TestSelection::whatIsHiddenIsNotSelected()
{
    m_selection.change(Rows{1, 2}, SelectionChange::Replace);
    QSignalSpy shown(&m_selection, &Selection::shownChanged);
    m_selection.showOnly(std::vector<std::uint32_t>{2, 3, 4});
    QCOMPARE(shown.count(), 1);
    QCOMPARE(m_selection.rows(), (Rows{2}));
    QCOMPARE(m_selection.shownCount(), std::size_t{3});
    QVERIFY(!m_selection.isShown(1));
    m_selection.invert();
    QCOMPARE(m_selection.rows(), (Rows{3, 4}));
    m_selection.selectAll();
    QCOMPARE(m_selection.rows(), (Rows{2, 3, 4}));
    m_selection.showOnly({});
    QCOMPARE(m_selection.shownCount(), std::size_t{0});
    QVERIFY(m_selection.isEmpty());
    m_selection.showAll();
    m_selection.showAll();
    QCOMPARE(shown.count(), 3);
    QCOMPARE(m_selection.shownCount(), std::size_t{5});
    QVERIFY(m_selection.isShown(1));
}

void TestSelection::tellsOfChangesOnly()
{
    QSignalSpy changed(&m_selection, &Selection::changed);
    m_selection.change(Rows{1}, SelectionChange::Add);
    m_selection.change(Rows{1}, SelectionChange::Add);
    QCOMPARE(changed.count(), 1);
    QSignalSpy current(&m_selection, &Selection::currentChanged);
    m_selection.setCurrent(3);
    m_selection.setCurrent(3);
    QCOMPARE(current.count(), 1);
}

// Rows of other data would point anywhere, or nowhere.
void TestSelection::forgetsEverythingWithNewData()
{
    m_selection.selectAll();
    m_selection.setCurrent(4);
    m_selection.setHovered(3);
    m_selection.showOnly(std::vector<std::uint32_t>{4});
    m_selection.reset(2);
    QVERIFY(m_selection.showsAll());
    QVERIFY(m_selection.isEmpty());
    QCOMPARE(m_selection.current(), -1L);
    QCOMPARE(m_selection.hovered(), -1L);
}

} // namespace inkling

QTEST_APPLESS_MAIN(inkling::TestSelection)
#include "tst_selection.moc"
