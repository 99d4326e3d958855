// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

#include <cstddef>
#include <vector>

namespace inkling {

class Session;

/// A slider over the frames of the last run, painted as a river: how many samples each class has in each
/// frame, those without a class in grey on top. Keys and values are a slider's; a click goes to the frame
/// under it.
class RiverSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit RiverSlider(Session &session, QWidget *parent = nullptr);

    /// Counts the classes of every frame anew. Cost: O(frames n).
    void refreshCounts();
    /// For each frame the samples of each class, last those without one.
    const std::vector<std::vector<std::size_t>> &counts() const { return m_counts; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    double frameX(int frame) const;
    int frameAt(double x) const;
    void paintRiver(QPainter &painter) const;

    Session &m_session;
    std::vector<std::vector<std::size_t>> m_counts;
};

} // namespace inkling
