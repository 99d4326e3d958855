// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/percentage.h"

#include <QLocale>

#include <cmath>

namespace inkling {

QString percentage(double share)
{
    return QLocale().toString(100.0 * share, 'f', 1);
}

QString percentText(double share)
{
    // a non-breaking space: the number and its sign stay together
    return percentage(share) + QStringLiteral("\u00a0%");
}

QString percentRange(double low, double high)
{
    return percentage(low) + QStringLiteral("\u2013") + percentage(high);
}

QString signedPercentage(double difference)
{
    const QString size = percentage(std::abs(difference));
    return (std::signbit(difference) && difference != 0.0 ? QStringLiteral("\u2212") : QStringLiteral("+")) +
           size;
}

} // namespace inkling
