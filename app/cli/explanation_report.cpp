// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/explanation_report.h"

#include "app/cli/report_table.h"
#include "core/data/id_column.h"
#include "core/io/labelled_dataset.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace inkling {

namespace {

const std::vector<const char *> kColumns = {"row",      "id",      "predicted",  "confidence", "rank",
                                            "seed_row", "seed_id", "seed_class", "share"};

/// Says in JSON what the finished explanations know of samples and classes.
class SampleNames
{
public:
    explicit SampleNames(const FinishedExplanations &finished)
        : m_finished(finished)
        , m_ids(idColumn(finished.learning.data))
    {
    }

    std::size_t row(int row) const { return m_finished.learning.data.sourceRow(std::size_t(row)); }
    Json id(int row) const { return m_ids ? Json(m_ids->text(std::size_t(row))) : Json(nullptr); }
    Json classNamed(int number) const
    {
        return number == kUnlabelled ? Json(nullptr)
                                     : Json(m_finished.learning.labels.classes()[number].name);
    }
    Json given(int row) const { return classNamed(m_finished.learning.labels[std::size_t(row)].given); }
    Json known(int row) const { return classNamed(m_finished.learning.labels[std::size_t(row)].truth); }
    Json predicted(int row) const { return classNamed(m_finished.outcome.predicted[std::size_t(row)]); }
    const char *split(int row) const { return splitId(m_finished.learning.labels.role(std::size_t(row))); }

    /// "17", or "17 (Adelie-3)" where samples have names.
    std::string text(int row) const
    {
        const std::string number = std::to_string(this->row(row));
        return m_ids ? number + " (" + m_ids->text(std::size_t(row)) + ")" : number;
    }

private:
    const FinishedExplanations &m_finished;
    const Column *m_ids;
};

Json seedsJson(const Explanation &explanation, const SampleNames &names)
{
    Json seeds = Json::array();
    for (const SeedShare &seed : explanation.influence.seeds)
        seeds.push_back({{"row", names.row(seed.row)},
                         {"id", names.id(seed.row)},
                         {"class", names.given(seed.row)},
                         {"share", seed.share}});
    return seeds;
}

Json pathJson(const Explanation &explanation, const SampleNames &names)
{
    Json path = Json::array();
    for (const int row : explanation.influence.path)
        path.push_back({{"row", names.row(row)}, {"id", names.id(row)}, {"predicted", names.predicted(row)}});
    return path;
}

Json neighboursJson(const Explanation &explanation, const SampleNames &names)
{
    Json neighbours = Json::array();
    for (const WeightedNeighbour &neighbour : explanation.neighbours)
        neighbours.push_back({{"row", names.row(neighbour.row)},
                              {"id", names.id(neighbour.row)},
                              {"given", names.given(neighbour.row)},
                              {"predicted", names.predicted(neighbour.row)},
                              {"weight", neighbour.weight},
                              {"share", neighbour.share}});
    return neighbours;
}

/// Each class with its number of a list.
template<typename Numbers>
Json byClass(const Numbers &numbers, const Labels &labels)
{
    Json json = Json::object();
    for (std::size_t c = 0; c < labels.classCount(); ++c)
        json[labels.classes()[c].name] = numbers[static_cast<Eigen::Index>(c)];
    return json;
}

Json explanationJson(const Explanation &explanation, const FinishedExplanations &finished)
{
    const SampleNames names(finished);
    const Labels &labels = finished.learning.labels;
    const int row = explanation.row;
    Eigen::VectorXd classShares = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(labels.classCount()));
    for (const SeedShare &seed : explanation.influence.seeds)
        classShares[labels[std::size_t(seed.row)].given] += seed.share;
    return {{"row", names.row(row)},
            {"id", names.id(row)},
            {"split", names.split(row)},
            {"known", names.known(row)},
            {"predicted", names.predicted(row)},
            {"confidence", confidence(finished.outcome, std::size_t(row))},
            {"margin", margin(finished.outcome, std::size_t(row))},
            {"scores", byClass(finished.outcome.scores.row(row), labels)},
            {"class_shares", byClass(classShares, labels)},
            {"seeds", seedsJson(explanation, names)},
            {"path", pathJson(explanation, names)},
            {"neighbours", neighboursJson(explanation, names)},
            {"neighbour_count", explanation.neighbourCount},
            {"ending", endingId(explanation.influence.ending)}};
}

std::string textOf(const Json &value)
{
    return value.is_null() ? "-" : value.get<std::string>();
}

std::string weightText(double weight)
{
    std::array<char, 32> text = {};
    std::snprintf(text.data(), text.size(), "%.3g", weight);
    return text.data();
}

/// A table under its title, indented.
std::string section(const std::string &title, const std::vector<std::vector<std::string>> &rows)
{
    std::string text = "  " + title + "\n";
    const std::string table = alignedText(rows);
    for (std::size_t begin = 0; begin < table.size();) {
        const std::size_t end = table.find('\n', begin) + 1;
        text += "    " + table.substr(begin, end - begin);
        begin = end;
    }
    return text;
}

