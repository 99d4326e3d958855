// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/map/pca.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <vector>

namespace inkling {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;
using Pair = Eigen::Matrix<double, Eigen::Dynamic, 2>;

constexpr Index kBlockRows = 128;                   // a block of a thousand columns stays in the cache
constexpr Index kValuesPerAdvance = Index(1) << 23; // some 30 ms of reading
constexpr Index kLargestBasis = 400;
/// Relative to the largest eigenvalue: below it, rounding decides.
constexpr double kTolerance = 1e-12;
constexpr double kNothing = 1e-15;

/// The scatter matrix C = (X - 1 m^T)^T (X - 1 m^T) of the points, as something that multiplies: d x d of
/// them would cost more memory and time than to read X once for each product.
class Scatter
{
public:
    Scatter(const RowMatrix &X, const RunControl &control)
        : m_X(X)
        , m_control(control)
        , m_mean(X.colwise().mean())
    {
    }

    const Eigen::RowVectorXd &mean() const { return m_mean; }
    double trace() const
    {
        double sum = 0.0;
        for (Index row = 0; row < m_X.rows(); ++row)
            sum += (m_X.row(row) - m_mean).squaredNorm();
        return sum;
    }

    /// C V, or false where stopped. Sums go by fixed blocks in order: the same bits for any number of
    /// threads.
    bool multiply(const Pair &V, double progress, Pair &product) const
    {
        product = Pair::Zero(m_X.cols(), 2);
        const Index rowsPerAdvance =
            std::max<Index>(1, kValuesPerAdvance / (kBlockRows * m_X.cols())) * kBlockRows;
        for (Index begin = 0; begin < m_X.rows(); begin += rowsPerAdvance) {
            if (!m_control.advance(progress))
                return false;
            addPart(begin, std::min(begin + rowsPerAdvance, m_X.rows()), V, product);
        }
        return true;
    }

private:
    void addPart(Index begin, Index end, const Pair &V, Pair &product) const
    {
        const Index blocks = (end - begin + kBlockRows - 1) / kBlockRows;
        std::vector<Pair> sums(blocks);
        parallelFor(m_control.pool(), static_cast<std::size_t>(blocks), 1,
                    [&](std::size_t block, std::size_t) {
                        const Index first = begin + static_cast<Index>(block) * kBlockRows;
                        const RowMatrix centred =
                            m_X.middleRows(first, std::min(kBlockRows, end - first)).rowwise() - m_mean;
                        sums[block] = centred.transpose() * (centred * V);
                    });
        for (const Pair &sum : sums)
            product += sum;
    }

    const RowMatrix &m_X;
    const RunControl &m_control;
    Eigen::RowVectorXd m_mean;
};

/// A growing orthonormal basis Q of the space that C V, C^2 V, ... span, with C Q beside it.
class KrylovBasis
{
public:
    KrylovBasis(Index dimensions, Index wanted)
        : m_wanted(std::min(dimensions, wanted))
        , m_capacity(std::min(dimensions, kLargestBasis + 2 * wanted))
        , m_Q(dimensions, m_capacity)
        , m_CQ(dimensions, m_capacity)
    {
    }

    Index size() const { return m_size; }
    bool isFull() const { return m_size == m_capacity; }

    /// Makes the columns of V orthonormal to the basis, appends as many as there is room for with C times
    /// them. A column that lies in the basis already (an invariant space was found) is replaced by a random
    /// one. False where stopped.
    bool append(Pair V, const Scatter &C)
    {
        const Index count = std::min<Index>(2, m_capacity - m_size);
        for (Index i = 0; i < count; ++i) {
            VectorXd column = V.col(i);
            while (!orthonormalize(column))
                column = VectorXd::NullaryExpr(column.size(), [this] { return m_random.uniform(-1.0, 1.0); });
            m_Q.col(m_size++) = column;
        }
        Pair added = Pair::Zero(m_Q.rows(), 2);
        added.leftCols(count) = m_Q.middleCols(m_size - count, count);
        Pair product;
        if (!C.multiply(added, static_cast<double>(m_size) / static_cast<double>(m_capacity), product))
            return false;
        m_CQ.middleCols(m_size - count, count) = product.leftCols(count);
        m_last = product;
        return true;
    }

