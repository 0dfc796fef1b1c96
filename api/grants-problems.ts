import { Refused } from './problem.ts'

/** Unknown, answered, over, or asked by whoever would allow it: which of them, nobody else needs to know. */
export const grantNotOpen = (grant: string): Refused =>
  new Refused('GRANT_NOT_OPEN', {
    seen: { de: `Die Freigabe ${grant} steht hier nicht offen`, en: `The grant ${grant} is not open here` },
    expected: {
      de: 'erlaubt wird, was jemand anderes erbeten hat, und beendet, was noch läuft',
      en: 'what is allowed was asked for by somebody else, and what is ended is still running',
    },
    remedy: { de: 'Sehen Sie unter den Freigaben des Vertrags nach', en: 'Look at the grants of the agreement' },
  })
