// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/request_form.h"

class QComboBox;
class QSpinBox;

namespace inkling {

/// How the images of a folder are to become numbers.
class ImageForm : public RequestForm
{
    Q_OBJECT

public:
    explicit ImageForm(const DataRequest &request, QWidget *parent = nullptr);

    DataRequest request() const override;
    void tellDetected(const std::optional<TextDialect> &) override {}

private:
    QComboBox *choice(const char *name, const QStringList &items, int chosen);

    QSpinBox *m_side;
    QComboBox *m_colours;
    QComboBox *m_fit;
    QComboBox *m_range;
};

} // namespace inkling
