import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { hours } from '../../../../grammar/deadline.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { mayDemandEvidence } from '../../../../grammar/matters/supervision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { strictestHours, thirdPartyNamed } from '../../../../grammar/quantities/supervision.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const stricter = (ref: string, exceptionTo: string, when: 'breachKnown' | 'breachSuspected', de: string, en: string) =>
  clause({
    ref,
    title: { de: 'Strengere Pflichten gegenüber Dritten', en: 'Stricter duties towards third parties' },
    when,
    exceptionTo: [exceptionTo],
    de,
    en,
    where: {},
    given: { shortest: strictestHours },
    provided: (_, __, { shortest }) =>
      shortest !== undefined || no('Kein Dritter verlangt eine Frist.', 'No third party asks for a time.'),
    then: ({ breach, at }, _, { shortest }) =>
      must('provider', 'notifyBreach', breach, { by: hours(shortest ?? 0).after(at) }),
    examples: {
      'twenty-four hours were asked for': [
        { breach: 'breach 1', at: instantOf('2026-03-20T10:00') },
        must('provider', 'notifyBreach', 'breach 1', { by: instantOf('2026-03-21T10:00') }),
        { shortest: 24 },
      ],
      'nobody asked for a time': [{ breach: 'breach 1' }, [], { shortest: undefined }],
    },
    claims: ['elc.avv.2.2c'],
    reading:
      'Directly, says the wording; the engine can keep to it from the notice on, which the customer owes (sentence 4).',
  })

export const stricterNoticeOfBreach = stricter(
  '§ 2.2 S. 3',
  '§ 4.1',
  'breachKnown',
  'Ist der Kunde selbst Auftragsverarbeiter, gelten strengere Pflichten, die er dort hat, als Weisungen an den Anbieter; dieser meldet eine Verletzung dann in der kürzesten Frist, die einem Dritten geschuldet ist.',
  'If the customer is itself a processor, stricter duties that it has there count as instructions to the provider, which then notifies a breach within the shortest time that is owed to a third party.',
)
export const stricterNoticeOfSuspicion = stricter(
  '§ 2.2 S. 3 Hs. 2',
  '§ 4.1 (Verdacht)',
  'breachSuspected',
  'In derselben Frist meldet er einen konkreten Verdacht.',
  'Within the same time it notifies a concrete suspicion.',
)

export const writtenNoticeOfThirdParties = asLongAs({
  ref: '§ 2.2 S. 4',
  title: { de: 'Schriftliche Mitteilung solcher Pflichten', en: 'Written notice of such duties' },
  decides: form,
  de: '{notice} teilt der Kunde dem Anbieter in {form} mit.',
  en: 'The customer tells the provider {notice} in {form}.',
  where: {
    notice: oneOf('Solche Pflichten', 'of such duties', 'thirdPartyRegistered'),
    form: writtenForm,
  },
  given: { declared },
  provided: ({ declared: { kind } }, { notice }) =>
    notice.has(kind) || no('Das ist keine solche Mitteilung.', 'That is no such notice.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'the notice of a third party': [{ declared: { kind: 'thirdPartyRegistered', by: 'customer' } }, writtenForm],
    'another declaration': [{ declared: { kind: 'instructionReceived', by: 'customer' } }],
  },
  claims: ['elc.avv.2.2d'],
  reading: 'Writing under § 127 (2) BGB: text that was transmitted suffices, the telephone does not.',
  mend: {
    de: 'Allein hier steht „schriftlich“, sonst Textform: angleichen.',
    en: 'Only here it says "in writing", elsewhere text form: bring into line.',
  },
})

export const dutiesTowardsThirdParties = textOnly({
  ref: '§ 2.7 S. 1',
  title: { de: 'Pflichten gegenüber Dritten', en: 'Duties towards third parties' },
  de: 'Ist der Kunde Auftragsverarbeiter eines Dritten, gelten die Pflichten des Anbieters aus dem AVV für die Leistungen, die er im Auftrag des Kunden ihm gegenüber erbringt, unmittelbar auch gegenüber dem Dritten.',
  en: 'If the customer is processor for a third party, the duties of the provider under this agreement hold directly towards that third party for the services rendered to it on behalf of the customer.',
  where: {},
  claims: ['elc.avv.2.7a'],
  textOnly: 'An agreement for the benefit of a third party; what it can ask for by itself sentence 3 says.',
})

export const rightsOfThirdParties = asLongAs({
  ref: '§ 2.7 S. 3',
  title: { de: 'Kontrollrechte des Dritten', en: 'Rights of control of the third party' },
  decides: mayDemandEvidence,
  de: 'Dem Dritten stehen die Rechte auf Kontrolle und Auskunft nach § 8 unmittelbar zu, sobald der Kunde ihn benannt hat.',
  en: 'The third party holds the rights of control and information under § 8 directly, once the customer has named it.',
  where: {},
  given: { named: thirdPartyNamed },
  then: ({ named }) => (named === undefined ? 'barred' : 'permitted'),
  examples: {
    'a third party that was named': [{ named: {} }, 'permitted'],
    'one that nobody named': [{ named: undefined }, 'barred'],
  },
  claims: ['elc.avv.2.7b'],
  reading:
    'The provider cannot know whom the customer works for: the chain is named first. Costs are the customer’s (§ 10).',
})