std::string headText(const Json &json, const std::string &name)
{
    std::string text = "row " + name + ": ";
    text += json["predicted"].is_null()
                ? "no prediction"
                : "predicted " + textOf(json["predicted"]) + ", confidence " + percent(json["confidence"]) +
                      " %, margin " + percent(json["margin"]) + " %";
    if (json["split"] == "seed")
        text += "; its own label is given: " + textOf(json["known"]);
    else if (json["split"] == "held_out")
        text += "; held out: " + textOf(json["known"]) +
                (json["known"] == json["predicted"] ? " (right)" : " (wrong)");
    return text + "\n";
}

std::string classesText(const Json &json)
{
    std::vector<std::pair<std::string, double>> classes;
    for (const auto &[name, score] : json["scores"].items())
        classes.emplace_back(name, score.template get<double>());
    std::stable_sort(classes.begin(), classes.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    std::vector<std::vector<std::string>> rows = {{"class", "score %", "seeds' share %"}};
    for (const auto &[name, score] : classes)
        rows.push_back({name, percent(score), percent(json["class_shares"][name])});
    return section("classes", rows);
}

std::string seedsText(const Explanation &explanation, const FinishedExplanations &finished)
{
    const SampleNames names(finished);
    const std::vector<SeedShare> &seeds = explanation.influence.seeds;
    const std::size_t shown = std::min(finished.mostShown, seeds.size());
    std::vector<std::vector<std::string>> rows = {{"seed", "class", "share %"}};
    double others = 1.0;
    for (std::size_t i = 0; i < shown; ++i) {
        rows.push_back(
            {names.text(seeds[i].row), textOf(names.given(seeds[i].row)), percent(seeds[i].share)});
        others -= seeds[i].share;
    }
    if (shown < seeds.size())
        rows.push_back({std::to_string(seeds.size() - shown) + " more", "", percent(std::max(0.0, others))});
    return section("from the seeds", rows);
}

std::string pathText(const Explanation &explanation, const SampleNames &names)
{
    std::string text;
    for (const int row : explanation.influence.path)
        text += (text.empty() ? "" : " > ") + names.text(row);
    return text.empty() ? text : "  path to the first: " + text + "\n";
}

std::string neighboursText(const Explanation &explanation, const SampleNames &names)
{
    std::vector<std::vector<std::string>> rows = {{"row", "given", "predicted", "weight", "share %"}};
    for (const WeightedNeighbour &neighbour : explanation.neighbours)
        rows.push_back({names.text(neighbour.row), textOf(names.given(neighbour.row)),
                        textOf(names.predicted(neighbour.row)), weightText(neighbour.weight),
                        percent(neighbour.share)});
    return section("nearest neighbours, " + std::to_string(explanation.neighbours.size()) + " of " +
                       std::to_string(explanation.neighbourCount),
                   rows);
}

std::string explanationText(const Explanation &explanation, const FinishedExplanations &finished)
{
    const SampleNames names(finished);
    const Json json = explanationJson(explanation, finished);
    std::string text = headText(json, names.text(explanation.row));
    if (explanation.influence.seeds.empty())
        text += "  no label reaches it: there is none in its part of the graph\n";
    else
        text += classesText(json) + seedsText(explanation, finished) + pathText(explanation, names);
    if (explanation.neighbours.empty())
        return text + "  it has no neighbours\n";
    return text + neighboursText(explanation, names);
}

} // namespace

Json explanationsJson(const FinishedExplanations &finished)
{
    const LearningData &learning = finished.learning;
    Json explanations = Json::array();
    for (const Explanation &explanation : finished.explanations)
        explanations.push_back(explanationJson(explanation, finished));
    return {{"schema_version", kJsonSchemaVersion},
            {"data",
             {{"rows", learning.data.rows},
              {"features", learning.data.featureColumns().size()},
              {"classes", learning.labels.classCount()}}},
            {"method", finished.method.learner->id},
            {"parameters", parametersJson(*finished.method.learner, finished.method.values)},
            {"seed", learning.seed},
            {"threads", finished.threads},
            {"ending", endingId(finished.outcome.ending)},
            {"seeds", learning.labels.count(LabelRole::Given)},
            {"held_out", learning.labels.count(LabelRole::HeldOut)},
            {"explanations", std::move(explanations)},
            {"time_ms", finished.milliseconds},
            {"notes", finished.notes}};
}

std::string explanationsCsv(const FinishedExplanations &finished)
{
    Json lines = Json::array();
    for (const Explanation &explanation : finished.explanations) {
        const Json json = explanationJson(explanation, finished);
        std::size_t rank = 0;
        for (const Json &seed : json["seeds"])
            lines.push_back({{"row", json["row"]},
                             {"id", json["id"]},
                             {"predicted", json["predicted"]},
                             {"confidence", json["confidence"]},
                             {"rank", ++rank},
                             {"seed_row", seed["row"]},
                             {"seed_id", seed["id"]},
                             {"seed_class", seed["class"]},
                             {"share", seed["share"]}});
    }
    return csvText(kColumns, lines);
}

std::string explanationsText(const FinishedExplanations &finished)
{
    std::string text = std::string(finished.method.learner->id) + " on " + finished.learning.data.name +
                       ": rows " + std::to_string(finished.learning.data.rows) + ", given " +
                       std::to_string(finished.learning.labels.count(LabelRole::Given)) +
                       "; rows are numbered from 0\n";
    for (const Explanation &explanation : finished.explanations)
        text += explanationText(explanation, finished);
    for (const std::string &note : finished.notes)
        text += "note: " + note + "\n";
    return text;
}

} // namespace inkling
