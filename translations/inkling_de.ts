<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>StrokeWords</name>
    <message>
        <source>given: %1</source>
        <translation>gegeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>erase %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n held out</source>
        <translation>
            <numerusform>%n zurückgehalten</numerusform>
            <numerusform>%n zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of locked classes</source>
        <translation>
            <numerusform>%n gesperrter Klassen</numerusform>
            <numerusform>%n gesperrter Klassen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Surgeon</name>
    <message>
        <source>There are no data yet.</source>
        <translation>Noch sind keine Daten da.</translation>
    </message>
    <message>
        <source>Only a graph of nearest neighbours can be cut and joined: this method has none, or joins all pairs.</source>
        <translation>Nur ein Graph nächster Nachbarn lässt sich schneiden und verbinden: Dieses Verfahren hat keinen oder verbindet alle Paare.</translation>
    </message>
    <message>
        <source>The edges are still being listed: cut once they are there.</source>
        <translation>Die Kanten werden noch zusammengestellt: Schneiden geht, sobald sie da sind.</translation>
    </message>
    <message>
        <source>Show the graph (G) first: what is cut are the edges that the map shows.</source>
        <translation>Zuerst den Graphen zeigen (G): Geschnitten werden die Kanten, die die Karte zeigt.</translation>
    </message>
    <message>
        <source>The line crosses no edge.</source>
        <translation>Die Linie kreuzt keine Kante.</translation>
    </message>
    <message numerus="yes">
        <source>cut %n edge(s)</source>
        <translation>
            <numerusform>%n Kante schneiden</numerusform>
            <numerusform>%n Kanten schneiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw from one sample to another to join them.</source>
        <translation>Von einem Punkt zu einem anderen ziehen, um sie zu verbinden.</translation>
    </message>
    <message>
        <source>These two are joined by hand already.</source>
        <translation>Diese beiden sind schon von Hand verbunden.</translation>
    </message>
    <message>
        <source>from row %1</source>
        <translation>ab Zeile %1</translation>
    </message>
    <message>
        <source>join rows %1 and %2</source>
        <translation>Zeilen %1 und %2 verbinden</translation>
    </message>
    <message>
        <source>Row %1: pick the other end of the edge to cut.</source>
        <translation>Zeile %1: das andere Ende der Kante wählen, die geschnitten wird.</translation>
    </message>
    <message>
        <source>Row %1: pick the sample to join it with.</source>
        <translation>Zeile %1: den Punkt wählen, mit dem er verbunden wird.</translation>
    </message>
    <message>
        <source>There is no edge between rows %1 and %2.</source>
        <translation>Zwischen den Zeilen %1 und %2 ist keine Kante.</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no built-in data set &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keinen eingebauten Datensatz „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>There is no built-in data set &quot;%1&quot;; known are: %2.</source>
        <translation>Es gibt keinen eingebauten Datensatz „%1“; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Where the random numbers begin; the same seed gives the same points.</source>
        <translation>Womit die Zufallszahlen beginnen; gleicher Startwert, gleiche Punkte.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wein</translation>
    </message>
    <message>
        <source>Breast cancer</source>
        <translation>Brustkrebs</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>The built-in table &quot;%1&quot; takes no parameters, so &quot;%2&quot; means nothing to it.</source>
        <translation>Die eingebaute Tabelle „%1“ hat keine Parameter; „%2“ sagt ihr nichts.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>The number of points.</source>
        <translation>Anzahl der Punkte.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Standard deviation of the normal noise that is added to every coordinate.</source>
        <translation>Standardabweichung des normalverteilten Rauschens, das zu jeder Koordinate kommt.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>The number of classes.</source>
        <translation>Anzahl der Klassen.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Distance of the centres of the clouds from the origin.</source>
        <translation>Abstand der Wolkenmittelpunkte vom Ursprung.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Points in a row between the moons, besides the others.</source>
        <translation>Punkte in einer Reihe zwischen den Monden, zusätzlich zu den anderen.</translation>
    </message>
    <message>
        <source>Noise features</source>
        <translation>Rauschmerkmale</translation>
    </message>
    <message>
        <source>Further coordinates of normal noise (standard deviation 0.5) that say nothing about the class.</source>
        <translation>Weitere Koordinaten aus normalverteiltem Rauschen (Standardabweichung 0,5), die nichts über die Klasse sagen.</translation>
    </message>
    <message>
        <source>Inner radius</source>
        <translation>Innenradius</translation>
    </message>
    <message>
        <source>Radius of the inner circle; the outer one has 1.</source>
        <translation>Radius des inneren Kreises; der äußere hat 1.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Windungen</translation>
    </message>
    <message>
        <source>How often each arm winds around the centre.</source>
        <translation>Wie oft sich jeder Arm um die Mitte windet.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>The number of spirals, each a class.</source>
        <translation>Anzahl der Spiralen; jede ist eine Klasse.</translation>
    </message>
    <message>
        <source>Share of class A</source>
        <translation>Anteil der Klasse A</translation>
    </message>
    <message>
        <source>The part of the points that is of the first class; auto: all classes alike.</source>
        <translation>Anteil der Punkte in der ersten Klasse; auto: alle Klassen gleich.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Standard deviation of each cloud.</source>
        <translation>Standardabweichung jeder Wolke.</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>The number of coordinates.</source>
        <translation>Anzahl der Koordinaten.</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>Streuung quer</translation>
    </message>
    <message>
        <source>Standard deviation of each cloud along x, before it is turned.</source>
        <translation>Standardabweichung jeder Wolke entlang x, bevor sie gedreht wird.</translation>
    </message>
    <message>
        <source>Spread along</source>
        <translation>Streuung längs</translation>
    </message>
    <message>
        <source>Standard deviation of each cloud along y, before it is turned.</source>
        <translation>Standardabweichung jeder Wolke entlang y, bevor sie gedreht wird.</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>By how much the clouds are turned, counter-clockwise.</source>
        <translation>Wie weit die Wolken gedreht werden, gegen den Uhrzeigersinn.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Squares along each side of the board.</source>
        <translation>Felder entlang jeder Seite des Bretts.</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Zwei Monde</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>Blobs</source>
        <translation>Wolken</translation>
    </message>
    <message>
        <source>Slanted blobs</source>
        <translation>Schräge Wolken</translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation>Biskuitrolle (Swiss Roll)</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be the class: of different values it has %2, and a class column may have %3 at most.</source>
        <translation>Spalte „%1“ kann nicht die Klasse sein: Sie hat %2 verschiedene Werte, erlaubt sind höchstens %3.</translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot; here; known are: %2.</source>
        <translation>Hier gibt es keinen Parameter „%1“; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot; here; did you mean &quot;%2&quot;?</source>
        <translation>Hier gibt es keinen Parameter „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a value of &quot;%2&quot;; its values are: %3.</source>
        <translation>„%1“ ist kein Wert von „%2“; möglich sind: %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number, and &quot;%2&quot; needs one.</source>
        <translation>„%1“ ist keine Zahl, und „%2“ braucht eine.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; needs a whole number, not %1.</source>
        <translation>„%2“ braucht eine ganze Zahl, nicht %1.</translation>
    </message>
    <message>
        <source>&quot;%2&quot; cannot be %1: it must lie between %3 and %4.</source>
        <translation>„%2“ kann nicht %1 sein: Der Wert muss zwischen %3 und %4 liegen.</translation>
    </message>
    <message>
        <source>%1 has no rows.</source>
        <translation>%1 hat keine Zeilen.</translation>
    </message>
    <message>
        <source>%1 has no feature column to learn from.</source>
        <translation>%1 hat keine Merkmalsspalte, aus der sich lernen lässt.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds no value at all and cannot be a feature.</source>
        <translation>Spalte „%1“ enthält keinen einzigen Wert und kann kein Merkmal sein.</translation>
    </message>
    <message>
        <source>Missing numbers were replaced by the mean of their column (cells: %2): %1.</source>
        <translation>Fehlende Zahlen wurden durch den Mittelwert ihrer Spalte ersetzt (Zellen: %2): %1.</translation>
    </message>
    <message>
        <source>Missing numbers were replaced by the most frequent value of their column (cells: %2): %1.</source>
        <translation>Fehlende Zahlen wurden durch den häufigsten Wert ihrer Spalte ersetzt (Zellen: %2): %1.</translation>
    </message>
    <message>
        <source>Missing numbers were replaced by the median of their column (cells: %2): %1.</source>
        <translation>Fehlende Zahlen wurden durch den Median ihrer Spalte ersetzt (Zellen: %2): %1.</translation>
    </message>
    <message>
        <source>Categories became one column for each value (one-hot): %1.</source>
        <translation>Kategorien wurden zu je einer Spalte pro Wert (One-Hot): %1.</translation>
    </message>
    <message>
        <source>A missing category became a row of zeros: %1.</source>
        <translation>Eine fehlende Kategorie wurde zu lauter Nullen: %1.</translation>
    </message>
    <message>
        <source>Constant, and so without effect: %1.</source>
        <translation>Konstant und daher ohne Wirkung: %1.</translation>
    </message>
    <message>
        <source>Rows left out because a feature is missing: %1 of %2.</source>
        <translation>Ausgelassene Zeilen, weil ein Merkmal fehlt: %1 von %2.</translation>
    </message>
    <message>
        <source>Rows left out because they repeat an earlier one: %1 of %2.</source>
        <translation>Ausgelassene Zeilen, weil sie eine frühere wiederholen: %1 von %2.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>Internal error: %1</source>
        <translation>Interner Fehler: %1</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>A graph of all pairs of %1 samples needs %2 GB of memory, more than the %3 GB allowed; choose the graph of nearest neighbours (graph=knn).</source>
        <translation>Ein Graph aller Paare von %1 Datenpunkten braucht %2 GB Speicher, mehr als die erlaubten %3 GB; stattdessen den Graphen der nächsten Nachbarn wählen (graph=knn).</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Which samples are joined: each with its nearest neighbours, or all pairs.</source>
        <translation>Welche Datenpunkte verbunden sind: jeder mit seinen nächsten Nachbarn oder alle Paare.</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Nächste Nachbarn</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>Alle Paare</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>How many nearest other samples each sample is joined with.</source>
        <translation>Mit wie vielen nächsten anderen jeder Datenpunkt verbunden ist.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>How the weight of an edge falls with the distance.</source>
        <translation>Wie das Gewicht einer Kante mit dem Abstand fällt.</translation>
    </message>
    <message>
        <source>Self-tuned</source>
        <translation>Selbstangepasst</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>All equal</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>How fast Gaussian weights exp(-gamma r^2) fall with the distance r; automatic: 1 / (2 s^2) with s the median distance to the k-th neighbour.</source>
        <translation>Wie schnell Gauß-Gewichte exp(-gamma r^2) mit dem Abstand r fallen; automatisch: 1 / (2 s^2) mit s als Median des Abstands zum k-ten Nachbarn.</translation>
    </message>
    <message>
        <source>Neighbour search</source>
        <translation>Nachbarsuche</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>Symmetrie</translation>
    </message>
    <message>
        <source>What an edge weighs that the two samples see differently.</source>
        <translation>Was eine Kante wiegt, die ihre beiden Datenpunkte verschieden sehen.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>The larger weight</source>
        <translation>Größeres Gewicht</translation>
    </message>
    <message>
        <source>The smaller weight (mutual neighbours only)</source>
        <translation>Kleineres Gewicht (nur gegenseitige Nachbarn)</translation>
    </message>
    <message>
        <source>How far apart two samples are: straight line, or 1 minus the cosine.</source>
        <translation>Wie weit zwei Datenpunkte auseinanderliegen: Luftlinie oder 1 minus Kosinus.</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Euklidisch</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>No column is called like &quot;%1&quot;.</source>
        <translation>Keine Spalte heißt wie „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a range of columns: they go from 1 to %2.</source>
        <translation>„%1“ ist kein Bereich von Spalten: Sie gehen von 1 bis %2.</translation>
    </message>
    <message>
        <source>There is no column %1: they go from 1 to %2.</source>
        <translation>Es gibt keine Spalte %1: Sie gehen von 1 bis %2.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;.</source>
        <translation>Es gibt keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>Es gibt keine Spalte „%1“; ist „%2“ gemeint?</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is taken as the class by its name.</source>
        <translation>Spalte „%1“ gilt ihres Namens wegen als Klasse.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is taken as the class: it is the last one that is not numeric.</source>
        <translation>Spalte „%1“ gilt als Klasse: Sie ist die letzte ohne Zahlen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is taken as the class: it is the last one and holds a few whole numbers.</source>
        <translation>Spalte „%1“ gilt als Klasse: Sie ist die letzte und enthält wenige ganze Zahlen.</translation>
    </message>
    <message>
        <source>No column was found that could be the class.</source>
        <translation>Es fand sich keine Spalte, die die Klasse sein könnte.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is ignored: it holds no value.</source>
        <translation>Spalte „%1“ wird ignoriert: Sie enthält keinen Wert.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be a feature: it holds texts, and too many different ones (%2).</source>
        <translation>Spalte „%1“ kann kein Merkmal sein: Sie enthält Texte, und zu viele verschiedene (%2).</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is not used as a feature: it holds too many different texts (%2).</source>
        <translation>Spalte „%1“ wird nicht als Merkmal verwendet: Sie enthält zu viele verschiedene Texte (%2).</translation>
    </message>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: &quot;%4&quot; is not a finite number.</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1, line %2: the quote that opens here is never closed.</source>
        <translation>%1, Zeile %2: Das Anführungszeichen, das hier öffnet, wird nie geschlossen.</translation>
    </message>
    <message>
        <source>%1, line %2: text follows a closing quote; a quote inside of quotes must be doubled.</source>
        <translation>%1, Zeile %2: Nach einem schließenden Anführungszeichen folgt Text; innerhalb von Anführungszeichen muss es verdoppelt sein.</translation>
    </message>
    <message>
        <source>%1, line %2: more than %3 columns are too many.</source>
        <translation>%1, Zeile %2: Mehr als %3 Spalten sind zu viele.</translation>
    </message>
    <message>
        <source>Read with the delimiter &quot;%1&quot; and the decimal mark &quot;%2&quot;; the first line names the columns.</source>
        <translation>Gelesen mit Trennzeichen „%1“ und Dezimalzeichen „%2“; die erste Zeile nennt die Spalten.</translation>
    </message>
    <message>
        <source>Read with the delimiter &quot;%1&quot; and the decimal mark &quot;%2&quot;; there is no line that names the columns.</source>
        <translation>Gelesen mit Trennzeichen „%1“ und Dezimalzeichen „%2“; keine Zeile nennt die Spalten.</translation>
    </message>
    <message>
        <source>%1, line %2: cells found here: %3, expected as on line %5: %4.</source>
        <translation>%1, Zeile %2: Zellen hier: %3, erwartet wie in Zeile %5: %4.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 holds a line of column names but no row of data.</source>
        <translation>%1 enthält eine Zeile mit Spaltennamen, aber keine Datenzeile.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; stays text: as a number &quot;%3&quot; (line %2) would lose digits.</source>
        <translation>Spalte „%1“ bleibt Text: Als Zahl verlöre „%3“ (Zeile %2) Stellen.</translation>
    </message>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: &quot;%4&quot; is not a number, and a feature among numbers needs one.</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist keine Zahl, und ein Merkmal aus Zahlen braucht eine.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; was read as categories: &quot;%3&quot; on line %2 is not a number.</source>
        <translation>Spalte „%1“ wurde als Kategorien gelesen: „%3“ in Zeile %2 ist keine Zahl.</translation>
    </message>
    <message>
        <source>Text table (CSV, TSV)</source>
        <translation>Texttabelle (CSV, TSV)</translation>
    </message>
    <message>
        <source>%1 is not a text table: line %2 holds a NUL byte, which no text has.</source>
        <translation>%1 ist keine Texttabelle: Zeile %2 enthält ein NUL-Byte, das in keinem Text vorkommt.</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation>Konjugierte Gradienten</translation>
    </message>
    <message>
        <source>Plain iteration</source>
        <translation>Einfache Iteration</translation>
    </message>
    <message>
        <source>Most iterations</source>
        <translation>Max. Iterationen</translation>
    </message>
    <message>
        <source>After how many iterations to stop, also those that are only shown.</source>
        <translation>Nach wie vielen Iterationen Schluss ist, auch denen, die nur gezeigt werden.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>Draws straight borders between the classes from the given labels alone.</source>
        <translation>Zieht gerade Grenzen zwischen den Klassen, allein aus den gegebenen Labels.</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>How much the losses weigh against keeping the weights small: C times the sum of losses plus half the squared weights.</source>
        <translation>Wie viel die Verluste gegenüber kleinen Gewichten zählen: C mal Summe der Verluste plus halbe Summe der quadrierten Gewichte.</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Mehrheitsklasse</translation>
    </message>
    <message>
        <source>Every sample takes the class with the most given labels.</source>
        <translation>Jeder Datenpunkt erhält die Klasse mit den meisten gegebenen Labels.</translation>
    </message>
    <message>
        <source>Nearest neighbour</source>
        <translation>Nächster Nachbar</translation>
    </message>
    <message>
        <source>Every sample takes the class of the nearest given one.</source>
        <translation>Jeder Datenpunkt erhält die Klasse des nächsten gegebenen.</translation>
    </message>
    <message>
        <source>How many nearest given samples vote.</source>
        <translation>Wie viele nächste gegebene Datenpunkte abstimmen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is not taken as the class: it holds fractions or more than %2 different values.</source>
        <translation>Spalte „%1“ gilt nicht als Klasse: Sie enthält Brüche oder mehr als %2 verschiedene Werte.</translation>
    </message>
    <message>
        <source>Column %1 is another &quot;%2&quot; and was named &quot;%3&quot;.</source>
        <translation>Auch Spalte %1 heißt „%2“ und wurde „%3“ genannt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;; known are: %2.</source>
        <translation>Es gibt kein Format „%1“; bekannt sind: %2.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine reguläre Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes, the most that can be read.</source>
        <translation>%1 ist größer als %2 Bytes; mehr kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 has changed since it was read: its cells were written from their values.</source>
        <translation>%1 hat sich seit dem Lesen geändert: Die Zellen wurden aus ihren Werten geschrieben.</translation>
    </message>
    <message>
        <source>There was a column &quot;%1&quot; already: the new one is called &quot;%2&quot;.</source>
        <translation>Eine Spalte „%1“ gab es schon: Die neue heißt „%2“.</translation>
    </message>
    <message>
        <source>The source names no columns: a first line that does was added.</source>
        <translation>Die Quelle nennt keine Spalten: Eine erste Zeile mit Namen kam hinzu.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: &quot;%4&quot; is not a row number.</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ ist keine Zeilennummer.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: there is no row %4; rows are numbered from 0, and there are %5.</source>
        <translation>%1, Zeile %2, Spalte %3: Es gibt keine Datenzeile %4; gezählt wird ab 0, und es gibt %5.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: row %4 stands here a second time.</source>
        <translation>%1, Zeile %2, Spalte %3: Datenzeile %4 steht hier zum zweiten Mal.</translation>
    </message>
    <message>
        <source>%1 holds no row number.</source>
        <translation>%1 enthält keine Zeilennummer.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Label propagation</source>
        <translation>Label Propagation</translation>
    </message>
    <message>
        <source>Every sample takes the mean of its neighbours until all agree; given labels never change.</source>
        <translation>Jeder Datenpunkt nimmt das Mittel seiner Nachbarn an, bis alle übereinstimmen; gegebene Labels ändern sich nie.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How much a sample listens to its neighbours; the rest holds on to given labels.</source>
        <translation>Wie sehr ein Datenpunkt auf seine Nachbarn hört; der Rest hält an gegebenen Labels fest.</translation>
    </message>
    <message>
        <source>Label spreading</source>
        <translation>Label Spreading</translation>
    </message>
    <message>
        <source>Labels spread through the graph and fade with the distance; given labels may be outvoted.</source>
        <translation>Labels breiten sich durch den Graphen aus und verblassen mit dem Abstand; gegebene Labels können überstimmt werden.</translation>
    </message>
    <message>
        <source>No sample has a label yet; label at least one.</source>
        <translation>Noch kein Datenpunkt hat ein Label; mindestens eines vergeben.</translation>
    </message>
    <message>
        <source>Without points there are no principal components.</source>
        <translation>Ohne Punkte gibt es keine Hauptkomponenten.</translation>
    </message>
    <message>
        <source>Row %1 cannot be given: the rows are numbered from 0 to %2.</source>
        <translation>Zeile %1 kann nicht gegeben sein: Die Zeilen gehen von 0 bis %2.</translation>
    </message>
    <message>
        <source>Row %1 cannot be given: its class is not known.</source>
        <translation>Zeile %1 kann nicht gegeben sein: Ihre Klasse ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Given labels: %1, too many to predict each from the others (at most %2 with so many rows).</source>
        <translation>Gegebene Labels: %1, zu viele, um jedes aus den anderen vorherzusagen (höchstens %2 bei so vielen Zeilen).</translation>
    </message>
    <message>
        <source>Draws are scored on held-out labels, and none are held out: hold some out first.</source>
        <translation>Ziehungen werden an zurückgehaltenen Labels gewertet, und keine sind zurückgehalten: erst einige zurückhalten.</translation>
    </message>
    <message>
        <source>There is nothing to draw the given labels from: of the classes that have some, every sample whose class is known is given or held out.</source>
        <translation>Es gibt nichts, woraus sich die gegebenen Labels ziehen ließen: In den Klassen, die welche haben, ist jeder Punkt mit bekannter Klasse gegeben oder zurückgehalten.</translation>
    </message>
    <message>
        <source>%1, %2, draw %3: %4</source>
        <translation>%1, %2, Ziehung %3: %4</translation>
    </message>
    <message>
        <source>Neighbours found approximately: recall %1 on %2 samples.</source>
        <translation>Nachbarn näherungsweise gefunden: Trefferquote %1 an %2 Punkten.</translation>
    </message>
    <message>
        <source>How the nearest neighbours are found; automatic: exactly up to three features or 20,000 samples, else approximately, which is quicker and misses about one in a hundred.</source>
        <translation>Wie die nächsten Nachbarn gefunden werden; automatisch: genau bis zu drei Merkmalen oder 20.000 Punkten, sonst näherungsweise, was schneller ist und etwa einen von hundert übersieht.</translation>
    </message>
    <message>
        <source>Approximate</source>
        <translation>Näherungsweise</translation>
    </message>
    <message>
        <source>Class sizes</source>
        <translation>Klassengrößen</translation>
    </message>
    <message>
        <source>How large the classes are expected to be: unknown, as among the given labels, or all equal.</source>
        <translation>Wie groß die Klassen erwartet werden: unbekannt, wie unter den gegebenen Labels, oder alle gleich.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>As among the labels</source>
        <translation>Wie unter den Labels</translation>
    </message>
    <message>
        <source>Nearest neighbour on the graph</source>
        <translation>Nächster Nachbar im Graphen</translation>
    </message>
    <message>
        <source>Every sample takes the class of the given one to which the way along the graph is the shortest.</source>
        <translation>Jeder Punkt bekommt die Klasse des gegebenen, zu dem der Weg im Graphen am kürzesten ist.</translation>
    </message>
    <message>
        <source>Harmonic function</source>
        <translation>Harmonische Funktion</translation>
    </message>
    <message>
        <source>Label propagation that corrects how much each class has got in all by how large the classes should be.</source>
        <translation>Label Propagation, die ausgleicht, wie viel jede Klasse insgesamt erhalten hat, gemessen daran, wie groß die Klassen sein sollten.</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>2 takes the mean of the neighbours; larger ones look more and more at the extreme neighbours alone, which helps where labels are few; 1000000000 stands for infinity.</source>
        <translation>2 nimmt das Mittel der Nachbarn; größere schauen mehr und mehr nur auf die äußersten Nachbarn, was bei wenigen Labels hilft; 1000000000 steht für unendlich.</translation>
    </message>
    <message>
        <source>p-Laplace learning</source>
        <translation>p-Laplace-Lernen</translation>
    </message>
    <message>
        <source>Every sample lies between the mean of its neighbours and the middle of the two most extreme ones; given labels never change.</source>
        <translation>Jeder Punkt liegt zwischen dem Mittel seiner Nachbarn und der Mitte der beiden äußersten; gegebene Labels ändern sich nie.</translation>
    </message>
    <message>
        <source>The classes could not be made as large as expected; too many samples score alike.</source>
        <translation>Die Klassen ließen sich nicht so groß machen wie erwartet; zu viele Punkte haben gleiche Werte.</translation>
    </message>
    <message>
        <source>Poisson learning</source>
        <translation>Poisson-Lernen</translation>
    </message>
    <message>
        <source>Given labels are sources, and what flows from them decides: for very few labels a class.</source>
        <translation>Gegebene Labels sind Quellen, und was von ihnen fließt, entscheidet: für sehr wenige Labels je Klasse.</translation>
    </message>
    <message>
        <source>After how many rounds of diffusion and projection to stop, should labels still change.</source>
        <translation>Nach wie vielen Runden aus Diffusion und Projektion Schluss ist, falls sich noch Labels ändern.</translation>
    </message>
    <message>
        <source>Diffusion steps</source>
        <translation>Diffusionsschritte</translation>
    </message>
    <message>
        <source>How far labels diffuse in each round; with too few of them nothing moves.</source>
        <translation>Wie weit Labels in jeder Runde diffundieren; mit zu wenigen bewegt sich nichts.</translation>
    </message>
    <message>
        <source>Fidelity</source>
        <translation>Treue</translation>
    </message>
    <message>
        <source>How strong the given labels are as sources.</source>
        <translation>Wie stark die gegebenen Labels als Quellen sind.</translation>
    </message>
    <message>
        <source>Poisson MBO</source>
        <translation>Poisson-MBO</translation>
    </message>
    <message>
        <source>Weighted nonlocal Laplacian</source>
        <translation>Gewichteter nichtlokaler Laplace-Operator</translation>
    </message>
    <message>
        <source>Label propagation in which an edge to a given sample counts the more, the fewer are given.</source>
        <translation>Label Propagation, in der eine Kante zu einem gegebenen Punkt umso mehr zählt, je weniger gegeben sind.</translation>
    </message>
    <message>
        <source>Model change and V-optimality</source>
        <translation>Änderung des Modells und V-Optimalität</translation>
    </message>
    <message>
        <source>Uncertain samples that are representative of many others.</source>
        <translation>Unsichere Datenpunkte, die für viele andere stehen.</translation>
    </message>
    <message>
        <source>Model change</source>
        <translation>Änderung des Modells</translation>
    </message>
    <message>
        <source>Uncertain samples whose label would change the scores most.</source>
        <translation>Unsichere Datenpunkte, deren Label die Werte am meisten ändern würde.</translation>
    </message>
    <message>
        <source>V-optimality</source>
        <translation>V-Optimalität</translation>
    </message>
    <message>
        <source>Samples whose label leaves the least variance, whatever the scores.</source>
        <translation>Datenpunkte, deren Label die geringste Varianz übrig lässt, gleich welche Werte es gibt.</translation>
    </message>
    <message>
        <source>Sigma-optimality</source>
        <translation>Sigma-Optimalität</translation>
    </message>
    <message>
        <source>Samples in the middle of what is least known, whatever the scores.</source>
        <translation>Datenpunkte in der Mitte dessen, worüber am wenigsten bekannt ist, gleich welche Werte es gibt.</translation>
    </message>
    <message>
        <source>Smallest margin</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>Samples whose two largest scores are closest.</source>
        <translation>Datenpunkte, deren zwei größte Werte am nächsten beieinander liegen.</translation>
    </message>
    <message>
        <source>Least confidence</source>
        <translation>Geringste Sicherheit</translation>
    </message>
    <message>
        <source>Samples whose largest score is smallest.</source>
        <translation>Datenpunkte, deren größter Wert am kleinsten ist.</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Samples whose scores are spread most evenly.</source>
        <translation>Datenpunkte, deren Werte am gleichmäßigsten verteilt sind.</translation>
    </message>
    <message>
        <source>Samples so far from every label that this solver cannot tell their class for sure: %1; solver=direct can.</source>
        <translation>Datenpunkte, die so weit von jedem Label entfernt sind, dass dieser Löser ihre Klasse nicht sicher bestimmen kann: %1; solver=direct kann es.</translation>
    </message>
    <message>
        <source>How the answer is computed; automatic takes the one that is fastest on this graph among those that are sure.</source>
        <translation>Wie die Antwort berechnet wird; automatisch nimmt unter den sicheren Lösern den schnellsten für diesen Graphen.</translation>
    </message>
    <message>
        <source>Multigrid</source>
        <translation>Mehrgitter</translation>
    </message>
    <message>
        <source>When to stop: the largest change of a score in plain iteration, else the relative residual.</source>
        <translation>Wann Schluss ist: bei einfacher Iteration die größte Änderung eines Werts, sonst das relative Residuum.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no values that are tried by themselves; name some.</source>
        <translation>Für „%1“ gibt es keine Werte, die von selbst probiert werden; nennen Sie welche.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no effect under the other settings.</source>
        <translation>„%1“ hat bei den anderen Einstellungen keine Wirkung.</translation>
    </message>
    <message>
        <source>Of the given labels %1 are left out, evenly over the classes.</source>
        <translation>Von den gegebenen Labels werden %1 ausgelassen, gleichmäßig über die Klassen verteilt.</translation>
    </message>
    <message>
        <source>Labels that are the only one of their class, which no candidate can predict from the others: %1.</source>
        <translation>Labels, die in ihrer Klasse die einzigen sind, sodass kein Kandidat sie aus den anderen vorhersagen kann: %1.</translation>
    </message>
    <message>
        <source>Candidates that so few labels cannot tell from the best one (McNemar&apos;s test, 5 %): %1 of the other %2.</source>
        <translation>Kandidaten, die sich mit so wenigen Labels nicht vom besten unterscheiden lassen (McNemar-Test, 5 %): %1 der anderen %2.</translation>
    </message>
    <message>
        <source>No class has two labels, so that one could be predicted from the others; label more.</source>
        <translation>Keine Klasse hat zwei Labels, sodass eines aus den anderen vorhergesagt werden könnte; geben Sie mehr Labels.</translation>
    </message>
    <message>
        <source>Elimination on a graph of all pairs of %1 samples needs %2 GB of memory, more than the %3 GB allowed; choose conjugate gradients (solver=cg).</source>
        <translation>Die Elimination auf einem Graphen aller Paare von %1 Datenpunkten braucht %2 GB Speicher, mehr als die erlaubten %3 GB; stattdessen konjugierte Gradienten wählen (solver=cg).</translation>
    </message>
    <message>
        <source>With these settings the equations are too ill-conditioned to be solved; choose a larger gamma_a or a smaller gamma_i.</source>
        <translation>Mit diesen Einstellungen sind die Gleichungen zu schlecht konditioniert, um sie zu lösen; ein größeres gamma_a oder ein kleineres gamma_i wählen.</translation>
    </message>
    <message>
        <source>The kernel of %1 samples needs at least %2 GB of memory, more than the %3 GB allowed; choose a larger sigma, fewer samples or another method.</source>
        <translation>Der Kern von %1 Datenpunkten braucht mindestens %2 GB Speicher, mehr als die erlaubten %3 GB; ein größeres sigma, weniger Datenpunkte oder ein anderes Verfahren wählen.</translation>
    </message>
    <message>
        <source>Laplacian least squares</source>
        <translation>Laplace-Kleinste-Quadrate</translation>
    </message>
    <message>
        <source>Kernel least squares on the labels, with a kernel that the graph of all samples has bent; also says something of points that come later.</source>
        <translation>Kleinste Quadrate mit einem Kern auf den Labels; der Graph aller Datenpunkte hat den Kern gebogen. Sagt auch etwas über später hinzukommende Punkte.</translation>
    </message>
    <message>
        <source>Laplacian support vector machine</source>
        <translation>Laplace-Support-Vector-Machine</translation>
    </message>
    <message>
        <source>A support vector machine on the labels, with a kernel that the graph of all samples has bent; also says something of points that come later.</source>
        <translation>Eine Support-Vector-Machine auf den Labels; der Graph aller Datenpunkte hat ihren Kern gebogen. Sagt auch etwas über später hinzukommende Punkte.</translation>
    </message>
    <message>
        <source>Kernel width</source>
        <translation>Kernbreite</translation>
    </message>
    <message>
        <source>The sigma of the kernel exp(-r^2 / (2 sigma^2)); automatic: the median distance between two of 500 samples.</source>
        <translation>Das sigma des Kerns exp(-r^2 / (2 sigma^2)); automatisch: der Median der Abstände zwischen je zwei von 500 Datenpunkten.</translation>
    </message>
    <message>
        <source>Ambient penalty</source>
        <translation>Strafe für Größe</translation>
    </message>
    <message>
        <source>How much large functions are avoided, whatever the graph is.</source>
        <translation>Wie sehr große Funktionen gemieden werden, gleich wie der Graph aussieht.</translation>
    </message>
    <message>
        <source>Manifold penalty</source>
        <translation>Strafe längs des Graphen</translation>
    </message>
    <message>
        <source>How much functions are avoided that change along the edges of the graph; 0: unlabelled samples do not count.</source>
        <translation>Wie sehr Funktionen gemieden werden, die sich längs der Kanten des Graphen ändern; 0: Datenpunkte ohne Label zählen nicht.</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>The power of the graph&apos;s Laplacian that the manifold penalty is made of: larger ones look at wider bends.</source>
        <translation>Die Potenz des Laplace-Operators, aus der die Strafe längs des Graphen besteht: größere sehen auf weitere Bögen.</translation>
    </message>
    <message>
        <source>How large the classes are expected to be where labels are far: all equal, or as among the given labels.</source>
        <translation>Wie groß die Klassen fern von Labels erwartet werden: alle gleich, oder wie unter den gegebenen Labels.</translation>
    </message>
    <message>
        <source>Graph changed by hand: %1 cut, %2 joined.</source>
        <translation>Graph von Hand geändert: %1 geschnitten, %2 verbunden.</translation>
    </message>
    <message>
        <source>What was cut and joined by hand is not heeded: in a graph of all pairs a single edge means nothing.</source>
        <translation>Was von Hand geschnitten und verbunden wurde, bleibt unbeachtet: In einem Graphen aller Paare bedeutet eine einzelne Kante nichts.</translation>
    </message>
    <message>
        <source>This method has no graph of nearest neighbours whose edges could be cut; choose one that has (graph=knn).</source>
        <translation>Dieses Verfahren hat keinen Graphen nächster Nachbarn, dessen Kanten sich schneiden ließen; eines mit einem solchen wählen (graph=knn).</translation>
    </message>
    <message>
        <source>Base learner</source>
        <translation>Grundverfahren</translation>
    </message>
    <message>
        <source>The supervised learner that is trained in each round.</source>
        <translation>Das überwachte Verfahren, das in jeder Runde lernt.</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>How it is measured that the classes in a leaf are mixed.</source>
        <translation>Woran gemessen wird, wie gemischt die Klassen in einem Blatt sind.</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>Gini</translation>
    </message>
    <message>
        <source>Depth at most</source>
        <translation>Höchste Tiefe</translation>
    </message>
    <message>
        <source>How many questions lead to an answer, at most; automatic: as many as it takes.</source>
        <translation>Wie viele Fragen höchstens zu einer Antwort führen; automatisch: so viele wie nötig.</translation>
    </message>
    <message>
        <source>Smallest leaf</source>
        <translation>Kleinstes Blatt</translation>
    </message>
    <message>
        <source>How many given samples an answer rests on, at least.</source>
        <translation>Auf wie vielen gegebenen Punkten eine Antwort mindestens beruht.</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Asks for one feature after the other, and learns which from the given labels.</source>
        <translation>Fragt ein Merkmal nach dem anderen ab und lernt aus den gegebenen Labels, welches.</translation>
    </message>
    <message>
        <source>A covariance of the mixture is singular; choose a larger shrinkage or another covariance.</source>
        <translation>Eine Kovarianz der Mischung ist singulär; wähle eine stärkere Schrumpfung oder eine andere Kovarianz.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>What is added to every variance, as a share of the largest variance of a column.</source>
        <translation>Was zu jeder Varianz hinzukommt, als Anteil der größten Varianz einer Spalte.</translation>
    </message>
    <message>
        <source>Gaussian naive Bayes</source>
        <translation>Naiver Bayes, normalverteilt</translation>
    </message>
    <message>
        <source>Each class is a normal distribution in every column, the columns independent of each other.</source>
        <translation>Jede Klasse ist in jeder Spalte normalverteilt, die Spalten voneinander unabhängig.</translation>
    </message>
    <message>
        <source>The covariance within the classes has no inverse; choose a larger shrinkage.</source>
        <translation>Die Kovarianz innerhalb der Klassen hat keine Inverse; wähle eine stärkere Schrumpfung.</translation>
    </message>
    <message>
        <source>Linear discriminant analysis</source>
        <translation>Lineare Diskriminanzanalyse</translation>
    </message>
    <message>
        <source>Each class is a normal distribution, and all have the same covariance: straight borders between them.</source>
        <translation>Jede Klasse ist eine Normalverteilung, alle mit derselben Kovarianz: gerade Grenzen dazwischen.</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>Schrumpfung</translation>
    </message>
    <message>
        <source>How far the correlations of the columns are drawn to zero; automatic: the fewer samples there are, the farther.</source>
        <translation>Wie weit die Korrelationen der Spalten zur Null gezogen werden; automatisch: je weniger Punkte, desto weiter.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Verdeckte Schichten</translation>
    </message>
    <message>
        <source>How many layers lie between the columns and the classes.</source>
        <translation>Wie viele Schichten zwischen den Spalten und den Klassen liegen.</translation>
    </message>
    <message>
        <source>Units a layer</source>
        <translation>Einheiten je Schicht</translation>
    </message>
    <message>
        <source>How many units each hidden layer has.</source>
        <translation>Wie viele Einheiten jede verdeckte Schicht hat.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>How a unit bends its input.</source>
        <translation>Wie eine Einheit ihre Eingabe biegt.</translation>
    </message>
    <message>
        <source>Ramp (ReLU)</source>
        <translation>Rampe (ReLU)</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Strafe</translation>
    </message>
    <message>
        <source>How much it matters to keep the weights small.</source>
        <translation>Wie viel es zählt, die Gewichte klein zu halten.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Share of the hidden units that each step leaves out.</source>
        <translation>Anteil der verdeckten Einheiten, den jeder Schritt auslässt.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far a step goes.</source>
        <translation>Wie weit ein Schritt geht.</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>Höchstens Epochen</translation>
    </message>
    <message>
        <source>After how many times through the samples it ends at the latest, though the loss is still falling.</source>
        <translation>Nach wie vielen Durchgängen durch die Punkte es spätestens endet, auch wenn der Verlust noch fällt.</translation>
    </message>
    <message>
        <source>Neural network</source>
        <translation>Neuronales Netz</translation>
    </message>
    <message>
        <source>A small network of one or two hidden layers draws curved borders between the classes from the given labels alone.</source>
        <translation>Ein kleines Netz mit einer oder zwei verdeckten Schichten zieht gebogene Grenzen zwischen den Klassen, allein aus den gegebenen Labels.</translation>
    </message>
    <message>
        <source>Multinomial naive Bayes takes counts, and column %1 of the features has a negative value (%2). Do not scale the features (scale none), or choose Gaussian naive Bayes.</source>
        <translation>Der multinomiale naive Bayes nimmt Anzahlen, und Spalte %1 der Merkmale hat einen negativen Wert (%2). Die Merkmale nicht skalieren (Skalierung „none“) oder den normalverteilten naiven Bayes wählen.</translation>
    </message>
    <message>
        <source>Pseudo-count</source>
        <translation>Pseudoanzahl</translation>
    </message>
    <message>
        <source>What is added to every sum of counts, so that no word is impossible in a class.</source>
        <translation>Was zu jeder Summe von Anzahlen hinzukommt, damit kein Wort in einer Klasse unmöglich ist.</translation>
    </message>
    <message>
        <source>Multinomial naive Bayes</source>
        <translation>Naiver Bayes, multinomial</translation>
    </message>
    <message>
        <source>Each class has its own shares of the columns, which are counts, as of the words in texts.</source>
        <translation>Jede Klasse hat ihre eigenen Anteile an den Spalten, die Anzahlen sind, wie von Wörtern in Texten.</translation>
    </message>
    <message>
        <source>Nearest centroid</source>
        <translation>Nächster Schwerpunkt</translation>
    </message>
    <message>
        <source>Every sample takes the class with the nearest mean.</source>
        <translation>Jeder Punkt bekommt die Klasse mit dem nächsten Mittelwert.</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>How many decision trees vote.</source>
        <translation>Wie viele Entscheidungsbäume abstimmen.</translation>
    </message>
    <message>
        <source>Features a split</source>
        <translation>Merkmale je Teilung</translation>
    </message>
    <message>
        <source>How many features, drawn at random, each split may choose from; automatic: the square root of their number.</source>
        <translation>Unter wie vielen zufällig gezogenen Merkmalen jede Teilung wählen darf; automatisch: die Wurzel ihrer Anzahl.</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Zufallswald</translation>
    </message>
    <message>
        <source>Many decision trees, each grown on other draws of the given labels, vote.</source>
        <translation>Viele Entscheidungsbäume stimmen ab, jeder aus einer anderen Ziehung der gegebenen Labels gewachsen.</translation>
    </message>
    <message>
        <source>The values are too large for a support vector machine; scale the features.</source>
        <translation>Die Werte sind zu groß für eine Support-Vector-Machine; skaliere die Merkmale.</translation>
    </message>
    <message>
        <source>How much samples on the wrong side of their margin weigh against a wide margin.</source>
        <translation>Wie viel Punkte auf der falschen Seite ihres Rands gegen einen breiten Rand wiegen.</translation>
    </message>
    <message>
        <source>How fast the kernel exp(-gamma r^2) falls with the distance r; automatic: 1 / (the mean squared distance of the labelled samples from their mean).</source>
        <translation>Wie schnell der Kern exp(-gamma r^2) mit dem Abstand r fällt; automatisch: 1 / (mittlerer quadratischer Abstand der gelabelten Punkte von ihrem Mittel).</translation>
    </message>
    <message>
        <source>Linear support vector machine</source>
        <translation>Lineare Support-Vector-Machine</translation>
    </message>
    <message>
        <source>Draws straight borders with the widest margin between each two classes.</source>
        <translation>Zieht gerade Grenzen mit dem breitesten Rand zwischen je zwei Klassen.</translation>
    </message>
    <message>
        <source>Support vector machine</source>
        <translation>Support-Vector-Machine</translation>
    </message>
    <message>
        <source>Draws curved borders with the widest margin between each two classes.</source>
        <translation>Zieht gebogene Grenzen mit dem breitesten Rand zwischen je zwei Klassen.</translation>
    </message>
    <message>
        <source>Clusters without a given label: %1 of %2; their samples stay unlabelled.</source>
        <translation>Gruppen ohne gegebenes Label: %1 von %2; ihre Punkte bleiben ohne Label.</translation>
    </message>
    <message>
        <source>Clusters without a given label: %1 of %2; their samples take the class of the nearest cluster that has one.</source>
        <translation>Gruppen ohne gegebenes Label: %1 von %2; ihre Punkte bekommen die Klasse der nächsten Gruppe, die eines hat.</translation>
    </message>
    <message>
        <source>Cluster, then label</source>
        <translation>Gruppieren, dann labeln</translation>
    </message>
    <message>
        <source>Groups all samples without looking at the labels; then each group takes the class that most of its given samples have. Hurts where groups hold several classes.</source>
        <translation>Gruppiert alle Punkte, ohne auf die Labels zu sehen; dann bekommt jede Gruppe die Klasse, die die meisten ihrer gegebenen Punkte haben. Schadet, wo Gruppen mehrere Klassen enthalten.</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>How many groups; automatic: 10 for each class that has a label.</source>
        <translation>Wie viele Gruppen; automatisch: 10 für jede Klasse, die ein Label hat.</translation>
    </message>
    <message>
        <source>Groups without a label</source>
        <translation>Gruppen ohne Label</translation>
    </message>
    <message>
        <source>What the samples of a group become in which no label is given.</source>
        <translation>Was aus den Punkten einer Gruppe wird, in der kein Label gegeben ist.</translation>
    </message>
    <message>
        <source>Class of the nearest group</source>
        <translation>Klasse der nächsten Gruppe</translation>
    </message>
    <message>
        <source>They stay unlabelled</source>
        <translation>Sie bleiben ohne Label</translation>
    </message>
    <message>
        <source>The %1 views agree on %2 % of the samples.</source>
        <translation>Die %1 Sichten sind sich bei %2 % der Punkte einig.</translation>
    </message>
    <message>
        <source>The %1 views agree on %2 % of the samples; within the classes they depend on one another by %3 of 1 (RV coefficient).</source>
        <translation>Die %1 Sichten sind sich bei %2 % der Punkte einig; innerhalb der Klassen hängen sie zu %3 von 1 voneinander ab (RV-Koeffizient).</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Labels a round</source>
        <translation>Labels je Runde</translation>
    </message>
    <message>
        <source>How many samples of the rarest class each view labels in a round; automatic: all views together a tenth of the unlabelled.</source>
        <translation>Wie viele Punkte der seltensten Klasse jede Sicht in einer Runde labelt; automatisch: alle Sichten zusammen ein Zehntel derer ohne Label.</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Vorrat</translation>
    </message>
    <message>
        <source>How many unlabelled samples are looked at in a round; automatic: all.</source>
        <translation>Wie viele Punkte ohne Label in einer Runde betrachtet werden; automatisch: alle.</translation>
    </message>
    <message>
        <source>Rounds at most</source>
        <translation>Höchstens Runden</translation>
    </message>
    <message>
        <source>After how many rounds it ends at the latest.</source>
        <translation>Nach wie vielen Runden es spätestens endet.</translation>
    </message>
    <message>
        <source>Views disagree</source>
        <translation>Uneinige Sichten</translation>
    </message>
    <message>
        <source>What becomes of a sample that two views propose with different labels.</source>
        <translation>Was aus einem Punkt wird, den zwei Sichten mit verschiedenen Labels vorschlagen.</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Kein Label</translation>
    </message>
    <message>
        <source>The surer one&apos;s</source>
        <translation>Das der sichereren</translation>
    </message>
    <message>
        <source>Co-training</source>
        <translation>Co-Training</translation>
    </message>
    <message>
        <source>Weight of the agreement</source>
        <translation>Gewicht der Einigkeit</translation>
    </message>
    <message>
        <source>How much it matters that two looks at the same sample agree, against the given labels.</source>
        <translation>Wie viel es gegenüber den gegebenen Labels zählt, dass zwei Blicke auf denselben Punkt übereinstimmen.</translation>
    </message>
    <message>
        <source>How much each look at a sample shifts its columns, in their standard deviations.</source>
        <translation>Wie weit jeder Blick auf einen Punkt dessen Spalten verschiebt, in ihren Standardabweichungen.</translation>
    </message>
    <message>
        <source>Pi-model</source>
        <translation>Pi-Modell</translation>
    </message>
    <message>
        <source>A neural network is to say the same of a sample whenever it looks, though each look is disturbed in another way.</source>
        <translation>Ein neuronales Netz soll von einem Punkt bei jedem Blick dasselbe sagen, obwohl jeder Blick anders gestört ist.</translation>
    </message>
    <message>
        <source>Memory of the teacher</source>
        <translation>Gedächtnis des Lehrers</translation>
    </message>
    <message>
        <source>Share of the teacher that a step leaves as it was.</source>
        <translation>Anteil des Lehrers, den ein Schritt lässt, wie er war.</translation>
    </message>
    <message>
        <source>Mean teacher</source>
        <translation>Mittlerer Lehrer</translation>
    </message>
    <message>
        <source>A neural network is to agree, though its looks at a sample are disturbed, with the mean of what it was before.</source>
        <translation>Ein neuronales Netz soll, obwohl seine Blicke auf einen Punkt gestört sind, mit dem Mittel dessen übereinstimmen, was es zuvor war.</translation>
    </message>
    <message>
        <source>Lambda</source>
        <translation>Lambda</translation>
    </message>
    <message>
        <source>How much it matters to be sure of the unlabelled samples.</source>
        <translation>Wie viel es zählt, der Punkte ohne Label sicher zu sein.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>In how many equal steps lambda grows from 0.</source>
        <translation>In wie vielen gleichen Schritten Lambda von 0 an wächst.</translation>
    </message>
    <message>
        <source>Weight of the class sizes</source>
        <translation>Gewicht der Klassengrößen</translation>
    </message>
    <message>
        <source>How much it matters that the unlabelled samples fall into classes of these sizes.</source>
        <translation>Wie viel es zählt, dass die Punkte ohne Label in Klassen dieser Größen fallen.</translation>
    </message>
    <message>
        <source>Entropy regularisation</source>
        <translation>Entropie-Regularisierung</translation>
    </message>
    <message>
        <source>A supervised learner that is to be right about the labels and sure of all other samples: its borders move into gaps.</source>
        <translation>Ein überwachtes Verfahren, das bei den Labels recht haben und aller anderen Punkte sicher sein soll: Seine Grenzen wandern in Lücken.</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Whether all classes have the same shape, each its own along the axes, or each its own in any direction.</source>
        <translation>Ob alle Klassen dieselbe Form haben, jede ihre eigene entlang der Achsen oder jede ihre eigene in jeder Richtung.</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Diagonal</source>
        <translation>Diagonal</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>How many samples the belief counts that columns do not correlate; automatic: as many as there are columns.</source>
        <translation>Wie viele Punkte die Annahme zählt, dass Spalten nicht korrelieren; automatisch: so viele, wie es Spalten gibt.</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Gaussians per class</source>
        <translation>Normalverteilungen je Klasse</translation>
    </message>
    <message>
        <source>Of how many clouds a class may consist.</source>
        <translation>Aus wie vielen Wolken eine Klasse bestehen darf.</translation>
    </message>
    <message>
        <source>Weight of the unlabelled</source>
        <translation>Gewicht derer ohne Label</translation>
    </message>
    <message>
        <source>What an unlabelled sample counts where a given one counts 1; 0 learns from the given ones alone.</source>
        <translation>Was ein Punkt ohne Label zählt, wo ein gegebener 1 zählt; bei 0 wird allein aus den gegebenen gelernt.</translation>
    </message>
    <message>
        <source>After how many iterations to stop.</source>
        <translation>Nach wie vielen Iterationen Schluss ist.</translation>
    </message>
    <message>
        <source>The unlabelled samples drew the classes away from the labels: %1 given labels fitted at the start, %2 fit now.</source>
        <translation>Die Punkte ohne Label haben die Klassen von den Labels weggezogen: %1 gegebene Labels passten am Anfang, %2 passen jetzt.</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Gauß-Mischung</translation>
    </message>
    <message>
        <source>Each class is a cloud with a middle and a spread, fitted to given and unlabelled samples in turn; hurts where classes are no such clouds.</source>
        <translation>Jede Klasse ist eine Wolke mit Mitte und Streuung, abwechselnd an gegebene Punkte und solche ohne Label angepasst; schadet, wo Klassen keine solchen Wolken sind.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What draws the borders: straight ones, or curved ones by a small neural network.</source>
        <translation>Was die Grenzen zieht: gerade, oder gebogene durch ein kleines neuronales Netz.</translation>
    </message>
    <message>
        <source>Epochs of growth</source>
        <translation>Epochen des Wachsens</translation>
    </message>
    <message>
        <source>Over how many times through the samples the weight of the unlabelled ones grows from 0.</source>
        <translation>Über wie viele Durchgänge durch die Punkte das Gewicht derer ohne Label von 0 an wächst.</translation>
    </message>
    <message>
        <source>Whether the columns are measurements, normally distributed in each class, or counts, which must not be scaled.</source>
        <translation>Ob die Spalten Messwerte sind, in jeder Klasse normalverteilt, oder Anzahlen, die nicht skaliert sein dürfen.</translation>
    </message>
    <message>
        <source>Multinomial</source>
        <translation>Multinomial</translation>
    </message>
    <message>
        <source>When to stop: the relative change of the penalised log likelihood in an iteration.</source>
        <translation>Wann Schluss ist: die relative Änderung der bestraften Log-Likelihood in einer Iteration.</translation>
    </message>
    <message>
        <source>Naive Bayes EM</source>
        <translation>Naiver Bayes, EM</translation>
    </message>
    <message>
        <source>Naive Bayes learns from its own probabilities of the unlabelled samples, too, round after round; hurts where the classes are not as it supposes.</source>
        <translation>Der naive Bayes lernt Runde um Runde auch aus seinen eigenen Wahrscheinlichkeiten der Punkte ohne Label; schadet, wo die Klassen nicht so sind, wie er annimmt.</translation>
    </message>
    <message>
        <source>How much the unlabelled samples matter in the end, with the classes that the learner gives them itself, against the given labels.</source>
        <translation>Wie viel die Punkte ohne Label am Ende gegenüber den gegebenen Labels zählen, mit den Klassen, die das Verfahren ihnen selbst gibt.</translation>
    </message>
    <message>
        <source>Rounds of growth</source>
        <translation>Runden des Wachsens</translation>
    </message>
    <message>
        <source>Over how many rounds that weight grows from 0.</source>
        <translation>Über wie viele Runden dieses Gewicht von 0 an wächst.</translation>
    </message>
    <message>
        <source>Pseudo-labels</source>
        <translation>Pseudolabels</translation>
    </message>
    <message>
        <source>A supervised learner takes its own predictions of the unlabelled samples for their classes, more and more, and revises them each round.</source>
        <translation>Ein überwachtes Verfahren nimmt seine eigenen Vorhersagen der Punkte ohne Label mehr und mehr für deren Klassen und überprüft sie in jeder Runde.</translation>
    </message>
    <message>
        <source>Clusters per class</source>
        <translation>Gruppen je Klasse</translation>
    </message>
    <message>
        <source>How many clusters each class has, at most as many as it has different given samples.</source>
        <translation>Wie viele Gruppen jede Klasse hat, höchstens so viele wie verschiedene gegebene Punkte.</translation>
    </message>
    <message>
        <source>Seeded k-means</source>
        <translation>k-Means mit Startpunkten</translation>
    </message>
    <message>
        <source>Round clusters that begin at the means of the given samples and then move to the middle of all samples nearest to them; hurts where classes are not round.</source>
        <translation>Runde Gruppen, die bei den Mittelwerten der gegebenen Punkte beginnen und dann in die Mitte aller Punkte wandern, die ihnen am nächsten sind; schadet, wo Klassen nicht rund sind.</translation>
    </message>
    <message>
        <source>Constrained k-means</source>
        <translation>k-Means mit festen Labels</translation>
    </message>
    <message>
        <source>Seeded k-means in which given samples never leave the clusters of their class; hurts where classes are not round.</source>
        <translation>k-Means mit Startpunkten, in dem gegebene Punkte die Gruppen ihrer Klasse nie verlassen; schadet, wo Klassen nicht rund sind.</translation>
    </message>
    <message>
        <source>In each round</source>
        <translation>In jeder Runde</translation>
    </message>
    <message>
        <source>Which of the samples just predicted become labelled. The best of all classes together are easily all of one class.</source>
        <translation>Welche der eben vorhergesagten Punkte ein Label bekommen. Die besten aller Klassen zusammen sind leicht alle aus einer Klasse.</translation>
    </message>
    <message>
        <source>Best of each class</source>
        <translation>Beste jeder Klasse</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>Beste von allen</translation>
    </message>
    <message>
        <source>All above the threshold</source>
        <translation>Alle über der Schwelle</translation>
    </message>
    <message>
        <source>How many samples become labelled in a round, of each class or of all; automatic: a tenth of the unlabelled, in equal parts.</source>
        <translation>Wie viele Punkte in einer Runde ein Label bekommen, von jeder Klasse oder von allen; automatisch: ein Zehntel derer ohne Label, zu gleichen Teilen.</translation>
    </message>
    <message>
        <source>Take labels back</source>
        <translation>Labels zurücknehmen</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>When unsure</source>
        <translation>Bei Unsicherheit</translation>
    </message>
    <message>
        <source>Self-training</source>
        <translation>Self-Training</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Independent parts</source>
        <translation>Unabhängige Teile</translation>
    </message>
    <message>
        <source>Random parts</source>
        <translation>Zufällige Teile</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>%1 views need at least %1 columns; choose fewer views or more columns.</source>
        <translation>%1 Sichten brauchen mindestens %1 Spalten; wähle weniger Sichten oder mehr Spalten.</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Sicht %1</translation>
    </message>
    <message>
        <source>A view&apos;s prediction becomes a label where it is more probable than this.</source>
        <translation>Die Vorhersage einer Sicht wird ein Label, wo sie wahrscheinlicher ist als das.</translation>
    </message>
    <message>
        <source>A prediction becomes a label where it is more probable than this.</source>
        <translation>Eine Vorhersage wird ein Label, wo sie wahrscheinlicher ist als das.</translation>
    </message>
    <message>
        <source>Whether a label of an earlier round goes, once, when the learner no longer gives it with more than the threshold.</source>
        <translation>Ob ein Label einer früheren Runde, einmal, geht, wenn das Verfahren es nicht mehr über der Schwelle gibt.</translation>
    </message>
    <message>
        <source>The values are too large for this method&apos;s arithmetic; scale the features.</source>
        <translation>Die Werte sind zu groß für die Rechnung dieses Verfahrens; skaliere die Merkmale.</translation>
    </message>
    <message>
        <source>Learners that see different columns give one another the labels that they are sure of; hurts where the columns of one alone say too little.</source>
        <translation>Verfahren, die verschiedene Spalten sehen, geben einander die Labels, deren sie sicher sind; schadet, wo die Spalten eines einzelnen zu wenig sagen.</translation>
    </message>
    <message>
        <source>h ← learner fitted to the given samples</source>
        <translation>h ← Verfahren, an die gegebenen Punkte angepasst</translation>
    </message>
    <message>
        <source>each sample ← the class that h finds most probable</source>
        <translation>jeder Punkt ← die Klasse, die h am wahrscheinlichsten findet</translation>
    </message>
    <message>
        <source>middles ← k far samples, drawn at random</source>
        <translation>Mitten ← k entfernte Punkte, zufällig gezogen</translation>
    </message>
    <message>
        <source>repeat until no sample changes its group</source>
        <translation>wiederhole, bis kein Punkt die Gruppe wechselt</translation>
    </message>
    <message>
        <source>each sample joins the group of the nearest middle</source>
        <translation>jeder Punkt kommt zur Gruppe der nächsten Mitte</translation>
    </message>
    <message>
        <source>middle ← mean of its group</source>
        <translation>Mitte ← Mittel ihrer Gruppe</translation>
    </message>
    <message>
        <source>each group ← class of most of its given samples</source>
        <translation>jede Gruppe ← Klasse der meisten ihrer gegebenen Punkte</translation>
    </message>
    <message>
        <source>groups without a label ← class of the nearest other group</source>
        <translation>Gruppen ohne Label ← Klasse der nächsten anderen Gruppe</translation>
    </message>
    <message>
        <source>each sample ← class of its group</source>
        <translation>jeder Punkt ← Klasse seiner Gruppe</translation>
    </message>
    <message>
        <source>split the columns into views</source>
        <translation>teile die Spalten in Sichten</translation>
    </message>
    <message>
        <source>L ← given samples, U ← the others</source>
        <translation>L ← gegebene Punkte, U ← die anderen</translation>
    </message>
    <message>
        <source>repeat until U is empty or nothing changes</source>
        <translation>wiederhole, bis U leer ist oder sich nichts ändert</translation>
    </message>
    <message>
        <source>pool ← some samples of U</source>
        <translation>Vorrat ← einige Punkte von U</translation>
    </message>
    <message>
        <source>for each view v</source>
        <translation>für jede Sicht v</translation>
    </message>
    <message>
        <source>h_v ← base learner fitted to L in the columns of v</source>
        <translation>h_v ← Grundverfahren, an L in den Spalten von v angepasst</translation>
    </message>
    <message>
        <source>propose the samples of the pool that h_v is surest of</source>
        <translation>schlage die Punkte des Vorrats vor, deren h_v am sichersten ist</translation>
    </message>
    <message>
        <source>drop those that views propose with different classes</source>
        <translation>lass weg, was Sichten mit verschiedenen Klassen vorschlagen</translation>
    </message>
    <message>
        <source>of different proposals keep the surer one</source>
        <translation>von verschiedenen Vorschlägen bleibt der sicherere</translation>
    </message>
    <message>
        <source>the proposed samples move from U to L, for all views</source>
        <translation>die vorgeschlagenen Punkte wandern von U nach L, für alle Sichten</translation>
    </message>
    <message>
        <source>each sample ← largest product of the views&apos; probabilities</source>
        <translation>jeder Punkt ← größtes Produkt der Wahrscheinlichkeiten der Sichten</translation>
    </message>
    <message>
        <source>w ← random weights of the network</source>
        <translation>w ← zufällige Gewichte des Netzes</translation>
    </message>
    <message>
        <source>for each epoch and batch</source>
        <translation>für jede Epoche und jeden Stapel</translation>
    </message>
    <message>
        <source>p, q ← two passes of the same samples, each disturbed anew</source>
        <translation>p, q ← zwei Durchgänge derselben Punkte, jeder neu gestört</translation>
    </message>
    <message>
        <source>w ← lower loss of labels + weight · mean (p - q)²</source>
        <translation>w ← senke Verlust der Labels + Gewicht · Mittel (p - q)²</translation>
    </message>
    <message>
        <source>each sample ← its most probable class, undisturbed</source>
        <translation>jeder Punkt ← seine wahrscheinlichste Klasse, ungestört</translation>
    </message>
    <message>
        <source>w ← random weights of the network; teacher ← w</source>
        <translation>w ← zufällige Gewichte des Netzes; Lehrer ← w</translation>
    </message>
    <message>
        <source>p ← pass of w, q ← pass of the teacher, each disturbed</source>
        <translation>p ← Durchgang von w, q ← Durchgang des Lehrers, jeder gestört</translation>
    </message>
    <message>
        <source>teacher ← kept · teacher + (1 - kept) · w</source>
        <translation>Lehrer ← behalten · Lehrer + (1 - behalten) · w</translation>
    </message>
    <message>
        <source>each sample ← the teacher&apos;s most probable class</source>
        <translation>jeder Punkt ← die wahrscheinlichste Klasse des Lehrers</translation>
    </message>
    <message>
        <source>w ← fitted to the given samples alone</source>
        <translation>w ← an die gegebenen Punkte allein angepasst</translation>
    </message>
    <message>
        <source>for λ from 0 to its full value, in equal steps</source>
        <translation>für λ von 0 bis zum vollen Wert, in gleichen Schritten</translation>
    </message>
    <message>
        <source>for each epoch, λ growing to its full value</source>
        <translation>für jede Epoche, wobei λ zum vollen Wert wächst</translation>
    </message>
    <message>
        <source>H ← mean entropy of the unlabelled samples&apos; probabilities</source>
        <translation>H ← mittlere Entropie der Wahrscheinlichkeiten der Punkte ohne Label</translation>
    </message>
    <message>
        <source>B ← divergence of their mean from the priors</source>
        <translation>B ← Divergenz ihres Mittels von den A-priori-Anteilen</translation>
    </message>
    <message>
        <source>w ← lower loss of labels + λ H + balance · B + l2 |w|² / 2</source>
        <translation>w ← senke Verlust der Labels + λ H + Ausgleich · B + l2 |w|² / 2</translation>
    </message>
    <message>
        <source>each sample ← its most probable class</source>
        <translation>jeder Punkt ← seine wahrscheinlichste Klasse</translation>
    </message>
    <message>
        <source>fit Gaussians to the given samples of each class</source>
        <translation>passe Gaußverteilungen an die gegebenen Punkte jeder Klasse an</translation>
    </message>
    <message>
        <source>repeat until the likelihood stands still</source>
        <translation>wiederhole, bis die Likelihood stillsteht</translation>
    </message>
    <message>
        <source>E: p ← probabilities of the unlabelled samples</source>
        <translation>E: p ← Wahrscheinlichkeiten der Punkte ohne Label</translation>
    </message>
    <message>
        <source>M: refit to given samples and, weighted λ p, to the others</source>
        <translation>M: neu anpassen, an gegebene Punkte und mit Gewicht λ p an die anderen</translation>
    </message>
    <message>
        <source>W ← weighted neighbour graph of all samples</source>
        <translation>W ← gewichteter Nachbarschaftsgraph aller Punkte</translation>
    </message>
    <message>
        <source>an edge is as long as its ends are apart</source>
        <translation>eine Kante ist so lang, wie ihre Enden entfernt sind</translation>
    </message>
    <message>
        <source>front ← all given samples, at distance 0</source>
        <translation>Front ← alle gegebenen Punkte, im Abstand 0</translation>
    </message>
    <message>
        <source>while a sample is out of reach of the front</source>
        <translation>solange ein Punkt jenseits der Front liegt</translation>
    </message>
    <message>
        <source>the nearest one joins, with its neighbour&apos;s class</source>
        <translation>der nächste kommt dazu, mit der Klasse seines Nachbarn</translation>
    </message>
    <message>
        <source>probabilities ← softmax of - distance to each class</source>
        <translation>Wahrscheinlichkeiten ← Softmax von - Abstand zu jeder Klasse</translation>
    </message>
    <message>
        <source>P ← D⁻¹ W, rows sum to 1</source>
        <translation>P ← D⁻¹ W, Zeilensummen 1</translation>
    </message>
    <message>
        <source>F ← 1 at the class of a given sample, 0 elsewhere</source>
        <translation>F ← 1 bei der Klasse eines gegebenen Punkts, sonst 0</translation>
    </message>
    <message>
        <source>repeat until F stands still</source>
        <translation>wiederhole, bis F stillsteht</translation>
    </message>
    <message>
        <source>F ← P F; given samples keep their rows</source>
        <translation>F ← P F; gegebene Punkte behalten ihre Zeilen</translation>
    </message>
    <message>
        <source>column c of F ← share of class c · column / its sum</source>
        <translation>Spalte c von F ← Anteil der Klasse c · Spalte / ihre Summe</translation>
    </message>
    <message>
        <source>each sample ← largest entry of its row of F</source>
        <translation>jeder Punkt ← größter Eintrag seiner Zeile von F</translation>
    </message>
    <message>
        <source>Y ← 1 at the class of a given sample, 0 elsewhere; F ← Y</source>
        <translation>Y ← 1 bei der Klasse eines gegebenen Punkts, sonst 0; F ← Y</translation>
    </message>
    <message>
        <source>K ← kernel of all samples</source>
        <translation>K ← Kern aller Punkte</translation>
    </message>
    <message>
        <source>M ← (γ_I / γ_A) L^p, L the Laplacian of W</source>
        <translation>M ← (γ_I / γ_A) L^p, L die Laplace-Matrix von W</translation>
    </message>
    <message>
        <source>repeat until a stands still, or solve at once</source>
        <translation>wiederhole, bis a stillsteht, oder löse auf einmal</translation>
    </message>
    <message>
        <source>a ← a + step · (Y - K_LL a - γ_A l a)</source>
        <translation>a ← a + Schritt · (Y - K_LL a - γ_A l a)</translation>
    </message>
    <message>
        <source>each sample ← largest entry of its row of K_L a</source>
        <translation>jeder Punkt ← größter Eintrag seiner Zeile von K_L a</translation>
    </message>
    <message>
        <source>for each class against the rest, until a stands still</source>
        <translation>für jede Klasse gegen den Rest, bis a stillsteht</translation>
    </message>
    <message>
        <source>S ← given samples with y (K a) &lt; 1</source>
        <translation>S ← gegebene Punkte mit y (K a) &lt; 1</translation>
    </message>
    <message>
        <source>a_S ← nearer to (K_SS + γ_A l I)⁻¹ y_S; 0 outside S</source>
        <translation>a_S ← näher an (K_SS + γ_A l I)⁻¹ y_S; 0 außerhalb von S</translation>
    </message>
    <message>
        <source>each sample ← class with the largest K_L a</source>
        <translation>jeder Punkt ← Klasse mit dem größten K_L a</translation>
    </message>
    <message>
        <source>fit naive Bayes to the given samples</source>
        <translation>passe naiven Bayes an die gegebenen Punkte an</translation>
    </message>
    <message>
        <source>for each class</source>
        <translation>für jede Klasse</translation>
    </message>
    <message>
        <source>u ← 1 at given samples of it, 0 at the others</source>
        <translation>u ← 1 bei ihren gegebenen Punkten, 0 bei den anderen</translation>
    </message>
    <message>
        <source>repeat until u stands still</source>
        <translation>wiederhole, bis u stillsteht</translation>
    </message>
    <message>
        <source>mean ← weighted mean of the neighbours&apos; u</source>
        <translation>Mittel ← gewichtetes Mittel der u der Nachbarn</translation>
    </message>
    <message>
        <source>middle ← (least + largest of the neighbours&apos; u) / 2</source>
        <translation>Mitte ← (kleinstes + größtes u der Nachbarn) / 2</translation>
    </message>
    <message>
        <source>u ← α mean + (1 - α) middle; given samples stay</source>
        <translation>u ← α Mittel + (1 - α) Mitte; gegebene Punkte bleiben</translation>
    </message>
    <message>
        <source>each sample ← class with the largest u</source>
        <translation>jeder Punkt ← Klasse mit dem größten u</translation>
    </message>
    <message>
        <source>B ← y - mean of y at given samples, 0 elsewhere</source>
        <translation>B ← y - Mittel von y bei gegebenen Punkten, sonst 0</translation>
    </message>
    <message>
        <source>repeat until U stands still</source>
        <translation>wiederhole, bis U stillsteht</translation>
    </message>
    <message>
        <source>shift classes until their shares fit</source>
        <translation>verschiebe Klassen, bis ihre Anteile passen</translation>
    </message>
    <message>
        <source>each sample ← largest entry of its row of U</source>
        <translation>jeder Punkt ← größter Eintrag seiner Zeile von U</translation>
    </message>
    <message>
        <source>u ← classes of Poisson learning</source>
        <translation>u ← Klassen des Poisson-Lernens</translation>
    </message>
    <message>
        <source>repeat until no sample changes</source>
        <translation>wiederhole, bis sich kein Punkt ändert</translation>
    </message>
    <message>
        <source>repeat some times</source>
        <translation>wiederhole einige Male</translation>
    </message>
    <message>
        <source>s ← shifts that give classes their shares</source>
        <translation>s ← Verschiebungen, die Klassen ihre Anteile geben</translation>
    </message>
    <message>
        <source>each sample ← class c with the largest u + s</source>
        <translation>jeder Punkt ← Klasse c mit dem größten u + s</translation>
    </message>
    <message>
        <source>probabilities ← softmax of u + s</source>
        <translation>Wahrscheinlichkeiten ← Softmax von u + s</translation>
    </message>
    <message>
        <source>repeat with α growing from 0 to its full value</source>
        <translation>wiederhole, wobei α von 0 zum vollen Wert wächst</translation>
    </message>
    <message>
        <source>y ← the classes that w gives the unlabelled samples</source>
        <translation>y ← die Klassen, die w den Punkten ohne Label gibt</translation>
    </message>
    <message>
        <source>w ← lower loss of labels + α loss of y + l2 |w|² / 2</source>
        <translation>w ← senke Verlust der Labels + α Verlust von y + l2 |w|² / 2</translation>
    </message>
    <message>
        <source>middles ← means of each class&apos;s given samples</source>
        <translation>Mitten ← Mittel der gegebenen Punkte jeder Klasse</translation>
    </message>
    <message>
        <source>given samples stay in a group of their class</source>
        <translation>gegebene Punkte bleiben in einer Gruppe ihrer Klasse</translation>
    </message>
    <message>
        <source>h ← base learner fitted to L</source>
        <translation>h ← Grundverfahren, an L angepasst</translation>
    </message>
    <message>
        <source>p ← probabilities of h for U</source>
        <translation>p ← Wahrscheinlichkeiten von h für U</translation>
    </message>
    <message>
        <source>take back labels whose p is too small</source>
        <translation>nimm Labels zurück, deren p zu klein ist</translation>
    </message>
    <message>
        <source>the surest k of each class move from U to L</source>
        <translation>die k sichersten jeder Klasse wandern von U nach L</translation>
    </message>
    <message>
        <source>the surest k of all move from U to L</source>
        <translation>die k sichersten von allen wandern von U nach L</translation>
    </message>
    <message>
        <source>all with p above the threshold move from U to L</source>
        <translation>alle mit p über der Schwelle wandern von U nach L</translation>
    </message>
    <message>
        <source>h ← base learner fitted to L; it predicts every sample</source>
        <translation>h ← Grundverfahren, an L angepasst; es sagt jeden Punkt vorher</translation>
    </message>
    <message>
        <source>an edge to a given sample counts (1 + n / l) / 2 times</source>
        <translation>eine Kante zu einem gegebenen Punkt zählt (1 + n / l) / 2 mal</translation>
    </message>
    <message>
        <source>Poisson learning whose classes are then smoothed and sharpened in turn until their borders are short; hurts where the classes are not as large as it is told.</source>
        <translation>Poisson-Lernen, dessen Klassen dann abwechselnd geglättet und geschärft werden, bis ihre Grenzen kurz sind; schadet, wo die Klassen nicht so groß sind, wie man ihm sagt.</translation>
    </message>
    <message>
        <source>A supervised learner labels the samples that it is sure of and learns from them, too, round after round; hurts where it is sure of the wrong class.</source>
        <translation>Ein überwachtes Verfahren labelt die Punkte, deren es sicher ist, und lernt Runde um Runde auch aus ihnen; schadet, wo es sich der falschen Klasse sicher ist.</translation>
    </message>
    <message>
        <source>The covariances of %1 Gaussians in %2 columns need %3 GB of memory, more than the %4 GB allowed; choose diagonal covariances or fewer Gaussians (covariance=diagonal).</source>
        <translation>Die Kovarianzen von %1 Normalverteilungen in %2 Spalten brauchen %3 GB Speicher, mehr als die erlaubten %4 GB; wähle diagonale Kovarianzen oder weniger Normalverteilungen (covariance=diagonal).</translation>
    </message>
    <message>
        <source>The training of the neural network diverged: its loss is no number any more; choose a smaller learning rate or scale the features.</source>
        <translation>Das Training des neuronalen Netzes ist divergiert: Sein Verlust ist keine Zahl mehr; wähle eine kleinere Lernrate oder skaliere die Merkmale.</translation>
    </message>
    <message>
        <source>A forest of %1 trees needs about %2 GB of memory here, more than the %3 GB allowed; choose fewer trees, a smaller depth or larger leaves.</source>
        <translation>Ein Wald aus %1 Bäumen braucht hier etwa %2 GB Speicher, mehr als die erlaubten %3 GB; wähle weniger Bäume, eine kleinere Tiefe oder größere Blätter.</translation>
    </message>
    <message>
        <source>Learner %1 knows %2 labels from the others; on given samples left out it is right in %3 to %4 % (95 % interval).</source>
        <translation>Verfahren %1 kennt %2 Labels von den anderen; bei ausgelassenen gegebenen Punkten hat es in %3 bis %4 % recht (95-%-Intervall).</translation>
    </message>
    <message>
        <source>One of the three supervised learners that vote; they should differ.</source>
        <translation>Eines der drei überwachten Verfahren, die abstimmen; sie sollten verschieden sein.</translation>
    </message>
    <message>
        <source>Learner 1</source>
        <translation>Verfahren 1</translation>
    </message>
    <message>
        <source>Learner 2</source>
        <translation>Verfahren 2</translation>
    </message>
    <message>
        <source>Learner 3</source>
        <translation>Verfahren 3</translation>
    </message>
    <message>
        <source>Learn from a majority</source>
        <translation>Von einer Mehrheit lernen</translation>
    </message>
    <message>
        <source>When a learner that is outvoted learns the labels of the majority: where an estimate says that they are worth their errors, and, unless the estimate is enough, where it gets no worse by it on given samples left out.</source>
        <translation>Wann ein überstimmtes Verfahren die Labels der Mehrheit lernt: wo sie nach einer Schätzung ihre Fehler wert sind und, wenn die Schätzung nicht genügt, wo es dadurch bei ausgelassenen gegebenen Punkten nicht schlechter wird.</translation>
    </message>
    <message>
        <source>When no worse</source>
        <translation>Wenn nicht schlechter</translation>
    </message>
    <message>
        <source>By the estimate</source>
        <translation>Nach der Schätzung</translation>
    </message>
    <message>
        <source>h_1, h_2, h_3 ← the learners fitted to the given samples</source>
        <translation>h_1, h_2, h_3 ← die Verfahren, an die gegebenen Punkte angepasst</translation>
    </message>
    <message>
        <source>w ← accuracy of each on given samples left out</source>
        <translation>w ← Genauigkeit von jedem bei ausgelassenen gegebenen Punkten</translation>
    </message>
    <message>
        <source>repeat until no learner is taught anything new</source>
        <translation>wiederhole, bis kein Verfahren mehr etwas Neues lernt</translation>
    </message>
    <message>
        <source>two that agree outvote the third where the sum of their w is larger</source>
        <translation>zwei einige überstimmen das dritte, wo die Summe ihrer w größer ist</translation>
    </message>
    <message>
        <source>for each learner</source>
        <translation>für jedes Verfahren</translation>
    </message>
    <message>
        <source>S ← samples without a given label on which it is outvoted</source>
        <translation>S ← Punkte ohne gegebenes Label, bei denen es überstimmt ist</translation>
    </message>
    <message>
        <source>where S is worth its errors and w does not fall, it is taught S</source>
        <translation>wo S seine Fehler wert ist und w nicht sinkt, lernt es S</translation>
    </message>
    <message>
        <source>where S is worth its errors, it is taught S</source>
        <translation>wo S seine Fehler wert ist, lernt es S</translation>
    </message>
    <message>
        <source>h, w ← fitted and measured with all that it was taught</source>
        <translation>h, w ← angepasst und gemessen mit allem, was es gelernt hat</translation>
    </message>
    <message>
        <source>w ← 0 where it is at most 1/2, unless all are</source>
        <translation>w ← 0, wo es höchstens 1/2 ist, außer wenn alle es sind</translation>
    </message>
    <message>
        <source>each sample ← largest (v + 1/2) / (v + 1) · mean w of the v that vote for it</source>
        <translation>jeder Punkt ← größtes (v + 1/2) / (v + 1) · Mittel der w der v, die dafür stimmen</translation>
    </message>
    <message>
        <source>The majority against learner %1</source>
        <translation>Die Mehrheit gegen Verfahren %1</translation>
    </message>
    <message>
        <source>Democratic co-learning</source>
        <translation>Demokratisches Co-Learning</translation>
    </message>
    <message>
        <source>Different supervised learners vote, and whom a trustworthy majority outvotes learns from it; hurts where two of the three know little.</source>
        <translation>Verschiedene überwachte Verfahren stimmen ab, und wen eine vertrauenswürdige Mehrheit überstimmt, lernt von ihr; schadet, wo zwei der drei wenig wissen.</translation>
    </message>
    <message>
        <source>Stopped before there were probabilities: each sample is in its cluster&apos;s class.</source>
        <translation>Angehalten, bevor es Wahrscheinlichkeiten gab: Jeder Punkt hat die Klasse seines Clusters.</translation>
    </message>
    <message>
        <source>No two learners were right often enough on the given labels to teach the third: the answer is the vote of three learners that know parts of the given labels alone.</source>
        <translation>Keine zwei Verfahren hatten bei den gegebenen Labels oft genug recht, um das dritte zu lehren: Die Antwort ist die Abstimmung dreier Verfahren, die nur Teile der gegebenen Labels kennen.</translation>
    </message>
    <message>
        <source>In the end the three learners know the labels of %1, %2 and %3 samples from the other two.</source>
        <translation>Am Ende kennen die drei Verfahren die Labels von %1, %2 und %3 Punkten von den jeweils anderen zwei.</translation>
    </message>
    <message>
        <source>The pair of learners %1 and %2</source>
        <translation>Das Paar der Verfahren %1 und %2</translation>
    </message>
    <message>
        <source>h_1, h_2, h_3 ← base learner fitted to random parts of the given samples</source>
        <translation>h_1, h_2, h_3 ← Grundverfahren, an zufällige Teile der gegebenen Punkte angepasst</translation>
    </message>
    <message>
        <source>for each learner and the pair of the others</source>
        <translation>für jedes Verfahren und das Paar der anderen</translation>
    </message>
    <message>
        <source>e ← share of errors where the pair agrees on a given sample</source>
        <translation>e ← Anteil der Fehler, wo das Paar sich bei einem gegebenen Punkt einig ist</translation>
    </message>
    <message>
        <source>S ← samples without a given label on which the pair agrees</source>
        <translation>S ← Punkte ohne gegebenes Label, bei denen das Paar sich einig ist</translation>
    </message>
    <message>
        <source>where e |S| has not fallen, S ← a random part, so that it has</source>
        <translation>wo e |S| nicht gesunken ist, S ← ein zufälliger Teil, mit dem es sinkt</translation>
    </message>
    <message>
        <source>where e has fallen and S has grown, S is what it is taught</source>
        <translation>wo e gesunken und S gewachsen ist, lernt es S statt des Früheren</translation>
    </message>
    <message>
        <source>those taught ← fitted to the given samples and their S</source>
        <translation>die belehrten ← an die gegebenen Punkte und ihr S angepasst</translation>
    </message>
    <message>
        <source>each sample ← majority of the three, else the most probable class</source>
        <translation>jeder Punkt ← Mehrheit der drei, sonst die wahrscheinlichste Klasse</translation>
    </message>
    <message>
        <source>Tri-training</source>
        <translation>Tri-Training</translation>
    </message>
    <message>
        <source>Three learners from random parts of the given labels teach one another what two agree on; hurts where parts of few labels say too little.</source>
        <translation>Drei Verfahren aus zufälligen Teilen der gegebenen Labels lehren einander, worin zwei sich einig sind; schadet, wo Teile weniger Labels zu wenig sagen.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kern</translation>
    </message>
    <message>
        <source>How alike two samples are in a view: by their distance, or linear in its columns.</source>
        <translation>Wie ähnlich sich zwei Punkte in einer Sicht sind: nach ihrem Abstand oder linear in deren Spalten.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>The sigma of each view&apos;s kernel exp(-r^2 / (2 sigma^2)), in median distances between two of 500 samples in that view.</source>
        <translation>Das sigma des Kerns exp(-r^2 / (2 sigma^2)) jeder Sicht, in Medianen der Abstände zwischen je zwei von 500 Punkten in dieser Sicht.</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Zentren</translation>
    </message>
    <message>
        <source>At how many samples each view has a kernel: the given ones, and others as long as there is room.</source>
        <translation>Bei wie vielen Punkten jede Sicht einen Kern hat: den gegebenen, und anderen, solange Platz ist.</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Dämpfung</translation>
    </message>
    <message>
        <source>How much large functions are avoided.</source>
        <translation>Wie sehr große Funktionen vermieden werden.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>How much it is avoided that views differ on any sample; 0: unlabelled samples do not count.</source>
        <translation>Wie sehr vermieden wird, dass Sichten sich bei einem Punkt unterscheiden; 0: Punkte ohne Label zählen nicht.</translation>
    </message>
    <message>
        <source>Φ_v ← Gaussian kernel&apos;s features in the columns of view v, and a 1</source>
        <translation>Φ_v ← Merkmale des Gauß-Kerns in den Spalten der Sicht v, und eine 1</translation>
    </message>
    <message>
        <source>Φ_v ← columns of view v, centred and scaled, and a 1</source>
        <translation>Φ_v ← Spalten der Sicht v, zentriert und skaliert, und eine 1</translation>
    </message>
    <message>
        <source>Φ_Lv, Y ← rows of Φ_v and one-hot classes of the given samples</source>
        <translation>Φ_Lv, Y ← Zeilen von Φ_v und One-Hot-Klassen der gegebenen Punkte</translation>
    </message>
    <message>
        <source>solve for the W_v of all views, with F = mean of Φ_v W_v</source>
        <translation>löse nach den W_v aller Sichten, mit F = Mittel der Φ_v W_v</translation>
    </message>
    <message>
        <source>column c of F ← column - share of class c among the given samples</source>
        <translation>Spalte c von F ← Spalte - Anteil der Klasse c an den gegebenen Punkten</translation>
    </message>
    <message>
        <source>Co-regularisation</source>
        <translation>Co-Regularisierung</translation>
    </message>
    <message>
        <source>Least squares in each view, drawn to the mean of all views on every sample; strong agreement hurts where the columns of one view alone say too little.</source>
        <translation>Kleinste Quadrate in jeder Sicht, bei jedem Punkt zum Mittel aller Sichten gezogen; starke Übereinstimmung schadet, wo die Spalten einer einzelnen Sicht zu wenig sagen.</translation>
    </message>
    <message>
        <source>The equations of all views have %1 unknowns and need %2 GB of memory, more than the %3 GB allowed; choose the Gaussian kernel, fewer centres or fewer columns.</source>
        <translation>Die Gleichungen aller Sichten haben %1 Unbekannte und brauchen %2 GB Speicher, mehr als die erlaubten %3 GB; den Gauß-Kern, weniger Zentren oder weniger Spalten wählen.</translation>
    </message>
    <message>
        <source>With these settings the equations are too ill-conditioned to be solved; choose a larger ridge or a smaller agreement.</source>
        <translation>Mit diesen Einstellungen sind die Gleichungen zu schlecht konditioniert, um sie zu lösen; eine größere Dämpfung oder weniger Übereinstimmung wählen.</translation>
    </message>
    <message>
        <source>A transductive support vector machine takes at most %1 samples, and these are %2: its time and memory grow with their square. Choose fewer samples or another method.</source>
        <translation>Eine transduktive Support-Vector-Machine nimmt höchstens %1 Punkte, und dies sind %2: Zeit und Speicher wachsen mit deren Quadrat. Wählen Sie weniger Punkte oder ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>How much all unlabelled samples together weigh against all labelled ones: C* is C times this, times labelled samples for each unlabelled one. 0: they do not count.</source>
        <translation>Wie viel alle ungelabelten Punkte zusammen gegen alle gelabelten wiegen: C* ist C mal dies, mal gelabelte Punkte je ungelabeltem. 0: Sie zählen nicht.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>How the unlabelled samples get their sides: by pairs that switch labels while their weight grows, or by a loss that is the same for both sides, made convex step by step.</source>
        <translation>Wie die ungelabelten Punkte ihre Seite bekommen: durch Paare, die ihre Labels tauschen, während ihr Gewicht wächst, oder durch einen Verlust, der für beide Seiten gleich ist und Schritt für Schritt konvex gemacht wird.</translation>
    </message>
    <message>
        <source>Label switching</source>
        <translation>Labels tauschen</translation>
    </message>
    <message>
        <source>Concave-convex procedure</source>
        <translation>Konkav-konvexes Verfahren</translation>
    </message>
    <message>
        <source>Whether the borders are straight or curved.</source>
        <translation>Ob die Grenzen gerade oder gebogen sind.</translation>
    </message>
    <message>
        <source>Linear: straight</source>
        <translation>Linear: gerade</translation>
    </message>
    <message>
        <source>Gaussian: curved</source>
        <translation>Gauß: gebogen</translation>
    </message>
    <message>
        <source>How fast the kernel exp(-gamma r^2) falls with the distance r; automatic: 1 / (the mean squared distance of all samples from their mean).</source>
        <translation>Wie schnell der Kern exp(-Gamma r^2) mit dem Abstand r fällt; automatisch: 1 / (der mittlere quadrierte Abstand aller Punkte von ihrem Mittelwert).</translation>
    </message>
    <message>
        <source>Bend of the ramp</source>
        <translation>Knick der Rampe</translation>
    </message>
    <message>
        <source>s: in the middle of the margin, -s of it wide to each side, a sample is pushed to neither side; 0: nowhere.</source>
        <translation>s: In der Mitte des Rands, nach jeder Seite -s davon breit, wird ein Punkt zu keiner Seite gedrängt; 0: nirgends.</translation>
    </message>
    <message>
        <source>f ← support vector machine of L with C, each class against the rest</source>
        <translation>f ← Support-Vector-Machine von L mit C, jede Klasse gegen den Rest</translation>
    </message>
    <message>
        <source>y ← 1 where f is largest in U, as often as the sizes say; else -1</source>
        <translation>y ← 1, wo f in U am größten ist, so oft wie die Größen sagen; sonst -1</translation>
    </message>
    <message>
        <source>until C* has its full value and no labels switch</source>
        <translation>bis C* seinen vollen Wert hat und keine Labels tauschen</translation>
    </message>
    <message>
        <source>f ← support vector machine of L with C and of U with C*</source>
        <translation>f ← Support-Vector-Machine von L mit C und von U mit C*</translation>
    </message>
    <message>
        <source>switch y of pairs 1, -1 with losses above 0, together above 2</source>
        <translation>y von Paaren 1, -1 mit Verlusten über 0, zusammen über 2, tauschen</translation>
    </message>
    <message>
        <source>if there are none: C* ← 2 C*, at most its full value</source>
        <translation>wenn es keine gibt: C* ← 2 C*, höchstens sein voller Wert</translation>
    </message>
    <message>
        <source>until β stands still</source>
        <translation>bis β stillsteht</translation>
    </message>
    <message>
        <source>β ← C* where y f &lt; s, for U with y = 1 and y = -1; else 0</source>
        <translation>β ← C*, wo y f &lt; s, für U mit y = 1 und y = -1; sonst 0</translation>
    </message>
    <message>
        <source>f ← least |f|² / 2 + C · hinge on L + C* · hinge on U + β y f</source>
        <translation>f ← kleinstes |f|² / 2 + C · Hinge auf L + C* · Hinge auf U + β y f</translation>
    </message>
    <message>
        <source>with the mean of f on U that the sizes ask for, if known</source>
        <translation>mit dem Mittel von f auf U, das die Größen verlangen, wenn bekannt</translation>
    </message>
    <message>
        <source>each sample ← class with the largest f</source>
        <translation>jeder Punkt ← Klasse mit dem größten f</translation>
    </message>
    <message>
        <source>Transductive support vector machine</source>
        <translation>Transduktive Support-Vector-Machine</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be in the view &quot;%2&quot;: it is the class.</source>
        <translation>Spalte „%1“ kann nicht zur Sicht „%2“ gehören: Sie ist die Klasse.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be in the view &quot;%2&quot;: it names the rows.</source>
        <translation>Spalte „%1“ kann nicht zur Sicht „%2“ gehören: Sie benennt die Zeilen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be in the view &quot;%2&quot;: it is not one of the features.</source>
        <translation>Spalte „%1“ kann nicht zur Sicht „%2“ gehören: Sie ist keines der Merkmale.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be in two views, &quot;%2&quot; and &quot;%3&quot;.</source>
        <translation>Spalte „%1“ kann nicht zu zwei Sichten gehören, „%2“ und „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the only view; there must be at least two.</source>
        <translation>„%1“ ist die einzige Sicht; es müssen mindestens zwei sein.</translation>
    </message>
    <message>
        <source>Which columns each learner sees: those that are assigned to a view or, where none are, whose names begin alike; or parts of all of them that depend on one another as little as can be, or random ones. Where there are no such views, independent parts are made.</source>
        <translation>Welche Spalten jedes Verfahren sieht: die einer Sicht zugewiesenen oder, wo keine zugewiesen sind, die, deren Namen gleich beginnen; oder Teile von allen, die möglichst wenig voneinander abhängen, oder zufällige. Wo es keine solchen Sichten gibt, werden unabhängige Teile gebildet.</translation>
    </message>
    <message>
        <source>As assigned or named</source>
        <translation>Wie zugewiesen oder benannt</translation>
    </message>
    <message>
        <source>How many views are made where there are none.</source>
        <translation>Wie viele Sichten gebildet werden, wo es keine gibt.</translation>
    </message>
    <message>
        <source>Unequal classes</source>
        <translation>Ungleiche Klassen</translation>
    </message>
    <message>
        <source>What is done for classes with few labels whenever a learner is trained: nothing, or every class weighs the same, or small classes get synthetic samples between their given ones. The last two find more of a rare class and take more samples of other classes for it.</source>
        <translation>Was für Klassen mit wenigen Labels geschieht, wann immer ein Verfahren trainiert wird: nichts, oder jede Klasse wiegt gleich viel, oder kleine Klassen bekommen künstliche Punkte zwischen ihren gegebenen. Die letzten beiden finden mehr von einer seltenen Klasse und halten mehr Punkte anderer Klassen für sie.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Klassengewichte</translation>
    </message>
    <message>
        <source>Synthetic samples (SMOTE)</source>
        <translation>Künstliche Punkte (SMOTE)</translation>
    </message>
    <message>
        <source>SMOTE neighbours</source>
        <translation>SMOTE-Nachbarn</translation>
    </message>
    <message>
        <source>Towards how many nearest samples of its class a synthetic sample may lie.</source>
        <translation>Zu wie vielen nächsten Punkten seiner Klasse hin ein künstlicher Punkt liegen kann.</translation>
    </message>
    <message>
        <source>SMOTE share</source>
        <translation>SMOTE-Anteil</translation>
    </message>
    <message>
        <source>To how many samples each class is filled up, as a share of those of the largest class.</source>
        <translation>Auf wie viele Punkte jede Klasse aufgefüllt wird, als Anteil derer der größten Klasse.</translation>
    </message>
    <message>
        <source>With synthetic samples there would be %1, which need %2 GB of memory, more than the %3 GB allowed; choose a smaller share (smote_share) or class weights.</source>
        <translation>Mit künstlichen Punkten wären es %1, und sie brauchen %2 GB Speicher, mehr als die erlaubten %3 GB; wähle einen kleineren Anteil (smote_share) oder Klassengewichte.</translation>
    </message>
    <message>
        <source>in each fit every class weighs the same</source>
        <translation>bei jedem Anpassen wiegt jede Klasse gleich viel</translation>
    </message>
    <message>
        <source>in each fit small classes are filled up with samples between given ones</source>
        <translation>bei jedem Anpassen füllen Punkte zwischen gegebenen kleine Klassen auf</translation>
    </message>
    <message>
        <source>A support vector machine whose margin is to be wide of the unlabelled samples, too: its borders move into gaps; hurts where the labels tell wrong sizes of the classes.</source>
        <translation>Eine Support-Vector-Machine, deren Rand auch zu den ungelabelten Punkten breit sein soll: Ihre Grenzen wandern in Lücken; schadet, wo die Labels falsche Klassengrößen angeben.</translation>
    </message>
    <message>
        <source>%1 is compressed and holds more than %2 bytes, the most that can be read.</source>
        <translation>%1 ist komprimiert und enthält mehr als %2 Bytes, das Meiste, was gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 is compressed (gzip) and cut off: its contents do not end.</source>
        <translation>%1 ist komprimiert (gzip) und abgeschnitten: Der Inhalt endet nicht.</translation>
    </message>
    <message>
        <source>%1 is compressed (gzip) and damaged: what is left at byte %2 cannot be unpacked.</source>
        <translation>%1 ist komprimiert (gzip) und beschädigt: Was ab Byte %2 folgt, lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>Every sample had a label. Rounds: %1.</source>
        <translation>Jeder Punkt hatte ein Label. Runden: %1.</translation>
    </message>
    <message>
        <source>No further sample was sure enough. Rounds: %1.</source>
        <translation>Kein weiterer Punkt war sicher genug. Runden: %1.</translation>
    </message>
    <message>
        <source>The rounds were over before every sample had a label. Rounds: %1.</source>
        <translation>Die Runden waren vorbei, bevor jeder Punkt ein Label hatte. Runden: %1.</translation>
    </message>
    <message>
        <source>The learners had nothing more to teach one another. Rounds: %1.</source>
        <translation>Die Verfahren hatten einander nichts mehr beizubringen. Runden: %1.</translation>
    </message>
    <message>
        <source>The rounds were over before the learners had taught one another all. Rounds: %1.</source>
        <translation>Die Runden waren vorbei, bevor die Verfahren einander alles beigebracht hatten. Runden: %1.</translation>
    </message>
    <message>
        <source>Features of the views: %1.</source>
        <translation>Merkmale der Sichten: %1.</translation>
    </message>
    <message>
        <source>Features of the views: %1; in none, and not used: %2.</source>
        <translation>Merkmale der Sichten: %1; in keiner, und nicht verwendet: %2.</translation>
    </message>
    <message>
        <source>%1 ends on line %2 without the line @data that begins the rows.</source>
        <translation>%1 endet in Zeile %2 ohne die Zeile @data, mit der die Zeilen beginnen.</translation>
    </message>
    <message>
        <source>%1 declares no column: a line @attribute for each must stand before @data.</source>
        <translation>%1 vereinbart keine Spalte: Vor @data muss für jede eine Zeile @attribute stehen.</translation>
    </message>
    <message>
        <source>%1, line %2: the line ends too early; right would be %3.</source>
        <translation>%1, Zeile %2: Die Zeile endet zu früh; richtig wäre %3.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is out of place; right would be %4.</source>
        <translation>%1, Zeile %2: „%3“ steht am falschen Platz; richtig wäre %4.</translation>
    </message>
    <message>
        <source>%1, line %2: the relational attribute &quot;%3&quot; holds a table in each cell, which cannot be read; make columns of it first.</source>
        <translation>%1, Zeile %2: Das relationale Attribut „%3“ enthält in jeder Zelle eine Tabelle, die sich nicht lesen lässt; machen Sie zuerst Spalten daraus.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds dates (%2), which are kept as text.</source>
        <translation>Spalte „%1“ enthält Zeitangaben (%2), die als Text behalten werden.</translation>
    </message>
    <message>
        <source>The list of column &quot;%1&quot; holds &quot;%2&quot; twice.</source>
        <translation>Die Liste der Spalte „%1“ enthält „%2“ zweimal.</translation>
    </message>
    <message>
        <source>The weights of the attributes were left out of account.</source>
        <translation>Die Gewichte der Attribute blieben unberücksichtigt.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the quote that opens here is not closed on its line.</source>
        <translation>%1, Zeile %2, Spalte %3: Das Anführungszeichen, das hier öffnet, wird in seiner Zeile nicht geschlossen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: text follows the closing quote; a quote inside of quotes needs a backslash before it.</source>
        <translation>%1, Zeile %2, Spalte %3: Nach dem schließenden Anführungszeichen folgt Text; ein Anführungszeichen innerhalb braucht einen umgekehrten Schrägstrich davor.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a value that holds a quote must stand in quotes.</source>
        <translation>%1, Zeile %2, Spalte %3: Ein Wert, der ein Anführungszeichen enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: an escape in this text stands for no character that a text may hold.</source>
        <translation>%1, Zeile %2, Spalte %3: Eine Umschreibung in diesem Text steht für kein Zeichen, das ein Text enthalten darf.</translation>
    </message>
    <message>
        <source>%1 declares columns but holds no row of data.</source>
        <translation>%1 vereinbart Spalten, enthält aber keine Datenzeile.</translation>
    </message>
    <message>
        <source>%1, line %2: value %3 is empty; a missing value is written as ?.</source>
        <translation>%1, Zeile %2: Wert %3 ist leer; ein fehlender Wert wird als ? geschrieben.</translation>
    </message>
    <message>
        <source>%1, line %2: a value that holds a brace must stand in quotes.</source>
        <translation>%1, Zeile %2: Ein Wert, der eine geschweifte Klammer enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%1, line %2: values found here: %3, expected: %4; a value that holds blanks or commas must stand in quotes.</source>
        <translation>%1, Zeile %2: Werte gefunden: %3, erwartet: %4; ein Wert mit Leerzeichen oder Kommas muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%1, line %2: in braces after a row its weight must stand, a number, and nothing else.</source>
        <translation>%1, Zeile %2: In geschweiften Klammern nach einer Zeile muss ihr Gewicht stehen, eine Zahl, und sonst nichts.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is no column; in a row in braces they go from 0 to %4.</source>
        <translation>%1, Zeile %2: „%3“ ist keine Spalte; in einer Zeile in geschweiften Klammern gehen sie von 0 bis %4.</translation>
    </message>
    <message>
        <source>%1, line %2: column %3 stands after column %4; in a row in braces they must ascend, and each stands once.</source>
        <translation>%1, Zeile %2: Spalte %3 steht nach Spalte %4; in einer Zeile in geschweiften Klammern müssen sie aufsteigen, jede einmal.</translation>
    </message>
    <message>
        <source>%1, line %2: a row in braces must hold pairs of a column&apos;s place and its value, like {0 1.5, 3 red}.</source>
        <translation>%1, Zeile %2: Eine Zeile in geschweiften Klammern muss Paare aus dem Platz einer Spalte und ihrem Wert enthalten, wie {0 1.5, 3 rot}.</translation>
    </message>
    <message>
        <source>Where a row in braces leaves out a column with a list of values, it has the first of them: that is what ARFF means by it.</source>
        <translation>Wo eine Zeile in geschweiften Klammern eine Spalte mit einer Werteliste auslässt, hat sie deren ersten Wert: So ist ARFF gemeint.</translation>
    </message>
    <message>
        <source>Where a row in braces leaves out a column of texts, the text is missing.</source>
        <translation>Wo eine Zeile in geschweiften Klammern eine Spalte mit Texten auslässt, fehlt der Text.</translation>
    </message>
    <message>
        <source>The weights of the rows (first on line %1) were left out of account.</source>
        <translation>Die Gewichte der Zeilen (zuerst in Zeile %1) blieben unberücksichtigt.</translation>
    </message>
    <message>
        <source>On line %1 a % inside of a value begins a comment, as WEKA reads it; a value that holds one must stand in quotes.</source>
        <translation>In Zeile %1 beginnt ein % in einem Wert einen Kommentar, wie WEKA es liest; ein Wert, der eines enthält, muss in Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>ARFF (WEKA)</source>
        <translation>ARFF (WEKA)</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is ignored: by its name it is the class, but it holds fractions or more than %2 different values.</source>
        <translation>Spalte „%1“ wird übergangen: Ihrem Namen nach ist sie die Klasse, enthält aber Brüche oder mehr als %2 verschiedene Werte.</translation>
    </message>
    <message>
        <source>The table was read from %1, its class from %2.</source>
        <translation>Die Tabelle wurde aus %1 gelesen, ihre Klasse aus %2.</translation>
    </message>
    <message>
        <source>The table was read from %1.</source>
        <translation>Die Tabelle wurde aus %1 gelesen.</translation>
    </message>
    <message>
        <source>The file also holds %1, which was not read.</source>
        <translation>Die Datei enthält auch %1; das wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 holds nothing that a table can be made of; it holds: %2.</source>
        <translation>%1 enthält nichts, woraus sich eine Tabelle machen lässt; enthalten ist: %2.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: &quot;%2&quot; was taken for &quot;no value&quot; (cells: %3).</source>
        <translation>Spalte „%1“: „%2“ wurde als „kein Wert“ verstanden (Zellen: %3).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands between thousands.</source>
        <translation>„%1“ steht zwischen den Tausendern.</translation>
    </message>
    <message>
        <source>The text is encoded in %1.</source>
        <translation>Der Text ist in %1 kodiert.</translation>
    </message>
    <message>
        <source>Lines skipped before the table: %1.</source>
        <translation>Zeilen vor der Tabelle übersprungen: %1.</translation>
    </message>
    <message>
        <source>The line of column names is one short: the first column is taken for names of the rows.</source>
        <translation>In der Zeile mit den Spaltennamen fehlt einer: Die erste Spalte gilt als Namen der Zeilen.</translation>
    </message>
    <message>
        <source>%1, line %2: cells found here: %3, expected as on line %5: %4; rows like it: %6 (lines %7). Correct them, or choose what becomes of ragged rows.</source>
        <translation>%1, Zeile %2: Zellen gefunden: %3, erwartet wie in Zeile %5: %4; solche Zeilen: %6 (Zeilen %7). Berichtigen Sie sie, oder wählen Sie, was aus ungleich langen Zeilen wird.</translation>
    </message>
    <message>
        <source>Short rows filled up with missing values: %1 (lines %2).</source>
        <translation>Kurze Zeilen mit fehlenden Werten aufgefüllt: %1 (Zeilen %2).</translation>
    </message>
    <message>
        <source>Rows left out for their number of cells: %1 (lines %2).</source>
        <translation>Zeilen wegen ihrer Zellenzahl ausgelassen: %1 (Zeilen %2).</translation>
    </message>
    <message>
        <source>%1 is named as the format &quot;%2&quot;, and was read as &quot;%3&quot;, which it is by its content.</source>
        <translation>%1 heißt wie das Format „%2“ und wurde als „%3“ gelesen, was es dem Inhalt nach ist.</translation>
    </message>
    <message>
        <source>%1 has %2 columns, and more than %3 are too many; keep those that matter.</source>
        <translation>%1 hat %2 Spalten, und mehr als %3 sind zu viele; behalten Sie die wichtigen.</translation>
    </message>
    <message>
        <source>%1 would fill too much memory: its rows (%2) and columns (%3) make more than %4 cells; keep the columns that matter, or fewer rows.</source>
        <translation>%1 würde zu viel Speicher füllen: Seine Zeilen (%2) und Spalten (%3) ergeben mehr als %4 Zellen; behalten Sie die wichtigen Spalten oder weniger Zeilen.</translation>
    </message>
    <message>
        <source>%1 is not an IDX file: it does not begin with two zero bytes, a type and a number of axes.</source>
        <translation>%1 ist keine IDX-Datei: Sie beginnt nicht mit zwei Nullbytes, einem Typ und einer Anzahl von Achsen.</translation>
    </message>
    <message>
        <source>%1 is cut off within its header.</source>
        <translation>%1 ist im Vorspann abgeschnitten.</translation>
    </message>
    <message>
        <source>%1 holds no numbers: its axis %2 has the length 0.</source>
        <translation>%1 enthält keine Zahlen: Achse %2 hat die Länge 0.</translation>
    </message>
    <message>
        <source>%1 claims more numbers than any file can hold.</source>
        <translation>%1 behauptet mehr Zahlen, als irgendeine Datei enthalten kann.</translation>
    </message>
    <message>
        <source>%1 is cut off: its header promises %2 bytes of numbers, and there are %3.</source>
        <translation>%1 ist abgeschnitten: Der Vorspann verspricht %2 Byte Zahlen, da sind %3.</translation>
    </message>
    <message>
        <source>%1: more than %2 columns are too many; there are %3.</source>
        <translation>%1: Mehr als %2 Spalten sind zu viele; es sind %3.</translation>
    </message>
    <message>
        <source>The classes in %1 were not taken: there are %2 of them, and %3 images.</source>
        <translation>Die Klassen in %1 wurden nicht übernommen: Es sind %2, und %3 Bilder.</translation>
    </message>
    <message>
        <source>The classes stand in %1.</source>
        <translation>Die Klassen stehen in %1.</translation>
    </message>
    <message>
        <source>IDX array (MNIST)</source>
        <translation>IDX-Feld (MNIST)</translation>
    </message>
    <message>
        <source>There is no home folder to keep a journal of the labels in: HOME is not set.</source>
        <translation>Es gibt keinen persönlichen Ordner für ein Journal der Labels: HOME ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The source is encoded in %1; this is UTF-8.</source>
        <translation>Die Quelle ist in %1 kodiert; dies hier ist UTF-8.</translation>
    </message>
    <message>
        <source>%1 has no column called label, with the classes.</source>
        <translation>%1 hat keine Spalte namens label mit den Klassen.</translation>
    </message>
    <message>
        <source>%1 labels the id &quot;%2&quot; twice: &quot;%3&quot; and &quot;%4&quot;.</source>
        <translation>%1 gibt der Kennung „%2“ zwei Klassen: „%3“ und „%4“.</translation>
    </message>
    <message>
        <source>%1 labels row %2 twice: &quot;%3&quot; and &quot;%4&quot;.</source>
        <translation>%1 gibt der Zeile %2 zwei Klassen: „%3“ und „%4“.</translation>
    </message>
    <message>
        <source>%1 has no column called row or %2, to say which rows its labels are for.</source>
        <translation>%1 hat keine Spalte namens row oder %2, die sagt, für welche Zeilen die Labels sind.</translation>
    </message>
    <message>
        <source>%1 has no column called row, to say which rows its labels are for.</source>
        <translation>%1 hat keine Spalte namens row, die sagt, für welche Zeilen die Labels sind.</translation>
    </message>
    <message>
        <source>%1 is no export of these data: in row %2, column &quot;%3&quot;, it has &quot;%4&quot; where they have &quot;%5&quot;.</source>
        <translation>%1 ist kein Export dieser Daten: In Zeile %2, Spalte „%3“ steht dort „%4“ und in den Daten „%5“.</translation>
    </message>
    <message>
        <source>%1 has %2 columns and none called label; a label file has one (the class) or two (id and class).</source>
        <translation>%1 hat %2 Spalten und keine namens label; eine Labeldatei hat eine (die Klasse) oder zwei (Kennung und Klasse).</translation>
    </message>
    <message>
        <source>%1 has %2 values for the %3 rows of the data; it needs one a row, NA where there is none.</source>
        <translation>%1 hat %2 Werte für die %3 Zeilen der Daten; es braucht einen je Zeile, NA wo es keinen gibt.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; stands in two rows of the data; labels cannot be matched by it.</source>
        <translation>Die Kennung „%1“ steht in zwei Zeilen der Daten; nach ihr lassen sich Labels nicht zuordnen.</translation>
    </message>
    <message>
        <source>%1 is not there any more, or belongs to a program that is running.</source>
        <translation>%1 ist nicht mehr da oder gehört einem laufenden Programm.</translation>
    </message>
    <message>
        <source>%1 is no journal of labels, or damaged at its beginning.</source>
        <translation>%1 ist kein Journal von Labels oder am Anfang beschädigt.</translation>
    </message>
    <message>
        <source>%1 is a single value and no table: it has no dimensions.</source>
        <translation>%1 ist ein einzelner Wert und keine Tabelle: Er hat keine Achsen.</translation>
    </message>
    <message>
        <source>%1 holds no values: its shape is %2, and a table needs a row.</source>
        <translation>%1 enthält keine Werte: Die Form ist %2, und eine Tabelle braucht eine Zeile.</translation>
    </message>
    <message>
        <source>%1 has the shape %2: more than %3 columns are too many.</source>
        <translation>%1 hat die Form %2: Mehr als %3 Spalten sind zu viele.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: the date is outside of the years 1 to 9999.</source>
        <translation>%1, Zeile %2, Spalte %3: Das Datum liegt außerhalb der Jahre 1 bis 9999.</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: this is no text (UTF-8 or Unicode).</source>
        <translation>%1, Zeile %2, Spalte %3: Dies ist kein Text (UTF-8 oder Unicode).</translation>
    </message>
    <message>
        <source>%1 is cut off: its shape is %2 with %3 bytes a value, and %4 bytes are there.</source>
        <translation>%1 ist abgeschnitten: Die Form ist %2 mit %3 Byte je Wert, und da sind %4 Byte.</translation>
    </message>
    <message>
        <source>%1 has the shape %2: each of its %3 rows was laid out in %4 columns.</source>
        <translation>%1 hat die Form %2: Jede der %3 Zeilen wurde in %4 Spalten ausgelegt.</translation>
    </message>
    <message>
        <source>%1: after the array stand other bytes (%2), which were not read.</source>
        <translation>%1: Nach dem Feld stehen weitere Bytes (%2), die nicht gelesen wurden.</translation>
    </message>
    <message>
        <source>%1: a NumPy header names descr, fortran_order and shape once each, and nothing else.</source>
        <translation>%1: Ein NumPy-Vorspann nennt descr, fortran_order und shape je einmal und sonst nichts.</translation>
    </message>
    <message>
        <source>%1: the NumPy header cannot be understood from byte %2 on; it should give descr, fortran_order and a shape of whole numbers.</source>
        <translation>%1: Der NumPy-Vorspann ist ab Byte %2 nicht zu verstehen; er sollte descr, fortran_order und eine Form aus ganzen Zahlen nennen.</translation>
    </message>
    <message>
        <source>%1 is cut off: the file ends within the NumPy header.</source>
        <translation>%1 ist abgeschnitten: Die Datei endet im NumPy-Vorspann.</translation>
    </message>
    <message>
        <source>%1 is not a NumPy array: it does not begin with \x93NUMPY.</source>
        <translation>%1 ist kein NumPy-Feld: Es beginnt nicht mit \x93NUMPY.</translation>
    </message>
    <message>
        <source>%1 is a NumPy array of format %2; formats 1 to 3 can be read.</source>
        <translation>%1 ist ein NumPy-Feld des Formats %2; lesbar sind die Formate 1 bis 3.</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <translation>NumPy-Feld</translation>
    </message>
    <message>
        <source>%1 is a structured array, whose rows are records of several fields; save each field as an array of its own.</source>
        <translation>%1 ist ein strukturiertes Feld, dessen Zeilen aus mehreren Teilen bestehen; speichern Sie jeden Teil als eigenes Feld.</translation>
    </message>
    <message>
        <source>%1 holds Python objects (pickle), which are never loaded; save it as an array of numbers or texts.</source>
        <translation>%1 enthält Python-Objekte (pickle), die nie geladen werden; speichern Sie es als Feld von Zahlen oder Texten.</translation>
    </message>
    <message>
        <source>%1 holds complex numbers; save their real and imaginary parts as columns.</source>
        <translation>%1 enthält komplexe Zahlen; speichern Sie Real- und Imaginärteil als Spalten.</translation>
    </message>
    <message>
        <source>%1 holds values of the type &quot;%2&quot;; what can be read are truth values, whole numbers, numbers of 2 to 8 bytes, texts and dates.</source>
        <translation>%1 enthält Werte des Typs „%2“; lesbar sind Wahrheitswerte, ganze Zahlen, Zahlen mit 2 bis 8 Byte, Texte und Zeitangaben.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without NumPy arrays (.npy); if a table is packed in it, unpack it first.</source>
        <translation>%1 ist ein ZIP-Archiv ohne NumPy-Felder (.npy); ist eine Tabelle darin verpackt, packen Sie sie zuerst aus.</translation>
    </message>
    <message>
        <source>NumPy archive of arrays</source>
        <translation>NumPy-Archiv von Feldern</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4 is not a finite number; a missing value is NaN.</source>
        <translation>%1, Zeile %2, Spalte %3: %4 ist keine endliche Zahl; ein fehlender Wert ist NaN.</translation>
    </message>
    <message>
        <source>Columns with whole numbers from 2^53 on: %1, first &quot;%2&quot;. They are shown with all their digits, and rounded to be computed with.</source>
        <translation>Spalten mit ganzen Zahlen ab 2^53: %1, zuerst „%2“. Sie werden mit allen Ziffern gezeigt und zum Rechnen gerundet.</translation>
    </message>
    <message>
        <source>Columns with whole numbers from 2^53 on: %1, first &quot;%2&quot;. They were rounded to 53 bits.</source>
        <translation>Spalten mit ganzen Zahlen ab 2^53: %1, zuerst „%2“. Sie wurden auf 53 Bit gerundet.</translation>
    </message>
    <message>
        <source>The data of the project, %1, are not there any more.</source>
        <translation>Die Daten des Projekts, %1, sind nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 has changed since it was read: read it again before a copy of it is kept.</source>
        <translation>%1 hat sich geändert, seit es gelesen wurde: Lesen Sie es neu, bevor eine Kopie davon aufgehoben wird.</translation>
    </message>
    <message>
        <source>%1 cannot be written: a project may have %2 bytes at most; leave out the copy of the data.</source>
        <translation>%1 lässt sich nicht schreiben: Ein Projekt darf höchstens %2 Bytes haben; lassen Sie die Kopie der Daten weg.</translation>
    </message>
    <message>
        <source>%1 was left as it was: what was to be written does not read back as the project; please report this.</source>
        <translation>%1 blieb, wie es war: Was geschrieben werden sollte, ergibt beim Lesen nicht wieder das Projekt; bitte melden Sie das.</translation>
    </message>
    <message>
        <source>The history of the labels does not lead to them and is not in %1.</source>
        <translation>Der Verlauf der Labels führt nicht zu ihnen und steht nicht in %1.</translation>
    </message>
    <message>
        <source>%1 is damaged: row %2 of its table &quot;%3&quot; says what cannot be.</source>
        <translation>%1 ist beschädigt: Zeile %2 der Tabelle „%3“ sagt, was nicht sein kann.</translation>
    </message>
    <message>
        <source>%1 is damaged: its settings are not those of a project.</source>
        <translation>%1 ist beschädigt: Die Einstellungen darin sind nicht die eines Projekts.</translation>
    </message>
    <message>
        <source>%1 is damaged: what it says of its data cannot be.</source>
        <translation>%1 ist beschädigt: Was darin über die Daten steht, kann nicht sein.</translation>
    </message>
    <message>
        <source>The history in %1 does not lead to its labels and was left out; the labels are as they were saved.</source>
        <translation>Der Verlauf in %1 führt nicht zu den Labels und wurde weggelassen; die Labels sind, wie sie gespeichert wurden.</translation>
    </message>
    <message>
        <source>%1 is not a project of Inkling.</source>
        <translation>%1 ist kein Projekt von Inkling.</translation>
    </message>
    <message>
        <source>%1 was saved by a newer version of Inkling: projects of form %2 need it, and this one reads those up to form %3.</source>
        <translation>%1 wurde von einer neueren Version von Inkling gespeichert: Projekte der Form %2 brauchen sie, und diese hier liest sie bis zur Form %3.</translation>
    </message>
    <message>
        <source>%1 is damaged: no project has the form 0.</source>
        <translation>%1 ist beschädigt: Kein Projekt hat die Form 0.</translation>
    </message>
    <message>
        <source>%1 is damaged: it has %2 bytes, and should have %3.</source>
        <translation>%1 ist beschädigt: Die Datei hat %2 Bytes und sollte %3 haben.</translation>
    </message>
    <message>
        <source>%1 is damaged: its tables are not those of a project.</source>
        <translation>%1 ist beschädigt: Die Tabellen darin sind nicht die eines Projekts.</translation>
    </message>
    <message>
        <source>%1 is damaged: SQLite says &quot;%2&quot;.</source>
        <translation>%1 ist beschädigt: SQLite meldet „%2“.</translation>
    </message>
    <message>
        <source>%1 cannot be written: SQLite says &quot;%2&quot;.</source>
        <translation>%1 lässt sich nicht schreiben: SQLite meldet „%2“.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a database: %2.</source>
        <translation>%1 lässt sich nicht als Datenbank lesen: %2.</translation>
    </message>
    <message>
        <source>%1 is a database without tables.</source>
        <translation>%1 ist eine Datenbank ohne Tabellen.</translation>
    </message>
    <message>
        <source>%1 has no table &quot;%2&quot;; there are: %3.</source>
        <translation>%1 hat keine Tabelle „%2“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; was read.</source>
        <translation>Gelesen wurde die Tabelle „%1“.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; was read; there are: %2.</source>
        <translation>Gelesen wurde die Tabelle „%1“; vorhanden: %2.</translation>
    </message>
    <message>
        <source>%1, row %2, column &quot;%3&quot;: this is not UTF-8 text.</source>
        <translation>%1, Zeile %2, Spalte „%3“: Dies ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>%1 holds no rows there.</source>
        <translation>%1 enthält dort keine Zeilen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds bytes, which were left out.</source>
        <translation>Spalte „%1“ enthält Bytes, die ausgelassen wurden.</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database.</source>
        <translation>%1 ist keine SQLite-Datenbank.</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite-Datenbank</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in %2; there are: %3.</source>
        <translation>In %2 gibt es keine Tabelle „%1“; vorhanden: %3.</translation>
    </message>
    <message>
        <source>There is no encoding &quot;%1&quot;; there are UTF-8, UTF-16, windows-1252, ISO-8859-15, Shift_JIS and many more.</source>
        <translation>Es gibt keine Kodierung „%1“; es gibt UTF-8, UTF-16, windows-1252, ISO-8859-15, Shift_JIS und viele mehr.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not text in the encoding %4; name another one.</source>
        <translation>%1, Zeile %2, Spalte %3: Dies ist kein Text in der Kodierung %4; nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: this is not UTF-8 text; name its encoding (windows-1252, say), or save it as UTF-8.</source>
        <translation>%1, Zeile %2, Spalte %3: Dies ist kein UTF-8-Text; nennen Sie seine Kodierung (etwa windows-1252), oder speichern Sie ihn als UTF-8.</translation>
    </message>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: &quot;%4&quot; is not a number, and the file says that the column holds numbers.</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist keine Zahl, und die Datei sagt, dass die Spalte Zahlen enthält.</translation>
    </message>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: &quot;%4&quot; is none of the values that the file lists for the column: %5.</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist keiner der Werte, die die Datei für die Spalte aufzählt: %5.</translation>
    </message>
    <message>
        <source>The numbers of column &quot;%1&quot; are shown as they stand in the file: &quot;%3&quot; (line %2) would lose digits.</source>
        <translation>Die Zahlen der Spalte „%1“ werden gezeigt, wie sie in der Datei stehen: „%3“ (Zeile %2) würde Ziffern verlieren.</translation>
    </message>
    <message>
        <source>NaN in column &quot;%1&quot; (first on line %2) was read as a missing value.</source>
        <translation>NaN in Spalte „%1“ (zuerst in Zeile %2) wurde als fehlender Wert gelesen.</translation>
    </message>
    <message>
        <source>Empty texts in column &quot;%1&quot; (first on line %2) were read as missing values.</source>
        <translation>Leere Texte in Spalte „%1“ (zuerst in Zeile %2) wurden als fehlende Werte gelesen.</translation>
    </message>
    <message>
        <source>%1 was written, but may not survive a loss of power: its folder could not be flushed to the disk (%2).</source>
        <translation>%1 wurde geschrieben, übersteht aber vielleicht keinen Stromausfall: Sein Ordner ließ sich nicht auf den Datenträger schreiben (%2).</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive and damaged: its directory does not fit the file.</source>
        <translation>%1 ist ein beschädigtes ZIP-Archiv: Das Verzeichnis passt nicht zur Datei.</translation>
    </message>
    <message>
        <source>%1 is damaged: the contents of &quot;%2&quot; in it are not what was packed.</source>
        <translation>%1 ist beschädigt: Der Inhalt von „%2“ darin ist nicht, was gepackt wurde.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive and cut off: its directory at the end is missing.</source>
        <translation>%1 ist ein abgeschnittenes ZIP-Archiv: Das Verzeichnis am Ende fehlt.</translation>
    </message>
    <message>
        <source>%1 is one part of a ZIP archive: put its parts together to read it.</source>
        <translation>%1 ist ein Teil eines ZIP-Archivs: Fügen Sie die Teile zusammen, um es zu lesen.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive of more than %2 files: too many.</source>
        <translation>%1 ist ein ZIP-Archiv mit mehr als %2 Dateien: zu viele.</translation>
    </message>
    <message>
        <source>%1 holds &quot;%2&quot; twice: it is not clear which one is meant.</source>
        <translation>%1 enthält „%2“ zweimal: Es ist nicht klar, was gemeint ist.</translation>
    </message>
    <message>
        <source>%1: with &quot;%2&quot; more would be unpacked than can be read (%3 bytes).</source>
        <translation>%1: Mit „%2“ würde mehr ausgepackt, als sich lesen lässt (%3 Byte).</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; would unpack to more than %3 times its size, which no table needs; it is not read.</source>
        <translation>%1: „%2“ würde auf mehr als das %3-Fache seiner Größe ausgepackt, was keine Tabelle braucht; es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is encrypted; save it without a password to read it here.</source>
        <translation>%1: „%2“ ist verschlüsselt; speichern Sie es ohne Kennwort, um es hier zu lesen.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is packed by the method %3, which cannot be read; pack it by deflate.</source>
        <translation>%1: „%2“ ist nach dem Verfahren %3 gepackt, das sich nicht lesen lässt; packen Sie es mit Deflate.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; was read as categories: &quot;%3&quot; on line %2 is a text by what the file says, not a number.</source>
        <translation>Spalte „%1“ wurde als Kategorien gelesen: „%3“ in Zeile %2 ist nach den Angaben der Datei ein Text und keine Zahl.</translation>
    </message>
    <message>
        <source>Cells that a spreadsheet would take for formulas got an apostrophe at their front: %1.</source>
        <translation>Zellen, die eine Tabellenkalkulation für Formeln hielte, bekamen vorn einen Apostroph: %1.</translation>
    </message>
    <message>
        <source>CSV (comma-separated)</source>
        <translation>CSV (durch Kommas getrennt)</translation>
    </message>
    <message>
        <source>TSV (tab-separated)</source>
        <translation>TSV (durch Tabulatoren getrennt)</translation>
    </message>
    <message>
        <source>The name %1 does not say in which format to write; those that do end in: %2.</source>
        <translation>Der Name %1 sagt nicht, in welchem Format zu schreiben ist; Namen, die es sagen, enden auf: %2.</translation>
    </message>
    <message>
        <source>%1 holds no record.</source>
        <translation>%1 enthält keinen Datensatz.</translation>
    </message>
    <message>
        <source>%1 holds records without any value.</source>
        <translation>%1 enthält nur Datensätze ohne einen Wert.</translation>
    </message>
    <message>
        <source>The arrays of numbers in &quot;%1&quot; became a column for each of their places (%2).</source>
        <translation>Die Zahlenfelder in „%1“ wurden zu einer Spalte für jede ihrer Stellen (%2).</translation>
    </message>
    <message>
        <source>The arrays in column &quot;%1&quot; are kept as text: they are not as many numbers in each record.</source>
        <translation>Die Felder in Spalte „%1“ bleiben Text: Sie sind nicht in jedem Datensatz gleich viele Zahlen.</translation>
    </message>
    <message>
        <source>A record has two values of one name (first on line %1); the last one counts.</source>
        <translation>Ein Datensatz hat zwei Werte desselben Namens (zuerst in Zeile %1); der letzte zählt.</translation>
    </message>
    <message>
        <source>NaN, which JSON does not know (first on line %1), was read as a missing value.</source>
        <translation>NaN, das JSON nicht kennt (zuerst in Zeile %1), wurde als fehlender Wert gelesen.</translation>
    </message>
    <message>
        <source>JSON, JSON Lines</source>
        <translation>JSON, JSON Lines</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a value should stand here.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Wert stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a name in double quotes should stand here.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Name in doppelten Anführungszeichen stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a colon should stand here.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Doppelpunkt stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a comma or } should stand here.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Komma oder } stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a comma or ] should stand here.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Komma oder ] stehen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the line should end here, for its record does.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte die Zeile enden, denn ihr Datensatz endet hier.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: nothing may follow the array of records.</source>
        <translation>%1, Zeile %2, Spalte %3: Nach dem Feld der Datensätze darf nichts mehr folgen.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: a record should begin here, which is an object or an array, of the same kind as the first.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier sollte ein Datensatz beginnen, ein Objekt oder ein Feld, von derselben Art wie der erste.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: more than %4 objects and arrays stand inside of one another here, which is too deep.</source>
        <translation>%1, Zeile %2, Spalte %3: Hier stehen mehr als %4 Objekte und Felder ineinander; das ist zu tief.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the line ends inside of a record; JSON Lines has a record on each line, and an array of records begins with [.</source>
        <translation>%1, Zeile %2, Spalte %3: Die Zeile endet in einem Datensatz; JSON Lines hat einen Datensatz in jeder Zeile, und ein Feld von Datensätzen beginnt mit [.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: the text ends inside of the array of records.</source>
        <translation>%1, Zeile %2, Spalte %3: Der Text endet im Feld der Datensätze.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: in a text of JSON a control character must be written as \t, \u001f and the like.</source>
        <translation>%1, Zeile %2, Spalte %3: In einem Text von JSON muss ein Steuerzeichen als \t, \u001f und so weiter geschrieben sein.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: &quot;%4&quot; is no number of JSON; those look like -12, 0.5 or 1e-3.</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ ist keine Zahl von JSON; diese sehen aus wie -12, 0.5 oder 1e-3.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: &quot;%4&quot; is no value of JSON; texts stand in double quotes, other words are true, false and null.</source>
        <translation>%1, Zeile %2, Spalte %3: „%4“ ist kein Wert von JSON; Texte stehen in doppelten Anführungszeichen, andere Wörter sind true, false und null.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: &quot;%4&quot; begins no value of JSON.</source>
        <translation>%1, Zeile %2, Spalte %3: Mit „%4“ beginnt kein Wert von JSON.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The labelling configuration that Label Studio needs for these tasks: %1</source>
        <translation>Die Konfiguration (Labeling Configuration), die Label Studio für diese Aufgaben braucht: %1</translation>
    </message>
    <message>
        <source>Label Studio tasks (JSON)</source>
        <translation>Aufgaben für Label Studio (JSON)</translation>
    </message>
    <message>
        <source>There is no label to write: none of the samples is given one.</source>
        <translation>Es gibt kein Label zu schreiben: Keiner der Datenpunkte hat ein gegebenes.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds the text &quot;%2&quot;, which readers of such files take for &quot;no value&quot; unless they are told otherwise.</source>
        <translation>Spalte „%1“ enthält den Text „%2“, den Leser solcher Dateien für „kein Wert“ halten, wenn man ihnen nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be a NumPy array: its longest text has %2 characters, and with as much room for each it would be larger than 4 GB.</source>
        <translation>Spalte „%1“ kann kein NumPy-Array werden: Ihr längster Text hat %2 Zeichen, und mit so viel Platz für jeden wäre es größer als 4 GB.</translation>
    </message>
    <message>
        <source>Numbers that a double cannot hold to the last digit were rounded: %1.</source>
        <translation>Zahlen, die doppelte Genauigkeit nicht bis zur letzten Ziffer fasst, wurden gerundet: %1.</translation>
    </message>
    <message>
        <source>%1 holds no numbers, and the NumPy format .npy holds nothing else here; .npz holds texts, too.</source>
        <translation>%1 enthält keine Zahlen, und das NumPy-Format .npy fasst hier nichts anderes; .npz fasst auch Texte.</translation>
    </message>
    <message>
        <source>A NumPy array has no names; the order of its columns is: %1.</source>
        <translation>Ein NumPy-Array hat keine Namen; die Reihenfolge seiner Spalten ist: %1.</translation>
    </message>
    <message>
        <source>A NumPy array of numbers holds no texts; left out: %1.</source>
        <translation>Ein NumPy-Array aus Zahlen fasst keine Texte; ausgelassen: %1.</translation>
    </message>
    <message>
        <source>%1 has %2 columns that are no numeric features, and the NumPy format .npz holds at most %3 of them.</source>
        <translation>%1 hat %2 Spalten, die keine Merkmale aus Zahlen sind, und das NumPy-Format .npz fasst höchstens %3 davon.</translation>
    </message>
    <message>
        <source>%1 is too large for the NumPy format .npz, whose files hold at most 4 GB.</source>
        <translation>%1 ist zu groß für das NumPy-Format .npz, dessen Dateien höchstens 4 GB fassen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is the array &quot;%2&quot;.</source>
        <translation>Spalte „%1“ ist das Array „%2“.</translation>
    </message>
    <message>
        <source>Missing texts are empty in NumPy arrays: %1.</source>
        <translation>Fehlende Texte sind in NumPy-Arrays leer: %1.</translation>
    </message>
    <message>
        <source>Orange table (three header rows)</source>
        <translation>Orange-Tabelle (drei Kopfzeilen)</translation>
    </message>
    <message>
        <source>A table of SQLite holds %1 columns, and %2 has %3.</source>
        <translation>Eine Tabelle von SQLite fasst %1 Spalten, und %2 hat %3.</translation>
    </message>
    <message>
        <source>SQLite does not tell small letters from capitals in names: column &quot;%1&quot; is called &quot;%2&quot;.</source>
        <translation>SQLite unterscheidet in Namen nicht zwischen Groß- und Kleinbuchstaben: Spalte „%1“ heißt „%2“.</translation>
    </message>
    <message>
        <source>%1 cannot be written as an SQLite database: %2.</source>
        <translation>%1 lässt sich nicht als SQLite-Datenbank schreiben: %2.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; are several labels, and a sample may have one only.</source>
        <translation>%1, Zeile %2: „%3“ sind mehrere Labels, und ein Beispiel darf nur eines haben.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is no label; a line begins with a number that is one.</source>
        <translation>%1, Zeile %2: „%3“ ist kein Label; eine Zeile beginnt mit einer Zahl, die eines ist.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;qid:%3&quot; should be qid: and a whole number.</source>
        <translation>%1, Zeile %2: „qid:%3“ sollte qid: und eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1, line %2: the value of &quot;%3&quot; is not a finite number.</source>
        <translation>%1, Zeile %2: Der Wert von „%3“ ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; should be the number of a feature and its value, like 7:0.5.</source>
        <translation>%1, Zeile %2: „%3“ sollte die Nummer eines Merkmals und sein Wert sein, etwa 7:0.5.</translation>
    </message>
    <message>
        <source>%1, line %2: feature %3 stands after feature %4; they must ascend, and each stands once.</source>
        <translation>%1, Zeile %2: Merkmal %3 steht nach Merkmal %4; sie müssen aufsteigen, und jedes steht einmal.</translation>
    </message>
    <message>
        <source>%1 holds labels but no feature.</source>
        <translation>%1 enthält Labels, aber kein Merkmal.</translation>
    </message>
    <message>
        <source>The features are called by their numbers in the file, which begin with %1: feature_%1 and so on.</source>
        <translation>Die Merkmale heißen nach ihren Nummern in der Datei, die mit %1 beginnen: feature_%1 und so weiter.</translation>
    </message>
    <message>
        <source>The query numbers (qid) became a column that is not learned from.</source>
        <translation>Die Nummern der Anfragen (qid) wurden zu einer Spalte, aus der nicht gelernt wird.</translation>
    </message>
    <message>
        <source>The labels are not taken as classes: there are more than %1 different ones.</source>
        <translation>Die Labels werden nicht als Klassen genommen: Es gibt mehr als %1 verschiedene.</translation>
    </message>
    <message>
        <source>Sparse text (SVMlight, LIBSVM)</source>
        <translation>Dünn besetzter Text (SVMlight, LIBSVM)</translation>
    </message>
    <message>
        <source>The SVMlight format holds features that are numbers, and %1 has none.</source>
        <translation>Das SVMlight-Format fasst Merkmale, die Zahlen sind, und %1 hat keine.</translation>
    </message>
    <message>
        <source>The SVMlight format cannot hold missing values, which would become 0: there is one in column &quot;%1&quot;, row %2.</source>
        <translation>Das SVMlight-Format kann keine fehlenden Werte fassen, sie würden 0: Es gibt einen in Spalte „%1“, Zeile %2.</translation>
    </message>
    <message>
        <source>The SVMlight format has no names: the features are called by their places, from 1.</source>
        <translation>Das SVMlight-Format hat keine Namen: Die Merkmale heißen nach ihren Plätzen, ab 1.</translation>
    </message>
    <message>
        <source>The classes are numbered, as a comment on the first line of the file says, too, which LIBSVM&apos;s own programs do not read: %1.</source>
        <translation>Die Klassen sind nummeriert, wie auch ein Kommentar in der ersten Zeile der Datei sagt, den die Programme von LIBSVM selbst nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Rows without a class have 0 in its place.</source>
        <translation>Zeilen ohne Klasse haben 0 an deren Stelle.</translation>
    </message>
    <message>
        <source>The SVMlight format holds features that are numbers, and a class; left out: %1.</source>
        <translation>Das SVMlight-Format fasst Merkmale, die Zahlen sind, und eine Klasse; ausgelassen: %1.</translation>
    </message>
    <message>
        <source>%1 is too large for an Excel workbook.</source>
        <translation>%1 ist zu groß für eine Excel-Arbeitsmappe.</translation>
    </message>
    <message>
        <source>Columns of numbers that Excel would round are texts: %1.</source>
        <translation>Spalten mit Zahlen, die Excel runden würde, sind Texte: %1.</translation>
    </message>
    <message>
        <source>An Excel sheet holds %1 rows below its header, and %2 has %3.</source>
        <translation>Ein Excel-Blatt fasst %1 Zeilen unter seiner Kopfzeile, und %2 hat %3.</translation>
    </message>
    <message>
        <source>An Excel sheet holds %1 columns, and %2 has %3.</source>
        <translation>Ein Excel-Blatt fasst %1 Spalten, und %2 hat %3.</translation>
    </message>
    <message>
        <source>An Excel cell holds texts of at most %1 characters, and column &quot;%2&quot; has one of %3.</source>
        <translation>Eine Excel-Zelle fasst Texte von höchstens %1 Zeichen, und Spalte „%2“ hat einen mit %3.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>The two labellings have %1 classes together, and labels may have %2 at most: rename or merge some first.</source>
        <translation>Die beiden Labelsätze haben zusammen %1 Klassen, und Labels dürfen höchstens %2 haben: Benennen Sie erst einige um oder führen Sie sie zusammen.</translation>
    </message>
    <message>
        <source>The project&apos;s method, %1, is not one of this version: %2 takes its place.</source>
        <translation>Das Verfahren des Projekts, %1, gibt es in dieser Version nicht: %2 tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>%1 is open in another program (process %2 of %3 on %4): save under another name.</source>
        <translation>%1 ist in einem anderen Programm geöffnet (Prozess %2 von %3 auf %4): Bitte unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>%1 is a MATLAB file without variables.</source>
        <translation>%1 ist eine MATLAB-Datei ohne Variablen.</translation>
    </message>
    <message>
        <source>%1 is damaged: what stands at byte %2 is no part of a MATLAB file.</source>
        <translation>%1 ist beschädigt: Was bei Byte %2 steht, gehört nicht in eine MATLAB-Datei.</translation>
    </message>
    <message>
        <source>%1 is cut off: the variable that begins at byte %2 does not end.</source>
        <translation>%1 ist abgeschnitten: Die Variable, die bei Byte %2 beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>%1 is damaged: it has no header.</source>
        <translation>%1 ist beschädigt: Der Kopf fehlt.</translation>
    </message>
    <message>
        <source>%1 is a row of numbers and was read as a column.</source>
        <translation>%1 ist eine Zeile von Zahlen und wurde als Spalte gelesen.</translation>
    </message>
    <message>
        <source>%1 is damaged: what is packed in it cannot be unpacked.</source>
        <translation>%1 ist beschädigt: Der gepackte Inhalt lässt sich nicht entpacken.</translation>
    </message>
    <message>
        <source>%1 would unpack to more than %2 times its size, which no table needs; it is not read.</source>
        <translation>%1 würde beim Entpacken auf mehr als das %2-Fache anwachsen, was keine Tabelle braucht; es wird nicht gelesen.</translation>
    </message>
    <message>
        <source>%1 is an HDF5 file, as MATLAB writes since 7.3; save it with save(..., &apos;-v7&apos;) to read it here.</source>
        <translation>%1 ist eine HDF5-Datei, wie MATLAB sie seit 7.3 schreibt; mit save(..., &apos;-v7&apos;) gespeichert lässt sie sich hier lesen.</translation>
    </message>
    <message>
        <source>%1 is a MATLAB file and cut off or damaged in its header.</source>
        <translation>%1 ist eine MATLAB-Datei, deren Kopf abgeschnitten oder beschädigt ist.</translation>
    </message>
    <message>
        <source>%1 is no MATLAB file of level 5; if it is of an old MATLAB, save it with save(..., &apos;-v7&apos;) to read it here.</source>
        <translation>%1 ist keine MATLAB-Datei der Stufe 5; stammt sie von einem alten MATLAB, lässt sie sich mit save(..., &apos;-v7&apos;) gespeichert hier lesen.</translation>
    </message>
    <message>
        <source>MATLAB file</source>
        <translation>MATLAB-Datei</translation>
    </message>
    <message>
        <source>%1 is damaged: its parts do not fit its size.</source>
        <translation>%1 ist beschädigt: Die Teile passen nicht zur Größe.</translation>
    </message>
    <message>
        <source>%1, row %2: this is no text, and a column of texts needs one.</source>
        <translation>%1, Zeile %2: Das ist kein Text, und eine Spalte von Texten braucht einen.</translation>
    </message>
    <message>
        <source>%1 is a structure, an object or cells that hold no texts; save its parts as matrices of their own.</source>
        <translation>%1 ist eine Struktur, ein Objekt oder enthält Zellen ohne Texte; die Teile müssen als eigene Matrizen gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 has %2 dimensions; reshape it to rows by columns to read it here.</source>
        <translation>%1 hat %2 Dimensionen; umgeformt in Zeilen und Spalten lässt es sich hier lesen.</translation>
    </message>
    <message>
        <source>%1 holds no values, and a table needs a row.</source>
        <translation>%1 enthält keine Werte, und eine Tabelle braucht eine Zeile.</translation>
    </message>
    <message>
        <source>%1 is a matrix of cells; save it as one column of texts at a time.</source>
        <translation>%1 ist eine Matrix von Zellen; sie muss spaltenweise als Texte gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 has %2 columns: more than %3 are too many.</source>
        <translation>%1 hat %2 Spalten: Mehr als %3 sind zu viele.</translation>
    </message>
    <message>
        <source>%1, line %2: column &quot;%3&quot; is a basket, which holds columns of its own and cannot be read.</source>
        <translation>%1, Zeile %2: Spalte „%3“ ist ein Korb (basket) mit eigenen Spalten und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is no type of Orange; those are continuous, discrete, string, time and a list of values.</source>
        <translation>%1, Zeile %2: „%3“ ist kein Typ von Orange; diese sind continuous, discrete, string, time und eine Liste von Werten.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is no flag of Orange; those are class, meta, ignore, weight and name=value.</source>
        <translation>%1, Zeile %2: „%3“ ist keine Angabe von Orange; diese sind class, meta, ignore, weight und Name=Wert.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds times, which are kept as text.</source>
        <translation>Spalte „%1“ enthält Zeiten; sie bleiben Text.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is not taken as the class: there is another one before it, or it holds more than %2 different values.</source>
        <translation>Spalte „%1“ wird nicht als Klasse genommen: Vor ihr steht schon eine, oder sie enthält mehr als %2 verschiedene Werte.</translation>
    </message>
    <message>
        <source>The weights of the rows in column &quot;%1&quot; were left out of account.</source>
        <translation>Die Gewichte der Zeilen in Spalte „%1“ bleiben unberücksichtigt.</translation>
    </message>
    <message>
        <source>Orange table</source>
        <translation>Orange-Tabelle</translation>
    </message>
    <message>
        <source>The table begins in row %1; no row names the columns.</source>
        <translation>Die Tabelle beginnt in Zeile %1; keine Zeile benennt die Spalten.</translation>
    </message>
    <message>
        <source>Row %1 names the columns.</source>
        <translation>Zeile %1 benennt die Spalten.</translation>
    </message>
    <message>
        <source>Rows above the table that were left out: %1.</source>
        <translation>Ausgelassene Zeilen über der Tabelle: %1.</translation>
    </message>
    <message>
        <source>Formulas without a saved result are missing values: %1, first %2; open and save the workbook in a spreadsheet program to calculate them.</source>
        <translation>Formeln ohne gespeichertes Ergebnis gelten als fehlende Werte: %1, zuerst %2; in einem Tabellenprogramm geöffnet und gespeichert wird die Mappe berechnet.</translation>
    </message>
    <message>
        <source>Cells with an error are missing values: %1, first %2 (%3).</source>
        <translation>Zellen mit einem Fehler gelten als fehlende Werte: %1, zuerst %2 (%3).</translation>
    </message>
    <message>
        <source>%1 is a workbook of an older Excel (.xls), or encrypted; save it as .xlsx without a password to read it here.</source>
        <translation>%1 ist eine Mappe eines älteren Excel (.xls) oder verschlüsselt; als .xlsx ohne Kennwort gespeichert lässt sie sich hier lesen.</translation>
    </message>
    <message>
        <source>%1, sheet %2: a row numbered &quot;%3&quot; cannot follow row %4.</source>
        <translation>%1, Blatt %2: Auf Zeile %4 kann keine Zeile mit der Nummer „%3“ folgen.</translation>
    </message>
    <message>
        <source>%1, sheet %2: a cell &quot;%3&quot; cannot stand at this place of row %4.</source>
        <translation>%1, Blatt %2: Eine Zelle „%3“ kann nicht an dieser Stelle von Zeile %4 stehen.</translation>
    </message>
    <message>
        <source>%1, %2: &quot;%3&quot; is no value of the cell&apos;s type (&quot;%4&quot;).</source>
        <translation>%1, %2: „%3“ ist kein Wert vom Typ der Zelle („%4“).</translation>
    </message>
    <message>
        <source>%1 is a workbook without a sheet of cells.</source>
        <translation>%1 ist eine Mappe ohne ein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb); save it as .xlsx to read it here.</source>
        <translation>%1 ist eine binäre Mappe (.xlsb); als .xlsx gespeichert lässt sie sich hier lesen.</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument file; save it as .xlsx or as CSV to read it here.</source>
        <translation>%1 ist eine OpenDocument-Datei; als .xlsx oder CSV gespeichert lässt sie sich hier lesen.</translation>
    </message>
    <message>
        <source>%1 is a ZIP archive without an Excel workbook.</source>
        <translation>%1 ist ein ZIP-Archiv ohne eine Excel-Mappe.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; is missing in it.</source>
        <translation>%1 ist beschädigt: „%2“ fehlt darin.</translation>
    </message>
    <message>
        <source>%1 is damaged: &quot;%2&quot; in it is not well-formed from byte %3 on.</source>
        <translation>%1 ist beschädigt: „%2“ darin ist ab Byte %3 nicht wohlgeformt.</translation>
    </message>
    <message>
        <source>The order of column &quot;%1&quot; names &quot;%2&quot; twice.</source>
        <translation>Die Reihenfolge der Spalte „%1“ nennt „%2“ zweimal.</translation>
    </message>
    <message>
        <source>The order of column &quot;%1&quot; lacks its category &quot;%2&quot;; it names every one, the lowest first.</source>
        <translation>In der Reihenfolge der Spalte „%1“ fehlt ihre Kategorie „%2“; sie nennt jede, die niedrigste zuerst.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds numbers, which have their order; only categories can be given one.</source>
        <translation>Die Spalte „%1“ enthält Zahlen, die schon eine Reihenfolge haben; nur Kategorien kann man eine geben.</translation>
    </message>
    <message>
        <source>Every feature of %1 is nearly constant: none is left.</source>
        <translation>Jedes Merkmal von %1 ist nahezu konstant: keines bleibt übrig.</translation>
    </message>
    <message>
        <source>%1 words for each of %2 rows are too many for the memory: let fewer words tell column &quot;%3&quot;.</source>
        <translation>%1 Wörter für jede von %2 Zeilen sind zu viele für den Speicher: Beschreiben Sie die Spalte „%3“ durch weniger Wörter.</translation>
    </message>
    <message>
        <source>Missing values were replaced by what the nearest samples have there (cells: %2): %1.</source>
        <translation>Fehlende Werte wurden durch das ersetzt, was die nächsten Punkte dort haben (Zellen: %2): %1.</translation>
    </message>
    <message>
        <source>Left out, because one value is nearly all there is: %1.</source>
        <translation>Weggelassen, weil nahezu überall derselbe Wert steht: %1.</translation>
    </message>
    <message>
        <source>Outliers were moved to three times the distance of the quartiles from them (cells: %2): %1.</source>
        <translation>Ausreißer wurden auf das Dreifache des Quartilabstands jenseits der Quartile verschoben (Zellen: %2): %1.</translation>
    </message>
    <message>
        <source>Categories became their place in an order: %1.</source>
        <translation>Kategorien wurden zu ihrem Platz in einer Reihenfolge: %1.</translation>
    </message>
    <message>
        <source>Texts became the weights of their words (TF-IDF), which are not scaled: %1.</source>
        <translation>Texte wurden zu den Gewichten ihrer Wörter (TF-IDF), die nicht skaliert werden: %1.</translation>
    </message>
    <message>
        <source>Rows left out because they come near an earlier one: %1 of %2.</source>
        <translation>Weggelassene Zeilen, weil sie einer früheren nahekommen: %1 von %2.</translation>
    </message>
    <message>
        <source>Rows left out because a number is an outlier: %1 of %2.</source>
        <translation>Weggelassene Zeilen, weil eine Zahl ein Ausreißer ist: %1 von %2.</translation>
    </message>
    <message>
        <source>The preparation leaves no row of %1.</source>
        <translation>Die Vorbereitung lässt keine Zeile von %1 übrig.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; cannot be told by its words: no word stands in two texts.</source>
        <translation>Die Spalte „%1“ lässt sich nicht durch ihre Wörter beschreiben: Kein Wort steht in zwei Texten.</translation>
    </message>
    <message>
        <source>%1 of %2 points drawn</source>
        <translation>%1 von %2 Punkten gezeichnet</translation>
    </message>
    <message>
        <source>predicted, paler with less confidence</source>
        <translation>vorhergesagt, blasser bei weniger Sicherheit</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>%1 gegeben</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 predicted, %2 unreached</source>
        <translation>%1 vorhergesagt, %2 unerreicht</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds texts of several words, by which it can be learned from: use it as a text.</source>
        <translation>Die Spalte „%1“ enthält Texte aus mehreren Wörtern, aus denen gelernt werden kann: Verwenden Sie sie als Text.</translation>
    </message>
    <message>
        <source>Read with the delimiter &quot;%1&quot; and the decimal mark &quot;%2&quot;; the first %3 rows name the columns.</source>
        <translation>Gelesen mit dem Trennzeichen „%1“ und dem Dezimalzeichen „%2“; die ersten %3 Zeilen benennen die Spalten.</translation>
    </message>
    <message>
        <source>Footnotes below the table that were left out: %1 (lines %2).</source>
        <translation>Fußnoten unter der Tabelle, die weggelassen wurden: %1 (Zeilen %2).</translation>
    </message>
    <message>
        <source>The texts of the rows that name the columns were joined, as in &quot;%1&quot;.</source>
        <translation>Die Texte der Zeilen, die die Spalten benennen, wurden zusammengefügt, etwa zu „%1“.</translation>
    </message>
    <message>
        <source>The source&apos;s %1 rows of column names were joined into one line.</source>
        <translation>Die %1 Zeilen mit Spaltennamen der Quelle wurden zu einer zusammengefügt.</translation>
    </message>
    <message>
        <source>Rows below the source&apos;s table that were left out: %1.</source>
        <translation>Zeilen unter der Tabelle der Quelle, die weggelassen wurden: %1.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file; folders of images are opened in the window, by the program inkling.</source>
        <translation>%1 ist ein Ordner, keine Datei; Ordner mit Bildern werden im Fenster geöffnet, vom Programm inkling.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 images or other files: open a part of them.</source>
        <translation>%1 enthält mehr als %2 Bilder oder andere Dateien: Öffnen Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 has ids, but it is not known which column of the data holds them: make that one the id (File, Columns; option --id).</source>
        <translation>%1 nennt Kennungen, aber es ist nicht bekannt, in welcher Spalte der Daten sie stehen: Machen Sie diese zur Kennung (Datei, Spalten; Option --id).</translation>
    </message>
    <message>
        <source>Rows %1 to %2 name the columns: their texts were joined.</source>
        <translation>Die Zeilen %1 bis %2 benennen die Spalten: Ihre Texte wurden zusammengefügt.</translation>
    </message>
    <message>
        <source>Rows of the column without a cell are missing values: %1.</source>
        <translation>Zeilen der Spalte ohne Zelle sind fehlende Werte: %1.</translation>
    </message>
    <message>
        <source>Principal components stand in for the features (%1 of %2): they tell %3 % of the variance.</source>
        <translation>Hauptkomponenten stehen für die Merkmale (%1 von %2): Sie geben %3 % der Varianz wieder.</translation>
    </message>
    <message>
        <source>Unlabelled data helped: %1 points against %2.</source>
        <translation>Daten ohne Label halfen: %1 Prozentpunkte gegenüber %2.</translation>
    </message>
    <message>
        <source>Better: %1 points against %2.</source>
        <translation>Besser: %1 Prozentpunkte gegenüber %2.</translation>
    </message>
    <message>
        <source>Unlabelled data hurt: %1 points against %2.</source>
        <translation>Daten ohne Label schadeten: %1 Prozentpunkte gegenüber %2.</translation>
    </message>
    <message>
        <source>Worse: %1 points against %2.</source>
        <translation>Schlechter: %1 Prozentpunkte gegenüber %2.</translation>
    </message>
    <message>
        <source>Cannot tell yet: %1 points against %2.</source>
        <translation>Noch nicht zu sagen: %1 Prozentpunkte gegenüber %2.</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Nothing is held out, so nobody knows how many of the predictions are right: hold some labels out to measure it.</source>
        <translation>Nichts ist zurückgehalten, und so weiß niemand, wie viele der Vorhersagen stimmen: Halten Sie einige Labels zurück, um es zu messen.</translation>
    </message>
    <message>
        <source>%1 of %2 held-out samples were predicted right; 95 % interval %3 to %4.</source>
        <translation>%1 von %2 zurückgehaltenen Punkten wurden richtig vorhergesagt; 95-%-Intervall %3 bis %4.</translation>
    </message>
    <message>
        <source>Scores on the held-out samples</source>
        <translation>Bewertung an den zurückgehaltenen Punkten</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Balancierte Genauigkeit</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>95 % interval of this difference on the same held-out samples: %1 to %2 (paired bootstrap); McNemar&apos;s exact test: p %3.</source>
        <translation>95-%-Intervall dieses Unterschieds an denselben zurückgehaltenen Punkten: %1 bis %2 (gepaarter Bootstrap); exakter McNemar-Test: p %3.</translation>
    </message>
    <message>
        <source>About %1 more held-out samples would settle it.</source>
        <translation>Etwa %1 weitere zurückgehaltene Punkte würden es klären.</translation>
    </message>
    <message>
        <source>The held-out samples were there while the method learned, without their labels (transductive).</source>
        <translation>Die zurückgehaltenen Punkte waren da, während das Verfahren lernte, ohne ihre Labels (transduktiv).</translation>
    </message>
    <message>
        <source>The held-out samples were left out while the method learned, and predicted afterwards (inductive).</source>
        <translation>Die zurückgehaltenen Punkte blieben draußen, während das Verfahren lernte, und wurden danach vorhergesagt (induktiv).</translation>
    </message>
    <message>
        <source>Baselines learn from the same given labels and the same points. Unreached samples count as wrong; intervals are Wilson&apos;s. Log loss and Brier score tell how well the probabilities are calibrated: less is better.</source>
        <translation>Die Vergleichsverfahren lernen aus denselben gegebenen Labels und denselben Punkten. Unerreichte Punkte zählen als falsch; die Intervalle sind die von Wilson. Log-Loss und Brier-Score sagen, wie gut die Wahrscheinlichkeiten kalibriert sind: weniger ist besser.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Confusion: true classes in rows, predicted ones in columns</source>
        <translation>Konfusion: wahre Klassen in Zeilen, vorhergesagte in Spalten</translation>
    </message>
    <message>
        <source>feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>text, by its words</source>
        <translation>Text, durch seine Wörter</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>standard: minus the mean, over the standard deviation</source>
        <translation>Standard: minus Mittelwert, durch Standardabweichung</translation>
    </message>
    <message>
        <source>to the range from 0 to 1</source>
        <translation>auf den Bereich von 0 bis 1</translation>
    </message>
    <message>
        <source>robust: minus the median, over the distance of the quartiles</source>
        <translation>robust: minus Median, durch Quartilsabstand</translation>
    </message>
    <message>
        <source>replaced by the column&apos;s median</source>
        <translation>durch den Median der Spalte ersetzt</translation>
    </message>
    <message>
        <source>replaced by the column&apos;s mean</source>
        <translation>durch den Mittelwert der Spalte ersetzt</translation>
    </message>
    <message>
        <source>replaced by the column&apos;s most frequent value</source>
        <translation>durch den häufigsten Wert der Spalte ersetzt</translation>
    </message>
    <message>
        <source>replaced by what the nearest samples have</source>
        <translation>ersetzt durch das, was die nächsten Punkte haben</translation>
    </message>
    <message>
        <source>their rows are left out</source>
        <translation>ihre Zeilen sind ausgelassen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>%1 given + %2 held out + %3 unlabelled = %4 samples; unreached: %5.</source>
        <translation>%1 gegeben + %2 zurückgehalten + %3 ohne Label = %4 Punkte; unerreicht: %5.</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <source>The method&apos;s own scores agree with %1 of %2 given labels; it has seen them, so this does not measure it.</source>
        <translation>Die eigenen Werte des Verfahrens stimmen mit %1 von %2 gegebenen Labels überein; es hat sie gesehen, und so misst das nichts.</translation>
    </message>
    <message>
        <source>Leave-one-out: each given label predicted from the others, %1 of %2 are right; left aside as the last of their class or component: %3.</source>
        <translation>Leave-one-out: jedes gegebene Label aus den anderen vorhergesagt, %1 von %2 stimmen; ausgelassen als letzte ihrer Klasse oder Komponente: %3.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Components of the graph</source>
        <translation>Komponenten des Graphen</translation>
    </message>
    <message>
        <source>Edges changed by hand</source>
        <translation>Von Hand geänderte Kanten</translation>
    </message>
    <message>
        <source>%1 cut, %2 joined</source>
        <translation>%1 durchtrennt, %2 verbunden</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>konvergiert</translation>
    </message>
    <message>
        <source>limit reached: the answer is not final</source>
        <translation>Grenze erreicht: Das Ergebnis ist nicht endgültig</translation>
    </message>
    <message>
        <source>stopped: the answer is not final</source>
        <translation>gestoppt: Das Ergebnis ist nicht endgültig</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 ms with the baselines; of it %2 ms for the graph and %3 ms to solve</source>
        <translation>%1 ms mit den Vergleichsverfahren; davon %2 ms für den Graphen und %3 ms für die Lösung</translation>
    </message>
    <message>
        <source>Parameters that play a part</source>
        <translation>Parameter, die eine Rolle spielen</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>On the command line</source>
        <translation>Auf der Kommandozeile</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>Fingerprint (XXH64)</source>
        <translation>Fingerabdruck (XXH64)</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>… and %1 more columns; features among all of them: %2.</source>
        <translation>… und %1 weitere Spalten; Merkmale unter allen: %2.</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>Wiederholte Zeilen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>left out, and those that come near an earlier one</source>
        <translation>weggelassen, auch die, die einer früheren nahekommen</translation>
    </message>
    <message>
        <source>Missing numbers</source>
        <translation>Fehlende Zahlen</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>moved to the fence</source>
        <translation>an die Grenze verschoben</translation>
    </message>
    <message>
        <source>Nearly constant columns</source>
        <translation>Nahezu konstante Spalten</translation>
    </message>
    <message>
        <source>Ordered categories</source>
        <translation>Geordnete Kategorien</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Numbers for each sample</source>
        <translation>Zahlen je Punkt</translation>
    </message>
    <message>
        <source>%1 · %2 given labels · %3 samples</source>
        <translation>%1 · %2 gegebene Labels · %3 Punkte</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation>Zum Wiederholen</translation>
    </message>
    <message>
        <source>In a terminal:</source>
        <translation>In einem Terminal:</translation>
    </message>
    <message>
        <source>Written by %1.</source>
        <translation>Geschrieben von %1.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>%1 was left out: it is no image that can be read here.</source>
        <translation>%1 wurde weggelassen: Es ist kein Bild, das hier gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 was left out: its %2 × %3 pixels are more than %4.</source>
        <translation>%1 wurde weggelassen: Seine %2 × %3 Bildpunkte sind mehr als %4.</translation>
    </message>
    <message>
        <source>%1 was left out: it is damaged.</source>
        <translation>%1 wurde weggelassen: Es ist beschädigt.</translation>
    </message>
    <message>
        <source>%1 was left out: there is not enough memory for it.</source>
        <translation>%1 wurde weggelassen: Der Speicher reicht dafür nicht.</translation>
    </message>
    <message>
        <source>%1 holds no images (PNG, JPEG, BMP, GIF, TIFF, WebP), and neither do the folders in it.</source>
        <translation>%1 enthält keine Bilder (PNG, JPEG, BMP, GIF, TIFF, WebP), und die Ordner darin auch nicht.</translation>
    </message>
    <message>
        <source>Images can be brought to 1 to %1 pixels a side, not %2.</source>
        <translation>Bilder können auf 1 bis %1 Bildpunkte je Seite gebracht werden, nicht auf %2.</translation>
    </message>
    <message>
        <source>Images read: %1, each as the colours of %2 × %2 pixels.</source>
        <translation>Gelesene Bilder: %1, jedes als die Farben von %2 × %2 Bildpunkten.</translation>
    </message>
    <message>
        <source>Images read: %1, each as %2 × %2 grey pixels.</source>
        <translation>Gelesene Bilder: %1, jedes als %2 × %2 graue Bildpunkte.</translation>
    </message>
    <message>
        <source>Images that are not square and were cut to the square in their middle: %1.</source>
        <translation>Bilder, die nicht quadratisch sind und auf das Quadrat in ihrer Mitte zugeschnitten wurden: %1.</translation>
    </message>
    <message>
        <source>Images that are not square and were padded with the mean colour of their edges: %1.</source>
        <translation>Bilder, die nicht quadratisch sind und mit der mittleren Farbe ihrer Ränder aufgefüllt wurden: %1.</translation>
    </message>
    <message>
        <source>Animations of which the first picture was read: %1.</source>
        <translation>Animationen, von denen das erste Bild gelesen wurde: %1.</translation>
    </message>
    <message>
        <source>There are no images in folders of this one: no folder names a class.</source>
        <translation>In Ordnern dieses Ordners sind keine Bilder: Kein Ordner benennt eine Klasse.</translation>
    </message>
    <message>
        <source>The folders name the classes: %1.</source>
        <translation>Die Ordner benennen die Klassen: %1.</translation>
    </message>
    <message>
        <source>Images outside of those folders, which have no class: %1.</source>
        <translation>Bilder außerhalb dieser Ordner, die keine Klasse haben: %1.</translation>
    </message>
    <message>
        <source>These are more than %1 classes: they are not taken as such.</source>
        <translation>Das sind mehr als %1 Klassen: Sie werden nicht als solche genommen.</translation>
    </message>
    <message>
        <source>Further images that could not be read and were left out: %1.</source>
        <translation>Weitere Bilder, die nicht gelesen werden konnten und weggelassen wurden: %1.</translation>
    </message>
    <message>
        <source>Folders and files that could not be opened: %1.</source>
        <translation>Ordner und Dateien, die nicht geöffnet werden konnten: %1.</translation>
    </message>
    <message>
        <source>Files that are no images by their names: %1, for example %2.</source>
        <translation>Dateien, die dem Namen nach keine Bilder sind: %1, zum Beispiel %2.</translation>
    </message>
    <message>
        <source>Folders further down that were not looked into: %1.</source>
        <translation>Tiefere Ordner, in die nicht geschaut wurde: %1.</translation>
    </message>
    <message>
        <source>None of the %2 images in %1 can be read.</source>
        <translation>Keines der %2 Bilder in %1 kann gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is a project on other data: none of the samples that it labels is among the open ones.</source>
        <translation>%1 ist ein Projekt mit anderen Daten: Keiner der Punkte, die es labelt, ist unter den offenen.</translation>
    </message>
    <message>
        <source>%1 was saved since without these labels: save them under another name.</source>
        <translation>%1 wurde seither ohne diese Labels gespeichert: Speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The values of column &quot;%1&quot; are too large to be scaled: leave it out, or give it in a larger unit.</source>
        <translation>Die Werte der Spalte „%1“ sind zu groß, um skaliert zu werden: Lassen Sie sie weg, oder geben Sie sie in einer größeren Einheit an.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: &quot;%2&quot; and other words were taken for &quot;no value&quot; (cells: %3).</source>
        <translation>Spalte „%1“: „%2“ und andere Wörter wurden als „kein Wert“ verstanden (Zellen: %3).</translation>
    </message>
    <message>
        <source>%1 is packed with gzip, which its name does not say.</source>
        <translation>%1 ist mit gzip gepackt, was der Name nicht sagt.</translation>
    </message>
    <message>
        <source>Of tasks with different choices the first one counts (tasks: %1).</source>
        <translation>Von Aufgaben mit verschiedener Auswahl zählt die erste (Aufgaben: %1).</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is taken as the class: an export has added it, with the labels that were given.</source>
        <translation>Spalte „%1“ gilt als Klasse: Ein Export hat sie angefügt, mit den gegebenen Labels.</translation>
    </message>
    <message>
        <source>Columns that an export has added are ignored: %1.</source>
        <translation>Spalten, die ein Export angefügt hat, werden ignoriert: %1.</translation>
    </message>
    <message>
        <source>%1 is not packed with gzip, though its name ends in .gz.</source>
        <translation>%1 ist nicht mit gzip gepackt, obwohl der Name auf .gz endet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was taken for &quot;no label&quot; (rows: %2).</source>
        <translation>„%1“ wurde als „kein Label“ verstanden (Zeilen: %2).</translation>
    </message>
    <message>
        <source>Of several controls of Label Studio the choices of &quot;%1&quot; are the labels.</source>
        <translation>Von mehreren Feldern von Label Studio gibt die Auswahl von „%1“ die Labels.</translation>
    </message>
    <message>
        <source>Annotations that are no choices were left out (tasks: %1).</source>
        <translation>Annotationen, die keine Auswahl sind, wurden weggelassen (Aufgaben: %1).</translation>
    </message>
    <message>
        <source>The names of the classes (%1) stand in a comment on the first line; 0 is no class.</source>
        <translation>Die Namen der Klassen (%1) stehen in einem Kommentar in der ersten Zeile; 0 ist keine Klasse.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is not used as a feature: its name and its values, each another one, say that it names the rows.</source>
        <translation>Spalte „%1“ ist kein Merkmal: Ihr Name und ihre Werte, jeder ein anderer, sagen, dass sie die Zeilen benennt.</translation>
    </message>
    <message>
        <source>The row numbers seem to begin with 1: there is a row %1, and no row 0. They were taken to begin with 0, each label for the next sample.</source>
        <translation>Die Zeilennummern beginnen wohl mit 1: Es gibt eine Zeile %1 und keine Zeile 0. Gelesen wurden sie als mit 0 beginnend, jedes Label also für den nächsten Punkt.</translation>
    </message>
    <message>
        <source>Empty lines that were left out: %1.</source>
        <translation>Ausgelassene leere Zeilen: %1.</translation>
    </message>
    <message>
        <source>%1 is packed with gzip twice; unpack it once, with gunzip.</source>
        <translation>%1 ist zweimal mit gzip gepackt; entpacken Sie die Datei einmal, mit gunzip.</translation>
    </message>
    <message>
        <source>No label is &quot;%1&quot;, the text that is to mean &quot;no label&quot;.</source>
        <translation>Kein Label lautet „%1“, der Text, der „kein Label“ bedeuten soll.</translation>
    </message>
    <message>
        <source>Empty rows that were left out: %1.</source>
        <translation>Ausgelassene leere Tabellenzeilen: %1.</translation>
    </message>
    <message>
        <source>The columns&apos; names were read from %1.</source>
        <translation>Die Namen der Spalten wurden aus %1 gelesen.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is ignored: it says what &quot;%2&quot; says, or what that said before labels were changed.</source>
        <translation>Die Spalte „%1“ wird übergangen: Sie sagt, was „%2“ sagt, oder was jene sagte, bevor Labels geändert wurden.</translation>
    </message>
    <message>
        <source>The number &quot;%1&quot; is taken for a column&apos;s name: where it is a value, say that no row names the columns.</source>
        <translation>Die Zahl „%1“ gilt als Name einer Spalte: Ist sie ein Wert, geben Sie an, dass keine Zeile die Spalten benennt.</translation>
    </message>
    <message>
        <source>%1 has %2 of the %3 rows of the data and no ids to say which: export it again with a column of ids.</source>
        <translation>%1 hat %2 der %3 Zeilen der Daten und keine Kennungen, die sagen, welche: Exportieren Sie die Datei noch einmal mit einer Spalte von Kennungen.</translation>
    </message>
    <message>
        <source>The column &quot;row&quot; of the file was taken for row numbers, though the data have a column of that name.</source>
        <translation>Die Spalte „row“ der Datei wurde als Zeilennummern verstanden, obwohl die Daten eine Spalte dieses Namens haben.</translation>
    </message>
    <message>
        <source>%1 has empty lines between the labels; write NA where a row has none.</source>
        <translation>%1 hat leere Zeilen zwischen den Labels; schreiben Sie NA, wo eine Zeile keins hat.</translation>
    </message>
    <message>
        <source>%1 is a MATLAB file of level 4; save it with save(..., &apos;-v7&apos;) to read it here.</source>
        <translation>%1 ist eine MATLAB-Datei der Stufe 4; speichern Sie sie mit save(..., &apos;-v7&apos;), um sie hier zu lesen.</translation>
    </message>
    <message>
        <source>%1 holds a sparse matrix of SciPy, of which only the values could be read; save the whole with numpy.savez(file, X=matrix.toarray()).</source>
        <translation>%1 enthält eine dünn besetzte Matrix von SciPy, von der sich nur die Werte lesen ließen; speichern Sie das Ganze mit numpy.savez(file, X=matrix.toarray()).</translation>
    </message>
    <message>
        <source>Rows below the table, behind an empty one, that were left out: %1.</source>
        <translation>Weggelassene Zeilen unter der Tabelle, hinter einer leeren: %1.</translation>
    </message>
    <message>
        <source>Samples that the preparation leaves out are not in the file: %1; labels given to them: %2.</source>
        <translation>Punkte, die die Vorbereitung auslässt, sind nicht in der Datei: %1; Labels, die sie haben: %2.</translation>
    </message>
    <message>
        <source>Of %1 the labels are here, and nothing else that the project holds: save them under another name.</source>
        <translation>Von %1 sind die Labels da, und nichts von dem, was das Projekt sonst enthält: Speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>How the data were prepared, and the method with its settings, were not saved: look them over.</source>
        <translation>Wie die Daten vorbereitet waren und die Methode mit ihren Einstellungen war nicht gespeichert: Sehen Sie beides durch.</translation>
    </message>
    <message>
        <source>Texts that are numbers were read as numbers (columns: %1).</source>
        <translation>Texte, die Zahlen sind, wurden als Zahlen gelesen (Spalten: %1).</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: blanks around texts were left out, so that &quot;%2&quot; with and without them is one; quotes would keep them.</source>
        <translation>Spalte „%1“: Leerzeichen um Texte wurden ausgelassen, so dass „%2“ mit und ohne sie eins ist; Anführungszeichen würden sie bewahren.</translation>
    </message>
    <message>
        <source>CSV, separated by semicolons</source>
        <translation>CSV, durch Semikolons getrennt</translation>
    </message>
    <message>
        <source>CSV, separated by tabs</source>
        <translation>CSV, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>CSV, separated by bars</source>
        <translation>CSV, durch senkrechte Striche getrennt</translation>
    </message>
    <message>
        <source>CSV, separated by blanks</source>
        <translation>CSV, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is kept as it is written: as a number &quot;%2&quot; would be %3.</source>
        <translation>Spalte „%1“ bleibt, wie sie geschrieben ist: Als Zahl würde „%2“ zu %3.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; holds names: those such as &quot;1.0&quot; are read as &quot;1&quot;.</source>
        <translation>Spalte „%1“ enthält Namen: Solche wie „1.0“ werden als „1“ gelesen.</translation>
    </message>
    <message>
        <source>There is not enough memory to write the journal of the labels.</source>
        <translation>Für das Journal der Labels reicht der Arbeitsspeicher nicht.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which has no delimiters between its cells: none can be chosen.</source>
        <translation>%1 hat das Format „%2“, in dem es keine Trennzeichen zwischen den Zellen gibt: Es lässt sich keines wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself how numbers are written: no decimal mark can be chosen.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wie Zahlen geschrieben sind: Es lässt sich kein Dezimalzeichen wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself how numbers are written: no mark between thousands can be chosen.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wie Zahlen geschrieben sind: Es lässt sich kein Zeichen zwischen Tausendern wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself where its table begins: no lines before it can be left out.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wo seine Tabelle beginnt: Es lassen sich keine Zeilen davor auslassen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself where its table ends: no rows below it can be left out.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wo seine Tabelle endet: Es lassen sich keine Zeilen darunter auslassen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, in which rows of other lengths can neither be left out nor filled up.</source>
        <translation>%1 hat das Format „%2“, in dem sich Zeilen anderer Länge weder auslassen noch auffüllen lassen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself what its columns are called: no rows of names can be chosen.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wie seine Spalten heißen: Es lassen sich keine Zeilen mit Spaltennamen wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which says itself how texts are encoded: no encoding can be chosen.</source>
        <translation>%1 hat das Format „%2“, das selbst sagt, wie Texte kodiert sind: Es lässt sich keine Kodierung wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, which holds one table alone: none can be chosen.</source>
        <translation>%1 hat das Format „%2“, das nur eine Tabelle enthält: Es lässt sich keine wählen.</translation>
    </message>
    <message>
        <source>%1 is of the format &quot;%2&quot;, in which a text that means &quot;no value&quot; does so in all columns: none can keep it.</source>
        <translation>%1 hat das Format „%2“, in dem ein Text, der „kein Wert“ bedeutet, das in allen Spalten tut: Keine kann ihn behalten.</translation>
    </message>
    <message>
        <source>%1 is built in and not read from a file: how it is to be read cannot be chosen.</source>
        <translation>%1 ist eingebaut und wird aus keiner Datei gelesen: Wie es zu lesen ist, lässt sich nicht wählen.</translation>
    </message>
    <message>
        <source>Rows below the table that were left out: %1.</source>
        <translation>Ausgelassene Zeilen unter der Tabelle: %1.</translation>
    </message>
    <message>
        <source>In a terminal, in the folder of the files:</source>
        <translation>In einem Terminal, im Ordner der Dateien:</translation>
    </message>
    <message>
        <source>Classes with fewer than %1 labels to give have given all that they had: %2.</source>
        <translation>Klassen, die weniger als %1 Labels zu vergeben hatten, haben alle gegeben: %2.</translation>
    </message>
    <message>
        <source>Of %1 the labels and the settings are here, and nothing else that the project holds: save them under another name.</source>
        <translation>Von %1 sind die Labels und die Einstellungen da, sonst nichts von dem, was das Projekt enthält: Speichern Sie sie unter einem anderen Namen.</translation>
    </message>
    <message>
        <source>The last changes of the preparation, of the method or of its settings cannot be read: look them over.</source>
        <translation>Die letzten Änderungen an der Vorbereitung, an der Methode oder an ihren Einstellungen sind nicht lesbar: Sehen Sie sie durch.</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; was read as categories: with the decimal mark &quot;%2&quot; its texts are no numbers (&quot;%3&quot;).</source>
        <translation>Spalte „%1“ wurde als Kategorien gelesen: Mit dem Dezimalzeichen „%2“ sind ihre Texte keine Zahlen („%3“).</translation>
    </message>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: &quot;%4&quot; is not a finite number; correct it, or read it as &quot;no value&quot;.</source>
        <translation>%1, Zeile %2, Spalte „%3“: „%4“ ist keine endliche Zahl; berichtigen Sie sie, oder lesen Sie sie als „kein Wert“.</translation>
    </message>
    <message>
        <source>Columns without a name are called by their places (columns: %1).</source>
        <translation>Spalten ohne Namen heißen nach ihrer Stelle (Spalten: %1).</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is used as a feature, though its name says that it names the rows: rows without a value: %2, with that of another row: %3.</source>
        <translation>Spalte „%1“ dient als Merkmal, obwohl ihr Name sagt, dass sie die Zeilen benennt: Zeilen ohne Wert: %2, mit dem einer anderen Zeile: %3.</translation>
    </message>
    <message>
        <source>%1 is a web page (HTML), not a table; save the table that it shows or links to.</source>
        <translation>%1 ist eine Webseite (HTML), keine Tabelle; speichern Sie die Tabelle, die sie zeigt oder auf die sie verweist.</translation>
    </message>
    <message>
        <source>%1 is a picture, not a table; pictures are opened as a folder of them, in the window.</source>
        <translation>%1 ist ein Bild, keine Tabelle; Bilder werden als Ordner geöffnet, im Fenster.</translation>
    </message>
    <message>
        <source>%1 is a PDF document, not a table; save its table as CSV.</source>
        <translation>%1 ist ein PDF-Dokument, keine Tabelle; speichern Sie seine Tabelle als CSV.</translation>
    </message>
    <message>
        <source>%1 is a Parquet file, which is not read here; save it as CSV.</source>
        <translation>%1 ist eine Parquet-Datei, die hier nicht gelesen wird; speichern Sie sie als CSV.</translation>
    </message>
    <message>
        <source>%1 is an XML document, not a table; save it as CSV.</source>
        <translation>%1 ist ein XML-Dokument, keine Tabelle; speichern Sie es als CSV.</translation>
    </message>
    <message>
        <source>%1 is a project, not a table: open it in the window, and export what is needed.</source>
        <translation>%1 ist ein Projekt, keine Tabelle: Öffnen Sie es im Fenster, und exportieren Sie, was gebraucht wird.</translation>
    </message>
    <message>
        <source>Blanks around texts were left out (columns: %1).</source>
        <translation>Leerzeichen um Texte wurden weggelassen (Spalten: %1).</translation>
    </message>
</context>
<context>
    <name>family</name>
    <message>
        <source>Supervised, to compare with</source>
        <translation>Überwacht, zum Vergleich</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Self-labelled</source>
        <translation>Selbst labelnd</translation>
    </message>
    <message>
        <source>Several views</source>
        <translation>Mehrere Sichten</translation>
    </message>
    <message>
        <source>Generative</source>
        <translation>Generativ</translation>
    </message>
    <message>
        <source>Entropy-regularised</source>
        <translation>Entropie-regularisiert</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>Clusters first</source>
        <translation>Erst gruppieren</translation>
    </message>
</context>
<context>
    <name>inkling::AgreementModel</name>
    <message>
        <source>Samples that are %1 to you and %2 to the other: %3</source>
        <translation>Punkte, die Ihnen %1 sind und der anderen Seite %2: %3</translation>
    </message>
    <message>
        <source>Given as %1 by the other</source>
        <translation>Von der anderen Seite als %1 gegeben</translation>
    </message>
    <message>
        <source>Given as %1 by you</source>
        <translation>Von Ihnen als %1 gegeben</translation>
    </message>
</context>
<context>
    <name>inkling::AlgorithmPanel</name>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Pseudo-code</source>
        <translation>Pseudocode</translation>
    </message>
    <message>
        <source>%1, the present step</source>
        <translation>%1, der jetzige Schritt</translation>
    </message>
    <message>
        <source>Run the method (F5) and play the timeline: the line of each step is marked.</source>
        <translation>Das Verfahren ausführen (F5) und den Zeitstrahl abspielen: Die Zeile jedes Schritts ist markiert.</translation>
    </message>
    <message numerus="yes">
        <source>%1 labels %Ln samples</source>
        <translation>
            <numerusform>%1 labelt %Ln Punkt</numerusform>
            <numerusform>%1 labelt %Ln Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln labels are taken back</source>
        <translation>
            <numerusform>%Ln Label wird zurückgenommen</numerusform>
            <numerusform>%Ln Labels werden zurückgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Round %1 labels nothing.</source>
        <translation>Runde %1 labelt nichts.</translation>
    </message>
    <message>
        <source>Round %1: %2.</source>
        <translation>Runde %1: %2.</translation>
    </message>
</context>
<context>
    <name>inkling::AnnotatorsDialog</name>
    <message>
        <source>your label</source>
        <translation>Ihr Label</translation>
    </message>
    <message>
        <source>The label that the sample has here</source>
        <translation>Das Label, das der Punkt hier hat</translation>
    </message>
    <message>
        <source>the other&apos;s</source>
        <translation>das andere</translation>
    </message>
    <message>
        <source>The label that the other annotator has given it</source>
        <translation>Das Label, das die andere Seite ihm gegeben hat</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>Given labels</source>
        <translation>Gegebene Labels</translation>
    </message>
    <message>
        <source>Samples that both, or only one of you, has labelled</source>
        <translation>Punkte, die beide Seiten gelabelt haben oder nur eine</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Of the samples that both have labelled, those with the same label</source>
        <translation>Von den Punkten, die beide gelabelt haben, die mit demselben Label</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohens Kappa</translation>
    </message>
    <message>
        <source>Agreement beyond what chance alone would give: 1 is all, 0 is none</source>
        <translation>Übereinstimmung über das hinaus, was der Zufall allein ergäbe: 1 ist völlige, 0 ist keine</translation>
    </message>
    <message>
        <source>Histories</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Until which step both were the same work</source>
        <translation>Bis zu welchem Schritt beide dieselbe Arbeit waren</translation>
    </message>
    <message>
        <source>Samples to which you two give different labels</source>
        <translation>Punkte, denen beide Seiten verschiedene Labels geben</translation>
    </message>
    <message>
        <source>Samples of which you two do not say the same</source>
        <translation>Punkte, von denen beide Seiten nicht dasselbe sagen</translation>
    </message>
    <message>
        <source>Your labels by row, the other&apos;s by column</source>
        <translation>Ihre Labels in den Zeilen, die anderen in den Spalten</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Make one labelling of both</source>
        <translation>Aus beiden eines machen</translation>
    </message>
    <message>
        <source>both %1 · only you %2 · only the other %3</source>
        <translation>beide %1 · nur Sie %2 · nur die andere Seite %3</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Widersprüche (%1)</translation>
    </message>
    <message>
        <source>All differences (%1)</source>
        <translation>Alle Unterschiede (%1)</translation>
    </message>
</context>
<context>
    <name>inkling::BridgesPanel</name>
    <message>
        <source>Look for bridges</source>
        <translation>Brücken suchen</translation>
    </message>
    <message>
        <source>Cut this edge (C)</source>
        <translation>Diese Kante schneiden (C)</translation>
    </message>
    <message>
        <source>Cuts the likeliest edges of the graph, one at a time, and runs the present method without each.</source>
        <translation>Schneidet die aussichtsreichsten Kanten des Graphen, eine nach der anderen, und lässt das Verfahren ohne jede von ihnen laufen.</translation>
    </message>
    <message>
        <source>Takes the edge that the map shows out of the graph; Ctrl+Z brings it back.</source>
        <translation>Nimmt die Kante, die die Karte zeigt, aus dem Graphen; Strg+Z bringt sie zurück.</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Brücken</translation>
    </message>
    <message>
        <source>Edges are cut, one at a time, to see what becomes of the labels.</source>
        <translation>Kanten werden einzeln geschnitten, um zu sehen, was aus den Labels wird.</translation>
    </message>
    <message>
        <source>A single edge can carry a class into another: look for those that decide most.</source>
        <translation>Eine einzige Kante kann eine Klasse in eine andere tragen: nach denen suchen, die am meisten entscheiden.</translation>
    </message>
    <message>
        <source>Give some samples a label: then the edges that decide most can be found.</source>
        <translation>Einigen Punkten ein Label geben: Dann lassen sich die Kanten finden, die am meisten entscheiden.</translation>
    </message>
    <message>
        <source>Of %1 edges %2 were tried: none of them changes a label.</source>
        <translation>Von %1 Kanten wurden %2 versucht: Keine davon ändert ein Label.</translation>
    </message>
    <message>
        <source>Of %1 edges %2 were tried, %3 change labels.</source>
        <translation>Von %1 Kanten wurden %2 versucht, %3 ändern Labels.</translation>
    </message>
    <message>
        <source>Labels, graph or method have changed since: look again.</source>
        <translation>Labels, Graph oder Verfahren haben sich seitdem geändert: erneut suchen.</translation>
    </message>
    <message>
        <source>Cut the edge between rows %1 and %2</source>
        <translation>Die Kante zwischen den Zeilen %1 und %2 schneiden</translation>
    </message>
</context>
<context>
    <name>inkling::CheatSheet</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <source>wheel, + −</source>
        <translation>Rad, + −</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>am Zeiger vergrößern</translation>
    </message>
    <message>
        <source>Shift+wheel</source>
        <translation>Umschalt+Rad</translation>
    </message>
    <message>
        <source>move across</source>
        <translation>seitwärts verschieben</translation>
    </message>
    <message>
        <source>Space held, middle button</source>
        <translation>Leertaste gehalten, mittlere Taste</translation>
    </message>
    <message>
        <source>move the map</source>
        <translation>Karte verschieben</translation>
    </message>
    <message>
        <source>double click, Home</source>
        <translation>Doppelklick, Pos1</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>einpassen</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>from point to point</source>
        <translation>von Punkt zu Punkt</translation>
    </message>
    <message>
        <source>Shift+arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>click the current point</source>
        <translation>den aktuellen Punkt anklicken</translation>
    </message>
    <message>
        <source>Shift, Alt or Ctrl</source>
        <translation>Umschalt, Alt oder Strg</translation>
    </message>
    <message>
        <source>add, remove</source>
        <translation>hinzufügen, wegnehmen</translation>
    </message>
    <message>
        <source>Shift+Alt</source>
        <translation>Umschalt+Alt</translation>
    </message>
    <message>
        <source>keep what is in both</source>
        <translation>nur behalten, was in beiden ist</translation>
    </message>
    <message>
        <source>right button, dragged</source>
        <translation>rechte Taste, gezogen</translation>
    </message>
    <message>
        <source>erase, or take from the selection</source>
        <translation>löschen oder aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>[ ], wheel while brushing</source>
        <translation>[ ], Rad beim Pinseln</translation>
    </message>
    <message>
        <source>brush size</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Backspace, Enter</source>
        <translation>Rücktaste, Eingabe</translation>
    </message>
    <message>
        <source>polygon: last corner back, close</source>
        <translation>Polygon: letzte Ecke zurück, schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>end the gesture, the selection, the run</source>
        <translation>Geste, Auswahl, Lauf beenden</translation>
    </message>
    <message>
        <source>class key held over a point</source>
        <translation>Klassentaste über einem Punkt halten</translation>
    </message>
    <message>
        <source>see what its label would change</source>
        <translation>zeigt, was das Label ändern würde</translation>
    </message>
    <message>
        <source>[ ], Ctrl+wheel with the wand</source>
        <translation>[ ], Strg+Rad mit dem Zauberstab</translation>
    </message>
    <message>
        <source>how many hops it reaches</source>
        <translation>wie viele Schritte er reicht</translation>
    </message>
</context>
<context>
    <name>inkling::ClassBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of the sample&apos;s scores</source>
        <translation>%1: %2 der Anteile des Punkts</translation>
    </message>
</context>
<context>
    <name>inkling::ClassCountModel</name>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>As it was called then, or is now</source>
        <translation>Wie sie damals hieß oder heute heißt</translation>
    </message>
    <message>
        <source>given then</source>
        <translation>damals gegeben</translation>
    </message>
    <message>
        <source>Samples that the class was given at that moment</source>
        <translation>Punkte, denen die Klasse zu diesem Zeitpunkt gegeben war</translation>
    </message>
    <message>
        <source>held out then</source>
        <translation>damals zurückgehalten</translation>
    </message>
    <message>
        <source>Held-out samples of the class at that moment</source>
        <translation>Zurückgehaltene Punkte der Klasse zu diesem Zeitpunkt</translation>
    </message>
    <message>
        <source>given now</source>
        <translation>jetzt gegeben</translation>
    </message>
    <message>
        <source>Samples that the class is given now</source>
        <translation>Punkte, denen die Klasse jetzt gegeben ist</translation>
    </message>
    <message>
        <source>held out now</source>
        <translation>jetzt zurückgehalten</translation>
    </message>
    <message>
        <source>Held-out samples of the class now</source>
        <translation>Zurückgehaltene Punkte der Klasse jetzt</translation>
    </message>
</context>
<context>
    <name>inkling::ClassListModel</name>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>A class needs a name.</source>
        <translation>Eine Klasse braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a class named “%1” already.</source>
        <translation>Eine Klasse namens „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Neither given a label nor held out: %1</source>
        <translation>Weder gegeben noch zurückgehalten: %1</translation>
    </message>
    <message>
        <source>Given this label by you: %1</source>
        <translation>Mit diesem Label gegeben: %1</translation>
    </message>
    <message>
        <source>Unreached, no label can get there: %1</source>
        <translation>Unerreicht, kein Label gelangt dorthin: %1</translation>
    </message>
    <message>
        <source>Predicted to be of this class, held-out samples included: %1</source>
        <translation>Als diese Klasse vorhergesagt, zurückgehaltene inbegriffen: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Taste: %1</translation>
    </message>
    <message>
        <source>%1, given: %2</source>
        <translation>%1, gegeben: %2</translation>
    </message>
    <message>
        <source>%1: %2, unreached: %3</source>
        <translation>%1: %2, unerreicht: %3</translation>
    </message>
    <message>
        <source>%1, given: %2, predicted: %3</source>
        <translation>%1, gegeben: %2, vorhergesagt: %3</translation>
    </message>
    <message>
        <source>Locked: what was given stays so</source>
        <translation>Gesperrt: Was gegeben wurde, bleibt so</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, gesperrt</translation>
    </message>
</context>
<context>
    <name>inkling::ClassScoreModel</name>
    <message>
        <source>precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Of the held-out samples predicted to be of this class, the share that is</source>
        <translation>Unter den zurückgehaltenen, als diese Klasse vorhergesagten Datenpunkten der Anteil, der zu ihr gehört</translation>
    </message>
    <message>
        <source>recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Of the held-out samples of this class, the share that was predicted so</source>
        <translation>Unter den zurückgehaltenen Datenpunkten dieser Klasse der Anteil, der so vorhergesagt wurde</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The harmonic mean of precision and recall</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Held-out samples of this class</source>
        <translation>Zurückgehaltene Datenpunkte dieser Klasse</translation>
    </message>
</context>
<context>
    <name>inkling::ClassesPanel</name>
    <message>
        <source>+ Add class</source>
        <translation>+ Klasse hinzufügen</translation>
    </message>
    <message>
        <source>A further class that points can be given</source>
        <translation>Eine weitere Klasse, die Punkte erhalten können</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change colour…</source>
        <translation>Farbe ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenlegen mit</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Split off the selected points</source>
        <translation>Ausgewählte Punkte abspalten</translation>
    </message>
    <message>
        <source>Show this class alone, or all again</source>
        <translation>Diese Klasse allein zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Lock what was given</source>
        <translation>Gegebenes sperren</translation>
    </message>
</context>
<context>
    <name>inkling::ColumnReportModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <source>nearly constant</source>
        <translation>nahezu konstant</translation>
    </message>
    <message>
        <source>by its words</source>
        <translation>durch ihre Wörter</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Share of the rows without a value here</source>
        <translation>Anteil der Zeilen, die hier keinen Wert haben</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>Häufigster</translation>
    </message>
    <message>
        <source>Share of the values that are the most frequent one</source>
        <translation>Anteil der Werte, die der häufigste sind</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Numbers further beyond the quartiles than three times the distance of these</source>
        <translation>Zahlen, die weiter jenseits der Quartile liegen als das Dreifache von deren Abstand</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>inkling::ColumnsDialog</name>
    <message>
        <source>Columns of %1</source>
        <translation>Spalten von %1</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>Labels given so far start afresh</source>
        <translation>Die bisherigen Labels werden zurückgesetzt</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message numerus="yes">
        <source>%n different text(s)</source>
        <translation>
            <numerusform>%n Text</numerusform>
            <numerusform>%n verschiedene Texte</numerusform>
        </translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>%1 is used as</source>
        <translation>Verwendung von %1</translation>
    </message>
    <message>
        <source>View of the column</source>
        <translation>Sicht der Spalte</translation>
    </message>
    <message>
        <source>Columns, what they are for, and their views</source>
        <translation>Spalten, wozu sie dienen, und ihre Sichten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>For methods of several views. Double-click or F2 changes one, the form below all that are selected; dragged onto another column, they join its view</source>
        <translation>Für Verfahren mit mehreren Sichten. Doppelklick oder F2 ändert eine, das Formular darunter alle ausgewählten; auf eine andere Spalte gezogen, kommen sie in deren Sicht</translation>
    </message>
    <message>
        <source>These columns make no views: their names do not begin alike, or there are too few.</source>
        <translation>Diese Spalten ergeben keine Sichten: Ihre Namen beginnen nicht gleich, oder es sind zu wenige.</translation>
    </message>
    <message>
        <source>No feature is in a view: assign some to two views, or clear.</source>
        <translation>Kein Merkmal gehört zu einer Sicht: Weise einige zwei Sichten zu, oder leere alle.</translation>
    </message>
    <message>
        <source>“%1” is the only view: assign columns to a second one, or clear.</source>
        <translation>„%1“ ist die einzige Sicht: Weise Spalten einer zweiten zu, oder leere alle.</translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), as assigned; features in none, which methods of several views do not use: %1.</source>
        <translation>
            <numerusform>%n Sicht, wie zugewiesen; Merkmale in keiner, die Verfahren mit mehreren Sichten nicht verwenden: %1.</numerusform>
            <numerusform>%n Sichten, wie zugewiesen; Merkmale in keiner, die Verfahren mit mehreren Sichten nicht verwenden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), as assigned.</source>
        <translation>
            <numerusform>%n Sicht, wie zugewiesen.</numerusform>
            <numerusform>%n Sichten, wie zugewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s), by the names of the columns, since nobody assigned any.</source>
        <translation>
            <numerusform>%n Sicht, nach den Namen der Spalten, da keine zugewiesen ist.</numerusform>
            <numerusform>%n Sichten, nach den Namen der Spalten, da keine zugewiesen sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>None: methods of several views deal the columns out by themselves.</source>
        <translation>Keine: Verfahren mit mehreren Sichten teilen die Spalten selbst auf.</translation>
    </message>
    <message>
        <source>Assign views</source>
        <translation>Sichten zuweisen</translation>
    </message>
    <message>
        <source>Labels given so far are kept</source>
        <translation>Bisher vergebene Labels bleiben erhalten</translation>
    </message>
    <message>
        <source>&amp;Read it differently…</source>
        <translation>Anders &amp;lesen …</translation>
    </message>
    <message>
        <source>Text, by its words</source>
        <translation>Text, durch seine Wörter</translation>
    </message>
    <message>
        <source>categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>%1 holds</source>
        <translation>%1 enthält</translation>
    </message>
    <message>
        <source>Numbers that only name something, such as codes, are categories</source>
        <translation>Zahlen, die nur etwas benennen, etwa Codes, sind Kategorien</translation>
    </message>
