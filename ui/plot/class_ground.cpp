// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/class_ground.h"

#include "core/draw/convex_hull.h"

#include <array>
#include <utility>

namespace inkling {

std::vector<int> shownClasses(const Labels &labels, const TraceFrame *frame)
{
    std::vector<int> classes = labels.given();
    if (!frame)
        return classes;
    const int classCount = static_cast<int>(labels.classCount());
    for (std::size_t row = 0; row < classes.size(); ++row) {
        const int predicted{frame->predicted[row]}; // kUnlabelled, too
        if (classes[row] == kUnlabelled && predicted < classCount)
            classes[row] = predicted;
    }
    return classes;
}

RegionSamples regionSamples(const Labels &labels, const TraceFrame &frame)
{
    const std::vector<int> classes = shownClasses(labels, &frame);
    RegionSamples samples;
    samples.classCount = static_cast<int>(labels.classCount());
    samples.predicted.reserve(classes.size());
    for (const int place : classes)
        samples.predicted.push_back(static_cast<std::int8_t>(place));
    samples.confidence = frame.confidence;
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (labels.role(row) == LabelRole::Given)
            samples.confidence[row] = 255;
    }
    return samples;
}

std::vector<ClassHull> classHulls(std::span<const int> classes, std::span<const double> x,
                                  std::span<const double> y)
{
    std::array<std::vector<MapPoint>, kMaximumClasses> points;
    for (std::size_t row = 0; row < classes.size(); ++row) {
        if (classes[row] != kUnlabelled)
            points[static_cast<std::size_t>(classes[row])].push_back({x[row], y[row]});
    }
    std::vector<ClassHull> hulls;
    for (std::size_t place = 0; place < points.size(); ++place) {
        if (!points[place].empty())
            hulls.push_back({static_cast<int>(place), convexHull(std::move(points[place]))});
    }
    return hulls;
}

} // namespace inkling
