// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project_view.h"

#include "core/data/row_keys.h"
#include "ui/panels/maps_panel.h"
#include "ui/session/session.h"

#include <QLocale>
#include <QStringList>

#include <array>
#include <cmath>
#include <optional>

namespace inkling {

namespace {

constexpr std::array<const char *, kOverlays> kOverlayNames = {"regions", "graph", "hulls", "truth",
                                                               "changes"};
constexpr std::array<const char *, 3> kColouringNames = {"class", "confidence", "uncertainty"};
constexpr int kDigits = 17; // of a double

std::string yesOrNo(bool yes)
{
    return yes ? "yes" : "no";
}

/// The text of that name; empty where there is none.
std::string textOf(const ViewTexts &texts, const std::string &name)
{
    const auto place = texts.find(name);
    return place == texts.end() ? std::string() : place->second;
}

std::optional<bool> switchOf(const ViewTexts &texts, const std::string &name)
{
    const std::string text = textOf(texts, name);
    return text == "yes" || text == "no" ? std::optional(text == "yes") : std::nullopt;
}

std::string rangeText(const MapRange &range)
{
    QStringList numbers;
    for (const double value : {range.x0, range.y0, range.x1, range.y1})
        numbers += QLocale::c().toString(value, 'g', kDigits);
    return numbers.join(u' ').toStdString();
}

/// None where it is no range that can be shown.
std::optional<MapRange> rangeFrom(const std::string &text)
{
    const QStringList texts = QString::fromStdString(text).split(u' ');
    std::array<double, 4> numbers{};
    if (texts.size() != static_cast<qsizetype>(numbers.size()))
        return std::nullopt;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        bool isNumber = false;
        numbers[i] = QLocale::c().toDouble(texts[static_cast<qsizetype>(i)], &isNumber);
        if (!isNumber || !std::isfinite(numbers[i]))
            return std::nullopt;
    }
    const MapRange range{numbers[0], numbers[1], numbers[2], numbers[3]};
    const double width = range.x1 - range.x0;
    const double height = range.y1 - range.y0;
    if (!(width > 0.0 && height > 0.0 && std::isfinite(width) && std::isfinite(height)))
        return std::nullopt;
    return range;
}

void restoreAxes(const ViewTexts &texts, Session &session)
{
    const Dataset &data = session.data();
    AxisChoice axes = session.axes();
    const std::size_t x = placeOfColumn(data, textOf(texts, "axis_x"));
    const std::size_t y = placeOfColumn(data, textOf(texts, "axis_y"));
    if (x < data.columns.size() && y < data.columns.size()) {
        axes.xColumn = x;
        axes.yColumn = y;
    }
    axes.components = switchOf(texts, "components").value_or(axes.components);
    session.setAxes(axes);
}

} // namespace

ViewTexts viewTexts(const Session &session, MapsPanel &maps)
{
    const AxisChoice &axes = session.axes();
    const Dataset &data = session.data();
    const MapLook &look = maps.mapView().look();
    ViewTexts texts;
    texts["axis_x"] = data.columns[axes.xColumn].name;
    texts["axis_y"] = data.columns[axes.yColumn].name;
    texts["components"] = yesOrNo(axes.components);
    texts["range"] = rangeText(maps.before().range());
    for (std::size_t overlay = 0; overlay < kOverlays; ++overlay)
        texts[kOverlayNames[overlay]] = yesOrNo(look.overlays[overlay]);
    texts["colouring"] = kColouringNames[static_cast<std::size_t>(look.colouring)];
    texts["shapes"] = yesOrNo(look.shapes == ShapeUse::ByClass);
    texts["predictions_hidden"] = yesOrNo(look.predictionsHidden);
    texts["density"] = yesOrNo(look.density);
    texts["pictures"] = yesOrNo(look.pictures);
    return texts;
}

void restoreView(const ViewTexts &texts, Session &session, MapsPanel &maps)
{
    restoreAxes(texts, session);
    MapView &view = maps.mapView();
    const auto isOn = [&texts](const char *name, bool otherwise) {
        return switchOf(texts, name).value_or(otherwise);
    };
    for (std::size_t overlay = 0; overlay < kOverlays; ++overlay)
        view.show(static_cast<Overlay>(overlay), isOn(kOverlayNames[overlay], view.look().overlays[overlay]));
    const std::string colouring = textOf(texts, "colouring");
    for (std::size_t place = 0; place < kColouringNames.size(); ++place) {
        if (colouring == kColouringNames[place])
            view.setColouring(static_cast<Colouring>(place));
    }
    const bool hasShapes = isOn("shapes", view.look().shapes == ShapeUse::ByClass);
    view.setShapes(hasShapes ? ShapeUse::ByClass : ShapeUse::Discs);
    view.setPredictionsHidden(isOn("predictions_hidden", view.look().predictionsHidden));
    view.setDensity(isOn("density", view.look().density));
    view.setPictures(isOn("pictures", view.look().pictures));
    if (const auto range = rangeFrom(textOf(texts, "range")))
        maps.before().setRange(*range);
}

} // namespace inkling
