// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/image_form.h"
#include "ui/dialogs/reading_form.h"
#include "ui/dialogs/view_form.h"
#include "ui/models/sample_picture.h"
#include "ui/session/image_folder.h"
#include "ui/session/translate.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kPreviewRows = 50;
constexpr std::size_t kPreviewColumns = 200;  ///< of a file with thousands, enough to recognise it by
constexpr qsizetype kPreviewCharacters = 200; ///< of a cell
constexpr int kProgressSteps = 1000;
constexpr int kPictureSide = 28; ///< of a row's, before its first cell

QString roleName(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Class:
        return QCoreApplication::translate("inkling::ImportDialog", "class");
    case ColumnRole::Id:
        return QCoreApplication::translate("inkling::ImportDialog", "id");
    case ColumnRole::Ignored:
        return QCoreApplication::translate("inkling::ImportDialog", "ignored");
    case ColumnRole::Text:
        return QCoreApplication::translate("inkling::ImportDialog", "by its words");
    case ColumnRole::Feature:
        break;
    }
    return {};
}

RequestForm *formFor(const DataRequest &request)
{
    if (QFileInfo(request.location).isDir())
        return new ImageForm(request);
    return new ReadingForm(request);
}

/// The column's name over what its values are and, where it is not a feature, what it is used for.
QTableWidgetItem *headerOf(const Column &column, ColumnRole role)
{
    const QString kind =
        column.type == ColumnType::Number ? ImportDialog::tr("numbers") : ImportDialog::tr("texts");
    const QString use = roleName(role);
    return new QTableWidgetItem(QString::fromStdString(column.name) + u'\n' + kind +
                                (use.isEmpty() ? QString() : QStringLiteral(", ") + use));
}

} // namespace

ImportDialog::ImportDialog(const DataRequest &request, QWidget *parent)
    : QDialog(parent)
    , m_form(formFor(request))
    , m_preview(new QTableWidget)
    , m_size(new QLabel)
    , m_problem(new QLabel)
    , m_notes(new QPlainTextEdit)
    , m_progress(new QProgressBar)
    , m_job(nullptr)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("How to read %1").arg(QFileInfo(request.location).fileName()));
    resize(980, 700);
    build(request.location);
    connect(m_form, &RequestForm::changed, this, &ImportDialog::read);
    connect(&m_job, &Job::failed, this, &ImportDialog::showProblem);
    connect(&m_job, &Job::progressChanged, this,
            [this](double fraction) { m_progress->setValue(static_cast<int>(kProgressSteps * fraction)); });
    connect(&m_job, &Job::runningChanged, this, [this](bool running) { m_progress->setVisible(running); });
    read();
}

void ImportDialog::build(const QString &location)
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    auto *title = sectionLabel(tr("The first rows"));
    layout->addWidget(title);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setAccessibleName(tr("The first rows of %1").arg(location));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->horizontalHeader()->setMaximumSectionSize(240);
    m_preview->setIconSize(QSize(kPictureSide, kPictureSide));
    m_preview->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_preview, 3);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setProperty("role", QStringLiteral("notice"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_problem);
    m_size->setObjectName(QStringLiteral("size"));
    layout->addWidget(m_size);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setAccessibleName(tr("What the reader decided or let pass"));
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    layout->addWidget(m_notes, 1);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // or the table would jump with each change
    m_progress->setSizePolicy(kept);
    layout->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    m_accept = buttons->button(QDialogButtonBox::Open);
    m_accept->setObjectName(QStringLiteral("acceptImport"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::acceptWhenRead);
}

/// As soon as it is known that it can be read.
void ImportDialog::acceptWhenRead()
{
    m_opensWhenRead = m_job.isRunning();
    if (m_opensWhenRead)
        return;
    accept();
    Q_EMIT readingWanted(m_form->request());
}

void ImportDialog::read()
{
    m_accept->setEnabled(true);
    m_job.start<Dataset>(
        [request = m_form->request()](const RunControl &control) {
            return readAnyDataset(request.location.toStdString(), request.options,
                                  request.format.toStdString(), control);
        },
        [this](const Dataset &table) {
            showTable(table);
            if (std::exchange(m_opensWhenRead, false))
                QMetaObject::invokeMethod(this, &ImportDialog::acceptWhenRead,
                                          Qt::QueuedConnection); // after the job
        });
}

void ImportDialog::showTable(const Dataset &table)
{
    m_form->tellDetected(table.source.dialect);
    fillPreview(table);
    const QLocale locale;
    m_size->setText(tr("%1 rows, %2 columns")
                        .arg(locale.toString(static_cast<qulonglong>(table.rows)),
                             locale.toString(static_cast<qulonglong>(table.columns.size()))));
    QStringList notes;
    for (const Message &note : table.notes)
        notes += translated(note);
    m_notes->setPlainText(notes.join(u'\n'));
    m_notes->show();
    m_problem->hide();
    m_size->show();
}

/// The rows that could be read before stay, so that one sees what the options change.
void ImportDialog::showProblem(const Message &message)
{
    m_problem->setText(translated(message));
    m_problem->show();
    m_size->hide();
    m_notes->hide();
    m_accept->setEnabled(false);
    m_opensWhenRead = false;
}

void ImportDialog::fillPreview(const Dataset &table)
{
    const std::size_t columns = std::min(kPreviewColumns, table.columns.size());
    const std::size_t rows = std::min(kPreviewRows, table.rows);
    m_preview->clear();
    m_preview->setColumnCount(static_cast<int>(columns));
    m_preview->setRowCount(static_cast<int>(rows));
    for (std::size_t i = 0; i < columns; ++i) {
        const int place = static_cast<int>(i);
        const Column &column = table.columns[i];
        m_preview->setHorizontalHeaderItem(place, headerOf(column, table.roles[i]));
        for (std::size_t row = 0; row < rows; ++row) {
            auto *item =
                new QTableWidgetItem(QString::fromStdString(column.text(row)).left(kPreviewCharacters));
            if (column.type == ColumnType::Number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (const QImage picture = i == 0 ? samplePicture(table, row) : QImage(); !picture.isNull())
                item->setIcon(QPixmap::fromImage(picture.scaled(kPictureSide, kPictureSide)));
            m_preview->setItem(static_cast<int>(row), place, item);
        }
    }
    m_preview->resizeColumnsToContents();
}

} // namespace inkling
