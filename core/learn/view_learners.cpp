// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/view_learners.h"

#include "core/classify/predict_rows.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace inkling {

ParameterTable viewParameters()
{
    return {{.id = "views",
             .label = QT_TRANSLATE_NOOP("core", "Views"),
             .meaning = QT_TRANSLATE_NOOP(
                 "core", "Which columns each learner sees: those that are assigned to a view or, where none "
                         "are, whose names begin alike; or parts of all of them that depend on one another "
                         "as little as can be, or random ones. Where there are no such views, independent "
                         "parts are made."),
             .kind = ParameterKind::Choice,
             .choices = {{"assigned", QT_TRANSLATE_NOOP("core", "As assigned or named")},
                         {"independent", QT_TRANSLATE_NOOP("core", "Independent parts")},
                         {"random", QT_TRANSLATE_NOOP("core", "Random parts")}}},
            {.id = "view_count",
             .label = QT_TRANSLATE_NOOP("core", "Parts"),
             .meaning = QT_TRANSLATE_NOOP("core", "How many views are made where there are none."),
             .kind = ParameterKind::Integer,
             .minimum = 2.0,
             .maximum = 12.0,
             .initial = 2.0}};
}

ViewOptions ViewOptions::of(const ParameterValues &values)
{
    return {values.choice<ViewChoice>("views"), values.integer("view_count")};
}

Result<Views> viewsOf(const LearningProblem &problem, const ViewOptions &options)
{
    if (options.choice == ViewChoice::Assigned && !problem.views.empty())
        return problem.views;
    Views views = options.choice == ViewChoice::Random
                      ? randomViews(*problem.X, options.count, problem.seed)
                      : independentViews(*problem.X, options.count, problem.seed);
    if (views.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 views need at least %1 columns; "
                                                       "choose fewer views or more columns."),
                             options.count)};
    return views;
}

std::vector<Message> viewNames(const Views &views)
{
    std::vector<Message> names;
    for (std::size_t v = 0; v < views.size(); ++v)
        names.push_back(message(QT_TRANSLATE_NOOP("core", "View %1"), v + 1));
    return names;
}

Message sizesNote(const LearningProblem &problem, const Views &views)
{
    std::string sizes;
    auto unused = static_cast<std::size_t>(problem.X->cols());
    for (const std::vector<int> &view : views) {
        sizes += (sizes.empty() ? "" : ", ") + std::to_string(view.size());
        unused -= view.size();
    }
    if (unused == 0)
        return message(QT_TRANSLATE_NOOP("core", "Features of the views: %1."), sizes);
    return message(QT_TRANSLATE_NOOP("core", "Features of the views: %1; in none, and not used: %2."), sizes,
                   unused);
}

Message agreementNote(const LearningProblem &problem, const Views &views, const std::vector<char> &isAgreed,
                      const std::vector<int> &classes)
{
    constexpr double kMostProducts = 5e8;
    const auto agreed = std::count(isAgreed.begin(), isAgreed.end(), 1);
    const auto percent =
        std::lround(100.0 * static_cast<double>(agreed) / static_cast<double>(isAgreed.size()));
    const auto columns = static_cast<double>(problem.X->cols());
    if (columns * columns * static_cast<double>(problem.X->rows()) > kMostProducts)
        return message(QT_TRANSLATE_NOOP("core", "The %1 views agree on %2 % of the samples."), views.size(),
                       percent);
    const double shared = std::round(100.0 * dependence(*problem.X, classes, views)) / 100.0;
    return message(
        QT_TRANSLATE_NOOP("core", "The %1 views agree on %2 % of the samples; within the classes they depend "
                                  "on one another by %3 of 1 (RV coefficient)."),
        views.size(), percent, shared);
}

ViewLearners::ViewLearners(const BaseLearner &base, Views views)
    : m_base(base)
    , m_views(std::move(views))
    , m_fitted(m_views.size())
{
}

Status ViewLearners::fit(const LabellingRounds &rounds, const RunControl &control)
{
    return fit(rounds.labelledSamples(), control);
}

Status ViewLearners::fit(const TrainingSet &labelled, const RunControl &control)
{
    m_classCount = labelled.classCount;
    for (std::size_t v = 0; v < m_views.size(); ++v) {
        TrainingSet set{.X = labelled.X(Eigen::all, m_views[v]),
                        .y = labelled.y,
                        .classCount = labelled.classCount,
                        .weights = labelled.weights,
                        .seed = labelled.seed,
                        .previous = m_fitted[v].state,
                        .categories = groupsAmong(labelled.categories, m_views[v]),
                        .isGiven = labelled.isGiven};
        auto fitted = m_base.fit(std::move(set), turn(control, v, m_views.size()));
        if (!fitted)
            return fitted.error();
        if (fitted->ending == Ending::Stopped)
            return stopped();
        m_fitted[v] = std::move(fitted).value();
    }
    return Success{};
}

Ending ViewLearners::ending() const
{
    const bool isWhole = std::all_of(m_fitted.begin(), m_fitted.end(), [](const FittedClassifier &fitted) {
        return fitted.ending == Ending::Converged;
    });
    return isWhole ? Ending::Converged : Ending::LimitReached;
}

void ViewLearners::forget()
{
    for (FittedClassifier &fitted : m_fitted)
        fitted.state = nullptr;
}

Result<RowMatrix> ViewLearners::predict(std::size_t view, const RowMatrix &points,
                                        const RunControl &control) const
{
    return predictRows(m_fitted[view].predict, points(Eigen::all, m_views[view]), m_classCount, control);
}

Result<ViewScores> ViewLearners::predict(const RowMatrix &points, const RunControl &control) const
{
    RowMatrix product = RowMatrix::Ones(points.rows(), m_classCount);
    RowMatrix mean = RowMatrix::Zero(points.rows(), m_classCount);
    std::vector<int> first;
    std::vector<char> isAgreed(static_cast<std::size_t>(points.rows()), 1);
    for (std::size_t v = 0; v < m_views.size(); ++v) {
        const auto scores = predict(v, points, turn(control, v, m_views.size()));
        if (!scores)
            return scores.error();
        product.array() *= scores->array();
        mean += *scores / static_cast<double>(m_views.size());
        for (std::size_t i = 0; i < isAgreed.size(); ++i) {
            const int label = prediction(0, scores->row(static_cast<Eigen::Index>(i))).label;
            if (v == 0)
                first.push_back(label);
            else if (label != first[i])
                isAgreed[i] = 0;
        }
    }
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const double sum = product.row(i).sum();
        if (sum > 0.0)
            product.row(i) /= sum;
        else
            product.row(i) = mean.row(i);
    }
    return ViewScores{std::move(product), std::move(isAgreed)};
}

} // namespace inkling
