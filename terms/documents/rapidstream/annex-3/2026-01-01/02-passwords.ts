import { asLongAs } from '../../../../grammar/clause.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import { atLeastCharacters, atLeastKinds, changedAfter, personal } from '../../../../grammar/password-rule.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'

const length = say('eine Mindestlänge', 'a minimum length', { of: atLeastCharacters })
const complexity = say('Komplexität', 'complexity', { of: atLeastKinds })
const change = say('regelmäßigen Wechsel', 'regular change', { after: changedAfter })

export const minimumLength = asLongAs({
  ref: 'Nr. 2 (Länge)',
  title: { de: 'Länge der Passwörter', en: 'Length of passwords' },
  decides: passwordRule,
  of: ['length'],
  de: 'Die Passwortregeln verlangen {length}, die der Anbieter festlegt.',
  en: 'The password rules ask for {length} that the provider sets.',
  where: { length },
  given: { least: setting('password characters', 12) },
  then: ({ least }, { length: minimum }) => minimum.of(least),
  examples: { 'twelve characters were set': [{ least: 12 }, atLeastCharacters(12)] },
  claims: ['rapidstream.anlage3.2.2', 'rapidstream.anlage3.host.pw'],
  reading: 'No figure is stated: twelve characters unless the provider sets more or less.',
})

export const complexityOfPasswords = asLongAs({
  ref: 'Nr. 2 (Komplexität)',
  title: { de: 'Komplexität der Passwörter', en: 'Complexity of passwords' },
  decides: passwordRule,
  of: ['kinds of characters'],
  de: 'Die Passwortregeln verlangen {complexity}.',
  en: 'The password rules ask for {complexity}.',
  where: { complexity },
  given: { kinds: setting('password kinds', 3) },
  then: ({ kinds }, { complexity: asked }) => asked.of(kinds),
  examples: { 'three of four kinds': [{ kinds: 3 }, atLeastKinds(3)] },
  claims: ['rapidstream.anlage3.2.2'],
})

export const regularChange = asLongAs({
  ref: 'Nr. 2 (Wechsel)',
  title: { de: 'Regelmäßiger Wechsel', en: 'Regular change' },
  decides: passwordRule,
  of: ['change'],
  de: 'Die Passwortregeln verlangen {change} in der Frist, die der Anbieter festlegt.',
  en: 'The password rules ask for {change} within the period that the provider sets.',
  where: { change },
  given: { days: setting<number | undefined>('password days', undefined) },
  then: ({ days }, { change: asked }) => asked.after(days),
  examples: { 'half a year was set': [{ days: 180 }, changedAfter(180)] },
  claims: ['rapidstream.anlage3.2.2'],
  reading: 'The interval must be set; without one the annex cannot be carried out.',
})

export const individualSignIn = asLongAs({
  ref: 'Nr. 2 (Anmeldung)',
  title: { de: 'Anmeldung mit eigenem Namen', en: 'Sign-in under one’s own name' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Mit Name und Passwort meldet sich {whose} an; geteilte Konten gibt es nicht.',
  en: 'With a name and a password {whose} signs in; there are no shared accounts.',
  where: { whose: personal },
  then: (_, { whose }) => whose,
  examples: { 'no shared accounts': [{}, personal] },
  claims: ['rapidstream.anlage3.2.1', 'rapidstream.anlage3.2.4'],
})
