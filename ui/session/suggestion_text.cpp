// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/suggestion_text.h"

#include <QLocale>

namespace inkling {

namespace {

constexpr double kUndecidedMargin = 0.5; ///< below it a sample is called "between" two classes

QString nameOf(const std::vector<ClassInfo> &classes, int place)
{
    return QString::fromStdString(classes[static_cast<std::size_t>(place)].name);
}

} // namespace

QString SuggestionText::of(const ReasonedSuggestion &reasoned, const std::vector<ClassInfo> &classes)
{
    const auto isKnown = [&](int place) {
        return place >= 0 && place < static_cast<int>(classes.size());
    };
    const int part = static_cast<int>(reasoned.partSize);
    switch (reasoned.suggestion.reason) {
    case SuggestionReason::DenseCentre:
        return tr("in the middle of many points of which nothing is known yet.");
    case SuggestionReason::UnreachedComponent:
        return part < 2 ? tr("it has no neighbours, so no label reaches it.")
                        : tr("in the middle of %n point(s) that no label reaches.", nullptr, part);
    case SuggestionReason::Representative:
        return tr("typical of many: its label would tell the most of all others.");
    case SuggestionReason::Uncertain:
    case SuggestionReason::ModelChange:
        break;
    }
    if (!isKnown(reasoned.likely) || !isKnown(reasoned.secondLikely))
        return tr("typical of many others, and nothing is predicted for it yet.");
    const QString second = nameOf(classes, reasoned.secondLikely);
    QString text = reasoned.margin < kUndecidedMargin
                       ? tr("between %1 and %2.").arg(nameOf(classes, reasoned.likely), second)
                       : tr("likely %1, and typical of many others.").arg(nameOf(classes, reasoned.likely));
    if (reasoned.flips && *reasoned.flips > 0)
        text +=
            u' ' + tr("If it is %1, %n other label(s) change.", nullptr, static_cast<int>(*reasoned.flips))
                       .arg(second);
    return text;
}

} // namespace inkling
