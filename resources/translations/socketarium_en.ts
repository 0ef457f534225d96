<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>DescriptorWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KernelWords</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageEntry</name>
    <message numerus="yes">
        <source>%n further event(s) came too fast to be told</source>
        <translation>
            <numerusform>%n further event came too fast to be told</numerusform>
            <numerusform>%n further events came too fast to be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Socketarium::DescriptorView</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Socketarium::MessageView</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Socketarium::ProcessItem</name>
    <message numerus="yes">
        <source>%1 · %n descriptor(s)</source>
        <translation>
            <numerusform>%1 · %n descriptor</numerusform>
            <numerusform>%1 · %n descriptors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Socketarium::SocketItem</name>
    <message numerus="yes">
        <source>, %n byte(s) not yet read</source>
        <translation>
            <numerusform>, %n byte not yet read</numerusform>
            <numerusform>, %n bytes not yet read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Socketarium::SocketView</name>
    <message numerus="yes">
        <source>%n sockets</source>
        <translation>
            <numerusform>%n socket</numerusform>
            <numerusform>%n sockets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sockets</source>
        <translation>
            <numerusform>%1 of %n socket</numerusform>
            <numerusform>%1 of %n sockets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SocketsCommand</name>
    <message numerus="yes">
        <source>%n sockets; the descriptors of %1 of %2 processes could be read
</source>
        <translation>
            <numerusform>%n socket; the descriptors of %1 of %2 processes could be read
</numerusform>
            <numerusform>%n sockets; the descriptors of %1 of %2 processes could be read
</numerusform>
        </translation>
    </message>
</context>
</TS>
