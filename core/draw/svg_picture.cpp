// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg_picture.h"

#include "core/base/random.h"
#include "core/base/xml_text.h"
#include "core/draw/axis.h"
#include "core/draw/label_styles.h"
#include "core/draw/point_look.h"
#include "core/draw/svg_text.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace inkling {

namespace {

constexpr double kWidth = 1120.0;
constexpr double kPanelWidth = 464.0;
constexpr double kPanelHeight = 400.0;
constexpr double kPanelLeft[] = {72.0, 632.0};
constexpr double kPanelTop = 78.0;
constexpr double kLegendLeft = kPanelLeft[0] + 6.0;
constexpr double kLegendTop = kPanelTop + kPanelHeight + 68.0;
constexpr double kLegendLine = 24.0;
constexpr int kTicks = 7;

std::string grouped(std::size_t number)
{
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += ',';
        text += digits[i];
    }
    return text;
}

/// The document as it grows, and the point looks that it has defined.
class Picture
{
public:
    Picture(const Labels &labels, const SvgOptions &options)
        : m_neutrals(neutrals(options.theme))
    {
        m_style.theme = options.theme;
        m_style.classColours = classColours(options.theme);
        for (std::size_t place = 0; place < labels.classCount(); ++place)
            m_style.classColours[place] =
                labels.classes()[place].colour.value_or(m_style.classColours[place]);
    }

    const Neutrals &greys() const { return m_neutrals; }

    void line(double x0, double y0, double x1, double y1, Rgb colour)
    {
        m_body += "<path d=\"M" + svgNumber(x0) + " " + svgNumber(y0) + "L" + svgNumber(x1) + " " +
                  svgNumber(y1) + "\" stroke=\"" + svgColour(colour) + "\"/>\n";
    }

    void text(MapPoint place, std::string_view words, Rgb colour, std::string_view attributes)
    {
        m_body += "<text x=\"" + svgNumber(place.x) + "\" y=\"" + svgNumber(place.y) + "\" fill=\"" +
                  svgColour(colour) + "\" " + std::string(attributes) + ">" + xmlText(words) + "</text>\n";
    }

    void point(MapPoint place, PointStyle style)
    {
        const auto [known, isNew] = m_numbers.try_emplace(style.bits(), m_numbers.size());
        std::string id(1, 's');
        id += std::to_string(known->second);
        if (isNew)
            m_definitions += svgSymbol(id, pointLook(style, m_style));
        m_body += "<use xlink:href=\"#" + id + "\" x=\"" + svgNumber(place.x) + "\" y=\"" +
                  svgNumber(place.y) + "\"/>\n";
    }

    std::string document(double height, const std::string &title) const
    {
        const std::string size = svgNumber(kWidth) + "\" height=\"" + svgNumber(height) + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "role=\"img\" "
               "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\" font-size=\"12\" fill=\"none\" "
               "width=\"" +
               size + " viewBox=\"0 0 " + svgNumber(kWidth) + " " + svgNumber(height) + "\">\n<title>" +
               xmlText(title) + "</title>\n<defs>\n" + m_definitions + "</defs>\n<rect width=\"" + size +
               " fill=\"" + svgColour(m_neutrals.background) + "\"/>\n" + m_body + "</svg>\n";
    }

private:
    RasterStyle m_style;
    const Neutrals &m_neutrals;
    std::map<std::uint16_t, std::size_t> m_numbers; ///< by style bits
    std::string m_definitions;
    std::string m_body;
};

/// The rows to draw, from below to above: the given ones last.
std::vector<std::size_t> drawnRows(const Labels &labels)
{
    std::vector<std::size_t> given;
    std::vector<std::size_t> others;
    for (std::size_t row = 0; row < labels.size(); ++row)
        (labels.role(row) == LabelRole::Given ? given : others).push_back(row);
    Random random(1);
    random.shuffle(others); // also keeps any class from always lying on top
    random.shuffle(given);
    given.resize(std::min(given.size(), kMaximumVectorPoints));
    others.resize(std::min(others.size(), kMaximumVectorPoints - given.size()));
    others.insert(others.end(), given.begin(), given.end());
    return others;
}

/// A panel's place and what its axes show.
struct Panel
{
    double left = 0.0;
    MapRange range;

    MapPoint pixel(double x, double y) const
    {
        return {left + (x - range.x0) / (range.x1 - range.x0) * kPanelWidth,
                kPanelTop + (range.y1 - y) / (range.y1 - range.y0) * kPanelHeight};
    }
};

