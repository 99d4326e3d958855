// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/others_labels_dialog.h"

namespace inkling {

class LabelDifferenceModel;

/// Takes labels over from a file or another project: what it says otherwise is listed, and what is to become
/// of that is chosen. One step of the undo stack.
class ImportLabelsDialog : public OthersLabelsDialog
{
    Q_OBJECT

public:
    ImportLabelsDialog(Session &session, const QString &path, QWidget *parent = nullptr);

private:
    void refresh() override;
    Result<LabelPlan> plan() const override;
    void carryOut(const LabelPlan &plan) override;

    LabelDifferenceModel *m_conflicts;
};

} // namespace inkling
