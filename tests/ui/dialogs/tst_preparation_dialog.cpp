// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preparation_dialog.h"

#include "core/learn/learners.h"
#include "tests/support/session_steps.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace inkling;

/// The steps of the preparation, by the dialog's own controls.
class TestPreparationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // 1 repeats 0, 3 contradicts 2, 5 lacks v, 11 is an outlier of x
        const QByteArray table = "x,v,size,note,kind\n"
                                 "0,1,small,red fox,a\n0,1,small,red fox,a\n"
                                 "2,3,large,red bird,a\n2,3,large,red bird,b\n"
                                 "4,5,small,blue fox,b\n5,,medium,blue bird,b\n"
                                 "6,6,small,red fox,a\n7,7,large,red bird,a\n"
                                 "8,8,small,blue fox,b\n9,9,medium,red fox,a\n"
                                 "10,1,small,blue bird,b\n99,2,large,red fox,a\n";
        m_folder = std::make_unique<QTemporaryDir>();
        m_session = std::make_unique<Session>();
        DataRequest request{writeFile(*m_folder, QStringLiteral("table.csv"), table), {}, {}};
        request.options.texts = {"note"};
        QSignalSpy opened(m_session.get(), &Session::dataChanged);
        m_session->open(request);
        QVERIFY(opened.wait(kPatience));
        m_dialog = std::make_unique<PreparationDialog>(*m_session);
        m_dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(rowsOf("columnReport") == 4, kPatience);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_session.reset();
    }

    void tellsWhatIsInTheData()
    {
        QCOMPARE(text("repeatedChoiceFinding"), QStringLiteral("repeat an earlier row: 1, come near one: 0"));
        QCOMPARE(text("missingChoiceFinding"), QStringLiteral("cells: 1, columns: 1, rows: 1"));
        QCOMPARE(text("outliersChoiceFinding"), QStringLiteral("rows: 1, columns: 1"));
        QVERIFY(text("preparationSummary")
                    .contains(QStringLiteral("has rows: 12, columns that are learned from: 4")));
        QCOMPARE(rowsOf("contradictions"), 1);
        const QAbstractItemModel *columns = child<QTableView>("columnReport")->model();
        QCOMPARE(columns->index(1, ColumnReportModel::Missing).data().toString(), QStringLiteral("8.3 %"));
        QCOMPARE(columns->index(0, ColumnReportModel::Outliers).data().toString(), QStringLiteral("1"));
    }

    void contradictingRowsAreSelected()
    {
        const QTableView *table = child<QTableView>("contradictions");
        QCOMPARE(table->model()->index(0, ContradictionModel::Rows).data().toString(),
                 QStringLiteral("3, 4"));
        Q_EMIT const_cast<QTableView *>(table)->activated(table->model()->index(0, 0));
        QCOMPARE(m_session->selection().count(), std::size_t(2));
        QVERIFY(m_session->selection().contains(2) && m_session->selection().contains(3));
    }

    void everyStepChangesTheSession_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("rows");
        QTest::newRow("repeats") << QStringLiteral("repeatedChoice") << 1 << 11;
        QTest::newRow("missing") << QStringLiteral("missingChoice") << 4 << 11;
        QTest::newRow("nearest") << QStringLiteral("missingChoice") << 3 << 12;
        QTest::newRow("outliers") << QStringLiteral("outliersChoice") << 2 << 11;
        QTest::newRow("constants") << QStringLiteral("nearConstantsChoice") << 1 << 12;
        QTest::newRow("scaling") << QStringLiteral("preparationScalingChoice") << 1 << 12;
    }
    void everyStepChangesTheSession()
    {
        QFETCH(const QString, name);
        QFETCH(const int, place);
        QFETCH(const int, rows);
        auto *box = m_dialog->findChild<QComboBox *>(name);
        QVERIFY(box->count() > place);
        box->setCurrentIndex(place);
        QSignalSpy prepared(m_session.get(), &Session::featuresChanged);
        Q_EMIT box->activated(place);
        QVERIFY(prepared.wait(kPatience));
        QVERIFY(m_session->preparation() != PrepareOptions());
        QCOMPARE(m_session->data().rows, static_cast<std::size_t>(rows));
        QVERIFY(child<QPushButton>("resetPreparation")->isEnabled());
        m_session->undoStack().undo();
        QVERIFY(prepared.wait(kPatience));
        QVERIFY(m_session->preparation() == PrepareOptions());
        QTRY_COMPARE(box->currentIndex(), 0);
        QVERIFY(!child<QPushButton>("resetPreparation")->isEnabled());
    }

    void numbersAndOrdersAreTyped()
    {
        QSignalSpy prepared(m_session.get(), &Session::featuresChanged);
        auto *ordinals = child<QLineEdit>("ordinalsEdit");
        ordinals->setText(QStringLiteral("size=small<medium<large;"));
        QTest::keyClick(ordinals, Qt::Key_Tab);
        Q_EMIT ordinals->editingFinished();
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(m_session->preparation().ordinals, (std::vector<std::string>{"size=small<medium<large"}));
        const Eigen::Index width = m_session->features().X.cols();
        QCOMPARE(width, Eigen::Index(3 + 4)); // and the words bird, blue, fox, red
        child<QSpinBox>("termsSpin")->setValue(2);
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(m_session->features().X.cols(), Eigen::Index(3 + 2));
        child<QSpinBox>("componentsSpin")->setValue(2);
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(m_session->features().X.cols(), Eigen::Index(2));
    }

    void whatCannotBeIsSaid()
    {
        auto *ordinals = child<QLineEdit>("ordinalsEdit");
        ordinals->setText(QStringLiteral("sise"));
        QSignalSpy problems(m_session.get(), &Session::problemFound);
        Q_EMIT ordinals->editingFinished();
        QVERIFY(problems.wait(kPatience));
        QVERIFY(child<QLabel>("preparationProblem")->isVisible());
        QVERIFY(text("preparationProblem").contains(QStringLiteral("did you mean \"size\"")));
        QVERIFY(m_session->preparation().ordinals.empty());
        QCOMPARE(ordinals->text(), QStringLiteral("sise")); // to be mended
    }

    void unequalLabelsAreOfferedSmote()
    {
        m_session->hideGivenLabels();
        auto *button = child<QPushButton>("balanceButton");
        QVERIFY(!button->isVisible());
        std::vector<std::size_t> free;
        for (std::size_t row = 0; row < m_session->labels().size(); ++row) {
            if (!m_session->labels()[row].heldOut)
                free.push_back(row);
        }
        QVERIFY(free.size() >= 5);
        m_session->labelPoints({free.data(), 4}, 0, {});
        m_session->labelPoints({free.data() + 4, 1}, 1, {});
        m_session->setLearner(*findLearner("label_propagation"));
        QVERIFY(text("balanceFinding").contains(QStringLiteral("4 of a, 1 of b")));
        QVERIFY(!button->isVisible());
        m_session->setLearner(*findLearner("self_training"));
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(!button->isVisible());
        QCOMPARE(m_session->parameters().number("class_balance"), 2.0);
    }

    void everythingHasAnAccessibleName()
    {
        for (const char *name : {"columnReport", "contradictions"})
            QVERIFY(!child<QTableView>(name)->accessibleName().isEmpty());
        const auto labels = m_dialog->findChildren<QLabel *>();
        int buddies = 0;
        for (const QLabel *label : labels)
            buddies += label->buddy() ? 1 : 0;
        QCOMPARE(buddies, 8);
    }

private:
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return m_dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QString text(const char *name) const { return child<QLabel>(name)->text(); }
    int rowsOf(const char *name) const { return child<QTableView>(name)->model()->rowCount(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<PreparationDialog> m_dialog;
};

QTEST_MAIN(TestPreparationDialog)
#include "tst_preparation_dialog.moc"
