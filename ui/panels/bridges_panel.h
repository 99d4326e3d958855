// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/findings_panel.h"

namespace inkling {

class EdgeEffectModel;
struct EdgeEffect;

/// The edges of the graph that decide most labels, to be walked through: the map shows the current one, and a
/// key cuts it.
class BridgesPanel : public FindingsPanel
{
    Q_OBJECT

public:
    explicit BridgesPanel(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    BridgesPanel(Session &session, EdgeEffectModel *model, QWidget *parent);

    QString sentence() const override;
    void showCurrent() override;
    const EdgeEffect *current() const; ///< null: none
    void cut();

    EdgeEffectModel *m_model;
    QPushButton *m_cut;
};

} // namespace inkling
