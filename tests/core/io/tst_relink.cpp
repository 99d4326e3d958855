// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/relink.h"

#include "core/io/dataset_readers.h"
#include "core/io/project_file.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace inkling;

namespace {

const std::string kHeader = "tag,x,y,kind\n";
const std::vector<std::string> kRows = {"t1,1,1.5,oak", "t2,2,2.5,elm", "t3,3,3.5,oak",
                                        "t4,4,4.5,elm", "t5,5,5.5,oak", "t6,1,1.5,oak"};

std::string tableOf(const std::vector<std::string> &rows, const std::string &header = kHeader)
{
    std::string text = header;
    for (const std::string &row : rows)
        text += row + "\n";
    return text;
}

/// The rows without their tags.
std::vector<std::string> untagged(std::vector<std::string> rows)
{
    for (std::string &row : rows)
        row.erase(0, row.find(',') + 1);
    return rows;
}

} // namespace

class RelinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameDataKeepTheirPlaces()
    {
        const Dataset data = read(tableOf(kRows));
        const Project project = labelled(data);
        const auto relinked = relink(project, data);
        QVERIFY(relinked.ok());
        QVERIFY(relinked->matchedBy == MatchedBy::Place);
        QCOMPARE(relinked->matched, std::size_t(4));
        QVERIFY(relinked->project == project);
    }

    void findsSamplesByTheirIds()
    {
        const Project project = labelled(read(tableOf(kRows)));
        // all values are others, and the order too; t4 has gone, t7 is new
        const Dataset data = read(
            tableOf({"t7,0,0,elm", "t6,9,9,oak", "t3,8,8,oak", "t2,7,7,elm", "t1,6,6,oak", "t5,5,5,oak"}));
        const auto relinked = relink(project, data);
        QVERIFY(relinked.ok());
        QVERIFY(relinked->matchedBy == MatchedBy::Id);
        QCOMPARE(relinked->matched, std::size_t(3));
        Labels expected(6, project.labels.classes());
        expected.set(0, {kUnlabelled, 1}); // what the column knows
        expected.set(1, {kUnlabelled, 0, false, true});
        expected.set(2, {kUnlabelled, 0, true});
        expected.set(3, {kUnlabelled, 1});
        expected.set(4, {0, 0});
        expected.set(5, {kUnlabelled, 0});
        QVERIFY(relinked->project.labels == expected);
        const std::vector<KeptLabel> lost = {{project.keys.rows[2], "oak", "elm", false, false}};
        QVERIFY(relinked->lost == lost);
        QVERIFY(relinked->project.kept == lost);
        QVERIFY(relinked->project.source.file == data.source);
    }

    void findsSamplesByTheirContent()
    {
        const std::string header = "x,y,kind\n";
        const Project project = labelled(read(tableOf(untagged(kRows), header)));
        QVERIFY(project.keys.idColumn.empty());
        // the columns in another order, one more, the rows turned round, one changed; the class of one
        // corrected
        const Dataset data = read(tableOf(
            {"5.5,oak,a,5", "7.5,elm,b,4", "3.5,elm,c,3", "2.5,elm,d,2", "1.5,oak,e,1", "1.5,oak,f,1"},
            "y,kind,z,x\n"));
        const auto relinked = relink(project, data);
        QVERIFY(relinked.ok());
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->matched, std::size_t(3));
        const Labels &labels = relinked->project.labels;
        QCOMPARE(labels[2], (LabelCell{kUnlabelled, 0, true}));        // what was held out stays
        QCOMPARE(labels[4], (LabelCell{0, 0}));                        // the first of two alike
        QCOMPARE(labels[5], (LabelCell{kUnlabelled, 0, false, true})); // the second
        QCOMPARE(relinked->lost.size(), std::size_t(1));
        QCOMPARE(relinked->lost.front().key.row, 3U);
        QCOMPARE(relinked->project.keys.columns, project.keys.columns);
    }

    // Without the first row its label waits, and does not go to the row of another class that is like it.
    void samplesAlikeAreToldApartByTheirClass()
    {
        const std::string header = "x,y,kind\n";
        const std::vector<std::string> rows = {"1,1,oak", "2,2,elm", "1,1,elm", "3,3,oak"};
        const Dataset data = read(tableOf(rows, header));
        Project project;
        project.source.file = data.source;
        project.labels = Labels(data.rows, {{"oak", {}}, {"elm", {}}});
        project.labels.set(0, {0, 0});
        project.labels.set(2, {1, 1});
        project.keys = rowKeys(data, keyedRows(project));
        const auto relinked = relink(project, read(tableOf({"2,2,elm", "1,1,elm", "3,3,oak"}, header)));
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->project.labels[1], (LabelCell{1, 1}));
        QCOMPARE(relinked->lost.size(), std::size_t(1));
        QCOMPARE(relinked->lost.front().key.row, 0U);
    }

    void idsThatAreNotUniqueAnyMoreAreNotBelieved()
    {
        const Project project = labelled(read(tableOf(kRows)));
        std::vector<std::string> rows = kRows;
        rows.push_back("t1,1,1,oak");
        const auto relinked = relink(project, read(tableOf(rows)));
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->matched, std::size_t(4));
    }

    // Without its first row and with the rest numbered anew each number is the next sample's.
    void rowsThatWereNumberedAnewAreFoundByTheirContent()
    {
        const std::string header = "id,x,y\n";
        const Project project =
            givenAll(read(tableOf({"1,10,1.5", "2,20,2.5", "3,30,3.5", "4,40,4.5", "5,50,5.5"}, header)));
        QCOMPARE(project.keys.idColumn, std::string("id"));
        const auto relinked =
            relink(project, read(tableOf({"1,20,2.5", "2,30,3.5", "3,40,4.5", "4,50,5.5"}, header)));
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->matched, std::size_t(4));
        QCOMPARE(relinked->lost.size(), std::size_t(1));
        QCOMPARE(relinked->lost.front().key.id, std::string("1"));
        for (std::size_t row = 0; row < 4; ++row)
            QCOMPARE(relinked->project.labels[row].given, static_cast<int>((row + 1) % 2));
    }

    // Though most labels are before the row that has gone: numbers of rows are nobody's name.
    void someNumbersAreDoubtedLikeAll()
    {
        const std::string header = "id,x,y\n";
        const std::vector<std::string> rows = {"1,10,1.5", "2,20,2.5", "3,30,3.5", "4,40,4.5", "5,50,5.5"};
        const Project project = givenAll(read(tableOf(rows, header)));
        const auto gone = relink(project, read(tableOf({rows[0], rows[1], rows[2], "4,50,5.5"}, header)));
        QVERIFY(gone->matchedBy == MatchedBy::Content);
        QCOMPARE(gone->matched, std::size_t(4));
        QCOMPARE(gone->project.labels[3].given, 0); // of the fifth
        QCOMPARE(gone->lost.front().key.id, std::string("4"));
        std::vector<std::string> more = rows;
        more[1] = "2,20,2.7"; // corrected
        more.emplace_back("6,60,6.5");
        const auto appended = relink(project, read(tableOf(more, header)));
        QVERIFY(appended->matchedBy == MatchedBy::Id);
        QCOMPARE(appended->matched, std::size_t(5));
        QCOMPARE(appended->differing, std::size_t(1));
    }

    void numbersWithoutTheirValuesAreDoubtedWhereRowsHaveGone()
    {
        const Project project = givenAll(read(tableOf({"1,10,1.5", "2,20,2.5", "3,30,3.5"}, "id,x,y\n")));
        const auto gone = relink(project, read(tableOf({"1,20,0", "2,30,0"}, "id,x,z\n")));
        QCOMPARE(gone->matched, std::size_t(0));
        QCOMPARE(gone->lost.size(), std::size_t(3));
        const auto all = relink(project, read(tableOf({"1,10,0", "2,20,0", "3,30,0", "4,40,0"}, "id,x,z\n")));
        QCOMPARE(all->matched, std::size_t(3));
        QCOMPARE(all->unchecked, std::size_t(3));
    }

    // A few corrected values are no reason to doubt the ids, nor are ids that say more than numbers.
    void valuesMayChangeUnderTheirIds()
    {
        const std::string header = "id,x,y\n";
        const Project project =
            givenAll(read(tableOf({"1,10,1.5", "2,20,2.5", "3,30,3.5", "4,40,4.5"}, header)));
        const auto relinked =
            relink(project, read(tableOf({"1,20,2.5", "2,20,2.5", "3,30,3.5", "4,41,4.5"}, header)));
        QVERIFY(relinked->matchedBy == MatchedBy::Id);
        QCOMPARE(relinked->matched, std::size_t(4));
        QCOMPARE(relinked->differing, std::size_t(2));
    }

    // The numbers of rows say nothing of a file that has nothing else in common.
    void numbersOfAnotherFileAreNoIds()
    {
        const Project project = givenAll(read(tableOf({"1,10,1.5", "2,20,2.5", "3,30,3.5"}, "id,x,y\n")));
        const auto other = relink(project, read(tableOf({"1,7,7,7", "2,8,8,8", "3,9,9,9"}, "id,a,b,c\n")));
        QCOMPARE(other->matched, std::size_t(0));
        QCOMPARE(other->lost.size(), std::size_t(3));
        const auto some = relink(project, read(tableOf({"1,7,7,7", "2,8,8,8", "3,9,9,9"}, "id,a,y,c\n")));
        QCOMPARE(some->matched, std::size_t(3));
        const Project named = givenAll(read(tableOf({"p1,10,1.5", "p2,20,2.5"}, "id,x,y\n")));
        QCOMPARE(relink(named, read(tableOf({"p2,7,7", "p1,8,8"}, "id,a,b\n")))->matched, std::size_t(2));
    }

    void aSampleIsFoundWithoutItsId()
    {
        const Project project = givenAll(read(tableOf({"1,10,1.5", "2,20,2.5"}, "id,x,y\n")));
        const auto relinked = relink(project, read(tableOf({"20,2.5", "10,1.5"}, "x,y\n")));
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->matched, std::size_t(2));
    }

    // Of samples alike the one with the same id comes first, where ids do not name every sample any more.
    void samplesAlikeAreToldApartByTheirIds()
    {
        const std::string header = "id,x\n";
        const Project project = givenAll(read(tableOf({"1,5.5", "2,5.5", "3,6.5"}, header)));
        const auto relinked = relink(project, read(tableOf({"2,5.5", "1,5.5", "3,6.5", "3,6.5"}, header)));
        QVERIFY(relinked->matchedBy == MatchedBy::Content);
        QCOMPARE(relinked->project.labels[0].given, 1);
        QCOMPARE(relinked->project.labels[1].given, 0);
    }

    void whatWasLostComesBack()
    {
        const Dataset all = read(tableOf(kRows));
        const Project project = labelled(all);
        const Dataset few = read(tableOf({kRows[1], kRows[4]}));
        const auto without = relink(project, few);
        QCOMPARE(without->matched, std::size_t(0));
        QCOMPARE(without->lost.size(), std::size_t(4));
        const auto again = relink(without->project, all);
        QCOMPARE(again->matched, std::size_t(4));
        QCOMPARE(again->returned, std::size_t(4));
        QVERIFY(again->lost.empty() && again->project.kept.empty());
        QVERIFY(again->project.labels == project.labels);
    }

    void whatWaitsFindsItsClassByName()
    {
        Project project = labelled(read(tableOf(kRows)));
        project.kept.push_back({{9, "t10", 0}, "elm", "", false, false});
        project.kept.push_back({{8, "t11", 0}, "ash", "", false, false});
        project.kept.push_back({{7, "t12", 0}, "fir", "", false, false});
        std::vector<std::string> rows = kRows;
        rows.insert(rows.end(), {"t10,0,0,", "t11,0,0,"});
        const auto relinked = relink(project, read(tableOf(rows)));
        QCOMPARE(relinked->returned, std::size_t(2));
        QCOMPARE(relinked->project.labels[6], LabelCell{1});
        QCOMPARE(relinked->project.labels[7], LabelCell{2});
        QCOMPARE(relinked->project.labels.classes().back().name, std::string("ash")); // and no fir
        QCOMPARE(relinked->project.kept.size(), std::size_t(1));
        QVERIFY(relinked->lost.empty());
    }

    void knownClassesFollowWhatPeopleCallThem()
    {
        Project project = labelled(read(tableOf(kRows)));
        std::vector<ClassInfo> classes = project.labels.classes();
        classes[0].name = "Quercus"; // oak, renamed
        project.labels.setClasses(classes);
        project.history.clear();
        std::vector<std::string> rows = kRows;
        rows.insert(rows.end(), {"t7,0,0,oak", "t8,0,0,elm", "t9,0,0,ash"});
        const auto relinked = relink(project, read(tableOf(rows)));
        const Labels &labels = relinked->project.labels;
        QCOMPARE(labels[6].truth, 0);
        QCOMPARE(labels[7].truth, 1);
        QCOMPARE(labels[8].truth, 2);
        QCOMPARE(labels.classes().back().name, std::string("ash"));
    }

    void classesOfTheColumnAreNothingToWhoeverKnewNone()
    {
        Project project = labelled(read(tableOf(kRows)));
        project.history.clear();
        project.labels = Labels(6, {{"mine", {}}});
        project.labels.set(0, {0});
        std::vector<std::string> rows = kRows;
        rows[5] = "t7,0,0,oak";
        const auto relinked = relink(project, read(tableOf(rows)));
        QCOMPARE(relinked->project.labels.classCount(), std::size_t(1));
        QCOMPARE(relinked->project.labels[1], LabelCell());
        QCOMPARE(relinked->project.labels[0], LabelCell{0});
    }

    void historiesGoAlong()
    {
        const Project project = labelled(read(tableOf(kRows)));
        const Dataset data = read(tableOf({"t3,8,8,oak", "t1,6,6,oak", "t9,0,0,ash"}));
        const auto relinked = relink(project, data);
        const LabelHistory &history = relinked->project.history;
        QCOMPARE(history.back().tool, std::string("relink"));
        Labels labels = relinked->project.labels;
        QVERIFY(replay(history, labels, history.size(), 0));
        Labels before = relinked->project.labels;
        QVERIFY(replay(history, before, history.size(), 1)); // after the first step: t1 was given
        QCOMPARE(before[1], (LabelCell{0, 0}));
        QCOMPARE(before[0], (LabelCell{kUnlabelled, 0}));
        QCOMPARE(before[2], LabelCell());
    }

    void edgesGoAlong()
    {
        Dataset data = read(tableOf(kRows));
        Project project = labelled(data);
        project.cutEdges = {{0, 1}, {2, 3}};
        project.joinedEdges = {{0, 5}};
        project.keys = rowKeys(data, keyedRows(project));
        const auto relinked = relink(project, read(tableOf({kRows[5], kRows[1], kRows[0], kRows[2]})));
        QVERIFY(relinked->project.cutEdges == (std::vector<RowEdge>{{1, 2}}));
        QVERIFY(relinked->project.joinedEdges == (std::vector<RowEdge>{{0, 2}}));
        QCOMPARE(relinked->droppedEdges, std::size_t(1));
        std::set<std::uint32_t> keyed;
        for (const RowKey &key : relinked->project.keys.rows)
            keyed.insert(key.row);
        QVERIFY(keyed.contains(1)); // an edge's sample without a label
    }

    void relinkedProjectsCanBeSaved()
    {
        const Project project = labelled(read(tableOf(kRows)));
        const auto relinked = relink(project, read(tableOf({"t3,8,8,oak", "t1,6,6,oak", "t9,0,0,ash"})));
        const std::string path = m_folder.filePath(QStringLiteral("p.inkling")).toStdString();
        const auto saved = writeProject(path, relinked->project);
        QVERIFY2(saved.ok(), saved ? "" : english(saved.error().message).c_str());
        QVERIFY(saved->notes.empty());
    }

    void stopsWhenAsked()
    {
        const Project project = labelled(read(tableOf(kRows)));
        const auto relinked =
            relink(project, read(tableOf({kRows[0]})), RunControl([](double) { return false; }));
        QVERIFY(!relinked.ok());
        QCOMPARE(relinked.error().kind, ErrorKind::Stopped);
    }

