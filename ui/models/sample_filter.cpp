// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sample_filter.h"

#include <cmath>
#include <functional>
#include <utility>

namespace inkling {

namespace {

using Test = std::function<bool(std::size_t row)>;

bool holds(double value, Comparison comparison, double wanted)
{
    switch (comparison) {
    case Comparison::Less:
        return value < wanted;
    case Comparison::LessEqual:
        return value <= wanted;
    case Comparison::Equal:
        return value == wanted;
    case Comparison::NotEqual:
        return value != wanted; // NaN, too
    case Comparison::GreaterEqual:
        return value >= wanted;
    case Comparison::Greater:
        return value > wanted;
    case Comparison::Missing:
        return std::isnan(value);
    case Comparison::Present:
    case Comparison::Contains:
        return !std::isnan(value);
    }
    return false;
}

bool holds(const QString &value, Comparison comparison, const QString &wanted)
{
    const bool isSame = value.compare(wanted, Qt::CaseInsensitive) == 0;
    switch (comparison) {
    case Comparison::Equal:
        return isSame;
    case Comparison::NotEqual:
        return !isSame;
    case Comparison::Contains:
        return value.contains(wanted, Qt::CaseInsensitive);
    default:
        return true;
    }
}

/// Each text is judged once, not once a sample.
Test codeTest(const SampleCondition &condition, const SampleFacts &facts)
{
    const bool wantsMissing =
        condition.comparison == Comparison::Missing || condition.comparison == Comparison::NotEqual;
    std::vector<std::uint8_t> isWanted; // of each code
    for (int code = 0; code < facts.codeCount(condition.column); ++code)
        isWanted.push_back(
            condition.comparison != Comparison::Missing &&
            holds(facts.codeText(condition.column, code), condition.comparison, condition.text));
    return
        [&facts, column = condition.column, wantsMissing, isWanted = std::move(isWanted)](std::size_t row) {
            const int code = facts.code(row, column);
            return code < 0 ? wantsMissing : isWanted[static_cast<std::size_t>(code)] != 0;
        };
}

Test testOf(const SampleCondition &condition, const SampleFacts &facts)
{
    const int column = condition.column;
    if (!facts.isNumber(column))
        return codeTest(condition, facts);
    if (condition.asText)
        return [&condition, &facts, column](std::size_t row) {
            return holds(facts.text(row, column), condition.comparison, condition.text);
        };
    return [&facts, column, comparison = condition.comparison, wanted = condition.number](std::size_t row) {
        return holds(facts.number(row, column), comparison, wanted);
    };
}

} // namespace

std::vector<std::uint32_t> SampleFilter::rows(const SampleFacts &facts) const
{
    std::vector<Test> tests;
    if (classPlace)
        tests.emplace_back([&](std::size_t row) { return facts.shownClass(row) == *classPlace; });
    if (source)
        tests.emplace_back([&](std::size_t row) { return facts.source(row) == *source; });
    if (onlyUnsure)
        tests.emplace_back([&](std::size_t row) { return facts.isUnsure(row); });
    if (onlyWrong)
        tests.emplace_back([&](std::size_t row) { return facts.isWrong(row); });
    for (const SampleCondition &condition : conditions)
        tests.push_back(testOf(condition, facts));

    std::vector<std::uint32_t> wanted;
    const auto consider = [&](std::size_t row) {
        for (const Test &test : tests) {
            if (!test(row))
                return;
        }
        wanted.push_back(static_cast<std::uint32_t>(row));
    };
    if (onlyRows) {
        for (const std::size_t row : *onlyRows)
            consider(row);
    } else {
        wanted.reserve(tests.empty() ? facts.size() : 0);
        for (std::size_t row = 0; row < facts.size(); ++row)
            consider(row);
    }
    return wanted;
}

} // namespace inkling
