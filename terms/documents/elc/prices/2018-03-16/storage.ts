import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayAssign } from '../../../../grammar/matters/accounts.ts'
import { mayStore, provision, storage } from '../../../../grammar/matters/provision.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { accountsInUse } from '../../../../grammar/quantities/account.ts'
import { itemsBooked } from '../../../../grammar/quantities/booking.ts'
import {
  bytesAsked,
  multiPlans,
  singlePlans,
  storageBlocks,
  storageBooked,
  storageMeasured,
  storageOfArchive,
} from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'

const gigabytes = (amount: number) => adjustable([amount], (n) => say(`${n} GB`, `${n} GB`, { is: n }))

export const storageOfThePlans = asLongAs({
  ref: 'Nr. 1 (Speicher)',
  title: { de: 'Speicher der Dateidienste', en: 'Storage of the file services' },
  decides: storage,
  of: ['booked'],
  de: 'Ein Dateidienst hat {quota} Speicher, auch der für mehrere Nutzer, für alle zusammen; jeder weitere Block bringt {block}.',
  en: 'A file service has {quota} of storage, the one for several users too, for all of them together; each further block adds {block}.',
  where: { quota: gigabytes(500), block: gigabytes(500) },
  given: { single: singlePlans, multi: multiPlans, blocks: storageBlocks },
  provided: ({ single, multi }) =>
    single + multi > 0 || no('Es ist kein Dateidienst gebucht.', 'No file service is booked.'),
  then: ({ blocks }, { quota, block }) => quota.is + blocks * block.is,
  examples: {
    'for one user': [{ single: 1, multi: 0, blocks: 0 }, 500],
    'for several users as much, not for each': [{ single: 0, multi: 1, blocks: 0 }, 500],
    'with two further blocks': [{ single: 1, multi: 0, blocks: 2 }, 1500],
    'without a file service there is no drive': [{ single: 0, multi: 0, blocks: 2 }],
  },
  claims: ['elc.preise.1c', 'elc.preise.2b', 'elc.preise.7'],
  reading: 'The storage of the multi plan follows only by reference to the single plan.',
})

/** Windows shows 2^30 bytes as one GB, standards say 10^9. */
const binary = adjustable([30], (power) =>
  say(`2^${power} Byte`, `2^${power} bytes`, {
    hold: (bytes: number, of: number): boolean => bytes <= of * 2 ** power,
    bytesOf: (gigabytes: number): number => gigabytes * 2 ** power,
  }),
)

export const limitOfTheDrive = asLongAs({
  ref: 'Nr. 1 (Grenze)',
  title: { de: 'Grenze des Speichers', en: 'Limit of the storage' },
  decides: mayStore,
  de: 'Ein GB sind {gigabyte}. Was darüber hinausgeht, wird nicht gespeichert und nicht von selbst berechnet.',
  en: 'One GB is {gigabyte}. What exceeds it is neither stored nor charged by itself.',
  where: { gigabyte: binary },
  given: { bytes: bytesAsked, booked: storageBooked, archived: storageOfArchive },
  then: ({ bytes, booked, archived }, { gigabyte }) =>
    gigabyte.hold(bytes, booked - archived) ? 'permitted' : 'barred',
  examples: {
    'to the last byte': [{ bytes: 536_870_912_000, booked: 500, archived: 0 }, 'permitted'],
    'a byte more': [{ bytes: 536_870_912_001, booked: 500, archived: 0 }, 'barred'],
    'less what the archive has': [{ bytes: 322_122_547_201, booked: 500, archived: 200 }, 'barred'],
  },
  claims: ['elc.preise.1c'],
  reading: 'The larger of two readings of GB, since doubts go against the author (§ 305c (2) BGB).',
  mend: {
    de: 'Ob GB 10^9 oder 2^30 Byte meint, und was beim Überschreiten geschieht, fehlt.',
    en: 'Whether GB means 10^9 or 2^30 bytes, and what happens on overrun, is missing.',
  },
})

