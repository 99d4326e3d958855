// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"

#include "core/classify/decision_tree.h"
#include "core/classify/gaussian_naive_bayes.h"
#include "core/classify/linear_discriminant.h"
#include "core/classify/logistic_regression.h"
#include "core/classify/majority.h"
#include "core/classify/multilayer_perceptron.h"
#include "core/classify/multinomial_naive_bayes.h"
#include "core/classify/nearest_centroid.h"
#include "core/classify/nearest_neighbour.h"
#include "core/classify/random_forest.h"
#include "core/classify/support_vector_machine.h"

#include <algorithm>

namespace inkling {

const std::vector<ClassifierInfo> &classifiers()
{
    static const std::vector<ClassifierInfo> list = {
        nearestNeighbourInfo(),      logisticRegressionInfo(),    gaussianNaiveBayesInfo(),
        multinomialNaiveBayesInfo(), linearDiscriminantInfo(),    nearestCentroidInfo(),
        linearSupportVectorInfo(),   gaussianSupportVectorInfo(), decisionTreeInfo(),
        randomForestInfo(),          multilayerPerceptronInfo(),  majorityInfo()};
    return list;
}

const ClassifierInfo *findClassifier(std::string_view id)
{
    const auto found = std::find_if(classifiers().begin(), classifiers().end(),
                                    [id](const ClassifierInfo &one) { return one.id == id; });
    return found == classifiers().end() ? nullptr : &*found;
}

} // namespace inkling
