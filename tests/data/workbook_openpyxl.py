#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes workbook_openpyxl.xlsx (openpyxl 3.0.9). Usage: workbook_openpyxl.py workbook_openpyxl.xlsx"""

import datetime
import sys

import openpyxl

workbook = openpyxl.Workbook()
sheet = workbook.active
sheet.title = "Data"
sheet.append(["name", "count", "ratio", "day", "time", "when", "ok", "text number", "err"])
sheet.append(["größe 😀", 1, 0.1 + 0.2, datetime.date(2024, 2, 29), datetime.time(13, 5, 7),
              datetime.datetime(1900, 1, 1, 12, 0), True, "1.5", "#DIV/0!"])
sheet.append(["a\nb", 12345678901234, 1 / 3, datetime.date(1900, 3, 1), datetime.time(0, 0),
              datetime.datetime(2024, 3, 1, 13, 5, 7, 250000), False, "2", "#N/A"])
sheet.append([None, -3, 1e-20, None, datetime.time(23, 59, 59), datetime.datetime(9999, 12, 31), True, "x", "ok"])
sheet.append(['<&>"', None, 5, datetime.date(1899, 12, 31), None, None, None, "=1+1", "=A1"])
sheet.append([" padded ", 0, -0.0, datetime.date(2000, 1, 1), datetime.time(1, 1, 1),
              datetime.datetime(2000, 1, 1), True, "3", "ok"])
workbook.save(sys.argv[1])
