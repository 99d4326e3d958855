// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/relink.h"

#include "core/io/sample_finder.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace inkling {

namespace {

/// The place of a class of that name, which comes last where there is none; none where there are too many.
std::optional<int> placeOfClass(std::vector<ClassInfo> &classes, const std::string &name)
{
    const auto same = std::find_if(classes.begin(), classes.end(),
                                   [&name](const ClassInfo &info) { return info.name == name; });
    const auto place = static_cast<int>(same - classes.begin());
    if (same == classes.end()) {
        if (classes.size() == kMaximumClasses)
            return std::nullopt;
        classes.push_back({name, std::nullopt});
    }
    return place;
}

KeptLabel keptLabel(const Labels &labels, const RowKey &key)
{
    const auto name = [&labels](int place) {
        return place == kUnlabelled ? std::string() : labels.classes()[static_cast<std::size_t>(place)].name;
    };
    const LabelCell &cell = labels[key.row];
    return {key, name(cell.given), name(cell.truth), cell.heldOut, cell.unsure};
}

bool isLabelled(const LabelCell &cell)
{
    return cell.given != kUnlabelled || cell.heldOut || cell.unsure;
}

bool knowsClasses(const Labels &labels)
{
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row].truth != kUnlabelled)
            return true;
    }
    return false;
}

class Relinking
{
public:
    Relinking(const Project &project, const Dataset &data)
        : m_before(project)
        , m_data(data)
        , m_newRows(project.labels.size(), kGone)
        , m_labels(data.rows, project.labels.classes())
    {
        m_result.project = project;
        m_result.project.kept.clear();
    }

    Result<Relinked> run(const RunControl &control)
    {
        SampleFinder finder(m_data, m_before.keys, m_before.labels.size());
        m_result.matchedBy = finder.matchedBy();
        if (!control.advance(0.4))
            return stopped();
        findLabelled(finder);
        takeHistory();
        std::vector<ClassInfo> classes = m_before.labels.classes();
        findWaiting(finder, classes);
        if (!control.advance(0.6))
            return stopped();
        fillKnown(classes);
        m_labels.setClasses(std::move(classes));
        finishHistory();
        takeEdges();
        Project &project = m_result.project;
        project.labels = std::move(m_labels);
        project.source.file = m_data.source;
        project.source.relativePath.clear();
        project.keys = rowKeys(m_data, keyedRows(project), m_before.keys);
        return std::move(m_result);
    }

private:
    void findLabelled(SampleFinder &finder)
    {
        for (const RowKey &key : m_before.keys.rows) {
            m_newRows[key.row] = finder.takeOfId(key);
            const int truth = m_before.labels[key.row].truth;
            if (truth != kUnlabelled && m_newRows[key.row] == kGone)
                m_newRows[key.row] =
                    finder.takeOfClass(key, m_before.labels.classes()[static_cast<std::size_t>(truth)].name);
        }
        for (const RowKey &key : m_before.keys.rows) {
            const LabelCell &cell = m_before.labels[key.row];
            if (m_newRows[key.row] == kGone)
                m_newRows[key.row] = finder.take(key);
            const std::uint32_t row = m_newRows[key.row];
            if (row != kGone) {
                m_labels.set(row, cell);
                m_result.matched += isLabelled(cell) ? 1 : 0;
                m_result.differing += isLabelled(cell) && finder.differs(key, row) ? 1 : 0;
            } else if (isLabelled(cell)) {
                m_result.lost.push_back(keptLabel(m_before.labels, key));
            }
        }
        m_result.unchecked = finder.canTell() ? 0 : m_result.matched;
        m_result.project.kept = m_result.lost;
    }

    /// The steps of the samples that were found; of the others nothing is known until they end.
    void takeHistory()
    {
        m_result.project.history = renumbered(m_before.history, m_newRows);
        m_found = m_labels;
    }

