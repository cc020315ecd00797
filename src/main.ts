#!/usr/bin/env node
// argv in, exit code out: the only place that ends the process.
export {};
