// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/classify/classifier.h"
#include "core/io/csv_reader.h" // refused
#include "ui/session/session.h" // refused
#include <sqlite3.h> // refused
