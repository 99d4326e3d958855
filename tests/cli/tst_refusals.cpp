// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

/// Wrong input ends in one clear sentence and the documented exit code, and leaves nothing behind.
class TestRefusals : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    void checkRefusal(const QStringList &arguments, int exitCode, const QByteArray &words)
    {
        const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        const ProgramRun run = runProgram(arguments);
        QVERIFY2(run.exitCode == exitCode, QByteArray::number(run.exitCode) + " " + run.err);
        QVERIFY2(run.out.isEmpty(), run.out.constData());
        QVERIFY2(run.err.contains(words), run.err.constData());
        QVERIFY2(run.err.startsWith("inkling-cli: ") && run.err.count('\n') == 1, run.err.constData());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }

private Q_SLOTS:
    void refusesUnusableData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QByteArray>("words");
        QByteArray binary;
        for (int i = 0; i < 4096; ++i)
            binary += char((i * 37) % 256);
        QByteArray manyTexts = "a,class\n";
        for (int i = 0; i < 65; ++i)
            manyTexts += QByteArray::number(i) + ",c" + QByteArray::number(i) + "\n";
        const QString none;
        QTest::newRow("binary") << binary << none << QByteArray("data.csv");
        QTest::newRow("empty") << QByteArray() << none << QByteArray("data.csv");
        QTest::newRow("header only") << QByteArray("a,b,class\n") << none << QByteArray("data.csv");
        QTest::newRow("unterminated quote")
            << QByteArray("a,class\n1,\"x\n2,y\n") << none << QByteArray("line 2");
        QTest::newRow("ragged row") << QByteArray("a,b,class\n1,2,x\n3,y\n") << none << QByteArray("line 3");
        QTest::newRow("one class") << QByteArray("a,class\n1,x\n2,x\n4,\n") << none
                                   << QByteArray("one class");
        QTest::newRow("no labels") << QByteArray("a,b,class\n1,2,\n2,3,\n4,5,\n") << none
                                   << QByteArray("class");
        QTest::newRow("no class column")
            << QByteArray("a,b\n1.5,2\n2.5,3.25\n4,5\n") << none << QByteArray("--class");
        QTest::newRow("only a class column") << QByteArray("class\nx\ny\n") << none << QByteArray("feature");
        QTest::newRow("unknown class column")
            << QByteArray("a,kind\n1,x\n2,y\n") << QStringLiteral("--class kimd") << QByteArray("\"kind\"");
        QTest::newRow("feature without a value")
            << QByteArray("a,b,class\n1,,x\n2,,y\n") << QStringLiteral("--features b") << QByteArray("\"b\"");
        QTest::newRow("text where a number is needed")
            << QByteArray(manyTexts).replace("a,class", "name,code")
            << QStringLiteral("--features code --class name") << QByteArray("\"code\"");
        QTest::newRow("view of an unknown column")
            << QByteArray("aa,bb,class\n1,2,x\n2,3,y\n") << QStringLiteral("--view l=aa --view r=bc")
            << QByteArray("did you mean \"bb\"");
        QTest::newRow("column in two views")
            << QByteArray("aa,bb,class\n1,2,x\n2,3,y\n") << QStringLiteral("--view l=aa,bb --view r=2")
            << QByteArray("\"bb\" cannot be in two views, \"l\" and \"r\"");
        QTest::newRow("class in a view")
            << QByteArray("aa,bb,class\n1,2,x\n2,3,y\n")
            << QStringLiteral("--class class --view l=aa --view r=class") << QByteArray("it is the class");
        QTest::newRow("column that is no feature in a view")
            << QByteArray("aa,bb,class\n1,2,x\n2,3,y\n")
            << QStringLiteral("--features aa --view l=aa --view r=bb")
            << QByteArray("not one of the features");
        QTest::newRow("one view") << QByteArray("aa,bb,class\n1,2,x\n2,3,y\n")
                                  << QStringLiteral("--view l=aa --view l=bb")
                                  << QByteArray("\"l\" is the only view");
        QTest::newRow("too many classes") << manyTexts << QStringLiteral("--class class") << QByteArray("65");
    }

    void refusesUnusableData()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, options);
        QFETCH(QByteArray, words);
        const QString data = path(QStringLiteral("data.csv"));
        QVERIFY(writeFile(data, bytes));
        checkRefusal(QStringList{QStringLiteral("run"), data, QStringLiteral("--method"),
                                 QStringLiteral("label_propagation"), QStringLiteral("-o"),
                                 path(QStringLiteral("out.csv"))} +
                         options.split(u' ', Qt::SkipEmptyParts),
                     3, words);
    }

    void refusesUnusablePlaces_data()
    {
        QTest::addColumn<QString>("line"); // # stands for the test's folder
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("words");
        const QString run = QStringLiteral("run builtin:iris --method label_propagation ");
        QTest::newRow("missing file")
            << QStringLiteral("run #/none.csv --method majority") << 3 << QByteArray("none.csv");
        QTest::newRow("folder") << QStringLiteral("run # --method majority") << 3
                                << QByteArray("folders of images are opened in the window");
        QTest::newRow("unknown built-in data")
            << QStringLiteral("run builtin:none --method majority") << 3 << QByteArray("none");
        QTest::newRow("missing seeds")
            << run + QStringLiteral("--seeds #/none.txt") << 3 << QByteArray("none.txt");
        QTest::newRow("missing labels")
            << run + QStringLiteral("--labels #/none.txt") << 3 << QByteArray("none.txt");
        QTest::newRow("output exists")
            << run + QStringLiteral("-o #/exists.csv") << 4 << QByteArray("--force");
        QTest::newRow("picture exists")
            << run + QStringLiteral("-o #/out.csv --picture #/exists.csv") << 4 << QByteArray("--force");
        QTest::newRow("output folder missing")
            << run + QStringLiteral("-o #/none/out.csv") << 4 << QByteArray("does not exist");
        QTest::newRow("output is a folder") << run + QStringLiteral("-o #") << 4 << QByteArray("is a folder");
        QTest::newRow("full device") << run + QStringLiteral("--quiet -o /dev/full") << 4
                                     << QByteArray("/dev/full");
    }

    void refusesUnusablePlaces()
    {
        QFETCH(QString, line);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, words);
        QVERIFY(writeFile(path(QStringLiteral("exists.csv")), "kept\n"));
        checkRefusal(line.replace(u'#', m_folder.path()).split(u' ', Qt::SkipEmptyParts), exitCode, words);
        QCOMPARE(fileBytes(path(QStringLiteral("exists.csv"))), QByteArray("kept\n"));
    }

    void refusesWrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("words");
        const QString run = QStringLiteral("run builtin:iris --method label_spreading ");
        QTest::newRow("no subcommand") << QString() << QByteArray("--help");
        QTest::newRow("more rows of names than there may be")
            << run + QStringLiteral("--header-rows 10") << QByteArray("--header-rows");
        QTest::newRow("two sayings about the names")
            << run + QStringLiteral("--header-rows 2 --header yes") << QByteArray("--header");
        QTest::newRow("unknown subcommand")
            << QStringLiteral("predict")
            << QByteArray("run, compare, tune, suggest, explain, info, convert, methods");
        QTest::newRow("no data") << QStringLiteral("run --method majority") << QByteArray("DATA");
        QTest::newRow("two data") << run + QStringLiteral("builtin:wine") << QByteArray("builtin:wine");
        QTest::newRow("no method") << QStringLiteral("run builtin:iris") << QByteArray("label_propagation");
        QTest::newRow("unknown method")
            << QStringLiteral("run builtin:iris --method xyzzy") << QByteArray("label_propagation");
        QTest::newRow("unknown option")
            << run + QStringLiteral("--frobnicate 1") << QByteArray("--frobnicate");
        QTest::newRow("unknown parameter") << run + QStringLiteral("--set beta=1") << QByteArray("beta");
        QTest::newRow("parameter out of range")
            << run + QStringLiteral("--set alpha=2") << QByteArray("alpha");
        QTest::newRow("parameter not a number") << run + QStringLiteral("--set k=many") << QByteArray("many");
        QTest::newRow("unknown choice") << run + QStringLiteral("--set graph=tree") << QByteArray("tree");
        QTest::newRow("setting without =") << run + QStringLiteral("--set alpha") << QByteArray("KEY=VALUE");
        QTest::newRow("option without its value") << run + QStringLiteral("--seed") << QByteArray("--seed");
        QTest::newRow("threads not a number")
            << run + QStringLiteral("--threads all") << QByteArray("--threads");
        QTest::newRow("fewer labels than none")
            << run + QStringLiteral("--seeds-per-class -1") << QByteArray("'-1' is not a whole number");
        QTest::newRow("a share that is no number")
            << run + QStringLiteral("--seed-fraction nan") << QByteArray("'nan' is not a share from 0 to 1");
        QTest::newRow("a seed too large")
            << run + QStringLiteral("--seed 99999999999999999999") << QByteArray("is not a whole number");
        QTest::newRow("two ways of seeds")
            << run + QStringLiteral("--seeds-per-class 2 --seed-fraction 0.1") << QByteArray("--seed");
        QTest::newRow("two outputs in one place")
            << run + QStringLiteral("--json -o -") << QByteArray("standard output");
        QTest::newRow("view without a name")
            << run + QStringLiteral("--view =1,2") << QByteArray("NAME=COLS");
        QTest::newRow("view without columns") << run + QStringLiteral("--view a") << QByteArray("NAME=COLS");
        QTest::newRow("unknown format") << run + QStringLiteral("--format cvs") << QByteArray("'csv'");
        QTest::newRow("unknown delimiter")
            << run + QStringLiteral("--delimiter dash") << QByteArray("semicolon");
    }

    void refusesWrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, words);
        checkRefusal(line.split(u' ', Qt::SkipEmptyParts), 2, words);
    }

    void refusesUnusableSeeds_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("text") << QStringLiteral("seeds.txt") << QByteArray("1 2 three\n")
                              << QByteArray("three");
        QTest::newRow("beyond the rows")
            << QStringLiteral("seeds.txt") << QByteArray("1 150\n") << QByteArray("150");
        QTest::newRow("twice") << QStringLiteral("seeds.txt") << QByteArray("7 8 7\n") << QByteArray("7");
        QTest::newRow("a cut array") << QStringLiteral("seeds.npy") << QByteArray("\x93NUMPY")
                                     << QByteArray("seeds.npy");
    }

    void refusesUnusableSeeds()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        QVERIFY(writeFile(path(name), bytes));
        checkRefusal({QStringLiteral("run"), QStringLiteral("builtin:iris"), QStringLiteral("--method"),
                      QStringLiteral("majority"), QStringLiteral("--seeds"), path(name)},
                     3, words);
    }

    /// A dense graph of 8,000 points takes 256 MB, and anything more than 1 MB.
    void givesUpBeyondTheMemoryLimit_data()
    {
        QTest::addColumn<QString>("limit");
        for (const char *limit : {"1MB", "150MB", "250MB"})
            QTest::newRow(limit) << QString::fromLatin1(limit);
    }
    void givesUpBeyondTheMemoryLimit()
    {
        QFETCH(QString, limit);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Sanitizers use more memory of their own than the limits leave.");
#endif
        checkRefusal({QStringLiteral("run"), QStringLiteral("builtin:moons?n=8000"),
                      QStringLiteral("--method"), QStringLiteral("label_propagation"),
                      QStringLiteral("--set"), QStringLiteral("graph=rbf"), QStringLiteral("--max-memory"),
                      limit},
                     6, "--max-memory");
    }
};

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
