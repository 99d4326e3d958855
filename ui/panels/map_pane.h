// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_frame.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace inkling {

/// One map with its header: a title, the state in words, and for a running job a thin bar with Stop.
class MapPane : public QWidget
{
    Q_OBJECT

public:
    explicit MapPane(const QString &title, QWidget *parent = nullptr);

    PlotFrame &frame() { return *m_frame; }
    const PlotFrame &frame() const { return *m_frame; }
    QString title() const;
    /// With what the frame says of its drawing.
    QString words() const;
    void setWords(const QString &words);
    void setBusy(bool busy);
    void setProgress(double fraction);

Q_SIGNALS:
    void headerDoubleClicked();
    void stopClicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refreshWords();

    PlotFrame *m_frame;
    QWidget *m_header;
    QLabel *m_title;
    QLabel *m_words;
    QLabel *m_drawn;
    QToolButton *m_stop;
    QProgressBar *m_progress;
};

} // namespace inkling
