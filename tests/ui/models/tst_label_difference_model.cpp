// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/label_difference_model.h"

#include "tests/support/project_steps.h"

#include <QAbstractItemModelTester>

using namespace inkling;

namespace {

const std::vector<ClassInfo> kClasses = {{"high", {}}, {"low", {}}, {"other", {}}};

LabelDifferences someDifferences()
{
    return {kClasses,
            {{2, {0}, {1}},
             {9, {1}, {kUnlabelled, 0, true}},
             {11, {kUnlabelled, kUnlabelled, false, true}, {2}},
             {30, {kUnlabelled, 1}, {}}}};
}

/// The cells of a column, from above.
QStringList column(const QAbstractItemModel &model, int place)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, place).data().toString();
    return texts;
}

} // namespace

/// Samples on which two labellings differ.
class TestLabelDifferenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoSaysWhat()
    {
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        LabelDifferenceModel model(session, {QStringLiteral("mine"), {}, QStringLiteral("theirs"), {}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(someDifferences());
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("tag"));
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("mine"));
        QCOMPARE(column(model, 0), QStringList({QStringLiteral("3"), QStringLiteral("10"),
                                                QStringLiteral("12"), QStringLiteral("31")}));
        QCOMPARE(column(model, 1), QStringList({QStringLiteral("s2"), QStringLiteral("s9"),
                                                QStringLiteral("s11"), QStringLiteral("s30")}));
        QCOMPARE(column(model, 2),
                 QStringList({QStringLiteral("high"), QStringLiteral("low"), QStringLiteral("none, unsure"),
                              QStringLiteral("none, known: low")}));
        QCOMPARE(column(model, 3),
                 QStringList({QStringLiteral("low"), QStringLiteral("high, held out"),
                              QStringLiteral("other"), QStringLiteral("none, known: none")}));
        QCOMPARE(model.sample(1), 9L);
        QCOMPARE(model.sample(4), -1L);
    }

    // The session's list has them in another order, and not all of them.
    void marksAreThoseOfTheSessionsClasses()
    {
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        LabelDifferenceModel model(session, {});
        model.show(someDifferences());
        const auto place = [&](int row, int column) {
            return model.index(row, column).data(LabelDifferenceModel::PlaceRole).toInt();
        };
        QCOMPARE(place(0, 2), 1); // high
        QCOMPARE(place(0, 3), 0); // low
        QCOMPARE(place(2, 3), kUnlabelled);
        QCOMPARE(place(0, 0), kUnlabelled);
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<QStringList>("rows");
        const auto add = [](const char *name, int column, Qt::SortOrder order, const char *rows) {
            QTest::newRow(name) << column << order << QString::fromLatin1(rows).split(u' ');
        };
        add("by row, from the last", 0, Qt::DescendingOrder, "31 12 10 3");
        add("by id, as a text", 1, Qt::AscendingOrder, "12 3 31 10");
        add("by the first label", 2, Qt::AscendingOrder, "12 31 3 10");
        add("by the second, from the last", 3, Qt::DescendingOrder, "12 3 10 31");
    }
    void sorts()
    {
        QFETCH(const int, column);
        QFETCH(const Qt::SortOrder, order);
        QFETCH(const QStringList, rows);
        const QTemporaryDir folder;
        Session session;
        openNamedRows(session, folder);
        LabelDifferenceModel model(session, {});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(someDifferences());
        const QPersistentModelIndex kept = model.index(1, 2);
        model.sort(column, order);
        QCOMPARE(::column(model, 0), rows);
        QCOMPARE(model.sample(kept.row()), 9L); // what is selected stays selected
        QCOMPARE(kept.column(), 2);
        model.show(someDifferences());
        QCOMPARE(::column(model, 0), rows); // in the order that was chosen
    }

    void dataWithoutIdsHaveNoColumnOfThem()
    {
        Session session;
        openAndWait(session, kMoons);
        LabelDifferenceModel model(session, {QStringLiteral("mine"), {}, QStringLiteral("theirs"), {}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.show(someDifferences());
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("mine"));
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("low"));
        model.sort(2, Qt::AscendingOrder);
        QCOMPARE(model.sample(0), 30L);
    }
};

QTEST_GUILESS_MAIN(TestLabelDifferenceModel)
#include "tst_label_difference_model.moc"
