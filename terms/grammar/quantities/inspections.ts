import { mayRefuseAuditor } from '../matters/results.ts'
import { vendorClass } from '../matters/subprocessing.ts'
import { given } from '../quantity.ts'

/** An auditor as the customer named it; the subject is the auditor. */
export const auditorNamed = given('benannter Prüfer', 'auditor named', 'fact', (standing, auditor) =>
  standing.last('auditorNamed', { auditor }),
)
/** Whether the auditor named last for an inspection was refused, and with right. */
export const auditorRefused = given(
  'zu Recht abgelehnter Prüfer',
  'auditor refused with right',
  'clause on auditors',
  (standing, audit): boolean => {
    const named = standing.last('auditorNamed', { audit })
    return (
      named !== undefined &&
      standing.first('auditorRefused', { auditor: named.auditor }) !== undefined &&
      standing.value(mayRefuseAuditor, named.auditor) === 'permitted'
    )
  },
)
/** Whether somebody was kept out of an inspection that was permitted: a customer, or the authority at any time. */
export const deniedInBreach = given(
  'vertragswidrig verweigerter Zutritt',
  'access denied in breach',
  'clause on inspections',
  (standing) =>
    standing.all('inspectionDenied').find(({ audit, to, at }) => {
      const promised = standing.first('secrecyUndertaken', { audit })
      const wasOpen = promised !== undefined && promised.at <= at && !auditorRefused.of(standing, audit)
      return to === 'authority' || wasOpen
    }),
)
/** The instruction to answer a request of a data subject; the subject is the request. */
export const instructionToAnswer = given('Weisung zur Antwort', 'instruction to answer', 'fact', (standing, request) =>
  standing.last('instructionReceived', { concerns: request }),
)
/** The service for which a third party is to be engaged; the subject is the change. */
export const thirdPartyFor = given(
  'Leistung des Dritten',
  'service of the third party',
  'fact',
  (standing, change) =>
    (standing.last('thirdPartyEngaged', { change }) ?? standing.last('thirdPartyPlanned', { change }))?.service,
)
/** Whether the third party only serves the provider's own business; the subject is the change. */
export const isAncillary = given(
  'bloße Nebenleistung',
  'purely ancillary',
  'clause on ancillary services',
  (standing, change): boolean => standing.value(vendorClass, change) === 'ancillary',
)
