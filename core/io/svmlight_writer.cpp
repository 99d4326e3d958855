// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/svmlight_writer.h"

#include "core/io/cell_text.h"
#include "core/io/class_categories.h"
#include "core/io/number_text.h"
#include "core/io/svmlight_classes.h"
#include "core/io/table_names.h"
#include "core/io/writing_pace.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

namespace {

constexpr std::string_view kNoClass = "0";

/// How the classes are written.
class Targets
{
public:
    /// `column`: null where there is no class.
    explicit Targets(const Column *column)
        : m_column(column)
    {
        if (!column)
            return;
        m_texts = column->categories;
        const bool areNumbers = std::all_of(m_texts.begin(), m_texts.end(), plainNumber);
        const bool haveZero = std::find(m_texts.begin(), m_texts.end(), kNoClass) != m_texts.end();
        m_hasMissing = column->missingCount() > 0;
        if (areNumbers && !(haveZero && m_hasMissing))
            return;
        m_list = classList(m_texts);
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            m_texts[i] = std::to_string(i + 1);
    }

    bool hasMissing() const { return m_hasMissing; }
    /// "1 = setosa, 2 = versicolor" where the classes are numbered; else empty.
    const std::string &list() const { return m_list; }
    std::string_view text(std::size_t row) const
    {
        return !m_column || m_column->isMissing(row) ? kNoClass : m_texts[m_column->codes[row]];
    }

private:
    const Column *m_column;
    std::vector<std::string> m_texts; ///< of the categories
    std::string m_list;
    bool m_hasMissing = false;
};

/// Writes one table.
class SvmlightFile
{
public:
    explicit SvmlightFile(const Dataset &data)
        : m_data(data)
    {
        if (const auto place = data.classColumn())
            m_classes = classCategories(data.columns[*place]);
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            const Column &column = data.columns[i];
            if (data.roles[i] == ColumnRole::Feature && column.type == ColumnType::Number)
                m_features.push_back(&column);
            else if (data.roles[i] != ColumnRole::Class)
                m_leftOut.push_back(column.name);
        }
    }

    Result<WrittenTable> write(const RunControl &control);

private:
    Status check() const;
    void appendRow(std::string &bytes, const Targets &targets, std::size_t row) const;
    std::vector<Message> notes(const Targets &targets) const;

    const Dataset &m_data;
    std::optional<Column> m_classes;
    std::vector<const Column *> m_features;
    std::vector<std::string> m_leftOut;
};

Result<WrittenTable> SvmlightFile::write(const RunControl &control)
{
    if (const Status status = check(); !status)
        return status.error();
    const Targets targets(m_classes ? &*m_classes : nullptr);
    const WritingPace pace(m_data.rows, m_data.columns.size(), control);
    WrittenTable written;
    if (!targets.list().empty())
        written.bytes = std::string(kClassComment) + targets.list() + "\n";
    for (std::size_t row = 0; row < m_data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        appendRow(written.bytes, targets, row);
    }
    written.notes = notes(targets);
    return written;
}

Status SvmlightFile::check() const
{
    if (m_features.empty())
        return Error{message(QT_TRANSLATE_NOOP("core", "The SVMlight format holds features that are numbers, "
                                                       "and %1 has none."),
                             m_data.name),
                     ErrorKind::Output};
    for (const Column *column : m_features) {
        const auto missing = std::find_if(column->numbers.begin(), column->numbers.end(),
                                          [](double value) { return std::isnan(value); });
        if (missing != column->numbers.end())
            return Error{
                message(QT_TRANSLATE_NOOP("core", "The SVMlight format cannot hold missing values, which "
                                                  "would become 0: there is one in column \"%1\", row %2."),
                        column->name, missing - column->numbers.begin() + 1),
                ErrorKind::Output};
    }
    return Success();
}

void SvmlightFile::appendRow(std::string &bytes, const Targets &targets, std::size_t row) const
{
    bytes += targets.text(row);
    for (std::size_t i = 0; i < m_features.size(); ++i) {
        const double value = m_features[i]->numbers[row];
        const bool tellsWidth = row == 0 && i + 1 == m_features.size();
        if (value == 0.0 && !std::signbit(value) && !tellsWidth)
            continue;
        bytes += ' ';
        bytes += std::to_string(i + 1);
        bytes += ':';
        appendNumber(bytes, value);
    }
    bytes += '\n';
}

std::vector<Message> SvmlightFile::notes(const Targets &targets) const
{
    std::vector<Message> notes;
    notes.push_back(message(QT_TRANSLATE_NOOP("core", "The SVMlight format has no names: the features are "
                                                      "called by their places, from 1.")));
    if (!targets.list().empty())
        notes.push_back(
            message(QT_TRANSLATE_NOOP("core", "The classes are numbered, as a comment on the first line of "
                                              "the file says, too, which LIBSVM's own programs do not read: "
                                              "%1."),
                    targets.list()));
    if (targets.hasMissing() || !m_classes)
        notes.push_back(message(QT_TRANSLATE_NOOP("core", "Rows without a class have 0 in its place.")));
    if (!m_leftOut.empty())
        notes.push_back(message(
            QT_TRANSLATE_NOOP("core",
                              "The SVMlight format holds features that are numbers, and a class; left "
                              "out: %1."),
            listedNames(m_leftOut)));
    return notes;
}

Result<WrittenTable> writeSvmlight(const ExportTable &table, const WriteOptions &, const RunControl &control)
{
    return SvmlightFile(table.data).write(control);
}

} // namespace

const WriterInfo &svmlightWriter()
{
    static const WriterInfo info = {"svmlight",
                                    QT_TRANSLATE_NOOP("core", "Sparse text (SVMlight, LIBSVM)"),
                                    {"*.svm", "*.svmlight", "*.libsvm"},
                                    writeSvmlight};
    return info;
}

} // namespace inkling
