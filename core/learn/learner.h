// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/data/indicators.h"
#include "core/data/outcome.h"
#include "core/data/parameters.h"
#include "core/data/views.h"
#include "core/graph/graph.h"
#include "core/graph/kept_columns.h"
#include "core/graph/kept_harmonic.h"
#include "core/graph/surgery.h"
#include "core/learn/influence.h"
#include "core/learn/pseudocode.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace inkling {

class DeformedKernel;

enum class TraceRequest { None, Frames };

/// What a linear method keeps of its last answer on a graph, for an answer to every click.
class KeptAnswers
{
public:
    /// KeptColumns or KeptHarmonic; frees the other one, for a factor is larger than its graph.
    template<typename Kept>
    Kept &of()
    {
        if (!std::holds_alternative<Kept>(m_kept))
            m_kept.emplace<Kept>();
        return std::get<Kept>(m_kept);
    }

    std::optional<double> temperature;            ///< of the scores from potentials
    std::shared_ptr<const DeformedKernel> kernel; ///< no label is in it: every run may use it

private:
    std::variant<KeptColumns, KeptHarmonic> m_kept;
};

/// Keeps the graph of the last options between runs on the same points, so that a new label does not pay for
/// it again; where it was changed by hand, also the one as built, so that another change is only its own
/// cost. Not for use by two threads at once.
class GraphCache
{
public:
    /// The graph of X's rows; built only when X or the options differ from the last call's.
    Result<std::shared_ptr<const Graph>> graph(const std::shared_ptr<const RowMatrix> &X,
                                               const GraphOptions &options, const RunControl &control);
    /// The same with what was changed in it by hand, which a graph of all pairs does not heed. What is kept
    /// of answers is forgotten with every change.
    Result<std::shared_ptr<const Graph>> graph(const std::shared_ptr<const RowMatrix> &X,
                                               const GraphOptions &options, const SharedSurgery &surgery,
                                               const RunControl &control);

    /// The graph that the last call of graph() gave, where it was of these; else null.
    std::shared_ptr<const Graph> ready(const std::shared_ptr<const RowMatrix> &X, const GraphOptions &options,
                                       const SharedSurgery &surgery = nullptr) const;

    /// Some rows of X, as the same object while X and they stay the same: their graph is then kept, too.
    std::shared_ptr<const RowMatrix> part(const std::shared_ptr<const RowMatrix> &X,
                                          const std::vector<int> &rows);

    /// A cache for another thread that has the same graph, and nothing of what is kept for it.
    GraphCache sharingGraph() const;

    /// What is kept for the graph of the last call of graph().
    KeptAnswers &kept() { return m_kept; }
    /// Frees that memory.
    void forgetAnswers() { m_kept = {}; }

private:
    std::shared_ptr<const RowMatrix> m_whole; ///< what m_part is of
    std::vector<int> m_partRows;
    std::shared_ptr<const RowMatrix> m_part;
    std::shared_ptr<const RowMatrix> m_points;
    GraphOptions m_options;
    std::shared_ptr<const Graph> m_built; ///< as nobody has changed it
    SharedSurgery m_surgery;
    std::shared_ptr<const Graph> m_graph;
    KeptAnswers m_kept;
};

/// What a method learns from. Held-out labels are not in it.
struct LearningProblem
{
    std::shared_ptr<const RowMatrix> X; ///< n x d points, finite
    std::vector<int> given;             ///< n classes, kUnlabelled where none
    int classCount = 0;
    std::uint64_t seed = 0;
    TraceRequest trace = TraceRequest::None;
    GraphCache *graphs = nullptr; ///< borrowed; null: build anew
    SharedSurgery surgery = {};   ///< what graph methods change in their graph, by rows of X
    Views views = {};             ///< of the columns of X, for methods of several views; empty: they choose
    IndicatorGroups categories = {}; ///< of the columns of X; empty: all are numbers
    /// LastAnswer, with a cache of graphs, is for answering clicks: the labels are those of a fresh run
    /// except where the margin is below the solver's tolerance. Methods that keep nothing start from nothing.
    StartFrom startFrom = StartFrom::Nothing;

    /// What is kept of the last answer, where it may be used; else null.
    KeptAnswers *kept() const
    {
        return startFrom == StartFrom::LastAnswer && graphs ? &graphs->kept() : nullptr;
    }
};

/// Error: no label is given at all.
Status checkLabels(const LearningProblem &problem);

enum class Family {
    Graph,
    SelfLabelled,       ///< a base learner's own predictions become labels
    MultiView,          ///< learners of different columns teach each other
    Generative,         ///< a model of where the samples of a class lie
    EntropyRegularised, ///< a classifier that is to be sure of the unlabelled samples, too
    Margin,             ///< borders that keep their distance from the unlabelled samples, too
    Clustering,         ///< groups first, labels afterwards
    Baseline            ///< the given samples alone
};

/// A method, as the window's form, the command line, files and the contract test see it.
struct LearnerInfo
{
    const char *id;
    const char *name;    ///< QT_TRANSLATE_NOOP("core", ...)
    const char *summary; ///< one sentence; QT_TRANSLATE_NOOP("core", ...)
    Family family;
    const char *source; ///< author, year
    ParameterTable parameters;
    Pseudocode pseudocode;
    /// Error: no label given, a setting that does not fit the data, not enough memory, stopped before there
    /// was an answer.
    std::function<Result<Outcome>(const LearningProblem &problem, const ParameterValues &values,
                                  const RunControl &control)>
        run;
    /// Class probabilities (m x c, rows sum to 1; of zeros where no label reaches) of points (m x d) that
    /// were not there when the problem got its outcome. Empty: the method learns from the given samples
    /// alone, and run() says the same of a sample whichever others are there. Stopped: an Error of that kind.
    std::function<Result<RowMatrix>(const LearningProblem &problem, const ParameterValues &values,
                                    const Outcome &outcome, const RowMatrix &points,
                                    const RunControl &control)>
        predict = {};
    /// Which given samples a sample has its scores from, the outcome being that of the problem; see
    /// influence.h. Empty: the method's scores are no sum over given samples. Error: stopped.
    std::function<Result<Influence>(const LearningProblem &problem, const ParameterValues &values,
                                    const Outcome &outcome, int row, const RunControl &control)>
        explain = {};
    /// leaveOneOut() of leave_one_out.h in closed form, of the solutions that are no iteration. Precondition:
    /// every row's class has another label. Empty: there is none. Errors: as of run().
    std::function<Result<Outcome>(const LearningProblem &problem, const std::vector<int> &rows,
                                  const ParameterValues &values, const RunControl &control)>
        leaveOneOut = {};
};

/// A method and the values of its parameters.
struct ConfiguredLearner
{
    const LearnerInfo *learner = nullptr;
    ParameterValues values;
};

} // namespace inkling
