// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that edits labels: each function is one step of the undo stack.
#include "core/io/label_export.h"
#include "core/io/write_file.h"
#include "ui/session/class_text.h"
#include "ui/session/label_command.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <memory>
#include <sstream>

namespace inkling {

namespace {

QString keptText(std::size_t kept)
{
    return Session::tr("%n label(s) of locked classes left alone", nullptr, static_cast<int>(kept));
}

} // namespace

void Session::edit(const Labels &after, const QString &text)
{
    auto command = std::make_unique<LabelCommand>(*this, after, text);
    if (!command->isEmpty())
        m_undoStack.push(command.release());
    announceLabels(); // amid a macro the stack says nothing
}

/// An edit of all samples, but for what is locked.
void Session::editUnlocked(Labels after, const QString &text)
{
    const std::size_t kept = keepLocked(m_labels, after);
    edit(after, text);
    if (kept > 0)
        Q_EMIT remarkMade(keptText(kept));
}

PaintResult Session::labelPoints(std::span<const std::size_t> rows, int classPlace, const QString &gesture)
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
            ? tr("%1: unlabel %n point(s)", nullptr, static_cast<int>(result.changed)).arg(gesture)
            : tr("%1: %n point(s) to %2", nullptr, static_cast<int>(result.changed))
                  .arg(gesture, classText(m_labels, classPlace));
    edit(after, text);

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
    edit(after, certainty == Certainty::Unsure ? tr("Flag %n point(s) as unsure", nullptr, changed)
                                               : tr("Take the flag off %n point(s)", nullptr, changed));
}

void Session::giveAtRandom(std::size_t perClass)
{
    // a new draw each time, and the same series for the same seed
    const std::uint64_t draw = m_seed + m_labels.count(LabelRole::Given);
    edit(inkling::giveAtRandom(m_labels, perClass, draw), tr("Label %1 per class at random").arg(perClass));
}

void Session::holdOut(double share)
{
    editUnlocked(inkling::holdOut(m_labels, share, m_seed),
                 tr("Hold out %1 %").arg(100.0 * share, 0, 'g', 3));
}

void Session::hideGivenLabels()
{
    Labels after = m_labels;
    for (std::size_t row = 0; row < after.size(); ++row) {
        LabelCell cell = after[row];
        if (cell.truth == kUnlabelled)
            cell.truth = cell.given;
        cell.given = kUnlabelled;
        after.set(row, cell);
    }
    editUnlocked(after, tr("Hide the given labels"));
}

void Session::correctHeldOut(std::size_t row, int classPlace)
{
    Labels after = m_labels;
    after.set(row, {kUnlabelled, classPlace, true, after[row].unsure});
    edit(after, tr("Correct held-out row %1 to %2").arg(row + 1).arg(classText(m_labels, classPlace)));
}

Status Session::giveSeedRows(const QString &path)
{
    const auto rows = readSeedRows(path.toStdString(), m_labels.size());
    if (!rows)
        return rows.error();
    const auto after = giveRows(m_labels, *rows);
    if (!after)
        return after.error();
    editUnlocked(*after, tr("Give the %n label(s) of a list", nullptr, static_cast<int>(rows->size())));
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

void Session::saveLabelled(const QString &path)
{
    whenFresh([this, path, labels = m_labels, index = m_undoStack.index()](const SharedReport &report) {
        writeLabelled(path, report, labels, index);
    });
}

void Session::writeLabelled(const QString &path, const SharedReport &report, const Labels &labels,
                            int undoIndex)
{
    const auto task = [data = m_data, labels, report,
                       path = path.toStdString()](const RunControl &) -> Result<std::vector<Message>> {
        std::ostringstream text;
        auto notes =
            writeLabelledCsv(text, *data, labels, report ? &report->outcome : nullptr, ScoreColumns::None);
        if (!notes)
            return notes;
        const Status written = writeFileAtomically(path, text.view());
        if (!written)
            return written.error();
        return notes;
    };
    m_saveJob.start<std::vector<Message>>(task, [this, path, undoIndex](const std::vector<Message> &notes) {
        if (m_undoStack.index() == undoIndex)
            m_undoStack.setClean();
        QStringList remarks{tr("Saved %1").arg(path)};
        for (const Message &note : notes)
            remarks += translated(note);
        Q_EMIT remarkMade(remarks.join(QStringLiteral(" · ")));
        Q_EMIT saved(path);
    });
}

} // namespace inkling
