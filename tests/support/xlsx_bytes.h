// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/zip_bytes.h"

#include <string>
#include <vector>

namespace inkling::test {

/// The parts of a workbook. Cells of style 1 are dates, of style 2 dates and times, of style 3 times.
struct XlsxParts
{
    std::vector<std::string> sheets;          ///< what stands in each one's sheetData; called A, B, C, ...
    std::string sharedTexts;                  ///< what stands in sst
    std::string workbookProperties;           ///< of workbookPr
    std::vector<std::string> sheetProperties; ///< of each sheet, where there are any
    std::string styles = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy-mm-dd hh:mm\"/></numFmts>"
                         "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
                         "<xf numFmtId=\"21\"/></cellXfs>"; ///< what stands in styleSheet
};

inline std::vector<ZippedFile> xlsxFiles(const XlsxParts &parts)
{
    const std::string declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relationship = [&](const std::string &id, const std::string &kind, const std::string &target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + kind + "\" Target=\"" + target + "\"/>";
    };
    std::vector<ZippedFile> files = {
        {"_rels/.rels", declaration + "<Relationships>" +
                            relationship("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"}};
    std::string sheets;
    std::string relationships = relationship("s", "styles", "styles.xml") +
                                relationship("t", "sharedStrings", "/xl/sharedStrings.xml");
    for (std::size_t i = 0; i < parts.sheets.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        const std::string properties = i < parts.sheetProperties.size() ? parts.sheetProperties[i] : "";
        sheets.append("<sheet name=\"").append(1, static_cast<char>('A' + i)).append("\" r:id=\"rId");
        sheets.append(number).append("\" ").append(properties).append("/>");
        relationships += relationship("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        files.push_back({"xl/worksheets/sheet" + number + ".xml",
                         declaration + "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" +
                             parts.sheets[i] + "</sheetData></worksheet>"});
    }
    files.push_back({"xl/workbook.xml", declaration + "<workbook><workbookPr " + parts.workbookProperties +
                                            "/><sheets>" + sheets + "</sheets></workbook>"});
    files.push_back(
        {"xl/_rels/workbook.xml.rels", declaration + "<Relationships>" + relationships + "</Relationships>"});
    files.push_back({"xl/styles.xml", declaration + "<styleSheet>" + parts.styles + "</styleSheet>"});
    files.push_back({"xl/sharedStrings.xml", declaration + "<sst>" + parts.sharedTexts + "</sst>"});
    return files;
}

/// A workbook of one sheet with these rows.
inline std::string xlsxOf(const std::string &rows, const std::string &sharedTexts = {})
{
    XlsxParts parts;
    parts.sheets = {rows};
    parts.sharedTexts = sharedTexts;
    return zipped(xlsxFiles(parts));
}

} // namespace inkling::test
