// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"

#include "core/learn/baseline.h"
#include "core/learn/cluster_then_label.h"
#include "core/learn/co_regularization.h"
#include "core/learn/co_training.h"
#include "core/learn/consistency.h"
#include "core/learn/democratic_co_learning.h"
#include "core/learn/entropy_regularization.h"
#include "core/learn/gaussian_mixture_em.h"
#include "core/learn/graph_nearest_neighbour.h"
#include "core/learn/harmonic.h"
#include "core/learn/label_propagation.h"
#include "core/learn/label_spreading.h"
#include "core/learn/lap_rls.h"
#include "core/learn/lap_svm.h"
#include "core/learn/naive_bayes_em.h"
#include "core/learn/p_laplace.h"
#include "core/learn/poisson.h"
#include "core/learn/poisson_mbo.h"
#include "core/learn/pseudo_label.h"
#include "core/learn/seeded_k_means.h"
#include "core/learn/self_training.h"
#include "core/learn/tri_training.h"
#include "core/learn/tsvm.h"
#include "core/learn/wnll.h"

namespace inkling {

const std::vector<LearnerInfo> &learners()
{
    static const std::vector<LearnerInfo> list = [] {
        std::vector<LearnerInfo> methods = {labelPropagationInfo(),
                                            labelSpreadingInfo(),
                                            harmonicInfo(),
                                            wnllInfo(),
                                            poissonInfo(),
                                            poissonMboInfo(),
                                            pLaplaceInfo(),
                                            graphNearestNeighbourInfo(),
                                            lapRlsInfo(),
                                            lapSvmInfo(),
                                            selfTrainingInfo(),
                                            triTrainingInfo(),
                                            democraticCoLearningInfo(),
                                            coTrainingInfo(),
                                            coRegularizationInfo(),
                                            gaussianMixtureEmInfo(),
                                            naiveBayesEmInfo(),
                                            entropyRegularizationInfo(),
                                            pseudoLabelInfo(),
                                            piModelInfo(),
                                            meanTeacherInfo(),
                                            tsvmInfo(),
                                            clusterThenLabelInfo(),
                                            seededKMeansInfo(),
                                            constrainedKMeansInfo()};
        for (const ClassifierInfo &classifier : classifiers())
            methods.push_back(baseline(classifier));
        return methods;
    }();
    return list;
}

const LearnerInfo *findLearner(std::string_view id)
{
    for (const LearnerInfo &learner : learners()) {
        if (learner.id == id)
            return &learner;
    }
    return nullptr;
}

} // namespace inkling
