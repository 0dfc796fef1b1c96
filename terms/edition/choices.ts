import type { Document, Terms } from '../grammar/document.ts'
import type { Readings } from '../grammar/reading.ts'
import type { Said } from '../grammar/said.ts'

/** A choice that a draft may make otherwise: among names, or a number, or yes and no. */
export interface Choice {
  readonly name: string
  readonly is: 'reading' | 'names' | 'number' | 'yes or no'
  /** As it is now. */
  readonly now: string | number | boolean
  /** What there is to choose from. */
  readonly among: readonly { readonly name: string; readonly says: Said }[]
  /** The sentence whose reading it is. */
  readonly ref: string | undefined
}

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

/** What a draft may choose otherwise: the readings that sentences offer, and what the terms set. Figures in tables need a programmer. */
export function choicesIn(terms: Terms): readonly Choice[] {
  const settings = terms.settings ?? {}
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
      return { name, is: 'reading', now: String(settings[name] ?? otherwise), among, ref }
    },
  )
  const set = Object.entries(settings).flatMap(([name, now]): Choice[] => {
    if (offered.has(name)) return []
    if (typeof now === 'number') return [{ name, is: 'number', now, among: [], ref: undefined }]
    if (typeof now === 'boolean') return [{ name, is: 'yes or no', now, among: [], ref: undefined }]
    const names = named[name]
    if (typeof now !== 'string' || !names) return []
    const among = Object.entries(names).map(([each, says]) => ({ name: each, says }))
    return [{ name, is: 'names', now, among, ref: undefined }]
  })
  return [...readings, ...set]
}

/** Whether a choice can be made so. */
export function canChoose({ is, among }: Choice, to: string | number | boolean): boolean {
  if (is === 'number') return typeof to === 'number' && Number.isFinite(to) && to >= 0
  if (is === 'yes or no') return typeof to === 'boolean'
  return among.some(({ name }) => name === to)
}

/** The document with which a choice is published: that of the sentence whose reading it is, else the general terms. */
export function carrierOf(terms: Terms, name: string): string {
  const reading = readingsIn(terms).find(({ readings }) => readings.setting === name)
  const general = terms.documents.find(({ rank }) => rank === 'terms') ?? terms.documents[0]
  return reading?.document.id ?? general?.id ?? ''
}
