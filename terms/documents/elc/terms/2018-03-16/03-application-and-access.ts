import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { access } from '../../../../grammar/matter.ts'
import { activation } from '../../../../grammar/quantities/booking.ts'

export const accessAfterActivation = asLongAs({
  ref: '§ 3.1 S. 2',
  title: { de: 'Zugang nach der Freischaltung', en: 'Access after activation' },
  decides: access,
  of: ['services'],
  de: 'Nach der Freischaltung stehen die Dienste und ihre Verwaltung offen.',
  en: 'After activation the services and their administration are open.',
  where: {},
  given: { activation },
  provided: ({ activation: activated }) =>
    activated !== undefined || no('Die Dienste sind noch nicht freigeschaltet.', 'The services are not yet activated.'),
  then: () => 'open',
  claims: ['elc.agb.3.1b'],
})
