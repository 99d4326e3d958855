// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/label_exchange.h"

#include "core/io/class_names.h"
#include "core/io/file_pattern.h"
#include "core/io/label_import.h"
#include "core/io/project_file.h"
#include "core/io/relink.h"
#include "ui/session/label_command.h"
#include "ui/session/session.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <utility>

namespace inkling {

namespace {

FoundBy foundBy(LabelKey key)
{
    switch (key) {
    case LabelKey::RowNumbers:
        return FoundBy::RowNumbers;
    case LabelKey::Ids:
        return FoundBy::Ids;
    case LabelKey::Order:
        break;
    }
    return FoundBy::Order;
}

FoundBy foundBy(MatchedBy matchedBy)
{
    switch (matchedBy) {
    case MatchedBy::Place:
        return FoundBy::Place;
    case MatchedBy::Id:
        return FoundBy::Ids;
    case MatchedBy::Content:
        break;
    }
    return FoundBy::Content;
}

Result<OthersLabels> readFile(const OthersQuestion &question, const RunControl &control)
{
    const Dataset &data = *question.data;
    const std::size_t sourceRows = data.rows == 0 ? 0 : data.sourceRow(data.rows - 1) + 1;
    auto read = readLabels(question.path, {data, sourceRows, question.firstRow, question.classes},
                           question.unlabelledMark, control);
    if (!read)
        return read.error();
    const Result<ClassColumn> classes = classesOfNames(read->names);
    if (!classes)
        return classes.error();
    OthersLabels others;
    others.labels = Labels(data.rows, classes->classes);
    for (std::size_t row = 0; row < data.rows; ++row)
        others.labels.set(row, {classes->values[row]});
    others.foundBy = foundBy(read->key);
    others.firstRow = question.firstRow;
    others.unmatched = std::move(read.value().unmatched);
    others.notes = std::move(read.value().notes);
    if (!question.unlabelledMark.empty() && read->marked == 0)
        others.notes.push_back(unknownMark(question.unlabelledMark));
    return others;
}

/// Whether rows of the project's data may be others than those of the same number here, whatever their bytes.
bool mayHaveOtherRows(const ProjectSource &source, const OthersQuestion &question)
{
    const ReadOptions &theirs = source.options;
    const ReadOptions &own = question.options;
    return (question.data->source.path.empty() && source.location != question.location) ||
           theirs.table != own.table || theirs.headerRows != own.headerRows ||
           theirs.skippedLines != own.skippedLines || theirs.footnotes != own.footnotes ||
           theirs.ragged != own.ragged;
}

std::string nameOf(const KeptLabel &label)
{
    return label.key.id.empty() ? std::to_string(label.key.row + 1) : label.key.id;
}

Result<OthersLabels> readOtherProject(const OthersQuestion &question, const RunControl &control)
{
    auto opened = readProject(question.path, control.part(0.0, 0.5));
    if (!opened)
        return opened.error();
    Project &project = opened.value().project;
    if (mayHaveOtherRows(project.source, question)) {
        project.source.location.clear(); // with other bytes the samples are looked for by what they are
        project.source.file.fingerprint = ~question.data->source.fingerprint;
    }
    auto relinked = relink(project, *question.data, control.part(0.5, 1.0));
    if (!relinked)
        return relinked.error();
    if (relinked->matched == 0 && !relinked->lost.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is a project on other data: none of the samples "
                                                       "that it labels is among the open ones."),
                             question.path)};
    OthersLabels others;
    others.foundBy = foundBy(relinked->matchedBy);
    for (const KeptLabel &lost : relinked->lost)
        others.unmatched.push_back(nameOf(lost));
    others.isProject = true;
    others.labels = std::move(relinked.value().project.labels);
    others.history = std::move(relinked.value().project.history);
    return others;
}

