// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_frame.h"

#include <QWidget>

class QLabel;
class QHBoxLayout;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace inkling {

/// One map with its header: a title, the state in words as far as there is room, chips that switch overlays,
/// and for a running job a thin bar with Stop.
class MapPane : public QWidget
{
    Q_OBJECT

public:
    explicit MapPane(const QString &title, QWidget *parent = nullptr);

    PlotFrame &frame() { return *m_frame; }
    const PlotFrame &frame() const { return *m_frame; }
    QString title() const;
    /// What the frame says of its drawing, then the state.
    QString words() const;
    void setWords(const QString &words);
    /// A switch at the right of the header; the tooltip is what a screen reader says of it.
    QPushButton *addChip(const QString &text, const QString &toolTip);
    void setBusy(bool busy);
    void setProgress(double fraction);

Q_SIGNALS:
    void headerDoubleClicked();
    void stopClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshWords();
    void fitWords();

    PlotFrame *m_frame;
    QWidget *m_header;
    QHBoxLayout *m_headerRow;
    QLabel *m_title;
    QLabel *m_words;
    QString m_state;
    QToolButton *m_stop;
    QProgressBar *m_progress;
};

} // namespace inkling
