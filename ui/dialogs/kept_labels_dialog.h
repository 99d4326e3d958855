// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_project.h"

#include <QDialog>

#include <vector>

namespace inkling {

/// The labels of samples that are not among the data any more.
class KeptLabelsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeptLabelsDialog(const std::vector<KeptLabel> &labels, QWidget *parent = nullptr);
};

} // namespace inkling
