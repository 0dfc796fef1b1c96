import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eur } from '../../../../grammar/money.ts'
import { owes, settles } from '../../../../grammar/outcome.ts'
import { claimItself } from '../../../../grammar/quantities/default.ts'
import { owedBeforeProof } from '../../../../grammar/quantities/lower-damage.ts'
import { caseNamed, type MisuseCase, openCases } from '../../../../grammar/quantities/misuse.ts'
import { type Claim, given } from '../../../../grammar/quantity.ts'
import { amount } from '../../../../grammar/threshold.ts'
import { keyDuties } from '../../key-duties.ts'

const penaltyOf = (reported: string): string => `penalty ${reported}`
const penaltyFor = given('Vertragsstrafe des Falls', 'penalty of the case', 'open items', (standing, reported) =>
  standing.claim(penaltyOf(reported)),
)
const damagesOf = (reported: string): string => `damages ${reported}`
const damagesFor = given('Schadensersatz des Falls', 'damages of the case', 'open items', (standing, reported) =>
  standing.claim(damagesOf(reported)),
)
const report: MisuseCase = {
  case: 'case 1',
  duty: 'AGB § 4.6',
  content: 'website W',
  in: 'website',
  evidence: 'confirmed',
  culpable: true,
}

const claimOf = (key: string, kind: string): Claim => ({
  key,
  who: 'customer',
  kind,
  amount: eur('1000.00'),
  open: eur('1000.00'),
  due: '2026-11-20',
})
const penaltyClaim = claimOf('penalty case 1', 'penalty')
const damagesClaim = claimOf('damages case 1', 'damages')

export const penalty = clause({
  ref: '§ 5.4 S. 1',
  title: { de: 'Vertragsstrafe', en: 'Contractual penalty' },
  when: 'penaltyDemanded',
  about: ({ case: reported }) => reported,
  de: 'Für jeden Fall, in dem er Pflichten aus {duties} schuldhaft verletzt, schuldet der Kunde auf Verlangen {penalty} als Vertragsstrafe.',
  en: 'For each case of a culpable breach of duties under {duties} the customer owes, on demand, {penalty} as a contractual penalty.',
  where: { duties: keyDuties, penalty: amount(eur('1000.00')) },
  given: { breach: caseNamed, damages: damagesFor, owed: penaltyFor },
  provided: (_, { duties, penalty: fixed }, { breach, damages, owed }) =>
    all(
      owed === undefined || no('Für diesen Fall ist sie schon verlangt.', 'It is demanded already for this case.'),
      damages === undefined ||
        fixed.is.exceeds(damages.amount) ||
        no(
          'Der Schaden ist schon verlangt und deckt die Strafe.',
          'The damage is demanded already and covers the penalty.',
        ),
      duties.has(breach?.duty) || no('Verletzt ist keine dieser Pflichten.', 'None of these duties was breached.'),
      breach?.culpable === true || no('Ein Verschulden ist nicht festgestellt.', 'No fault was established.'),
    ),
  then: ({ case: reported, on }, { penalty: fixed }, { damages }) =>
    owes('customer', {
      key: penaltyOf(reported),
      kind: 'penalty',
      amount: damages ? fixed.is.minus(damages.amount) : fixed.is,
      due: on,
      invoice: 'issued',
    }),
  examples: {
    'malware, by fault': [
      { case: 'case 1', on: '2026-11-20' },
      owes('customer', {
        key: 'penalty case 1',
        kind: 'penalty',
        amount: eur('1000.00'),
        due: '2026-11-20',
        invoice: 'issued',
      }),
      { breach: report, damages: undefined, owed: undefined },
    ],
    'damages of 400.00 were demanded before: the rest': [
      { case: 'case 1', on: '2026-11-20' },
      owes('customer', {
        key: 'penalty case 1',
        kind: 'penalty',
        amount: eur('600.00'),
        due: '2026-11-20',
        invoice: 'issued',
      }),
      { breach: report, damages: { ...damagesClaim, amount: eur('400.00') }, owed: undefined },
    ],
    'damages of 1000.00 hold the penalty': [
      { case: 'case 1', on: '2026-11-20' },
      [],
      { breach: report, damages: damagesClaim, owed: undefined },
    ],
    'demanded again for the same case': [
      { case: 'case 1', on: '2026-11-21' },
      [],
      { breach: report, damages: undefined, owed: penaltyClaim },
    ],
    'without fault nothing': [
      { case: 'case 1', on: '2026-11-20' },
      [],
      { breach: { ...report, culpable: false }, damages: undefined, owed: undefined },
    ],
    'a heavy load costs no penalty': [
      { case: 'case 1', on: '2026-11-20' },
      [],
      { breach: { ...report, duty: 'AGB § 4.5' }, damages: undefined, owed: undefined },
    ],
  },
  claims: ['kontent.agb.5.4a'],
  reading:
    'Never by itself: a person establishes the fault and demands the penalty. One continuous act is one case, however many mails it sent. A penalty bears no value added tax. Whichever is demanded first, penalty and damages together are never more than the damage or the penalty (sentence 3, § 340 (2) BGB).',
})

