// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_bytes.h"
#include "core/io/project_settings.h"
#include "core/io/project_tables.h"
#include "core/io/source_fields.h"

#include <algorithm>
#include <map>
#include <string>

namespace inkling {

namespace {

constexpr std::size_t kBlock = std::size_t(1) << 20U; // bytes of a BLOB, and rows between questions

/// Each function fills a table. False: SQLite failed, or it was to stop.
class TableWriter
{
public:
    TableWriter(const SqliteDatabase &database, const Project &project, const RunControl &control)
        : m_database(database)
        , m_project(project)
        , m_control(control)
    {
    }

    bool isStopped() const { return m_isStopped; }
    bool writeAll()
    {
        return writeSettings() && writeSource() && writeCopy() && writeClasses() && writeTruth() &&
               writeLabels() && writeKeys() && writeKept() && writeHistory() && writeParameters() &&
               writeEdges() && writeView();
    }

private:
    SqliteStatement statement(const char *sql) const { return {m_database, sql}; }
    bool goesOn()
    {
        m_isStopped = !m_control.advance(0.5);
        return !m_isStopped;
    }

    bool writeSettings()
    {
        SqliteStatement insert = statement("INSERT INTO setting VALUES(?1, ?2)");
        std::map<std::string, std::string> settings = settingTexts(m_project);
        settings["id_column"] = m_project.keys.idColumn;
        return std::all_of(settings.begin(), settings.end(), [&](const auto &setting) {
            insert.bind(1, setting.first);
            insert.bind(2, setting.second);
            return insert.run();
        });
    }

    bool writeSource()
    {
        SqliteStatement insert = statement("INSERT INTO source VALUES(?1, ?2, ?3)");
        std::int64_t place = 0;
        const TextFields fields = sourceFields(m_project.source);
        return std::all_of(fields.begin(), fields.end(), [&](const auto &field) {
            insert.bind(1, place++);
            insert.bind(2, field.first);
            insert.bind(3, field.second);
            return insert.run();
        });
    }

    bool writeCopy()
    {
        SqliteStatement insert = statement("INSERT INTO copy VALUES(?1, ?2)");
        if (!m_project.source.file.copy)
            return true;
        const std::string_view copy = *m_project.source.file.copy;
        for (std::size_t begin = 0; begin == 0 || begin < copy.size(); begin += kBlock) {
            insert.bind(1, static_cast<std::int64_t>(begin / kBlock));
            insert.bindBytes(2, copy.substr(begin, kBlock));
            if (!insert.run() || !goesOn())
                return false;
        }
        return true;
    }

    bool writeClasses()
    {
        SqliteStatement insert = statement("INSERT INTO class VALUES(?1, ?2, ?3, ?4)");
        std::int64_t place = 0;
        const std::vector<ClassInfo> &classes = m_project.labels.classes();
        return std::all_of(classes.begin(), classes.end(), [&](const ClassInfo &info) {
            insert.bind(1, place++);
            insert.bind(2, info.name);
            info.colour ? insert.bind(3, std::int64_t(*info.colour)) : insert.bindNothing(3);
            insert.bind(4, std::int64_t(info.isLocked));
            return insert.run();
        });
    }

    /// A byte a sample: its known class plus one. There are as many as samples, so that no short file can
    /// claim to be of many.
    bool writeTruth()
    {
        SqliteStatement insert = statement("INSERT INTO truth VALUES(?1, ?2)");
        const Labels &labels = m_project.labels;
        for (std::size_t begin = 0; begin < labels.size(); begin += kBlock) {
            std::string block(std::min(kBlock, labels.size() - begin), '\0');
            for (std::size_t i = 0; i < block.size(); ++i)
                block[i] = static_cast<char>(labels[begin + i].truth + 1);
            insert.bind(1, static_cast<std::int64_t>(begin / kBlock));
            insert.bindBytes(2, block);
            if (!insert.run() || !goesOn())
                return false;
        }
        return true;
    }

