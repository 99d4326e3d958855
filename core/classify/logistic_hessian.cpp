// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/logistic_hessian.h"

#include "core/base/blas.h"
#include "core/base/rounds.h"
#include "core/classify/class_scores.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

namespace {

using FloatMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t kMostParts = 8; // each has sums of its own

/// Some samples of the objective: their columns (m x d) and probabilities (c x m).
struct Part
{
    FloatMatrix rows;
    RowMatrix P;
    FloatMatrix factors; ///< room for as many rows
};

Part partOf(const LogisticObjective &objective, const RowMatrix &W, Eigen::Index begin, Eigen::Index size)
{
    Part part{objective.X.middleCols(begin, size).transpose().cast<float>(),
              classScores(W, objective.X, begin, size), FloatMatrix(size, objective.X.rows())};
    softmaxColumns(part.P);
    return part;
}

/// Adds weight_i p_k p_l x_i x_i^T (d x d, upper) of the part's samples.
void addPairSum(Part &part, const Eigen::ArrayXd &products, double leastShare, float *sum)
{
    const Eigen::Index d = part.rows.cols();
    const double least = leastShare * products.mean();
    Eigen::Index count = 0;
    for (Eigen::Index i = 0; i < products.size(); ++i) {
        if (products[i] > least)
            part.factors.row(count++) = part.rows.row(i) * static_cast<float>(std::sqrt(products[i]));
    }
    cblas_ssyrk(CblasRowMajor, CblasUpper, CblasTrans, static_cast<int>(d), static_cast<int>(count), 1.0F,
                part.factors.data(), static_cast<int>(d), 1.0F, sum, static_cast<int>(d));
}

/// Adds to a row for each two classes.
void addPairSums(const LogisticObjective &objective, Part part, Eigen::Index begin, double leastShare,
                 FloatMatrix &sums)
{
    Eigen::Index pair = 0;
    for (Eigen::Index k = 0; k < part.P.rows(); ++k) {
        for (Eigen::Index l = k + 1; l < part.P.rows(); ++l) {
            Eigen::ArrayXd products = part.P.row(k).cwiseProduct(part.P.row(l)).transpose();
            if (objective.weights.size() > 0)
                products *= objective.weights.segment(begin, part.P.cols()).array();
            addPairSum(part, products, leastShare, sums.row(pair++).data());
        }
    }
}

/// Adds the sum of two classes (upper) where it belongs, first < second: their first rows.
void addPair(RowMatrix &hessian, const RowMatrix &sum, Eigen::Index first, Eigen::Index second)
{
    const Eigen::Index d = sum.rows();
    const RowMatrix whole = sum.selfadjointView<Eigen::Upper>();
    hessian.block(first, first, d, d) += whole;
    hessian.block(second, second, d, d) += whole;
    hessian.block(second, first, d, d) -= whole;
}

} // namespace

// The loss of a sample curves by (diag(p) - p p^T) (x) x x^T. That is the sum over the pairs of classes of
// p_k p_l (e_k - e_l) (e_k - e_l)^T (x) x x^T: no differences whose digits cancel, and each d x d sum is
// symmetric.
Result<RowMatrix> logisticHessian(const LogisticObjective &objective, const Eigen::VectorXd &w,
                                  double leastShare, const RunControl &control)
{
    const Eigen::Index d = objective.X.rows();
    const Eigen::Index classes = objective.classCount;
    const RowMatrix W = Eigen::Map<const RowMatrix>(w.data(), classes, d);
    const Eigen::Index pairs = classes * (classes - 1) / 2;
    const auto count = static_cast<std::size_t>(objective.X.cols());
    const std::size_t size = std::max<std::size_t>(1024, (count + kMostParts - 1) / kMostParts);
    std::vector<FloatMatrix> sums((count + size - 1) / size, FloatMatrix::Zero(pairs, d * d));
    keepBlasOnThisThread();
    const double cost = static_cast<double>(pairs * d * d) / 4.0;
    const bool isDone = parallelSlices(control, count, size, cost, [&](std::size_t from, std::size_t to) {
        const auto begin = static_cast<Eigen::Index>(from);
        Part part = partOf(objective, W, begin, static_cast<Eigen::Index>(to - from));
        addPairSums(objective, std::move(part), begin, leastShare, sums[from / size]);
    });
    if (!isDone)
        return stopped();
    RowMatrix hessian = RowMatrix::Zero(classes * d, classes * d);
    Eigen::Index pair = 0;
    for (Eigen::Index k = 0; k < classes; ++k) {
        if (!control.advance(1.0))
            return stopped();
        for (Eigen::Index l = k + 1; l < classes; ++l, ++pair) {
            RowMatrix sum = RowMatrix::Zero(d, d);
            for (const FloatMatrix &part : sums)
                sum += part.row(pair).reshaped<Eigen::RowMajor>(d, d).cast<double>();
            addPair(hessian, objective.C * sum, k * d, l * d);
        }
    }
    hessian.diagonal() += objective.penalty.replicate(classes, 1);
    return hessian;
}

} // namespace inkling
