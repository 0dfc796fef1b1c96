import { rules } from '../money/e-invoice/check.ts'
import type { Said } from '../terms/grammar/said.ts'
import { type Obstacle, obstacles } from './obstacle.ts'

/** What is missing and what to do about it, as the person reads it who mends it. */
export function inWords({ code, rules: broken }: Pick<Obstacle, 'code' | 'rules'>): Said {
  const { de, en } = obstacles[code]
  const named = broken.flatMap((id) => rules.filter((rule) => rule.id === id)).map(({ id, says }) => ({ id, says }))
  if (named.length === 0) return { de, en }
  return {
    de: `${de} ${named.map(({ id, says }) => `${id}: ${says.de}.`).join(' ')}`,
    en: `${en} ${named.map(({ id, says }) => `${id}: ${says.en}.`).join(' ')}`,
  }
}
