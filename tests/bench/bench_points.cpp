// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench_points.h"

#include "core/base/random.h"
#include "tests/bench/peer.h"

#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <numbers>

namespace inkling {

FloatPoints moons(int n)
{
    Random random(1);
    FloatPoints X(n, 2);
    for (int i = 0; i < n; ++i) {
        const double angle = std::numbers::pi * random.uniform();
        const double side = i % 2 == 0 ? 1.0 : -1.0;
        X(i, 0) = static_cast<float>(0.5 - 0.5 * side + side * std::cos(angle) + 0.1 * random.normal());
        X(i, 1) = static_cast<float>(0.25 - 0.25 * side + side * std::sin(angle) + 0.1 * random.normal());
    }
    return X;
}

FloatPoints groups(int n, int d)
{
    Random random(2);
    FloatPoints centres(30, d);
    for (float &value : centres.reshaped())
        value = static_cast<float>(4.0 * random.normal());
    FloatPoints X(n, d);
    for (int i = 0; i < n; ++i) {
        for (int j = 0; j < d; ++j)
            X(i, j) = centres(i % 30, j) + static_cast<float>(random.normal());
    }
    return X;
}

FloatPoints mnist(int d, std::string &name)
{
    constexpr int kImages = 70'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mnist"));
    askPeer({QStringLiteral("mnist"), qEnvironmentVariable("INKLING_DATA"), QString::number(d), path});
    QFile file(path);
    FloatPoints X(kImages, d);
    const auto bytes = static_cast<qint64>(X.size()) * static_cast<qint64>(sizeof(float));
    if (file.open(QIODevice::ReadOnly) && file.read(reinterpret_cast<char *>(X.data()), bytes) == bytes) {
        name += ", MNIST";
        return X;
    }
    name += ", groups";
    return groups(kImages, d);
}

} // namespace inkling
