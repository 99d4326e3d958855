// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/image_folder.h"

#include "tests/support/image_files.h"
#include "tests/support/project_steps.h"
#include "tests/support/table_text.h"

#include <QBuffer>

#include <algorithm>
#include <ctime>
#include <memory>
#include <utility>

using namespace inkling;
using namespace std::string_literals;
using test::writeImage, test::writeInto;

namespace {

ReadOptions ofSide(std::size_t side)
{
    ReadOptions options;
    options.images.side = side;
    return options;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("cannot encode %s", format);
    return bytes;
}

/// How long this thread has computed.
double threadSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

/// A picture that hardly can be compressed.
QImage noise(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    std::uint32_t state = 1;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = 0xFF000000U | (state = state * 1664525U + 1013904223U) >> 8U;
    }
    return image;
}

} // namespace

/// Folders of images as data sets: read, kept in projects, found again.
class TestSessionImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_projects = std::make_unique<QTemporaryDir>();
        m_work = std::make_unique<Work>();
    }

    void cleanup() { m_work.reset(); }

    void foldersAreTheClassesAndPathsTheIds()
    {
        writeImage(*m_folder, QStringLiteral("dog/2.png"), Qt::white);
        writeImage(*m_folder, QStringLiteral("cat/b.bmp"), QColor(10, 10, 10));
        writeImage(*m_folder, QStringLiteral("cat/a.png"), Qt::black);
        writeImage(*m_folder, QStringLiteral("stray.png"), QColor(7, 7, 7));
        const auto data = read(ofSide(1));
        QCOMPARE(test::tableText(data), "file|class|px_0_0|\ncat/a.png|cat|0|\ncat/b.bmp|cat|10|\n"
                                        "dog/2.png|dog|255|\nstray.png||7|\n"s);
        QCOMPARE(test::roles(data), "ICF"s);
        QCOMPARE(data->name, QFileInfo(m_folder->path()).fileName().toStdString());
        QCOMPARE(data->source.path, m_folder->path().toStdString());
        QVERIFY(test::hasNote(*data, "Images read: 4, each as 1 × 1 grey pixels."));
        QVERIFY(test::hasNote(*data, "The folders name the classes: cat, dog."));
        QVERIFY(test::hasNote(*data, "which have no class: 1."));
    }

    // Not even where pixels have a few values, as a class has.
    void aFlatFolderHasNoClass()
    {
        writeImage(*m_folder, QStringLiteral("1.png"), Qt::black);
        writeImage(*m_folder, QStringLiteral("2.png"), Qt::white);
        const auto data = read(ofSide(2));
        QCOMPARE(test::roles(data), "IFFFF"s);
        QVERIFY(test::hasNote(*data, "no folder names a class"));
    }

    void imagesAreBroughtToTheFormThatIsWanted()
    {
        QImage image(4, 2, QImage::Format_RGB32);
        image.fill(Qt::black);
        image.setPixelColor(1, 0, Qt::red);
        image.setPixelColor(2, 1, Qt::blue);
        writeInto(*m_folder, QStringLiteral("a.png"), encoded(image, "png"));
        ReadOptions options = ofSide(2);
        options.images = {2, ImageColours::Colour, ImageFit::Crop, PixelRange::Unit};
        auto data = read(options);
        QCOMPARE(test::tableText(data).substr(test::tableText(data).find('\n')),
                 "\na.png|1|0|0|0|0|0|0|0|0|0|0|1|\n"s);
        QVERIFY(test::hasNote(*data, "cut to the square in their middle: 1."));
        QVERIFY(test::hasNote(*data, "the colours of 2 × 2 pixels"));
        // the mean of the edge is an eighth of 255, and 4 pixels become one
        options.images = {1, ImageColours::Colour, ImageFit::Pad, PixelRange::Bytes};
        data = read(options);
        QCOMPARE(test::tableText(data), "file|px_0_0_r|px_0_0_g|px_0_0_b|\na.png|32|0|32|\n"s);
        QVERIFY(test::hasNote(*data, "padded with the mean colour of their edges: 1."));
    }

    void readsTheFirstPictureOfAnAnimation()
    {
        writeInto(*m_folder, QStringLiteral("a.gif"), test::animatedGif());
        ReadOptions options = ofSide(1);
        options.images.colours = ImageColours::Colour;
        const auto data = read(options);
        QCOMPARE(test::tableText(data), "file|px_0_0_r|px_0_0_g|px_0_0_b|\na.gif|255|0|0|\n"s);
        QVERIFY(test::hasNote(*data, "Animations of which the first picture was read: 1."));
    }

    void whatCannotBeReadIsListedAndLeftOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("says");
        const auto add = [](const char *row, const char *name, const QByteArray &bytes, const char *says) {
            QTest::newRow(row) << QString::fromLatin1(name) << bytes << QByteArray(says);
        };
        const QByteArray png = encoded(noise({60, 60}), "png");
        const QByteArray jpeg = encoded(noise({60, 60}), "jpg");
        add("a text", "bad.png", "no image", "bad.png was left out: it is no image");
        add("nothing", "bad.jpg", "", "bad.jpg was left out: it is no image");
        add("a cut PNG", "bad.png", png.first(png.size() / 2), "bad.png was left out: it is damaged");
        add("a cut JPEG", "bad.jpg", jpeg.first(jpeg.size() / 2), "bad.jpg was left out: it is damaged");
        QByteArray flipped = png;
        flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
        add("a damaged PNG", "bad.png", flipped, "bad.png was left out: it is damaged");
        add("an SVG picture", "bad.png",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"4\"/>",
            "bad.png was left out: it is no image");
        add("a huge claim", "bad.png", test::claimingPng(100'000, 100'000),
            "bad.png was left out: its 100000 × 100000 pixels are more than 67108864.");
        add("the hugest claim", "bad.png", test::claimingPng(0x7FFFFFFF, 0x7FFFFFFF), "bad.png was left out");
        add("a claim that is allowed, and a lie", "bad.png", test::claimingPng(8192, 8192),
            "bad.png was left out: it is damaged");
    }
    void whatCannotBeReadIsListedAndLeftOut()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, says);
        writeInto(*m_folder, name, bytes);
        const auto alone = read(ofSide(1));
        QVERIFY2(test::complaint(alone).find(says.toStdString()) != std::string::npos,
                 test::complaint(alone).c_str());
        writeImage(*m_folder, QStringLiteral("good.png"), Qt::white);
        const auto data = read(ofSide(1));
        QCOMPARE(test::tableText(data), "file|px_0_0|\ngood.png|255|\n"s);
        QVERIFY2(test::hasNote(*data, says.toStdString()), test::notes(data).c_str());
    }

    void listsTheFirstOfManyAndCountsTheRest()
    {
        for (int i = 0; i < 13; ++i)
            writeInto(*m_folder, QStringLiteral("%1.png").arg(i), "no image");
        QVERIFY(test::complaint(read({})).find("None of the 13 images in") != std::string::npos);
        writeImage(*m_folder, QStringLiteral("z.png"), Qt::white);
        QVERIFY(
            test::hasNote(*read(ofSide(1)), "Further images that could not be read and were left out: 3."));
    }

    void refusesWhatCannotBeDone()
    {
        QCOMPARE(test::complaint(read({})),
                 m_folder->path().toStdString() +
                     " holds no images (PNG, JPEG, BMP, GIF, TIFF, WebP), and neither "
                     "do the folders in it.");
        QVERIFY(test::complaint(readAnyDataset(m_folder->filePath(QStringLiteral("none")).toStdString(), {},
                                               "images", {}))
                    .find("There is no folder") != std::string::npos);
        writeImage(*m_folder, QStringLiteral("1.png"), Qt::white);
        QVERIFY(test::complaint(read(ofSide(0))).find("1 to 256 pixels a side, not 0") != std::string::npos);
        QVERIFY(test::complaint(read(ofSide(257))).find("not 257") != std::string::npos);
        ReadOptions options = ofSide(256);
        options.images.colours = ImageColours::Colour;
        QVERIFY(test::complaint(read(options)).find("196608") != std::string::npos); // columns
    }

    void moreFoldersThanClassesNameNone()
    {
        for (int i = 0; i < 65; ++i)
            writeImage(*m_folder, QStringLiteral("c%1/a.png").arg(i), QColor(i, i, i));
        const auto data = read(ofSide(1));
        QCOMPARE(test::roles(data), "I-F"s);
        QVERIFY(test::hasNote(*data, "more than 64 classes"));
    }

    void stopsAtEveryQuestion()
    {
        writeInto(*m_folder, QStringLiteral("a.png"), encoded(noise({300, 300}), "png"));
        writeInto(*m_folder, QStringLiteral("b.jpg"), encoded(noise({300, 300}), "jpg"));
        int questions = 0;
        QVERIFY(read(ofSide(4), RunControl([&](double) { return ++questions > 0; })).ok());
        QVERIFY(questions > 4);
        for (int last = 1; last <= questions; ++last) {
            int asked = 0;
            const auto data = read(ofSide(4), RunControl([&](double) { return ++asked < last; }));
            QVERIFY(!data.ok());
            QCOMPARE(data.error().kind, ErrorKind::Stopped);
            QVERIFY(asked <= last + 3); // a decoder may try again, to no avail
        }
    }

    // Of its own time, for a busy machine may give it none of 200 ms.
    void asksOftenEnoughWithinLargeImages()
    {
        writeInto(*m_folder, QStringLiteral("a.png"), encoded(noise({3000, 3000}), "png"));
        writeInto(*m_folder, QStringLiteral("b.jpg"), encoded(noise({3000, 3000}), "jpg"));
        double last = threadSeconds();
        double longest = 0.0;
        const auto ask = [&](double) {
            const double now = threadSeconds();
            longest = std::max(longest, now - std::exchange(last, now));
            return true;
        };
        QCOMPARE(read({}, RunControl(ask))->rows, std::size_t(2));
        ask(1.0);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QVERIFY(longest < 2.0);
#else
        QVERIFY(longest < 0.2);
#endif
    }

    void aProjectFindsItsFolderAgain()
    {
        writeClasses();
        DataRequest request{m_folder->path(), {}, {}};
        request.options.images = {8, ImageColours::Colour, ImageFit::Crop, PixelRange::Unit};
        openAndLabel(*m_work, request);
        saveAndWait(m_work->project, projectPath());

        Work other;
        QSignalSpy opened(&other.project, &SessionProject::opened);
        other.project.open(projectPath());
        QVERIFY(opened.wait(kPatience));
        QVERIFY(!opened[0][0].value<ProjectOpening>().isRelinked);
        QVERIFY(other.session.labels() == m_work->session.labels());
        QVERIFY(other.session.request().options == request.options);
        QCOMPARE(other.session.request().location, m_folder->path());
        QCOMPARE(other.session.data().columns.size(), std::size_t(2 + 3 * 64));
        QVERIFY(!other.project.isModified());
    }

    void labelsFollowTheirImagesWhenTheFolderChanges()
    {
        writeClasses();
        openAndLabel(*m_work, {m_folder->path(), ofSide(2), {}});
        saveAndWait(m_work->project, projectPath());
        writeImage(*m_folder, QStringLiteral("cat/0.png"), Qt::green); // before all others

        Work other;
        QSignalSpy opened(&other.project, &SessionProject::opened);
        other.project.open(projectPath());
        QVERIFY(opened.wait(kPatience));
        const auto opening = opened[0][0].value<ProjectOpening>();
        QVERIFY(opening.isRelinked);
        QVERIFY(opening.relinked.matchedBy == MatchedBy::Id);
        QVERIFY(opening.relinked.lost.empty());
        QCOMPARE(other.session.data().rows, m_work->session.data().rows + 1);
        for (std::size_t row = 0; row < m_work->session.data().rows; ++row)
            QCOMPARE(other.session.labels()[row + 1].given, m_work->session.labels()[row].given);
    }

    void aFolderThatIsGoneCanBeFoundElsewhere()
    {
        writeClasses();
        openAndLabel(*m_work, {m_folder->path(), ofSide(2), {}});
        saveAndWait(m_work->project, projectPath());
        const QTemporaryDir elsewhere;
        const QString there = elsewhere.filePath(QStringLiteral("moved"));
        QVERIFY(QDir().rename(m_folder->path(), there));

        Work other;
        QSignalSpy failed(&other.session, &Session::openingFailed);
        other.project.open(projectPath());
        QVERIFY(failed.wait(kPatience));
        QVERIFY(other.project.lacksData());
        QVERIFY(other.project.lacksFolder());
        QSignalSpy opened(&other.project, &SessionProject::opened);
        other.project.openWith(there);
        QVERIFY(opened.wait(kPatience));
        QVERIFY(!opened[0][0].value<ProjectOpening>().isRelinked);
        QVERIFY(other.session.labels() == m_work->session.labels());
        QVERIFY(QDir().rename(there, m_folder->path()));
    }

private:
    Result<Dataset> read(const ReadOptions &options, const RunControl &control = {}) const
    {
        return readAnyDataset(m_folder->path().toStdString(), options, {}, control);
    }
    QString projectPath() const
    {
        return m_projects->filePath(QStringLiteral("work.inkling"));
    }
    void writeClasses() const
    {
        for (int i = 1; i < 7; ++i) {
            writeImage(*m_folder, QStringLiteral("cat/%1.png").arg(i), QColor(10 * i, 0, 0));
            writeImage(*m_folder, QStringLiteral("dog/%1.png").arg(i), QColor(0, 10 * i, 200));
        }
    }
    static void openAndLabel(Work &work, const DataRequest &request)
    {
        QSignalSpy opened(&work.session, &Session::dataChanged);
        work.session.open(request);
        QVERIFY(opened.wait(kPatience));
        work.session.giveAtRandom(2);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_projects;
    std::unique_ptr<Work> m_work;
};

QTEST_MAIN(TestSessionImages)
#include "tst_session_images.moc"
