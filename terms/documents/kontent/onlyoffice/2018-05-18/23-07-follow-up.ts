import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { mayUse } from '../../../../grammar/matters/software-service.ts'
import { followUp, itemEnded } from '../../../../grammar/quantities/software-service.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const followUpContract = asLongAs({
  ref: '§ 23.7 S. 4',
  title: { de: 'Anschlussvertrag', en: 'Follow-up contract' },
  decides: mayUse,
  of: ['onlyoffice'],
  exceptionTo: ['§ 23.2 S. 2'],
  de: 'Nach dem Ende einer festen Laufzeit geht die Nutzung weiter, wenn ein Anschlussvertrag geschlossen ist.',
  en: 'After the end of a fixed term the use goes on if a follow-up contract was concluded.',
  where: {},
  given: { ended: itemEnded, next: followUp },
  provided: ({ ended, next }) =>
    (ended !== undefined && next !== undefined) ||
    no('Es gibt keinen Anschlussvertrag.', 'There is no follow-up contract.'),
  then: () => 'permitted',
  examples: {
    'with a follow-up contract': [
      { ended: endOfDay('2026-12-22'), next: { item: 'onlyoffice 2', follows: 'onlyoffice' } },
      'permitted',
    ],
    'without one the use has ended': [{ ended: endOfDay('2026-12-22'), next: undefined }],
  },
  claims: ['kontent.oo.23.7g'],
})

export const causeStays = textOnly({
  ref: '§ 23.7 S. 5',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  de: 'Das Recht, nach den Allgemeinen Geschäftsbedingungen aus wichtigem Grund zu kündigen, bleibt unberührt.',
  en: 'The right to terminate for cause under the general terms is not affected.',
  where: {},
  textOnly: 'It leaves in force what the general terms say.',
  claims: ['kontent.oo.23.7h'],
})
