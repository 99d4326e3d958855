// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/project_work.h"

#include "core/data/label_history.h"
#include "core/io/dataset_readers.h"
#include "core/io/project_file.h"
#include "core/io/read_choices.h"
#include "core/learn/learners.h"
#include "core/score/split.h"
#include "ui/session/image_folder.h"
#include "ui/session/work_as_project.h"

#include <algorithm>
#include <map>
#include <utility>

namespace inkling {

namespace {

std::vector<RowPair> pairsOf(const std::vector<RowEdge> &edges)
{
    std::vector<RowPair> pairs;
    for (const RowEdge &edge : edges)
        pairs.emplace_back(static_cast<int>(edge.low), static_cast<int>(edge.high));
    return pairs;
}

SharedSurgery surgeryOf(const Project &project)
{
    GraphSurgery surgery;
    surgery.cut(pairsOf(project.cutEdges));
    surgery.join(pairsOf(project.joinedEdges));
    return surgery.isEmpty() ? nullptr : std::make_shared<const GraphSurgery>(std::move(surgery));
}

/// What the project says of methods; notes on what this version does not know.
LearningSettings learningSettings(const Project &project, std::vector<Message> &notes)
{
    LearningSettings settings;
    settings.learner = findLearner(project.method);
    if (!settings.learner) {
        settings.learner = &learners().front();
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "The project's method, %1, is not one of this "
                                                          "version: %2 takes its place."),
                                project.method, settings.learner->name));
    }
    for (const LearnerInfo &learner : learners()) {
        const auto texts = project.parameters.find(learner.id);
        if (texts == project.parameters.end()) {
            settings.parameters[learner.id] = ParameterValues::defaults(learner.parameters);
            continue;
        }
        TextValues read = valuesFromTexts(learner.parameters, texts->second);
        settings.parameters[learner.id] = std::move(read.values);
        notes.insert(notes.end(), read.notes.begin(), read.notes.end());
    }
    settings.seed = project.seed;
    settings.evaluation = project.evaluation;
    settings.preparation = project.preparation;
    return settings;
}

/// Only what the project keeps of how it was read, in Session's words.
DataRequest requestOf(const Project &project, const LocatedData &where)
{
    const ProjectSource &source = project.source;
    return {QString::fromStdString(source.location.empty() ? where.path : source.location), source.options,
            QString::fromStdString(source.format)};
}

void lock(const ProjectQuestion &question, ProjectArrival &arrival)
{
    if (question.path == question.heldPath)
        return;
    Result<LockAnswer> answer = FileLock::acquire(question.path);
    if (!answer) {
        arrival.lockProblem = answer.error();
        return;
    }
    arrival.lockState = answer->state;
    arrival.owner = answer->owner;
    arrival.lock = std::move(std::move(answer).value().lock);
}

Result<std::shared_ptr<const Dataset>> readData(ProjectSource &source, const ProjectQuestion &question,
                                                ProjectArrival &arrival, const RunControl &control)
{
    arrival.isPointedTo = !question.dataPath.empty();
    if (arrival.isPointedTo) {
        source.location.clear();
        source.relativePath.clear();
        source.file.path = question.dataPath;
    }
    auto where = locateData(source, question.path, control.part(0.0, 0.3));
    if (!where)
        return where.error();
    arrival.where = *where;
    if (arrival.isPointedTo && where->hasChanged)
        arrival.where.place = DataPlace::Changed; // that file is wanted, whatever copy there is
    auto data = readProjectData(source, arrival.where, control.part(0.3, 0.9), readAnyDataset);
    if (!data)
        return data.error();
    // versions before this one kept options, too, that say nothing to the format
    if (const ReaderInfo *format = readerOfId(source.format))
        source.options = heededOptions(std::move(source.options), *format);
    return std::make_shared<const Dataset>(std::move(data).value());
}

OpenedWork workOf(const Project &project, std::shared_ptr<const Dataset> data, const LocatedData &where)
{
    OpenedWork work;
    work.request = requestOf(project, where);
    const auto labels = initialLabels(*data, project.seed);
    work.labels = {project.labels, labels ? labels->origin : LabelOrigin::NoColumn};
    work.data = std::move(data);
    work.history = project.history;
    work.surgery = surgeryOf(project);
    return work;
}

bool hasSameBytes(const ProjectSource &a, const ProjectSource &b)
{
    return a.location == b.location && a.file.size == b.file.size && a.file.fingerprint == b.file.fingerprint;
}

