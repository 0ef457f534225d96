// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <limits>
#include <optional>
#include <span>

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include "core/base/error.h"

namespace Socketarium {

/// A word of the protocol and the value it stands for.
template <typename Value>
struct Word
{
    const char *text;
    Value value;
};

/// Bytes as JSON: a string where they are UTF-8, else {"base64":"…"}.
QJsonValue jsonOfBytes(const QByteArray &bytes);
/// Bytes as a base64 string.
QJsonValue jsonOfData(const QByteArray &bytes);

/// The word for `value`, which must be among them.
template <typename Value>
QString wordOf(std::span<const Word<Value>> words, Value value)
{
    for (const Word<Value> &word : words) {
        if (word.value == value)
            return QString::fromLatin1(word.text);
    }
    Q_UNREACHABLE();
}

/// Takes the fields of an untrusted object. The first field that is not as it must be is kept as
/// the error; from then on values are defaults. So that a decoder asks once, at its end.
class JsonFields final
{
public:
    explicit JsonFields(const QJsonObject &object);

    qint64 integer(const char *key, qint64 minimum, qint64 maximum);
    /// As integer(), and `otherwise` where there is no such field.
    qint64 integer(const char *key, qint64 minimum, qint64 maximum, qint64 otherwise);
    int number(const char *key);
    quint64 size(const char *key);
    bool boolean(const char *key);
    QByteArray bytes(const char *key);
    QByteArray data(const char *key);
    QJsonObject object(const char *key);
    QList<QJsonObject> objects(const char *key);
    QList<int> numbers(const char *key);

    template <typename Value>
    Value word(const char *key, std::span<const Word<Value>> words)
    {
        const QString text = string(key);
        for (const Word<Value> &word : words) {
            if (text == QLatin1String(word.text))
                return word.value;
        }
        reject(key);
        return {};
    }

    /// Takes over the error of a part.
    void adopt(const JsonFields &part);
    const std::optional<Error> &error() const { return m_error; }

    /// Says that a field is not as it must be.
    void reject(const char *key);

private:
    QString string(const char *key);

    QJsonObject m_object;
    std::optional<Error> m_error;
};

} // namespace Socketarium
