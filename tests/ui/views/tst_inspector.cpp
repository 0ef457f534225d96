// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/inspector.h"

#include <memory>

#include <QClipboard>
#include <QGuiApplication>
#include <QLocalSocket>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "tests/helpers/childprocesses.h"
#include "tests/helpers/drawntooltip.h"
#include "tests/helpers/observationmaker.h"
#include "ui/style/theme.h"
#include "ui/views/elidedlabel.h"
#include "ui/views/wrappedlabel.h"

using namespace Socketarium;

/// Longer than anything here takes on a loaded machine.
constexpr int patience = 20'000;

class TestInspector final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keeps_to_its_width();
    void copies_long_words_unbroken();
    void keeps_untrusted_names_as_they_are();
    void tells_who_connected_to_a_server_that_had_many();
    void an_elided_label_tells_the_whole();

private:
    void show(const Socket &socket, Pid pid = Pid::None);
    QStringList texts() const;

    std::unique_ptr<EndpointSet> m_endpoints;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<Inspector> m_inspector;
};

static const QByteArray longName(100, 'x');

static Socket connected(const QByteArray &name)
{
    Socket socket;
    socket.id.inode = Inode{28724};
    socket.state = SocketState::Established;
    socket.local = {SocketName::Kind::Abstract, name, {}};
    socket.kernelLine = "0000000012345678: 00000003 00000000 00000000 0001 03 28724 @" + name;
    return socket;
}

void TestInspector::initTestCase()
{
    applyTheme(*qApp, ColourScheme::Light);
}

void TestInspector::init()
{
    m_endpoints = std::make_unique<EndpointSet>(QStringLiteral(SOCKETARIUM_CLI));
    m_selection = std::make_unique<Selection>();
    m_inspector = std::make_unique<Inspector>(*m_endpoints, *m_selection);
    m_inspector->resize(240, 700);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_inspector.get()));
}

void TestInspector::cleanup()
{
    m_inspector.reset();
    m_selection.reset();
    m_endpoints.reset();
    QTRY_VERIFY_WITH_TIMEOUT(childrenHaveEnded(), 10'000);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestInspector::show(const Socket &socket, Pid pid)
{
    Snapshot snapshot;
    snapshot.sockets = {socket};
    m_inspector->apply(observationOf(snapshot));
    m_selection->select({.pid = pid, .socket = socket.id.inode});
}

QStringList TestInspector::texts() const
{
    QStringList texts;
    for (const WrappedLabel *label : m_inspector->findChildren<WrappedLabel *>())
        texts.append(label->plainText());
    return texts;
}

void TestInspector::keeps_to_its_width()
{
    show(connected(longName));
    QVERIFY(m_inspector->widget()->minimumSizeHint().width() <= m_inspector->viewport()->width());
    // All of the name is in sight: it goes on in further lines.
    const auto *line = m_inspector->findChild<WrappedLabel *>(QStringLiteral("kernelLine"));
    const QFontMetrics metrics(line->font());
    constexpr int width = 160;
    const int lines = 100 * metrics.horizontalAdvance(QLatin1Char('x')) / width;
    QVERIFY(lines > 2);
    const int height = line->heightForWidth(width);
    show(connected("x"));
    QVERIFY(height >= line->heightForWidth(width) + (lines - 1) * metrics.height());
}

void TestInspector::copies_long_words_unbroken()
{
    show(connected(longName));
    auto *line = m_inspector->findChild<WrappedLabel *>(QStringLiteral("kernelLine"));
    line->setSelection(0, static_cast<int>(line->text().size()));
    QTest::keySequence(line, QKeySequence::Copy);
    const QString text = QString::fromUtf8(connected(longName).kernelLine);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    line->setSelection(0, 0);
    QGuiApplication::clipboard()->clear();
    line->actions().first()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestInspector::keeps_untrusted_names_as_they_are()
{
    Descriptor pipe;
    pipe.id = {{Pid{2554}, 1}, Fd{5}};
    pipe.kind = DescriptorKind::Pipe;
    pipe.otherEnds = {{{Pid{2555}, 1}, "a%2b", Fd{6}}};
    Process holder;
    holder.id = pipe.id.process;
    Snapshot snapshot;
    snapshot.processes = {holder};
    snapshot.descriptors = {pipe};
    m_inspector->apply(observationOf(snapshot));
    m_selection->select({.pid = Pid{2554}, .fd = Fd{5}});
    QVERIFY2(texts().contains(QStringLiteral("a%2b 2555 fd 6")), qPrintable(texts().join(u'|')));
}

void TestInspector::tells_who_connected_to_a_server_that_had_many()
{
    const QTemporaryDir folder;
    ServeSpec spec;
    spec.address.name = folder.filePath(QStringLiteral("s")).toUtf8();
    EndpointProcess *server = m_endpoints->add(spec);
    QTRY_COMPARE_WITH_TIMEOUT(server->state(), EndpointState::Running, patience);
    int latest = 0;
    connect(server, &EndpointProcess::eventReceived, this, [&latest](const ControlEvent &event) {
        if (const auto *opened = std::get_if<OpenedEvent>(&event))
            latest = opened->connection;
    });
    constexpr int earlier = 80;
    for (int i = 0; i < earlier; ++i) {
        QLocalSocket client;
        client.connectToServer(QString::fromUtf8(spec.address.name));
        QTRY_COMPARE_WITH_TIMEOUT(latest, i + 1, patience);
    }
    QLocalSocket client;
    client.connectToServer(QString::fromUtf8(spec.address.name));
    QTRY_COMPARE_WITH_TIMEOUT(latest, earlier + 1, patience);

    Socket socket = connected("name");
    socket.id.inode = server->connection(latest)->inode;
    show(socket, server->pid());
    const QString peer = QStringLiteral("pid %1, ").arg(QCoreApplication::applicationPid());
    QCOMPARE(texts().filter(peer).size(), 1);
}

void TestInspector::an_elided_label_tells_the_whole()
{
    const QString text = QStringLiteral("cat a&b '<img src=/tmp/fifo>' of a very long command");
    ElidedLabel label;
    label.setText(text);
    label.resize(60, 20);
    label.grab();
    QCOMPARE(drawnToolTip(label.toolTip()), text);
    label.resize(2000, 20);
    label.grab();
    QCOMPARE(label.toolTip(), QString());
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
