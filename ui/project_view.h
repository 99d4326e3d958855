// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace inkling {

class MapsPanel;
class Session;

/// How the work is looked at, as texts by their names: what a project keeps of a window.
using ViewTexts = std::map<std::string, std::string>;

/// The axes, the range and the look of the maps. Precondition: the session has data.
ViewTexts viewTexts(const Session &session, MapsPanel &maps);

/// Brings them back; what cannot be, as columns that are not there any more, stays as it is.
void restoreView(const ViewTexts &texts, Session &session, MapsPanel &maps);

} // namespace inkling
