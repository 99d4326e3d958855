// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace inkling {

/// Writes a whole file or none (core's writeFileAtomically). False: it could not be written.
[[nodiscard]] bool writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace inkling
