<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cell</name>
    <message>
        <source>nobody waits</source>
        <translation>无人等待</translation>
    </message>
    <message>
        <source>told by NETLINK_SOCK_DIAG</source>
        <translation>来自 NETLINK_SOCK_DIAG</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>listen at an address and answer</source>
        <translation>在一个地址上监听并应答</translation>
    </message>
    <message>
        <source>connect to an address and talk</source>
        <translation>连接到一个地址并对话</translation>
    </message>
    <message>
        <source>show descriptor tables</source>
        <translation>显示描述符表</translation>
    </message>
    <message>
        <source>show sockets, who holds them, and their peers</source>
        <translation>显示套接字、持有者及其对端</translation>
    </message>
    <message>
        <source>Usage: socketarium-cli COMMAND …

Commands:
</source>
        <translation>用法：socketarium-cli 命令 …

命令：
</translation>
    </message>
    <message>
        <source>
socketarium-cli COMMAND --help tells more. Status: 0 done, 1 failed, 2 usage.
</source>
        <translation>
socketarium-cli 命令 --help 有更多说明。退出状态：0 完成，1 失败，2 用法错误。
</translation>
    </message>
    <message>
        <source>socketarium-cli %1: %2 See socketarium-cli %1 --help.</source>
        <translation>socketarium-cli %1：%2 参见 socketarium-cli %1 --help。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>--%1 需要一个 %2 到 %3 的整数。</translation>
    </message>
    <message>
        <source>an address is missing.</source>
        <translation>缺少地址。</translation>
    </message>
    <message>
        <source>there must be one address only.</source>
        <translation>只能有一个地址。</translation>
    </message>
    <message>
        <source>Cannot write to standard output: %1 (%2).</source>
        <translation>无法写入标准输出：%1（%2）。</translation>
    </message>
    <message>
        <source>socketarium-cli: the argument &quot;%1&quot; is not UTF-8, and no other is taken in its place. Choose a path or name in UTF-8; in --send, write the byte as \xHH.</source>
        <translation>socketarium-cli：参数“%1”不是 UTF-8，也不会用别的代替它。请选择 UTF-8 的路径或名称；在 --send 中请把该字节写成 \xHH。</translation>
    </message>
</context>
<context>
    <name>DescriptorModel</name>
    <message>
        <source>process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>The process whose table this is</source>
        <translation>该描述符表所属的进程</translation>
    </message>
    <message>
        <source>fd</source>
        <translation>fd</translation>
    </message>
    <message>
        <source>The descriptor: the number that the program uses</source>
        <translation>描述符：程序所使用的编号</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>May be read (r), written (w): the mode of the link in /proc/PID/fd</source>
        <translation>可读（r）、可写（w）：/proc/PID/fd 中链接的权限位</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Where the link in /proc/PID/fd leads</source>
        <translation>/proc/PID/fd 中的链接指向何处</translation>
    </message>
    <message>
        <source>inode</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>The kernel&apos;s number of the socket or pipe behind it</source>
        <translation>其背后的套接字或管道在内核中的编号</translation>
    </message>
    <message>
        <source>what it is</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What the program has it for</source>
        <translation>程序用它做什么</translation>
    </message>
    <message>
        <source>peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>The process and descriptor at the other end</source>
        <translation>另一端的进程和描述符</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Bytes that arrived and were not read yet</source>
        <translation>已到达但尚未读取的字节数</translation>
    </message>
</context>
<context>
    <name>DescriptorWords</name>
    <message>
        <source>%1 (%2) fd %3</source>
        <translation>%1（%2）fd %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>listening on %1</source>
        <translation>正在 %1 上监听</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 个在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>socket %1</source>
        <translation>套接字 %1</translation>
    </message>
    <message>
        <source>the other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>connected to %1, waits to be accepted</source>
        <translation>已连接到 %1，等待被接受</translation>
    </message>
    <message>
        <source>connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>connected, the other end is closed</source>
        <translation>已连接，另一端已关闭</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>unconnected %1 socket at %2</source>
        <translation>未连接的 %1 套接字，位于 %2</translation>
    </message>
    <message>
        <source>unconnected %1 socket</source>
        <translation>未连接的 %1 套接字</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>%1 has closed its end, this one is still open</source>
        <translation>%1 已关闭它那一端，这一端仍打开</translation>
    </message>
    <message>
        <source>connection to %1, %2</source>
        <translation>到 %1 的连接，%2</translation>
    </message>
    <message>
        <source>control pipe from Socketarium</source>
        <translation>来自 Socketarium 的控制管道</translation>
    </message>
    <message>
        <source>events to Socketarium</source>
        <translation>发往 Socketarium 的事件</translation>
    </message>
    <message>
        <source>messages to Socketarium</source>
        <translation>发往 Socketarium 的消息</translation>
    </message>
    <message>
        <source>pipe, its other end is closed or cannot be seen</source>
        <translation>管道，另一端已关闭或看不到</translation>
    </message>
    <message>
        <source>pipe to %1</source>
        <translation>通往 %1 的管道</translation>
    </message>
    <message>
        <source>pipe from %1</source>
        <translation>来自 %1 的管道</translation>
    </message>
    <message>
        <source>event loop wake-up</source>
        <translation>事件循环的唤醒</translation>
    </message>
    <message>
        <source>event loop: waits for many descriptors</source>
        <translation>事件循环：等待多个描述符</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>定时器</translation>
    </message>
    <message>
        <source>signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>watch on files</source>
        <translation>文件监视</translation>
    </message>
    <message>
        <source>handle of a process</source>
        <translation>进程的句柄</translation>
    </message>
    <message>
        <source>kernel object %1</source>
        <translation>内核对象 %1</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>终端</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>设备 %1</translation>
    </message>
    <message>
        <source>socket that is in no table read here</source>
        <translation>不在此处所读任何表中的套接字</translation>
    </message>
    <message>
        <source>file %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <source>%1 socket, neither bound nor connected</source>
        <translation>既未绑定也未连接的 %1 套接字</translation>
    </message>
    <message>
        <source>%1 socket</source>
        <translation>%1 套接字</translation>
    </message>
</context>
<context>
    <name>EndpointModel</name>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>killed</source>
        <translation>被杀死</translation>
    </message>
    <message>
        <source>%1 · beyond this machine</source>
        <translation>%1 · 本机之外可访问</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>%1, pid %2</source>
        <translation>%1，进程号 %2</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>native: recv and send</source>
        <translation>native：recv 和 send</translation>
    </message>
    <message>
        <source>qt: QLocalSocket, QTcpSocket</source>
        <translation>qt：QLocalSocket、QTcpSocket</translation>
    </message>
</context>
<context>
    <name>FdsCommand</name>
    <message>
        <source>&apos;%1&apos; is not a process id.</source>
        <translation>“%1”不是进程号。</translation>
    </message>
    <message>
        <source>The process id is missing.</source>
        <translation>缺少进程号。</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>an unknown number of</source>
        <translation>数量未知的</translation>
    </message>
    <message>
        <source>%1 (%2), user %3: %4 descriptors, limit %5 (hard limit %6)</source>
        <translation>%1（%2），用户 %3：%4 个描述符，上限 %5（硬上限 %6）</translation>
    </message>
    <message>
        <source>FD</source>
        <translation>FD</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>INODE</source>
        <translation>INODE</translation>
    </message>
    <message>
        <source>FLAGS</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What they are may not be read: %1
</source>
        <translation>无权读取它们是什么：%1
