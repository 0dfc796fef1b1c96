import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { textForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { mayWithdraw } from '../../../../grammar/matters/software-service.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { earlyStart, performedByBothAt, withdrawalFromAgreement } from '../../../../grammar/quantities/withdrawal.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

import { isEffective, rightNow } from '../../effective-withdrawal.ts'
export const inTextForm = asLongAs({
  ref: '§ 12 S. 3',
  title: { de: 'Form des Widerrufs', en: 'Form of a withdrawal' },
  decides: form,
  de: 'Der Widerruf braucht keine Gründe und bedarf der {form}, etwa durch Brief, Telefax oder E-Mail.',
  en: 'A withdrawal needs no reasons and has to be in {form}, as by letter, fax or e-mail.',
  where: { form: textForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'withdrawalReceived' || no('Die Erklärung ist kein Widerruf.', 'It is no withdrawal.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a withdrawal': [{ declaration: { kind: 'withdrawalReceived' } }, textForm],
    'not a notice of termination': [{ declaration: { kind: 'terminationReceived' } }],
  },
  claims: ['kontent.agb.12c'],
  reading: 'Since 2014 any unambiguous statement is enough for consumers (§ 355 (1) BGB): the law stands beside it.',
})

const inTime = { consumer: true, right: undefined, last: '2026-11-16' } as const
const onMonday = { id: 7, by: 'customer', on: '2026-11-16', at: instantOf('2026-11-16T10:00') } as const

export const dispatch = clause({
  ref: '§ 12 S. 4',
  title: { de: 'Rechtzeitige Absendung', en: 'Dispatch in time' },
  when: 'withdrawalReceived',
  de: 'Zur Wahrung der Frist genügt es, den Widerruf rechtzeitig abzusenden; mit dem Zugang endet der Vertrag {end}.',
  en: 'To keep the period it is enough to send the withdrawal in time; on receipt the agreement ends {end}.',
  where: { end: immediately },
  given: rightNow,
  provided: (received, _, right) => isEffective(received, right),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'posted on the last day, received three days later': [
      { by: 'customer', sent: '2026-11-16', on: '2026-11-19', at: instantOf('2026-11-19T10:00') },
      ends(inCourseOf(instantOf('2026-11-19T10:00'))),
      inTime,
    ],
    'an e-mail of the day after': [{ by: 'customer', on: '2026-11-17', at: instantOf('2026-11-17T00:01') }, [], inTime],
    'a business has no such right': [onMonday, [], { ...inTime, consumer: false }],
    'nor who lost it': [onMonday, [], { ...inTime, right: 'barred' }],
    'a withdrawal from a part is another matter': [{ ...onMonday, scope: 'onlyoffice' }, [], inTime],
  },
  claims: ['kontent.agb.12e'],
  reading:
    'Postmark or message header shows the dispatch. § 187 (1) BGB: the right counts up to the last day, however late received.',
})

export const addressee = textOnly({
  ref: '§ 12 S. 5',
  title: { de: 'Anschrift für den Widerruf', en: 'Address for a withdrawal' },
  de: 'Der Widerruf geht an KONTENT GmbH, Winkelhauser Str. 63, D-47228 Duisburg, Telefax +49 203 3094 310, info@KONTENT.com.',
  en: 'A withdrawal goes to KONTENT GmbH, Winkelhauser Str. 63, D-47228 Duisburg, fax +49 203 3094 310, info@KONTENT.com.',
  where: {},
  textOnly: 'It names an address; a withdrawal that reaches the provider elsewhere is received all the same.',
  claims: ['kontent.agb.12f'],
})

const afternoon = instantOf('2026-11-03T15:00')
export const earlyExpiry = asLongAs({
  ref: '§ 12 S. 10',
  title: { de: 'Vorzeitiges Erlöschen', en: 'Early expiry' },
  decides: mayWithdraw,
  of: ['agreement'],
  de: 'Das Widerrufsrecht erlischt vorzeitig, wenn der Vertrag auf ausdrücklichen Wunsch des Kunden von beiden Seiten vollständig erfüllt ist, bevor er widerruft.',
  en: 'The right of withdrawal expires early if, on the express wish of the customer, both sides have performed the agreement completely before the withdrawal.',
  where: {},
  given: { wish: earlyStart, performed: performedByBothAt, withdrawal: withdrawalFromAgreement },
  provided: ({ wish, performed, withdrawal }) =>
    all(
      wish !== undefined || no('Der Kunde hat es nicht gewünscht.', 'The customer did not wish so.'),
      performed !== undefined ||
        no('Der Vertrag ist nicht beiderseits vollständig erfüllt.', 'Not both sides have performed completely.'),
      withdrawal === undefined ||
        (performed !== undefined && withdrawal.at >= performed) ||
        no('Widerrufen war schon vorher.', 'The withdrawal came before.'),
    ),
  then: () => 'barred',
  examples: {
    'finished and paid on express wish': [{ wish: {}, performed: afternoon, withdrawal: undefined }, 'barred'],
    'a withdrawal afterwards is too late': [
      { wish: {}, performed: afternoon, withdrawal: { at: instantOf('2026-11-04') } },
      'barred',
    ],
    'a year paid in advance is not performed': [{ wish: {}, performed: undefined, withdrawal: undefined }],
    'nobody wished so': [{ wish: undefined, performed: afternoon, withdrawal: undefined }],
    'the withdrawal was first': [{ wish: {}, performed: afternoon, withdrawal: { at: instantOf('2026-11-03T09:00') } }],
  },
  claims: ['kontent.agb.12k'],
  reading: 'For ONLYOFFICE § 23.8 goes another way.',
})
