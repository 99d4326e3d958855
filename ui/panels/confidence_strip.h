// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/models/confidence_list.h"

#include <QColor>
#include <QString>
#include <QWidget>

#include <cstddef>
#include <memory>

namespace inkling {

/// One class's predicted samples on a line of confidence: a dot for each, stacked, or bars where there are
/// many. A stretch is picked by dragging, or by the arrow keys with Shift.
class ConfidenceStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ConfidenceStrip(QWidget *parent = nullptr);

    struct Content
    {
        QString name;
        QColor ink;
        std::size_t classCount = 0;
        ConfidenceList list;
        std::shared_ptr<const Dataset> data = {}; ///< of which the rows are
    };
    void setContent(Content content);
    const Content &content() const { return m_content; }
    void clearPick();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A stretch, in bins; empty where from equals to.
    void picked(double from, double to, Qt::KeyboardModifiers modifiers);
    void hovered(long row); ///< -1: none

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool hasBars() const { return m_content.list.dots.empty(); }
    double xOf(double bins) const;
    double binsAt(double x) const;
    double step() const;
    QPointF centreOf(std::size_t dot) const;
    long rowAt(const QPointF &place) const;
    QString toolTipAt(const QPointF &place) const;
    void place();
    void pick(double from, double to, Qt::KeyboardModifiers modifiers);

    Content m_content;
    std::vector<int> m_levels; ///< of each dot above the line, for this width
    int m_highest = 0;
    int m_placedFor = -1; ///< the width
    double m_anchor = 0.0;
    double m_cursor = 0.0; ///< the other end of what is picked
    bool m_isDragging = false;
};

} // namespace inkling
