// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/others_labels_dialog.h"

class QFormLayout;

namespace inkling {

class AgreementModel;
class LabelDifferenceModel;

/// Compares the session's labels with those of another annotator of the same data: how far they agree, on
/// what not, where their histories parted. Merges both by a rule, as one step of the undo stack.
class AnnotatorsDialog : public OthersLabelsDialog
{
    Q_OBJECT

public:
    AnnotatorsDialog(Session &session, const QString &path, QWidget *parent = nullptr);

private:
    void buildNumbers();
    void buildTables();
    void addRules();
    QLabel *addNumber(const char *name, const QString &title, const QString &meaning);
    void tellNumbers(const Agreement &agreement);
    void refresh() override;
    Result<LabelPlan> plan() const override;
    void carryOut(const LabelPlan &plan) override;

    LabelDifferenceModel *m_conflicts;
    LabelDifferenceModel *m_differences;
    AgreementModel *m_confusion;
    QFormLayout *m_numbers;
    QLabel *m_labelled = nullptr;
    QLabel *m_agreed = nullptr;
    QLabel *m_kappa = nullptr;
    QLabel *m_parting = nullptr;
};

} // namespace inkling
