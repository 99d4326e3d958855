# SPDX-License-Identifier: GPL-3.0-or-later
# Every option that a subcommand's --help names stands in the manual page and in the completion, and none else:
#   cmake -D ROOT=<tree> -D CLI=<inkling-cli> -P manual.cmake
cmake_minimum_required(VERSION 3.25)

# Sets `result` to the long options named in a text, sorted, each once.
function(options_of text result)
    string(REPLACE "\\-" "-" text "${text}")
    string(REGEX MATCHALL "--[a-z][a-z-]*" found "${text}")
    list(SORT found)
    list(REMOVE_DUPLICATES found)
    set(${result} "${found}" PARENT_SCOPE)
endfunction()

foreach(command IN ITEMS run compare tune suggest explain info convert methods)
    execute_process(COMMAND ${CLI} ${command} --help OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(APPEND help "${text}")
endforeach()
options_of("${help}" offered)
foreach(file IN ITEMS man/inkling-cli.1 completions/inkling-cli.bash)
    file(READ ${ROOT}/resources/${file} text)
    options_of("${text}" told)
    list(REMOVE_ITEM told --version)
    set(untold ${offered})
    list(REMOVE_ITEM untold ${told})
    list(REMOVE_ITEM told ${offered})
    if(untold)
        message(SEND_ERROR "resources/${file} lacks ${untold}")
    endif()
    if(told)
        message(SEND_ERROR "resources/${file} tells of ${told}, which inkling-cli does not know")
    endif()
endforeach()
