// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_value_model.h"

#include "tests/support/session_steps.h"

#include <QAbstractItemModelTester>

using namespace inkling;

class TestSampleValueModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryColumn();
    void isEmptyWithoutASample();
};

void TestSampleValueModel::showsEveryColumn()
{
    const QTemporaryDir folder;
    Session session;
    SampleValueModel model(session);
    const QAbstractItemModelTester tester(&model);
    openAndWait(session, writeFile(folder, QStringLiteral("t.csv"),
                                   "size,kind,class\n1.50,wood,a\n,stone,b\n2,wood,\n3,wood,a\n"));
    model.setRow(1);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), QStringLiteral("kind"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("missing"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("stone"));
    model.setRow(0);
    QCOMPARE(model.index(0, 0).data().toDouble(), 1.5);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("kind: wood"));
}

void TestSampleValueModel::isEmptyWithoutASample()
{
    Session session;
    SampleValueModel model(session);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    openAndWait(session, kMoons);
    model.setRow(199);
    QVERIFY(model.rowCount() > 0);
    openAndWait(session, QStringLiteral("builtin:iris")); // which has no such row
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestSampleValueModel)
#include "tst_sample_value_model.moc"
