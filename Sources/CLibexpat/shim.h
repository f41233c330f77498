// Expat's own header, as installed; nothing is vendored.
#include <expat.h>
