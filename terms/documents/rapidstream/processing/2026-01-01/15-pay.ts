import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { chargeable } from '../../../../grammar/matters/assistance.ts'
import { treatment } from '../../../../grammar/matters/instructions.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { eur, eurNet, Gross, Net } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { help, hourlyRate, mayBeCharged } from '../../../../grammar/quantities/assistance.ts'
import { agreementOnInstruction, examination } from '../../../../grammar/quantities/handling.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { amount } from '../../../../grammar/threshold.ts'

export const costsOfRequests = asLongAs({
  ref: '§ 15.1 S. 1',
  title: { de: 'Kosten bei Anfragen Betroffener', en: 'Costs of data-subject requests' },
  decides: chargeable,
  exceptionTo: ['§ 1 S. 2'],
  de: 'Soweit der Kunde nach § 10 Unterstützung bei Anfragen betroffener Personen benötigt, erstattet er die dadurch entstandenen und belegten Kosten.',
  en: 'As far as the customer needs help under § 10 with requests of data subjects it refunds the costs this causes, as evidenced.',
  where: {},
  given: { help },
  provided: ({ help: given }) =>
    all(
      given?.with === 'data subject request' ||
        no('Es geht um keine solche Anfrage.', 'It is not about such a request.'),
      given?.cost !== undefined || no('Es sind keine Kosten belegt.', 'No costs are evidenced.'),
    ),
  then: ({ help: given }) => given?.cost ?? Gross.zero,
  examples: {
    'what it cost': [{ help: { with: 'data subject request', cost: eur('87.40') } }, eur('87.40')],
    'a referral costs the customer nothing': [{ help: { with: 'data subject request' } }],
    'help after a breach': [{ help: { with: 'breach', cost: eur('87.40') } }],
  },
  claims: ['rapidstream.avv.15.1'],
  reading:
    'A refund, no pay: no rate, no markup. Every help with answering requests counts as § 10, though § 8.8 repeats it without a rule on costs. A claim for what a breach of the provider itself caused would be abusive (§ 242 BGB): whoever demands weighs that.',
})

export const refundIsClaimed = clause({
  ref: '§ 15.1 S. 2',
  title: { de: 'Forderung der Kosten', en: 'Claim for the costs' },
  when: 'payDemanded',
  about: ({ work }) => work,
  de: 'Der Anbieter fordert sie vom Kunden an, nicht mehr als belegt ist.',
  en: 'The provider claims them from the customer, no more than is evidenced.',
  where: {},
  given: { help, due: mayBeCharged, isClaimed: isClaimKnown },
  provided: ({ by, amount: asked }, _, { help: given, due, isClaimed }) =>
    all(
      by === 'provider' || no('Der Anbieter verlangt nichts.', 'The provider asks for nothing.'),
      given?.with === 'data subject request' ||
        no('Es geht um keine solche Anfrage.', 'It is not about such a request.'),
      !isClaimed || no('Das ist bereits gefordert.', 'That is claimed already.'),
      asked.isPositive || no('Es ist nichts verlangt.', 'Nothing is asked for.'),
      !asked.exceeds(due) || no('{asked} ist mehr als {due}.', '{asked} is more than {due}.', { asked, due }),
    ),
  then: ({ work, amount: asked, on }) => owes('customer', { key: work, amount: asked, kind: 'help', due: on }),
  examples: {
    'as much as is evidenced': [
      { work: 'R', by: 'provider', amount: eur('87.40'), on: '2027-03-10' },
      owes('customer', { key: 'R', amount: eur('87.40'), kind: 'help', due: '2027-03-10' }),
      { help: { with: 'data subject request' }, due: eur('87.40'), isClaimed: false },
    ],
    'a cent more': [
      { work: 'R', by: 'provider', amount: eur('87.41'), on: '2027-03-10' },
      [],
      { help: { with: 'data subject request' }, due: eur('87.40'), isClaimed: false },
    ],
    'help of another kind': [
      { work: 'R', by: 'provider', amount: eur('1.00'), on: '2027-03-10' },
      [],
      { help: { with: 'breach' }, due: eur('1.00'), isClaimed: false },
    ],
    'by somebody else': [
      { work: 'R', by: 'customer', amount: eur('1.00'), on: '2027-03-10' },
      [],
      { help: { with: 'data subject request' }, due: eur('1.00'), isClaimed: false },
    ],
    'claimed before': [
      { work: 'R', by: 'provider', amount: eur('10.00'), on: '2027-03-10' },
      [],
      { help: { with: 'data subject request' }, due: eur('10.00'), isClaimed: true },
    ],
    'nothing at all': [
      { work: 'R', by: 'provider', amount: eur('0.00'), on: '2027-03-10' },
      [],
      { help: { with: 'data subject request' }, due: eur('0.00'), isClaimed: false },
    ],
  },
  claims: ['rapidstream.avv.15.1'],
})

