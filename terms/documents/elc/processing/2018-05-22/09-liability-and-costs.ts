import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { eur, eurNet } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { extraWork } from '../../../../grammar/quantities/extra-work.ts'
import { priceOfWork } from '../../../../grammar/quantities/provision.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

export const damagesAreTold = clause({
  ref: '§ 9.1',
  title: { de: 'Schadensersatz von Betroffenen', en: 'Damages of data subjects' },
  when: 'damagesClaimed',
  de: 'Verlangt eine betroffene Person Schadensersatz, unterrichtet die Partei, von der sie ihn verlangt, unverzüglich die andere.',
  en: 'If a data subject claims damages the party claimed from tells the other without undue delay.',
  where: {},
  then: ({ claimed, from }) => must(from, 'tellOfDamages', claimed),
  examples: {
    'claimed from the provider': [
      { claimed: 'damages 1', from: 'provider' },
      must('provider', 'tellOfDamages', 'damages 1'),
    ],
    'claimed from the customer': [
      { claimed: 'damages 1', from: 'customer' },
      must('customer', 'tellOfDamages', 'damages 1'),
    ],
  },
  claims: ['elc.avv.9.1'],
})

export const liabilityToDataSubjects = textOnly({
  ref: '§ 9.2',
  title: { de: 'Haftung gegenüber Betroffenen', en: 'Liability to data subjects' },
  de: 'Gegenüber Betroffenen haften beide nach Art. 82 DSGVO.',
  en: 'Towards data subjects both are liable under Art. 82 GDPR.',
  where: {},
  claims: ['elc.avv.9.2'],
  textOnly: 'Liability is decided by courts.',
})

export const mutualDefence = textOnly({
  ref: '§ 9.3',
  title: { de: 'Gegenseitige Unterstützung', en: 'Mutual support' },
  de: 'Bei der Abwehr solcher Ansprüche unterstützen sich die Parteien, es sei denn, das gefährdete die eigene Stellung gegenüber der anderen Partei, einer Behörde oder Dritten.',
  en: 'The parties support each other in defending against such claims, unless that would endanger their own position towards the other party, an authority or third parties.',
  where: {},
  claims: ['elc.avv.9.3'],
  textOnly: 'How somebody defends itself, and what endangers it, its lawyer says.',
})

export const costsOfMeasures = clause({
  ref: '§ 10',
  title: { de: 'Kosten von Maßnahmen des Kunden', en: 'Costs of the customer’s measures' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Was dem Anbieter durch Maßnahmen des Kunden an Kosten entsteht, vor allem durch {controls} nach § 8, trägt der Kunde zum vorher angenommenen Preis, soweit das Entgelt des Hauptvertrags es nicht schon abdeckt.',
  en: 'What measures of the customer cost the provider, above all {controls} under § 8, the customer bears at the price it accepted beforehand, unless the fee of the main contract already covers it.',
  where: { controls: oneOf('Kontrollen und Nachweise', 'controls and evidence', 'audit', 'evidence') },
  given: { requested: extraWork, agreed: priceOfWork, percent: vatPercent, isKnown: isClaimKnown },
  provided: (_, { controls }, { requested, agreed, isKnown }) =>
    all(
      !isKnown || no('Der Auftrag ist schon berechnet.', 'The commission is charged already.'),
      controls.has(requested?.service) || no('Keine Kontrolle und kein Nachweis.', 'Neither a control nor evidence.'),
      agreed !== undefined || no('Ein Preis ist nicht angenommen.', 'No price was accepted.'),
    ),
  then: ({ work, on }, _, { agreed, percent }) =>
    agreed === undefined
      ? []
      : owes('customer', { key: work, kind: 'costs', amount: agreed.price.withVat(percent), due: on }),
  examples: {
    'an inspection at the price accepted': [
      { work: 'commission 1', on: '2026-05-05' },
      owes('customer', { key: 'commission 1', kind: 'costs', amount: eur('595.00'), due: '2026-05-05' }),
      { requested: { service: 'audit' }, agreed: { price: eurNet('500.00') }, percent: 19, isKnown: false },
    ],
    'a second report that it is done charges nothing more': [
      { work: 'commission 1', on: '2026-05-06' },
      [],
      { requested: { service: 'audit' }, agreed: { price: eurNet('500.00') }, percent: 19, isKnown: true },
    ],
    'no price was accepted, so the fee covers it': [
      { work: 'commission 1', on: '2026-05-05' },
      [],
      { requested: { service: 'audit' }, agreed: undefined, percent: 19, isKnown: false },
    ],
    'other work has a clause of its own': [
      { work: 'commission 1', on: '2026-05-05' },
      [],
      { requested: { service: 'work' }, agreed: { price: eurNet('500.00') }, percent: 19, isKnown: false },
    ],
  },
  claims: ['elc.avv.10a', 'elc.avv.10b'],
  reading:
    'A price first (price list no. 8), and never more than it. Costs are no monthly fee: they count neither for suspension nor for termination (§ 5.2). They must not empty the right of Art. 28 (3) (h) GDPR; after a breach of the provider’s own they are disputable.',
})
