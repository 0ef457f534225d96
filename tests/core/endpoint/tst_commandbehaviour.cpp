// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/endpoint/commandbehaviour.h"

using namespace Socketarium;

class TestCommandBehaviour final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void passesOverALineThatIsTooLong();
};

namespace {

/// Writes down what the behaviour does.
class RecordingPeer final : public ConnectionBehaviour::Peer
{
public:
    void reply(QByteArrayView bytes) override { replies += bytes; }
    void hangUp() override { replies += "<hang up>"; }
    void reportUnsupported(QByteArrayView line) override { unsupported += line.toByteArray(); }
    void reportTooLong(qsizetype limit) override { tooLong.append(limit); }

    QByteArray replies;
    QByteArrayList unsupported;
    QList<qsizetype> tooLong;
};

} // namespace

void TestCommandBehaviour::answers_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArray>("replies");
    QTest::addColumn<QByteArrayList>("unsupported");

    const auto row = [](const char *name, const QByteArray &stream, const QByteArray &replies,
                        const QByteArrayList &unsupported = {}) {
        QTest::newRow(name) << stream << replies << unsupported;
    };
    row("ping", "ping\n", "pong\n");
    row("as telnet ends lines", "ping\r\n", "pong\n");
    row("trimmed", "  \t ping  \n", "pong\n");
    row("two in one segment", "ping\nping\n", "pong\npong\n");
    row("echo", "echo a b\n", "a b\n");
    row("echo of many blanks", "echo   a \t b\n", "a b\n");
    row("echo of nothing", "echo\n", "\n");
    row("echo of bytes", "echo \xfe\xe6\n", "\xfe\xe6\n");
    row("quit", "ping\nquit\nping\n", "pong\n<hang up>");
    row("the last line without an end", "ping\nping", "pong\npong\n");
    row("empty lines", "\n\r\n \n", "");
    row("unsupported", "dance\nping\n", "pong\n", {"dance"});
    row("case matters", "PING\n", "", {"PING"});
    row("a longer word", "pingping\n", "", {"pingping"});
    row("NUL", QByteArray("ping\0\n", 6), "", {QByteArray("ping\0", 5)});
    row("telnet's ^C", "\xff\xf4\xff\xfd\x06ping\r\n", "\xff\xfc\x06pong\n");
    row("telnet's ^C within a word", "pi\xff\xf4\xff\xfd\x06ng\r\n", "\xff\xfc\x06pong\n");
    row("telnet's own option", "\xff\xfb\x1fping\r\n", "\xff\xfe\x1fpong\n");
    row("an option that telnet drops", "\xff\xfe\x01\xff\xfc\x01ping\r\n", "pong\n");
    row("telnet's window size", "\xff\xfa\x1f\x01\x02\xff\xff\xff\xf0ping\r\n", "pong\n");
    row("a doubled 255",
        "echo a\xff\xff"
        "b\n",
        "a\xff"
        "b\n");
}

void TestCommandBehaviour::answers()
{
    QFETCH(QByteArray, stream);
    RecordingPeer whole;
    CommandBehaviour behaviour;
    behaviour.received(stream, whole);
    behaviour.finished(whole);
    QTEST(whole.replies, "replies");
    QTEST(whole.unsupported, "unsupported");

    RecordingPeer piecemeal;
    CommandBehaviour another;
    for (const char byte : stream)
        another.received(QByteArrayView(&byte, 1), piecemeal);
    another.finished(piecemeal);
    QTEST(piecemeal.replies, "replies");
    QTEST(piecemeal.unsupported, "unsupported");
}

void TestCommandBehaviour::passesOverALineThatIsTooLong()
{
    RecordingPeer peer;
    CommandBehaviour behaviour;
    const QByteArray most = "echo " + QByteArray(CommandBehaviour::maxLine - 5, 'x');
    behaviour.received(QByteArray(most + '\n'), peer);
    QCOMPARE(peer.replies, most.sliced(5) + '\n');
    QVERIFY(peer.tooLong.isEmpty());

    peer.replies.clear();
    for (int i = 0; i < 100; ++i)
        behaviour.received(QByteArray(65536, 'x'), peer);
    behaviour.received("x\nping\n", peer);
    QCOMPARE(peer.replies, "pong\n");
    QCOMPARE(peer.tooLong, QList<qsizetype>{CommandBehaviour::maxLine});
    QVERIFY(peer.unsupported.isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandBehaviour)
#include "tst_commandbehaviour.moc"
