// libyaml's own header, as installed; nothing is vendored.
#include <yaml.h>
