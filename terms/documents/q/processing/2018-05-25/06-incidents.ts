import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { incident } from '../../../../grammar/matters/processing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { isSpecialIncident, knownSince, signsOf } from '../../../../grammar/quantities/processing.ts'
import type { Said } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const morning = instantOf('2026-05-04T09:00')
const isSpecial = (special: boolean) => special || no('Kein besonderes Vorkommnis.', 'Not a special incident.')
const byTheProvider = oneOf('der Anbieter', 'the provider', 'provider')
const byWhomItEngages = oneOf(
  'einer von ihm eingesetzten Person oder einem Unterauftragsverarbeiter',
  'a person engaged by it or a subprocessor',
  'engaged person',
  'subprocessor',
)

export const notice = clause({
  ref: '§ 6.1 S. 1',
  title: { de: 'Nachricht von Vorkommnissen', en: 'Notice of incidents' },
  when: 'incidentSignsFound',
  about: ({ incident: name }) => name,
  de: 'Sobald {who} Anzeichen eines besonderen Vorkommnisses kennt, unterrichtet er den Kunden unverzüglich, vor allem über Zeit, Ursachen und Umfang.',
  en: 'As soon as {who} knows signs of a special incident, it informs the customer without undue delay, above all about time, causes and extent.',
  where: { who: byTheProvider },
  given: { special: isSpecialIncident, signs: signsOf },
  provided: ({ knownTo }, { who }, { special }) =>
    all(isSpecial(special), who.has(knownTo) || no('Er weiß noch nichts davon.', 'It does not know of it yet.')),
  then: ({ incident: name, at }, { who }, { signs }) =>
    must('provider', 'notifyIncident', name, { by: signs.find(({ knownTo }) => who.has(knownTo))?.at ?? at }),
  examples: {
    'on a Saturday night too': [
      { incident: 'incident 1', knownTo: 'provider', at: instantOf('2026-05-02T23:30') },
      must('provider', 'notifyIncident', 'incident 1', { by: instantOf('2026-05-02T23:30') }),
      { special: true, signs: [{ knownTo: 'provider', at: instantOf('2026-05-02T23:30') }] },
    ],
    'what it learns later does not put it off': [
      { incident: 'incident 1', knownTo: 'provider', at: instantOf('2026-05-04T12:00') },
      must('provider', 'notifyIncident', 'incident 1', { by: morning }),
      { special: true, signs: [{ knownTo: 'provider', at: morning }] },
    ],
    'what a subprocessor alone knows is for § 6.1 S. 3': [
      { incident: 'incident 1', knownTo: 'subprocessor', at: morning },
      [],
      { special: true, signs: [{ knownTo: 'subprocessor' }] },
    ],
    'what is no special incident': [
      { incident: 'incident 1', knownTo: 'provider', at: morning },
      [],
      { special: false, signs: [] },
    ],
  },
  asks: [{ of: 'notifyIncident', what: 'content' }],
  claims: ['q.av.6.1a'],
  reading:
    'No hours are named, so the notice is due with the knowledge and any wait is delay; no weekend lengthens it. Signs are enough, and what is missing is told later. The 72 hours of the customer begin with its own knowledge.',
})

export const protectiveMeasures = clause({
  ref: '§ 6.1 S. 2',
  title: { de: 'Sofortmaßnahmen', en: 'Immediate measures' },
  when: 'incidentSignsFound',
  about: ({ incident: name }) => name,
  de: 'Er trifft sofort alle nötigen und angemessenen Maßnahmen, etwa das Trennen von Netzen oder das Sichern von Beweisen, um Gefahren für Vertraulichkeit und Integrität auszuschließen.',
  en: 'It takes all necessary and adequate measures at once, such as cutting networks or securing evidence, to exclude dangers to confidentiality and integrity.',
  where: {},
  given: { special: isSpecialIncident, since: knownSince },
  provided: (_, __, { special }) => isSpecial(special),
  then: ({ incident: name, at }, _, { since }) => must('provider', 'containIncident', name, { by: since ?? at }),
  examples: {
    'whoever knows of it': [
      { incident: 'incident 1', knownTo: 'provider', at: morning },
      must('provider', 'containIncident', 'incident 1', { by: morning }),
      { special: true, since: morning },
    ],
    'nothing to contain': [
      { incident: 'incident 1', knownTo: 'provider', at: morning },
      [],
      { special: false, since: morning },
    ],
  },
  claims: ['q.av.6.1b'],
})

