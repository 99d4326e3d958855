// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg_picture.h"

#include "core/base/random.h"

#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace inkling;

namespace {

/// n random points, the first two given, the third held out, the last unreached.
struct Example
{
    explicit Example(std::size_t count)
        : labels(count, {{"<A> & \"B\"", {}}, {"Grün", 0x123456}})
    {
        Random random(5);
        outcome.scores = RowMatrix::Zero(static_cast<Eigen::Index>(count), 2);
        for (std::size_t row = 0; row < count; ++row) {
            x.push_back(random.normal());
            y.push_back(random.normal());
            outcome.predicted.push_back(static_cast<int>(row % 2));
            outcome.scores(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(row % 2)) = 1.0;
        }
        labels.set(0, {0, 0, false});
        labels.set(1, {1, 1, false});
        labels.set(2, {kUnlabelled, 1, true});
        outcome.predicted.back() = kUnlabelled;
        outcome.scores.row(outcome.scores.rows() - 1).setZero();
    }

    std::string picture() const
    {
        return svgPicture(x, y, labels, outcome, {"A title", "width <mm>", "height", Theme::Light});
    }

    /// For a page, of at most so many points.
    std::string pagePicture(std::size_t mostPoints = kMaximumVectorPoints, const Wording &wording = {}) const
    {
        return svgPicture(x, y, labels, outcome,
                          {.title = {},
                           .xName = "width <mm>",
                           .yName = "height",
                           .use = SvgUse::Page,
                           .mostPoints = mostPoints,
                           .wording = wording});
    }

    std::vector<double> x, y;
    Labels labels;
    Outcome outcome;
};

struct Parsed
{
    std::map<QString, int> elements;
    QString texts;
    bool isWellFormed = false;
};

Parsed parsed(const std::string &picture)
{
    Parsed result;
    QXmlStreamReader reader(QByteArray::fromStdString(picture));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            ++result.elements[reader.name().toString()];
        else if (reader.isCharacters())
            result.texts += reader.text();
    }
    result.isWellFormed = !reader.hasError();
    return result;
}

} // namespace

class TestSvgPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMayHoldAnything()
    {
        const Parsed result = parsed(Example(20).picture());
        QVERIFY(result.isWellFormed);
        QVERIFY(result.texts.contains(QStringLiteral("<A> & \"B\"")));
        QVERIFY(result.texts.contains(QStringLiteral("Grün")));
        QVERIFY(result.texts.contains(QStringLiteral("width <mm>")));
    }

    void everyPointStandsInBothPanels()
    {
        const Parsed small = parsed(Example(20).picture());
        const Parsed large = parsed(Example(120).picture());
        QCOMPARE(large.elements.at(QStringLiteral("use")) - small.elements.at(QStringLiteral("use")),
                 2 * 100);
    }

    void countsStandInTheHeadings()
    {
        const QString texts = parsed(Example(20).picture()).texts;
        QVERIFY(texts.contains(QStringLiteral("2 given")));
        QVERIFY(texts.contains(QStringLiteral("17 predicted, 1 unreached")));
        QVERIFY(!texts.contains(QStringLiteral("points drawn")));
    }

    void aChoiceOfManyPointsSaysSo()
    {
        const Example example(kMaximumVectorPoints + 1000);
        const std::string picture = example.picture();
        const Parsed result = parsed(picture);
        QVERIFY(result.texts.contains(QStringLiteral("50,000 of 51,000 points drawn")));
        const int legend =
            result.elements.at(QStringLiteral("use")) - 2 * static_cast<int>(kMaximumVectorPoints);
        QVERIFY(legend > 0 && legend < 10);
        QCOMPARE(example.picture(), picture);
    }

    // Its marks come in both themes, and its greys by names that the page's style knows.
    void aPageShowsItInEitherTheme()
    {
        const std::string picture = Example(20).pagePicture();
        QVERIFY(parsed(picture).isWellFormed);
        QVERIFY(picture.starts_with("<svg"));
        const QString text = QString::fromStdString(picture);
        const QString style = QString::fromStdString(svgPageStyle());
        QVERIFY(text.count(QStringLiteral("class=\"map-light\"")) > 1);
        QCOMPARE(text.count(QStringLiteral("class=\"map-dark\"")),
                 text.count(QStringLiteral("class=\"map-light\"")));
        for (const char *name : {"map-dark", "map-light", "map-foreground", "map-muted", "map-grid"}) {
            QVERIFY2(text.contains(QLatin1StringView(name)), name);
            QVERIFY2(style.contains(u'.' + QLatin1StringView(name)), name);
        }
        QVERIFY(text.contains(QStringLiteral("#0072b2"))); // the first class on white
        QVERIFY(text.contains(QStringLiteral("#56b4e9"))); // and on black
        QVERIFY(!text.contains(QStringLiteral("<rect")));  // the ground is the page's own
    }

    void aPageHasFewerPoints()
    {
        const Parsed result = parsed(Example(200).pagePicture(50));
        QVERIFY(result.texts.contains(QStringLiteral("50 of 200 points drawn")));
        const int legend = result.elements.at(QStringLiteral("use")) - 2 * 50;
        QVERIFY(legend > 0 && legend < 10);
    }

    void wordsAndNumbersAreTheReaders()
    {
        Wording wording;
        wording.groupMark = ".";
        wording.translate = [](const Message &message) {
            return english({message.text == "%1 given" ? "%1 gegeben" : message.text, message.arguments});
        };
        const QString texts = parsed(Example(2000).pagePicture(1500, wording)).texts;
        QVERIFY(texts.contains(QStringLiteral("2 gegeben")));
        QVERIFY(texts.contains(QStringLiteral("1.500 of 2.000 points drawn")));
    }

    void chosenColoursAreUsed() { QVERIFY(Example(20).picture().find("#123456") != std::string::npos); }

    void noPointsAreFine()
    {
        const std::string picture = svgPicture({}, {}, Labels(), Outcome(), {});
        QVERIFY(parsed(picture).isWellFormed);
    }
};

QTEST_APPLESS_MAIN(TestSvgPicture)
#include "tst_svg_picture.moc"
