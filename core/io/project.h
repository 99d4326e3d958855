// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/evaluation.h"
#include "core/data/label_history.h"
#include "core/data/labels.h"
#include "core/data/prepare.h"
#include "core/data/row_keys.h"
#include "core/io/dataset_reader.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inkling {

/// Which data a project is about, and how they are read.
struct ProjectSource
{
    std::string location;     ///< "builtin:..."; empty: a file
    DataSource file;          ///< its path, bytes and dialect; a copy of it goes into the project
    std::string relativePath; ///< from the project's folder to the file; writeProject() finds it
    std::string format;       ///< a reader's id; empty: detect
    ReadOptions options;      ///< what the user said of it

    bool operator==(const ProjectSource &) const = default;
};

/// Whether data are those of a source: built-in ones, or read from the same bytes.
bool isSourceOf(const ProjectSource &source, const Dataset &data);

/// Files no larger than this are worth a copy inside the project, for then it opens wherever it goes.
inline constexpr std::size_t kSmallCopy = std::size_t(8) << 20U;

/// What was said of a sample that is not among the data any more. It waits for them to come back; its classes
/// have names here, for the places of the list change.
struct KeptLabel
{
    RowKey key;        ///< its row is that of the data it was last in
    std::string given; ///< empty: none
    std::string truth; ///< likewise
    bool heldOut = false;
    bool unsure = false;

    bool operator==(const KeptLabel &) const = default;
};

/// An edge between two samples, the lower row first.
struct RowEdge
{
    std::uint32_t low = 0;
    std::uint32_t high = 1;

    auto operator<=>(const RowEdge &) const = default;
};

/// Parameter values by their ids, as texts (see parameterTexts()).
using ParameterTexts = std::map<std::string, std::string>;

/// How a method is to learn: from which points, along which edges, and by what values.
struct ProjectSettings
{
    std::string method;                               ///< a learner's id
    std::map<std::string, ParameterTexts> parameters; ///< of every method, by its id
    std::uint64_t seed = 0;
    Evaluation evaluation = Evaluation::Transductive;
    PrepareOptions preparation;
    std::vector<RowEdge> cutEdges;    ///< of the graph, by hand; ascending
    std::vector<RowEdge> joinedEdges; ///< likewise, none of them cut

    bool operator==(const ProjectSettings &) const = default;
};

/// All of the work on one data set that is worth keeping. Invariants: the history leads to the labels; keys
/// and edges are of their samples.
struct Project : ProjectSettings
{
    ProjectSource source;

    Labels labels;
    RowKeys keys;                ///< of labelledRows() and of the edges' samples; see keyedRows()
    std::vector<KeptLabel> kept; ///< see relink.h
    LabelHistory history;

    std::map<std::string, std::string> view; ///< whatever the window wants to find as it was

    bool operator==(const Project &) const = default;
};

/// The samples that a project needs keys of: labelledRows() and those of its edges, ascending.
std::vector<std::size_t> keyedRows(const Project &project);

} // namespace inkling
