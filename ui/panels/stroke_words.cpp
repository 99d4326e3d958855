// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stroke_words.h"

#include "ui/session/class_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>
#include <vector>

namespace inkling {

namespace {

constexpr std::size_t kMostClasses = 3;

struct StrokeWords
{
    Q_DECLARE_TR_FUNCTIONS(StrokeWords)
};

/// "given: A 12, B 3, ...": the most frequent first.
QString givenWords(const Labels &labels, const std::vector<std::size_t> &counts)
{
    std::vector<std::size_t> places(counts.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::erase_if(places, [&](std::size_t place) { return counts[place] == 0; });
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    QStringList parts;
    for (const std::size_t place : places) {
        if (parts.size() == kMostClasses) {
            parts += QStringLiteral("…");
            break;
        }
        parts += QStringLiteral("%1 %2").arg(classText(labels, static_cast<int>(place))).arg(counts[place]);
    }
    return parts.isEmpty() ? QString() : StrokeWords::tr("given: %1").arg(parts.join(QStringLiteral(", ")));
}

} // namespace

QString strokeWords(const Labels &labels, std::span<const std::size_t> rows, std::optional<int> target)
{
    std::vector<std::size_t> counts(labels.classCount());
    std::size_t locked = 0;
    std::size_t kept = 0;
    for (const std::size_t row : rows) {
        if (labels[row].heldOut)
            ++locked;
        else if (const int given = labels[row].given; given != kUnlabelled) {
            ++counts[static_cast<std::size_t>(given)];
            kept += target && *target != given && labels.classes()[static_cast<std::size_t>(given)].isLocked;
        }
    }
    const QString points = StrokeWords::tr("%n point(s)", nullptr, static_cast<int>(rows.size()));
    QStringList words;
    if (!target)
        words += points;
    else if (*target == kUnlabelled)
        words += StrokeWords::tr("erase %1").arg(points);
    else
        words += StrokeWords::tr("%1 → %2").arg(points, classText(labels, *target));
    if (const QString given = givenWords(labels, counts); !given.isEmpty())
        words += given;
    if (locked > 0)
        words += StrokeWords::tr("%n held out", nullptr, static_cast<int>(locked));
    if (kept > 0)
        words += StrokeWords::tr("%n of locked classes", nullptr, static_cast<int>(kept));
    return words.join(QStringLiteral(" · "));
}

} // namespace inkling
