import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { power } from '../../../../grammar/matters/declarations.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { listedToInstruct } from '../../../../grammar/quantities/power.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const instruction = { kind: 'instructionReceived', by: 'customer', person: 'B' } as const

export const instructionsByOffice = asLongAs({
  ref: '§ 3.2',
  title: { de: 'Weisungsberechtigte', en: 'Persons who may instruct' },
  decides: power,
  de: '{instructions} erteilt, wer den Kunden als Organ, als Datenschutzbeauftragter oder in einer dazu bestimmten Funktion vertritt.',
  en: '{instructions} are given by whoever represents the customer as an organ, as data protection officer or in a function meant for it.',
  where: { instructions: oneOf('Weisungen', 'Instructions', 'instructionReceived') },
  given: { declared, listed: listedToInstruct },
  provided: ({ declared: { kind, by, person }, listed }, { instructions }) =>
    all(
      (by === 'customer' && instructions.has(kind)) ||
        no('Es ist keine Weisung des Kunden.', 'Not an instruction of the customer.'),
      person !== undefined || no('Es ist nicht gesagt, wer erklärt hat.', 'It is not said who declared.'),
      !listed.isEntitled || no('Die Person ist dazu bestimmt.', 'The person is meant for it.'),
    ),
  then: () => false,
  examples: {
    'a normal user': [{ declared: instruction, listed: { persons: 0, isEntitled: false } }, false],
    'the registered data protection officer': [{ declared: instruction, listed: { persons: 0, isEntitled: true } }],
    'nobody knows who': [
      { declared: { kind: 'instructionReceived', by: 'customer' }, listed: { persons: 0, isEntitled: false } },
    ],
    'not an instruction': [
      { declared: { ...instruction, kind: 'terminationReceived' }, listed: { persons: 0, isEntitled: false } },
    ],
  },
  claims: ['q.av.3.2'],
  reading:
    'An administrator of the software is not entitled by that alone; the list is a list of its own, with history.',
})
