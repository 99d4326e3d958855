// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

using namespace inkling;

/// What holds for every subcommand: help, version, mistyped words.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpBeginsWithExamples_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("program") << QStringLiteral("--help");
        for (const char *command : {"run", "suggest", "explain", "info", "convert", "methods"})
            QTest::newRow(command) << QLatin1String(command) + QStringLiteral(" --help");
    }

    void helpBeginsWithExamples()
    {
        QFETCH(QString, line);
        const ProgramRun run = runProgram(line);
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.isEmpty());
        const QByteArrayList lines = run.out.split('\n');
        QCOMPARE(lines[0], QByteArray("Examples:"));
        QVERIFY(lines[1].startsWith("  inkling-cli "));
        QVERIFY(run.out.contains("\nUsage: inkling-cli "));
    }

    /// Every option that the documentation lists for `run` must stand in its help.
    void runHelpListsTheOptions()
    {
        const QByteArray help = runProgram(QStringLiteral("run --help")).out;
        for (const char *option :
             {"--method",        "--set",        "--scores",         "--trace",         "--picture",
              "--json",          "--force",      "--seed ",          "--seeds ",        "--seeds-per-class",
              "--seed-fraction", "--class",      "--labels",         "--add-labels",    "--features",
              "--ignore",        "--id",         "--unlabelled",     "--format",        "--encoding",
              "--delimiter",     "--decimal",    "--header",         "--missing",       "--scale",
              "--impute",        "--duplicates", "--threads",        "--max-memory",    "--progress",
              "--quiet",         "--verbose",    "--view NAME=COLS", "--output-format", "--spreadsheet-safe"})
            QVERIFY2(help.contains(option), option);
    }

    void tellsItsVersion()
    {
        const ProgramRun run = runProgram(QStringLiteral("--version"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("inkling-cli "));
    }

    void suggestsForMistypedWords_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("suggestion");
        QTest::newRow("subcommand") << QStringLiteral("rnu builtin:iris") << QByteArray("'run'");
        QTest::newRow("option") << QStringLiteral("run --methd majority builtin:iris")
                                << QByteArray("'--method'");
        QTest::newRow("option with =")
            << QStringLiteral("run builtin:iris --treads=2") << QByteArray("'--threads'");
        QTest::newRow("method") << QStringLiteral("run builtin:iris --method label_propagtion")
                                << QByteArray("'label_propagation'");
        QTest::newRow("parameter") << QStringLiteral(
                                          "run builtin:iris --method label_spreading --set alfa=0.5")
                                   << QByteArray("alpha");
        QTest::newRow("choice") << QStringLiteral(
                                       "run builtin:iris --method label_propagation --scale standart")
                                << QByteArray("'standard'");
        QTest::newRow("built-in data") << QStringLiteral("info builtin:irsi") << QByteArray("iris");
    }

    void suggestsForMistypedWords()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, suggestion);
        const ProgramRun run = runProgram(line);
        QVERIFY(run.exitCode == 2 || run.exitCode == 3);
        QVERIFY(run.out.isEmpty());
        QVERIFY2(run.err.contains(suggestion), run.err.constData());
    }

    void listsSubcommandsWhenOneIsUnknown()
    {
        const ProgramRun run = runProgram(QStringLiteral("frobnicate"));
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("run, compare, tune, suggest, explain, info, convert, methods"));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
