#define _DEFAULT_SOURCE
#include <malloc.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

// The C library's own, beneath the one that is replaced.
extern void __libc_free(void *);
// A sanitizer brings an allocator of its own, which wants its blocks back as they are.
extern void __interceptor_free(void *) __attribute__((weak));

void free(void *block) {
  if (__interceptor_free) {
    __interceptor_free(block);
  } else if (block) {
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
  }
}

void *realloc(void *block, size_t size) {
  if (!block) return malloc(size);
  if (size == 0) {
    free(block);
    return NULL;
  }
  size_t old = malloc_usable_size(block);
  if (size <= old && size >= old / 2) return block;
  void *moved = malloc(size);
  if (!moved) return NULL;
  memcpy(moved, block, old < size ? old : size);
  free(block);
  return moved;
}