</translation>
    </message>
    <message>
        <source>Shows the descriptor tables of processes, and what each descriptor is.</source>
        <translation>显示进程的描述符表，以及每个描述符是什么。</translation>
    </message>
    <message>
        <source>Print one JSON object instead of tables.</source>
        <translation>输出一个 JSON 对象而不是表格。</translation>
    </message>
    <message>
        <source>The processes to show.</source>
        <translation>要显示的进程。</translation>
    </message>
    <message>
        <source>There is no process %1.</source>
        <translation>没有进程 %1。</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>A filter is a word that must occur in the row, or one of
  pid:N       held by process N
  inode:N     the socket with this inode
  path:GLOB   a unix socket whose name, or whose peer&apos;s, matches; * matches / too,
              and abstract names begin with @
  port:N      local or remote port N
  state:WORD  %1
A socket is shown where every word occurs and, of each kind that is given, one fits.</source>
        <translation>过滤条件是必须出现在该行中的一个词，或者是以下之一
  pid:N       由进程 N 持有
  inode:N     具有该 inode 的套接字
  path:GLOB   自己或对端的名字匹配的 unix 套接字；* 也匹配 /，
              抽象名字以 @ 开头
  port:N      本地或远端端口为 N
  state:WORD  %1
所有的词都出现，并且每种给出的条件至少有一个符合，才显示该套接字。</translation>
    </message>
    <message>
        <source>There is no filter &apos;%1:&apos;; there are pid:, inode:, path:, port: and state:.</source>
        <translation>没有过滤条件“%1:”；可用的有 pid:、inode:、path:、port: 和 state:。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a value of the filter &apos;%2:&apos;.</source>
        <translation>“%1”不是过滤条件“%2:”的值。</translation>
    </message>
</context>
<context>
    <name>KernelWords</name>
    <message>
        <source>unnamed</source>
        <translation>无名</translation>
    </message>
    <message>
        <source>%1 (path)</source>
        <translation>%1（路径）</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>established</source>
        <translation>已建立</translation>
    </message>
    <message>
        <source>SYN sent</source>
        <translation>已发送 SYN</translation>
    </message>
    <message>
        <source>SYN received</source>
        <translation>已收到 SYN</translation>
    </message>
    <message>
        <source>FIN wait 1</source>
        <translation>FIN 等待 1</translation>
    </message>
    <message>
        <source>FIN wait 2</source>
        <translation>FIN 等待 2</translation>
    </message>
    <message>
        <source>TIME wait</source>
        <translation>TIME 等待</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>CLOSE wait</source>
        <translation>CLOSE 等待</translation>
    </message>
    <message>
        <source>last ACK</source>
        <translation>最后 ACK</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>unix stream</source>
        <translation>unix 流</translation>
    </message>
    <message>
        <source>unix datagram</source>
        <translation>unix 数据报</translation>
    </message>
    <message>
        <source>unix seqpacket</source>
        <translation>unix seqpacket</translation>
    </message>
    <message>
        <source>unix raw</source>
        <translation>unix 原始</translation>
    </message>
    <message>
        <source>raw IP</source>
        <translation>原始 IP</translation>
    </message>
    <message>
        <source>other protocol</source>
        <translation>其他协议</translation>
    </message>
    <message>
        <source>%1 over IPv6</source>
        <translation>%1（IPv6）</translation>
    </message>
    <message>
        <source>packet</source>
        <translation>链路层包</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>not accepted yet</source>
        <translation>尚未被接受</translation>
    </message>
    <message>
        <source>socket %1, held by no process that can be read</source>
        <translation>套接字 %1，没有可读取的进程持有它</translation>
    </message>
    <message>
        <source>none: not accepted yet</source>
        <translation>无：尚未被接受</translation>
    </message>
    <message>
        <source>none: closed, kept by the kernel</source>
        <translation>无：已关闭，由内核保留</translation>
    </message>
    <message>
        <source>not seen: some processes may not be read</source>
        <translation>未看到：有些进程无权读取</translation>
    </message>
    <message>
        <source>not looked for</source>
        <translation>未查找</translation>
    </message>
    <message>
        <source>none seen: the kernel&apos;s own, in flight, or just changed</source>
        <translation>未看到：属于内核自身、在传递途中，或刚刚改变</translation>
    </message>
    <message>
        <source>%1 (unverified)</source>
        <translation>%1（未核实）</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 个引用</translation>
    </message>
    <message>
        <source>ACCEPTCON, it listens</source>
        <translation>ACCEPTCON，正在监听</translation>
    </message>
    <message>
        <source>memory charged, not bytes</source>
        <translation>计入的内存，不是字节数</translation>
    </message>
    <message>
        <source>bytes sent, not acknowledged yet</source>
        <translation>已发送但尚未确认的字节数</translation>
    </message>
    <message>
        <source>clients that wait to be accepted</source>
        <translation>等待被接受的客户端数</translation>
    </message>
    <message>
        <source>bytes received, not read yet</source>
        <translation>已收到但尚未读取的字节数</translation>
    </message>
    <message>
        <source>no process holds it</source>
        <translation>没有进程持有它</translation>
    </message>
</context>
<context>
    <name>MessageEntry</name>
    <message>
        <source>ready at %1, descriptor %2</source>
        <translation>已就绪：%1，描述符 %2</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>进程 %1</translation>
    </message>
    <message>
        <source>connection %1 with %2, descriptor %3</source>
        <translation>连接 %1，对方 %2，描述符 %3</translation>
    </message>
    <message>
        <source>the peer of connection %1 will send no more</source>
        <translation>连接 %1 的对端不再发送</translation>
    </message>
    <message>
        <source>; %1 bytes were not sent</source>
        <translation>；%1 字节未发送</translation>
    </message>
    <message>
        <source>%1 further messages, %2 bytes, came too fast to be shown</source>
        <translation>另有 %1 条消息（%2 字节）来得太快，未显示</translation>
    </message>
    <message>
        <source>no descriptor is free (%1): new clients wait</source>
        <translation>没有空闲的描述符（%1）：新客户端需等待</translation>
    </message>
    <message>
        <source>descriptors are free again: waiting clients are accepted</source>
        <translation>又有空闲的描述符：开始接受等待中的客户端</translation>
    </message>
    <message>
        <source>the peer of connection %1 does not read: %2 bytes wait</source>
        <translation>连接 %1 的对端不读取：%2 字节在等待</translation>
    </message>
    <message>
        <source>connection %1 flows again</source>
        <translation>连接 %1 恢复流动</translation>
    </message>
    <message>
        <source>the queue of %1 is full: waiting for room</source>
        <translation>%1 的队列已满：等待空位</translation>
    </message>
    <message>
        <source>unsupported command: %1</source>
        <translation>不支持的命令：%1</translation>
    </message>
    <message>
        <source>connection %1 closed by the peer</source>
        <translation>连接 %1 被对端关闭</translation>
    </message>
    <message>
        <source>connection %1 closed here</source>
        <translation>连接 %1 由本端关闭</translation>
    </message>
    <message>
        <source>connection %1 reset by the peer (%2)</source>
        <translation>连接 %1 被对端重置（%2）</translation>
    </message>
    <message>
        <source>connection %1 lost: %2 (%3)</source>
        <translation>连接 %1 中断：%2（%3）</translation>
    </message>
    <message numerus="yes">
        <source>%n further event(s) came too fast to be told</source>
        <translation>
            <numerusform>另有 %n 个事件来得太快，未能告知</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>When the endpoint&apos;s system call returned</source>
        <translation>端点的系统调用返回的时刻</translation>
    </message>
    <message>
        <source>endpoint</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Who sent or received it</source>
        <translation>由谁发送或接收</translation>
    </message>
    <message>
        <source>direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Seen from the endpoint</source>
        <translation>从端点的角度看</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>The endpoint&apos;s number of the connection</source>
        <translation>端点给该连接的编号</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>What one send or recv moved: on a stream, as the kernel cut it</source>
        <translation>一次 send 或 recv 所传送的内容：在流上，由内核切分</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>The bytes, as text or as hex digits</source>
        <translation>字节内容，以文本或十六进制显示</translation>
    </message>
    <message>
        <source>→ sent</source>
        <translation>→ 已发送</translation>
    </message>
    <message>
        <source>← received</source>
        <translation>← 已接收</translation>
    </message>
    <message>
        <source>event</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>SocketModel</name>
    <message>
        <source>inode</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>The kernel&apos;s number of the socket, – where it has none</source>
        <translation>套接字在内核中的编号；没有则为 –</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Family, type and protocol</source>
        <translation>协议族、类型和协议</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where it is in its life</source>
        <translation>处于生命周期的哪一阶段</translation>
    </message>
    <message>
        <source>local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>The name or address that it is bound to</source>
        <translation>所绑定的名字或地址</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>The other end; of a listener, who waits to be accepted</source>
        <translation>另一端；对监听者而言，是等待被接受的客户端</translation>
    </message>
    <message>
        <source>held by</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>The processes and descriptors that refer to it, or why none is seen</source>
        <translation>引用它的进程和描述符，或为何看不到</translation>
    </message>
    <message>
        <source>Recv-Q</source>
        <translation>Recv-Q</translation>
    </message>
    <message>
        <source>Bytes that were not read yet; of a listener, how many clients wait</source>
        <translation>尚未读取的字节数；对监听者而言，是等待的客户端数</translation>
    </message>
    <message>
        <source>Send-Q</source>
        <translation>Send-Q</translation>
    </message>
    <message>
        <source>Bytes on their way (unix: the kernel memory that they take); of a listener, the backlog</source>
        <translation>在途的字节数（unix：它们占用的内核内存）；对监听者而言，是 backlog</translation>
    </message>
