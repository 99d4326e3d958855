// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QSettings;

namespace inkling {

/// The program's settings. A file that cannot be used never prevents the start: it is moved aside to
/// "<path>.broken" and the defaults hold. path: empty for the user's own file.
std::unique_ptr<QSettings> openSettings(const QString &path = {});

} // namespace inkling
