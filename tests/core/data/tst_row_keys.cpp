// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/row_keys.h"

#include <QTest>

#include <limits>
#include <set>

using namespace inkling;

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// Two numbers, a category, ids, and a class.
Dataset trees()
{
    Dataset data;
    data.rows = 4;
    data.columns = {{"x", ColumnType::Number, {1.5, 2, kMissing, 1.5}, {}, {}, {}},
                    {"y", ColumnType::Number, {2, 1.5, 2, 2}, {}, {}, {}},
                    {"bark", ColumnType::Category, {}, {0, 1, -1, 0}, {"rough", "smooth"}, {}},
                    {"tag", ColumnType::Number, {7, 8, 9, 10}, {}, {}, {"007", "008", "009", "010"}},
                    {"kind", ColumnType::Category, {}, {0, 0, 1, 1}, {"oak", "elm"}, {}}};
    data.roles = {ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Feature, ColumnRole::Id,
                  ColumnRole::Class};
    return data;
}

std::vector<std::uint64_t> contents(const Dataset &data)
{
    return rowContents(data, {"x", "y", "bark"});
}

} // namespace

class RowKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodysWordCounts()
    {
        Labels labels(6, {{"a", {}}});
        labels.set(1, {0});
        labels.set(2, {kUnlabelled, 0}); // known to the program alone
        labels.set(3, {kUnlabelled, 0, true});
        labels.set(5, {kUnlabelled, kUnlabelled, false, true});
        QCOMPARE(labelledRows(labels), (std::vector<std::size_t>{1, 3, 5}));
    }

    void idsAreTakenAsTheyStand()
    {
        const RowKeys keys = rowKeys(trees(), {0, 2});
        QCOMPARE(keys.idColumn, std::string("tag"));
        QCOMPARE(keys.columns,
                 (std::vector<std::string>{"x", "y", "bark"})); // what a sample is, not what it is called
        QCOMPARE(keys.rows.size(), std::size_t(2));
        QCOMPARE(keys.rows[1].row, 2U);
        QCOMPARE(keys.rows[1].id, std::string("009"));
        QCOMPARE(keys.rows[1].content, rowContents(trees(), keys.columns)[2]);
    }

    void idsThatDoNotTellSamplesApartAreNone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("twice") << QStringLiteral("007");
        QTest::newRow("missing") << QString();
    }
    void idsThatDoNotTellSamplesApartAreNone()
    {
        QFETCH(const QString, text);
        Dataset data = trees();
        data.columns[3].texts[3] = text.toStdString();
        if (text.isNull())
            data.columns[3].numbers[3] = kMissing;
        const RowKeys keys = rowKeys(data, {0});
        QVERIFY(keys.idColumn.empty());
        QVERIFY(keys.rows.front().id.empty());
    }

    void equalRowsHaveEqualContents()
    {
        const auto found = contents(trees());
        QCOMPARE(found[0], found[3]);
        QCOMPARE(std::set<std::uint64_t>(found.begin(), found.end()).size(), std::size_t(3));
    }

    void cellsOfOtherColumnsAreOtherContents()
    {
        Dataset data = trees();
        std::swap(data.columns[0].numbers[0], data.columns[1].numbers[0]); // 2 and 1.5 instead of 1.5 and 2
        QVERIFY(contents(data)[0] != contents(trees())[0]);
        QVERIFY(contents(data)[0] != contents(trees())[1]); // y and bark differ
        Dataset missing = trees();
        missing.columns[2].codes[0] = -1;
        QVERIFY(contents(missing)[0] != contents(trees())[0]);
    }

    void contentsDoNotDependOnOrderAndType()
    {
        Dataset turned = trees();
        std::swap(turned.columns[0], turned.columns[2]);
        QCOMPARE(contents(turned), contents(trees()));
        Dataset texts = trees(); // a text among the numbers of another row made categories of all
        texts.columns[1] = {"y", ColumnType::Category, {}, {0, 1, 0, 0}, {"2", "1.5"}, {}};
        QCOMPARE(contents(texts), contents(trees()));
    }

    void theClassIsNoContent()
    {
        Dataset data = trees();
        data.columns[4].codes[0] = 1;
        QCOMPARE(rowKeys(data, {0}).rows, rowKeys(trees(), {0}).rows);
        Dataset nothingElse;
        nothingElse.rows = 1;
        nothingElse.columns = {data.columns[4]};
        nothingElse.roles = {ColumnRole::Class};
        QCOMPARE(rowKeys(nothingElse, {0}).columns, std::vector<std::string>{"kind"});
    }

    void laterKeysAreOfTheSameColumns()
    {
        const RowKeys before = rowKeys(trees(), {0});
        Dataset more = trees();
        more.columns.push_back({"age", ColumnType::Number, {1, 2, 3, 4}, {}, {}, {}});
        more.roles.push_back(ColumnRole::Feature);
        QCOMPARE(rowKeys(more, {0}, before), before);
        Dataset fewer = trees();
        fewer.columns.erase(fewer.columns.begin());
        fewer.roles.erase(fewer.roles.begin());
        QCOMPARE(rowKeys(fewer, {0}, before).columns, (std::vector<std::string>{"y", "bark"}));
        QVERIFY(rowContents(fewer, before.columns).empty());
    }
};

QTEST_APPLESS_MAIN(RowKeysTest)
#include "tst_row_keys.moc"
