import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { contractingParty, type Entry, inForce } from '../../../../grammar/matters/entry.ts'
import { must } from '../../../../grammar/outcome.ts'
import {
  entryOfAgreement,
  firstUse,
  formCompleted,
  termsAcceptedFirst,
} from '../../../../grammar/quantities/entry-into-force.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const provider = textOnly({
  ref: 'Anbieter',
  title: { de: 'Der Anbieter', en: 'The provider' },
  de: 'Anbieter ist die Digital Control GmbH & Co. KG, Kaistraße 16a, 40221 Düsseldorf.',
  en: 'The provider is Digital Control GmbH & Co. KG, Kaistraße 16a, 40221 Düsseldorf.',
  where: {},
  textOnly: 'It names a party; nothing follows from a name. An address for declarations is missing in the source.',
  claims: ['dc.agb.0.0'],
})

const first = say('dem frühesten dieser Ereignisse', 'the earliest of these events', {
  of: (...events: readonly (Entry | undefined)[]): Entry | undefined =>
    events
      .filter((event) => event !== undefined)
      .reduce<Entry | undefined>((best, event) => (best && best.at <= event.at ? best : event), undefined),
})
const [formAt, clickAt, useAt] = [
  instantOf('2027-02-26T16:40'),
  instantOf('2027-03-01T09:00'),
  instantOf('2027-03-01T09:05'),
]

export const entryIntoForce = asLongAs({
  ref: 'Einleitung Abs. 1 S. 1',
  title: { de: 'Inkrafttreten', en: 'Entry into force' },
  decides: inForce,
  of: ['agreement'],
  de: 'Der Kunde stimmt per Schaltfläche zu, füllt ein Formular aus oder nutzt die Dienste: Mit {first} tritt der Vertrag in Kraft.',
  en: 'The customer agrees by a button, completes a form or uses the services: with {first} the agreement enters into force.',
  where: { first },
  given: { click: termsAcceptedFirst, form: formCompleted, use: firstUse },
  provided: ({ click, form, use }) =>
    (click ?? form ?? use) !== undefined ||
    no('Keines der Ereignisse ist eingetreten.', 'None of the events happened.'),
  then: ({ click, form, use }, { first: earliestOf }) =>
    earliestOf.of(
      form && { at: form.at, by: 'form' },
      click && { at: click.at, by: 'agreement' },
      use && { at: use.at, by: 'use' },
    ) as Entry,
  examples: {
    'the form came before click and use': [
      { click: { at: clickAt }, form: { at: formAt }, use: { at: useAt } },
      { at: formAt, by: 'form' },
    ],
    'the click came before the use': [
      { click: { at: clickAt }, form: undefined, use: { at: useAt } },
      { at: clickAt, by: 'agreement' },
    ],
    'use alone is enough': [
      { click: undefined, form: undefined, use: { at: useAt } },
      { at: useAt, by: 'use' },
    ],
    'nothing happened yet': [{ click: undefined, form: undefined, use: undefined }],
  },
  claims: ['dc.agb.0.1a'],
  reading:
    'What comes later does not move the start. A form that was opened and not sent is not completed; signing in where the terms stand counts as agreement.',
})

export const conclusionOfBoth = asLongAs({
  ref: 'Einleitung Abs. 1 S. 2',
  title: { de: 'AVV zugleich mit dem Vertrag', en: 'Processing agreement together with the terms' },
  decides: inForce,
  of: ['avv'],
  de: 'Zugleich mit dem Vertrag kommt zwischen denselben Parteien der Auftragsverarbeitungsvertrag zustande.',
  en: 'Together with the agreement the processing agreement comes into being between the same parties.',
  where: {},
  given: { entry: entryOfAgreement },
  provided: ({ entry }) =>
    entry !== undefined || no('Der Vertrag ist nicht in Kraft.', 'The agreement is not in force.'),
  then: ({ entry }) => ({ at: (entry as Entry).at, by: 'main contract' }),
  examples: {
    'at the same instant': [{ entry: { at: clickAt, by: 'agreement' } }, { at: clickAt, by: 'main contract' }],
    'not without a main agreement': [{ entry: undefined }],
  },
  claims: ['dc.agb.0.1b'],
  reading:
    'One electronic act concludes both, which Art. 28 (9) GDPR accepts. Mere use leaves no record of it: Ziff. 7 then asks for one.',
})

