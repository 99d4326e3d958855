// SPDX-License-Identifier: GPL-3.0-or-later
// Writes workbook_xlsxwriter.xlsx (libxlsxwriter 1.1.4): cc workbook_xlsxwriter.c -lxlsxwriter && ./a.out
#include <xlsxwriter.h>

int main(void)
{
    lxw_workbook *book = workbook_new("workbook_xlsxwriter.xlsx");
    lxw_worksheet *front = workbook_add_worksheet(book, "Read me");
    worksheet_write_string(front, 0, 0, "see the next sheet", NULL);

    lxw_worksheet *sheet = workbook_add_worksheet(book, "Mäuse & co");
    lxw_format *bold = workbook_add_format(book);
    lxw_format *day = workbook_add_format(book);
    lxw_format *moment = workbook_add_format(book);
    lxw_format *percent = workbook_add_format(book);
    format_set_bold(bold);
    format_set_num_format(day, "dd.mm.yyyy");
    format_set_num_format(moment, "yyyy-mm-dd hh:mm:ss.000");
    format_set_num_format(percent, "0.0%");
    worksheet_write_string(sheet, 0, 1, "Weights of mice, 2024", bold);
    const char *names[] = {"id", "born", "weight", "kind", "sum", "share", "seen"};
    for (int i = 0; i < 7; ++i)
        worksheet_write_string(sheet, 2, 1 + i, names[i], bold);

    lxw_datetime leapDay = {2024, 2, 29, 0, 0, 0}, lastDay = {1999, 12, 31, 0, 0, 0};
    lxw_datetime noon = {2024, 3, 1, 13, 5, 7.25}, midnight = {2024, 3, 1, 0, 0, 0};
    worksheet_write_string(sheet, 3, 1, "007", NULL);
    worksheet_write_datetime(sheet, 3, 2, &leapDay, day);
    worksheet_write_number(sheet, 3, 3, 0.1 + 0.2, NULL);
    lxw_rich_string_tuple first = {.format = bold, .string = "gr"};
    lxw_rich_string_tuple second = {.format = NULL, .string = "au & weiß"};
    lxw_rich_string_tuple *runs[] = {&first, &second, NULL};
    worksheet_write_rich_string(sheet, 3, 4, runs, NULL);
    worksheet_write_formula_num(sheet, 3, 5, "=D4*2", NULL, 0.6);
    worksheet_write_number(sheet, 3, 6, 0.125, percent);
    worksheet_write_datetime(sheet, 3, 7, &noon, moment);

    worksheet_write_string(sheet, 4, 1, "008", NULL);
    worksheet_write_datetime(sheet, 4, 2, &lastDay, day);
    worksheet_write_number(sheet, 4, 3, 1e-300, NULL);
    worksheet_write_string(sheet, 4, 4, "braun", NULL);
    worksheet_write_formula(sheet, 4, 5, "=D5*2", NULL);
    worksheet_write_number(sheet, 4, 6, -2, percent);
    worksheet_write_datetime(sheet, 4, 7, &midnight, moment);

    worksheet_write_string(sheet, 6, 1, "009", NULL);
    worksheet_write_number(sheet, 6, 3, 123456789012345, NULL);
    worksheet_write_boolean(sheet, 6, 4, 1, NULL);
    worksheet_write_formula_str(sheet, 6, 5, "=NA()", NULL, "#N/A");

    lxw_worksheet *hidden = workbook_add_worksheet(book, "hidden");
    worksheet_hide(hidden);
    worksheet_write_number(hidden, 0, 0, 1, NULL);
    return workbook_close(book);
}
