import type { Program } from '../../terms/engine/program.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import { vocabulary } from '../../terms/grammar/fact.ts'
import type { Outcome, UntilTold } from '../../terms/grammar/outcome.ts'
import type { Party } from '../../terms/grammar/party.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Matter } from '../../terms/grammar/standing.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { subjectInWords, topicInWords } from '../../terms/words/subjects.ts'
import { decidedInWords } from '../../terms/words/values.ts'
import { instantInWords, joined, lastDayBefore } from './value-in-words.ts'

const say = (de: string, en: string): Said => ({ de, en })
const colon = (before: Said, after: Said): Said => say(`${before.de}: ${after.de}`, `${before.en}: ${after.en}`)

const parties: Readonly<Record<Party, Said>> = {
  customer: say('Kunde', 'customer'),
  provider: say('Anbieter', 'provider'),
}

/**
 * What follows from an act, in words.
 *
 * @example outcomeInWords(program, ends('2026-03-31')).en // 'end: 31 March 2026'
 */
export function outcomeInWords(program: Program, outcome: Outcome): Said {
  switch (outcome.is) {
    case 'holds':
      return holdsInWords(program, outcome)
    case 'owes': {
      const due = dayInWords(outcome.due)
      return colon(
        parties[outcome.who],
        say(`schuldet ${outcome.amount.de}, fällig am ${due.de}`, `owes ${outcome.amount.en}, due on ${due.en}`),
      )
    }
    case 'must':
      return mustInWords(program, outcome)
    case 'runs':
      return say(
        `Zeiträume beginnen am ${dayInWords(outcome.row.first).de}`,
        `periods begin on ${dayInWords(outcome.row.first).en}`,
      )
    case 'settles':
      return say(`die Zahlung tilgt ${outcome.amount.de}`, `the payment settles ${outcome.amount.en}`)
    case 'reopens':
      return say('was die Zahlung tilgte, ist wieder offen', 'what the payment settled is open again')
    case 'replaces':
      return say(
        `statt „${outcome.value.de}“ gilt „${outcome.by.de}“`,
        `"${outcome.by.en}" stands in the place of "${outcome.value.en}"`,
      )
    case 'asks':
      return colon(say('ein Mensch entscheidet', 'a person decides'), outcome.question)
    case 'answers':
      return outcome.keep
        ? say('die Tatsache gilt', 'the fact counts')
        : say('die Tatsache gilt nicht', 'the fact does not count')
  }
}

function holdsInWords(program: Program, { matter, about, value, from, until }: Outcome & { is: 'holds' }): Said {
  const decided = colon(
    topicInWords(program, matter, about),
    decidedInWords(matter as unknown as Matter<unknown>, value),
  )
  const begins = from === undefined ? undefined : instantInWords(from)
  const ends = until === undefined ? undefined : dayInWords(lastDayBefore(until))
  return joined(
    [
      decided,
      ...(begins ? [say(`ab ${begins.de}`, `from ${begins.en}`)] : []),
      ...(ends ? [say(`bis ${ends.de}`, `until ${ends.en}`)] : []),
    ],
    ', ',
  )
}

function mustInWords(program: Program, { who, act, about, by, content, until }: Outcome & { is: 'must' }): Said {
  const named = ['agreement', 'services', 'contents', 'application', ''].includes(about)
    ? actInWords(act)
    : colon(actInWords(act), subjectInWords(program, about))
  const till = by === undefined ? undefined : instantInWords(by)
  return joined(
    [
      colon(parties[who], named),
      ...(content === undefined || content === '' ? [] : [subjectInWords(program, content)]),
      ...(till ? [say(`bis ${till.de}`, `by ${till.en}`)] : []),
      ...(until ? [endedBy(until)] : []),
    ],
    ', ',
  )
}

function endedBy({ fact, inForm }: UntilTold): Said {
  const { de, en } = vocabulary[fact]
  const form = inForm ? say(` (${inForm.de})`, ` (${inForm.en})`) : say('', '')
  return say(`bis gemeldet ist: ${de}${form.de}`, `until it is told: ${en}${form.en}`)
}
