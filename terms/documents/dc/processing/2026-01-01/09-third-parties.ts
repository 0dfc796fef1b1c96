import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { textForm } from '../../../../grammar/form.ts'
import { approval } from '../../../../grammar/matters/changes.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { vendorClass } from '../../../../grammar/matters/subprocessing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { changeNotified, objectionKept } from '../../../../grammar/quantities/change.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { isAncillary, thirdPartyFor } from '../../../../grammar/quantities/inspections.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const notified = { of: 'subprocessor', by: 'provider' } as const

export const generalAuthorisation = asLongAs({
  ref: 'Nr. 9.1 S. 1',
  title: { de: 'Allgemeine Genehmigung', en: 'General authorisation' },
  decides: approval,
  de: 'Der Anbieter darf Unterauftragsverarbeiter hinzuziehen und ersetzen, sobald der Kunde davon unterrichtet ist und solange kein begründeter Widerspruch offen ist.',
  en: 'The provider may add and replace subprocessors once the customer was told of it and as long as no founded objection is open.',
  where: {},
  given: { change: changeNotified, objection: objectionKept },
  provided: ({ change }) =>
    (change?.of === 'subprocessor' && change.by === 'provider') ||
    no('Der Kunde ist nicht unterrichtet.', 'The customer was not told.'),
  then: ({ objection }) => (objection === undefined || objection.goodCause === false ? 'approved' : 'objected'),
  examples: {
    'told before, and in silence': [{ change: notified, objection: undefined }, 'approved'],
    'not told': [{ change: undefined, objection: undefined }],
    'an objection is open': [{ change: notified, objection: { goodCause: true } }, 'objected'],
    'nobody has judged its cause yet': [{ change: notified, objection: {} }, 'objected'],
    'one without good cause holds nothing back': [{ change: notified, objection: { goodCause: false } }, 'approved'],
  },
  claims: ['dc.avv.9.1a'],
  reading:
    'Art. 28 (2) GDPR: general and written, with the chance to object. No lead time is printed; how much is left before the change the provider decides when it announces.',
})
export const informationComesFirst = clause({
  ref: 'Nr. 9.1 S. 1 (Reihenfolge)',
  title: { de: 'Erst unterrichten, dann einsetzen', en: 'Information comes first' },
  when: 'thirdPartyEngaged',
  about: ({ change }) => change,
  de: 'Setzt er einen ein, ohne vorher unterrichtet zu haben, ist das ein Verstoß, den er meldet (Nr. 6.1).',
  en: 'If it engages one without having told of it before, this is a violation that it reports (Nr. 6.1).',
  where: {},
  given: { told: changeNotified, ancillary: isAncillary },
  provided: (_, __, { told, ancillary }) =>
    all(
      told === undefined || no('Der Kunde ist unterrichtet.', 'The customer was told.'),
      !ancillary || no('Eine bloße Nebenleistung.', 'A purely ancillary service.'),
    ),
  then: ({ change }) => must('provider', 'reportViolation', change),
  examples: {
    'the information was sent the day after': [
      { change: 'S' },
      must('provider', 'reportViolation', 'S'),
      { told: undefined, ancillary: false },
    ],
    'it came before': [{ change: 'S' }, [], { told: notified, ancillary: false }],
    'a courier': [{ change: 'S' }, [], { told: undefined, ancillary: true }],
  },
  claims: ['dc.avv.9.1a'],
})
export const informationInTextForm = asLongAs({
  ref: 'Nr. 9.1 S. 2 (Form)',
  title: { de: 'Unterrichtung in Textform', en: 'Information in text form' },
  decides: form,
  de: 'Die Unterrichtung bedarf der {form}, etwa einer E-Mail.',
  en: 'The information needs {form}, such as an e-mail.',
  where: { form: textForm },
  given: { declared },
  provided: ({ declared: { kind, of } }) =>
    (kind === 'changeReceived' && of === 'subprocessor') || no('Keine solche Unterrichtung.', 'No such information.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a subprocessor': [{ declared: { kind: 'changeReceived', by: 'provider', of: 'subprocessor' } }, textForm],
    'of a service': [{ declared: { kind: 'changeReceived', by: 'provider', of: 'service' } }],
  },
  claims: ['dc.avv.9.1b'],
})

const planned = { change: 'S', service: 'processing', from: '2027-04-01' } as const
/** What is due before a subprocessor begins. */
const before = (ref: string, title: { de: string; en: string }, de: string, en: string, act: string, id: string) =>
  clause({
    ref,
    title,
    when: 'thirdPartyPlanned',
    about: ({ change }) => change,
    de,
    en,
    where: {},
    given: { ancillary: isAncillary },
    provided: (_, __, { ancillary }) => !ancillary || no('Eine bloße Nebenleistung.', 'A purely ancillary service.'),
    then: ({ change, from }) => must('provider', act, change, { by: midnight(from) }),
    examples: {
      'before the day on which it begins': [
        planned,
        must('provider', act, 'S', { by: midnight('2027-04-01') }),
        { ancillary: false },
      ],
      'not for a purely ancillary service': [planned, [], { ancillary: true }],
    },
    claims: [id],
  })
