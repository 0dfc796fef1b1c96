import { plusDays } from '../day.ts'
import type { Fact } from '../fact.ts'
import { approval } from '../matters/changes.ts'
import { vendorClass } from '../matters/subprocessing.ts'
import { given, type Standing } from '../quantity.ts'

/** A consent to work at this place. */
export const consentToPlace = given('Zustimmung zum Ort', 'consent to the place', 'fact', (standing, place) =>
  standing.first('consentReceived', { change: place }),
)
/** The bases on file for a recipient or a place that have not run out and were not lost since. */
export const transferBases = (standing: Standing, recipient: string): readonly Basis[] =>
  standing.all('transferBasisRecorded', { recipient }).flatMap(({ basis, at, until }) => {
    const lost = standing.last('transferBasisLost', { recipient, basis })
    const isOver = until !== undefined && standing.reached(plusDays(until, 1))
    return isOver || (lost !== undefined && lost.at >= at) ? [] : [basis]
  })
type Basis = Fact<'transferBasisRecorded'>['basis']
/** Whether a basis of the transfer is on file and was not lost since. */
export const hasTransferBasis = given(
  'Grundlage nach Art. 44 ff. DSGVO',
  'basis under Art. 44 ff. GDPR',
  'Art. 44-49 GDPR',
  (standing, place): boolean => transferBases(standing, place).length > 0,
)

export const vendor = given('Dienstleister', 'vendor', 'fact', (standing, name) =>
  standing.last('vendorConsidered', { vendor: name }),
)
export const classOfVendor = given(
  'Einordnung des Dienstleisters',
  'class of the vendor',
  'Art. 28 (2) GDPR',
  (standing, name) => standing.value(vendorClass, name),
)
/** What became of a change of subprocessors for this customer. */
export const approvalOf = given(
  'Genehmigung der Änderung',
  'approval of the change',
  'clause on subprocessors',
  (standing, change) => standing.value(approval, change),
)
/** The contract with a subprocessor that is in writing or electronic (Art. 28 (9) GDPR); an oral one is none. */
export const contractInForm = given('Vertrag in Form', 'contract in form', 'Art. 28 (9) GDPR', (standing, change) =>
  standing.all('subprocessorContractConcluded', { change }).find(({ form }) => form !== 'oral'),
)
export const staffDuties = given(
  'Pflichten der Beschäftigten',
  'duties of staff',
  'Art. 29, 32 (4) GDPR',
  (standing, change) => standing.first('staffDutiesConfirmed', { change }),
)
/** A flow of data to a vendor, and whether that vendor is approved for this customer. */
export const plannedFlow = given('geplanter Datenfluss', 'planned data flow', 'fact', (standing, name) => {
  const flow = standing.last('dataFlowPlanned', { flow: name })
  return (
    flow && { vendor: flow.vendor, task: flow.task, isApproved: standing.value(approval, flow.vendor) === 'approved' }
  )
})
export const leavingRecord = given('ausgehender Datensatz', 'record that leaves', 'fact', (standing, record) =>
  standing.last('recordReleased', { record }),
)
/** How an ad server is set now. */
export const adServer = given('Einstellung des Werbeservers', 'setting of the ad server', 'fact', (standing, server) =>
  standing.last('adServerSet', { server }),
)
