// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/control/jsonfields.h"

#include <QJsonArray>

namespace Socketarium {

static const QLatin1String base64Key("base64");

QJsonValue jsonOfBytes(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() == bytes)
        return text;
    return QJsonObject{{base64Key, jsonOfData(bytes)}};
}

QJsonValue jsonOfData(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

static std::optional<QByteArray> dataOf(const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                       QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

/// A whole number, not one that would have to be rounded.
static std::optional<qint64> integerOf(const QJsonValue &value)
{
    if (!value.isDouble() || value.toInteger(0) != value.toInteger(1))
        return std::nullopt;
    return value.toInteger();
}

JsonFields::JsonFields(const QJsonObject &object)
    : m_object(object)
{
}

qint64 JsonFields::integer(const char *key, qint64 minimum, qint64 maximum)
{
    const auto value = integerOf(m_object.value(QLatin1String(key)));
    if (value && *value >= minimum && *value <= maximum)
        return *value;
    reject(key);
    return minimum;
}

qint64 JsonFields::integer(const char *key, qint64 minimum, qint64 maximum, qint64 otherwise)
{
    return m_object.contains(QLatin1String(key)) ? integer(key, minimum, maximum) : otherwise;
}

int JsonFields::number(const char *key)
{
    return static_cast<int>(integer(key, 0, std::numeric_limits<int>::max()));
}

quint64 JsonFields::size(const char *key)
{
    return static_cast<quint64>(integer(key, 0, std::numeric_limits<qint64>::max()));
}

bool JsonFields::boolean(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isBool())
        reject(key);
    return value.toBool();
}

QByteArray JsonFields::bytes(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (value.isString())
        return value.toString().toUtf8();
    if (const auto data = dataOf(value.toObject().value(base64Key)))
        return *data;
    reject(key);
    return {};
}

QByteArray JsonFields::data(const char *key)
{
    if (const auto data = dataOf(m_object.value(QLatin1String(key))))
        return *data;
    reject(key);
    return {};
}

QJsonObject JsonFields::object(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isObject())
        reject(key);
    return value.toObject();
}

QList<QJsonObject> JsonFields::objects(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isArray())
        reject(key);
    QList<QJsonObject> list;
    for (const QJsonValue each : value.toArray()) {
        if (!each.isObject())
            reject(key);
        list.append(each.toObject());
    }
    return list;
}

QList<int> JsonFields::numbers(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isArray())
        reject(key);
    QList<int> list;
    for (const QJsonValue each : value.toArray()) {
        const auto number = integerOf(each);
        if (number && *number >= 0 && *number <= std::numeric_limits<int>::max())
            list.append(static_cast<int>(*number));
        else
            reject(key);
    }
    return list;
}

void JsonFields::adopt(const JsonFields &part)
{
    if (!m_error)
        m_error = part.m_error;
}

QString JsonFields::string(const char *key)
{
    const QJsonValue value = m_object.value(QLatin1String(key));
    if (!value.isString())
        reject(key);
    return value.toString();
}

void JsonFields::reject(const char *key)
{
    if (!m_error)
        m_error = Error::malformed(QString::fromLatin1(key));
}

} // namespace Socketarium
