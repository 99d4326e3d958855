// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

namespace inkling {

class PlotFrame;

/// Joins maps of the same points: what one shows, all show, and the point under the mouse is ringed in each.
class ViewLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes the range of those that are in already. A frame leaves when it is destroyed.
    void add(PlotFrame *frame);

private:
    QList<PlotFrame *> m_frames;
};

} // namespace inkling
