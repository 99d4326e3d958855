// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/error_profile.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace inkling {

struct FrameColours;

/// Profiles of a search side by side on one scale of the error: for each value a mark with its interval. The
/// best is a diamond, what cannot be told from it a disc, what is worse a ring.
class ErrorCurve : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorCurve(QWidget *parent = nullptr);

    void setProfiles(std::vector<ErrorProfile> profiles);
    const std::vector<ErrorProfile> &profiles() const { return m_profiles; }
    /// The top of the scale, which starts at 0: of the usual steps the least above all intervals.
    double highest() const;
    /// Where the mark of a value is painted. Preconditions: there are such a profile and value.
    QPointF markOf(std::size_t profile, std::size_t value) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF frameOf(std::size_t profile) const; ///< without its title and the texts of its values
    double heightOf(double error) const;
    void paintScale(QPainter &painter, const FrameColours &colours) const;
    void paintProfile(QPainter &painter, const FrameColours &colours, std::size_t place) const;
    void paintValueTexts(QPainter &painter, const FrameColours &colours, std::size_t place) const;

    std::vector<ErrorProfile> m_profiles;
};

} // namespace inkling
