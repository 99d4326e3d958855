// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/data/dataset.h"
#include "core/data/label_history.h"
#include "core/data/labels.h"
#include "core/data/prepare.h"
#include "core/io/dataset_reader.h"
#include "core/learn/learner.h"
#include "core/score/draws.h"
#include "core/score/experiment.h"
#include "core/score/split.h"
#include "ui/session/gesture.h"
#include "ui/session/job.h"
#include "ui/session/left_out_rows.h"
#include "ui/session/opened_work.h"
#include "ui/session/run_record.h"
#include "ui/session/selection.h"
#include "ui/session/session_edge_effects.h"
#include "ui/session/session_graph.h"
#include "ui/session/session_guide.h"
#include "ui/session/session_inspection.h"
#include "ui/session/session_preview.h"
#include "ui/session/session_search.h"
#include "ui/session/session_surgery.h"
#include "ui/session/session_suspects.h"
#include "ui/session/session_wand.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace inkling {

/// The two axes of the maps.
struct AxisChoice
{
    bool components = false; ///< the two principal components of the prepared features
    std::size_t xColumn = 0; ///< else columns of the data set
    std::size_t yColumn = 0;

    bool operator==(const AxisChoice &) const = default;
};

/// Where the n samples lie on the maps.
struct MapPositions
{
    std::vector<double> x; ///< n, finite: a missing value lies at its column's median
    std::vector<double> y;
    QString xName;
    QString yName;
};

/// What a gesture did.
struct PaintResult
{
    std::size_t changed = 0;
    std::size_t locked = 0;        ///< held-out samples that were left alone
    std::size_t kept = 0;          ///< given labels of locked classes that were left alone
    std::size_t contradicting = 0; ///< painted against a known class
};

/// Whether a sample may be suggested for labelling.
enum class Certainty { Sure, Unsure };

using SharedReport = std::shared_ptr<const Report>;

