// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/rasterizer.h"
#include "ui/plot/paint_list.h"
#include "ui/plot/plot_geometry.h"

#include <QGraphicsObject>
#include <QImage>
#include <QTimer>
#include <QVariantAnimation>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace inkling {

class ThreadPool;

/// How other styles take the place of those that are shown.
enum class StyleChange { AtOnce, Faded };

/// The points of a map as one item: rendered into memory when points, styles, range or size have changed and
/// only copied else. While the range of a map with very many visible points changes, a sample of them is
/// rendered, and all of them once it has rested.
/// Styles that are faded in cross-fade the two rendered pictures, and render no more than others; whatever
/// else changes ends the fading.
class PointLayer : public QGraphicsObject
{
    Q_OBJECT

public:
    static constexpr int kFadeMilliseconds = 150;
    static constexpr std::size_t kMostFaded = 100'000; ///< visible points; more of them change at once

    explicit PointLayer(QGraphicsItem *parent);

    void setPoints(std::shared_ptr<const PointStore> points);
    void setStyles(std::shared_ptr<const std::vector<PointStyle>> styles,
                   StyleChange how = StyleChange::AtOnce);
    void setRasterStyle(const RasterStyle &style);
    void setPool(ThreadPool *pool) { m_pool = pool; }
    void setGeometry(const PlotGeometry &geometry);
    void setDrawMode(DrawMode mode);
    DrawMode drawMode() const { return m_mode; }
    /// All points as they are now, for another geometry. On a device of vectors (PDF, SVG) it paints up to
    /// kMaximumVectorPoints as vectors, more as an image of 300 dots per inch.
    PaintList::Paint painting(const PlotGeometry &geometry) const;

    bool showsSample() const { return m_settling.isActive(); }
    /// Points that are not hidden: of the map, and of those the ones that are rendered. None without styles.
    std::size_t shownCount();
    std::size_t renderedCount();
    /// How many times the points were rendered: what a test of the cache looks at.
    std::size_t renderCount() const { return m_renderCount; }

    QRectF boundingRect() const override { return m_geometry.area; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

Q_SIGNALS:
    void showsSampleChanged();

private:
    void markDirty();
    void beginFade();
    QImage faded(const QImage &picture) const;
    bool canRender() const;
    void move();
    void settle();
    const StyledPoints &allPoints();
    const StyledPoints &renderedPoints();

    PlotGeometry m_geometry;
    std::shared_ptr<const PointStore> m_points;
    std::shared_ptr<const std::vector<PointStyle>> m_styles;
    RasterStyle m_style;
    std::optional<StyledPoints> m_styled; ///< of the points; none: to be made
    std::optional<StyledPoints> m_styledSample;
    DrawMode m_mode = DrawMode::Automatic;
    ThreadPool *m_pool = nullptr;
    Rasterizer m_rasterizer;
    const Raster *m_raster = nullptr; ///< null: to be rendered
    std::size_t m_renderCount = 0;
    QVariantAnimation m_fade; ///< 0 ... 1
    QImage m_fadedFrom;       ///< what was shown before, in device pixels
    QTimer m_settling;        ///< runs since the last change of range that a sample was rendered for
};

} // namespace inkling
