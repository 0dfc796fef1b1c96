import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayHoldBack } from '../../../../grammar/matters/contract-documents.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { asks, must } from '../../../../grammar/outcome.ts'
import type { Party } from '../../../../grammar/party.ts'
import { termsOfItem, transferOf } from '../../../../grammar/quantities/item.ts'
import { given } from '../../../../grammar/quantity.ts'
import { rowOf } from '../../../../grammar/row.ts'
import type { Said } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

export const receiptConfirmed = clause({
  ref: '§ 3.3 S. 6',
  title: { de: 'Bestätigung der Kündigung', en: 'Confirmation of a notice' },
  when: 'terminationReceived',
  de: 'Den Zugang jeder Kündigung des Kunden bestätigt der Anbieter per E-Mail; ob sie wirksam ist, hängt davon nicht ab.',
  en: 'The provider confirms receipt of each notice of termination of the customer by e-mail; whether it is valid does not depend on that.',
  where: {},
  asks: [
    { of: 'confirmTermination', what: 'content' },
    { of: 'confirmTermination', what: 'form' },
  ],
  provided: ({ by }) => by === 'customer' || no('Gekündigt hat der Anbieter.', 'It is the provider who gave notice.'),
  then: ({ scope = 'agreement', at }) => must('provider', 'confirmTermination', scope, { by: at }),
  examples: {
    'a fax of the afternoon': [
      { by: 'customer', scope: 'domain', at: instantOf('2026-12-03T15:00') },
      must('provider', 'confirmTermination', 'domain', { by: instantOf('2026-12-03T15:00') }),
    ],
    'an own notice needs none': [{ by: 'provider', scope: 'domain', at: instantOf('2026-12-03T15:00') }, []],
  },
  claims: ['kontent.agb.3.3f'],
  reading:
    'No deadline is set, so the confirmation is due at once. It confirms receipt and names when, for what, and the end as computed.',
})

const isForCause = ({ ground }: Fact<'terminationReceived'>) =>
  ground === 'for cause' || no('Keine Kündigung aus wichtigem Grund.', 'Not a notice for cause.')
/** Who has cause to terminate: the customer where it was found, the provider where § 5.5 says so. */
const causes = given('wichtige Gründe', 'causes', 'facts and clause on causes', (standing): readonly Party[] => [
  ...(standing.first('goodCauseFound', { of: 'customer' }) ? (['customer'] as const) : []),
  ...(standing.value(mayTerminate, 'cause') === 'permitted' ? (['provider'] as const) : []),
])
const isThereCause: Said = { de: 'Liegt ein wichtiger Grund vor?', en: 'Is there good cause?' }
export const terminationForCause = clause({
  ref: '§ 3.3 S. 7',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  when: 'terminationReceived',
  de: 'Das Recht beider Parteien, aus wichtigem Grund {end} zu kündigen, bleibt unberührt.',
  en: 'The right of both parties to terminate {end} for cause is unaffected.',
  where: { end: immediately },
  given: { causes },
  provided: (termination) => isForCause(termination),
  then: (termination, { end }, { causes: found }) => [
    ...endsWithItsFees(end.at(termination.at), termination.scope ?? 'agreement'),
    ...(found.includes(termination.by) ? [] : [asks(termination.id, isThereCause)]),
  ],
  examples: {
    'at once, whatever the notice': [
      { id: 7, by: 'provider', ground: 'for cause', scope: 'domain', at: instantOf('2026-11-23T11:00') },
      endsWithItsFees(inCourseOf(instantOf('2026-11-23T11:00')), 'domain'),
      { causes: ['provider'] },
    ],
    'without a cause that was found a person decides': [
      { id: 7, by: 'customer', ground: 'for cause', scope: 'domain', at: instantOf('2026-11-23T11:00') },
      [...endsWithItsFees(inCourseOf(instantOf('2026-11-23T11:00')), 'domain'), asks(7, isThereCause)],
      { causes: ['provider'] },
    ],
    'an ordinary notice is another matter': [
      { id: 7, by: 'provider', ground: 'ordinary', scope: 'domain', at: instantOf('2026-11-23T11:00') },
      [],
      { causes: ['provider'] },
    ],
  },
  claims: ['kontent.agb.3.3g'],
  reading:
    'The same written form as for an ordinary notice (§ 3.3 S. 3). Whether a warning had to come first is a question of § 314 (2) BGB for whoever finds the cause.',
})
export const pointer = textOnly({
  ref: '§ 3.3 S. 8',
  title: { de: 'Hinweis auf Pflichten', en: 'Pointer to duties' },
  de: 'Auf die Pflichten des Kunden (§ 4) und die Folgen ihrer Verletzung (§ 5) wird hingewiesen.',
  en: "Attention is drawn to the customer's duties (§ 4) and to what follows from their breach (§ 5).",
  where: {},
  textOnly: 'It refers to other clauses.',
  claims: ['kontent.agb.3.3h'],
})

