// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <cstddef>
#include <vector>

class QString;

namespace inkling {

class Labeller;
class PlotFrame;
class Session;
struct WandRows;

/// The wand over the two maps: marks what a click would take, with its count per class, and answers what a
/// click takes. It looks near the point under the mouse, or near the one that the arrow keys have come to.
class MapWand : public QObject
{
    Q_OBJECT

public:
    using Frames = std::array<PlotFrame *, 2>;

    /// More points than this are not marked, only said to be more: looking for them and drawing them would
    /// hold up the mouse.
    static constexpr std::size_t kMostMarked = 5'000;

    MapWand(Session &session, Labeller &labeller, const Frames &frames, QObject *parent);

    void setActive(bool active);
    /// What a click on a row takes: the rows near it that a frame does not hide, ascending. While their
    /// neighbours are not known: none, and a sentence says so.
    std::vector<std::size_t> taken(const PlotFrame &frame, std::size_t row) const;

private:
    void look(long row);
    void refresh();
    QString words(const WandRows &near, const std::vector<std::size_t> &rows) const;

    Session &m_session;
    Labeller &m_labeller;
    Frames m_frames;
    bool m_active = false;
    long m_row = -1; ///< that is looked near; -1: none
};

} // namespace inkling
