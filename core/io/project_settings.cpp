// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/project_settings.h"

#include "core/io/byte_stream.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace inkling {

namespace {

// what choices are called, in the order of their enumerations
constexpr std::array kEvaluationWords = {"transductive", "inductive"};
constexpr std::array kScalingWords = {"none", "standard", "minmax", "robust"};
constexpr std::array kImputationWords = {"median", "mean", "most_frequent", "drop_rows", "nearest"};
constexpr std::array kRepeatedWords = {"keep", "drop", "drop_near"};
constexpr std::array kOutlierWords = {"keep", "clip", "drop"};
constexpr std::array kNearConstantWords = {"keep", "drop"};

template<typename Words, typename Choice>
std::string word(const Words &words, Choice choice)
{
    return words[static_cast<std::size_t>(choice)];
}

PrepareOptions takePreparation(SettingTaker &take)
{
    PrepareOptions options;
    options.scaling = static_cast<Scaling>(take.choice("scaling", kScalingWords));
    options.imputation = static_cast<Imputation>(take.choice("imputation", kImputationWords));
    // these were not there from the beginning, and are said where they were changed
    if (take.has("repeated_rows"))
        options.repeated = static_cast<RepeatedRows>(take.choice("repeated_rows", kRepeatedWords));
    if (take.has("outliers"))
        options.outliers = static_cast<Outliers>(take.choice("outliers", kOutlierWords));
    if (take.has("near_constants"))
        options.nearConstants = static_cast<NearConstants>(take.choice("near_constants", kNearConstantWords));
    if (take.has("terms"))
        options.terms = take.number("terms", kMostTerms);
    if (take.has("components"))
        options.components = take.number("components", kMostComponents);
    for (std::string name = "ordinal_0"; take.has(name);
         name = "ordinal_" + std::to_string(options.ordinals.size()))
        options.ordinals.push_back(take.text(name));
    return options;
}

void writeTexts(ByteWriter &out, const std::map<std::string, std::string> &texts)
{
    out.number(texts.size());
    for (const auto &[name, value] : texts) {
        out.text(name);
        out.text(value);
    }
}

std::map<std::string, std::string> readTexts(ByteReader &in)
{
    std::map<std::string, std::string> texts;
    for (std::size_t left = in.count(2); left > 0; --left) {
        std::string name(in.text());
        texts[std::move(name)] = in.text();
    }
    return texts;
}

void writeEdges(ByteWriter &out, const std::vector<RowEdge> &edges)
{
    out.number(edges.size());
    for (const RowEdge &edge : edges) {
        out.number(edge.low);
        out.number(edge.high);
    }
}

std::vector<RowEdge> readEdges(ByteReader &in)
{
    std::vector<RowEdge> edges(in.count(2));
    for (RowEdge &edge : edges) {
        const std::uint64_t low = in.number();
        const std::uint64_t high = in.number();
        if (low >= high || high > std::numeric_limits<std::uint32_t>::max())
            in.fail();
        edge = {static_cast<std::uint32_t>(low), static_cast<std::uint32_t>(high)};
    }
    if (!std::is_sorted(edges.begin(), edges.end()))
        in.fail();
    return edges;
}

} // namespace

std::map<std::string, std::string> settingTexts(const ProjectSettings &settings)
{
    const PrepareOptions &preparation = settings.preparation;
    const PrepareOptions initial;
    std::map<std::string, std::string> texts;
    texts["evaluation"] = word(kEvaluationWords, settings.evaluation);
    texts["imputation"] = word(kImputationWords, preparation.imputation);
    texts["method"] = settings.method;
    texts["scaling"] = word(kScalingWords, preparation.scaling);
    texts["seed"] = std::to_string(settings.seed);
    if (preparation.repeated != initial.repeated)
        texts["repeated_rows"] = word(kRepeatedWords, preparation.repeated);
    if (preparation.outliers != initial.outliers)
        texts["outliers"] = word(kOutlierWords, preparation.outliers);
    if (preparation.nearConstants != initial.nearConstants)
        texts["near_constants"] = word(kNearConstantWords, preparation.nearConstants);
    if (preparation.terms != initial.terms)
        texts["terms"] = std::to_string(preparation.terms);
    if (preparation.components != initial.components)
        texts["components"] = std::to_string(preparation.components);
    for (std::size_t i = 0; i < preparation.ordinals.size(); ++i)
        texts["ordinal_" + std::to_string(i)] = preparation.ordinals[i];
    return texts;
}

void takeSettingTexts(SettingTaker &take, ProjectSettings &settings)
{
    settings.evaluation = static_cast<Evaluation>(take.choice("evaluation", kEvaluationWords));
    settings.method = take.text("method");
    settings.seed = take.number<std::uint64_t>("seed", std::numeric_limits<std::uint64_t>::max());
    settings.preparation = takePreparation(take);
}

std::string settingsBytes(const ProjectSettings &settings)
{
    ByteWriter out;
    writeTexts(out, settingTexts(settings));
    out.number(settings.parameters.size());
    for (const auto &[method, texts] : settings.parameters) {
        out.text(method);
        writeTexts(out, texts);
    }
    writeEdges(out, settings.cutEdges);
    writeEdges(out, settings.joinedEdges);
    return out.bytes();
}

std::optional<ProjectSettings> readSettings(std::string_view bytes)
{
    ByteReader in(bytes);
    ProjectSettings settings;
    SettingTaker take(readTexts(in));
    takeSettingTexts(take, settings);
    for (std::size_t left = in.count(2); left > 0; --left) {
        std::string method(in.text());
        settings.parameters[std::move(method)] = readTexts(in);
    }
    settings.cutEdges = readEdges(in);
    settings.joinedEdges = readEdges(in);
    if (!in.atEnd() || !take.isDone())
        return std::nullopt;
    return settings;
}

} // namespace inkling
