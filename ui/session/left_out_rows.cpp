// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/left_out_rows.h"

#include <cassert>
#include <utility>

namespace inkling {

LeftOutRows::LeftOutRows(std::shared_ptr<const Dataset> whole, std::vector<std::size_t> chosen, Labels labels)
    : m_whole(std::move(whole))
    , m_chosen(std::move(chosen))
    , m_places(m_whole->rows, kGone)
    , m_labels(std::move(labels))
{
    for (std::size_t place = 0; place < m_chosen.size(); ++place)
        m_places[m_chosen[place]] = static_cast<std::uint32_t>(place);
}

Labels LeftOutRows::ofChosen(const Labels &labels) const
{
    Labels chosen(m_chosen.size(), labels.classes());
    for (std::size_t place = 0; place < m_chosen.size(); ++place)
        chosen.set(place, labels[m_chosen[place]]);
    return chosen;
}

Labels LeftOutRows::expanded(const Labels &after) const
{
    Labels labels = m_labels;
    labels.setClasses(after.classes());
    for (std::size_t place = 0; place < m_chosen.size(); ++place)
        labels.set(m_chosen[place], after[place]);
    return labels;
}

std::vector<std::size_t> LeftOutRows::chosenAmong(std::span<const std::size_t> rows) const
{
    std::vector<std::size_t> places;
    for (const std::size_t row : rows) {
        if (m_places[row] != kGone)
            places.push_back(m_places[row]);
    }
    return places;
}

std::optional<LabelEvent> LeftOutRows::make(const LabelEvent &step)
{
    [[maybe_unused]] const bool leadsOn = redo(step, m_labels);
    assert(leadsOn);
    LabelHistory seen = renumbered({step}, m_places);
    if (seen.empty())
        return std::nullopt;
    return std::move(seen.front());
}

} // namespace inkling