    bool writeLabels()
    {
        SqliteStatement insert = statement("INSERT INTO label VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
        auto key = m_project.keys.rows.begin();
        const auto end = m_project.keys.rows.end();
        for (std::size_t row = 0; row < m_project.labels.size(); ++row) {
            if (row % kBlock == 0 && !goesOn())
                return false;
            const LabelCell &cell = m_project.labels[row];
            const bool hasKey = key != end && key->row == row;
            if (!hasKey && cell.given == kUnlabelled && !cell.heldOut && !cell.unsure)
                continue;
            insert.bind(1, static_cast<std::int64_t>(row));
            cell.given == kUnlabelled ? insert.bindNothing(2) : insert.bind(2, std::int64_t(cell.given));
            insert.bind(3, std::int64_t(cell.heldOut));
            insert.bind(4, std::int64_t(cell.unsure));
            hasKey ? insert.bind(5, key->id) : insert.bindNothing(5);
            hasKey ? insert.bind(6, static_cast<std::int64_t>(key->content)) : insert.bindNothing(6);
            if (!insert.run())
                return false;
            key += hasKey ? 1 : 0;
        }
        return true;
    }

    bool writeKeys()
    {
        SqliteStatement insert = statement("INSERT INTO key_column VALUES(?1, ?2)");
        std::int64_t place = 0;
        const std::vector<std::string> &columns = m_project.keys.columns;
        return std::all_of(columns.begin(), columns.end(), [&](const std::string &name) {
            insert.bind(1, place++);
            insert.bind(2, name);
            return insert.run();
        });
    }

    bool writeKept()
    {
        SqliteStatement insert = statement("INSERT INTO kept_label VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        std::int64_t place = 0;
        const std::vector<KeptLabel> &kept = m_project.kept;
        return std::all_of(kept.begin(), kept.end(), [&](const KeptLabel &label) {
            insert.bind(1, place++);
            insert.bind(2, std::int64_t(label.key.row));
            insert.bind(3, label.given);
            insert.bind(4, label.truth);
            insert.bind(5, std::int64_t(label.heldOut));
            insert.bind(6, std::int64_t(label.unsure));
            insert.bind(7, label.key.id);
            insert.bind(8, static_cast<std::int64_t>(label.key.content));
            return insert.run();
        });
    }

    bool writeHistory()
    {
        SqliteStatement insert = statement("INSERT INTO step VALUES(?1, ?2, ?3, ?4)");
        std::int64_t place = 0;
        const LabelHistory &history = m_project.history;
        return std::all_of(history.begin(), history.end(), [&](const LabelEvent &event) {
            const std::string change = changeBytes(event);
            insert.bind(1, place++);
            insert.bind(2, event.time);
            insert.bind(3, event.tool);
            insert.bindBytes(4, change);
            return insert.run() && goesOn();
        });
    }

    /// A method without parameters has a row without a name.
    bool writeParameters()
    {
        SqliteStatement insert = statement("INSERT INTO parameter VALUES(?1, ?2, ?3)");
        const ParameterTexts none = {{"", ""}};
        for (const auto &[method, texts] : m_project.parameters) {
            for (const auto &[name, value] : texts.empty() ? none : texts) {
                insert.bind(1, method);
                insert.bind(2, name);
                insert.bind(3, value);
                if (!insert.run())
                    return false;
            }
        }
        return true;
    }

    bool writeEdges()
    {
        SqliteStatement insert = statement("INSERT INTO edge VALUES(?1, ?2, ?3)");
        const auto put = [&insert](const std::vector<RowEdge> &edges, std::int64_t joined) {
            return std::all_of(edges.begin(), edges.end(), [&](const RowEdge &edge) {
                insert.bind(1, std::int64_t(edge.low));
                insert.bind(2, std::int64_t(edge.high));
                insert.bind(3, joined);
                return insert.run();
            });
        };
        return put(m_project.cutEdges, 0) && put(m_project.joinedEdges, 1);
    }

    bool writeView()
    {
        SqliteStatement insert = statement("INSERT INTO view_state VALUES(?1, ?2)");
        return std::all_of(m_project.view.begin(), m_project.view.end(), [&](const auto &entry) {
            insert.bind(1, entry.first);
            insert.bind(2, entry.second);
            return insert.run();
        });
    }

    const SqliteDatabase &m_database;
    const Project &m_project;
    const RunControl &m_control;
    bool m_isStopped = false;
};

} // namespace

Status writeTables(const SqliteDatabase &database, const Project &project, const std::string &path,
                   const RunControl &control)
{
    TableWriter writer(database, project, control);
    if (SqliteStatement(database, "BEGIN").run() && writer.writeAll() &&
        SqliteStatement(database, "COMMIT").run())
        return Success();
    if (writer.isStopped())
        return stopped();
    Error error = database.problem(
        message(QT_TRANSLATE_NOOP("core", "%1 cannot be written: SQLite says \"%2\"."), path));
    error.kind = ErrorKind::Output;
    return error;
}

} // namespace inkling
