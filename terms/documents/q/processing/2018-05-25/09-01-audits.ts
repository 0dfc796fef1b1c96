import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, dayAt, midnight } from '../../../../grammar/day.ts'
import { noDeclaration, notice, stays } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { mayVisit } from '../../../../grammar/matters/processing-duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { nextWorkingDay } from '../../../../grammar/period.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { announcedAudit, earlierVisit, secrecyOfAuditor } from '../../../../grammar/quantities/visits-and-help.ts'
import { reached } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { undertaking } from '../../../../grammar/statement.ts'

const announced = (on: Day, visit: Day, auditor: Fact<'auditAnnounced'>['auditor'] = 'customer') => ({
  on,
  from: midnight(visit),
  auditor,
})
const isOfTheCustomer = (audit: { readonly auditor?: string | undefined } | undefined) =>
  all(
    audit !== undefined || no('Keine Prüfung ist angekündigt.', 'No audit was announced.'),
    audit?.auditor !== 'authority' || no('Die Aufsicht prüft.', 'The authority audits.'),
  )

export const checkingAtAnyTime = undertaking({
  ref: '§ 9.1 S. 1',
  title: { de: 'Prüfung jederzeit', en: 'Checks at any time' },
  de: 'Vor Beginn der Verarbeitung und jederzeit danach stellt der Anbieter sicher, dass der Kunde sich von den Maßnahmen überzeugen kann.',
  en: 'Before processing begins and at any time after it the provider makes sure that the customer can satisfy itself of the measures.',
  where: {},
  undertaking: { who: 'provider', duty: 'enableChecks' },
  claims: ['q.av.9.1a'],
})

export const proofOfMeasures = clause({
  ref: '§ 9.1 S. 2',
  title: { de: 'Nachweis der Maßnahmen', en: 'Proof of the measures' },
  when: 'papersRequested',
  de: 'Auf Verlangen weist er nach, dass die Maßnahmen nach § 5.1 und Art. 32 DSGVO umgesetzt sind.',
  en: 'On request it proves that the measures under § 5.1 and Art. 32 GDPR are in place.',
  where: {},
  provided: ({ of }) => of === 'proof of measures' || no('Es geht nicht um Maßnahmen.', 'It is not about measures.'),
  then: ({ request }) => must('provider', 'proveMeasures', request),
  examples: {
    measures: [{ request: 'request 1', of: 'proof of measures' }, must('provider', 'proveMeasures', 'request 1')],
    'contracts with subprocessors': [{ request: 'request 1', of: 'subprocessor contract' }, []],
  },
  claims: ['q.av.9.1b'],
})

export const reportsAsProof = undertaking({
  ref: '§ 9.1 S. 3',
  title: { de: 'Berichte und Zertifikate', en: 'Reports and certificates' },
  de: 'Soweit Maßnahmen nicht allein diesen Auftrag betreffen, genügen aktuelle Berichte oder Auszüge davon von Wirtschaftsprüfung, Revision, Datenschutzbeauftragten, IT-Sicherheit, Datenschutz- oder Qualitätsprüfung oder ein geeignetes Zertifikat.',
  en: 'Where measures do not concern this order alone, current reports, or extracts of them, by auditors, internal audit, the data protection officer, IT security, privacy or quality auditors, or a suitable certificate are enough.',
  where: {},
  undertaking: { who: 'provider', duty: 'proveByReport' },
  claims: ['q.av.9.1c'],
  reading: '"Current" has no figure; whoever accepts the report judges it.',
})

export const announcementInWriting = asLongAs({
  ref: '§ 9.1 S. 4 (Form)',
  title: { de: 'Ankündigung schriftlich', en: 'Announcement in writing' },
  decides: form,
  de: 'Eine Prüfung vor Ort wird angekündigt; die Ankündigung bedarf der {form}.',
  en: 'An audit on site is announced; the announcement needs {form}.',
  where: { form: writtenForm },
  given: { declared },
  provided: ({ declared: { kind } }) =>
    kind === 'auditAnnounced' || no('Keine Ankündigung einer Prüfung.', 'Not the announcement of an audit.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'an announcement': [{ declared: { kind: 'auditAnnounced', by: 'customer' } }, writtenForm],
    'a request for proof': [{ declared: { kind: 'papersRequested', by: 'customer' } }],
  },
  claims: ['q.av.9.1d'],
  reading: 'An e-mail is enough (§ 127 (2) BGB, § 6 of the terms).',
})

