// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_frame.h"

#include "core/draw/axis.h"
#include "ui/plot/overlay_layer.h"
#include "ui/plot/plot_accessible.h"
#include "ui/plot/point_layer.h"
#include "ui/style/style.h"

#include <QChart>
#include <QChartView>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

constexpr int kInset = 3; // of the chart in the frame, so that its corners stay inside the frame's round ones
constexpr double kRadius = 6.0;
constexpr double kPointsZ = 5.0; // above the grid
constexpr double kTiesZ = 7.0;
constexpr double kFlashesZ = 8.0;
constexpr double kOverlayZ = 9.0;
constexpr double kPixelsPerTickX = 56.0;
constexpr double kPixelsPerTickY = 48.0;
constexpr double kPictureWidth = 600.0; // logical pixels that a picture is laid out for
constexpr double kPlotMargin = 10.0;

QString labelFormat(const TickFormat &format)
{
    return QStringLiteral("%.") + QString::number(format.decimals) + (format.exponent ? u'e' : u'f');
}

/// Ticks and range of one axis in the order that never makes more than a few ticks on the way.
void setAxis(QValueAxis &axis, double low, double high, double pixels, double pixelsPerTick)
{
    const double step = axisStep(low, high, std::max(2, static_cast<int>(pixels / pixelsPerTick)));
    const bool isLonger = step > axis.tickInterval();
    if (isLonger)
        axis.setTickInterval(step);
    axis.setRange(low, high);
    if (!isLonger)
        axis.setTickInterval(step);
    const TickFormat format = tickFormat(low, high, step);
    axis.setLabelFormat(labelFormat(format));
    // the chart adds up steps: a hair more keeps the tick at zero from reading "-0.0"
    axis.setTickAnchor(format.exponent ? 0.0 : 1e-9 * step);
}

} // namespace

PlotFrame::PlotFrame(QWidget *parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
    , m_chart(m_view->chart())
    , m_axisX(new QValueAxis)
    , m_axisY(new QValueAxis)
    , m_layers(m_chart)
    , m_pointLayer(new PointLayer(m_chart))
    , m_ties(new TieLayer(m_chart))
    , m_flashes(new FlashLayer(m_chart))
    , m_overlay(new OverlayLayer(m_chart))
    , m_placeholder(tr("Drop a file here, or start with two moons"))
{
    QAccessible::installFactory(plotAccessible); // before anybody asks, which a name is enough for
    m_style.classColours = classColours(m_style.theme);
    m_pointLayer->setRasterStyle(m_style);
    m_layers.setStyle(m_style);
    m_flashes->setStyle(m_style);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Map"));
    buildChart();
    connectController();
    setGestureColour(colour(neutrals(m_style.theme).accent));
    styleChart();
    setPoints(nullptr);
}

void PlotFrame::buildChart()
{
    // the frame itself takes the mouse and the keys
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false); // the view's brush costs a millisecond less a frame
    m_chart->setDropShadowEnabled(false);
    m_chart->setMargins({}); // the chart hides labels that reach into its margins
    m_chart->layout()->setContentsMargins(0.0, 0.0, 0.0, 0.0);
    m_chart->setLocalizeNumbers(true);
    m_chart->legend()->hide();
    m_chart->addAxis(m_axisX, Qt::AlignBottom);
    m_chart->addAxis(m_axisY, Qt::AlignLeft);
    auto *domain = new QScatterSeries; // empty: axes without a series have no range
    m_chart->addSeries(domain);
    for (QValueAxis *axis : {m_axisX, m_axisY}) {
        domain->attachAxis(axis);
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setLineVisible(false);
        axis->setTruncateLabels(false);
    }
    m_pointLayer->setZValue(kPointsZ);
    m_ties->setZValue(kTiesZ);
    m_flashes->setZValue(kFlashesZ);
    m_overlay->setZValue(kOverlayZ);
}

