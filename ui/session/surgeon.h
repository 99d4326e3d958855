// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/line_rasterizer.h"
#include "core/draw/map_range.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

class Session;

enum class SurgeryKind { Cut, Join };

/// What lines drawn on a map, and pairs of samples picked one after the other, do to the graph. Whatever it
/// does or cannot do it says by the session's remarks.
class Surgeon
{
    Q_DECLARE_TR_FUNCTIONS(Surgeon)

public:
    explicit Surgeon(Session &session);

    /// Cuts all edges of the session's graph that a line on the map crosses.
    void cutAcross(std::span<const MapPoint> line);
    /// What stands beside such a line while it is drawn; empty where there are too many edges to count in the
    /// time of a frame.
    QString wordsAcross(std::span<const MapPoint> line) const;

    /// Two different rows; of fewer it says what was missing.
    void join(const std::vector<std::size_t> &rows);
    QString wordsBetween(const std::vector<std::size_t> &rows) const;

    /// A sample was clicked: the first one is kept, and with the second the edge between the two is cut, or
    /// made.
    void pick(std::size_t row, SurgeryKind kind);
    void forgetPicked() { m_picked.reset(); }

private:
    std::vector<Edge> across(std::span<const MapPoint> line) const;
    QString obstacle(SurgeryKind kind) const;
    bool canOperate(SurgeryKind kind);
    void cutBetween(std::size_t a, std::size_t b);

    Session &m_session;
    std::optional<std::size_t> m_picked;
};

} // namespace inkling
