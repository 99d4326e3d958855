// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace inkling {

/// A read-only table whose selected cells, or all when none is selected, are copied with their headers as
/// tab-separated text.
class CopyableTable : public QTableView
{
    Q_OBJECT

public:
    explicit CopyableTable(QWidget *parent = nullptr);

    virtual void copy();

private:
    QString selectedText() const;
};

} // namespace inkling
