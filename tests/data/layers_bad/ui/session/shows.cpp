// SPDX-License-Identifier: GPL-3.0-or-later
#include <QUndoStack>
#include <QWidget> // refused
#include <QChart> // refused
#include <nlohmann/json.hpp> // refused
