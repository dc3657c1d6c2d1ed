# The engine as a WebAssembly module: one set of objects, linked for the web and for Node.

# acorn comes with Debian's Node only; emcc needs it at -O2 and above.
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")

# -Os: a third smaller than -O2 to download, and no slower where it counts.
set(flags -Os -flto -fwasm-exceptions)
target_compile_options(shagym PRIVATE ${flags})
# What decides case after case is built for speed: a few kB more, several times faster.
set_source_files_properties(src/calendar.cpp src/condition.cpp src/date.cpp src/decide.cpp src/javascript.cpp
  src/json/decisions.cpp src/json/plain_line.cpp src/json/writer.cpp
  PROPERTIES COMPILE_OPTIONS -O3)

function(shagym_module name environment)
  add_executable(${name} wasm/binding.cpp)
  target_include_directories(${name} PRIVATE src)
  target_link_libraries(${name} PRIVATE shagym)
  target_compile_options(${name} PRIVATE ${flags} ${SHAGYM_WARNINGS})
  target_link_options(${name} PRIVATE ${flags} --bind
    -sMODULARIZE -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1
    # Without it Embind builds functions from strings, which a strict Content-Security-Policy forbids.
    -sDYNAMIC_EXECUTION=0
    -sEXPORT_NAME=createShagym -sENVIRONMENT=${environment} ${ARGN})
  set_target_properties(${name} PROPERTIES OUTPUT_NAME shagym
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/../wasm-${name})
endfunction()

shagym_module(web web,worker -sEXPORT_ES6)
set_target_properties(web PROPERTIES SUFFIX .js)
shagym_module(node node)
set_target_properties(node PROPERTIES SUFFIX .cjs)
