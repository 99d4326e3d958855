// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/label_file.h"

#include "app/cli/failure.h"
#include "core/data/id_column.h"
#include "core/io/class_names.h"

#include <utility>
#include <vector>

namespace inkling {

namespace {

[[noreturn]] void refuseOtherClass(const std::string &path, const std::string &sample,
                                   const std::string &name, const std::string &own)
{
    throw Failure(kExitInput,
                  path + " labels " + sample + " '" + name + "', which is '" + own + "' already.");
}

/// As the label file calls it.
std::string sampleName(const Dataset &data, std::size_t row, LabelKey key)
{
    const Column *ids = key == LabelKey::Ids ? idColumn(data) : nullptr;
    return ids ? "the id '" + ids->text(row) + "'" : "row " + std::to_string(data.sourceRow(row));
}

} // namespace

// A script is not to go on where a file speaks of samples that there are not.
ImportedLabels labelsFromFile(const LabelFile &file, Dataset &data, std::size_t sourceRows)
{
    ImportedLabels labels = valueOf(readLabels(file.path, {data, sourceRows}, file.unlabelledMark));
    for (const Message &note : labels.notes)
        data.notes.push_back(message("%1: %2", file.path, english(note)));
    if (labels.unmatched.empty())
        return labels;
    const std::string &first = labels.unmatched.front();
    if (first.empty())
        throw Failure(kExitInput,
                      file.path + " has a label in a row without an id; say which sample it is for.");
    const std::string which = data.sourceRows.empty() ? "which is not in the data"
                                                      : "which is not in the data, or was left out of them";
    if (labels.key == LabelKey::Ids)
        throw Failure(kExitInput, file.path + " labels the id '" + first + "', " + which + ".");
    throw Failure(kExitInput, file.path + " labels row '" + first + "', " + which + "; its " +
                                  std::to_string(sourceRows) + " rows are numbered from 0.");
}

ClassColumn withAddedClasses(const ClassColumn &known, ImportedLabels added, const std::string &path,
                             const Dataset &data)
{
    const LabelKey key = added.key;
    std::vector<std::string> names = std::move(added.names);
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (known.values[row] == kUnlabelled)
            continue;
        const std::string &own = known.classes[known.values[row]].name;
        if (!names[row].empty() && names[row] != own)
            refuseOtherClass(path, sampleName(data, row, key), names[row], own);
        names[row] = own;
    }
    return valueOf(classesOfNames(names));
}

} // namespace inkling
