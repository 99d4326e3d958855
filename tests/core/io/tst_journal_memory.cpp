// SPDX-License-Identifier: GPL-3.0-or-later
// The journal where memory runs out: in this program each allocation of its thread can be made to fail.
#include "core/io/label_journal.h"

#include "tests/support/shared_files.h"
#include "tests/support/some_project.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>
#include <set>

using namespace inkling;

namespace {

std::atomic<int> allocationsLeft = -1; ///< of other threads than the tests', before they fail; < 0: endless
std::atomic<int> failuresLeft = 0;     ///< that follow, then there is memory again
thread_local bool isTestThread = false;

void *allocate(std::size_t size)
{
    if (!isTestThread && failuresLeft > 0) {
        int left = allocationsLeft.load();
        while (left > 0 && !allocationsLeft.compare_exchange_weak(left, left - 1)) {
        }
        if (left == 0 && failuresLeft.fetch_sub(1) > 0)
            throw std::bad_alloc();
    }
    void *memory = std::malloc(size > 0 ? size : 1);
    if (!memory)
        throw std::bad_alloc();
    return memory;
}

} // namespace

void *operator new(std::size_t size)
{
    return allocate(size);
}

void *operator new[](std::size_t size)
{
    return allocate(size);
}

void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return std::malloc(size > 0 ? size : 1);
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete[](void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete[](void *memory, std::size_t) noexcept
{
    std::free(memory);
}

class JournalMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        isTestThread = true;
        m_made = test::randomLabelling(20, 8, 5);
        m_subject = {"/home/anna/trees.inkling", 77, test::someSource(), m_made.moments.front()};
        m_subject.settings.emplace();
        Dataset table;
        table.rows = 20;
        table.columns = {{"x", ColumnType::Number, std::vector<double>(20, 0.5), {}, {}, {}}};
        table.roles = {ColumnRole::Feature};
        m_data = std::make_shared<const Dataset>(std::move(table));
    }
    void cleanup() { failuresLeft = 0; }

    void aLackOfMemoryIsToldOfAndTriedAgain()
    {
        const QTemporaryDir folder;
        LabelJournal journal(folder.path().toStdString(), m_subject, {m_data, {}});
        QVERIFY(journal.flush());
        allocationsLeft = 0;
        failuresLeft = 1'000'000;
        journal.append(m_made.history[0]);
        QVERIFY(!journal.flush());
        QVERIFY(english(journal.problem()->message).find("memory") != std::string::npos);
        journal.append(m_made.history[1]);
        failuresLeft = 0;
        QTRY_VERIFY(!journal.problem()); // by itself
        QCOMPARE(stepsIn(journal), std::size_t(2));
    }

    // Wherever it runs out, and however often in turn.
    void noAllocationLosesAnything()
    {
        for (const int failures : {1, 2, 7}) {
            int fine = 0; // rounds that did not get that far
            for (int first = 0; fine < 3; ++first) {
                const QTemporaryDir folder;
                writeAll(folder, first, failures);
                fine = failuresLeft == failures ? fine + 1 : 0;
                failuresLeft = 0;
                if (QTest::currentTestFailed())
                    QFAIL(qPrintable(QStringLiteral("allocation %1").arg(first)));
            }
        }
    }

    void theLastStepsAreTriedAgainAtTheEnd()
    {
        const QTemporaryDir folder;
        {
            LabelJournal journal(folder.path().toStdString(), m_subject);
            QVERIFY(journal.flush());
            allocationsLeft = 0;
            failuresLeft = 3;
            journal.append(m_made.history[0]);
        }
        QCOMPARE(recoverableJournals(folder.path().toStdString()).size(), std::size_t(1));
    }

private:
    static std::size_t stepsIn(const LabelJournal &journal)
    {
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        return contents && contents->isWhole ? contents->steps.size() : 0;
    }

    /// A life of a journal, with memory lacking after so many allocations for the next few.
    void writeAll(const QTemporaryDir &folder, int first, int failures)
    {
        JournalSettings other;
        other.learning.method = "a method with a name that needs memory of its own";
        allocationsLeft = first;
        failuresLeft = failures;
        LabelJournal journal(folder.path().toStdString(), m_subject, {m_data, {}});
        for (std::size_t step = 0; step < 4; ++step)
            journal.append(m_made.history[step]);
        flush(journal);
        JournalSubject saved = m_subject;
        saved.labels = m_made.moments[2];
        journal.restart(saved, {m_made.history[2], m_made.history[3]}, {m_data, {}});
        flush(journal);
        journal.append(other);
        for (std::size_t step = 4; step < m_made.history.size(); ++step)
            journal.append(m_made.history[step]);
        flush(journal);
        const auto contents = readJournalBytes(test::fileBytes(QString::fromStdString(journal.path())));
        QVERIFY(contents && contents->isWhole);
        QVERIFY(contents->labels == m_made.labels);
        QVERIFY(contents->settings == other);
        std::vector<std::size_t> rows;
        for (const RowKey &key : contents->keys.rows)
            rows.push_back(key.row);
        QVERIFY(contents->keys == rowKeys(*m_data, rows));
        QCOMPARE(rows, touchedRows());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }
    /// Until there is memory again.
    static void flush(LabelJournal &journal)
    {
        for (int tries = 0; tries < 50 && !journal.flush(); ++tries) {
        }
    }
    /// Of the steps since the journal was begun again, and labelled before.
    std::vector<std::size_t> touchedRows() const
    {
        std::set<std::size_t> rows;
        for (const std::size_t row : labelledRows(m_made.moments[2]))
            rows.insert(row);
        for (std::size_t step = 2; step < m_made.history.size(); ++step) {
            for (const CellChange &change : m_made.history[step].cells)
                rows.insert(change.row);
        }
        return {rows.begin(), rows.end()};
    }

    test::Labelling m_made;
    JournalSubject m_subject;
    std::shared_ptr<const Dataset> m_data;
};

QTEST_GUILESS_MAIN(JournalMemoryTest)
#include "tst_journal_memory.moc"
