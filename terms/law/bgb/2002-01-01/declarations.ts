/** §§ 130, 177, 180, 184 BGB, in the wording published anew on 2 January 2002 (BGBl. I p. 42). */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import { dayAt, instantOf } from '../../../grammar/day.ts'
import { moves, within } from '../../../grammar/deadline.ts'
import type { Declaration } from '../../../grammar/fact.ts'
import { effect, power } from '../../../grammar/matters/declarations.ts'
import { type Entitlement, entitlements, powerOfDeclarant } from '../../../grammar/quantities/power.ts'
import { itself } from '../../../grammar/quantity.ts'
import type { WorkingDayCalendar } from '../../../grammar/rest-days/working-day-calendar.ts'
import { textOnly } from '../../../grammar/statement.ts'

const declaration = itself<Declaration>()

export const receipt = textOnly({
  ref: '§ 130 Abs. 1 S. 1',
  title: { de: 'Wirksam mit Zugang', en: 'Effective on receipt' },
  de: 'Eine Erklärung wird wirksam, wenn sie zugeht; auf die Absendung kommt es nicht an.',
  en: 'A declaration becomes effective when it is received; dispatch does not matter.',
  where: {},
  claims: [],
  textOnly: 'Every declaration is told with the instant of its receipt, and has no effect before.',
})

export const revocation = asLongAs({
  ref: '§ 130 Abs. 1 S. 2',
  title: { de: 'Widerruf vor oder mit dem Zugang', en: 'Revocation before or with receipt' },
  decides: effect,
  de: 'Eine Erklärung wird nicht wirksam, wenn vorher oder gleichzeitig ein Widerruf zugeht.',
  en: 'A declaration does not become effective if a revocation is received before it or at the same time.',
  where: {},
  given: { declaration },
  provided: ({ declaration: { at = 0, revokedAt } }) =>
    (revokedAt !== undefined && revokedAt <= at) ||
    no('Kein Widerruf ging rechtzeitig zu.', 'No revocation was received in time.'),
  then: () => 'revoked',
  examples: {
    'with the letter': [
      { declaration: { at: instantOf('2026-02-02T10:00'), revokedAt: instantOf('2026-02-02T10:00') } },
      'revoked',
    ],
    'a minute after the letter is too late': [
      { declaration: { at: instantOf('2026-02-02T10:00'), revokedAt: instantOf('2026-02-02T10:01') } },
    ],
    'without a revocation': [{ declaration: { at: instantOf('2026-02-02T10:00') } }],
  },
  claims: [],
})

/** Told so by whoever received it, or known from the powers that were granted. */
const lacksPower = (told: Declaration['power'], entitlement: Entitlement): boolean =>
  told === 'none' || (entitlement.isMissing && !(told === 'by role' && entitlement === entitlements['never granted']))

export const withoutPower = asLongAs({
  ref: '§ 180',
  title: { de: 'Einseitige Erklärung ohne Vertretungsmacht', en: 'Declaration without power to act' },
  decides: power,
  de: 'Wer ohne Vertretungsmacht erklärt, bewirkt nichts, bis der Vertretene genehmigt; hat der andere die fehlende Vollmacht beanstandet, hilft auch das nicht.',
  en: 'Who declares without power to act effects nothing until the one represented approves; if the other side objected to the lack of power, approval does not help either.',
  where: {},
  given: { declaration, entitlement: powerOfDeclarant },
  provided: ({ declaration: { power: told, approvedAt, rejectedAt }, entitlement }) =>
    (lacksPower(told, entitlement) && (approvedAt === undefined || rejectedAt !== undefined)) ||
    no('Die Vertretungsmacht fehlt nicht, oder es wurde genehmigt.', 'Power is not missing, or approval was given.'),
  then: () => false,
  examples: {
    'not approved': [{ declaration: { power: 'none' }, entitlement: entitlements['not examined'] }, false],
    approved: [
      {
        declaration: { power: 'none', approvedAt: instantOf('2026-02-10') },
        entitlement: entitlements['not examined'],
      },
    ],
    'objected to, then approved': [
      {
        declaration: { power: 'none', approvedAt: instantOf('2026-02-10'), rejectedAt: instantOf('2026-02-03') },
        entitlement: entitlements['not examined'],
      },
      false,
    ],
    'with power': [{ declaration: {}, entitlement: entitlements.held }],
    'the power ended yesterday': [{ declaration: {}, entitlement: entitlements.ended }, false],
    'it ended, but the one represented approves': [
      { declaration: { approvedAt: instantOf('2026-02-10') }, entitlement: entitlements.ended },
    ],
    'others hold powers, this person never did': [
      { declaration: {}, entitlement: entitlements['never granted'] },
      false,
    ],
    'no power was told by itself, but the role is one': [
      { declaration: { power: 'by role' }, entitlement: entitlements['never granted'] },
    ],
    'the power of the role has ended': [{ declaration: { power: 'by role' }, entitlement: entitlements.ended }, false],
    'nobody was ever told to hold a power': [{ declaration: {}, entitlement: entitlements['not examined'] }],
  },
  claims: [],
  reading:
    'Powers are examined once the other side was told of one; before, whoever receives a declaration says if power is missing.',
})

/** `place`: where declarations are received; its holidays count for § 193. */
export const approvalOnDemand = (place: WorkingDayCalendar) =>
  asLongAs({
    ref: '§ 177 Abs. 2',
    title: { de: 'Aufforderung zur Genehmigung', en: 'Demand to approve' },
    decides: power,
    exceptionTo: ['§ 180'],
    de: 'Fordert der andere zur Genehmigung auf, kann der Vertretene sie nur {period} erklären; danach gilt sie als verweigert.',
    en: 'If the other side demands approval, the one represented can declare it only {period}; after that it counts as refused.',
    where: { period: within(2, 'weeks', moves(place)) },
    given: { declaration, entitlement: powerOfDeclarant },
    provided: ({ declaration: { power: told, approvedAt, demandedAt }, entitlement }, { period }) =>
      all(
        lacksPower(told, entitlement) || no('Die Vertretungsmacht fehlt nicht.', 'Power is not missing.'),
        (demandedAt !== undefined &&
          approvedAt !== undefined &&
          dayAt(approvedAt) > period.lastDay(dayAt(demandedAt))) ||
          no('Die Genehmigung kam nicht zu spät.', 'Approval did not come too late.'),
      ),
    then: () => false,
    examples: {
      'approved on the last day': [
        {
          declaration: { demandedAt: instantOf('2026-02-02'), approvedAt: instantOf('2026-02-16T18:00') },
          entitlement: entitlements.ended,
        },
      ],
      'approved a day later': [
        {
          declaration: { demandedAt: instantOf('2026-02-02'), approvedAt: instantOf('2026-02-17') },
          entitlement: entitlements.ended,
        },
        false,
      ],
      'nobody was asked': [{ declaration: { approvedAt: instantOf('2026-05-01') }, entitlement: entitlements.ended }],
    },
    claims: [],
  })

export const approvalWorksBack = textOnly({
  ref: '§ 184 Abs. 1',
  title: { de: 'Genehmigung wirkt zurück', en: 'Approval works back' },
  de: 'Die Genehmigung wirkt auf den Zeitpunkt der Erklärung zurück.',
  en: 'Approval works back to the time of the declaration.',
  where: {},
  claims: [],
  textOnly: 'An approval is folded into the declaration before the walk begins, so that it works from its own receipt.',
})
