// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that edits labels: each function is one step of the undo stack.
#include "core/io/seed_rows.h"
#include "core/score/small_classes.h"
#include "ui/session/class_text.h"
#include "ui/session/label_command.h"
#include "ui/session/row_number.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <memory>

namespace inkling {

namespace {

QString keptText(std::size_t kept)
{
    return Session::tr("%n label(s) of locked classes left alone", nullptr, static_cast<int>(kept));
}

} // namespace

void Session::edit(const Labels &after, const char *tool, const QString &text)
{
    if (m_leftOut)
        editWhole(m_leftOut->expanded(after), tool, text);
    else
        editWhole(after, tool, text);
}

void Session::editWhole(const Labels &after, const char *tool, const QString &text)
{
    if (auto step = labelEvent(wholeLabels(), after, tool))
        m_undoStack.push(new LabelCommand(*this, *std::move(step), text));
    announceLabels(); // amid a macro the stack says nothing
}

/// An edit of all samples, those left out as well, but for what is locked.
void Session::editUnlocked(Labels after, const char *tool, const QString &text)
{
    const std::size_t kept = keepLocked(wholeLabels(), after);
    editWhole(after, tool, text);
    if (kept > 0)
        Q_EMIT remarkMade(keptText(kept));
}

PaintResult Session::labelPoints(std::span<const std::size_t> rows, int classPlace, const Gesture &gesture)
{
    PaintResult result;
    Labels after = m_labels;
    std::size_t known = after.count(LabelRole::Given) + after.count(LabelRole::HeldOut);
    for (const std::size_t row : rows) {
        LabelCell cell = after[row];
        if (cell.heldOut) {
            ++result.locked;
            continue;
        }
        if (cell.given == classPlace)
            continue;
        const bool isNew = cell.given == kUnlabelled;
        if (!isNew && isLocked(cell.given)) {
            ++result.kept;
            continue;
        }
        cell.given = classPlace;
        cell.unsure = cell.unsure && classPlace == kUnlabelled;
        if (classPlace != kUnlabelled && cell.truth != kUnlabelled && cell.truth != classPlace)
            ++result.contradicting;
        if (isNew && ++known % 5 == 0 && m_keepEveryFifth)
            cell = {kUnlabelled, classPlace, true, cell.unsure};
        after.set(row, cell);
        ++result.changed;
    }
    const QString text =
        classPlace == kUnlabelled
            ? tr("%1: unlabel %n point(s)", nullptr, static_cast<int>(result.changed)).arg(gesture.name)
            : tr("%1: %n point(s) to %2", nullptr, static_cast<int>(result.changed))
                  .arg(gesture.name, classText(m_labels, classPlace));
    edit(after, gesture.tool.c_str(), text);

    QStringList remarks{text};
    if (result.locked > 0)
        remarks += tr("%n held-out point(s) left alone", nullptr, static_cast<int>(result.locked));
    if (result.kept > 0)
        remarks += keptText(result.kept);
    if (result.contradicting > 0)
        remarks +=
            tr("%n label(s) contradict the known class", nullptr, static_cast<int>(result.contradicting));
    Q_EMIT remarkMade(remarks.join(QStringLiteral(" · ")));
    return result;
}

void Session::flag(std::span<const std::size_t> rows, Certainty certainty)
{
    Labels after = m_labels;
    int changed = 0;
    for (const std::size_t row : rows) {
        LabelCell cell = after[row];
        cell.unsure = certainty == Certainty::Unsure;
        changed += cell != after[row];
        after.set(row, cell);
    }
    edit(after, certainty == Certainty::Unsure ? "flag" : "unflag",
         certainty == Certainty::Unsure ? tr("Flag %n point(s) as unsure", nullptr, changed)
                                        : tr("Take the flag off %n point(s)", nullptr, changed));
}

void Session::giveAtRandom(std::size_t perClass)
{
    // a new draw each time, and the same series for the same seed
    const std::uint64_t draw = m_seed + m_labels.count(LabelRole::Given);
    const Labels after = inkling::giveAtRandom(m_labels, perClass, draw);
    std::vector<std::size_t> given = after.givenCounts();
    const std::vector<std::size_t> before = m_labels.givenCounts();
    for (std::size_t k = 0; k < given.size(); ++k)
        given[k] -= before[k];
    edit(after, "random", tr("Label %1 per class at random").arg(perClass));
    if (const auto note = noteOfSmallClasses(after.classes(), given, perClass))
        Q_EMIT remarkMade(translated(*note));
}

void Session::holdOut(double share)
{
    const Labels after = inkling::holdOut(m_labels, share, m_seed);
    editUnlocked(m_leftOut ? m_leftOut->expanded(after) : after, "hold_out",
                 tr("Hold out %1 %").arg(100.0 * share, 0, 'g', 3));
}

void Session::hideGivenLabels()
{
    Labels after = wholeLabels();
    for (std::size_t row = 0; row < after.size(); ++row) {
        LabelCell cell = after[row];
        if (cell.truth == kUnlabelled)
            cell.truth = cell.given;
        cell.given = kUnlabelled;
        after.set(row, cell);
    }
    editUnlocked(after, "hide", tr("Hide the given labels"));
}

void Session::correctHeldOut(std::size_t row, int classPlace)
{
    Labels after = m_labels;
    after.set(row, {kUnlabelled, classPlace, true, after[row].unsure});
    edit(after, "correct",
         tr("Correct held-out row %1 to %2")
             .arg(rowNumber(*m_data, row))
             .arg(classText(m_labels, classPlace)));
}

Status Session::giveSeedRows(const QString &path)
{
    const auto rows = readSeedRows(path.toStdString(), wholeLabels().size());
    if (!rows)
        return rows.error();
    const auto after = giveRows(wholeLabels(), *rows);
    if (!after)
        return after.error();
    editUnlocked(*after, "seed_rows",
                 tr("Give the %n label(s) of a list", nullptr, static_cast<int>(rows->size())));
    return Success{};
}

void Session::armClass(int place)
{
    if (place == m_armedClass)
        return;
    m_armedClass = place;
    Q_EMIT armedClassChanged(place);
}

void Session::setKeepEveryFifth(bool keep)
{
    if (keep == m_keepEveryFifth)
        return;
    m_keepEveryFifth = keep;
    Q_EMIT keepEveryFifthChanged(keep);
}

} // namespace inkling
