import { hash } from 'node:crypto'
import type { Instant } from '../../terms/grammar/day.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { factNumber } from '../../terms/grammar/field.ts'
import { fieldsOf, isToldKind, type Misread, readFact, type Told, writeFields } from '../../terms/grammar/read-fact.ts'
import type { AgreementKey, JsonObject, NewFact, Sealed } from '../fact.ts'
import { seal, sealingKey } from '../keys.ts'
import type { MasterKey } from '../master-key.ts'
import type { Transaction } from '../transaction.ts'
import { writeContent } from './content.ts'
import { refuse } from './refusal.ts'

/**
 * Reads what is told now: as `readFact`, but what says nothing about when it was learned was learned now. Its number is
 * given when it is appended.
 *
 * @example readTold({ fact: 'paymentCredited', at: '2026-02-10', amount: '59.50' }, instantOf('2026-02-12T09:00'))
 */
export function readTold(json: unknown, now: Instant): Told | readonly Misread[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return readFact(json, 0)
  return readFact({ learnedAt: showInstant(now), ...json }, 0)
}

/**
 * Nothing is told before it has happened, and nobody learns what has not happened yet.
 *
 * @throws Refusal NOT_YET_HAPPENED, LEARNED_BEFORE_IT_HAPPENED
 */
export function refuseUnlessHappened(told: readonly Told[], now: Instant): void {
  for (const { fact } of told) {
    if (fact.at > now || fact.learnedAt > now) throw notYetHappened(fact, now)
    if (fact.learnedAt < fact.at) throw learnedBefore(fact)
  }
}

/**
 * A fact about another one names one that was told before. Else it would be about whatever gets that number later, be it the
 * receipt of a duty, which would then be carried out again.
 *
 * @param told in the order in which they get their numbers
 * @param last the number of the agreement's last fact
 * @throws Refusal FACT_NOT_TOLD_BEFORE
 */
export function refuseUnlessToldBefore(told: readonly Told[], last: number): void {
  for (const [n, { fact }] of told.entries()) {
    const later = numbersIn(fact).find((number) => number > last + n)
    if (later !== undefined) throw notToldBefore(fact, later)
  }
}

/** The numbers of other facts that a fact names. */
function numbersIn(fact: AnyFact): readonly number[] {
  if (!isToldKind(fact.kind)) return []
  const named = Object.entries(fieldsOf(fact.kind)).filter(([, field]) => field === factNumber)
  return named.map(([name]) => fact[name]).filter((number) => typeof number === 'number')
}

/** Under which purpose the words of a fact are sealed. */
const PURPOSE = 'correspondence'

/**
 * What was told as the journal keeps it: clear fields open, words sealed under the key of the person who declared them
 * or, where none is named, of the customer.
 *
 * @param by the random id of whoever told it; it is kept with the fact
 */
export async function asNewFacts(
  transaction: Transaction,
  master: MasterKey,
  key: AgreementKey,
  told: readonly Told[],
  by?: string,
): Promise<NewFact[]> {
  const facts: NewFact[] = []
  for (const { fact, sealed } of told) {
    const { kind, at, learnedAt } = fact
    const clear: JsonObject = { ...clearFields(fact), ...(by === undefined ? {} : { toldBy: by }) }
    const words = await sealedWords(transaction, master, key, fact, sealed)
    facts.push({ kind, at, learnedAt, clear, ...(words ? { sealed: words } : {}) })
  }
  return facts
}

function clearFields(fact: AnyFact): JsonObject {
  const clear = writeFields(fact)
  return fact.kind === 'dutyDone' && typeof fact.content === 'string'
    ? { ...clear, content: writeContent(fact.content) }
    : clear
}

async function sealedWords(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement }: AgreementKey,
  { kind, person }: AnyFact,
  words: JsonObject,
): Promise<Sealed | undefined> {
  if (Object.keys(words).length === 0) return undefined
  const owner = typeof person === 'string' ? personKeyId(person) : null
  const key = await sealingKey(transaction, master, { provider, customer, person: owner, purpose: PURPOSE })
  return seal(key, { agreement, kind }, words)
}

/**
 * The id under which the keys of a person lie. People are named by random ids of any form, keys by UUIDs: what is none
 * is made one, always the same (RFC 9562, version 8). So is the nil UUID, under which lie the keys of nobody in particular.
 */
export function personKeyId(person: string): string {
  if (/^(?![0-]+$)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(person)) return person
  const hex = hash('sha256', `klausel person ${person}`)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return parts.join('-')
}

const notYetHappened = ({ kind, at, learnedAt }: AnyFact, now: Instant) =>
  refuse({
    code: 'NOT_YET_HAPPENED',
    seen: {
      de: `${kind} soll am ${showInstant(Math.max(at, learnedAt))} geschehen oder bekannt geworden sein`,
      en: `${kind} is said to have happened, or become known, at ${showInstant(Math.max(at, learnedAt))}`,
    },
    expected: { de: `es ist erst ${showInstant(now)}`, en: `it is only ${showInstant(now)}` },
    remedy: {
      de: 'Berichtigen Sie den Zeitpunkt, oder warten Sie ihn ab',
      en: 'Correct the time, or wait until it has come',
    },
  })

const notToldBefore = ({ kind }: AnyFact, number: number) =>
  refuse({
    code: 'FACT_NOT_TOLD_BEFORE',
    seen: { de: `${kind} nennt die Tatsache Nr. ${number}`, en: `${kind} names fact number ${number}` },
    expected: {
      de: 'eine Tatsache bezieht sich auf eine, die vor ihr erzählt wurde',
      en: 'a fact is about one that was told before it',
    },
    remedy: { de: 'Sehen Sie im Journal nach der Nummer', en: 'Look for the number in the journal' },
  })

const learnedBefore = ({ kind, at, learnedAt }: AnyFact) =>
  refuse({
    code: 'LEARNED_BEFORE_IT_HAPPENED',
    seen: {
      de: `${kind} geschah am ${showInstant(at)} und soll am ${showInstant(learnedAt)} bekannt gewesen sein`,
      en: `${kind} happened at ${showInstant(at)} and is said to have been known at ${showInstant(learnedAt)}`,
    },
    expected: { de: 'bekannt wird, was geschehen ist', en: 'what becomes known has happened' },
    remedy: { de: 'Berichtigen Sie at oder learnedAt', en: 'Correct at or learnedAt' },
  })
