// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/classes_panel.h"

#include "tests/support/session_steps.h"

#include <QAction>
#include <QColorDialog>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>

using namespace inkling;

class TestClassesPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickArmsTheClass();
    void arrowKeysArm();
    void followsWhatIsArmedElsewhere();
    void aDoubleClickRenamesInPlaceAndUndoRestores();
    void theEditKeyRenames();
    void escapeLeavesTheName();
    void anAddedClassIsNamedInPlaceAndUndoTakesItAway();
    void theColourDialogRecoloursAndUndoRestores();
    void removingAClassCanBeUndone();
    void aClassCanBeRemovedWhileItIsRenamed();
    void aNameBeingTypedIsNotOfTheNextData_data();
    void aNameBeingTypedIsNotOfTheNextData();
    void renamingTwiceIsRenamingOnce();
    void theContextMenuOffersWhatAClassAllows();
    void movesMergesAndSplitsFromItsMenu();
    void locksFromItsMenu();
    void asksForTheClassToStandAlone();
    void showsAllRowsUntilTheyAreMany();
    void marksTakeTheShapesOfTheMaps();

private:
    QPoint rowCentre(int row) const;
    std::string className(std::size_t place) const { return m_session->labels().classes()[place].name; }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ClassesPanel> m_panel;
    QListView *m_list = nullptr;
};

void TestClassesPanel::init()
{
    m_session = std::make_unique<Session>();
    openAndWait(*m_session, QStringLiteral("builtin:iris"));
    m_panel = std::make_unique<ClassesPanel>(*m_session);
    m_panel->resize(215, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_list = m_panel->findChild<QListView *>(QStringLiteral("classList"));
    QVERIFY(m_list);
}

void TestClassesPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

QPoint TestClassesPanel::rowCentre(int row) const
{
    return m_list->visualRect(m_list->model()->index(row, 0)).center();
}

void TestClassesPanel::aClickArmsTheClass()
{
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(2));
    QCOMPARE(m_session->armedClass(), 2);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(3));
    QCOMPARE(m_session->armedClass(), kUnlabelled);
}

void TestClassesPanel::arrowKeysArm()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_Down);
    QCOMPARE(m_session->armedClass(), 1);
    QTest::keyClick(m_list, Qt::Key_End);
    QCOMPARE(m_session->armedClass(), kUnlabelled);
}

void TestClassesPanel::followsWhatIsArmedElsewhere()
{
    m_session->armClass(1);
    QCOMPARE(m_list->currentIndex().row(), 1);
    m_session->addClass(QStringLiteral("fourth")); // a new class is armed, and the list has a row more
    QCOMPARE(m_list->currentIndex().row(), 3);
    m_session->armClass(kUnlabelled);
    QCOMPARE(m_list->currentIndex().row(), 4);
}

void TestClassesPanel::aDoubleClickRenamesInPlaceAndUndoRestores()
{
    const std::string before = className(1);
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(1));
    QTest::mouseDClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(1));
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("middle"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(className(1), std::string("middle"));
    m_session->undoStack().undo();
    QCOMPARE(className(1), before);
}

void TestClassesPanel::theEditKeyRenames()
{
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_F2);
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("first"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(className(0), std::string("first"));
}

void TestClassesPanel::escapeLeavesTheName()
{
    const std::string before = className(0);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_F2);
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("other"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(className(0), before);
    QCOMPARE(m_session->undoStack().count(), 0);
}

