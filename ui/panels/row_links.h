// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace inkling {

/// A sample that others can be reached by.
struct RowLink
{
    long row = -1;
    QString text;
    QString value; ///< on the right
};

/// A short list of samples to go to, each a button for mouse, Tab and screen readers.
class RowLinks : public QWidget
{
    Q_OBJECT

public:
    /// mostLinks: made at once, so that Tab reaches them in their place of the panel.
    explicit RowLinks(int mostLinks, QWidget *parent = nullptr);

    void setLinks(std::vector<RowLink> links); ///< precondition: at most mostLinks
    const std::vector<RowLink> &links() const { return m_links; }

Q_SIGNALS:
    void rowChosen(long row);

private:
    void addLine();

    QGridLayout *m_layout;
    std::vector<RowLink> m_links;
    std::vector<QPushButton *> m_buttons; ///< one for each possible link
    std::vector<QLabel *> m_values;
};

} // namespace inkling