/// Those of the classes from a place on that nobody has, out of the list.
Labels withoutUnused(const Labels &labels, std::size_t from)
{
    std::vector<ClassInfo> classes = labels.classes();
    std::vector<int> uses(classes.size(), 0);
    for (std::size_t row = 0; row < labels.size(); ++row) {
        for (const int place : {labels[row].given, labels[row].truth}) {
            if (place != kUnlabelled)
                uses[static_cast<std::size_t>(place)] = 1;
        }
    }
    std::vector<int> becomes;
    std::vector<ClassInfo> kept;
    for (std::size_t place = 0; place < classes.size(); ++place) {
        becomes.push_back(static_cast<int>(kept.size()));
        if (place < from || uses[place] != 0)
            kept.push_back(classes[place]);
    }
    if (kept.size() == classes.size())
        return labels;
    const auto after = [&becomes](int place) {
        return place == kUnlabelled ? kUnlabelled : becomes[static_cast<std::size_t>(place)];
    };
    Labels result(labels.size(), std::move(kept));
    for (std::size_t row = 0; row < labels.size(); ++row) {
        LabelCell cell = labels[row];
        cell.given = after(cell.given);
        cell.truth = after(cell.truth);
        result.set(row, cell);
    }
    return result;
}

void count(const Labels &own, LabelPlan &plan)
{
    for (std::size_t row = 0; row < own.size(); ++row) {
        const LabelCell &before = own[row];
        const LabelCell &after = plan.after[row];
        if (before.heldOut)
            continue; // it stays as it is
        plan.heldOut += after.heldOut ? 1 : 0;
        if (labelOf(before) == labelOf(after))
            continue;
        if (labelOf(before) == kUnlabelled)
            ++plan.labelled;
        else if (labelOf(after) == kUnlabelled)
            ++plan.unlabelled;
        else
            ++plan.relabelled;
    }
    for (std::size_t place = own.classCount(); place < plan.after.classCount(); ++place)
        plan.newClasses.push_back(plan.after.classes()[place].name);
}

/// What is held out or locked stays as it is. Precondition: the own classes come first in the list of
/// `wanted`.
Result<LabelPlan> planOf(const Labels &own, Labels wanted)
{
    LabelPlan plan;
    for (std::size_t row = 0; row < own.size(); ++row) {
        if (!own[row].heldOut)
            continue;
        plan.heldOutKept += labelOf(wanted[row]) != own[row].truth ? 1 : 0;
        wanted.set(row, own[row]);
    }
    plan.lockedKept = keepLocked(own, wanted);
    plan.after = withoutUnused(wanted, own.classCount());
    const std::size_t classes = plan.after.classCount();
    if (classes > kMaximumClasses)
        return Error{message(QT_TRANSLATE_NOOP("core", "The two labellings have %1 classes together, and "
                                                       "labels may have %2 at most: rename or merge some "
                                                       "first."),
                             classes, kMaximumClasses)};
    count(own, plan);
    return plan;
}

/// What stays as it is, in words.
QStringList leftAlone(const LabelPlan &plan)
{
    QStringList remarks;
    if (plan.heldOutKept > 0)
        remarks +=
            Session::tr("%n held-out point(s) left alone", nullptr, static_cast<int>(plan.heldOutKept));
    if (plan.lockedKept > 0)
        remarks += Session::tr("%n label(s) of locked classes left alone", nullptr,
                               static_cast<int>(plan.lockedKept));
    return remarks;
}

void carryOut(Session &session, const LabelPlan &plan, const char *tool, const QString &text)
{
    replaceLabels(session, plan.after, tool, text);
    Q_EMIT session.remarkMade((QStringList{text} + leftAlone(plan)).join(QStringLiteral(" · ")));
}

/// Of how many labels.
QString changesOf(const LabelPlan &plan)
{
    const qulonglong changes = plan.labelled + plan.relabelled + plan.unlabelled;
    return QLocale().toString(changes);
}

} // namespace

OthersQuestion OthersQuestion::of(const Session &session, const QString &path)
{
    std::vector<std::string> classes;
    for (const ClassInfo &known : session.wholeLabels().classes())
        classes.push_back(known.name);
    return {.path = path.toStdString(),
            .unlabelledMark = {},
            .firstRow = 0,
            .data = session.wholeData(),
            .classes = std::move(classes),
            .location = session.request().location.toStdString(),
            .options = session.request().options};
}