</context>
<context>
    <name>Socketarium::Actions</name>
    <message>
        <source>Start server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Start a Unix echo server; the arrow offers others</source>
        <translation>启动 Unix 回显服务器；箭头中有其他选择</translation>
    </message>
    <message>
        <source>Unix echo</source>
        <translation>Unix 回显</translation>
    </message>
    <message>
        <source>Start an echo server at a socket file</source>
        <translation>在一个套接字文件上启动回显服务器</translation>
    </message>
    <message>
        <source>TCP echo</source>
        <translation>TCP 回显</translation>
    </message>
    <message>
        <source>Start an echo server at a port that the kernel chooses</source>
        <translation>在内核选择的端口上启动回显服务器</translation>
    </message>
    <message>
        <source>TCP command server, port 1208</source>
        <translation>TCP 命令服务器，端口 1208</translation>
    </message>
    <message>
        <source>Start a server that answers ping, echo WORDS and quit</source>
        <translation>启动一个应答 ping、echo WORDS 和 quit 的服务器</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>Choose address, behaviour, read size, backlog and name</source>
        <translation>选择地址、行为、读取大小、backlog 和名称</translation>
    </message>
    <message>
        <source>Connect client</source>
        <translation>连接客户端</translation>
    </message>
    <message>
        <source>Connect a client to the selected server; the arrow offers others</source>
        <translation>将客户端连接到所选服务器；箭头中有其他选择</translation>
    </message>
    <message>
        <source>Other address…</source>
        <translation>其他地址…</translation>
    </message>
    <message>
        <source>Connect a client to any address</source>
        <translation>将客户端连接到任意地址</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>End the selected endpoint in order: its connections and its socket file go</source>
        <translation>有序结束所选端点：它的连接和套接字文件都会消失</translation>
    </message>
    <message>
        <source>Kill (SIGKILL)</source>
        <translation>杀死（SIGKILL）</translation>
    </message>
    <message>
        <source>End the selected endpoint at once: its socket file stays behind</source>
        <translation>立即结束所选端点：它的套接字文件会留下</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Start the selected endpoint again</source>
        <translation>再次启动所选端点</translation>
    </message>
    <message>
        <source>Remove stale file and start…</source>
        <translation>删除残留文件并启动…</translation>
    </message>
    <message>
        <source>Remove the socket file at which nobody listens, then start</source>
        <translation>删除无人监听的套接字文件，然后启动</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>End the selected endpoint and forget it</source>
        <translation>结束所选端点并将其移除</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Stop reading, to look at what is shown</source>
        <translation>停止读取，以便查看当前内容</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Play the Unix echo pair step by step</source>
        <translation>逐步演示 Unix 回显对</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>描述符</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>输入消息</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Socketarium::AddressField</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>unix:/tmp/server.sock or tcp:127.0.0.1:1208</source>
        <translation>unix:/tmp/server.sock 或 tcp:127.0.0.1:1208</translation>
    </message>
    <message>
        <source>Type an address: unix:/path, unix:@name or tcp:HOST:PORT.</source>
        <translation>请输入地址：unix:/路径、unix:@名字 或 tcp:主机:端口。</translation>
    </message>
    <message>
        <source>Only unix: and tcp: addresses can be used here.</source>
        <translation>此处只能使用 unix: 和 tcp: 地址。</translation>
    </message>
    <message>
        <source>The name has %1 bytes; a unix socket&apos;s has at most %2.</source>
        <translation>名字有 %1 字节；unix 套接字的名字最多 %2 字节。</translation>
    </message>
    <message>
        <source>A port is needed to connect to: tcp:127.0.0.1:1208.</source>
        <translation>连接需要端口：tcp:127.0.0.1:1208。</translation>
    </message>
    <message>
        <source>“*” is every address of this machine: one can listen at it, not connect to it.</source>
        <translation>“*”代表本机的所有地址：可以在其上监听，但不能连接到它。</translation>
    </message>
    <message>
        <source>Other machines will be able to connect: it listens beyond this one.</source>
        <translation>其他机器将能够连接：监听范围超出本机。</translation>
    </message>
    <message>
        <source>An abstract name: no file, gone with the last socket that has it.</source>
        <translation>抽象名字：没有文件，随最后一个使用它的套接字消失。</translation>
    </message>
    <message>
        <source>Port 0: the kernel chooses a free one.</source>
        <translation>端口 0：由内核选择一个空闲端口。</translation>
    </message>
</context>
<context>
    <name>Socketarium::Autoplay</name>
    <message>
        <source>cannot make the folder %1</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>%1/%2  %3</source>
        <translation>%1/%2  %3</translation>
    </message>
    <message>
        <source>     the same in a shell: %1</source>
        <translation>     在 shell 中查看同样内容：%1</translation>
    </message>
    <message>
        <source>cannot write the picture %1</source>
        <translation>无法写入图片 %1</translation>
    </message>
    <message>
        <source>     picture: %1</source>
        <translation>     图片：%1</translation>
    </message>
    <message>
        <source>The demonstration is complete.</source>
        <translation>演示完成。</translation>
    </message>
