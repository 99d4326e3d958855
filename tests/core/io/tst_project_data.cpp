// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_data.h"

#include "core/io/csv_writer.h"
#include "core/io/dataset_readers.h"
#include "core/io/labelled_dataset.h"
#include "core/io/project_file.h"
#include "tests/support/gzip_bytes.h"
#include "tests/support/shared_files.h"

#include <QTemporaryDir>
#include <QTest>

using namespace inkling;
using namespace std::string_literals;

namespace {

/// Whether two tables have the same cells.
bool isSameTable(const Dataset &a, const Dataset &b)
{
    if (a.rows != b.rows || a.columns.size() != b.columns.size() || a.roles != b.roles)
        return false;
    for (std::size_t place = 0; place < a.columns.size(); ++place) {
        if (a.columns[place].name != b.columns[place].name || a.columns[place].type != b.columns[place].type)
            return false;
        for (std::size_t row = 0; row < a.rows; ++row) {
            if (a.columns[place].text(row) != b.columns[place].text(row))
                return false;
        }
    }
    return true;
}

const std::string kTable = "x,y,kind\n1.50,2,oak\n3,4.0,elm\n5,6,oak\n";

} // namespace

class ProjectDataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("a/data")));
        write("a/data/t.csv", kTable);
    }

    void findsTheFileWhereItWas()
    {
        const LocatedData found = located(saved());
        QVERIFY(found.place == DataPlace::File);
        QCOMPARE(found.path, path("a/data/t.csv"));
    }

    void goesAlongWithTheProject()
    {
        const ProjectSource source = saved();
        QVERIFY(QDir(m_folder->path()).rename(QStringLiteral("a"), QStringLiteral("b")));
        const auto found = locateData(source, path("b/p.inkling"));
        QVERIFY(found->place == DataPlace::File);
        QCOMPARE(found->path, path("b/data/t.csv"));
    }

    void theRightBytesComeBeforeTheRightPlace()
    {
        const ProjectSource source = saved();
        QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("b/data")));
        write("b/data/t.csv", "another table of that name");
        const auto found = locateData(source, path("b/p.inkling"));
        QVERIFY(found->place == DataPlace::File);
        QCOMPARE(found->path, path("a/data/t.csv"));
        QCOMPARE(found->passedOver, path("b/data/t.csv")); // which is told
    }

    void tellsWhatHasChanged()
    {
        const ProjectSource source = saved();
        write("a/data/t.csv", kTable + "7,8,elm\n");
        const LocatedData found = located(source);
        QVERIFY(found.place == DataPlace::Changed && found.hasChanged);
        QCOMPARE(readProjectData(source, found)->rows, std::size_t(4));
    }

    void tellsWhatIsMissing()
    {
        const ProjectSource source = saved();
        QVERIFY(QFile::remove(QString::fromStdString(path("a/data/t.csv"))));
        const LocatedData found = located(source);
        QVERIFY(found.place == DataPlace::Missing && !found.hasChanged);
        const auto data = readProjectData(source, found);
        QVERIFY(!data.ok());
        QVERIFY(english(data.error().message).find(path("a/data/t.csv")) != std::string::npos);
    }

    void aCopyServesWithoutTheFile_data()
    {
        QTest::addColumn<bool>("isPacked");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("gone") << false << true;
        QTest::newRow("changed") << false << false;
        QTest::newRow("packed and gone") << true << true;
    }
    void aCopyServesWithoutTheFile()
    {
        QFETCH(const bool, isPacked);
        QFETCH(const bool, isGone);
        write("a/data/t.csv", isPacked ? test::gzipped(kTable) : kTable);
        const Dataset original = readDataset(path("a/data/t.csv")).value();
        ProjectSource source = projectSource(original, path("a/data/t.csv"), {}, {});
        QVERIFY(takeCopy(source.file).ok());
        source = throughTheFile(source);
        if (isGone)
            QVERIFY(QFile::remove(QString::fromStdString(path("a/data/t.csv"))));
        else
            write("a/data/t.csv", "x\n1\n");

        const LocatedData found = located(source);
        QVERIFY(found.place == DataPlace::Copy);
        QCOMPARE(found.hasChanged, !isGone);
        const auto data = readProjectData(source, found);
        QVERIFY(data.ok());
        QVERIFY(isSameTable(*data, original));
        QCOMPARE(data->name, original.name);
        QVERIFY(data->source == source.file);
        const auto written = csvWriter().write(labelledDataset(*data, Labels(3, {}), nullptr), {}, {});
        QVERIFY(written->notes.empty());
        QVERIFY(written->bytes.find("\n1.50,2,oak,") != std::string::npos); // cells as they stood: 1.50, 4.0
    }

    void onlyWhatWasReadIsCopied()
    {
        ProjectSource source = saved();
        write("a/data/t.csv", "x\n1\n");
        QVERIFY(!takeCopy(source.file).ok());
        QVERIFY(!source.file.copy);
        QVERIFY(QFile::remove(QString::fromStdString(path("a/data/t.csv"))));
        QVERIFY(!takeCopy(source.file).ok());
    }

    void builtInDataNeedNoFile()
    {
        const Dataset moons = readDataset("builtin:moons?n=50&seed=3").value();
        const ProjectSource source =
            throughTheFile(projectSource(moons, "builtin:moons?n=50&seed=3", {}, {}));
        const LocatedData found = located(source);
        QVERIFY(found.place == DataPlace::BuiltIn);
        QVERIFY(isSameTable(*readProjectData(source, found), moons));
    }

    // What was detected when the data were read is what they are read with again.
    void dialectsStayAsTheyWereDetected_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto add = [](const char *name, const std::string &bytes) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes);
        };
        add("commas", kTable);
        add("no header", "1,2\n3,4\n");
        add("decimal commas", "x;y\n1,5;2\n3;4,25\n");
        add("thousands", "x;y\n1.234,5;2\n3;4\n2.000.000,5;7\n");
        add("blanks", " x  y\n 1  2\n 3  4\n");
        add("a separator line", "sep=;\nx;y\n1;2\n");
        add("titles", "Trees of the park\n\nx,y,kind\n1,2,oak\n3,4,elm\n5,6,oak\n");
        add("comments", "# made by hand\n# twice\nx,y\n1,2\n3,4\n");
        add("a byte-order mark", "\xEF\xBB\xBF"
                                 "x,y\n1,2\n");
        add("UTF-16 with a mark", "\xFF\xFEx\0,\0y\0\n\0"
                                  "1\0,\0"
                                  "2\0\n\0"s);
        add("UTF-16 without", "x\0,\0y\0\n\0"
                              "1\0,\0"
                              "2\0\n\0"
                              "3\0,\0"
                              "4\0\n\0"s);
    }
    void dialectsStayAsTheyWereDetected()
    {
        QFETCH(const QByteArray, bytes);
        write("a/data/t.csv", bytes.toStdString());
        const auto data = readDataset(path("a/data/t.csv"));
        QVERIFY2(data.ok(), data ? "" : english(data.error().message).c_str());
        const ProjectSource source = throughTheFile(projectSource(*data, path("a/data/t.csv"), {}, {}));
        const auto again = readProjectData(source, located(source));
        QVERIFY2(again.ok(), again ? "" : english(again.error().message).c_str());
        QVERIFY(isSameTable(*again, *data));
        QVERIFY(again->source.dialect == data->source.dialect);
    }

    void realFilesAreReadAsTheyWere_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &file :
             QDir(test::sharedData({})).entryList({QStringLiteral("*.csv")}, QDir::Files))
            QTest::newRow(qPrintable(file)) << file;
        if (QDir(test::sharedData({})).entryList({QStringLiteral("*.csv")}, QDir::Files).isEmpty())
            QTest::newRow("none") << QString();
    }
    void realFilesAreReadAsTheyWere()
    {
        QFETCH(const QString, file);
        const QString where = test::sharedData(file);
        if (file.isEmpty() || QFileInfo(where).size() > 2'000'000)
            QSKIP("The file is not beside the project, or large.");
        const auto data = readDataset(where.toStdString());
        if (!data)
            QSKIP("The file cannot be read without being told how.");
        const ProjectSource source = projectSource(*data, where.toStdString(), {}, {});
        const auto again = readProjectData(source, located(source));
        QVERIFY2(again.ok(), again ? "" : english(again.error().message).c_str());
        QVERIFY(isSameTable(*again, *data));
    }

    void stopsWhenAsked()
    {
        const auto found = locateData(saved(), path("a/p.inkling"), RunControl([](double) { return false; }));
        QVERIFY(!found.ok());
        QCOMPARE(found.error().kind, ErrorKind::Stopped);
    }

private:
    std::string path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name)).toStdString();
    }
    void write(const char *name, const std::string &bytes) const
    {
        QVERIFY(test::writeFile(m_folder->filePath(QString::fromLatin1(name)), bytes));
    }
    /// The source as it is after saving and opening "a/p.inkling".
    ProjectSource throughTheFile(const ProjectSource &source) const
    {
        Project project;
        project.source = source;
        if (!writeProject(path("a/p.inkling"), project))
            return {};
        return readProject(path("a/p.inkling")).value().project.source;
    }
    ProjectSource saved() const
    {
        const Dataset data = readDataset(path("a/data/t.csv")).value();
        return throughTheFile(projectSource(data, path("a/data/t.csv"), {}, {}));
    }
    LocatedData located(const ProjectSource &source) const
    {
        return locateData(source, path("a/p.inkling")).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ProjectDataTest)
#include "tst_project_data.moc"
