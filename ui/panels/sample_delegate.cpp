// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sample_delegate.h"

#include "ui/models/class_names.h"
#include "ui/models/sample_selection_model.h"
#include "ui/models/sample_table_model.h"
#include "ui/panels/class_mark.h"
#include "ui/session/session.h"
#include "ui/style/style.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>

#include <algorithm>

namespace inkling {

namespace {

constexpr int kMarkSize = 10;

QIcon markOf(const std::vector<ClassInfo> &classes, int place, const QWidget *widget, Theme theme)
{
    const qreal ratio = widget ? widget->devicePixelRatioF() : 1.0;
    QPixmap picture((QSizeF(kMarkSize, kMarkSize) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawClassMark(painter, QRectF(0, 0, kMarkSize, kMarkSize), classes, place, {theme});
    painter.end();
    QIcon mark(picture);
    mark.addPixmap(picture, QIcon::Selected); // else Qt tints it, and the colour means the class
    return mark;
}

/// The classes to choose from; one choice is all that is wanted.
class ClassChoice : public QComboBox
{
    Q_OBJECT

public:
    explicit ClassChoice(QWidget *parent)
        : QComboBox(parent)
    {
        connect(this, &QComboBox::activated, this, [this] { Q_EMIT made(this); });
    }

Q_SIGNALS:
    void made(QWidget *);
};

} // namespace

SampleDelegate::SampleDelegate(const Session &session, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_session(session)
{
}

void SampleDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(option->widget)) {
        if (const auto *picked = qobject_cast<const SampleSelectionModel *>(view->selectionModel()))
            option->state.setFlag(QStyle::State_Selected, picked->isSelected(index.row()));
    }
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    const QVariant place = index.data(SampleTableModel::PlaceRole);
    if (!place.isValid() || place.toInt() == kUnlabelled || place.toInt() >= static_cast<int>(classes.size()))
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {kMarkSize, kMarkSize};
    option->icon = markOf(classes, place.toInt(), option->widget, themeOf(option->palette));
}

QWidget *SampleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                      const QModelIndex &) const
{
    auto *choice = new ClassChoice(parent);
    choice->setAccessibleName(tr("Class"));
    choice->addItem(tr("Unlabelled"), kUnlabelled);
    const std::vector<ClassInfo> &classes = m_session.labels().classes();
    for (int place = 0; place < static_cast<int>(classes.size()); ++place)
        choice->addItem(markOf(classes, place, parent, themeOf(option.palette)), shownName(classes, place),
                        place);
    choice->setIconSize({kMarkSize, kMarkSize});
    connect(choice, &ClassChoice::made, this, &SampleDelegate::finish);
    return choice;
}

void SampleDelegate::finish(QWidget *editor)
{
    Q_EMIT commitData(editor);
    Q_EMIT closeEditor(editor);
}

/// A narrow column must not cut the names off.
void SampleDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    QStyledItemDelegate::updateEditorGeometry(editor, option, index);
    editor->resize(std::max(editor->width(), editor->sizeHint().width()), editor->height());
}

void SampleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
}

void SampleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData());
}

} // namespace inkling

#include "sample_delegate.moc"
