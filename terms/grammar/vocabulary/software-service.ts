import { choice, flag, named } from '../field.ts'
import { item, word } from './word.ts'

/** Software that is used over the internet: who works with it, what is reported, what is passed on. */
export const softwareService = {
  linkShared: word('Freigabelink erteilt', 'link shared', {
    guest: named('guest 1'),
    for: choice('viewing', 'editing'),
  }),
  personalDataAnnounced: word('personenbezogene Daten angezeigt', 'personal data announced', {
    item,
    /** Whether there will be any. */
    any: flag,
  }),
  faultMessageSent: word('Störungsmeldung eingegangen', 'message of a fault came in', { fault: named('fault 1') }),
} as const
