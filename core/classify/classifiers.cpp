// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include "core/classify/logistic_regression.h"
#include "core/classify/majority.h"
#include "core/classify/nearest_neighbour.h"

namespace inkling {

const std::vector<ClassifierInfo> &classifiers()
{
    static const std::vector<ClassifierInfo> list = {nearestNeighbourInfo(), logisticRegressionInfo(),
                                                     majorityInfo()};
    return list;
}

} // namespace inkling
