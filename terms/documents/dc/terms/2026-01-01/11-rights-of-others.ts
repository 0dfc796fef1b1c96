import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends, must } from '../../../../grammar/outcome.ts'
import {
  mayEndPart,
  mayLeaveRest,
  partialTermination,
  remediesRuledOut,
} from '../../../../grammar/quantities/causes-found.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

const claimed = { matter: 'matter 1', part: 'media-desk' }

export const indemnity = clause({
  ref: 'Ziff. 11.1 S. 1',
  title: { de: 'Freistellung durch den Anbieter', en: 'Indemnity by the provider' },
  when: 'infringementClaimed',
  de: 'Machen Dritte geltend, dass die Dienste ihre Schutzrechte verletzen, stellt der Anbieter den Kunden auf eigene Kosten frei.',
  en: 'If third parties claim that the services infringe their intellectual property, the provider indemnifies the customer at its own cost.',
  where: {},
  then: ({ matter }) => must('provider', 'indemnify', matter),
  examples: { 'a claim is made': [claimed, must('provider', 'indemnify', 'matter 1')] },
  claims: ['dc.agb.11.1a'],
})
export const noIndemnityForFault = textOnly({
  ref: 'Ziff. 11.1 S. 2',
  title: { de: 'Keine Freistellung bei Verschulden', en: 'No indemnity upon fault' },
  de: 'Das gilt nicht, soweit der Anspruch auf einer schuldhaften Pflichtverletzung des Kunden beruht.',
  en: 'This does not hold as far as the claim rests on a culpable breach of duty by the customer.',
  where: {},
  textOnly: 'Fault is found by people, claim by claim.',
  claims: ['dc.agb.11.1b'],
})
export const reportOfClaims = clause({
  ref: 'Ziff. 11.1 S. 3',
  title: { de: 'Mitteilung von Ansprüchen', en: 'Report of claims' },
  when: 'infringementClaimed',
  de: 'Von geltend gemachten Ansprüchen unterrichtet der Kunde den Anbieter unverzüglich.',
  en: 'The customer tells the provider of claims that are made without undue delay.',
  where: {},
  then: ({ matter }) => must('customer', 'reportClaim', matter),
  examples: { 'a claim is made': [claimed, must('customer', 'reportClaim', 'matter 1')] },
  claims: ['dc.agb.11.1c'],
  reading:
    'Without culpable delay (§ 121 (1) BGB), from the day on which the claim is made; no number of hours is named.',
})
export const lateReport = undertaking({
  ref: 'Ziff. 11.1 S. 4',
  title: { de: 'Verspätete Mitteilung', en: 'Late report' },
  de: 'Unterbleibt das, entfällt der Anspruch auf Freistellung; ob es zu spät war, entscheidet der Anbieter mit Gründen nach den Zeitpunkten von Anspruch und Mitteilung.',
  en: 'If that is not done, the claim to indemnity lapses; whether it was too late the provider decides with reasons, by the times of claim and report.',
  where: {},
  undertaking: { who: 'provider', duty: 'decideOnIndemnity' },
  claims: ['dc.agb.11.1d'],
})
export const changeOrPurchase = undertaking({
  ref: 'Ziff. 11.2',
  title: { de: 'Änderung oder Erwerb der Rechte', en: 'Change or purchase of the rights' },
  de: 'Besteht ein Anspruch auf Freistellung (Ziff. 11.1), ändert der Anbieter nach seiner Wahl auf eigene Kosten (a) die Leistung nach Rücksprache so, dass sie niemanden verletzt und die Interessen des Kunden wahrt, oder erwirbt (b) die nötigen Rechte.',
  en: 'Where there is a claim to indemnity (Ziff. 11.1), the provider chooses at its own cost (a) to change the service after consultation so that it infringes nobody and keeps the customer’s interests, or (b) to buy the rights it needs.',
  where: {},
  undertaking: { who: 'provider', duty: 'endInfringement' },
  claims: ['dc.agb.11.2'],
  mend: {
    de: 'Die Vorlage verweist auf Ziff. 12.1, die Verfügbarkeit; gemeint ist Ziff. 11.1.',
    en: 'The source refers to Ziff. 12.1, availability; Ziff. 11.1 is meant.',
  },
})

const bothOptions = say('beides', 'both', {
  areOut: (out: readonly string[]): boolean =>
    out.includes('change of the service') && out.includes('purchase of the rights'),
})

