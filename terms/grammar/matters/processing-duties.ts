import { matter, named, right } from './matter-of.ts'

/** Whether an inspection may take place as announced. The subject is the inspection. */
export const mayInspect = right('mayInspect', 'Inspektion', 'inspection')
/** Whether somebody else than the customer may be answered. The subject is the request. */
export const mayInform = right('mayInform', 'Auskunft an andere', 'informing others')
/** Whether a measure of protection may be replaced. The subject is the measure. */
export const mayReplaceMeasure = right('mayReplaceMeasure', 'Änderung einer Maßnahme', 'replacing a measure')
/** Whether something may be kept back for an open claim (§ 273 BGB). The subject is what: `contents`. */
export const mayRetain = right('mayRetain', 'Zurückbehaltung', 'retention')
/** Whether data may be corrected, erased or blocked. The subject is which: `erasure`. */
export const mayAlterData = right('mayAlterData', 'Änderung von Daten', 'altering data')
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
