// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace inkling {

class IntervalBar;
class Session;
struct Report;

/// What the answer is worth: held-out accuracy with its interval, the baselines beside it, a verdict in
/// words.
class ScorePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScorePanel(Session &session, QWidget *parent = nullptr);

    /// The numbers as text to the clipboard; does nothing without a report.
    void copy() const;

private:
    QVBoxLayout *buildLayout();
    void buildCopying();
    void refresh();
    void refreshHint();
    void refreshNumber(const Report &report);
    void refreshBars(const Report &report);
    void refreshVerdict(const Report &report);
    void refreshRemarks(const Report &report);

    Session &m_session;
    QLabel *m_stale;
    QLabel *m_hint;
    QPushButton *m_holdOut;
    QWidget *m_scores; ///< all that needs held-out labels
    QLabel *m_number;
    QLabel *m_counts;
    QVBoxLayout *m_bars;
    IntervalBar *m_methodBar;
    bool m_hasNumbers = false; ///< of some report
    std::vector<IntervalBar *> m_baselineBars;
    QLabel *m_verdict;
    QCheckBox *m_inductive;
    QVBoxLayout *m_remarks;
    std::vector<QLabel *> m_remarkLabels;
    QAction *m_copy = nullptr;
};

} // namespace inkling
