// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include "core/classify/logistic_regression.h"
#include "core/classify/majority.h"
#include "core/classify/multilayer_perceptron.h"
#include "core/classify/nearest_neighbour.h"

#include <algorithm>

namespace inkling {

const std::vector<ClassifierInfo> &classifiers()
{
    static const std::vector<ClassifierInfo> list = {nearestNeighbourInfo(), logisticRegressionInfo(),
                                                     multilayerPerceptronInfo(), majorityInfo()};
    return list;
}

const ClassifierInfo *findClassifier(std::string_view id)
{
    const auto found = std::find_if(classifiers().begin(), classifiers().end(),
                                    [id](const ClassifierInfo &one) { return one.id == id; });
    return found == classifiers().end() ? nullptr : &*found;
}

} // namespace inkling
