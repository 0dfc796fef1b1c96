import { asLongAs } from '../../../../grammar/clause.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import { atLeastCharacters, atLeastKinds, changedAfter, lockedAfter } from '../../../../grammar/password-rule.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'

export const length = asLongAs({
  ref: 'Nr. 2 (Länge)',
  title: { de: 'Länge der Passwörter', en: 'Length of passwords' },
  decides: passwordRule,
  of: ['length'],
  de: 'Rechner, Server, Datenbanken und Anwendungen sind durch Passwörter geschützt; diese haben {length}.',
  en: 'Clients, servers, databases and applications are protected by passwords of {length}.',
  where: { length: atLeastCharacters(8) },
  then: (_, { length: least }) => least,
  examples: { 'eight characters': [{}, atLeastCharacters(8)] },
  claims: ['elc.tom.2a'],
  reading: 'Written for the machines of the provider; the floor for the users of customers too (AGB § 3.4).',
})

export const mix = asLongAs({
  ref: 'Nr. 2 (Mischung)',
  title: { de: 'Mischung der Zeichen', en: 'Mix of characters' },
  decides: passwordRule,
  of: ['kinds of characters'],
  de: 'Passwörter mischen die Zeichen: {mix}.',
  en: 'Passwords mix their characters: {mix}.',
  where: { mix: atLeastKinds(3) },
  then: (_, { mix: kinds }) => kinds,
  examples: { 'three of four kinds': [{}, atLeastKinds(3)] },
  claims: ['elc.tom.2a'],
  reading: 'The number of kinds is not stated: three of four, as is usual.',
})

export const forcedChange = asLongAs({
  ref: 'Nr. 2 (Wechsel)',
  title: { de: 'Erzwungener Wechsel', en: 'Forced change' },
  decides: passwordRule,
  of: ['change'],
  de: 'Der Wechsel der Passwörter wird in der Frist erzwungen, die der Anbieter festlegt.',
  en: 'Passwords must be changed within the period that the provider sets.',
  where: {},
  given: { days: setting<number | undefined>('password days', undefined) },
  then: ({ days }) => changedAfter(days),
  examples: { 'ninety days were set': [{ days: 90 }, changedAfter(90)] },
  claims: ['elc.tom.2b'],
  reading:
    'No interval is stated, so one must be set; without it the terms cannot be carried out. The BSI advises against change by time alone: until the measures are changed under AVV § 3.2, it remains agreed.',
  mend: {
    de: 'Ein Wechsel allein nach Zeit widerspricht dem Rat des BSI, und die Frist fehlt: ihn ersetzen oder die Frist nennen.',
    en: 'Change by time alone is against the advice of the BSI, and the interval is missing: replace it or name the interval.',
  },
})

export const screenLock = asLongAs({
  ref: 'Nr. 2 (Bildschirmsperre)',
  title: { de: 'Sperre in Pausen', en: 'Lock during breaks' },
  decides: passwordRule,
  of: ['lock'],
  de: 'In Pausen sperrt sich {screen}; nur mit dem Passwort geht es weiter.',
  en: 'During breaks {screen} locks itself, and only the password opens it.',
  where: { screen: say('die Sitzung', 'the session', { after: lockedAfter }) },
  given: { minutes: setting('idle minutes', 15) },
  then: ({ minutes }, { screen }) => screen.after(minutes),
  examples: { 'after a quarter of an hour': [{ minutes: 15 }, lockedAfter(15)] },
  claims: ['elc.tom.2c'],
  reading: 'No time is stated; fifteen minutes unless the provider sets another.',
})
