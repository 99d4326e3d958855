// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/project.h"
#include "tests/support/random_labelling.h"

#include <memory>
#include <string>

namespace inkling::test {

/// A file of some text table that is read in an unusual way.
inline ProjectSource someSource()
{
    ProjectSource source;
    source.file = {"/data/b\xC3\xA4ume.csv", 1234, 0xFEDCBA9876543210ULL, TextDialect(), nullptr};
    source.file.dialect->delimiter = ';';
    source.file.dialect->decimal = ',';
    source.file.dialect->thousands = '\'';
    source.file.dialect->headerRows = 2;
    source.file.dialect->skippedLines = 3;
    source.file.dialect->footnotes = 1;
    source.file.dialect->encoding = "windows-1252";
    source.file.dialect->lineEnd = "\r\n";
    source.format = "csv";
    source.options.delimiter = ';';
    source.options.thousands = '\0';
    source.options.skippedLines = 3;
    source.options.footnotes = 1;
    source.options.ragged = RaggedRows::Fill;
    source.options.headerRows = 2;
    source.options.encoding = "windows-1252";
    source.options.table = "Sheet 2";
    source.options.missing = {"", "NA"};
    source.options.keptWords = {"country"};
    source.options.classColumn = "last";
    source.options.features = {"1-4", "x*"};
    source.options.ignore = {"note"};
    source.options.id = "tag";
    source.options.images = {32, ImageColours::Colour, ImageFit::Crop, PixelRange::Unit};
    source.options.texts = {"note"};
    source.options.categories = {"2", "code"};
    source.options.views = {{"shape", "1-2"}, {"colour", "3-4"}, {"shape", "x*"}};
    return source;
}

/// A project that has some of everything.
inline Project someProject(std::size_t rows = 40, std::size_t steps = 30, std::uint64_t seed = 1)
{
    Project project;
    project.source = someSource();
    Labelling labelling = randomLabelling(rows, steps, seed);
    project.labels = std::move(labelling.labels);
    project.history = std::move(labelling.history);
    project.method = "label_spreading";
    project.parameters = {{"label_spreading", {{"alpha", "0.99"}, {"kernel", "knn"}, {"sigma", "auto"}}},
                          {"majority", {}}};
    project.seed = 0xFFFFFFFFFFFFFFFFULL;
    project.evaluation = Evaluation::Inductive;
    project.preparation = {.scaling = Scaling::Robust,
                           .imputation = Imputation::Nearest,
                           .repeated = RepeatedRows::LeaveOutNear,
                           .outliers = Outliers::Clip,
                           .nearConstants = NearConstants::LeaveOut,
                           .ordinals = {"size=small<large", "grade"},
                           .terms = 17,
                           .components = 3};
    project.cutEdges = {{0, 3}, {1, 2}};
    project.joinedEdges = {{0, 2}};
    project.view = {{"axes", "x,y"}, {"empty", ""}, {"zoom", "2.5"}};
    project.keys.idColumn = "tag";
    project.keys.columns = {"x1", "x2"};
    for (const std::size_t row : keyedRows(project))
        project.keys.rows.push_back({static_cast<std::uint32_t>(row), "tag " + std::to_string(row),
                                     0x9E3779B97F4A7C15ULL * (row + 1)});
    // member by member: of a list GCC 12 believes that it may not be filled
    KeptLabel gone;
    gone.key.row = 7;
    gone.key.id = "tag 99";
    gone.key.content = 0xFFFFFFFFFFFFFFFFULL;
    gone.given = "cat";
    gone.unsure = true;
    project.kept.push_back(gone);
    KeptLabel heldOut;
    heldOut.key.row = 8;
    heldOut.key.content = 5;
    heldOut.truth = "owl";
    heldOut.heldOut = true;
    project.kept.push_back(heldOut);
    return project;
}

/// The same with the data inside.
inline Project someProjectWithCopy(std::size_t bytes)
{
    Project project = someProject();
    Random random(3);
    std::string copy(bytes, '\0');
    for (char &byte : copy)
        byte = static_cast<char>(random.below(256));
    project.source.file.copy = std::make_shared<const std::string>(std::move(copy));
    return project;
}

} // namespace inkling::test
