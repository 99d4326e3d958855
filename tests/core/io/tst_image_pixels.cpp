// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/image_pixels.h"

#include "core/base/random.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace inkling;

namespace {

/// An opaque grey image of these values, row by row.
struct Picture
{
    std::size_t width;
    std::size_t height;
    std::vector<std::uint8_t> bytes;

    Picture(std::size_t columns, std::size_t rows, const std::vector<int> &greys)
        : width(columns)
        , height(rows)
    {
        for (const int grey : greys) {
            const auto byte = static_cast<std::uint8_t>(grey);
            bytes.insert(bytes.end(), {byte, byte, byte, 255});
        }
    }
    ImageView view() const { return {bytes.data(), width, height, 4 * width}; }
};

std::vector<double> values(const Picture &picture, std::size_t side, ImageFit fit = ImageFit::Pad)
{
    ImageOptions options;
    options.side = side;
    options.fit = fit;
    return *pixelValues(picture.view(), options);
}

std::vector<double> ofOnePixel(std::vector<std::uint8_t> bytes, ImageOptions options)
{
    options.side = 1;
    return *pixelValues({bytes.data(), 1, 1, 4}, options);
}

using Values = std::vector<double>;

/// How much of the segment of old pixel k is in new pixel i.
double overlap(std::size_t k, std::size_t i, double extent, double side)
{
    const double begin = std::max(static_cast<double>(k) / extent, static_cast<double>(i) / side);
    const double end = std::min(static_cast<double>(k + 1) / extent, static_cast<double>(i + 1) / side);
    return std::max(end - begin, 0.0);
}

/// The mean over the area of each new pixel of a square image, as the definition has it.
Values meansOfAreas(const Picture &picture, std::size_t side)
{
    const auto extent = static_cast<double>(picture.width);
    const auto wanted = static_cast<double>(side);
    Values means;
    for (std::size_t i = 0; i < side; ++i) {
        for (std::size_t j = 0; j < side; ++j) {
            double sum = 0.0;
            for (std::size_t y = 0; y < picture.height; ++y) {
                for (std::size_t x = 0; x < picture.width; ++x)
                    sum += overlap(y, i, extent, wanted) * overlap(x, j, extent, wanted) *
                           picture.bytes[4 * (y * picture.width + x)];
            }
            means.push_back(sum * wanted * wanted);
        }
    }
    return means;
}

} // namespace

/// Images as numbers; the expected ones are worked out on paper.
class ImagePixelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFollowRowsAndColours()
    {
        ImageOptions options;
        options.side = 2;
        QCOMPARE(pixelNames(options), (std::vector<std::string>{"px_0_0", "px_0_1", "px_1_0", "px_1_1"}));
        options.side = 1;
        options.colours = ImageColours::Colour;
        QCOMPARE(pixelNames(options), (std::vector<std::string>{"px_0_0_r", "px_0_0_g", "px_0_0_b"}));
    }

    void anImageOfThatSizeKeepsItsPixels()
    {
        QCOMPARE(values({2, 2, {0, 1, 254, 255}}, 2), (Values{0, 1, 254, 255}));
    }

    void meansAreOfTheAreasCovered()
    {
        QCOMPARE(values({4, 4, {0, 2, 10, 30, 4, 6, 20, 40, 1, 1, 0, 0, 1, 1, 0, 8}}, 2),
                 (Values{3, 25, 1, 2}));
        // of 3 x 3 pixels each new one covers 1, 1/2, 1/2 and 1/4
        QCOMPARE(values({3, 3, {0, 9, 18, 27, 36, 45, 54, 63, 72}}, 2), (Values{12, 24, 48, 60}));
        QCOMPARE(values({2, 2, {0, 100, 200, 100}}, 1), (Values{100}));
        // upwards: the middle of 2 x 2 pixels is the mean of all
        QCOMPARE(values({2, 2, {0, 100, 200, 100}}, 3), (Values{0, 50, 100, 100, 100, 100, 200, 150, 100}));
        QCOMPARE(values({1, 1, {7}}, 2), (Values{7, 7, 7, 7}));
    }

    void agreesWithTheDefinition()
    {
        Random random(5);
        for (const auto &[extent, side] :
             {std::pair<std::size_t, std::size_t>{7, 3}, {5, 8}, {16, 5}, {9, 9}, {31, 28}, {28, 31}}) {
            std::vector<int> greys(extent * extent);
            for (int &grey : greys)
                grey = static_cast<int>(random.below(256));
            const Picture picture(extent, extent, greys);
            const Values found = values(picture, side);
            const Values expected = meansOfAreas(picture, side);
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY(std::abs(found[i] - expected[i]) <= 0.5 + 1e-9);
        }
    }

    void padsWithTheMeanOfTheEdge()
    {
        // all eight pixels are edge: their mean is 45
        QCOMPARE(values({4, 2, {10, 20, 30, 40, 50, 60, 70, 80}}, 4),
                 (Values{45, 45, 45, 45, 10, 20, 30, 40, 50, 60, 70, 80, 45, 45, 45, 45}));
        QCOMPARE(values({1, 3, {10, 20, 60}}, 3), (Values{30, 10, 30, 30, 20, 30, 30, 60, 30}));
        // the inner pixel of 3 x 4 pixels does not count
        Values padded = values({3, 4, {9, 9, 9, 9, 200, 9, 9, 200, 9, 9, 9, 9}}, 4);
        QCOMPARE(padded, (Values{9, 9, 9, 9, 9, 200, 9, 9, 9, 200, 9, 9, 9, 9, 9, 9}));
    }

    void cutsToTheMiddle()
    {
        QCOMPARE(values({4, 2, {10, 20, 30, 40, 50, 60, 70, 80}}, 2, ImageFit::Crop),
                 (Values{20, 30, 60, 70}));
        QCOMPARE(values({1, 4, {1, 2, 3, 4}}, 1, ImageFit::Crop), (Values{2}));
    }

    void coloursBecomeGreyByTheirBrightness()
    {
        QCOMPARE(ofOnePixel({255, 0, 0, 255}, {}), Values{76});  // 0.299 of 255: 76.245
        QCOMPARE(ofOnePixel({0, 255, 0, 255}, {}), Values{150}); // 149.685
        QCOMPARE(ofOnePixel({0, 0, 255, 255}, {}), Values{29});  // 29.07
        QCOMPARE(ofOnePixel({255, 255, 255, 255}, {}), Values{255});
        ImageOptions colours;
        colours.colours = ImageColours::Colour;
        QCOMPARE(ofOnePixel({1, 2, 3, 255}, colours), (Values{1, 2, 3}));
        colours.range = PixelRange::Unit;
        QCOMPARE(ofOnePixel({0, 51, 255, 255}, colours), (Values{0.0, 0.2, 1.0}));
    }

    void transparentPixelsAreOverWhite()
    {
        QCOMPARE(ofOnePixel({0, 0, 0, 0}, {}), Values{255});
        QCOMPARE(ofOnePixel({0, 0, 0, 128}, {}), Values{127});
        QCOMPARE(ofOnePixel({100, 100, 100, 51}, {}), Values{224}); // a fifth of 100, four of 255
    }

    void stopsWhenAsked()
    {
        const Picture picture(1500, 1500, std::vector<int>(1500 * 1500));
        int asked = 0;
        QVERIFY(!pixelValues(picture.view(), {}, RunControl([&asked](double) { return ++asked < 2; })));
        QCOMPARE(asked, 2);
    }
};

QTEST_APPLESS_MAIN(ImagePixelsTest)
#include "tst_image_pixels.moc"
