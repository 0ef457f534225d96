// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/endpoint/readiness.h"

#include <array>

#include <sys/epoll.h>

namespace Socketarium {

static constexpr int epollBatch = 256;

static quint64 packed(Readiness::Token token)
{
    return quint64(token.generation) << 32 | token.index;
}

static Readiness::Token unpacked(quint64 number)
{
    return {static_cast<quint32>(number), static_cast<quint32>(number >> 32)};
}

Readiness::Readiness(QObject *parent)
    : QObject(parent)
{
}

Readiness::~Readiness() = default;

Readiness::Token Readiness::add(int descriptor, ReadinessHandler *handler)
{
    if (!m_epoll && m_slots.size() - m_free.size() >= maxNotifiers)
        moveToEpoll();
    if (m_free.empty()) {
        m_free.push_back(static_cast<quint32>(m_slots.size()));
        m_slots.emplace_back();
    }
    const quint32 index = m_free.back();
    m_free.pop_back();
    Slot &slot = m_slots[index];
    slot.descriptor = descriptor;
    slot.handler = handler;
    return {index, slot.generation};
}

void Readiness::setInterest(Token token, bool read, bool write)
{
    Slot *const slot = this->slot(token);
    if (!slot || (slot->read == read && slot->write == write))
        return;
    const bool hadInterest = slot->read || slot->write;
    slot->read = read;
    slot->write = write;
    apply(token.index, *slot, hadInterest);
}

void Readiness::remove(Token token)
{
    Slot *const slot = this->slot(token);
    if (!slot)
        return;
    setInterest(token, false, false);
    dropNotifiers(*slot);
    slot->handler = nullptr;
    slot->descriptor = -1;
    slot->refused = false;
    // Generation 0 names nothing, so the count passes it over when it wraps.
    if (++slot->generation == 0)
        slot->generation = 1;
    m_free.push_back(token.index);
}

bool Readiness::usesEpoll() const
{
    return m_epoll.isValid();
}

Readiness::Slot *Readiness::slot(Token token)
{
    if (token.index >= m_slots.size())
        return nullptr;
    Slot &slot = m_slots[token.index];
    return slot.handler && slot.generation == token.generation ? &slot : nullptr;
}

void Readiness::apply(quint32 index, Slot &slot, bool hadInterest)
{
    if (!m_epoll || slot.refused) {
        setNotifier(slot.readNotifier, index, QSocketNotifier::Read, slot.read);
        setNotifier(slot.writeNotifier, index, QSocketNotifier::Write, slot.write);
        return;
    }
    // Without interest it must leave the set: EPOLLHUP and EPOLLERR cannot be switched off.
    const bool hasInterest = slot.read || slot.write;
    epoll_event event{};
    event.events = (slot.read ? EPOLLIN : 0u) | (slot.write ? EPOLLOUT : 0u);
    event.data.u64 = packed({index, slot.generation});
    const int operation = !hasInterest ? EPOLL_CTL_DEL
        : hadInterest                  ? EPOLL_CTL_MOD
                                       : EPOLL_CTL_ADD;
    if (!hasInterest && !hadInterest)
        return;
    if (epoll_ctl(m_epoll.get(), operation, slot.descriptor, &event) != 0
        && operation == EPOLL_CTL_ADD) {
        slot.refused = true;
        apply(index, slot, false);
    }
}

void Readiness::setNotifier(QSocketNotifier *&notifier, quint32 index, QSocketNotifier::Type type,
                            bool enabled)
{
    if (!notifier && enabled) {
        const Token token{index, m_slots[index].generation};
        const bool read = type == QSocketNotifier::Read;
        notifier = new QSocketNotifier(m_slots[index].descriptor, type, this);
        connect(notifier, &QSocketNotifier::activated, this,
                [this, token, read] { dispatch(token, read, !read); });
    }
    if (notifier)
        notifier->setEnabled(enabled);
}

void Readiness::dropNotifiers(Slot &slot)
{
    for (QSocketNotifier **notifier : {&slot.readNotifier, &slot.writeNotifier}) {
        if (!*notifier)
            continue;
        // It may be the one whose signal is being handled: so not deleted here.
        (*notifier)->setEnabled(false);
        (*notifier)->deleteLater();
        *notifier = nullptr;
    }
}

void Readiness::moveToEpoll()
{
    m_epoll.reset(epoll_create1(EPOLL_CLOEXEC));
    if (!m_epoll)
        return; // Out of descriptors: notifiers serve as well, only slower.
    m_epollNotifier = std::make_unique<QSocketNotifier>(m_epoll.get(), QSocketNotifier::Read);
    connect(m_epollNotifier.get(), &QSocketNotifier::activated, this, &Readiness::takeEpollEvents);
    for (quint32 index = 0; index < m_slots.size(); ++index) {
        dropNotifiers(m_slots[index]);
        if (m_slots[index].handler)
            apply(index, m_slots[index], false);
    }
}

void Readiness::takeEpollEvents()
{
    std::array<epoll_event, epollBatch> events;
    const int count = epoll_wait(m_epoll.get(), events.data(), epollBatch, 0);
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[static_cast<std::size_t>(i)];
        const bool broken = event.events & (EPOLLERR | EPOLLHUP);
        dispatch(unpacked(event.data.u64), broken || (event.events & EPOLLIN),
                 broken || (event.events & EPOLLOUT));
    }
}

void Readiness::dispatch(Token token, bool read, bool write)
{
    if (Slot *const slot = this->slot(token); slot && read && slot->read)
        slot->handler->readable();
    // Asked again: the first call may have removed it or changed what is waited for.
    if (Slot *const slot = this->slot(token); slot && write && slot->write)
        slot->handler->writable();
}

} // namespace Socketarium
