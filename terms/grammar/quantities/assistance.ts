import { chargeable } from '../matters/assistance.ts'
import { Gross } from '../money.ts'
import { given } from '../quantity.ts'

/** Help that was given; the subject is the help. */
export const help = given('geleistete Unterstützung', 'help given', 'fact', (standing, name) =>
  standing.last('assistanceGiven', { help: name }),
)
/** The last hourly rate agreed for a work. */
export const hourlyRate = given(
  'vereinbarter Stundensatz',
  'hourly rate agreed',
  'individual agreement',
  (standing, work) => standing.last('hourlyRateAgreed', { work }),
)
/** What may be asked for a work now. */
export const mayBeCharged = given(
  'zu vergüten',
  'amount that may be charged',
  'clause on pay',
  (standing, work): Gross => standing.value(chargeable, work) ?? Gross.zero,
)
export const requestOfDataSubject = given('Anfrage', 'request', 'fact', (standing, request) =>
  standing.first('dataSubjectRequestReceived', { request }),
)
/** The last draft of a notice; the subject is the breach. */
export const draftOfNotice = given('Entwurf der Meldung', 'draft of the notice', 'fact', (standing, breach) =>
  standing.last('breachNoticeDrafted', { breach }),
)
/** An effective instruction about a breach. */
export const instructionAbout = given('Weisung dazu', 'instruction about it', 'fact', (standing, concerns) =>
  standing.first('instructionReceived', { concerns }),
)
export const notificationDraft = given('Entwurf für den Kunden', 'draft for the customer', 'fact', (standing, breach) =>
  standing.last('notificationDrafted', { breach }),
)
export const contactChange = given('Wechsel des Ansprechpartners', 'change of contact', 'fact', (standing, contact) =>
  standing.first('contactChanged', { contact }),
)
/** In which ways a change of contact was made known. */
export const contactTold = given('Bekanntgabe', 'made known', 'fact', (standing, contact) =>
  standing.all('contactTold', { contact }).map(({ how }) => how),
)
/** The statutory storage of data by the law of the Union or of Germany; that of another state is none. */
export const storageDuty = given(
  'gesetzliche Aufbewahrung',
  'statutory storage',
  'Art. 28 (3) (g) GDPR',
  (standing, data) => standing.all('storageDutyKnown', { data }).findLast(({ law }) => law !== 'another state'),
)
/** A demand for return or erasure; the subject is the demand. */
export const demandOfData = given(
  'Verlangen nach Rückgabe oder Löschung',
  'demand for return or erasure',
  'fact',
  (standing, demand) => standing.last('dataDemanded', { demand }),
)
/** What the customer wishes for all its contents. */
export const choiceAtTheEnd = given(
  'Wunsch für alle Inhalte',
  'wish for all contents',
  'Art. 28 (3) (g) GDPR',
  (standing) => standing.last('dataDemanded', { demand: 'contents' })?.choice,
)
