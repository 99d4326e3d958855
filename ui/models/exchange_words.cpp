// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/exchange_words.h"

#include "ui/models/percentage.h"
#include "ui/models/step_words.h"
#include "ui/session/translate.h"

#include <QLocale>

#include <utility>

namespace inkling {

namespace {

QString foundByWords(const OthersLabels &others)
{
    switch (others.foundBy) {
    case FoundBy::RowNumbers:
        return others.firstRow == 0 ? ExchangeWords::tr("by their row numbers, counted from 0")
                                    : ExchangeWords::tr("by their row numbers, counted from 1");
    case FoundBy::Ids:
        return ExchangeWords::tr("by their ids");
    case FoundBy::Order:
        return ExchangeWords::tr("by their order");
    case FoundBy::Place:
        return ExchangeWords::tr("by their places in the same data");
    case FoundBy::Content:
        break;
    }
    return ExchangeWords::tr("by their contents");
}

/// Those of the lines that count something, as one sentence, whichever of them begins it.
QString counted(const std::initializer_list<std::pair<QString, std::size_t>> &lines)
{
    QStringList parts;
    for (const auto &[text, count] : lines) {
        if (count > 0)
            parts += text.arg(ExchangeWords::number(count));
    }
    QString sentence = parts.join(QStringLiteral(" · ")) + u'.';
    sentence.replace(0, 1, sentence.front().toUpper());
    return sentence;
}

QString kappaText(double value)
{
    return QLocale().toString(value, 'f', 2);
}

} // namespace

QString ExchangeWords::number(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

QString ExchangeWords::found(const OthersLabels &others)
{
    const Labels &labels = others.labels;
    const std::size_t heldOut = labels.count(LabelRole::HeldOut);
    QString sentence =
        tr("The file labels %1 of the %2 samples, found %3.")
            .arg(number(labels.count(LabelRole::Given)), number(labels.size()), foundByWords(others));
    if (heldOut > 0)
        sentence += u' ' + tr("It holds out: %1.").arg(number(heldOut));
    if (!others.unmatched.empty())
        sentence +=
            u' ' + tr("Of what it labels these data do not have: %1.").arg(number(others.unmatched.size()));
    for (const Message &note : others.notes)
        sentence += u' ' + translated(note);
    return sentence;
}

QStringList ExchangeWords::unmatched(const OthersLabels &others)
{
    const bool areRows = others.foundBy == FoundBy::Content || others.foundBy == FoundBy::RowNumbers;
    QStringList lines;
    for (const std::string &name : others.unmatched)
        lines += areRows ? tr("row %1").arg(QString::fromStdString(name)) : QString::fromStdString(name);
    return lines;
}

QString ExchangeWords::plan(const LabelPlan &plan)
{
    QStringList sentences;
    if (plan.changesSomething())
        sentences += counted({{tr("Newly labelled: %1"), plan.labelled},
                              {tr("with another label: %1"), plan.relabelled},
                              {tr("without their label: %1"), plan.unlabelled},
                              {tr("newly held out: %1"), plan.heldOut}});
    else
        sentences += tr("No label changes.");
    if (!plan.newClasses.empty()) {
        QStringList names;
        for (const std::string &name : plan.newClasses)
            names += QString::fromStdString(name);
        sentences += tr("New classes: %1.").arg(names.join(QStringLiteral(", ")));
    }
    if (plan.heldOutKept + plan.lockedKept > 0)
        sentences += counted(
            {{tr("Left alone: held out %1"), plan.heldOutKept},
             {plan.heldOutKept > 0 ? tr("of locked classes %1") : tr("Left alone: of locked classes %1"),
              plan.lockedKept}});
    return sentences.join(u' ');
}

QString ExchangeWords::agreed(const Agreement &agreement)
{
    if (agreement.both == 0)
        return tr("no sample has a label of both");
    return tr("%1 of %2 (%3)")
        .arg(number(agreement.agreed), number(agreement.both),
             percentText(static_cast<double>(agreement.agreed) / static_cast<double>(agreement.both)));
}

QString ExchangeWords::kappa(const Agreement &agreement)
{
    if (!agreement.kappa)
        return agreement.both == 0 ? tr("none: no sample has a label of both")
                                   : tr("none: both have used one class alone");
    return tr("%1 (95 % interval: %2 to %3)")
        .arg(kappaText(*agreement.kappa), kappaText(agreement.interval.low),
             kappaText(agreement.interval.high));
}

QString ExchangeWords::parting(const HistoryParting &parting)
{
    if (parting.common == 0)
        return tr("The two histories have no step in common: yours has %1, the other %2.")
            .arg(number(parting.own), number(parting.theirs));
    return tr("The two went the same way for %1 steps, until %2; since then yours made %3, the other %4.")
        .arg(number(parting.common), StepWords::time(parting.time), number(parting.own),
             number(parting.theirs));
}

QString ExchangeWords::rule(MergeRule rule)
{
    switch (rule) {
    case MergeRule::FirstWins:
        return tr("&Your label wins where both differ");
    case MergeRule::SecondWins:
        return tr("&The other label wins where both differ");
    case MergeRule::WithoutConflicts:
        return tr("No label where &both differ");
    case MergeRule::OnlyAgreed:
        break;
    }
    return tr("&Only where both are the same");
}

} // namespace inkling
