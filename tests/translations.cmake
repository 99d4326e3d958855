# SPDX-License-Identifier: GPL-3.0-or-later
# The translations are complete and agree with the sources. `./dev translate` writes what this compares with:
#   cmake -D ROOT=<tree> -D OUTPUT=<folder> -P translations.cmake
# OUTPUT gets the up-to-date .ts files; where that is another folder than translations/, the two have to be equal and finished.
cmake_minimum_required(VERSION 3.25)

find_program(LUPDATE lupdate HINTS /usr/lib/qt6/bin PATH_SUFFIXES qt6/bin)
if(NOT LUPDATE)
    message(FATAL_ERROR "lupdate was not found (Debian: qt6-l10n-tools)")
endif()

# Sorted, so that the order of the files on a disk is not the order of the translations.
set(sources)
foreach(folder IN ITEMS core ui app)
    file(GLOB_RECURSE found ${ROOT}/${folder}/*.h ${ROOT}/${folder}/*.cpp)
    list(APPEND sources ${found})
endforeach()
list(JOIN sources "\n" sources)
file(WRITE ${ROOT}/build/translated_sources.txt "${sources}\n")

file(GLOB languages RELATIVE ${ROOT}/translations ${ROOT}/translations/inkling_*.ts)
foreach(language IN LISTS languages)
    set(kept ${ROOT}/translations/${language})
    set(current ${OUTPUT}/${language})
    if(NOT kept STREQUAL current)
        configure_file(${kept} ${current} COPYONLY)
    endif()
    # English needs only what the sources cannot say: the singular beside the plural.
    set(only)
    if(language STREQUAL "inkling_en.ts")
        set(only -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} -silent ${only} -locations none -no-obsolete -source-language en -I ${ROOT}
            @${ROOT}/build/translated_sources.txt -ts ${current}
        COMMAND_ERROR_IS_FATAL ANY)
    if(kept STREQUAL current)
        continue()
    endif()
    execute_process(COMMAND diff -u ${kept} ${current} RESULT_VARIABLE different)
    if(different)
        message(SEND_ERROR "translations/${language} is not what lupdate makes of the sources: run ./dev translate")
    endif()
    execute_process(
        COMMAND grep -B 1 -m 10 "<translation type=\"unfinished\"" ${current}
        RESULT_VARIABLE nothing_found)
    if(NOT nothing_found)
        message(SEND_ERROR "translations/${language} has texts without a translation; the first of them stand above")
    endif()
endforeach()
