// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/dataset_writer.h"
#include "core/io/labelled_dataset.h"
#include "ui/session/job.h"
#include "ui/session/session.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <vector>

namespace inkling {

/// What of the work a table has.
enum class ExportPart {
    Everything, ///< all samples
    Selection,  ///< those that are selected
    Labels      ///< the given labels alone, with what names their samples
};

/// A table that is wanted as a file.
struct ExportRequest
{
    QString path;
    ExportPart part = ExportPart::Everything;
    const WriterInfo *writer = nullptr; ///< null: that of the path's ending, CSV where it tells none
    ScoreColumns scores = ScoreColumns::None;
    FormulaTexts formulaTexts = FormulaTexts::Keep;
};

/// Writes the work of a session into files in the background, one after the other in the order in which they
/// were asked for: each is what the work was when it was asked for, and all of the file or none. It may be
/// destroyed at any time; what waits is dropped then.
class Exporter : public QObject
{
    Q_OBJECT

public:
    explicit Exporter(Session &session, QObject *parent = nullptr);

    /// Labels alone are written as they are; other tables wait for a fresh run as Session::whenFresh() has
    /// it. Precondition: the session has data.
    void exportTable(const ExportRequest &request);
    /// The report as an HTML page in the user's language; the method runs before where there is no report of
    /// the labels and settings as they are (Session::whenPresent()). Precondition: the session has data.
    void exportReport(const QString &path);
    /// Whether something is being written, or waits for that or for a run.
    bool isExporting() const;
    void stop(); ///< what is being written, and what waits; failed() says so

Q_SIGNALS:
    void exported(const QString &path, const QStringList &notes);
    void failed(const QString &sentence);

private:
    using Task = std::function<Result<std::vector<Message>>(const RunControl &)>;
    struct Piece
    {
        QString path;
        Task task;
    };

    void add(Piece piece);
    void startNext();

    Session &m_session;
    std::deque<Piece> m_waiting;
    Job m_job;
};

} // namespace inkling