export const agreedBeforehand = asLongAs({
  ref: '§ 15.2 S. 1',
  title: { de: 'Vorher vereinbart', en: 'Agreed beforehand' },
  decides: chargeable,
  exceptionTo: ['§ 15.2 S. 2', '§ 1 S. 2'],
  de: 'Die Vergütung für Kontrollen nach § 9 wird der Höhe nach vorher vereinbart; sonst ist dafür nichts ({nothing}) geschuldet, und die Kontrolle findet gleichwohl statt.',
  en: 'The amount of pay for audits under § 9 is agreed beforehand; otherwise nothing ({nothing}) is owed for them, and the audit takes place all the same.',
  where: { nothing: amount(eur('0.00')) },
  given: { help, rate: hourlyRate },
  provided: ({ help: given, rate }) =>
    all(
      given?.with === 'audit' || no('Es geht um keine Kontrolle.', 'It is not about an audit.'),
      rate === undefined ||
        given === undefined ||
        rate.at >= given.at ||
        no('Vorher vereinbart.', 'Agreed beforehand.'),
    ),
  then: (_, { nothing }) => nothing.is,
  examples: {
    'no rate was agreed': [{ help: { with: 'audit', at: 2 }, rate: undefined }, eur('0.00')],
    'agreed only afterwards': [{ help: { with: 'audit', at: 2 }, rate: { at: 3 } }, eur('0.00')],
    'agreed before': [{ help: { with: 'audit', at: 2 }, rate: { at: 1 } }],
    'no audit': [{ help: { with: 'breach', at: 2 }, rate: undefined }],
  },
  claims: ['rapidstream.avv.15.2a'],
  reading: 'Only the amount depends on it; making the audit depend on it would collide with Art. 28 (3) (h) GDPR.',
})

const byTheHour = say('nach dem Stundensatz, auf die Minute', 'by the hourly rate, to the minute', {
  of: (hourly: Net, minutes: number): Gross => hourly.share(minutes, 60).asPaid(),
})

export const hourlyRateGuides = asLongAs({
  ref: '§ 15.2 S. 2',
  title: { de: 'Stundensatz der Kontrolle', en: 'Hourly rate of the audit' },
  decides: chargeable,
  exceptionTo: ['§ 1 S. 2'],
  de: 'Sie bemisst sich {how}; den Satz legen die Parteien für den zur Kontrolle abgestellten Beschäftigten fest.',
  en: 'It is measured {how}; the parties fix the rate for the member of staff assigned to the audit.',
  where: { how: byTheHour },
  given: { help, rate: hourlyRate },
  provided: ({ help: given, rate }) =>
    all(
      given?.with === 'audit' || no('Es geht um keine Kontrolle.', 'It is not about an audit.'),
      rate !== undefined || no('Es ist kein Stundensatz vereinbart.', 'No hourly rate is agreed.'),
    ),
  then: ({ help: given, rate }, { how }) => how.of(rate?.hourly ?? Net.zero, given?.minutes ?? 0),
  examples: {
    'three and a half hours': [
      { help: { with: 'audit', minutes: 210 }, rate: { hourly: eurNet('96.00') } },
      eur('336.00'),
    ],
    'half a cent is rounded up': [
      { help: { with: 'audit', minutes: 1 }, rate: { hourly: eurNet('90.30') } },
      eur('1.51'),
    ],
    'papers were sent, nobody attended': [{ help: { with: 'audit' }, rate: { hourly: eurNet('96.00') } }, eur('0.00')],
    'no rate': [{ help: { with: 'audit', minutes: 210 }, rate: undefined }],
  },
  claims: ['rapidstream.avv.15.2b'],
  reading:
    'Guided by allows a flat sum derived from the rate; it is then agreed as a rate. No value added tax is named.',
})

