// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace Socketarium {

class WrappedLabel;

/// Facts as name and value, one a line. Setting the same facts again changes nothing, so that a
/// text that a person is selecting stays.
class FactList final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactList)

public:
    struct Fact
    {
        QString name; ///< empty: the value takes the whole width
        QString value;
        bool isCommand = false; ///< monospace, with a button that copies it

        bool operator==(const Fact &) const = default;
    };

    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    const QList<Fact> &facts() const { return m_facts; }

private:
    void rebuild();
    void addFact(int row, const Fact &fact);
    QLabel *newName(const QString &text);

    QGridLayout *m_grid;
    QList<Fact> m_facts;
    QList<WrappedLabel *> m_values; ///< one for each fact
};

} // namespace Socketarium
