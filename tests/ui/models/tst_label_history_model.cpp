// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_history_model.h"

#include "tests/support/project_steps.h"

#include <QAbstractItemModelTester>

using namespace inkling;

namespace {

using Model = LabelHistoryModel;

QString text(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/// Tool, change and samples of the last step.
QString last(const QAbstractItemModel &model)
{
    const int row = model.rowCount() - 1;
    return text(model, row, Model::Tool) + u'|' + text(model, row, Model::Change) + u'|' +
           text(model, row, Model::Samples);
}

} // namespace

/// The moments of the history, in words.
class TestLabelHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatEachStepDid()
    {
        const QTemporaryDir folder;
        Session session;
        LabelHistoryModel model(session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openNamedRows(session, folder); // two classes, ten clicks
        QCOMPARE(model.rowCount(), 13);
        QCOMPARE(text(model, 0, Model::Tool), QStringLiteral("At the beginning"));
        QCOMPARE(text(model, 0, Model::Step), QStringLiteral("0"));
        QCOMPARE(text(model, 1, Model::Change), QStringLiteral("class low is new"));
        QCOMPARE(text(model, 3, Model::Change), QStringLiteral("to low: 1"));
        QCOMPARE(text(model, 3, Model::Tool), QStringLiteral("Click"));
        QVERIFY(text(model, 3, Model::Time).contains(u':'));
        QCOMPARE(last(model), QStringLiteral("Click|to high: 1|1"));

        session.labelPoints(std::vector<std::size_t>{0, 4, 5}, 1, {"lasso", QStringLiteral("Lasso")});
        QCOMPARE(last(model), QStringLiteral("Lasso|to high: 3|3"));
        session.labelPoints(std::vector<std::size_t>{0, 8}, kUnlabelled, {"menu", QStringLiteral("Menu")});
        QCOMPARE(last(model), QStringLiteral("Menu|label taken away: 2|2"));
        session.flag(std::vector<std::size_t>{0, 8, 1}, Certainty::Unsure);
        QCOMPARE(last(model), QStringLiteral("Flag|flagged as unsure: 3|3"));
        session.flag(std::vector<std::size_t>{0}, Certainty::Sure);
        QCOMPARE(last(model), QStringLiteral("Flag taken off|flag taken off: 1|1"));
        session.renameClass(0, QStringLiteral("small"));
        QCOMPARE(last(model), QStringLiteral("Class renamed|class low is called small|0"));
        session.lockClass(0, true);
        QCOMPARE(last(model), QStringLiteral("Class locked|class small is locked|0"));
        session.lockClass(0, false);
        session.recolourClass(1, 0x123456);
        QCOMPARE(last(model), QStringLiteral("Class recoloured|class high has another colour|0"));
        session.moveClass(1, 0);
        QCOMPARE(last(model), QStringLiteral("Class moved|the classes have another order|0"));
        session.undoStack().undo();
        QCOMPARE(last(model), QStringLiteral("Undo|the classes have another order|0"));
        session.holdOut(0.5);
        QVERIFY(last(model).startsWith(QStringLiteral("Holding out|held out: ")));
        session.removeClass(0); // high moves up, and is no other class by that
        QVERIFY2(last(model).contains(QStringLiteral("class small is gone")), qPrintable(last(model)));
        QVERIFY2(!last(model).contains(QStringLiteral("to high")), qPrintable(last(model)));
    }

    // What a class was called then is what the step says.
    void namesAreThoseOfTheTime()
    {
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        session.renameClass(0, QStringLiteral("small"));
        session.labelPoints(std::vector<std::size_t>{1}, 0, {"click", QStringLiteral("Click")});
        LabelHistoryModel model(session);
        QCOMPARE(text(model, 3, Model::Change), QStringLiteral("to low: 1"));
        QCOMPARE(last(model), QStringLiteral("Click|to small: 1|1"));
    }

    void manyClassesAreToldTogether()
    {
        Session session;
        openAndWait(session, QStringLiteral("builtin:digits"));
        LabelHistoryModel model(session);
        session.giveAtRandom(2);
        QCOMPARE(last(model),
                 QStringLiteral(
                     "Labels at random|to 0: 2 · to 1: 2 · to 2: 2 · to 3: 2 · to other classes: 12|20"));
    }

    void toolsThatNobodyKnowsKeepTheirIds()
    {
        QCOMPARE(StepWords::tool("of_the_future"), QStringLiteral("of_the_future"));
        QCOMPARE(StepWords::tool("merge"), QStringLiteral("Merge with another annotator"));
    }

    void otherDataBeginAnew()
    {
        const QTemporaryDir folder;
        Session session;
        LabelHistoryModel model(session);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        openNamedRows(session, folder);
        openAndWait(session, kMoons);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLabelHistoryModel)
#include "tst_label_history_model.moc"
