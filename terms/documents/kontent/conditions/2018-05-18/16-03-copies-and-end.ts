import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { renewal } from '../../../../grammar/matters/agreement.ts'
import { mayCopy, maySwitchOff } from '../../../../grammar/matters/hosting.ts'
import { must } from '../../../../grammar/outcome.ts'
import { copyErasureRequested } from '../../../../grammar/quantities/hosting.ts'
import { endOfItem } from '../../../../grammar/quantities/item.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

const hasEnded = (ended: unknown) =>
  ended !== undefined || no('Der Vertrag darüber besteht noch.', 'The contract about it still goes on.')
const soon = within(14, 'days', stays(noDeclaration))

export const ownBackup = textOnly({
  ref: '§ 16.3 S. 1',
  title: { de: 'Sicherung durch den Kunden', en: 'Backup by the customer' },
  de: 'Seine Seiten und alle zugehörigen Daten sichert der Kunde selbst.',
  en: 'The customer backs up its pages and all data that belong to them itself.',
  where: {},
  claims: ['kontent.bb.16.3a'],
  textOnly: 'What the customer keeps on its own side cannot be seen here.',
})
export const noRegularBackup = clause({
  ref: '§ 16.3 S. 2',
  title: { de: 'Regelmäßige Sicherung nicht geschuldet', en: 'Regular backup not owed' },
  when: 'restoreRequested',
  de: 'Eine regelmäßige Sicherung schuldet der Anbieter nicht; was der Kunde selbst verloren hat, stellt er nur aus Kulanz wieder her.',
  en: 'Regular backup is not owed by the provider; what the customer lost itself is restored only as goodwill.',
  where: {},
  provided: ({ lostBy }) =>
    lostBy === 'customer' || no('Verloren hat es nicht der Kunde.', 'It is not the customer who lost it.'),
  then: ({ item }) => must('provider', 'considerGoodwill', item),
  examples: {
    'files that the customer deleted': [
      { item: 'hosting', lostBy: 'customer' },
      must('provider', 'considerGoodwill', 'hosting'),
    ],
    'what the provider lost is no goodwill': [{ item: 'hosting', lostBy: 'provider' }, []],
  },
  claims: ['kontent.bb.16.3b'],
  reading:
    'The backups of the measures serve the provider’s own duty (Art. 32 GDPR) and give no claim to a restore after errors of the customer.',
  mend: {
    de: 'Klarstellen, dass die Sicherungen der TOM (2.5.5, 2.7.1, 2.13.1) keinen Anspruch auf Wiederherstellung geben.',
    en: 'Make clear that the backups of the measures (2.5.5, 2.7.1, 2.13.1) give no claim to a restore.',
  },
})

export const mirrors = textOnly({
  ref: '§ 16.4 S. 1',
  title: { de: 'Spiegelung', en: 'Mirrors' },
  de: 'Der Anbieter darf den Webauftritt auch auf gespiegelten Servern bereithalten, gleich an welchem Netzknoten.',
  en: 'The provider may keep the web presence on mirrored servers too, at whatever node of the network.',
  where: {},
  claims: ['kontent.bb.16.4a'],
  textOnly: 'It permits a way of operating; the data stay with the provider and its processing agreement.',
})
export const copies = asLongAs({
  ref: '§ 16.4 S. 2',
  title: { de: 'Sicherungskopien', en: 'Backup copies' },
  decides: mayCopy,
  de: 'Zur Sicherung und Archivierung darf der Anbieter den Webauftritt auf ein Speichermedium seiner Wahl kopieren, bis der Kunde nach dem Ende des Vertrags die Löschung der Kopien verlangt.',
  en: 'For backup and archiving the provider may copy the web presence to a medium of its choice until the customer, after the end of the contract, asks for the copies to be erased.',
  where: {},
  given: { ended: endOfItem, requested: copyErasureRequested },
  provided: ({ ended, requested }) =>
    ended === undefined ||
    requested === undefined ||
    no('Der Kunde hat die Löschung der Kopien verlangt.', 'The customer has asked for the copies to be erased.'),
  then: () => 'permitted',
  examples: {
    'while the contract goes on': [{ ended: undefined, requested: undefined }, 'permitted'],
    'not after a request that followed the end': [{ ended: endOfDay('2026-12-31'), requested: { item: 'hosting' } }],
  },
  claims: ['kontent.bb.16.4b'],
})
export const noDutyToCopy = textOnly({
  ref: '§ 16.4 S. 3',
  title: { de: 'Keine Pflicht zur Sicherung', en: 'No duty to back up' },
  de: 'Eine Pflicht, den Webauftritt zu sichern, folgt daraus nicht; sie liegt allein beim Kunden.',
  en: 'From this no duty to back up the web presence follows; that lies with the customer alone.',
  where: {},
  claims: ['kontent.bb.16.4c'],
  textOnly: 'It says that something is not owed.',
})
export const upload = performance({
  ref: '§ 16.4 S. 4',
  title: { de: 'Einstellen der Inhalte', en: 'Upload of content' },
  de: 'Seine Inhalte lädt der Kunde selbst mit dem ihm überlassenen Passwort auf den Server des Anbieters.',
  en: "The customer loads its content onto the provider's server itself, with the password given to it.",
  where: {},
  claims: ['kontent.bb.16.4d'],
  performance: { item: 'hosting' },
})

