/** §§ 164-174 BGB, in the wording published anew on 2 January 2002 (BGBl. I p. 42). */
import { all, no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import { dayAt, instantOf } from '../../../grammar/day.ts'
import { moves, within } from '../../../grammar/deadline.ts'
import type { Declaration, Kind } from '../../../grammar/fact.ts'
import { agency, power } from '../../../grammar/matters/declarations.ts'
import { endedUnknown, granted, powersGranted, wasTold } from '../../../grammar/quantities/power.ts'
import { itself } from '../../../grammar/quantity.ts'
import type { WorkingDayCalendar } from '../../../grammar/rest-days/working-day-calendar.ts'
import { textOnly } from '../../../grammar/statement.ts'

const declaration = itself<Declaration>()

export const actingForAnother = textOnly({
  ref: '§ 164 Abs. 1',
  title: { de: 'Wirkung für den Vertretenen', en: 'Effect for the one represented' },
  de: 'Was ein Vertreter im Namen des anderen und in den Grenzen seiner Vollmacht erklärt, wirkt für und gegen diesen.',
  en: 'What an agent declares in the name of another and within the power given binds and entitles that other.',
  where: {},
  claims: [],
  textOnly: 'A declaration is told for one of the two sides; whether it works for that side the clauses below decide.',
})

export const granting = asLongAs({
  ref: '§ 167 Abs. 1',
  title: { de: 'Erteilung der Vollmacht', en: 'Granting of a power' },
  decides: agency,
  de: 'Vollmacht hat, wem sie erteilt wurde: ihm selbst oder dem gegenüber, dem er etwas erklären soll.',
  en: 'A power is held by whom it was granted to, be it declared to that person or to the other side.',
  where: {},
  given: { powers: powersGranted },
  provided: ({ powers }) => powers.ever > 0 || no('Es wurde keine Vollmacht erteilt.', 'No power was granted.'),
  then: () => 'held',
  examples: {
    granted: [{ powers: granted(1, 1) }, 'held'],
    'never granted': [{ powers: granted(0, 0) }],
  },
  claims: [],
})

export const ending = asLongAs({
  ref: '§ 168',
  title: { de: 'Erlöschen der Vollmacht', en: 'Ending of a power' },
  decides: agency,
  exceptionTo: ['§ 167 Abs. 1'],
  de: 'Die Vollmacht erlischt, wenn ihre Zeit um ist oder sie widerrufen wird.',
  en: 'A power ends when its time is up or when it is revoked.',
  where: {},
  given: { powers: powersGranted },
  provided: ({ powers }) =>
    all(
      powers.ever > 0 || no('Es wurde keine Vollmacht erteilt.', 'No power was granted.'),
      powers.inForce === 0 || no('Eine Vollmacht besteht fort.', 'A power is still in force.'),
    ),
  then: () => 'ended',
  examples: {
    'revoked yesterday': [{ powers: granted(1, 0) }, 'ended'],
    'one of two is left': [{ powers: granted(2, 1) }],
    'none was ever granted': [{ powers: granted(0, 0) }],
  },
  claims: [],
})

export const goodFaith = asLongAs({
  ref: '§ 170',
  title: { de: 'Fortdauer bis zur Anzeige (§§ 170 bis 173)', en: 'Continuing until notified (§§ 170 to 173)' },
  decides: agency,
  exceptionTo: ['§ 168'],
  de: 'Eine Vollmacht, die dem anderen erklärt, mitgeteilt oder durch Urkunde gezeigt wurde, bleibt ihm gegenüber in Kraft, bis er ihr Erlöschen erfährt.',
  en: 'A power that was declared or notified to the other side, or shown by a document, stays in force towards it until it learns of the ending.',
  where: {},
  given: { endedUnknown },
  provided: ({ endedUnknown: unknown }) =>
    unknown ||
    no(
      'Das Erlöschen ist angezeigt oder bekannt, oder es ist nichts erloschen.',
      'The ending was notified or is known, or nothing has ended.',
    ),
  then: () => 'held',
  examples: {
    'revoked to the person alone, and nobody told the other side': [{ endedUnknown: true }, 'held'],
    'the other side knows (§ 173)': [{ endedUnknown: false }],
  },
  claims: [],
  reading:
    'Known is what was learned by the time of the declaration. Whether the other side ought to have known (§ 173) a person tells by the day it was learned.',
})

/** Declarations that work by themselves, without the other side’s agreeing. */
const oneSided: readonly Kind[] = [
  'terminationReceived',
  'objectionReceived',
  'setOffDeclared',
  'withdrawalReceived',
  'instructionReceived',
]
const notice: Partial<Declaration> = {
  kind: 'terminationReceived',
  at: instantOf('2026-11-10T10:00'),
}

/** `place`: where declarations are received; its holidays count for § 193. */
export const rejection = (place: WorkingDayCalendar) =>
  asLongAs({
    ref: '§ 174',
    title: { de: 'Zurückweisung ohne Vollmachtsurkunde', en: 'Rejection without a document of power' },
    decides: power,
    de: 'Legt der Bevollmächtigte keine Urkunde vor, ist seine einseitige Erklärung unwirksam, wenn der andere sie {delay} zurückweist; nicht, wenn ihm die Vollmacht mitgeteilt war.',
    en: 'If the agent shows no document of power, a one-sided declaration is void if the other side rejects it {delay}; not if that side had been told of the power.',
    where: { delay: within(1, 'weeks', moves(place)) },
    given: { declaration, wasTold },
    provided: ({ declaration: { kind, at = 0, power: told, rejectedAt }, wasTold: knew }, { delay }) =>
      all(
        (kind !== undefined && oneSided.includes(kind)) ||
          no('Es ist keine einseitige Erklärung.', 'It is not a one-sided declaration.'),
        told !== 'none' || no('Die Vollmacht fehlt, nicht ihre Urkunde.', 'The power is missing, not its document.'),
        (rejectedAt !== undefined && dayAt(rejectedAt) <= delay.lastDay(dayAt(at))) ||
          no('Sie wurde nicht unverzüglich zurückgewiesen.', 'It was not rejected without delay.'),
        !knew || no('Die Vollmacht war mitgeteilt.', 'The other side had been told of the power.'),
      ),
    then: () => false,
    examples: {
      'rejected the next day': [
        { declaration: { ...notice, rejectedAt: instantOf('2026-11-11') }, wasTold: false },
        false,
      ],
      'rejected eight days later': [
        { declaration: { ...notice, rejectedAt: instantOf('2026-11-18') }, wasTold: false },
      ],
      'the power had been told': [{ declaration: { ...notice, rejectedAt: instantOf('2026-11-11') }, wasTold: true }],
      'an order is agreed upon by two': [
        {
          declaration: { ...notice, kind: 'orderPlaced', rejectedAt: instantOf('2026-11-11') },
          wasTold: false,
        },
      ],
    },
    claims: [],
    reading: 'Without undue delay (§ 121 BGB) is a week at the most: BAG, 8 December 2011, 6 AZR 354/10.',
  })
