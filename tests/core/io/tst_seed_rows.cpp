// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/seed_rows.h"
#include "tests/support/npy_bytes.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

Result<std::vector<std::size_t>> rowsOf(const QByteArray &text)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("seeds.txt"));
    test::writeFile(path, text.toStdString());
    return readSeedRows(path.toStdString(), 10);
}

} // namespace

class SeedRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRowNumbers()
    {
        for (const char *text : {"3 0 9", "3,0,9\n", "3, 0, 9", " 3\t0\r\n9\n"}) {
            const auto rows = rowsOf(text);
            QVERIFY(rows.ok());
            QCOMPARE(*rows, (std::vector<std::size_t>{3, 0, 9}));
        }
    }

    void readsArraysOfNumbers()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("splits.npy")).toStdString();
        QVERIFY(test::writeFile(QString::fromStdString(path),
                                test::npyBytes("|u1", "(2, 3)", {3, 0, 9, 1, 2, 3})));
        const auto lists = readRowLists(path, 10);
        QVERIFY(lists.ok());
        QCOMPARE(*lists, (std::vector<std::vector<std::size_t>>{{3, 0, 9}, {1, 2, 3}}));
        // one axis is one list
        QVERIFY(test::writeFile(QString::fromStdString(path),
                                test::npyBytes("<f8", "(3,)", test::doubles({3, 0, 9}))));
        QCOMPARE(*readSeedRows(path, 10), (std::vector<std::size_t>{3, 0, 9}));
        QCOMPARE(readRowLists(path, 10)->size(), std::size_t(1));
        QVERIFY(test::writeFile(QString::fromStdString(path),
                                test::npyBytes("<f8", "(2,)", test::doubles({3, 0.5}))));
        const auto fraction = readSeedRows(path, 10);
        QVERIFY(!fraction.ok());
        QVERIFY(english(fraction.error().message).find("line 1, column 2: \"0.5\" is not a row number") !=
                std::string::npos);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("word") << QByteArray("1 two")
                              << QByteArray("line 1, column 3: \"two\" is not a row number");
        QTest::newRow("negative") << QByteArray("1\n-2") << QByteArray("line 2, column 1: \"-2\"");
        QTest::newRow("fraction") << QByteArray("1.5") << QByteArray("\"1.5\" is not a row number");
        QTest::newRow("beyond the rows")
            << QByteArray("0,10") << QByteArray("line 1, column 3: there is no row 10");
        QTest::newRow("beyond all numbers")
            << QByteArray("99999999999999999999999") << QByteArray("no row 9999");
        QTest::newRow("twice") << QByteArray("4 5\n6 4\n")
                               << QByteArray("line 2, column 3: row 4 stands here a second time");
        QTest::newRow("nothing") << QByteArray(" \n") << QByteArray("holds no row number");
    }
    void refuses()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, says);
        const auto rows = rowsOf(text);
        QVERIFY(!rows.ok());
        const std::string sentence = english(rows.error().message);
        QVERIFY2(sentence.find(says.toStdString()) != std::string::npos, sentence.c_str());
        QVERIFY(sentence.find("seeds.txt") != std::string::npos);
    }

    void readsAListALine()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("splits.csv"));
        test::writeFile(path, "3,0\n\n0,9,4\r\n7");
        const auto lists = readRowLists(path.toStdString(), 10);
        QCOMPARE(lists->size(), std::size_t(3));
        QCOMPARE((*lists)[0], (std::vector<std::size_t>{3, 0}));
        QCOMPARE((*lists)[1], (std::vector<std::size_t>{0, 9, 4}));
        QCOMPARE((*lists)[2], (std::vector<std::size_t>{7}));
        test::writeFile(path, "3,0\n4,5,4\n");
        const auto twice = readRowLists(path.toStdString(), 10);
        QVERIFY(!twice.ok());
        QVERIFY(english(twice.error().message).find("line 2, column 5: row 4") != std::string::npos);
    }

    void refusesAMissingFile() { QVERIFY(!readSeedRows("/nonexistent/seeds.txt", 3).ok()); }
};

QTEST_APPLESS_MAIN(SeedRowsTest)
#include "tst_seed_rows.moc"
