// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/cheat_sheet.h"

#include "ui/models/shortcuts.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace inkling {

namespace {

constexpr int kColumns = 3;
constexpr int kMargin = 40; // of the window round the sheet
constexpr int kLargestWidth = 1160;
constexpr int kLargestHeight = 760;

struct Section
{
    QString title;
    std::vector<std::pair<QString, QString>> lines; ///< keys, what they do
};

/// What the map does with the mouse and with keys of its own.
Section gestures()
{
    return {
        CheatSheet::tr("On the map"),
        {{CheatSheet::tr("wheel, + −"), CheatSheet::tr("zoom at the cursor")},
         {CheatSheet::tr("Shift+wheel"), CheatSheet::tr("move across")},
         {CheatSheet::tr("Space held, middle button"), CheatSheet::tr("move the map")},
         {CheatSheet::tr("double click, Home"), CheatSheet::tr("fit")},
         {CheatSheet::tr("arrow keys"), CheatSheet::tr("from point to point")},
         {CheatSheet::tr("Shift+arrow keys"), CheatSheet::tr("move the map")},
         {CheatSheet::tr("Enter"), CheatSheet::tr("click the current point")},
         {CheatSheet::tr("class key held over a point"), CheatSheet::tr("see what its label would change")},
         {CheatSheet::tr("Shift, Alt or Ctrl"), CheatSheet::tr("add, remove")},
         {CheatSheet::tr("Shift+Alt"), CheatSheet::tr("keep what is in both")},
         {CheatSheet::tr("right button, dragged"), CheatSheet::tr("erase, or take from the selection")},
         {CheatSheet::tr("[ ], wheel while brushing"), CheatSheet::tr("brush size")},
         {CheatSheet::tr("[ ], Ctrl+wheel with the wand"), CheatSheet::tr("how many hops it reaches")},
         {CheatSheet::tr("Backspace, Enter"), CheatSheet::tr("polygon: last corner back, close")},
         {CheatSheet::tr("Esc"), CheatSheet::tr("end the gesture, the selection, the run")}}};
}

QString html(const Section &section)
{
    QString text = QStringLiteral("<h4>%1</h4><table cellspacing='0' cellpadding='2'>")
                       .arg(section.title.toHtmlEscaped());
    for (const auto &[keys, meaning] : section.lines)
        text += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(keys.toHtmlEscaped(), meaning.toHtmlEscaped());
    return text + QStringLiteral("</table>");
}

} // namespace

CheatSheet::CheatSheet(const Shortcuts &shortcuts, QWidget *window)
    : QFrame(window)
    , m_shortcuts(shortcuts)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("cheatSheet"));
    setAccessibleName(tr("Keys and gestures"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(accessibleName());
    m_text->viewport()->installEventFilter(this);
    m_text->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    window->installEventFilter(this);
    hide();
}

void CheatSheet::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    m_text->setHtml(sheet());
    placeOverWindow();
    show();
    raise();
    m_text->setFocus();
}

QString CheatSheet::sheet() const
{
    std::vector<Section> sections{gestures()};
    for (const QAction *action : m_shortcuts.actions()) {
        if (action->shortcuts().isEmpty())
            continue;
        const QString group = m_shortcuts.group(action);
        auto section = std::find_if(sections.begin(), sections.end(),
                                    [&group](const Section &one) { return one.title == group; });
        if (section == sections.end())
            section = sections.insert(sections.end(), {group, {}});
        section->lines.emplace_back(m_shortcuts.keysText(action), plainText(*action));
    }
    // each section goes into the column that is the shortest so far
    QString columns[kColumns];
    std::size_t lines[kColumns] = {};
    for (const Section &section : sections) {
        const auto shortest = std::min_element(std::begin(lines), std::end(lines)) - std::begin(lines);
        columns[shortest] += html(section);
        lines[shortest] += section.lines.size() + 2;
    }
    QString text = QStringLiteral("<table width='100%'><tr>");
    for (const QString &column : columns)
        text += QStringLiteral("<td width='33%' valign='top'>%1</td>").arg(column);
    return text + QStringLiteral("</tr></table>");
}

void CheatSheet::placeOverWindow()
{
    const QSize window = parentWidget()->size();
    const QSize size(std::min(window.width() - 2 * kMargin, kLargestWidth),
                     std::min(window.height() - 2 * kMargin, kLargestHeight));
    setGeometry({{(window.width() - size.width()) / 2, (window.height() - size.height()) / 2}, size});
}

bool CheatSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            placeOverWindow();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        hide();
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Esc is the window's Stop, too
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
            event->accept();
    } else if (event->type() == QEvent::KeyPress &&
               static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace inkling
