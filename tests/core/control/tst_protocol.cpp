// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "core/control/protocol.h"

using namespace Socketarium;

class TestProtocol final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsComeBackAsTheyWere_data();
    void commandsComeBackAsTheyWere();
    void eventsComeBackAsTheyWere_data();
    void eventsComeBackAsTheyWere();
    void linesAreAsTheHeaderSays_data();
    void linesAreAsTheHeaderSays();
    void omittedFieldsHaveDefaults();
    void rejectsCommands_data();
    void rejectsCommands();
    void rejectsEvents_data();
    void rejectsEvents();
    void everyReasonHasAWord();
};

static const QByteArray hostile("\xff\xfe\"\\\n\0\x1b\xe2\x80\xae", 10);

void TestProtocol::commandsComeBackAsTheyWere_data()
{
    QTest::addColumn<ControlCommand>("command");

    QTest::newRow("one message") << ControlCommand(SendCommand{1, {{{"hello", 0}}, 0, 1}});
    QTest::newRow("a plan") << ControlCommand(
        SendCommand{0, {{{"a", 1000}, {hostile, 5}, {"", 0}}, 250, 0}});
    QTest::newRow("no message") << ControlCommand(SendCommand{});
    QTest::newRow("stop sending") << ControlCommand(StopSendingCommand{7});
    QTest::newRow("close") << ControlCommand(CloseCommand{2147483647});
    QTest::newRow("stop") << ControlCommand(StopCommand{});
}

void TestProtocol::commandsComeBackAsTheyWere()
{
    QFETCH(ControlCommand, command);
    const QByteArray line = encode(command);
    QVERIFY(!line.contains('\n'));
    const auto decoded = decodeCommand(line);
    QVERIFY2(decoded, line.constData());
    QVERIFY2(*decoded == command, line.constData());
}

static InetName inetName(bool isIpv6)
{
    InetName name;
    name.isIpv6 = isIpv6;
    name.port = 1208;
    name.address[0] = 127;
    name.address[3] = 1;
    if (isIpv6)
        name.address[15] = 255;
    return name;
}

void TestProtocol::eventsComeBackAsTheyWere_data()
{
    QTest::addColumn<ControlEvent>("event");

    const auto row = [](const char *name, const ControlEvent &event) {
        QTest::newRow(name) << event;
    };
    row("ready", ReadyEvent{Pid(2554), Fd(3), Inode(28724), "unix:/tmp/server.sock"});
    row("ready at hostile bytes", ReadyEvent{Pid(1), Fd(3), Inode(1), "unix:/" + hostile});
    row("opened by TCP",
        OpenedEvent{1,
                    1'700'000'000'123'456,
                    Fd(4),
                    Inode(0xffff'ffff'ff),
                    {SocketName::Kind::Inet, {}, inetName(false)},
                    {SocketName::Kind::Inet, {}, inetName(true)},
                    Pid::None,
                    Uid::Unknown});
    row("opened by unix",
        OpenedEvent{2,
                    1,
                    Fd(4),
                    Inode(28725),
                    {SocketName::Kind::Path, hostile, {}},
                    {SocketName::Kind::Unnamed, {}, {}},
                    Pid(2555),
                    Uid::Root});
    row("opened by an abstract name",
        OpenedEvent{3,
                    1,
                    Fd(4),
                    Inode(28725),
                    {SocketName::Kind::Abstract, hostile, {}},
                    {},
                    Pid(2555),
                    Uid(1000)});
    row("half-closed", HalfClosedEvent{5, 99});
    row("closed by the peer", ClosedEvent{1, 2, CloseCause::Peer, 0, 3, 4, 0});
    row("reset", ClosedEvent{1, 2, CloseCause::Reset, 104, 1ull << 40, 4, 5});
    row("messages",
        MessagesEvent{{{5, 1, Direction::Sent, 5000, QByteArray(4096, '\0')},
                       {6, 2, Direction::Received, 10, hostile}},
                      7,
                      1ull << 50});
    row("messages counted only", MessagesEvent{{}, 12, 34});
    row("failed",
        FailedEvent{{EndpointStep::Bind, EndpointReason::PathTooLong, 0, hostile, hostile, 120},
                    true});
    row("failed in passing",
        FailedEvent{{EndpointStep::Control, EndpointReason::UnknownCommand, 0, "", "x", 0}, false});
    row("accepting paused", AcceptingEvent{true, 24});
    row("accepting again", AcceptingEvent{false, 0});
    row("flow", FlowEvent{1, true, 65536});
    row("waiting", WaitingEvent{"unix:@full"});
    row("unsupported", UnsupportedEvent{3, hostile});
    row("lost", LostEvent{12, {1, 5}});
}

