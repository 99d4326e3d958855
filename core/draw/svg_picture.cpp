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

/// A grey by its name: the theme of whoever looks decides what it is.
struct Grey
{
    const char *name; ///< the class that svgPageStyle() knows it by
    Rgb Neutrals::*colour;
};
constexpr Grey kForeground = {"map-foreground", &Neutrals::foreground};
constexpr Grey kMuted = {"map-muted", &Neutrals::muted};
constexpr Grey kGrid = {"map-grid", &Neutrals::grid};

RasterStyle rasterStyle(const Labels &labels, Theme theme)
{
    RasterStyle style;
    style.theme = theme;
    style.classColours = classColours(theme);
    for (std::size_t place = 0; place < labels.classCount(); ++place)
        style.classColours[place] = labels.classes()[place].colour.value_or(style.classColours[place]);
    return style;
}

/// The document as it grows, and the point looks that it has defined.
class Picture
{
public:
    Picture(const Labels &labels, const SvgOptions &options)
        : m_options(options)
        , m_style(rasterStyle(labels, options.theme))
        , m_darkStyle(rasterStyle(labels, Theme::Dark))
    {
    }

    const Wording &wording() const { return m_options.wording; }

    void line(double x0, double y0, double x1, double y1, Grey grey)
    {
        m_body += "<path d=\"M" + svgNumber(x0) + " " + svgNumber(y0) + "L" + svgNumber(x1) + " " +
                  svgNumber(y1) + "\" " + paint("stroke", grey) + "/>\n";
    }

    void text(MapPoint place, std::string_view words, Grey grey, std::string_view attributes)
    {
        m_body += "<text x=\"" + svgNumber(place.x) + "\" y=\"" + svgNumber(place.y) + "\" " +
                  paint("fill", grey) + " " + std::string(attributes) + ">" + xmlText(words) + "</text>\n";
    }

    void point(MapPoint place, PointStyle style)
    {
        const auto [known, isNew] = m_numbers.try_emplace(style.bits(), m_numbers.size());
        std::string id(1, 's');
        id += std::to_string(known->second);
        if (isNew)
            define("id=\"" + id + "\"", style);
        m_body += "<use xlink:href=\"#" + id + "\" x=\"" + svgNumber(place.x) + "\" y=\"" +
                  svgNumber(place.y) + "\"/>\n";
    }

    /// Nothing stands above: a page needs no room there.
    void cropTop(double top) { m_top = isForPage() ? top : 0.0; }

    std::string document(double bottom) const
    {
        const double height = bottom - m_top;
        const std::string size = svgNumber(kWidth) + "\" height=\"" + svgNumber(height) + "\"";
        const std::string title =
            m_options.title.empty() ? std::string() : "<title>" + xmlText(m_options.title) + "</title>\n";
        const std::string ground = isForPage()
                                       ? std::string()
                                       : "<rect width=\"" + size + " fill=\"" +
                                             svgColour(neutrals(m_options.theme).background) + "\"/>\n";
        return std::string(isForPage() ? "" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") +
               "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
               "role=\"img\" "
               "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\" font-size=\"12\" fill=\"none\" "
               "width=\"" +
               size + " viewBox=\"0 " + svgNumber(m_top) + " " + svgNumber(kWidth) + " " + svgNumber(height) +
               "\">\n" + title + "<defs>\n" + m_definitions + "</defs>\n" + ground + m_body + "</svg>\n";
    }

private:
    bool isForPage() const { return m_options.use == SvgUse::Page; }

    std::string paint(const char *attribute, Grey grey) const
    {
        std::string words =
            std::string(attribute) + "=\"" + svgColour(neutrals(m_options.theme).*grey.colour) + "\"";
        return isForPage() ? words + " class=\"" + grey.name + "\"" : words;
    }

    void define(const std::string &id, PointStyle style)
    {
        if (isForPage())
            m_definitions += "<g " + id + ">" + svgGroup("class=\"map-light\"", pointLook(style, m_style)) +
                             svgGroup("class=\"map-dark\"", pointLook(style, m_darkStyle)) + "</g>\n";
        else
            m_definitions += svgGroup(id, pointLook(style, m_style));
    }

    const SvgOptions &m_options;
    RasterStyle m_style;
    RasterStyle m_darkStyle;
    std::map<std::uint16_t, std::size_t> m_numbers; ///< by style bits
    std::string m_definitions;
    std::string m_body;
    double m_top = 0.0;
};

/// The rows to draw, from below to above: the given ones last.
std::vector<std::size_t> drawnRows(const Labels &labels, std::size_t most)
{
    std::vector<std::size_t> given;
    std::vector<std::size_t> others;
    for (std::size_t row = 0; row < labels.size(); ++row)
        (labels.role(row) == LabelRole::Given ? given : others).push_back(row);
    Random random(1);
    random.shuffle(others); // also keeps any class from always lying on top
    random.shuffle(given);
    given.resize(std::min(given.size(), most));
    others.resize(std::min(others.size(), most - given.size()));
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
        picture.line(x, kPanelTop, x, bottom, kGrid);
        picture.text({x, bottom + 18.0}, tickText(value, formatX), kMuted, "text-anchor=\"middle\"");
    }
    const double stepY = niceStep(range.y1 - range.y0, kTicks);
    const TickFormat formatY = tickFormat(range.y0, range.y1, stepY);
    for (const double value : ticks(range.y0, range.y1, stepY)) {
        const double y = panel.pixel(range.x0, value).y;
        picture.line(panel.left, y, right, y, kGrid);
        picture.text({panel.left - 8.0, y + 4.0}, tickText(value, formatY), kMuted, "text-anchor=\"end\"");
    }
    picture.line(panel.left, bottom, right, bottom, kMuted);
    picture.line(panel.left, kPanelTop, panel.left, bottom, kMuted);
    picture.text({panel.left + kPanelWidth / 2.0, bottom + 40.0}, options.xName, kForeground,
                 "text-anchor=\"middle\"");
    const double middle = kPanelTop + kPanelHeight / 2.0;
    const std::string turn = "text-anchor=\"middle\" transform=\"rotate(-90 " + svgNumber(panel.left - 46.0) +
                             " " + svgNumber(middle) + ")\"";
    picture.text({panel.left - 46.0, middle}, options.yName, kForeground, turn);
}

