import { changes, matter, named, right } from './matter-of.ts'

/** What a vendor, or the third party that a change brings, is to the processor. */
export const vendorClass = matter<'subprocessor' | 'ancillary'>(
  'vendorClass',
  'Einordnung des Dienstleisters',
  'class of the vendor',
  {},
  named({
    subprocessor: { de: 'Unterauftragsverarbeiter', en: 'subprocessor' },
    ancillary: { de: 'reine Nebenleistung', en: 'purely ancillary' },
  }),
)
/** Whether data may be passed to a subprocessor that a change brings. The subject is the change. */
export const mayPassData = right('mayPassData', 'Weitergabe von Daten', 'passing data on', (standing) =>
  changes(standing, 'subprocessor'),
)
/** Whether data may flow to a vendor for a task. The subject is the flow. */
export const mayFlow = right('mayFlow', 'Datenfluss', 'data flow', (standing) =>
  standing.all('dataFlowPlanned').map(({ flow }) => flow),
)
/** Whether a record may leave for a vendor with what it holds. The subject is the record. */
export const mayLeave = right('mayLeave', 'Ausgang eines Datensatzes', 'record leaving', (standing) =>
  standing.all('recordReleased').map(({ record }) => record),
)
/** Whether the address of a viewer goes to an ad server. The subject is the server. */
export const mayForwardAddress = right(
  'mayForwardAddress',
  'Weitergabe der IP-Adresse',
  'forwarding the IP address',
  (standing) => standing.all('adServerSet').map(({ server }) => server),
)
/** For what the address of a viewer may be used. The subject is the use. */
export const mayUseAddress = right('mayUseAddress', 'Nutzung der IP-Adresse', 'use of the IP address')
