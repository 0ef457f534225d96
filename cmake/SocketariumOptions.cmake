# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Every target links socketarium_options: the language level, the warnings, the Qt strictness
# and the sanitizers are said here and nowhere else.

option(SOCKETARIUM_SANITIZE "Build with the address and undefined behaviour sanitizers" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Each public header is also compiled alone, once: the target all_verify_interface_header_sets.
if(BUILD_TESTING AND NOT SOCKETARIUM_SANITIZE)
    set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)
endif()

# ccache takes part wherever it is installed. The sloppiness is what its manual asks for with
# precompiled headers, and -fpch-preprocess (below) is the other half of it.
find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(CCACHE_PROGRAM AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE_PROGRAM})
endif()

add_library(socketarium_options INTERFACE)
target_compile_options(socketarium_options INTERFACE
    -Wall -Wextra -Wpedantic
    $<$<COMPILE_LANGUAGE:CXX>:-Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
        -Woverloaded-virtual>
    $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
target_compile_definitions(socketarium_options INTERFACE
    _GNU_SOURCE
    SOCKETARIUM_VERSION="${PROJECT_VERSION}"
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT
    QT_USE_QSTRINGBUILDER QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

if(SOCKETARIUM_SANITIZE)
    target_compile_options(socketarium_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(socketarium_options INTERFACE -fsanitize=address,undefined)
endif()
