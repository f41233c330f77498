#pragma once
int cgv_placeholder(void);
