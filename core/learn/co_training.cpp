// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/co_training.h"

#include "core/base/random.h"
#include "core/base/stopwatch.h"
#include "core/data/labels.h"
#include "core/learn/balance_lines.h"
#include "core/learn/given_samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace inkling {

namespace {

constexpr double kMostPerRare = 10.0; // labels that a class may get for one of the rarest

/// The unlabelled samples that are looked at: the first so many in a random order.
class Pool
{
public:
    Pool(const LearningProblem &problem, std::optional<int> size)
        : m_size(size ? static_cast<std::size_t>(*size) : problem.given.size())
    {
        for (std::size_t i = 0; i < problem.given.size(); ++i)
            m_order.push_back(static_cast<int>(i));
        Random(problem.seed).shuffle(m_order);
    }

    /// Ascending.
    std::vector<int> rows(const std::vector<int> &labels) const
    {
        std::vector<int> chosen;
        for (const int row : m_order) {
            if (chosen.size() < m_size && labels[static_cast<std::size_t>(row)] == kUnlabelled)
                chosen.push_back(row);
        }
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

    /// A round changed something: all samples are worth looking at again.
    void refresh() { m_passed = 0; }

    /// Puts those that no view was sure of at the end. Whether there are others.
    bool passOn(const std::vector<int> &labels)
    {
        const std::vector<int> looked = rows(labels);
        m_passed += looked.size();
        std::stable_partition(m_order.begin(), m_order.end(), [&looked](int row) {
            return !std::binary_search(looked.begin(), looked.end(), row);
        });
        return m_passed < static_cast<std::size_t>(std::count(labels.begin(), labels.end(), kUnlabelled));
    }

private:
    std::size_t m_size;
    std::vector<int> m_order;
    std::size_t m_passed = 0; ///< since a round changed something
};

/// How many labels a view may give each class in a round; none to a class without a label.
std::vector<int> labelsARound(const LabellingRounds &rounds, const CoTrainingOptions &options,
                              std::size_t views)
{
    std::vector<int> counts = rounds.classCounts();
    double rarest = std::numeric_limits<double>::infinity();
    for (int &count : counts) {
        if (options.priors != ClassPriors::Labels)
            count = std::min(count, 1);
        if (count > 0)
            rarest = std::min(rarest, static_cast<double>(count));
    }
    std::vector<double> shares;
    double whole = 0.0;
    for (const int count : counts)
        whole += shares.emplace_back(std::min(count / rarest, kMostPerRare));
    constexpr double kShare = 0.1;
    const auto unlabelled = static_cast<double>(rounds.unlabelledRows().size());
    const double k = options.k ? *options.k : kShare * unlabelled / (whole * static_cast<double>(views));
    std::transform(counts.begin(), counts.end(), shares.begin(), counts.begin(),
                   [k](int count, double share) {
                       return count > 0 ? std::max(1, static_cast<int>(std::lround(k * share))) : 0;
                   });
    return counts;
}

struct Proposal
{
    Pseudolabel label;
    int view = 0;
    bool isDisputed = false;
};

void propose(std::map<int, Proposal> &proposals, const Pseudolabel &label, int view)
{
    const auto [place, isNew] = proposals.try_emplace(label.row, Proposal{label, view});
    if (isNew)
        return;
    Proposal &other = place->second;
    other.isDisputed = other.isDisputed || other.label.label != label.label;
    if (label.probability > other.label.probability) {
        other.label = label;
        other.view = view;
    }
}

/// How far the rounds have come.
struct Course
{
    const LearningProblem &problem;
    const CoTrainingOptions &options;
    LabellingRounds rounds;
    ViewLearners learners;
    Pool pool;
    std::vector<int> room; ///< c, how many labels a view may give in a round
};

/// One round. Error: stopped, or the base learner's.
Status doRound(Course &course, const RunControl &control)
{
    if (Status fitted = course.learners.fit(course.rounds, control.part(0.0, 0.7)); !fitted)
        return fitted;
    const std::vector<int> rows = course.pool.rows(course.rounds.labels());
    const RowMatrix points = (*course.problem.X)(rows, Eigen::all);
    std::map<int, Proposal> proposals;
    for (std::size_t v = 0; v < course.learners.views().size(); ++v) {
        const double share = 0.3 / static_cast<double>(course.learners.views().size());
        const double done = 0.7 + share * static_cast<double>(v);
        const auto scores = course.learners.predict(v, points, control.part(done, done + share));
        if (!scores)
            return scores.error();
        for (const Pseudolabel &one :
             surestOfEachClass(predictions(rows, *scores), course.options.threshold, course.room))
            propose(proposals, one, static_cast<int>(v));
    }
    if (course.options.disagreement == Disagreement::Drop)
        std::erase_if(proposals, [](const auto &proposal) { return proposal.second.isDisputed; });
    for (const auto &[row, proposal] : proposals)
        course.rounds.label(proposal.label, proposal.view);
    if (!proposals.empty())
        course.pool.refresh();
    else if (course.pool.passOn(course.rounds.labels()))
        course.rounds.stir();
    return Success{};
}

CoTrainingOptions optionsOf(const ParameterValues &values)
{
    return {.views = ViewOptions::of(values),
            .pool = countOf(values, "pool"),
            .k = countOf(values, "k_best"),
            .priors = values.choice<ClassPriors>("class_priors"),
            .threshold = values.number("threshold"),
            .maximumRounds = values.integer("max_rounds"),
            .disagreement = values.choice<Disagreement>("disagreement")};
}

Result<RowMatrix> predictCoTrained(const LearningProblem &problem, const ParameterValues &values,
                                   const Outcome &outcome, const RowMatrix &points, const RunControl &control)
{
    auto views = viewsOf(problem, ViewOptions::of(values));
    if (!views)
        return views.error();
    ViewLearners learners(baseLearner(values), std::move(views).value());
    const TrainingSet labelled = givenSamples(problem, labelsAfter(problem, outcome));
    if (const Status fitted = learners.fit(labelled, control.part(0.0, 0.8)); !fitted)
        return fitted.error();
    auto scores = learners.predict(points, control.part(0.8, 1.0));
    if (!scores)
        return scores.error();
    return std::move(scores.value().together);
}

ParameterTable coTrainingParameters()
{
    ParameterTable table = baseLearnerParameters();
    const ParameterTable views = viewParameters();
    table.insert(table.end(), views.begin(), views.end());
    const ParameterTable own = {
        {.id = "threshold",
         .label = QT_TRANSLATE_NOOP("core", "Threshold"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "A view's prediction becomes a label where it is more probable than this."),
         .kind = ParameterKind::Real,
         .minimum = 0.0,
         .maximum = 1.0,
         .initial = 0.5,
         .trials = {0.0, 0.5, 0.75, 0.9}},
        automaticCount("k_best", QT_TRANSLATE_NOOP("core", "Labels a round"),
                       QT_TRANSLATE_NOOP("core",
                                         "How many samples of the rarest class each view labels in a round; "
                                         "automatic: all views together a tenth of the unlabelled.")),
        automaticCount("pool", QT_TRANSLATE_NOOP("core", "Pool"),
                       QT_TRANSLATE_NOOP(
                           "core", "How many unlabelled samples are looked at in a round; automatic: all.")),
        maximumRoundsParameter(),
        {.id = "disagreement",
         .label = QT_TRANSLATE_NOOP("core", "Views disagree"),
         .meaning = QT_TRANSLATE_NOOP(
             "core", "What becomes of a sample that two views propose with different labels."),
         .kind = ParameterKind::Choice,
         .choices = {{"drop", QT_TRANSLATE_NOOP("core", "No label")},
                     {"surer", QT_TRANSLATE_NOOP("core", "The surer one's")}}},
        classPriorsParameter(ClassPriors::Labels)};
    table.insert(table.end(), own.begin(), own.end());
    return table;
}

/// All rounds, a last fit, and what it says. Error: stopped, or the base learner's.
Result<ViewScores> train(Course &course, const RunControl &control)
{
    const auto round = [&course](const RunControl &part) {
        return doRound(course, part);
    };
    if (const Status done = course.rounds.run(round, control.part(0.0, 0.9)); !done)
        return done.error();
    course.learners.forget(); // a prediction later has nothing to start from either
    if (const Status fitted = course.learners.fit(course.rounds, control.part(0.9, 0.95)); !fitted)
        return fitted.error();
    return course.learners.predict(*course.problem.X, control.part(0.95, 1.0));
}

Pseudocode coTrainingLines()
{
    return {
        {.text = QT_TRANSLATE_NOOP("core", "split the columns into views")},
        {.text = QT_TRANSLATE_NOOP("core", "L ← given samples, U ← the others"), .moment = Moment::Start},
        {.text = QT_TRANSLATE_NOOP("core", "repeat until U is empty or nothing changes")},
        {.text = QT_TRANSLATE_NOOP("core", "pool ← some samples of U"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "for each view v"), .depth = 1},
        {.text = QT_TRANSLATE_NOOP("core", "h_v ← base learner fitted to L in the columns of v"), .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "propose the samples of the pool that h_v is surest of"),
         .depth = 2},
        {.text = QT_TRANSLATE_NOOP("core", "drop those that views propose with different classes"),
         .depth = 1,
         .onlyWhen = {{"disagreement", {"drop"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "of different proposals keep the surer one"),
         .depth = 1,
         .onlyWhen = {{"disagreement", {"surer"}}}},
        {.text = QT_TRANSLATE_NOOP("core", "the proposed samples move from U to L, for all views"),
         .depth = 1,
         .moment = Moment::Step},
        {.text = QT_TRANSLATE_NOOP("core", "each sample ← largest product of the views' probabilities"),
         .moment = Moment::End}};
}

} // namespace

Result<Outcome> coTraining(const LearningProblem &problem, const BaseLearner &base,
                           const CoTrainingOptions &options, const RunControl &control)
{
    if (const Status labels = checkLabels(problem); !labels)
        return labels.error();
    auto views = viewsOf(problem, options.views);
    if (!views)
        return views.error();
    const Stopwatch stopwatch;
    LabellingRounds rounds(problem, options.maximumRounds);
    std::vector<int> room = labelsARound(rounds, options, views->size());
    Course course{
        problem,        options, std::move(rounds), ViewLearners(base, *views), Pool(problem, options.pool),
        std::move(room)};
    const auto said = train(course, control);
    auto outcome =
        std::move(course.rounds)
            .finish(said ? Result<RowMatrix>(said->together) : said.error(), course.learners.ending());
    if (!outcome)
        return outcome;
    outcome.value().learners = viewNames(*views);
    outcome.value().notes.push_back(sizesNote(problem, *views));
    if (said)
        outcome.value().notes.push_back(agreementNote(problem, *views, said->isAgreed, outcome->predicted));
    outcome.value().solveMilliseconds = stopwatch.milliseconds();
    return outcome;
}

LearnerInfo coTrainingInfo()
{
    return {.id = "co_training",
            .name = QT_TRANSLATE_NOOP("core", "Co-training"),
            .summary = QT_TRANSLATE_NOOP(
                "core", "Learners that see different columns give one another the labels that they are sure "
                        "of; hurts where the columns of one alone say too little."),
            .family = Family::MultiView,
            .source = "Blum and Mitchell 1998",
            .parameters = coTrainingParameters(),
            .pseudocode = withBalance(coTrainingLines()),
            .run =
                [](const LearningProblem &problem, const ParameterValues &values, const RunControl &control) {
                    return coTraining(problem, baseLearner(values), optionsOf(values), control);
                },
            .predict = predictCoTrained};
}

} // namespace inkling
