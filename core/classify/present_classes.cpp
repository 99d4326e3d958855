// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/present_classes.h"

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

/// What was fitted, with the classes that it is of: those of another fit may be others.
struct PresentState : FitState
{
    std::vector<int> classes;
    std::shared_ptr<const FitState> inner;
};

FittedClassifier certain(int label, int classCount)
{
    return {[label, classCount](const RowMatrix &points) {
        RowMatrix scores = RowMatrix::Zero(points.rows(), classCount);
        scores.col(label).setOnes();
        return scores;
    }};
}

std::shared_ptr<const FitState> innerState(const TrainingSet &set, const std::vector<int> &classes)
{
    const auto *previous = dynamic_cast<const PresentState *>(set.previous.get());
    return previous && previous->classes == classes ? previous->inner : nullptr;
}

/// Keeps the classes with what was fitted.
Result<FittedClassifier> withClasses(Result<FittedClassifier> fitted, const std::vector<int> &classes)
{
    if (!fitted || !fitted->state)
        return fitted;
    auto state = std::make_shared<PresentState>();
    state->classes = classes;
    state->inner = fitted->state;
    fitted.value().state = std::move(state);
    return fitted;
}

} // namespace

const FitState *previousState(const TrainingSet &set)
{
    const auto *previous = dynamic_cast<const PresentState *>(set.previous.get());
    if (!previous)
        return set.previous.get();
    return std::ssize(previous->classes) == set.classCount ? previous->inner.get() : nullptr;
}

Predictor ofAllClasses(Predictor predict, std::vector<int> present, int classCount)
{
    if (std::ssize(present) == classCount)
        return predict;
    return [predict = std::move(predict), present = std::move(present), classCount](const RowMatrix &points) {
        RowMatrix scores = RowMatrix::Zero(points.rows(), classCount);
        scores(Eigen::all, present) = predict(points);
        return scores;
    };
}

Result<FittedClassifier>
fitPresentClasses(const TrainingSet &set,
                  const std::function<Result<FittedClassifier>(const TrainingSet &present)> &fit)
{
    std::vector<int> classes = set.y;
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    if (classes.size() == 1)
        return certain(classes.front(), set.classCount);
    if (std::ssize(classes) == set.classCount)
        return withClasses(fit(set), classes); // a copy of many samples takes its time
    TrainingSet present = set;
    for (int &label : present.y)
        label = static_cast<int>(std::lower_bound(classes.begin(), classes.end(), label) - classes.begin());
    present.classCount = static_cast<int>(classes.size());
    present.previous = innerState(set, classes);
    auto fitted = withClasses(fit(present), classes);
    if (fitted)
        fitted.value().predict = ofAllClasses(std::move(fitted.value().predict), classes, set.classCount);
    return fitted;
}

} // namespace inkling
