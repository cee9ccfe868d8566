#pragma once
// Overwrites whatever the process frees: Swift's strings and arrays, readline's lines, SQLite's
// pages. There is nothing to call: a program may define `free` and `realloc` in place of the C
// library's (The GNU C Library, "Replacing malloc"), and every library of the process then uses
// them. Linking this target is enough.
