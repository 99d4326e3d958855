// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTest>

using namespace inkling;

class TestMethodsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryLearnerWithItsParameters()
    {
        const ProgramRun run = runProgram(QStringLiteral("methods --json"));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json().value(u"schema_version").toInt(), 1);
        const QJsonArray methods = run.json().value(u"methods").toArray();
        QCOMPARE(std::size_t(methods.size()), learners().size());
        for (qsizetype i = 0; i < methods.size(); ++i) {
            const LearnerInfo &learner = learners()[std::size_t(i)];
            const QJsonObject method = methods[i].toObject();
            QCOMPARE(method.value(u"id").toString(), QLatin1String(learner.id));
            QVERIFY(!method.value(u"family").toString().isEmpty());
            QVERIFY(!method.value(u"source").toString().isEmpty());
            QVERIFY(!method.value(u"pseudocode").toArray().isEmpty());
            const QJsonArray parameters = method.value(u"parameters").toArray();
            QCOMPARE(std::size_t(parameters.size()), learner.parameters.size());
            for (qsizetype j = 0; j < parameters.size(); ++j)
                QCOMPARE(parameters[j].toObject().value(u"id").toString(),
                         QLatin1String(learner.parameters[std::size_t(j)].id));
        }
    }

    void describesParametersByType()
    {
        const QJsonArray methods =
            runProgram(QStringLiteral("methods --json")).json().value(u"methods").toArray();
        for (const QJsonValue &method : methods) {
            for (const QJsonValue &value : method.toObject().value(u"parameters").toArray()) {
                const QJsonObject parameter = value.toObject();
                const QByteArray id = parameter.value(u"id").toString().toUtf8();
                for (const char *field :
                     {"id", "type", "default", "min", "max", "unit", "meaning", "choices"})
                    QVERIFY2(parameter.contains(QLatin1String(field)), id + "." + field);
                const bool isChoice = parameter.value(u"type").toString() == u"choice";
                QVERIFY2(parameter.value(u"min").isDouble() != isChoice, id);
                QVERIFY2(parameter.value(u"max").isDouble() != isChoice, id);
                QVERIFY2(parameter.value(u"choices").toArray().isEmpty() != isChoice, id);
                QVERIFY2(!isChoice ||
                             parameter.value(u"choices").toArray().contains(parameter.value(u"default")),
                         id);
            }
        }
    }

    void namesTheSameMethodsForPeople()
    {
        const ProgramRun run = runProgram(QStringLiteral("methods"));
        QCOMPARE(run.exitCode, 0);
        for (const LearnerInfo &learner : learners()) {
            QVERIFY(run.out.contains(learner.id));
            for (const Parameter &parameter : learner.parameters)
                QVERIFY(run.out.contains(QByteArray(parameter.id) + " = "));
        }
    }
};

QTEST_GUILESS_MAIN(TestMethodsCommand)
#include "tst_methods_command.moc"
