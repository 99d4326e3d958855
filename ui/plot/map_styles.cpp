// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_styles.h"

#include "core/draw/label_styles.h"
#include "ui/session/selection.h"

namespace inkling {

PointStyles stylesBefore(const Labels &labels)
{
    auto styles = std::make_shared<std::vector<PointStyle>>(labels.size());
    for (std::size_t row = 0; row < labels.size(); ++row)
        (*styles)[row] = styleBefore(labels, row);
    return styles;
}

PointStyles stylesAfter(const Labels &labels, const TraceFrame &frame, Freshness freshness)
{
    auto styles = std::make_shared<std::vector<PointStyle>>(labels.size());
    const int classCount = static_cast<int>(labels.classCount());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        // a class may have been removed since the run
        const int predicted = frame.predicted[row] < classCount ? frame.predicted[row] : kUnlabelled;
        const PointStyle style =
            styleAfter(labels, row, predicted, confidenceStep(frame.confidence[row] / 255.0));
        (*styles)[row] =
            style.withDimmed(freshness == Freshness::Stale && labels.role(row) != LabelRole::Given);
    }
    return styles;
}

FrameCounts countFrame(const Labels &labels, const TraceFrame &frame)
{
    FrameCounts counts;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) == LabelRole::Given)
            continue;
        if (frame.predicted[row] == kUnlabelled)
            ++counts.unreached;
        else
            ++counts.predicted;
    }
    return counts;
}

PointStyles shownOnly(PointStyles styles, const Selection &selection)
{
    if (selection.showsAll() || styles->size() != selection.size())
        return styles;
    auto visible = std::make_shared<std::vector<PointStyle>>(*styles);
    for (std::size_t row = 0; row < visible->size(); ++row) {
        if (!selection.isShown(row))
            (*visible)[row] = (*visible)[row].withHidden(true);
    }
    return visible;
}

RasterStyle mapStyle(const Labels &labels, Theme theme)
{
    RasterStyle style;
    style.theme = theme;
    for (std::size_t place = 0; place < style.classColours.size(); ++place)
        style.classColours[place] = classColour(place, theme);
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        if (const auto &chosen = labels.classes()[place].colour)
            style.classColours[place] = *chosen;
    }
    return style;
}

} // namespace inkling