</context>
<context>
    <name>inkling::ConfidencePanel</name>
    <message>
        <source>Run a method (F5): then each class has its predicted samples here, the least sure ones on the left, to be labelled in batches.</source>
        <translation>Starte ein Verfahren (F5): Dann hat jede Klasse hier ihre vorhergesagten Punkte, die unsichersten links, um sie gemeinsam zu beschriften.</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>How many of the least sure samples</source>
        <translation>Wie viele der unsichersten Punkte</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Select the least sure samples of the class</source>
        <translation>Die unsichersten Punkte der Klasse auswählen</translation>
    </message>
    <message>
        <source>Drag over a strip, or take the</source>
        <translation>Über einen Streifen ziehen oder die</translation>
    </message>
    <message>
        <source>least sure of</source>
        <translation>unsichersten von</translation>
    </message>
    <message>
        <source>Label %1 as %2</source>
        <translation>%1 als %2 beschriften</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
</context>
<context>
    <name>inkling::ConfidenceStrip</name>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>%1, predicted samples by confidence: %2</source>
        <translation>%1, vorhergesagte Punkte nach Sicherheit: %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>Confidence %1 to %2: %n sample(s)</source>
        <translation>
            <numerusform>Sicherheit %1 bis %2: %n Punkt</numerusform>
            <numerusform>Sicherheit %1 bis %2: %n Punkte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::ConfusionModel</name>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>Held-out samples of class %1 that were predicted as %2: %3</source>
        <translation>Zurückgehaltene der Klasse %1, vorhergesagt als %2: %3</translation>
    </message>
    <message>
        <source>Predicted as %1</source>
        <translation>Vorhergesagt als %1</translation>
    </message>
    <message>
        <source>Held-out samples of class %1</source>
        <translation>Zurückgehaltene der Klasse %1</translation>
    </message>
