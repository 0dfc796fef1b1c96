/**
 * What Art. 32 (1) GDPR calls the state of the art, as far as passwords go and no clause says anything: NIST SP 800-63B-4
 * (July 2025), § 3.1.1.2. It asks for no mix of characters and no change by time.
 */
import { asLongAs } from '../grammar/clause.ts'
import type { Document } from '../grammar/document.ts'
import { passwordRule } from '../grammar/matters/accounts.ts'
import { atLeastCharacters, personal, replacedAtOnce, standsGuesses } from '../grammar/password-rule.ts'

const length = asLongAs({
  ref: '§ 3.1.1.2 (Länge)',
  title: { de: 'Länge, wo keine vereinbart ist', en: 'Length, where none is agreed' },
  decides: passwordRule,
  of: ['length'],
  de: 'Ein Passwort hat {length}.',
  en: 'A password has {length}.',
  where: { length: atLeastCharacters(15, 8) },
  then: (_, { length: least }) => least,
  examples: { 'fifteen alone, eight beside a second factor': [{}, atLeastCharacters(15, 8)] },
  claims: [],
})
const notCommon = asLongAs({
  ref: '§ 3.1.1.2 (Sperrliste)',
  title: { de: 'Nichts, was andere zuerst versuchen', en: 'Nothing that others try first' },
  decides: passwordRule,
  of: ['strength'],
  de: 'Ein Passwort, das oft gebraucht wird oder leicht zu erraten ist, wird nicht angenommen: {strength}.',
  en: 'A password that is in common use or easily guessed is not accepted: {strength}.',
  where: { strength: standsGuesses(8) },
  then: (_, { strength }) => strength,
  examples: { 'it stands a hundred million guesses': [{}, standsGuesses(8)] },
  claims: [],
})
const initialPassword = asLongAs({
  ref: '§ 4.1.2 (Erstes Passwort)',
  title: { de: 'Erstes Passwort', en: 'Initial password' },
  decides: passwordRule,
  of: ['initial password'],
  de: 'Ein zugeteiltes Passwort gilt einmal und wird {when} ersetzt.',
  en: 'An assigned password works once and is replaced {when}.',
  where: { when: replacedAtOnce },
  then: (_, { when }) => when,
  examples: { 'at the first sign-in': [{}, replacedAtOnce] },
  claims: [],
})
const whose = asLongAs({
  ref: '§ 3.1.1 (Geheimnis)',
  title: { de: 'Ein Passwort kennt eine Person', en: 'A password is known to one person' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Ein Passwort kennt {whose}.',
  en: 'A password is known to {whose}.',
  where: { whose: personal },
  then: (_, { whose: alone }) => alone,
  examples: { 'nobody else': [{}, personal] },
  claims: [],
})

export const stateOfTheArt: Document = {
  id: 'state-of-the-art',
  short: 'NIST SP 800-63B-4',
  title: { de: 'Stand der Technik für Passwörter', en: 'State of the art for passwords' },
  rank: 'default law',
  version: '2025-07-31',
  clauses: [length, notCommon, initialPassword, whose],
}
