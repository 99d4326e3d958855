// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_styles.h"

#include "core/draw/label_styles.h"
#include "ui/session/selection.h"

#include <algorithm>

namespace inkling {

namespace {

/// How the map of what was given shows a known class.
PointStyle styleOfTruth(const Labels &labels, std::size_t row)
{
    const LabelCell &cell = labels[row];
    const PointStyle plain = styleBefore(labels, row);
    if (cell.truth == kUnlabelled)
        return plain;
    if (labels.role(row) == LabelRole::Given)
        return plain.withMarked(cell.given != cell.truth);
    return {labels.role(row) == LabelRole::HeldOut ? PointRole::HeldOut : PointRole::Predicted, cell.truth};
}

/// Whether a point is of another class than the one that stands alone, or of none.
bool isBesideFocus(PointStyle style, const MapLook &look)
{
    if (look.focusClass < 0)
        return false;
    const bool hasClass = style.role() == PointRole::Given || style.role() == PointRole::Predicted ||
                          (style.role() == PointRole::HeldOut && style.confidenceStep() > 0);
    return !hasClass || style.classPlace() != look.focusClass;
}

bool isWrong(const Labels &labels, const TraceFrame &frame, std::size_t row)
{
    return labels.role(row) == LabelRole::HeldOut && frame.predicted[row] != labels[row].truth;
}

bool isChanged(const Labels &labels, const ShownRun &run, std::size_t row)
{
    return labels.role(row) == LabelRole::Unlabelled && row < run.previous.size() &&
           run.frame.predicted[row] != run.previous[row];
}

/// 0 ... 7 for what the colour of a prediction is to say. confidence: 0 ... 1.
int stepOf(double confidence, std::size_t classCount, Colouring colouring)
{
    if (colouring != Colouring::Uncertainty)
        return confidenceStep(confidence);
    const double most = classCount > 1 ? 1.0 - 1.0 / static_cast<double>(classCount) : 1.0;
    return confidenceStep((1.0 - confidence) / most);
}

} // namespace

PointStyles stylesBefore(const Labels &labels, const MapLook &look)
{
    auto styles = std::make_shared<std::vector<PointStyle>>(labels.size());
    const bool showsTruth = look.shows(Overlay::Truth);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const PointStyle style = showsTruth ? styleOfTruth(labels, row) : styleBefore(labels, row);
        (*styles)[row] = style.withDimmed(isBesideFocus(style, look));
    }
    return styles;
}

PointStyles withSelection(PointStyles styles, const Selection &selection)
{
    const bool isPlain = selection.isEmpty() && selection.showsAll();
    if (isPlain || styles->size() != selection.size())
        return styles;
    auto marked = std::make_shared<std::vector<PointStyle>>(*styles);
    for (std::size_t row = 0; row < marked->size(); ++row) {
        PointStyle &style = (*marked)[row];
        style = style.withSelected(selection.contains(row))
                    .withHidden(style.isHidden() || !selection.isShown(row));
    }
    return marked;
}

PointStyles stylesAfter(const Labels &labels, const ShownRun &run, const MapLook &look)
{
    auto styles = std::make_shared<std::vector<PointStyle>>(labels.size());
    const TraceFrame &frame = run.frame;
    const int classCount = static_cast<int>(labels.classCount());
    const bool showsChanges = look.shows(Overlay::Changes);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        // a class may have been removed since the run
        int predicted = frame.predicted[row] < classCount ? frame.predicted[row] : kUnlabelled;
        const bool isGiven = labels.role(row) == LabelRole::Given;
        const bool hides = look.predictionsHidden && !isGiven && predicted != kUnlabelled;
        if (hides && labels.role(row) == LabelRole::HeldOut)
            predicted = kUnlabelled; // the lock stays, without what it was predicted to be
        const int step = stepOf(frame.confidence[row] / 255.0, labels.classCount(), look.colouring);
        const PointStyle style = styleAfter(labels, row, predicted, step);
        const bool isMarked =
            showsChanges && (isWrong(labels, frame, row) || isChanged(labels, run, row)) && !hides;
        const bool isDimmed = (run.freshness == Freshness::Stale || (showsChanges && !isMarked)) && !isGiven;
        (*styles)[row] = style.withMarked(isMarked)
                             .withDimmed(isDimmed || isBesideFocus(style, look))
                             .withHidden(hides && labels.role(row) != LabelRole::HeldOut);
    }
    return styles;
}

FrameCounts countFrame(const Labels &labels, const ShownRun &run)
{
    FrameCounts counts;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels.role(row) == LabelRole::Given)
            continue;
        if (run.frame.predicted[row] == kUnlabelled)
            ++counts.unreached;
        else
            ++counts.predicted;
        counts.wrong += isWrong(labels, run.frame, row);
        counts.changed += isChanged(labels, run, row);
    }
    return counts;
}

RasterStyle mapStyle(const Labels &labels, Theme theme, ShapeUse shapes)
{
    RasterStyle style;
    style.theme = theme;
    style.shapes = shapes;
    style.classColours = classColours(theme);
    for (std::size_t place = 0; place < labels.classCount(); ++place) {
        if (const auto &chosen = labels.classes()[place].colour)
            style.classColours[place] = *chosen;
    }
    return style;
}

} // namespace inkling
