import { matter, named, right } from './matter-of.ts'

/** Whether a visit on site may take place as announced. The subject is the audit. */
export const mayVisit = right('mayVisit', 'Besuch vor Ort', 'visit on site', (standing) =>
  standing.all('auditAnnounced').map(({ audit }) => audit),
)
/** Whether somebody else than the customer may be answered. The subject is the request. */
export const mayInform = right('mayInform', 'Auskunft an andere', 'informing others')
/** Whether something may be kept back for an open claim (§ 273 BGB). The subject is what: `contents`. */
export const mayRetain = right('mayRetain', 'Zurückbehaltung', 'retention')
/** Whether data of the customer may be processed on its behalf. The subject is `contents`. */
export const mayProcessOnBehalf = right('mayProcessOnBehalf', 'Verarbeitung im Auftrag', 'processing on behalf')
/** Whether the processing terms cover a contract. The subject is the item. */
export const coveredBy = matter<'processing terms'>(
  'coveredBy',
  'erfasst von',
  'covered by',
  {},
  named({ 'processing terms': { de: 'Zusatzbedingungen zur Auftragsverarbeitung', en: 'processing terms' } }),
)
/** How an information is treated. The subject is the information. */
export const secrecyOf = matter<'confidential' | 'released'>(
  'secrecyOf',
  'Geheimhaltung',
  'secrecy',
  {},
  named({
    confidential: { de: 'vertraulich', en: 'confidential' },
    released: { de: 'freigegeben', en: 'released' },
  }),
)
