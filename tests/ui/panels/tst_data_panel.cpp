// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/data_panel.h"

#include "tests/support/session_steps.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include <memory>

using namespace inkling;

class TestDataPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatTheDataAre();
    void labelsAsManyPerClassAsTheNumberSays();
    void randomLabelsNeedAKnownClass();
    void holdsOutTheShareThatWasTyped();
    void scalingGoesToTheSession();
    void theCheckBoxAndTheSessionAgree();
    void asksForTheColumns();
    void tellsTheNotesOfTheReader();
    void tellsTheViews();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_panel->findChild<Widget *>(QLatin1StringView(name));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<DataPanel> m_panel;
};

void TestDataPanel::init()
{
    m_session = std::make_unique<Session>();
    m_panel = std::make_unique<DataPanel>(*m_session);
    m_panel->resize(215, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestDataPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void TestDataPanel::saysWhatTheDataAre()
{
    openAndWait(*m_session,
                writeFile(m_folder, QStringLiteral("gaps.csv"), "a,b,class\n1,2,x\n2,,y\n,4,\n5,6,x\n"));
    QCOMPARE(child<QLabel>("sizeLabel")->text(), QStringLiteral("4 \u00d7 2"));
    QCOMPARE(child<QLabel>("missingLabel")->text(), QStringLiteral("2"));
    QCOMPARE(child<QLabel>("heldOutLabel")->text(), QStringLiteral("0"));
    QCOMPARE(m_session->origin(), LabelOrigin::ColumnWithGaps);
    const QString withGaps = child<QLabel>("originLabel")->text();
    openAndWait(*m_session, kMoons);
    QVERIFY(child<QLabel>("originLabel")->text() != withGaps);
    QCOMPARE(child<QLabel>("heldOutLabel")->text(), QStringLiteral("40"));
}

void TestDataPanel::labelsAsManyPerClassAsTheNumberSays()
{
    openAndWait(*m_session, kMoons);
    auto *number = child<QSpinBox>("perClassSpin");
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("5"));
    auto *button = child<QPushButton>("randomLabelsButton");
    QVERIFY(button->text().contains(QStringLiteral("5")));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_session->labels().givenCounts(), (std::vector<std::size_t>{5, 5}));
    m_session->undoStack().undo();
    QCOMPARE(m_session->labels().count(LabelRole::Given), std::size_t{0});
}

void TestDataPanel::randomLabelsNeedAKnownClass()
{
    auto *button = child<QPushButton>("randomLabelsButton");
    QVERIFY(!button->isEnabled());
    openAndWait(*m_session, kMoons);
    QVERIFY(button->isEnabled());
    openAndWait(*m_session,
                writeFile(m_folder, QStringLiteral("bare.csv"), "a,b\n1.5,2.25\n2.5,3.75\n3.5,5.125\n"));
    QCOMPARE(m_session->origin(), LabelOrigin::NoColumn);
    QVERIFY(!button->isEnabled());
    QVERIFY(!child<QPushButton>("holdOutLink")->isEnabled());
}

void TestDataPanel::holdsOutTheShareThatWasTyped()
{
    openAndWait(*m_session, kMoons);
    auto *share = child<QSpinBox>("holdOutShare");
    QVERIFY(!share->isVisible());
    QTest::mouseClick(child<QPushButton>("holdOutLink"), Qt::LeftButton);
    QVERIFY(share->isVisible());
    share->setFocus();
    share->selectAll();
    QTest::keyClicks(share, QStringLiteral("50"));
    QTest::mouseClick(child<QPushButton>("holdOutButton"), Qt::LeftButton);
    QCOMPARE(m_session->labels().count(LabelRole::HeldOut), std::size_t{100});
    QCOMPARE(child<QLabel>("heldOutLabel")->text(), QStringLiteral("100"));
    QVERIFY(!share->isVisible());
}

void TestDataPanel::scalingGoesToTheSession()
{
    openAndWait(*m_session, kMoons);
    auto *scaling = child<QComboBox>("scalingChoice");
    QCOMPARE(scaling->currentData().toInt(), static_cast<int>(Scaling::Standard));
    QSignalSpy prepared(m_session.get(), &Session::featuresChanged);
    scaling->setFocus();
    QTest::keyClick(scaling, Qt::Key_End);
    QVERIFY(prepared.wait());
    QCOMPARE(m_session->preparation().scaling, Scaling::None);
    QCOMPARE(scaling->currentData().toInt(), static_cast<int>(Scaling::None));
}

void TestDataPanel::theCheckBoxAndTheSessionAgree()
{
    openAndWait(*m_session, kMoons);
    auto *check = child<QCheckBox>("everyFifthCheck");
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    QVERIFY(m_session->keepsEveryFifth());
    m_session->setKeepEveryFifth(false);
    QVERIFY(!check->isChecked());
}

void TestDataPanel::asksForTheColumns()
{
    openAndWait(*m_session, kMoons);
    QSignalSpy wanted(m_panel.get(), &DataPanel::columnsWanted);
    QTest::mouseClick(child<QPushButton>("columnsButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestDataPanel::tellsTheNotesOfTheReader()
{
    openAndWait(*m_session,
                writeFile(m_folder, QStringLiteral("notes.csv"), "a;b;class\n1;2;x\n2;;y\n3;4;\n5;6;x\n"));
    QVERIFY(!m_session->data().notes.empty() || !m_session->features().notes.empty());
    auto *link = child<QPushButton>("notesButton");
    QVERIFY(link->isVisible());
    auto *notes = child<QLabel>("notesLabel");
    QVERIFY(!notes->isVisible());
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(notes->isVisible());
    QVERIFY(!notes->text().isEmpty());
    QCOMPARE(link->toolTip(), notes->text());
}

void TestDataPanel::tellsTheViews()
{
    auto *label = child<QLabel>("viewsLabel");
    openAndWait(*m_session, kMoons);
    const QString none = label->text();
    m_session->setViews({{"left", "1"}, {"right", "2"}});
    QTRY_VERIFY_WITH_TIMEOUT(label->text() != none, kPatience);
    QVERIFY(label->text().contains(u'2'));
    QVERIFY(label->toolTip().contains(QStringLiteral("right: 1 ")));
}

QTEST_MAIN(TestDataPanel)
#include "tst_data_panel.moc"
