# SPDX-License-Identifier: GPL-3.0-or-later
# Who may include whom. Anything not listed here is refused, with file, line and reason:
#   cmake -D ROOT=<tree> -D QT_HEADERS=<folder that holds QtCore> -P layers.cmake
cmake_minimum_required(VERSION 3.25)

# room(<folder> <entry>...) An entry is
#   a room            core/data                    every header in it
#   a header          core/learn/learners.h        this one alone
#   std, posix        the C++ library, the system's own headers
#   Qt...             a module, for example QtCore
#   a pattern         Eigen/*                      headers of a library
# A room may include itself, and all may include core/base.
function(room folder)
    set_property(GLOBAL APPEND PROPERTY rooms ${folder})
    set_property(GLOBAL PROPERTY "allowed in ${folder}" ${folder} core/base std ${ARGN})
endfunction()

set(mathematics Eigen/* cblas.h xmmintrin.h)
set(core core/data core/graph core/draw core/io core/map core/classify core/learn core/score core/report core/deploy)
set(lists
    core/classify/classifier.h core/classify/classifiers.h
    core/io/dataset_reader.h core/io/dataset_readers.h core/io/dataset_writer.h core/io/dataset_writers.h
    core/learn/learner.h core/learn/learners.h
    core/map/projection.h core/map/projections.h)

room(core/base ${mathematics})
room(core/data ${mathematics})
room(core/graph core/data ${mathematics})
room(core/draw core/data ${mathematics})
room(core/io core/data ${mathematics} posix iconv.h sqlite3.h zlib.h)
room(core/map core/data core/graph ${mathematics})
room(core/classify core/data core/graph ${mathematics})
room(core/learn core/data core/graph core/classify ${mathematics})
room(core/score core/data core/graph core/classify core/learn ${mathematics})
room(core/report core/data core/graph core/draw core/io core/classify core/learn core/score ${mathematics})
room(core/deploy core/data core/graph core/classify core/learn core/io ${mathematics})
room(ui/style core/draw QtCore QtGui QtWidgets QtSvg)
room(ui/session ${core} QtCore QtGui)
room(ui/models ui/session core/data QtCore QtGui)
room(ui/plot ui/session ui/models ui/style core/draw core/data QtCore QtGui QtWidgets QtSvg)
set(form ui/session ui/models ui/plot ui/style core/data core/score ${lists} QtCore QtGui QtWidgets QtSvg)
room(ui/panels ${form})
room(ui/dialogs ${form} ui/panels/copyable_table.h ui/panels/panel_text.h ui/panels/sample_delegate.h
    QtPrintSupport)
room(ui/lessons ${form})
room(ui ui/session ui/models ui/plot ui/style ui/panels ui/dialogs ui/lessons core/data ${lists} QtCore QtGui QtWidgets)
room(app/gui ui ui/session QtCore QtGui QtWidgets)
room(app/cli ${core} posix CLI/* nlohmann/*)

# The one file that may know Qt Charts, so that it can be replaced there.
set(charts_file "^ui/plot/plot_frame\\.(h|cpp)$")

# What a header is called in the table: its room, std, posix, its Qt module, or itself.
function(find_origin header result)
    if(header MATCHES "^(core|ui|app)/")
        get_filename_component(origin ${header} DIRECTORY)
    elseif(header MATCHES "^(Qt[A-Za-z]+)/")
        set(origin ${CMAKE_MATCH_1})
    elseif(header MATCHES "^(Q[A-Z]|Qt|q[a-z]+\\.h$)")
        file(GLOB folders LIST_DIRECTORIES true ${QT_HEADERS}/Qt*)
        set(origin "no Qt module")
        foreach(folder IN LISTS folders)
            if(EXISTS ${folder}/${header})
                get_filename_component(origin ${folder} NAME)
                break()
            endif()
        endforeach()
    elseif(header MATCHES "^[a-z_0-9]+$")
        set(origin std)
    elseif(header MATCHES "^(unistd|fcntl|poll|signal|sys/[a-z]+)\\.h$")
        set(origin posix)
    else()
        set(origin ${header})
    endif()
    set(${result} ${origin} PARENT_SCOPE)
endfunction()

# Sets `reason` to why a file in a room may not include a header, or to nothing.
function(judge file room header style)
    get_property(rooms GLOBAL PROPERTY rooms)
    if(NOT room IN_LIST rooms)
        set(reason "${room} is not a room of the house" PARENT_SCOPE)
        return()
    endif()
    if(style STREQUAL "\"" AND NOT header MATCHES "^(core|ui|app)/" AND NOT header MATCHES "\\.moc$")
        set(reason "house headers are named from the root" PARENT_SCOPE)
        return()
    endif()
    get_property(allowed GLOBAL PROPERTY "allowed in ${room}")
    if(file MATCHES "${charts_file}")
        list(APPEND allowed QtCharts)
    endif()
    find_origin(${header} origin)
    string(REGEX REPLACE "/.*" "/*" library ${header})
    if(header MATCHES "\\.moc$" OR origin IN_LIST allowed OR header IN_LIST allowed OR library IN_LIST allowed)
        set(reason "" PARENT_SCOPE)
    else()
        set(reason "${room} may not include ${origin}" PARENT_SCOPE)
    endif()
endfunction()

execute_process(
    COMMAND grep -rnE --include=*.h --include=*.cpp "^[ \t]*#[ \t]*include" core ui app
    WORKING_DIRECTORY ${ROOT} OUTPUT_VARIABLE includes ERROR_QUIET)
string(REPLACE ";" " " includes "${includes}")
string(REPLACE "\n" ";" includes "${includes}")
set(refused 0)
set(seen 0)
foreach(line IN LISTS includes)
    if(NOT line MATCHES "^([^:]+):([0-9]+):[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)")
        continue()
    endif()
    set(file ${CMAKE_MATCH_1})
    set(number ${CMAKE_MATCH_2})
    set(style ${CMAKE_MATCH_3})
    set(header ${CMAKE_MATCH_4})
    get_filename_component(room ${file} DIRECTORY)
    judge(${file} ${room} ${header} ${style})
    math(EXPR seen "${seen} + 1")
    if(reason)
        math(EXPR refused "${refused} + 1")
        message("${file}:${number}: ${header}: ${reason}")
    endif()
endforeach()
if(seen EQUAL 0)
    message(FATAL_ERROR "no sources in ${ROOT}")
elseif(refused)
    message(FATAL_ERROR "${refused} of ${seen} includes refused")
endif()
message("${seen} includes, each allowed")
