/**
 * Stands in for `node:test` while coverage is computed: tests are collected instead of run, so that each can be run many times, under
 * terms that are put wrong.
 */
export interface Collected {
  readonly name: string
  run(context: unknown): unknown
}
type Run = (context: unknown) => unknown

const collected: Collected[] = []
const suites: string[] = []

/** The tests that were written down since the last call. */
export const takeCollected = (): readonly Collected[] => collected.splice(0)

export function test(name: string, ...rest: readonly unknown[]): void {
  const run = rest.findLast((each): each is Run => typeof each === 'function')
  if (run) collected.push({ name: [...suites, name].join(' > '), run })
}
export function describe(name: string, ...rest: readonly unknown[]): void {
  const write = rest.findLast((each): each is () => void => typeof each === 'function')
  suites.push(name)
  write?.()
  suites.pop()
}
export const it = test
export const suite = describe
export default test

const never = (): never => {
  throw new Error('A test of the terms needs nothing before or after it: terms are pure.')
}
export const before = never
export const after = never
export const beforeEach = never
export const afterEach = never
