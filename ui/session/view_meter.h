// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_views.h"
#include "ui/session/job.h"

#include <QObject>

#include <optional>
#include <vector>

namespace inkling {

class Session;

/// Makes views of the open data set's features, and says how much they depend on one another: in the
/// background, the newest question winning. Within the classes that are given or, elsewhere, predicted.
class ViewMeter : public QObject
{
    Q_OBJECT

public:
    /// Precondition: the session, borrowed, has data.
    explicit ViewMeter(const Session &session, QObject *parent = nullptr);

    /// Columns that are no features as the session has them are left out.
    void measure(const ColumnViews &views);
    /// isOffered: of each column whether it may be in a view.
    void propose(const std::vector<char> &isOffered, const ViewProposal &proposal);
    bool isRunning() const { return m_measuring.isRunning() || m_proposing.isRunning(); }

Q_SIGNALS:
    /// None: the features are in fewer than two views.
    void measured(const std::optional<inkling::Dependence> &dependence);
    void proposed(const inkling::ColumnViews &views); ///< empty: there are none by this rule
    void runningChanged();
    void problemFound(const QString &sentence);

private:
    const Session &m_session;
    Job m_measuring;
    Job m_proposing;
};

} // namespace inkling
