import type { DutyState, QueuedDuty } from './queued.ts'
import { refuse } from './refusal.ts'

const stateNames: Readonly<Record<DutyState, { readonly de: string; readonly en: string }>> = {
  open: { de: 'wird gerade ausgeführt', en: 'is being carried out' },
  approval: { de: 'wartet auf eine Freigabe', en: 'waits for approval' },
  held: { de: 'wartet, bis ein Zweifel ausgeräumt ist', en: 'waits until a doubt is settled' },
  person: { de: 'wartet darauf, dass ein Mensch sie erledigt', en: 'waits for a person to do it' },
  rejected: { de: 'wurde abgelehnt', en: 'was rejected' },
  bounded: { de: 'wartet an der Sicherheitsgrenze des Tages', en: "waits at the day's safety bound" },
  done: { de: 'ist schon erledigt', en: 'is done already' },
  dropped: { de: 'wird nicht mehr geschuldet', en: 'is no longer owed' },
}

export const notWaiting = ({ duty, state }: QueuedDuty) =>
  refuse({
    code: 'DUTY_NOT_WAITING',
    seen: { de: `Die Pflicht ${duty} ${stateNames[state].de}`, en: `The duty ${duty} ${stateNames[state].en}` },
    expected: { de: 'so lange ist hier nichts zu entscheiden', en: 'there is nothing to decide about it then' },
    remedy: { de: 'Laden Sie das Verzeichnis neu', en: 'Load the queue again' },
  })

export const otherContent = ({ duty }: QueuedDuty) =>
  refuse({
    code: 'DUTY_CHANGED',
    seen: {
      de: `Bei der Pflicht ${duty} wird inzwischen etwas anderes geschuldet`,
      en: `Something else is owed under the duty ${duty} by now`,
    },
    expected: {
      de: 'entschieden wird über das, was man gesehen hat',
      en: 'one decides about what one has seen',
    },
    remedy: { de: 'Laden Sie das Verzeichnis neu, und sehen Sie es an', en: 'Load the queue again and look at it' },
  })

export const alreadyDecided = ({ duty }: QueuedDuty) =>
  refuse({
    code: 'APPROVED_BY_SAME_PERSON',
    seen: { de: `Über die Pflicht ${duty} haben Sie schon entschieden`, en: `You have decided about the duty ${duty}` },
    expected: {
      de: 'die zweite Freigabe kommt von einem anderen Menschen',
      en: 'the second approval is of another person',
    },
    remedy: { de: 'Bitten Sie jemand anderen um die Freigabe', en: 'Ask somebody else to approve it' },
  })

export const nothingToUndo = ({ duty }: QueuedDuty) =>
  refuse({
    code: 'NOTHING_TO_UNDO',
    seen: {
      de: `Über die Pflicht ${duty} haben Sie nichts entschieden, was noch gilt`,
      en: `You have decided nothing about the duty ${duty} that still counts`,
    },
    expected: { de: 'zurück nimmt man, was man selbst entschieden hat', en: 'one takes back what one decided oneself' },
    remedy: {
      de: 'Bitten Sie die Person, die entschieden hat, es zurückzunehmen',
      en: 'Ask the person who decided to take it back',
    },
  })

export const tooLateToUndo = ({ duty }: QueuedDuty) =>
  refuse({
    code: 'TOO_LATE_TO_UNDO',
    seen: {
      de: `Die Pflicht ${duty} wird schon ausgeführt`,
      en: `The duty ${duty} is being carried out already`,
    },
    expected: {
      de: 'zurücknehmen lässt sich eine Freigabe nur, solange nichts geschehen sein kann',
      en: 'an approval can be undone only while nothing can have been done',
    },
    remedy: {
      de: 'Warten Sie die Quittung ab; war sie ein Irrtum, nehmen Sie im Vertrag zurück, was ihr zugrunde liegt',
      en: 'Wait for the receipt; if it was an error, take back in the agreement what it rests on',
    },
  })
