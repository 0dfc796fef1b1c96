import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { access } from '../../../../grammar/matters/services.ts'
import { activation } from '../../../../grammar/quantities/booking.ts'
import { allItemsEnded } from '../../../../grammar/quantities/item.ts'

const isActivated = (activated: unknown) =>
  activated !== undefined || no('Die Dienste sind noch nicht freigeschaltet.', 'The services are not yet activated.')

export const openAfterActivation = asLongAs({
  ref: '§ 3.1',
  title: { de: 'Zugang nach der Freischaltung', en: 'Access after activation' },
  decides: access,
  of: ['services'],
  de: 'Nach der Freischaltung stehen die Dienste offen.',
  en: 'After activation the services are open.',
  where: {},
  given: { activation },
  provided: ({ activation: activated }) => isActivated(activated),
  then: () => 'open',
  examples: { activated: [{ activation: {} }, 'open'], 'not yet activated': [{ activation: undefined }] },
  claims: [],
})

export const closedAtTheEnd = asLongAs({
  ref: '§ 3.6 (Zugang)',
  title: { de: 'Abschaltung am Ende der Laufzeit', en: 'Switched off at the end of the term' },
  decides: access,
  of: ['services'],
  exceptionTo: ['§ 3.1'],
  de: 'Sind alle Dienste beendet, ist der Zugang geschlossen; eine Frist zum Export gibt es nicht.',
  en: 'When all items have ended, access is closed; there is no period for export.',
  where: {},
  given: { activation, ended: allItemsEnded },
  provided: ({ activation: activated, ended }) =>
    all(isActivated(activated), ended || no('Nicht alle Dienste sind beendet.', 'Not all items have ended.')),
  then: () => 'closed',
  examples: {
    'when the last item has ended': [{ activation: {}, ended: true }, 'closed'],
    'not as long as one goes on': [{ activation: {}, ended: false }],
  },
  claims: ['kontent.agb.3.6'],
})
