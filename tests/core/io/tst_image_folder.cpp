// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/image_folder.h"

#include "tests/support/shared_files.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

#include <memory>

using namespace inkling;
using namespace std::string_literals;

using Names = std::vector<std::string>;

/// Which images a folder holds, and by what it is known again.
class ImageFolderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void listsInTheOrderOfTheBytes()
    {
        for (const char *name :
             {"b/2.png", "b/10.png", "a/x.JPG", "a b/y.webp", "é/z.tiff", "Z.bmp", "a.gif"})
            write(name);
        QCOMPARE(listed().images,
                 (Names{"Z.bmp", "a b/y.webp", "a.gif", "a/x.JPG", "b/10.png", "b/2.png", "é/z.tiff"}));
    }

    void leavesOutWhatIsNoImage()
    {
        for (const char *name : {"a/1.png", "a/notes.txt", "README", ".hidden.png", ".git/2.png",
                                 "a/.DS_Store", "a/deep/3.png", "png"})
            write(name);
        const ImageFolder found = listed();
        QCOMPARE(found.images, Names{"a/1.png"});
        QCOMPARE(found.others, std::size_t(3));
        QVERIFY(!found.firstOther.empty());
        QCOMPARE(found.deeperFolders, std::size_t(1));
        QVERIFY(found.closed.empty());
    }

    void linksLeadNowhereTwice()
    {
        write("a/1.png");
        write("2.png");
        QVERIFY(QFile::link(path("."), path("loop")));
        QVERIFY(QFile::link(path(".."), path("up")));
        QVERIFY(QFile::link(path("a"), path("b")));
        QVERIFY(QFile::link(path("self"), path("self")));
        QVERIFY(QFile::link(path("2.png"), path("3.png")));
        QVERIFY(QFile::link(path("nowhere"), path("4.png")));
        QCOMPARE(listed().images, (Names{"2.png", "3.png", "4.png", "a/1.png"}));
        QVERIFY(folderFingerprint(m_folder->path().toStdString()).ok());
    }

    void tellsNamesThatAreNoText()
    {
        write("1.png");
        const std::string name = m_folder->path().toStdString() + "/\xFF.png";
        FILE *file = std::fopen(name.c_str(), "w");
        QVERIFY(file);
        std::fclose(file);
        QCOMPARE(listed().images, Names{"1.png"});
        QCOMPARE(listed().closed.size(), std::size_t(1));
    }

    void refusesWhatIsNoFolder()
    {
        write("1.png");
        for (const QString &place : {path("1.png"), path("none")}) {
            const auto found = listImageFolder(place.toStdString());
            QVERIFY(!found);
            QCOMPARE(english(found.error().message), "There is no folder " + place.toStdString() + ".");
        }
        QVERIFY(!isFolder(path("1.png").toStdString()));
        QVERIFY(isFolder(m_folder->path().toStdString()));
    }

    void isKnownByPathsAndBytes()
    {
        write("a/1.png", "one");
        write("b/2.png", "two");
        const std::uint64_t before = fingerprint();
        write("notes.txt", "no image");
        QCOMPARE(fingerprint(), before);
        write("a/1.png", "eno");
        const std::uint64_t changed = fingerprint();
        QVERIFY(changed != before);
        write("a/1.png", "one");
        QCOMPARE(fingerprint(), before);
        QVERIFY(QFile::rename(path("b/2.png"), path("a/2.png")));
        QVERIFY(fingerprint() != before);
        QVERIFY(QFile::rename(path("a/2.png"), path("b/2.png")));
        write("b/3.png", "");
        QVERIFY(fingerprint() != before);
        QCOMPARE(folderFingerprint(m_folder->path().toStdString())->size(), std::uint64_t(6));
    }

    // The end of one file is not the beginning of the next.
    void fingerprintsKeepFilesApart()
    {
        FolderFingerprint one;
        one.add("a.png", "xy");
        one.add("b.png", "z");
        FolderFingerprint other;
        other.add("a.png", "x");
        other.add("b.png", "yz");
        FolderFingerprint unreadable;
        unreadable.add("a.png", "xy");
        unreadable.add("b.png", std::nullopt);
        QVERIFY(one.value() != other.value());
        QVERIFY(one.value() != unreadable.value());
    }

    void whatIsNoFileDoesNotHoldItUp()
    {
        write("1.png", "one");
        QCOMPARE(::mkfifo(path("2.png").toLocal8Bit().constData(), 0600), 0);
        QVERIFY(folderFingerprint(m_folder->path().toStdString()).ok());
        const auto bytes = readImageFile(m_folder->path().toStdString(), "2.png");
        QVERIFY(!bytes);
        QVERIFY(english(bytes.error().message).find("not a regular file") != std::string::npos);
    }

    void stopsWhenAsked()
    {
        for (int i = 0; i < 300; ++i)
            write(QStringLiteral("%1.png").arg(i).toLatin1().constData());
        const RunControl stopping([](double) { return false; });
        const auto found = listImageFolder(m_folder->path().toStdString(), stopping);
        QVERIFY(!found);
        QCOMPARE(found.error().kind, ErrorKind::Stopped);
        int asked = 0;
        const auto halted = folderFingerprint(m_folder->path().toStdString(),
                                              RunControl([&asked](double) { return ++asked < 50; }));
        QVERIFY(!halted);
        QCOMPARE(halted.error().kind, ErrorKind::Stopped);
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char *name, const std::string &bytes = "bytes")
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QVERIFY(test::writeFile(path(name), bytes));
    }
    ImageFolder listed() const { return listImageFolder(m_folder->path().toStdString()).value(); }
    std::uint64_t fingerprint() const { return folderFingerprint(m_folder->path().toStdString())->value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_APPLESS_MAIN(ImageFolderTest)
#include "tst_image_folder.moc"
