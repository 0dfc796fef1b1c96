import assert from 'node:assert/strict'

/**
 * Two do the same at the same instant: one at most succeeds, and the other is told so. After the program was stopped both
 * may be told so, since the deed was done before.
 *
 * @param codes what the one who comes too late may be told
 */
export async function atOnce(
  codes: string | readonly string[],
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<void> {
  const results = await Promise.allSettled([first(), second()])
  const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
  assert.notEqual(refused.length, 0, 'Both succeeded.')
  for (const { reason } of refused) {
    if (!codes.includes(reason.code)) throw reason
  }
}
