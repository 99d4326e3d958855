// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_bytes.h"
#include "core/io/project_schema.h"
#include "core/io/project_settings.h"
#include "core/io/project_tables.h"
#include "core/io/setting_taker.h"
#include "core/io/source_fields.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

namespace inkling {

namespace {

constexpr std::int64_t kLargestColour = 0xFFFFFF;
constexpr std::size_t kRowsPerQuestion = 64; // whether to go on; those of copies hold a megabyte each

/// The cells of a row, each of its own type and within its bounds; else the row is bad.
class Row
{
public:
    explicit Row(const SqliteStatement &statement)
        : m_statement(statement)
    {
    }

    bool isGood() const { return m_isGood; }
    void require(bool condition) { m_isGood = m_isGood && condition; }
    bool isNothing(int column) const { return m_statement.isNothing(column); }
    /// Low where there is no such number.
    std::int64_t number(int column, std::int64_t low, std::int64_t high)
    {
        const auto value = m_statement.integer(column);
        require(value && *value >= low && *value <= high);
        return m_isGood ? *value : low;
    }
    std::int64_t number(int column)
    {
        const auto value = m_statement.integer(column);
        require(value.has_value());
        return value.value_or(0);
    }
    bool flag(int column) { return number(column, 0, 1) == 1; }
    std::string text(int column)
    {
        const auto value = m_statement.text(column);
        require(value.has_value());
        return std::string(value.value_or(std::string_view()));
    }
    std::string_view bytes(int column)
    {
        const auto value = m_statement.bytes(column);
        require(value.has_value());
        return value.value_or(std::string_view());
    }
    /// Rows of lists are counted from 0 without a gap.
    void requirePlace(std::size_t place)
    {
        require(m_statement.integer(0) == static_cast<std::int64_t>(place));
    }

private:
    const SqliteStatement &m_statement;
    bool m_isGood = true;
};

/// Each function reads a table.
class TableReader
{
public:
    TableReader(const SqliteDatabase &database, const std::string &path, const RunControl &control)
        : m_database(database)
        , m_path(path)
        , m_control(control)
    {
    }

    Result<TableContents> read()
    {
        using Reading = Status (TableReader::*)();
        constexpr Reading kReadings[] = {
            &TableReader::readSettings,   &TableReader::readSource, &TableReader::readCopy,
            &TableReader::readClasses,    &TableReader::readTruth,  &TableReader::readLabels,
            &TableReader::readKeys,       &TableReader::readKept,   &TableReader::readHistory,
            &TableReader::readParameters, &TableReader::readEdges,  &TableReader::readView};
        for (const Reading reading : kReadings) {
            if (!m_control.advance(0.5))
                return stopped();
            if (const Status status = (this->*reading)(); !status)
                return status.error();
        }
        return std::move(m_contents);
    }

private:
    Project &project() { return m_contents.project; }
    Error impossible(const char *table, std::size_t row) const
    {
        return {
            message(QT_TRANSLATE_NOOP("core", "%1 is damaged: row %2 of its table \"%3\" says what cannot "
                                              "be."),
                    m_path, row + 1, table)};
    }
    /// Visits the rows of a table in order.
    Status readRows(const char *table, const char *sql, const std::function<void(Row &, std::size_t)> &visit)
    {
        SqliteStatement statement(m_database, sql);
        std::size_t count = 0;
        while (statement.next()) {
            if (count % kRowsPerQuestion == 0 && !m_control.advance(0.5))
                return stopped();
            Row row(statement);
            visit(row, count);
            if (!row.isGood())
                return impossible(table, count);
            ++count;
        }
        if (!statement.isGood())
            return damagedProject(m_database, m_path);
        return Success();
    }

    Status readSettings()
    {
        std::map<std::string, std::string> settings;
        Status status = readRows("setting", "SELECT name, value FROM setting ORDER BY name",
                                 [&](Row &row, std::size_t) { settings[row.text(0)] = row.text(1); });
        if (!status)
            return status;
        SettingTaker take(std::move(settings));
        project().keys.idColumn = take.text("id_column");
        takeSettingTexts(take, project());
        if (take.isDone())
            return Success();
        return Error{message(
            QT_TRANSLATE_NOOP("core", "%1 is damaged: its settings are not those of a project."), m_path)};
    }

    Status readSource()
    {
        TextFields fields;
        Status status = readRows("source", "SELECT place, name, value FROM source ORDER BY place",
                                 [&](Row &row, std::size_t place) {
                                     row.requirePlace(place);
                                     fields.emplace_back(row.text(1), row.text(2));
                                 });
        if (!status)
            return status;
        auto source = readSourceFields(fields);
        if (!source)
            return Error{message(
                QT_TRANSLATE_NOOP("core", "%1 is damaged: what it says of its data cannot be."), m_path)};
        project().source = *std::move(source);
        return Success();
    }

    Status readCopy()
    {
        std::string copy;
        bool isThere = false;
        Status status = readRows("copy", "SELECT place, bytes FROM copy ORDER BY place",
                                 [&](Row &row, std::size_t place) {
                                     row.requirePlace(place);
                                     isThere = true;
                                     copy += row.bytes(1);
                                 });
        if (status && isThere)
            project().source.file.copy = std::make_shared<const std::string>(std::move(copy));
        return status;
    }