/// The open work: one data set, its labels with their history, the method chosen and what its last run said.
/// The one place where user data changes; views read it and are told by its signals. All of it belongs to the
/// GUI thread; long work goes to two jobs.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    // Data
    // -----------------------------------------------------------------------------------------------------------
    /// Reads a data set in the background and, when that succeeds, makes it the open one; else problemFound
    /// says why and the present one stays.
    void open(const DataRequest &request);
    /// The same of whatever a task reads. `request` is what openingFailed() tells of; `adopted` is called
    /// once all of it is the open work, before anybody else is told.
    using ReadWork = std::function<Result<OpenedWork>(const RunControl &)>;
    void open(const DataRequest &request, ReadWork read, std::function<void()> adopted);
    /// Gets other work that has been read, to let it in now, later or never: there may be labels since.
    using ArrivalGate = std::function<void(std::function<void()> letIn)>;
    void setArrivalGate(ArrivalGate gate) { m_arrivalGate = std::move(gate); }
    const DataRequest &request() const { return m_request; } ///< by which the open data were read
    /// Assigns the open data's columns to views, or with none to those that their names make; or reads the
    /// open data again by other options. Both in the background, then one step of the undo stack: labels,
    /// history and method stay, and a problem leaves all as it was. Options by which there would be other
    /// samples or classes change nothing: otherSamplesRead(). Precondition: hasData().
    void setViews(const std::vector<ViewColumns> &views);
    void readAgain(const ReadOptions &options);
    bool hasData() const { return m_data != nullptr; }
    const Dataset &data() const { return *m_data; } ///< precondition: hasData()
    std::shared_ptr<const Dataset> sharedData() const { return m_data; }
    const FeatureTable &features() const { return *m_features; } ///< precondition: hasData()
    std::shared_ptr<const FeatureTable> sharedFeatures() const { return m_features; }
    LabelOrigin origin() const { return m_origin; }
    const PrepareOptions &preparation() const { return m_preparation; }
    /// How the data become points, and which samples are left out: done in the background, then one step of
    /// the undo stack; a problem leaves it as it was. Labels of samples that are left out wait for them.
    void setPreparation(const PrepareOptions &options);
    /// The data as they were read, with the samples that the preparation leaves out, and all labels. History
    /// and undo stack speak of these rows. Precondition: hasData().
    std::shared_ptr<const Dataset> wholeData() const { return m_leftOut ? m_leftOut->whole() : m_data; }
    const Labels &wholeLabels() const { return m_leftOut ? m_leftOut->labels() : m_labels; }
    /// Of rows of the whole data those that are not left out, by their places in data().
    std::vector<std::size_t> chosenAmong(std::span<const std::size_t> rows) const;
    Labels ofChosen(const Labels &whole) const; ///< the labels of these samples
    std::size_t leftOutCount() const { return m_leftOut ? m_leftOut->whole()->rows - m_data->rows : 0; }

    const AxisChoice &axes() const { return m_axes; }
    void setAxes(const AxisChoice &axes);
    std::shared_ptr<const MapPositions> positions() const { return m_positions; }
    Selection &selection() { return m_selection; } ///< of the samples; another data set resets it
    const Selection &selection() const { return m_selection; }

    // Labels: every change is one step of the undo stack
    // ------------------------------------------------------------------
    const Labels &labels() const { return m_labels; }
    QUndoStack &undoStack() { return m_undoStack; }
    /// All steps since the data were opened, undoing included: they lead to the labels.
    const LabelHistory &history() const { return m_history; }
    /// What there is now counts as what was opened: nothing to undo, no history.
    void startHistory();
    /// Gives the samples a class, or takes their label away (kUnlabelled). Held-out samples refuse.
    PaintResult labelPoints(std::span<const std::size_t> rows, int classPlace, const Gesture &gesture);
    void flag(std::span<const std::size_t> rows, Certainty certainty);
    int addClass(const QString &name =
                     {}); ///< the new class's place, -1 when there are kMaximumClasses; empty: "Class A", ...
    bool renameClass(int place, const QString &name); ///< false: empty, or taken
    void recolourClass(int place, std::uint32_t rgb);
    /// What was given of a locked class is neither changed nor taken away, by whatever edits labels, and the
    /// class can be neither removed nor merged nor split; undo and redo restore what was.
    void lockClass(int place, bool locked);
    void removeClass(int place);          ///< its samples lose their label, given or known
    void mergeClass(int place, int into); ///< samples of the one, given or known, become the other's
    void moveClass(int place, int to);
    /// The given samples of a class that are among some rows become a new class, named after it; its place,
    /// kUnlabelled when there are none or too many classes.
    int splitClass(int place, std::span<const std::size_t> rows);
    void giveAtRandom(std::size_t perClass);
    void holdOut(double share);
    void hideGivenLabels(); ///< back to nothing given; what was given is known
    void correctHeldOut(std::size_t row, int classPlace);
    Status giveSeedRows(const QString &path); ///< the rows of a file become given, all others known held out
    int armedClass() const { return m_armedClass; } ///< what painting gives; kUnlabelled erases
    void armClass(int place);
    bool keepsEveryFifth() const { return m_keepEveryFifth; } ///< of the labels painted, for scoring
    void setKeepEveryFifth(bool keep);

    // Learning
    // -----------------------------------------------------------------------------------------------------------
    const LearnerInfo &learner() const { return *m_learner; }
    void setLearner(const LearnerInfo &learner);
    const ParameterValues &parameters() const { return m_parameters.at(m_learner->id); }
    const ParameterValues &parametersOf(const LearnerInfo &learner) const
    {
        return m_parameters.at(learner.id);
    }
    void setParameter(const std::string &id, double value) { setParameter(*m_learner, id, value); }
    void setParameter(const LearnerInfo &learner, const std::string &id, double value);
    void resetParameters();
    void use(const ConfiguredLearner &method); ///< the method and all of its values
    SessionSearch &search() { return m_search; }
    SessionGraph &graph() { return m_graph; } ///< of the last run, to be looked at
    SessionGuide &guide() { return m_guide; }
    SessionInspection &inspection() { return m_inspection; }
    SessionPreview &preview() { return m_preview; }
    SessionSuspects &suspects() { return m_suspects; }
    SessionWand &wand() { return m_wand; } ///< which samples are near which by their graph
    SessionEdgeEffects &edgeEffects() { return m_edgeEffects; } ///< which edges decide most labels
    SessionSurgery &surgery() { return m_surgery; }             ///< edges of the graph cut and joined by hand
    const SessionSurgery &surgery() const { return m_surgery; }
    std::uint64_t seed() const { return m_seed; }
    void setSeed(std::uint64_t seed);
    Evaluation evaluation() const { return m_evaluation; } ///< where held-out samples are while it learns
    void setEvaluation(Evaluation evaluation);
    /// Every change of labels is answered from what the method has kept of its last answer: the new map as
    /// soon as it is known, baselines and scores after it.
    bool isLive() const { return m_live; }
    void setLive(bool live);
    /// What a run would be asked now, without graphs.
    Experiment experiment() const; ///< precondition: hasData()
    /// What is missing before a method can learn, in a sentence; empty: nothing.
    QString obstacleToLearning() const { return obstacleToLearning(m_labels.givenCounts()); }
    /// The same of other labels, of which so many are given of each class.
    QString obstacleToLearning(const std::vector<std::size_t> &givenCounts) const;
    void run(); ///< afresh, whatever is kept
    /// Calls `then` with the report of a fresh run, null where there is none: now, unless what is shown is a
    /// live answer or one is under way. Then the method runs afresh from the labels as they are now, and live
    /// answers wait for that; when it does not come to its end, problemFound says so instead.
    void whenFresh(std::function<void(const SharedReport &)> then);
    /// The same, and the method also runs afresh where the report is stale, or where there is none.
    void whenPresent(std::function<void(const SharedReport &)> then);
    bool isExporting() const { return !m_exports.empty(); } ///< whether a run is awaited so
    /// Runs the method on several draws of the given labels; the labels themselves stay as they are.
    void runDraws(std::size_t draws);
    void stop(); ///< whatever runs
    bool isLearning() const { return m_learnJob.isRunning(); }
    bool isOpening() const { return m_openJob.isRunning(); }
    const Report *report() const { return m_report.get(); } ///< null before the first run on these data
    SharedReport sharedReport() const { return m_report; }
    /// What the report was asked, without graphs; null before the first. Labels and method may have changed
    /// since.
    std::shared_ptr<const Experiment> answered() const
    {
        return m_report ? std::shared_ptr<const Experiment>(m_answered, &m_answered->experiment) : nullptr;
    }
    /// The graph of the last run, for other threads; it may have none.
    const GraphCache &answeredGraphs() const { return m_answeredGraphs; }
    /// Whether the baselines of the report, and all that is compared with them, are still to come.
    bool awaitsBaselines() const { return m_awaitsBaselines; }
    bool isStale() const
    {
        return m_stale;
    } ///< labels, method or data preparation have changed since the report
    /// What the run before the report's said of each sample; empty where there is none that speaks of the
    /// same samples and classes. Baselines that follow a live answer are no run.
    std::span<const int> previousPrediction() const { return m_previousPrediction; }
    const DrawsReport *draws() const { return m_draws.get(); } ///< null before the first draws on these data
    bool drawsAreStale() const { return m_drawsAreStale; }
    const std::vector<RunRecord> &runs() const { return m_runs; }

    /// The frame of the report's trace that the After map shows, 0 ... frameCount() - 1.
    int frame() const { return m_frame; }
    int frameCount() const { return m_report ? static_cast<int>(m_report->outcome.trace.size()) : 0; }
    void setFrame(int frame);