void PlotFrame::connectController()
{
    connect(&m_controller, &PlotController::rangeWanted, this, &PlotFrame::setRange);
    connect(&m_controller, &PlotController::fitWanted, this, &PlotFrame::fit);
    connect(&m_controller, &PlotController::strokeChanged, this,
            [this](const StrokeShape &shape, const std::vector<std::size_t> &rows) {
                m_overlay->setStroke(shape);
                if (shape.isLine)
                    Q_EMIT lineChanged(shape.outline);
                else
                    Q_EMIT strokeChanged(rows);
            });
    connect(&m_controller, &PlotController::brushChanged, this, [this] {
        const std::optional<QPointF> mouse = m_controller.brushPixel();
        m_overlay->setBrush(mouse ? std::optional(*mouse - m_view->pos()) : std::nullopt,
                            m_controller.brushRadius());
    });
    connect(&m_controller, &PlotController::cursorChanged, this,
            [this] { setCursor(m_controller.cursor()); });
    connect(&m_controller, &PlotController::pointClicked, this, &PlotFrame::pointClicked);
    connect(&m_controller, &PlotController::currentWanted, this, &PlotFrame::currentWanted);
    connect(&m_controller, &PlotController::groundClicked, this, &PlotFrame::groundClicked);
    connect(&m_controller, &PlotController::strokeFinished, this, &PlotFrame::strokeFinished);
    connect(&m_controller, &PlotController::lineFinished, this, &PlotFrame::lineFinished);
    connect(&m_controller, &PlotController::brushRadiusChanged, this, &PlotFrame::brushRadiusChanged);
    connect(&m_controller, &PlotController::wandReachWanted, this, &PlotFrame::wandReachWanted);
    connect(&m_controller, &PlotController::contextMenuWanted, this, &PlotFrame::contextMenuWanted);
    connect(m_pointLayer, &PointLayer::showsSampleChanged, this, &PlotFrame::refreshDrawnWords);
    connect(&m_controller, &PlotController::hovered, this, [this](long row) {
        setHovered(row);
        Q_EMIT hovered(row);
    });
}

void PlotFrame::setPoints(Points points)
{
    setCurrent(-1);
    m_points = std::move(points);
    m_styles.reset();
    m_controller.setPoints(m_points);
    m_pointLayer->setPoints(m_points);
    m_layers.setPoints(m_points);
    m_ties->setPoints(m_points);
    m_flashes->setPoints(m_points);
    setNote(-1, {});
    m_overlay->setRing({});
    m_overlay->setTaken({}, {}, {});
    const bool isEmpty = !m_points || m_points->size() == 0;
    m_overlay->setPlaceholder(isEmpty ? m_placeholder : QString());
    m_axisX->setVisible(!isEmpty);
    m_axisY->setVisible(!isEmpty);
    layOut(m_chart->size());
    fit();
    refreshDrawnWords();
}

void PlotFrame::setStyles(Styles styles, StyleChange how)
{
    m_styles = std::move(styles);
    m_controller.setStyles(m_styles);
    m_pointLayer->setStyles(m_styles, how);
    m_layers.setStyles(m_styles);
    refreshDrawnWords();
}

void PlotFrame::setAxisTitles(const QString &x, const QString &y)
{
    m_axisX->setTitleText(x);
    m_axisY->setTitleText(y);
    m_axisX->setTitleVisible(!x.isEmpty());
    m_axisY->setTitleVisible(!y.isEmpty());
    layOut(m_chart->size());
}

void PlotFrame::setRasterStyle(const RasterStyle &style)
{
    if (style == m_style) // after every change of labels
        return;
    m_style = style;
    m_pointLayer->setRasterStyle(style);
    m_layers.setStyle(style);
    m_flashes->setStyle(style);
    styleChart();
    update();
}

QPointF PlotFrame::pixelOf(MapPoint place) const
{
    return m_geometry.toPixel(place) + m_view->pos();
}

QRect PlotFrame::currentArea() const
{
    const QRectF halo = m_ties->haloArea();
    return halo.isEmpty() ? QRect() : halo.translated(m_view->pos()).toAlignedRect();
}

MapPoint PlotFrame::placeAt(QPointF pixel) const
{
    return m_geometry.toMap(pixel - m_view->pos());
}

