// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/run_control.h"
#include "core/io/xlsx_format.h"
#include "core/io/xml_tokenizer.h"
#include "core/io/zip_archive.h"

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// One sheet of cells in a workbook.
struct XlsxSheet
{
    std::string name;
    std::string part; ///< the member of the archive that holds it
    bool isHidden = false;
};

/// What the sheets of a workbook have in common.
struct XlsxWorkbook
{
    std::vector<XlsxSheet> sheets; ///< at least one, in the order of their tabs
    std::vector<std::string> sharedTexts;
    std::vector<XlsxMeaning> styles;
    XlsxEpoch epoch = XlsxEpoch::Year1900;
};

/// The parts of an .xlsx file (ECMA-376): XML in a ZIP archive.
class XlsxPackage
{
public:
    /// `bytes` must outlive the package. Error: as ZipArchive::open().
    static Result<XlsxPackage> open(std::string_view bytes, const std::string &path,
                                    const RunControl &control);

    /// Reads all but the cells. Error: no workbook (with what it is instead), a part that is missing or
    /// damaged, no sheet of cells; stopped.
    Result<XlsxWorkbook> workbook(const RunControl &control);

    /// The XML of a part, in `room` where it has to be unpacked. Error: missing, damaged, no UTF-8; stopped.
    Result<std::string_view> part(const std::string &name, std::string &room, const RunControl &control);

private:
    XlsxPackage(ZipArchive archive, const std::string &path)
        : m_archive(std::move(archive))
        , m_path(path)
    {
    }

    ZipArchive m_archive;
    std::string m_path;
};

/// That the XML of a part is not what it should be, with the byte where the tokenizer stands.
Error damagedPart(const std::string &path, const std::string &part, const XmlTokenizer &tokenizer);

/// Joins the text of an element that may be cut into runs of different looks; readings of East Asian
/// characters are left out.
class XlsxText
{
public:
    void clear() { m_text.clear(); }
    /// Takes the next step within the element. False where a text is not well-formed.
    bool take(XmlStep step, const XmlTokenizer &tokenizer);
    /// The text with Excel's own escapes ("_x000D_") undone.
    std::string finish() const;

private:
    std::string m_text;
    bool m_isInText = false;
    bool m_isReading = false;
};

} // namespace inkling
