// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_file.h"

#include "core/io/project_schema.h"
#include "core/io/project_tables.h"
#include "tests/support/file_faults.h"
#include "tests/support/shared_files.h"
#include "tests/support/some_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

std::string complaint(const std::string &path)
{
    const auto opened = readProject(path);
    return opened ? "opened" : english(opened.error().message);
}

} // namespace

class ProjectFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void projectsComeBack_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("nothing done yet") << 0;
        QTest::newRow("some of everything") << 1;
        QTest::newRow("a copy inside") << 2;
        QTest::newRow("a copy of several blocks") << 3;
        QTest::newRow("an empty copy") << 4;
        QTest::newRow("samples of several blocks") << 5;
    }
    void projectsComeBack()
    {
        QFETCH(const int, which);
        Project project = which == 0   ? Project()
                          : which == 1 ? test::someProject()
                          : which == 2 ? test::someProjectWithCopy(1000)
                          : which == 3 ? test::someProjectWithCopy(3'000'000)
                          : which == 4 ? test::someProjectWithCopy(0)
                                       : test::someProject(1'200'000, 3);
        const std::string path = pathOf("p.inkling");
        const auto saved = writeProject(path, project);
        QVERIFY2(saved.ok(), saved ? "" : english(saved.error().message).c_str());
        QVERIFY(saved->notes.empty());
        auto opened = readProject(path);
        QVERIFY2(opened.ok(), complaint(path).c_str());
        QVERIFY(opened->notes.empty());
        QVERIFY(opened->stamp == saved->stamp);
        opened.value().project.source.relativePath.clear();
        QVERIFY(opened->project == project);
    }

    void findsTheWayToTheData()
    {
        Project project;
        project.source.file.path = pathOf("data/table.csv");
        QVERIFY(writeProject(pathOf("p.inkling"), project).ok());
        QCOMPARE(readProject(pathOf("p.inkling"))->project.source.relativePath,
                 std::string("data/table.csv"));
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("work")));
        QVERIFY(writeProject(pathOf("work/p.inkling"), project).ok());
        QCOMPARE(readProject(pathOf("work/p.inkling"))->project.source.relativePath,
                 std::string("../data/table.csv"));
    }

    void theSameProjectGivesTheSameBytes()
    {
        QVERIFY(writeProject(pathOf("a.inkling"), test::someProject()).ok());
        QVERIFY(writeProject(pathOf("b.inkling"), test::someProject()).ok());
        QCOMPARE(bytes("a.inkling"), bytes("b.inkling"));
    }

    // Whatever another program may see in it.
    void isADatabaseOfItsOwnKind()
    {
        QVERIFY(writeProject(pathOf("p.inkling"), test::someProject()).ok());
        const std::string file = bytes("p.inkling");
        QVERIFY(file.starts_with("SQLite format 3"));
        QCOMPARE(file.substr(68, 4), std::string("Inkl"));
        QCOMPARE(file.substr(60, 4), std::string("\0\0\0\1", 4));
    }

    void readsTheFileOfVersion1()
    {
        const QString path = test::projectFolder().filePath(QStringLiteral("tests/data/project_v1.inkling"));
        const auto opened = readProject(path.toStdString());
        QVERIFY2(opened.ok(), complaint(path.toStdString()).c_str());
        QVERIFY(opened->notes.empty());
        // as tests/data/project_v1.py, which knows nothing of this program, has it
        Project expected;
        expected.source.location = "";
        expected.source.file = {"/home/anna/trees.csv", 64, 15'000'000'000'000'000'000ULL, TextDialect(),
                                std::make_shared<const std::string>("tag,x,y,kind\n")};
        expected.source.file.dialect->delimiter = ',';
        expected.source.relativePath = "trees.csv";
        expected.source.options.id = "tag";
        expected.source.options.missing = {"NA"};
        expected.labels = Labels(6, {{"oak", {}}, {"el\xC3\xAD", 0x00AA55U, true}});
        expected.labels.set(0, {0, 0});
        expected.labels.set(1, {kUnlabelled, 1, true});
        expected.labels.set(3, {1, 0, false, true});
        expected.labels.set(5, {kUnlabelled, 1});
        expected.keys = {"tag", {"x", "y"}, {{0, "t1", 11}, {1, "t2", 0xFFFFFFFFFFFFFFFFULL}, {3, "t4", 13}}};
        expected.kept.push_back({{9, "t10", 19}, "oak", "", false, false});
        const auto cell = [](const LabelCell &value) {
            return PackedCell(value);
        };
        expected.history = {{1'700'000'000'000, "click", {{0, cell({kUnlabelled, 0}), cell({0, 0})}}, {}},
                            {1'700'000'001'500,
                             "classes",
                             {},
                             ClassListChange{{{"oak", {}}, {"elm", 0x00AA55U}}, expected.labels.classes()}},
                            {1'700'000'002'000,
                             "lasso",
                             {{1, cell({kUnlabelled, 1}), cell({kUnlabelled, 1, true})},
                              {3, cell({kUnlabelled, 0}), cell({1, 0, false, true})}},
                             {}}};
        expected.method = "harmonic";
        expected.parameters = {{"harmonic", {{"k", "12"}}}, {"majority", {}}};
        expected.seed = 42;
        expected.evaluation = Evaluation::Inductive;
        expected.preparation = {Scaling::MinMax, Imputation::Mean};
        expected.cutEdges = {{0, 1}};
        expected.joinedEdges = {{1, 3}};
        expected.view = {{"zoom", "1.5"}};
        QVERIFY(opened->project == expected);
    }

    void leavesOutAHistoryThatDoesNotLeadToTheLabels()
    {
        Project project = test::someProject();
        project.history.front().cells = {{0, PackedCell({1}), PackedCell({0})}};
        const SqliteDatabase database = newProjectDatabase();
        QVERIFY(writeTables(database, project, "p", {}).ok());
        QVERIFY(test::writeFile(m_folder->filePath(QStringLiteral("p.inkling")),
                                std::string(database.image()->bytes())));
        const auto opened = readProject(pathOf("p.inkling"));
        QVERIFY(opened.ok());
        QVERIFY(opened->project.history.empty());
        QVERIFY(opened->project.labels == project.labels);
        QCOMPARE(opened->notes.size(), std::size_t(1));
        QVERIFY(english(opened->notes.front()).find("history") != std::string::npos);
    }

    void savesLabelsWithoutAHistoryThatDoesNotLeadToThem()
    {
        Project project = test::someProject();
        project.history.pop_back();
        const auto saved = writeProject(pathOf("p.inkling"), project);
        QVERIFY(saved.ok());
        QCOMPARE(saved->notes.size(), std::size_t(1));
        const auto opened = readProject(pathOf("p.inkling"));
        QVERIFY(opened->notes.empty() && opened->project.history.empty());
        QVERIFY(opened->project.labels == project.labels);
    }

    void writesNothingThatWouldNotComeBack()
    {
        QVERIFY(writeProject(pathOf("p.inkling"), test::someProject()).ok());
        const std::string before = bytes("p.inkling");
        Project broken = test::someProject();
        broken.labels.set(3, {5, kUnlabelled}); // there is no such class
        const auto stamp = writeProject(pathOf("p.inkling"), broken);
        QVERIFY(!stamp.ok());
        QVERIFY(english(stamp.error().message).find("report") != std::string::npos);
        QCOMPARE(bytes("p.inkling"), before);
    }

    void faultsLeaveTheOldProject()
    {
        const std::string path = pathOf("p.inkling");
        const Project old = test::someProject();
        QVERIFY(writeProject(path, old).ok());
        const std::string before = bytes("p.inkling");
        for (const int fault : {test::kFirstWrite, test::kLaterWrite, test::kSyncData, test::kRename}) {
            const test::Faults faults(fault);
            QVERIFY(!writeProject(path, test::someProject(40, 31), {}, faults.calls()).ok());
            QVERIFY(faults.happened());
            QCOMPARE(bytes("p.inkling"), before);
            QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        }
    }

    void stopsWhenAsked()
    {
        const Project project = test::someProjectWithCopy(3'000'000);
        int total = 0;
        const RunControl counting([&total](double) { return ++total > 0; });
        QVERIFY(writeProject(pathOf("p.inkling"), project, counting).ok());
        QVERIFY(total > 20);
        QVERIFY(writeProject(pathOf("other.inkling"), Project()).ok());
        const std::string kept = bytes("other.inkling");
        for (int last = 1; last < total; last += 7) {
            int asked = 0;
            const RunControl control([&](double) { return ++asked < last; });
            const auto stamp = writeProject(pathOf("other.inkling"), project, control);
            QVERIFY(!stamp.ok());
            QCOMPARE(stamp.error().kind, ErrorKind::Stopped);
            QCOMPARE(bytes("other.inkling"), kept);
        }
        total = 0;
        QVERIFY(readProject(pathOf("p.inkling"), counting).ok());
        for (int last = 1; last < total; last += 7) {
            int asked = 0;
            const RunControl control([&](double) { return ++asked < last; });
            const auto opened = readProject(pathOf("p.inkling"), control);
            QVERIFY(!opened.ok());
            QCOMPARE(opened.error().kind, ErrorKind::Stopped);
        }
    }

    void missingFilesAndFoldersAreTold()
    {
        QVERIFY(complaint(pathOf("none.inkling")).find("none.inkling") != std::string::npos);
        QVERIFY(complaint(m_folder->path().toStdString()).find("folder") != std::string::npos);
    }

private:
    std::string pathOf(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    std::string bytes(const char *name) const
    {
        return test::fileBytes(m_folder->filePath(QString::fromLatin1(name)));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ProjectFileTest)
#include "tst_project_file.moc"
