// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"
#include "core/base/run_control.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// Columns of X that describe the samples from one side each (pixels and contours, words and links): at least
/// two, none empty, no column in two of them. A column may be in none.
using Views = std::vector<std::vector<int>>;

/// The columns whose names begin alike, up to the numbers at the end or, without any, the last of `_.-:=`
/// ("pixels_3_12" and "colour=red" are of pixels and colour). Empty where that makes less than two views or
/// more than twelve, or a view of a single number.
Views viewsByPrefix(const std::vector<std::string> &names);

/// What to call these views: by the prefix of their names, without '=', which the command line puts behind a
/// view's name; "numbers" where there is none. Each name once.
std::vector<std::string> prefixNames(const Views &views, const std::vector<std::string> &names);

/// All columns that are not constant, or where those are too few, all, dealt out at random into parts as
/// equal as can be. Empty: there are fewer columns than parts. parts >= 2.
Views randomViews(const RowMatrix &X, int parts, std::uint64_t seed);

/// The same with columns of different parts exchanged, one pair after the other and at most d of them, as
/// long as that lowers the squared correlations between the parts; of more than kMostExchangeColumns columns
/// the random parts. Of many samples some are looked at. Cost: O(d^3), and a tenth of a second.
Views independentViews(const RowMatrix &X, int parts, std::uint64_t seed);
inline constexpr int kMostExchangeColumns = 500;

/// How much views tell about one another within the classes, from 0, nothing, to 1: the mean over pairs of
/// views of their RV coefficient, each column centred on the mean of its class. classes: n, kUnlabelled rows
/// are left out; all of one class for the dependence without regard to classes. Source: Escoufier (1973),
/// Robert and Escoufier (1976). Error: stopped. Cost: O(n d^2) time, O(d^2) memory, d columns in views.
Result<double> dependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views,
                          const RunControl &control);
double dependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views);

/// dependence(), and what of.
struct Dependence
{
    double value = 0.0;        ///< 0 to 1
    bool withinClasses = true; ///< false: of all rows as if they were of one class
};

/// dependence() within the classes; without regard to them where too few rows have one: less than 30, or than
/// twice the columns in views. Of few rows it comes out too high. Error: stopped.
Result<Dependence> measuredDependence(const RowMatrix &X, const std::vector<int> &classes, const Views &views,
                                      const RunControl &control);

} // namespace inkling
