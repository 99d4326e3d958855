// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_file.h"

#include "core/io/project_schema.h"
#include "core/io/project_tables.h"
#include "tests/support/shared_files.h"
#include "tests/support/some_project.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;

namespace {

/// Several hundred; INKLING_TORTURE says how many more.
int rounds()
{
    return std::max(400, qEnvironmentVariableIntValue("INKLING_TORTURE"));
}

/// What a project says is what a project can say.
bool isLawful(const Project &project)
{
    const Labels &labels = project.labels;
    bool lawful = isClassList(labels.classes());
    for (std::size_t row = 0; row < labels.size(); ++row)
        lawful = lawful && isCellOf(labels[row], labels.classCount());
    for (const RowKey &key : project.keys.rows)
        lawful = lawful && key.row < labels.size();
    for (const std::vector<RowEdge> *edges : {&project.cutEdges, &project.joinedEdges}) {
        for (const RowEdge &edge : *edges)
            lawful = lawful && edge.low < edge.high && edge.high < labels.size();
    }
    Labels start = labels;
    return lawful && replay(project.history, start, project.history.size(), 0);
}

} // namespace

class ProjectDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("p.inkling"));
        QVERIFY(writeProject(m_file.toStdString(), test::someProjectWithCopy(5000)).ok());
        m_good = test::fileBytes(m_file);
        QVERIFY(m_good.size() > 30'000);
    }

    void changedBytesGiveAProjectOrASentence()
    {
        Random random(1);
        int opened = 0;
        const auto size = static_cast<std::uint32_t>(m_good.size());
        for (int round = 0; round < rounds(); ++round) {
            std::string bad = m_good;
            // one byte, or up to a hundred; anywhere, or in the first page, where the tables are described
            const std::uint32_t changes = round % 3 == 0 ? 1 + random.below(100) : 1;
            for (std::uint32_t i = 0; i < changes; ++i) {
                const std::uint32_t place = random.below(round % 4 == 0 ? 4096 : size);
                bad[place] = static_cast<char>(round % 5 == 0 ? 0xFF : random.below(256));
            }
            opened += isRead(bad) ? 1 : 0;
        }
        QVERIFY(opened > 0 && opened < rounds());
    }

    // A page in the place of another one: what it says is well-formed, but of another table.
    void exchangedPagesGiveAProjectOrASentence()
    {
        Random random(2);
        constexpr std::size_t kPage = 4096;
        const auto pages = static_cast<std::uint32_t>(m_good.size() / kPage);
        for (int round = 0; round < rounds() / 4; ++round) {
            std::string bad = m_good;
            const std::size_t from = random.below(pages);
            const std::size_t to = 1 + random.below(pages - 1);
            bad.replace(to * kPage, kPage, m_good, from * kPage, kPage);
            isRead(bad);
        }
    }

    void cutFilesAreRefused()
    {
        for (std::size_t length = 0; length < m_good.size(); length += 509)
            QVERIFY2(!isRead(m_good.substr(0, length)), qPrintable(QString::number(length)));
        QVERIFY(isRead(m_good));
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *statement, const char *words) {
            QTest::newRow(statement) << QString::fromLatin1(statement) << QString::fromLatin1(words);
        };
        add("UPDATE class SET place = 7 WHERE place = 1", "row 2 of its table \"class\"");
        add("UPDATE class SET name = '' WHERE place = 0", "row 1 of its table \"class\"");
        add("UPDATE class SET name = 'cat'", "row 2 of its table \"class\"");
        add("UPDATE class SET colour = 16777216", "table \"class\"");
        add("UPDATE class SET locked = 2", "table \"class\"");
        add("WITH RECURSIVE n(i) AS (SELECT 9 UNION ALL SELECT i + 1 FROM n WHERE i < 80) INSERT INTO class "
            "SELECT i, i, NULL, 0 FROM n",
            "table \"class\"");
        add("DELETE FROM class", "is damaged");
        add("UPDATE truth SET place = 1", "table \"truth\"");
        add("UPDATE truth SET classes = X'FF'", "table \"truth\"");
        add("DELETE FROM truth", "table \"label\"");
        add("INSERT INTO label VALUES(-1, 0, 0, 0, NULL, NULL)", "row 1 of its table \"label\"");
        add("INSERT INTO label VALUES(40, 0, 0, 0, NULL, NULL)", "table \"label\"");
        add("INSERT INTO label VALUES(4294967297, 0, 0, 0, NULL, NULL)", "table \"label\"");
        add("UPDATE label SET class = 64", "table \"label\"");
        add("UPDATE label SET class = -1", "table \"label\"");
        add("UPDATE label SET class = 0, held_out = 1", "table \"label\"");
        add("UPDATE label SET unsure = 2", "table \"label\"");
        add("UPDATE label SET content = NULL", "table \"label\"");
        add("UPDATE kept_label SET row = -1", "table \"kept_label\"");
        add("UPDATE kept_label SET row = 4294967295", "table \"kept_label\"");
        add("UPDATE key_column SET place = 5 WHERE place = 1", "table \"key_column\"");
        add("UPDATE edge SET high = 0 WHERE low = 1", "table \"edge\"");
        add("UPDATE edge SET high = 40 WHERE low = 1", "table \"edge\"");
        add("UPDATE edge SET joined = -1", "table \"edge\"");
        add("UPDATE copy SET place = 3", "table \"copy\"");
        add("UPDATE source SET place = 99 WHERE place = 2", "table \"source\"");
        add("UPDATE source SET value = 'x' WHERE name = 'size'", "what it says of its data");
        add("DELETE FROM setting WHERE name = 'seed'", "its settings");
        add("UPDATE setting SET value = '-1' WHERE name = 'seed'", "its settings");
        add("UPDATE setting SET value = 'no such' WHERE name = 'scaling'", "its settings");
        add("INSERT INTO setting VALUES('more', '')", "its settings");
        add("UPDATE setting SET value = '501' WHERE name = 'components'", "its settings");
        add("UPDATE setting SET value = '-1' WHERE name = 'terms'", "its settings");
        add("UPDATE setting SET value = 'some' WHERE name = 'outliers'", "its settings");
        add("UPDATE setting SET name = 'ordinal_7' WHERE name = 'ordinal_1'", "its settings");
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const QString, statement);
        QFETCH(const QString, words);
        const auto opened = readChanged(statement);
        QVERIFY(!opened.ok());
        const std::string sentence = english(opened.error().message);
        QVERIFY2(sentence.starts_with(m_file.toStdString() + " is damaged"), sentence.c_str());
        QVERIFY2(sentence.find(words.toStdString()) != std::string::npos, sentence.c_str());
    }

    void leavesOutImpossibleHistories_data()
    {
        QTest::addColumn<QString>("statement");
        for (const char *statement : {"UPDATE step SET tool = 'No Tool' WHERE place = 5",
                                      "UPDATE step SET change = X'00'", "DELETE FROM step WHERE place = 5",
                                      "UPDATE step SET change = X'0001FFFFFFFF0F0000' WHERE place = 5",
                                      "UPDATE step SET change = zeroblob(100000) WHERE place = 5"})
            QTest::newRow(statement) << QString::fromLatin1(statement);
    }
    void leavesOutImpossibleHistories()
    {
        QFETCH(const QString, statement);
        const auto opened = readChanged(statement);
        QVERIFY(opened.ok());
        QVERIFY(opened->project.history.empty());
        QCOMPARE(opened->notes.size(), std::size_t(1));
        QVERIFY(opened->project.labels == test::someProject().labels);
    }

