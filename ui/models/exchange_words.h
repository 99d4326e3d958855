// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/label_exchange.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace inkling {

/// Others' labels, and what becomes of the own ones by them, in words.
class ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(inkling::ExchangeWords)

public:
    /// How many samples they speak of, how these were found, and how many were not.
    static QString found(const OthersLabels &others);
    /// What they say of no sample, one a line of a list.
    static QStringList unmatched(const OthersLabels &others);
    /// "Will change: …" and what stays as it is; that nothing changes.
    static QString plan(const LabelPlan &plan);
    /// "72 of 80 (90.0 %)"; nothing where both have labelled none.
    static QString agreed(const Agreement &agreement);
    /// Cohen's kappa with its interval; why there is none.
    static QString kappa(const Agreement &agreement);
    /// Where the two histories parted, and how far they went.
    static QString parting(const HistoryParting &parting);
    static QString rule(MergeRule rule);
    static QString number(std::size_t count); ///< in the user's format
};

} // namespace inkling
