/** What one who connects may ask of the listener; times in milliseconds, sizes in bytes. */
export const listenLimits = {
  /** Two paths of 4 KiB, each letter written as three, and a long `If` beside them. */
  headers: 40_960,
  headerLines: 100,
  headersWithin: 10_000,
  lookEvery: 1_000,
  /** A connection on which nothing is asked. */
  idle: 75_000,
  /** A connection on which nothing moves in the middle of a request; a large folder may be copied meanwhile. */
  still: 600_000,
  connections: 4_000,
  /** What is read on of a body that nobody wants; then the connection is cut. */
  unwanted: 1_048_576,
} as const
