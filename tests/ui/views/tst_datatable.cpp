// SPDX-FileCopyrightText: 2026 The Socketarium developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/datatable.h"

#include <memory>

#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

#include "tests/helpers/randomrows.h"
#include "ui/models/socketmodel.h"
#include "ui/views/tablepane.h"
#include "ui/views/tableproxy.h"

using namespace Socketarium;

static Socket numbered(int number)
{
    Socket socket;
    socket.id.inode = Inode{static_cast<quint64>(28700 + number)};
    socket.state = SocketState::Established;
    socket.source = SocketSource::SockDiag;
    socket.local = {SocketName::Kind::Path, "/tmp/" + QByteArray::number(number), {}};
    socket.receiveQueue = 0;
    socket.sendQueue = 0;
    return socket;
}

static Socket withBytes(const Socket &socket, int bytes)
{
    Socket changed = socket;
    changed.receiveQueue = static_cast<quint32>(bytes);
    return changed;
}

/// Rows that are never removed by RandomRows, which numbers its own from 0 to 59.
static QList<Marked<Socket>> withFixedRows(const QList<Marked<Socket>> &rows)
{
    QList<Marked<Socket>> all = rows;
    for (int number = 100; number < 140; ++number)
        all.append({numbered(number), Mark::None, nullptr});
    return all;
}

class TestDataTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keeps_selection_scrolling_and_sorting_for_1000_rounds();
    void sorts_numbers_as_numbers();
    void keeps_rows_that_have_every_word();
    void copies_what_is_selected();
    void says_what_to_do_where_nothing_is();
    void fills_its_width_whatever_is_hidden();

private:
    void apply(const QList<Marked<Socket>> &rows);
    QString inodeAt(int row) const;
    int rowOf(const QString &inode) const;

    ConnectionColours m_colours;
    std::unique_ptr<TablePane> m_pane;
    SocketModel *m_model = nullptr;
    TableProxy *m_proxy = nullptr;
    quint64 m_sequence = 0;
};

void TestDataTable::init()
{
    m_pane = std::make_unique<TablePane>();
    m_model = new SocketModel(m_colours, m_pane.get());
    m_proxy = new TableProxy(m_pane.get());
    m_proxy->setSourceModel(m_model);
    m_pane->setModel(m_proxy);
    m_pane->table()->setSortingEnabled(true);
    m_pane->table()->sortByColumn(SocketModel::InodeColumn, Qt::AscendingOrder);
    m_pane->resize(900, 300);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestDataTable::apply(const QList<Marked<Socket>> &rows)
{
    const QList<Marked<Socket>> before = m_model->rows();
    m_model->apply(++m_sequence, rows, diffSorted(before, rows));
}

QString TestDataTable::inodeAt(int row) const
{
    return m_proxy->index(row, SocketModel::InodeColumn).data().toString();
}

int TestDataTable::rowOf(const QString &inode) const
{
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        if (inodeAt(row) == inode)
            return row;
    }
    return -1;
}

void TestDataTable::keeps_selection_scrolling_and_sorting_for_1000_rounds()
{
    RandomRows<Socket> changing(numbered, withBytes, 1208);
    apply(withFixedRows(changing.rows()));
    DataTable *table = m_pane->table();
    // Downwards: the fixed rows come first, so that what changes is below what is looked at.
    table->sortByColumn(SocketModel::InodeColumn, Qt::DescendingOrder);
    const QString chosen = QStringLiteral("28820");
    table->setCurrentIndex(m_proxy->index(rowOf(chosen), SocketModel::InodeColumn));
    table->verticalScrollBar()->setValue(15);
    const int scrolled = table->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);

    for (int i = 0; i < 1000; ++i) {
        changing.step();
        apply(withFixedRows(changing.rows()));
        const QModelIndexList selected =
            table->selectionModel()->selectedRows(SocketModel::InodeColumn);
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected.first().data().toString(), chosen);
        QCOMPARE(table->currentIndex().data().toString(), chosen);
        QCOMPARE(table->verticalScrollBar()->value(), scrolled);
    }
    for (int row = 1; row < m_proxy->rowCount(); ++row)
        QVERIFY(inodeAt(row - 1).toULongLong() > inodeAt(row).toULongLong());
}

void TestDataTable::sorts_numbers_as_numbers()
{
    Socket few = numbered(1);
    few.receiveQueue = 9;
    Socket many = numbered(2);
    many.receiveQueue = 10;
    apply({{many, Mark::None, nullptr}});
    apply({{few, Mark::None, nullptr}, {many, Mark::None, nullptr}});
    m_pane->table()->sortByColumn(SocketModel::ReceiveQueueColumn, Qt::DescendingOrder);
    QCOMPARE(inodeAt(0), QStringLiteral("28702"));
}

void TestDataTable::keeps_rows_that_have_every_word()
{
    apply(withFixedRows({}));
    m_proxy->setWords(QStringLiteral("  UNIX   /tmp/12 "));
    QCOMPARE(m_proxy->rowCount(), 10);
    m_proxy->setWords(QStringLiteral("unix 28820"));
    QCOMPARE(m_proxy->rowCount(), 1);
    m_proxy->setWords({});
    QCOMPARE(m_proxy->rowCount(), 40);
}

void TestDataTable::copies_what_is_selected()
{
    apply(withFixedRows({}));
    m_pane->table()->setFocus();
    m_pane->table()->selectRow(3);
    QTest::keySequence(m_pane->table(), QKeySequence::Copy);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY(text.startsWith(QLatin1String("\t28803\tunix stream\testablished\t/tmp/103\t")));
    QCOMPARE(text.count(QLatin1Char('\n')), 1);
    m_pane->table()->clearSelection();
    QTest::keySequence(m_pane->table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text().count(QLatin1Char('\n')), 40);
}

void TestDataTable::says_what_to_do_where_nothing_is()
{
    QVERIFY(!m_pane->table()->isVisible());
    apply(withFixedRows({}));
    QVERIFY(m_pane->table()->isVisible());
    m_proxy->setWords(QStringLiteral("no such socket"));
    QVERIFY(!m_pane->table()->isVisible());
}

void TestDataTable::fills_its_width_whatever_is_hidden()
{
    apply(withFixedRows({}));
    DataTable *table = m_pane->table();
    table->fitElasticColumn(SocketModel::LocalColumn, QStringLiteral("/tmp/server.sock"));
    table->fitElasticColumn(SocketModel::OwnerColumn, QStringLiteral("echo-server 12345 fd 4"));
    table->setColumnShown(SocketModel::SendQueueColumn, false);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    table->setColumnShown(SocketModel::LocalColumn, false);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
    m_pane->resize(1200, 300);
    QCOMPARE(table->horizontalHeader()->length(), table->viewport()->width());
}

QTEST_MAIN(TestDataTable)
#include "tst_datatable.moc"