    Status readClasses()
    {
        std::vector<ClassInfo> classes;
        Status status = readRows("class", "SELECT place, name, colour, locked FROM class ORDER BY place",
                                 [&](Row &row, std::size_t place) {
                                     row.requirePlace(place);
                                     row.require(place < kMaximumClasses);
                                     ClassInfo info{row.text(1), std::nullopt, row.flag(3)};
                                     if (!row.isNothing(2))
                                         info.colour =
                                             static_cast<std::uint32_t>(row.number(2, 0, kLargestColour));
                                     classes.push_back(std::move(info));
                                     row.require(isClassList(classes));
                                 });
        project().labels = Labels(0, std::move(classes));
        return status;
    }

    Status readTruth()
    {
        std::string all;
        const auto classes = project().labels.classCount();
        Status status = readRows(
            "truth", "SELECT place, classes FROM truth ORDER BY place", [&](Row &row, std::size_t place) {
                row.requirePlace(place);
                const std::string_view block = row.bytes(1);
                row.require(block.size() < kGone - all.size() &&
                            std::all_of(block.begin(), block.end(), [classes](char known) {
                                return static_cast<unsigned char>(known) <= classes;
                            }));
                all += block;
            });
        if (!status)
            return status;
        project().labels = Labels(all.size(), project().labels.classes());
        for (std::size_t row = 0; row < all.size(); ++row)
            project().labels.set(row, {kUnlabelled, static_cast<unsigned char>(all[row]) - 1});
        return Success();
    }

    Status readLabels()
    {
        Labels &labels = project().labels;
        const auto last = static_cast<std::int64_t>(labels.size()) - 1;
        const auto lastClass = static_cast<std::int64_t>(labels.classCount()) - 1;
        return readRows("label", "SELECT row, class, held_out, unsure, id, content FROM label ORDER BY row",
                        [&](Row &row, std::size_t) {
                            const auto place = static_cast<std::uint32_t>(row.number(0, 0, last));
                            if (!row.isGood())
                                return;
                            LabelCell cell = labels[place];
                            if (!row.isNothing(1))
                                cell.given = static_cast<int>(row.number(1, 0, lastClass));
                            cell.heldOut = row.flag(2);
                            cell.unsure = row.flag(3);
                            row.require(isCellOf(cell, labels.classCount()));
                            if (!row.isNothing(4))
                                project().keys.rows.push_back(
                                    {place, row.text(4), static_cast<std::uint64_t>(row.number(5))});
                            if (row.isGood())
                                labels.set(place, cell);
                        });
    }

    Status readKeys()
    {
        return readRows("key_column", "SELECT place, name FROM key_column ORDER BY place",
                        [&](Row &row, std::size_t place) {
                            row.requirePlace(place);
                            project().keys.columns.push_back(row.text(1));
                        });
    }

    Status readKept()
    {
        return readRows(
            "kept_label",
            "SELECT place, row, class, truth, held_out, unsure, id, content FROM kept_label ORDER "
            "BY place",
            [&](Row &row, std::size_t place) {
                row.requirePlace(place);
                const RowKey key{static_cast<std::uint32_t>(row.number(1, 0, kGone - 1)), row.text(6),
                                 static_cast<std::uint64_t>(row.number(7))};
                KeptLabel label{key, row.text(2), row.text(3), row.flag(4), row.flag(5)};
                row.require(!label.heldOut || (label.given.empty() && !label.truth.empty()));
                project().kept.push_back(std::move(label));
            });
    }

    Status readHistory()
    {
        bool isLawful = true;
        LabelHistory history;
        Status status = readRows(
            "step", "SELECT place, time, tool, change FROM step ORDER BY place", [&](Row &row, std::size_t) {
                LabelEvent event{row.number(1), row.text(2), {}, std::nullopt};
                isLawful = isLawful && isToolId(event.tool) && readChange(row.bytes(3), event);
                if (isLawful)
                    history.push_back(std::move(event));
            });
        if (!status)
            return status;
        Labels labels = project().labels;
        if (isLawful && replay(history, labels, history.size(), 0))
            project().history = std::move(history);
        else
            m_contents.notes.push_back(message(
                QT_TRANSLATE_NOOP("core", "The history in %1 does not lead to its labels and was left "
                                          "out; the labels are as they were saved."),
                m_path));
        return Success();
    }

    Status readParameters()
    {
        return readRows("parameter", "SELECT method, name, value FROM parameter ORDER BY method, name",
                        [&](Row &row, std::size_t) {
                            ParameterTexts &texts = project().parameters[row.text(0)];
                            if (const std::string name = row.text(1); !name.empty())
                                texts[name] = row.text(2);
                        });
    }

    Status readEdges()
    {
        const auto last = static_cast<std::int64_t>(project().labels.size()) - 1;
        return readRows("edge", "SELECT low, high, joined FROM edge ORDER BY low, high",
                        [&](Row &row, std::size_t) {
                            const RowEdge edge{static_cast<std::uint32_t>(row.number(0, 0, last)),
                                               static_cast<std::uint32_t>(row.number(1, 0, last))};
                            row.require(edge.low < edge.high);
                            (row.flag(2) ? project().joinedEdges : project().cutEdges).push_back(edge);
                        });
    }

    Status readView()
    {
        return readRows("view_state", "SELECT name, value FROM view_state ORDER BY name",
                        [&](Row &row, std::size_t) { project().view[row.text(0)] = row.text(1); });
    }

    const SqliteDatabase &m_database;
    const std::string &m_path;
    const RunControl &m_control;
    TableContents m_contents;
};

} // namespace

Result<TableContents> readTables(const SqliteDatabase &database, const std::string &path,
                                 const RunControl &control)
{
    return TableReader(database, path, control).read();
}

} // namespace inkling
