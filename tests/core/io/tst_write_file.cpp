// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_file.h"

#include "tests/support/file_faults.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace inkling;

namespace {

unsigned modeOf(const std::string &path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0U;
}

/// While it lives, no file may grow beyond so many bytes, as on a disk that is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        const rlimit limit{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_old); }

private:
    rlimit m_old = {};
};

} // namespace

class WriteFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path("f.csv");
    }

    void writesANewFile()
    {
        QVERIFY(writeFileAtomically(m_file, "abc").ok());
        QCOMPARE(bytes("f.csv"), std::string("abc"));
        const mode_t mask = ::umask(0);
        ::umask(mask);
        QCOMPARE(modeOf(m_file), 0666U & ~mask);
        QCOMPARE(fileCount(), 1);
    }

    void replacesAFileAndKeepsItsPermissions()
    {
        QVERIFY(writeFileAtomically(m_file, "a longer text").ok());
        QCOMPARE(::chmod(m_file.c_str(), 0640), 0);
        QVERIFY(writeFileAtomically(m_file, "").ok());
        QCOMPARE(bytes("f.csv"), std::string());
        QCOMPARE(modeOf(m_file), 0640U);
        QCOMPARE(fileCount(), 1);
    }

    void writesThroughLinks()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        QCOMPARE(::symlink("sub/real.csv", path("link").c_str()), 0);
        QCOMPARE(::symlink("link", m_file.c_str()), 0);
        for (const char *text : {"to a file that is not there yet", "to one that is"}) {
            QVERIFY(writeFileAtomically(m_file, text).ok());
            QCOMPARE(bytes("sub/real.csv"), std::string(text));
            QVERIFY(QFileInfo(QString::fromStdString(m_file)).isSymLink());
            QVERIFY(QFileInfo(QString::fromStdString(path("link"))).isSymLink());
        }
    }

    void leavesTheOldFileWhereTheDiskIsFull()
    {
        QVERIFY(writeFileAtomically(m_file, "old").ok());
        {
            const FullDisk disk(1000);
            const Status status = writeFileAtomically(m_file, std::string(5000, 'x'));
            QVERIFY(!status.ok());
            QCOMPARE(status.error().kind, ErrorKind::Output);
            QVERIFY(english(status.error().message).find(m_file) != std::string::npos);
        }
        QCOMPARE(bytes("f.csv"), std::string("old"));
        QCOMPARE(fileCount(), 1);
    }

    void faultsLeaveTheOldFile_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("reason");
        QTest::newRow("the first write") << test::kFirstWrite << ENOSPC;
        QTest::newRow("a later write") << test::kLaterWrite << EIO;
        QTest::newRow("flushing") << test::kSyncData << EIO;
        QTest::newRow("renaming") << test::kRename << EACCES;
    }
    void faultsLeaveTheOldFile()
    {
        QFETCH(const int, call);
        QFETCH(const int, reason);
        const std::string old(3000, 'o');
        QVERIFY(writeFileAtomically(m_file, old).ok());
        for (const std::string &target : {m_file, path("new.csv")}) {
            const test::Faults faults(call, reason);
            const Status status = writeFileAtomically(target, std::string(5000, 'n'), faults.calls());
            QVERIFY(!status.ok() && faults.happened());
            QCOMPARE(status.error().kind, ErrorKind::Output);
            const std::string sentence = english(status.error().message);
            QVERIFY(sentence.find(target) != std::string::npos);
            QVERIFY(sentence.find(std::generic_category().message(reason)) != std::string::npos);
            QCOMPARE(bytes("f.csv"), old);
            QCOMPARE(fileCount(), 1);
        }
    }

    void writesThatTakeFewBytesGoOn()
    {
        const test::Faults faults(test::kNoFault);
        QVERIFY(writeFileAtomically(m_file, std::string(5000, 'n'), faults.calls()).ok());
        QCOMPARE(bytes("f.csv"), std::string(5000, 'n'));
        QVERIFY(faults.writes() >= 5);
    }

    void aFolderThatCannotBeFlushedIsTold()
    {
        const test::Faults faults(test::kSyncFolder, EIO);
        const Status status = writeFileAtomically(m_file, "new", faults.calls());
        QVERIFY(!status.ok());
        QVERIFY(english(status.error().message).find("loss of power") != std::string::npos);
        QCOMPARE(bytes("f.csv"), std::string("new"));
        QCOMPARE(fileCount(), 1);
    }

    void aFileSystemThatFlushesNoFoldersIsNoFault()
    {
        const test::Faults faults(test::kSyncFolder, EINVAL);
        QVERIFY(writeFileAtomically(m_file, "new", faults.calls()).ok());
    }

    void refusesWhatCannotBeWritten()
    {
        for (const std::string &target : {m_folder->path().toStdString(), path("none/f.csv")}) {
            const Status status = writeFileAtomically(target, "x");
            QVERIFY(!status.ok());
            QCOMPARE(status.error().kind, ErrorKind::Output);
            QVERIFY(english(status.error().message).find(target) != std::string::npos);
        }
        QCOMPARE(fileCount(), 0);
    }

    void refusesReadOnlyFiles()
    {
        if (::geteuid() == 0)
            QSKIP("The superuser may write to all files.");
        QVERIFY(writeFileAtomically(m_file, "old").ok());
        QCOMPARE(::chmod(m_file.c_str(), 0444), 0);
        QVERIFY(!writeFileAtomically(m_file, "new").ok());
        QCOMPARE(bytes("f.csv"), std::string("old"));
    }

    void leavesPipesPipes()
    {
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        const int reader = ::open(m_file.c_str(), O_RDWR | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QVERIFY(writeFileAtomically(m_file, "x").ok());
        char byte = 0;
        QCOMPARE(::read(reader, &byte, 1), ssize_t(1));
        QCOMPARE(byte, 'x');
        ::close(reader);
        struct stat status = {};
        QCOMPARE(::stat(m_file.c_str(), &status), 0);
        QVERIFY(S_ISFIFO(status.st_mode));
    }

private:
    std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    std::string bytes(const char *name) const
    {
        return test::fileBytes(m_folder->filePath(QString::fromLatin1(name)));
    }
    int fileCount() const
    {
        const auto filter = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        return static_cast<int>(QDir(m_folder->path()).entryList(filter).size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
};

QTEST_APPLESS_MAIN(WriteFileTest)
#include "tst_write_file.moc"
