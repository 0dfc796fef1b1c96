import { type Foreseen, foresee, type LivedOn, liveOn } from '../../terms/engine/foresee.ts'
import type { Item } from '../../terms/engine/ledger.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Line } from '../../terms/engine/unfolding.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Day, dayAt, firstOfMonth, type Instant, midnight, showInstant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { approval } from '../../terms/grammar/matters/changes.ts'
import { mayTerminate } from '../../terms/grammar/matters/rights.ts'
import { Gross } from '../../terms/grammar/money.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { askOf, lineInWords } from '../../terms/words/lines.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { horizonOf } from '../views/timeline.ts'

/** Something that would come, or would not come any more. */
export interface ShownChange {
  readonly at: string
  readonly says: Said
  readonly why: { readonly matter: string; readonly about: string } | null
}
export interface Consequence {
  /** What changes, the weightiest first; one sentence each. */
  readonly says: readonly Said[]
  /** The first day on which anything is otherwise; null where nothing is. */
  readonly from: Day | null
  /** The last day of what ends. */
  readonly endsOn: Day | null
  readonly costs: Costs
  readonly comes: readonly ShownChange[]
  readonly goes: readonly ShownChange[]
  /** The fact it was foreseen with: what `what-if/why` explains it by. */
  readonly imagined: { readonly [field: string]: string }
}
/** What it costs: all that is still to be paid until the end, or what would be paid more or less in the time looked at. */
export interface Costs {
  readonly is: 'until the end' | 'more' | 'less' | 'nothing'
  readonly amount: string
  readonly claims: readonly { readonly claim: string; readonly says: Said; readonly open: string; readonly due: Day }[]
}

/** What follows from a declaration if it is received now. */
export function consequenceOf(agreement: AgreementNow, fact: AnyFact): Consequence {
  const near = foresee(agreement, fact, horizonOf(agreement.now))
  const ending = near.ends[0]?.ending
  const until = ending && ending.at > horizonOf(agreement.now) ? beyond(ending.at) : horizonOf(agreement.now)
  const asIs = liveOn(agreement, until),
    foreseen = until === horizonOf(agreement.now) ? near : foresee(agreement, fact, until, asIs)
  const { program } = agreement
  return {
    says: sentencesOf(program, foreseen),
    from: firstDay(foreseen, ending?.lastDay) ?? null,
    endsOn: ending?.lastDay ?? null,
    costs: ending ? untilTheEnd(agreement, foreseen) : difference(asIs, foreseen.imagined),
    comes: foreseen.added.map((line) => shown(program, line)),
    goes: foreseen.gone.map((line) => shown(program, line)),
    imagined: writtenOf(fact),
  }
}

/** Two months past the end, so that what follows it is seen too; never farther than the walk is asked elsewhere. */
const beyond = (end: Instant): Instant => midnight(firstOfMonth(dayAt(end), 3)) - 1

const shown = (program: Program, line: Line): ShownChange => ({
  at: showInstant(line.at),
  says: lineInWords(program, line),
  why: askOf(line),
})

/** As `readFact` takes it: the time at which it would be received, and its fields. */
function writtenOf({ kind, id: _, at, on: __, learnedAt: ___, ...fields }: AnyFact): Consequence['imagined'] {
  return { fact: kind, at: showInstant(at), ...(fields as Readonly<Record<string, string>>) }
}

/** The earliest of what is otherwise. What ends is otherwise from the day after. */
function firstDay({ added, gone }: Foreseen, lastDay: Day | undefined): Day | undefined {
  const days = [...added, ...gone].map(({ at }) => dayAt(at)).sort()
  return days[0] ?? lastDay
}

