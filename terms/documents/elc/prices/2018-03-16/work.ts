import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { eur, eurNet } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { extraWork } from '../../../../grammar/quantities/extra-work.ts'
import { priceOfWork } from '../../../../grammar/quantities/provision.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const offers = (
  ref: string,
  de: string,
  en: string,
  of: ReturnType<typeof oneOf<'work' | 'audit' | 'evidence'>>,
  kind: 'work' | 'audit',
  other: 'work' | 'audit',
  claims: readonly string[],
) =>
  clause({
    ref,
    title: { de, en },
    when: 'workRequested',
    de: 'Für {of} macht der Anbieter im Einzelfall vorher ein Angebot.',
    en: 'For {of} the provider makes an offer beforehand in the individual case.',
    where: { of },
    provided: (requested, { of: meant }) =>
      meant.has(requested.service) || no('Gewünscht ist etwas anderes.', 'Something else was asked for.'),
    then: ({ work }) => must('provider', 'makeOffer', work),
    examples: {
      'a request is answered with a price': [
        { work: 'commission 1', service: kind },
        must('provider', 'makeOffer', 'commission 1'),
      ],
      'another request has its own line': [{ work: 'commission 1', service: other }, []],
    },
    claims,
  })

export const workOnCommission = offers(
  'Nr. 8',
  'Auftragsarbeiten',
  'Work on commission',
  oneOf('Arbeiten nach Auftrag', 'work on commission', 'work'),
  'work',
  'audit',
  ['elc.preise.8a'],
)
export const auditsAndEvidence = offers(
  'Nr. 8 Abs. 2',
  'Kontrollen und Nachweise',
  'Audits and evidence',
  oneOf('Kontrollen und Nachweise', 'audits and evidence', 'audit', 'evidence'),
  'audit',
  'work',
  ['elc.preise.8b'],
)

export const workIsCharged = clause({
  ref: 'Nr. 8 Abs. 3',
  title: { de: 'Abrechnung von Auftragsarbeiten', en: 'Charging of commissions' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Ist der Preis angenommen und die {work} erledigt, wird er zuzüglich Umsatzsteuer berechnet.',
  en: 'Once the price is accepted and the {work} is done it is charged plus value added tax.',
  where: { work: oneOf('Arbeit', 'work', 'work') },
  given: { requested: extraWork, agreed: priceOfWork, percent: vatPercent, isKnown: isClaimKnown },
  provided: (_, { work }, { requested, agreed, isKnown }) =>
    all(
      !isKnown || no('Der Auftrag ist schon berechnet.', 'The commission is charged already.'),
      work.has(requested?.service) || no('Kontrollen regelt der AVV (§ 10).', 'Audits are ruled by § 10 of the AVV.'),
      agreed !== undefined || no('Ein Preis ist nicht angenommen.', 'No price was accepted.'),
    ),
  then: ({ work, on }, _, { agreed, percent }) =>
    agreed === undefined
      ? []
      : owes('customer', { key: work, kind: 'work', amount: agreed.price.withVat(percent), due: on }),
  examples: {
    'at the price accepted': [
      { work: 'commission 1', on: '2026-05-05' },
      owes('customer', { key: 'commission 1', kind: 'work', amount: eur('238.00'), due: '2026-05-05' }),
      { requested: { service: 'work' }, agreed: { price: eurNet('200.00') }, percent: 19, isKnown: false },
    ],
    'a second report that it is done charges nothing more': [
      { work: 'commission 1', on: '2026-05-06' },
      [],
      { requested: { service: 'work' }, agreed: { price: eurNet('200.00') }, percent: 19, isKnown: true },
    ],
    'without one nothing is charged': [
      { work: 'commission 1', on: '2026-05-05' },
      [],
      { requested: { service: 'work' }, agreed: undefined, percent: 19, isKnown: false },
    ],
    'an audit is not meant': [
      { work: 'commission 1', on: '2026-05-05' },
      [],
      { requested: { service: 'audit' }, agreed: { price: eurNet('200.00') }, percent: 19, isKnown: false },
    ],
  },
  claims: ['elc.preise.8a'],
  reading: 'No monthly fee: it counts neither for suspension nor for termination (AGB § 5.2).',
})
