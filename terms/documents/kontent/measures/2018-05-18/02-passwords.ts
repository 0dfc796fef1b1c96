import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { passwordRule } from '../../../../grammar/matters/accounts.ts'
import { changedAfter, longOrVaried, personal } from '../../../../grammar/password-rule.ts'
import { setting } from '../../../../grammar/quantity.ts'

/** BSI, "Sichere Passwörter erstellen": long and simple from 25 characters with two kinds, short and complex from eight with four. */
const asAdvised = longOrVaried([25, 2], [8, 4])

export const lengthAsAdvised = asLongAs({
  ref: '§ 2.2 (Länge)',
  title: { de: 'Passwörter nach dem BSI', en: 'Passwords as the BSI advises' },
  decides: passwordRule,
  of: ['length'],
  de: 'Die Systeme sind durch Passwörter geschützt, deren Länge und Zeichen dem Rat des BSI folgen: {advice}.',
  en: 'The systems are protected by passwords whose length and characters follow the advice of the BSI: {advice}.',
  where: { advice: asAdvised },
  then: (_, { advice }) => advice,
  examples: { 'the longer, the less varied': [{}, asAdvised] },
  claims: ['kontent.toms.2.2.2', 'kontent.toms.2.3.2', 'kontent.toms.2.9.4', 'kontent.toms.2.9.3'],
  reading: 'The measures name no figures but their source, whose advice of today counts.',
})

export const changeAsAdvised = asLongAs({
  ref: '§ 2.2 (Wechsel)',
  title: { de: 'Wechsel der Passwörter', en: 'Change of passwords' },
  decides: passwordRule,
  of: ['change'],
  de: 'Passwörter werden bei Anlass gewechselt; nach Zeit allein, wenn der Anbieter eine Frist setzt.',
  en: 'Passwords are changed for a reason; by time alone if the provider sets a period.',
  where: {},
  given: { days: setting<number | undefined>('password days', undefined) },
  provided: ({ days }) => days !== undefined || no('Keine Frist ist gesetzt.', 'No period is set.'),
  then: ({ days }) => changedAfter(days),
  examples: {
    'no period, as the BSI has advised since 2020': [{ days: undefined }],
    'a year was set': [{ days: 365 }, changedAfter(365)],
  },
  claims: ['kontent.toms.2.2.2', 'kontent.toms.2.3.2', 'kontent.toms.2.9.4'],
})

export const personalProfiles = asLongAs({
  ref: '§ 2.3 (Benutzerprofile)',
  title: { de: 'Persönliche Benutzerprofile', en: 'Personal user profiles' },
  decides: passwordRule,
  of: ['whose'],
  de: 'Ein Benutzerprofil und sein Passwort nutzt {whose}; Kunden sind voneinander getrennt.',
  en: 'A user profile and its password are for {whose}; customers are kept apart.',
  where: { whose: personal },
  then: (_, { whose }) => whose,
  examples: { 'one profile for one person': [{}, personal] },
  claims: ['kontent.toms.2.3.1', 'kontent.toms.2.4.1'],
})
