// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/sampling/scopechange.h"

using namespace Socketarium;

/// Looking elsewhere is no change of the machine.
class TestScopeChange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void socketsFollowTheirHolders();
    void wholeMachine();
};

constexpr Pid server{10}; // watched all the time
constexpr Pid other{20}; // comes or goes

static DescriptorRow row(Pid pid, int fd)
{
    DescriptorRow row;
    row.descriptor.id = {{pid, 1}, Fd{fd}};
    return row;
}

static Socket socket(quint64 inode, Pid owner, Pid peerOwner)
{
    Socket socket;
    socket.id.inode = Inode{inode};
    socket.owners = {{{owner, 1}, {}, Fd{3}}};
    socket.peerOwners = {{{peerOwner, 1}, {}, Fd{3}}};
    return socket;
}

template <typename T>
static QString marksOf(const ScopeChange &change, const QList<T> &before, const QList<T> &after)
{
    const auto first = markRows(MarkedRows<T>{}, before, 0, 2000);
    QString marks;
    for (const auto &marked : markRows(change.applied(first, after), after, 100, 2000).rows)
        marks += QLatin1String(std::array{".", "+", "*", "-"}[size_t(marked.mark)]);
    return marks;
}

void TestScopeChange::marks_data()
{
    using Rows = QList<DescriptorRow>;
    QTest::addColumn<ScopeChange>("change");
    QTest::addColumn<Rows>("before");
    QTest::addColumn<Rows>("after");
    QTest::addColumn<QString>("marks");

    const Scope one = {{server}, {}, false};
    const Scope both = {{server, other}, {}, false};
    const Rows alone = {row(server, 3)};
    const Rows all = {row(server, 3), row(other, 0), row(other, 1)};
    const auto add = [](const char *name, const ScopeChange &change, const Rows &before,
                        const Rows &after, const char *marks) {
        QTest::newRow(name) << change << before << after << QString::fromLatin1(marks);
    };
    add("same scope", {}, alone, all, ".++");
    add("an old process is picked", {one, both, {server, other}, {server}}, alone, all, "...");
    add("a young process is picked", {one, both, {server}, {server}}, alone, all, ".++");
    add("its client makes a server accept meanwhile", {one, both, {server}, {server}}, alone,
        {row(server, 3), row(server, 4), row(other, 3)}, ".++");
    add("an old one is picked, another gets a descriptor", {one, both, {server, other}, {server}},
        alone, {row(server, 3), row(server, 4), row(other, 3)}, ".+.");
    add("a living process is let go", {both, one, {server}, {server, other}}, all, alone, ".");
    add("a dead process is let go", {both, one, {server}, {server}}, all, alone, ".--");
}

void TestScopeChange::marks()
{
    QFETCH(ScopeChange, change);
    QFETCH(QList<DescriptorRow>, before);
    QFETCH(QList<DescriptorRow>, after);
    QTEST(marksOf(change, before, after), "marks");
}

void TestScopeChange::socketsFollowTheirHolders()
{
    const Scope one = {{server}, {}, false};
    const Scope both = {{server, other}, {}, false};
    const QList<Socket> before = {socket(1, server, server)};
    const QList<Socket> after = {socket(1, server, server), socket(2, other, Pid{30}),
                                 socket(3, Pid{30}, other)};
    const QSet<Pid> all = {server, other};
    QCOMPARE(marksOf(ScopeChange(one, both, all, all), before, after), QStringLiteral("..."));
    QCOMPARE(marksOf(ScopeChange(both, one, all, all), after, before), QStringLiteral("."));
    QCOMPARE(marksOf(ScopeChange(both, one, all, {server}), after, before), QStringLiteral(".--"));
}

void TestScopeChange::wholeMachine()
{
    const Scope narrow = {{server}, {}, false};
    const Scope whole = {{server}, {}, true};
    const QList<Socket> before = {socket(2, server, server)};
    const QList<Socket> after = {socket(1, Pid{30}, Pid{30}), socket(2, server, server),
                                 socket(3, Pid{30}, Pid{31})};
    QCOMPARE(marksOf(ScopeChange(narrow, whole, {server}, {server}), before, after),
             QStringLiteral("..."));
    QCOMPARE(marksOf(ScopeChange(whole, narrow, {server}, {server}), after, before),
             QStringLiteral("."));
}

QTEST_GUILESS_MAIN(TestScopeChange)
#include "tst_scopechange.moc"