export const auditOnSite = asLongAs({
  ref: '§ 9.1 S. 4',
  title: { de: 'Prüfung vor Ort nach 30 Tagen', en: 'Audit on site after 30 days' },
  decides: mayVisit,
  de: 'Frühestens nach {notice} ab Zugang der Ankündigung dürfen der Kunde oder Dritte in seinem Auftrag die Geschäftsräume an einem {day} betreten, um die Einhaltung zu prüfen; ein früherer Besuch bedarf der Zustimmung des Anbieters.',
  en: 'Once {notice} have passed since receipt of the announcement, the customer or third parties acting for it may enter the business premises on a {day} to check compliance; an earlier visit needs the consent of the provider.',
  where: { notice: notice(30, 'days', stays(noDeclaration)), day: workingDayHH },
  given: { audit: announcedAudit, consent: earlierVisit, reached },
  provided: ({ audit }) => isOfTheCustomer(audit),
  then: ({ audit, consent, reached: hasCome }, { notice: period, day }) => {
    if (!audit) return 'barred'
    const visit = dayAt(audit.from)
    const isEarly = visit < nextWorkingDay(period.earliest(audit.on), day.isWorkingDay)
    if (isEarly && consent === undefined) return 'ask a person'
    return hasCome(visit) ? 'permitted' : 'barred'
  },
  examples: {
    'thirty full days, then the next working day': [
      { audit: announced('2026-01-15', '2026-02-16'), consent: undefined, reached: asOf('2026-02-16') },
      'permitted',
    ],
    'not before the day of the visit': [
      { audit: announced('2026-01-15', '2026-02-16'), consent: undefined, reached: asOf('2026-02-15') },
      'barred',
    ],
    'a day short, the provider may refuse or agree': [
      { audit: announced('2026-02-27', '2026-03-29'), consent: undefined, reached: asOf('2026-03-29') },
      'ask a person',
    ],
    'it has agreed': [
      { audit: announced('2026-02-27', '2026-03-27'), consent: {}, reached: asOf('2026-03-27') },
      'permitted',
    ],
    'an authority does not wait': [
      { audit: announced('2026-01-15', '2026-01-16', 'authority'), consent: undefined, reached: asOf('2026-01-16') },
    ],
    'nothing was announced': [{ audit: undefined, consent: undefined, reached: asOf('2026-02-16') }],
  },
  claims: ['q.av.9.1d'],
  reading:
    'Thirty full days lie between announcement and visit; a visit on the thirtieth is a day short. No exception is written for incidents, though Art. 28 (3) (h) GDPR may ask for earlier access: the provider then agrees to it.',
})

export const scopeOfRights = undertaking({
  ref: '§ 9.1 S. 5',
  title: { de: 'Rechte bei der Prüfung', en: 'Rights during an audit' },
  de: 'Der Anbieter gewährt die nötigen Zutritts-, Zugriffs-, Auskunfts- und Einsichtsrechte, soweit Teile der Verarbeitung diesen Kunden betreffen.',
  en: 'The provider grants the necessary rights of entry, access, information and inspection for those parts of the processing that concern this customer.',
  where: {},
  undertaking: { who: 'provider', duty: 'grantAuditRights' },
  claims: ['q.av.9.1e'],
})

export const secrecyBeforeEntry = asLongAs({
  ref: '§ 9.1 S. 6',
  title: { de: 'Verschwiegenheit vor Zutritt', en: 'Confidentiality before entry' },
  decides: mayVisit,
  de: 'Zutritt hat nur, wer sich in gleichem Maß wie die Parteien zur Verschwiegenheit verpflichtet hat.',
  en: 'Only those may enter who have undertaken confidentiality of the same degree as the parties.',
  where: {},
  given: { audit: announcedAudit, undertaken: secrecyOfAuditor },
  provided: ({ audit, undertaken }) =>
    all(
      isOfTheCustomer(audit),
      undertaken === undefined || no('Verschwiegenheit ist zugesagt.', 'Confidentiality was undertaken.'),
    ),
  then: () => 'barred',
  examples: {
    'without an undertaking nobody enters': [
      { audit: announced('2026-02-02', '2026-03-30', 'third party'), undertaken: undefined },
      'barred',
    ],
    'it is filed': [{ audit: announced('2026-02-02', '2026-03-30', 'third party'), undertaken: {} }],
    'an authority is bound by law': [
      { audit: announced('2026-02-02', '2026-03-30', 'authority'), undertaken: undefined },
    ],
  },
  claims: ['q.av.9.1f'],
  reading: 'It binds the customer and third parties alike.',
})

export const authorities = asLongAs({
  ref: '§ 9.1 S. 7',
  title: { de: 'Rechte der Aufsicht', en: 'Rights of the authority' },
  decides: mayVisit,
  de: 'Dieselben Rechte stehen der für den Kunden zuständigen Aufsichtsbehörde zu, ohne Frist.',
  en: 'The supervisory authority competent for the customer has the same rights, without a period of notice.',
  where: {},
  given: { audit: announcedAudit },
  provided: ({ audit }) =>
    audit?.auditor === 'authority' || no('Nicht die Aufsicht prüft.', 'Not the authority audits.'),
  then: () => 'permitted',
  examples: {
    'at once': [{ audit: announced('2026-01-15', '2026-01-15', 'authority') }, 'permitted'],
    'the customer waits': [{ audit: announced('2026-01-15', '2026-01-15') }],
  },
  claims: ['q.av.9.1g'],
  reading: 'Art. 58 GDPR goes before the thirty days; § 8.2 itself knows unannounced inspections.',
})

export const recordOfAudit = clause({
  ref: '§ 9.1 S. 8',
  title: { de: 'Protokoll der Prüfung', en: 'Record of the audit' },
  when: 'auditHeld',
  de: 'Über jeden Termin fertigt der Anbieter ein schriftliches Protokoll mit genauer Zeit, Umfang, Inhalt und Dauer, das der Prüfende bestätigt.',
  en: 'The provider draws up a written record of each appointment with its exact time, scope, content and duration, which the auditor confirms.',
  where: {},
  then: ({ audit }) => must('provider', 'recordAudit', audit),
  examples: { 'after each': [{ audit: 'audit 1' }, must('provider', 'recordAudit', 'audit 1')] },
  asks: [{ of: 'recordAudit', what: 'content' }],
  claims: ['q.av.9.1h'],
  reading: 'The source does not say who writes it: the provider drafts, the other side confirms.',
})