void TestClassesPanel::anAddedClassIsNamedInPlaceAndUndoTakesItAway()
{
    auto *add = m_panel->findChild<QPushButton *>(QStringLiteral("addClassButton"));
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(m_session->labels().classCount(), std::size_t{4});
    QCOMPARE(m_session->armedClass(), 3);
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("new"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(className(3), std::string("new"));
    m_session->undoStack().undo(); // the name
    m_session->undoStack().undo(); // the class
    QCOMPARE(m_session->labels().classCount(), std::size_t{3});
    QCOMPARE(m_list->model()->rowCount(), 4);
}

void TestClassesPanel::theColourDialogRecoloursAndUndoRestores()
{
    m_session->armClass(1);
    m_panel->findChild<QAction *>(QStringLiteral("recolourClassAction"))->trigger();
    auto *dialog = m_panel->findChild<QColorDialog *>(QStringLiteral("classColourDialog"));
    QVERIFY(dialog);
    dialog->setCurrentColor(QColor(0x12, 0x34, 0x56));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(m_session->labels().classes()[1].colour.value_or(0), std::uint32_t{0x123456});
    m_session->undoStack().undo();
    QVERIFY(!m_session->labels().classes()[1].colour);
}

void TestClassesPanel::removingAClassCanBeUndone()
{
    const Labels before = m_session->labels();
    m_session->armClass(0);
    m_panel->findChild<QAction *>(QStringLiteral("removeClassAction"))->trigger();
    QCOMPARE(m_session->labels().classCount(), std::size_t{2});
    QCOMPARE(m_list->model()->rowCount(), 3);
    QVERIFY(m_list->currentIndex().isValid());
    m_session->undoStack().undo();
    QVERIFY(m_session->labels() == before);
}

void TestClassesPanel::aClassCanBeRemovedWhileItIsRenamed()
{
    const Labels before = m_session->labels();
    m_session->armClass(2);
    m_panel->findChild<QAction *>(QStringLiteral("renameClassAction"))->trigger();
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("half a na"));
    m_panel->findChild<QAction *>(QStringLiteral("removeClassAction"))->trigger();
    QCOMPARE(m_session->labels().classCount(), std::size_t{2});
    QCOMPARE(m_session->armedClass(), 1);
    QCOMPARE(m_session->undoStack().count(), 1);
    m_session->undoStack().undo();
    QVERIFY(m_session->labels() == before);
}

void TestClassesPanel::aNameBeingTypedIsNotOfTheNextData_data()
{
    QTest::addColumn<QString>("next");
    QTest::newRow("fewer classes") << kMoons;
    QTest::newRow("as many classes") << QStringLiteral("builtin:iris");
}

void TestClassesPanel::aNameBeingTypedIsNotOfTheNextData()
{
    QFETCH(QString, next);
    m_session->armClass(2);
    m_session->selection().selectAll();
    m_panel->findChild<QAction *>(QStringLiteral("renameClassAction"))->trigger();
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, QStringLiteral("half a na"));
    openAndWait(*m_session, next);
    for (const ClassInfo &info : m_session->labels().classes())
        QVERIFY(info.name.find("half") == std::string::npos);
    QCOMPARE(m_session->undoStack().count(), 0);
    QCOMPARE(m_list->currentIndex().row(), 0);
}

void TestClassesPanel::renamingTwiceIsRenamingOnce()
{
    auto *rename = m_panel->findChild<QAction *>(QStringLiteral("renameClassAction"));
    rename->trigger();
    auto *editor = m_list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(QStringLiteral("fir"));
    QTest::failOnWarning(QRegularExpression(QStringLiteral("edit")));
    rename->trigger();
    QTest::keyClicks(editor, QStringLiteral("st"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(className(0), std::string("first"));
}

void TestClassesPanel::theContextMenuOffersWhatAClassAllows()
{
    for (const int row : {0, 3}) {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(row));
        QContextMenuEvent event(QContextMenuEvent::Mouse, rowCentre(row),
                                m_list->viewport()->mapToGlobal(rowCentre(row)));
        QCoreApplication::sendEvent(m_list->viewport(), &event);
        auto *menu = m_list->findChild<QMenu *>();
        QVERIFY(menu);
        // the first class: all but to move it up, and to split what is not selected; no class: nothing
        for (const QAction *action : menu->actions()) {
            const bool fits = action->objectName() != QStringLiteral("moveClassUpAction") &&
                              action->objectName() != QStringLiteral("splitClassAction");
            QCOMPARE(action->isEnabled(), row == 0 && fits);
        }
        menu->close();
        QTRY_VERIFY(!m_list->findChild<QMenu *>());
    }
}

void TestClassesPanel::movesMergesAndSplitsFromItsMenu()
{
    const auto trigger = [this](const char *name) {
        m_panel->findChild<QAction *>(QString::fromLatin1(name))->trigger();
    };
    const auto names = [this] {
        std::vector<std::string> all;
        for (const ClassInfo &info : m_session->labels().classes())
            all.push_back(info.name);
        return all;
    };
    const std::vector<std::string> before = names();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(0));
    trigger("moveClassDownAction");
    QCOMPARE(names(), (std::vector<std::string>{before[1], before[0], before[2]}));
    trigger("moveClassUpAction"); // the same class, which has stayed the armed one
    QCOMPARE(names(), before);

    std::size_t row = 0;
    while (m_session->labels().role(row) != LabelRole::Unlabelled)
        ++row;
    m_session->labelPoints(std::vector{row}, 0, {});
    m_session->selection().change(std::vector{row}, SelectionChange::Replace);
    trigger("splitClassAction");
    QCOMPARE(names().back(), before[0] + " 2");
    QCOMPARE(m_session->labels()[row].given, 3);
}

