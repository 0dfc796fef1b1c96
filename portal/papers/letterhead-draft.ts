import type { Letterhead } from './queries.ts'

/** A letterhead as it is typed: everything a text, what is left out empty. */
export interface LetterheadDraft {
  readonly name: string
  readonly lines: string
  readonly postCode: string
  readonly city: string
  readonly country: string
  readonly court: string
  readonly number: string
  readonly directors: string
  readonly vatId: string
  readonly taxNumber: string
  /** `yes`, or empty. */
  readonly smallBusiness: string
  readonly person: string
  readonly phone: string
  readonly mail: string
  readonly iban: string
  readonly bic: string
  readonly holder: string
  readonly invoicePrefix: string
}

export function draftOf(letterhead: Letterhead | null): LetterheadDraft {
  const { name, address, register, directors, vatId, taxNumber, contact, bank, invoicePrefix } = letterhead ?? {}
  const smallBusiness = letterhead?.smallBusiness ? 'yes' : ''
  return {
    ...{ name: name ?? '', lines: address?.lines.join('\n') ?? '', postCode: address?.postCode ?? '' },
    ...{ city: address?.city ?? '', country: address?.country ?? 'DE', court: register?.court ?? '' },
    ...{ number: register?.number ?? '', directors: directors?.join('\n') ?? '', vatId: vatId ?? '' },
    ...{ taxNumber: taxNumber ?? '', person: contact?.name ?? '', phone: contact?.phone ?? '' },
    ...{ mail: contact?.mail ?? '', iban: bank ? inFours(bank.iban) : '', bic: bank?.bic ?? '' },
    ...{ holder: bank?.holder ?? '', invoicePrefix: invoicePrefix ?? 'RE', smallBusiness },
  }
}

/** As people read and type it. */
const inFours = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** What was typed, without what was left empty. */
export function letterheadIn(typed: LetterheadDraft): Letterhead {
  const draft = trimmed(typed)
  return {
    name: draft.name,
    address: { lines: linesIn(draft.lines), postCode: draft.postCode, city: draft.city, country: draft.country },
    ...(draft.court && draft.number ? { register: { court: draft.court, number: draft.number } } : {}),
    ...(draft.directors ? { directors: linesIn(draft.directors) } : {}),
    ...(draft.vatId ? { vatId: draft.vatId } : {}),
    ...(draft.taxNumber ? { taxNumber: draft.taxNumber } : {}),
    ...(draft.smallBusiness ? { smallBusiness: true } : {}),
    contact: { name: draft.person, phone: draft.phone, mail: draft.mail },
    ...(draft.iban ? { bank: bankIn(draft) } : {}),
    invoicePrefix: draft.invoicePrefix.toUpperCase(),
  }
}

const bankIn = ({ iban, bic, holder }: LetterheadDraft) => ({
  iban: iban.replaceAll(' ', ''),
  ...(bic ? { bic } : {}),
  ...(holder ? { holder } : {}),
})

const trimmed = (draft: LetterheadDraft): LetterheadDraft =>
  Object.fromEntries(Object.entries(draft).map(([name, text]) => [name, text.trim()])) as unknown as LetterheadDraft

/** The lines of a field, without those that are empty. */
export const linesIn = (typed: string): readonly string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
