import { adjustable } from '../../../../grammar/adjustable.ts'
import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, plusDays } from '../../../../grammar/day.ts'
import { type Ending, endOfDay } from '../../../../grammar/ending.ts'
import { survives } from '../../../../grammar/matters/agreement.ts'
import { maySuspend } from '../../../../grammar/matters/rights.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { monthsAfterEvent, monthsBeginningWith } from '../../../../grammar/period.ts'
import { itemOfFees } from '../../../../grammar/quantities/item.ts'
import { given } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const indemnity = textOnly({
  ref: '§ 6.1 S. 1',
  title: { de: 'Freistellung', en: 'Indemnity' },
  de: 'Gehen Dritte wegen einer behaupteten Rechtsverletzung im Zusammenhang mit den Diensten gegen den Anbieter vor, stellt der Kunde ihn und seine Mitarbeitenden frei, soweit er die Verletzung zu vertreten hat oder zur Unterlassung verpflichtet ist.',
  en: 'If others act against the provider because of an alleged infringement connected with the services, the customer holds it and its staff harmless as far as it answers for the infringement or has to cease and desist.',
  where: {},
  textOnly: 'Whether and how much is owed depends on a dispute with a third party that a court decides.',
  claims: ['kontent.agb.6.1a'],
})
export const costs = textOnly({
  ref: '§ 6.1 S. 2',
  title: { de: 'Kosten der Rechtsverfolgung', en: 'Legal costs' },
  de: 'Das umfasst die Kosten angemessener Rechtsverfolgung und die Auslagen.',
  en: 'This includes the costs of reasonable legal action and expenses.',
  where: {},
  textOnly: 'It extends the indemnity of the sentence before.',
  claims: ['kontent.agb.6.1b'],
})
export const registries = textOnly({
  ref: '§ 6.2',
  title: { de: 'Freistellung der Vergabestellen', en: 'Indemnity of registries' },
  de: 'Ebenso geschützt sind beteiligte Dritte wie ICANN, Vergabestellen und Registrare und die Menschen, die dort tätig sind.',
  en: 'Third parties involved, such as ICANN, registries and registrars, and the people who work there are protected likewise.',
  where: {},
  textOnly: 'It extends the indemnity to others.',
  claims: ['kontent.agb.6.2'],
})

const yearsAfterTheEnd = (length: number) =>
  adjustable([length], (n) =>
    say(`${n} Jahre`, `${n} years`, {
      lastDay: ({ lastDay, inCourse }: Ending): Day =>
        inCourse ? monthsAfterEvent(lastDay, 12 * n) : monthsBeginningWith(plusDays(lastDay, 1), 12 * n),
    }),
  )
export const survivalOfIndemnity = clause({
  ref: '§ 6.3',
  title: { de: 'Fortgeltung der Freistellung', en: 'Survival of the indemnity' },
  when: 'agreementEnded',
  de: 'Die Freistellung gilt nach dem Ende des Vertrags noch {period} fort.',
  en: 'The indemnity continues for another {period} after the end of the agreement.',
  where: { period: yearsAfterTheEnd(3) },
  provided: ({ scope }) => itemOfFees(scope) === undefined || no('Nur Entgelte enden.', 'It is fees alone that end.'),
  then: ({ scope, ending }, { period }) =>
    holds(survives, `indemnity ${scope}`, 'surviving', { until: period.lastDay(ending) }),
  examples: {
    'to the end of 2029': [
      { scope: 'domain', ending: endOfDay('2026-12-31') },
      holds(survives, 'indemnity domain', 'surviving', { until: '2029-12-31' }),
    ],
    'from the last day of February': [
      { scope: 'domain', ending: endOfDay('2028-02-29') },
      holds(survives, 'indemnity domain', 'surviving', { until: '2031-02-28' }),
    ],
    'the end of fees is none of the agreement': [{ scope: 'fees domain', ending: endOfDay('2026-12-31') }, []],
  },
  claims: ['kontent.agb.6.3'],
  reading: 'For each item that ends. What is kept for the defence is kept no longer than this and open proceedings.',
})

const openDisputes = given('Streit mit Dritten darüber', 'disputes with others about it', 'fact', (standing, content) =>
  standing
    .all('thirdPartyClaimReceived', { content })
    .filter(({ dispute }) => standing.first('thirdPartyClaimSettled', { dispute }) === undefined)
    .map(({ dispute }) => dispute),
)
export const stoppingTheService = asLongAs({
  ref: '§ 6.4',
  title: { de: 'Einstellung des umstrittenen Dienstes', en: 'Stopping the disputed service' },
  decides: maySuspend,
  de: 'Solange ein solcher Streit dauert, darf der Anbieter den betroffenen Dienst einstellen.',
  en: 'As long as such a dispute lasts, the provider may stop the service concerned.',
  where: {},
  given: { disputes: openDisputes },
  provided: ({ disputes }) =>
    disputes.length > 0 || no('Darüber wird nicht gestritten.', 'There is no dispute about it.'),
  then: () => 'permitted',
  examples: {
    'a claim about this website': [{ disputes: ['dispute 1'] }, 'permitted'],
    'no claim about the mail': [{ disputes: [] }],
  },
  claims: ['kontent.agb.6.4'],
})
