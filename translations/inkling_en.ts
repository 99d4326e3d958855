<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>inkling::ColumnsDialog</name>
    <message numerus="yes">
        <source>%n different text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n different texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::DataPanel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message numerus="yes">
        <source>%n sample(s)</source>
        <translation>
            <numerusform>%n sample</numerusform>
            <numerusform>%n samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) given. Press F5 or Ctrl+Enter to let them spread.</source>
        <translation>
            <numerusform>%n label given. Press F5 or Ctrl+Enter to let it spread.</numerusform>
            <numerusform>%n labels given. Press F5 or Ctrl+Enter to let them spread.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MapsPanel</name>
    <message numerus="yes">
        <source>%n label(s) given</source>
        <translation>
            <numerusform>%n label given</numerusform>
            <numerusform>%n labels given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::Session</name>
    <message numerus="yes">
        <source>%1: unlabel %n point(s)</source>
        <translation>
            <numerusform>%1: unlabel %n point</numerusform>
            <numerusform>%1: unlabel %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s) to %2</source>
        <translation>
            <numerusform>%1: %n point to %2</numerusform>
            <numerusform>%1: %n points to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held-out point(s) left alone</source>
        <translation>
            <numerusform>%n held-out point left alone</numerusform>
            <numerusform>%n held-out points left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) contradict the known class</source>
        <translation>
            <numerusform>%n label contradicts the known class</numerusform>
            <numerusform>%n labels contradict the known class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give the %n label(s) of a list</source>
        <translation>
            <numerusform>Give the %n label of a list</numerusform>
            <numerusform>Give the %n labels of a list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionSearch</name>
    <message numerus="yes">
        <source>%n candidate(s) searched in %1 ms.</source>
        <translation>
            <numerusform>%n candidate searched in %1 ms.</numerusform>
            <numerusform>%n candidates searched in %1 ms.</numerusform>
        </translation>
    </message>
</context>
</TS>
