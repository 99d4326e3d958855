// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/learners.h"
#include "core/learn/label_spreading.h" // refused
#include "ui/dialogs/import_dialog.h" // refused
#include "ui/panels/score_panel.h"
