// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "core/data/label_history.h"
#include "core/data/labels.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace inkling {

/// The samples that the preparation leaves out, and those that it has chosen: the labels of all of them are
/// kept here, so that none is lost when samples go, and undoing reaches them.
class LeftOutRows
{
public:
    /// chosen: rows of the whole data, ascending, not all of them.
    LeftOutRows(std::shared_ptr<const Dataset> whole, std::vector<std::size_t> chosen, Labels labels);

    const std::shared_ptr<const Dataset> &whole() const { return m_whole; }
    const std::vector<std::size_t> &chosen() const { return m_chosen; }
    const Labels &labels() const { return m_labels; } ///< of the whole data

    /// Of labels of the whole data those of the chosen samples.
    Labels ofChosen(const Labels &labels) const;
    /// The labels of all samples when those of the chosen ones are `after`, in whose list of classes each of
    /// ours has its place.
    Labels expanded(const Labels &after) const;
    /// Of rows of the whole data those that are chosen, by their places among the chosen.
    std::vector<std::size_t> chosenAmong(std::span<const std::size_t> rows) const;
    /// Makes a step of the whole data. What it is for the chosen samples; none where it changes none of them.
    /// Precondition: it leads on from labels().
    std::optional<LabelEvent> make(const LabelEvent &step);

private:
    std::shared_ptr<const Dataset> m_whole;
    std::vector<std::size_t> m_chosen;
    std::vector<std::uint32_t> m_places; ///< of each row of the whole among the chosen, or kGone
    Labels m_labels;
};

} // namespace inkling
