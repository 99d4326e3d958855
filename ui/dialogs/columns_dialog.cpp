// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columns_dialog.h"

#include "ui/session/translate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
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

QTableWidgetItem *fixedItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ColumnsDialog::ColumnsDialog(const Dataset &table, DataRequest request, QWidget *parent)
    : QDialog(parent)
    , m_request(std::move(request))
    , m_columns(new QTableWidget)
    , m_preview(new QTableWidget)
{
    setWindowTitle(tr("Columns of %1").arg(QString::fromStdString(table.name)));
    resize(820, 620);
    m_columns->setObjectName(QStringLiteral("columnRoles"));
    m_columns->setAccessibleName(tr("Columns and what they are for"));
    m_preview->setAccessibleName(tr("The first rows"));
    buildColumns(table);
    buildPreview(table);

    auto *layout = new QVBoxLayout(this);
    if (table.source.dialect)
        layout->addWidget(dialectRow(table));
    layout->addWidget(m_columns, 3);
    auto *title = new QLabel(tr("The first rows"));
    title->setProperty("role", QStringLiteral("section"));
    layout->addWidget(title);
    layout->addWidget(m_preview, 2);
    QStringList notes;
    for (const Message &note : table.notes)
        notes += translated(note);
    auto *noteLabel = new QLabel(notes.join(u'\n'));
    noteLabel->setWordWrap(true);
    noteLabel->setProperty("role", QStringLiteral("muted"));
    layout->addWidget(noteLabel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Read again"));
    buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Labels given so far start afresh"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT readingWanted(changedRequest());
    });
}

void ColumnsDialog::buildColumns(const Dataset &table)
{
    m_columns->setColumnCount(4);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Kind"), tr("Missing"), tr("Used as")});
    m_columns->setRowCount(static_cast<int>(table.columns.size()));
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns[i];
        const int row = static_cast<int>(i);
        const QString kind =
            column.type == ColumnType::Number
                ? tr("numbers")
                : tr("%n different text(s)", nullptr, static_cast<int>(column.categories.size()));
        m_columns->setItem(row, 0, fixedItem(columnName(column)));
        m_columns->setItem(row, 1, fixedItem(kind));
        m_columns->setItem(row, 2, fixedItem(QString::number(column.missingCount())));
        auto *role = new QComboBox;
        role->addItems({tr("Feature"), tr("Class"), tr("Id"), tr("Ignored")}); // the order of ColumnRole
        role->setCurrentIndex(static_cast<int>(table.roles[i]));
        role->setAccessibleName(tr("%1 is used as").arg(columnName(column)));
        connect(role, &QComboBox::activated, this, [this, row] { keepOneClass(row); });
        m_columns->setCellWidget(row, 3, role);
    }
    m_columns->resizeColumnsToContents();
    m_columns->resizeRowsToContents();
}

void ColumnsDialog::keepOneClass(int row)
{
    const auto roleOf = [this](int i) {
        return qobject_cast<QComboBox *>(m_columns->cellWidget(i, 3));
    };
    const int chosen = roleOf(row)->currentIndex();
    if (chosen != static_cast<int>(ColumnRole::Class) && chosen != static_cast<int>(ColumnRole::Id))
        return;
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        if (i != row && roleOf(i)->currentIndex() == chosen)
            roleOf(i)->setCurrentIndex(static_cast<int>(ColumnRole::Feature));
    }
}

void ColumnsDialog::buildPreview(const Dataset &table)
{
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

QWidget *ColumnsDialog::dialectRow(const Dataset &table)
{
    m_dialect = *table.source.dialect;
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto addChoice = [layout](const QString &text, const QList<QPair<QString, QVariant>> &items,
                                    const QVariant &current) {
        auto *choice = new QComboBox;
        for (const auto &[name, value] : items)
            choice->addItem(name, value);
        choice->setCurrentIndex(choice->findData(current));
        auto *label = new QLabel(text);
        label->setBuddy(choice);
        layout->addWidget(label);
        layout->addWidget(choice);
        return choice;
    };
    m_delimiter = addChoice(tr("Cells are separated by"),
                            {{tr("comma"), QChar(u',')},
                             {tr("semicolon"), QChar(u';')},
                             {tr("tab"), QChar(u'\t')},
                             {tr("bar"), QChar(u'|')},
                             {tr("blanks"), QChar(u' ')}},
                            QChar::fromLatin1(m_dialect.delimiter));
    m_decimal = addChoice(tr("Decimal mark"), {{tr("point"), QChar(u'.')}, {tr("comma"), QChar(u',')}},
                          QChar::fromLatin1(m_dialect.decimal));
    m_header = addChoice(tr("First row"), {{tr("names the columns"), true}, {tr("is data"), false}},
                         m_dialect.hasHeader);
    m_delimiter->setObjectName(QStringLiteral("delimiter"));
    m_decimal->setObjectName(QStringLiteral("decimal"));
    m_header->setObjectName(QStringLiteral("header"));
    layout->addStretch(1);
    return row;
}

DataRequest ColumnsDialog::changedRequest() const
{
    DataRequest request = m_request;
    ReadOptions &options = request.options;
    bool isCutAnew = false;
    if (m_delimiter) {
        const auto delimiter = m_delimiter->currentData().toChar().toLatin1();
        const bool header = m_header->currentData().toBool();
        isCutAnew = delimiter != m_dialect.delimiter || header != m_dialect.hasHeader;
        options.delimiter = delimiter;
        options.decimal = m_decimal->currentData().toChar().toLatin1();
        options.hasHeader = header;
    }
    options.classColumn.clear();
    options.noClassColumn = true;
    options.features.clear();
    options.ignore.clear();
    options.id.clear();
    // by number: names may repeat
    for (int row = 0; row < m_columns->rowCount() && !isCutAnew; ++row) {
        const std::string number = std::to_string(row + 1);
        switch (static_cast<ColumnRole>(
            qobject_cast<QComboBox *>(m_columns->cellWidget(row, 3))->currentIndex())) {
        case ColumnRole::Feature:
            options.features.push_back(number);
            break;
        case ColumnRole::Class:
            options.classColumn = number;
            options.noClassColumn = false;
            break;
        case ColumnRole::Id:
            options.id = number;
            break;
        case ColumnRole::Ignored:
            options.ignore.push_back(number);
            break;
        }
    }
    if (isCutAnew)
        options.noClassColumn = false; // other columns: the roles are guessed anew
    return request;
}

} // namespace inkling