private:
    Dataset read(const std::string &table)
    {
        const QString file = m_folder.filePath(QStringLiteral("t.csv"));
        test::writeFile(file, table);
        ReadOptions options;
        if (table.substr(0, table.find('\n')).find("kind") != std::string::npos)
            options.classColumn = "kind";
        else
            options.noClassColumn = true;
        if (table.starts_with("tag"))
            options.id = "tag";
        return readDataset(file.toStdString(), options).value();
    }

    /// All given, of two classes in turn.
    static Project givenAll(const Dataset &data)
    {
        Project project;
        project.source.file = data.source;
        project.labels = Labels(data.rows, {{"a", {}}, {"b", {}}});
        for (std::size_t row = 0; row < data.rows; ++row)
            project.labels.set(row, {static_cast<int>(row % 2)});
        project.keys = rowKeys(data, keyedRows(project));
        return project;
    }

    /// Its classes are known; row 0 is given, 2 held out, 3 given against the column, 5 flagged.
    Project labelled(const Dataset &data) const
    {
        Project project;
        project.source.file = data.source;
        project.labels = Labels(data.rows, {{"oak", 0x00AA00U}, {"elm", {}}});
        for (std::size_t row = 0; row < data.rows; ++row)
            project.labels.set(row, {kUnlabelled, row == 1 || row == 3 ? 1 : 0});
        const auto make = [&project](std::size_t row, const LabelCell &cell, const char *tool) {
            Labels after = project.labels;
            after.set(row, cell);
            project.history.push_back(*labelEvent(project.labels, after, tool, 1000));
            project.labels = after;
        };
        make(0, {0, 0}, "click");
        make(2, {kUnlabelled, 0, true}, "hold_out");
        make(3, {0, 1}, "brush");
        make(5, {kUnlabelled, 0, false, true}, "flag");
        project.keys = rowKeys(data, keyedRows(project));
        return project;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(RelinkTest)
#include "tst_relink.moc"
