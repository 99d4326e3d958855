// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_report.h"

#include "app/cli/execution.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

const char *verdictId(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Helped:
        return "helped";
    case Verdict::Hurt:
        return "hurt";
    case Verdict::CannotTell:
        break;
    }
    return "cannot_tell";
}

/// The value, or null where nothing is held out to tell it from.
template<typename T>
Json scored(const Score &score, const T &value)
{
    return score.heldOut > 0 ? Json(value) : Json(nullptr);
}

Json share(std::size_t part, std::size_t whole)
{
    return whole > 0 ? Json(double(part) / double(whole)) : Json(nullptr);
}

Json accuracyJson(const Score &score)
{
    return {{"held_out", scored(score, score.accuracy)},
            {"held_out_count", score.heldOut},
            {"held_out_low", scored(score, score.interval.low)},
            {"held_out_high", scored(score, score.interval.high)},
            {"all_known", share(score.allKnownCorrect, score.allKnown)},
            {"seeds", share(score.givenAgreed, score.given)},
            {"balanced", scored(score, score.balanced)},
            {"macro_f1", scored(score, score.macroF1)}};
}

Json baselinesJson(const std::vector<BaselineScore> &baselines)
{
    Json json = Json::array();
    for (const BaselineScore &baseline : baselines) {
        const Score &score = baseline.score;
        json.push_back({{"method", baseline.id},
                        {"held_out", scored(score, score.accuracy)},
                        {"low", scored(score, score.interval.low)},
                        {"high", scored(score, score.interval.high)}});
    }
    return json;
}

Json differenceJson(const std::optional<Difference> &difference)
{
    if (!difference)
        return nullptr;
    return {{"to", difference->to},
            {"points", difference->points},
            {"low", difference->interval.low},
            {"high", difference->interval.high},
            {"mcnemar_p", difference->mcnemarP},
            {"verdict", verdictId(difference->verdict)}};
}

Json perClassJson(const Score &score, const Labels &labels)
{
    if (score.heldOut == 0)
        return nullptr;
    Json json = Json::object();
    for (std::size_t i = 0; i < score.perClass.size(); ++i) {
        const ClassScore &one = score.perClass[i];
        json[labels.classes()[i].name] = {
            {"precision", one.precision}, {"recall", one.recall}, {"f1", one.f1}, {"support", one.support}};
    }
    return json;
}

Json timesJson(const FinishedRun &run)
{
    return {{"read", run.times.read},
            {"prepare", run.times.prepare},
            {"graph", run.report.outcome.graphMilliseconds},
            {"solve", run.report.outcome.solveMilliseconds},
            {"total", run.times.total}};
}

} // namespace

const char *endingId(Ending ending)
{
    switch (ending) {
    case Ending::Converged:
        return "converged";
    case Ending::LimitReached:
        return "limit_reached";
    case Ending::Stopped:
        break;
    }
    return "stopped";
}

const char *evaluationId(Evaluation evaluation)
{
    return evaluation == Evaluation::Transductive ? "transductive" : "inductive";
}

Json parametersJson(const LearnerInfo &learner, const ParameterValues &values)
{
    Json json = Json::object();
    for (const Parameter &parameter : learner.parameters)
        json[parameter.id] = parameterJson(parameter, values.number(parameter.id));
    return json;
}

Json runJson(const FinishedRun &run)
{
    const Outcome &outcome = run.report.outcome;
    const Score &score = run.report.score;
    const auto unreached = std::count(outcome.predicted.begin(), outcome.predicted.end(), kUnlabelled);
    return {{"schema_version", kJsonSchemaVersion},
            {"data",
             {{"rows", run.data.rows},
              {"features", run.data.featureColumns().size()},
              {"classes", run.labels.classCount()}}},
            {"method", run.report.learner},
            {"parameters", parametersJson(*run.learner, run.report.parameters)},
            {"seed", run.report.seed},
            {"evaluation", evaluationId(run.report.evaluation)},
            {"threads", run.threads},
            {"ending", endingId(outcome.ending)},
            {"iterations", outcome.iterations},
            {"seeds", run.labels.count(LabelRole::Given)},
            {"held_out", run.labels.count(LabelRole::HeldOut)},
            {"unreached", unreached},
            {"components", outcome.components > 0 ? Json(outcome.components) : Json(nullptr)},
            {"accuracy", accuracyJson(score)},
            {"coverage", scored(score, score.coverage)},
            {"baselines", baselinesJson(run.report.baselines)},
            {"difference", differenceJson(run.report.difference)},
            {"per_class", perClassJson(score, run.labels)},
            {"confusion", scored(score, score.confusion)},
            {"log_loss", scored(score, score.logLoss)},
            {"brier", scored(score, score.brier)},
            {"time_ms", timesJson(run)},
            {"peak_memory_mb", peakMemory()},
            {"notes", run.notes}};
}

namespace {

Json learnersJson(const Outcome &outcome)
{
    Json names = Json::array();
    for (const Message &name : outcome.learners)
        names.push_back(english(name));
    return names;
}

/// Classes and learners by their places, as in the frames; no class: the label was taken back.
Json labelStepsJson(const Outcome &outcome)
{
    Json steps = Json::array();
    for (const LabelStep &step : outcome.labelSteps)
        steps.push_back({{"round", step.round},
                         {"row", step.row},
                         {"class", step.label == kUnlabelled ? Json() : Json(step.label)},
                         {"learner", step.learner},
                         {"probability", step.probability}});
    return steps;
}

} // namespace

Json traceJson(const FinishedRun &run)
{
    Json iterations = Json::array();
    Json frames = Json::array();
    for (const TraceFrame &frame : run.report.outcome.trace) {
        Json confidences = Json::array();
        for (const std::uint8_t step : frame.confidence)
            confidences.push_back(std::round(1000.0 * step / 255.0) / 1000.0); // a step is 0.004 wide
        iterations.push_back(frame.iteration);
        frames.push_back({{"iteration", frame.iteration},
                          {"predicted", frame.predicted},
                          {"confidence", std::move(confidences)}});
    }
    Json classes = Json::array();
    for (const ClassInfo &one : run.labels.classes())
        classes.push_back(one.name);
    return {{"schema_version", kJsonSchemaVersion},
            {"method", run.report.learner},
            {"classes", std::move(classes)},
            {"iterations", std::move(iterations)},
            {"frames", std::move(frames)},
            {"learners", learnersJson(run.report.outcome)},
            {"label_steps", labelStepsJson(run.report.outcome)}};
}

Json parameterJson(const Parameter &parameter, double value)
{
    if (parameter.kind == ParameterKind::Choice || std::isnan(value))
        return parameterText(parameter, value);
    return parameter.kind == ParameterKind::Integer ? Json(std::int64_t(value)) : Json(value);
}

std::string jsonText(const Json &json, int indent)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace inkling
