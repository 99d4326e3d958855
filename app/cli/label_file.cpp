// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/label_file.h"

#include "app/cli/failure.h"
#include "core/io/label_import.h"

#include <vector>

namespace inkling {

namespace {

/// A script is not to go on where a file speaks of samples that there are not.
ImportedLabels labelsOf(const LabelFile &file, const Dataset &data, std::size_t sourceRows)
{
    ImportedLabels labels = valueOf(readLabels(file.path, {data, sourceRows}, file.unlabelledMark));
    if (labels.unmatched.empty())
        return labels;
    const std::string &first = labels.unmatched.front();
    const std::string which = data.sourceRows.empty() ? "which is not in the data"
                                                      : "which is not in the data, or was left out of them";
    if (labels.key == LabelKey::Ids)
        throw Failure(kExitInput, file.path + " labels the id '" + first + "', " + which + ".");
    throw Failure(kExitInput, file.path + " labels row '" + first + "', " + which + "; its " +
                                  std::to_string(sourceRows) + " rows are numbered from 0.");
}

[[noreturn]] void refuseOtherClass(const std::string &path, std::size_t row, const std::string &name,
                                   const std::string &own)
{
    std::string sentence = path + " labels row " + std::to_string(row) + " '" + name;
    sentence += "', which is '" + own + "' already.";
    throw Failure(kExitInput, sentence);
}

} // namespace

ClassColumn classesFromFile(const LabelFile &file, const Dataset &data, std::size_t sourceRows)
{
    return valueOf(classesOfNames(labelsOf(file, data, sourceRows).names));
}

ClassColumn withAddedClasses(const ClassColumn &known, const LabelFile &file, const Dataset &data,
                             std::size_t sourceRows)
{
    std::vector<std::string> names = labelsOf(file, data, sourceRows).names;
    for (std::size_t row = 0; row < names.size(); ++row) {
        if (known.values[row] == kUnlabelled)
            continue;
        const std::string &own = known.classes[known.values[row]].name;
        if (!names[row].empty() && names[row] != own)
            refuseOtherClass(file.path, data.sourceRow(row), names[row], own);
        names[row] = own;
    }
    return valueOf(classesOfNames(names));
}

} // namespace inkling
