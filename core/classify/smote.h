// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gigabytes.h"
#include "core/classify/classifier.h"

namespace inkling {

struct SmoteOptions
{
    int neighbours = 5; ///< k >= 1; a class of fewer others has all of them
    double share = 1.0; ///< of the largest class's samples, in [0, 1]: so many each class has afterwards
    double mostBytes = 4.0 * kGigabyte; ///< of all samples; many classes beside a large one need more
};

/// The samples and, after them, synthetic ones of each class that has less than its share: x + u (x' - x)
/// with x the samples of the class in turn, in random order, x' one of the k nearest others of the same
/// class, u uniform in [0, 1), and the weight between theirs likewise. x and x' have given labels, those of
/// TrainingSet::isGiven. A class with one of them gets copies of it; one without any stays as it is. The
/// cells of set.categories are those of one of these samples: the category that most of the k neighbours
/// have; of equally frequent ones x's own, else the nearest neighbour's. For the distance two different
/// categories (none is one, too) are as far apart as the median standard deviation of the class's number
/// columns, without those that are constant; 1 where no number varies. TrainingSet::origins tells what is
/// synthetic; with any, the set is no longer of rows of TrainingSet::matrix. Deterministic from set.seed;
/// same bits for any number of threads. Error: more than mostBytes; stopped. Cost: of nearestNeighbours()
/// among the given samples of each such class (beyond 20,000 these are approximate), and O(d + k^2 columns of
/// categories) for each synthetic sample, of which there are less than the classes times the largest one.
/// Source: Chawla, Bowyer, Hall and Kegelmeyer 2002, SMOTE: synthetic minority over-sampling technique, with
/// SMOTE-NC of section 6.1. Of their two versions of u, one for all columns as in the text, not one for each
/// column as in the listing. The constant columns and the ties are our own.
Result<TrainingSet> withSyntheticSamples(TrainingSet set, const SmoteOptions &options,
                                         const RunControl &control);

} // namespace inkling
