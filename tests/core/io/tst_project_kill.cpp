// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_journal.h"
#include "core/io/project_file.h"

#include "tests/support/child_process.h"
#include "tests/support/some_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

/// How often a program is killed; the long form of a test asks for more.
int kills()
{
    return std::max(40, qEnvironmentVariableIntValue("INKLING_TORTURE"));
}

/// Somewhere in the first or second save: a third of a save, or ten.
void sleepForAWhile(Random &random)
{
    ::usleep(random.below(random.below(2) == 0 ? 3'000 : 30'000));
}

} // namespace

class ProjectKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledSaveLeavesTheOldProjectOrTheNewOne()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("p.inkling")).toStdString();
        const Project projects[] = {test::someProject(400, 30, 1), test::someProject(300, 60, 2)};
        QVERIFY(writeProject(path, projects[0]).ok());
        Random random(1);
        int changes = 0;
        int before = 0;
        for (int round = 0; round < kills(); ++round) {
            test::Child child([] {},
                              [&] {
                                  for (int save = before + 1;; ++save)
                                      (void)writeProject(path, projects[save % 2]);
                              });
            QVERIFY(child.isReady());
            sleepForAWhile(random);
            child.kill();

            auto opened = readProject(path);
            QVERIFY2(opened.ok(), opened ? "" : english(opened.error().message).c_str());
            QVERIFY(opened->notes.empty());
            opened.value().project.source.relativePath.clear();
            const int now = opened->project == projects[0] ? 0 : 1;
            QVERIFY(opened->project == projects[now]);
            changes += now != before ? 1 : 0;
            before = now;
            removeLeftOvers(folder);
        }
        QVERIFY(changes > 0); // saves got through
    }

    void aKilledSessionLeavesItsSteps()
    {
        const QTemporaryDir folder;
        const std::string journals = folder.path().toStdString();
        const test::Labelling made = test::randomLabelling(50, 200, 3);
        Dataset table;
        table.rows = 50;
        table.columns = {{"x", ColumnType::Number, std::vector<double>(50, 1.5), {}, {}, {}}};
        table.roles = {ColumnRole::Feature};
        for (std::size_t row = 0; row < table.rows; ++row)
            table.columns[0].numbers[row] += static_cast<double>(row);
        const auto data = std::make_shared<const Dataset>(std::move(table));
        const std::vector<std::uint64_t> contents = rowContents(*data, {"x"});
        Random random(2);
        for (int round = 0; round < kills(); ++round) {
            test::Child child(
                [] {},
                [&] {
                    LabelJournal journal(journals, {{}, 0, {}, made.moments.front()}, {data, {}});
                    for (const LabelEvent &event : made.history) {
                        journal.append(event);
                        ::usleep(50);
                    }
                    test::waitForEver();
                });
            QVERIFY(child.isReady());
            sleepForAWhile(random);
            child.kill();
            for (const RecoverableJournal &found : recoverableJournals(journals)) {
                const auto resumed = LabelJournal::resume(found.path);
                QVERIFY(resumed.ok());
                const std::size_t steps = resumed->contents.steps.size();
                QVERIFY(commonSteps(resumed->contents.steps, made.history) == steps);
                QVERIFY(resumed->contents.labels == made.moments[steps]);
                for (const RowKey &key : resumed->contents.keys.rows)
                    QCOMPARE(key.content, contents[key.row]);
                resumed->journal->discard();
            }
            removeLeftOvers(folder);
        }
    }

private:
    /// A killed save leaves its temporary behind: whole projects are all that is asked for here.
    static void removeLeftOvers(const QTemporaryDir &folder)
    {
        QDir directory(folder.path());
        for (const QString &name : directory.entryList({QStringLiteral(".*")}, QDir::Files | QDir::Hidden))
            directory.remove(name);
    }
};

QTEST_APPLESS_MAIN(ProjectKillTest)
#include "tst_project_kill.moc"
