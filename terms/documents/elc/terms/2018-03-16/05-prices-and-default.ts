import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { atOnceOrLater } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { maySuspend, mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eur } from '../../../../grammar/money.ts'
import { ends, settles } from '../../../../grammar/outcome.ts'
import { highestFee, inDefault } from '../../../../grammar/quantities/arrears.ts'
import { mayTerminateForDefault } from '../../../../grammar/quantities/termination.ts'
import { feesOrMore, moreThanFees, oneOf } from '../../../../grammar/threshold.ts'

export const suspensionOnDefault = asLongAs({
  ref: '§ 5.2 S. 1',
  title: { de: 'Sperre bei Zahlungsverzug', en: 'Suspension on default of payment' },
  decides: maySuspend,
  of: ['services'],
  de: 'Ist der Kunde mit {limit} in Verzug, darf der Anbieter den Zugang aller Nutzer sperren.',
  en: 'If the customer is in default with {limit}, the provider may block the access of all users.',
  where: { limit: moreThanFees(1) },
  given: { inDefault, fee: highestFee },
  provided: ({ inDefault: sum, fee }, { limit }) => limit.isMetBy(sum, fee),
  then: () => 'permitted',
  examples: {
    'exactly one fee suspends nothing': [{ inDefault: eur('59.50'), fee: eur('59.50') }],
    'one cent more suspends': [{ inDefault: eur('59.51'), fee: eur('59.50') }, 'permitted'],
  },
  claims: ['elc.agb.5.2a'],
  reading:
    'Gross against gross, principal of monthly fees only; if fees changed, the highest among the months in default and the current month. The right lasts as long as its condition.',
})

export const causeByDefault = asLongAs({
  ref: '§ 5.2 S. 2',
  title: { de: 'Wichtiger Grund: zwei Monatsentgelte', en: 'Cause: two monthly fees' },
  decides: mayTerminate,
  of: ['default'],
  de: 'Verzug mit {limit} ist ein wichtiger Grund zur Kündigung.',
  en: 'Default with {limit} is cause for termination.',
  where: { limit: feesOrMore(2) },
  given: { inDefault, fee: highestFee },
  provided: ({ inDefault: sum, fee }, { limit }) => limit.isMetBy(sum, fee),
  then: () => 'permitted',
  examples: {
    'one cent less than two fees is no cause': [{ inDefault: eur('118.99'), fee: eur('59.50') }],
    'two fees are': [{ inDefault: eur('119.00'), fee: eur('59.50') }, 'permitted'],
  },
  claims: ['elc.agb.5.2b'],
})

export const terminationForDefault = clause({
  ref: '§ 5.2 S. 2 (Kündigung)',
  title: { de: 'Kündigung wegen Verzugs', en: 'Termination for default' },
  when: 'terminationReceived',
  de: 'Dann darf der Anbieter {end} kündigen.',
  en: 'The provider may then terminate {end}.',
  where: { end: atOnceOrLater },
  given: { right: mayTerminateForDefault },
  provided: (notice, _, { right }) =>
    all(
      (notice.by === 'provider' && notice.ground === 'default') ||
        no('Keine Kündigung des Anbieters wegen Verzugs.', 'No notice of the provider for default.'),
      right === 'permitted' || no('Bei Zugang fehlte der Grund.', 'The cause was missing on receipt.'),
    ),
  then: (notice, { end }) => ends(end.of(notice)),
  examples: {
    'at the instant of receipt': [
      { by: 'provider', ground: 'default', at: instantOf('2026-02-10T11:00'), on: '2026-02-10' },
      ends(inCourseOf(instantOf('2026-02-10T11:00'))),
      { right: 'permitted' },
    ],
    'on a later day that it names': [
      { by: 'provider', ground: 'default', at: instantOf('2026-02-10T11:00'), on: '2026-02-10', to: '2026-02-28' },
      ends('2026-02-28'),
      { right: 'permitted' },
    ],
    'a cent paid the day before took the cause away': [{ by: 'provider', ground: 'default' }, [], { right: undefined }],
    'the customer is not meant': [{ by: 'customer', ground: 'default' }, [], { right: 'permitted' }],
  },
  claims: ['elc.agb.5.2b'],
  reading: 'The cause must exist when the notice is received.',
})

export const setOff = clause({
  ref: '§ 5.3 S. 1',
  title: { de: 'Aufrechnung', en: 'Set-off' },
  when: 'setOffDeclared',
  de: 'Aufrechnen darf der Kunde nur mit Forderungen, die {settled} sind.',
  en: 'The customer may set off only claims that are {settled}.',
  where: {
    settled: oneOf(
      'rechtskräftig festgestellt, anerkannt oder unbestritten',
      'adjudicated, acknowledged or undisputed',
      'adjudicated',
      'acknowledged',
      'undisputed',
    ),
  },
  provided: (declared, { settled }) =>
    settled.has(declared.title) || no('Die Gegenforderung ist bestritten.', 'The counterclaim is disputed.'),
  then: (declared) => settles(declared.id, declared.amount),
  examples: {
    'an acknowledged claim settles': [{ id: 3, title: 'acknowledged', amount: eur('20.00') }, settles(3, eur('20.00'))],
    'a disputed one does not': [{ id: 3, title: 'disputed', amount: eur('20.00') }, []],
  },
  claims: ['elc.agb.5.3a'],
})

export const setOffOfDefects = clause({
  ref: '§ 5.3 S. 2',
  title: { de: 'Aufrechnung mit Mängelansprüchen', en: 'Set-off of claims for defects' },
  when: 'setOffDeclared',
  de: 'Das gilt nicht für Ansprüche wegen Mängeln aus demselben Vertrag.',
  en: 'This does not hold for claims for defects from the same agreement.',
  where: {},
  provided: (declared) =>
    (declared.title === 'disputed' && declared.ground === 'defect') ||
    no('Kein bestrittener Mängelanspruch.', 'Not a disputed claim for a defect.'),
  then: (declared) => settles(declared.id, declared.amount),
  examples: {
    'a disputed claim for a defect settles': [
      { id: 3, title: 'disputed', ground: 'defect', amount: eur('20.00') },
      settles(3, eur('20.00')),
    ],
    'another disputed claim does not': [{ id: 3, title: 'disputed', amount: eur('20.00') }, []],
  },
  claims: ['elc.agb.5.3b'],
  reading:
    'If the defect is itself in doubt the fact is told as doubted: then nothing harmful happens until it is settled.',
})
