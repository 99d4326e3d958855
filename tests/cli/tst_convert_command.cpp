// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/gzip.h"
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

/// `convert`, and the formats in which `run` writes.
class TestConvertCommand : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray bytes(const QString &name) const { return fileBytes(path(name)); }

    /// A command line in which # stands for the test's folder.
    ProgramRun run(QString line) const { return runProgram(line.replace(u'#', m_folder.path())); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(writeFile(path(QStringLiteral("data.csv")), "name;v;class\nan\xE4;1,50;x\nb;;y\nc;-2;\n"));
    }

    void theNameOfTheOutputSaysTheFormat()
    {
        const ProgramRun done = run(QStringLiteral("convert #/data.csv #/a.arff --encoding windows-1252"));
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY(done.out.isEmpty());
        QVERIFY2(done.err.contains("rows 3, columns 3"), done.err.constData());
        QCOMPARE(bytes(QStringLiteral("a.arff")),
                 QByteArray("@relation data.csv\n\n@attribute name {anä,b,c}\n@attribute v numeric\n"
                            "@attribute class {x,y}\n\n@data\nanä,1.5,x\nb,?,y\nc,-2,?\n"));
    }

    // Whatever the table is like: UTF-8, commas, decimal points.
    void csvBecomesPlainCsv()
    {
        QCOMPARE(run(QStringLiteral("convert #/data.csv #/b.csv.gz --encoding latin1 --quiet")).exitCode, 0);
        const std::string packed = bytes(QStringLiteral("b.csv.gz")).toStdString();
        QCOMPARE(QByteArray::fromStdString(gunzipped(packed, "b", 1000, {}).value()),
                 QByteArray("name,v,class\nanä,1.5,x\nb,,y\nc,-2,\n"));
    }

    void writesToStandardOutputFromStandardInput()
    {
        const QString line = QStringLiteral("convert - - --quiet");
        QCOMPARE(runProgram(line, "a;b\n1;2\n3;4\n").out, QByteArray("a,b\n1,2\n3,4\n"));
        const ProgramRun done = runProgram(line + QStringLiteral(" --output-format jsonl"), "a;b\n1;\n3;4\n");
        QCOMPARE(done.out, QByteArray("{\"a\":1,\"b\":null}\n{\"a\":3,\"b\":4}\n"));
    }

    void aFormatThatIsAskedForWins()
    {
        QCOMPARE(run(QStringLiteral("convert builtin:iris #/c.csv --output-format tsv --quiet")).exitCode, 0);
        QCOMPARE(bytes(QStringLiteral("c.csv")).count('\t'), 151 * 4);
    }

    void bringsLabelsIn()
    {
        QVERIFY(writeFile(path(QStringLiteral("points.csv")), "a,b\n1,2\n3,4\n5,6\n"));
        QVERIFY(writeFile(path(QStringLiteral("labels.csv")), "p\nNA\nq\n"));
        QVERIFY(writeFile(path(QStringLiteral("more.csv")), "row,label\n1,r\n"));
        QCOMPARE(run(QStringLiteral("convert #/points.csv - --quiet --labels #/labels.csv")).out,
                 QByteArray("a,b,label\n1,2,p\n3,4,\n5,6,q\n"));
        QCOMPARE(run(QStringLiteral("convert #/points.csv - --quiet --labels #/labels.csv --add-labels "
                                    "#/more.csv"))
                     .out,
                 QByteArray("a,b,label\n1,2,p\n3,4,r\n5,6,q\n"));
        QVERIFY(writeFile(path(QStringLiteral("marked.csv")), "a,label\n1,-1\n2,7\n3,8\n"));
        QCOMPARE(run(QStringLiteral("convert #/marked.csv - --quiet --unlabelled -1")).out,
                 QByteArray("a,label\n1,\n2,7\n3,8\n"));
    }

    void defusesFormulasWhenAsked()
    {
        const QByteArray input = "a,b\n=1+1,-1\nx,2\n";
        QCOMPARE(runProgram(QStringLiteral("convert - - --quiet"), input).out, input);
        QCOMPARE(runProgram(QStringLiteral("convert - - --quiet --spreadsheet-safe"), input).out,
                 QByteArray("a,b\n'=1+1,-1\nx,2\n"));
    }

    void tellsPrograms()
    {
        const ProgramRun done = run(QStringLiteral("convert builtin:iris #/d.npz --json --quiet"));
        QCOMPARE(done.exitCode, 0);
        QVERIFY(done.err.isEmpty());
        const QJsonObject json = done.json();
        QCOMPARE(json.value(u"schema_version").toInt(), 1);
        QCOMPARE(json.value(u"data").toObject().value(u"rows").toInt(), 150);
        const QJsonObject output = json.value(u"output").toObject();
        QCOMPARE(output.value(u"format").toString(), QStringLiteral("npz"));
        QCOMPARE(output.value(u"bytes").toInt(), bytes(QStringLiteral("d.npz")).size());
        QVERIFY(!json.value(u"notes").toArray().isEmpty());
    }

    void overwritesOnlyByForce()
    {
        QVERIFY(writeFile(path(QStringLiteral("e.csv")), "old"));
        const ProgramRun refused = run(QStringLiteral("convert builtin:iris #/e.csv"));
        QCOMPARE(refused.exitCode, 4);
        QCOMPARE(bytes(QStringLiteral("e.csv")), QByteArray("old"));
        QCOMPARE(run(QStringLiteral("convert builtin:iris #/e.csv --force")).exitCode, 0);
        QCOMPARE(bytes(QStringLiteral("e.csv")).count('\n'), 151);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const auto add = [](const char *name, const char *line, int exitCode, const char *words) {
            QTest::newRow(name) << QString::fromLatin1(line) << exitCode << QByteArray(words);
        };
        add("an unknown ending", "convert builtin:iris #/new.xyz", 2, "end in: .csv, .tsv, .xlsx");
        add("no ending", "convert builtin:iris #/new", 2, "--output-format says it");
        add("an unknown format", "convert builtin:iris #/new --output-format arf", 2, "did you mean 'arff'?");
        add("no output", "convert builtin:iris", 2, "convert takes DATA and OUT");
        add("an unknown ending of run", "run builtin:iris --method majority -o #/new.xyz", 2, "end in: .csv");
        add("what a format cannot hold", "convert #/data.csv #/new.svm --encoding latin1", 4,
            "column \"v\", row 2");
        add("standard output twice", "convert builtin:iris - --json", 2, "Two outputs");
    }
    void refuses()
    {
        QFETCH(const QString, line);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, words);
        const ProgramRun done = run(line);
        QCOMPARE(done.exitCode, exitCode);
        QVERIFY2(done.err.contains(words), done.err.constData());
        QVERIFY(done.out.isEmpty());
        QVERIFY(
            QDir(m_folder.path()).entryList({QStringLiteral("new*"), QStringLiteral(".*.tmp")}).isEmpty());
    }

    // Every format holds what `run` finds out of iris; SVMlight the class alone.
    void runWritesEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("part");
        const auto add = [](const char *name, const char *part) {
            QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(part);
        };
        add("r.csv", "setosa,setosa,setosa,1,1,given,seed\n");
        add("r.tsv", "setosa\tsetosa\tsetosa\t1\t1\tgiven\tseed\n");
        add("r.jsonl", "\"label_given\":\"setosa\",\"label_predicted\":\"setosa\",\"confidence\":1,");
        add("r.json", "\"label_given\":null,\"label_predicted\":\"");
        add("r.arff", "@attribute split {seed,held_out,unlabelled}\n");
        add("r.tab", "\tmeta\tmeta\tclass\tmeta\tmeta\tmeta\tmeta\n");
        add("r.svm", "# classes: 1 = setosa, 2 = versicolor, 3 = virginica\n1 1:5.1 2:3.5 3:1.4 4:0.2\n");
        add("r.npz", "label_given.npy");
        add("r.npy", "\x93NUMPY");
        add("r.xlsx", "xl/worksheets/sheet1.xml");
        add("r.sqlite", "\"label_given\" TEXT, \"label_predicted\" TEXT, \"confidence\" REAL");
        add("r.label_studio.json", "\"predictions\":[{\"model_version\":\"inkling\",\"score\":");
    }
    void runWritesEveryFormat()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, part);
        const ProgramRun done = run(QStringLiteral("run builtin:iris --seeds-per-class 3 --method "
                                                   "label_propagation --quiet -o #/") +
                                    name);
        QVERIFY2(done.exitCode == 0, done.err.constData());
        QVERIFY2(bytes(name).contains(part), bytes(name).left(2000).constData());
    }

    void runTakesAFormatToStandardOutput()
    {
        const ProgramRun done = run(QStringLiteral("run builtin:iris --seeds-per-class 3 --method majority "
                                                   "--quiet --output-format jsonl"));
        QCOMPARE(done.out.count('\n'), 150);
        QVERIFY(done.out.startsWith("{\"sepal"));
    }
};

QTEST_GUILESS_MAIN(TestConvertCommand)
#include "tst_convert_command.moc"
