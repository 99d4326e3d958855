// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include "core/io/csv_reader.h"
#include <QString> // refused
#include "ui/session/session.h" // refused
