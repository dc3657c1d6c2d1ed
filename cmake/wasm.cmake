# The engine as WebAssembly modules: one for the page, one for Node. Several files are compiled as one (CMakePresets.json), which
# takes a quarter of the time; so two of them may not use one name for different helpers. Natively each file stands alone.

# acorn comes with Debian's Node only; emcc needs it at -O2 and above.
set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs")

# Node: Embind and C++ exceptions.
# Debian's libc++ was built with inlining off, so its string functions are made anew here.
set(flags -O2 -flto -fwasm-exceptions -D_LIBCPP_DISABLE_EXTERN_TEMPLATE)
target_compile_options(shagym PRIVATE ${flags})

add_executable(node wasm/binding.cpp)
target_include_directories(node PRIVATE src)
target_link_libraries(node PRIVATE shagym)
target_compile_options(node PRIVATE ${flags} ${SHAGYM_WARNINGS})
target_link_options(node PRIVATE ${flags} --bind
  -sMODULARIZE -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1
  # Without it Embind builds functions from strings, which a strict Content-Security-Policy forbids.
  -sDYNAMIC_EXECUTION=0 -sEXPORT_NAME=createShagym -sENVIRONMENT=node)
set_target_properties(node PROPERTIES OUTPUT_NAME shagym SUFFIX .cjs RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/../wasm-node)

# The page: neither, see wasm/page.cpp and wasm/failure.cpp. It makes no batches, so `decide` is left out.
# emcc turns inlining off at -Os, of even the smallest functions, unless it is told not to.
set(small -Oz -sINLINING_LIMIT=0)
function(shagym_page_module target name how)
  add_executable(${target} wasm/failure.cpp wasm/hands.cpp ${ARGN})
  target_include_directories(${target} PRIVATE include src wasm)
  target_link_libraries(${target} PRIVATE nlohmann)
  target_compile_definitions(${target} PRIVATE SHAGYM_VERSION="${PROJECT_VERSION}")
  target_compile_options(${target} PRIVATE ${how} -flto -fignore-exceptions ${SHAGYM_WARNINGS})
  target_link_options(${target} PRIVATE ${how} -flto -sSTANDALONE_WASM --no-entry -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1
    # What wasm/module.mjs gives; it refuses a module that wants anything else.
    -sERROR_ON_UNDEFINED_SYMBOLS=0 -sWARN_ON_UNDEFINED_SYMBOLS=0 -Wl,--export=stackSave,--export=stackRestore)
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${name} SUFFIX .wasm RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/../wasm-web)
endfunction()

get_target_property(sources shagym SOURCES)
list(REMOVE_ITEM sources src/decide.cpp src/engine.cpp src/json/decisions.cpp src/json/plain_line.cpp src/number_text.cpp ${SHAGYM_INSPECTOR})
shagym_page_module(page shagym "${small}" wasm/page.cpp wasm/numbers.cpp src/file_code.cpp src/json/writer.cpp ${sources})
# The rulebook is read before the first question is asked, letter by letter.
set_source_files_properties(src/json/parse.cpp PROPERTIES COMPILE_OPTIONS -O2)
# Loaded when a file is chosen, see wasm/inspector.cpp: files are large, so built for speed.
shagym_page_module(inspector inspector -O2 wasm/inspector.cpp ${SHAGYM_INSPECTOR})