</context>
<context>
    <name>Socketarium::Caption</name>
    <message>
        <source>the server&apos;s process with its descriptors 0, 1, 2 and its event loop</source>
        <translation>服务器进程及其描述符 0、1、2 和事件循环</translation>
    </message>
    <message>
        <source>the server&apos;s listening socket and the socket file</source>
        <translation>服务器的监听套接字和套接字文件</translation>
    </message>
    <message>
        <source>the client&apos;s connected socket</source>
        <translation>客户端的已连接套接字</translation>
    </message>
    <message>
        <source>the server&apos;s new descriptor for the connection</source>
        <translation>服务器为该连接新开的描述符</translation>
    </message>
    <message>
        <source>the echo of the client&apos;s messages</source>
        <translation>客户端消息的回显</translation>
    </message>
    <message>
        <source>the socket file, unchanged</source>
        <translation>未改变的套接字文件</translation>
    </message>
    <message>
        <source>the end of the client and of the server&apos;s descriptor for it</source>
        <translation>客户端的结束以及服务器上对应描述符的关闭</translation>
    </message>
    <message>
        <source>the end of the server and of its socket file</source>
        <translation>服务器的结束及其套接字文件的删除</translation>
    </message>
    <message>
        <source>A server started: %1 is process %2. Descriptors 0, 1 and 2 are its input, output and errors; %3 wakes its event loop.</source>
        <translation>服务器已启动：%1 是进程 %2。描述符 0、1、2 是它的输入、输出和错误输出；%3 用于唤醒其事件循环。</translation>
    </message>
    <message>
        <source>Descriptor %1 is its listening socket, inode %2 in the kernel. The file %3 is the name at which clients find it.</source>
        <translation>描述符 %1 是它的监听套接字，在内核中的 inode 为 %2。文件 %3 是客户端找到它所用的名字。</translation>
    </message>
    <message>
        <source>A client connected: process %1. Its own descriptor %2 is another socket, inode %3, which has no name.</source>
        <translation>一个客户端已连接：进程 %1。它自己的描述符 %2 是另一个套接字，inode %3，没有名字。</translation>
    </message>
    <message>
        <source>The server opened descriptor %1: this connection&apos;s own socket (inode %2). Its peer is %3, descriptor %4 of the client.</source>
        <translation>服务器打开了描述符 %1：这是该连接自己的套接字（inode %2）。它的对端是 %3，即客户端的描述符 %4。</translation>
    </message>
    <message>
        <source>The client writes “%1” to descriptor %2. The bytes go from socket %3 to its peer %4, and the server sends them back: %5 bytes out, %6 back.</source>
        <translation>客户端向描述符 %2 写入“%1”。字节从套接字 %3 到达其对端 %4，服务器再把它们发回：发出 %5 字节，收回 %6 字节。</translation>
    </message>
    <message>
        <source>What is %1 for? It is only a name to meet at: a file with an inode of its own (%2) and no bytes in it. What is sent stays in the kernel.</source>
        <translation>%1 有什么用？它只是一个会面用的名字：一个有自己 inode（%2）而没有任何内容的文件。所发送的数据始终留在内核中。</translation>
    </message>
    <message>
        <source>The client stopped. Both sockets of the connection are gone, and descriptor %1 of the server. The listener %2 is as it was.</source>
        <translation>客户端已停止。该连接的两个套接字都消失了，服务器的描述符 %1 也随之关闭。监听套接字 %2 保持不变。</translation>
    </message>
    <message>
        <source>The server stopped. Its sockets went with it, and it removed its file %1.</source>
        <translation>服务器已停止。它的套接字随之消失，并且它删除了自己的文件 %1。</translation>
    </message>
    <message>
        <source>The demonstration stopped at step %1: it did not see %2.</source>
        <translation>演示停在第 %1 步：没有看到%2。</translation>
    </message>
    <message>
        <source>The demonstration stopped at step %1: one of its endpoints was removed.</source>
        <translation>演示停在第 %1 步：它的一个端点被移除了。</translation>
    </message>
    <message>
        <source>The demonstration stopped at step %1. %2</source>
        <translation>演示停在第 %1 步。%2</translation>
    </message>
    <message>
        <source>The demonstration stopped at step %1: one of its endpoints ended before it saw %2.</source>
        <translation>演示停在第 %1 步：在看到%2之前，它的一个端点就结束了。</translation>
    </message>
</context>
<context>
    <name>Socketarium::ConnectConsole</name>
    <message>
        <source>connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>connection closed by %1</source>
        <translation>连接被 %1 关闭</translation>
    </message>
    <message>
        <source>connection to %1 closed</source>
        <translation>到 %1 的连接已关闭</translation>
    </message>
    <message>
        <source>Cannot read standard input: %1 (%2).</source>
        <translation>无法读取标准输入：%1（%2）。</translation>
    </message>
    <message>
        <source>We closed the connection to %1</source>
        <translation>我方关闭了到 %1 的连接</translation>
    </message>
    <message>
        <source>The server closed the connection to %1</source>
        <translation>服务器关闭了到 %1 的连接</translation>
    </message>
    <message>
        <source>The connection to %1 was broken off</source>
        <translation>到 %1 的连接中断</translation>
    </message>
    <message>
        <source>%1: %2 bytes had been received and %3 sent, %4 could not be sent.</source>
        <translation>%1：已收到 %2 字节，已发送 %3 字节，有 %4 字节未能发送。</translation>
    </message>
    <message>
        <source> Look at the server&apos;s side for the reason.</source>
        <translation>请在服务器一侧查找原因。</translation>
    </message>
</context>
<context>
    <name>Socketarium::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>连接客户端</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Running servers</source>
        <translation>运行中的服务器</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Socketarium::CopyButton</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Socketarium::DemonstrationBar</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>the same in a shell: %1</source>
        <translation>在 shell 中查看同样内容：%1</translation>
    </message>
    <message>
        <source>Not complete</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在开始</translation>
    </message>
    <message>
        <source>A Unix echo server and its client, step by step.</source>
        <translation>一个 Unix 回显服务器及其客户端，逐步演示。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Socketarium::DescriptorView</name>
    <message>
        <source>Descriptors</source>
        <translation>描述符</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>所有端点</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>打开 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · limit %2</source>
        <translation>%1 · 上限 %2</translation>
    </message>
    <message>
        <source>No endpoint runs yet</source>
        <translation>尚无端点运行</translation>
    </message>
    <message>
        <source>Start a server, then connect a client: their descriptors appear here.</source>
        <translation>启动服务器，再连接客户端：它们的描述符会出现在这里。</translation>
    </message>
    <message>
        <source>%1 has no process</source>
        <translation>%1 没有进程</translation>
    </message>
    <message>
        <source>With a process ends its descriptor table. Restart it, or select another.</source>
        <translation>描述符表随进程一起结束。请重新启动它，或选择另一个。</translation>
    </message>
    <message>
        <source>Nothing observed yet</source>
        <translation>尚未观察到任何内容</translation>
    </message>
    <message>
        <source>The next round of reading fills this table.</source>
        <translation>下一轮读取会填充此表。</translation>
    </message>
</context>
<context>
    <name>Socketarium::EndpointCommands</name>
    <message>
        <source>Starting %1</source>
        <translation>正在启动 %1</translation>
    </message>
    <message>
        <source>Connecting %1</source>
        <translation>正在连接 %1</translation>
    </message>
</context>
<context>
    <name>Socketarium::EndpointList</name>
    <message>
        <source>No endpoints</source>
        <translation>没有端点</translation>
    </message>
    <message>
        <source>Each server and client that you start is a process of its own and stands here.</source>
        <translation>你启动的每个服务器和客户端都是独立的进程，列在这里。</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
