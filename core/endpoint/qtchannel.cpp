// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/qtchannel.h"

#include <cerrno>

#include <sys/socket.h>

#include <QLocalSocket>
#include <QTcpSocket>

namespace Socketarium {

QtChannel::QtChannel(Transport transport, UniqueFd socket, std::span<char> buffer, Owner &owner)
    : m_descriptor(socket.get())
    , m_buffer(buffer)
    , m_owner(owner)
{
    if (transport == Transport::Tcp) {
        auto tcp = std::make_unique<QTcpSocket>();
        adopt(tcp.get(), std::move(socket));
        m_device = std::move(tcp);
    } else {
        auto local = std::make_unique<QLocalSocket>();
        adopt(local.get(), std::move(socket));
        m_device = std::move(local);
    }
    connect(m_device.get(), &QIODevice::readyRead, this, &QtChannel::takeInput);
    connect(m_device.get(), &QIODevice::bytesWritten, this, &QtChannel::written);
}

QtChannel::~QtChannel()
{
    close();
}

template <typename Socket>
void QtChannel::adopt(Socket *socket, UniqueFd descriptor)
{
    // Without a limit Qt reads whatever comes, however slowly it is taken from it.
    socket->setReadBufferSize(static_cast<qint64>(m_buffer.size()));
    connect(socket, &Socket::disconnected, this, &QtChannel::disconnected);
    if (socket->setSocketDescriptor(descriptor.get()))
        static_cast<void>(descriptor.release());
}

void QtChannel::setReading(bool reading)
{
    const bool resumed = reading && !m_reading;
    m_reading = reading;
    // What is buffered already is not told by readyRead() again.
    if (resumed)
        QMetaObject::invokeMethod(this, &QtChannel::takeInput, Qt::QueuedConnection);
}

void QtChannel::send(QByteArrayView bytes)
{
    if (m_ended)
        return;
    // What it does not take, because the connection just ended, stays and is told as lost.
    m_pending.append(bytes);
    m_device->write(bytes.data(), bytes.size());
}

qsizetype QtChannel::pending() const
{
    return m_pending.size();
}

void QtChannel::finish()
{
    m_finishing = true;
    if (!m_ended && pending() == 0)
        shutDownWriting();
}

void QtChannel::close()
{
    m_ended = true;
    m_device->disconnect(this);
    if (auto *const tcp = qobject_cast<QTcpSocket *>(m_device.get()))
        tcp->abort();
    else if (auto *const local = qobject_cast<QLocalSocket *>(m_device.get()))
        local->abort();
}

void QtChannel::takeInput()
{
    while (m_reading && !m_ended && m_device->bytesAvailable() > 0) {
        const qint64 count = m_device->read(m_buffer.data(), static_cast<qint64>(m_buffer.size()));
        if (count <= 0)
            return;
        m_owner.received(QByteArrayView(m_buffer.data(), count));
    }
}

void QtChannel::written(qint64 count)
{
    if (m_ended)
        return;
    m_owner.sent(m_pending.view().first(count));
    m_pending.drop(count);
    if (pending() > 0)
        return;
    if (m_finishing)
        shutDownWriting();
    m_owner.drained();
}

void QtChannel::disconnected()
{
    m_reading = true;
    takeInput();
    if (m_ended)
        return;
    m_ended = true;
    if (pending() > 0)
        m_owner.broken(CloseCause::Peer, EPIPE);
    else
        m_owner.peerFinished();
}

void QtChannel::shutDownWriting()
{
    ::shutdown(m_descriptor, SHUT_WR);
}

} // namespace Socketarium
