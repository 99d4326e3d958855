// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/draws.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace inkling {

/// One method's accuracies over several draws: a dot for each on a line from 0 to 1, equal ones stacked, and
/// behind them the mean with its interval.
class DotStrip : public QWidget
{
    Q_OBJECT

public:
    enum class Emphasis { Method, Baseline };

    explicit DotStrip(QWidget *parent = nullptr);

    void setContent(Emphasis emphasis, const DrawnMethod &method, const QString &name);

    const std::vector<double> &values() const { return m_values; }
    const DrawSummary &summary() const { return m_summary; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Emphasis m_emphasis = Emphasis::Baseline;
    std::vector<double> m_values; ///< ascending
    DrawSummary m_summary;
};

} // namespace inkling