</context>
<context>
    <name>Socketarium::EndpointOptions</name>
    <message>
        <source>unix:/path, unix:@abstract-name or tcp:HOST:PORT; no host means 127.0.0.1, &apos;*&apos; every address of this machine.</source>
        <translation>unix:/路径、unix:@抽象名字 或 tcp:主机:端口；省略主机表示 127.0.0.1，“*”表示本机的所有地址。</translation>
    </message>
    <message>
        <source>Name of the process, of which the kernel keeps 15 bytes.</source>
        <translation>进程的名称，内核只保留 15 字节。</translation>
    </message>
    <message>
        <source>Speak the JSON lines of a controlling program.</source>
        <translation>与控制程序以 JSON 行对话。</translation>
    </message>
    <message>
        <source>Listens at an address and answers until interrupted.</source>
        <translation>在一个地址上监听并应答，直到被中断。</translation>
    </message>
    <message>
        <source>What to do with what comes: echo (default), command or sink.</source>
        <translation>如何处理收到的内容：echo（默认）、command 或 sink。</translation>
    </message>
    <message>
        <source>Bytes asked for in one read (65536).</source>
        <translation>一次读取所请求的字节数（65536）。</translation>
    </message>
    <message>
        <source>Clients that may wait to be accepted, less one (128).</source>
        <translation>可以等待被接受的客户端数减一（128）。</translation>
    </message>
    <message>
        <source>Take the place of a socket file at which nobody listens.</source>
        <translation>取代无人监听的套接字文件。</translation>
    </message>
    <message>
        <source>Connects to an address. Without --send, lines from standard input are sent and what comes back is printed.</source>
        <translation>连接到一个地址。没有 --send 时，发送标准输入的各行并输出返回的内容。</translation>
    </message>
    <message>
        <source>Send TEXT; \n \r \t \0 \\ \xHH are escapes. May be repeated.</source>
        <translation>发送 TEXT；\n \r \t \0 \\ \xHH 是转义。可以重复。</translation>
    </message>
    <message>
        <source>Milliseconds after the --send before it, in place of --every.</source>
        <translation>前一个 --send 之后的毫秒数，代替 --every。</translation>
    </message>
    <message>
        <source>Milliseconds from one message to the next.</source>
        <translation>一条消息到下一条的毫秒数。</translation>
    </message>
    <message>
        <source>How often to send all messages; 0 is until interrupted, which is the default with --every.</source>
        <translation>全部消息发送多少遍；0 表示直到被中断，使用 --every 时这是默认值。</translation>
    </message>
    <message>
        <source>--%1 is one of %2.</source>
        <translation>--%1 是 %2 之一。</translation>
    </message>
    <message>
        <source>%1 in --send is not an escape; a backslash is written \\.</source>
        <translation>--send 中的 %1 不是转义；反斜杠写作 \\。</translation>
    </message>
    <message>
        <source>--pause takes milliseconds and stands after a --send.</source>
        <translation>--pause 需要毫秒数，并写在某个 --send 之后。</translation>
    </message>
    <message>
        <source>What moves the bytes: native (default) or qt. With qt the connection ends when the peer half-closes, and answers that wait then are lost.</source>
        <translation>用什么传送字节：native（默认）或 qt。使用 qt 时，对方半关闭后连接即结束，此时尚未发出的应答会丢失。</translation>
    </message>
</context>
<context>
    <name>Socketarium::ErrorText</name>
    <message>
        <source>&quot;%1&quot; cannot be used as an address</source>
        <translation>“%1”不能用作地址</translation>
    </message>
    <message>
        <source>Cannot find %1</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>Cannot make a socket for %1</source>
        <translation>无法为 %1 创建套接字</translation>
    </message>
    <message>
        <source>Cannot listen on %1</source>
        <translation>无法在 %1 上监听</translation>
    </message>
    <message>
        <source>Cannot connect to %1</source>
        <translation>无法连接到 %1</translation>
    </message>
    <message>
        <source>Cannot accept a connection on %1</source>
        <translation>无法在 %1 上接受连接</translation>
    </message>
    <message>
        <source>Cannot send on %1</source>
        <translation>无法在 %1 上发送</translation>
    </message>
    <message>
        <source>Cannot receive on %1</source>
        <translation>无法在 %1 上接收</translation>
    </message>
    <message>
        <source>A control line was not obeyed</source>
        <translation>一行控制命令未被执行</translation>
    </message>
    <message>
        <source>Cannot run the program %1</source>
        <translation>无法运行程序 %1</translation>
    </message>
    <message>
        <source>it must begin with unix:, tcp: or another kind. Write unix:/path, unix:@name or tcp:HOST:PORT.</source>
        <translation>它必须以 unix:、tcp: 或其他种类开头。请写 unix:/路径、unix:@名字 或 tcp:主机:端口。</translation>
    </message>
    <message>
        <source>the path or name is missing. Write unix:/tmp/server.sock or unix:@name.</source>
        <translation>缺少路径或名字。请写 unix:/tmp/server.sock 或 unix:@名字。</translation>
    </message>
    <message>
        <source>the port is missing or not a number from 0 to 65535. Write tcp:HOST:PORT, such as tcp:127.0.0.1:1208.</source>
        <translation>缺少端口，或端口不是 0 到 65535 的数。请写 tcp:主机:端口，例如 tcp:127.0.0.1:1208。</translation>
    </message>
    <message>
        <source>an IPv6 address needs brackets. Write it as tcp:[::1]:1208.</source>
        <translation>IPv6 地址需要方括号。请写作 tcp:[::1]:1208。</translation>
    </message>
    <message>
        <source>the host is not understood. Write a name, an address such as 127.0.0.1 or [::1], or * for every address of this machine.</source>
        <translation>无法理解主机。请写名字、127.0.0.1 或 [::1] 这样的地址，或用 * 表示本机的所有地址。</translation>
    </message>
    <message>
        <source>Choose an address that you may use, or ask who owns it for the right.</source>
        <translation>请选择你有权使用的地址，或向其所有者申请权限。</translation>
    </message>
    <message>
        <source>Another program has this port: stop it, or choose another port.</source>
        <translation>另一个程序占用了该端口：停止它，或选择另一个端口。</translation>
    </message>
    <message>
        <source>This machine does not have that address: choose one that it has, or *.</source>
        <translation>本机没有该地址：请选择本机已有的地址，或 *。</translation>
    </message>
    <message>
        <source>Close something, or raise the limit with ulimit -n.</source>
        <translation>请关闭一些东西，或用 ulimit -n 提高上限。</translation>
    </message>
    <message>
        <source>Check the network and the address.</source>
        <translation>请检查网络和地址。</translation>
    </message>
    <message>
        <source>Nothing answers there: check the host, the port and the firewall.</source>
        <translation>那里没有应答：请检查主机、端口和防火墙。</translation>
    </message>
    <message>
        <source>Choose an address of another family.</source>
        <translation>请选择另一协议族的地址。</translation>
    </message>
    <message>
        <source>Choose a path on a file system that can be written.</source>
        <translation>请选择可写文件系统上的路径。</translation>
    </message>
    <message>
        <source>Look at the other side for why it broke off.</source>
        <translation>请在另一侧查找中断的原因。</translation>
    </message>
    <message>
        <source>Choose a shorter path.</source>
        <translation>请选择更短的路径。</translation>
    </message>
    <message>
        <source>Check the address and try again.</source>
        <translation>请检查地址后重试。</translation>
    </message>
    <message>
        <source>it failed. Check the address and try again.</source>
        <translation>失败了。请检查地址后重试。</translation>
    </message>
    <message>
        <source>%1. Check that it is installed and try again.</source>
        <translation>%1。请确认它已安装后重试。</translation>
    </message>
    <message>
        <source>%1 (%2). %3</source>
        <translation>%1（%2）。%3</translation>
    </message>
    <message>
        <source>the name has %1 bytes, and a unix socket&apos;s has room for %2 (sun_path). Choose a shorter path.</source>
        <translation>名字有 %1 字节，而 unix 套接字只能容纳 %2 字节（sun_path）。请选择更短的路径。</translation>
    </message>
    <message>
        <source>its directory does not exist. Create the directory, or choose another path.</source>
        <translation>它的目录不存在。请创建目录，或选择另一个路径。</translation>
    </message>
    <message>
        <source>a file that is not a socket is there, and it is never replaced. Choose another path, or move that file away.</source>
        <translation>那里有一个不是套接字的文件，绝不会取代它。请选择另一个路径，或移走该文件。</translation>
    </message>
    <message>
        <source>a server is already listening there. Stop it, or choose another address.</source>
        <translation>已有服务器在那里监听。请停止它，或选择另一个地址。</translation>
    </message>
    <message>
        <source>a socket file is left there at which nobody listens. Remove the file, or start with --remove-stale-file.</source>
        <translation>那里残留着一个无人监听的套接字文件。请删除该文件，或用 --remove-stale-file 启动。</translation>
    </message>
    <message>
        <source>a socket file is there, and it cannot be found out whether a server listens. Choose another path, or look as its owner.</source>
        <translation>那里有一个套接字文件，无法查明是否有服务器在监听。请选择另一个路径，或以其所有者的身份查看。</translation>
    </message>
    <message>
        <source>there is no such file. Start the server first, or check the path.</source>
        <translation>没有这个文件。请先启动服务器，或检查路径。</translation>
    </message>
    <message>
        <source>nobody listens there. Start the server first, or check the address.</source>
        <translation>那里无人监听。请先启动服务器，或检查地址。</translation>
    </message>
    <message>
        <source>the file there is not a socket. Check the path.</source>
        <translation>那里的文件不是套接字。请检查路径。</translation>
    </message>
    <message>
        <source>the server&apos;s accept queue stayed full for %1 s. The server is too busy, or does not accept: look at it, or try again later.</source>
        <translation>服务器的接受队列已满 %1 秒。服务器太忙，或者不接受连接：请查看它，或稍后再试。</translation>
    </message>
    <message>
        <source>the socket there is of another type. Use unix-dgram: or unix-seqpacket: in place of unix:, or the other way round.</source>
        <translation>那里的套接字是另一种类型。请用 unix-dgram: 或 unix-seqpacket: 代替 unix:，或反过来。</translation>
    </message>
    <message>
        <source>the host name cannot be resolved: %1. Check its spelling, or use a number such as 127.0.0.1.</source>
        <translation>无法解析主机名：%1。请检查拼写，或使用 127.0.0.1 这样的数字地址。</translation>
    </message>
    <message>
        <source>ports below 1024 need a right that this program does not have. Choose a port from 1024 to 65535.</source>
        <translation>1024 以下的端口需要本程序没有的权限。请选择 1024 到 65535 的端口。</translation>
    </message>
    <message>
        <source>no descriptor is left. It goes on when one is free; ulimit -n is the limit.</source>
        <translation>没有剩余的描述符。有空闲时会继续；上限是 ulimit -n。</translation>
    </message>
    <message>
        <source>the peer does not read, and %L1 bytes wait already. The message was not sent: try again when the peer reads.</source>
        <translation>对端不读取，已有 %L1 字节在等待。消息未发送：请在对端读取后重试。</translation>
    </message>
    <message>
        <source>the line is longer than %L1 bytes and was passed over. Send shorter lines.</source>
        <translation>该行超过 %L1 字节，已被跳过。请发送更短的行。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood. See docs/ARCHITECTURE.md for the commands.</source>
        <translation>无法理解“%1”。命令见 docs/ARCHITECTURE.md。</translation>
    </message>
    <message>
        <source>this program serves and connects unix: and tcp: addresses. Use one of these.</source>
        <translation>本程序只支持 unix: 和 tcp: 地址的服务和连接。请使用其中之一。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>%1: not in the form it must have</source>
        <translation>%1：格式不正确</translation>
    </message>
    <message>
        <source>%1: not supported</source>
        <translation>%1：不支持</translation>
    </message>
    <message>
        <source>%1: the process has ended</source>
        <translation>%1：进程已结束</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>the peer closed the connection before everything was sent. Look at the other side for the reason.</source>
        <translation>对端在全部数据发送完之前关闭了连接。请到对端查找原因。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing, or not as it must be. See docs/ARCHITECTURE.md for the commands.</source>
        <translation>缺少“%1”，或其格式不正确。命令请参阅 docs/ARCHITECTURE.md。</translation>
    </message>
    <message>
        <source>a socket file is left there at which nobody listens, and another program holds a lock on its directory. Wait for that program, or choose another path.</source>
        <translation>那里遗留了一个无人监听的套接字文件，而另一个程序锁定了它所在的目录。请等待该程序，或另选路径。</translation>
    </message>
