// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/labels.h"

#include "core/data/dataset.h"

#include <algorithm>

namespace inkling {

std::vector<int> Labels::given() const
{
    std::vector<int> classes(size());
    std::transform(m_cells.begin(), m_cells.end(), classes.begin(),
                   [](const LabelCell &cell) { return cell.given; });
    return classes;
}

std::vector<std::size_t> Labels::givenCounts() const
{
    std::vector<std::size_t> counts(classCount());
    for (const LabelCell &cell : m_cells) {
        if (cell.given != kUnlabelled)
            ++counts[cell.given];
    }
    return counts;
}

bool keepsPlaces(const std::vector<ClassInfo> &before, const std::vector<ClassInfo> &after)
{
    if (before.size() > after.size())
        return false;
    for (std::size_t place = 0; place < before.size(); ++place) {
        if (after[place].name == before[place].name)
            continue;
        const bool isElsewhere = std::any_of(after.begin(), after.end(), [&](const ClassInfo &info) {
            return info.name == before[place].name;
        });
        if (before.size() < after.size() || isElsewhere)
            return false;
    }
    return true;
}

std::size_t keepLocked(const Labels &before, Labels &after)
{
    std::size_t kept = 0;
    for (std::size_t row = 0; row < before.size(); ++row) {
        const int given = before[row].given;
        if (given == kUnlabelled || given == after[row].given ||
            !before.classes()[static_cast<std::size_t>(given)].isLocked)
            continue;
        after.set(row, before[row]);
        ++kept;
    }
    return kept;
}

bool learnsAlike(const Labels &a, const Labels &b)
{
    if (a.size() != b.size() || a.classCount() != b.classCount())
        return false;
    for (std::size_t row = 0; row < a.size(); ++row) {
        LabelCell cell = a[row];
        cell.unsure = b[row].unsure;
        if (cell != b[row])
            return false;
    }
    return true;
}

bool Labels::hasTruth() const
{
    return std::any_of(m_cells.begin(), m_cells.end(), [](const LabelCell &cell) {
        return cell.truth != kUnlabelled && cell.truth != cell.given;
    });
}

namespace {

Status checkClassCount(const Column &column, std::size_t count)
{
    if (count <= kMaximumClasses)
        return Success();
    return Error{
        message(QT_TRANSLATE_NOOP("core", "Column \"%1\" cannot be the class: of different values it has %2, "
                                          "and a class column may have %3 at most."),
                column.name, count, kMaximumClasses)};
}

/// Names the distinct keys in ascending order as classes and gives each sample its place among them.
template<typename Key, typename IsLabelled, typename KeyOf, typename NameOf>
Result<ClassColumn> classesByKey(const Column &column, std::size_t rows, IsLabelled isLabelled, KeyOf keyOf,
                                 NameOf nameOf)
{
    std::vector<Key> keys;
    for (std::size_t row = 0; row < rows; ++row) {
        if (isLabelled(row))
            keys.push_back(keyOf(row));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    if (const Status status = checkClassCount(column, keys.size()); !status)
        return status.error();

    ClassColumn result;
    for (const Key &key : keys)
        result.classes.push_back({nameOf(key), std::nullopt});
    result.values.assign(rows, kUnlabelled);
    for (std::size_t row = 0; row < rows; ++row) {
        if (isLabelled(row))
            result.values[row] =
                static_cast<int>(std::lower_bound(keys.begin(), keys.end(), keyOf(row)) - keys.begin());
    }
    return result;
}

} // namespace

Result<ClassColumn> readClassColumn(const Dataset &data, std::size_t place, const std::string &unlabelledMark)
{
    const Column &column = data.columns[place];
    if (column.type == ColumnType::Number) {
        const auto isLabelled = [&](std::size_t row) {
            return !column.isMissing(row) && (unlabelledMark.empty() || column.text(row) != unlabelledMark);
        };
        // + 0.0 turns -0 into 0, which would else print as a class of its own.
        const auto keyOf = [&](std::size_t row) {
            return column.numbers[row] + 0.0;
        };
        return classesByKey<double>(column, data.rows, isLabelled, keyOf, numberText);
    }
    // Bytes of UTF-8 compare as code points do.
    const auto isLabelled = [&](std::size_t row) {
        return !column.isMissing(row) &&
               (unlabelledMark.empty() || column.categories[column.codes[row]] != unlabelledMark);
    };
    const auto keyOf = [&](std::size_t row) {
        return std::string_view(column.categories[column.codes[row]]);
    };
    return classesByKey<std::string_view>(column, data.rows, isLabelled, keyOf,
                                          [](std::string_view name) { return std::string(name); });
}

Labels givenLabels(const ClassColumn &column)
{
    Labels labels(column.values.size(), column.classes);
    for (std::size_t row = 0; row < labels.size(); ++row)
        labels.set(row, {column.values[row], column.values[row], false});
    return labels;
}

} // namespace inkling