export const setUpAsBooked = asLongAs({
  ref: 'Nr. 7 (Einrichtung)',
  title: { de: 'Einrichtung wie gebucht', en: 'Set up as booked' },
  decides: provision,
  of: ['services'],
  de: 'Der Anbieter richtet die Dienste so ein, wie sie jeweils gebucht sind, auch wenn es später mehr oder weniger wird; das Laufwerk fasst je GB {gigabyte}.',
  en: 'The provider sets the services up as they are booked at the time, also where it becomes more or less later; the drive holds {gigabyte} for each GB.',
  where: { gigabyte: binary },
  given: { items: itemsBooked, booked: storageBooked, archived: storageOfArchive },
  provided: ({ items }) => Object.keys(items).length > 0 || no('Es ist nichts gebucht.', 'Nothing is booked.'),
  then: ({ items, booked, archived }, { gigabyte }) => {
    const gigabytes = booked - archived
    return { items, gigabytes, bytes: gigabyte.bytesOf(gigabytes) }
  },
  examples: {
    'a further block for the drive of one user': [
      { items: { 'files.single': 1, 'storage.extra': 1 }, booked: 1000, archived: 0 },
      { items: { 'files.single': 1, 'storage.extra': 1 }, gigabytes: 1000, bytes: 1_073_741_824_000 },
    ],
    'now for several users, with an archive': [
      { items: { 'files.multi': 1, 'files.archive': 1 }, booked: 500, archived: 200 },
      { items: { 'files.multi': 1, 'files.archive': 1 }, gigabytes: 300, bytes: 322_122_547_200 },
    ],
    'nothing is booked': [{ items: {}, booked: 0, archived: 0 }],
  },
  claims: ['elc.preise.7', 'elc.preise.1c'],
  reading:
    'What is booked with the activation is set up by it. What a booking takes away is never erased: the drive then holds more than it may, and takes nothing further.',
})

const oneUser = (users: number) =>
  adjustable([users], (n) =>
    say(n === 1 ? 'genau ein Nutzer' : `höchstens ${n} Nutzer`, n === 1 ? 'exactly one user' : `at most ${n} users`, {
      leavesRoomFor: (inUse: number): boolean => inUse < n,
    }),
  )

export const oneUserOnly = asLongAs({
  ref: 'Nr. 1 (Nutzer)',
  title: { de: 'Ein Nutzer', en: 'One user' },
  decides: mayAssign,
  of: ['accounts'],
  de: 'Beim Dateidienst für einen Nutzer greift {users} auf das Laufwerk zu.',
  en: 'With the file service for one user {users} has access to the drive.',
  where: { users: oneUser(1) },
  given: { single: singlePlans, multi: multiPlans, inUse: accountsInUse },
  provided: ({ single, multi }) =>
    all(
      single > 0 || no('Der Dienst ist nicht gebucht.', 'The service is not booked.'),
      multi === 0 || no('Gebucht ist der Dienst für mehrere Nutzer.', 'The service for several users is booked.'),
    ),
  then: ({ inUse }, { users }) => (users.leavesRoomFor(inUse) ? 'permitted' : 'barred'),
  examples: {
    'the first user': [{ single: 1, multi: 0, inUse: 0 }, 'permitted'],
    'a second one': [{ single: 1, multi: 0, inUse: 1 }, 'barred'],
    'with the service for several users': [{ single: 0, multi: 1, inUse: 7 }],
    'while both are booked': [{ single: 1, multi: 1, inUse: 7 }],
  },
  claims: ['elc.preise.1d', 'elc.agb.4.1b'],
  reading: '"Standard configuration" leaves room for another agreement.',
})

export const sharedWithTheArchive = clause({
  ref: 'Nr. 3 (Speicher)',
  title: { de: 'Speicher des Archivs', en: 'Storage of the archive' },
  when: 'archiveQuotaAsked',
  de: 'Der Archivmodus teilt den vereinbarten Speicher: Der Kunde bestimmt die Größe des Archivs, mindestens so viel, wie archiviert ist, und höchstens so viel, wie der übrige Teil freilässt.',
  en: 'Archive mode shares the storage agreed: the customer sets the size of the archive, at least as much as is archived and at most as much as the other part leaves free.',
  where: {},
  given: { booked: storageBooked, used: storageMeasured },
  provided: ({ gigabytes: size }, _, { booked, used }) =>
    all(
      size <= booked || no('So viel ist nicht vereinbart.', 'That much is not agreed.'),
      size >= (used?.archive ?? 0) || no('Archiviert ist mehr.', 'More is archived.'),
      (used?.normal ?? 0) <= booked - size || no('Der übrige Teil ist belegt.', 'The other part is in use.'),
    ),
  then: ({ gigabytes: size }) => holds(storage, 'archive', size),
  examples: {
    'all of it': [{ gigabytes: 500 }, holds(storage, 'archive', 500), { booked: 500, used: undefined }],
    'more than there is': [{ gigabytes: 501 }, [], { booked: 500, used: undefined }],
    'as much as is archived': [
      { gigabytes: 180 },
      holds(storage, 'archive', 180),
      { booked: 500, used: { normal: 0, archive: 180 } },
    ],
    'less than is archived': [{ gigabytes: 179 }, [], { booked: 500, used: { normal: 0, archive: 180 } }],
    'while the rest is in use': [{ gigabytes: 201 }, [], { booked: 500, used: { normal: 300, archive: 0 } }],
    'once it is free': [
      { gigabytes: 201 },
      holds(storage, 'archive', 201),
      { booked: 500, used: { normal: 299, archive: 0 } },
    ],
  },
  claims: ['elc.preise.3c'],
  reading:
    'Who sets the ratio is open: the customer, at any time, within what is used. Archived documents cannot be deleted to make room.',
})