</context>
<context>
    <name>inkling::ContradictionModel</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Double-click selects them in the maps</source>
        <translation>Ein Doppelklick wählt sie in den Karten aus</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>inkling::CopyableTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>inkling::DataPanel</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten …</translation>
    </message>
    <message>
        <source>Choose which columns are learned from and which one holds the class</source>
        <translation>Wählen, aus welchen Spalten gelernt wird und welche die Klasse enthält</translation>
    </message>
    <message>
        <source>Rows × features</source>
        <translation>Zeilen × Merkmale</translation>
    </message>
    <message>
        <source>Samples, and the numbers by which each of them is compared with the others</source>
        <translation>Datenpunkte und die Zahlen, mit denen jeder mit den anderen verglichen wird</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Cells without a value in the columns that are learned from</source>
        <translation>Zellen ohne Wert in den Spalten, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Classes from</source>
        <translation>Klassen aus</translation>
    </message>
    <message>
        <source>Held out, locked</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Samples whose known class is hidden from the method: they only score it</source>
        <translation>Gesperrte Datenpunkte, deren bekannte Klasse das Verfahren nicht sieht: Sie dienen nur der Wertung</translation>
    </message>
    <message>
        <source>Hold out…</source>
        <translation>Zurückhalten …</translation>
    </message>
    <message>
        <source>Keep a share of the samples with a known class for scoring</source>
        <translation>Einen Anteil der Datenpunkte mit bekannter Klasse zur Wertung aufheben</translation>
    </message>
    <message>
        <source>Share to hold out</source>
        <translation>Anteil zum Zurückhalten</translation>
    </message>
    <message>
        <source>Share of the samples with a known class, drawn at random from each class</source>
        <translation>Anteil der Datenpunkte mit bekannter Klasse, zufällig aus jeder Klasse gezogen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Hold out</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>How the features are brought to one scale before samples are compared</source>
        <translation>Wie die Merkmale vor dem Vergleich auf eine Skala gebracht werden</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>Min–Max</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>robust</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Minus the mean, over the standard deviation</source>
        <translation>Minus Mittelwert, durch Standardabweichung</translation>
    </message>
    <message>
        <source>To the range from 0 to 1</source>
        <translation>Auf den Bereich von 0 bis 1</translation>
    </message>
    <message>
        <source>Minus the median, over the distance of the quartiles</source>
        <translation>Minus Median, durch Quartilsabstand</translation>
    </message>
    <message>
        <source>As the values are: the unit of each feature decides its weight</source>
        <translation>Werte wie sie sind: Die Einheit jedes Merkmals bestimmt sein Gewicht</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>How many samples of each class are given their known class</source>
        <translation>Wie viele Datenpunkte jeder Klasse ihre bekannte Klasse erhalten</translation>
    </message>
    <message>
        <source>Labels per class</source>
        <translation>Labels je Klasse</translation>
    </message>
    <message>
        <source>Every fifth label scores</source>
        <translation>Jedes 5. Label zur Wertung</translation>
    </message>
    <message>
        <source>Keep every fifth label that you paint for scoring: it is held out and the method does not see it</source>
        <translation>Jedes fünfte gemalte Label zur Wertung aufheben: Es wird zurückgehalten, und das Verfahren sieht es nicht</translation>
    </message>
    <message>
        <source>a full column</source>
        <translation>voller Spalte</translation>
    </message>
    <message>
        <source>Every sample&apos;s class is known. Nothing is given at first, a fifth is held out for scoring; paint, or label some at random, and watch the labels spread.</source>
        <translation>Die Klasse jedes Datenpunkts ist bekannt. Zunächst ist nichts gegeben, ein Fünftel ist zur Wertung zurückgehalten; malen oder zufällig labeln und zusehen, wie sich die Labels ausbreiten.</translation>
    </message>
    <message>
        <source>a column with gaps</source>
        <translation>Spalte mit Lücken</translation>
    </message>
    <message>
        <source>The filled cells are given, the empty ones are to be predicted. Nothing is held out until you say so.</source>
        <translation>Gefüllte Zellen sind gegeben, leere sollen vorhergesagt werden. Zurückgehalten wird nur auf Wunsch.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>eigener Hand</translation>
    </message>
    <message>
        <source>No column holds a class: make classes, and paint a few samples of each.</source>
        <translation>Keine Spalte enthält eine Klasse: Klassen anlegen und von jeder einige Datenpunkte malen.</translation>
    </message>
    <message>
        <source>Label %1 per class at random</source>
        <translation>Zufällig %1 je Klasse labeln</translation>
    </message>
    <message>
        <source>Gives that many more samples of each class their known class</source>
        <translation>Gibt so vielen weiteren Datenpunkten jeder Klasse ihre bekannte Klasse</translation>
    </message>
    <message>
        <source>No unlabelled sample&apos;s class is known: labels at random need a class column</source>
        <translation>Von keinem Datenpunkt ohne Label ist die Klasse bekannt: Zufällige Labels brauchen eine Klassenspalte</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message numerus="yes">
        <source>%n assigned</source>
        <translation>
            <numerusform>%n zugewiesen</numerusform>
            <numerusform>%n zugewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n by name</source>
        <translation>
            <numerusform>%n nach Namen</numerusform>
            <numerusform>%n nach Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of columns that tell of the samples from one side each, for the methods of several views. Columns… changes them.</source>
        <translation>Gruppen von Spalten, die von den Punkten je eine Seite zeigen, für Verfahren mit mehreren Sichten. Spalten… ändert sie.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n feature(s)</source>
        <translation>
            <numerusform>%1: %n Merkmal</numerusform>
            <numerusform>%1: %n Merkmale</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparation…</source>
        <translation>Vorbereitung …</translation>
    </message>
    <message>
        <source>What is in the data that may trouble a method, and what is done about it</source>
        <translation>Was in den Daten einem Verfahren Mühe machen kann, und was dagegen getan wird</translation>
    </message>