/// The project with the journal's steps that it has not got; none where it does not lead to the journal's
/// labels.
std::optional<Project> withSteps(Project project, const JournalContents &journal, std::size_t &unsaved)
{
    const LabelHistory &steps = journal.steps;
    if (std::search(project.history.begin(), project.history.end(), steps.begin(), steps.end()) !=
        project.history.end()) {
        unsaved = 0; // another recovery has saved them, and gone on
        return project;
    }
    unsaved = unsavedSteps(journal, project.history);
    const std::size_t first = journal.steps.size() - unsaved;
    if (!replay(journal.steps, project.labels, first, journal.steps.size()) ||
        project.labels != journal.labels)
        return std::nullopt;
    project.history.insert(project.history.end(), journal.steps.begin() + static_cast<std::ptrdiff_t>(first),
                           journal.steps.end());
    return project;
}

/// The project's steps up to where its labels were these; none where they never were.
LabelHistory historyUpTo(const Project &project, const Labels &labels)
{
    Labels reached = project.labels;
    std::size_t step = reached.size() == labels.size() ? project.history.size() : 0;
    for (; reached != labels; --step) {
        if (step == 0 || !replay(project.history, reached, step, step - 1))
            return {};
    }
    return {project.history.begin(), project.history.begin() + static_cast<std::ptrdiff_t>(step)};
}

/// What the journal alone makes of its work, with the first steps of a project that has gone another way, or
/// of none; and with its settings where the journal has none.
Project withoutProject(const JournalContents &journal, const std::optional<OpenedProject> &opened)
{
    Project project;
    if (opened) {
        static_cast<ProjectSettings &>(project) = static_cast<const ProjectSettings &>(opened->project);
        project.cutEdges.clear(); // they may be of other samples
        project.joinedEdges.clear();
        project.history = historyUpTo(opened->project, journal.subject.labels);
    }
    if (journal.settings)
        static_cast<ProjectSettings &>(project) = journal.settings->learning;
    project.labels = journal.labels;
    project.history.insert(project.history.end(), journal.steps.begin(), journal.steps.end());
    return project;
}

/// The journal's settings, unless somebody has saved all of its steps since: then the project's are later.
void takeLaterSettings(const JournalContents &journal, const OpenedProject &opened, std::size_t unsaved,
                       Project &project)
{
    const bool areLater = unsaved > 0 || opened.stamp.fingerprint == journal.subject.projectFingerprint;
    if (areLater && journal.settings)
        takeSettings(*journal.settings, project);
}

/// The work goes on where the project was saved.
void goOnWith(const OpenedProject &opened, const JournalContents &journal, ProjectArrival &arrival)
{
    arrival.path = journal.subject.projectPath;
    arrival.stamp = opened.stamp;
}

Message wasSavedSince(const JournalContents &journal)
{
    return message(QT_TRANSLATE_NOOP("core", "%1 was saved since without these labels: save "
                                             "them under another name."),
                   journal.subject.projectPath);
}

void tellLackOf(const Error &error, const JournalContents &journal, ProjectArrival &arrival)
{
    arrival.lacksProject = true;
    const char *const rest =
        journal.settings ? QT_TRANSLATE_NOOP("core", "Of %1 the labels and the settings are here, and "
                                                     "nothing else that the project holds: save them "
                                                     "under another name.")
                         : QT_TRANSLATE_NOOP("core", "Of %1 the labels are here, and nothing else that "
                                                     "the project holds: save them under another name.");
    arrival.notes = {error.message, message(rest, journal.subject.projectPath)};
}

/// What of the settings is not restored.
void tellLackOfSettings(const JournalContents &journal, const std::optional<OpenedProject> &opened,
                        ProjectArrival &arrival)
{
    if (journal.lacksSettings)
        arrival.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "The last changes of the preparation, of the method or of its settings cannot be read: "
                    "look them over.")));
    else if (!journal.settings && !opened)
        arrival.notes.push_back(message(QT_TRANSLATE_NOOP(
            "core", "How the data were prepared, and the method with its settings, were not saved: look them "
                    "over.")));
}

/// The work that the journal goes on with; `arrival` gets the project's path where it is still that one's.
Result<Project> recoveredProject(const JournalContents &journal, std::optional<OpenedProject> &opened,
                                 const Dataset &data, ProjectArrival &arrival, const RunControl &control)
{
    arrival.unsavedSteps = journal.steps.size();
    if (!opened)
        return withoutProject(journal, opened);
    auto relinked = relink(opened->project, data, control);
    if (!relinked)
        return relinked.error();
    std::size_t unsaved = 0;
    auto project = withSteps(relinked->project, journal, unsaved);
    if (!project) {
        arrival.notes.push_back(wasSavedSince(journal));
        return withoutProject(journal, opened);
    }
    arrival.unsavedSteps = unsaved;
    goOnWith(*opened, journal, arrival);
    const JournalSettings saved = settingsOf(*project);
    takeLaterSettings(journal, *opened, unsaved, *project);
    if (settingsOf(*project) != saved)
        arrival.savedSettings = saved;
    arrival.relinked = std::move(relinked).value();
    return *std::move(project);
}

