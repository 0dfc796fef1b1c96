import { type Answer, no } from '../answer.ts'
import type { Declaration, Fact } from '../fact.ts'
import { finalPrice } from '../matters/prices.ts'
import { given } from '../quantity.ts'

/** Changes are the provider's to announce: whoever else tells of one changes nothing. */
export const isAnnouncedByProvider = ({ by }: { readonly by?: string }): Answer =>
  by === 'provider' || no('Angekündigt hat das nicht der Anbieter.', 'It is not the provider who announced it.')
/** The notice of a change, the last complete one told; the subject is the change. */
export const changeNotified = given('Mitteilung der Änderung', 'notice of the change', 'fact', (standing, change) =>
  standing.last('changeReceived', { change }),
)
export const objectionTo = given(
  'Widerspruch gegen die Änderung',
  'objection to the change',
  'fact',
  (standing, change) => standing.first('objectionReceived', { change }),
)
export const consentTo = given('Zustimmung zur Änderung', 'consent to the change', 'fact', (standing, change) =>
  standing.first('consentReceived', { change }),
)
/** The provider accepts what the customer gave as reasons; the subject is the change. */
export const reasonsAccepted = given('anerkannte Gründe', 'reasons accepted', 'fact', (standing, change) =>
  standing.first('reasonsAccepted', { change }),
)
export const agreementOn = given('Einigung über die Änderung', 'agreement on the change', 'fact', (standing, change) =>
  standing.first('agreementReached', { change }),
)
/** The end of the objection period, once it has passed. */
export const objectionPeriodOf = given(
  'Ablauf der Widerspruchsfrist',
  'end of the objection period',
  'derived',
  (standing, change) => standing.last('objectionPeriodOver', { about: change }),
)
/** The notice that told everything a customer must know to judge the change; an incomplete one starts no period. */
export const completeNotice = given(
  'vollständige Mitteilung der Änderung',
  'complete notice of the change',
  'fact',
  (standing, change) => standing.last('changeReceived', { change, complete: true }),
)
/** The first objection received before the objection period had run out; what comes with the first instant after it is late. */
export const objectionInTime = given(
  'rechtzeitiger Widerspruch',
  'objection in time',
  '§ 130 BGB: receipt decides',
  (standing, change) => {
    const over = standing.first('objectionPeriodOver', { about: change })
    return standing.first(
      'objectionReceived',
      (objection) => objection.change === change && (over === undefined || objection.at < over.at),
    )
  },
)
/** An objection in time on which the customer did not go back by consenting afterwards. */
export const objectionKept = given(
  'aufrechterhaltener Widerspruch',
  'objection kept up',
  'fact',
  (standing, change) => {
    const objection = objectionInTime.of(standing, change)
    const consent = standing.last('consentReceived', { change })
    return objection && consent && consent.at > objection.at ? undefined : objection
  },
)
/** The price of the item that a change is about, as it was when the change was announced. */
export const priceBefore = given(
  'Endpreis vor der Änderung',
  'final price before the change',
  'order',
  (standing, change) => {
    const notified = standing.last('changeReceived', { change })
    return notified?.item === undefined ? undefined : standing.valueOn(finalPrice, notified.item, notified.at)
  },
)
/** What the change is about on which somebody declares something: a price, a subprocessor; undefined where it was not announced. */
export const subjectOfChange = given<Fact<'changeReceived'>['of'] | undefined, Declaration>(
  'Gegenstand der Änderung',
  'what the change is about',
  'notice of the change',
  (standing, { change }) => (change === undefined ? undefined : standing.last('changeReceived', { change })?.of),
)
