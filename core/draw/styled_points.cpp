// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/styled_points.h"

#include <cassert>

namespace inkling {

DrawLayer drawLayer(PointStyle style)
{
    if (style.isHidden())
        return DrawLayer::Hidden;
    if (style.role() == PointRole::Given)
        return DrawLayer::Given;
    return style.isSelected() || style.isMarked() ? DrawLayer::Selected : DrawLayer::Lower;
}

StyledPoints::StyledPoints(const PointCells &cells, std::span<const PointStyle> styles)
    : m_cells(&cells)
    , m_numbers(cells.size() + 1)
    , m_lowerStyles(1)
{
    std::vector<std::uint16_t> numberOf(PointStyle::kCount); // 0: not met yet, or not of the lower layer
    std::vector<Upper> given;
    const auto rows = cells.rows();
    for (std::size_t place = 0; place < rows.size(); ++place) {
        assert(rows[place] < styles.size());
        const PointStyle style = styles[rows[place]];
        std::uint16_t &number = numberOf[style.bits()];
        if (number == 0) {
            const DrawLayer layer = drawLayer(style);
            if (layer == DrawLayer::Lower) {
                number = static_cast<std::uint16_t>(m_lowerStyles.size());
                m_lowerStyles.push_back(style);
            } else if (layer == DrawLayer::Hidden) {
                ++m_hiddenCount;
            } else {
                (layer == DrawLayer::Given ? given : m_upper)
                    .push_back({cells.xs()[place], cells.ys()[place], style});
            }
        }
        m_numbers[place + 1] = number;
    }
    m_upper.insert(m_upper.end(), given.begin(), given.end());
}

} // namespace inkling
