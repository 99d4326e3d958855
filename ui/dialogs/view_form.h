// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column_views.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace inkling {

class DependenceBar;

/// A small muted title in capitals, as those of the panels.
QLabel *sectionLabel(const QString &text);

/// What a view may be called: anything but '=', which ends its name on the command line.
QString cleanViewName(const QString &text);

/// The names that views have, each once, in order of the columns.
QStringList namesOfViews(const ColumnViews &views);

/// An editable choice of the views that there are, open for another name.
QComboBox *viewNameChoice(const QStringList &names, QWidget *parent);

/// How columns are assigned to views, those selected or all of them, and how much the views depend on one
/// another. It asks; whoever owns the columns answers.
class ViewForm : public QWidget
{
    Q_OBJECT

public:
    explicit ViewForm(QWidget *parent = nullptr);

    void setNames(const QStringList &names);
    void setSelectedCount(int count);        ///< of the feature columns
    void setFeatureCount(std::size_t count); ///< columns that may be in a view
    void setClearable(bool isClearable);
    enum class Tone { Calm, Problem };
    void tell(const QString &sentence, Tone tone);
    void showDependence(const std::optional<Dependence> &dependence); ///< none: there is nothing to measure
    void setBusy(bool isBusy);

Q_SIGNALS:
    void nameChosen(const QString &name); ///< for the selected columns; empty: in no view
    void proposalWanted(const inkling::ViewProposal &proposal);
    void clearingWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildSelected();
    QWidget *buildAll();
    QWidget *buildMeter();
    QPushButton *addRule(ViewRule rule, const QString &text, const QString &name, const QString &meaning);
    void choose();

    QComboBox *m_name = nullptr;
    QPushButton *m_set = nullptr;
    QLabel *m_selected = nullptr;
    QWidget *m_rules = nullptr;
    QSpinBox *m_parts = nullptr;
    QPushButton *m_independent = nullptr;
    QPushButton *m_clear = nullptr;
    QLabel *m_state = nullptr;
    DependenceBar *m_bar = nullptr;
    QLabel *m_figure = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace inkling
