// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/palette.h"
#include <QWidget>
#  include <QScatterSeries> // refused
#include "core/learn/learners.h" // refused
