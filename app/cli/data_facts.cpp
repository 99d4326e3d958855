// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_facts.h"

#include "app/cli/failure.h"
#include "app/cli/notes.h"
#include "core/data/prepare.h"

#include <algorithm>
#include <cmath>

namespace inkling {

namespace {

void addNumbers(ColumnFacts &facts, const Column &column)
{
    std::vector<double> values;
    std::copy_if(column.numbers.begin(), column.numbers.end(), std::back_inserter(values),
                 [](double value) { return !std::isnan(value); });
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
        if (column.role != ColumnRole::Feature)
            continue;
        if (column.distinct == 0)
            facts.warnings.push_back("The column " + column.name + " has no value.");
        else if (column.distinct == 1)
            facts.warnings.push_back("The column " + column.name + " has one value only; it tells nothing.");
        else if (column.type == ColumnType::Category && column.distinct == facts.rows)
            facts.warnings.push_back("The column " + column.name +
                                     " has another text in every row; it may be an id (--id).");
    }
}

void warnOfDuplicates(DataFacts &facts, const Dataset &data)
{
    const std::size_t repeated = data.rows - withoutDuplicates(data).rows;
    if (repeated > 0)
        facts.warnings.push_back("Rows that repeat an earlier one: " + std::to_string(repeated) +
                                 " (--duplicates drop leaves them out).");
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
        if (data.roles[i] == ColumnRole::Feature)
            facts.missing += facts.columns.back().missing;
    }
    if (const auto place = data.classColumn())
        facts.classColumn = data.columns[*place].name;
    addNotes(facts.notes, data.notes);
    if (classes)
        addClasses(facts, *classes);
    else
        facts.warnings.push_back(english(classes.error().message));
    if (classes)
        warnOfClasses(facts);
    warnOfColumns(facts);
    warnOfDuplicates(facts, data);
    addViews(facts, data, classes, control);
    return facts;
}

} // namespace inkling