</context>
<context>
    <name>Socketarium::EventText</name>
    <message>
        <source>1 byte</source>
        <translation>1 字节</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1 字节</translation>
    </message>
    <message>
        <source>waiting at %1
</source>
        <translation>正在 %1 等待
</translation>
    </message>
    <message>
        <source>careful: whoever reaches this machine over the network can connect; tcp:PORT alone is for this machine only
</source>
        <translation>注意：任何能通过网络到达本机的人都可以连接；只写 tcp:端口 则仅限本机
</translation>
    </message>
    <message>
        <source>pid %1 (user %2)</source>
        <translation>进程 %1（用户 %2）</translation>
    </message>
    <message>
        <source>connection %1 from %2, descriptor %3
</source>
        <translation>连接 %1 来自 %2，描述符 %3
</translation>
    </message>
    <message>
        <source>connection %1: the client sends no more, and still reads
</source>
        <translation>连接 %1：客户端不再发送，但仍在读取
</translation>
    </message>
    <message>
        <source>connection %1 closed by the client</source>
        <translation>连接 %1 被客户端关闭</translation>
    </message>
    <message>
        <source>connection %1 closed by us</source>
        <translation>连接 %1 由本端关闭</translation>
    </message>
    <message>
        <source>connection %1 broken off by the client</source>
        <translation>连接 %1 被客户端中断</translation>
    </message>
    <message>
        <source>connection %1 failed</source>
        <translation>连接 %1 失败</translation>
    </message>
    <message>
        <source>; %1 for it are lost</source>
        <translation>；发给它的 %1 丢失</translation>
    </message>
    <message>
        <source> …</source>
        <translation> …</translation>
    </message>
    <message>
        <source>connection %1: received %2: %3
</source>
        <translation>连接 %1：收到 %2：%3
</translation>
    </message>
    <message>
        <source>connection %1: sent %2: %3
</source>
        <translation>连接 %1：发送 %2：%3
</translation>
    </message>
    <message>
        <source>… and %L1 more messages of %2, which are not shown
</source>
        <translation>… 另有 %L1 条消息共 %2，未显示
</translation>
    </message>
    <message>
        <source>accepting again: all who waited are served
</source>
        <translation>恢复接受：所有等待者都得到服务
</translation>
    </message>
    <message>
        <source>no descriptor is left (%1): those who are connected are served, others wait until one closes; ulimit -n is the limit
</source>
        <translation>没有剩余的描述符（%1）：已连接者继续得到服务，其他的等到有连接关闭；上限是 ulimit -n
</translation>
    </message>
    <message>
        <source>connection %1: the peer does not read, %2 wait here
</source>
        <translation>连接 %1：对端不读取，%2 在此等待
</translation>
    </message>
    <message>
        <source>connection %1: the peer reads again
</source>
        <translation>连接 %1：对端恢复读取
</translation>
    </message>
    <message>
        <source>%1: the accept queue is full, waiting for room
</source>
        <translation>%1：接受队列已满，等待空位
</translation>
    </message>
    <message>
        <source>connection %1: unsupported command &quot;%2&quot;
</source>
        <translation>连接 %1：不支持的命令“%2”
</translation>
    </message>
    <message>
        <source>%L1 more events, which are not shown
</source>
        <translation>另有 %L1 个事件未显示
</translation>
    </message>
</context>
<context>
    <name>Socketarium::FactList</name>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
</context>
<context>
    <name>Socketarium::FailureNotices</name>
    <message>
        <source>Remove stale file and start…</source>
        <translation>删除残留文件并启动…</translation>
    </message>