export const announcementBefore = before(
  'Nr. 9.1 S. 2',
  { de: 'Unterrichtung vor dem Wechsel', en: 'Information before the change' },
  'Über jede beabsichtigte Hinzuziehung oder Ersetzung unterrichtet er den Kunden vorher.',
  'It tells the customer of every intended addition or replacement beforehand.',
  'announceSubprocessor',
  'dc.avv.9.1b',
)
export const selection = before(
  'Nr. 9.3',
  { de: 'Sorgfältige Auswahl', en: 'Careful selection' },
  'Er wählt Unterauftragsverarbeiter sorgfältig aus und prüft vorher, ob sie das Vereinbarte einhalten können.',
  'It chooses subprocessors carefully and checks beforehand whether they can keep what was agreed.',
  'checkSubprocessor',
  'dc.avv.9.3',
)
export const agreementWithSubprocessor = before(
  'Nr. 9.4',
  { de: 'Vertrag mit dem Unterauftragsverarbeiter', en: 'Agreement with the subprocessor' },
  'Er schließt mit jedem einen Vertrag, der Art. 28 DSGVO genügt.',
  'It concludes with each an agreement that meets Art. 28 GDPR.',
  'concludeSubprocessing',
  'dc.avv.9.4',
)
export const listOfSubprocessors = clause({
  ref: 'Nr. 9.2 S. 1',
  title: { de: 'Liste der Unterauftragsverhältnisse', en: 'List of subprocessors' },
  when: 'thirdPartyEngaged',
  about: ({ change }) => change,
  de: 'Der Anbieter nennt alle Unterauftragsverhältnisse für diesen Vertrag, mit jedem, das hinzukommt.',
  en: 'The provider names all subprocessing relations for this agreement, with each that is added.',
  where: {},
  given: { ancillary: isAncillary },
  provided: (_, __, { ancillary }) => !ancillary || no('Eine bloße Nebenleistung.', 'A purely ancillary service.'),
  then: ({ change }) => must('provider', 'listSubprocessors', change),
  examples: {
    'one is added': [{ change: 'S' }, must('provider', 'listSubprocessors', 'S'), { ancillary: false }],
    'a courier is none': [{ change: 'S' }, [], { ancillary: true }],
  },
  claims: ['dc.avv.9.2a'],
  reading: 'No list is attached to the source; the register of the installation is the list.',
})
export const thirdCountryNoted = clause({
  ref: 'Nr. 9.2 S. 2',
  title: { de: 'Drittländer', en: 'Third countries' },
  when: 'changeReceived',
  de: 'Verarbeitet einer davon in einem Drittland, vermerkt er es.',
  en: 'If one of them processes in a third country, it notes this.',
  where: {},
  provided: ({ of, thirdCountry }) =>
    (of === 'subprocessor' && thirdCountry === true) || no('Kein Drittland.', 'No third country.'),
  then: ({ change }) => must('provider', 'noteThirdCountry', change),
  examples: {
    'outside the economic area': [
      { of: 'subprocessor', thirdCountry: true, change: 'S' },
      must('provider', 'noteThirdCountry', 'S'),
    ],
    'within it': [{ of: 'subprocessor', thirdCountry: false, change: 'S' }, []],
  },
  claims: ['dc.avv.9.2b'],
})
export const consentToTransfers = textOnly({
  ref: 'Nr. 9.2 S. 3',
  title: { de: 'Einverständnis mit Übermittlungen', en: 'Agreement to transfers' },
  de: 'Mit vermerkten Übermittlungen in Drittländer ist der Kunde einverstanden.',
  en: 'The customer agrees to transfers to third countries that are noted.',
  where: {},
  textOnly: 'It replaces no basis of a transfer under Art. 44 ff. GDPR, so nothing is permitted by it alone.',
  claims: ['dc.avv.9.2c'],
})

const ancillary = oneOf(
  'Reinigung, Telekommunikation ohne Bezug zur Leistung, Post und Kurier, Transport und Bewachung',
  'cleaning, telecommunications without relation to the service, post and courier, transport and guarding',
  'cleaning',
  'telecommunications',
  'post and courier',
  'transport',
  'guarding',
  'other ancillary service',
)
export const ancillaryServices = asLongAs({
  ref: 'Nr. 9.5',
  title: { de: 'Nebenleistungen', en: 'Ancillary services' },
  decides: vendorClass,
  de: 'Bloße Nebenleistungen für den eigenen Betrieb, etwa {ancillary}, sind keine Unterauftragsverarbeitung.',
  en: 'Purely ancillary services for its own business, such as {ancillary}, are not subprocessing.',
  where: { ancillary },
  given: { service: thirdPartyFor },
  provided: ({ service }, { ancillary: services }) =>
    services.has(service) || no('Keine bloße Nebenleistung.', 'Not a purely ancillary service.'),
  then: () => 'ancillary',
  examples: {
    'a courier': [{ service: 'post and courier' }, 'ancillary'],
    'a telephone line': [{ service: 'telecommunications' }, 'ancillary'],
    'who processes data of the customer': [{ service: 'processing' }],
  },
  claims: ['dc.avv.9.5'],
  reading: 'The list gives examples, so other purely ancillary services fit; remote maintenance is not named.',
})