void TestClassesPanel::locksFromItsMenu()
{
    const auto action = [this](const char *name) {
        return m_panel->findChild<QAction *>(QString::fromLatin1(name));
    };
    const auto words = [this](int role) {
        return m_list->currentIndex().data(role).toString();
    };
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(0));
    action("lockClassAction")->trigger();
    QVERIFY(m_session->labels().classes()[0].isLocked);
    QVERIFY(action("lockClassAction")->isChecked());
    QVERIFY(!action("removeClassAction")->isEnabled());
    QVERIFY(words(Qt::AccessibleTextRole).contains(QStringLiteral("locked")));
    QVERIFY(words(Qt::ToolTipRole).contains(QStringLiteral("Locked")));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, rowCentre(1));
    QVERIFY(!action("lockClassAction")->isChecked());
    QVERIFY(action("removeClassAction")->isEnabled());
    m_session->undoStack().undo();
    QVERIFY(!m_session->labels().classes()[0].isLocked);
}

void TestClassesPanel::asksForTheClassToStandAlone()
{
    QSignalSpy wanted(m_panel.get(), &ClassesPanel::aloneWanted);
    m_session->armClass(1);
    m_panel->findChild<QAction *>(QStringLiteral("aloneClassAction"))->trigger();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toInt(), 1);
}

void TestClassesPanel::showsAllRowsUntilTheyAreMany()
{
    const auto lastIsVisible = [this] {
        const QModelIndex last = m_list->model()->index(m_list->model()->rowCount() - 1, 0);
        return m_list->visualRect(last).bottom() <= m_list->viewport()->height();
    };
    m_list->scrollToTop();
    QTRY_VERIFY(lastIsVisible());
    const int before = m_list->height();
    m_session->addClass();
    m_list->scrollToTop();
    QVERIFY(m_list->height() > before);
    QTRY_VERIFY(lastIsVisible());
    while (m_session->labels().classCount() < kMaximumClasses)
        m_session->addClass();
    QVERIFY(m_list->height() < m_list->model()->rowCount() * m_list->sizeHintForRow(0));
    QVERIFY(!m_panel->findChild<QPushButton *>(QStringLiteral("addClassButton"))->isEnabled());
}

void TestClassesPanel::marksTakeTheShapesOfTheMaps()
{
    // pixels in the colour of a class in the upper and the lower half of its row
    const auto inked = [this](int row) {
        const QRect place = m_list->visualRect(m_list->model()->index(row, 0));
        const QImage image = m_list->viewport()->grab(place).toImage();
        const Rgb ink = classColour(static_cast<std::size_t>(row), themeOf(m_list->palette()));
        std::pair<int, int> counts;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if ((image.pixel(x, y) & 0xffffffU) == ink)
                    ++(2 * y < image.height() ? counts.first : counts.second);
            }
        }
        return counts;
    };
    const auto first = inked(0);
    const auto second = inked(1);
    QVERIFY(second.first > 40 && 3 * second.second < 4 * second.first); // a disc
    m_panel->setShapes(ShapeUse::ByClass);
    QCOMPARE(inked(0), first); // the first shape is the disc
    const auto [upper, lower] = inked(1);
    QVERIFY(upper > 10 && 2 * upper < lower); // a triangle: a quarter above, three below
    m_panel->setShapes(ShapeUse::Discs);
    QCOMPARE(inked(1), second);
}

QTEST_MAIN(TestClassesPanel)
#include "tst_classes_panel.moc"
