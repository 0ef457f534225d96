// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/addressfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QVBoxLayout>

#include "core/base/escape.h"
#include "ui/style/theme.h"
#include "ui/words/errortext.h"

namespace Socketarium {

AddressField::AddressField(Use use, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_edit(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("addressEdit"));
    m_edit->setAccessibleName(tr("Address"));
    m_edit->setPlaceholderText(tr("unix:/tmp/server.sock or tcp:127.0.0.1:1208"));
    m_note->setObjectName(QStringLiteral("addressNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(smallFont());
    // Three lines are kept free, so that the dialog does not jump while one types.
    m_note->setMinimumHeight(3 * QFontMetrics(smallFont()).lineSpacing());
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        validate();
        Q_EMIT changed();
    });
    validate();
}

void AddressField::setText(const QString &text)
{
    m_edit->setText(text);
}

std::optional<Address> AddressField::address() const
{
    if (!problem().isEmpty())
        return std::nullopt;
    const Result<Address> address = parseAddress(m_edit->text().trimmed().toUtf8());
    return address ? std::optional(*address) : std::nullopt;
}

QString AddressField::problem() const
{
    const QByteArray text = m_edit->text().trimmed().toUtf8();
    if (text.isEmpty())
        return tr("Type an address: unix:/path, unix:@name or tcp:HOST:PORT.");
    const Result<Address> address = parseAddress(text);
    if (!address) {
        return errorText(EndpointError{.step = EndpointStep::ParseAddress,
                                       .reason = EndpointReason::MalformedAddress,
                                       .address = text,
                                       .detail = address.error().operation.toUtf8()});
    }
    if (address->transport != Transport::UnixStream && address->transport != Transport::Tcp)
        return tr("Only unix: and tcp: addresses can be used here.");
    if (address->isUnix() && address->name.size() > maxUnixPath) {
        return tr("The name has %1 bytes; a unix socket's has at most %2.")
            .arg(address->name.size())
            .arg(maxUnixPath);
    }
    if (m_use == Use::Connect && !address->isUnix() && address->port == 0)
        return tr("A port is needed to connect to: tcp:127.0.0.1:1208.");
    if (m_use == Use::Connect && address->host == "*")
        return tr("“*” is every address of this machine: one can listen at it, not connect to it.");
    return {};
}

void AddressField::validate()
{
    const QString wrong = problem();
    QString note = wrong;
    QString tone = QStringLiteral("error");
    if (wrong.isEmpty()) {
        const Result<Address> address = parseAddress(m_edit->text().trimmed().toUtf8());
        tone = QStringLiteral("secondary");
        if (m_use == Use::Listen && address->reachesBeyondLoopback()) {
            tone = QStringLiteral("warning");
            note = tr("Other machines will be able to connect: it listens beyond this one.");
        } else if (address->isUnix() && address->isAbstract) {
            note = tr("An abstract name: no file, gone with the last socket that has it.");
        } else if (m_use == Use::Listen && !address->isUnix() && address->port == 0) {
            note = tr("Port 0: the kernel chooses a free one.");
        }
    }
    m_note->setText(note);
    const bool isInvalid = !wrong.isEmpty() && !m_edit->text().isEmpty();
    m_note->setProperty("tone", m_edit->text().isEmpty() ? QStringLiteral("secondary") : tone);
    m_edit->setProperty("invalid", isInvalid);
    for (QWidget *widget : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_edit)}) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

} // namespace Socketarium
