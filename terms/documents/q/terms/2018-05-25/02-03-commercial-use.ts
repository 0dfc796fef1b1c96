import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayActivate } from '../../../../grammar/matters/rights.ts'
import { given } from '../../../../grammar/quantity.ts'

const confirmation = given(
  'Bestätigung gewerblicher Nutzung',
  'confirmation of commercial use',
  'fact',
  (standing, subject): boolean | undefined =>
    (subject === 'paid' ? standing.last('planOrdered') : standing.last('applicationReceived'))?.commercialUse,
)

export const confirmationOfCommercialUse = asLongAs({
  ref: '§ 2.3 S. 2',
  title: { de: 'Bestätigung gewerblicher Nutzung', en: 'Confirmation of commercial use' },
  decides: mayActivate,
  of: ['account', 'paid'],
  de: 'Wer ein Abonnement aktiviert, bestätigt dabei, es allein gewerblich zu nutzen; ohne Bestätigung wird nicht aktiviert.',
  en: 'Whoever activates a subscription confirms to use it for commercial purposes alone; without that nothing is activated.',
  where: {},
  given: { confirmation },
  provided: ({ confirmation: confirmed }) =>
    confirmed === false || no('Die Bestätigung fehlt nicht.', 'The confirmation is not missing.'),
  then: () => 'barred',
  examples: {
    'the box stayed empty': [{ confirmation: false }, 'barred'],
    'it was ticked': [{ confirmation: true }],
    'none was shown: a change of a plan that runs': [{ confirmation: undefined }],
  },
  claims: ['q.agb.2.3b'],
  reading:
    'A free account is a subscription too (§ 2.9.1), so the box is shown on registration and again when a paid one is activated.',
})
