// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/exporter.h"

#include "core/io/csv_writer.h"
#include "core/io/dataset_writers.h"
#include "core/io/write_file.h"
#include "ui/session/report_snapshot.h"
#include "ui/session/translate.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

namespace inkling {

namespace {

/// All that a table is made of.
struct TableSource
{
    ExportRequest request;
    std::shared_ptr<const Dataset> data;
    Labels labels;
    std::optional<std::vector<std::size_t>> rows;
    std::vector<Message> notes; ///< on what is not in it

    Result<ExportTable> table(const Report *report) const
    {
        if (request.part == ExportPart::Labels)
            return labelsAlone(*data, labels, rows);
        return labelledDataset(*data, labels, report ? &report->outcome : nullptr, {request.scores, rows});
    }

    const WriterInfo &writer() const
    {
        if (request.writer)
            return *request.writer;
        const Result<const WriterInfo *> named = writerOfFile(request.path.toStdString());
        return named ? **named : csvWriter();
    }
};

Result<std::vector<Message>> writeTable(const TableSource &source, const SharedReport &report,
                                        const RunControl &control)
{
    const Result<ExportTable> table = source.table(report.get());
    if (!table)
        return table.error();
    const std::string path = source.request.path.toStdString();
    const Result<WrittenTable> written =
        writtenTable(source.writer(), *table, path, {source.request.formulaTexts}, control);
    if (!written)
        return written.error();
    if (const Status saved = writeFileAtomically(path, written->bytes); !saved)
        return saved.error();
    std::vector<Message> notes = source.notes;
    notes.insert(notes.end(), written->notes.begin(), written->notes.end());
    return notes;
}

Result<std::vector<Message>> writePage(const std::string &path, const ReportSnapshot &snapshot,
                                       const Report &report)
{
    if (const Status saved = writeFileAtomically(path, snapshot.page(report)); !saved)
        return saved.error();
    return std::vector<Message>();
}

} // namespace

Exporter::Exporter(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_job(nullptr)
{
    connect(&m_job, &Job::failed, this,
            [this](const Message &message) { Q_EMIT failed(translated(message)); });
    connect(&m_job, &Job::stopped, this,
            [this] { Q_EMIT failed(tr("Nothing was exported, because it was stopped.")); });
    connect(&m_job, &Job::runningChanged, this, [this](bool running) {
        if (!running)
            startNext();
    });
}

void Exporter::exportTable(const ExportRequest &request)
{
    auto source = std::make_shared<TableSource>();
    source->request = request;
    // of samples that the preparation leaves out there is nothing to say but their labels
    const bool isWhole = request.part == ExportPart::Labels;
    source->data = isWhole ? m_session.wholeData() : m_session.sharedData();
    source->labels = isWhole ? m_session.wholeLabels() : m_session.labels();
    if (request.part == ExportPart::Selection)
        source->rows = m_session.selection().rows();
    if (request.part == ExportPart::Everything && m_session.leftOutCount() > 0)
        source->notes = {message(
            QT_TRANSLATE_NOOP("core",
                              "Samples that the preparation leaves out are not in the file: %1; labels "
                              "given to them: %2."),
            m_session.leftOutCount(),
            m_session.wholeLabels().count(LabelRole::Given) - m_session.labels().count(LabelRole::Given))};
    const auto write = [exporter = QPointer(this), source](const SharedReport &report) {
        if (exporter)
            exporter->add({source->request.path, [source, report](const RunControl &control) {
                               return writeTable(*source, report, control);
                           }});
    };
    if (request.part == ExportPart::Labels)
        write(nullptr);
    else
        m_session.whenFresh(write);
}

void Exporter::exportReport(const QString &path)
{
    const auto snapshot = std::make_shared<const ReportSnapshot>(m_session);
    m_session.whenPresent([exporter = QPointer(this), path, snapshot](const SharedReport &report) {
        if (exporter)
            exporter->add({path, [path = path.toStdString(), snapshot, report](const RunControl &) {
                               return writePage(path, *snapshot, *report);
                           }});
    });
}

bool Exporter::isExporting() const
{
    return m_session.isExporting() || m_job.isRunning() || !m_waiting.empty();
}

void Exporter::stop()
{
    m_waiting.clear();
    m_job.stop();
}

void Exporter::add(Piece piece)
{
    m_waiting.push_back(std::move(piece));
    if (!m_job.isRunning())
        startNext();
}

void Exporter::startNext()
{
    if (m_waiting.empty())
        return;
    const Piece piece = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_job.start<std::vector<Message>>(piece.task,
                                      [this, path = piece.path](const std::vector<Message> &messages) {
                                          QStringList notes;
                                          for (const Message &message : messages)
                                              notes += translated(message);
                                          Q_EMIT exported(path, notes);
                                      });
}

} // namespace inkling
