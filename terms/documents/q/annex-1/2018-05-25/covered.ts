import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { itself } from '../../../../grammar/quantity.ts'
import type { Said } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

/** An entry of the annex that is answered with yes. The subject is what is asked about: `group: suppliers`, `data: bank data`. */
interface Entry {
  readonly ref: string
  readonly title: Said
  readonly is: Said
  readonly subject: string
  readonly claims: readonly string[]
  readonly exceptionTo?: readonly string[]
  readonly reading?: string
  readonly mend?: Said
}
const another = 'something else: that is not listed'

export const coveredAsNeeded = ({ ref, title, is, subject, ...more }: Entry) => {
  const what = oneOf(is.de, is.en, subject)
  return asLongAs({
    ...more,
    ref,
    title,
    decides: mayProcess,
    de: '{what} dürfen verarbeitet werden, soweit der Zweck es erfordert.',
    en: '{what} may be processed as far as the purpose needs it.',
    where: { what },
    given: { asked: itself<string>() },
    provided: ({ asked }, { what: entry }) =>
      entry.has(asked) || no('Danach ist nicht gefragt.', 'It is not about that.'),
    then: () => 'permitted',
    examples: { 'it is listed': [{ asked: subject }, 'permitted'], 'of others it says nothing': [{ asked: another }] },
  })
}

export const covered = ({ ref, title, is, subject, ...more }: Entry) => {
  const what = oneOf(is.de, is.en, subject)
  return asLongAs({
    ...more,
    ref,
    title,
    decides: mayProcess,
    de: 'Vom Auftrag umfasst: {what}.',
    en: 'Covered by the order: {what}.',
    where: { what },
    given: { asked: itself<string>() },
    provided: ({ asked }, { what: entry }) =>
      entry.has(asked) || no('Danach ist nicht gefragt.', 'It is not about that.'),
    then: () => 'permitted',
    examples: { 'it is listed': [{ asked: subject }, 'permitted'], 'of others it says nothing': [{ asked: another }] },
  })
}

export const notCovered = ({ ref, title, is, subject, ...more }: Entry) => {
  const what = oneOf(is.de, is.en, subject)
  return asLongAs({
    ...more,
    ref,
    title,
    decides: mayProcess,
    de: 'Nicht vom Auftrag umfasst und deshalb nicht als eigenes Feld anzulegen oder einzulesen (Art. 9 DSGVO): {what}.',
    en: 'Not covered by the order and so not to be set up as a field or imported (Art. 9 GDPR): {what}.',
    where: { what },
    given: { asked: itself<string>() },
    provided: ({ asked }, { what: entry }) =>
      entry.has(asked) || no('Danach ist nicht gefragt.', 'It is not about that.'),
    then: () => 'barred',
    examples: { 'a field for it': [{ asked: subject }, 'barred'], 'of others it says nothing': [{ asked: another }] },
  })
}