export const erasureOfCopies = clause({
  ref: '§ 16.4 S. 5',
  title: { de: 'Löschung der Kopien auf Wunsch', en: 'Erasure of copies on request' },
  when: 'copyErasureRequested',
  about: ({ item }) => item,
  de: 'Auf ausdrücklichen Wunsch löscht der Anbieter die Kopien nach dem Ende des Vertrags so schnell wie möglich, {period}, und weist die Löschung nach.',
  en: 'On express request the provider erases the copies after the end of the contract as fast as possible, {period}, and proves the erasure.',
  where: { period: soon },
  given: { ended: endOfItem },
  provided: (_, __, { ended }) => hasEnded(ended),
  then: ({ item, on }, { period }) => [
    must('provider', 'eraseBackups', item, { by: midnight(period.firstDayAfter(on)) }),
    must('provider', 'proveErasure', item),
  ],
  examples: {
    'asked for on 4 January, erased by 18 January': [
      { item: 'hosting', on: '2027-01-04' },
      [
        must('provider', 'eraseBackups', 'hosting', { by: midnight('2027-01-19') }),
        must('provider', 'proveErasure', 'hosting'),
      ],
      { ended: endOfDay('2026-12-31') },
    ],
    'not while the contract goes on': [{ item: 'hosting', on: '2026-12-30' }, [], { ended: undefined }],
  },
  claims: ['kontent.bb.16.4e'],
  reading: 'The source says "as fast as possible" without a figure; fourteen days are the limit chosen.',
})
export const erasureAskedBefore = clause({
  ref: '§ 16.4 S. 5 Hs. 2',
  title: { de: 'Löschung der Kopien, vorher verlangt', en: 'Erasure of copies asked for before' },
  when: 'agreementEnded',
  about: ({ scope }) => scope,
  de: 'Hat der Kunde es schon vor dem Ende gewünscht, löscht der Anbieter die Kopien {period} nach dem Ende und weist die Löschung nach.',
  en: 'If the customer asked for it before the end already, the provider erases the copies {period} of the end and proves the erasure.',
  where: { period: soon },
  given: { requested: copyErasureRequested },
  provided: (_, __, { requested }) =>
    requested !== undefined || no('Die Löschung ist nicht verlangt.', 'The erasure is not asked for.'),
  then: ({ scope, ending }, { period }) => [
    must('provider', 'eraseBackups', scope, { by: midnight(period.firstDayAfter(ending.lastDay)) }),
    must('provider', 'proveErasure', scope),
  ],
  examples: {
    'ended with the year, erased by 14 January': [
      { scope: 'hosting', ending: endOfDay('2026-12-31') },
      [
        must('provider', 'eraseBackups', 'hosting', { by: midnight('2027-01-15') }),
        must('provider', 'proveErasure', 'hosting'),
      ],
      { requested: { item: 'hosting' } },
    ],
    'without a request there is no such duty': [
      { scope: 'hosting', ending: endOfDay('2026-12-31') },
      [],
      { requested: undefined },
    ],
  },
  claims: ['kontent.bb.16.4e'],
})

export const switchOff = asLongAs({
  ref: '§ 16.5 S. 1',
  title: { de: 'Abschaltung zum Ende', en: 'Switching off at the end' },
  decides: maySwitchOff,
  de: 'Vom Ende eines Dienstes an darf der Anbieter ihn sofort abschalten, so dass er nicht mehr erreichbar ist.',
  en: 'From the end of a service the provider may switch it off at once, so that it can be reached no longer.',
  where: {},
  given: { ended: endOfItem },
  provided: ({ ended }) => hasEnded(ended),
  then: () => 'permitted',
  examples: {
    'after its end': [{ ended: endOfDay('2026-12-31') }, 'permitted'],
    'not before': [{ ended: undefined }],
  },
  claims: ['kontent.bb.16.5a'],
  reading:
    'No export period is granted; who wants the contents takes them before. Personal data are returned on demand under the processing agreement.',
  mend: {
    de: 'Die Überschrift verspricht die Herausgabe gespeicherter Daten, der Text nicht: eines von beiden anpassen.',
    en: 'The heading promises that stored data are handed out, the text does not: adapt one of them.',
  },
})
export const noTacitRenewal = asLongAs({
  ref: '§ 16.5 S. 2',
  title: { de: 'Keine stillschweigende Verlängerung', en: 'No tacit renewal' },
  decides: renewal,
  de: 'Bleibt ein Dienst nach seinem Ende erreichbar, verlängert das den Vertrag nicht.',
  en: 'If a service can still be reached after its end, that does not prolong the contract.',
  where: {},
  given: { ended: endOfItem },
  provided: ({ ended }) => hasEnded(ended),
  then: () => 'ends',
  examples: {
    'still online a fortnight later': [{ ended: endOfDay('2026-12-31') }, 'ends'],
    'what goes on renews by its own clause': [{ ended: undefined }],
  },
  claims: ['kontent.bb.16.5b'],
})