bool isProjectFile(const std::string &path)
{
    return matchesPattern(path, {kProjectPattern});
}

Result<OthersLabels> readOthersLabels(const OthersQuestion &question, const RunControl &control)
{
    return isProjectFile(question.path) ? readOtherProject(question, control) : readFile(question, control);
}

Result<LabelPlan> importPlan(const Labels &own, const Labels &theirs, ConflictChoice choice)
{
    const JointClasses joint = jointClasses(own.classes(), theirs.classes());
    Labels wanted = own;
    wanted.setClasses(joint.classes);
    for (std::size_t row = 0; row < own.size(); ++row) {
        const int label = joint.ofSecond(theirs[row]).given;
        LabelCell cell = own[row];
        const int before = labelOf(cell);
        if (label == kUnlabelled || label == before)
            continue;
        if (cell.heldOut || before == kUnlabelled || choice == ConflictChoice::TakeTheirs) {
            cell.given = label;
            cell.unsure = false;
        } else if (choice == ConflictChoice::LeaveUnlabelled) {
            cell.given = kUnlabelled;
        }
        cell.heldOut = false; // what was held out is left alone, and counted
        wanted.set(row, cell);
    }
    return planOf(own, std::move(wanted));
}

Result<LabelPlan> mergePlan(const Labels &own, const Labels &theirs, MergeRule rule)
{
    auto merged = mergedLabels(own, theirs, rule);
    if (!merged)
        return merged.error();
    return planOf(own, std::move(merged).value());
}

LabelDifferences importConflicts(const Labels &own, const Labels &theirs)
{
    const JointClasses joint = jointClasses(own.classes(), theirs.classes());
    LabelDifferences conflicts{joint.classes, {}};
    for (std::size_t row = 0; row < own.size(); ++row) {
        const LabelCell cell = joint.ofSecond(theirs[row]);
        const int before = labelOf(own[row]);
        if (before != kUnlabelled && cell.given != kUnlabelled && cell.given != before)
            conflicts.rows.push_back({row, own[row], cell});
    }
    return conflicts;
}

LabelDifferences saidDifferently(const Labels &own, const OthersLabels &others)
{
    LabelDifferences all = labelDifferences(own, others.labels);
    std::erase_if(all.rows, [&others](const LabelDifference &difference) {
        const LabelCell &first = difference.first;
        const LabelCell &second = difference.second;
        if (!others.isProject && first.heldOut)
            return second.given == kUnlabelled || second.given == first.truth;
        return labelOf(first) == labelOf(second) && (first.heldOut == second.heldOut || !others.isProject);
    });
    return all;
}

HistoryParting partingOf(const LabelHistory &own, const LabelHistory &theirs)
{
    const std::size_t common = commonSteps(own, theirs);
    return {common, common > 0 ? own[common - 1].time : 0, own.size() - common, theirs.size() - common};
}

void importLabels(Session &session, const LabelPlan &plan, const QString &name)
{
    carryOut(session, plan, "import", Session::tr("Import %1 (labels: %2)").arg(name, changesOf(plan)));
}

void mergeLabels(Session &session, const LabelPlan &plan, const QString &name)
{
    carryOut(session, plan, "merge", Session::tr("Merge with %1 (labels: %2)").arg(name, changesOf(plan)));
}

void replaceLabels(Session &session, const Labels &after, const char *tool, const QString &text)
{
    if (auto step = labelEvent(session.wholeLabels(), after, tool))
        session.undoStack().push(new LabelCommand(session, *std::move(step), text));
}

std::size_t labelsUnlikeColumn(const Dataset &data, const Labels &labels)
{
    const auto place = data.classColumn();
    std::size_t count = 0;
    for (std::size_t row = 0; place && row < data.rows; ++row) {
        const int given = labels[row].given;
        const Column &column = data.columns[*place];
        if (given != kUnlabelled && !column.isMissing(row))
            count += labels.classes()[static_cast<std::size_t>(given)].name != column.text(row) ? 1 : 0;
    }
    return count;
}

} // namespace inkling
