// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/socketfilter.h"

#include <algorithm>
#include <array>
#include <limits>

#include <fnmatch.h>

#include <QCoreApplication>
#include <QFile>

#include "core/base/escape.h"
#include "core/snapshot/json.h"

namespace Socketarium {

class FilterWords final
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

constexpr std::array<SocketState, 12> allStates = {
    SocketState::Listen,   SocketState::Established, SocketState::SynSent,
    SocketState::SynRecv,  SocketState::FinWait1,    SocketState::FinWait2,
    SocketState::TimeWait, SocketState::Close,       SocketState::CloseWait,
    SocketState::LastAck,  SocketState::Closing,     SocketState::Unconnected};

static QString stateWords()
{
    QStringList words;
    for (const SocketState state : allStates)
        words.append(stateWord(state));
    return words.join(QLatin1Char(' '));
}

QString SocketFilter::help()
{
    return FilterWords::
        tr("A filter is a word that must occur in the row, or one of\n"
           "  pid:N       held by process N\n"
           "  inode:N     the socket with this inode\n"
           "  path:GLOB   a unix socket whose name, or whose peer's, matches; * matches / too,\n"
           "              and abstract names begin with @\n"
           "  port:N      local or remote port N\n"
           "  state:WORD  %1\n"
           "A socket is shown where every word occurs and, of each kind that is given, one fits.")
            .arg(stateWords());
}

/// The part before the colon where a word reads KEY:VALUE, as "pid:12" does and "[::1]:80" does
/// not.
static qsizetype keyLength(const QString &word)
{
    const auto end = std::find_if_not(word.begin(), word.end(), [](QChar c) {
        return c >= QLatin1Char('a') && c <= QLatin1Char('z');
    });
    const bool isKey = end != word.begin() && end != word.end() && *end == QLatin1Char(':');
    return isKey ? end - word.begin() : 0;
}

std::optional<SocketFilter> SocketFilter::parse(const QStringList &words, QString &problem)
{
    SocketFilter filter;
    for (const QString &word : words) {
        const qsizetype length = keyLength(word);
        if (length == 0)
            filter.m_words.append(word);
        else if (!filter.addKey(word.first(length), word.sliced(length + 1), problem))
            return std::nullopt;
    }
    return filter;
}

/// Appends a number to a list; false where the text is none that fits.
template <typename Number, typename Id>
static bool appendNumber(const QString &text, QList<Id> &list)
{
    bool isNumber = false;
    const qulonglong value = text.toULongLong(&isNumber);
    if (!isNumber || value > qulonglong(std::numeric_limits<Number>::max()))
        return false;
    list.append(Id(static_cast<Number>(value)));
    return true;
}

bool SocketFilter::addKey(const QString &key, const QString &value, QString &problem)
{
    bool isGood = false;
    if (key == QLatin1String("pid")) {
        isGood = appendNumber<qint32>(value, m_pids);
    } else if (key == QLatin1String("inode")) {
        isGood = appendNumber<quint64>(value, m_inodes);
    } else if (key == QLatin1String("port")) {
        isGood = appendNumber<quint16>(value, m_ports);
    } else if (key == QLatin1String("path")) {
        m_paths.append(QFile::encodeName(value));
        isGood = !value.isEmpty();
    } else if (key == QLatin1String("state")) {
        for (const SocketState state : allStates) {
            if (stateWord(state) == value) {
                m_states.append(state);
                isGood = true;
            }
        }
    } else {
        problem = FilterWords::tr("There is no filter '%1:'; there are pid:, inode:, path:, port: "
                                  "and state:.")
                      .arg(key);
        return false;
    }
    if (!isGood)
        problem = FilterWords::tr("'%1' is not a value of the filter '%2:'.")
                      .arg(escaped(value.toUtf8()), key);
    return isGood;
}

static bool matches(const QByteArray &glob, const SocketName &name)
{
    QByteArray text = name.bytes;
    if (name.kind == SocketName::Kind::Abstract)
        text.prepend('@').replace('\0', '@'); // fnmatch(3) ends at a NUL
    else if (name.kind != SocketName::Kind::Path)
        return false;
    return ::fnmatch(glob.constData(), text.constData(), FNM_NOESCAPE) == 0;
}

static bool hasPort(quint16 port, const SocketName &name)
{
    return name.kind == SocketName::Kind::Inet && name.inet.port == port;
}

/// True where `list` names nothing or something that `fits`.
template <typename Value, typename Fits>
static bool acceptsAny(const QList<Value> &list, Fits fits)
{
    return list.isEmpty() || std::any_of(list.begin(), list.end(), fits);
}

bool SocketFilter::acceptsKeys(const Socket &socket) const
{
    return acceptsAny(m_pids,
                      [&socket](Pid pid) {
                          return std::any_of(
                              socket.owners.begin(), socket.owners.end(),
                              [pid](const Owner &owner) { return owner.process.pid == pid; });
                      })
        && acceptsAny(m_inodes, [&socket](Inode inode) { return socket.id.inode == inode; })
        && acceptsAny(m_paths,
                      [&socket](const QByteArray &glob) {
                          return matches(glob, socket.local) || matches(glob, socket.remote);
                      })
        && acceptsAny(m_ports,
                      [&socket](quint16 port) {
                          return hasPort(port, socket.local) || hasPort(port, socket.remote);
                      })
        && acceptsAny(m_states, [&socket](SocketState state) { return socket.state == state; });
}

bool SocketFilter::accepts(const Socket &socket, const QString &rowText) const
{
    return acceptsKeys(socket)
        && std::all_of(m_words.begin(), m_words.end(), [&rowText](const QString &word) {
               return rowText.contains(word, Qt::CaseInsensitive);
           });
}

} // namespace Socketarium
