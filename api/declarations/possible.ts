import { type Declarable, declarable } from '../../terms/engine/declarable.ts'
import { type Foreseen, foresee, hasEffect, type LivedOn, liveOn } from '../../terms/engine/foresee.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Day, dayAt, type Instant } from '../../terms/grammar/day.ts'
import { type AnyFact, type Declaration, type Fact, isDeclaration } from '../../terms/grammar/fact.ts'
import { type Medium, media } from '../../terms/grammar/form.ts'
import { objectionPeriod, withdrawalPeriod } from '../../terms/grammar/matters/changes.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { type Reason, reasonsInWords } from '../../terms/words/reasons.ts'
import type { AgreementNow } from '../agreement-now.ts'
import { horizonOf } from '../views/timeline.ts'
import { type Declarant, declaredBy } from './declarant.ts'
import { formInWords, type ShownForm } from './form-words.ts'
import { type Worded, worded } from './words.ts'

/** Something a person can declare now, with what it needs. */
export interface Possible extends Worded {
  readonly declarable: Declarable
  readonly form: ShownForm
  /** Why this person cannot declare it: by want of power. Null for who can. */
  readonly noPower: { readonly says: Said; readonly reasons: readonly Reason[] } | null
  /** The last day on which it would still be in time; null where no period runs. */
  readonly lastOn: Day | null
  /** Whether a later day may be named. */
  readonly mayNameDay: boolean
}

/** The number of what is only thought of: beyond those of what was told. */
export const THOUGHT_OF = 999_999

/** The declaration as a fact that nobody has told. */
export function factOf(
  { kind, fields }: Declarable,
  now: Instant,
  more: {
    readonly medium?: Medium
    readonly person?: string
    readonly power?: 'none' | 'by role'
    readonly to?: Day
  } = {},
): AnyFact {
  const declared = isDeclaration(kind) ? { by: 'customer', medium: 'portal', ...more } : {}
  return { kind, id: THOUGHT_OF, at: now, on: dayAt(now), learnedAt: now, ...fields, ...declared } as AnyFact
}

/** All that has an effect if it is declared now, in the order in which a person would look for it. */
export function possibleNow(agreement: AgreementNow, declarant: Declarant): readonly Possible[] {
  const { program, facts, now } = agreement
  const walk = replay(program, facts, now),
    until = horizonOf(now),
    asIs = liveOn(agreement, until)
  return declarable(walk, facts, now)
    .filter((each) => isPossible(agreement, walk, each, { asIs, until }))
    .map((each) => possible(walk, now, each, declarant))
    .toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
}
const groups: readonly Worded['group'][] = ['answer', 'instruct', 'leave']

/** In whatever form it takes: a page that cannot send it still says so. */
function isPossible(
  agreement: AgreementNow,
  walk: Walk,
  each: Declarable,
  { asIs, until }: { readonly asIs: LivedOn; readonly until: Instant },
): boolean {
  if (each.kind === 'instructionReceived' && hasProcessing(agreement.program)) return true
  const fact = factOf(each, agreement.now, { medium: mediumFor(walk, each, agreement.now) })
  const foreseen = foresee(agreement, fact, until, asIs)
  return hasEffect(foreseen) && isOfItsScope(foreseen, each.fields)
}

/**
 * Terms that know no notice of a part may take one for a notice of the whole: then the part is not offered. Where only parts can
 * be terminated, a notice of the whole makes somebody ask which are meant: then the whole is not.
 */
function isOfItsScope({ ends }: Foreseen, { ground, scope: part }: Declarable['fields']): boolean {
  const endsWhole = ends.some(({ scope }) => scope === 'agreement')
  if (part === undefined) return ground !== 'ordinary' || endsWhole
  return !endsWhole && ends.some(({ scope }) => scope === part)
}

/** A controller may instruct its processor at any time (Art. 28 (3) (a) GDPR), be there a clause that does more with it or not. */
const hasProcessing = ({ terms }: Program): boolean =>
  terms.documents.some(({ rank }) => rank === 'processing agreement')

/** The portal, or else the first way that meets the form. */
export function mediumFor(walk: Walk, each: Declarable, now: Instant): Medium {
  const form = walk.formOf(factOf(each, now) as unknown as Declaration)?.value
  const inOrder: readonly Medium[] = ['portal', ...media]
  return inOrder.find((medium) => form === undefined || form.isMetBy(medium) === true) ?? 'portal'
}

function possible(walk: Walk, now: Instant, each: Declarable, declarant: Declarant): Possible {
  const words = worded(walk.program, each)
  return {
    ...words,
    declarable: each,
    form: formInWords(walk, factOf(each, now) as unknown as Declaration),
    noPower: noPowerOf(walk, now, each, declarant),
    lastOn: lastDayOf(walk, each) ?? null,
    mayNameDay: each.kind === 'terminationReceived' && each.fields.ground === 'ordinary',
  }
}

function noPowerOf(walk: Walk, now: Instant, each: Declarable, declarant: Declarant): Possible['noPower'] {
  const told = declaredBy(walk, each.kind, declarant)
  if (!isDeclaration(each.kind)) return told.power === 'none' ? { says: roleTooSmall, reasons: [] } : null
  const tried = walk.copy()
  tried.add([factOf(each, now + 1, { medium: mediumFor(walk, each, now), ...told }) as unknown as Fact])
  const refusal = tried.refusals.find(({ code, fact }) => code === 'POWER_MISSING' && fact.id === THOUGHT_OF)
  if (!refusal) return null
  const reasons = refusal.because ? reasonsInWords(walk.program, [refusal.because]).slice(0, 1) : []
  return { says: told.power === 'none' ? roleTooSmall : notNamed, reasons }
}
const roleTooSmall: Said = {
  de: 'Ihre Rolle umfasst diese Erklärung nicht. Abgeben kann sie, wer den Kunden darin vertritt.',
  en: 'Your role does not cover this declaration. It can be made by whoever represents the customer in it.',
}
const notNamed: Said = {
  de: 'Für diese Erklärung sind andere Personen benannt. Abgeben kann sie, wer dafür benannt ist.',
  en: 'Other persons are named for this declaration. It can be made by whoever is named for it.',
}

function lastDayOf(walk: Walk, { kind, fields }: Declarable): Day | undefined {
  if (kind === 'withdrawalReceived') return walk.decision(withdrawalPeriod, 'agreement')?.value
  return kind === 'objectionReceived' ? walk.decision(objectionPeriod, String(fields.change))?.value : undefined
}
