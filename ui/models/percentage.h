// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace inkling {

/// A share in [-1, 1] as a percentage with one decimal in the user's number format, without the sign "%":
/// "96.7".
QString percentage(double share);

/// With the sign "%": "96.7 %".
QString percentText(double share);

/// Both ends: "88.6–99.1".
QString percentRange(double low, double high);

/// A difference of shares in percentage points with its sign: "+15.0", "−2.5".
QString signedPercentage(double difference);

} // namespace inkling
