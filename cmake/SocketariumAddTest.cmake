# SPDX-FileCopyrightText: 2026 The Socketarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Test programs are many and small, and most of their compile time is Qt's headers. So the tests of
# one folder share a precompiled header (one with Widgets, one without): Qt6::Test defines the
# folder's name as a macro, hence not one for all folders.
function(socketarium_test_headers out_target)
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME folder)
    list(JOIN ARGN "_" modules)
    set(target test_headers_${folder}_${modules})
    set(${out_target} ${target} PARENT_SCOPE)
    if(TARGET ${target})
        return()
    endif()
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "// Carries a precompiled header.\n")
    add_library(${target} OBJECT ${source})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${target} PRIVATE socketarium_options)
    foreach(module IN LISTS ARGN)
        target_link_libraries(${target} PRIVATE Qt6::${module})
        target_precompile_headers(${target} PRIVATE <Qt${module}>)
    endforeach()
endfunction()

# socketarium_add_test(NAME SOURCES file… LIBRARIES target… [TIMEOUT seconds] [LABELS label…])
#
# The only way in which a test program is declared: it gives every test the same environment
# (no display needed, one locale, one time zone, an empty home) and a time limit. A test that links
# Socketarium::Models or Socketarium::Ui gets Qt Widgets too, and QTEST_MAIN makes a QApplication.
function(socketarium_add_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    set(modules Network Test)
    if("Socketarium::Ui" IN_LIST arg_LIBRARIES OR "Socketarium::Models" IN_LIST arg_LIBRARIES)
        set(modules Network Widgets Test)
    endif()
    list(TRANSFORM modules PREPEND "Qt6::" OUTPUT_VARIABLE qt_libraries)
    socketarium_test_headers(headers ${modules})

    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} ${qt_libraries} socketarium_options)
    target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_precompile_headers(${name} REUSE_FROM ${headers})
    target_compile_definitions(${name} PRIVATE
        SOCKETARIUM_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        SOCKETARIUM_CLI="$<TARGET_FILE:socketarium-cli>")
    add_dependencies(${name} socketarium-cli)
    set_target_properties(${name} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests/bin)
    add_test(NAME ${name}
        COMMAND ${PROJECT_SOURCE_DIR}/tests/helpers/with-empty-home $<TARGET_FILE:${name}>)
    socketarium_set_test_properties(${name} ${arg_TIMEOUT} "${arg_LABELS}")
endfunction()

# What socketarium_add_test() gives its tests, for a test that is a script.
function(socketarium_set_test_properties name timeout labels)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${timeout}
        LABELS "${labels}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;ASAN_OPTIONS=strict_string_checks=1:detect_stack_use_after_return=1;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()
