// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

namespace inkling {

/// One class's share of a sample: its name, a bar in the class's colour and the number, in one line.
class ClassBar : public QWidget
{
    Q_OBJECT

public:
    explicit ClassBar(QWidget *parent = nullptr);

    /// share in [0, 1]; an invalid colour: a quiet bar, of several classes together.
    void setContent(const QString &name, double share, const QColor &colour);

    QString name() const { return m_name; }
    double share() const { return m_share; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    double m_share = 0.0;
    QColor m_colour;
};

} // namespace inkling
