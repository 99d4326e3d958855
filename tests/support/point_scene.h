// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/draw/rasterizer.h"

#include <cstdint>
#include <vector>

namespace inkling {

inline constexpr int kSceneSize = 101;
inline constexpr MapRange kSceneView = {0.0, 0.0, 101.0, 101.0}; // one unit a pixel

inline RasterStyle plainStyle(Theme theme = Theme::Light)
{
    RasterStyle style;
    style.theme = theme;
    style.classColours = classColours(theme);
    return style;
}

/// Points with their styles; the first two lie in the corners so that places are whole pixels apart.
struct Scene
{
    std::vector<double> x = {0.0, 101.0};
    std::vector<double> y = {0.0, 101.0};
    std::vector<PointStyle> styles = std::vector<PointStyle>(2, PointStyle().withHidden(true));

    void add(double px, double py, PointStyle style)
    {
        x.push_back(px);
        y.push_back(py);
        styles.push_back(style);
    }
};

/// Points of all looks in and round the view.
inline Scene randomScene(std::size_t count)
{
    Random random(11);
    Scene scene;
    for (std::size_t i = 0; i < count; ++i) {
        PointStyle style(static_cast<PointRole>(random.below(5)), static_cast<int>(9 * random.below(4)),
                         static_cast<int>(random.below(8)));
        style = style.withSelected(random.below(9) == 0)
                    .withDimmed(random.below(5) == 0)
                    .withHidden(random.below(7) == 0);
        const double px = random.uniform(-20.0, 121.0);
        const double py = random.uniform(-20.0, 121.0);
        scene.add(px, py, style);
    }
    return scene;
}

inline std::vector<std::uint32_t> pixelsOf(const Raster &raster)
{
    std::vector<std::uint32_t> pixels;
    for (int row = 0; row < raster.height; ++row)
        pixels.insert(pixels.end(), raster.pixels() + row * raster.stride,
                      raster.pixels() + row * raster.stride + raster.width);
    return pixels;
}

/// The pixels of a view, by one thread and from nothing.
inline std::vector<std::uint32_t> drawn(const Scene &scene, Drawing drawing,
                                        const RasterStyle &style = plainStyle(),
                                        const Viewport &view = {kSceneView, kSceneSize, kSceneSize})
{
    Rasterizer rasterizer;
    rasterizer.setStyle(style);
    const PointStore store(scene.x, scene.y);
    return pixelsOf(rasterizer.draw(StyledPoints(store, scene.styles), view, drawing, nullptr));
}

inline int alphaOf(std::uint32_t pixel)
{
    return static_cast<int>(pixel >> 24U);
}

/// The largest difference of a channel between two pictures.
inline int largestDifference(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b)
{
    int largest = a.size() == b.size() ? 0 : 256;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        for (const unsigned shift : {0U, 8U, 16U, 24U})
            largest = std::max(largest, std::abs(static_cast<int>(a[i] >> shift & 0xffU) -
                                                 static_cast<int>(b[i] >> shift & 0xffU)));
    }
    return largest;
}

} // namespace inkling
