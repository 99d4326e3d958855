// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shell_word.h"

#include <QProcess>
#include <QTest>

using namespace inkling;

class TestShellWord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmlessWordsStayAsTheyAre()
    {
        QCOMPARE(shellWord("k=7"), std::string("k=7"));
        QCOMPARE(shellWord("/some/file-1.csv"), std::string("/some/file-1.csv"));
    }

    void aShellReadsTheTextBack_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray(" two  words ");
        QTest::newRow("quotes") << QByteArray("it's \"so\"'");
        QTest::newRow("ends of lines") << QByteArray("one\ntwo\n.");
        QTest::newRow("signs") << QByteArray("$HOME `id` $(id) \\ * ? ~ ! # & ; | < > { } [ ]");
        QTest::newRow("other letters") << QByteArray("Größe 値");
    }
    void aShellReadsTheTextBack()
    {
        QFETCH(QByteArray, text);
        QProcess shell;
        shell.start(
            QStringLiteral("sh"),
            {QStringLiteral("-c"), QString::fromStdString("printf %s " + shellWord(text.toStdString()))});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardOutput(), text);
    }
};

QTEST_GUILESS_MAIN(TestShellWord)
#include "tst_shell_word.moc"