export const lowerDamage = clause({
  ref: '§ 5.4 S. 2',
  title: { de: 'Nachweis eines geringeren Schadens', en: 'Proof of lower damage' },
  when: 'lowerDamageProven',
  about: ({ claim }) => claim,
  de: 'Weist der Kunde nach, dass der Schaden geringer ist, schuldet er nur diesen.',
  en: 'If the customer proves that the damage is lower, only that is owed.',
  where: {},
  given: { claim: claimItself, owed: owedBeforeProof },
  provided: ({ damage }, _, { claim, owed }) =>
    all(
      claim?.kind === 'penalty' || no('Die Forderung ist eine andere.', 'The claim is another.'),
      owed?.exceeds(damage) === true || no('Der Schaden ist nicht geringer.', 'The damage is not lower.'),
    ),
  then: ({ id, claim, damage }, _, { owed }) => (owed ? settles(id, owed.minus(damage), claim) : []),
  examples: {
    'a damage of 400.00 leaves 400.00': [
      { id: 7, claim: 'penalty case 1', damage: eur('400.00') },
      settles(7, eur('600.00'), 'penalty case 1'),
      { claim: penaltyClaim, owed: eur('1000.00') },
    ],
    'a still lower one counts from what is still owed': [
      { id: 8, claim: 'penalty case 1', damage: eur('250.00') },
      settles(8, eur('150.00'), 'penalty case 1'),
      { claim: penaltyClaim, owed: eur('400.00') },
    ],
    'one that is higher again changes nothing': [
      { id: 8, claim: 'penalty case 1', damage: eur('400.01') },
      [],
      { claim: penaltyClaim, owed: eur('400.00') },
    ],
    'a damage of 1000.00 leaves the penalty': [
      { id: 7, claim: 'penalty case 1', damage: eur('1000.00') },
      [],
      { claim: penaltyClaim, owed: eur('1000.00') },
    ],
    'an invoice is no penalty': [
      { id: 7, claim: 'R1', damage: eur('400.00') },
      [],
      { claim: claimOf('R1', 'fee'), owed: eur('1000.00') },
    ],
  },
  claims: ['kontent.agb.5.4b'],
})

