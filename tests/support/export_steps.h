// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/session_steps.h"
#include "ui/session/exporter.h"

namespace inkling {

/// Asks for the whole labelled table in the format of the path's ending.
inline void exportTo(Exporter &exporter, const QString &path)
{
    ExportRequest request;
    request.path = path;
    exporter.exportTable(request);
}

/// The same, and waits until the file is there.
inline void exportAndWait(Session &session, const QString &path)
{
    Exporter exporter(session);
    QSignalSpy exported(&exporter, &Exporter::exported);
    exportTo(exporter, path);
    QVERIFY(!exported.isEmpty() || exported.wait(kPatience));
}

} // namespace inkling
