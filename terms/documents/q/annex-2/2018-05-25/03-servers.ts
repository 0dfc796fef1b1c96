import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Instant, midnight } from '../../../../grammar/day.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { patch } from '../../../../grammar/quantities/processing.ts'
import { measure } from '../../../../grammar/statement.ts'

const twoDays = within(2, 'days', stays(noDeclaration))

export const firewalls = measure({
  ref: 'Nr. 3.1',
  title: { de: 'Firewalls', en: 'Firewalls' },
  de: 'Firewalls schützen die Server vor Zugriffen, die der Betrieb nicht braucht.',
  en: 'Firewalls protect the servers against access not needed for operation.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Regeln der Firewall', en: 'rules of the firewall' },
  },
  claims: ['q.anh2.3.1'],
})

export const upToDate = measure({
  ref: 'Nr. 3.2 S. 1',
  title: { de: 'Aktuelle Software', en: 'Current software' },
  de: 'Die eingesetzte Software ist auf aktuellem Stand.',
  en: 'The software used is kept up to date.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Liste der Versionen', en: 'list of versions' },
  },
  claims: ['q.anh2.3.2a'],
})

const installed = (name: string, limit: { readonly by?: Instant } = {}) =>
  must('provider', 'installPatch', name, { ...limit, until: untilTold('patchInstalled', { patch: name }) })

export const patches = clause({
  ref: 'Nr. 3.2 S. 2',
  title: { de: 'Sicherheitsaktualisierungen', en: 'Security updates' },
  when: 'patchReleased',
  de: 'Sicherheitsaktualisierungen werden unverzüglich installiert, sobald der Hersteller sie freigegeben hat und sie nach dem Stand der Technik getestet sind.',
  en: 'Security updates are installed without undue delay once the maker has released them and they have been tested by the state of the art.',
  where: {},
  then: ({ patch: name }) => installed(name),
  examples: { each: [{ patch: 'patch 1' }, installed('patch 1')] },
  claims: ['q.anh2.3.2b'],
})

export const criticalPatches = clause({
  ref: 'Nr. 3.2 S. 3',
  title: { de: 'Kritische Aktualisierungen', en: 'Critical updates' },
  when: 'patchReleased',
  exceptionTo: ['Nr. 3.2 S. 2'],
  de: 'Stuft der Hersteller sie als kritisch oder gleichbedeutend ein, geschieht das {period} nach der Freigabe, Test eingeschlossen.',
  en: 'If the maker rates them critical or the like, this happens {period} of the release, test included.',
  where: { period: twoDays },
  provided: ({ critical }) => critical || no('Sie ist nicht kritisch.', 'It is not critical.'),
  then: ({ patch: name, on }, { period }) => installed(name, { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'over Whitsun': [
      { patch: 'patch 1', critical: true, on: '2026-05-22' },
      installed('patch 1', { by: midnight('2026-05-25') }),
    ],
    'any other': [{ patch: 'patch 1', critical: false, on: '2026-05-22' }, []],
  },
  claims: ['q.anh2.3.2c'],
  reading:
    'Two calendar days from the release (§§ 187 (1), 188 (1) BGB), no day of rest moves them: counted from the end of the test, its length could stretch the limit at will. 48 hours would be stricter.',
})

export const latePatches = clause({
  ref: 'Nr. 3.2 S. 4',
  title: { de: 'Verspätete Installation', en: 'Late installation' },
  when: 'patchInstalled',
  about: ({ patch: name }) => name,
  de: 'Wird eine kritische nicht {period} nach der Freigabe installiert, hält der Anbieter die Abweichung mit ihrem Grund fest.',
  en: 'If a critical one is not installed {period} of the release, the provider records the deviation and its reason.',
  where: { period: twoDays },
  given: { released: patch },
  provided: ({ at }, { period }, { released }) =>
    (released?.critical === true && at >= midnight(period.firstDayAfter(released.on))) ||
    no('Sie war nicht kritisch, oder es war rechtzeitig.', 'It was not critical, or it was in time.'),
  then: ({ patch: name }) => must('provider', 'recordDeviation', name),
  examples: {
    'half an hour late': [
      { patch: 'patch 1', at: midnight('2026-05-25') + 1_800_000 },
      must('provider', 'recordDeviation', 'patch 1'),
      { released: { critical: true, on: '2026-05-22' } },
    ],
    'in the last minute': [
      { patch: 'patch 1', at: midnight('2026-05-25') - 1 },
      [],
      { released: { critical: true, on: '2026-05-22' } },
    ],
    'any other': [
      { patch: 'patch 1', at: midnight('2026-06-25') },
      [],
      { released: { critical: false, on: '2026-05-22' } },
    ],
  },
  claims: ['q.anh2.3.2c'],
})

export const againstLoss = measure({
  ref: 'Nr. 3.3',
  title: { de: 'Schutz vor Verlust und Änderung', en: 'Against loss and alteration' },
  de: 'Originale und gespeicherte Daten sind gegen versehentliche, fahrlässige und vorsätzliche Löschung oder Änderung geschützt.',
  en: 'Originals and stored data are protected against accidental, negligent and wilful deletion or change.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'Versionen, Sicherungen, Rechte', en: 'versions, backups, rights' },
  },
  claims: ['q.anh2.3.3'],
})

export const backupsLikeOriginals = measure({
  ref: 'Nr. 3.4',
  title: { de: 'Sicherungen wie Originale', en: 'Backups like originals' },
  de: 'Für Sicherungen gelten dieselben Regeln wie für Originale, vor allem gegen unbefugten Zugriff.',
  en: 'Backups follow the same rules as originals, above all against unauthorised access.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Verschlüsselung, Rechte und Protokoll der Sicherungen',
      en: 'encryption, rights and log of the backups',
    },
  },
  claims: ['q.anh2.3.4'],
})
