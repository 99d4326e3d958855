// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/history_dialog.h"

#include "tests/support/project_steps.h"
#include "ui/dialogs/difference_table.h"
#include "ui/models/label_history_model.h"
#include "ui/session/map_view.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>

using namespace inkling;

namespace {

/// The dialog over twelve steps: two classes, ten clicks.
struct Bench
{
    Bench()
    {
        openNamedRows(session, folder);
        dialog = new HistoryDialog(session, view);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    ~Bench() { delete dialog; }

    template<typename Widget>
    Widget &find(const char *name) const
    {
        return *dialog->findChild<Widget *>(QLatin1StringView(name));
    }
    QSlider &slider() const { return find<QSlider>("momentSlider"); }
    CopyableTable &steps() const { return find<CopyableTable>("historySteps"); }
    QString text() const { return find<QLabel>("momentText").text(); }
    QString count(int row, int column) const
    {
        return find<CopyableTable>("momentCounts").model()->index(row, column).data().toString();
    }
    QPushButton &back() const { return find<QPushButton>("goBack"); }

    QTemporaryDir folder;
    Session session;
    MapView view;
    QPointer<HistoryDialog> dialog;
};

} // namespace

/// The history, replayed through the dialog.
class TestHistoryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtThePresent()
    {
        Bench bench;
        QCOMPARE(bench.slider().maximum(), 12);
        QCOMPARE(bench.slider().value(), 12);
        QCOMPARE(bench.steps().currentIndex().row(), 12);
        QVERIFY(bench.text().startsWith(QStringLiteral("After step 12 of 12 (Click, ")));
        QVERIFY(bench.text().endsWith(QStringLiteral("given 10 · held out 0 · unlabelled 30")));
        QVERIFY(!bench.back().isEnabled());
    }

    void theSliderReplaysWithoutChangingTheWork()
    {
        Bench bench;
        const Labels now = bench.session.labels();
        bench.slider().setFocus();
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(&bench.slider(), Qt::Key_Left);
        QCOMPARE(bench.steps().currentIndex().row(), 6);
        QVERIFY(bench.text().contains(QStringLiteral("given 4 ")));
        QCOMPARE(bench.count(0, 1), QStringLiteral("4")); // low then
        QCOMPARE(bench.count(0, 3), QStringLiteral("5")); // and now
        QCOMPARE(bench.count(1, 1), QStringLiteral("0"));
        QTest::keyClick(&bench.slider(), Qt::Key_Home);
        QVERIFY(bench.text().startsWith(QStringLiteral("At the beginning, of 12 steps")));
        QVERIFY(bench.session.labels() == now);
        QCOMPARE(bench.session.history().size(), std::size_t(12));
    }

    void aStepOfTheListIsAMoment()
    {
        Bench bench;
        bench.steps().selectRow(3);
        QCOMPARE(bench.slider().value(), 3);
        QVERIFY(bench.text().contains(QStringLiteral("given 1 ")));
        QVERIFY(bench.back().isEnabled());
    }

    void goesBackInOneStep()
    {
        Bench bench;
        const Labels before = bench.session.labels();
        bench.slider().setValue(4);
        bench.back().click();
        QCOMPARE(bench.session.labels().count(LabelRole::Given), std::size_t(2));
        QCOMPARE(bench.session.history().size(), std::size_t(13));
        QCOMPARE(bench.session.history().back().tool, std::string("replay"));
        QVERIFY(bench.dialog->isVisible());
        QCOMPARE(bench.slider().value(), 13); // the present
        QVERIFY(!bench.back().isEnabled());
        const QAbstractItemModel &steps = *bench.steps().model();
        QCOMPARE(steps.index(13, LabelHistoryModel::Tool).data().toString(),
                 QStringLiteral("Back to a moment"));
        QCOMPARE(steps.index(13, LabelHistoryModel::Change).data().toString(),
                 QStringLiteral("label taken away: 8"));
        bench.session.undoStack().undo();
        QVERIFY(bench.session.labels() == before);
    }

    void twoMomentsAreCompared()
    {
        Bench bench;
        auto &tabs = bench.find<QTabWidget>("momentTabs");
        tabs.setCurrentIndex(2);
        const QAbstractItemModel &differences = *bench.find<DifferenceTable>("momentDifferences").model();
        QCOMPARE(differences.rowCount(), 0);
        bench.slider().setValue(5);
        QCOMPARE(differences.rowCount(), 7); // against now
        bench.find<QSpinBox>("otherStep").setValue(6);
        QCOMPARE(differences.rowCount(), 1);
        QCOMPARE(differences.index(0, 2).data().toString(), QStringLiteral("none"));
        QCOMPARE(differences.index(0, 3).data().toString(), QStringLiteral("low"));
        QCOMPARE(differences.headerData(3, Qt::Horizontal).toString(), QStringLiteral("after step 6"));
        QCOMPARE(tabs.tabText(2), QStringLiteral("&Differences (1)"));
    }

    void goesOnWithTheWork()
    {
        Bench bench;
        bench.slider().setValue(4);
        bench.session.labelPoints(std::vector<std::size_t>{1}, 0, {"click", QStringLiteral("Click")});
        QCOMPARE(bench.slider().maximum(), 13);
        QCOMPARE(bench.slider().value(), 4); // who looks at a moment is left there
        QCOMPARE(bench.steps().model()->rowCount(), 14);
        QVERIFY(bench.text().startsWith(QStringLiteral("After step 4 of 13")));
    }

    void staysWhenThePreparationLeavesSamplesOut()
    {
        Bench bench;
        const QTemporaryDir folder;
        QSignalSpy opened(&bench.session, &Session::dataChanged);
        DataRequest request{
            writeFile(folder, QStringLiteral("twice.csv"), namedRows(0, 5) + "s0,0,0\ns1,1,0.5\n"), {}, {}};
        request.options.noClassColumn = true;
        bench.session.open(request);
        QVERIFY(opened.wait(kPatience));
        QTRY_VERIFY(!bench.dialog); // other data
        HistoryDialog dialog(bench.session, bench.view);
        dialog.show();
        bench.session.addClass(QStringLiteral("a"));
        bench.session.labelPoints(std::vector<std::size_t>{0, 6}, 0, {});
        QSignalSpy prepared(&bench.session, &Session::featuresChanged);
        bench.session.setPreparation({.repeated = RepeatedRows::LeaveOut});
        QVERIFY(prepared.wait(kPatience));
        QCOMPARE(bench.session.leftOutCount(), std::size_t(2));
        QVERIFY(dialog.isVisible());
        auto *slider = dialog.findChild<QSlider *>(QStringLiteral("momentSlider"));
        auto *text = dialog.findChild<QLabel *>(QStringLiteral("momentText"));
        QVERIFY2(text->text().contains(QStringLiteral("given 2 ")), qPrintable(text->text()));
        slider->setValue(0);
        QVERIFY(text->text().contains(QStringLiteral("given 0 ")));
        QCOMPARE(slider->maximum(), 2);
    }

    void otherDataCloseIt()
    {
        Bench bench;
        openAndWait(bench.session, kMoons);
        QTRY_VERIFY(!bench.dialog);
    }
};

QTEST_MAIN(TestHistoryDialog)
#include "tst_history_dialog.moc"
