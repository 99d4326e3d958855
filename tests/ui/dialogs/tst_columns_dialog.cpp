// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columns_dialog.h"

#include "tests/support/session_steps.h"
#include "ui/dialogs/column_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include <memory>
#include <optional>

using namespace inkling;

class TestColumnsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheViewsOfTheNames();
    void assignsTheSelectedColumns();
    void aCellTakesAnotherName();
    void draggedColumnsJoinAView();
    void enterInTheNameSetsIt();
    void oneViewAloneIsRefused();
    void dealsColumnsOut_data();
    void dealsColumnsOut();
    void clearingBringsTheNamesBack();
    void onlyFeaturesAreInViews();
    void viewsAloneKeepTheLabels();
    void otherRolesAreReadAgainWithTheViews();
    void numbersMayBeCategories();
    void saysHowMuchTheViewsDepend();
    void everythingHasAnAccessibleName();
    void otherDataCloseIt();

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QTableWidget *table() const { return child<QTableWidget>("columnRoles"); }
    QStringList views() const
    {
        QStringList names;
        for (int row = 0; row < table()->rowCount(); ++row)
            names += table()->item(row, 4)->text();
        return names;
    }
    void select(std::initializer_list<int> rows) const
    {
        table()->clearSelection();
        for (const int row : rows)
            table()->selectionModel()->select(table()->model()->index(row, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    void setView(std::initializer_list<int> rows, const QString &name) const
    {
        select(rows);
        child<QComboBox>("viewName")->setEditText(name);
        child<QPushButton>("setView")->click();
    }
    void show();

    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ColumnsDialog> m_dialog;
    std::optional<DataRequest> m_reading;
    std::optional<std::vector<ViewColumns>> m_views;
};

void TestColumnsDialog::init()
{
    QByteArray text = "a_1,a_2,b_1,b_2,kind\n";
    for (int i = 0; i < 60; ++i)
        text += QByteArray::number(i) + ',' + QByteArray::number(i * i % 17) + ',' +
                QByteArray::number(i * 7 % 23) + ',' + QByteArray::number(i * 5 % 19) +
                (i % 2 == 0 ? ",x\n" : ",y\n");
    m_session = std::make_unique<Session>();
    openAndWait(*m_session, writeFile(m_folder, QStringLiteral("two.csv"), text));
    show();
}

void TestColumnsDialog::show()
{
    m_dialog = std::make_unique<ColumnsDialog>(*m_session);
    m_reading.reset();
    m_views.reset();
    connect(m_dialog.get(), &ColumnsDialog::readingWanted, this,
            [this](const DataRequest &request) { m_reading = request; });
    connect(m_dialog.get(), &ColumnsDialog::viewsWanted, this,
            [this](const std::vector<ViewColumns> &views) { m_views = views; });
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestColumnsDialog::cleanup()
{
    m_dialog.reset();
    m_session.reset();
}

void TestColumnsDialog::showsTheViewsOfTheNames()
{
    QCOMPARE(views().join(u' '), QStringLiteral("a a b b "));
    QVERIFY(child<QLabel>("viewState")->text().contains(u'2'));
    // nobody assigned them, so there is nothing to assign
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(m_reading && m_reading->options.views.empty());
}

void TestColumnsDialog::assignsTheSelectedColumns()
{
    setView({1, 2}, QStringLiteral("middle"));
    QCOMPARE(views().join(u' '), QStringLiteral("a middle middle b ")); // the others stay as they were shown
    setView({0, 3}, QStringLiteral(" outer=ring "));                    // '=' would end a name
    QCOMPARE(views().join(u' '), QStringLiteral("outerring middle middle outerring "));
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(!m_reading && m_views);
    QCOMPARE(*m_views, (std::vector<ViewColumns>{{"outerring", "1,4"}, {"middle", "2-3"}}));
}

void TestColumnsDialog::aCellTakesAnotherName()
{
    table()->setFocus();
    table()->setCurrentCell(2, 4);
    QTest::keyClick(table(), Qt::Key_F2);
    auto *editor = table()->findChild<QComboBox *>(); // the roles' lie in the viewport, too
    for (QComboBox *choice : table()->findChildren<QComboBox *>()) {
        if (choice->isEditable())
            editor = choice;
    }
    QVERIFY(editor && editor->isEditable());
    QCOMPARE(editor->count(), 2); // the views that there are
    QCOMPARE(editor->currentText(), QStringLiteral("b"));
    editor->lineEdit()->selectAll();
    QTest::keyClicks(editor, QStringLiteral("new"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(views().join(u' '), QStringLiteral("a a new b "));
    QVERIFY(m_dialog->isVisible());
}

void TestColumnsDialog::draggedColumnsJoinAView()
{
    auto *columns = qobject_cast<ColumnTable *>(table());
    QVERIFY(columns->dragEnabled());
    select({1, 4}); // the class is in no view
    Q_EMIT columns->selectionDropped(2);
    QCOMPARE(views().join(u' '), QStringLiteral("a b b b "));
    select({3});
    Q_EMIT columns->selectionDropped(4); // where there is none, it leaves its own
    QCOMPARE(views().join(u' '), QStringLiteral("a b b  "));
}

void TestColumnsDialog::enterInTheNameSetsIt()
{
    select({0});
    auto *name = child<QComboBox>("viewName");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("first"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(views().front(), QStringLiteral("first"));
    QVERIFY(m_dialog->isVisible()); // the dialog's own button was not pressed
}

void TestColumnsDialog::oneViewAloneIsRefused()
{
    auto *accept = child<QPushButton>("acceptColumns");
    setView({0, 1, 2, 3}, QStringLiteral("all"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(child<QLabel>("viewState")->text().contains(QStringLiteral("all")));
    setView({3}, QStringLiteral("other"));
    QVERIFY(accept->isEnabled());
}

void TestColumnsDialog::dealsColumnsOut_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QStringList>("names");
    const QStringList numbers{QStringLiteral("1"), QStringLiteral("2")};
    QTest::newRow("random") << QByteArray("viewsAtRandom") << numbers;
    QTest::newRow("independent") << QByteArray("independentViews") << numbers;
    QTest::newRow("by name") << QByteArray("viewsByName")
                             << QStringList{QStringLiteral("a"), QStringLiteral("b")};
}

void TestColumnsDialog::dealsColumnsOut()
{
    QFETCH(QByteArray, button);
    QFETCH(QStringList, names);
    setView({0}, QStringLiteral("z"));
    child<QPushButton>(button.constData())->click();
    QTRY_VERIFY_WITH_TIMEOUT(!views().contains(QStringLiteral("z")), kPatience);
    for (const QString &name : names)
        QCOMPARE(views().count(name), 2);
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(m_views); // chosen by hand, also where names would make the same
}

void TestColumnsDialog::clearingBringsTheNamesBack()
{
    m_session->setViews({{"p", "1,3"}, {"q", "2,4"}});
    QTRY_VERIFY_WITH_TIMEOUT(!m_session->data().views.empty(), kPatience);
    show();
    QCOMPARE(views().join(u' '), QStringLiteral("p q p q "));
    child<QPushButton>("clearViews")->click();
    QCOMPARE(views().join(u' '), QStringLiteral("a a b b "));
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(m_views && m_views->empty());
}

void TestColumnsDialog::onlyFeaturesAreInViews()
{
    QVERIFY(!(table()->item(4, 4)->flags() & Qt::ItemIsEditable)); // the class
    setView({3, 4}, QStringLiteral("c"));
    QCOMPARE(views().join(u' '), QStringLiteral("a a b c "));
    auto *role = qobject_cast<QComboBox *>(table()->cellWidget(3, 3));
    role->setCurrentIndex(static_cast<int>(ColumnRole::Ignored));
    Q_EMIT role->activated(role->currentIndex());
    QCOMPARE(views().join(u' '), QStringLiteral("a a b  "));
}

void TestColumnsDialog::viewsAloneKeepTheLabels()
{
    auto *accept = child<QPushButton>("acceptColumns");
    const QString reading = accept->text();
    setView({1}, QStringLiteral("b"));
    QVERIFY(accept->text() != reading); // it says what it will do
    accept->click();
    QVERIFY(m_views && !m_reading);
}

void TestColumnsDialog::otherRolesAreReadAgainWithTheViews()
{
    setView({1}, QStringLiteral("b"));
    auto *role = qobject_cast<QComboBox *>(table()->cellWidget(3, 3));
    role->setCurrentIndex(static_cast<int>(ColumnRole::Ignored));
    Q_EMIT role->activated(role->currentIndex());
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(m_reading && !m_views);
    QCOMPARE(m_reading->options.views, (std::vector<ViewColumns>{{"a", "1"}, {"b", "2-3"}}));
    QCOMPARE(m_reading->options.ignore, std::vector<std::string>{"4"});
    QSignalSpy opened(m_session.get(), &Session::dataChanged);
    m_session->open(*m_reading);
    QVERIFY(opened.wait(kPatience));
    QCOMPARE(m_session->features().views, (Views{{0}, {1, 2}}));
}

void TestColumnsDialog::numbersMayBeCategories()
{
    auto *kind = qobject_cast<QComboBox *>(table()->cellWidget(1, 1));
    QVERIFY(kind);
    QVERIFY(!table()->cellWidget(4, 1)); // texts are nothing else
    kind->setCurrentIndex(1);
    child<QPushButton>("acceptColumns")->click();
    QVERIFY(m_reading);
    QCOMPARE(m_reading->options.categories, (std::vector<std::string>{"2"}));
    QSignalSpy opened(m_session.get(), &Session::dataChanged);
    m_session->open(*m_reading);
    QVERIFY(opened.wait(kPatience));
    QVERIFY(m_session->data().columns[1].type == ColumnType::Category);
    ColumnsDialog again(*m_session);
    kind = qobject_cast<QComboBox *>(again.findChild<QTableWidget *>()->cellWidget(1, 1));
    QCOMPARE(kind->currentIndex(), 1);
}

void TestColumnsDialog::saysHowMuchTheViewsDepend()
{
    auto *figure = child<QLabel>("viewDependence");
    auto *meaning = child<QLabel>("dependenceMeaning");
    QTRY_VERIFY_WITH_TIMEOUT(figure->text().contains(QStringLiteral("0.")), kPatience);
    const QString calm = meaning->text();
    QVERIFY(!calm.isEmpty());
    setView({0, 1, 2, 3}, QStringLiteral("all")); // one view
    QTRY_VERIFY_WITH_TIMEOUT(!figure->text().contains(QStringLiteral("0.")), kPatience);
    QVERIFY(meaning->text() != calm);
}

void TestColumnsDialog::everythingHasAnAccessibleName()
{
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool takesKeys = widget->focusPolicy() & Qt::TabFocus;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        if (!takesKeys || !widget->isVisible() || widget->focusProxy() ||
            (button && !button->text().isEmpty()))
            continue;
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        const bool hasBuddy = std::any_of(labels.begin(), labels.end(),
                                          [&](const QLabel *label) { return label->buddy() == widget; });
        QVERIFY2(
            hasBuddy || !widget->accessibleName().isEmpty() || qobject_cast<const QLabel *>(widget),
            qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
    }
}

void TestColumnsDialog::otherDataCloseIt()
{
    openAndWait(*m_session, kMoons);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_reading && !m_views);
}

QTEST_MAIN(TestColumnsDialog)
#include "tst_columns_dialog.moc"
