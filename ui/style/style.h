// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;
class QPalette;

namespace inkling {

/// What the user chose for the window's colours.
enum class ThemeChoice { System, Light, Dark };

/// The colours of the frame round the maps, beyond those of QPalette.
struct FrameColours
{
    QColor panel, background, border, text, muted, accent, accentSoft, onAccent, good, goodSoft, warn,
        warnSoft, bad, badSoft, track;
};
const FrameColours &frameColours(Theme theme);

/// Fusion with the project's palette and its one style sheet, on the whole application.
void applyTheme(QApplication &application, Theme theme);

/// The theme that a palette belongs to; what custom-painted widgets ask in paintEvent.
Theme themeOf(const QPalette &palette);

/// The theme that a choice means on this system.
Theme resolvedTheme(ThemeChoice choice);

enum class IconInk { Text, OnAccent };

/// One of the icons of resources/icons (":/icons/<name>.svg") in one colour of the theme.
QIcon themedIcon(const QString &name, Theme theme, IconInk ink = IconInk::Text);

/// 0xRRGGBB as Qt's colour.
inline QColor colour(Rgb rgb)
{
    return QColor::fromRgb(0xff000000U | rgb);
}

} // namespace inkling
