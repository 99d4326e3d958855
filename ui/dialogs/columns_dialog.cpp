// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columns_dialog.h"

#include "ui/dialogs/column_table.h"
#include "ui/dialogs/view_form.h"
#include "ui/session/column_request.h"
#include "ui/session/translate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {

namespace {

constexpr std::size_t kPreviewRows = 8;
constexpr std::size_t kPreviewColumns = 200; ///< of a file with thousands, enough to recognise it by

QString columnName(const Column &column)
{
    return QString::fromStdString(column.name);
}

/// Selected columns can be dragged by any of their cells.
constexpr Qt::ItemFlags kFixed =
    Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;

QTableWidgetItem *fixedItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(kFixed);
    return item;
}

/// Offers the views that there are, and takes other names.
class ViewDelegate : public QStyledItemDelegate
{
public:
    ViewDelegate(const ColumnViews &views, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_views(views)
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        QComboBox *choice = viewNameChoice(namesOfViews(m_views), parent);
        choice->setAccessibleName(ColumnsDialog::tr("View of the column"));
        return choice;
    }

private:
    const ColumnViews &m_views;
};

} // namespace

ColumnsDialog::ColumnsDialog(const Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_table(session.sharedData())
    , m_asCategories(readAsCategories(session.request().options, session.data()))
    , m_views(columnViews(session.features(), session.data().columns.size()))
    , m_isAssigned(!session.data().views.empty())
    , m_columns(new ColumnTable)
    , m_preview(new QTableWidget)
    , m_form(new ViewForm)
    , m_meter(session)
{
    setObjectName(QStringLiteral("columnsDialog"));
    setWindowTitle(tr("Columns of %1").arg(QString::fromStdString(m_table->name)));
    resize(900, 740);
    buildColumns();
    buildPreview();
    build();
    connectForm();
    connect(&session, &Session::dataChanged, this, &QDialog::reject);
    refreshViews();
}

void ColumnsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_columns, 3);
    layout->addSpacing(4);
    layout->addWidget(m_form);
    layout->addSpacing(4);
    layout->addWidget(sectionLabel(tr("The first rows")));
    layout->addWidget(m_preview, 1);
    if (!m_table->source.path.empty())
        layout->addWidget(readingRow());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Ok);
    m_accept->setObjectName(QStringLiteral("acceptColumns"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ColumnsDialog::decide);
}

void ColumnsDialog::buildColumns()
{
    m_columns->setObjectName(QStringLiteral("columnRoles"));
    m_columns->setAccessibleName(tr("Columns, what they are for, and their views"));
    m_columns->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                               QAbstractItemView::AnyKeyPressed);
    m_columns->setColumnCount(ViewPlace + 1);
    m_columns->setHorizontalHeaderLabels(
        {tr("Column"), tr("Kind"), tr("Missing"), tr("Used as"), tr("View")});
    m_columns->horizontalHeaderItem(ViewPlace)->setToolTip(
        tr("For methods of several views. Double-click or F2 changes one, the form below all that are "
           "selected; dragged onto another column, they join its view"));
    m_columns->setItemDelegateForColumn(ViewPlace, new ViewDelegate(m_views, m_columns));
    m_columns->setRowCount(static_cast<int>(m_table->columns.size()));
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setSectionResizeMode(NamePlace, QHeaderView::Stretch);
    m_columns->horizontalHeader()->setMinimumSectionSize(64);
    m_columns->horizontalHeader()->setHighlightSections(false);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (std::size_t i = 0; i < m_table->columns.size(); ++i) {
        const Column &column = m_table->columns[i];
        const int row = static_cast<int>(i);
        const QString kind =
            column.type == ColumnType::Number
                ? tr("numbers")
                : tr("%n different text(s)", nullptr, static_cast<int>(column.categories.size()));
        m_columns->setItem(row, NamePlace, fixedItem(columnName(column)));
        m_columns->setItem(row, KindPlace, fixedItem(kind));
        if (column.type == ColumnType::Number || m_asCategories[i] != 0)
            m_columns->setCellWidget(row, KindPlace, kindChoice(column, m_asCategories[i] != 0));
        m_columns->setItem(row, MissingPlace, fixedItem(QString::number(column.missingCount())));
        auto *role = new QComboBox;
        role->addItems({tr("Feature"), tr("Class"), tr("Id"), tr("Ignored"), // the order of ColumnRole
                        tr("Text, by its words")});
        role->setCurrentIndex(static_cast<int>(m_table->roles[i]));
        role->setAccessibleName(tr("%1 is used as").arg(columnName(column)));
        connect(role, &QComboBox::activated, this, [this, row] { keepOneClass(row); });
        m_columns->setCellWidget(row, RolePlace, role);
        m_columns->setItem(row, ViewPlace, new QTableWidgetItem(QString::fromStdString(m_views[i])));
    }
    m_columns->resizeColumnsToContents();
    m_columns->setColumnWidth(ViewPlace, std::max(180, m_columns->columnWidth(ViewPlace)));
    m_columns->resizeRowsToContents();
}

