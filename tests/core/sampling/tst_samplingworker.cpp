// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/sampling/samplingworker.h"

using namespace Socketarium;

class TestSamplingWorker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatThereIsNoProc();
};

void TestSamplingWorker::tellsThatThereIsNoProc()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("proc"));
    SamplingWorker worker(QFile::encodeName(path));
    worker.setPeriod(16);
    QList<Diagnostic> diagnostics;
    connect(&worker, &SamplingWorker::observed, this,
            [&diagnostics](const ObservationPointer &observation) {
                diagnostics = observation->snapshot->diagnostics;
            });
    worker.setActive(true);
    QTRY_COMPARE(diagnostics.size(), 1);
    const Error missing = diagnostics.first().error;
    QVERIFY(missing.kind == ErrorKind::NotFound);
    QVERIFY(missing.operation.contains(path));

    // It goes on looking.
    QVERIFY(QDir().mkdir(path));
    QTRY_VERIFY(!diagnostics.contains(Diagnostic{Pid::None, missing}));
}

QTEST_GUILESS_MAIN(TestSamplingWorker)
#include "tst_samplingworker.moc"