void PlotFrame::layOut(const QSizeF &chartSize)
{
    // Fixed to whole pixels and by the font alone: the chart's own choice changes with the width of the
    // labels, and the linked maps would drift apart.
    const QFontMetricsF metrics(m_axisX->labelsFont());
    const double line = std::ceil(metrics.height());
    const double titleX = m_axisX->isTitleVisible() ? line + 4.0 : 0.0;
    const double titleY = m_axisY->isTitleVisible() ? line + 4.0 : 0.0;
    const double labels = std::ceil(metrics.horizontalAdvance(QStringLiteral("-0.0000")));
    const double left = m_axisY->isVisible() ? labels + 10.0 + titleY : kPlotMargin;
    const double bottom = m_axisX->isVisible() ? line + 14.0 + titleX : kPlotMargin;
    m_chart->resize(chartSize);
    m_chart->scene()->setSceneRect(QRectF(QPointF(), chartSize));
    m_geometry.area =
        QRectF(left, kPlotMargin, std::max(1.0, std::floor(chartSize.width()) - left - kPlotMargin),
               std::max(1.0, std::floor(chartSize.height()) - bottom - kPlotMargin));
    m_chart->setPlotArea(m_geometry.area);
    applyGeometry();
}

void PlotFrame::applyGeometry()
{
    applyAxes();
    m_layers.setGeometry(m_geometry);
    m_pointLayer->setGeometry(m_geometry);
    m_ties->setGeometry(m_geometry);
    m_flashes->setGeometry(m_geometry);
    m_overlay->setGeometry(m_geometry);
    m_controller.setGeometry({m_geometry.area.translated(m_view->pos()), m_geometry.range});
}

void PlotFrame::applyAxes()
{
    const MapRange &range = m_geometry.range;
    setAxis(*m_axisX, range.x0, range.x1, m_geometry.area.width(), kPixelsPerTickX);
    setAxis(*m_axisY, range.y0, range.y1, m_geometry.area.height(), kPixelsPerTickY);
}

void PlotFrame::styleChart()
{
    const Neutrals &grey = neutrals(m_style.theme);
    m_view->setBackgroundBrush(colour(grey.background));
    QFont small = font();
    small.setPixelSize(
        std::max(9, QFontInfo(font()).pixelSize() - 1)); // pixels: the same on paper as on the screen
    for (QValueAxis *axis : {m_axisX, m_axisY}) {
        axis->setLabelsFont(small);
        axis->setTitleFont(small);
        axis->setLabelsColor(colour(grey.muted));
        axis->setTitleBrush(colour(grey.muted));
        axis->setGridLinePen(QPen(colour(grey.grid), 1.0));
    }
    m_ties->setColours(colour(grey.foreground), colour(grey.accent));
    m_overlay->setFont(small);
    m_flashes->setFont(small);
    m_overlay->setColours(
        {colour(grey.background), colour(grey.foreground), colour(grey.muted), colour(grey.accent)});
    layOut(m_chart->size());
}

PaintList PlotFrame::picture(const QRectF &target) const
{
    // the axes of a frame of its own, so that the one on the screen stays as it is
    PlotFrame frame;
    const double scale = target.width() / kPictureWidth;
    frame.setFont(font());
    frame.setRasterStyle(m_style);
    frame.setPlaceholder(m_placeholder);
    frame.setPoints(m_points); // without styles: none is painted
    frame.setAxisTitles(m_axisX->titleText(), m_axisY->titleText());
    frame.setRange(range());
    frame.layOut(target.size() / scale);
    PaintList list;
    list.record([&frame](QPainter &painter) { frame.paintChart(painter); });
    list.append(m_layers.paintingBelow(frame.m_geometry), {});
    list.append(m_pointLayer->painting(frame.m_geometry));
    list.append(m_layers.paintingAbove(frame.m_geometry));
    PaintList placed;
    placed.append(std::move(list), QTransform(scale, 0.0, 0.0, scale, target.left(), target.top()));
    return placed;
}

void PlotFrame::paintChart(QPainter &painter) const
{
    const QRectF all = m_chart->scene()->sceneRect();
    m_chart->layout()->activate(); // else only once it is shown
    painter.fillRect(all, colour(neutrals(m_style.theme).background));
    m_chart->scene()->render(&painter, all, all, Qt::IgnoreAspectRatio);
}

void PlotFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colour(neutrals(m_style.theme).background));
    const double line = m_showsFocus ? 2.0 : 1.0;
    const FrameColours &colours = frameColours(m_style.theme);
    painter.setPen(QPen(m_showsFocus ? colours.accent : colours.border, line));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0),
                            kRadius, kRadius);
}

void PlotFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect().adjusted(kInset, kInset, -kInset, -kInset));
    layOut(m_view->size());
}

} // namespace inkling