</context>
<context>
    <name>inkling::Demo</name>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>In %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>inkling::DependenceBar</name>
    <message>
        <source>Dependence of the views, from 0 to 1</source>
        <translation>Abhängigkeit der Sichten, von 0 bis 1</translation>
    </message>
</context>
<context>
    <name>inkling::DetailsPanel</name>
    <message>
        <source>Balanced accuracy: mean recall of the classes.
Macro F1: mean F1 of the classes.
Log loss: mean of minus the logarithm of the true class&apos;s probability; 0 is best.
Brier: mean squared distance of the probabilities from the truth, 0 to 2; 0 is best.</source>
        <translation>Balancierte Genauigkeit: mittlere Trefferquote der Klassen.
Makro-F1: mittleres F1 der Klassen.
Log-Loss: Mittel des negativen Logarithmus der Wahrscheinlichkeit der wahren Klasse; 0 ist am besten.
Brier: mittlerer quadratischer Abstand der Wahrscheinlichkeiten von der Wahrheit, 0 bis 2; 0 ist am besten.</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>Konfusion</translation>
    </message>
    <message>
        <source>Scores by class</source>
        <translation>Wertung je Klasse</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>Je Klasse</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No labels are held out: hold some out, then run again.</source>
        <translation>Es sind keine Labels zurückgehalten: einige zurückhalten und erneut ausführen.</translation>
    </message>
    <message>
        <source>Run a method to see how its predictions compare with the held-out labels.</source>
        <translation>Ein Verfahren ausführen, um seine Vorhersagen mit den zurückgehaltenen Labels zu vergleichen.</translation>
    </message>
    <message>
        <source>Held-out samples: true class in rows, predicted class in columns</source>
        <translation>Zurückgehaltene Datenpunkte: wahre Klasse in Zeilen, vorhergesagte in Spalten</translation>
    </message>
    <message>
        <source>Balanced accuracy %1 · macro F1 %2 · log loss %3 · Brier %4</source>
        <translation>Balancierte Genauigkeit %1 · Makro-F1 %2 · Log-Loss %3 · Brier %4</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Verdächtige</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Schritte, die sich zurücknehmen lassen</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>Brücken</translation>
    </message>
