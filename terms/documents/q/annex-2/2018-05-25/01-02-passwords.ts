import { asLongAs } from '../../../../grammar/clause.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import {
  atLeastCharacters,
  atLeastKinds,
  noneOfTheLast,
  noWordsOrNames,
  personal,
  replacedAtOnce,
} from '../../../../grammar/password-rule.ts'

export const personalAccounts = asLongAs({
  ref: 'Nr. 1.2.4',
  title: { de: 'Persönliche Konten', en: 'Personal accounts' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Ein Konto und seine Zugangsdaten gebraucht {whose} und gibt sie nicht weiter.',
  en: 'An account and its credentials are used by {whose} and never passed on.',
  where: { whose: personal },
  then: (_, { whose }) => whose,
  examples: { 'no group accounts': [{}, personal] },
  claims: ['q.anh2.1.2.4a', 'q.anh2.1.2.4b', 'q.anh2.1.2.5a', 'q.agb.2.4b'],
  reading:
    'Group accounts are avoided "in principle": an exception would be recorded by a person; the product makes none.',
})

export const initialPassword = asLongAs({
  ref: 'Nr. 1.2.5',
  title: { de: 'Erstes Passwort', en: 'Initial password' },
  decides: passwordRule,
  of: ['initial password'],
  de: 'Ein zugeteiltes erstes Passwort ersetzt die Person {when} durch ein eigenes, das nur sie kennt.',
  en: 'A first password that was assigned is replaced by the person {when} by one that nobody else knows.',
  where: { when: replacedAtOnce },
  then: (_, { when }) => when,
  examples: { 'at the first sign-in': [{}, replacedAtOnce] },
  claims: ['q.anh2.1.2.5b'],
})

export const length = asLongAs({
  ref: 'Nr. 1.2.6 (Länge)',
  title: { de: 'Länge der Passwörter', en: 'Length of passwords' },
  decides: passwordRule,
  of: ['length'],
  de: 'Ein Passwort hat {length}.',
  en: 'A password has {length}.',
  where: { length: atLeastCharacters(10) },
  then: (_, { length: least }) => least,
  examples: { 'ten characters': [{}, atLeastCharacters(10)] },
  claims: ['q.anh2.1.2.6a'],
})

export const kindsOfCharacters = asLongAs({
  ref: 'Nr. 1.2.6 (Zeichenarten)',
  title: { de: 'Arten der Zeichen', en: 'Kinds of characters' },
  decides: passwordRule,
  of: ['kinds of characters'],
  de: 'Ein Passwort enthält {kinds}.',
  en: 'A password contains {kinds}.',
  where: { kinds: atLeastKinds(3) },
  then: (_, { kinds }) => kinds,
  examples: { 'three of four': [{}, atLeastKinds(3)] },
  claims: ['q.anh2.1.2.6b'],
  reading: 'Capital and small letters are two of the four; special is what is neither letter nor digit.',
})

export const wordsAndNames = asLongAs({
  ref: 'Nr. 1.2.6 (Begriffe und Namen)',
  title: { de: 'Gattungsbegriffe und Namen', en: 'Generic terms and names' },
  decides: passwordRule,
  of: ['words and names'],
  de: 'Ein Passwort enthält {words}.',
  en: 'A password contains {words}.',
  where: { words: noWordsOrNames },
  then: (_, { words }) => words,
  examples: { 'none of either': [{}, noWordsOrNames] },
  claims: ['q.anh2.1.2.6c'],
  reading: 'Found in any spelling if four letters or longer: dictionaries, the names of person, company and product.',
})

export const history = asLongAs({
  ref: 'Nr. 1.2.6 (Wiederholung)',
  title: { de: 'Frühere Passwörter', en: 'Earlier passwords' },
  decides: passwordRule,
  of: ['history'],
  de: 'Ein neues Passwort ist {last} vor dem bisherigen, und nicht das bisherige.',
  en: 'A new password is {last} before the one in use, nor that one.',
  where: { last: noneOfTheLast(3) },
  then: (_, { last }) => last,
  examples: { 'none of the last three': [{}, noneOfTheLast(3)] },
  claims: ['q.anh2.1.2.6d'],
  reading: '"At least the last three": the one in use and three before it, which satisfies both readings.',
})