/// Numbers may be but the names of categories.
QWidget *ColumnsDialog::kindChoice(const Column &column, bool isCategories)
{
    auto *kind = new QComboBox;
    kind->addItems({tr("numbers"), tr("categories")});
    kind->setCurrentIndex(isCategories ? 1 : 0);
    kind->setAccessibleName(tr("%1 holds").arg(columnName(column)));
    kind->setToolTip(tr("Numbers that only name something, such as codes, are categories"));
    return kind;
}

void ColumnsDialog::keepOneClass(int row)
{
    const auto roleOf = [this](int i) {
        return qobject_cast<QComboBox *>(m_columns->cellWidget(i, RolePlace));
    };
    const int chosen = roleOf(row)->currentIndex();
    const bool isOnlyOne =
        chosen == static_cast<int>(ColumnRole::Class) || chosen == static_cast<int>(ColumnRole::Id);
    for (int i = 0; i < m_columns->rowCount() && isOnlyOne; ++i) {
        if (i != row && roleOf(i)->currentIndex() == chosen)
            roleOf(i)->setCurrentIndex(static_cast<int>(ColumnRole::Feature));
    }
    refreshViews();
}

void ColumnsDialog::buildPreview()
{
    const Dataset &table = *m_table;
    m_preview->setAccessibleName(tr("The first rows"));
    const std::size_t columns = std::min(kPreviewColumns, table.columns.size());
    const std::size_t rows = std::min(kPreviewRows, table.rows);
    m_preview->setColumnCount(static_cast<int>(columns));
    m_preview->setRowCount(static_cast<int>(rows));
    for (std::size_t i = 0; i < columns; ++i) {
        m_preview->setHorizontalHeaderItem(static_cast<int>(i),
                                           new QTableWidgetItem(columnName(table.columns[i])));
        for (std::size_t row = 0; row < rows; ++row)
            m_preview->setItem(static_cast<int>(row), static_cast<int>(i),
                               fixedItem(QString::fromStdString(table.columns[i].text(row))));
    }
    m_preview->resizeColumnsToContents();
}

/// How the file was cut into cells, and the way to have it otherwise.
QWidget *ColumnsDialog::readingRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QStringList notes;
    for (const Message &note : m_table->notes)
        notes += translated(note);
    auto *label = new QLabel(notes.join(u'\n'));
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(label, 1);
    auto *again = new QPushButton(tr("&Read it differently…"));
    again->setObjectName(QStringLiteral("readDifferently"));
    layout->addWidget(again, 0, Qt::AlignTop);
    connect(again, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT importWanted(m_session.request());
    });
    return row;
}

std::vector<ColumnRole> ColumnsDialog::roles() const
{
    std::vector<ColumnRole> roles;
    for (int row = 0; row < m_columns->rowCount(); ++row)
        roles.push_back(static_cast<ColumnRole>(
            qobject_cast<QComboBox *>(m_columns->cellWidget(row, RolePlace))->currentIndex()));
    return roles;
}

std::vector<char> ColumnsDialog::asCategories() const
{
    std::vector<char> marks;
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto *kind = qobject_cast<QComboBox *>(m_columns->cellWidget(row, KindPlace));
        marks.push_back(kind && kind->currentIndex() == 1 ? 1 : 0);
    }
    return marks;
}

ColumnViews ColumnsDialog::wantedViews() const
{
    if (!m_isAssigned)
        return {};
    const std::vector<ColumnRole> used = roles();
    ColumnViews views = m_views;
    for (std::size_t i = 0; i < views.size(); ++i) {
        if (!isLearnedFrom(used[i]))
            views[i].clear();
    }
    return views;
}

DataRequest ColumnsDialog::changedRequest() const
{
    DataRequest request = m_session.request();
    request.options = withColumns(request.options, *m_table, roles(), wantedViews());
    request.options = withCategories(request.options, *m_table, asCategories());
    return request;
}

/// Views alone need no reading: the labels stay.
void ColumnsDialog::decide()
{
    const bool isReading =
        roles() != m_table->roles || asCategories() != m_asCategories || wantedViews() == m_table->views;
    disconnect(&m_session, nullptr, this, nullptr);
    accept();
    if (isReading)
        Q_EMIT readingWanted(changedRequest());
    else
        Q_EMIT viewsWanted(viewRequest(*m_table, wantedViews()));
}

} // namespace inkling