Q_SIGNALS:
    void dataChanged();                             ///< another data set: everything is new
    void featuresChanged();                         ///< the points that methods compute on
    void positionsChanged();                        ///< where the samples lie
    void labelsChanged();                           ///< labels or classes
    void stepMade(const inkling::LabelEvent &step); ///< of the history; before labelsChanged()
    void historyStarted();                          ///< that of other data, or startHistory()
    void armedClassChanged(int place);
    void learnerChanged();    ///< the method
    void parametersChanged(); ///< its values, the seed, the evaluation
    void liveChanged(bool live);
    void keepEveryFifthChanged(bool keep);
    void reportChanged(); ///< the report, or whether it is stale
    void drawsChanged();  ///< the draws, or whether they are stale
    void frameChanged(int frame);
    void runningChanged(); ///< learning or opening began or ended
    void progressChanged(double fraction);
    void problemFound(const QString &sentence);
    void openingFailed(const inkling::DataRequest &request);    ///< after problemFound() has said why
    void otherSamplesRead(const inkling::DataRequest &request); ///< so that the labels cannot stay
    void remarkMade(const QString &sentence);                   ///< what happened, for the status line

private:
    friend class LabelCommand;
    friend class TreatmentCommand;
    struct Loaded;

    /// What a run was asked: it may be another question than that of the moment when it answers.
    struct Question
    {
        Experiment experiment; ///< without graphs
        int revision = 0;

        Experiment on(GraphCache &graphs, StartFrom startFrom) const;
    };
    using SharedQuestion = std::shared_ptr<const Question>;
    struct Export
    {
        SharedQuestion question;
        std::function<void(const SharedReport &)> then;
    };

    /// Chooses the samples of the whole data that is being opened, and fills its features and components, by
    /// its preparation; in the opening thread.
    static Status prepare(Loaded &loaded, const std::shared_ptr<const Dataset> &whole,
                          const RunControl &control);
    DataTreatment wantedTreatment() const;
    void changeTreatment(const DataTreatment &wanted);
    void returnTo(const DataTreatment &treatment);
    void treatAs(const DataTreatment &wanted, const std::function<void()> &done);
    void forgetWanted();
    void adopt(Loaded loaded);
    void startAfresh(OpenedWork work);
    void chooseRows(const std::shared_ptr<const Dataset> &whole, std::vector<std::size_t> chosen,
                    Labels labels);
    void forgetReport();
    SharedQuestion question() const;
    void runAfresh(const SharedQuestion &question);
    void answer();
    void compare(const SharedReport &answered);
    void giveUpBaselines();
    void keepPrediction();
    void warmUp();
    void show(SharedReport report, const SharedQuestion &question);
    void adoptReport(SharedReport report, const SharedQuestion &question);
    void runForExport(std::function<void(const SharedReport &)> then);
    bool isOfFreshRun() const;
    void serveExport(const SharedQuestion &question, const SharedReport &report);
    void dropWaitingRuns();
    void dropExports(const QString &sentence);
    void connectLearning();
    void afterLearning();
    /// Only LabelCommand calls this: it is one step, said to all once the stack has reached its index.
    void makeStep(LabelEvent step);
    void announceLabels();
    void edit(const Labels &after, const char *tool, const QString &text);
    void editWhole(const Labels &after, const char *tool, const QString &text); ///< of all labels
    void editUnlocked(Labels after, const char *tool, const QString &text);
    bool isLocked(int place) const;
    void markStale();
    /// Whether what the question says of the graph's edges is what the method would be told now.
    bool hasSameGraph(const Experiment &asked) const;
    void updatePositions();
    bool canLearn(); ///< else it has said why
    /// Whether a report is of the method and the settings as they are now.
    template<typename AnyReport>
    bool isPresent(const AnyReport &report) const
    {
        return report.learner == m_learner->id && report.parameters == parameters() &&
               report.seed == m_seed && report.evaluation == m_evaluation;
    }

    ThreadPool m_pool;
    ArrivalGate m_arrivalGate;
    DataRequest m_request;
    std::optional<DataRequest> m_opening;  ///< what m_openJob reads; nothing: it prepares the open data anew
    DataTreatment m_treatment;             ///< where the undo stack stands
    std::optional<DataTreatment> m_wanted; ///< what m_openJob makes of the open data
    std::shared_ptr<const Dataset> m_data;
    std::optional<LeftOutRows> m_leftOut; ///< none: no sample is left out
    std::shared_ptr<const FeatureTable> m_features;
    std::shared_ptr<const RowMatrix> m_components; ///< n x 2
    double m_explained[2] = {0.0, 0.0};
    LabelOrigin m_origin = LabelOrigin::NoColumn;
    PrepareOptions m_preparation;
    AxisChoice m_axes;
    std::shared_ptr<const MapPositions> m_positions;
    Selection m_selection;

    Labels m_labels;
    QUndoStack m_undoStack;
    LabelHistory m_history;
    SessionSurgery m_surgery;
    int m_armedClass = 0;
    bool m_keepEveryFifth = false;

    const LearnerInfo *m_learner;
    std::map<std::string, ParameterValues> m_parameters;
    std::uint64_t m_seed = 0;
    Evaluation m_evaluation = Evaluation::Transductive;
    bool m_live = false;
    std::shared_ptr<GraphCache> m_graphs; ///< used by the learning thread alone, while it runs
    GraphCache m_answeredGraphs;          ///< its graph as of the report
    SharedReport m_report;
    std::vector<int> m_previousPrediction;
    int m_revision = 0; ///< another one: a report of before speaks of other data or classes
    bool m_stale = false;
    struct LabelChange
    {
        bool answerStands = true;
        bool armedIsGone = false;
    };
    std::optional<LabelChange> m_unannounced; ///< steps of the stack that nobody has heard of yet
    bool m_awaitsBaselines = false;
    SharedQuestion m_answered;   ///< of the report
    bool m_answersLater = false; ///< labels have changed during a run for exports
    bool m_isDrawing = false;
    std::deque<Export> m_exports; ///< those that wait for a fresh run
    std::shared_ptr<const DrawsReport> m_draws;
    bool m_drawsAreStale = false;
    std::vector<RunRecord> m_runs;
    int m_frame = 0;

    Job m_openJob;
    Job m_learnJob;
    SessionSearch m_search;
    SessionGraph m_graph;
    SessionGuide m_guide;
    SessionInspection m_inspection;
    SessionPreview m_preview;
    SessionSuspects m_suspects;
    SessionWand m_wand;
    SessionEdgeEffects m_edgeEffects;
};

} // namespace inkling
