import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayCollect, wayOfPayment } from '../../../../grammar/matters/payment.ts'
import { eur } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { claimItself } from '../../../../grammar/quantities/default.ts'
import { debitReturnedOf, isMandateExtended, mandateInForce } from '../../../../grammar/quantities/direct-debit.ts'
import { type Claim, itself, reached } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const hasMandate = (mandate: unknown) =>
  mandate !== undefined || no('Kein Mandat ist erteilt.', 'No mandate is in force.')

const dueOn2November: Claim = {
  key: 'R1',
  who: 'customer',
  kind: 'fee',
  amount: eur('12.00'),
  open: eur('12.00'),
  due: '2026-11-02',
}

export const insteadOfTransfer = asLongAs({
  ref: '§ 7.4 S. 2',
  title: { de: 'Lastschrift statt Überweisung', en: 'Direct debit instead of a transfer' },
  decides: wayOfPayment,
  de: 'Hat der Kunde ein Lastschriftmandat erteilt, muss er nicht selbst zahlen, bis eine Lastschrift zurückgegeben wird.',
  en: 'If the customer has granted a direct debit mandate, it need not pay by itself until a debit is returned.',
  where: {},
  given: { mandate: mandateInForce, returned: debitReturnedOf },
  provided: ({ mandate, returned }) =>
    all(hasMandate(mandate), returned === undefined || no('Die Lastschrift kam zurück.', 'The debit came back.')),
  then: () => 'direct debit',
  examples: {
    'a mandate is in force': [{ mandate: {}, returned: undefined }, 'direct debit'],
    'the debit came back': [{ mandate: {}, returned: { claim: 'R1' } }],
    'there is no mandate': [{ mandate: undefined, returned: undefined }],
  },
  claims: ['kontent.agb.7.4d'],
  reading:
    'After a returned debit the duty to transfer revives for that claim; default still follows sentence 3 alone.',
})

export const collection = asLongAs({
  ref: '§ 7.5 S. 1',
  title: { de: 'Einzug bis zum Widerruf', en: 'Collection until revoked' },
  decides: mayCollect,
  de: 'Bis zum Widerruf berechtigt ein Lastschriftmandat den Anbieter, fällige Beträge einzuziehen.',
  en: 'Until it is revoked, a direct debit mandate entitles the provider to collect amounts that are due.',
  where: {},
  given: { mandate: mandateInForce, claim: claimItself, reached },
  provided: ({ mandate, claim, reached: hasCome }) =>
    all(
      hasMandate(mandate),
      claim?.open.isPositive === true || no('Nichts ist offen.', 'Nothing is open.'),
      (claim !== undefined && hasCome(claim.due)) || no('Der Betrag ist nicht fällig.', 'The amount is not due.'),
    ),
  then: () => 'permitted',
  examples: {
    'due and open': [
      { mandate: {}, claim: { ...dueOn2November, open: eur('12.00') }, reached: asOf('2026-11-02') },
      'permitted',
    ],
    'not yet due': [{ mandate: {}, claim: { ...dueOn2November, open: eur('12.00') }, reached: asOf('2026-11-01') }],
    'paid already': [{ mandate: {}, claim: { ...dueOn2November, open: eur('0.00') }, reached: asOf('2026-11-02') }],
    'after the revocation': [
      { mandate: undefined, claim: { ...dueOn2November, open: eur('12.00') }, reached: asOf('2026-11-02') },
    ],
  },
  claims: ['kontent.agb.7.5a'],
  reading:
    'What is at the bank already is not touched by a revocation. The text means the old direct debit authority; today it is a SEPA mandate.',
})

export const failedDebit = clause({
  ref: '§ 7.5 S. 2',
  title: { de: 'Kosten einer zurückgegebenen Lastschrift', en: 'Costs of a returned debit' },
  when: 'debitReturned',
  de: 'Scheitert der Einzug aus einem Grund, den der Kunde zu vertreten hat ({causes}), trägt er die zusätzlichen Kosten.',
  en: 'If the collection fails for a reason for which the customer is responsible ({causes}), it bears the additional costs.',
  where: {
    causes: oneOf(
      'fehlende Deckung, erloschenes oder falsch angegebenes Konto, grundloser Widerspruch',
      'lack of funds, a closed or wrongly stated account, an objection without ground',
      'lack of funds',
      'account closed',
      'wrong account',
      'objection without ground',
    ),
  },
  provided: ({ cause, costs }, { causes }) =>
    all(
      causes.has(cause) || no('Das hat der Kunde nicht zu vertreten.', 'The customer is not responsible for that.'),
      costs.isPositive || no('Es sind keine Kosten entstanden.', 'There were no costs.'),
    ),
  then: ({ claim, costs, on }) =>
    owes('customer', {
      key: `returned debit ${claim} ${on}`,
      kind: 'costs of a returned debit',
      amount: costs,
      due: on,
      besides: { claim, as: 'costs' },
    }),
  examples: {
    'lack of funds': [
      { claim: 'R1', costs: eur('4.32'), cause: 'lack of funds', on: '2026-11-10' },
      owes('customer', {
        key: 'returned debit R1 2026-11-10',
        kind: 'costs of a returned debit',
        amount: eur('4.32'),
        due: '2026-11-10',
        besides: { claim: 'R1', as: 'costs' },
      }),
    ],
    'submitted twice': [{ claim: 'R1', costs: eur('4.32'), cause: 'error of the provider', on: '2026-11-10' }, []],
    'no costs arose': [{ claim: 'R1', costs: eur('0.00'), cause: 'lack of funds', on: '2026-11-10' }, []],
  },
  claims: ['kontent.agb.7.5b'],
})

const isContract = (subject: string) =>
  subject.startsWith('contract ') || no('Gefragt ist nicht nach einem anderen Vertrag.', 'No other contract is meant.')
export const oneContract = asLongAs({
  ref: '§ 7.5 S. 3',
  title: { de: 'Mandat nur für einen Vertrag', en: 'Mandate for one contract alone' },
  decides: mayCollect,
  ofEvery: ['contract '],
  de: 'Das Mandat gilt nur für den Vertrag, für den es ausdrücklich vereinbart ist.',
  en: 'The mandate counts only for the contract for which it was expressly agreed.',
  where: {},
  given: { contract: itself<string>() },
  provided: ({ contract }) => isContract(contract),
  then: () => 'barred',
  examples: {
    'another contract': [{ contract: 'contract K2' }, 'barred'],
    'a claim of this one': [{ contract: 'R1' }],
  },
  claims: ['kontent.agb.7.5c'],
})
export const acrossContracts = asLongAs({
  ref: '§ 7.5 S. 4',
  title: { de: 'Einzug für andere Verträge', en: 'Collecting for other contracts' },
  decides: mayCollect,
  ofEvery: ['contract '],
  exceptionTo: ['§ 7.5 S. 3'],
  de: 'Bei mehreren Verträgen wird aus einem anderen nur eingezogen, wenn der Kunde dem ausdrücklich zugestimmt hat.',
  en: 'With several contracts, claims from another are collected only if the customer has expressly consented.',
  where: {},
  given: { extended: isMandateExtended },
  provided: ({ extended }) => extended || no('Der Kunde hat nicht zugestimmt.', 'The customer has not consented.'),
  then: () => 'permitted',
  examples: { 'with consent': [{ extended: true }, 'permitted'], without: [{ extended: false }] },
  claims: ['kontent.agb.7.5d'],
})
