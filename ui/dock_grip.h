// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace inkling {

/// The title bar of a dock as a thin grip: drag it to move the panel, double click it to float.
class DockGrip : public QWidget
{
    Q_OBJECT

public:
    explicit DockGrip(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {40, 10}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace inkling
