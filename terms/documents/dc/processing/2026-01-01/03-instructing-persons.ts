import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { power } from '../../../../grammar/matters/declarations.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { listedToInstruct, listedToReceive } from '../../../../grammar/quantities/power.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const instructions = oneOf('Weisungen', 'instructions', 'instructionReceived')
const isInstruction = (is: boolean) =>
  is || no('Es ist keine Weisung des Kunden.', 'Not an instruction of the customer.')
const instruction = { kind: 'instructionReceived', by: 'customer', person: 'B', recipient: 'Y' } as const

export const namedToInstruct = asLongAs({
  ref: 'Ziff. 3.5',
  title: { de: 'Benannte Weisungsberechtigte', en: 'Persons named to instruct' },
  decides: power,
  de: 'Benennt der Kunde Personen für {instructions}, gelten sie von diesen allein und von seinem Datenschutzbeauftragten.',
  en: 'If the customer names persons for {instructions}, they count from those alone and from its data protection officer.',
  where: { instructions },
  given: { declared, listed: listedToInstruct },
  provided: ({ declared: { kind, by, person }, listed }, { instructions: concerned }) =>
    all(
      isInstruction(by === 'customer' && concerned.has(kind)),
      person !== undefined || no('Es ist nicht gesagt, wer erklärt hat.', 'It is not said who declared.'),
      listed.persons > 0 || no('Der Kunde hat niemanden benannt.', 'The customer has named nobody.'),
      !listed.isEntitled || no('Die Person ist benannt.', 'The person is named.'),
    ),
  then: () => false,
  examples: {
    'the list holds another person': [{ declared: instruction, listed: { persons: 1, isEntitled: false } }, false],
    'the list holds this person': [{ declared: instruction, listed: { persons: 1, isEntitled: true } }],
    'no list, so whoever represents the customer may instruct': [
      { declared: instruction, listed: { persons: 0, isEntitled: false } },
    ],
    'the agreement is terminated without this list': [
      { declared: { ...instruction, kind: 'terminationReceived' }, listed: { persons: 1, isEntitled: false } },
    ],
  },
  claims: ['dc.avv.3.5a'],
  reading: 'Once a list exists it is exclusive, otherwise naming would mean nothing; the officer stays entitled.',
})

export const namedToReceive = asLongAs({
  ref: 'Ziff. 4.6',
  title: { de: 'Benannte Weisungsempfänger', en: 'Persons named to receive instructions' },
  decides: power,
  de: 'Benennt der Anbieter Empfänger für {instructions}, gehen sie zu, wenn sie einen von diesen oder seinen Datenschutzbeauftragten erreichen; ein Wechsel zählt ab seiner Mitteilung an den Kunden.',
  en: 'If the provider names recipients for {instructions}, these are received when they reach one of them or its data protection officer; a change counts from its notice to the customer.',
  where: { instructions },
  given: { declared, listed: listedToReceive },
  provided: ({ declared: { kind, by, recipient }, listed }, { instructions: concerned }) =>
    all(
      isInstruction(by === 'customer' && concerned.has(kind)),
      recipient !== undefined || no('Es ist nicht gesagt, wen sie erreichte.', 'It is not said whom it reached.'),
      listed.persons > 0 || no('Der Anbieter hat niemanden benannt.', 'The provider has named nobody.'),
      !listed.isEntitled || no('Die Person ist benannt.', 'The person is named.'),
    ),
  then: () => false,
  examples: {
    'a sales contact is no recipient': [{ declared: instruction, listed: { persons: 1, isEntitled: false } }, false],
    'the named person is': [{ declared: instruction, listed: { persons: 1, isEntitled: true } }],
    'nobody is named, so every official contact is': [
      { declared: instruction, listed: { persons: 0, isEntitled: false } },
    ],
    'other declarations have no such list': [
      { declared: { ...instruction, kind: 'objectionReceived' }, listed: { persons: 1, isEntitled: false } },
    ],
  },
  claims: ['dc.avv.4.6a', 'dc.avv.4.6b'],
  reading: 'What reached somebody else counts once it was passed on to a named person, at that time.',
})
