// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/session/session.h"

#include <QWidget>

#include <optional>

namespace inkling {

/// What a reader is told of data, as a form.
class RequestForm : public QWidget
{
    Q_OBJECT

public:
    explicit RequestForm(const DataRequest &request, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_request(request)
    {
    }

    /// The request as the form has it; what the form does not show of it is kept, but for the roles of
    /// columns where there will be other columns.
    virtual DataRequest request() const = 0;
    /// Says beside each choice that is left to the reader what it found; nothing: not a text file.
    virtual void tellDetected(const std::optional<TextDialect> &dialect) = 0;

Q_SIGNALS:
    void changed();

protected:
    const DataRequest &given() const { return m_request; }

private:
    DataRequest m_request;
};

/// Without what was said of columns.
void forgetRoles(ReadOptions &options);

} // namespace inkling