    /// C times the columns appended last: where the basis grows next.
    const Pair &next() const { return m_last; }

    /// Whether it is worth asking for the eigenpairs: an answer costs more the larger the basis is.
    bool mayBeEnough() const
    {
        const Index pause = std::max<Index>(2, m_wanted / 4) / 2 * 2;
        return isFull() || (m_size >= m_wanted && m_size % pause == 0);
    }

    /// The best eigenpairs in the basis (Rayleigh and Ritz) and how far they are from being exact.
    struct Ritz
    {
        MatrixXd vectors; ///< d x k
        VectorXd values;
        double residual = 0.0;
    };
    Ritz ritz() const
    {
        const MatrixXd T = m_Q.leftCols(m_size).transpose() * m_CQ.leftCols(m_size);
        const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(0.5 * (T + T.transpose()));
        const Index count = std::min(m_wanted, m_size);
        Ritz best{MatrixXd(m_Q.rows(), count), VectorXd(count)};
        for (Index i = 0; i < count; ++i) {
            const auto y = solver.eigenvectors().col(m_size - 1 - i);
            best.values[i] = solver.eigenvalues()[m_size - 1 - i];
            best.vectors.col(i) = m_Q.leftCols(m_size) * y;
            const VectorXd rest = m_CQ.leftCols(m_size) * y - best.values[i] * best.vectors.col(i);
            best.residual = std::max(best.residual, rest.norm());
        }
        return best;
    }

private:
    bool orthonormalize(VectorXd &column) const
    {
        const double before = column.norm();
        if (!(before > 0.0))
            return false;
        column /= before;
        for (int pass = 0; pass < 2;
             ++pass) // once leaves rounding errors, twice is enough (Giraud et al. 2005)
            column -= m_Q.leftCols(m_size) * (m_Q.leftCols(m_size).transpose() * column);
        const double after = column.norm();
        if (after < 1e-10)
            return false;
        column /= after;
        column -= m_Q.leftCols(m_size) * (m_Q.leftCols(m_size).transpose() * column);
        column.normalize();
        return true;
    }

    Index m_wanted; ///< eigenpairs
    Index m_capacity;
    MatrixXd m_Q;
    MatrixXd m_CQ;
    Index m_size = 0;
    Pair m_last;
    Random m_random{0};
};

/// Turns the direction so that its largest loading (ties: the first) is positive.
void fixSign(MatrixXd &vectors, Index component)
{
    Index largest = 0;
    vectors.col(component).cwiseAbs().maxCoeff(&largest);
    if (vectors(largest, component) < 0.0)
        vectors.col(component) *= -1.0;
}

} // namespace

Result<PrincipalComponents> principalComponents(const RowMatrix &X, int count, const RunControl &control)
{
    if (X.rows() == 0 || X.cols() == 0)
        return Error{message(QT_TRANSLATE_NOOP("core", "Without points there are no principal components."))};
    PrincipalComponents result;
    result.points = RowMatrix::Zero(X.rows(), count);
    result.explained.assign(static_cast<std::size_t>(count), 0.0);
    const Scatter C(X, control);
    const double total = C.trace();
    if (!(total > 0.0))
        return result; // all points are the same

    KrylovBasis basis(X.cols(), count);
    KrylovBasis::Ritz best;
    Pair V = Pair::Zero(X.cols(), 2); // replaced by random columns
    bool isEnough = false;
    while (!isEnough) {
        if (!basis.append(V, C))
            return stopped();
        V = basis.next();
        if (!basis.mayBeEnough())
            continue;
        best = basis.ritz();
        isEnough = basis.isFull() || best.residual <= kTolerance * best.values[0];
    }

    for (Index i = 0; i < best.values.size(); ++i) {
        if (best.values[i] <= kNothing * best.values[0])
            continue; // the points lie in fewer dimensions: what is left is rounding
        fixSign(best.vectors, i);
        result.points.col(i) = (X.rowwise() - C.mean()) * best.vectors.col(i);
        result.explained[static_cast<std::size_t>(i)] = best.values[i] / total;
    }
    return result;
}

Result<PrincipalComponents> principalComponents(const RowMatrix &X, const RunControl &control)
{
    return principalComponents(X, 2, control);
}

} // namespace inkling
