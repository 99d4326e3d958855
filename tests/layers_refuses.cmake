# SPDX-License-Identifier: GPL-3.0-or-later
# The layer test can fail: in tests/data/layers_bad it refuses exactly the lines that say so.
cmake_minimum_required(VERSION 3.25)
set(bad ${CMAKE_CURRENT_LIST_DIR}/data/layers_bad)
execute_process(
    COMMAND ${CMAKE_COMMAND} -D ROOT=${bad} -D QT_HEADERS=${QT_HEADERS} -P ${CMAKE_CURRENT_LIST_DIR}/layers.cmake
    ERROR_VARIABLE words RESULT_VARIABLE exit_code)
if(exit_code EQUAL 0)
    message(FATAL_ERROR "nothing refused in ${bad}")
endif()
execute_process(
    COMMAND grep -rn "#" --include=*.h --include=*.cpp core ui app
    WORKING_DIRECTORY ${bad} OUTPUT_VARIABLE lines)
string(REPLACE "\n" ";" lines "${lines}")
foreach(line IN LISTS lines)
    if(NOT line MATCHES "^([^:]+:[0-9]+:)")
        continue()
    endif()
    string(FIND "${words}" "${CMAKE_MATCH_1}" place)
    if(line MATCHES "// refused" AND place EQUAL -1)
        message(SEND_ERROR "should be refused: ${line}")
    elseif(NOT line MATCHES "// refused" AND NOT place EQUAL -1)
        message(SEND_ERROR "should be allowed: ${line}")
    endif()
endforeach()
