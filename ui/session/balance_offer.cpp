// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/balance_offer.h"

#include "core/classify/class_balance.h"
#include "ui/session/session.h"

#include <algorithm>
#include <string_view>

namespace inkling {

namespace {

constexpr const char *kParameter = "class_balance"; // of balanceParameters()

} // namespace

bool canBalance(const Session &session)
{
    const ParameterTable &parameters = session.learner().parameters;
    return std::any_of(parameters.begin(), parameters.end(), [](const Parameter &parameter) {
        return std::string_view(parameter.id) == kParameter;
    });
}

bool isBalanced(const Session &session)
{
    return session.parameters().choice<ClassBalance>(kParameter) != ClassBalance::None;
}

void balanceWithSmote(Session &session)
{
    session.setParameter(kParameter, static_cast<double>(ClassBalance::Smote));
}

} // namespace inkling
