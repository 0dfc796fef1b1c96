import type { Acceptance } from '../acceptance.ts'

/** Shows every result that a promise can have; the test of the runner reads it. */
export const list: readonly Acceptance[] = [
  {
    item: '1. Kept',
    promise: 'a test that passes',
    tests: [{ file: 'tools/acceptance/sample/sums.ts', name: 'one and one are two' }],
  },
  {
    item: '1. Kept',
    promise: 'all tests of a suite',
    tests: [{ file: 'tools/acceptance/sample/sums.ts', name: 'sums with nought' }],
  },
  {
    item: '2. Not kept',
    promise: 'one of two tests fails',
    tests: [{ file: 'tools/acceptance/sample/sums.ts', name: /one and one are (two|three)/ }],
  },
  {
    item: '2. Not kept',
    promise: 'a test that was skipped',
    tests: [{ file: 'tools/acceptance/sample/sums.ts', name: 'sums without end' }],
  },
  {
    item: '2. Not kept',
    promise: 'a test that nobody has written',
    tests: [{ file: 'tools/acceptance/sample/sums.ts', name: 'two and two are four' }],
  },
  {
    item: '2. Not kept',
    promise: 'a file that nobody has written',
    tests: [{ file: 'tools/acceptance/sample/products.ts', name: /./ }],
  },
]
