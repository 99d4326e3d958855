// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScatterSeries>
#include "core/io/csv_reader.h" // refused
