import { asLongAs } from '../../../../grammar/clause.ts'
import type { Day } from '../../../../grammar/day.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import { changedAfter, personal, standsGuesses } from '../../../../grammar/password-rule.ts'
import { reached, setting } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

/** A provider that asks for more from a day on says so here; passwords set before are changed when their time comes. */
interface Raised {
  readonly from: Day
  readonly characters: number
}
const inNovember = (day: Day | number): boolean => typeof day === 'string' && day <= '2026-11-22'
const fromNewYear: readonly Raised[] = [{ from: '2027-01-01', characters: 12 }]

export const stateOfTheArt = asLongAs({
  ref: '§ 3.4 S. 1',
  title: { de: 'Passwörter nach dem Stand der Technik', en: 'Passwords by the state of the art' },
  decides: passwordRule,
  of: ['strength'],
  de: 'Passwörter des Kunden müssen nach dem Stand der Technik sicher sein: {strength}.',
  en: 'Passwords of the customer must be safe by the state of the art: {strength}.',
  where: { strength: standsGuesses(8) },
  given: { raised: setting<readonly Raised[]>('password characters', []), reached },
  then: ({ raised, reached: hasCome }, { strength }) => {
    const now = raised.findLast(({ from }) => hasCome(from))
    return now ? standsGuesses(strength.guesses, Math.max(now.characters, strength.least)) : strength
  },
  examples: {
    'as long as nothing else is set': [{ raised: [], reached: inNovember }, standsGuesses(8)],
    'twelve characters from New Year on, not before': [{ raised: fromNewYear, reached: inNovember }, standsGuesses(8)],
    'twelve characters since New Year': [{ raised: fromNewYear, reached: () => true }, standsGuesses(8, 12)],
  },
  claims: ['elc.agb.3.4a'],
  reading:
    'A dynamic standard: Annex 2 no. 2 remains the floor, what is easily guessed is refused however long it is, and the provider may ask for more from a day on.',
  mend: {
    de: 'Acht Zeichen (Anlage 2 Nr. 2) sind kaum noch Stand der Technik: beide Stellen angleichen.',
    en: 'Eight characters (Annex 2 no. 2) are hardly the state of the art any more: bring both places into line.',
  },
})

export const secrecy = textOnly({
  ref: '§ 3.4 S. 2 (Geheimhaltung)',
  title: { de: 'Geheimhaltung der Passwörter', en: 'Secrecy of passwords' },
  de: 'Passwörter sind geheim zu halten und vor Missbrauch zu schützen.',
  en: 'Passwords must be kept secret and protected from misuse.',
  where: {},
  claims: ['elc.agb.3.4b'],
  textOnly: 'What people do with their passwords is outside software; no page of the product ever shows one.',
})

export const regularChange = asLongAs({
  ref: '§ 3.4 S. 2 (Wechsel)',
  title: { de: 'Regelmäßiger Wechsel', en: 'Regular change' },
  decides: passwordRule,
  of: ['change'],
  de: 'Der Kunde wechselt seine Passwörter regelmäßig.',
  en: 'The customer changes its passwords regularly.',
  where: {},
  given: { days: setting<number | undefined>('password days', undefined) },
  then: ({ days }) => changedAfter(days),
  examples: { 'ninety days were set': [{ days: 90 }, changedAfter(90)] },
  claims: ['elc.agb.3.4c'],
  reading: 'The interval is that of Annex 2 no. 2, which forces the change.',
})

export const liabilityForMisuse = textOnly({
  ref: '§ 3.4 S. 4',
  title: { de: 'Haftung für Missbrauch', en: 'Liability for misuse' },
  de: 'Für den Missbrauch von Passwörtern haftet der Kunde allein, es sei denn, der Anbieter hat ihn allein oder überwiegend zu vertreten.',
  en: 'The customer alone is liable for the misuse of passwords, unless the provider is solely or mostly responsible.',
  where: {},
  claims: ['elc.agb.3.4e'],
  textOnly: 'Liability is decided by courts.',
})

export const passwordOfTheCustomer = asLongAs({
  ref: '§ 4.1 S. 2 (Passwort)',
  title: { de: 'Das Passwort verwaltet der Kunde', en: 'The customer administers the password' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Das Passwort setzt und kennt {whose}; der Anbieter setzt es nie.',
  en: 'The password is set and known by {whose}; the provider never sets it.',
  where: { whose: personal },
  then: (_, { whose }) => whose,
  examples: { 'nobody else': [{}, personal] },
  claims: ['elc.agb.4.1b', 'elc.preise.1e'],
})
