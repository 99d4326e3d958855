// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_frames.h"

#include "tests/support/some_project.h"

#include <QTest>

#include <algorithm>

using namespace inkling;

class JournalFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_made = test::randomLabelling(20, 25, 5);
        m_subject = {"/home/anna/trees.inkling", 77, test::someSource(), m_made.moments.front()};
        m_bytes = journalHeader(m_subject);
        m_ends = {m_bytes.size()};
        for (const LabelEvent &event : m_made.history) {
            m_bytes += journalFrame(event);
            m_ends.push_back(m_bytes.size());
        }
    }

    void comesBack()
    {
        const auto contents = readJournalBytes(m_bytes);
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->validBytes, m_bytes.size());
        QCOMPARE(contents->subject.projectPath, m_subject.projectPath);
        QCOMPARE(contents->subject.projectFingerprint, std::uint64_t(77));
        QVERIFY(contents->subject.source == m_subject.source);
        QVERIFY(contents->subject.labels == m_made.moments.front());
        QVERIFY(contents->steps == m_made.history);
        QVERIFY(contents->labels == m_made.labels);
    }

    // Wherever a crash cuts it off: all whole steps are there, and nothing else.
    void everyCutGivesThePrefix()
    {
        for (std::size_t length = 0; length < m_bytes.size(); ++length) {
            const auto contents = readJournalBytes(std::string_view(m_bytes).substr(0, length));
            QCOMPARE(contents.has_value(), length >= m_ends.front());
            if (!contents)
                continue;
            const std::size_t whole = stepsBefore(length);
            QCOMPARE(contents->steps.size(), whole);
            QCOMPARE(contents->validBytes, m_ends[whole]);
            QCOMPARE(contents->isWhole, m_ends[whole] == length);
            QVERIFY(contents->labels == m_made.moments[whole]);
        }
    }

    void everyChangedByteGivesThePrefix()
    {
        for (std::size_t place = 0; place < m_bytes.size(); ++place) {
            std::string bad = m_bytes;
            bad[place] = static_cast<char>(static_cast<unsigned char>(bad[place]) ^ 1U << place % 8U);
            const auto contents = readJournalBytes(bad);
            QCOMPARE(contents.has_value(), place >= m_ends.front());
            if (contents)
                QCOMPARE(contents->steps.size(), stepsBefore(place));
        }
    }

    // What a file system may leave behind where a file was to grow.
    void zerosAtTheEndAreNoStep()
    {
        for (const std::size_t count : {1U, 8U, 9U, 4096U}) {
            const auto contents = readJournalBytes(m_bytes + std::string(count, '\0'));
            QVERIFY(contents && !contents->isWhole);
            QCOMPARE(contents->steps.size(), m_made.history.size());
            QCOMPARE(contents->validBytes, m_bytes.size());
        }
    }

    void keysComeBackInOrder()
    {
        RowKeys keys = test::someProject().keys;
        for (RowKey &key : keys.rows)
            key.row /= 2; // there are 20 samples: some twice, as after two crashes
        RowKeys later;
        later.rows = {keys.rows.begin(), keys.rows.begin() + 3};
        std::reverse(keys.rows.begin(), keys.rows.end());
        const auto contents =
            readJournalBytes(m_bytes + keysFrame(keys) + journalFrame(oneMore()) + keysFrame(later));
        QVERIFY(contents && contents->isWhole);
        QCOMPARE(contents->steps.size(), m_made.history.size() + 1);
        QCOMPARE(contents->keys.idColumn, keys.idColumn);
        QCOMPARE(contents->keys.columns, keys.columns);
        const std::vector<RowKey> &rows = contents->keys.rows;
        QVERIFY(std::is_sorted(rows.begin(), rows.end(), isBefore));
        QVERIFY(std::adjacent_find(rows.begin(), rows.end(), isNotBefore) == rows.end());
        for (const RowKey &key : keys.rows)
            QVERIFY(
                std::any_of(rows.begin(), rows.end(), [&](const RowKey &row) { return row.row == key.row; }));
    }

    void keysOfNoSampleEndIt()
    {
        RowKeys keys;
        keys.columns = {"x"};
        keys.rows = {RowKey{20, "s20", 1}}; // there are 0 ... 19
        const auto contents = readJournalBytes(m_bytes + keysFrame(keys) + journalFrame(oneMore()));
        QVERIFY(contents && !contents->isWhole);
        QVERIFY(contents->keys.rows.empty());
        QCOMPARE(contents->validBytes, m_bytes.size());
    }

    void stepsThatDoNotLeadOnEndIt()
    {
        const std::string twice =
            journalHeader(m_subject) + journalFrame(m_made.history[0]) + journalFrame(m_made.history[0]);
        const auto contents = readJournalBytes(twice);
        QVERIFY(contents);
        QCOMPARE(contents->steps.size(), std::size_t(1));
    }

    void knowsWhichStepsAreSaved()
    {
        const auto at = [](const LabelHistory &history, std::size_t place) {
            return history.begin() + static_cast<std::ptrdiff_t>(place);
        };
        JournalContents journal;
        const LabelHistory &all = m_made.history;
        journal.steps.assign(at(all, 10), all.end());
        QCOMPARE(unsavedSteps(journal, {}), std::size_t(15));
        QCOMPARE(unsavedSteps(journal, LabelHistory(all.begin(), at(all, 10))), std::size_t(15));
        QCOMPARE(unsavedSteps(journal, LabelHistory(all.begin(), at(all, 18))), std::size_t(7));
        QCOMPARE(unsavedSteps(journal, all), std::size_t(0));
        LabelHistory other(all.begin(), at(all, 18));
        other.back().time += 1;
        QCOMPARE(unsavedSteps(journal, other), std::size_t(15));
    }

private:
    static bool isBefore(const RowKey &a, const RowKey &b) { return a.row < b.row; }
    static bool isNotBefore(const RowKey &a, const RowKey &b) { return a.row >= b.row; }

    LabelEvent oneMore() const
    {
        Labels after = m_made.labels;
        std::vector<ClassInfo> classes = after.classes();
        classes.front().name = "renamed";
        after.setClasses(classes);
        return *labelEvent(m_made.labels, after, "classes");
    }

    std::size_t stepsBefore(std::size_t length) const
    {
        std::size_t steps = 0;
        while (steps + 1 < m_ends.size() && m_ends[steps + 1] <= length)
            ++steps;
        return steps;
    }

    test::Labelling m_made;
    JournalSubject m_subject;
    std::string m_bytes;
    std::vector<std::size_t> m_ends; ///< of the beginning, and of each step
};

QTEST_APPLESS_MAIN(JournalFramesTest)
#include "tst_journal_frames.moc"
