// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_facts.h"

#include "app/cli/failure.h"
#include "app/cli/notes.h"
#include "core/data/column_statistics.h"
#include "core/data/data_report.h"
#include "core/data/prepare.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

void addNumbers(ColumnFacts &facts, const Column &column)
{
    std::vector<double> values = knownNumbers(column);
    if (values.empty())
        return;
    std::sort(values.begin(), values.end());
    facts.minimum = values.front();
    facts.maximum = values.back();
    facts.distinct = std::size_t(std::unique(values.begin(), values.end()) - values.begin());
}

ColumnFacts columnFacts(const Column &column, ColumnRole role)
{
    ColumnFacts facts = {column.name, column.type, role, column.missingCount(), 0, {}, {}};
    if (column.type == ColumnType::Number)
        addNumbers(facts, column);
    else
        facts.distinct = column.categories.size();
    return facts;
}

void addClasses(DataFacts &facts, const ClassColumn &column)
{
    for (const ClassInfo &one : column.classes)
        facts.classes.push_back({one.name, 0});
    for (const int value : column.values) {
        if (value == kUnlabelled)
            ++facts.unlabelled;
        else
            ++facts.classes[std::size_t(value)].count;
    }
}

void warnOfClasses(DataFacts &facts)
{
    if (facts.classes.size() < 2)
        facts.warnings.push_back("Known classes: " + std::to_string(facts.classes.size()) +
                                 "; learning needs two.");
    for (const ClassCount &one : facts.classes) {
        if (one.count == 1)
            facts.warnings.push_back("The class " + one.name + " has a single row.");
    }
}

void warnOfColumns(DataFacts &facts)
{
    for (const ColumnFacts &column : facts.columns) {
        if (!isLearnedFrom(column.role))
            continue;
        if (column.distinct == 0)
            facts.warnings.push_back("The column " + column.name + " has no value.");
        else if (column.distinct == 1)
            facts.warnings.push_back("The column " + column.name + " has one value only; it tells nothing.");
        else if (column.role == ColumnRole::Feature && column.type == ColumnType::Category &&
                 column.distinct == facts.rows)
            facts.warnings.push_back("The column " + column.name +
                                     " has another text in every row; it may be an id (--id).");
    }
}

/// Of the rows, and of what the preparation can do about them.
void warnOfRows(DataFacts &facts, const Dataset &data, const RunControl &control)
{
    const DataReport report = valueOf(dataReport(data, control));
    const auto warn = [&facts](std::size_t count, const char *what, const char *remedy) {
        if (count > 0)
            facts.warnings.push_back(what + std::to_string(count) + " (" + remedy + ").");
    };
    warn(report.repeatedRows, "Rows that repeat an earlier one: ", "--duplicates drop leaves them out");
    warn(report.nearRows, "Rows that come within 0.1 % of the columns' ranges of an earlier one: ",
         "--duplicates drop_near leaves them out");
    warn(report.outlierRows,
         "Rows with a number far beyond the quartiles of its column: ", "--outliers clip or drop");
    for (const ColumnReport &column : report.columns) {
        if (!column.isConstant() && column.commonest.isNearlyAll())
            facts.warnings.push_back("In the column " + data.columns[column.place].name +
                                     " one value is nearly all there is (--near-constant drop).");
    }
    for (std::size_t i = 0; i < report.contradictions.size(); ++i) {
        constexpr std::size_t kMostTold = 5;
        if (i == kMostTold) {
            facts.warnings.push_back("More rows of the same features but different classes: " +
                                     std::to_string(report.contradictions.size() - kMostTold) + " groups.");
            break;
        }
        std::string rows;
        for (const std::size_t row : report.contradictions[i])
            rows += (rows.empty() ? "" : ", ") + std::to_string(data.sourceRow(row));
        facts.warnings.push_back("These rows have the same features but different classes: " + rows + ".");
    }
}

void warnOfBalance(DataFacts &facts)
{
    constexpr std::size_t kSkewed = 5;
    if (facts.classes.size() < 2)
        return;
    const auto [least, most] =
        std::minmax_element(facts.classes.begin(), facts.classes.end(),
                            [](const ClassCount &a, const ClassCount &b) { return a.count < b.count; });
    if (most->count > kSkewed * least->count)
        facts.warnings.push_back("The classes are unequal: " + most->name + " has " +
                                 std::to_string(most->count) + " rows, " + least->name + " " +
                                 std::to_string(least->count) +
                                 " (--set class_balance=smote, where a method has it, makes up for that).");
}

void addViews(DataFacts &facts, const Dataset &data, const Result<ClassColumn> &classes,
              const RunControl &control)
{
    const Result<FeatureTable> table = prepareFeatures(data, {});
    if (!table || table->views.empty()) // what keeps it from being prepared is told elsewhere
        return;
    facts.viewSource = data.views.empty() ? ViewSource::Names : ViewSource::Assignment;
    for (std::size_t v = 0; v < table->views.size(); ++v) {
        ViewFacts view = {table->viewNames[v], {}};
        for (const int feature : table->views[v])
            view.features.push_back(table->names[std::size_t(feature)]);
        facts.views.push_back(std::move(view));
    }
    const std::vector<int> known = classes ? classes->values : std::vector<int>(data.rows, kUnlabelled);
    facts.dependence = valueOf(measuredDependence(table->X, known, table->views, control));
}

} // namespace

DataFacts dataFacts(const Dataset &data, const Result<ClassColumn> &classes, const RunControl &control)
{
    DataFacts facts;
    facts.name = data.name;
    facts.path = data.source.path;
    facts.rows = data.rows;
    facts.dialect = data.source.dialect;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        facts.columns.push_back(columnFacts(data.columns[i], data.roles[i]));
        if (isLearnedFrom(data.roles[i]))
            facts.missing += facts.columns.back().missing;
    }
    if (const auto place = data.classColumn())
        facts.classColumn = data.columns[*place].name;
    addNotes(facts.notes, data.notes);
    if (classes)
        addClasses(facts, *classes);
    else
        facts.warnings.push_back(english(classes.error().message));
    if (classes) {
        warnOfClasses(facts);
        warnOfBalance(facts);
    }
    warnOfColumns(facts);
    warnOfRows(facts, data, control);
    addViews(facts, data, classes, control);
    return facts;
}

} // namespace inkling
