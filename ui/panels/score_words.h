// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/score/draws.h"
#include "core/score/experiment.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace inkling {

/// A line of the score panel and, for whoever hovers over it, what it means.
struct ScoreLine
{
    QString text;
    QString meaning;
};

/// A report in words.
class ScoreWords
{
    Q_DECLARE_TR_FUNCTIONS(inkling::ScoreWords)

public:
    /// A method's or baseline's name by its id, in the user's language.
    static QString methodName(const std::string &id);
    /// "58 of 60 · 88.6–99.1". Precondition: some are held out.
    static ScoreLine counts(const Score &score);
    /// Whether the unlabelled data helped, with the paired interval. Precondition: report.difference.
    static ScoreLine verdict(const Report &report);
    /// All that is worth a line besides: coverage, unreached samples, given labels, leave-one-out, ending,
    /// notes.
    static std::vector<ScoreLine> remarks(const Report &report);
    /// Where the held-out samples were.
    static QString evaluation(Evaluation evaluation);
    /// Whether the unlabelled data helped over all draws, with the interval.
    static ScoreLine drawsVerdict(const DrawsReport &draws);
    /// "96.7 ± 1.2 · 95.9–97.5": mean, standard deviation, interval.
    static ScoreLine drawNumbers(const DrawnMethod &method);
    /// Everything as plain text, to be pasted into a report.
    static QString summary(const Report &report);
};

} // namespace inkling
