// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graph/conjugate_gradients.h"

#include "core/base/parallel.h"
#include "core/graph/weights.h"

#include <cmath>

namespace inkling {

namespace {

using RowArray = Eigen::Array<double, 1, Eigen::Dynamic>;

constexpr std::size_t kBlockRows = 512;

/// The sum over rows of weight_i a_ij b_ij, for each column j; blocks are added in order, so threads do not
/// change its bits.
RowArray columnDots(const RowMatrix &A, const RowMatrix &B, const Eigen::VectorXd &weight,
                    const RunControl &control)
{
    const auto rows = static_cast<std::size_t>(A.rows());
    RowMatrix partial =
        RowMatrix::Zero(static_cast<Eigen::Index>((rows + kBlockRows - 1) / kBlockRows), A.cols());
    parallelFor(control.pool(), rows, kBlockRows, [&](std::size_t begin, std::size_t end) {
        auto sum = partial.row(static_cast<Eigen::Index>(begin / kBlockRows));
        for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i)
            sum += weight[i] * A.row(i).cwiseProduct(B.row(i));
    });
    RowArray total = RowArray::Zero(A.cols());
    for (Eigen::Index block = 0; block < partial.rows(); ++block)
        total += partial.row(block).array();
    return total;
}

template<typename Body>
void forEachRow(Eigen::Index rows, const RunControl &control, Body body)
{
    parallelFor(control.pool(), static_cast<std::size_t>(rows), kBlockRows,
                [&](std::size_t begin, std::size_t end) {
                    for (auto i = static_cast<Eigen::Index>(begin); i < static_cast<Eigen::Index>(end); ++i)
                        body(i);
                });
}

/// a / b, and 0 where b is 0: the column has converged to the last bit.
RowArray quotient(const RowArray &a, const RowArray &b)
{
    return (b > 0.0).select(a / b, 0.0);
}

bool rowsSumTo(double sum, const RowMatrix &F)
{
    return ((F.rowwise().sum().array() - sum).abs() <= 1e-3 * sum).all();
}

} // namespace

IterativeSolution conjugateGradients(const RowMatrix &W, const Eigen::VectorXd &ground, const RowMatrix &B,
                                     const IterativeOptions &options, const RunControl &control)
{
    const Eigen::Index m = ground.size();
    const Eigen::VectorXd diagonal = W.rowwise().sum() + ground;
    const Eigen::VectorXd inverse = diagonal.cwiseInverse();
    const Eigen::VectorXd ones = Eigen::VectorXd::Ones(m);
    IterativeSolution solution{RowMatrix::Zero(m, B.cols())};
    RowMatrix &F = solution.F;
    RowMatrix residual = B;
    RowMatrix direction = inverse.asDiagonal() * residual;
    RowArray size = columnDots(residual, residual, inverse, control);
    const RowArray start = size;
    double tolerance = options.tolerance;
    while (m > 0) {
        if ((size <= tolerance * tolerance * start).all()) {
            if (!options.rowSum || rowsSumTo(*options.rowSum, F) || (size == 0.0).all())
                break;
            tolerance /= 10.0;
            continue;
        }
        if (solution.iterations == options.maximumIterations) {
            solution.ending = Ending::LimitReached;
            break;
        }
        const double done = static_cast<double>(solution.iterations) / options.maximumIterations;
        RowMatrix image = multiply(W, direction, control.part(done, done));
        if (!control.advance(done)) {
            solution.ending = Ending::Stopped;
            break;
        }
        ++solution.iterations;
        forEachRow(m, control,
                   [&](Eigen::Index i) { image.row(i) = diagonal[i] * direction.row(i) - image.row(i); });
        const RowArray step = quotient(size, columnDots(direction, image, ones, control));
        forEachRow(m, control, [&](Eigen::Index i) {
            F.row(i).array() += step * direction.row(i).array();
            residual.row(i).array() -= step * image.row(i).array();
        });
        const RowArray newSize = columnDots(residual, residual, inverse, control);
        const RowArray keep = quotient(newSize, size);
        size = newSize;
        forEachRow(m, control, [&](Eigen::Index i) {
            direction.row(i).array() = inverse[i] * residual.row(i).array() + keep * direction.row(i).array();
        });
    }
    if (options.sign == SolutionSign::NotNegative)
        F = F.cwiseMax(0.0);
    solution.residual = size.size() > 0 ? std::sqrt(quotient(size, start).maxCoeff()) : 0.0;
    return solution;
}

} // namespace inkling