void TestProtocol::eventsComeBackAsTheyWere()
{
    QFETCH(ControlEvent, event);
    const QByteArray line = encode(event);
    QVERIFY(!line.contains('\n'));
    const auto decoded = decodeEvent(line);
    QVERIFY2(decoded, line.constData());
    QVERIFY2(*decoded == event, line.constData());
}

void TestProtocol::linesAreAsTheHeaderSays_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<ControlCommand>("command");

    QTest::newRow("send") << QByteArray(
        R"({"command":"send","connection":1,"steps":[{"data":"aGVsbG8=","pause":0}],"every":1000,"count":0})")
                          << ControlCommand(SendCommand{1, {{{"hello", 0}}, 1000, 0}});
    QTest::newRow("stop-sending") << QByteArray(R"({"command":"stop-sending","connection":0})")
                                  << ControlCommand(StopSendingCommand{0});
    QTest::newRow("close") << QByteArray(R"({"command":"close","connection":1})")
                           << ControlCommand(CloseCommand{1});
    QTest::newRow("stop") << QByteArray(R"( {"command":"stop","later":true} )")
                          << ControlCommand(StopCommand{});
}

void TestProtocol::linesAreAsTheHeaderSays()
{
    QFETCH(QByteArray, line);
    QFETCH(ControlCommand, command);
    const auto decoded = decodeCommand(line);
    QVERIFY(decoded);
    QVERIFY(*decoded == command);
}

void TestProtocol::omittedFieldsHaveDefaults()
{
    const auto decoded = decodeCommand(R"({"command":"send","steps":[{"data":"aGk="}]})");
    QVERIFY(decoded);
    QVERIFY(*decoded == ControlCommand(SendCommand{0, {{{"hi", 0}}, 0, 1}}));
}

void TestProtocol::rejectsCommands_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("what");

    const auto row = [](const char *name, const QByteArray &line, ErrorKind kind,
                        const char *what) {
        QTest::newRow(name) << line << kind << QString::fromLatin1(what);
    };
    const ErrorKind malformed = ErrorKind::Malformed;
    row("empty", "", malformed, "JSON: illegal value");
    row("not JSON", "send", malformed, "JSON: illegal value");
    row("cut off", R"({"command":"st)", malformed, "JSON: unterminated string");
    row("no object", R"(["command","stop"])", malformed, "JSON object");
    row("not UTF-8", "{\"command\":\"\xff\"}", malformed, "JSON: invalid UTF8 string");
    row("nested without end", QByteArray(100000, '['), malformed,
        "JSON: too deeply nested document");
    row("no command", "{}", malformed, "command");
    row("command is a number", R"({"command":1})", malformed, "command");
    row("unknown command", R"({"command":"reboot"})", ErrorKind::Unsupported, "reboot");
    row("long unknown command", R"({"command":")" + QByteArray(1000, 'x') + R"("})",
        ErrorKind::Unsupported, QByteArray(64, 'x').constData());
    row("no steps", R"({"command":"send"})", malformed, "steps");
    row("steps are no list", R"({"command":"send","steps":{}})", malformed, "steps");
    row("a step is no object", R"({"command":"send","steps":["x"]})", malformed, "steps");
    row("a step without data", R"({"command":"send","steps":[{}]})", malformed, "data");
    row("data not base64", R"({"command":"send","steps":[{"data":"a!=="}]})", malformed, "data");
    row("negative pause", R"({"command":"send","steps":[{"data":"","pause":-1}]})", malformed,
        "pause");
    row("fraction", R"({"command":"send","steps":[],"every":1.5})", malformed, "every");
    row("number as text", R"({"command":"send","steps":[],"every":"1"})", malformed, "every");
    row("too great", R"({"command":"send","steps":[],"count":2147483648})", malformed, "count");
    row("far too great", R"({"command":"close","connection":1e300})", malformed, "connection");
    row("negative connection", R"({"command":"close","connection":-1})", malformed, "connection");
    row("connection null", R"({"command":"close","connection":null})", malformed, "connection");
}

