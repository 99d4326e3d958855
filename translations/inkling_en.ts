<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>StrokeWords</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held out</source>
        <translation>
            <numerusform>%n held out</numerusform>
            <numerusform>%n held out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of locked classes</source>
        <translation>
            <numerusform>%n of a locked class</numerusform>
            <numerusform>%n of locked classes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surgeon</name>
    <message numerus="yes">
        <source>cut %n edge(s)</source>
        <translation>
            <numerusform>cut %n edge</numerusform>
            <numerusform>cut %n edges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::AlgorithmPanel</name>
    <message numerus="yes">
        <source>%1 labels %Ln samples</source>
        <translation>
            <numerusform>%1 labels %Ln sample</numerusform>
            <numerusform>%1 labels %Ln samples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels are taken back</source>
        <translation>
            <numerusform>%Ln label is taken back</numerusform>
            <numerusform>%Ln labels are taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::ColumnsDialog</name>
    <message numerus="yes">
        <source>%n different text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n different texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), as assigned; features in none, which methods of several views do not use: %1.</source>
        <translation>
            <numerusform>%n view, as assigned; features in none, which methods of several views do not use: %1.</numerusform>
            <numerusform>%n views, as assigned; features in none, which methods of several views do not use: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), as assigned.</source>
        <translation>
            <numerusform>%n view, as assigned.</numerusform>
            <numerusform>%n views, as assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), by the names of the columns, since nobody assigned any.</source>
        <translation>
            <numerusform>%n view, by the names of the columns, since nobody assigned any.</numerusform>
            <numerusform>%n views, by the names of the columns, since nobody assigned any.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::ConfidenceStrip</name>
    <message numerus="yes">
        <source>Confidence %1 to %2: %n sample(s)</source>
        <translation>
            <numerusform>Confidence %1 to %2: %n sample</numerusform>
            <numerusform>Confidence %1 to %2: %n samples</numerusform>
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
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n assigned</numerusform>
            <numerusform>%n assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by name</source>
        <translation>
            <numerusform>%n by name</numerusform>
            <numerusform>%n by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s)</source>
        <translation>
            <numerusform>%1: %n feature</numerusform>
            <numerusform>%1: %n features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::InspectorPanel</name>
    <message numerus="yes">
        <source>%n more: %1</source>
        <translation>
            <numerusform>%n more: %1</numerusform>
            <numerusform>%n more: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message numerus="yes">
        <source>%n label(s) given. Press F5 or Ctrl+Enter to let them spread.</source>
        <translation>
            <numerusform>%n label given. Press F5 or Ctrl+Enter to let it spread.</numerusform>
            <numerusform>%n labels given. Press F5 or Ctrl+Enter to let them spread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln sample</numerusform>
            <numerusform>%Ln samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::MapWand</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n hop</numerusform>
            <numerusform>%n hops</numerusform>
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
    <name>inkling::SampleTable</name>
    <message numerus="yes">
        <source>Copied %Ln rows.</source>
        <translation>
            <numerusform>Copied %Ln row.</numerusform>
            <numerusform>Copied %Ln rows.</numerusform>
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
    <message numerus="yes">
        <source>Split %1: %n point(s) to %2</source>
        <translation>
            <numerusform>Split %1: %n point to %2</numerusform>
            <numerusform>Split %1: %n points to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n point(s) as unsure</source>
        <translation>
            <numerusform>Flag %n point as unsure</numerusform>
            <numerusform>Flag %n points as unsure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %n point(s)</source>
        <translation>
            <numerusform>Take the flag off %n point</numerusform>
            <numerusform>Take the flag off %n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of locked classes left alone</source>
        <translation>
            <numerusform>%n label of a locked class left alone</numerusform>
            <numerusform>%n labels of locked classes left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionEdgeEffects</name>
    <message numerus="yes">
        <source>%n edge(s) cut, one at a time, in %1 ms.</source>
        <translation>
            <numerusform>%n edge cut in %1 ms.</numerusform>
            <numerusform>%n edges cut, one at a time, in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionPreview</name>
    <message numerus="yes">
        <source>No label here would change %n other label(s)</source>
        <translation>
            <numerusform>No label here would change %n other label</numerusform>
            <numerusform>No label here would change %n other labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 here would change %n other label(s)</source>
        <translation>
            <numerusform>%1 here would change %n other label</numerusform>
            <numerusform>%1 here would change %n other labels</numerusform>
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
<context>
    <name>inkling::SessionSurgery</name>
    <message numerus="yes">
        <source>%n edge(s) cut</source>
        <translation>
            <numerusform>%n edge cut</numerusform>
            <numerusform>%n edges cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) cut by hand</source>
        <translation>
            <numerusform>%n edge cut by hand</numerusform>
            <numerusform>%n edges cut by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) joined by hand</source>
        <translation>
            <numerusform>%n edge joined by hand</numerusform>
            <numerusform>%n edges joined by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n edge(s)</source>
        <translation>
            <numerusform>Cut %n edge</numerusform>
            <numerusform>Cut %n edges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n sample(s)</source>
        <translation>
            <numerusform>Join %n sample</numerusform>
            <numerusform>Join %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionSuspects</name>
    <message numerus="yes">
        <source>%n label(s) left out, one at a time, in %1 ms.</source>
        <translation>
            <numerusform>%n label left out, in %1 ms.</numerusform>
            <numerusform>%n labels left out, one at a time, in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionWand</name>
    <message numerus="yes">
        <source>The wand takes the points within %n hop(s) of the one clicked; [ and ] change it.</source>
        <translation>
            <numerusform>The wand takes the points within %n hop of the one clicked; [ and ] change it.</numerusform>
            <numerusform>The wand takes the points within %n hops of the one clicked; [ and ] change it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SuggestionText</name>
    <message numerus="yes">
        <source>in the middle of %n point(s) that no label reaches.</source>
        <translation>
            <numerusform>in the middle of %n point that no label reaches.</numerusform>
            <numerusform>in the middle of %n points that no label reaches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If it is %1, %n other label(s) change.</source>
        <translation>
            <numerusform>If it is %1, %n other label changes.</numerusform>
            <numerusform>If it is %1, %n other labels change.</numerusform>
        </translation>
    </message>
</context>
</TS>
