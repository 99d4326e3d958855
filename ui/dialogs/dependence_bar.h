// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace inkling {

/// A figure from 0 to 1 as a bar of that length; none: the bare track.
class DependenceBar : public QWidget
{
    Q_OBJECT

public:
    explicit DependenceBar(QWidget *parent = nullptr);

    void setValue(const std::optional<double> &value);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<double> m_value;
};

} // namespace inkling
