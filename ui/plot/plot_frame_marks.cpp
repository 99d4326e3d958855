// SPDX-License-Identifier: GPL-3.0-or-later
// What a map marks: the gesture, and of single points the one under the mouse, the current one, its ties.
#include "ui/plot/overlay_layer.h"
#include "ui/plot/plot_accessible.h"
#include "ui/plot/plot_frame.h"

#include <utility>

namespace inkling {

void PlotFrame::setGestureColour(const QColor &gesture)
{
    m_overlay->setGestureColour(gesture);
}

void PlotFrame::setGestureWords(const QString &words)
{
    m_overlay->setWords(words);
}

void PlotFrame::setHovered(long row)
{
    const bool isKnown = m_points && row >= 0 && static_cast<std::size_t>(row) < m_points->size();
    m_overlay->setRing(isKnown ? std::optional(m_points->position(static_cast<std::size_t>(row)))
                               : std::nullopt);
}

void PlotFrame::setTaken(const TakenPoints &taken)
{
    if (!m_points || taken.row < 0 || static_cast<std::size_t>(taken.row) >= m_points->size()) {
        m_overlay->setTaken({}, {}, {});
        return;
    }
    std::vector<MapPoint> places;
    places.reserve(taken.rows.size());
    for (const std::size_t row : taken.rows)
        places.push_back(m_points->position(row));
    m_overlay->setTaken(std::move(places), m_points->position(static_cast<std::size_t>(taken.row)),
                        taken.words);
}

const QString &PlotFrame::takenWords() const
{
    return m_overlay->takenWords();
}

std::vector<std::size_t> PlotFrame::withoutHidden(std::vector<std::size_t> rows) const
{
    if (m_styles && m_points && m_styles->size() == m_points->size())
        std::erase_if(rows, [this](std::size_t row) { return (*m_styles)[row].isHidden(); });
    return rows;
}

void PlotFrame::setCurrent(long row, const QString &words)
{
    const ReadPoint before = {current(), m_currentWords, hasFocus()};
    m_controller.setCurrent(row);
    m_ties->setCurrent(row);
    m_currentWords = words;
    if (const auto news = pointNews(before, {current(), words, hasFocus()}))
        tellOfPoint(*this, *news);
}

void PlotFrame::setTies(const PlotTies &ties)
{
    m_ties->setTies(ties);
}

void PlotFrame::setFlashes(std::vector<PlotFlash> flashes, FlashMode mode)
{
    m_flashes->setFlashes(std::move(flashes), mode);
}

void PlotFrame::setNote(long row, const QString &words)
{
    m_flashes->setNote(row, words);
    if (accessibleDescription() != note())
        setAccessibleDescription(note()); // which tells of the change
}

void PlotFrame::reveal(long row)
{
    if (!m_points || row < 0 || static_cast<std::size_t>(row) >= m_points->size())
        return;
    const MapPoint place = m_points->position(static_cast<std::size_t>(row));
    if (m_geometry.area.contains(m_geometry.toPixel(place)))
        return;
    setRange(m_geometry.panned(m_geometry.area.center() - m_geometry.toPixel(place)));
}

} // namespace inkling