    void findWaiting(SampleFinder &finder, std::vector<ClassInfo> &classes)
    {
        for (const KeptLabel &label : m_before.kept) {
            std::vector<ClassInfo> more = classes;
            const auto given = label.given.empty() ? kUnlabelled : placeOfClass(more, label.given);
            const auto truth = label.truth.empty() ? kUnlabelled : placeOfClass(more, label.truth);
            const std::uint32_t row = given && truth ? finder.take(label.key) : kGone;
            if (row == kGone) {
                m_result.project.kept.push_back(label);
                continue;
            }
            classes = std::move(more);
            m_labels.set(row, {*given, *truth, label.heldOut, label.unsure});
            ++m_result.matched;
            ++m_result.returned;
        }
    }

    /// Classes that the data's class column knows, of samples of which the project knows none.
    void fillKnown(std::vector<ClassInfo> &classes)
    {
        const auto place = m_data.classColumn();
        if (!place || !knowsClasses(m_before.labels))
            return;
        const Result<ClassColumn> column = readClassColumn(m_data, *place);
        if (!column) // of too many classes: it knows none
            return;
        const std::vector<std::optional<int>> meanings = meaningsOf(*column, classes);
        for (std::size_t row = 0; row < m_data.rows; ++row) {
            LabelCell cell = m_labels[row];
            const int value = column->values[row];
            if (cell.truth != kUnlabelled || value == kUnlabelled)
                continue;
            cell.truth = meanings[static_cast<std::size_t>(value)].value_or(kUnlabelled);
            m_labels.set(row, cell);
        }
    }

    /// What each class of the column is called here: people rename and merge classes.
    std::vector<std::optional<int>> meaningsOf(const ClassColumn &column,
                                               std::vector<ClassInfo> &classes) const
    {
        std::vector<std::map<int, std::size_t>> votes(column.classes.size());
        for (std::size_t row = 0; row < m_data.rows; ++row) {
            const int value = column.values[row];
            if (value != kUnlabelled && m_found[row].truth != kUnlabelled)
                ++votes[static_cast<std::size_t>(value)][m_found[row].truth];
        }
        std::vector<std::optional<int>> meanings;
        for (std::size_t value = 0; value < votes.size(); ++value) {
            const auto most =
                std::max_element(votes[value].begin(), votes[value].end(),
                                 [](const auto &a, const auto &b) { return a.second < b.second; });
            meanings.push_back(most != votes[value].end()
                                   ? std::optional<int>(most->first)
                                   : placeOfClass(classes, column.classes[value].name));
        }
        return meanings;
    }

    void finishHistory()
    {
        if (auto event = labelEvent(m_found, m_labels, "relink"))
            m_result.project.history.push_back(*std::move(event));
    }

    void takeEdges()
    {
        for (std::vector<RowEdge> *edges : {&m_result.project.cutEdges, &m_result.project.joinedEdges}) {
            std::vector<RowEdge> moved;
            for (const RowEdge &edge : *edges) {
                const auto [low, high] = std::minmax(m_newRows[edge.low], m_newRows[edge.high]);
                if (high != kGone)
                    moved.push_back({low, high});
            }
            std::sort(moved.begin(), moved.end());
            m_result.droppedEdges += edges->size() - moved.size();
            *edges = std::move(moved);
        }
    }

    const Project &m_before;
    const Dataset &m_data;
    std::vector<std::uint32_t> m_newRows; ///< of each sample, as far as they were looked for
    Labels m_labels;
    Labels m_found; ///< with the labels of the samples that were found, and nothing else
    Relinked m_result;
};

bool isSameData(const Project &project, const Dataset &data)
{
    return isSourceOf(project.source, data) && project.labels.size() == data.rows;
}

} // namespace

Result<Relinked> relink(const Project &project, const Dataset &data, const RunControl &control)
{
    if (!isSameData(project, data))
        return Relinking(project, data).run(control);
    Relinked same;
    same.project = project;
    same.project.source.file = data.source;
    if (!data.source.copy)
        same.project.source.file.copy = project.source.file.copy;
    same.matched = labelledRows(project.labels).size();
    return same;
}

} // namespace inkling
