// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString> // refused
#include <QtCore/QList> // refused
#include <Eigen/Core>
#include "dataset.h" // refused
