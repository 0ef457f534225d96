// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/samplingstatus.h"

#include <cerrno>

#include <QTest>
#include <QTextDocumentFragment>

#include "tests/helpers/observationmaker.h"

using namespace Socketarium;

class TestSamplingStatus final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void saysWhatCouldNotBeRead();
    void saysNothingOfWhatEnded();

private:
    Snapshot m_snapshot;
};

void TestSamplingStatus::init()
{
    m_snapshot = {};
    m_snapshot.processCount = 12;
    m_snapshot.readableCount = 11;
}

void TestSamplingStatus::saysWhatCouldNotBeRead()
{
    SamplingStatus status;
    status.apply(observationOf(m_snapshot));
    QVERIFY(status.text().endsWith(QStringLiteral("11 of 12 processes readable")));
    QVERIFY(status.toolTip().isEmpty());

    const Error denied = {ErrorKind::AccessDenied, EACCES, QStringLiteral("openat /proc/42/fd")};
    const Error broken = Error::malformed(QStringLiteral("<img src=/proc/net/unix>"));
    m_snapshot.diagnostics = {{Pid{42}, denied}, {Pid::None, broken}, {Pid{42}, denied}};
    SamplingStatus other;
    other.apply(observationOf(m_snapshot));
    const QString first = QStringLiteral("openat /proc/42/fd: permission denied (EACCES)");
    QVERIFY(other.text().endsWith(QStringLiteral("Not read: ") + first));
    QCOMPARE(QTextDocumentFragment::fromHtml(other.toolTip()).toPlainText(),
             first + QStringLiteral("\n<img src=/proc/net/unix>: not in the form it must have"));
    QVERIFY(other.minimumWidth() > 0 && other.minimumWidth() < 20); // does not widen the window
}

void TestSamplingStatus::saysNothingOfWhatEnded()
{
    m_snapshot.diagnostics = {
        {Pid{42}, {ErrorKind::Gone, ESRCH, QStringLiteral("openat /proc/42")}}};
    SamplingStatus status;
    status.apply(observationOf(m_snapshot));
    QVERIFY(!status.text().contains(QStringLiteral("/proc/42")));
    QVERIFY(status.toolTip().isEmpty());
}

QTEST_MAIN(TestSamplingStatus)
#include "tst_samplingstatus.moc"