void TestProtocol::rejectsCommands()
{
    QFETCH(QByteArray, line);
    const auto decoded = decodeCommand(line);
    QVERIFY(!decoded);
    QTEST(decoded.error().kind, "kind");
    QTEST(decoded.error().operation, "what");
}

void TestProtocol::rejectsEvents_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("what");

    QTest::newRow("no event") << QByteArray("{}") << QStringLiteral("event");
    QTest::newRow("no pid") << QByteArray(R"({"event":"ready"})") << QStringLiteral("pid");
    QTest::newRow("unknown cause")
        << QByteArray(R"({"event":"closed","connection":1,"time":1,"cause":"rain"})")
        << QStringLiteral("cause");
    QTest::newRow("unknown kind of name") << QByteArray(
        R"({"event":"opened","connection":1,"time":1,"fd":4,"inode":1,"local":{"kind":"x"}})")
                                          << QStringLiteral("kind");
    QTest::newRow("address that is none") << QByteArray(
        R"({"event":"opened","connection":1,"time":1,"fd":4,"inode":1,"local":{"kind":"inet","address":"1.2.3","port":1}})")
                                          << QStringLiteral("address");
    QTest::newRow("port out of range") << QByteArray(
        R"({"event":"opened","connection":1,"time":1,"fd":4,"inode":1,"local":{"kind":"inet","address":"1.2.3.4","port":65536}})")
                                       << QStringLiteral("port");
    QTest::newRow("unknown reason")
        << QByteArray(R"({"event":"failed","step":"bind","reason":"mood"})")
        << QStringLiteral("reason");
    QTest::newRow("message of no direction") << QByteArray(
        R"({"event":"messages","messages":[{"time":1,"connection":1}],"notShown":0,"notShownBytes":0})")
                                             << QStringLiteral("direction");
    QTest::newRow("bytes that are not base64")
        << QByteArray(R"({"event":"waiting","address":{"base64":"*"}})")
        << QStringLiteral("address");
    QTest::newRow("open is no list of numbers")
        << QByteArray(R"({"event":"lost","events":1,"open":["1"]})") << QStringLiteral("open");
    QTest::newRow("unknown event") << QByteArray(R"({"event":"party"})") << QStringLiteral("party");
}

void TestProtocol::rejectsEvents()
{
    QFETCH(QByteArray, line);
    const auto decoded = decodeEvent(line);
    QVERIFY(!decoded);
    QTEST(decoded.error().operation, "what");
}

void TestProtocol::everyReasonHasAWord()
{
    for (int reason = 0; reason <= int(EndpointReason::Unsupported); ++reason) {
        for (int step = 0; step <= int(EndpointStep::Start); ++step) {
            const ControlEvent event =
                FailedEvent{{EndpointStep(step), EndpointReason(reason), 0, {}, {}, 0}, false};
            const auto decoded = decodeEvent(encode(event));
            QVERIFY(decoded);
            QVERIFY(*decoded == event);
        }
    }
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