/** Ends first, then what is decided otherwise, then what the other side must do; the rest stands in the lists. */
function sentencesOf(program: Program, { ends, added }: Foreseen): readonly Said[] {
  const ended = ends.map(({ scope, ending }): Said => {
    const what = scopes[scope] ?? subjectInWords(program, scope),
      day = dayInWords(ending.lastDay)
    return { de: `${capital(what.de)} endet am ${day.de}.`, en: `${capital(what.en)} ends on ${day.en}.` }
  })
  const asked = added.some((line) => line.is === 'must' && line.duty.act === 'decide')
  if (asked)
    return [
      {
        de: 'Ob der Grund trägt, entscheidet der Anbieter. Bis dahin ändert sich nichts.',
        en: 'The provider decides whether the cause is sufficient. Until then nothing changes.',
      },
    ]
  const others = added.filter((line) => line.at === added[0]?.at).map((line) => changeInWords(program, line))
  const all = ended.length > 0 ? ended : others
  return all.length > 0 ? all : [nothingByItself]
}
const scopes: Readonly<Record<string, Said>> = {
  agreement: { de: 'der Vertrag', en: 'the agreement' },
  avv: { de: 'der Vertrag über die Auftragsverarbeitung', en: 'the processing agreement' },
}
const nothingByItself: Said = {
  de: 'Von selbst ändert sich dadurch nichts. Die Erklärung geht dem Anbieter zu und bleibt im Verlauf.',
  en: 'Nothing changes by itself. The provider receives the declaration, and it stays in the history.',
}

function changeInWords(program: Program, line: Line): Said {
  if (line.is === 'turned' && line.matter === mayTerminate.name && line.to === 'permitted') return rightToLeave
  const known = line.is === 'turned' && line.matter === approval.name ? approvals[line.to ?? ''] : undefined
  if (known && line.is === 'turned') {
    const what = subjectInWords(program, line.about)
    return { de: `„${what.de}“ ${known.de}`, en: `'${what.en}' ${known.en}` }
  }
  const { de, en } = lineInWords(program, line)
  return { de: `${capital(de)}.`, en: `${capital(en)}.` }
}
const rightToLeave: Said = { de: 'Es gibt ein Recht zu kündigen.', en: 'It gives a right to terminate.' }
const approvals: Readonly<Record<string, Said>> = {
  objected: { de: 'wird für Sie aufgehalten.', en: 'is held back for you.' },
  approved: { de: 'ist für Sie genehmigt.', en: 'is approved for you.' },
}
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** All that is open now or falls due before it is over. */
function untilTheEnd({ program, facts, now }: AgreementNow, { imagined }: Foreseen): Costs {
  const open = replay(program, facts, now).openItems
  const known = new Set(open.map(({ key }) => key))
  const later = newIn(imagined.walk, program, { facts, now }).filter(({ key }) => !known.has(key))
  const claims = [...open, ...later].filter(({ who }) => who === 'customer')
  const amount = Gross.sum(claims.map((item) => (known.has(item.key) ? item.open : item.amount)))
  return {
    is: 'until the end',
    amount: amount.toString(),
    claims: claims.map((item) => ({
      claim: item.key,
      says: subjectInWords(program, item.key),
      open: (known.has(item.key) ? item.open : item.amount).toString(),
      due: item.due,
    })),
  }
}

/** Claims that were not there at all before. */
function newIn(walk: Walk, program: Program, { facts, now }: Pick<AgreementNow, 'facts' | 'now'>): readonly Item[] {
  const before = replay(program, facts, now).knownItems
  return [...walk.knownItems.values()].filter(({ key }) => !before.has(key))
}

function difference(asIs: LivedOn, imagined: LivedOn): Costs {
  const [before, after] = [asIs, imagined].map(({ walk }) => sumOf(walk))
  const more = (after ?? Gross.zero).minus(before ?? Gross.zero)
  const is = more.isPositive ? 'more' : more.cents < 0 ? 'less' : 'nothing'
  return { is, amount: (more.cents < 0 ? Gross.zero.minus(more) : more).toString(), claims: [] }
}
const sumOf = (walk: Walk): Gross =>
  Gross.sum([...walk.knownItems.values()].filter(({ who }) => who === 'customer').map(({ amount }) => amount))
