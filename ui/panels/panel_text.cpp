// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_text.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace inkling {

namespace {

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setProperty("role", role);
    made->setTextFormat(Qt::PlainText); // names of classes and columns may look like markup
    return made;
}

} // namespace

QLabel *sectionTitle(const QString &text, QWidget *parent)
{
    QLabel *title = label(text, QStringLiteral("section"), parent);
    QFont font = title->font();
    font.setCapitalization(QFont::AllUppercase);
    title->setFont(font);
    return title;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    return label(text, QStringLiteral("muted"), parent);
}

QLabel *mutedSentence(const QString &text, QWidget *parent)
{
    QLabel *sentence = mutedLabel(text, parent);
    sentence->setWordWrap(true);
    return sentence;
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("role", QStringLiteral("link"));
    button->setCursor(Qt::PointingHandCursor);
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return button;
}

QWidget *captionedPage(QLabel *caption, QWidget *table)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addWidget(table, 1);
    return page;
}

void setStyleProperty(QWidget *widget, const char *name, const QString &value)
{
    if (widget->property(name).toString() == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace inkling
