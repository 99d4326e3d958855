// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_stamp.h"

#include "core/io/dataset_readers.h"
#include "core/io/fingerprint.h"
#include "tests/support/shared_files.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

class FileStampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("f"));
        QVERIFY(test::writeFile(m_file, "old"));
    }

    void tellsSizeTimeAndBytes()
    {
        const qint64 before = QDateTime::currentSecsSinceEpoch() - 10;
        const FileStamp stamp = fileStamp(path(), "old");
        QCOMPARE(stamp.size, std::uint64_t(3));
        QCOMPARE(stamp.fingerprint, fingerprint("old"));
        const qint64 seconds = stamp.modified / 1'000'000'000;
        QVERIFY(seconds >= before && seconds <= before + 60);
    }

    void findsWhatHasBecomeOfAFile_data()
    {
        QTest::addColumn<QString>("bytes"); // null: removed
        QTest::addColumn<int>("change");
        QTest::newRow("nothing") << QStringLiteral("old") << static_cast<int>(FileChange::None);
        QTest::newRow("longer") << QStringLiteral("older") << static_cast<int>(FileChange::Changed);
        QTest::newRow("as long") << QStringLiteral("odd") << static_cast<int>(FileChange::Changed);
        QTest::newRow("gone") << QString() << static_cast<int>(FileChange::Gone);
    }
    void findsWhatHasBecomeOfAFile()
    {
        QFETCH(const QString, bytes);
        QFETCH(const int, change);
        const FileStamp known = fileStamp(path(), "old");
        if (bytes.isNull()) {
            QVERIFY(QFile::remove(m_file));
        } else {
            QVERIFY(test::writeFile(m_file, bytes.toStdString()));
            // the clock of some file systems is coarse: the time alone would not show it
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(QDateTime::fromMSecsSinceEpoch(known.modified / 1'000'000),
                                     QFileDevice::FileModificationTime));
        }
        const auto compared = compareFile(path(), known);
        QVERIFY(compared.ok());
        QCOMPARE(static_cast<int>(compared->change), change);
        QCOMPARE(compared->now.has_value(), !bytes.isNull());
    }

    void touchingIsNoChange()
    {
        const FileStamp known = fileStamp(path(), "old");
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000),
                                 QFileDevice::FileModificationTime));
        file.close();
        const auto compared = compareFile(path(), known);
        QVERIFY(compared.ok() && compared->change == FileChange::None);
        QCOMPARE(compared->now->modified, 1'000'000'000LL * 1'000'000'000);
    }

    void aFileThatNobodyKnewIsNew()
    {
        QVERIFY(compareFile(path(), std::nullopt)->change == FileChange::New);
        QVERIFY(QFile::remove(m_file));
        QVERIFY(compareFile(path(), std::nullopt)->change == FileChange::None);
    }

    void whatCannotBeReadIsAnError()
    {
        const auto compared = compareFile(m_folder->path().toStdString(), std::nullopt);
        QVERIFY(!compared.ok());
        QVERIFY(english(compared.error().message).find("folder") != std::string::npos);
    }

private:
    std::string path() const { return m_file.toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_APPLESS_MAIN(FileStampTest)
#include "tst_file_stamp.moc"