</context>
<context>
    <name>inkling::DockGrip</name>
    <message>
        <source>Drag to move this panel, double click to float it; View shows and hides it</source>
        <translation>Ziehen verschiebt den Bereich, Doppelklick löst ihn ab; „Ansicht“ blendet ihn ein und aus</translation>
    </message>
</context>
<context>
    <name>inkling::DotStrip</name>
    <message>
        <source>%1: mean of %2 draws %3, standard deviation %4, 95 % interval %5, lowest %6, highest %7</source>
        <translation>%1: Mittel aus %2 Ziehungen %3, Standardabweichung %4, 95-%-Intervall %5, kleinste %6, größte %7</translation>
    </message>
    <message>
        <source>%1, held-out accuracy of each draw in %: %2.
The band is where the mean of endlessly many draws would lie, 19 times out of 20 (Student&apos;s t): %3.</source>
        <translation>%1, Genauigkeit auf zurückgehaltenen Punkten je Ziehung in %: %2.
Im Band läge das Mittel aus endlos vielen Ziehungen, 19-mal von 20 (Student-t): %3.</translation>
    </message>
</context>
<context>
    <name>inkling::DrawsPanel</name>
    <message>
        <source>Draw the labels anew</source>
        <translation>Labels neu ziehen</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <source>How often to draw the given labels anew: as many of each class as are given now</source>
        <translation>Wie oft die gegebenen Labels neu gezogen werden: so viele je Klasse, wie jetzt gegeben sind</translation>
    </message>
    <message>
        <source> times</source>
        <translation>-mal</translation>
    </message>
    <message>
        <source>Runs the method and the baselines on each draw and scores them on the same held-out samples; your labels stay as they are</source>
        <translation>Führt das Verfahren und die Vergleichsverfahren auf jeder Ziehung aus und wertet sie an denselben zurückgehaltenen Punkten; Ihre Labels bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>Veraltet: %1</translation>
    </message>
    <message>
        <source>Draws are scored on held-out labels: hold some out first.</source>
        <translation>Ziehungen werden an zurückgehaltenen Labels gewertet: erst einige zurückhalten.</translation>
    </message>
    <message>
        <source>Label a few points first: each draw gives as many of each class.</source>
        <translation>Erst ein paar Punkte labeln: Jede Ziehung gibt ebenso viele je Klasse.</translation>
    </message>
    <message>
        <source>Would other labels have given the same answer? Draw them anew and see.</source>
        <translation>Hätten andere Labels dieselbe Antwort ergeben? Neu ziehen und nachsehen.</translation>
    </message>
