#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes project_v1.inkling: a project of form 1, made from the description of the form alone.

Run with Debian 12's python3 (SQLite 3.40). It stays as it is for ever: every later version has to open the file.

A sample's cell is 16 bits: given class + 1 (7 bits), known class + 1 (7 bits), held out, unsure; the lowest first. A
change is a byte that says whether the class list changed; if so, the list before and the list after (how many, then for
each the name, the colour or 1 << 24 for none, a byte for locked); how many samples changed; for each how many rows are
between it and the one before, its cell before, its cell after. Numbers are LEB128, texts their length and bytes.
"""
import pathlib
import sqlite3

TABLES = """
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source(place INTEGER PRIMARY KEY, name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE copy(place INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE class(place INTEGER PRIMARY KEY, name TEXT NOT NULL, colour INTEGER, locked INTEGER NOT NULL) STRICT;
CREATE TABLE truth(place INTEGER PRIMARY KEY, classes BLOB NOT NULL) STRICT;
CREATE TABLE label(row INTEGER PRIMARY KEY, class INTEGER, held_out INTEGER NOT NULL, unsure INTEGER NOT NULL,
    id TEXT, content INTEGER) STRICT;
CREATE TABLE key_column(place INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE kept_label(place INTEGER PRIMARY KEY, row INTEGER NOT NULL, class TEXT NOT NULL, truth TEXT NOT NULL,
    held_out INTEGER NOT NULL, unsure INTEGER NOT NULL, id TEXT NOT NULL, content INTEGER NOT NULL) STRICT;
CREATE TABLE step(place INTEGER PRIMARY KEY, time INTEGER NOT NULL, tool TEXT NOT NULL, change BLOB NOT NULL) STRICT;
CREATE TABLE parameter(method TEXT, name TEXT, value TEXT NOT NULL, PRIMARY KEY(method, name)) STRICT, WITHOUT ROWID;
CREATE TABLE edge(low INTEGER, high INTEGER, joined INTEGER NOT NULL, PRIMARY KEY(low, high)) STRICT, WITHOUT ROWID;
CREATE TABLE view_state(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
"""


def number(value):
    result = b""
    while value >= 128:
        result += bytes([value % 128 + 128])
        value //= 128
    return result + bytes([value])


def text(value):
    return number(len(value.encode())) + value.encode()


def cell(given=None, truth=None, held_out=0, unsure=0):
    place = lambda known: 0 if known is None else known + 1
    return number(place(given) + place(truth) * 128 + held_out * 2**14 + unsure * 2**15)


def classes(items):
    result = number(len(items))
    for name, colour, locked in items:
        result += text(name) + number(2**24 if colour is None else colour) + bytes([locked])
    return result


def change(cells, lists=None):
    result = bytes([lists is not None]) + b"".join(map(classes, lists or []))
    result += number(len(cells))
    following = 0
    for row, before, after in cells:
        result += number(row - following) + before + after
        following = row + 1
    return result


path = pathlib.Path(__file__).with_suffix(".inkling")
path.unlink(missing_ok=True)
database = sqlite3.connect(path)
database.executescript(f"PRAGMA page_size=512; PRAGMA application_id={int.from_bytes(b'Inkl', 'big')}; PRAGMA user_version=1;" + TABLES)


def fill(table, rows):
    for row in rows:
        database.execute(f"INSERT INTO {table} VALUES({', '.join('?' * len(row))})", row)


fill("setting", [("evaluation", "inductive"), ("id_column", "tag"), ("imputation", "mean"), ("method", "harmonic"),
                 ("scaling", "minmax"), ("seed", "42")])
source = [("path", "/home/anna/trees.csv"), ("relative_path", "trees.csv"), ("size", "64"),
          ("fingerprint", "15000000000000000000"), ("dialect", "1"), ("dialect_delimiter", str(ord(","))),
          ("dialect_decimal", str(ord("."))), ("dialect_header", "1"), ("dialect_encoding", "UTF-8"),
          ("dialect_line_end", "\n"), ("missing_texts", "1"), ("missing_texts", "NA"), ("id_column", "tag")]
fill("source", [(place, *field) for place, field in enumerate(source)])
fill("copy", [(0, b"tag,x,"), (1, b"y,kind\n")])
fill("class", [(0, "oak", None, 0), (1, "elí", 0x00AA55, 1)])
fill("truth", [(0, bytes([1, 2, 0, 1])), (1, bytes([0, 2]))])
fill("label", [(0, 0, 0, 0, "t1", 11), (1, None, 1, 0, "t2", -1), (3, 1, 0, 1, "t4", 13)])
fill("key_column", [(0, "x"), (1, "y")])
fill("kept_label", [(0, 9, "oak", "", 0, 0, "t10", 19)])
before = [("oak", None, 0), ("elm", 0x00AA55, 0)]
after = [("oak", None, 0), ("elí", 0x00AA55, 1)]
fill("step", [
    (0, 1_700_000_000_000, "click", change([(0, cell(None, 0), cell(0, 0))])),
    (1, 1_700_000_001_500, "classes", change([], [before, after])),
    (2, 1_700_000_002_000, "lasso", change([(1, cell(None, 1), cell(None, 1, 1)), (3, cell(None, 0), cell(1, 0, 0, 1))])),
])
fill("parameter", [("harmonic", "k", "12"), ("majority", "", "")])
fill("edge", [(0, 1, 0), (1, 3, 1)])
fill("view_state", [("zoom", "1.5")])
database.commit()
database.close()
