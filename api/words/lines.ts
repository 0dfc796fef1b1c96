import type { Program } from '../../terms/engine/program.ts'
import type { Line } from '../../terms/engine/unfolding.ts'
import type { Matter } from '../../terms/grammar/matter.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { factInWords } from './facts.ts'
import { amountsInWords, dutyInWords, subjectInWords } from './subjects.ts'

/** What a line tells, in one sentence: `Access, services: open`. */
export function lineInWords(program: Program, line: Line): Said {
  switch (line.is) {
    case 'turned':
      return turnedInWords(program, line)
    case 'must':
      return prefixed({ de: 'Zu tun', en: 'To be done' }, dutyInWords(program, line.duty))
    case 'waits':
      return prefixed(
        { de: 'Wartet auf Klärung', en: 'Waits for a doubt to be settled' },
        dutyInWords(program, line.duty),
      )
    case 'no longer':
      return prefixed({ de: 'Nicht mehr zu tun', en: 'No longer to be done' }, dutyInWords(program, line.duty))
    case 'refused':
      return prefixed({ de: 'Ohne Wirkung', en: 'Without effect' }, factInWords(program, line.refusal.fact))
    case 'stopped':
      return prefixed({ de: 'Angehalten', en: 'Stopped' }, { de: line.reason, en: line.reason })
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
  const matter = [...program.deciding.keys()].find((decided) => decided.name === name) as Matter<unknown> | undefined,
    subject = subjectInWords(program, about)
  const before = { de: `${matter?.de ?? name}, ${subject.de}`, en: `${matter?.en ?? name}, ${subject.en}` }
  if (to !== null) return prefixed(before, valueInWords(matter, to))
  const was = valueInWords(matter, from ?? '')
  return prefixed(before, { de: `nicht mehr ${was.de}`, en: `no longer ${was.en}` })
}

/** Lines carry values in English; for values with a name of their own that name is the value, for amounts only the form differs. */
function valueInWords(matter: Matter<unknown> | undefined, english: string): Said {
  try {
    if (matter?.show(english, 'en') === english) return { de: matter.show(english, 'de'), en: english }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
  }
  return amountsInWords(english) ?? { de: english, en: english }
}

const prefixed = (before: Said, after: Said): Said => ({
  de: `${before.de}: ${after.de}`,
  en: `${before.en}: ${after.en}`,
})
