// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session.h"

#include <memory>
#include <string>

namespace inkling {

/// What the report of a run tells beside the run: the session as it is when this is made. Any thread may then
/// make the page.
class ReportSnapshot
{
public:
    /// Precondition: the session has data.
    explicit ReportSnapshot(const Session &session);

    /// An HTML page in the user's language. Precondition: the report is of the session as it was.
    std::string page(const Report &report) const;

private:
    std::shared_ptr<const Dataset> m_data;
    std::shared_ptr<const FeatureTable> m_features;
    std::shared_ptr<const MapPositions> m_positions;
    Labels m_labels;
    PrepareOptions m_preparation;
    SharedSurgery m_surgery;
    std::string m_source;
    std::string m_command;
};

} // namespace inkling
