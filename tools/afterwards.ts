import type { TestContext } from 'node:test'

const works = new WeakMap<TestContext, (() => unknown)[]>()

/**
 * Does work after a test, the last thing first: a server ends before the folder is removed on which it runs. Node's own
 * hooks run in the order in which they were made.
 */
export function afterwards(test: TestContext, work: () => unknown): void {
  const before = works.get(test)
  if (before) {
    before.push(work)
    return
  }
  const all = [work]
  works.set(test, all)
  test.after(async () => {
    for (const each of all.reverse()) await each()
  })
}
