// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/suspect_table_model.h"

#include "tests/support/session_steps.h"
#include "tests/support/turned_labels.h"
#include "ui/models/percentage.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestSuspectTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatTheReportSays();
    void oneThatIsDealtWithGoesAlone();
    void emptiesWithTheData();
};

void TestSuspectTableModel::showsWhatTheReportSays()
{
    Session session;
    SuspectTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    turnLabelsAndLook(session);
    const std::vector<SuspectLabel> &open = session.suspects().open();
    QCOMPARE(model.rowCount(), static_cast<int>(open.size()));
    const auto &classes = session.labels().classes();
    for (int row = 0; row < model.rowCount(); ++row) {
        const SuspectLabel &suspect = open[static_cast<std::size_t>(row)];
        const auto text = [&](int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(text(SuspectTableModel::Row), QString::number(suspect.row + 1));
        QCOMPARE(text(SuspectTableModel::Given),
                 QString::fromStdString(classes[static_cast<std::size_t>(suspect.given)].name));
        QCOMPARE(text(SuspectTableModel::Suggested),
                 QString::fromStdString(classes[static_cast<std::size_t>(suspect.suggested)].name));
        QCOMPARE(text(SuspectTableModel::Share), percentText(suspect.suggestedScore));
        QCOMPARE(text(SuspectTableModel::GivenShare), percentText(suspect.givenScore));
        QCOMPARE(text(SuspectTableModel::Flag), QString());
    }
    session.flag({{static_cast<std::size_t>(open[0].row)}}, Certainty::Unsure);
    QCOMPARE(model.index(0, SuspectTableModel::Flag).data().toString(), QStringLiteral("unsure"));
}

// A reset would take the current row away from who walks through them.
void TestSuspectTableModel::oneThatIsDealtWithGoesAlone()
{
    Session session;
    SuspectTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    turnLabelsAndLook(session);
    const int count = model.rowCount();
    QVERIFY(count >= 3);
    QSignalSpy resets(&model, &SuspectTableModel::modelReset);
    QSignalSpy removed(&model, &SuspectTableModel::rowsRemoved);
    session.suspects().keep(session.suspects().open()[1].row);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed[0][1].toInt(), 1);
    session.suspects().keep(session.suspects().open().back().row);
    QCOMPARE(removed[1][1].toInt(), count - 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.rowCount(), count - 2);
}

void TestSuspectTableModel::emptiesWithTheData()
{
    Session session;
    SuspectTableModel model(session);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    turnLabelsAndLook(session);
    openAndWait(session, kMoons);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSuspectTableModel)
#include "tst_suspect_table_model.moc"
