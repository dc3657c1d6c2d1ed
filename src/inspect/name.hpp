#ifndef SHAGYM_INSPECT_NAME_HPP_INCLUDED
#define SHAGYM_INSPECT_NAME_HPP_INCLUDED

#include "shagym/inspect.hpp"

namespace shagym::inspection {

/// Compares a file's name with what the file is. Nothing is opened or written under this name.
void look_at_name(std::string_view name, FileFinding& finding);

}  // namespace shagym::inspection

#endif
