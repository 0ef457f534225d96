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
</TS>
