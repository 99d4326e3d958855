// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/xlsx_workbook.h"

#include "core/base/code_point.h"
#include "core/io/reading_pace.h"
#include "core/io/text_encoding.h"

#include <charconv>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace inkling {

namespace {

constexpr std::size_t kEscapeBytes = 7; // _xHHHH_

/// That one part of the package needs another.
struct Relationship
{
    std::string id;
    std::string type; ///< the last part of its address: "worksheet"
    std::string target;
};

/// Calls `visit` for each element that opens.
Status forEachElement(std::string_view xml, const std::string &path, const std::string &part,
                      const std::function<void(const XmlTokenizer &)> &visit)
{
    XmlTokenizer tokenizer(xml);
    for (XmlStep step = tokenizer.next(); step != XmlStep::End; step = tokenizer.next()) {
        if (step == XmlStep::Fault)
            return damagedPart(path, part, tokenizer);
        if (step == XmlStep::Open)
            visit(tokenizer);
    }
    return Success();
}

/// "xl/worksheets/sheet1.xml" of "worksheets/sheet1.xml" beside "xl/workbook.xml".
std::string resolved(const std::string &base, const std::string &target)
{
    if (target.starts_with('/'))
        return target.substr(1);
    std::string folder = base.substr(0, base.rfind('/') + 1); // all of npos + 1 is none
    std::string_view left = target;
    while (left.starts_with("../") && !folder.empty()) {
        left.remove_prefix(3);
        folder.pop_back();
        folder.resize(folder.rfind('/') + 1);
    }
    return folder.append(left);
}

std::string relationshipsOf(const std::string &part)
{
    const std::size_t name = part.rfind('/') + 1;
    return part.substr(0, name) + "_rels/" + part.substr(name) + ".rels";
}

unsigned numberOf(std::string_view text)
{
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// The part that a relationship of this type points at, or none.
std::string targetOf(const std::vector<Relationship> &relationships, std::string_view type)
{
    for (const Relationship &relationship : relationships) {
        if (relationship.type == type)
            return relationship.target;
    }
    return {};
}

/// What an escape of Excel at the front ("_x000D_") stands for.
std::optional<std::uint32_t> escapedCharacter(std::string_view text)
{
    if (text.size() < kEscapeBytes || text[kEscapeBytes - 1] != '_')
        return std::nullopt;
    std::uint32_t character = 0;
    const char *end = text.data() + kEscapeBytes - 1;
    const auto [last, error] = std::from_chars(text.data() + 2, end, character, 16);
    const bool isText = character >= ' ' || character == '\t' || character == '\n' || character == '\r';
    const bool isSurrogate = character >= 0xD800 && character <= 0xDFFF;
    if (error != std::errc() || last != end || !isText || isSurrogate)
        return std::nullopt;
    return character;
}

/// Reads the parts that the sheets have in common.
class WorkbookReader
{
public:
    WorkbookReader(XlsxPackage &package, const std::string &path, RunControl control)
        : m_package(package)
        , m_path(path)
        , m_control(std::move(control))
    {
    }

    /// `part`: the workbook's own.
    Status read(const std::string &part);
    Result<std::vector<Relationship>> relationships(const std::string &part, const RunControl &control);
    /// Whether the part was one; a text document has relationships, too.
    bool isWorkbook() const { return m_isWorkbook; }
    XlsxWorkbook take() { return std::move(m_workbook); }

private:
    Status readSheets(const std::string &part, const std::vector<Relationship> &relationships);
    Status readStyles(const std::string &part);
    Status readSharedTexts(const std::string &part);

    XlsxPackage &m_package;
    const std::string &m_path;
    RunControl m_control;
    bool m_isWorkbook = false;
    XlsxWorkbook m_workbook;
};

Status WorkbookReader::read(const std::string &part)
{
    const auto related = relationships(part, m_control.part(0.05, 0.1));
    if (!related)
        return related.error();
    if (Status status = readSheets(part, *related); !status)
        return status;
    if (!m_isWorkbook)
        return Success();
    if (m_workbook.sheets.empty())
        return Error{
            message(QT_TRANSLATE_NOOP("core", "%1 is a workbook without a sheet of cells."), m_path)};
    if (const std::string styles = targetOf(*related, "styles"); !styles.empty()) {
        if (Status status = readStyles(styles); !status)
            return status;
    }
    if (const std::string texts = targetOf(*related, "sharedStrings"); !texts.empty())
        return readSharedTexts(texts);
    return Success();
}

Result<std::vector<Relationship>> WorkbookReader::relationships(const std::string &part,
                                                                const RunControl &control)
{
    std::string room;
    const std::string name = relationshipsOf(part);
    const auto xml = m_package.part(name, room, control);
    if (!xml)
        return xml.error();
    std::vector<Relationship> found;
    const Status status = forEachElement(*xml, m_path, name, [&](const XmlTokenizer &element) {
        if (element.name() != "Relationship")
            return;
        const std::string type = element.attribute("Type").value_or("");
        found.push_back({element.attribute("Id").value_or(""), type.substr(type.rfind('/') + 1),
                         resolved(part, element.attribute("Target").value_or(""))});
    });
    if (!status)
        return status.error();
    return found;
}

Status WorkbookReader::readSheets(const std::string &part, const std::vector<Relationship> &relationships)
{
    std::string room;
    const auto xml = m_package.part(part, room, m_control.part(0.1, 0.15));
    if (!xml)
        return xml.error();
    return forEachElement(*xml, m_path, part, [&](const XmlTokenizer &element) {
        m_isWorkbook = m_isWorkbook || element.name() == "workbook";
        if (element.name() == "workbookPr") {
            const std::string_view is1904 = element.plainAttribute("date1904");
            m_workbook.epoch = is1904 == "1" || is1904 == "true" ? XlsxEpoch::Year1904 : XlsxEpoch::Year1900;
        }
        if (element.name() != "sheet")
            return;
        const std::string id = element.attribute("id").value_or("");
        for (const Relationship &relationship : relationships) {
            if (relationship.id == id && relationship.type == "worksheet")
                m_workbook.sheets.push_back(
                    {printableText(element.attribute("name").value_or("")), relationship.target,
                     element.plainAttribute("state").ends_with("idden")}); // "hidden", "veryHidden"
        }
    });
}

Status WorkbookReader::readStyles(const std::string &part)
{
    std::string room;
    const auto xml = m_package.part(part, room, m_control.part(0.15, 0.2));
    if (!xml)
        return xml.error();
    std::map<unsigned, std::string> codes;
    std::vector<unsigned> formats;
    std::string section;
    Status status = forEachElement(*xml, m_path, part, [&](const XmlTokenizer &element) {
        if (element.depth() == 2)
            section = element.name();
        else if (element.name() == "numFmt")
            codes[numberOf(element.plainAttribute("numFmtId"))] =
                element.attribute("formatCode").value_or("");
        else if (element.name() == "xf" && section == "cellXfs")
            formats.push_back(numberOf(element.plainAttribute("numFmtId")));
    });
    for (const unsigned format : formats) {
        const auto code = codes.find(format);
        m_workbook.styles.push_back(meaningOfFormat(format, code == codes.end() ? "" : code->second));
    }
    return status;
}

Status WorkbookReader::readSharedTexts(const std::string &part)
{
    std::string room;
    const auto xml = m_package.part(part, room, m_control.part(0.2, 0.6));
    if (!xml)
        return xml.error();
    XmlTokenizer tokenizer(*xml);
    ReadingPace pace(xml->size(), m_control.part(0.6, 1.0));
    XlsxText text;
    for (XmlStep step = tokenizer.next(); step != XmlStep::End; step = tokenizer.next()) {
        if (step == XmlStep::Fault || !text.take(step, tokenizer))
            return damagedPart(m_path, part, tokenizer);
        if (!pace.advance(tokenizer.place()))
            return stopped();
        if (step == XmlStep::Close && tokenizer.name() == "si") {
            m_workbook.sharedTexts.push_back(text.finish());
            text.clear();
        }
    }
    return Success();
}

/// What a ZIP archive is that holds no workbook.
Error noWorkbook(const ZipArchive &archive, const std::string &path)
{
    if (archive.find("xl/workbook.bin"))
        return {message(
            QT_TRANSLATE_NOOP("core", "%1 is a binary workbook (.xlsb); save it as .xlsx to read it here."),
            path)};
    if (archive.find("content.xml"))
        return {
            message(QT_TRANSLATE_NOOP(
                        "core", "%1 is an OpenDocument file; save it as .xlsx or as CSV to read it here."),
                    path)};
    return {message(QT_TRANSLATE_NOOP("core", "%1 is a ZIP archive without an Excel workbook."), path)};
}

} // namespace

Result<XlsxPackage> XlsxPackage::open(std::string_view bytes, const std::string &path,
                                      const RunControl &control)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes, path, control);
    if (!archive)
        return archive.error();
    return XlsxPackage(std::move(archive).value(), path);
}

