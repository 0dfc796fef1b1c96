import { readFileSync } from 'node:fs'
import { providers } from '../../terms/documents/providers.ts'
import { compile, type Program } from '../../terms/engine/program.ts'
import { type Instant, instantOf } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { readFact } from '../../terms/grammar/read-fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { AgreementOnPaper, Beside } from './agreement-on-paper.ts'

/** The terms of a provider of the product, compiled. */
export function programOf(name: string): Program {
  const terms = providers[name]
  if (terms === undefined) throw new RangeError(`There are no terms ${name}.`)
  return compile(terms)
}

/** Facts as they are told, numbered in their order. */
export function told(...lines: readonly object[]): readonly AnyFact[] {
  return lines.map((line, n) => {
    const read = readFact(line, n + 1)
    if (!('fact' in read)) throw new RangeError(`${JSON.stringify(line)}: ${read.map(({ field }) => field).join(', ')}`)
    return read.fact
  })
}

/** The life of the example customer of the Emscher-Lippe-Cloud. */
export const exampleLife = (): readonly AnyFact[] =>
  told(
    ...readFileSync(new URL('../../terms/documents/elc/example-life.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as object),
  )

export const beside: Beside = {
  provider: 'Emscher-Lippe-Cloud',
  sender: 'Emscher-Lippe-Cloud GmbH · Musterstraße 1 · 45657 Recklinghausen',
  look: { colour: '#7a3b12', mark: null },
  customer: ['Muster Maschinenbau GmbH', 'Beispielweg 7', '45657 Recklinghausen'],
  names: { 'person 4c1e': 'Hanna Kaczmarek' },
  application: null,
}

export const agreementId = '0d9e0f54-7a51-4c7b-9a52-6a0a5a1c9b31'

/** An agreement as its papers see it, made at a time from what is known then. */
export const onPaper = (
  name: string,
  facts: readonly AnyFact[],
  madeAt: string,
  language: Language = 'de',
  other: Partial<Beside> = {},
): AgreementOnPaper => {
  const at: Instant = instantOf(madeAt)
  const known = facts.filter(({ learnedAt }) => learnedAt <= at)
  return {
    agreement: agreementId,
    program: programOf(name),
    facts: known,
    language,
    madeAt: at,
    beside: { ...beside, ...other },
  }
}
