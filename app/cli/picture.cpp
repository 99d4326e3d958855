// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture.h"

#include "app/cli/failure.h"
#include "core/draw/svg_picture.h"
#include "core/map/pca.h"
#include "core/map/prepare_points.h"

#include <cmath>
#include <vector>

namespace inkling {

namespace {

std::vector<double> column(const RowMatrix &points, Eigen::Index place)
{
    const Eigen::VectorXd values = points.col(place);
    return {values.begin(), values.end()};
}

std::string componentName(int number, double explained)
{
    return "component " + std::to_string(number) + " (" + numberText(std::round(100.0 * explained)) +
           " % of variance)";
}

} // namespace

std::string runPicture(const FinishedRun &run, const PrepareOptions &prepare, const RunControl &control)
{
    RowMatrix points;
    SvgOptions options;
    options.title = run.data.name + ": " + run.learner->name;
    if (run.featureNames.size() == 2) {
        PrepareOptions unscaled = prepare;
        unscaled.scaling = Scaling::None;
        points = valueOf(preparePoints(run.data, unscaled, control)).X;
        options.xName = run.featureNames[0];
        options.yName = run.featureNames[1];
    } else {
        const PrincipalComponents components = valueOf(principalComponents(*run.X, control));
        points = components.points;
        options.xName = componentName(1, components.explained[0]);
        options.yName = componentName(2, components.explained[1]);
    }
    return svgPicture(column(points, 0), column(points, 1), run.labels, run.report.outcome, options);
}

} // namespace inkling
