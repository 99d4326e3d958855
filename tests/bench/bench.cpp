// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <algorithm>
#include <ctime>

namespace inkling {

double medianMilliseconds(int repetitions, const std::function<void()> &call)
{
    return medianMilliseconds(
        repetitions, [] {}, call);
}

double medianMilliseconds(int repetitions, const std::function<void()> &prepare,
                          const std::function<void()> &call)
{
    const auto now = [] {
        return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    };
    prepare();
    call();
    std::vector<double> times;
    for (int i = 0; i < repetitions; ++i) {
        prepare();
        const double start = now();
        call();
        times.push_back(now() - start);
    }
    const auto middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

} // namespace inkling
