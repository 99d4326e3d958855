// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset.h" // refused
#include "core/base/result.h"
#include <vector>
#include <unistd.h> // refused
