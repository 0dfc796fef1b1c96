/** Regulation (EU) 2016/679, as far as a clause of it is carried out here. */
import { all, any, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import type { Document } from '../../../grammar/document.ts'
import { duty } from '../../../grammar/matters/duties.ts'
import {
  doubtAboutLegitimacy,
  identityCopy,
  ofItsInstruction,
  signedConfirmation,
  usableCopy,
} from '../../../grammar/quantities/instruction.ts'
import { after } from '../../../grammar/quantity.ts'

const storageLimitation = asLongAs({
  ref: 'Art. 5 Abs. 1 Buchst. e (Ausweiskopien)',
  title: { de: 'Ausweiskopien nur bis zur Prüfung', en: 'Copies of identity documents until checked' },
  decides: duty,
  ofEvery: ['destroyIdentityCopy:'],
  de: 'Die Kopie eines Ausweises wird vernichtet, sobald geprüft ist, wer angewiesen hat, oder die Kopie dazu nichts taugt; festgehalten wird das Ergebnis allein.',
  en: 'The copy of an identity document is destroyed as soon as it was checked who instructed, or the copy is of no use for that; only the result is kept.',
  where: {},
  given: {
    copy: after('destroyIdentityCopy:', identityCopy),
    usable: after('destroyIdentityCopy:', usableCopy),
    confirmation: after('destroyIdentityCopy:', ofItsInstruction(signedConfirmation)),
    doubt: after('destroyIdentityCopy:', ofItsInstruction(doubtAboutLegitimacy)),
  },
  provided: ({ copy, usable, confirmation, doubt }) =>
    all(
      copy !== undefined || no('Es liegt keine Kopie vor.', 'There is no copy.'),
      any(
        usable === undefined || no('Die Kopie taugt zur Prüfung.', 'The copy serves the check.'),
        confirmation !== undefined || no('Die Prüfung ist nicht abgeschlossen.', 'The check is not finished.'),
        doubt === undefined || no('Es bestehen Zweifel.', 'There is doubt.'),
      ),
    ),
  then: () => 'owed',
  examples: {
    'both are there, the check is done': [{ copy: {}, usable: {}, confirmation: {}, doubt: {} }, 'owed'],
    'the signed original is still missing': [{ copy: {}, usable: {}, confirmation: undefined, doubt: {} }],
    'a driving licence proves nothing here': [
      { copy: {}, usable: undefined, confirmation: undefined, doubt: {} },
      'owed',
    ],
    'the doubt was taken back': [{ copy: {}, usable: {}, confirmation: undefined, doubt: undefined }, 'owed'],
    'nothing was ever copied': [{ copy: undefined, usable: undefined, confirmation: undefined, doubt: {} }],
  },
  claims: [],
  reading:
    'Storage limitation (Art. 5 (1) (e)) and § 20 (2) PAuswG: the purpose of the copy ends with the check, so its destruction is due at once and receipted.',
})

export const gdpr: Document = {
  id: 'gdpr',
  short: 'DSGVO',
  title: { de: 'Datenschutz-Grundverordnung', en: 'General Data Protection Regulation' },
  rank: 'mandatory law',
  version: '2018-05-25',
  clauses: [storageLimitation],
}