export const knowledgeOfOthers = clause({
  ref: '§ 6.1 S. 3',
  title: { de: 'Kenntnis von Eingesetzten', en: 'Knowledge of those engaged' },
  when: 'incidentSignsFound',
  about: ({ incident: name }) => name,
  exceptionTo: ['§ 6.1 S. 1'],
  de: 'Das gilt von dem Zeitpunkt an, zu dem es {who} bekannt wird; die früheste Kenntnis zählt.',
  en: 'This holds from the time at which {who} learns of it; the earliest knowledge counts.',
  where: { who: byWhomItEngages },
  given: { special: isSpecialIncident, signs: signsOf, since: knownSince },
  provided: (_, { who }, { special, signs }) =>
    all(
      isSpecial(special),
      signs.some(({ knownTo }) => who.has(knownTo)) || no('Sie wissen nichts davon.', 'They know nothing of it.'),
    ),
  then: ({ incident: name, at }, _, { since }) => must('provider', 'notifyIncident', name, { by: since ?? at }),
  examples: {
    'a subprocessor knows first': [
      { incident: 'incident 1', knownTo: 'provider', at: instantOf('2026-05-04T11:00') },
      must('provider', 'notifyIncident', 'incident 1', { by: morning }),
      { special: true, signs: [{ knownTo: 'subprocessor' }, { knownTo: 'provider' }], since: morning },
    ],
    'nobody but the provider knows': [
      { incident: 'incident 1', knownTo: 'provider', at: morning },
      [],
      { special: true, signs: [{ knownTo: 'provider' }], since: morning },
    ],
    'what is no special incident': [
      { incident: 'incident 1', knownTo: 'subprocessor', at: morning },
      [],
      { special: false, signs: [{ knownTo: 'subprocessor' }], since: morning },
    ],
  },
  claims: ['q.av.6.1c'],
  reading: 'What a subprocessor knows counts at once; § 7.1 binds it to say so without delay.',
})

/** The kinds of § 6.2: each is a special incident whether or not anybody is endangered by it. */
const special = (
  letter: string,
  title: Said,
  kind: Said,
  type: Fact<'incidentSignsFound'>['type'],
  id: string,
  reading?: string,
) =>
  asLongAs({
    ref: `§ 6.2 Nr. ${'abcde'.indexOf(letter) + 1} (${letter})`,
    title,
    decides: incident,
    de: 'Ein besonderes Vorkommnis ist insbesondere {kind}.',
    en: 'A special incident is in particular {kind}.',
    where: { kind: oneOf(kind.de, kind.en, type) },
    given: { signs: signsOf },
    provided: ({ signs }, { kind: named }) =>
      signs.some((sign) => named.has(sign.type)) || no('Kein Anzeichen dafür.', 'No sign of it.'),
    then: () => 'special',
    examples: {
      [`${type}`]: [{ signs: [{ type }] }, 'special'],
      'something else': [{ signs: [{ type: 'other' }] }],
      'no signs': [{ signs: [] }],
    },
    claims: [id],
    ...(reading ? { reading } : {}),
  })

export const lostMedia = special(
  'a',
  { de: 'Verlust von Datenträgern', en: 'Loss of media' },
  {
    de: 'der Verlust von Datenträgern oder Unterlagen mit Daten des Kunden, etwa Papier, USB-Sticks, Festplatten, Tablets, Telefone und Laptops',
    en: 'the loss of media or papers with data of the customer, such as paper, USB sticks, disks, tablets, telephones and laptops',
  },
  'lost media',
  'q.av.6.2a',
  'Encryption of a lost device is noted and does not take the duty away; the list is not exhaustive.',
)
export const securityEvent = special(
  'b',
  { de: 'Sicherheitsereignis', en: 'Security event' },
  {
    de: 'ein sicherheitsrelevantes Ereignis auf Systemen für Daten des Kunden, etwa Schadsoftware oder eine ausgenutzte Schwachstelle',
    en: 'a security-relevant event on systems for data of the customer, such as malware or an exploited weakness',
  },
  'security event',
  'q.av.6.2b',
)
export const publicExposure = special(
  'c',
  { de: 'Öffentlich abrufbare Daten', en: 'Data open to the public' },
  {
    de: 'die Abrufbarkeit von Daten des Kunden durch Dritte, vor allem im Internet',
    en: 'the availability of data of the customer to third parties, above all on the internet',
  },
  'public exposure',
  'q.av.6.2c',
)
export const theft = special(
  'd',
  { de: 'Entwendung', en: 'Theft' },
  {
    de: 'die Entwendung von Daten des Kunden durch Mitarbeitende, Dritte oder Unbefugte',
    en: 'the taking of data of the customer by staff, third parties or unauthorised persons',
  },
  'theft',
  'q.av.6.2d',
)
export const unauthorisedDisclosure = special(
  'e',
  { de: 'Unbefugte Weitergabe oder Kenntnis', en: 'Unauthorised disclosure or knowledge' },
  {
    de: 'die unbefugte Übermittlung an Dritte oder eine andere unbefugte Kenntnisnahme',
    en: 'unauthorised transmission to third parties or other unauthorised knowledge',
  },
  'unauthorised disclosure',
  'q.av.6.2e',
)
