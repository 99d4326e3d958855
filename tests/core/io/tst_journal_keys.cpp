// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal_keys.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>

using namespace inkling;

namespace {

constexpr std::size_t kRows = 150'000; // more than are made at once

/// The next keys, which are not wanted any more.
RowKeys taken(JournalKeys &keys)
{
    RowKeys made = keys.next();
    keys.taken();
    return made;
}

} // namespace

class JournalKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Dataset table;
        table.rows = kRows;
        std::vector<double> tags(kRows);
        std::iota(tags.begin(), tags.end(), 0.0);
        table.columns = {{"tag", ColumnType::Number, tags, {}, {}, {}},
                         {"x", ColumnType::Number, std::vector<double>(kRows, 1.5), {}, {}, {}}};
        table.roles = {ColumnRole::Id, ColumnRole::Feature};
        m_data = std::make_shared<const Dataset>(std::move(table));
    }

    void makesThoseThatAreWantedOnce()
    {
        JournalKeys keys;
        keys.restart({m_data, {}});
        QVERIFY(keys.isDone());
        keys.want({5, 3});
        keys.want({3, 4});
        const RowKeys made = taken(keys);
        QVERIFY(keys.isDone());
        QVERIFY(made == rowKeys(*m_data, {3, 4, 5}));
        keys.want({4});
        QVERIFY(keys.isDone());
    }

    // What could not be written is not lost.
    void theNextAreTheSameUntilTheyAreTaken()
    {
        JournalKeys keys;
        keys.restart({m_data, {}});
        keys.want({5, 3});
        const RowKeys made = keys.next();
        QVERIFY(keys.next() == made);
        QVERIFY(!keys.isDone());
        keys.taken();
        QVERIFY(keys.isDone());
    }

    void tellsTheColumnsOnce()
    {
        JournalKeys keys;
        keys.restart({m_data, {}});
        keys.want({0});
        QCOMPARE(taken(keys).columns, std::vector<std::string>{"x"});
        keys.want({1});
        const RowKeys later = taken(keys);
        QVERIFY(later.columns.empty() && later.idColumn.empty());
        QCOMPARE(later.rows, rowKeys(*m_data, {1}).rows);
        keys.restart({m_data, {}}); // another file, which must know them, too
        keys.want({1});
        QCOMPARE(taken(keys).columns, std::vector<std::string>{"x"});
    }

    // A step must not wait for a million keys.
    void makesManySomeAtATime()
    {
        JournalKeys keys;
        keys.restart({m_data, {}});
        std::vector<std::uint32_t> rows(kRows);
        std::iota(rows.begin(), rows.end(), 0U);
        keys.want(rows);
        std::vector<bool> isMade(kRows, false);
        int parts = 0;
        while (!keys.isDone()) {
            for (const RowKey &key : taken(keys).rows) {
                QVERIFY(!isMade[key.row]);
                isMade[key.row] = true;
            }
            ++parts;
        }
        QVERIFY(parts > 1);
        QVERIFY(std::all_of(isMade.begin(), isMade.end(), [](bool made) { return made; }));
    }

    void keepsTheColumnsOfEarlierKeys()
    {
        JournalKeys keys;
        RowKeys before;
        before.columns = {"x"};
        keys.restart({m_data, before});
        keys.want({9});
        QVERIFY(taken(keys) == rowKeys(*m_data, {9}, before));
    }

    void withoutDataThereAreNone()
    {
        JournalKeys keys;
        keys.want({1, 2});
        QVERIFY(keys.isDone());
        keys.restart({m_data, {}});
        keys.want({1, kRows}); // one that is not there
        QCOMPARE(taken(keys).rows.size(), std::size_t(1));
        keys.restart({});
        keys.want({1});
        QVERIFY(keys.isDone());
    }

private:
    std::shared_ptr<const Dataset> m_data;
};

QTEST_APPLESS_MAIN(JournalKeysTest)
#include "tst_journal_keys.moc"
