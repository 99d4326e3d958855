// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/session_steps.h"

#include <vector>

namespace inkling {

/// Opens the moons, gives twelve labels a class and turns three of them; the rows of these.
inline std::vector<std::size_t> openAndTurnLabels(Session &session)
{
    openAndWait(session, kMoons);
    session.giveAtRandom(12);
    std::vector<std::size_t> given;
    for (std::size_t row = 0; row < session.labels().size(); ++row) {
        if (session.labels()[row].given != kUnlabelled)
            given.push_back(row);
    }
    std::vector<std::size_t> turned = {given[2], given[10], given[19]};
    for (const std::size_t row : turned)
        session.labelPoints({{row}}, 1 - session.labels()[row].given, {"test", QStringLiteral("Test")});
    return turned;
}

inline void lookForSuspects(Session &session)
{
    session.suspects().start();
    QTRY_VERIFY_WITH_TIMEOUT(!session.suspects().isRunning(), kPatience);
    QVERIFY(session.suspects().report());
}

inline void turnLabelsAndLook(Session &session)
{
    openAndTurnLabels(session);
    lookForSuspects(session);
}

} // namespace inkling
