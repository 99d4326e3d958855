// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/binary_machine.h"

#include "core/graph/gaussian_kernel.h"

namespace inkling {

namespace {

/// In entries b = y alpha.
BoxProgram boxProgram(const BinaryProblem &problem)
{
    const Eigen::VectorXd &y = problem.y;
    BoxProgram program;
    program.q = problem.p.size() > 0 ? y.cwiseProduct(problem.p) : Eigen::VectorXd(-y);
    program.lower = y.cwiseProduct(problem.C).cwiseMin(0.0);
    program.upper = y.cwiseProduct(problem.C).cwiseMax(0.0);
    if (problem.start.size() > 0)
        program.start = y.cwiseProduct(problem.start);
    return program;
}

} // namespace

BinaryMachine fitBinaryMachine(KernelRows &K, const BinaryProblem &problem, const SmoOptions &options,
                               const RunControl &control)
{
    const SmoSolution solution = solveBoxProgram(K, boxProgram(problem), options, control);
    return {.alpha = problem.y.cwiseProduct(solution.b),
            .coefficients = solution.b,
            .bias = solution.bias,
            .decisions = solution.values.array() + solution.bias,
            .objective = solution.objective,
            .iterations = solution.iterations,
            .ending = solution.ending};
}

Eigen::VectorXd linearWeights(const BinaryMachine &machine, const RowMatrix &X)
{
    return X.transpose() * machine.coefficients;
}

Eigen::VectorXd gaussianDecisions(const BinaryMachine &machine, const RowMatrix &X, double gamma,
                                  const RowMatrix &points)
{
    const GaussianKernel kernel(X, Metric::Euclidean, gamma);
    Eigen::VectorXd decisions(points.rows());
    Eigen::VectorXd row(X.rows());
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
        kernel.weights(points.row(i).data(), 0, X.rows(), row.data());
        decisions[i] = row.dot(machine.coefficients) + machine.bias;
    }
    return decisions;
}

} // namespace inkling
