import { examples, names } from '../../terms/documents/example-lives.ts'
import { offerOf } from '../../terms/engine/offer.ts'
import { factsOfOrder, type Telling } from '../../terms/engine/order.ts'
import type { Program } from '../../terms/engine/program.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { Language } from '../language.ts'

/** A day on which all shipped terms are in force, and a price where the terms leave it to the provider: only to show how an order is told. */
const SHOWN = { day: '2026-06-01', price: '12.00' } as const

/**
 * What somebody needs who has only this to read: how a life is written and lived, a life to begin with, what is on offer with the facts as
 * which an order of it is told, and how the things are called that facts name.
 */
export function guideOf(program: Program, language: Language): string {
  const { name } = program.terms
  const says = (de: string, en: string): string => (language === 'de' ? de : en)
  const lives = examples.filter(({ terms }) => terms === name)
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, '', ...lines.map((line) => `    ${line}`), '']
  return [
    says(
      'Ein Leben ist eine Datei mit einer Tatsache je Zeile, als JSON: „fact“ nennt, was geschah, „at“ den Tag (2026-01-31) oder Zeitpunkt (2026-01-31T10:00+01:00), „learnedAt“ wenn nötig, wann man es erfuhr. Beträge und Fristen werden nie erzählt; sie folgen.',
      'A life is a file with one fact a line, as JSON: "fact" names what happened, "at" the day (2026-01-31) or time (2026-01-31T10:00+01:00), "learnedAt" where needed when it was learned. Amounts owed and deadlines are never told; they follow.',
    ),
    '',
    `    klausel simulate --terms ${name} --until 2027-12-31 life.jsonl`,
    `    klausel standing --terms ${name} --at 2026-12-31 life.jsonl`,
    '',
    ...lives.flatMap(({ says: title, life }) =>
      part(says(`Zum Beispiel: ${title.de}`, `For example: ${title.en}`), life.split('\n')),
    ),
    ...part(
      says(
        'Was angeboten wird, und als was eine Bestellung erzählt wird',
        'What is on offer, and as what an order of it is told',
      ),
      ordersUnder(program).flatMap(({ item, title, told }) => [
        `${item}  ${title[language]}`,
        ...told.map((telling) => `    ${lineOf(telling)}`),
      ]),
    ),
    ...part(
      says('Namen', 'Names'),
      (names[name] ?? []).map(({ as, says: meaning }) => `${as}  ${meaning[language]}`),
    ),
    says(
      'Was geschehen kann; dahinter die Klauseln, bei denen sofort etwas folgt. Felder mit ? können fehlen.',
      'What may happen, and behind it the clauses from which something follows at once. Fields with ? may be left out.',
    ),
    '',
    '',
  ].join('\n')
}

/** What can be ordered, and as what an order is told; nothing for terms that sell nothing by themselves. */
function ordersUnder(program: Program) {
  const { items } = offerOf(program, instantOf(SHOWN.day))
  return items.flatMap((offered) => {
    const { item, title, offering, price } = offered
    const agreed = { [item]: SHOWN.price }
    const shown = price ? {} : agreed
    const told = factsOfOrder([{ item, count: 1, offered }], SHOWN.day, agreed, shown)
    return offering.ordered === 'not at all' || told.length === 0 ? [] : [{ item, title, told }]
  })
}
const lineOf = ({ fact, ...rest }: Telling): string => JSON.stringify({ fact, at: SHOWN.day, ...rest })