</context>
<context>
    <name>inkling::EdgeEffectModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>die einzige</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>One end of the edge: the sample&apos;s row in the data set</source>
        <translation>Ein Ende der Kante: die Zeile des Punkts im Datensatz</translation>
    </message>
    <message>
        <source>and row</source>
        <translation>und Zeile</translation>
    </message>
    <message>
        <source>Its other end</source>
        <translation>Ihr anderes Ende</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>What the method says of the one end</source>
        <translation>Was das Verfahren vom einen Ende sagt</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>What it says of the other end</source>
        <translation>Was es vom anderen Ende sagt</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>ändert</translation>
    </message>
    <message>
        <source>How many samples get another label, or none, when this edge alone is cut</source>
        <translation>Wie viele Punkte ein anderes Label bekommen oder keines, wenn nur diese Kante geschnitten wird</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>How many of these get no label at all</source>
        <translation>Wie viele davon gar kein Label bekommen</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Whether it is the only edge between two parts of the graph</source>
        <translation>Ob sie die einzige Kante zwischen zwei Teilen des Graphen ist</translation>
    </message>
</context>
<context>
    <name>inkling::ErrorCurve</name>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>cannot be told from the best</source>
        <translation>vom besten nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>%1: %2 (%3), %4</source>
        <translation>%1: %2 (%3), %4</translation>
    </message>
    <message>
        <source>Least leave-one-out error with each value, whatever the others (95 % interval)</source>
        <translation>Kleinster Leave-one-out-Fehler mit jedem Wert, gleich welchen die anderen haben (95-%-Intervall)</translation>
    </message>
</context>
<context>
    <name>inkling::ErrorProfile</name>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
</context>
<context>
    <name>inkling::ExchangeWords</name>
    <message>
        <source>by their ids</source>
        <translation>an ihren Kennungen</translation>
    </message>
    <message>
        <source>by their order</source>
        <translation>an ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>by their places in the same data</source>
        <translation>an ihrem Platz in denselben Daten</translation>
    </message>
    <message>
        <source>by their contents</source>
        <translation>an ihrem Inhalt</translation>
    </message>
    <message>
        <source>The file labels %1 of the %2 samples, found %3.</source>
        <translation>Die Datei hat Labels für %1 der %2 Punkte, gefunden %3.</translation>
    </message>
    <message>
        <source>It holds out: %1.</source>
        <translation>Sie hält zurück: %1.</translation>
    </message>
    <message>
        <source>Of what it labels these data do not have: %1.</source>
        <translation>Von den Punkten mit Label fehlen in diesen Daten: %1.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Newly labelled: %1</source>
        <translation>Neu gelabelt: %1</translation>
    </message>
    <message>
        <source>with another label: %1</source>
        <translation>mit anderem Label: %1</translation>
    </message>
    <message>
        <source>without their label: %1</source>
        <translation>ohne ihr Label: %1</translation>
    </message>
    <message>
        <source>newly held out: %1</source>
        <translation>neu zurückgehalten: %1</translation>
    </message>
    <message>
        <source>No label changes.</source>
        <translation>Kein Label ändert sich.</translation>
    </message>
    <message>
        <source>New classes: %1.</source>
        <translation>Neue Klassen: %1.</translation>
    </message>
    <message>
        <source>Left alone: held out %1</source>
        <translation>Unberührt: zurückgehalten %1</translation>
    </message>
    <message>
        <source>of locked classes %1</source>
        <translation>von gesperrten Klassen %1</translation>
    </message>
    <message>
        <source>Left alone: of locked classes %1</source>
        <translation>Unberührt: von gesperrten Klassen %1</translation>
    </message>
    <message>
        <source>no sample has a label of both</source>
        <translation>kein Punkt hat ein Label von beiden</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>none: no sample has a label of both</source>
        <translation>keines: kein Punkt hat ein Label von beiden</translation>
    </message>
    <message>
        <source>none: both have used one class alone</source>
        <translation>keines: beide haben nur ein und dieselbe Klasse benutzt</translation>
    </message>
    <message>
        <source>%1 (95 % interval: %2 to %3)</source>
        <translation>%1 (95-%-Intervall: %2 bis %3)</translation>
    </message>
    <message>
        <source>The two histories have no step in common: yours has %1, the other %2.</source>
        <translation>Die beiden Verläufe haben keinen Schritt gemeinsam: Ihrer hat %1, der andere %2.</translation>
    </message>
    <message>
        <source>The two went the same way for %1 steps, until %2; since then yours made %3, the other %4.</source>
        <translation>Beide gingen %1 Schritte lang denselben Weg, bis %2; seitdem hat Ihrer %3 gemacht, der andere %4.</translation>
    </message>
    <message>
        <source>&amp;Your label wins where both differ</source>
        <translation>&amp;Ihr Label gilt, wo beide abweichen</translation>
    </message>
    <message>
        <source>&amp;The other label wins where both differ</source>
        <translation>&amp;Das andere gilt, wo beide abweichen</translation>
    </message>
    <message>
        <source>No label where &amp;both differ</source>
        <translation>&amp;Kein Label, wo beide abweichen</translation>
    </message>
    <message>
        <source>&amp;Only where both are the same</source>
        <translation>&amp;Nur, wo beide gleich sind</translation>
    </message>
    <message>
        <source>by their row numbers, counted from 0</source>
        <translation>an ihren Zeilennummern, gezählt ab 0</translation>
    </message>
    <message>
        <source>by their row numbers, counted from 1</source>
        <translation>an ihren Zeilennummern, gezählt ab 1</translation>
    </message>
</context>
<context>
    <name>inkling::ExportDialog</name>
    <message>
        <source>S&amp;preadsheet-safe texts</source>
        <translation>Texte sicher für &amp;Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Can be added again to the same data, here or with inkling-cli</source>
        <translation>Kann denselben Daten wieder hinzugefügt werden, hier oder mit inkling-cli</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Da&amp;tei</translation>
    </message>
    <message>
        <source>&amp;All samples: %1</source>
        <translation>&amp;Alle Punkte: %1</translation>
    </message>
    <message>
        <source>&amp;Selected samples: %1</source>
        <translation>Ausge&amp;wählte Punkte: %1</translation>
    </message>
    <message>
        <source>&amp;Selected samples: none is selected in the maps or the list</source>
        <translation>Ausge&amp;wählte Punkte: In den Karten oder der Liste ist keiner ausgewählt</translation>
    </message>
    <message>
        <source>Given &amp;labels alone: %1</source>
        <translation>Nur gegebene &amp;Labels: %1</translation>
    </message>
    <message>
        <source>Given &amp;labels alone: no sample is given one yet</source>
        <translation>Nur gegebene &amp;Labels: Noch hat kein Punkt eines</translation>
    </message>
    <message>
        <source>With the s&amp;cores of every class</source>
        <translation>Mit den We&amp;rten jeder Klasse</translation>
    </message>
    <message>
        <source>With the s&amp;cores of every class: nothing was run yet</source>
        <translation>Mit den We&amp;rten jeder Klasse: Noch lief nichts</translation>
    </message>
    <message>
        <source>A column score_&lt;class&gt; for each class</source>
        <translation>Eine Spalte score_&lt;Klasse&gt; für jede Klasse</translation>
    </message>
    <message>
        <source>Puts an apostrophe before texts that a spreadsheet would take for formulas; never before numbers</source>
        <translation>Setzt einen Apostroph vor Texte, die eine Tabellenkalkulation für Formeln hielte; nie vor Zahlen</translation>
    </message>
    <message>
        <source>This format tells texts from formulas by itself</source>
        <translation>Dieses Format unterscheidet Texte und Formeln von selbst</translation>
    </message>
    <message>
        <source>%1 rows × %2 columns, as %3.</source>
        <translation>%1 Zeilen × %2 Spalten, als %3.</translation>
    </message>
    <message>
        <source>Packed with gzip.</source>
        <translation>Mit gzip gepackt.</translation>
    </message>
    <message>
        <source>What names a sample, and its label.</source>
        <translation>Was einen Punkt benennt, und sein Label.</translation>
    </message>
    <message>
        <source>The columns of the data as they stand, then label_given, label_predicted, confidence, margin, source and split.</source>
        <translation>Die Spalten der Daten, wie sie sind, dann label_given, label_predicted, confidence, margin, source und split.</translation>
    </message>
    <message>
        <source>Nothing was run yet, so that the predictions stay empty.</source>
        <translation>Noch lief nichts, und so bleiben die Vorhersagen leer.</translation>
    </message>
    <message>
        <source>Labels or settings have changed since the last run: the predictions are still those of it.</source>
        <translation>Labels oder Einstellungen haben sich seit dem letzten Lauf geändert: Die Vorhersagen sind noch die jenes Laufs.</translation>
    </message>
    <message>
        <source>%1 is a folder: add the name of a file.</source>
        <translation>%1 ist ein Ordner: Fügen Sie den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist: choose another one, or make it first.</source>
        <translation>Den Ordner %1 gibt es nicht: Wählen Sie einen anderen oder legen Sie ihn erst an.</translation>
    </message>
    <message>
        <source>%1 exists already: replace it, or choose another name.</source>
        <translation>%1 gibt es schon: Ersetze die Datei oder wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>%1 is the file that the samples come from, and some of them would be gone: choose another name.</source>
        <translation>%1 ist die Datei, aus der die Punkte kommen, und einige von ihnen wären verloren: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is the name of a project, which a table would destroy: choose another name.</source>
        <translation>%1 ist der Name eines Projekts, das eine Tabelle zerstören würde: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 is the file that the data come from: replace it by the data with their labels, or choose another name.</source>
        <translation>%1 ist die Datei, aus der die Daten stammen: Ersetzen Sie sie durch die Daten mit ihren Labels, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&amp;All samples: %1, without %2 that the preparation leaves out</source>
        <translation>&amp;Alle Punkte: %1, ohne %2, die die Vorbereitung auslässt</translation>
    </message>
</context>
<context>
    <name>inkling::Exporter</name>
    <message>
        <source>Nothing was exported, because it was stopped.</source>
        <translation>Es wurde nichts exportiert, denn es wurde gestoppt.</translation>
    </message>
</context>
<context>
    <name>inkling::FilterText</name>
    <message>
        <source>and</source>
        <comment>between two conditions of a filter</comment>
        <translation>und</translation>
    </message>
    <message>
        <source>A quotation mark is open: close it.</source>
        <translation>Ein Anführungszeichen ist offen: Schließen Sie es.</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>“%1” compares nothing: write for example %2 &lt; 0.6.</source>
        <translation>„%1“ vergleicht nichts: Schreibe zum Beispiel %2 &lt; 0.6.</translation>
    </message>
    <message>
        <source>A condition starts with the name of a column.</source>
        <translation>Eine Bedingung beginnt mit dem Namen einer Spalte.</translation>
    </message>
    <message>
        <source>No column is called %1.</source>
        <translation>Keine Spalte heißt %1.</translation>
    </message>
    <message>
        <source>No column is called %1; did you mean %2?</source>
        <translation>Keine Spalte heißt %1; ist %2 gemeint?</translation>
    </message>
    <message>
        <source>What is %1 to be compared with?</source>
        <translation>Womit soll %1 verglichen werden?</translation>
    </message>
    <message>
        <source>%1 holds numbers, and “%2” is none.</source>
        <translation>%1 enthält Zahlen, und „%2“ ist keine.</translation>
    </message>
    <message>
        <source>%1 holds texts: compare it by =, != or contains.</source>
        <translation>%1 enthält Texte: Vergleiche mit =, != oder contains.</translation>
    </message>
</context>
<context>
    <name>inkling::FindingsPanel</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>inkling::GuidePanel</name>
    <message>
        <source>Show the &amp;next point to label</source>
        <translation>&amp;Nächsten Punkt zum Beschriften zeigen</translation>
    </message>
    <message>
        <source>Go to the point whose label would tell the most</source>
        <translation>Zum Punkt gehen, dessen Label am meisten sagen würde</translation>
    </message>
    <message>
        <source>Accep&amp;t the prediction</source>
        <translation>Vorhersage ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Give the current point the class that is predicted for it</source>
        <translation>Dem aktuellen Punkt die vorhergesagte Klasse geben</translation>
    </message>
    <message>
        <source>Reject: as&amp;k again later</source>
        <translation>Zurückstellen: spä&amp;ter wieder fragen</translation>
    </message>
    <message>
        <source>Leave the current point for later and go on</source>
        <translation>Den aktuellen Punkt für später lassen und weitergehen</translation>
    </message>
    <message>
        <source>&amp;Flag as unsure</source>
        <translation>Als &amp;unsicher markieren</translation>
    </message>
    <message>
        <source>Mark the current point as unsure: it is not suggested any more</source>
        <translation>Den aktuellen Punkt als unsicher markieren: Er wird nicht mehr vorgeschlagen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Label next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Open a file to see which of its points is worth a label.</source>
        <translation>Öffnen Sie eine Datei, um zu sehen, welcher Punkt ein Label wert ist.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Looking for the point whose label would tell the most.</source>
        <translation>Sucht den Punkt, dessen Label am meisten sagen würde.</translation>
    </message>
    <message>
        <source>Nothing left to suggest: each point has a label, is held out or flagged.</source>
        <translation>Nichts mehr vorzuschlagen: Jeder Punkt hat ein Label, ist zurückgehalten oder markiert.</translation>
    </message>
    <message>
        <source>Press N to look for the point whose label would tell the most.</source>
        <translation>N sucht den Punkt, dessen Label am meisten sagen würde.</translation>
    </message>
    <message>
        <source>Give the current point the class that is predicted for it: %1</source>
        <translation>Dem aktuellen Punkt die vorhergesagte Klasse geben: %1</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>%1 übernehmen</translation>
    </message>
</context>
<context>
    <name>inkling::HistoryDialog</name>
    <message>
        <source>after step %1</source>
        <translation>nach Schritt %1</translation>
    </message>
    <message>
        <source>The label that the sample had at the moment</source>
        <translation>Das Label, das der Punkt zu dem Zeitpunkt hatte</translation>
    </message>
    <message>
        <source>The label that it had at the other moment</source>
        <translation>Das Label, das er zu dem anderen Zeitpunkt hatte</translation>
    </message>
    <message>
        <source>History of the labels</source>
        <translation>Verlauf der Labels</translation>
    </message>
    <message>
        <source>&amp;Go back to this moment</source>
        <translation>&amp;Zu diesem Zeitpunkt zurückkehren</translation>
    </message>
    <message>
        <source>Gives the samples the labels that they had then; it can be undone</source>
        <translation>Gibt den Punkten die Labels, die sie damals hatten; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Samples of each class at the moment and now</source>
        <translation>Punkte jeder Klasse zu dem Zeitpunkt und jetzt</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>K&amp;arte</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Klassen</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>&amp;Unterschiede</translation>
    </message>
    <message>
        <source>Map of the moment</source>
        <translation>Karte des Zeitpunkts</translation>
    </message>
    <message>
        <source>Samples of which the two moments do not say the same</source>
        <translation>Punkte, von denen beide Zeitpunkte nicht dasselbe sagen</translation>
    </message>
    <message>
        <source>The moment against what stood after &amp;step</source>
        <translation>Der Zeitpunkt gegen den Stand nach &amp;Schritt</translation>
    </message>
    <message>
        <source>Step to compare with</source>
        <translation>Schritt, mit dem verglichen wird</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>given %1 · held out %2 · unlabelled %3</source>
        <translation>gegeben %1 · zurückgehalten %2 · ohne Label %3</translation>
    </message>
    <message>
        <source>At the beginning, of %1 steps: %2</source>
        <translation>Am Anfang, von %1 Schritten: %2</translation>
    </message>
    <message>
        <source>After step %1 of %2 (%3, %4): %5</source>
        <translation>Nach Schritt %1 von %2 (%3, %4): %5</translation>
    </message>
    <message>
        <source>&amp;Differences (%1)</source>
        <translation>&amp;Unterschiede (%1)</translation>
    </message>
    <message>
        <source>Back to the beginning</source>
        <translation>Zurück zum Anfang</translation>
    </message>
    <message>
        <source>Back to step %1</source>
        <translation>Zurück zu Schritt %1</translation>
    </message>
</context>
<context>
    <name>inkling::ImageForm</name>
    <message>
        <source>grey</source>
        <translation>grau</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>padded</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>zugeschnitten</translation>
    </message>
    <message>
        <source>0 to 255</source>
        <translation>0 bis 255</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Bildpunkte</translation>
    </message>
    <message>
        <source>All images are brought to squares of this size: 28 makes 784 columns, or three times as many in colours</source>
        <translation>Alle Bilder werden auf Quadrate dieser Größe gebracht: 28 ergibt 784 Spalten, in Farben dreimal so viele</translation>
    </message>
    <message>
        <source>What becomes of images that are not square: the mean colour of their edge around them, or the square in their middle</source>
        <translation>Was aus Bildern wird, die nicht quadratisch sind: die mittlere Farbe ihres Randes um sie herum, oder das Quadrat in ihrer Mitte</translation>
    </message>
    <message>
        <source>&amp;Side length</source>
        <translation>&amp;Seitenlänge</translation>
    </message>
    <message>
        <source>&amp;Images that are not square</source>
        <translation>&amp;Nicht quadratische Bilder</translation>
    </message>
    <message>
        <source>&amp;Pixels as</source>
        <translation>&amp;Bildpunkte als</translation>
    </message>
    <message>
        <source>&amp;Numbers from</source>
        <translation>&amp;Zahlen von</translation>
    </message>
</context>
<context>
    <name>inkling::ImportDialog</name>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How to read %1</source>
        <translation>Wie %1 zu lesen ist</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Die ersten Zeilen</translation>
    </message>
    <message>
        <source>The first rows of %1</source>
        <translation>Die ersten Zeilen von %1</translation>
    </message>
    <message>
        <source>What the reader decided or let pass</source>
        <translation>Was das Lesen entschied oder durchgehen ließ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>by its words</source>
        <translation>durch ihre Wörter</translation>
    </message>
</context>
<context>
    <name>inkling::ImportLabelsDialog</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>your label</source>
        <translation>Ihr Label</translation>
    </message>
    <message>
        <source>The label that the sample has now</source>
        <translation>Das Label, das der Punkt jetzt hat</translation>
    </message>
    <message>
        <source>the file&apos;s</source>
        <translation>das der Datei</translation>
    </message>
    <message>
        <source>The label that the file gives it</source>
        <translation>Das Label, das die Datei ihm gibt</translation>
    </message>
    <message>
        <source>Import labels from %1</source>
        <translation>Labels aus %1 importieren</translation>
    </message>
    <message>
        <source>Samples that the file labels otherwise</source>
        <translation>Punkte, die in der Datei ein anderes Label haben</translation>
    </message>
    <message>
        <source>Where the file has another label</source>
        <translation>Wo die Datei ein anderes Label hat</translation>
    </message>
    <message>
        <source>&amp;Keep mine</source>
        <translation>&amp;Meines behalten</translation>
    </message>
    <message>
        <source>&amp;Take the file&apos;s</source>
        <translation>&amp;Das der Datei nehmen</translation>
    </message>
    <message>
        <source>Leave it &amp;unlabelled</source>
        <translation>&amp;Ohne Label lassen</translation>
    </message>
    <message>
        <source>Conflicts (%1)</source>
        <translation>Widersprüche (%1)</translation>
    </message>
</context>
<context>
    <name>inkling::InspectorPanel</name>
    <message>
        <source>Sample</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Point at a sample, or click it, to see what is known of it and why.</source>
        <translation>Zeigen Sie auf einen Punkt oder klicken Sie ihn an, um zu sehen, was von ihm bekannt ist und warum.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>The given samples that its label comes from, and their parts in it. On the maps they are ringed, and the dashed line is the likeliest way from the first of them.</source>
        <translation>Die gegebenen Punkte, von denen sein Label kommt, und ihre Anteile daran. Auf den Karten sind sie umringt, und die gestrichelte Linie ist der wahrscheinlichste Weg vom ersten.</translation>
    </message>
    <message>
        <source>Values of the sample</source>
        <translation>Werte des Punkts</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>The samples that are nearest by all features, and their distances. On the maps thin lines lead to them: long ones show where the map is not to be trusted.</source>
        <translation>Die nach allen Merkmalen nächsten Punkte und ihre Abstände. Auf den Karten führen dünne Linien zu ihnen: Lange zeigen, wo der Karte nicht zu trauen ist.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The sample as a picture</source>
        <translation>Der Punkt als Bild</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 andere</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht …</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <translation>Zeile %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more: %1</source>
        <translation>
            <numerusform>%n weitere: %1</numerusform>
            <numerusform>%n weitere: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::IntervalBar</name>
    <message>
        <source>%1: %2, 95 % interval %3</source>
        <translation>%1: %2, 95-%-Intervall %3</translation>
    </message>
    <message>
        <source>%1: %2 of the held-out samples right.
On endlessly many such samples it would be within %3, 19 times out of 20 (Wilson).</source>
        <translation>%1: %2 der zurückgehaltenen Datenpunkte richtig.
Bei endlos vielen solchen läge der Wert in 19 von 20 Fällen im Bereich %3 (Wilson).</translation>
    </message>
</context>
<context>
    <name>inkling::KeptLabelsDialog</name>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>Labels that wait for their samples</source>
        <translation>Labels, die auf ihre Punkte warten</translation>
    </message>
    <message>
        <source>These samples were not found among the data. What was said of them is kept in the project and comes back with them.</source>
        <translation>Diese Punkte wurden in den Daten nicht gefunden. Was über sie gesagt war, bleibt im Projekt und kommt mit ihnen wieder.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Known class</source>
        <translation>Bekannte Klasse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>row %1 of before</source>
        <translation>Zeile %1 von früher</translation>
    </message>
</context>
<context>
    <name>inkling::LabelDifferenceModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, held out</source>
        <translation>%1, zurückgehalten</translation>
    </message>
    <message>
        <source>%1, unsure</source>
        <translation>%1, unsicher</translation>
    </message>
    <message>
        <source>%1, known: %2</source>
        <translation>%1, bekannt: %2</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The sample&apos;s row in the data set</source>
        <translation>Die Zeile des Punkts im Datensatz</translation>
    </message>
    <message>
        <source>What the data call the sample</source>
        <translation>Wie die Daten den Punkt nennen</translation>
    </message>
</context>
<context>
    <name>inkling::LabelHistoryModel</name>
    <message>
        <source>At the beginning</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How many steps were made until then, undoing included</source>
        <translation>Wie viele Schritte bis dahin gemacht waren, auch rückgängig gemachte</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When the step was made</source>
        <translation>Wann der Schritt gemacht wurde</translation>
    </message>
    <message>
        <source>by</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>The tool or the command</source>
        <translation>Das Werkzeug oder der Befehl</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Of how many samples something else is said</source>
        <translation>Von wie vielen Punkten etwas anderes gesagt wird</translation>
    </message>
    <message>
        <source>what changed</source>
        <translation>was sich änderte</translation>
    </message>
    <message>
        <source>Samples by what became of them, and classes</source>
        <translation>Punkte nach dem, was aus ihnen wurde, und Klassen</translation>
    </message>
</context>
<context>
    <name>inkling::Labeller</name>
    <message>
        <source>%1: first class</source>
        <translation>%1: erste Klasse</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>%1: new class</source>
        <translation>%1: neue Klasse</translation>
    </message>
</context>
<context>
    <name>inkling::LearnerPanel</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the method&apos;s own settings</source>
        <translation>Zurück zu den Vorgaben des Verfahrens</translation>
    </message>
    <message>
        <source>Where all random draws start: the same seed gives the same labels and the same answer</source>
        <translation>Womit alles Zufällige beginnt: Gleicher Startwert gibt gleiche Labels und das gleiche Ergebnis</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Learned in %1 ms</source>
        <translation>Gelernt in %1 ms</translation>
    </message>
    <message>
        <source>Graph: %1 ms, learning: %2 ms, with baselines and scores: %3 ms</source>
        <translation>Graph: %1 ms, Lernen: %2 ms, mit Vergleichsverfahren und Wertung: %3 ms</translation>
    </message>
    <message>
        <source>As built</source>
        <translation>Wie gebaut</translation>
    </message>
    <message>
        <source>Takes back all that was cut and joined; Ctrl+Z brings it again</source>
        <translation>Nimmt alles Geschnittene und Verbundene zurück; Strg+Z bringt es wieder</translation>
    </message>
    <message>
        <source>%1: not heeded by this method</source>
        <translation>%1: von diesem Verfahren nicht beachtet</translation>
    </message>
    <message>
        <source>Edges of the graph that were cut with the tool C and joined with J; an edge joined by hand weighs as much as the strongest of its two samples</source>
        <translation>Kanten des Graphen, die mit dem Werkzeug C geschnitten und mit J verbunden wurden; eine von Hand verbundene Kante wiegt so viel wie die stärkste ihrer beiden Punkte</translation>
    </message>
