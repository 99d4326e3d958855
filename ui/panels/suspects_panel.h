// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/findings_panel.h"

namespace inkling {

class SuspectTableModel;
struct SuspectLabel;

/// Given labels that the others contradict, to be walked through: accept what the others say, keep the label,
/// or flag it.
class SuspectsPanel : public FindingsPanel
{
    Q_OBJECT

public:
    explicit SuspectsPanel(Session &session, QWidget *parent = nullptr);

private:
    SuspectsPanel(Session &session, SuspectTableModel *model, QWidget *parent);

    QString sentence() const override;
    void showCurrent() override;
    const SuspectLabel *current() const; ///< null: none
    void accept();
    void keep();
    void flag();

    SuspectTableModel *m_model;
    QPushButton *m_accept;
};

} // namespace inkling
