// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/label_studio_writer.h"

#include "core/base/xml_text.h"
#include "core/io/cell_text.h"
#include "core/io/json_text.h"
#include "core/io/writing_pace.h"

#include <algorithm>
#include <string>

namespace inkling {

namespace {

/// Whose labels are whose, in columns of a table.
struct LabelSources
{
    const Column *given = nullptr; ///< null: nobody gave any
    const Column *predicted = nullptr;
    const Column *confidence = nullptr;
};

LabelSources labelSources(const ExportTable &table)
{
    if (table.ownColumns)
        return {&table.labelColumn(LabelColumn::Given), &table.labelColumn(LabelColumn::Predicted),
                &table.labelColumn(LabelColumn::Confidence)};
    const auto ownClass = table.data.classColumn();
    return {ownClass ? &table.data.columns[*ownClass] : nullptr, nullptr, nullptr};
}

void appendChoice(std::string &json, const Column &labels, std::size_t row)
{
    std::string choice;
    appendCell(choice, labels, row);
    json += R"("result":[{"from_name":"label","to_name":"sample","type":"choices","value":{"choices":[)";
    appendJsonString(json, choice);
    json += "]}}]";
}

void appendLabels(std::string &json, const LabelSources &labels, std::size_t row)
{
    const bool isGiven = labels.given && !labels.given->isMissing(row);
    const bool isPredicted = !isGiven && labels.predicted && !labels.predicted->isMissing(row);
    json += R"("annotations":[)";
    if (isGiven) {
        json += '{';
        appendChoice(json, *labels.given, row);
        json += '}';
    }
    json += R"(],"predictions":[)";
    if (isPredicted) {
        json += R"({"model_version":"inkling","score":)";
        appendJsonCell(json, *labels.confidence, row);
        json += ',';
        appendChoice(json, *labels.predicted, row);
        json += '}';
    }
    json += ']';
}

std::vector<std::string> choices(const LabelSources &labels, std::size_t rows)
{
    if (!labels.given)
        return {};
    if (labels.given->type == ColumnType::Category)
        return labels.given->categories;
    std::vector<std::string> names;
    for (std::size_t row = 0; row < rows; ++row) {
        std::string name;
        appendCell(name, *labels.given, row);
        if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

/// The column that people see when they label: texts that are learned from, else those of which there are the
/// most different ones, and more than classes, for the class of old would tell the answer; else the first.
const Column &shownColumn(const ExportTable &table, std::size_t classes)
{
    const auto &columns = table.data.columns;
    const Column *shown = nullptr;
    for (std::size_t i = 0; i < table.ownColumns.value_or(columns.size()); ++i) {
        if (columns[i].type != ColumnType::Category || table.data.roles[i] == ColumnRole::Class)
            continue;
        if (isLearnedFrom(table.data.roles[i]))
            return columns[i];
        if (columns[i].categories.size() > (shown ? shown->categories.size() : classes))
            shown = &columns[i];
    }
    return shown ? *shown : columns.front();
}

/// What Label Studio has to be told for such tasks.
std::string configuration(const ExportTable &table, const LabelSources &labels)
{
    const std::vector<std::string> names = choices(labels, table.data.rows);
    std::string xml = R"(<View><Text name="sample" value="$)" +
                      xmlText(shownColumn(table, names.size()).name) +
                      R"("/><Choices name="label" toName="sample">)";
    for (const std::string &name : names)
        xml += R"(<Choice value=")" + xmlText(name) + R"("/>)";
    return xml + "</Choices></View>";
}

Result<WrittenTable> writeLabelStudio(const ExportTable &table, const WriteOptions &,
                                      const RunControl &control)
{
    const Dataset &data = table.data;
    const LabelSources labels = labelSources(table);
    const JsonObjects objects(data, table.ownColumns.value_or(data.columns.size()));
    const WritingPace pace(data.rows, data.columns.size(), control);
    WrittenTable written;
    written.bytes = "[\n";
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (!pace.advance(row))
            return stopped();
        written.bytes += row > 0 ? ",\n{\"data\":" : "{\"data\":";
        objects.append(written.bytes, row);
        written.bytes += ',';
        appendLabels(written.bytes, labels, row);
        written.bytes += '}';
    }
    written.bytes += "\n]\n";
    written.notes.push_back(
        message(QT_TRANSLATE_NOOP("core", "The labelling configuration that Label Studio needs for these "
                                          "tasks: %1"),
                configuration(table, labels)));
    return written;
}

} // namespace

const WriterInfo &labelStudioWriter()
{
    static const WriterInfo info = {"label_studio",
                                    QT_TRANSLATE_NOOP("core", "Label Studio tasks (JSON)"),
                                    {"*.label_studio.json"},
                                    writeLabelStudio};
    return info;
}

} // namespace inkling