const goesBeyond = (
  found: { readonly beyondService?: boolean; readonly lawDemands?: boolean | undefined } | undefined,
) =>
  all(
    found?.beyondService === true || no('Die Weisung bleibt im Rahmen der Leistung.', 'It stays within the service.'),
    found?.lawDemands !== true || no('Das Datenschutzrecht verlangt sie.', 'Data protection law demands it.'),
  )

export const changeRequests = asLongAs({
  ref: '§ 15.3 S. 1',
  title: { de: 'Weisungen über die Leistung hinaus', en: 'Instructions beyond the service' },
  decides: treatment,
  de: 'Weisungen, die über die im Hauptvertrag vereinbarte Leistung hinausgehen, werden als Wunsch nach einer Leistungsänderung behandelt; was das Datenschutzrecht verlangt, bleibt Weisung.',
  en: 'Instructions that go beyond the service agreed in the main contract are treated as a request to change the service; what data protection law demands stays an instruction.',
  where: {},
  given: { examination },
  provided: ({ examination: found }) =>
    found?.impairsOthers === true && found.lawDemands !== true ? true : goesBeyond(found),
  then: () => 'change request',
  examples: {
    'a format of its own every month': [
      { examination: { beyondService: true, impairsOthers: false } },
      'change request',
    ],
    'it would impair others (§ 1)': [{ examination: { beyondService: false, impairsOthers: true } }, 'change request'],
    'within the service': [{ examination: { beyondService: false, impairsOthers: false } }],
    'the law demands it': [{ examination: { beyondService: true, impairsOthers: true, lawDemands: true } }],
  },
  claims: ['rapidstream.avv.15.3a', 'rapidstream.avv.1d'],
})

export const notBeforeAgreement = asLongAs({
  ref: '§ 15.3 S. 1 (Ausführung)',
  title: { de: 'Keine Ausführung vor der Einigung', en: 'Not carried out before agreement' },
  decides: mayExecute,
  de: 'Ausgeführt werden sie erst, wenn die Parteien sich über Leistung und Preis geeinigt haben.',
  en: 'They are carried out only once the parties have agreed on service and price.',
  where: {},
  given: { examination, agreed: agreementOnInstruction },
  provided: ({ examination: found, agreed }) =>
    all(goesBeyond(found), agreed === undefined || no('Die Parteien haben sich geeinigt.', 'The parties have agreed.')),
  then: () => 'barred',
  examples: {
    'not agreed': [{ examination: { beyondService: true }, agreed: undefined }, 'barred'],
    agreed: [{ examination: { beyondService: true }, agreed: {} }],
    'within the service': [{ examination: { beyondService: false }, agreed: undefined }],
  },
  claims: ['rapidstream.avv.15.3a'],
})

export const otherRulesOnPay = textOnly({
  ref: '§ 15.3 S. 2',
  title: { de: 'Andere Regeln zur Vergütung', en: 'Other rules on pay' },
  de: 'Regelungen über die Vergütung von Mehraufwand durch ergänzende Weisungen bleiben unberührt.',
  en: 'Rules on pay for extra effort through further instructions are not affected.',
  where: {},
  textOnly: 'No such rule exists in this agreement; the main contract may hold one.',
  claims: ['rapidstream.avv.15.3b'],
  reading: 'The source changes the gender of its party names here; the same parties are meant.',
})
