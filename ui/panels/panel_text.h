// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace inkling {

// The few kinds of text that panels are made of. The style sheet knows them by the property "role".

/// A panel's small muted title in capitals; screen readers get it as written.
QLabel *sectionTitle(const QString &text, QWidget *parent);

/// A quiet label, in one line.
QLabel *mutedLabel(const QString &text, QWidget *parent);

/// A quiet label for whole sentences: it wraps.
QLabel *mutedSentence(const QString &text, QWidget *parent);

/// A button that looks like a link.
QPushButton *linkButton(const QString &text, QWidget *parent);

/// A tab's page: a line of text over a table.
QWidget *captionedPage(QLabel *caption, QWidget *table);

/// Sets a property that the style sheet asks for, and has the widget drawn by it.
void setStyleProperty(QWidget *widget, const char *name, const QString &value);

} // namespace inkling
