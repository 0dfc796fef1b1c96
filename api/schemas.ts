import { amount, count, day, flag, free, list, named, object, orNull, ref, type Schema, text, time } from './schema.ts'

const said = ref('Said')
const ask = object({ matter: text, about: text }, { description: 'What to ask `why` for the reasons' })

/** What several answers have in common, each once. */
export const schemas: readonly Schema[] = [
  named('Said', object({ de: text, en: text }, { description: 'The same in both languages' })),
  named(
    'Problem',
    object(
      {
        type: text,
        title: text,
        status: count,
        code: text,
        detail: text,
        seen: said,
        expected: said,
        remedy: said,
        fields: list(object({ field: text, seen: text, de: text, en: text })),
      },
      { optional: ['fields'], description: 'RFC 9457; all codes stand at /api/problems' },
    ),
  ),
  named(
    'Coming',
    object(
      { is: text, at: time, on: day, about: text, amount: orNull(amount), says: said },
      { description: 'What comes about if nothing else is told' },
    ),
  ),
  named('Detail', object({ field: text, label: said, value: said, raw: text })),
  named(
    'Reason',
    object(
      {
        is: { enum: ['clause', 'quantity', 'fact', 'moment'] },
        ref: text,
        title: said,
        text: said,
        values: list(said),
        rank: text,
        reading: text,
        no: said,
        says: said,
        value: said,
        number: count,
        kind: text,
        at: time,
        learnedAt: time,
        details: list(ref('Detail')),
        on: list(ref('Reason')),
        over: list(ref('Reason')),
      },
      {
        optional: [
          ...['ref', 'title', 'text', 'values', 'rank', 'reading', 'no', 'says', 'value', 'number', 'kind', 'at'],
          ...['learnedAt', 'details', 'on', 'over'],
        ],
        description:
          'A clause with its sentence, what it rests on and what it prevailed over; a named quantity with its value; a fact; a moment',
      },
    ),
  ),
  named(
    'Why',
    object(
      {
        matter: text,
        about: text,
        at: time,
        says: said,
        holds: flag,
        reasons: list(ref('Reason')),
        whyNot: list(ref('Reason')),
        fact: ref('Reason'),
      },
      { optional: ['fact'], description: 'Why something holds, or why not' },
    ),
  ),
  named(
    'Line',
    object({
      at: time,
      seenAt: time,
      future: flag,
      is: { enum: ['turned', 'must', 'waits', 'no longer', 'refused', 'stopped'] },
      says: said,
      why: orNull(ask),
      because: list(free),
      line: free,
    }),
  ),
  named(
    'Fact',
    object({
      is: { const: 'fact' },
      number: count,
      kind: text,
      says: said,
      at: time,
      learnedAt: time,
      details: list(ref('Detail')),
      future: flag,
      declaration: flag,
      withdrawn: flag,
      doubted: flag,
      refused: flag,
    }),
  ),
  named(
    'Duty',
    object({
      duty: text,
      key: text,
      act: text,
      content: text,
      says: said,
      at: time,
      by: orNull(time),
      doneAt: orNull(time),
      droppedAt: orNull(time),
      harmful: flag,
      waits: flag,
      future: flag,
    }),
  ),
  named('Span', object({ matter: text, about: text, value: text, says: said, from: time, until: orNull(time) })),
  named(
    'Lanes',
    object({
      access: list(ref('Span')),
      rights: list(ref('Span')),
      claims: list(
        object({
          claim: text,
          says: said,
          amount,
          due: day,
          payableUntil: day,
          steps: list(object({ from: time, open: amount, inDefault: flag })),
        }),
      ),
      ends: list(object({ scope: text, says: said, at: time })),
    }),
  ),
  named(
    'Timeline',
    object({
      now: time,
      until: time,
      lines: list(ref('Line'), 'Up to the clock as they were seen; behind it as they come if nothing else is told'),
      facts: list(ref('Fact')),
      duties: list(ref('Duty')),
      lanes: ref('Lanes'),
      coming: list(ref('Coming')),
    }),
  ),
  named(
    'Standing',
    object({
      at: time,
      knownAt: orNull(time),
      strict: flag,
      sentence: object({ says: said, state: said, next: orNull(ref('Coming')) }),
      holdings: list(
        object({
          group: { enum: ['service', 'amount', 'end', 'right', 'state', 'duty', 'trouble'] },
          says: said,
          value: said,
          since: orNull(time),
          lastOn: orNull(day),
          why: orNull(ask),
        }),
      ),
      standing: { ...free, description: 'As `klausel standing` prints it' },
    }),
  ),
]