</context>
<context>
    <name>Socketarium::FileItem</name>
    <message>
        <source>uid %1</source>
        <translation>uid %1</translation>
    </message>
    <message>
        <source>not a socket</source>
        <translation>不是套接字</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>残留</translation>
    </message>
    <message>
        <source>socket file</source>
        <translation>套接字文件</translation>
    </message>
    <message>
        <source>File %1, %2, inode %3</source>
        <translation>文件 %1，%2，inode %3</translation>
    </message>
    <message>
        <source>not known who holds it</source>
        <translation>不知道由谁持有</translation>
    </message>
    <message>
        <source>held by another program</source>
        <translation>由另一个程序持有</translation>
    </message>
</context>
<context>
    <name>Socketarium::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>The kernel’s own line</source>
        <translation>内核的原始行</translation>
    </message>
    <message>
        <source>Ask the system yourself</source>
        <translation>自己向系统查询</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <source>Select an endpoint, a descriptor or a socket: all that the kernel tells of it is said here.</source>
        <translation>选择一个端点、描述符或套接字：内核所告知的一切都显示在这里。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Beware</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>other machines can connect to it</source>
        <translation>其他机器可以连接到它</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Socket %1</source>
        <translation>套接字 %1</translation>
    </message>
    <message>
        <source>%1 bytes not read yet</source>
        <translation>%1 字节尚未读取</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>pid %1, uid %2 (you)</source>
        <translation>进程号 %1，uid %2（你）</translation>
    </message>
    <message>
        <source>pid %1, uid %2</source>
        <translation>进程号 %1，uid %2</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本端</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>对端</translation>
    </message>
    <message>
        <source>Inodes</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>inode</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>Peer is</source>
        <translation>对端是</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Shut down</source>
        <translation>已关闭方向</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>双向</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>写</translation>
    </message>
    <message>
        <source>Descriptor %1</source>
        <translation>描述符 %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>另一端</translation>
    </message>
    <message>
        <source>%1 fd %2</source>
        <translation>%1 fd %2</translation>
    </message>
</context>
<context>
    <name>Socketarium::MainWindow</name>
    <message>
        <source>Socketarium</source>
        <translation>Socketarium</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>描述符</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>端点</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Start Unix echo</source>
        <translation>启动 Unix 回显</translation>
    </message>
    <message>
        <source>Play the demonstration</source>
        <translation>播放演示</translation>
    </message>
    <message>
        <source>End demonstration</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
</context>
<context>
    <name>Socketarium::MapSummary</name>
    <message>
        <source>descriptor %1 listens at %2</source>
        <translation>描述符 %1 在 %2 监听</translation>
    </message>
    <message>
        <source>descriptor %1 is socket %2, without a peer</source>
        <translation>描述符 %1 是套接字 %2，没有对端</translation>
    </message>
    <message>
        <source>descriptor %1 is connected with %2</source>
        <translation>描述符 %1 与 %2 相连</translation>
    </message>
    <message>
        <source>Nothing runs yet.</source>
        <translation>尚无任何运行。</translation>
    </message>
    <message>
        <source>%1 processes, %2 sockets, %3 connections.</source>
        <translation>%1 个进程，%2 个套接字，%3 个连接。</translation>
    </message>
    <message>
        <source>%1, process %2: %3.</source>
        <translation>%1，进程 %2：%3。</translation>
    </message>
    <message>
        <source>no sockets</source>
        <translation>没有套接字</translation>
    </message>
</context>
<context>
    <name>Socketarium::MapView</name>
    <message>
        <source>Connection map</source>
        <translation>连接图</translation>
    </message>
    <message>
        <source>No sockets to show yet</source>
        <translation>尚无套接字可显示</translation>
    </message>
    <message>
        <source>Start a server from the toolbar, or press Demonstration.</source>
        <translation>从工具栏启动服务器，或按“演示”。</translation>
    </message>
    <message>
        <source>user space</source>
        <translation>用户空间</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>内核</translation>
    </message>
</context>
<context>
    <name>Socketarium::MessageItem</name>
    <message>
        <source>%1 ×%2</source>
        <translation>%1 ×%2</translation>
    </message>
    <message>
        <source>%L1 B</source>
        <translation>%L1 B</translation>
    </message>
</context>
<context>
    <name>Socketarium::MessageLine</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>列表…</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止发送</translation>
    </message>
    <message>
        <source>hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>发送者</translation>
    </message>
    <message>
        <source>Who sends: a client, or a server to all of its clients</source>
        <translation>由谁发送：一个客户端，或服务器发给它的所有客户端</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Send a list of messages with pauses</source>
        <translation>发送一组带间隔的消息</translation>
    </message>
    <message>
        <source>A list of messages with pauses between them</source>
        <translation>一组消息，其间有间隔</translation>
    </message>
    <message>
        <source>What is typed are hex digits</source>
        <translation>输入的是十六进制数字</translation>
    </message>
    <message>
        <source>Type hex digits: 68 65 6c 6c 6f. Text takes \n, \t, \0 and \xHH.</source>
        <translation>输入十六进制数字：68 65 6c 6c 6f。文本可用 \n、\t、\0 和 \xHH。</translation>
    </message>
    <message>
        <source>Send again and again</source>
        <translation>反复发送</translation>
    </message>
    <message>
        <source>Milliseconds between messages</source>
        <translation>消息之间的毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>These are not hex digits: type two for each byte, such as 68 65 6c.</source>
        <translation>这些不是十六进制数字：每个字节输入两位，例如 68 65 6c。</translation>
    </message>
    <message>
        <source>A backslash begins \n, \t, \r, \0, \xHH, \uHHHH or \\.</source>
        <translation>反斜杠用于 \n、\t、\r、\0、\xHH、\uHHHH 或 \\。</translation>
    </message>
    <message>
        <source>%1, to all</source>
        <translation>%1，发给所有</translation>
    </message>
    <message>
        <source>Type a message, Enter sends</source>
        <translation>输入消息，按 Enter 发送</translation>
    </message>
    <message>
        <source>Connect a client to send messages</source>
        <translation>连接客户端以发送消息</translation>
    </message>
</context>
<context>
    <name>Socketarium::MessageView</name>
    <message>
        <source>Show as hex</source>
        <translation>以十六进制显示</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>所有端点</translation>
    </message>
    <message>
        <source>%1 and its clients</source>
        <translation>%1 及其客户端</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 older ones are not shown</source>
        <translation>%1 · 另有 %2 条较早的未显示</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>尚无消息</translation>
    </message>
    <message>
        <source>Start a server, connect a client, then type below.</source>
        <translation>启动服务器，连接客户端，然后在下方输入。</translation>
    </message>
    <message>
        <source>Type a message in the line below and press Enter: it is seen here with its time and size, and so is the answer.</source>
        <translation>在下方的输入行中输入消息并按 Enter：消息会连同时间和大小显示在这里，应答也是如此。</translation>
    </message>
</context>
<context>
    <name>Socketarium::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Dismiss the notice</source>
        <translation>关闭通知</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Socketarium::PortItem</name>
    <message>
        <source>Descriptor %1 of process %2: socket %3</source>
        <translation>进程 %2 的描述符 %1：套接字 %3</translation>
    </message>
    <message>
        <source>fd %1</source>
        <translation>fd %1</translation>
    </message>
</context>
<context>
    <name>Socketarium::ProcessItem</name>
    <message>
        <source>pid %1</source>
        <translation>进程号 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n descriptor(s)</source>
        <translation>
            <numerusform>%1 · %n 个描述符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of %3 descriptors</source>
        <translation>%1 · 描述符 %2 / %3</translation>
    </message>
    <message>
        <source> · not started here</source>
        <translation> · 不是在此启动的</translation>
    </message>
    <message>
        <source>Process %1, %2%3</source>
        <translation>进程 %1，%2%3</translation>
    </message>
