// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/picture.h"

#include "app/cli/failure.h"
#include "core/draw/svg_picture.h"
#include "core/map/pca.h"
#include "core/map/prepare_points.h"

#include <cmath>

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

RunMap runMap(const FinishedRun &run, const PrepareOptions &prepare, const RunControl &control)
{
    if (run.featureNames.size() == 2) {
        PrepareOptions unscaled = prepare;
        unscaled.scaling = Scaling::None;
        const RowMatrix points = valueOf(preparePoints(run.data, unscaled, control)).X;
        return {column(points, 0), column(points, 1), run.featureNames[0], run.featureNames[1]};
    }
    const PrincipalComponents components = valueOf(principalComponents(*run.X, control));
    return {column(components.points, 0), column(components.points, 1),
            componentName(1, components.explained[0]), componentName(2, components.explained[1])};
}

std::string runPicture(const FinishedRun &run, const RunMap &map)
{
    return svgPicture(
        map.x, map.y, run.labels, run.report.outcome,
        {.title = run.data.name + ": " + run.learner->name, .xName = map.xName, .yName = map.yName});
}

} // namespace inkling
