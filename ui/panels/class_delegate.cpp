// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/class_delegate.h"

#include "ui/models/class_list_model.h"
#include "ui/panels/class_mark.h"
#include "ui/style/style.h"

#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kRowHeight = 30;
constexpr int kMargin = 6;
constexpr int kGap = 7;
constexpr int kBadgeWidth = 18;
constexpr int kBadgeHeight = 16;
constexpr int kMarkSize = 14;
constexpr int kLockSize = 14;

QRect badgeRect(const QRect &row)
{
    return {row.left() + kMargin, row.center().y() - kBadgeHeight / 2 + 1, kBadgeWidth, kBadgeHeight};
}

QRectF markSquare(const QRect &row)
{
    return {badgeRect(row).right() + kGap + 0.5, row.center().y() - kMarkSize / 2.0 + 0.5, kMarkSize,
            kMarkSize};
}

/// From the mark to the right edge: name and counts.
QRect textRect(const QRect &row)
{
    return row.adjusted(kMargin + kBadgeWidth + kMarkSize + 3 * kGap, 0, -kMargin - 2, 0);
}

void drawBadge(QPainter &painter, const QRect &badge, const QString &key, const FrameColours &colours)
{
    if (key.isEmpty())
        return;
    painter.setPen(colours.border);
    painter.setBrush(colours.panel);
    painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    QFont small = painter.font();
    small.setPointSizeF(0.8 * small.pointSizeF());
    painter.save();
    painter.setFont(small);
    painter.setPen(colours.muted);
    painter.drawText(badge, Qt::AlignCenter, key);
    painter.restore();
}

} // namespace

void ClassDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme theme = themeOf(option.palette);
    const FrameColours &colours = frameColours(theme);
    const int place = index.data(ClassListModel::PlaceRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    const QRectF frame = QRectF(option.rect).adjusted(1.0, 1.0, -1.0, -1.0);
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
        painter->setPen(QPen(colours.accent, hasFocus ? 2.0 : 1.0));
        painter->setBrush(colours.accentSoft);
        painter->drawRoundedRect(frame, 6, 6);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.background);
        painter->drawRoundedRect(frame, 6, 6);
    }
    drawBadge(*painter, badgeRect(option.rect), index.data(ClassListModel::KeyRole).toString(), colours);
    const auto *model = qobject_cast<const ClassListModel *>(index.model());
    drawClassMark(*painter, markSquare(option.rect), model->classes(), place, {theme, m_shapes});

    const QRect text = textRect(option.rect);
    const QString counts = index.data(ClassListModel::CountsRole).toString();
    painter->setPen(colours.muted);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, counts);
    int nameWidth = text.width() - option.fontMetrics.horizontalAdvance(counts) - kGap;
    if (index.data(ClassListModel::LockedRole).toBool()) {
        nameWidth -= kLockSize + kGap;
        const QRectF lock(text.left() + nameWidth + kGap, text.center().y() - kLockSize / 2.0, kLockSize,
                          kLockSize);
        themedIcon(QStringLiteral("lock"), theme).paint(painter, lock.toRect());
    }
    const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, nameWidth);
    painter->setPen(place == kUnlabelled ? colours.muted : colours.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter->restore();
}

QSize ClassDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, std::max(kRowHeight, option.fontMetrics.height() + 12)};
}

void ClassDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                         const QModelIndex &) const
{
    editor->setGeometry(textRect(option.rect).adjusted(-kGap, 1, kMargin, -1));
}

} // namespace inkling
