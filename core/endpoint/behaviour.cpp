// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/behaviour.h"

#include "core/endpoint/commandbehaviour.h"

namespace Socketarium {

namespace {

class EchoBehaviour final : public ConnectionBehaviour
{
public:
    void received(QByteArrayView bytes, Peer &peer) override { peer.reply(bytes); }
};

class SinkBehaviour final : public ConnectionBehaviour
{
public:
    void received(QByteArrayView, Peer &) override { }
};

} // namespace

void ConnectionBehaviour::finished(Peer &)
{
}

std::unique_ptr<ConnectionBehaviour> makeBehaviour(Behaviour behaviour)
{
    switch (behaviour) {
    case Behaviour::Echo:
        return std::make_unique<EchoBehaviour>();
    case Behaviour::Command:
        return std::make_unique<CommandBehaviour>();
    case Behaviour::Sink:
        return std::make_unique<SinkBehaviour>();
    }
    Q_UNREACHABLE();
}

} // namespace Socketarium
