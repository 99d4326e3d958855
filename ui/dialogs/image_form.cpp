// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/image_form.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QSpinBox>

namespace inkling {

ImageForm::ImageForm(const DataRequest &request, QWidget *parent)
    : RequestForm(request, parent)
    , m_side(new QSpinBox)
    , m_colours(
          choice("colours", {tr("grey"), tr("colours")}, static_cast<int>(request.options.images.colours)))
    , m_fit(choice("fit", {tr("padded"), tr("cut")}, static_cast<int>(request.options.images.fit)))
    , m_range(choice("range", {tr("0 to 255"), tr("0 to 1")}, static_cast<int>(request.options.images.range)))
{
    m_side->setObjectName(QStringLiteral("side"));
    m_side->setRange(1, static_cast<int>(ImageOptions::kMostSide));
    m_side->setValue(static_cast<int>(request.options.images.side));
    m_side->setSuffix(tr(" pixels"));
    m_side->setKeyboardTracking(false); // each change reads all images
    m_side->setToolTip(
        tr("All images are brought to squares of this size: 28 makes 784 columns, or three times "
           "as many in colours"));
    m_fit->setToolTip(
        tr("What becomes of images that are not square: the mean colour of their edge around them, "
           "or the square in their middle"));
    connect(m_side, &QSpinBox::valueChanged, this, &ImageForm::changed);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(24);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const auto addForm = [columns](const QList<QPair<QString, QWidget *>> &rows) {
        auto *form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setVerticalSpacing(6);
        for (const auto &[label, field] : rows)
            form->addRow(label, field);
        columns->addLayout(form, 1);
    };
    addForm({{tr("&Side length"), m_side}, {tr("&Images that are not square"), m_fit}});
    addForm({{tr("&Pixels as"), m_colours}, {tr("&Numbers from"), m_range}});
}

QComboBox *ImageForm::choice(const char *name, const QStringList &items, int chosen)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1StringView(name));
    box->addItems(items);
    box->setCurrentIndex(chosen);
    connect(box, &QComboBox::currentIndexChanged, this, &ImageForm::changed);
    return box;
}

DataRequest ImageForm::request() const
{
    DataRequest request = given();
    ImageOptions &images = request.options.images;
    images.side = static_cast<std::size_t>(m_side->value());
    images.colours = static_cast<ImageColours>(m_colours->currentIndex());
    images.fit = static_cast<ImageFit>(m_fit->currentIndex());
    images.range = static_cast<PixelRange>(m_range->currentIndex());
    const ImageOptions &before = given().options.images;
    if (images.side != before.side || images.colours != before.colours)
        forgetRoles(request.options);
    return request;
}

} // namespace inkling