export const furtherDamages = clause({
  ref: '§ 5.4 S. 3',
  title: { de: 'Anrechnung auf Schadensersatz', en: 'Counted towards damages' },
  when: 'damagesDemanded',
  about: ({ case: reported }) => reported,
  de: 'Weitere Rechte bleiben; auf Schadensersatz wird die Vertragsstrafe voll angerechnet.',
  en: 'Other rights remain; the penalty is counted in full towards damages.',
  where: {},
  given: { penalty: penaltyFor, demanded: damagesFor },
  provided: ({ damage }, _, { penalty: owed, demanded }) =>
    all(
      demanded === undefined ||
        no('Für diesen Fall ist er schon verlangt.', 'They are demanded already for this case.'),
      owed === undefined ||
        damage.exceeds(owed.amount) ||
        no('Die Strafe deckt den Schaden.', 'The penalty covers the damage.'),
    ),
  then: ({ case: reported, damage, on }, _, { penalty: owed }) =>
    owes('customer', {
      key: damagesOf(reported),
      kind: 'damages',
      amount: owed ? damage.minus(owed.amount) : damage,
      due: on,
      invoice: 'issued',
    }),
  examples: {
    '1400.00 less 1000.00': [
      { case: 'case 1', damage: eur('1400.00'), on: '2026-12-01' },
      owes('customer', {
        key: 'damages case 1',
        kind: 'damages',
        amount: eur('400.00'),
        due: '2026-12-01',
        invoice: 'issued',
      }),
      { penalty: penaltyClaim, demanded: undefined },
    ],
    'a damage of 1000.00 is covered': [
      { case: 'case 1', damage: eur('1000.00'), on: '2026-12-01' },
      [],
      { penalty: penaltyClaim, demanded: undefined },
    ],
    'demanded again for the same case': [
      { case: 'case 1', damage: eur('1400.00'), on: '2026-12-02' },
      [],
      { penalty: undefined, demanded: damagesClaim },
    ],
    'without a penalty all of it': [
      { case: 'case 1', damage: eur('1000.00'), on: '2026-12-01' },
      owes('customer', {
        key: 'damages case 1',
        kind: 'damages',
        amount: eur('1000.00'),
        due: '2026-12-01',
        invoice: 'issued',
      }),
      { penalty: undefined, demanded: undefined },
    ],
  },
  claims: ['kontent.agb.5.4c'],
  reading:
    'The source lets "the rights" be counted towards something; only the penalty towards the damages makes sense.',
  mend: {
    de: 'Klarstellen, dass die Vertragsstrafe auf den Schadensersatz angerechnet wird, nicht die übrigen Rechte.',
    en: 'Say that it is the penalty that is counted towards the damages, not the other rights.',
  },
})

const causeFound = given('vom Anbieter festgestellter Grund', 'cause found for the provider', 'fact', (standing) =>
  standing.first('goodCauseFound', { of: 'provider' }),
)
export const goodCause = asLongAs({
  ref: '§ 5.5 S. 1',
  title: { de: 'Kündigung durch den Anbieter', en: 'Termination by the provider' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Liegt ein wichtiger Grund vor, darf der Anbieter ohne Frist kündigen.',
  en: 'If there is good cause, the provider may terminate without notice.',
  where: {},
  given: { found: causeFound },
  provided: ({ found }) =>
    found !== undefined || no('Kein wichtiger Grund ist festgestellt.', 'No good cause was found.'),
  then: () => 'permitted',
  examples: { 'a cause was found': [{ found: {} }, 'permitted'], 'none was found': [{ found: undefined }] },
  claims: ['kontent.agb.5.5a'],
})
export const culpableBreach = asLongAs({
  ref: '§ 5.5 S. 2',
  title: { de: 'Schuldhafte Pflichtverletzung als Grund', en: 'Culpable breach as a cause' },
  decides: mayTerminate,
  of: ['cause'],
  de: 'Ein wichtiger Grund ist besonders die schuldhafte Verletzung von Pflichten aus {duties}.',
  en: 'A culpable breach of duties under {duties} in particular is good cause.',
  where: { duties: keyDuties },
  given: { cases: openCases },
  provided: ({ cases }, { duties }) =>
    cases.some(({ duty, culpable }) => duties.has(duty) && culpable) ||
    no('Keine schuldhafte Verletzung ist festgestellt.', 'No culpable breach was established.'),
  then: () => 'permitted',
  examples: {
    'unlawful content by fault': [{ cases: [{ ...report, duty: 'AGB § 4.4' }] }, 'permitted'],
    'a site that was hacked': [{ cases: [{ ...report, duty: 'AGB § 4.4', culpable: false }] }],
    'a heavy load': [{ cases: [{ ...report, duty: 'AGB § 4.5' }] }],
  },
  claims: ['kontent.agb.5.5b'],
})
