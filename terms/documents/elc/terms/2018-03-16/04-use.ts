import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayActOn } from '../../../../grammar/matters/provision.ts'
import { isAreaIncluded, permissionInDirectory } from '../../../../grammar/quantities/provision.ts'
import { performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const share = performance({
  ref: '§ 4.1 S. 1',
  title: { de: 'Laufwerk', en: 'Shared drive' },
  de: 'Der Kunde erhält ein Laufwerk, das er wie ein eigenes in seine Systeme einbindet.',
  en: 'The customer gets a share that it can mount in its systems like a drive of its own.',
  where: {},
  claims: ['elc.agb.4.1a'],
  performance: { item: 'files.single' },
  reading: 'It belongs to the file plans; servers alone bring no share, since the price list sells it that way.',
})

export const directory = performance({
  ref: '§ 4.1 S. 3',
  title: { de: 'Anbindung eines Verzeichnisses', en: 'Integration of a directory' },
  de: 'Auf Wunsch wird der Verzeichnisdienst des Kunden (Active Directory) oder ein eigenes Nutzerverzeichnis in der Cloud angebunden; Nutzer und Rechte verwaltet der Kunde dann selbst.',
  en: 'As an option the directory service of the customer (Active Directory) or a separate user directory in the cloud is tied in; the customer then administers users and rights itself.',
  where: {},
  claims: ['elc.agb.4.1c'],
  performance: { item: 'files.multi' },
})

export const rightsOfUsers = asLongAs({
  ref: '§ 4.1 S. 4',
  title: { de: 'Rechte der Nutzer', en: 'Rights of users' },
  decides: mayActOn,
  de: 'Die Rechte aller Nutzer richten sich nach den vereinbarten Diensten; ein Eintrag im Verzeichnis erweitert sie nicht.',
  en: 'The rights of all users follow the services agreed; an entry in the directory cannot widen them.',
  where: {},
  given: { permission: permissionInDirectory, included: isAreaIncluded },
  provided: ({ permission }) =>
    permission !== undefined || no('Das Verzeichnis erlaubt es nicht.', 'The directory does not allow it.'),
  then: ({ included }) => (included ? 'permitted' : 'barred'),
  examples: {
    'what both allow': [{ permission: {}, included: true }, 'permitted'],
    'what the directory alone allows': [{ permission: {}, included: false }, 'barred'],
    'what the directory does not allow is not decided here': [{ permission: undefined, included: true }],
  },
  claims: ['elc.agb.4.1d'],
})

export const responsibilityForUsers = textOnly({
  ref: '§ 4.2 S. 1',
  title: { de: 'Verantwortung für die Nutzung', en: 'Responsibility for use' },
  de: 'Für die Nutzung ist allein der Kunde verantwortlich; für die Nutzer, die er zulässt, steht er ein wie für sich selbst.',
  en: 'The customer alone is responsible for the use and answers for the users it admits as for itself.',
  where: {},
  claims: ['elc.agb.4.2a'],
  textOnly: 'Responsibility towards others is decided by courts.',
})

export const usersWithinTheScope = undertaking({
  ref: '§ 4.2 S. 3',
  title: { de: 'Nutzung im vereinbarten Umfang', en: 'Use within the scope agreed' },
  de: 'Der Kunde sorgt dafür, dass seine Nutzer die Dienste nur im vereinbarten Umfang nutzen.',
  en: 'The customer makes sure that its users use the services only within the scope agreed.',
  where: {},
  claims: ['elc.agb.4.2b'],
  undertaking: { who: 'customer', duty: 'reviewPermissions' },
})

export const noContractWithUsers = textOnly({
  ref: '§ 4.2 S. 4',
  title: { de: 'Kein Vertrag mit Nutzern', en: 'No contract with users' },
  de: 'Zwischen Anbieter und Nutzern kommt kein Vertrag zustande.',
  en: 'No contract comes into being between provider and users.',
  where: {},
  claims: ['elc.agb.4.2c'],
  textOnly: 'Users declare nothing about the agreement: what counts are the powers that the customer granted.',
})