const openOfThisAgreement = given(
  'offene Forderungen aus diesem Vertrag',
  'open claims from this agreement',
  'open items',
  (standing) => Gross.sum(standing.claims(({ who }) => who === 'customer').map(({ open }) => open)),
)
export const holdingBack = asLongAs({
  ref: '§ 3.7',
  title: { de: 'Zurückbehaltung einer Domain', en: 'Holding back a domain' },
  decides: mayHoldBack,
  de: 'Bis alle offenen Forderungen aus dem Vertrag vollständig gezahlt sind, darf der Anbieter die Domain zurückbehalten.',
  en: 'Until all open claims from the agreement are paid in full, the provider may hold back the domain.',
  where: {},
  given: { open: openOfThisAgreement },
  provided: ({ open }) => open.isPositive || no('Nichts ist offen.', 'Nothing is open.'),
  then: () => 'permitted',
  examples: {
    'one cent is open': [{ open: eur('0.01') }, 'permitted'],
    'nothing is open': [{ open: eur('0.00') }],
  },
  claims: ['kontent.agb.3.7'],
  reading:
    'Only claims from the same agreement. The right is used case by case, never by itself: registry rules may forbid to refuse a transfer, and the holder may be a third person.',
})

const deletionOf = given('Löschungsauftrag', 'order to delete', 'fact', (standing, item) =>
  standing.last('deletionOrdered', { item }),
)
const isDomain = given(
  'Domain',
  'domain',
  'agreement',
  (standing, item) =>
    item === 'domain' ||
    standing.first('domainOrdered', { item }) !== undefined ||
    standing.first('terminationReceived', { scope: item, item: 'domain' }) !== undefined,
)
export const handBack = clause({
  ref: '§ 3.8 S. 1',
  title: { de: 'Rückgabe einer Domain ohne Verfügung', en: 'Handing back a domain left without disposition' },
  when: 'agreementEnded',
  about: ({ scope }) => scope,
  de: 'Ist eine Domain am Ende des Vertrags weder zu einem anderen Anbieter umgezogen noch zur Löschung beauftragt, teilt der Anbieter der Vergabestelle oder dem Registrar mit, dass er sie über den laufenden Zeitraum hinaus nicht betreut.',
  en: 'If at the end of the agreement a domain has neither been transferred to another provider nor ordered to be deleted, the provider tells the registry or registrar that it will not look after it beyond the current period.',
  where: {},
  given: { terms: termsOfItem, isDomain, transferred: transferOf, deletion: deletionOf },
  provided: (_, __, { terms, isDomain: domain, transferred, deletion }) =>
    all(
      (domain && terms !== undefined) || no('Beendet ist keine Domain.', 'It is no domain that has ended.'),
      transferred === undefined || no('Die Domain ist umgezogen.', 'The domain was transferred.'),
      deletion === undefined || no('Die Löschung ist beauftragt.', 'The deletion is ordered.'),
    ),
  then: ({ scope: item, ending }) => must('provider', 'handBackDomain', item, { by: ending.at }),
  examples: {
    'a transfer that only began is none': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      must('provider', 'handBackDomain', 'domain', { by: instantOf('2027-01-01') }),
      {
        terms: rowOf.countedFromFirstDay('2026-01-01', 12),
        isDomain: true,
        transferred: undefined,
        deletion: undefined,
      },
    ],
    'nothing to do after a transfer': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      [],
      { terms: rowOf.countedFromFirstDay('2026-01-01', 12), isDomain: true, transferred: {}, deletion: undefined },
    ],
    'nor where it is to be deleted': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      [],
      { terms: rowOf.countedFromFirstDay('2026-01-01', 12), isDomain: true, transferred: undefined, deletion: {} },
    ],
    'a mailbox goes back to nobody': [
      { scope: 'mail', ending: endOfDay('2026-12-31') },
      [],
      {
        terms: rowOf.countedFromFirstDay('2026-01-01', 12),
        isDomain: false,
        transferred: undefined,
        deletion: undefined,
      },
    ],
  },
  claims: ['kontent.agb.3.8a'],
  reading:
    'A transfer that was started is not completed. § 15.12 asks the customer beforehand and is the more special step; this is what is left when nobody answered.',
})
export const release = textOnly({
  ref: '§ 3.8 S. 2',
  title: { de: 'Freigabe durch die Vergabestelle', en: 'Release by the registry' },
  de: 'Dadurch kann die Vergabestelle den Namen zur Registrierung durch andere freigeben.',
  en: 'The registry may thereby release the name for registration by others.',
  where: {},
  textOnly: 'What the registry does is its own decision.',
  claims: ['kontent.agb.3.8b'],
})
export const noClaims = textOnly({
  ref: '§ 3.8 S. 3',
  title: { de: 'Keine Ansprüche wegen der Freigabe', en: 'No claims for a release' },
  de: 'Ansprüche gegen KONTENT oder die Vergabestellen hat der Kunde deswegen nicht.',
  en: 'The customer has no claims against KONTENT or the registries because of that.',
  where: {},
  textOnly: 'An exclusion of claims is a defence for a court.',
  claims: ['kontent.agb.3.8c'],
})
