// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/class_count_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace inkling;

namespace {

QStringList lines(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(u' ');
    }
    return lines;
}

} // namespace

/// How many samples each class has at two moments.
class TestClassCountModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesAreTheSameByName()
    {
        Labels then(6, {{"a", {}}, {"gone", {}}});
        then.set(0, {0});
        then.set(1, {0});
        then.set(2, {1});
        then.set(3, {kUnlabelled, 0, true});
        Labels now(6, {{"new", {}}, {"a", {}}});
        now.set(0, {1});
        now.set(4, {0});
        now.set(5, {kUnlabelled, 1, true});
        ClassCountModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(then, now);
        QCOMPARE(lines(model),
                 QStringList({QStringLiteral("a 2 1 1 1"), QStringLiteral("gone 1 0 0 0"),
                              QStringLiteral("new 0 0 1 0"), QStringLiteral("unlabelled 2  3 ")}));
    }
};

QTEST_GUILESS_MAIN(TestClassCountModel)
#include "tst_class_count_model.moc"
