// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace inkling {

class Session;

// What the chosen method can do about classes of few given labels.
bool canBalance(const Session &session);
bool isBalanced(const Session &session); ///< precondition: canBalance()
void balanceWithSmote(Session &session); ///< likewise

} // namespace inkling
