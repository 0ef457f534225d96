// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

#include <linux/close_range.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

/// What the tests of endpoint commands have in common: the real program and real peers.
namespace Socketarium {

/// A program that runs beside the test; killed at the end of its scope.
class RunningProgram final
{
public:
    RunningProgram(const QString &program, const QStringList &arguments)
    {
        // What the test was started with is not the program's to have in its table.
        m_process.setChildProcessModifier([] { ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC); });
        // What was freed would stay resident under the address sanitizer.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("quarantine_size_mb=1"));
        m_process.setProcessEnvironment(environment);
        m_process.start(program, arguments);
        if (!m_process.waitForStarted())
            qFatal("cannot run %s, which this test needs", qPrintable(program));
    }
    ~RunningProgram()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QProcess *operator->() { return &m_process; }
    qint64 pid() const { return m_process.processId(); }

    /// All of standard output so far.
    const QByteArray &output() { return m_output += m_process.readAllStandardOutput(); }
    const QByteArray &errors() { return m_errors += m_process.readAllStandardError(); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// Ends its input and waits for its end; all that it printed.
    QByteArray finish(const QByteArray &input = {}, int milliseconds = 10'000)
    {
        m_process.write(input);
        m_process.closeWriteChannel();
        if (isRunning() && !m_process.waitForFinished(milliseconds))
            qWarning("%s did not end", qPrintable(m_process.program()));
        return output();
    }
    int exitCode() const { return m_process.exitCode(); }

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

inline QString cliProgram()
{
    return QStringLiteral(SOCKETARIUM_CLI);
}

/// `socketarium-cli` with these arguments.
inline std::unique_ptr<RunningProgram> runCli(const QStringList &arguments)
{
    return std::make_unique<RunningProgram>(cliProgram(), arguments);
}

/// A shell line with `socketarium-cli` as $CLI.
inline std::unique_ptr<RunningProgram> runShell(const QString &line)
{
    return std::make_unique<RunningProgram>(
        QStringLiteral("/bin/sh"),
        QStringList{QStringLiteral("-c"), QStringLiteral("CLI='%1'; %2").arg(cliProgram(), line)});
}

/// A Python program with `arguments` as sys.argv[1:].
inline std::unique_ptr<RunningProgram> runPython(const char *source,
                                                 const QStringList &arguments = {})
{
    return std::make_unique<RunningProgram>(
        QStringLiteral("python3"),
        QStringList{QStringLiteral("-c"), QString::fromUtf8(source)} + arguments);
}

/// The descriptors of a process and what they refer to, read from /proc.
inline QMap<int, QString> descriptorsOf(qint64 pid)
{
    QMap<int, QString> table;
    const QDir directory(QStringLiteral("/proc/%1/fd").arg(pid));
    const QStringList numbers =
        directory.entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &number : numbers) {
        // The target is text of the kernel, not a path; so not QFileInfo::symLinkTarget().
        QByteArray target(256, '\0');
        const QByteArray path = directory.filePath(number).toUtf8();
        const ssize_t size = ::readlink(path.constData(), target.data(), 256);
        table.insert(number.toInt(), QString::fromUtf8(target.first(qMax(ssize_t(0), size))));
    }
    return table;
}

/// User and system time that a process used, in clock ticks (fields 14 and 15 of /proc/PID/stat).
inline qint64 cpuTicksOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QFile::ReadOnly))
        return -1;
    const QByteArray text = file.readAll();
    const QByteArrayList fields = text.sliced(text.lastIndexOf(')') + 2).split(' ');
    return fields[11].toLongLong() + fields[12].toLongLong();
}

/// The memory that a process has in RAM, in KiB.
inline qint64 residentKibOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(pid));
    if (!file.open(QFile::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

/// What a program under test may have in RAM that is to stay small: far below what passes through
/// it. The address sanitizer keeps a shadow and the stacks of allocations.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 smallResidentKib = 250'000;
#else
constexpr qint64 smallResidentKib = 60'000;
#endif

} // namespace Socketarium