/// The keys of all samples that a project speaks of: those of a journal, and those that only the project has.
/// A crash may have come before some were made: these are of no sample.
RowKeys allKeys(const Project &project, const RowKeys &journal)
{
    RowKeys keys = journal.columns.empty() ? project.keys : journal;
    std::map<std::uint32_t, RowKey> rows;
    for (const RowKey &key : keys.rows)
        rows.emplace(key.row, key);
    if (keys.idColumn == project.keys.idColumn && keys.columns == project.keys.columns) {
        for (const RowKey &key : project.keys.rows)
            rows.emplace(key.row, key);
    }
    for (const std::size_t labelled : keyedRows(project)) {
        const auto row = static_cast<std::uint32_t>(labelled);
        rows.emplace(row, RowKey{row, {}, 0});
    }
    keys.rows.clear();
    for (auto &[row, key] : rows)
        keys.rows.push_back(std::move(key));
    return keys;
}

/// The same on data that have changed since.
Result<Project> relinkedJournal(const JournalContents &journal, const std::optional<OpenedProject> &opened,
                                const Dataset &data, ProjectArrival &arrival, const RunControl &control)
{
    std::size_t unsaved = 0;
    std::optional<Project> project;
    if (opened && hasSameBytes(opened->project.source, journal.subject.source))
        project = withSteps(opened->project, journal, unsaved);
    if (project) {
        goOnWith(*opened, journal, arrival);
        takeLaterSettings(journal, *opened, unsaved, *project);
    } else {
        if (opened)
            arrival.notes.push_back(wasSavedSince(journal));
        project = withoutProject(journal, opened);
    }
    project->source = journal.subject.source;
    project->keys = allKeys(*project, journal.keys);
    auto relinked = relink(*project, data, control);
    if (!relinked)
        return relinked.error();
    arrival.isRelinked = true;
    arrival.relinked = std::move(relinked).value();
    project = std::exchange(arrival.relinked.project, {});
    arrival.unsavedSteps = project->history.size();
    return *std::move(project);
}

} // namespace

Result<OpenedWork> readProjectWork(const ProjectQuestion &question, ProjectArrival &arrival,
                                   const RunControl &control)
{
    auto opened = readProject(question.path, control.part(0.0, 0.2));
    if (!opened)
        return opened.error();
    lock(question, arrival);
    arrival.path = question.path;
    arrival.stamp = opened->stamp;
    arrival.notes = opened->notes;
    ProjectSource source = opened->project.source;
    auto data = readData(source, question, arrival, control.part(0.2, 0.8));
    if (!data)
        return data.error();
    arrival.isRelinked = !isSourceOf(opened->project.source, **data);
    auto relinked = relink(opened->project, **data, control.part(0.8, 1.0));
    if (!relinked)
        return relinked.error();
    arrival.relinked = std::move(relinked).value();
    const Project &project = arrival.relinked.project;
    OpenedWork work = workOf(project, std::move(data).value(), arrival.where);
    work.settings = learningSettings(project, arrival.notes);
    return work;
}

Result<OpenedWork> readRecoveredWork(const std::string &journalPath, const ProjectQuestion &question,
                                     ProjectArrival &arrival, const RunControl &control)
{
    auto resumed = LabelJournal::resume(journalPath);
    if (!resumed)
        return resumed.error();
    const JournalContents &journal = resumed->contents;
    ProjectQuestion ofProject = question;
    ofProject.path = journal.subject.projectPath;
    std::optional<OpenedProject> opened;
    if (!ofProject.path.empty()) {
        auto read = readProject(ofProject.path, control.part(0.0, 0.2));
        if (read)
            opened = std::move(read).value();
        else
            tellLackOf(read.error(), journal, arrival);
    }
    ProjectSource source = journal.subject.source;
    if (opened) // the journal has no copy of the data, but the project may have one
        source.file.copy = opened->project.source.file.copy;
    auto data = readData(source, ofProject, arrival, control.part(0.2, 0.8));
    if (!data)
        return data.error();
    const bool isSame = isSourceOf(journal.subject.source, **data) && (*data)->rows == journal.labels.size();
    const RunControl rest = control.part(0.8, 1.0);
    auto project = isSame ? recoveredProject(journal, opened, **data, arrival, rest)
                          : relinkedJournal(journal, opened, **data, arrival, rest);
    if (!project)
        return project.error();
    if (!arrival.path.empty())
        lock(ofProject, arrival);
    Project &recovered = project.value();
    recovered.source = source;
    recovered.source.file = (*data)->source;
    recovered.source.file.copy = isSame ? source.file.copy : nullptr;
    OpenedWork work = workOf(recovered, std::move(data).value(), arrival.where);
    if (opened || journal.settings)
        work.settings = learningSettings(recovered, arrival.notes);
    tellLackOfSettings(journal, opened, arrival);
    arrival.relinked.project = std::move(recovered);
    arrival.journal = std::move(std::move(resumed).value().journal);
    return work;
}

} // namespace inkling
