// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/parsed_page.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

/// The report of `run --json`: its fields are a contract with scripts.
class TestRunReport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QJsonObject m_scored; ///< with held-out rows
    QJsonObject m_plain;  ///< everything given

    /// A field by its path, "accuracy.held_out"; undefined where there is none.
    static QJsonValue field(QJsonObject object, const QString &path)
    {
        QStringList names = path.split(u'.');
        const QString last = names.takeLast();
        for (const QString &name : names)
            object = object.value(name).toObject();
        return object.value(last);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString seeds = m_folder.filePath(QStringLiteral("seeds.txt"));
        QVERIFY(writeFile(seeds, kIrisSeeds));
        const QString line =
            QStringLiteral("run builtin:iris --method label_propagation --threads 2 --json ");
        const ProgramRun scored = runProgram(line + QStringLiteral("--seed 7 --set k=8 --seeds ") + seeds);
        QVERIFY2(scored.exitCode == 0, scored.err.constData());
        m_scored = scored.json();
        m_plain = runProgram(line).json();
    }

    void hasEveryField_data()
    {
        QTest::addColumn<QJsonValue::Type>("type");
        for (const char *path : {"schema_version",
                                 "data.rows",
                                 "data.features",
                                 "data.classes",
                                 "seed",
                                 "threads",
                                 "iterations",
                                 "seeds",
                                 "held_out",
                                 "unreached",
                                 "components",
                                 "accuracy.held_out",
                                 "accuracy.held_out_count",
                                 "accuracy.held_out_low",
                                 "accuracy.held_out_high",
                                 "accuracy.all_known",
                                 "accuracy.seeds",
                                 "accuracy.balanced",
                                 "accuracy.macro_f1",
                                 "coverage",
                                 "difference.points",
                                 "difference.low",
                                 "difference.high",
                                 "difference.mcnemar_p",
                                 "per_class.setosa.precision",
                                 "per_class.setosa.recall",
                                 "per_class.setosa.f1",
                                 "per_class.setosa.support",
                                 "log_loss",
                                 "brier",
                                 "time_ms.read",
                                 "time_ms.prepare",
                                 "time_ms.graph",
                                 "time_ms.solve",
                                 "time_ms.total",
                                 "peak_memory_mb",
                                 "parameters.k"})
            QTest::newRow(path) << QJsonValue::Double;
        for (const char *path : {"method", "evaluation", "ending", "difference.to", "difference.verdict",
                                 "parameters.graph", "parameters.gamma"})
            QTest::newRow(path) << QJsonValue::String;
        for (const char *path : {"baselines", "confusion", "notes"})
            QTest::newRow(path) << QJsonValue::Array;
    }

    void hasEveryField()
    {
        QFETCH(QJsonValue::Type, type);
        QCOMPARE(field(m_scored, QLatin1String(QTest::currentDataTag())).type(), type);
    }

    void hasNoOtherFields()
    {
        QStringList expected = {
            QStringLiteral("schema_version"), QStringLiteral("data"),       QStringLiteral("method"),
            QStringLiteral("parameters"),     QStringLiteral("seed"),       QStringLiteral("threads"),
            QStringLiteral("ending"),         QStringLiteral("iterations"), QStringLiteral("seeds"),
            QStringLiteral("held_out"),       QStringLiteral("unreached"),  QStringLiteral("components"),
            QStringLiteral("accuracy"),       QStringLiteral("coverage"),   QStringLiteral("baselines"),
            QStringLiteral("difference"),     QStringLiteral("per_class"),  QStringLiteral("confusion"),
            QStringLiteral("log_loss"),       QStringLiteral("brier"),      QStringLiteral("time_ms"),
            QStringLiteral("peak_memory_mb"), QStringLiteral("notes"),      QStringLiteral("evaluation")};
        expected.sort();
        QCOMPARE(m_scored.keys(), expected);
        QCOMPARE(m_plain.keys(), expected);
    }

    void repeatsWhatWasAskedFor()
    {
        QCOMPARE(m_scored.value(u"method").toString(), QStringLiteral("label_propagation"));
        QCOMPARE(m_scored.value(u"seed").toInt(), 7);
        QCOMPARE(m_scored.value(u"threads").toInt(), 2);
        QCOMPARE(m_scored.value(u"ending").toString(), QStringLiteral("converged"));
        QCOMPARE(field(m_scored, QStringLiteral("parameters.k")).toInt(), 8);
        QCOMPARE(field(m_scored, QStringLiteral("parameters.gamma")).toString(), QStringLiteral("auto"));
        QCOMPARE(field(m_scored, QStringLiteral("data.rows")).toInt(), 150);
        QCOMPARE(field(m_scored, QStringLiteral("data.features")).toInt(), 4);
        QCOMPARE(field(m_scored, QStringLiteral("data.classes")).toInt(), 3);
    }

    void inductiveKeepsHeldOutRowsOutOfTheGraph()
    {
        QCOMPARE(m_scored.value(u"evaluation").toString(), QStringLiteral("transductive"));
        const QString line = QStringLiteral("run builtin:iris --method label_propagation --json --quiet "
                                            "--seeds-per-class 5 --features 1,2 --set k=3 ");
        const QJsonObject within = runProgram(line).json();
        const QJsonObject without = runProgram(line + QStringLiteral("--inductive")).json();
        QCOMPARE(without.value(u"evaluation").toString(), QStringLiteral("inductive"));
        QCOMPARE(without.value(u"held_out"), within.value(u"held_out"));
        // 15 points with 3 neighbours each are another graph than 150; classifiers do not see the difference
        QVERIFY(field(without, QStringLiteral("log_loss")) != field(within, QStringLiteral("log_loss")));
        QCOMPARE(without.value(u"baselines"), within.value(u"baselines"));
        const QJsonArray notes = without.value(u"notes").toArray();
        QVERIFY(notes.contains(
            QStringLiteral("The held-out rows were left out of the graph and predicted afterwards.")));
    }

    void countsAddUp()
    {
        QCOMPARE(m_scored.value(u"seeds").toInt(), 18);
        QCOMPARE(m_scored.value(u"held_out").toInt(), 132);
        QCOMPARE(field(m_scored, QStringLiteral("accuracy.held_out_count")).toInt(), 132);
        const QJsonArray confusion = m_scored.value(u"confusion").toArray();
        QCOMPARE(confusion.size(), 3);
        int total = 0;
        int correct = 0;
        for (qsizetype row = 0; row < confusion.size(); ++row) {
            const QJsonArray cells = confusion[row].toArray();
            QCOMPARE(cells.size(), 4); // the last one counts the unreached
            correct += cells[row].toInt();
            for (const QJsonValue &cell : cells)
                total += cell.toInt();
        }
        QCOMPARE(total, 132);
        QCOMPARE(field(m_scored, QStringLiteral("accuracy.held_out")).toDouble(), correct / 132.0);
        QCOMPARE(field(m_scored, QStringLiteral("accuracy.all_known")).toDouble(), (correct + 18) / 150.0);
    }

    void comparesWithTheBaselines()
    {
        QStringList methods;
        double logistic = 0.0;
        for (const QJsonValue &value : m_scored.value(u"baselines").toArray()) {
            const QJsonObject baseline = value.toObject();
            methods += baseline.value(u"method").toString();
            const double accuracy = baseline.value(u"held_out").toDouble();
            QVERIFY(baseline.value(u"low").toDouble() <= accuracy);
            QVERIFY(baseline.value(u"high").toDouble() >= accuracy);
            if (methods.last() == u"logistic_regression")
                logistic = accuracy;
        }
        methods.sort();
        QCOMPARE(methods, (QStringList{QStringLiteral("logistic_regression"), QStringLiteral("majority"),
                                       QStringLiteral("nearest_neighbour")}));
        const double accuracy = field(m_scored, QStringLiteral("accuracy.held_out")).toDouble();
        QVERIFY(qAbs(field(m_scored, QStringLiteral("difference.points")).toDouble() -
                     (accuracy - logistic)) < 1e-12);
    }

    void scoresNothingWhenNothingIsHeldOut()
    {
        QCOMPARE(m_plain.value(u"held_out").toInt(), 0);
        QCOMPARE(field(m_plain, QStringLiteral("accuracy.held_out_count")).toInt(), 0);
        for (const char *path :
             {"accuracy.held_out", "accuracy.held_out_low", "accuracy.held_out_high", "accuracy.balanced",
              "accuracy.macro_f1", "coverage", "difference", "per_class", "confusion", "log_loss", "brier"})
            QVERIFY2(field(m_plain, QLatin1String(path)).isNull(), path);
    }

    void tracesTheIterations()
    {
        const QString trace = m_folder.filePath(QStringLiteral("trace.json"));
        const ProgramRun run = runProgram(
            QStringLiteral(
                "run builtin:iris --method label_propagation --seeds-per-class 2 --json --trace ") +
            trace);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(fileBytes(trace)).object();
        QCOMPARE(document.value(u"schema_version").toInt(), 1);
        QCOMPARE(document.value(u"method").toString(), QStringLiteral("label_propagation"));
        const QJsonArray iterations = document.value(u"iterations").toArray();
        const QJsonArray frames = document.value(u"frames").toArray();
        QVERIFY(frames.size() > 1);
        QCOMPARE(iterations.size(), frames.size());
        int previous = -1;
        for (qsizetype i = 0; i < frames.size(); ++i) {
            const QJsonObject frame = frames[i].toObject();
            QCOMPARE(frame.value(u"iteration").toInt(), iterations[i].toInt());
            QVERIFY(iterations[i].toInt() > previous);
            previous = iterations[i].toInt();
            QCOMPARE(frame.value(u"predicted").toArray().size(), 150);
            QCOMPARE(frame.value(u"confidence").toArray().size(), 150);
            for (const QJsonValue &confidence : frame.value(u"confidence").toArray())
                QVERIFY(confidence.toDouble() >= 0.0 && confidence.toDouble() <= 1.0);
        }
        QCOMPARE(frames.first().toObject().value(u"predicted").toArray().toVariantList().count(-1), 144);
    }

    // Who labelled which row, when and how surely, from methods that label some at a time.
    void tracesEveryLabel()
    {
        const QString trace = m_folder.filePath(QStringLiteral("steps.json"));
        const ProgramRun run = runProgram(
            QStringLiteral("run builtin:iris --method co_training --seeds-per-class 2 --trace ") + trace);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject document = QJsonDocument::fromJson(fileBytes(trace)).object();
        QCOMPARE(document.value(u"learners").toArray(),
                 QJsonArray({QStringLiteral("View 1"), QStringLiteral("View 2")}));
        const QJsonArray steps = document.value(u"label_steps").toArray();
        QVERIFY(steps.size() > 20);
        int round = 1;
        for (const QJsonValue &value : steps) {
            const QJsonObject step = value.toObject();
            QVERIFY(step.value(u"round").toInt() >= round);
            round = step.value(u"round").toInt();
            QVERIFY(step.value(u"row").toInt(-1) >= 0 && step.value(u"row").toInt() < 150);
            QVERIFY(step.value(u"class").toInt(-1) >= 0 && step.value(u"class").toInt() < 3);
            QVERIFY(step.value(u"learner").toInt(-1) >= 0 && step.value(u"learner").toInt() < 2);
            QVERIFY(step.value(u"probability").toDouble() > 0.5);
        }
    }

    void summarisesForPeople()
    {
        const ProgramRun run = runProgram(
            QStringLiteral("run builtin:iris --method label_propagation --seeds-per-class 3 --verbose"));
        QCOMPARE(run.exitCode, 0);
        for (const char *words :
             {"given 9, held out 141", "held-out accuracy", "majority", "nearest_neighbour",
              "logistic_regression", "unreached rows", "class setosa", "peak memory"})
            QVERIFY2(run.err.contains(words), words);
    }

    // The page says what --json says.
    void thePageHasTheNumbersOfTheReport()
    {
        const QString path = m_folder.filePath(QStringLiteral("page.html"));
        const QString line = QStringLiteral("run builtin:iris --method label_spreading --set k=7 --seed 3 "
                                            "--seeds-per-class 4 --json --report ");
        const ProgramRun run = runProgram(line + path);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QJsonObject json = run.json();
        const test::ParsedPage page(fileBytes(path));
        QVERIFY2(page.fault.isEmpty(), qPrintable(page.fault));
        QVERIFY2(page.loads.isEmpty(), qPrintable(page.loads.join(u' ')));
        const QList<double> scores = page.values.value(QStringLiteral("score_label_spreading"));
        const QStringList fields = {QStringLiteral("accuracy.held_out"),
                                    QStringLiteral("accuracy.held_out_low"),
                                    QStringLiteral("accuracy.held_out_high"),
                                    {},
                                    QStringLiteral("coverage"),
                                    QStringLiteral("accuracy.balanced"),
                                    QStringLiteral("accuracy.macro_f1"),
                                    QStringLiteral("log_loss"),
                                    QStringLiteral("brier")};
        QCOMPARE(scores.size(), fields.size());
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!fields[i].isEmpty())
                QCOMPARE(scores[i], field(json, fields[i]).toDouble());
        }
        for (const QJsonValue &value : json.value(u"baselines").toArray()) {
            const QJsonObject baseline = value.toObject();
            const QList<double> told =
                page.values.value(QStringLiteral("score_") + baseline.value(u"method").toString());
            QCOMPARE(told.value(0), baseline.value(u"held_out").toDouble());
            QCOMPARE(told.value(2), baseline.value(u"high").toDouble());
        }
        QCOMPARE(page.textOf.value(QStringLiteral("command")),
                 QStringLiteral("inkling-cli ") + line + QStringLiteral("page.html\n"));
        QVERIFY(page.textOf.value(QStringLiteral("parameter_k")).contains(QStringLiteral("k=7")));
    }

    void theSameRunGivesTheSamePage()
    {
        const QString path = m_folder.filePath(QStringLiteral("same.html"));
        const QString line = QStringLiteral("run builtin:wine --method harmonic --seeds-per-class 3 --force "
                                            "--quiet -o %1 --report ")
                                 .arg(m_folder.filePath(QStringLiteral("same.csv")));
        QCOMPARE(runProgram(line + path).exitCode, 0);
        const QByteArray once = fileBytes(path);
        QVERIFY(once.contains("</html>"));
        QCOMPARE(runProgram(line + path).exitCode, 0);
        QCOMPARE(fileBytes(path), once);
        QVERIFY(!test::ParsedPage(once).texts.contains(QStringLiteral(" ms ")));
        QCOMPARE(
            runProgram(QString(line).replace(QStringLiteral("--quiet"), QStringLiteral("--verbose")) + path)
                .exitCode,
            0);
        QVERIFY(test::ParsedPage(fileBytes(path)).texts.contains(QStringLiteral(" ms ")));
    }

    // What a shell is given back repeats the run, whatever its names.
    void thePagesCommandRepeatsTheRun()
    {
        const QString data = m_folder.filePath(QStringLiteral("<b> it's & more.csv"));
        QByteArray table("x;y;\"<script>alert(1)</script>\"\n");
        for (int i = 0; i < 40; ++i)
            table += QByteArray::number(i % 2 == 0 ? 0.1 * i : 50 + 0.3 * i) + ';' +
                     QByteArray::number(i % 7) + (i % 2 == 0 ? ";\"<i>a</i>\"\n" : ";b & c\n");
        QVERIFY(writeFile(data, table));
        const QString output = m_folder.filePath(QStringLiteral("out.csv"));
        const QString path = m_folder.filePath(QStringLiteral("odd.html"));
        const ProgramRun run =
            runProgram({QStringLiteral("run"), data, QStringLiteral("--class"), QStringLiteral("3"),
                        QStringLiteral("--method"), QStringLiteral("label_propagation"),
                        QStringLiteral("--seeds-per-class"), QStringLiteral("2"), QStringLiteral("-o"),
                        output, QStringLiteral("--report"), path, QStringLiteral("--force")});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const test::ParsedPage page(fileBytes(path));
        QVERIFY2(page.fault.isEmpty() && page.loads.isEmpty(), qPrintable(page.fault));
        QVERIFY(page.texts.contains(QFileInfo(data).fileName()));
        // a page goes to other people
        QVERIFY(!page.texts.contains(m_folder.path()));
        QVERIFY(page.textOf.value(QStringLiteral("class_0")).contains(QStringLiteral("<i>a</i>")));
        const QByteArray written = fileBytes(output);
        QVERIFY(QFile::remove(output));
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), QFileInfo(QStringLiteral(INKLING_CLI)).path() + u':' +
                                                       environment.value(QStringLiteral("PATH")));
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(m_folder.path());
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), page.textOf.value(QStringLiteral("command"))});
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QCOMPARE(fileBytes(output), written);
    }

    void aPageThatIsThereIsKept()
    {
        const QString path = m_folder.filePath(QStringLiteral("kept.html"));
        QVERIFY(writeFile(path, "mine"));
        const ProgramRun run =
            runProgram(QStringLiteral("run builtin:iris --method harmonic --json --report ") + path);
        QCOMPARE(run.exitCode, 4);
        QVERIFY(run.err.contains("--force"));
        QCOMPARE(fileBytes(path), QByteArray("mine"));
    }

    void aPageCanGoToStandardOutput()
    {
        const ProgramRun run = runProgram(
            QStringLiteral("run builtin:iris --method harmonic --seeds-per-class 3 --quiet -o %1 --report -")
                .arg(m_folder.filePath(QStringLiteral("beside.csv"))));
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(run.out.startsWith("<!DOCTYPE html>"));
    }
};

QTEST_GUILESS_MAIN(TestRunReport)
#include "tst_run_report.moc"
