# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFOLDER=... -DOUTPUT=... -P embed.cmake: writes the built-in tables as string constants of core/data/builtin_text.h.
# Raw literals: the compiler takes a quarter of a megabyte of them in no time, unlike a list of bytes.
set(tables kIrisText=iris.csv kWineText=wine.csv kBreastCancerText=breast_cancer.csv kDigitsText=digits.csv)
set(source "#include \"core/data/builtin_text.h\"\n\nnamespace inkling {\n")
foreach(table IN LISTS tables)
    string(REPLACE "=" ";" parts ${table})
    list(GET parts 0 constant)
    list(GET parts 1 file)
    file(READ ${FOLDER}/${file} text)
    string(APPEND source "\nconst char *const ${constant} = R\"csv(${text})csv\";\n")
endforeach()
string(APPEND source "\n} // namespace inkling\n")
file(WRITE ${OUTPUT} "${source}")
