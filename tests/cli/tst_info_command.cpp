// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

class TestInfoCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("data.csv"));
        return writeFile(path, bytes) ? path : QString();
    }

    static QJsonObject info(const QStringList &arguments)
    {
        return runProgram(QStringList{QStringLiteral("info"), QStringLiteral("--json")} + arguments).json();
    }

private Q_SLOTS:
    /// Fisher 1936: 150 flowers, 50 of each of three species, four measures.
    void knowsIris()
    {
        const QJsonObject facts = info({QStringLiteral("builtin:iris")});
        QCOMPARE(facts.value(u"schema_version").toInt(), 1);
        QCOMPARE(facts.value(u"rows").toInt(), 150);
        QCOMPARE(facts.value(u"columns").toArray().size(), 5);
        QCOMPARE(facts.value(u"missing").toInt(), 0);
        QCOMPARE(facts.value(u"unlabelled").toInt(), 0);
        const QJsonArray classes = facts.value(u"classes").toArray();
        QCOMPARE(classes.size(), 3);
        for (const QJsonValue &one : classes)
            QCOMPARE(one.toObject().value(u"count").toInt(), 50);
    }

    void countsMissingAndUnlabelled()
    {
        const QString path = file("height;town;class\n1,5;Ulm;a\n;Ulm;b\n2,5;;\n3,5;Bonn;a\n");
        const QJsonObject facts = info({path});
        QCOMPARE(facts.value(u"rows").toInt(), 4);
        QCOMPARE(facts.value(u"missing").toInt(), 2);
        QCOMPARE(facts.value(u"unlabelled").toInt(), 1);
        QCOMPARE(facts.value(u"class_column").toString(), QStringLiteral("class"));
        const QJsonArray columns = facts.value(u"columns").toArray();
        QCOMPARE(columns[0].toObject().value(u"type").toString(), QStringLiteral("number"));
        QCOMPARE(columns[0].toObject().value(u"min").toDouble(), 1.5);
        QCOMPARE(columns[0].toObject().value(u"max").toDouble(), 3.5);
        QCOMPARE(columns[1].toObject().value(u"type").toString(), QStringLiteral("category"));
        QCOMPARE(columns[1].toObject().value(u"distinct").toInt(), 2);
        const QJsonObject dialect = facts.value(u"dialect").toObject();
        QCOMPARE(dialect.value(u"delimiter").toString(), QStringLiteral(";"));
        QCOMPARE(dialect.value(u"decimal").toString(), QStringLiteral(","));
        QCOMPARE(dialect.value(u"header").toBool(), true);
    }

    void builtinDataHasNoDialect()
    {
        QVERIFY(info({QStringLiteral("builtin:moons")}).value(u"dialect").isNull());
    }

    void warnsOfWhatTroublesMethods_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("warning");
        QTest::newRow("constant column") << QByteArray("a,b,class\n1,5,x\n2,5,y\n3,5,x\n")
                                         << QStringLiteral("column b has one value only");
        QTest::newRow("one class") << QByteArray("a,class\n1,x\n2,x\n") << QStringLiteral("Known classes: 1");
        QTest::newRow("single row of a class")
            << QByteArray("a,class\n1,x\n2,x\n3,y\n") << QStringLiteral("class y has a single row");
        QTest::newRow("duplicates") << QByteArray("a,class\n1,x\n1,x\n3,y\n2,y\n")
                                    << QStringLiteral("repeat an earlier one: 1");
        QTest::newRow("contradiction")
            << QByteArray("a,class\n1,x\n2,x\n1,y\n2,x\n3,y\n") << QStringLiteral("different classes: 0, 2.");
        QTest::newRow("unequal classes") << QByteArray("a,class\n1,x\n2,x\n3,x\n4,x\n5,x\n6,x\n7,y\n")
                                         << QStringLiteral("x has 6 rows, y 1");
        QTest::newRow("outlier") << QByteArray("a,class\n1,x\n2,y\n3,x\n4,y\n5,x\n6,y\n99,y\n")
                                 << QStringLiteral("far beyond the quartiles of its column: 1");
    }

    void warnsOfWhatTroublesMethods()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, warning);
        const QString path = file(bytes);
        const QJsonArray warnings = info({path}).value(u"warnings").toArray();
        const bool found = std::any_of(warnings.begin(), warnings.end(), [&](const QJsonValue &one) {
            return one.toString().contains(warning);
        });
        QVERIFY2(found, QJsonDocument(warnings).toJson().constData());
        QVERIFY(runProgram(QStringList{QStringLiteral("info"), path}).out.contains(warning.toUtf8()));
    }

    // The second view repeats the first: whatever the classes, each tells all of the other.
    void tellsTheViewsAndTheirDependence()
    {
        QByteArray bytes = "a_1,a_2,b_1,b_2,class\n";
        for (int i = 0; i < 40; ++i) {
            const QByteArray pair = QByteArray::number(0.5 * i) + "," + QByteArray::number(i * i % 7 + 0.5);
            bytes += pair + "," + pair + (i % 2 == 0 ? ",x\n" : ",y\n");
        }
        const QString path = file(bytes);
        const QJsonObject byName = info({path}).value(u"views").toObject();
        QCOMPARE(byName.value(u"from").toString(), QStringLiteral("names"));
        QCOMPARE(byName.value(u"views").toArray().size(), 2);
        QVERIFY(std::abs(byName.value(u"dependence").toDouble() - 1.0) < 1e-9);
        QVERIFY(byName.value(u"within_classes").toBool());

        const QJsonObject assigned = info({path, QStringLiteral("--view"), QStringLiteral("left=1"),
                                           QStringLiteral("--view"), QStringLiteral("right=b_*")})
                                         .value(u"views")
                                         .toObject();
        QCOMPARE(assigned.value(u"from").toString(), QStringLiteral("assignment"));
        const QJsonObject right = assigned.value(u"views").toArray()[1].toObject();
        QCOMPARE(right.value(u"name").toString(), QStringLiteral("right"));
        QCOMPARE(right.value(u"features").toArray(),
                 (QJsonArray{QStringLiteral("b_1"), QStringLiteral("b_2")}));

        const QByteArray text = runProgram(QStringList{QStringLiteral("info"), path}).out;
        QVERIFY2(text.contains("Views: by the names of the columns") &&
                     text.contains("Dependence of the views within the classes: 1 "),
                 text.constData());
        QVERIFY(info({QStringLiteral("builtin:iris")}).value(u"views").isNull());
    }

    void stillDescribesATableWithTooManyClasses()
    {
        QByteArray bytes = "a,class\n";
        for (int i = 0; i < 65; ++i)
            bytes += QByteArray::number(i) + ",c" + QByteArray::number(i) + "\n";
        const QJsonObject facts = info({file(bytes), QStringLiteral("--class"), QStringLiteral("last")});
        QCOMPARE(facts.value(u"rows").toInt(), 65);
        QVERIFY(facts.value(u"warnings").toArray()[0].toString().contains(u"65"));
    }

    void saysTheSameForPeople()
    {
        const ProgramRun run = runProgram(QStringLiteral("info builtin:iris"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("rows 150"));
        QCOMPARE(run.out.count("  50\n"), 3);
        for (const QJsonValue &column : info({QStringLiteral("builtin:iris")}).value(u"columns").toArray())
            QVERIFY(run.out.contains(column.toObject().value(u"name").toString().toUtf8()));
    }

    void readsStandardInput()
    {
        const ProgramRun run = runProgram(QStringLiteral("info - --json"), "a,class\n1,x\n2,y\n");
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"rows").toInt(), 2);
        QCOMPARE(run.json().value(u"name").toString(), QStringLiteral("standard input"));
    }
};

QTEST_GUILESS_MAIN(TestInfoCommand)
#include "tst_info_command.moc"
