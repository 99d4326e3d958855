// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/report_snapshot.h"

#include "core/learn/learners.h"
#include "core/report/run_report.h"
#include "ui/session/command_line.h"
#include "ui/session/translate.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace inkling {

namespace {

/// The user's language and number format.
Wording userWording()
{
    const QLocale locale;
    Wording wording;
    wording.language =
        Session::tr("en", "the language that this file translates to, by its code: de").toStdString();
    wording.translate = [](const Message &message) {
        return translated(message).toStdString();
    };
    wording.decimalMark = locale.decimalPoint().toStdString();
    wording.groupMark = locale.groupSeparator().toStdString();
    return wording;
}

/// Without its folder: a page goes to other people.
std::string sourceOf(const Session &session)
{
    const QString path = QString::fromStdString(session.data().source.path);
    return (path.isEmpty() ? session.request().location : QFileInfo(path).fileName()).toStdString();
}

} // namespace

ReportSnapshot::ReportSnapshot(const Session &session)
    : m_data(session.sharedData())
    , m_features(session.sharedFeatures())
    , m_positions(session.positions())
    , m_labels(session.labels())
    , m_preparation(session.preparation())
    , m_surgery(session.surgery().shared())
    , m_source(sourceOf(session))
    , m_command(commandLine(session, FolderWords::LeftOut).toStdString())
{
}

std::string ReportSnapshot::page(const Report &report) const
{
    ReportedRun run{
        .data = *m_data, .labels = m_labels, .learner = *findLearner(report.learner), .report = report};
    run.source = m_source;
    run.features = static_cast<std::size_t>(m_features->X.cols());
    run.preparation = m_preparation;
    run.preparationNotes = m_features->notes;
    run.surgery = m_surgery;
    run.map = ReportedMap{m_positions->x, m_positions->y, m_positions->xName.toStdString(),
                          m_positions->yName.toStdString()};
    run.command = m_command;
    run.program = "Inkling " + QCoreApplication::applicationVersion().toStdString();
    run.times = ReportedTimes{report.outcome.graphMilliseconds, report.outcome.solveMilliseconds,
                              report.milliseconds};
    return reportPage(run, userWording());
}

} // namespace inkling
