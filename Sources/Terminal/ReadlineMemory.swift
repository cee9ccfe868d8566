import CReadline
import Glibc

// readline takes its memory from three functions that an application may define in its place, as
// bash does. These two leave nothing behind of what they give back: the undo list, killed text,
// outgrown line buffers.

/// Overwrites a block of readline's and frees it.
@c(xfree) nonisolated public func wipeAndFree(_ block: UnsafeMutableRawPointer?) {
  guard let block else { return }
  explicit_bzero(block, malloc_usable_size(block))
  free(block)
}

/// Makes a block of readline's larger; where it has to move, the old place is overwritten.
///
/// readline does not look whether it got a block, so without memory the program ends.
@c(xrealloc) nonisolated public func growAndWipe(
  _ block: UnsafeMutableRawPointer?, _ size: Int
) -> UnsafeMutableRawPointer? {
  let old = block.map { malloc_usable_size($0) } ?? 0
  if let block, size <= old { return block }
  guard let grown = malloc(max(1, size)) else { abort() }
  if let block { memcpy(grown, block, old) }
  wipeAndFree(block)
  return grown
}
