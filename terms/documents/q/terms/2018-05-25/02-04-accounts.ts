import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { mayDeleteAccount } from '../../../../grammar/matters/rights.ts'
import { access } from '../../../../grammar/matters/services.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { findingOnParticulars, rightToDelete } from '../../../../grammar/quantities/blocking.ts'
import { concludedOn } from '../../../../grammar/quantities/consumer.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'

export const personalAccount = asLongAs({
  ref: '§ 2.4 S. 1',
  title: { de: 'Persönliches Konto', en: 'Personal account' },
  decides: access,
  of: ['services'],
  de: 'Mit der Registrierung steht dem Kunden ein persönliches Konto offen.',
  en: 'With registration a personal account is open to the customer.',
  where: {},
  given: { concluded, agreed: concludedOn },
  provided: ({ concluded: on, agreed }) =>
    (on ?? agreed) !== undefined || no('Es ist kein Vertrag geschlossen.', 'No agreement is concluded.'),
  then: () => 'open',
  examples: {
    'from registration on': [{ concluded: '2026-05-04', agreed: undefined }, 'open'],
    'or since a term was agreed': [{ concluded: undefined, agreed: '2026-01-01' }, 'open'],
    'not before': [{ concluded: undefined, agreed: undefined }],
  },
  claims: ['q.agb.2.4a'],
})

export const closedWithTheAgreement = asLongAs({
  ref: '§ 2.4 S. 2',
  title: { de: 'Kein Konto nach dem Ende', en: 'No account after the end' },
  decides: access,
  of: ['services'],
  exceptionTo: ['§ 2.4 S. 1'],
  de: 'Mit dem Ende des Vertrags schließt das Konto.',
  en: 'With the end of the agreement the account closes.',
  where: {},
  given: { ended: endOfAgreement },
  provided: ({ ended }) => ended !== undefined || no('Der Vertrag ist nicht beendet.', 'The agreement has not ended.'),
  then: () => 'closed',
  examples: {
    'once it has ended': [{ ended: endOfDay('2026-12-31') }, 'closed'],
    'as long as it goes on it stays open': [{ ended: undefined }],
  },
  claims: ['q.agb.2.4a'],
})

export const safekeeping = textOnly({
  ref: '§ 2.4 S. 3',
  title: { de: 'Aufbewahrung der Zugangsdaten', en: 'Safekeeping of credentials' },
  de: 'Seine Zugangsdaten verwahrt der Kunde sicher.',
  en: 'The customer keeps its credentials safe.',
  where: {},
  claims: ['q.agb.2.4c'],
  textOnly: 'It happens with the customer, where nobody sees it.',
})

export const trueParticulars = measure({
  ref: '§ 2.4 S. 4',
  title: { de: 'Wahre Angaben', en: 'True particulars' },
  de: 'Falsche Namen und erfundene E-Mail-Adressen sind unzulässig; eine Adresse wird bestätigt, bevor das Konto genutzt wird.',
  en: 'False names and invented e-mail addresses are not allowed; an address is confirmed before the account is used.',
  where: {},
  claims: ['q.agb.2.4d'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Bestätigung der Adresse im Protokoll, unzustellbare Nachrichten, Prüfung des Namens',
      en: 'confirmation of the address in the log, messages that bounced, check of the name',
    },
  },
  reading: 'The text prescribes no check; the confirmed address is the obvious evidence.',
})

export const fictitiousParticulars = asLongAs({
  ref: '§ 2.4 S. 5',
  title: { de: 'Offensichtlich erfundene Angaben', en: 'Obviously fictitious particulars' },
  decides: mayDeleteAccount,
  of: ['account'],
  de: 'Sind die Angaben offensichtlich erfunden, darf der Anbieter das Konto löschen.',
  en: 'If the particulars are obviously fictitious the provider may delete the account.',
  where: {},
  given: { found: findingOnParticulars },
  provided: ({ found }) =>
    found?.finding === 'fictitious' ||
    no('Dass die Angaben erfunden sind, ist nicht festgestellt.', 'Nobody found the particulars to be fictitious.'),
  then: () => 'permitted',
  examples: {
    'somebody looked, and they are': [{ found: { finding: 'fictitious' } }, 'permitted'],
    'a plausible name': [{ found: { finding: 'plausible' } }],
    'nobody looked': [{ found: undefined }],
  },
  claims: ['q.agb.2.4e'],
  reading:
    'A right and no duty, without notice; a person records the finding first, and hears the customer if the account holds content.',
})

export const deletionOfAccount = clause({
  ref: '§ 2.4 S. 6',
  title: { de: 'Löschung eines erfundenen Kontos', en: 'Deletion of a fictitious account' },
  when: 'deletionOfAccountDecided',
  de: 'Mit der Löschung endet der Vertrag {end}.',
  en: 'With the deletion the agreement ends {end}.',
  where: { end: immediately },
  given: { right: rightToDelete },
  provided: (_, __, { right }) =>
    right === 'permitted' || no('Das Konto darf nicht gelöscht werden.', 'The account may not be deleted.'),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'found to be fictitious': [
      { at: instantOf('2026-05-04T16:00') },
      ends(inCourseOf(instantOf('2026-05-04T16:00'))),
      { right: 'permitted' },
    ],
    'without a finding nothing is deleted': [{ at: instantOf('2026-05-04T16:00') }, [], { right: undefined }],
  },
  claims: ['q.agb.2.4e'],
})

export const damagesOfRegistration = textOnly({
  ref: '§ 2.4 S. 7',
  title: { de: 'Ersatz bei Verstößen', en: 'Damages for breaches' },
  de: 'Verletzt der Kunde diese Pflichten, ersetzt er dem Anbieter den Schaden.',
  en: 'If the customer breaches these duties it makes good the damage of the provider.',
  where: {},
  claims: ['q.agb.2.4f'],
  textOnly: 'Damages are a dispute that people decide.',
})
