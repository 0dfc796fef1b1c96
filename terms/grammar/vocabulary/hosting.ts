import { choice, count, gross, named } from '../field.ts'
import { declaration, item, word } from './word.ts'

const server = named('server 1')
const use = choice('irc', 'anonymiser', 'streaming', 'download', 'p2p')

/** Web space, mailboxes and servers: what is agreed about them and what is done with them. */
export const hosting = {
  restoreRequested: word('Wiederherstellung verlangt', 'restore requested', {
    item,
    lostBy: choice('customer', 'provider'),
  }),
  copyErasureRequested: word('Löschung der Kopien verlangt', 'erasure of copies requested', { item }),
  mailStorageAgreed: word('Speicher für E-Mails vereinbart', 'storage for mail agreed', { item, bytes: count }),
  mailboxSizeRequested: word('Größe eines Postfachs gewählt', 'size of a mailbox chosen', {
    item,
    mailbox: named('mailbox 1'),
    bytes: count,
  }),
  soleAdministrationAgreed: word('alleinige Verwaltung vereinbart', 'sole administration agreed', { server }),
  useFound: word('Nutzung eines Servers bemerkt', 'use of a server found', { server, use }),
  useApproved: declaration('Nutzung eines Servers genehmigt', 'use of a server approved', { server, use }),
  serverPassedOn: word('Server überlassen', 'server passed on', {
    server,
    user: named('person 7f3a'),
    identity: choice('known', 'unknown'),
  }),
  passingOnEnded: word('Überlassung des Servers beendet', 'passing on of the server ended', {
    server,
    user: named('person 7f3a'),
  }),
  addOnSelected: declaration('Zusatzdienst ausgewählt', 'add-on selected', { item, yearly: gross }),
  addOnConfirmed: declaration('Zusatzdienst bestätigt', 'add-on confirmed', { item }),
} as const