export const rightToEndPart = asLongAs({
  ref: 'Ziff. 11.3 S. 1',
  title: { de: 'Recht zur Teilkündigung', en: 'Right to end a part' },
  decides: mayTerminate,
  ofEvery: ['part '],
  de: 'Ist {options} unmöglich oder nur mit unverhältnismäßigem Aufwand zu erreichen, darf der Anbieter den betroffenen Teil außerordentlich und fristlos kündigen.',
  en: 'If {options} can be reached not at all or only by disproportionate effort, the provider may terminate the part concerned for cause and without notice.',
  where: { options: bothOptions },
  given: { out: after('part ', remediesRuledOut) },
  provided: ({ out = [] }, { options }) =>
    options.areOut(out) || no('Ein Weg der Abhilfe steht noch offen.', 'A way to remedy it is still open.'),
  then: () => 'permitted',
  examples: {
    'neither works': [{ out: ['purchase of the rights', 'change of the service'] }, 'permitted'],
    'the rights could still be bought': [{ out: ['change of the service'] }],
    'the service could still be changed': [{ out: ['purchase of the rights'] }],
  },
  claims: ['dc.agb.11.3a'],
})
export const partialEnd = clause({
  ref: 'Ziff. 11.3 S. 1 (Wirkung)',
  title: { de: 'Teilkündigung', en: 'Termination of a part' },
  when: 'terminationReceived',
  about: ({ scope }) => scope ?? '',
  de: 'Diese Kündigung beendet den Teil {end}.',
  en: 'Such a notice ends the part {end}.',
  where: { end: immediately },
  given: { right: mayEndPart },
  provided: ({ by, ground, scope }, _, { right }) =>
    all(
      (by === 'provider' && ground === 'for cause' && scope !== undefined) ||
        no('Keine Teilkündigung des Anbieters.', 'Not a partial termination by the provider.'),
      right === 'permitted' || no('Bei Zugang fehlte die Voraussetzung.', 'The condition was missing on receipt.'),
    ),
  then: ({ at, scope }, { end }) => ends(end.at(at), scope),
  examples: {
    'with the receipt': [
      { by: 'provider', ground: 'for cause', scope: 'media-desk', at: instantOf('2026-12-17T10:00') },
      ends(inCourseOf(instantOf('2026-12-17T10:00')), 'media-desk'),
      { right: 'permitted' },
    ],
    'while a remedy is open it ends nothing': [
      { by: 'provider', ground: 'for cause', scope: 'media-desk', at: instantOf('2026-12-17T10:00') },
      [],
      { right: undefined },
    ],
    'a notice of the whole is another one': [
      { by: 'provider', ground: 'for cause', at: instantOf('2026-12-17T10:00') },
      [],
      { right: undefined },
    ],
  },
  claims: ['dc.agb.11.3a'],
  reading:
    'No form is named. A fee of the part stops with it; giving back what was prepaid is not said, and left to a person.',
})

export const rightToLeaveTheRest = asLongAs({
  ref: 'Ziff. 11.3 S. 2',
  title: { de: 'Recht, auch den Rest zu kündigen', en: 'Right to leave the rest too' },
  decides: mayTerminate,
  ofEvery: ['rest without '],
  de: 'Nützt ihm der Rest nichts mehr, darf der Kunde {period} nach Zugang der Teilkündigung den ganzen Vertrag kündigen.',
  en: 'If what is left is of no use to it, the customer may terminate the whole agreement {period} of receipt of the partial termination.',
  where: { period: within(2, 'weeks', moves(workingDayNW)) },
  given: { ended: after('rest without ', partialTermination), right: after('rest without ', mayEndPart), reached },
  provided: ({ ended, right, reached: isReached }, { period }) =>
    all(
      (ended !== undefined && right === 'permitted') || no('Kein Teil ist gekündigt.', 'No part was terminated.'),
      ended === undefined ||
        !isReached(period.firstDayAfter(ended.on)) ||
        no('Die Frist ist abgelaufen.', 'The period has run out.'),
    ),
  then: () => 'permitted',
  examples: {
    'to the end of the fourteenth day': [
      { ended: { on: '2026-12-17' }, right: 'permitted', reached: asOf('2026-12-31T23:59') },
      'permitted',
    ],
    'the next day it is over': [{ ended: { on: '2026-12-17' }, right: 'permitted', reached: asOf('2027-01-01') }],
    'New Year and a weekend move the last day': [
      { ended: { on: '2026-12-18' }, right: 'permitted', reached: asOf('2027-01-04T23:59') },
      'permitted',
    ],
    'to Monday and no further': [{ ended: { on: '2026-12-18' }, right: 'permitted', reached: asOf('2027-01-05') }],
    'a notice that ended nothing gives none': [
      { ended: { on: '2026-12-17' }, right: undefined, reached: asOf('2026-12-18') },
    ],
  },
  claims: ['dc.agb.11.3b'],
  reading:
    'A period for a declaration, so § 193 BGB moves its end. Whether the rest is of use the customer says; the provider may contest it.',
})
export const leavingTheRest = clause({
  ref: 'Ziff. 11.3 S. 2 (Wirkung)',
  title: { de: 'Kündigung nach einer Teilkündigung', en: 'Termination after a partial one' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Diese Kündigung beendet den Vertrag {end}.',
  en: 'Such a notice ends the agreement {end}.',
  where: { end: immediately },
  given: { right: mayLeaveRest },
  provided: ({ by, ground }, _, { right }) =>
    all(
      (by === 'customer' && ground === 'partial termination') ||
        no('Keine Kündigung wegen einer Teilkündigung.', 'Not a notice upon a partial termination.'),
      right === 'permitted' || no('Bei Zugang bestand kein Recht dazu.', 'There was no right to it on receipt.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'with the receipt': [
      { by: 'customer', ground: 'partial termination', change: 'media-desk', at: instantOf('2026-12-31T17:00') },
      ends(inCourseOf(instantOf('2026-12-31T17:00'))),
      { right: 'permitted' },
    ],
    'too late': [
      { by: 'customer', ground: 'partial termination', change: 'media-desk', at: instantOf('2027-01-01T10:00') },
      [],
      { right: undefined },
    ],
  },
  claims: ['dc.agb.11.3b'],
  reading: 'The notice names the part that was ended.',
})
