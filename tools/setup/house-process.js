import { join } from 'node:path'

/**
 * With which options of Node the house runs. What was made a moment ago lies in a space of its own, which a start lets grow
 * to 64 MB and which stays; 8 MB for each half of it are enough for a house that mostly waits, and 4 MB make a start slower.
 */
export const houseOptions = ['--max-semi-space-size=8']

/**
 * What was compiled once lies beside the parts, where only those who installed them may write: it saves a third of a start,
 * and the 20 MB of what strips types from the first file, if it is named before Node begins.
 */
export function compiledBeside(root) {
  return { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'klausel') }
}
