// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <optional>
#include <variant>

#include <QObject>
#include <QProcess>

#include "core/base/ids.h"
#include "core/control/protocol.h"
#include "core/endpoint/endpointspec.h"

namespace Socketarium {

enum class EndpointRole { Server, Client };

enum class EndpointState {
    Starting, ///< the process runs, it does not serve or is not connected yet
    Running,  ///< Ready was told
    Stopping, ///< asked to end
    Ended,    ///< in order, with status 0; or by the SIGTERM of stop(), before it could hear it
    Failed,   ///< it said why (lastError()), or its program could not be run
    Killed,   ///< by a signal
};

/// One endpoint as the window sees it: a `socketarium-cli … --control` child process, driven with
/// JSON lines. It survives the end of its process, so that it can be restarted in the same row.
/// Lives on the GUI thread; the child gets descriptors 0, 1 and 2 and no others.
class EndpointProcess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndpointProcess)

public:
    using Spec = std::variant<ServeSpec, ConnectSpec>;

    /// `program` is the path of socketarium-cli. `number` is unique within an EndpointSet.
    EndpointProcess(int number, const QString &program, const Spec &spec,
                    QObject *parent = nullptr);
    /// Ends the child's input, which ends the child.
    ~EndpointProcess() override;

    int number() const;
    EndpointRole role() const;
    const Spec &spec() const;
    const Address &address() const; ///< of the spec; with the real port once Ready was told
    QByteArray name() const; ///< untrusted bytes
    Pid pid() const; ///< None while no process runs
    EndpointState state() const;
    std::optional<EndpointError> lastError() const;
    int connectionCount() const; ///< open now
    /// The connection a client has or a server has open by this number; nullptr: none.
    const OpenedEvent *connection(int connectionNumber) const;
    /// The same by the inode of its socket here; nullptr: none.
    const OpenedEvent *connectionByInode(Inode inode) const;
    /// The line that starts the same endpoint in a shell, quoted: for people to copy.
    QString shellCommand() const;

    void start();
    /// As SIGTERM: connections closed, socket file removed; SIGKILL after 2 s.
    void stop();
    /// SIGKILL: nothing is tidied up, a socket file stays behind.
    void kill();
    /// stop() where needed, then start() with `removeStaleFile` as given.
    void restart(bool removeStaleFile = false);
    /// Queued to the child; of no effect where it does not run.
    void send(const ControlCommand &command);

Q_SIGNALS:
    void stateChanged();
    /// Every event of the child, in order.
    void eventReceived(const Socketarium::ControlEvent &event);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Socketarium