Result<XlsxWorkbook> XlsxPackage::workbook(const RunControl &control)
{
    if (!m_archive.find("_rels/.rels"))
        return noWorkbook(m_archive, m_path);
    WorkbookReader reader(*this, m_path, control);
    const auto relationships = reader.relationships("", control.part(0.0, 0.05));
    if (!relationships)
        return relationships.error();
    const std::string part = targetOf(*relationships, "officeDocument");
    if (part.empty() || part.ends_with(".bin"))
        return noWorkbook(m_archive, m_path);
    if (const Status status = reader.read(part); !status)
        return status.error();
    if (!reader.isWorkbook())
        return noWorkbook(m_archive, m_path);
    return reader.take();
}

Result<std::string_view> XlsxPackage::part(const std::string &name, std::string &room,
                                           const RunControl &control)
{
    const ZipMember *member = m_archive.find(name);
    if (!member)
        return Error{message(QT_TRANSLATE_NOOP("core", "%1 is damaged: \"%2\" is missing in it."), m_path,
                             printableText(name))};
    auto xml = m_archive.contents(*member, room, control.part(0.0, 0.8));
    if (!xml)
        return xml.error();
    if (const Status status = requireUtf8Text(*xml, m_path + " (" + name + ")", control.part(0.8, 1.0));
        !status)
        return status.error();
    return xml;
}

Error damagedPart(const std::string &path, const std::string &part, const XmlTokenizer &tokenizer)
{
    return {
        message(QT_TRANSLATE_NOOP("core", "%1 is damaged: \"%2\" in it is not well-formed from byte %3 on."),
                path, printableText(part), tokenizer.place() + 1)};
}

bool XlsxText::take(XmlStep step, const XmlTokenizer &tokenizer)
{
    if (step == XmlStep::Text)
        return !m_isInText || m_isReading || tokenizer.appendText(m_text);
    if (tokenizer.name() == "t")
        m_isInText = step == XmlStep::Open;
    else if (tokenizer.name() == "rPh")
        m_isReading = step == XmlStep::Open;
    return true;
}

std::string XlsxText::finish() const
{
    std::string text;
    std::string_view left = m_text;
    for (std::size_t place = left.find("_x"); place != std::string_view::npos; place = left.find("_x")) {
        text += left.substr(0, place);
        left.remove_prefix(place);
        if (const auto character = escapedCharacter(left)) {
            appendUtf8(text, *character);
            left.remove_prefix(kEscapeBytes);
        } else {
            text += left.substr(0, 2);
            left.remove_prefix(2);
        }
    }
    return text.append(left);
}

} // namespace inkling
