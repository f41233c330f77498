#include "CGraphviz.h"
int cgv_placeholder(void) { return 0; }
