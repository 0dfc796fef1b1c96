import type { Program } from '../engine/program.ts'
import type { Line } from '../engine/unfolding.ts'
import type { Said } from '../grammar/said.ts'
import type { Matter } from '../grammar/standing.ts'
import { factInWords } from './facts.ts'
import { dutyInWords, topicInWords } from './subjects.ts'
import { shownInWords } from './values.ts'

/** What a line tells, in one sentence: `Access, services: open`. */
export function lineInWords(program: Program, line: Line): Said {
  switch (line.is) {
    case 'turned':
      return turnedInWords(program, line)
    case 'must':
      return after({ de: 'Pflicht', en: 'duty' }, dutyInWords(program, line.duty))
    case 'waits':
      return after({ de: 'Wartet auf Klärung', en: 'waits for a doubt to be settled' }, dutyInWords(program, line.duty))
    case 'no longer':
      return after({ de: 'Nicht mehr geschuldet', en: 'no longer owed' }, dutyInWords(program, line.duty))
    case 'refused':
      return after({ de: 'Ohne Wirkung', en: 'without effect' }, factInWords(program, line.refusal.fact))
    case 'stopped':
      return prefixed({ de: 'Angehalten', en: 'stopped' }, line.reason)
  }
}

/** What to ask for the reasons of a line; null where there is nothing to ask. */
export function askOf(line: Line): { readonly matter: string; readonly about: string } | null {
  switch (line.is) {
    case 'turned':
      return { matter: line.matter, about: line.about }
    case 'must':
    case 'waits':
    case 'no longer':
      return { matter: 'must', about: line.duty.key }
    case 'refused':
      return { matter: 'fact', about: String(line.refusal.fact.id) }
    case 'stopped':
      return null
  }
}

function turnedInWords(program: Program, { matter: name, about, from, to }: Line & { is: 'turned' }): Said {
  const matter = [...program.deciding.keys()].find((decided) => decided.name === name) as Matter<unknown> | undefined
  const before = topicInWords(program, matter ?? { de: name, en: name }, about)
  if (to !== null) return prefixed(before, shownInWords(matter, to))
  const was = shownInWords(matter, from ?? '')
  return prefixed(before, { de: `nicht mehr ${was.de}`, en: `no longer ${was.en}` })
}

const prefixed = (before: Said, after: Said): Said => ({
  de: `${before.de}: ${after.de}`,
  en: `${before.en}: ${after.en}`,
})
const after = (before: Said, words: Said): Said => ({
  de: `${before.de}, ${words.de}`,
  en: `${before.en}, ${words.en}`,
})