void drawAxes(Picture &picture, const Panel &panel, const SvgOptions &options)
{
    const MapRange &range = panel.range;
    const double bottom = kPanelTop + kPanelHeight;
    const double right = panel.left + kPanelWidth;
    const double stepX = niceStep(range.x1 - range.x0, kTicks);
    const TickFormat formatX = tickFormat(range.x0, range.x1, stepX);
    for (const double value : ticks(range.x0, range.x1, stepX)) {
        const double x = panel.pixel(value, range.y0).x;
        picture.line(x, kPanelTop, x, bottom, picture.greys().grid);
        picture.text({x, bottom + 18.0}, tickText(value, formatX), picture.greys().muted,
                     "text-anchor=\"middle\"");
    }
    const double stepY = niceStep(range.y1 - range.y0, kTicks);
    const TickFormat formatY = tickFormat(range.y0, range.y1, stepY);
    for (const double value : ticks(range.y0, range.y1, stepY)) {
        const double y = panel.pixel(range.x0, value).y;
        picture.line(panel.left, y, right, y, picture.greys().grid);
        picture.text({panel.left - 8.0, y + 4.0}, tickText(value, formatY), picture.greys().muted,
                     "text-anchor=\"end\"");
    }
    picture.line(panel.left, bottom, right, bottom, picture.greys().muted);
    picture.line(panel.left, kPanelTop, panel.left, bottom, picture.greys().muted);
    picture.text({panel.left + kPanelWidth / 2.0, bottom + 40.0}, options.xName, picture.greys().foreground,
                 "text-anchor=\"middle\"");
    const double middle = kPanelTop + kPanelHeight / 2.0;
    const std::string turn = "text-anchor=\"middle\" transform=\"rotate(-90 " + svgNumber(panel.left - 46.0) +
                             " " + svgNumber(middle) + ")\"";
    picture.text({panel.left - 46.0, middle}, options.yName, picture.greys().foreground, turn);
}

void drawHeading(Picture &picture, double left, std::string_view title, const std::string &words)
{
    picture.text({left, kPanelTop - 12.0}, title, picture.greys().foreground, "font-weight=\"600\"");
    picture.text({left + 52.0, kPanelTop - 12.0}, words, picture.greys().muted, "");
}

/// Lays out keys and words from left to right, line by line.
class Legend
{
public:
    explicit Legend(Picture &picture)
        : m_picture(picture)
    {
    }

    void add(PointStyle style, std::string_view words)
    {
        const double width =
            34.0 + 7.0 * static_cast<double>(svgCharacterCount(words)); // about, for want of the font
        if (m_x + width > kWidth && m_x > kLegendLeft) {
            m_x = kLegendLeft;
            m_y += kLegendLine;
        }
        m_picture.point({m_x, m_y}, style);
        m_picture.text({m_x + 12.0, m_y + 4.0}, words, m_picture.greys().foreground, "");
        m_x += width;
    }

    double bottom() const { return m_y + kLegendLine; }

private:
    Picture &m_picture;
    double m_x = kLegendLeft;
    double m_y = kLegendTop;
};

/// The classes, then those greys that the picture shows. Returns the picture's height.
double drawLegend(Picture &picture, const Labels &labels, std::size_t unreached)
{
    Legend legend(picture);
    for (std::size_t place = 0; place < labels.classCount(); ++place)
        legend.add({PointRole::Given, static_cast<int>(place)}, labels.classes()[place].name);
    if (labels.classCount() > 0)
        legend.add({PointRole::Predicted, 0}, "predicted, paler with less confidence");
    legend.add({}, "unlabelled");
    if (labels.count(LabelRole::HeldOut) > 0)
        legend.add({PointRole::HeldOut, 0, 0}, "held out");
    if (unreached > 0)
        legend.add({PointRole::Unreached, 0, 0}, "unreached");
    return legend.bottom();
}

} // namespace

std::string svgPicture(std::span<const double> x, std::span<const double> y, const Labels &labels,
                       const Outcome &outcome, const SvgOptions &options)
{
    Picture picture(labels, options);
    const MapRange range = paddedRange(PointStore(x, y).bounds());
    const Panel before{kPanelLeft[0], range};
    const Panel after{kPanelLeft[1], range};
    drawAxes(picture, before, options);
    drawAxes(picture, after, options);

    const std::vector<std::size_t> rows = drawnRows(labels);
    for (const std::size_t row : rows)
        picture.point(before.pixel(x[row], y[row]), styleBefore(labels, row));
    for (const std::size_t row : rows) {
        const int step = confidenceStep(confidence(outcome, row));
        picture.point(after.pixel(x[row], y[row]), styleAfter(labels, row, outcome.predicted[row], step));
    }

    std::size_t predicted = 0;
    std::size_t unreached = 0;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) != LabelRole::Given)
            ++(outcome.predicted[row] == kUnlabelled ? unreached : predicted);
    }
    picture.text({kPanelLeft[0], 34.0}, options.title, picture.greys().foreground,
                 "font-size=\"16\" font-weight=\"600\"");
    if (rows.size() < labels.size())
        picture.text({kWidth - 24.0, 34.0},
                     grouped(rows.size()) + " of " + grouped(labels.size()) + " points drawn",
                     picture.greys().foreground, "text-anchor=\"end\"");
    drawHeading(picture, before.left, "Before", grouped(labels.count(LabelRole::Given)) + " given");
    drawHeading(picture, after.left, "After",
                grouped(predicted) + " predicted, " + grouped(unreached) + " unreached");
    return picture.document(drawLegend(picture, labels, unreached), options.title);
}

} // namespace inkling
