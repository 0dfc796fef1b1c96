import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { power } from '../../../../grammar/matters/declarations.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { companyInstructing } from '../../../../grammar/quantities/processing.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const parties = textOnly({
  ref: 'Parteien',
  title: { de: 'Verantwortlicher und Auftragsverarbeiter', en: 'Controller and processor' },
  de: 'Diese Vereinbarung schließen der Kunde der Webanwendung Q. als Verantwortlicher und die HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, als Auftragsverarbeiter (Anbieter).',
  en: 'This agreement is made between the customer of the web application Q. as controller and HQLabs GmbH, Am Sandtorkai 71, 20457 Hamburg, as processor (provider).',
  where: {},
  textOnly: 'It names who the parties are; who the customer is, the registration tells.',
  claims: ['q.av.0'],
  reading:
    'The source says "users", which its terms use for the employees of the customer; Art. 28 GDPR asks for a controller, so it is whoever registered.',
  mend: {
    de: 'Verantwortlicher ist der Kunde und nicht der einzelne Nutzer; die Straße heißt Am Sandtorkai.',
    en: 'The controller is the customer and not each user; the street is called Am Sandtorkai.',
  },
})

export const subject = textOnly({
  ref: '§ 1 S. 1',
  title: { de: 'Gegenstand', en: 'Subject' },
  de: 'Sie gilt für personenbezogene Daten, zu denen der Anbieter bei der Erfüllung des Hauptvertrags über die Nutzung der Software Zugang erhält.',
  en: 'It applies to personal data to which the provider gains access while performing the main contract on the use of the software.',
  where: {},
  textOnly: 'Which data are meant follows from the services used; no decision hangs on this sentence alone.',
  claims: ['q.av.1a'],
  reading:
    'The source calls the main contract by a name that its terms never use; it is the contract under those terms.',
  mend: {
    de: 'Der Hauptvertrag sollte so heißen wie in den Allgemeinen Geschäftsbedingungen.',
    en: 'The main contract should be called as it is in the general terms.',
  },
})

const instruction = { kind: 'instructionReceived', by: 'customer', person: 'B', company: 'Tochter' } as const

export const entitledCompanies = asLongAs({
  ref: '§ 1 S. 2',
  title: { de: 'Abrufberechtigte Unternehmen', en: 'Companies entitled to call off services' },
  decides: power,
  de: 'Erfasst sind auch Daten anderer Unternehmen, die Leistungen abrufen dürfen; {instructions} für ein solches Unternehmen gelten erst, wenn der Kunde es benannt hat.',
  en: 'Data of other companies that may call off services are covered too; {instructions} for such a company count only once the customer has named it.',
  where: { instructions: oneOf('Weisungen', 'instructions', 'instructionReceived') },
  given: { declared, company: companyInstructing },
  provided: ({ declared: { kind, by }, company }, { instructions }) =>
    all(
      (by === 'customer' && instructions.has(kind)) ||
        no('Es ist keine Weisung des Kunden.', 'Not an instruction of the customer.'),
      company === 'not named' || no('Das Unternehmen ist benannt.', 'The company is named.'),
    ),
  then: () => false,
  examples: {
    'a company nobody named': [{ declared: instruction, company: 'not named' }, false],
    'one that the customer named': [{ declared: instruction, company: 'named' }],
    'the customer itself': [{ declared: instruction, company: 'none' }],
    'other declarations are the customer’s own': [
      { declared: { ...instruction, kind: 'terminationReceived' }, company: 'not named' },
    ],
  },
  claims: ['q.av.1b'],
  reading:
    'The main contract gives no company beside the customer a right to call off, so the list is empty until the customer names one.',
})

export const specification = textOnly({
  ref: '§ 1 S. 3',
  title: { de: 'Zweck der Vereinbarung', en: 'Purpose of the agreement' },
  de: 'Sie legt fest, welche Rechte und Pflichten beide Seiten beim Umgang mit diesen Daten haben.',
  en: 'It lays down which rights and duties both sides have in handling these data.',
  where: {},
  textOnly: 'It announces what the following sections say.',
  claims: ['q.av.1c'],
})
