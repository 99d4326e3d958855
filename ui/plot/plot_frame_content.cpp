// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame shows and where: all that needs no chart.
#include "core/draw/axis.h"
#include "ui/plot/overlay_layer.h"
#include "ui/plot/plot_frame.h"
#include "ui/plot/point_layer.h"

#include <QLocale>

#include <cmath>

namespace inkling {

namespace {

constexpr double kNearest = 1e-4; // of the points' extent: nearer, the store's precision would show
constexpr double kFarthest = 1e4;

} // namespace

void PlotFrame::setDrawMode(DrawMode mode)
{
    m_pointLayer->setDrawMode(mode);
    refreshDrawnWords();
}

DrawMode PlotFrame::drawMode() const
{
    return m_pointLayer->drawMode();
}

void PlotFrame::refreshDrawnWords()
{
    const bool isDensity = drawMode() == DrawMode::Density;
    QString words;
    if (isDensity || m_pointLayer->showsSample()) {
        const std::size_t shown = m_pointLayer->shownCount();
        const QString all = locale().toString(static_cast<qulonglong>(shown));
        const QString some = locale().toString(static_cast<qulonglong>(m_pointLayer->renderedCount()));
        if (m_pointLayer->showsSample())
            words =
                (isDensity ? tr("density of a sample of %1 of %2 points") : tr("sample of %1 of %2 points"))
                    .arg(some, all);
        else if (shown > 0)
            words = tr("density of %1 points").arg(all);
    }
    if (words == m_drawnWords)
        return;
    m_drawnWords = words;
    Q_EMIT drawnWordsChanged();
}

void PlotFrame::setPool(ThreadPool *pool)
{
    m_pool = pool;
    m_pointLayer->setPool(pool);
    m_layers.setPool(pool);
}

void PlotFrame::setTool(PlotTool tool)
{
    m_controller.setTool(tool);
}

void PlotFrame::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    if (!m_points || m_points->size() == 0)
        m_overlay->setPlaceholder(words);
}

bool PlotFrame::isInReach(const MapRange &range) const
{
    const double width = range.x1 - range.x0;
    const double height = range.y1 - range.y0;
    if (!std::isfinite(width) || !std::isfinite(height) || !(width > 0.0) || !(height > 0.0))
        return false;
    if (!m_points)
        return true;
    const auto fits = [](double span, double extent) {
        return span >= kNearest * extent && span <= kFarthest * extent;
    };
    return fits(width, m_points->width()) && fits(height, m_points->height());
}

void PlotFrame::setRange(const MapRange &range)
{
    if (range == m_geometry.range || !isInReach(range))
        return;
    m_geometry.range = range;
    applyGeometry();
    Q_EMIT rangeChanged(range);
}

void PlotFrame::fit()
{
    setRange(m_points ? paddedRange(m_points->bounds()) : MapRange());
}

std::size_t PlotFrame::renderCount() const
{
    return m_pointLayer->renderCount();
}

} // namespace inkling
