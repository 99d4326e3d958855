// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <QString>

namespace inkling {

/// A message of core in the user's language.
QString translated(const Message &message);

/// A text of core that is marked with QT_TRANSLATE_NOOP("core", ...), in the user's language.
QString translated(const char *text);

} // namespace inkling
