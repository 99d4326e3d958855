// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/dataset.h"
#include "core/data/label_difference.h"
#include "core/data/label_history.h"
#include "core/data/labels.h"
#include "core/io/dataset_reader.h"
#include "core/score/agreement.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

class Session;

/// By what others' labels found their samples among the open ones.
enum class FoundBy { RowNumbers, Ids, Order, Place, Content };

/// What is asked of a file of labels, or of another project.
struct OthersQuestion
{
    std::string path;
    std::string unlabelledMark; ///< of label files: a text that means "no label"; may be empty
    std::size_t firstRow = 0;   ///< likewise: what number the first row has, 0 or 1
    std::shared_ptr<const Dataset> data;
    std::vector<std::string> classes; ///< names of those that there are
    std::string location;             ///< by which the data were read: see DataRequest
    ReadOptions options;              ///< likewise

    /// Precondition: the session has data.
    static OthersQuestion of(const Session &session, const QString &path);
};

/// What somebody else says of the open samples, those that the preparation leaves out included: all of this
/// is of Session::wholeData() and Session::wholeLabels().
struct OthersLabels
{
    Labels labels; ///< of the open samples; of a label file only what is given
    FoundBy foundBy = FoundBy::Place;
    std::size_t firstRow = 0; ///< of row numbers: as in the question
    /// Ids or row numbers that the data do not have: of a file as it has them, of a project from 1.
    std::vector<std::string> unmatched;
    std::vector<Message> notes; ///< of a file: see ImportedLabels
    bool isProject = false;
    LabelHistory history; ///< of a project, in rows of the open samples
};

/// Whether a file is a project by its name.
bool isProjectFile(const std::string &path);

/// Reads a label file or an earlier export as readLabels() does, or a project, whose samples are found as
/// relink() finds them. Error: as these, too many classes, and that a project labels none of the samples.
Result<OthersLabels> readOthersLabels(const OthersQuestion &question, const RunControl &control);

/// How many given labels the class column of the data says otherwise; a missing one says nothing.
std::size_t labelsUnlikeColumn(const Dataset &data, const Labels &labels);

/// What becomes of samples that a file labels otherwise.
enum class ConflictChoice { KeepMine, TakeTheirs, LeaveUnlabelled };

/// What the own labels become by those of others.
struct LabelPlan
{
    Labels after;
    std::vector<std::string>
        newClasses;           ///< that come last in its list; others' that nobody gets are left out
    std::size_t labelled = 0; ///< samples that had no label and get one
    std::size_t relabelled = 0;
    std::size_t unlabelled = 0;
    std::size_t heldOut = 0;     ///< that were not and will be
    std::size_t heldOutKept = 0; ///< held-out samples of which others say something else: left alone
    std::size_t lockedKept = 0;  ///< given labels of locked classes, likewise

    bool changesSomething() const { return labelled + relabelled + unlabelled + heldOut > 0; }
};

/// Gives what others have given. Error: more than kMaximumClasses. Precondition: as many samples in both.
/// Cost: O(n).
Result<LabelPlan> importPlan(const Labels &own, const Labels &theirs, ConflictChoice choice);

/// The same by mergedLabels(); what is held out here stays as it is.
Result<LabelPlan> mergePlan(const Labels &own, const Labels &theirs, MergeRule rule);

/// The samples that both have labelled, and otherwise: own, theirs. Those that are held out here count.
LabelDifferences importConflicts(const Labels &own, const Labels &theirs);

/// All of which the two do not say the same: another label, or one that only one of them has. A label file
/// says nothing of what is held out and not in it.
LabelDifferences saidDifferently(const Labels &own, const OthersLabels &others);

/// How far two histories went together.
struct HistoryParting
{
    std::size_t common = 0;
    std::int64_t time = 0; ///< of the last step that they have in common; 0: there is none
    std::size_t own = 0;   ///< steps made since
    std::size_t theirs = 0;
};
HistoryParting partingOf(const LabelHistory &own, const LabelHistory &theirs);

/// Makes the plan come true as one step; `name`: of the file. Precondition: the plan was made of the
/// session's labels.
void importLabels(Session &session, const LabelPlan &plan, const QString &name);
void mergeLabels(Session &session, const LabelPlan &plan, const QString &name);

/// Other labels of all samples in place of the session's own, as one step; nothing where they are the same.
/// `tool` as in LabelEvent, `text` for the undo list.
void replaceLabels(Session &session, const Labels &after, const char *tool, const QString &text);

} // namespace inkling