private:
    /// Whether these bytes are read as a project, and a lawful one; else there is a sentence that names the
    /// file.
    bool isRead(const std::string &bytes)
    {
        test::writeFile(m_file, bytes);
        const auto opened = readProject(m_file.toStdString());
        if (!opened) {
            const std::string sentence = english(opened.error().message);
            if (sentence.find(m_file.toStdString()) == std::string::npos || !sentence.ends_with('.'))
                QTest::qFail(sentence.c_str(), __FILE__, __LINE__);
        } else if (!isLawful(opened->project)) {
            QTest::qFail("The project is not lawful.", __FILE__, __LINE__);
        }
        return opened.ok();
    }

    /// The good project after a statement that changes its tables.
    Result<OpenedProject> readChanged(const QString &statement)
    {
        SqliteDatabase database = newProjectDatabase();
        if (!writeTables(database, test::someProjectWithCopy(5000), "p", {}).ok() ||
            !database.execute(statement.toUtf8().constData()))
            QTest::qFail("The statement does not work.", __FILE__, __LINE__);
        test::writeFile(m_file, std::string(database.image()->bytes()));
        return readProject(m_file.toStdString());
    }

    QTemporaryDir m_folder;
    QString m_file;
    std::string m_good;
};

QTEST_APPLESS_MAIN(ProjectDamageTest)
#include "tst_project_damage.moc"
