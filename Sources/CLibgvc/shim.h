// Graphviz's own headers, as installed; nothing is vendored.
#include <gvc.h>
