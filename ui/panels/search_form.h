// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/session_search.h"

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace inkling {

class Session;
struct Parameter;

/// What a parameter search is to try: which methods, which of their parameters, and the values of each. It
/// offers the parameters that matter to the session's present settings.
class SearchForm : public QWidget
{
    Q_OBJECT

public:
    explicit SearchForm(Session &session, QWidget *parent = nullptr);

    /// Error: a value that a parameter does not take.
    Result<SearchRequest> request() const;

Q_SIGNALS:
    void edited();

private:
    /// What the user has said of a parameter, kept while other methods are looked at.
    struct Choice
    {
        bool isVaried = false;
        QString values; ///< empty: the usual ones
    };
    struct Row
    {
        const Parameter *parameter;
        QWidget *line; ///< with the two
        QCheckBox *isVaried;
        QLineEdit *values; ///< hidden where it is not varied
    };

    std::vector<const LearnerInfo *> methods() const;
    std::vector<const Parameter *> offered() const;
    void nameMethod();
    void refresh();
    void addRow(const Parameter &parameter);

    Session &m_session;
    QComboBox *m_methods;
    QVBoxLayout *m_lines;
    std::vector<Row> m_rows;
    std::map<std::string, Choice> m_choices;
};

} // namespace inkling
