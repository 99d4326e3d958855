// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/intervals.h"

#include <QString>
#include <QWidget>

namespace inkling {

/// One method's accuracy: its name, the number, and below on a track from 0 to 1 the interval with the value
/// in it.
class IntervalBar : public QWidget
{
    Q_OBJECT

public:
    enum class Emphasis { Method, Baseline };

    explicit IntervalBar(Emphasis emphasis, QWidget *parent = nullptr);

    /// value and interval in [0, 1]; the interval contains the value.
    void setContent(const QString &name, double value, const Interval &interval);

    QString name() const { return m_name; }
    double value() const { return m_value; }
    const Interval &interval() const { return m_interval; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Emphasis m_emphasis;
    QString m_name;
    double m_value = 0.0;
    Interval m_interval;
};

} // namespace inkling
