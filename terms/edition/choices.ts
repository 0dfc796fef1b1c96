import type { Document, Terms } from '../grammar/document.ts'
import type { Readings } from '../grammar/reading.ts'
import type { Said } from '../grammar/said.ts'
import { isSameTable, tableInWords, unfitRows, type WrittenTable } from './setting-table.ts'
import { type KeptTable, tableOf } from './setting-tables.ts'

/** What is chosen, as it is written down. */
export type Chosen = string | number | boolean | WrittenTable

/** A choice that a draft may make otherwise: among names, a number, yes and no, or rows of a table. */
export interface Choice {
  readonly name: string
  readonly is: (typeof natures)[number]
  /** As it is now. */
  readonly now: Chosen
  /** What there is to choose from. */
  readonly among: readonly { readonly name: string; readonly says: Said }[]
  /** The sentence whose reading it is. */
  readonly ref: string | undefined
  /** Its columns, where it is rows. */
  readonly table: KeptTable | undefined
}
export const natures = ['reading', 'names', 'number', 'yes or no', 'rows'] as const

/** Choices by name that no clause prints as readings. */
const named: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  suspension: {
    automatic: { de: 'sobald sie erlaubt ist', en: 'as soon as it is permitted' },
    never: { de: 'nie von selbst', en: 'never by itself' },
  },
  evidence: {
    always: { de: 'immer', en: 'always' },
    'in doubt': { de: 'im Zweifel', en: 'in doubt' },
    never: { de: 'nie', en: 'never' },
  },
}

/** Where in the documents a choice stands: the readings of a sentence, and the document that carries it. */
export interface ReadingAt {
  readonly document: Document
  readonly ref: string
  readonly readings: Readings
}
export const readingsIn = ({ documents }: Terms): readonly ReadingAt[] =>
  documents.flatMap((document) =>
    [...document.clauses, ...(document.statements ?? [])].flatMap(({ ref, readings }) =>
      readings ? [{ document, ref: `${document.short} ${ref}`, readings }] : [],
    ),
  )

/** What a draft may choose otherwise: the readings that sentences offer, what the terms set, and what their rules would read if it were set. */
export function choicesIn(terms: Terms): readonly Choice[] {
  const settings: Readonly<Record<string, unknown>> = { ...readBy(terms), ...terms.settings }
  const offered = new Map(readingsIn(terms).map((each) => [each.readings.setting, each]))
  const readings = [...offered].map(
    ([
      name,
      {
        ref,
        readings: { all, otherwise },
      },
    ]): Choice => {
      const among = Object.entries(all).map(([each, { de, en }]) => ({ name: each, says: { de, en } }))
      return { ...plain, name, is: 'reading', now: String(settings[name] ?? otherwise), among, ref }
    },
  )
  const set = Object.entries(settings).flatMap(([name, now]) => (offered.has(name) ? [] : choiceOf(name, now)))
  return [...readings, ...set]
}

const plain = { among: [], ref: undefined, table: undefined } as const

function choiceOf(name: string, now: unknown): readonly Choice[] {
  if (typeof now === 'number') return [{ ...plain, name, is: 'number', now }]
  if (typeof now === 'boolean') return [{ ...plain, name, is: 'yes or no', now }]
  const table = tableOf(name, now)
  if (table) return [{ ...plain, name, is: 'rows', now: table.write(now), table }]
  const names = named[name]
  if (typeof now !== 'string' || !names) return []
  const among = Object.entries(names).map(([each, says]) => ({ name: each, says }))
  return [{ ...plain, name, is: 'names', now, among }]
}

/** What holds for rules where the provider has set nothing. */
const readBy = ({ documents }: Terms): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    documents.flatMap(({ clauses }) =>
      clauses.flatMap(({ given = {} }) =>
        Object.values(given).flatMap(({ reads }) => (reads ? [[reads.setting, reads.otherwise] as const] : [])),
      ),
    ),
  )

/** Whether a choice can be made so; whatever came over a wire may be given. */
export function canChoose({ is, among, table }: Choice, to: unknown): boolean {
  if (table) return unfitRows(table, to) === undefined
  if (is === 'number') return typeof to === 'number' && Number.isFinite(to) && to >= 0
  if (is === 'yes or no') return typeof to === 'boolean'
  return among.some(({ name }) => name === to)
}

/** Whether both say the same of a choice. */
export const isSameChoice = ({ table }: Choice, one: Chosen, other: Chosen): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? table !== undefined && isSameTable(table, one, other)
    : one === other

/** What rules read where a choice is made so: amounts and days, not how they are written down. */
export function valueChosen(terms: Terms, { name, to }: { readonly name: string; readonly to: Chosen }): unknown {
  const choice = choicesIn(terms).find((each) => each.name === name)
  return choice?.table && typeof to === 'object' ? choice.table.read(to) : to
}

/** A choice as people read it. */
export function chosenInWords({ among, table }: Choice, chosen: Chosen): Said {
  if (typeof chosen === 'object') return table ? tableInWords(table, chosen) : { de: '', en: '' }
  if (typeof chosen === 'boolean') return chosen ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' }
  return among.find(({ name }) => name === chosen)?.says ?? { de: String(chosen), en: String(chosen) }
}

/** The document with which a choice is published: that of the sentence whose reading it is, else the general terms. */
export function carrierOf(terms: Terms, name: string): string {
  const reading = readingsIn(terms).find(({ readings }) => readings.setting === name)
  const general = terms.documents.find(({ rank }) => rank === 'terms') ?? terms.documents[0]
  return reading?.document.id ?? general?.id ?? ''
}
