// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"

#include <QTest>

#include <array>
#include <cmath>
#include <set>
#include <utility>

using namespace inkling;

namespace {

using Triple = std::array<double, 3>;

/// Linear red, green, blue of an sRGB colour (IEC 61966-2-1).
Triple linear(Rgb colour)
{
    const auto channel = [colour](unsigned shift) {
        const double value = (colour >> shift & 0xffU) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {channel(16), channel(8), channel(0)};
}

double luminance(const Triple &rgb)
{
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

/// WCAG 2.1, contrast ratio.
double contrast(Rgb a, Rgb b)
{
    const double first = luminance(linear(a)) + 0.05;
    const double second = luminance(linear(b)) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// What people with a severe deficiency see (Machado, Oliveira, Fernandes 2009, table 1, severity 1.0).
Triple seen(const Triple &rgb, const std::array<Triple, 3> &matrix)
{
    Triple result;
    for (std::size_t i = 0; i < 3; ++i)
        result[i] =
            std::clamp(matrix[i][0] * rgb[0] + matrix[i][1] * rgb[1] + matrix[i][2] * rgb[2], 0.0, 1.0);
    return result;
}

constexpr std::array<Triple, 3> kNormal = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr std::array<Triple, 3> kProtanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr std::array<Triple, 3> kDeuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};

/// CIE 1976 L*a*b*, white point D65.
Triple lab(const Triple &rgb)
{
    const auto f = [](double t) {
        return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0;
    };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = f(luminance(rgb));
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double difference(Rgb a, Rgb b, const std::array<Triple, 3> &eye)
{
    const Triple first = lab(seen(linear(a), eye));
    const Triple second = lab(seen(linear(b), eye));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClassStandsOutFromTheBackground_data() { themes(); }
    void everyClassStandsOutFromTheBackground()
    {
        QFETCH(Theme, theme);
        for (std::size_t place = 0; place < 8; ++place)
            QVERIFY2(contrast(classColour(place, theme), neutrals(theme).background) >= 2.0,
                     qPrintable(QString::number(place)));
    }

    void textStandsOutFromTheBackground_data() { themes(); }
    void textStandsOutFromTheBackground()
    {
        QFETCH(Theme, theme);
        const Neutrals &grey = neutrals(theme);
        QVERIFY(contrast(grey.foreground, grey.background) >= 7.0); // WCAG AAA
        QVERIFY(contrast(grey.muted, grey.background) >= 4.5);      // WCAG AA
        QVERIFY(contrast(grey.unlabelled, grey.background) >= 3.0); // graphics
        QVERIFY(contrast(grey.accent, grey.background) >= 3.0);
    }

    void theEightColoursDiffer_data() { themes(); }
    void theEightColoursDiffer()
    {
        QFETCH(Theme, theme);
        for (std::size_t a = 0; a < 8; ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                const Rgb first = classColour(a, theme);
                const Rgb second = classColour(b, theme);
                // ten times a just noticeable difference of 2.3, and six for colour-blind eyes
                QVERIFY(difference(first, second, kNormal) >= 23.0);
                QVERIFY(difference(first, second, kProtanopia) >= 13.8);
                QVERIFY(difference(first, second, kDeuteranopia) >= 13.8);
            }
        }
    }

    void classesDifferInColourOrShape_data()
    {
        QTest::addColumn<ShapeUse>("use");
        QTest::newRow("discs first") << ShapeUse::Discs;
        QTest::newRow("by class") << ShapeUse::ByClass;
    }
    void classesDifferInColourOrShape()
    {
        QFETCH(ShapeUse, use);
        std::set<std::pair<Rgb, Shape>> looks;
        for (std::size_t place = 0; place < 56; ++place) {
            QVERIFY(classShape(place, use) != Shape::Lock);
            QVERIFY(looks.emplace(classColour(place, Theme::Light), classShape(place, use)).second);
        }
    }

    void theRampStandsOutMoreWithEachStep_data() { themes(); }
    void theRampStandsOutMoreWithEachStep()
    {
        QFETCH(Theme, theme);
        const Rgb ground = neutrals(theme).background;
        QVERIFY(contrast(rampColour(0, theme), ground) >= 1.8);
        for (int step = 1; step < 8; ++step) {
            QVERIFY(contrast(rampColour(step, theme), ground) >
                    contrast(rampColour(step - 1, theme), ground));
            // three times a just noticeable difference between neighbours, for every eye
            for (const auto &eye : {kNormal, kProtanopia, kDeuteranopia})
                QVERIFY(difference(rampColour(step, theme), rampColour(step - 1, theme), eye) > 6.9);
        }
    }

    void firstEightClassesAreDiscs()
    {
        for (std::size_t place = 0; place < 8; ++place)
            QCOMPARE(classShape(place), Shape::Disc);
        QCOMPARE(classShape(8), Shape::Triangle);
    }

private:
    static void themes()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
};

QTEST_APPLESS_MAIN(TestPalette)
#include "tst_palette.moc"
