# What `cmake --install` lays out: library, headers, command line, rulebook, and a package configuration, so that
# find_package(shagym) gives shagym::shagym.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS shagym EXPORT shagym)
install(TARGETS shagym_cli)
install(DIRECTORY include/shagym DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
# Made by scripts/build-rulebook; the library works without it, with a rulebook from elsewhere.
install(FILES build/rulebook.json DESTINATION ${CMAKE_INSTALL_DATADIR}/shagym OPTIONAL)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/shagym)
install(EXPORT shagym FILE shagymConfig.cmake NAMESPACE shagym:: DESTINATION ${package})
# Before 1.0 a minor version may change anything.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/shagymConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/shagymConfigVersion.cmake DESTINATION ${package})
