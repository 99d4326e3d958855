// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Session that chooses a method and runs it.
#include "core/graph/graph.h"
#include "core/learn/learners.h"
#include "ui/session/class_text.h"
#include "ui/session/session.h"
#include "ui/session/translate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

/// The points are part of the feature table and live as long as it.
std::shared_ptr<const RowMatrix> pointsOf(const std::shared_ptr<const FeatureTable> &features)
{
    return {features, &features->X};
}

} // namespace

void Session::setLearner(const LearnerInfo &learner)
{
    if (&learner == m_learner)
        return;
    m_learner = &learner;
    Q_EMIT learnerChanged();
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setParameter(const LearnerInfo &learner, const std::string &id, double value)
{
    ParameterValues &values = m_parameters.at(learner.id);
    const double before = values.number(id);
    if (before == value || (std::isnan(before) && std::isnan(value)))
        return;
    values.set(id, value);
    if (&learner != m_learner)
        return;
    Q_EMIT parametersChanged();
    markStale();
}

void Session::resetParameters()
{
    m_parameters[m_learner->id] = ParameterValues::defaults(m_learner->parameters);
    Q_EMIT parametersChanged();
    markStale();
}

void Session::use(const ConfiguredLearner &method)
{
    ParameterValues &values = m_parameters.at(method.learner->id);
    if (method.learner == m_learner && method.values == values)
        return;
    values = method.values;
    const bool isOther = std::exchange(m_learner, method.learner) != method.learner;
    if (isOther)
        Q_EMIT learnerChanged();
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setSeed(std::uint64_t seed)
{
    if (seed == m_seed)
        return;
    m_seed = seed;
    Q_EMIT parametersChanged();
    markStale();
}

void Session::setEvaluation(Evaluation evaluation)
{
    if (evaluation == m_evaluation)
        return;
    m_evaluation = evaluation;
    Q_EMIT parametersChanged();
    markStale();
}

void Session::markStale()
{
    if (m_draws && !m_drawsAreStale) {
        m_drawsAreStale = true;
        Q_EMIT drawsChanged();
    }
    if (m_report && !m_stale) {
        m_stale = true;
        Q_EMIT reportChanged();
    }
    if (m_live)
        answer();
}

QString Session::obstacleToLearning(const std::vector<std::size_t> &counts) const
{
    const auto hasLabels = [](std::size_t count) {
        return count > 0;
    };
    const auto taught = std::count_if(counts.begin(), counts.end(), hasLabels);
    if (taught == 0)
        return tr("No sample has a label yet: click a few points, or label some at random.");
    if (taught == 1) {
        const auto only = std::find_if(counts.begin(), counts.end(), hasLabels) - counts.begin();
        return tr("All given labels are of %1: give a few of another class too, or there is nothing to "
                  "learn.")
            .arg(classText(m_labels, static_cast<int>(only)));
    }
    return {};
}

bool Session::canLearn()
{
    if (!hasData())
        return false;
    const QString obstacle = obstacleToLearning();
    if (!obstacle.isEmpty() && !m_live)
        Q_EMIT problemFound(obstacle);
    return obstacle.isEmpty();
}

Experiment Session::experiment() const
{
    return {.X = pointsOf(m_features),
            .labels = m_labels,
            .learner = m_learner,
            .values = parameters(),
            .seed = m_seed,
            .evaluation = m_evaluation,
            .trace = TraceRequest::Frames,
            .surgery = m_surgery.shared(),
            .views = m_features->views,
            .categories = m_features->categories};
}

Session::SharedQuestion Session::question() const
{
    return std::make_shared<const Question>(Question{experiment(), m_revision});
}

void Session::run()
{
    if (canLearn())
        runAfresh(question());
}

void Session::runAfresh(const SharedQuestion &question)
{
    m_isDrawing = false;
    const auto task = [question, graphs = m_graphs](const RunControl &control) {
        return runExperiment(question->on(*graphs, StartFrom::Nothing), control);
    };
    m_learnJob.start<Report>(task, [this, question, graphs = m_graphs](Report report) {
        const auto answered = std::make_shared<const Report>(std::move(report));
        m_answeredGraphs = question->revision == m_revision ? graphs->sharingGraph() : GraphCache();
        adoptReport(answered, question);
        serveExport(question, answered);
    });
}

void Session::runDraws(std::size_t draws)
{
    if (!canLearn())
        return;
    m_isDrawing = true;
    const SharedQuestion asked = question();
    const auto task = [asked, draws, graphs = m_graphs](const RunControl &control) {
        return inkling::runDraws(asked->on(*graphs, StartFrom::Nothing), draws, control);
    };
    m_learnJob.start<DrawsReport>(task, [this, asked, data = m_data](DrawsReport report) {
        if (data != m_data)
            return;
        m_drawsAreStale = !learnsAlike(asked->experiment.labels, m_labels) || !isPresent(report) ||
                          !hasSameGraph(asked->experiment);
        m_draws = std::make_shared<const DrawsReport>(std::move(report));
        Q_EMIT drawsChanged();
        Q_EMIT remarkMade(tr("%1: %2 draws of the given labels in %3 ms.")
                              .arg(translated(findLearner(m_draws->learner)->name))
                              .arg(m_draws->draws())
                              .arg(m_draws->milliseconds, 0, 'f', 0));
    });
}

void Session::show(SharedReport report, const SharedQuestion &question)
{
    m_report = std::move(report);
    m_answered = question;
    m_stale = !learnsAlike(question->experiment.labels, m_labels) || !isPresent(*m_report) ||
              !hasSameGraph(question->experiment);
    const int frame = std::exchange(m_frame, std::max(0, frameCount() - 1));
    Q_EMIT reportChanged();
    if (m_frame != frame)
        Q_EMIT frameChanged(m_frame);
}

bool Session::hasSameGraph(const Experiment &asked) const
{
    return isSame(asked.surgery, m_surgery.shared()) || !heedsSurgery(asked.values);
}

/// Before another run takes the report's place.
void Session::keepPrediction()
{
    if (m_report)
        m_previousPrediction = m_report->outcome.predicted;
}

void Session::adoptReport(SharedReport report, const SharedQuestion &question)
{
    if (question->revision != m_revision)
        return;
    const bool isAnswerWithBaselines = m_awaitsBaselines && question == m_answered;
    if (!isAnswerWithBaselines)
        keepPrediction();
    m_awaitsBaselines = false;
    m_runs.push_back(RunRecord::of(*report));
    show(std::move(report), question);
    const auto unreached =
        std::count(m_report->outcome.predicted.begin(), m_report->outcome.predicted.end(), kUnlabelled);
    Q_EMIT remarkMade(tr("%1: done in %2 ms, unreached: %3.")
                          .arg(translated(findLearner(m_report->learner)->name))
                          .arg(m_report->milliseconds, 0, 'f', m_report->milliseconds < 10 ? 1 : 0)
                          .arg(unreached));
}

void Session::stop()
{
    m_openJob.stop();
    dropWaitingRuns();
    m_learnJob.stop();
    m_search.stop();
    m_suspects.stop();
    m_edgeEffects.stop();
    m_wand.stop();
}

void Session::setFrame(int frame)
{
    const int clamped = std::clamp(frame, 0, std::max(0, frameCount() - 1));
    if (clamped == m_frame)
        return;
    m_frame = clamped;
    Q_EMIT frameChanged(clamped);
}

} // namespace inkling
