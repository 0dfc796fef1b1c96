/** For each kind of letter an agreement in which it is due, so that all of them are tried and looked at. */
import { providers } from '../../terms/documents/providers.ts'
import { wanted } from '../../terms/engine/duties.ts'
import { compile, type Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import { readFact } from '../../terms/grammar/read-fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { compose, type LetterAgreement } from './compose.ts'
import type { Composed } from './section.ts'
import { wordingOf } from './wording.ts'

/** What happened in an agreement, and the letter that is due then. */
export interface LetterDue {
  readonly terms: string
  readonly life: readonly Json[]
  readonly now: string
  readonly about: string
  readonly content?: string
  readonly happened?: string
}

const programs = new Map<string, Program>()
function programOf(terms: string): Program {
  const named = providers[terms]
  if (named === undefined) throw new Error(`There are no terms '${terms}'.`)
  const program = programs.get(terms) ?? compile(named)
  programs.set(terms, program)
  return program
}

export function agreementUnder(terms: string, life: readonly Json[], now: string): LetterAgreement {
  const facts = life.map((json, n): AnyFact => {
    const told = readFact(json, n + 1)
    if (!('fact' in told)) throw new Error(JSON.stringify(told))
    return told.fact
  })
  const row = {
    ...{ provider: 'p', customer: 'c', agreement: '3f0c9a52-1b7e-4d0a-9c55-0d6f3a1e4711', terms, versions: {} },
    ...{ lastNumber: 0, nextAt: null },
  }
  return { row, program: programOf(terms), facts, now: instantOf(now) }
}

/** The letter as it is due. */
export function letterDue(
  act: string,
  due: LetterDue,
  language: Language,
  recipient = 'Kim Muster',
): Composed | undefined {
  const wording = wordingOf(act)
  if (wording === undefined) throw new Error(`There is no wording for ${act}.`)
  const owed = wanted(walkOf(due)).get(`${act}:${due.about}`)
  return compose(agreementUnder(due.terms, due.life, due.now), {
    ...{ wording, key: `${act}:${due.about}`, content: due.content ?? owed?.content ?? '', language, recipient },
    provider: 'Emscher-Lippe-Cloud',
    contact: 'Kim Beispiel, 02361 9999, post@elc.example',
    ...(due.happened === undefined ? {} : { happened: instantOf(due.happened) }),
  })
}

/** The walk in which it is due, for tests that look closer. */
export const walkOf = ({ terms, life, now }: LetterDue) => {
  const agreement = agreementUnder(terms, life, now)
  return replay(agreement.program, agreement.facts, agreement.now)
}

const at = '2026-11-24T10:00'
const duty = (terms: string, about: string, ...life: readonly Json[]): LetterDue => ({
  terms,
  life,
  now: '2026-11-24T10:05',
  about,
})
const applied = (applicant = 'company', medium = 'portal') => ({
  ...{ fact: 'applicationReceived', at: '2026-01-02T09:00', by: 'customer', medium, applicant, inTheArea: true },
  ...{ authorised: true, acceptsTerms: true },
})
const running = [
  applied(),
  { fact: 'applicationAccepted', at: '2026-01-05T09:00', by: 'provider', medium: 'portal' },
  { fact: 'booked', at: '2026-01-05T09:00', item: 'files.multi', count: 1 },
  { fact: 'activated', at: '2026-01-05T10:00' },
]
const given = (ground: string, day: string) => ({
  ...{ fact: 'terminationReceived', at: day, by: 'customer', medium: 'portal', ground },
})

/** By kind. A kind that is missing here fails the test that asks for all of them. */
export const lettersDue: Readonly<Record<string, LetterDue>> = {
  confirmOrder: duty('kontent', 'onlyoffice', {
    ...{ fact: 'orderPlaced', at, by: 'customer', medium: 'portal', item: 'onlyoffice', users: 5 },
    ...{ variant: 'a year, renewed', first: '2026-12-01' },
  }),
  confirmTermination: {
    terms: 'elc',
    life: [applied('consumer'), ...running.slice(1), given('ordinary', '2026-11-23T23:50')],
    ...{ now: '2026-11-24T08:00', about: 'agreement' },
  },
  confirmWithdrawal: duty(
    'kontent',
    'agreement',
    { fact: 'purposeStated', at: '2026-11-20T09:00', orderer: 'natural person', purpose: 'private' },
    { ...applied('consumer'), at: '2026-11-20T09:00' },
    { fact: 'concluded', at: '2026-11-20T10:00', first: '2026-11-20' },
    { fact: 'withdrawalReceived', at, by: 'customer', medium: 'portal' },
  ),
  requestEvidence: { terms: 'elc', life: [applied()], now: '2026-01-02T10:00', about: 'application' },
  askAboutMainAgreement: duty(
    'dc',
    'agreement',
    { fact: 'instructionReceived', at: '2026-11-20', by: 'customer', medium: 'e-mail', instruction: 'instruction 1' },
    { fact: 'instructionRefused', at: '2026-11-23', instruction: 'instruction 1' },
    { ...given('for cause', at), medium: 'signed letter', scope: 'avv' },
  ),
  acknowledgeReceipt: duty('dc', 'contact 1', {
    ...{ fact: 'supportContacted', at, contact: 'contact 1', ticket: 'ticket 1' },
  }),
  pointOutFurtherFee: {
    ...duty(
      'kontent',
      'domain',
      { fact: 'termAgreed', at: '2026-01-01', row: 'term of domain', first: '2026-01-01', months: 12, renews: true },
      { fact: 'domainRegistered', at: '2026-01-01', item: 'domain', until: '2026-12-31' },
      { ...given('ordinary', '2026-12-04T09:00'), medium: 'fax', scope: 'domain', item: 'domain' },
      { fact: 'deletionOrdered', at: '2026-12-04T09:00', item: 'domain', by: 'customer', medium: 'fax' },
    ),
    now: '2026-12-04T10:00',
  },
  refuseDeclaration: {
    terms: 'elc',
    life: [...running, { ...given('ordinary', '2026-11-23T15:00'), medium: 'telephone' }],
    ...{ now: '2026-11-24T08:00', about: '5' },
  },
  noticeOfChange: { ...duty('elc', 'change 2027-1', ...running), content: '2027-03-01' },
  remindOfDebt: { terms: 'elc', life: running, now: '2026-04-20T09:00', about: '2026-04-20' },
  offerReduction: duty(
    'q',
    '2026-05-01',
    { fact: 'planOrdered', at: '2026-01-01', seats: 1, price: '100.00' },
    { fact: 'termAgreed', at: '2026-01-01', row: 'plan', first: '2026-01-01', months: 1, renews: true },
    { fact: 'outage', at: '2026-05-20T08:00', from: '2026-05-20T08:00', to: '2026-05-21T08:00' },
  ),
  announceTaxRise: duty('kontent', 'change 2027-1', {
    ...{ fact: 'changeReceived', at, by: 'provider', medium: 'e-mail', change: 'change 2027-1', of: 'price' },
    ...{ reason: 'value added tax', from: '2027-01-01', finalPrice: '23.99', item: 'onlyoffice' },
  }),
  rejectPayout: duty('partner', 'request 1', {
    ...{ fact: 'payoutRequested', at, by: 'customer', medium: 'e-mail', request: 'request 1', amount: '45.00' },
  }),
  tellOfSuspension: {
    terms: 'elc',
    life: running,
    now: '2026-04-20T09:00',
    about: 'services 2',
    happened: '2026-04-20T08:58',
  },
  tellOfResumption: {
    terms: 'elc',
    life: running,
    now: '2026-01-20T09:00',
    about: 'services 3',
    happened: '2026-01-20T08:58',
  },
  tellOfExport: {
    terms: 'elc',
    life: [...running, given('ordinary', '2026-01-20T12:00')],
    ...{ now: '2026-03-01T09:00', about: 'services 2', happened: '2026-03-01T00:01' },
  },
  remindOfExport: {
    terms: 'elc',
    life: [...running, given('ordinary', '2026-01-20T12:00')],
    ...{ now: '2026-03-26T09:00', about: '2026-03-31' },
  },
  tellOfClosing: {
    terms: 'elc',
    life: [...running, given('ordinary', '2026-01-20T12:00')],
    ...{ now: '2026-04-01T09:00', about: 'services 3', happened: '2026-04-01T00:01' },
  },
  notifyBlock: duty(
    'q',
    'suspicion 1',
    { fact: 'suspicionRecorded', at: '2026-11-24T09:00', suspicion: 'suspicion 1', source: 'authority' },
    { fact: 'accountBlocked', at, suspicion: 'suspicion 1' },
  ),
  informOfBlock: duty('dc', 'website W', {
    ...{ fact: 'contentBlocked', at, content: 'website W', by: 'provider' },
  }),
  notifyBreach: duty('dc', 'breach 1', { fact: 'breachKnown', at: '2026-11-24T09:30', breach: 'breach 1' }),
  notifyIncident: duty('q', 'incident 1', {
    ...{ fact: 'incidentSignsFound', at, incident: 'incident 1', type: 'security event', knownTo: 'provider' },
  }),
  notifyLeakedCredentials: duty('q', 'incident 1', {
    ...{ fact: 'incidentSignsFound', at, incident: 'incident 1', type: 'leaked credentials', knownTo: 'provider' },
  }),
  notifySeizure: duty('elc', 'matter 1', { fact: 'seized', at, matter: 'matter 1' }),
  reportMeasures: duty('rapidstream', 'breach 1', { fact: 'measureTaken', at, breach: 'breach 1' }),
  informOfAuthority: duty('dc', 'proceeding 1', {
    ...{ fact: 'authorityActed', at, proceeding: 'proceeding 1', towards: 'provider' },
  }),
  tellOfAuthority: duty('elc', 'proceeding 1', {
    ...{ fact: 'authorityActed', at, proceeding: 'proceeding 1', towards: 'provider' },
  }),
  notifyInquiry: duty('q', 'inquiry 1', { fact: 'inquiryReceived', at, inquiry: 'inquiry 1', from: 'third party' }),
  notifyInspection: duty('q', 'inquiry 2', {
    ...{ fact: 'inquiryReceived', at, inquiry: 'inquiry 2', from: 'authority', inspection: true },
  }),
  informOfPlannedMeasure: duty('dc', 'inquiry 2', {
    ...{ fact: 'inquiryReceived', at, inquiry: 'inquiry 2', from: 'authority', inspection: true },
  }),
  tellOfDamages: duty('elc', 'damages 1', { fact: 'damagesClaimed', at, claimed: 'damages 1', from: 'provider' }),
  informOfRequest: duty('dc', 'request 1', {
    ...{
      fact: 'dataSubjectRequestReceived',
      at,
      request: 'request 1',
      about: 'data of the customer',
      customerKnown: true,
    },
  }),
  informOfClaims: duty('kontent', 'claim 1', { fact: 'claimKnown', at, claim: 'claim 1', of: 'third party' }),
  referDataSubject: duty('rapidstream', 'request 1', {
    ...{ fact: 'dataSubjectRequestReceived', at, request: 'request 1', about: 'data of the customer' },
    customerKnown: true,
  }),
  tellWhoseData: duty('elc', 'matter 1', { fact: 'seized', at, matter: 'matter 1' }),
  tellAuthorities: duty('rapidstream', 'matter 1', { fact: 'seized', at, matter: 'matter 1' }),
  announceSubprocessor: duty('rapidstream', 'azure', {
    ...{ fact: 'vendorConsidered', at, vendor: 'azure', does: 'processing on behalf', seesData: true },
  }),
  tellContact: duty('elc', 'contact 1', { fact: 'contactChanged', at, contact: 'contact 1' }),
  warnOfInstruction: duty(
    'elc',
    'instruction 1',
    ...running,
    { fact: 'instructionReceived', at, by: 'customer', medium: 'portal', instruction: 'instruction 1' },
    { fact: 'instructionFoundUnlawful', at, instruction: 'instruction 1', obviously: false },
  ),
  askForConfirmation: duty('kontent', 'instruction 1', {
    ...{ fact: 'instructionReceived', at, by: 'customer', medium: 'telephone', instruction: 'instruction 1' },
    orallyJustified: true,
  }),
  requestConfirmation: duty('q', 'instruction 1', {
    ...{ fact: 'instructionReceived', at, by: 'customer', medium: 'telephone', instruction: 'instruction 1' },
    orallyJustified: true,
  }),
  askForDecision: duty(
    'q',
    'instruction 1',
    { fact: 'instructionReceived', at: '2026-10-01', by: 'customer', medium: 'portal', instruction: 'instruction 1' },
    { fact: 'instructionFoundUnlawful', at: '2026-10-02', instruction: 'instruction 1', obviously: false },
    { fact: 'instructionWarnedOf', at: '2026-10-03', instruction: 'instruction 1' },
  ),
  answerInstruction: duty(
    'rapidstream',
    'instruction 1',
    { fact: 'instructionReceived', at, by: 'customer', medium: 'portal', instruction: 'instruction 1' },
    {
      ...{ fact: 'instructionExamined', at, instruction: 'instruction 1', impairsOthers: true, beyondService: true },
    },
  ),
  tellOfMeasures: duty('rapidstream', '2027-09-01', {
    ...{ fact: 'measuresPublished', at, version: '2027-09-01', material: true },
  }),
  announceMeasure: duty('q', 'measure 1', {
    ...{ fact: 'measureChangePlanned', at, change: 'measure 1', from: '2027-01-01', protection: 'higher' },
  }),
  announceProcessing: duty('q', 'matter 1', { fact: 'legalDutyKnown', at, matter: 'matter 1', law: 'Union' }),
  tellOfRetention: {
    terms: 'elc',
    life: [
      ...running,
      { fact: 'voucherDated', at: '2026-01-20T11:00', voucher: 'voucher 1', years: 8 },
      given('ordinary', '2026-01-20T12:00'),
    ],
    ...{ now: '2026-03-01T09:00', about: 'voucher 1' },
  },
}
