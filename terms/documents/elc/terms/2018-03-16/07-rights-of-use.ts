import { asLongAs } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { mayUseContents } from '../../../../grammar/matters/provision.ts'
import { consentToUse } from '../../../../grammar/quantities/provision.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const licence = textOnly({
  ref: '§ 7.1 S. 1',
  title: { de: 'Einfaches Nutzungsrecht', en: 'Simple right of use' },
  de: 'Der Kunde hat für die Dauer des Vertrags ein einfaches Recht, die vereinbarten Dienste zu nutzen.',
  en: 'For the term of the agreement the customer has a simple right to use the services agreed.',
  where: {},
  claims: ['elc.agb.7.1a'],
  textOnly: 'What follows from it is access while the agreement lasts (§§ 3.1, 9.2) and the scope agreed (§ 2.1).',
})

export const noOtherPurposes = textOnly({
  ref: '§ 7.1 S. 2',
  title: { de: 'Keine anderen Zwecke', en: 'No other purposes' },
  de: 'Zu anderen als den vereinbarten Zwecken darf er sie nicht nutzen.',
  en: 'It may not use them for other purposes than agreed.',
  where: {},
  claims: ['elc.agb.7.1b'],
  textOnly: 'For which purpose somebody uses a drive no rule can see.',
})

export const noEditingNoResale = textOnly({
  ref: '§ 7.1 S. 3',
  title: { de: 'Kein Bearbeiten, keine Weitergabe gegen Entgelt', en: 'No editing, no passing on for money' },
  de: 'Insbesondere darf er die Dienste nicht bearbeiten und nicht gegen Entgelt an Dritte weitergeben.',
  en: 'In particular it may neither edit the services nor pass them on to others for money.',
  where: {},
  claims: ['elc.agb.7.1c'],
  textOnly: 'The provider learns of neither from what happens here.',
  reading:
    'Partners in a project who use a share free of charge, and processing for clients of the customer, stay possible.',
})

export const licenceInContents = textOnly({
  ref: '§ 7.2 S. 1',
  title: { de: 'Rechte an Inhalten', en: 'Rights in contents' },
  de: 'Mit dem Speichern räumt der Kunde dem Anbieter die einfachen Rechte ein, die für die vereinbarten Dienste nötig sind.',
  en: 'By storing contents the customer grants the provider the simple rights that the services agreed need.',
  where: {},
  claims: ['elc.agb.7.2a'],
  textOnly: 'A licence that is given by storing; each other use asks sentence 2.',
})

export const otherUseOfContents = asLongAs({
  ref: '§ 7.2 S. 2',
  title: { de: 'Andere Nutzung der Inhalte', en: 'Other use of contents' },
  decides: mayUseContents,
  de: 'Zu anderen Zwecken nutzt der Anbieter Inhalte nur, wenn der Kunde vorher in {form} eingewilligt hat.',
  en: 'The provider uses contents for other purposes only if the customer has consented beforehand in {form}.',
  where: { form: textForm },
  given: { consent: consentToUse },
  then: ({ consent }, { form }) =>
    consent !== undefined && form.isMetBy(consent.medium) === true ? 'permitted' : 'barred',
  examples: {
    'with consent by e-mail': [{ consent: { medium: 'e-mail' } }, 'permitted'],
    'not on the telephone': [{ consent: { medium: 'telephone' } }, 'barred'],
    'nor without any': [{ consent: undefined }, 'barred'],
  },
  claims: ['elc.agb.7.2b'],
  reading: 'For the purpose named and from receipt on: a consent that comes after a run does not make that run lawful.',
})

export const rightsInMediaFiles = textOnly({
  ref: '§ 7.2 S. 3',
  title: { de: 'Rechte an Mediendateien', en: 'Rights in media files' },
  de: 'Bei Text-, Bild-, Grafik-, Ton- und Videodateien stellt der Kunde sicher, dass er die Rechte hat und weder Persönlichkeits- noch Schutz- noch Urheberrechte verletzt.',
  en: 'For text, picture, graphic, audio and video files the customer ensures that it holds the rights and infringes no personality, industrial property or copyright.',
  where: {},
  claims: ['elc.agb.7.2c'],
  textOnly: 'Whether somebody holds a right no rule can tell.',
})
