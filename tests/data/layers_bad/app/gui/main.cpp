// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"
#include "core/io/csv_reader.h" // refused
#include <QApplication>
