// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace inkling {

namespace {

FrameColours lightColours()
{
    return {.panel = 0xffffff,
            .background = 0xf2f3f5,
            .border = 0xdcdee3,
            .text = 0x1f2328,
            .muted = 0x667080,
            .accent = 0x2563eb,
            .accentSoft = 0xe4ecfd,
            .onAccent = 0xffffff,
            .good = 0x047857,
            .goodSoft = 0xdcf2ea,
            .warn = 0x92590a,
            .warnSoft = 0xfcf0d8,
            .bad = 0xb42318,
            .badSoft = 0xfde7e4,
            .track = 0xd9dbe0};
}

FrameColours darkColours()
{
    return {.panel = 0x252930,
            .background = 0x1d2025,
            .border = 0x3a3f48,
            .text = 0xe6e8ec,
            .muted = 0x9aa3b0,
            .accent = 0x4d8dff,
            .accentSoft = 0x263450,
            .onAccent = 0xffffff,
            .good = 0x34d399,
            .goodSoft = 0x1b3a33,
            .warn = 0xf0b95a,
            .warnSoft = 0x3d321d,
            .bad = 0xff8a7a,
            .badSoft = 0x45272a,
            .track = 0x3d424b};
}

QPalette paletteOf(const FrameColours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.panel);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.background);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::Button, c.panel);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onAccent);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Light, c.panel.lighter(110));
    palette.setColor(QPalette::Midlight, c.border);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border.darker(130));
    palette.setColor(QPalette::Shadow, c.border.darker(160));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.muted.lighter(c.text.lightness() > 128 ? 70 : 135));
    return palette;
}

/// ":/style/inkling.qss" with its @names replaced by the theme's colours.
QString styleSheet(const FrameColours &c)
{
    QFile file(QStringLiteral(":/style/inkling.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    // longer names first: @accent is the beginning of @accentSoft
    const std::pair<const char *, QColor> names[] = {
        {"@accentSoft", c.accentSoft},
        {"@onAccent", c.onAccent},
        {"@background", c.background},
        {"@goodSoft", c.goodSoft},
        {"@warnSoft", c.warnSoft},
        {"@badSoft", c.badSoft},
        {"@accent", c.accent},
        {"@border", c.border},
        {"@panel", c.panel},
        {"@muted", c.muted},
        {"@track", c.track},
        {"@text", c.text},
        {"@good", c.good},
        {"@warn", c.warn},
        {"@bad", c.bad},
    };
    for (const auto &[name, value] : names)
        sheet.replace(QLatin1StringView(name), value.name());
    return sheet;
}

/// Draws an SVG sharply at any size, its black replaced by one colour.
class TintedSvgEngine : public QIconEngine
{
public:
    TintedSvgEngine(QByteArray svg, QColor ink)
        : m_svg(std::move(svg))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPixmap picture = scaledPixmap(rect.size() * painter->device()->devicePixelRatioF(), mode,
                                             QIcon::Off, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        QSvgRenderer(m_svg).render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor ink = m_ink;
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.35F);
        painter.fillRect(picture.rect(), ink);
        painter.end();
        picture.setDevicePixelRatio(scale);
        return picture;
    }

    QIconEngine *clone() const override { return new TintedSvgEngine(m_svg, m_ink); }

private:
    QByteArray m_svg;
    QColor m_ink;
};

} // namespace

const FrameColours &frameColours(Theme theme)
{
    static const FrameColours light = lightColours();
    static const FrameColours dark = darkColours();
    return theme == Theme::Dark ? dark : light;
}

void applyTheme(QApplication &application, Theme theme)
{
    const FrameColours &colours = frameColours(theme);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf(colours));
    application.setStyleSheet(styleSheet(colours));
}

Theme themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::Dark : Theme::Light;
}

Theme resolvedTheme(ThemeChoice choice)
{
    if (choice != ThemeChoice::System)
        return choice == ThemeChoice::Dark ? Theme::Dark : Theme::Light;
    // the palette that the platform came with; ours replaces the application's only later
    static const Theme system = themeOf(QGuiApplication::palette());
    return system;
}

QIcon themedIcon(const QString &name, Theme theme, IconInk ink)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const FrameColours &colours = frameColours(theme);
    return QIcon(
        new TintedSvgEngine(file.readAll(), ink == IconInk::OnAccent ? colours.onAccent : colours.text));
}

} // namespace inkling