/// About how wide a text is, for want of the font.
double textWidth(std::string_view words)
{
    return 7.0 * static_cast<double>(svgCharacterCount(words));
}

void drawHeading(Picture &picture, double left, const std::string &title, const std::string &words)
{
    picture.text({left, kPanelTop - 12.0}, title, kForeground, "font-weight=\"600\"");
    picture.text({left + 10.0 + textWidth(title), kPanelTop - 12.0}, words, kMuted, "");
}

void drawTitle(Picture &picture, const std::string &title, std::size_t drawn, std::size_t total)
{
    if (!title.empty())
        picture.text({kPanelLeft[0], 34.0}, title, kForeground, "font-size=\"16\" font-weight=\"600\"");
    else if (drawn == total)
        picture.cropTop(kPanelTop - 32.0);
    const Wording &wording = picture.wording();
    if (drawn < total)
        picture.text({kWidth - 24.0, 34.0},
                     wording.text(message(QT_TRANSLATE_NOOP("core", "%1 of %2 points drawn"),
                                          wording.count(drawn), wording.count(total))),
                     kForeground, "text-anchor=\"end\"");
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
        const double width = 34.0 + textWidth(words);
        if (m_x + width > kWidth && m_x > kLegendLeft) {
            m_x = kLegendLeft;
            m_y += kLegendLine;
        }
        m_picture.point({m_x, m_y}, style);
        m_picture.text({m_x + 12.0, m_y + 4.0}, words, kForeground, "");
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
    const Wording &wording = picture.wording();
    for (std::size_t place = 0; place < labels.classCount(); ++place)
        legend.add({PointRole::Given, static_cast<int>(place)}, labels.classes()[place].name);
    if (labels.classCount() > 0)
        legend.add({PointRole::Predicted, 0},
                   wording.text(QT_TRANSLATE_NOOP("core", "predicted, paler with less confidence")));
    legend.add({}, wording.text(QT_TRANSLATE_NOOP("core", "unlabelled")));
    if (labels.count(LabelRole::HeldOut) > 0)
        legend.add({PointRole::HeldOut, 0, 0}, wording.text(QT_TRANSLATE_NOOP("core", "held out")));
    if (unreached > 0)
        legend.add({PointRole::Unreached, 0, 0}, wording.text(QT_TRANSLATE_NOOP("core", "unreached")));
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

    const std::vector<std::size_t> rows = drawnRows(labels, options.mostPoints);
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
    drawTitle(picture, options.title, rows.size(), labels.size());
    const Wording &wording = options.wording;
    drawHeading(picture, before.left, wording.text(QT_TRANSLATE_NOOP("core", "Before")),
                wording.text(message(QT_TRANSLATE_NOOP("core", "%1 given"),
                                     wording.count(labels.count(LabelRole::Given)))));
    drawHeading(picture, after.left, wording.text(QT_TRANSLATE_NOOP("core", "After")),
                wording.text(message(QT_TRANSLATE_NOOP("core", "%1 predicted, %2 unreached"),
                                     wording.count(predicted), wording.count(unreached))));
    return picture.document(drawLegend(picture, labels, unreached));
}

std::string svgPageStyle()
{
    const Neutrals &dark = neutrals(Theme::Dark);
    std::string rules = ".map-dark{display:none}\n"
                        "@media screen and (prefers-color-scheme:dark){\n"
                        ".map-light{display:none}\n.map-dark{display:inline}\n";
    for (const Grey grey : {kForeground, kMuted, kGrid}) {
        const std::string colour = svgColour(dark.*grey.colour);
        rules.append("path.").append(grey.name).append("{stroke:").append(colour).append("}\n");
        rules.append("text.").append(grey.name).append("{fill:").append(colour).append("}\n");
    }
    return rules + "}\n";
}

} // namespace inkling