export const companyIsTheParty = asLongAs({
  ref: 'Einleitung Abs. 2 S. 1',
  title: { de: 'Vertragspartei ist das Unternehmen', en: 'The company is the party' },
  decides: contractingParty,
  of: ['agreement'],
  de: 'Handelt jemand für {represented}, wird Kunde, wer vertreten ist, sonst die handelnde Person selbst.',
  en: 'If somebody acts for {represented}, the one represented is the customer, else the person who acts.',
  where: {
    represented: oneOf(
      'ein Unternehmen, einen Verein oder eine öffentliche Stelle',
      'a company, an association or a public body',
      'company',
      'association',
      'public body',
    ),
  },
  given: { click: termsAcceptedFirst, form: formCompleted },
  provided: ({ click, form }) =>
    (click ?? form) !== undefined || no('Es ist nicht gesagt, für wen gehandelt wird.', 'It is not said for whom.'),
  then: ({ click, form }, { represented }) =>
    represented.has(form?.applicant ?? click?.actsFor) ? 'company represented' : 'person acting',
  examples: {
    'she states that she acts for a company': [
      { click: { actsFor: 'company' }, form: undefined },
      'company represented',
    ],
    'he names none': [{ click: { actsFor: 'nobody' }, form: undefined }, 'person acting'],
    'an association that orders by form': [
      { click: undefined, form: { applicant: 'association' } },
      'company represented',
    ],
    'a consumer that orders by form': [{ click: undefined, form: { applicant: 'consumer' } }, 'person acting'],
    'use alone says nothing': [{ click: undefined, form: undefined }],
  },
  claims: ['dc.agb.0.2a'],
})

export const declarationOfAuthority = clause({
  ref: 'Einleitung Abs. 2 S. 2',
  title: { de: 'Erklärung der Vertretungsmacht', en: 'Declaration of authority' },
  when: 'termsAccepted',
  de: 'Wer für ein Unternehmen handelt, erklärt, es verpflichten zu dürfen; der Anbieter bewahrt die Erklärung mit Name, Funktion und Zeitpunkt auf und fordert sie nach, wenn sie fehlt.',
  en: 'Who acts for a company declares to be entitled to bind it; the provider keeps the declaration with name, role and time, and asks for it where it is missing.',
  where: {},
  provided: ({ actsFor, authorised }) =>
    all(
      actsFor === 'company' || no('Niemand wird vertreten.', 'Nobody is represented.'),
      authorised !== true || no('Die Erklärung liegt vor.', 'The declaration is there.'),
    ),
  then: () => must('provider', 'obtainDeclarationOfAuthority', 'agreement'),
  examples: {
    'for a company, without a word on authority': [
      { actsFor: 'company' },
      must('provider', 'obtainDeclarationOfAuthority', 'agreement'),
    ],
    'the box was ticked': [{ actsFor: 'company', authorised: true }, []],
    'for oneself': [{ actsFor: 'nobody' }, []],
  },
  claims: ['dc.agb.0.2b'],
  reading: 'A declaration and no proof: whether the company is bound follows from §§ 164, 177 BGB.',
})

export const parties = textOnly({
  ref: 'Einleitung Abs. 3',
  title: { de: 'Die Parteien', en: 'The parties' },
  de: 'Anbieter und Kunde heißen einzeln und zusammen Vertragspartei und Vertragsparteien.',
  en: 'Provider and customer, singly and together, are called contracting party and parties.',
  where: {},
  textOnly: 'A name for the parties and nothing else.',
  claims: ['dc.agb.0.3'],
})