</context>
<context>
    <name>Socketarium::SamplingStatus</name>
    <message>
        <source>Frozen at %1</source>
        <translation>冻结于 %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Live · every %1 ms, %2 ms of work     %3 of %4 processes readable</source>
        <translation>实时 · 每 %1 毫秒，耗时 %2 毫秒     %4 个进程中有 %3 个可读取</translation>
    </message>
    <message>
        <source>%1     Not read: %2</source>
        <translation>%1     未能读取：%2</translation>
    </message>
</context>
<context>
    <name>Socketarium::SequenceDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>until stopped</source>
        <translation>直到停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Send a list of messages</source>
        <translation>发送一组消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>pause in ms</source>
        <translation>停顿（毫秒）</translation>
    </message>
    <message>
        <source>How often the list is sent</source>
        <translation>列表发送多少遍</translation>
    </message>
    <message>
        <source>Milliseconds from the end of the list to its next run</source>
        <translation>从列表结束到下一遍的毫秒数</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>&amp;Pause between runs</source>
        <translation>两遍之间的间隔(&amp;P)</translation>
    </message>
    <message>
        <source>Line %1: a backslash begins \n, \t, \r, \0, \xHH, \uHHHH or \\.</source>
        <translation>第 %1 行：反斜杠用于 \n、\t、\r、\0、\xHH、\uHHHH 或 \\。</translation>
    </message>
    <message>
        <source>Line %1: a pause is a number of milliseconds, 0 to %2.</source>
        <translation>第 %1 行：间隔是 0 到 %2 的毫秒数。</translation>
    </message>
</context>
<context>
    <name>Socketarium::SocketItem</name>
    <message>
        <source>socket %1 · LISTEN</source>
        <translation>套接字 %1 · LISTEN</translation>
    </message>
    <message>
        <source>socket %1</source>
        <translation>套接字 %1</translation>
    </message>
    <message>
        <source>waiting: not known</source>
        <translation>等待：未知</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>等待：%1</translation>
    </message>
    <message>
        <source>waiting: %1 of %2</source>
        <translation>等待：%1 / %2</translation>
    </message>
    <message>
        <source>Socket %1, %2, %3</source>
        <translation>套接字 %1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>, %n byte(s) not yet read</source>
        <translation>
            <numerusform>，%n 字节尚未读取</numerusform>
        </translation>
    </message>
    <message>
        <source>, peer is socket %1</source>
        <translation>，对端是套接字 %1</translation>
    </message>
    <message>
        <source>%L1 B unread</source>
        <translation>%L1 B 未读</translation>
    </message>
    <message>
        <source>%1 · LISTEN</source>
        <translation>%1 · LISTEN</translation>
    </message>
</context>
<context>
    <name>Socketarium::SocketView</name>
    <message>
        <source>Sockets</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Which sockets</source>
        <translation>哪些套接字</translation>
    </message>
    <message>
        <source>Only this workbench</source>
        <translation>仅本工作台</translation>
    </message>
    <message>
        <source>Whole machine</source>
        <translation>整台机器</translation>
    </message>
    <message>
        <source>Filter of the sockets</source>
        <translation>套接字过滤</translation>
    </message>
    <message>
        <source>Filter: tcp listening …</source>
        <translation>筛选：tcp 监听 …</translation>
    </message>
    <message numerus="yes">
        <source>%n sockets</source>
        <translation>
            <numerusform>%n 个套接字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sockets</source>
        <translation>
            <numerusform>%n 个套接字中的 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No socket has all of these words</source>
        <translation>没有套接字包含所有这些词</translation>
    </message>
    <message>
        <source>Shorten the filter, or clear it.</source>
        <translation>请缩短或清除过滤条件。</translation>
    </message>
    <message>
        <source>No sockets in this workbench yet</source>
        <translation>本工作台尚无套接字</translation>
    </message>
    <message>
        <source>Start a server, or choose “Whole machine” to see everybody&apos;s sockets.</source>
        <translation>启动服务器，或选择“整台机器”查看所有人的套接字。</translation>
    </message>
</context>
<context>
    <name>Socketarium::StaleDialog</name>
    <message>
        <source>A stale socket file</source>
        <translation>残留的套接字文件</translation>
    </message>
    <message>
        <source>It is what a killed server leaves behind. It can be removed safely: it is looked at once more, and only removed while nobody listens at it.</source>
        <translation>这是被杀死的服务器留下的。可以安全删除：会再检查一次，只有在无人监听时才删除。</translation>
    </message>
    <message>
        <source>Remove it and start</source>
        <translation>删除并启动</translation>
    </message>
</context>
<context>
    <name>Socketarium::StartServerDialog</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Start a server</source>
        <translation>启动服务器</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>echo: sends back what it receives</source>
        <translation>echo：原样发回收到的内容</translation>
    </message>
    <message>
        <source>command: answers ping, echo WORDS, quit</source>
        <translation>command：应答 ping、echo WORDS、quit</translation>
    </message>
    <message>
        <source>sink: reads and counts</source>
        <translation>sink：读取并计数</translation>
    </message>
    <message>
        <source>Read size</source>
        <translation>读取大小</translation>
    </message>
    <message>
        <source> bytes</source>
        <translation> 字节</translation>
    </message>
    <message>
        <source>How many bytes one recv asks for</source>
        <translation>一次 recv 请求多少字节</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>The argument of listen: one client more than that can wait</source>
        <translation>listen 的参数：可以等待的客户端比它多一个</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Also the name of its process, of which the kernel keeps 15 bytes</source>
        <translation>也是其进程的名称，内核只保留 15 字节</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>行为(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Read size</source>
        <translation>读取大小(&amp;R)</translation>
    </message>
    <message>
        <source>Back&amp;log</source>
        <translation>Backlog(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Socketarium::TableHeader</name>
    <message>
        <source>the same in a shell:</source>
        <translation>在 shell 中查看同样内容：</translation>
    </message>
    <message>
        <source>Copy the shell command</source>
        <translation>复制 shell 命令</translation>
    </message>
</context>
<context>
    <name>Socketarium::WrappedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>SocketsCommand</name>
    <message>
        <source>KIND</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>RECV-Q</source>
        <translation>RECV-Q</translation>
    </message>
    <message>
        <source>SEND-Q</source>
        <translation>SEND-Q</translation>
    </message>
    <message>
        <source>LOCAL</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>REMOTE</source>
        <translation>远端</translation>
    </message>
    <message>
        <source>INODE</source>
        <translation>INODE</translation>
    </message>
    <message>
        <source>HELD BY</source>
        <translation>持有者</translation>
    </message>
    <message>
        <source>OTHER END</source>
        <translation>另一端</translation>
    </message>
    <message numerus="yes">
        <source>%n sockets; the descriptors of %1 of %2 processes could be read
</source>
        <translation>
            <numerusform>%n 个套接字；%2 个进程中有 %1 个的描述符可以读取
</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows the unix, TCP and UDP sockets of this machine, the processes and descriptors that hold them, and who is at the other end.

</source>
        <translation>显示本机的 unix、TCP 和 UDP 套接字、持有它们的进程和描述符，以及另一端是谁。

</translation>
    </message>
    <message>
        <source>Print one JSON object instead of a table.</source>
        <translation>输出一个 JSON 对象而不是表格。</translation>
    </message>
    <message>
        <source>Which sockets to show; all without one.</source>
        <translation>显示哪些套接字；不给出则全部显示。</translation>
    </message>
</context>
</TS>
