// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/argument_parsing.h"
#include "core/learn/learner.h"

#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// The ids of all methods, "a, b, c".
std::string methodIds();

using LearnerFilter = std::function<bool(const LearnerInfo &)>;

/// Of some of them.
std::string methodIds(const LearnerFilter &isWanted);

/// Failure (usage): there is no such method, with the nearest one.
const LearnerInfo &chosenLearner(const std::string &id);

/// `--set a=1 b=2` leaves b=2 among the positional arguments: it is a setting too.
void takeSettings(std::vector<std::string> &settings, Arguments &positionals);

/// The defaults with KEY=VALUE settings. Failure (usage): not of that form, an unknown key, a value out of
/// range.
ParameterValues chosenValues(const LearnerInfo &learner, const std::vector<std::string> &settings);

/// Methods, each once, with the settings whose keys they have. Failure (usage): there is no such method; as
/// chosenValues(); a key that none of them has.
std::vector<ConfiguredLearner> configuredLearners(const std::vector<std::string> &ids,
                                                  const std::vector<std::string> &settings);

/// The method has a parameter of this id.
bool hasParameter(const LearnerInfo &learner, const std::string &id);

} // namespace inkling