</context>
<context>
    <name>inkling::MainWindow</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>%1 given</source>
        <translation>%1 gegeben</translation>
    </message>
    <message>
        <source>%1 held out</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>%1 unlabelled</source>
        <translation>%1 ohne Label</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>%1 unreached</source>
        <translation>%1 unerreicht</translation>
    </message>
    <message>
        <source>updated in %1 ms</source>
        <translation>in %1 ms aktualisiert</translation>
    </message>
    <message>
        <source>Click points to label them with the class on the left, or circle them with the lasso (L). Number keys change the class.</source>
        <translation>Punkte anklicken oder mit dem Lasso (L) einkreisen gibt ihnen die Klasse links als Label. Zifferntasten wechseln die Klasse.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) given. Press F5 or Ctrl+Enter to let them spread.</source>
        <translation>
            <numerusform>%n Label gegeben. F5 oder Strg+Enter breitet es aus.</numerusform>
            <numerusform>%n Labels gegeben. F5 oder Strg+Enter breitet sie aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a file on this machine: save it there, then open it.</source>
        <translation>%1 ist keine Datei auf diesem Rechner: erst dort speichern, dann öffnen.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>Sp&amp;alten …</translation>
    </message>
    <message>
        <source>&amp;Import a list of seed rows…</source>
        <translation>Liste von Startzeilen &amp;importieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>&amp;Click</source>
        <translation>&amp;Klick</translation>
    </message>
    <message>
        <source>&amp;Lasso</source>
        <translation>&amp;Lasso</translation>
    </message>
    <message>
        <source>&amp;Erase labels</source>
        <translation>Labels &amp;entfernen</translation>
    </message>
    <message>
        <source>A&amp;dd a class</source>
        <translation>Klasse &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Label %1 per class at rando&amp;m</source>
        <translation>Zufällig %1 &amp;je Klasse labeln</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>H&amp;old out a fifth for scoring</source>
        <translation>Ein &amp;Fünftel zur Wertung zurückhalten</translation>
    </message>
    <message>
        <source>&amp;Hide the given labels</source>
        <translation>&amp;Gegebene Labels verbergen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Live: run after every change</source>
        <translation>&amp;Live: nach jeder Änderung ausführen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Lea&amp;rn</source>
        <translation>Le&amp;rnen</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Fit the maps</source>
        <translation>Karten &amp;einpassen</translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation>Ano&amp;rdnung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>Farbe&amp;n</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>The language changes when Inkling is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Inkling.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>S&amp;tart with two moons</source>
        <translation>&amp;Mit zwei Monden beginnen</translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation>Ü&amp;ber Inkling</translation>
    </message>
    <message>
        <source>About Inkling</source>
        <translation>Über Inkling</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Inkling %1&lt;/h3&gt;&lt;p&gt;Label a few points and watch the labels spread.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Inkling %1&lt;/h3&gt;&lt;p&gt;Einige Punkte labeln und zusehen, wie sich die Labels ausbreiten.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>The method that spreads the labels</source>
        <translation>Das Verfahren, das die Labels ausbreitet</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>Daten (%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a list of seed rows</source>
        <translation>Liste von Startzeilen importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>PNG image (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation>PNG-Bild (*.png);;SVG-Zeichnung (*.svg);;PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: choose a folder that you may write to and a name that ends in .png, .svg or .pdf.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden: einen beschreibbaren Ordner und einen Namen mit der Endung .png, .svg oder .pdf wählen.</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Run on several &amp;draws of the labels</source>
        <translation>Mit mehreren &amp;Ziehungen der Labels ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>&amp;Keep held-out samples out of the graph</source>
        <translation>Zurückgehaltene Punkte &amp;nicht in den Graphen nehmen</translation>
    </message>
    <message>
        <source>An export is under way: wait for it, or stop it with Esc.</source>
        <translation>Ein Export läuft: Warten Sie auf ihn oder stoppen Sie ihn mit Esc.</translation>
    </message>
    <message>
        <source>&amp;Find parameters…</source>
        <translation>&amp;Parameter suchen …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+F</source>
        <translation>Ctrl+Shift+F</translation>
    </message>
    <message>
        <source>Label next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>End the selection, then the run</source>
        <translation>Auswahl beenden, dann den Lauf</translation>
    </message>
    <message>
        <source>Copy as &amp;command</source>
        <translation>Als &amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copied: paste it into a terminal to repeat the run.</source>
        <translation>Kopiert: In ein Terminal eingefügt wiederholt es den Lauf.</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>Keyboard &amp;shortcuts…</source>
        <translation>Tasten&amp;kürzel …</translation>
    </message>
    <message>
        <source>&amp;Rectangle</source>
        <translation>&amp;Rechteck</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygon</translation>
    </message>
    <message>
        <source>&amp;Brush</source>
        <translation>P&amp;insel</translation>
    </message>
    <message>
        <source>Pa&amp;int: a gesture labels</source>
        <translation>&amp;Malen: eine Geste gibt Labels</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>&amp;Select: a gesture selects, a class key labels</source>
        <translation>&amp;Auswählen: eine Geste wählt aus, eine Klassentaste gibt Labels</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Paint or select</source>
        <translation>Malen oder auswählen</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>Auswahl &amp;umkehren</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Regions of the classes</source>
        <translation>&amp;Gebiete der Klassen</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>Gra&amp;ph</translation>
    </message>
    <message>
        <source>Con&amp;vex hulls of the classes</source>
        <translation>Kon&amp;vexe Hüllen der Klassen</translation>
    </message>
    <message>
        <source>Known classes (&amp;truth)</source>
        <translation>&amp;Bekannte Klassen (Wahrheit)</translation>
    </message>
    <message>
        <source>&amp;Wrong and changed predictions</source>
        <translation>&amp;Falsche und geänderte Vorhersagen</translation>
    </message>
    <message>
        <source>&amp;Density in place of points</source>
        <translation>&amp;Dichte statt Punkten</translation>
    </message>
    <message>
        <source>Colour predictions by do&amp;ubt</source>
        <translation>Vorhersagen nach &amp;Zweifel färben</translation>
    </message>
    <message>
        <source>Colour predictions by co&amp;nfidence</source>
        <translation>Vorhersagen nach &amp;Sicherheit färben</translation>
    </message>
    <message>
        <source>A &amp;shape for each class</source>
        <translation>Eine F&amp;orm für jede Klasse</translation>
    </message>
    <message>
        <source>&amp;Hide predictions</source>
        <translation>Vorhersagen a&amp;usblenden</translation>
    </message>
    <message>
        <source>Show &amp;before in both maps</source>
        <translation>Vor&amp;her in beiden Karten zeigen</translation>
    </message>
    <message>
        <source>Show &amp;all classes</source>
        <translation>&amp;Alle Klassen zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s)</source>
        <translation>
            <numerusform>%Ln Punkt</numerusform>
            <numerusform>%Ln Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Cop&amp;y the picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>Prin&amp;t the picture…</source>
        <translation>Bild &amp;drucken …</translation>
    </message>
    <message>
        <source>Si&amp;ze of PNG and copied pictures</source>
        <translation>&amp;Größe von PNG und kopierten Bildern</translation>
    </message>
    <message>
        <source>%1×: %2 pixels across</source>
        <translation>%1×: %2 Pixel breit</translation>
    </message>
    <message>
        <source>Other width…</source>
        <translation>Andere Breite …</translation>
    </message>
    <message>
        <source>Other width: %1 pixels across…</source>
        <translation>Andere Breite: %1 Pixel …</translation>
    </message>
    <message>
        <source>Size of PNG and copied pictures</source>
        <translation>Größe von PNG und kopierten Bildern</translation>
    </message>
    <message>
        <source>Pixels across:</source>
        <translation>Pixel in der Breite:</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 pixels across: choose a smaller size in the menu File.</source>
        <translation>Für ein Bild von %1 Pixeln Breite reicht der Speicher nicht: Wählen Sie im Menü Datei eine kleinere Größe.</translation>
    </message>
    <message>
        <source>Copied the picture: %1 × %2 pixels</source>
        <translation>Bild kopiert: %1 × %2 Pixel</translation>
    </message>
    <message>
        <source>The picture was handed to the printer.</source>
        <translation>Das Bild wurde dem Drucker übergeben.</translation>
    </message>
    <message>
        <source>The picture could not be printed: see whether the printer is switched on and known to the system, or save a PDF document.</source>
        <translation>Das Bild ließ sich nicht drucken: Sieh nach, ob der Drucker eingeschaltet und dem System bekannt ist, oder speichere ein PDF-Dokument.</translation>
    </message>
    <message>
        <source>&amp;Wand</source>
        <translation>&amp;Zauberstab</translation>
    </message>
    <message>
        <source>C&amp;ut edges of the graph</source>
        <translation>Kanten des Graphen &amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Join samples in the graph</source>
        <translation>Punkte im Graphen &amp;verbinden</translation>
    </message>
    <message>
        <source>Pre&amp;view the armed class at the current point</source>
        <translation>Vorschau der ge&amp;wählten Klasse am aktuellen Punkt</translation>
    </message>
    <message>
        <source>P&amp;ictures of the samples when zoomed in</source>
        <translation>B&amp;ilder der Punkte bei naher Ansicht</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Painting the picture…</source>
        <translation>Das Bild wird gemalt …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Read a file with options</source>
        <translation>Eine Datei mit Optionen lesen</translation>
    </message>
    <message>
        <source>Read it differently…</source>
        <translation>Anders lesen …</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Projects and data (%1)</source>
        <translation>Projekte und Daten (%1)</translation>
    </message>
    <message>
        <source>Projects (%1)</source>
        <translation>Projekte (%1)</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Nicht gespeicherte Arbeit</translation>
    </message>
    <message>
        <source>The file has changed</source>
        <translation>Die Datei hat sich geändert</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open a project or data</source>
        <translation>Projekt oder Daten öffnen</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Datei suchen …</translation>
    </message>
    <message>
        <source>by their ids</source>
        <translation>an ihren Kennungen</translation>
    </message>
    <message>
        <source>by their contents</source>
        <translation>an ihrem Inhalt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The work on %1 has not been saved. Save it first?</source>
        <translation>Die Arbeit an %1 ist nicht gespeichert. Erst speichern?</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>Projekt speichern</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Another program has changed %1 since it was opened here. Replace it by the work of this window?</source>
        <translation>Ein anderes Programm hat %1 geändert, seit es hier geöffnet wurde. Durch die Arbeit in diesem Fenster ersetzen?</translation>
    </message>
    <message>
        <source>%1 cannot be written: changes can be saved under another name.</source>
        <translation>%1 lässt sich nicht schreiben: Änderungen können unter anderem Namen gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 is open in another program (process %2): this is a copy, to be saved under another name.</source>
        <translation>%1 ist in einem anderen Programm geöffnet (Prozess %2): Dies ist eine Kopie, die unter anderem Namen gespeichert werden kann.</translation>
    </message>
    <message>
        <source>%1 was opened by %2 on %3, and may be open there still: this is a copy, to be saved under another name.</source>
        <translation>%1 wurde von %2 auf %3 geöffnet und ist es dort vielleicht noch: Dies ist eine Kopie, die unter anderem Namen gespeichert werden kann.</translation>
    </message>
    <message>
        <source>%1 has changed: these are the data as they were, from the copy in the project.</source>
        <translation>%1 hat sich geändert: Dies sind die Daten, wie sie waren, aus der Kopie im Projekt.</translation>
    </message>
    <message>
        <source>Of these had waited: %1.</source>
        <translation>Davon hatten gewartet: %1.</translation>
    </message>
    <message>
        <source>Labels that wait for their samples to come back: %1.</source>
        <translation>Labels, die warten, bis ihre Punkte wiederkommen: %1.</translation>
    </message>
    <message>
        <source>Edges cut or joined by hand that went with their samples: %1.</source>
        <translation>Von Hand geschnittene oder verbundene Kanten, die mit ihren Punkten gingen: %1.</translation>
    </message>
    <message>
        <source>The labels are recovered: save them to keep them.</source>
        <translation>Die Labels sind wiederhergestellt: Speichern behält sie.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>List…</source>
        <translation>Liste …</translation>
    </message>
    <message>
        <source>Use the changed file</source>
        <translation>Geänderte Datei verwenden</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>%1 suchen</translation>
    </message>
    <message>
        <source>Labels of %1 were not saved (steps: %2, the last on %3).</source>
        <translation>Labels von %1 wurden nicht gespeichert (Schritte: %2, der letzte am %3).</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open &amp;folder of images…</source>
        <translation>Bilder&amp;ordner öffnen …</translation>
    </message>
    <message>
        <source>Preparatio&amp;n…</source>
        <translation>Vo&amp;rbereitung …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <translation>Ctrl+Shift+H</translation>
    </message>
    <message>
        <source>Open a folder of images</source>
        <translation>Einen Ordner mit Bildern öffnen</translation>
    </message>
    <message>
        <source>Find the folder…</source>
        <translation>Ordner suchen …</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>HTML page (*.html *.htm)</source>
        <translation>HTML-Seite (*.html *.htm)</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Import &amp;labels…</source>
        <translation>&amp;Labels importieren …</translation>
    </message>
    <message>
        <source>&amp;History of the labels…</source>
        <translation>&amp;Verlauf der Labels …</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>Import labels</source>
        <translation>Labels importieren</translation>
    </message>
    <message>
        <source>Compare with another annotator</source>
        <translation>Mit anderen Labels vergleichen</translation>
    </message>
    <message>
        <source>None of the labels belongs to a sample of %1: is it the file that was labelled?</source>
        <translation>Keines der Labels gehört zu einem Punkt von %1: Ist das die Datei, die gelabelt wurde?</translation>
    </message>
    <message>
        <source>%1 is not as it was. Labels whose samples were found again %2: %3.</source>
        <translation>%1 ist nicht mehr, wie sie war. Labels, deren Punkte %2 wiedergefunden wurden: %3.</translation>
    </message>
    <message>
        <source>Open &amp;with options…</source>
        <translation>Mit O&amp;ptionen öffnen …</translation>
    </message>
    <message>
        <source>Sa&amp;ve a report…</source>
        <translation>Berich&amp;t speichern …</translation>
    </message>
    <message>
        <source>Exa&amp;mples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>Com&amp;pare with another annotator…</source>
        <translation>Mit a&amp;nderen Labels vergleichen …</translation>
    </message>
    <message>
        <source>Save the pict&amp;ure…</source>
        <translation>Bild spei&amp;chern …</translation>
    </message>
    <message>
        <source>Discard labels</source>
        <translation>Labels verwerfen</translation>
    </message>
    <message>
        <source>Others that were not saved either: %1.</source>
        <translation>Weitere, die nicht gespeichert wurden: %1.</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <source>Discard the labels of %1 (steps: %2, the last on %3)? They cannot be brought back.</source>
        <translation>Die Labels von %1 verwerfen (Schritte: %2, der letzte am %3)? Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Of these have other values than before: %1.</source>
        <translation>Davon haben andere Werte als zuvor: %1.</translation>
    </message>
    <message>
        <source>Read that way, the data have other samples or other classes, and labelling begins anew.</source>
        <translation>So gelesen haben die Daten andere Punkte oder andere Klassen, und das Labeln beginnt von vorn.</translation>
    </message>
    <message>
        <source>Other work is about to be opened.</source>
        <translation>Gleich wird eine andere Arbeit geöffnet.</translation>
    </message>
    <message>
        <source>Nothing was saved: other work has been opened meanwhile.</source>
        <translation>Es wurde nichts gespeichert: Inzwischen ist eine andere Arbeit geöffnet.</translation>
    </message>
    <message>
        <source>They were found by their ids alone: columns are missing by which that could be checked.</source>
        <translation>Sie wurden allein durch ihre Kennungen gefunden: Es fehlen Spalten, an denen sich das prüfen ließe.</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>The settings are recovered: save them to keep them.</source>
        <translation>Die Einstellungen sind wiederhergestellt: Speichern Sie sie, um sie zu behalten.</translation>
    </message>
    <message>
        <source>Settings of %1 were not saved (the last on %2).</source>
        <translation>Einstellungen von %1 wurden nicht gespeichert (die letzten am %2).</translation>
    </message>
    <message>
        <source>Discard the settings of %1 (the last on %2)? They cannot be brought back.</source>
        <translation>Die Einstellungen von %1 (die letzten am %2) verwerfen? Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Find the &amp;data of the project…</source>
        <translation>Daten des Projekts suc&amp;hen …</translation>
    </message>
    <message>
        <source>%1 is not as it was: these are the data as they were, from %2.</source>
        <translation>%1 ist nicht mehr, wie sie war: Dies sind die Daten, wie sie waren, aus %2.</translation>
    </message>
    <message>
        <source>%1 is not there any more: these are the data from the copy in the project.</source>
        <translation>%1 ist nicht mehr da: Dies sind die Daten aus der Kopie im Projekt.</translation>
    </message>
    <message>
        <source>Labels that the class column says otherwise: %1. They were kept.</source>
        <translation>Labels, zu denen die Klassenspalte anderes sagt: %1. Sie wurden behalten.</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Verlauf …</translation>
    </message>
</context>
<context>
    <name>inkling::MapOverlays</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>The neighbours along which the last run spread the labels (G)</source>
        <translation>Die Nachbarn, über die der letzte Lauf die Labels ausgebreitet hat (G)</translation>
    </message>
    <message>
        <source>Truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <source>Every known class, also those that are hidden from the method; a cross: given another one (T)</source>
        <translation>Jede bekannte Klasse, auch die vor dem Verfahren verborgenen; ein Kreuz: eine andere wurde gegeben (T)</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Gebiete</translation>
    </message>
    <message>
        <source>The classes near each place of this map. It has two dimensions: among all features the borders may run elsewhere</source>
        <translation>Die Klassen in der Nähe jeder Stelle dieser Karte. Sie hat zwei Dimensionen: Unter allen Merkmalen können die Grenzen anders verlaufen</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Colours predictions by how unsure they are: those that stand out most are in most doubt (U)</source>
        <translation>Färbt Vorhersagen danach, wie unsicher sie sind: Die auffälligsten sind am zweifelhaftesten (U)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>A cross: held out, and predicted wrong. A ring: the run before predicted another class, or none. All else is dimmed</source>
        <translation>Ein Kreuz: zurückgehalten und falsch vorhergesagt. Ein Ring: Der Lauf davor hat eine andere Klasse vorhergesagt oder keine. Alles Übrige ist blass</translation>
    </message>
</context>
<context>
    <name>inkling::MapPane</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop and keep what there is (Esc)</source>
        <translation>Stoppen und behalten, was da ist (Esc)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Double click: this map alone, and back</source>
        <translation>Doppelklick: nur diese Karte, und zurück</translation>
    </message>
    <message>
        <source>%1 map</source>
        <translation>Karte %1</translation>
    </message>
</context>
<context>
    <name>inkling::MapWand</name>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 points</source>
        <translation>mehr als %1 Punkte</translation>
    </message>
</context>
<context>
    <name>inkling::MapsPanel</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Drop a file here, or start with two moons (Open).</source>
        <translation>Datei hier ablegen oder mit zwei Monden beginnen (Öffnen).</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) given</source>
        <translation>
            <numerusform>%n Label gegeben</numerusform>
            <numerusform>%n Labels gegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch kein Lauf</translation>
    </message>
    <message>
        <source>%1 predicted, %2 unreached</source>
        <translation>%1 vorhergesagt, %2 unerreicht</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>wird aktualisiert</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Row %1 (held out)</source>
        <translation>Zeile %1 (zurückgehalten)</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Correct this held-out label</source>
        <translation>Zurückgehaltenes Label korrigieren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Unlabel</source>
        <translation>Label entfernen</translation>
    </message>
    <message>
        <source>Fit the map</source>
        <translation>Karte einpassen</translation>
    </message>
    <message>
        <source>what was given</source>
        <translation>was gegeben war</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 vorhergesagt</translation>
    </message>
    <message>
        <source>%1 wrong, %2 changed</source>
        <translation>%1 falsch, %2 geändert</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 von %2 gezeigt</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Zauberstab</translation>
    </message>
</context>
<context>
    <name>inkling::NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>inkling::OthersLabelsDialog</name>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Text that means &amp;no label:</source>
        <translation>Text, der &amp;kein Label bedeutet:</translation>
    </message>
    <message>
        <source>such as -1; an empty cell always does</source>
        <translation>etwa -1; eine leere Zelle immer</translation>
    </message>
    <message>
        <source>Text that means no label</source>
        <translation>Text, der kein Label bedeutet</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>Not found (%1)</source>
        <translation>Nicht gefunden (%1)</translation>
    </message>
    <message>
        <source>Samples of the file that these data do not have</source>
        <translation>Punkte der Datei, die diese Daten nicht haben</translation>
    </message>
    <message>
        <source>Samples that the file labels and these data do not have, as it calls them</source>
        <translation>Punkte mit Label, die diese Daten nicht haben, wie die Datei sie nennt</translation>
    </message>
    <message>
        <source>Row numbers &amp;begin with 1</source>
        <translation>Zeilennummern &amp;beginnen mit 1</translation>
    </message>
    <message>
        <source>As the list of samples counts; exported files count from 0</source>
        <translation>Wie die Liste der Punkte zählt; exportierte Dateien zählen ab 0</translation>
    </message>
</context>
<context>
    <name>inkling::ParameterField</name>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>%1: choose automatically</source>
        <translation>%1: automatisch wählen</translation>
    </message>
    <message>
        <source>Let the method choose from the data</source>
        <translation>Das Verfahren anhand der Daten wählen lassen</translation>
    </message>
</context>
<context>
    <name>inkling::PlotFrame</name>
    <message>
        <source>Drop a file here, or start with two moons</source>
        <translation>Datei hier ablegen oder mit zwei Monden beginnen</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>density of a sample of %1 of %2 points</source>
        <translation>Dichte einer Stichprobe von %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>sample of %1 of %2 points</source>
        <translation>Stichprobe von %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>density of %1 points</source>
        <translation>Dichte von %1 Punkten</translation>
    </message>
</context>
<context>
    <name>inkling::PreparationDialog</name>
    <message>
        <source>&amp;Balance with SMOTE</source>
        <translation>Mit SMOTE aus&amp;gleichen</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>All steps as they are when data are opened; undo brings these back</source>
        <translation>Alle Schritte so, wie sie beim Öffnen von Daten sind; Rückgängig holt die jetzigen zurück</translation>
    </message>
    <message>
        <source>Synthetic samples of the rarer classes, in each fit of the method&apos;s learner</source>
        <translation>Künstliche Punkte der selteneren Klassen, bei jedem Anpassen des Lerners im Verfahren</translation>
    </message>
    <message>
        <source>Columns that are learned from</source>
        <translation>Spalten, aus denen gelernt wird</translation>
    </message>
    <message>
        <source>Contradicting rows</source>
        <translation>Widersprüchliche Zeilen</translation>
    </message>
    <message>
        <source>Looking through the data…</source>
        <translation>Die Daten werden durchgesehen …</translation>
    </message>
    <message>
        <source>No rows of the same features have different classes.</source>
        <translation>Keine Zeilen mit gleichen Merkmalen haben verschiedene Klassen.</translation>
    </message>
    <message>
        <source>Rows of the same features, but of different classes (groups: %1)</source>
        <translation>Zeilen mit gleichen Merkmalen, aber verschiedenen Klassen (Gruppen: %1)</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>The words of texts are not scaled.</source>
        <translation>Die Wörter von Texten werden nicht skaliert.</translation>
    </message>
    <message>
        <source>No column is used as a text (Columns…).</source>
        <translation>Keine Spalte wird als Text verwendet (Spalten …).</translation>
    </message>
    <message>
        <source>The given labels are unequal: %1 of %2, %3 of %4.</source>
        <translation>Die vorgegebenen Labels sind ungleich verteilt: %1 von %2, %3 von %4.</translation>
    </message>
    <message>
        <source>The method makes up for that.</source>
        <translation>Das Verfahren gleicht das aus.</translation>
    </message>
    <message>
        <source>This method does not heed that; self-training and others can.</source>
        <translation>Dieses Verfahren beachtet das nicht; Selbsttraining und andere können es.</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Zurück zum Anfang</translation>
    </message>
    <message>
        <source>repeat an earlier row: %1, come near one: %2</source>
        <translation>wiederholen eine frühere Zeile: %1, kommen ihr nahe: %2</translation>
    </message>
    <message>
        <source>cells: %1, columns: %2, rows: %3</source>
        <translation>Zellen: %1, Spalten: %2, Zeilen: %3</translation>
    </message>
    <message>
        <source>rows: %1, columns: %2</source>
        <translation>Zeilen: %1, Spalten: %2</translation>
    </message>
    <message>
        <source>columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>%1 has rows: %2, columns that are learned from: %3.</source>
        <translation>%1 hat Zeilen: %2, Spalten, aus denen gelernt wird: %3.</translation>
    </message>
    <message>
        <source>Rows that are left out, and for which their labels wait: %1.</source>
        <translation>Weggelassene Zeilen, auf die ihre Labels warten: %1.</translation>
    </message>
    <message>
        <source>Numbers by which samples are compared: %1.</source>
        <translation>Zahlen, durch die Punkte verglichen werden: %1.</translation>
    </message>
</context>
<context>
    <name>inkling::PreparationForm</name>
    <message>
        <source>&amp;Repeated rows</source>
        <translation>&amp;Wiederholte Zeilen</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>F&amp;ehlende Werte</translation>
    </message>
    <message>
        <source>What stands for a number that is not there. A missing category becomes a row of zeros, unless the nearest samples tell which it is</source>
        <translation>Was für eine fehlende Zahl steht. Eine fehlende Kategorie wird zu einer Zeile aus Nullen, außer wenn die nächsten Punkte sagen, welche es ist</translation>
    </message>
    <message>
        <source>&amp;Outliers</source>
        <translation>Aus&amp;reißer</translation>
    </message>
    <message>
        <source>Numbers further beyond the quartiles of their column than three times the distance of these</source>
        <translation>Zahlen, die weiter jenseits der Quartile ihrer Spalte liegen als das Dreifache von deren Abstand</translation>
    </message>
    <message>
        <source>&amp;Nearly constant columns</source>
        <translation>&amp;Nahezu konstante Spalten</translation>
    </message>
    <message>
        <source>Columns in which one value is at least 99 % of all</source>
        <translation>Spalten, in denen ein Wert mindestens 99 % aller ausmacht</translation>
    </message>
    <message>
        <source>size=small&lt;medium&lt;large; grade</source>
        <translation>Größe=klein&lt;mittel&lt;groß; Stufe</translation>
    </message>
    <message>
        <source>Ordered &amp;categories</source>
        <translation>Geordnete &amp;Kategorien</translation>
    </message>
    <message>
        <source>Columns of categories that become their place in an order instead of a column for each: with the order, the lowest first, or without one where that of their numbers or the alphabet is meant</source>
        <translation>Spalten von Kategorien, die zu ihrem Platz in einer Reihenfolge werden statt zu je einer Spalte: mit der Reihenfolge, die niedrigste zuerst, oder ohne, wo die ihrer Zahlen oder des Alphabets gemeint ist</translation>
    </message>
    <message>
        <source>&amp;Words of a text</source>
        <translation>Wörter eines &amp;Textes</translation>
    </message>
    <message>
        <source>How many words tell a column of texts, the most frequent ones (TF-IDF)</source>
        <translation>Durch wie viele Wörter eine Spalte von Texten beschrieben wird, die häufigsten (TF-IDF)</translation>
    </message>
    <message>
        <source>&amp;Scaling</source>
        <translation>&amp;Skalierung</translation>
    </message>
    <message>
        <source>How the features are brought to one scale before samples are compared</source>
        <translation>Wie die Merkmale auf einen Maßstab gebracht werden, bevor Punkte verglichen werden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Principal components</source>
        <translation>&amp;Hauptkomponenten</translation>
    </message>
    <message>
        <source>How many principal components stand in for all features, of pictures for example</source>
        <translation>Wie viele Hauptkomponenten für alle Merkmale stehen, etwa bei Bildern</translation>
    </message>
    <message>
        <source>Rows whose features and class are those of an earlier row, or whose features are those of any row while they have no class; near ones differ by no more than a thousandth of each column&apos;s range</source>
        <translation>Zeilen mit den Merkmalen und der Klasse einer früheren Zeile, oder mit den Merkmalen irgendeiner, ohne selbst eine Klasse zu haben; nahe weichen um höchstens ein Tausendstel der Spanne jeder Spalte ab</translation>
    </message>
</context>
<context>
    <name>inkling::ReadingForm</name>
    <message>
        <source>detected</source>
        <translation>erkannt</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>the first, or the largest</source>
        <translation>die erste oder die größte</translation>
    </message>
    <message>
        <source>In a file with several: the name of a sheet, an array, a variable or a table</source>
        <translation>In einer Datei mit mehreren: der Name eines Blatts, eines Felds, einer Variablen oder einer Tabelle</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>Titles and comments that stand before the table</source>
        <translation>Titel und Kommentare, die vor der Tabelle stehen</translation>
    </message>
    <message>
        <source>&amp;Lines before the table</source>
        <translation>Zei&amp;len vor der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Cells are separated by</source>
        <translation>&amp;Zellen trennt</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Ro&amp;ws of other lengths</source>
        <translation>Zeilen anderer Lä&amp;nge</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>filled up</source>
        <translation>aufgefüllt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Rows that have not as many cells as the others</source>
        <translation>Zeilen, die nicht so viele Zellen haben wie die anderen</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>&amp;Dezimalzeichen</translation>
    </message>
    <message>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Between t&amp;housands</source>
        <translation>Zwischen Ta&amp;usendern</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>apostrophe</source>
        <translation>Apostroph</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>&amp;Missing values</source>
        <translation>F&amp;ehlende Werte</translation>
    </message>
    <message>
        <source>empty, NA, ?, null, …</source>
        <translation>leer, NA, ?, null, …</translation>
    </message>
    <message>
        <source>The texts that mean &quot;no value&quot;, separated by commas</source>
        <translation>Die Texte, die „kein Wert“ bedeuten, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Columns with such &amp;words</source>
        <translation>Spalten mit solchen &amp;Wörtern</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Columns, by name or number, in which NA and the like are values, as the code of Namibia is</source>
        <translation>Spalten, nach Name oder Nummer, in denen NA und dergleichen Werte sind, wie das Kürzel von Namibia</translation>
    </message>
    <message>
        <source>detected: %1</source>
        <translation>erkannt: %1</translation>
    </message>
    <message>
        <source>&amp;Rows of column names</source>
        <translation>Zeilen mit &amp;Spaltennamen</translation>
    </message>
    <message>
        <source>Rows at the top that name the columns; the texts of several are joined</source>
        <translation>Zeilen am Anfang, die die Spalten benennen; die Texte mehrerer werden zusammengefügt</translation>
    </message>
    <message>
        <source>Row&amp;s below the table</source>
        <translation>Zeilen &amp;unter der Tabelle</translation>
    </message>
    <message>
        <source>Footnotes, sources and the like, which are left out</source>
        <translation>Fußnoten, Quellen und Ähnliches, die weggelassen werden</translation>
    </message>
</context>
<context>
    <name>inkling::RowLinks</name>
    <message>
        <source>Go to this sample</source>
        <translation>Zu diesem Punkt gehen</translation>
    </message>
</context>
<context>
    <name>inkling::RunRecord</name>
    <message>
        <source>inductive</source>
        <translation>induktiv</translation>
    </message>
</context>
<context>
    <name>inkling::RunTableModel</name>
    <message>
        <source>defaults</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>converged</source>
        <translation>konvergiert</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>Grenze erreicht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>What was run</source>
        <translation>Was ausgeführt wurde</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The settings that differ from the method&apos;s defaults</source>
        <translation>Einstellungen, die von den Vorgaben des Verfahrens abweichen</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>Samples whose label the method was given</source>
        <translation>Datenpunkte, deren Label dem Verfahren gegeben war</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Samples that only scored the answer</source>
        <translation>Datenpunkte, die nur der Wertung dienten</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of the held-out samples that were predicted right</source>
        <translation>Anteil der richtig vorhergesagten unter den zurückgehaltenen Datenpunkten</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Where the accuracy on endlessly many such samples would lie, 19 times out of 20 (Wilson)</source>
        <translation>Wo die Genauigkeit bei endlos vielen solchen Datenpunkten läge, in 19 von 20 Fällen (Wilson)</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Accuracy of logistic regression, learned from the given labels alone</source>
        <translation>Genauigkeit der logistischen Regression, allein aus den gegebenen Labels gelernt</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>Samples that no label could reach: they stay without a prediction</source>
        <translation>Datenpunkte, die kein Label erreichen konnte: Sie bleiben ohne Vorhersage</translation>
    </message>
    <message>
        <source>ending</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Whether the computation came to its end</source>
        <translation>Ob die Rechnung an ihr Ende kam</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Of the whole run, baselines included</source>
        <translation>Für den ganzen Lauf, mit Vergleichsverfahren</translation>
    </message>
</context>
<context>
    <name>inkling::SampleDelegate</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
</context>
<context>
    <name>inkling::SampleFacts</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
</context>
<context>
    <name>inkling::SampleTable</name>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Copying the rows: what was copied before is there until it is done.</source>
        <translation>Die Zeilen werden kopiert: Bis dahin bleibt da, was vorher kopiert war.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln rows.</source>
        <translation>
            <numerusform>%Ln Zeile kopiert.</numerusform>
            <numerusform>%Ln Zeilen kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SampleTableModel</name>
    <message>
        <source>Held out: its label only scores, and cannot be painted.</source>
        <translation>Zurückgehalten: Sein Label bewertet nur und lässt sich nicht übermalen.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The sample&apos;s row in the data set</source>
        <translation>Die Zeile des Punkts im Datensatz</translation>
    </message>
    <message>
        <source>The label that you gave it: double click or F2 to change it, Delete to take it away</source>
        <translation>Das Label, das du gegeben hast: Doppelklick oder F2 ändert es, Entf nimmt es weg</translation>
    </message>
    <message>
        <source>What the last run says, of given samples too</source>
        <translation>Was der letzte Lauf sagt, auch von gegebenen Punkten</translation>
    </message>
    <message>
        <source>The share of the predicted class, 0 to 1</source>
        <translation>Der Anteil der vorhergesagten Klasse, 0 bis 1</translation>
    </message>
    <message>
        <source>The share of the predicted class minus that of the next, 0 to 1</source>
        <translation>Der Anteil der vorhergesagten Klasse minus den der nächsten, 0 bis 1</translation>
    </message>
    <message>
        <source>Where its class comes from: given, held out for scoring, predicted; unreached by any label, or unlabelled before a run</source>
        <translation>Woher seine Klasse kommt: gegeben, zum Bewerten zurückgehalten, vorhergesagt; von keinem Label erreicht, oder vor einem Lauf ohne Label</translation>
    </message>
    <message>
        <source>Flagged as unsure: not to be suggested for labelling</source>
        <translation>Als unsicher markiert: wird nicht zum Beschriften vorgeschlagen</translation>
    </message>
    <message>
        <source>A column of the data set</source>
        <translation>Eine Spalte des Datensatzes</translation>
    </message>
</context>
<context>
    <name>inkling::SampleValueModel</name>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>inkling::SampleWords</name>
    <message>
        <source>Given: %1</source>
        <translation>Gegeben: %1</translation>
    </message>
    <message>
        <source>Held out: %1</source>
        <translation>Zurückgehalten: %1</translation>
    </message>
    <message>
        <source>Predicted: %1, %2</source>
        <translation>Vorhergesagt: %1, %2</translation>
    </message>
    <message>
        <source>Unreached: no label gets here</source>
        <translation>Unerreicht: Kein Label kommt hierher</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <source>The prediction is out of date</source>
        <translation>Die Vorhersage ist veraltet</translation>
    </message>
    <message>
        <source>Flagged as unsure</source>
        <translation>Als unsicher markiert</translation>
    </message>
    <message>
        <source>given %1</source>
        <translation>gegeben %1</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>unreached</source>
        <translation>unerreicht</translation>
    </message>
    <message>
        <source>unlabelled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
</context>
<context>
    <name>inkling::SamplesPanel</name>
    <message>
        <source>Filter the maps</source>
        <translation>Karten filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, for example: confidence &lt; 0.6</source>
        <translation>Filter, zum Beispiel: Sicherheit &lt; 0.6</translation>
    </message>
    <message>
        <source>Class, given or predicted</source>
        <translation>Klasse, gegeben oder vorhergesagt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Where the class of a sample comes from</source>
        <translation>Woher die Klasse eines Punkts kommt</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>Alle Punkte</translation>
    </message>
    <message>
        <source>Held out, wrong</source>
        <translation>Zurückgehalten, falsch</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählte</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsichere</translation>
    </message>
    <message>
        <source>Show only these samples in the maps: all others are hidden there, and tools pass them over.</source>
        <translation>Nur diese Punkte in den Karten zeigen: Alle anderen sind dort verborgen, und Werkzeuge übergehen sie.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <source>No class</source>
        <translation>Keine Klasse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Conditions on any column:
confidence &lt; 0.6
name = &quot;x&quot;
name contains x
name is missing
unsure
wrong (held out, and predicted otherwise)
Several are joined by “and”. A name in quotes is one of the data set&apos;s columns.</source>
        <translation>Bedingungen an jede Spalte:
Sicherheit &lt; 0.6
Name = &quot;x&quot;
Name contains x
Name is missing
unsicher
falsch (zurückgehalten und anders vorhergesagt)
Mehrere werden durch „und“ verbunden. Ein Name in Anführungszeichen ist eine Spalte des Datensatzes.</translation>
    </message>
</context>
<context>
    <name>inkling::ScorePanel</name>
    <message>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>Hold out a fifth</source>
        <translation>Ein Fünftel zurückhalten</translation>
    </message>
    <message>
        <source>Labels, data or settings have changed since this was computed: run again</source>
        <translation>Labels, Daten oder Einstellungen haben sich seit der Rechnung geändert: erneut ausführen</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <source>Open a file, or start with an example.</source>
        <translation>Eine Datei öffnen oder mit einem Beispiel beginnen.</translation>
    </message>
    <message>
        <source>Label a few points, then press Run (Ctrl+Enter).</source>
        <translation>Einige Punkte labeln, dann „Ausführen“ (Strg+Enter).</translation>
    </message>
    <message>
        <source>Press Run (Ctrl+Enter) to spread the labels.</source>
        <translation>„Ausführen“ (Strg+Enter) breitet die Labels aus.</translation>
    </message>
    <message>
        <source>No labels are held out. Hold some out to see how well this works.</source>
        <translation>Es sind keine Labels zurückgehalten. Einige zurückhalten, um zu sehen, wie gut es gelingt.</translation>
    </message>
    <message>
        <source>Press Run (Ctrl+Enter) to score on the labels now held out.</source>
        <translation>„Ausführen“ (Strg+Enter) wertet mit den jetzt zurückgehaltenen Labels.</translation>
    </message>
    <message>
        <source>Held-out accuracy %1</source>
        <translation>Genauigkeit auf zurückgehaltenen Labels: %1</translation>
    </message>
    <message>
        <source>Keep held-out samples out of the graph</source>
        <translation>Zurückgehaltene nicht in den Graphen</translation>
    </message>
    <message>
        <source>Off (transductive): the held-out samples are in the graph, without their labels.
On (inductive): they are left out and predicted afterwards, as samples that arrive later would be.</source>
        <translation>Aus (transduktiv): Die zurückgehaltenen Punkte sind im Graphen, ohne ihre Labels.
An (induktiv): Sie bleiben draußen und werden danach vorhergesagt, wie Punkte, die später kommen.</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>wird aktualisiert</translation>
    </message>
</context>
<context>
    <name>inkling::ScoreWords</name>
    <message>
        <source>%1 of the %2 held-out samples were predicted right; unreached ones count as wrong. On endlessly many such samples the accuracy would be within %3 %, 19 times out of 20 (Wilson interval).</source>
        <translation>%1 der %2 zurückgehaltenen Datenpunkte richtig vorhergesagt; unerreichte zählen als falsch. Bei endlos vielen solchen läge die Genauigkeit in 19 von 20 Fällen im Bereich %3 % (Wilson-Intervall).</translation>
    </message>
    <message>
        <source>%1 (%2 … %3)</source>
        <translation>%1 (%2 … %3)</translation>
    </message>
    <message>
        <source>Unlabelled data helped: %1</source>
        <translation>Daten ohne Label halfen: %1</translation>
    </message>
    <message>
        <source>Unlabelled data hurt: %1</source>
        <translation>Daten ohne Label schadeten: %1</translation>
    </message>
    <message>
        <source>Cannot tell yet: %1</source>
        <translation>Noch nicht zu sagen: %1</translation>
    </message>
    <message>
        <source>About %1 more held-out rows would settle it.</source>
        <translation>Etwa %1 weitere zurückgehaltene Zeilen würden es klären.</translation>
    </message>
    <message>
        <source>Accuracy minus that of %1 on the same held-out samples, in percentage points, with its 95 % interval (paired bootstrap). McNemar&apos;s exact test: p = %2.</source>
        <translation>Genauigkeit minus die von „%1“ auf denselben zurückgehaltenen Datenpunkten, in Prozentpunkten, mit 95-%-Intervall (gepaarter Bootstrap). Exakter McNemar-Test: p = %2.</translation>
    </message>
    <message>
        <source>Reached %1 of the held-out samples</source>
        <translation>Erreicht: %1 der zurückgehaltenen Datenpunkte</translation>
    </message>
    <message>
        <source>The others got no prediction and count as wrong</source>
        <translation>Die anderen erhielten keine Vorhersage und zählen als falsch</translation>
    </message>
    <message>
        <source>Unreached: %1</source>
        <translation>Unerreicht: %1</translation>
    </message>
    <message>
        <source>Samples without a way to any label; they stay without a prediction</source>
        <translation>Datenpunkte ohne Weg zu einem Label; sie bleiben ohne Vorhersage</translation>
    </message>
    <message>
        <source>Agrees with %1 of %2 given labels</source>
        <translation>Stimmt mit %1 von %2 gegebenen Labels überein</translation>
    </message>
    <message>
        <source>The method has seen these labels: this says nothing of how well it works</source>
        <translation>Das Verfahren hat diese Labels gesehen: Das sagt nichts darüber, wie gut es arbeitet</translation>
    </message>
    <message>
        <source>Leave-one-out: %1 of %2 given labels</source>
        <translation>Leave-one-out: %1 von %2 gegebenen Labels</translation>
    </message>
    <message>
        <source>, left aside: %1</source>
        <translation>, ausgelassen: %1</translation>
    </message>
    <message>
        <source>Few labels are held out, so each given label was predicted from the others as well. Left aside: labels that are the last of their class or of their part of the graph.</source>
        <translation>Es sind nur wenige Labels zurückgehalten, darum wurde auch jedes gegebene Label aus den anderen vorhergesagt. Ausgelassen: Labels, die die letzten ihrer Klasse oder ihres Teils des Graphen sind.</translation>
    </message>
    <message>
        <source>Limit reached after %1 iterations: the answer is not final</source>
        <translation>Grenze nach %1 Iterationen erreicht: Das Ergebnis ist nicht endgültig</translation>
    </message>
    <message>
        <source>Allow more iterations, or a larger tolerance</source>
        <translation>Mehr Iterationen oder eine größere Toleranz zulassen</translation>
    </message>
    <message>
        <source>Stopped after %1 iterations: the answer is not final</source>
        <translation>Nach %1 Iterationen gestoppt: Das Ergebnis ist nicht endgültig</translation>
    </message>
    <message>
        <source>Run again for the whole answer</source>
        <translation>Für das ganze Ergebnis erneut ausführen</translation>
    </message>
    <message>
        <source>A note of the method</source>
        <translation>Ein Hinweis des Verfahrens</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Better than %1: %2</source>
        <translation>Besser als „%1“: %2</translation>
    </message>
    <message>
        <source>Worse than %1: %2</source>
        <translation>Schlechter als „%1“: %2</translation>
    </message>
    <message>
        <source>Held-out samples: in the graph, without their labels (transductive)</source>
        <translation>Zurückgehaltene Punkte: im Graphen, ohne ihre Labels (transduktiv)</translation>
    </message>
    <message>
        <source>Held-out samples: left out of the graph and predicted afterwards (inductive)</source>
        <translation>Zurückgehaltene Punkte: nicht im Graphen, danach vorhergesagt (induktiv)</translation>
    </message>
    <message>
        <source>%1 draws of %2 labels, scored on %3 held-out samples</source>
        <translation>%1 Ziehungen zu %2 Labels, gewertet an %3 zurückgehaltenen Punkten</translation>
    </message>
    <message>
        <source>stopped before %1</source>
        <translation>abgebrochen vor %1</translation>
    </message>
    <message>
        <source>Accuracy minus that of %1 on the same draw, in percentage points: the mean over the draws with its 95 % interval (Student&apos;s t, each draw one observation). It speaks of other labels on these held-out samples, not of other samples.</source>
        <translation>Genauigkeit minus die von „%1“ auf derselben Ziehung, in Prozentpunkten: das Mittel über die Ziehungen mit seinem 95-%-Intervall (Student-t, jede Ziehung eine Beobachtung). Es spricht von anderen Labels an diesen zurückgehaltenen Punkten, nicht von anderen Punkten.</translation>
    </message>
    <message>
        <source>Mean of the draws ± their standard deviation, in %. The mean of endlessly many draws would be within %1, 19 times out of 20 (Student&apos;s t).</source>
        <translation>Mittel der Ziehungen ± ihre Standardabweichung, in %. Das Mittel aus endlos vielen Ziehungen läge in %1, 19-mal von 20 (Student-t).</translation>
    </message>
