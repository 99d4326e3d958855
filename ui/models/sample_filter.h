// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sample_facts.h"

#include <QCoreApplication>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

/// How a condition compares a sample's value with its own.
enum class Comparison { Less, LessEqual, Equal, NotEqual, GreaterEqual, Greater, Contains, Missing, Present };

/// One thing that is asked of a sample. Missing values fulfil none but Missing and NotEqual.
struct SampleCondition
{
    int column = RowColumn; ///< a SampleColumn
    Comparison comparison = Comparison::Present;
    double number = 0.0; ///< what numbers are compared with
    QString text = {};   ///< what texts are compared with, whatever the case
    bool asText = false; ///< a column of numbers whose texts are compared, as SampleFacts::text() has them
};

/// Which samples are wanted: those that fulfil all that is set here.
struct SampleFilter
{
    std::optional<int> classPlace;      ///< given or, where nothing is given, predicted; kUnlabelled: neither
    std::optional<SampleSource> source; ///< where its class comes from
    bool onlyUnsure = false;
    bool onlyWrong = false; ///< SampleFacts::isWrong()
    std::optional<std::vector<std::size_t>> onlyRows;
    std::vector<SampleCondition> conditions;

    bool isEmpty() const
    {
        return !classPlace && !source && !onlyUnsure && !onlyWrong && !onlyRows && conditions.empty();
    }
    /// The rows that are wanted, ascending. Cost: one pass over the samples; a text that is looked for in
    /// numbers has them all written.
    std::vector<std::uint32_t> rows(const SampleFacts &facts) const;
};

/// A filter's conditions as people write them, and what is wrong with them.
struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(inkling::FilterText)

public:
    std::vector<SampleCondition> conditions;
    bool onlyUnsure = false;
    bool onlyWrong = false;
    QString problem; ///< one sentence; empty: none

    /// Reads 'weight >= 3 and colour = "dark red" and name contains x and age is missing and unsure'. Names
    /// are those of SampleFacts or, in quotes, of the data set alone. Numbers may be in the user's format.
    static FilterText read(const QString &text, const SampleFacts &facts);

private:
    void readClause(const QString &clause, const SampleFacts &facts);
    int findColumn(const QString &written, const SampleFacts &facts);
    void compare(SampleCondition condition, const QString &value, const SampleFacts &facts);
};

} // namespace inkling
