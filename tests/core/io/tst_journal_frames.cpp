// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_frames.h"

#include "core/io/byte_stream.h"
#include "core/io/crc32c.h"
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
        add(journalHeader(m_subject), 0, 0);
        m_subject.settings = settings(0);
        add(journalHeader(m_subject).substr(m_bytes.size()), 0, 1);
        for (std::size_t step = 0; step < m_made.history.size(); ++step) {
            add(journalFrame(m_made.history[step]), 1, 0);
            if (step % 10 == 3)
                add(settingsFrame(settings(m_pieces.back().settings), 12345), 0, 1);
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
        QVERIFY(contents->subject.settings == settings(0));
        QVERIFY(contents->settings == settings(m_pieces.back().settings - 1));
        QCOMPARE(contents->lastChange, m_made.history.back().time);
    }

    // Wherever a crash cuts it off: all whole steps and settings are there, and nothing else.
    void everyCutGivesThePrefix()
    {
        for (std::size_t length = 0; length < m_bytes.size(); ++length) {
            const auto contents = readJournalBytes(std::string_view(m_bytes).substr(0, length));
            QCOMPARE(contents.has_value(), length >= m_pieces.front().end);
            if (!contents)
                continue;
            const Piece &last = *(pieceAt(length) - 1);
            QCOMPARE(contents->steps.size(), last.steps);
            QVERIFY(contents->settings == settingsAfter(last.settings));
            QVERIFY(!contents->lacksSettings);
            QCOMPARE(contents->validBytes, last.end);
            QCOMPARE(contents->isWhole, last.end == length);
            QVERIFY(contents->labels == m_made.moments[last.steps]);
        }
    }

    // Damaged settings hide nothing but themselves.
    void everyChangedByteGivesThePrefix()
    {
        for (std::size_t place = 0; place < m_bytes.size(); ++place) {
            std::string bad = m_bytes;
            bad[place] = static_cast<char>(static_cast<unsigned char>(bad[place]) ^ 1U << place % 8U);
            const auto contents = readJournalBytes(bad);
            const auto piece = pieceAt(place);
            QCOMPARE(contents.has_value(), piece != m_pieces.begin());
            if (!contents)
                continue;
            const bool isPassedOver = place >= piece->aside;
            const bool isLast = piece->settings == m_pieces.back().settings;
            const Piece &reached = isPassedOver ? m_pieces.back() : *(piece - 1);
            QCOMPARE(contents->steps.size(), reached.steps);
            QCOMPARE(contents->isWhole, isPassedOver);
            QCOMPARE(contents->lacksSettings, isPassedOver && isLast);
            QVERIFY(contents->settings == settingsAfter(reached.settings - (isPassedOver && isLast ? 1 : 0)));
        }
    }

    // What a later version may say.
    void unknownFramesArePassedOver()
    {
        const std::string aside = "of another version";
        ByteWriter head;
        head.byte(99);
        head.number(aside.size());
        head.fixed32(crc32c(aside));
        ByteWriter length;
        length.fixed32(static_cast<std::uint32_t>(head.bytes().size()));
        ByteWriter check;
        check.fixed32(crc32c(head.bytes(), crc32c(length.bytes())));
        const std::string frame = length.bytes() + check.bytes() + head.bytes() + aside;
        const auto contents = readJournalBytes(m_bytes + frame + journalFrame(oneMore()));
        QVERIFY(contents && contents->isWhole && !contents->lacksSettings);
        QCOMPARE(contents->steps.size(), m_made.history.size() + 1);
        QCOMPARE(contents->validBytes, m_bytes.size() + frame.size() + journalFrame(oneMore()).size());
    }

    void edgesOfNoSampleArePassedOver()
    {
        JournalSettings bad = settings(9);
        bad.learning.cutEdges = {{3, 20}}; // there are 0 ... 19
        const auto contents = readJournalBytes(m_bytes + settingsFrame(bad, 1) + journalFrame(oneMore()));
        QVERIFY(contents && contents->isWhole && contents->lacksSettings);
        QCOMPARE(contents->steps.size(), m_made.history.size() + 1);
        QVERIFY(contents->settings == settings(m_pieces.back().settings - 1));
    }

    // The form before is the same under another mark, without settings.
    void journalsOfTheFormBeforeAreRead()
    {
        JournalSubject before = m_subject;
        before.settings.reset();
        std::string bytes = journalHeader(before);
        bytes.replace(0, 8, "InkJrnl2");
        for (const LabelEvent &event : m_made.history)
            bytes += journalFrame(event);
        const auto contents = readJournalBytes(bytes);
        QVERIFY(contents && contents->isWhole);
        QVERIFY(contents->steps == m_made.history);
        QVERIFY(!contents->settings && !contents->lacksSettings);
    }

    void settingsAreWorthKeepingWhereSomethingWasSaved()
    {
        JournalSubject subject = m_subject;
        QVERIFY(!areWorthKeeping(settings(0), subject)); // they are saved
        QVERIFY(areWorthKeeping(settings(1), subject));
        JournalSettings otherwise = settings(0);
        otherwise.reading.ignore = {"another"};
        QVERIFY(areWorthKeeping(otherwise, subject));
        subject.projectPath.clear();
        JournalSettings trial = settings(1);
        QVERIFY(areWorthKeeping(trial, subject)); // edges were cut
        trial.learning.cutEdges.clear();
        trial.learning.joinedEdges.clear();
        QVERIFY(!areWorthKeeping(trial, subject));
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

    /// What one call has added, with what there is at its end.
    struct Piece
    {
        std::size_t end = 0;
        std::size_t aside = 0; ///< where it has bytes from which the way to the next does not hang
        std::size_t steps = 0;
        std::size_t settings = 0;
    };

    static JournalSettings settings(std::size_t seed)
    {
        JournalSettings settings{test::someProject(), test::someSource().options};
        settings.learning.seed = seed;
        return settings;
    }
    static std::optional<JournalSettings> settingsAfter(std::size_t count)
    {
        return count == 0 ? std::nullopt : std::optional(settings(count - 1));
    }

    void add(const std::string &bytes, std::size_t steps, std::size_t settings)
    {
        Piece piece = m_pieces.empty() ? Piece() : m_pieces.back();
        piece.steps += steps;
        piece.settings += settings;
        piece.end = m_bytes.size() + bytes.size();
        piece.aside = piece.end;
        if (settings > 0)
            piece.aside = m_bytes.size() + 8 + ByteReader(bytes).fixed32();
        m_bytes += bytes;
        m_pieces.push_back(piece);
    }
    /// The first that has not ended there.
    std::vector<Piece>::const_iterator pieceAt(std::size_t place) const
    {
        return std::find_if(m_pieces.begin(), m_pieces.end(),
                            [place](const Piece &piece) { return piece.end > place; });
    }

    test::Labelling m_made;
    JournalSubject m_subject;
    std::string m_bytes;
    std::vector<Piece> m_pieces;
};

QTEST_APPLESS_MAIN(JournalFramesTest)
#include "tst_journal_frames.moc"
