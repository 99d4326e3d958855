// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/project.h"
#include "core/io/setting_taker.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// What settings say but for parameters and edges, each by its name: the form of the project file and of the
/// journal. What came later than the others is said where it is not as it is from the start.
std::map<std::string, std::string> settingTexts(const ProjectSettings &settings);

/// Fills the settings with them again; `take` notices what cannot be.
void takeSettingTexts(SettingTaker &take, ProjectSettings &settings);

/// All of the settings as bytes, and again; none where they are not of this form, to their end. They are
/// untrusted: edges are of any samples. The form is the journal's, which makes new ones as label_bytes.h
/// does.
std::string settingsBytes(const ProjectSettings &settings);
std::optional<ProjectSettings> readSettings(std::string_view bytes);

} // namespace inkling
