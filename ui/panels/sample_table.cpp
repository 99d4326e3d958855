// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sample_table.h"

#include "ui/models/sample_lines.h"
#include "ui/models/sample_selection_model.h"
#include "ui/models/sample_table_model.h"
#include "ui/panels/sample_delegate.h"
#include "ui/session/session.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace inkling {

namespace {

constexpr int kRowHeight = 22;
constexpr int kNarrowest = 48;
constexpr int kWidest = 200;
constexpr int kMeasuredRows = 50; ///< that give a column its width
constexpr int kMeasuredColumns = 64;

bool isDelete(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace) &&
           event.modifiers() == Qt::NoModifier;
}

} // namespace

SampleTable::SampleTable(Session &session, QWidget *parent)
    : CopyableTable(parent)
    , m_session(session)
    , m_model(new SampleTableModel(session, this))
    , m_picked(new SampleSelectionModel(*m_model, session.selection(), this))
    , m_copied(new SampleLines(session, this))
{
    setModel(m_model);
    setSelectionModel(m_picked);
    setItemDelegate(new SampleDelegate(session, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // to measure a million rows takes seconds
    verticalHeader()->setDefaultSectionSize(std::max(kRowHeight, fontMetrics().height() + 6));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);

    connect(m_model, &SampleTableModel::samplesAboutToChange, this,
            [this] { m_scrolled = verticalScrollBar()->value(); });
    // after the selection model has made its current row current again, which scrolls there
    connect(m_model, &SampleTableModel::samplesChanged, this, &SampleTable::settle);
    connect(m_copied, &SampleLines::finished, this, &SampleTable::finishCopy);
    connect(&session.selection(), &Selection::changed, this, &SampleTable::showSelection);
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex &index) {
        m_session.selection().setHovered(m_model->samples()[static_cast<std::size_t>(index.row())]);
    });
    settle();
}

/// Other rows stand where the table was scrolled to; other data begin at the top.
void SampleTable::settle()
{
    if (m_session.sharedData() == m_shown) {
        updateGeometries();
        verticalScrollBar()->setValue(m_scrolled);
        return;
    }
    m_shown = m_session.sharedData();
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    fitColumns();
    scrollToTop();
}

/// Wide enough for the head and the first rows.
void SampleTable::fitColumns()
{
    const int columns = std::min(m_model->columnCount(), kMeasuredColumns);
    const int rows = std::min(m_model->rowCount(), kMeasuredRows);
    for (int column = 0; column < columns; ++column) {
        int width = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row)
            width = std::max(
                width, fontMetrics().horizontalAdvance(m_model->index(row, column).data().toString()) + 16);
        if (column == GivenColumn || column == PredictedColumn) {
            for (const ClassInfo &info : m_model->classes())
                width =
                    std::max(width, fontMetrics().horizontalAdvance(QString::fromStdString(info.name)) + 36);
        }
        setColumnWidth(column, std::clamp(width, kNarrowest, kWidest));
    }
}

/// What was selected elsewhere comes into sight, unless some of it is.
void SampleTable::showSelection()
{
    viewport()->update(); // Qt knows of the first ranges alone
    if (m_picked->isSelecting() || !isVisible() || m_session.selection().isEmpty())
        return;
    const int rows = m_model->rowCount();
    const int top = std::max(0, rowAt(0));
    const int last = rowAt(viewport()->height() - 1);
    const int bottom = last < 0 ? rows - 1 : last;
    for (int row = top; row <= bottom; ++row) {
        if (m_picked->isSelected(row))
            return;
    }
    for (int row = 0; row < rows; ++row) {
        if (m_picked->isSelected(row)) {
            scrollTo(m_model->index(row, std::max(0, columnAt(0))), PositionAtCenter);
            return;
        }
    }
}

bool SampleTable::event(QEvent *event)
{
    // the window has these keys for its own erasing
    if (event->type() == QEvent::ShortcutOverride && isDelete(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return CopyableTable::event(event);
}

void SampleTable::keyPressEvent(QKeyEvent *event)
{
    if (isDelete(*event))
        unlabel();
    else
        CopyableTable::keyPressEvent(event);
}

void SampleTable::leaveEvent(QEvent *event)
{
    m_session.selection().setHovered(-1);
    CopyableTable::leaveEvent(event);
}

void SampleTable::unlabel()
{
    std::vector<std::size_t> samples = m_picked->selectedSamples();
    if (samples.empty() && currentIndex().isValid())
        samples.push_back(m_model->samples()[static_cast<std::size_t>(currentIndex().row())]);
    if (!samples.empty())
        m_session.labelPoints(samples, kUnlabelled, {"table", tr("Table")});
}

void SampleTable::copy()
{
    std::vector<std::size_t> samples = m_picked->selectedSamples();
    if (samples.empty())
        samples.assign(m_model->samples().begin(), m_model->samples().end());
    m_copied->write(std::move(samples));
    if (m_copied->isWriting())
        Q_EMIT m_session.remarkMade(
            tr("Copying the rows: what was copied before is there until it is done."));
}

void SampleTable::finishCopy(const QString &text, int rows)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT m_session.remarkMade(tr("Copied %Ln rows.", nullptr, rows));
}

} // namespace inkling