</context>
<context>
    <name>inkling::SearchForm</name>
    <message>
        <source>Methods to search</source>
        <translation>Zu durchsuchende Verfahren</translation>
    </message>
    <message>
        <source>The present method alone, or it and every method whose answer without a label has a closed form; each with its own settings for what is not varied</source>
        <translation>Das jetzige Verfahren allein oder mit allen Verfahren, deren Antwort ohne ein Label eine geschlossene Form hat; jedes mit seinen eigenen Einstellungen für das, was nicht variiert wird</translation>
    </message>
    <message>
        <source>All with a closed form</source>
        <translation>Alle mit geschlossener Form</translation>
    </message>
    <message>
        <source>%1: values to try</source>
        <translation>%1: zu probierende Werte</translation>
    </message>
    <message>
        <source>automatic × %1</source>
        <translation>automatisch × %1</translation>
    </message>
    <message>
        <source>Values to try, between them semicolons or blanks; empty: %1</source>
        <translation>Zu probierende Werte, getrennt durch Semikolon oder Leerzeichen; leer: %1</translation>
    </message>
</context>
<context>
    <name>inkling::SearchPanel</name>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>cannot be told from it</source>
        <translation>davon nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <source>Use these values</source>
        <translation>Diese Werte verwenden</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>By McNemar&apos;s exact test at 5 %, each by itself. Where several parameters or methods were varied together, each mark is the best candidate with its value.</source>
        <translation>Nach dem exakten McNemar-Test bei 5 %, jeder für sich. Wo mehrere Parameter oder Verfahren zusammen variiert wurden, steht jede Marke für den besten Kandidaten mit ihrem Wert.</translation>
    </message>
    <message>
        <source>Sets the method and its parameters to the chosen row (also Enter or a double click there)</source>
        <translation>Setzt das Verfahren und seine Parameter auf die gewählte Zeile (auch mit der Eingabetaste oder einem Doppelklick dort)</translation>
    </message>
    <message>
        <source>Candidates, the best first</source>
        <translation>Kandidaten, der beste zuerst</translation>
    </message>
    <message>
        <source>Each given label is predicted from the other given ones; held-out labels play no part.</source>
        <translation>Jedes gegebene Label wird aus den anderen gegebenen vorhergesagt; zurückgehaltene Labels spielen keine Rolle.</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Find parameters</source>
        <translation>Parameter suchen</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <translation>Veraltet: %1</translation>
    </message>
    <message>
        <source>Which values suit these labels? Choose what to vary, and see.</source>
        <translation>Welche Werte passen zu diesen Labels? Wählen Sie, was variiert wird, und sehen Sie nach.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Verwendung</translation>
    </message>
    <message>
        <source>Label a few samples of each of two classes first: each label is predicted from the others.</source>
        <translation>Erst je ein paar Datenpunkte aus zwei Klassen labeln: Jedes Label wird aus den anderen vorhergesagt.</translation>
    </message>
    <message>
        <source>Choose a parameter to vary, or several methods.</source>
        <translation>Wählen Sie einen Parameter, der variiert wird, oder mehrere Verfahren.</translation>
    </message>
</context>
<context>
    <name>inkling::SearchTableModel</name>
    <message>
        <source>as set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>limit of iterations reached</source>
        <translation>Grenze der Iterationen erreicht</translation>
    </message>
    <message>
        <source>best</source>
        <translation>am besten</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>Was probiert wurde</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The values of the varied parameters; the others are as they were set</source>
        <translation>Die Werte der variierten Parameter; die anderen sind, wie sie eingestellt waren</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Given labels that the other given labels do not predict</source>
        <translation>Gegebene Labels, die die anderen gegebenen nicht vorhersagen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of the left-out labels that were predicted wrong</source>
        <translation>Anteil der ausgelassenen Labels, die falsch vorhergesagt wurden</translation>
    </message>
    <message>
        <source>p to the best</source>
        <translation>p zum besten</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test of the difference to the best candidate: below 0.05 it is worse, else it cannot be told from it</source>
        <translation>Exakter McNemar-Test des Unterschieds zum besten Kandidaten: unter 0,05 ist er schlechter, sonst nicht von ihm zu unterscheiden</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Where the error on endlessly many such labels would lie, 19 times out of 20 (Wilson)</source>
        <translation>Wo der Fehler bei endlos vielen solchen Labels läge, in 19 von 20 Fällen (Wilson)</translation>
    </message>
    <message>
        <source>log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Mean of minus the logarithm of the true class&apos;s probability; 0 is best</source>
        <translation>Mittel des negativen Logarithmus der Wahrscheinlichkeit der wahren Klasse; 0 ist am besten</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Without the graph, where an earlier candidate had built it</source>
        <translation>Ohne den Graphen, wo ihn ein früherer Kandidat gebaut hatte</translation>
    </message>
    <message>
        <source>remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Why there is no score, or what to know of it</source>
        <translation>Warum es keine Wertung gibt oder was an ihr zu beachten ist</translation>
    </message>
</context>
<context>
    <name>inkling::SearchWords</name>
    <message>
        <source>Best: %1, %2 of %3 left-out labels wrong (%4; 95 % interval %5).</source>
        <translation>Am besten: %1, %2 von %3 ausgelassenen Labels falsch (%4; 95-%-Intervall %5).</translation>
    </message>
    <message>
        <source>No candidate has an answer.</source>
        <translation>Kein Kandidat hat eine Antwort.</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 candidates are done.</source>
        <translation>Angehalten: %1 von %2 Kandidaten sind fertig.</translation>
    </message>
</context>
<context>
    <name>inkling::Session</name>
    <message>
        <source>%1: %2 % (%3 of %4, 95 % interval %5 to %6 %)</source>
        <translation>%1: %2 % (%3 von %4, 95-%-Intervall %5 bis %6 %)</translation>
    </message>
    <message>
        <source>Unlabelled data helped</source>
        <translation>Daten ohne Label halfen</translation>
    </message>
    <message>
        <source>Unlabelled data hurt</source>
        <translation>Daten ohne Label schadeten</translation>
    </message>
    <message>
        <source>Cannot tell yet whether unlabelled data helps</source>
        <translation>Noch nicht zu sagen, ob Daten ohne Label helfen</translation>
    </message>
    <message>
        <source>%1: %2 points against %3 (95 % interval %4 to %5, McNemar p %6)</source>
        <translation>%1: %2 Punkte gegenüber „%3“ (95-%-Intervall %4 bis %5, McNemar p %6)</translation>
    </message>
    <message>
        <source>Data: %1, %2 rows, %3 features</source>
        <translation>Daten: %1, Zeilen: %2, Merkmale: %3</translation>
    </message>
    <message>
        <source>Labels: %1 given, %2 held out, %3 unlabelled</source>
        <translation>Labels: %1 gegeben, %2 zurückgehalten, %3 ohne Label</translation>
    </message>
    <message>
        <source>Unreached: %1</source>
        <translation>Unerreicht: %1</translation>
    </message>
    <message>
        <source>%1: nothing is held out, so there is no accuracy</source>
        <translation>%1: Nichts ist zurückgehalten, daher gibt es keine Genauigkeit</translation>
    </message>
    <message>
        <source>Leave-one-out over the given labels: %1 of %2 right</source>
        <translation>Leave-one-out über die gegebenen Labels: %1 von %2 richtig</translation>
    </message>
    <message>
        <source>Opening was stopped.</source>
        <translation>Das Öffnen wurde gestoppt.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde gestoppt.</translation>
    </message>
    <message>
        <source>component 1 (%1 %)</source>
        <translation>Komponente 1 (%1 %)</translation>
    </message>
    <message>
        <source>component 2 (%1 %)</source>
        <translation>Komponente 2 (%1 %)</translation>
    </message>
    <message>
        <source>No sample has a label yet: click a few points, or label some at random.</source>
        <translation>Noch kein Datenpunkt hat ein Label: einige Punkte anklicken oder zufällig labeln.</translation>
    </message>
    <message>
        <source>%1: done in %2 ms, unreached: %3.</source>
        <translation>%1: fertig in %2 ms, unerreicht: %3.</translation>
    </message>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: unlabel %n point(s)</source>
        <translation>
            <numerusform>%1: Label von %n Punkt entfernen</numerusform>
            <numerusform>%1: Labels von %n Punkten entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n point(s) to %2</source>
        <translation>
            <numerusform>%1: %n Punkt zu %2</numerusform>
            <numerusform>%1: %n Punkte zu %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held-out point(s) left alone</source>
        <translation>
            <numerusform>%n zurückgehaltener Punkt unberührt</numerusform>
            <numerusform>%n zurückgehaltene Punkte unberührt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) contradict the known class</source>
        <translation>
            <numerusform>%n Label widerspricht der bekannten Klasse</numerusform>
            <numerusform>%n Labels widersprechen der bekannten Klasse</numerusform>
        </translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Recolour %1</source>
        <translation>%1 umfärben</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Label %1 per class at random</source>
        <translation>Zufällig %1 je Klasse labeln</translation>
    </message>
    <message>
        <source>Hold out %1 %</source>
        <translation>%1 % zurückhalten</translation>
    </message>
    <message>
        <source>Hide the given labels</source>
        <translation>Gegebene Labels verbergen</translation>
    </message>
    <message>
        <source>Correct held-out row %1 to %2</source>
        <translation>Zurückgehaltene Zeile %1 zu %2 korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>Give the %n label(s) of a list</source>
        <translation>
            <numerusform>%n Label einer Liste geben</numerusform>
            <numerusform>%n Labels einer Liste geben</numerusform>
        </translation>
    </message>
    <message>
        <source>All given labels are of %1: give a few of another class too, or there is nothing to learn.</source>
        <translation>Alle gegebenen Labels gehören zu %1: Geben Sie auch ein paar einer anderen Klasse, sonst gibt es nichts zu lernen.</translation>
    </message>
    <message>
        <source>The held-out samples were left out of the graph and predicted afterwards.</source>
        <translation>Die zurückgehaltenen Punkte blieben aus dem Graphen und wurden danach vorhergesagt.</translation>
    </message>
    <message>
        <source>%1: %2 draws of the given labels in %3 ms.</source>
        <translation>%1: %2 Ziehungen der gegebenen Labels in %3 ms.</translation>
    </message>
    <message>
        <source>Running afresh for what is exported.</source>
        <translation>Für den Export wird noch einmal von Grund auf gerechnet.</translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>Es wurde nichts exportiert: %1</translation>
    </message>
    <message>
        <source>Nothing was exported, because the data have changed meanwhile.</source>
        <translation>Es wurde nichts exportiert, denn die Daten haben sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>Nothing was exported, because the run that it needs was stopped.</source>
        <translation>Es wurde nichts exportiert, denn der Lauf dafür wurde gestoppt.</translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation>%1 mit %2 zusammenlegen</translation>
    </message>
    <message>
        <source>Move %1 to place %2</source>
        <translation>%1 an Platz %2 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Split %1: %n point(s) to %2</source>
        <translation>
            <numerusform>%1 teilen: %n Punkt zu %2</numerusform>
            <numerusform>%1 teilen: %n Punkte zu %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n point(s) as unsure</source>
        <translation>
            <numerusform>%n Punkt als unsicher markieren</numerusform>
            <numerusform>%n Punkte als unsicher markieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %n point(s)</source>
        <translation>
            <numerusform>%n Punkt die Marke nehmen</numerusform>
            <numerusform>%n Punkten die Marke nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) of locked classes left alone</source>
        <translation>
            <numerusform>%n Label einer gesperrten Klasse blieb</numerusform>
            <numerusform>%n Labels gesperrter Klassen blieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1 (labels: %2)</source>
        <translation>%1 importieren (Labels: %2)</translation>
    </message>
    <message>
        <source>Merge with %1 (labels: %2)</source>
        <translation>Mit %1 zusammenführen (Labels: %2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standardisiert</translation>
    </message>
    <message>
        <source>min–max</source>
        <translation>Min–Max</translation>
    </message>
    <message>
        <source>robust</source>
        <translation>robust</translation>
    </message>
    <message>
        <source>median of the column</source>
        <translation>Median der Spalte</translation>
    </message>
    <message>
        <source>mean of the column</source>
        <translation>Mittelwert der Spalte</translation>
    </message>
    <message>
        <source>most frequent value</source>
        <translation>häufigster Wert</translation>
    </message>
    <message>
        <source>from the nearest samples</source>
        <translation>aus den nächsten Punkten</translation>
    </message>
    <message>
        <source>leave the rows out</source>
        <translation>Zeilen weglassen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>leave out, near ones too</source>
        <translation>weglassen, nahe auch</translation>
    </message>
    <message>
        <source>move to the fence</source>
        <translation>an die Grenze verschieben</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Repeated rows</source>
        <translation>Wiederholte Zeilen</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Nearly constant columns</source>
        <translation>Nahezu konstante Spalten</translation>
    </message>
    <message>
        <source>Ordered categories</source>
        <translation>Geordnete Kategorien</translation>
    </message>
    <message>
        <source>Words of a text</source>
        <translation>Wörter eines Textes</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Hauptkomponenten</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language that this file translates to, by its code: de</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Other roles or types of columns</source>
        <translation>Andere Rollen oder Typen von Spalten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>nach den Namen</translation>
    </message>
    <message>
        <source>The data are not those any more that were read: the columns stay as they are.</source>
        <translation>Die Daten sind nicht mehr die, die gelesen wurden: Die Spalten bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>inkling::SessionEdgeEffects</name>
    <message numerus="yes">
        <source>%n edge(s) cut, one at a time, in %1 ms.</source>
        <translation>
            <numerusform>%n Kante geschnitten, in %1 ms.</numerusform>
            <numerusform>%n Kanten einzeln geschnitten, in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionFindings</name>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>inkling::SessionGraph</name>
    <message>
        <source>The graph cannot be shown: %1</source>
        <translation>Der Graph lässt sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>Run the method (F5) to see the graph that it spreads labels on.</source>
        <translation>Starte das Verfahren (F5), um den Graphen zu sehen, auf dem es Labels ausbreitet.</translation>
    </message>
    <message>
        <source>This method has no graph.</source>
        <translation>Dieses Verfahren hat keinen Graphen.</translation>
    </message>
    <message>
        <source>This graph joins all pairs of samples: there is nothing to see in all lines at once. Choose nearest neighbours to see a graph.</source>
        <translation>Dieser Graph verbindet alle Paare von Punkten: In allen Linien zugleich ist nichts zu sehen. Wählen Sie nächste Nachbarn, um einen Graphen zu sehen.</translation>
    </message>
</context>
<context>
    <name>inkling::SessionGuide</name>
    <message>
        <source>rejected before, and nothing else is left.</source>
        <translation>zuvor zurückgestellt, und sonst ist nichts übrig.</translation>
    </message>
    <message>
        <source>A quick look, as the data are large.</source>
        <translation>Ein schneller Blick, denn die Daten sind groß.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>inkling::SessionInspection</name>
    <message>
        <source>Press Run to see where its label comes from.</source>
        <translation>Starte das Verfahren, um zu sehen, woher sein Label kommt.</translation>
    </message>
    <message>
        <source>%1 cannot tell which given samples a label comes from. These methods can: %2.</source>
        <translation>%1 kann nicht sagen, von welchen gegebenen Punkten ein Label kommt. Diese Verfahren können es: %2.</translation>
    </message>
    <message>
        <source>Its label is given.</source>
        <translation>Sein Label ist gegeben.</translation>
    </message>
    <message>
        <source>No label reaches it: there is none in its part of the graph.</source>
        <translation>Kein Label erreicht ihn: In seinem Teil des Graphen ist keines.</translation>
    </message>
    <message>
        <source>It was kept out of the graph and predicted from its neighbours.</source>
        <translation>Er war nicht im Graphen und wurde aus seinen Nachbarn vorhergesagt.</translation>
    </message>
    <message>
        <source>Click it to see where its label comes from.</source>
        <translation>Klicken Sie ihn an, um zu sehen, woher sein Label kommt.</translation>
    </message>
    <message>
        <source>No label reaches it.</source>
        <translation>Kein Label erreicht ihn.</translation>
    </message>
    <message>
        <source>Round %1: %2 labels it %3, sure to %4 %.</source>
        <translation>Runde %1: %2 labelt ihn als %3, zu %4 % sicher.</translation>
    </message>
    <message>
        <source>Round %1: the label is taken back.</source>
        <translation>Runde %1: Das Label wird zurückgenommen.</translation>
    </message>
    <message>
        <source>No round labels it; its class is predicted from all labels in the end.</source>
        <translation>Keine Runde labelt ihn; seine Klasse ist am Ende aus allen Labels vorhergesagt.</translation>
    </message>
    <message>
        <source>No round had labelled it when the run was stopped.</source>
        <translation>Keine Runde hatte ihn gelabelt, als der Lauf angehalten wurde.</translation>
    </message>
</context>
<context>
    <name>inkling::SessionJournal</name>
    <message>
        <source>Until it can be, labels that are not saved would be lost in a crash.</source>
        <translation>Bis dahin gingen nicht gespeicherte Labels bei einem Absturz verloren.</translation>
    </message>
    <message>
        <source>The disk that has %1 does not answer: until it does, the latest labels are not on it and would be lost in a crash.</source>
        <translation>Der Datenträger mit %1 antwortet nicht: Bis er antwortet, sind die letzten Labels nicht gespeichert und gingen bei einem Absturz verloren.</translation>
    </message>
</context>
<context>
    <name>inkling::SessionPreview</name>
    <message>
        <source>There are no data yet.</source>
        <translation>Noch sind keine Daten da.</translation>
    </message>
    <message>
        <source>Point at a sample, or go to one with the arrow keys, to see what a label there would change.</source>
        <translation>Auf einen Punkt zeigen oder mit den Pfeiltasten zu einem gehen, um zu sehen, was ein Label dort ändern würde.</translation>
    </message>
    <message>
        <source>Row %1 is held out for scoring and takes no label.</source>
        <translation>Zeile %1 ist für die Bewertung zurückgehalten und nimmt kein Label.</translation>
    </message>
    <message>
        <source>There is no class %1 yet: a short press makes it.</source>
        <translation>Eine Klasse %1 gibt es noch nicht: Ein kurzer Druck legt sie an.</translation>
    </message>
    <message>
        <source>Row %1 has no label that could be taken away.</source>
        <translation>Zeile %1 hat kein Label, das man wegnehmen könnte.</translation>
    </message>
    <message>
        <source>Row %1 is given as %2 already.</source>
        <translation>Zeile %1 ist schon als %2 gegeben.</translation>
    </message>
    <message numerus="yes">
        <source>No label here would change %n other label(s)</source>
        <translation>
            <numerusform>Kein Label hier würde %n anderes Label ändern</numerusform>
            <numerusform>Kein Label hier würde %n andere Labels ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>What would no label here change?</source>
        <translation>Was würde kein Label hier ändern?</translation>
    </message>
    <message numerus="yes">
        <source>%1 here would change %n other label(s)</source>
        <translation>
            <numerusform>%1 hier würde %n anderes Label ändern</numerusform>
            <numerusform>%1 hier würde %n andere Labels ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>What would %1 here change?</source>
        <translation>Was würde %1 hier ändern?</translation>
    </message>
</context>
<context>
    <name>inkling::SessionProject</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>inkling::SessionSearch</name>
    <message>
        <source>The search was stopped.</source>
        <translation>Die Suche wurde angehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) searched in %1 ms.</source>
        <translation>
            <numerusform>%n Kandidat durchsucht in %1 ms.</numerusform>
            <numerusform>%n Kandidaten durchsucht in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionSurgery</name>
    <message>
        <source>%1, %2 joined by hand</source>
        <translation>%1, %2 von Hand verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) cut</source>
        <translation>
            <numerusform>%n Kante geschnitten</numerusform>
            <numerusform>%n Kanten geschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) cut by hand</source>
        <translation>
            <numerusform>%n Kante von Hand geschnitten</numerusform>
            <numerusform>%n Kanten von Hand geschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edge(s) joined by hand</source>
        <translation>
            <numerusform>%n Kante von Hand verbunden</numerusform>
            <numerusform>%n Kanten von Hand verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut %n edge(s)</source>
        <translation>
            <numerusform>%n Kante schneiden</numerusform>
            <numerusform>%n Kanten schneiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Join %n sample(s)</source>
        <translation>
            <numerusform>%n Punkt verbinden</numerusform>
            <numerusform>%n Punkte verbinden</numerusform>
        </translation>
    </message>
    <message>
        <source>The graph as built</source>
        <translation>Der Graph wie gebaut</translation>
    </message>
</context>
<context>
    <name>inkling::SessionSuspects</name>
    <message numerus="yes">
        <source>%n label(s) left out, one at a time, in %1 ms.</source>
        <translation>
            <numerusform>%n Label ausgelassen, in %1 ms.</numerusform>
            <numerusform>%n Labels ausgelassen, jedes für sich, in %1 ms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SessionWand</name>
    <message>
        <source>The wand does not know the neighbours: %1</source>
        <translation>Der Zauberstab kennt die Nachbarn nicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>The wand takes the points within %n hop(s) of the one clicked; [ and ] change it.</source>
        <translation>
            <numerusform>Der Zauberstab nimmt die Punkte im Umkreis von %n Schritt um den angeklickten; [ und ] ändern es.</numerusform>
            <numerusform>Der Zauberstab nimmt die Punkte im Umkreis von %n Schritten um den angeklickten; [ und ] ändern es.</numerusform>
        </translation>
    </message>
    <message>
        <source>The neighbours of all samples are being looked for; the wand works once they are known.</source>
        <translation>Die Nachbarn aller Punkte werden gesucht; der Zauberstab wirkt, sobald sie bekannt sind.</translation>
    </message>
    <message>
        <source>The neighbours are known.</source>
        <translation>Die Nachbarn sind bekannt.</translation>
    </message>
    <message>
        <source>The search for the neighbours was stopped; the wand&apos;s next click begins it anew.</source>
        <translation>Die Suche nach den Nachbarn wurde angehalten; der nächste Klick mit dem Zauberstab beginnt sie neu.</translation>
    </message>
</context>
<context>
    <name>inkling::Shortcuts</name>
    <message>
        <source>%1 moves or zooms the map; choose another key.</source>
        <translation>%1 bewegt oder vergrößert die Karte; wähle eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”; take it away there first, or choose another key.</source>
        <translation>%1 gehört zu „%2“; nimm es dort zuerst weg, oder wähle eine andere Taste.</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 gehalten</translation>
    </message>
</context>
<context>
    <name>inkling::ShortcutsDialog</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>All defaults</source>
        <translation>Alle Vorgaben</translation>
    </message>
</context>
<context>
    <name>inkling::StepWords</name>
    <message>
        <source>Suggestion accepted</source>
        <translation>Vorschlag angenommen</translation>
    </message>
    <message>
        <source>New class</source>
        <translation>Neue Klasse</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Held-out sample corrected</source>
        <translation>Zurückgehaltener Punkt berichtigt</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Labels hidden</source>
        <translation>Labels verborgen</translation>
    </message>
    <message>
        <source>Holding out</source>
        <translation>Zurückhalten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Class locked</source>
        <translation>Klasse gesperrt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merge with another annotator</source>
        <translation>Zusammenführung mit anderen Labels</translation>
    </message>
    <message>
        <source>Classes merged</source>
        <translation>Klassen zusammengelegt</translation>
    </message>
    <message>
        <source>Class moved</source>
        <translation>Klasse verschoben</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygon</translation>
    </message>
    <message>
        <source>Labels at random</source>
        <translation>Labels zufällig</translation>
    </message>
    <message>
        <source>Class recoloured</source>
        <translation>Klasse umgefärbt</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Changed data</source>
        <translation>Geänderte Daten</translation>
    </message>
    <message>
        <source>Class removed</source>
        <translation>Klasse entfernt</translation>
    </message>
    <message>
        <source>Class renamed</source>
        <translation>Klasse umbenannt</translation>
    </message>
    <message>
        <source>Back to a moment</source>
        <translation>Zurück zu einem Zeitpunkt</translation>
    </message>
    <message>
        <source>List of seed rows</source>
        <translation>Liste von Startzeilen</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Class split</source>
        <translation>Klasse geteilt</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdacht</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Marke entfernt</translation>
    </message>
    <message>
        <source>Class unlocked</source>
        <translation>Klasse entsperrt</translation>
    </message>
    <message>
        <source>Wand</source>
        <translation>Zauberstab</translation>
    </message>
    <message>
        <source>class %1 is called %2</source>
        <translation>Klasse %1 heißt %2</translation>
    </message>
    <message>
        <source>class %1 has another colour</source>
        <translation>Klasse %1 hat eine andere Farbe</translation>
    </message>
    <message>
        <source>class %1 is locked</source>
        <translation>Klasse %1 ist gesperrt</translation>
    </message>
    <message>
        <source>class %1 is unlocked</source>
        <translation>Klasse %1 ist entsperrt</translation>
    </message>
    <message>
        <source>the classes have another order</source>
        <translation>die Klassen haben eine andere Reihenfolge</translation>
    </message>
    <message>
        <source>class %1 is new</source>
        <translation>Klasse %1 ist neu</translation>
    </message>
    <message>
        <source>class %1 is gone</source>
        <translation>Klasse %1 ist fort</translation>
    </message>
    <message>
        <source>to %1: %2</source>
        <translation>zu %1: %2</translation>
    </message>
    <message>
        <source>to other classes: %1</source>
        <translation>zu anderen Klassen: %1</translation>
    </message>
    <message>
        <source>label taken away: %1</source>
        <translation>Label entfernt: %1</translation>
    </message>
    <message>
        <source>held out: %1</source>
        <translation>zurückgehalten: %1</translation>
    </message>
    <message>
        <source>not held out any more: %1</source>
        <translation>nicht mehr zurückgehalten: %1</translation>
    </message>
    <message>
        <source>flagged as unsure: %1</source>
        <translation>als unsicher markiert: %1</translation>
    </message>
    <message>
        <source>flag taken off: %1</source>
        <translation>Marke entfernt: %1</translation>
    </message>
    <message>
        <source>known class changed: %1</source>
        <translation>bekannte Klasse geändert: %1</translation>
    </message>
</context>
<context>
    <name>inkling::SuggestionText</name>
    <message>
        <source>in the middle of many points of which nothing is known yet.</source>
        <translation>mitten unter vielen Punkten, von denen noch nichts bekannt ist.</translation>
    </message>
    <message>
        <source>it has no neighbours, so no label reaches it.</source>
        <translation>er hat keine Nachbarn, also erreicht ihn kein Label.</translation>
    </message>
    <message numerus="yes">
        <source>in the middle of %n point(s) that no label reaches.</source>
        <translation>
            <numerusform>mitten in %n Punkt, den kein Label erreicht.</numerusform>
            <numerusform>mitten in %n Punkten, die kein Label erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>typical of many: its label would tell the most of all others.</source>
        <translation>typisch für viele: Sein Label würde am meisten von allen anderen sagen.</translation>
    </message>
    <message>
        <source>typical of many others, and nothing is predicted for it yet.</source>
        <translation>typisch für viele andere, und für ihn ist noch nichts vorhergesagt.</translation>
    </message>
    <message>
        <source>between %1 and %2.</source>
        <translation>zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>likely %1, and typical of many others.</source>
        <translation>wohl %1, und typisch für viele andere.</translation>
    </message>
    <message numerus="yes">
        <source>If it is %1, %n other label(s) change.</source>
        <translation>
            <numerusform>Ist er %1, ändert sich %n andere Vorhersage.</numerusform>
            <numerusform>Ist er %1, ändern sich %n andere Vorhersagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>inkling::SuspectTableModel</name>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>The sample&apos;s row in the data set</source>
        <translation>Die Zeile des Punkts im Datensatz</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>The label that you gave it</source>
        <translation>Das Label, das du gegeben hast</translation>
    </message>
    <message>
        <source>the others say</source>
        <translation>die anderen sagen</translation>
    </message>
    <message>
        <source>What the method predicts from all other labels</source>
        <translation>Was das Verfahren aus allen anderen Labels vorhersagt</translation>
    </message>
    <message>
        <source>with</source>
        <translation>mit</translation>
    </message>
    <message>
        <source>The share of the class that the others say</source>
        <translation>Der Anteil der Klasse, die die anderen sagen</translation>
    </message>
    <message>
        <source>given gets</source>
        <translation>gegeben bekommt</translation>
    </message>
    <message>
        <source>The share that the others leave the given class</source>
        <translation>Der Anteil, den die anderen der gegebenen Klasse lassen</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Flagged as unsure</source>
        <translation>Als unsicher markiert</translation>
    </message>
</context>
<context>
    <name>inkling::SuspectsPanel</name>
    <message>
        <source>Look for suspects</source>
        <translation>Verdächtige suchen</translation>
    </message>
    <message>
        <source>Accept (A)</source>
        <translation>Übernehmen (A)</translation>
    </message>
    <message>
        <source>Keep (X)</source>
        <translation>Behalten (X)</translation>
    </message>
    <message>
        <source>Flag (F)</source>
        <translation>Unsicher (F)</translation>
    </message>
    <message>
        <source>Predicts each given label from all others, by the present method.</source>
        <translation>Sagt jedes gegebene Label aus allen anderen vorher, mit dem jetzigen Verfahren.</translation>
    </message>
    <message>
        <source>Gives the sample the class that the other labels say.</source>
        <translation>Gibt dem Punkt die Klasse, die die anderen Labels sagen.</translation>
    </message>
    <message>
        <source>The label is right: it is no suspect until the labels are others.</source>
        <translation>Das Label stimmt: Es ist nicht verdächtig, bis die Labels andere sind.</translation>
    </message>
    <message>
        <source>Marks the sample as unsure, or takes the mark away.</source>
        <translation>Markiert den Punkt als unsicher oder nimmt die Marke weg.</translation>
    </message>
    <message>
        <source>Suspects</source>
        <translation>Verdächtige</translation>
    </message>
    <message>
        <source>Each given label is predicted from all others.</source>
        <translation>Jedes gegebene Label wird aus allen anderen vorhergesagt.</translation>
    </message>
    <message>
        <source>Wrong labels happen: look for those that the others contradict.</source>
        <translation>Falsche Labels kommen vor: Suchen Sie die, denen die anderen widersprechen.</translation>
    </message>
    <message>
        <source>Give some samples a label: then those that the others contradict can be found.</source>
        <translation>Geben Sie einigen Punkten ein Label: Dann lassen sich die finden, denen die anderen widersprechen.</translation>
    </message>
    <message>
        <source>No label is contradicted by the others.</source>
        <translation>Keinem Label wird von den anderen widersprochen.</translation>
    </message>
    <message>
        <source>%1 of %2 contradicted labels are open.</source>
        <translation>%1 von %2 strittigen Labels sind offen.</translation>
    </message>
    <message>
        <source>Of %1 labels %2 were tried, evenly over the classes.</source>
        <translation>Von %1 Labels wurden %2 geprüft, gleichmäßig über die Klassen.</translation>
    </message>
    <message>
        <source>The others know nothing of %1.</source>
        <translation>Von %1 wissen die anderen nichts.</translation>
    </message>
    <message>
        <source>Labels or method have changed since: look again.</source>
        <translation>Labels oder Verfahren haben sich seither geändert: Suchen Sie erneut.</translation>
    </message>
    <message>
        <source>Accept %1 for row %2</source>
        <translation>%1 für Zeile %2 übernehmen</translation>
    </message>
    <message>
        <source>Suspect</source>
        <translation>Verdacht</translation>
    </message>
</context>
<context>
    <name>inkling::TimelineBar</name>
    <message>
        <source>Run a method to watch the labels spread.</source>
        <translation>Ein Verfahren ausführen und zusehen, wie sich die Labels ausbreiten.</translation>
    </message>
    <message>
        <source>The iteration that the After map shows, and the last one</source>
        <translation>Die Iteration, die die Karte „Nachher“ zeigt, und die letzte</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Timeline, %1</source>
        <translation>Zeitleiste, %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Live answers show the result alone. Run (F5) to watch the labels spread.</source>
        <translation>Live ist nur das Ergebnis zu sehen. Ein Lauf (F5) zeigt, wie sich die Labels ausbreiten.</translation>
    </message>
</context>
<context>
    <name>inkling::ValueText</name>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
</context>
<context>
    <name>inkling::ViewForm</name>
    <message>
        <source>Part of it may be that all of them tell the classes: after a run, or with more labels, it is measured within these.</source>
        <translation>Ein Teil davon mag sein, dass alle von den Klassen zeugen: Nach einem Lauf oder mit mehr Labels wird innerhalb der Klassen gemessen.</translation>
    </message>
    <message>
        <source>The views tell much of one another: methods of several views gain little.</source>
        <translation>Die Sichten sagen viel übereinander: Verfahren mit mehreren Sichten gewinnen wenig.</translation>
    </message>
    <message>
        <source>The views tell nearly the same: methods of several views gain next to nothing.</source>
        <translation>Die Sichten sagen fast dasselbe: Verfahren mit mehreren Sichten gewinnen so gut wie nichts.</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Groups of columns that tell of the samples from one side each, as pixels and contours, or words and links: methods of several views, such as co-training, learn from each alone and let them teach one another.</source>
        <translation>Gruppen von Spalten, die von den Punkten je eine Seite zeigen, wie Bildpunkte und Umrisse oder Wörter und Verweise: Verfahren mit mehreren Sichten, etwa Co-Training, lernen aus jeder allein und lassen sie einander lehren.</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Alle Merkmale</translation>
    </message>
    <message>
        <source>Dependence</source>
        <translation>Abhängigkeit</translation>
    </message>
    <message>
        <source>0: the views tell nothing of one another, 1: each tells all of the other (RV coefficient, the mean over pairs of views). It is measured within the classes that were given or predicted; while few samples have one, over all samples, where views that both tell the classes depend on one another for that alone.</source>
        <translation>0: Die Sichten sagen nichts übereinander, 1: Jede sagt alles über die andere (RV-Koeffizient, das Mittel über Paare von Sichten). Gemessen wird innerhalb der gegebenen oder vorhergesagten Klassen; solange wenige Punkte eine haben, über alle Punkte, wo Sichten, die beide von den Klassen zeugen, schon deshalb voneinander abhängen.</translation>
    </message>
    <message>
        <source>View of the selected columns</source>
        <translation>Sicht der ausgewählten Spalten</translation>
    </message>
    <message>
        <source>no view</source>
        <translation>keine Sicht</translation>
    </message>
    <message>
        <source>Set &amp;view</source>
        <translation>&amp;Sicht setzen</translation>
    </message>
    <message>
        <source>Assigns the selected columns to this view; without a name, to none</source>
        <translation>Weist die ausgewählten Spalten dieser Sicht zu; ohne Namen keiner</translation>
    </message>
    <message>
        <source>By na&amp;me</source>
        <translation>Nach Na&amp;men</translation>
    </message>
    <message>
        <source>Columns whose names begin alike are a view</source>
        <translation>Spalten, deren Namen gleich beginnen, sind eine Sicht</translation>
    </message>
    <message>
        <source>At &amp;random</source>
        <translation>Zu&amp;fällig</translation>
    </message>
    <message>
        <source>Deals the columns out into so many views; other ones with each press</source>
        <translation>Teilt die Spalten in so viele Sichten auf; bei jedem Druck in andere</translation>
    </message>
    <message>
        <source>In&amp;dependent</source>
        <translation>&amp;Unabhängig</translation>
    </message>
    <message>
        <source>How many views are dealt out</source>
        <translation>Wie viele Sichten gebildet werden</translation>
    </message>
    <message>
        <source>How many views are made at random or independent</source>
        <translation>Wie viele Sichten zufällig oder unabhängig gebildet werden</translation>
    </message>
    <message>
        <source> views</source>
        <translation> Sichten</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Takes every assignment away: where columns&apos; names begin alike, they make the views</source>
        <translation>Nimmt jede Zuweisung weg: Wo Namen von Spalten gleich beginnen, ergeben sie die Sichten</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>&amp;Selected: %1</source>
        <translation>Aus&amp;gewählt: %1</translation>
    </message>
    <message>
        <source>Select columns first</source>
        <translation>Erst Spalten auswählen</translation>
    </message>
    <message>
        <source>Deals the columns out, and exchanges them until the views correlate as little as they can; from another start with each press</source>
        <translation>Teilt die Spalten auf und tauscht sie aus, bis die Sichten so wenig korrelieren wie möglich; bei jedem Druck von einem anderen Anfang</translation>
    </message>
    <message>
        <source>Of more than %1 columns this would take too long</source>
        <translation>Bei mehr als %1 Spalten würde das zu lange dauern</translation>
    </message>
    <message>
        <source>Two views at least are needed to depend on one another.</source>
        <translation>Um voneinander abzuhängen, braucht es mindestens zwei Sichten.</translation>
    </message>
    <message>
        <source>%1 within the classes</source>
        <translation>%1 innerhalb der Klassen</translation>
    </message>
    <message>
        <source>%1 over all samples, classes left aside</source>
        <translation>%1 über alle Punkte, ohne Rücksicht auf Klassen</translation>
    </message>
    <message>
        <source>The views tell next to nothing of one another: methods of several views gain most, if each view alone can tell the classes.</source>
        <translation>Die Sichten sagen fast nichts übereinander: Verfahren mit mehreren Sichten gewinnen am meisten, wenn jede Sicht allein die Klassen erkennt.</translation>
    </message>
    <message>
        <source>The views tell little of one another: methods of several views may gain, if each view alone can tell the classes.</source>
        <translation>Die Sichten sagen wenig übereinander: Verfahren mit mehreren Sichten können gewinnen, wenn jede Sicht allein die Klassen erkennt.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Label a few points and watch the labels spread.</source>
        <translation>Einige Punkte labeln und zusehen, wie sich die Labels ausbreiten.</translation>
    </message>
    <message>
        <source>Run the built-in example without a window and write picture, labels and report into a folder.</source>
        <translation>Das eingebaute Beispiel ohne Fenster ausführen und Bild, Labels und Bericht in einen Ordner schreiben.</translation>
    </message>
    <message>
        <source>Run on the data, draw before and after into a PNG, SVG or PDF file, and end.</source>
        <translation>Mit den Daten ausführen, Vorher und Nachher in eine PNG-, SVG- oder PDF-Datei zeichnen und enden.</translation>
    </message>
    <message>
        <source>One data set at a time, please.
</source>
        <translation>Bitte nur ein Datensatz auf einmal.
</translation>
    </message>
    <message>
        <source>A project, a file of data, or builtin:NAME (builtin:iris, builtin:moons?n=1000).</source>
        <translation>Ein Projekt, eine Datendatei oder builtin:NAME (builtin:iris, builtin:moons?n=1000).</translation>
    </message>
</context>
</TS>
