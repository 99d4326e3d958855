// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/file_lock.h"

#include "tests/support/child_process.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <string>
#include <vector>

#include <fcntl.h>

using namespace inkling;

namespace {

std::string text(const LockOwner &owner)
{
    return "host " + owner.host + "\nprocess " + std::to_string(owner.process) + "\nuser " + owner.user +
           "\nstart " + owner.start + "\n";
}

/// Takes and gives back the right many times; while it has it nobody else may.
void takeTurns(const std::string &file, const std::string &guarded, const std::string &broken)
{
    for (int turn = 0; turn < 100; ++turn) {
        const auto answer = FileLock::acquire(file);
        if (!answer || !answer->lock)
            continue;
        const int guard = ::open(guarded.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
        if (guard < 0)
            ::close(::open(broken.c_str(), O_CREAT | O_WRONLY, 0600));
        ::usleep(100);
        ::unlink(guarded.c_str());
        ::close(guard);
    }
}

} // namespace

class FileLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = path("p.inkling");
    }

    void tellsWhoHasIt()
    {
        const auto answer = FileLock::acquire(m_file);
        QVERIFY(answer.ok());
        QVERIFY(answer->state == LockState::Ours);
        QCOMPARE(answer->lock->path(), path(".p.inkling.lock"));
        QCOMPARE(bytes(".p.inkling.lock"), text(thisProcess()));
        QCOMPARE(thisProcess().process, static_cast<std::int64_t>(::getpid()));
        QVERIFY(!thisProcess().host.empty() && !thisProcess().start.empty());
    }

    void isGoneAfterwards()
    {
        {
            const auto answer = FileLock::acquire(m_file);
            QVERIFY(QFile::exists(QString::fromStdString(path(".p.inkling.lock"))));
        }
        QVERIFY(!QFile::exists(QString::fromStdString(path(".p.inkling.lock"))));
        QVERIFY(FileLock::acquire(m_file)->lock);
    }

    void isForOneAtATime()
    {
        const auto first = FileLock::acquire(m_file);
        for (const LockPolicy policy : {LockPolicy::Respect, LockPolicy::TakeOver}) {
            const auto second = FileLock::acquire(m_file, policy);
            QVERIFY(second->state == LockState::Here && !second->lock);
            QCOMPARE(second->owner, thisProcess());
        }
        QVERIFY(FileLock::acquire(path("other.inkling"))->lock);
    }

    // Nobody knows the lock by its name.
    void aFolderThatCannotBeWrittenToIsTheFilesFault()
    {
        const auto answer = FileLock::acquire(path("gone/p.inkling"));
        QVERIFY(!answer);
        QCOMPARE(english(answer.error().message),
                 path("gone/p.inkling") + " cannot be written: No such file or directory.");
    }

    void anotherProcessKeepsIt()
    {
        std::optional<Result<LockAnswer>> held;
        test::Child child([&] { held.emplace(FileLock::acquire(m_file)); }, test::waitForEver);
        QVERIFY(child.isReady());
        const auto answer = FileLock::acquire(m_file);
        QVERIFY(answer->state == LockState::Here && !answer->lock);
        QCOMPARE(answer->owner.process, static_cast<std::int64_t>(child.process()));
        const std::int64_t killed = child.process();
        child.kill();
        const auto again = FileLock::acquire(m_file);
        QVERIFY(again->state == LockState::Ours && again->lock);
        QCOMPARE(again->owner.process, killed); // who had it last
    }

    // Until its parent has asked how it ended it has a number.
    void aProcessThatHasEndedIsNobody()
    {
        test::Child child([] {}, test::waitForEver);
        QVERIFY(child.isReady());
        LockOwner owner = thisProcess();
        owner.process = child.process();
        std::ifstream stat("/proc/" + std::to_string(child.process()) + "/stat");
        std::string field;
        for (int number = 1; number <= 22; ++number)
            stat >> field;
        owner.start.replace(0, owner.start.find('@'), field);
        write(".p.inkling.lock", text(owner));
        QVERIFY(!FileLock::acquire(m_file)->lock);
        ::kill(child.process(), SIGKILL);
        siginfo_t ended = {};
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child.process()), &ended, WEXITED | WNOWAIT), 0);
        QVERIFY(FileLock::acquire(m_file)->lock);
    }

    void anotherProcessOfThatNumberIsNotIt()
    {
        LockOwner recycled = thisProcess();
        recycled.start = "1@" + recycled.start;
        write(".p.inkling.lock", text(recycled));
        QVERIFY(FileLock::acquire(m_file)->lock);
    }

    void aNumberWithoutAProcessIsNobody()
    {
        LockOwner gone = thisProcess();
        gone.process = 0x3FFFFFFF; // beyond the largest that Linux gives
        write(".p.inkling.lock", text(gone));
        QVERIFY(FileLock::acquire(m_file)->lock);
    }

    // As on file systems without locks.
    void aLivingProcessNeedsNoSystemLock()
    {
        write(".p.inkling.lock", text(thisProcess()));
        const auto answer = FileLock::acquire(m_file);
        QVERIFY(answer->state == LockState::Here && !answer->lock);
    }

    void otherHostsAreReported()
    {
        const LockOwner other{"elsewhere", 1, "anna", "5@x"};
        write(".p.inkling.lock", text(other));
        const auto answer = FileLock::acquire(m_file);
        QVERIFY(answer->state == LockState::Elsewhere && !answer->lock);
        QCOMPARE(answer->owner, other);
        QCOMPARE(bytes(".p.inkling.lock"), text(other));
        const auto taken = FileLock::acquire(m_file, LockPolicy::TakeOver);
        QVERIFY(taken->state == LockState::Ours && taken->lock);
        QCOMPARE(bytes(".p.inkling.lock"), text(thisProcess()));
    }

    void wordsThatNobodySaidAreNobodys_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("half") << QByteArray("ho");
        QTest::newRow("others") << QByteArray("x\0y\n\nprocess z\n", 14);
        QTest::newRow("many") << QByteArray(100'000, 'h');
    }
    void wordsThatNobodySaidAreNobodys()
    {
        QFETCH(const QByteArray, words);
        write(".p.inkling.lock", words.toStdString());
        QVERIFY(FileLock::acquire(m_file)->lock);
    }

    void aLinkIsTheFile()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("sub")));
        QVERIFY(QFile::link(QStringLiteral("sub/p.inkling"), QString::fromStdString(path("link"))));
        const auto first = FileLock::acquire(path("link"));
        QCOMPARE(first->lock->path(), path("sub/.p.inkling.lock"));
        QVERIFY(FileLock::acquire(path("sub/p.inkling"))->state == LockState::Here);
    }

    void aFolderThatCannotBeWrittenToIsTold()
    {
        const auto answer = FileLock::acquire(path("none/p.inkling"));
        QVERIFY(!answer.ok());
        QCOMPARE(answer.error().kind, ErrorKind::Output);
    }

    void processesTakeTurns()
    {
        std::vector<std::unique_ptr<test::Child>> children;
        for (int i = 0; i < 4; ++i)
            children.push_back(std::make_unique<test::Child>(
                [] {}, [this] { takeTurns(m_file, path("guarded"), path("broken")); }));
        for (const auto &child : children)
            child->wait();
        QVERIFY(!QFile::exists(QString::fromStdString(path("broken"))));
        QVERIFY(FileLock::acquire(m_file)->lock);
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
    void write(const char *name, const std::string &words) const
    {
        QVERIFY(test::writeFile(m_folder->filePath(QString::fromLatin1(name)), words));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_file;
};

QTEST_APPLESS_MAIN(FileLockTest)
#include "tst_file_lock.moc"
