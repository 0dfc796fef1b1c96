import { measure, performance, textOnly } from '../../../../grammar/statement.ts'

export const purpose = textOnly({
  ref: 'Nr. 0.1 (Vorbemerkung)',
  title: { de: 'Zweck der Maßnahmen', en: 'Purpose of the measures' },
  de: 'Die folgenden Maßnahmen des Anbieters und, wo es zutrifft, seiner Vertragspartner erfüllen Art. 32 DSGVO.',
  en: 'The following measures of the provider and, where it applies, of its contract partners meet Art. 32 GDPR.',
  where: {},
  textOnly: 'It introduces the measures.',
  claims: ['rapidstream.anlage3.0a'],
})

export const confidentiality = textOnly({
  ref: 'Nr. 0.2 (Vertraulichkeit)',
  title: { de: 'Bedeutung der Vertraulichkeit', en: 'Meaning of confidentiality' },
  de: 'Vertraulichkeit heißt, dass personenbezogene Daten unbefugten Personen, Stellen oder Prozessen weder zugänglich noch offengelegt werden.',
  en: 'Confidentiality means that personal data are neither available nor disclosed to unauthorised persons, entities or processes.',
  where: {},
  textOnly: 'A definition.',
  claims: ['rapidstream.anlage3.0b'],
})

export const systemsOfTheHost = textOnly({
  ref: 'Nr. 0.3 (Vertraulichkeit)',
  title: { de: 'Systeme des Hosters', en: 'Systems of the host' },
  de: 'Die Systeme der Verarbeitung gehören nicht dem Anbieter, sondern einem Hosting-Unternehmen, der Microsoft Corporation.',
  en: 'The processing systems belong to a hosting company, Microsoft Corporation, and not to the provider.',
  where: {},
  textOnly: 'It says who owns the systems.',
  claims: ['rapidstream.anlage3.0c'],
  reading: 'Six further vendors of annex 2 hold data; nothing is said of their systems beyond no. 5.',
  mend: {
    de: 'Die Systeme der übrigen Unterauftragsverarbeiter in Anlage 3 nennen.',
    en: 'Name the systems of the other subprocessors in annex 3.',
  },
})

export const encryptedTransfer = measure({
  ref: 'Nr. 0.4 (Vertraulichkeit)',
  title: { de: 'Verschlüsselte Übertragung zum Hoster', en: 'Encrypted transfer to the host' },
  de: 'Daten werden zum Hoster verschlüsselt (TLS) übertragen.',
  en: 'Data are transferred to the host encrypted (TLS).',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Prüfprotokoll der Endpunkte des Hosters.', en: 'Test report of the endpoints of the host.' },
  },
  claims: ['rapidstream.anlage3.host.tls'],
})

export const passwordsAtTheHost = measure({
  ref: 'Nr. 0.4 (Passwörter)',
  title: { de: 'Sichere Passwörter beim Hoster', en: 'Safe passwords at the host' },
  de: 'Der Zugang zu den Diensten des Hosters ist mit sicheren Passwörtern geschützt; für sie gilt Nr. 2.',
  en: 'Access to the services of the host is protected by safe passwords; no. 2 applies to them.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Auszug der Passwortregeln im Konto beim Hoster.',
      en: 'Extract of the password rules in the account at the host.',
    },
  },
  claims: ['rapidstream.anlage3.host.pw'],
})

export const secondFactor = measure({
  ref: 'Nr. 0.5 (Vertraulichkeit)',
  title: { de: 'Zweiter Faktor beim Hoster', en: 'Second factor at the host' },
  de: 'Der Zugang zu den Diensten des Hosters verlangt zwei Faktoren.',
  en: 'Access to the services of the host takes two factors.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Auszug der Zugangsrichtlinie im Konto beim Hoster.',
      en: 'Extract of the access policy in the account at the host.',
    },
  },
  claims: ['rapidstream.anlage3.host.mfa'],
  reading: 'Stated for the host only; no. 2 names no second factor for the systems of the provider itself.',
})

export const pagesOfTheHost = textOnly({
  ref: 'Nr. 0.6 (Vertraulichkeit)',
  title: { de: 'Unterlagen des Hosters', en: 'Papers of the host' },
  de: 'Einzelheiten zu den Maßnahmen von Microsoft stehen unter https://learn.microsoft.com/de-de/compliance/.',
  en: 'Details of the measures of Microsoft are found at https://learn.microsoft.com/de-de/compliance/.',
  where: {},
  textOnly: 'It refers to pages of somebody else.',
  claims: ['rapidstream.anlage3.host.ref'],
})

export const cardPayments = performance({
  ref: 'Nr. 0.7 (Vertraulichkeit)',
  title: { de: 'Kreditkartenzahlung', en: 'Payment by credit card' },
  de: 'Kreditkartenzahlungen werden über die Stripe Inc. abgewickelt.',
  en: 'Credit-card payments are handled through Stripe Inc.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.anlage3.stripe.a'],
})

export const paymentData = measure({
  ref: 'Nr. 0.8 (Vertraulichkeit)',
  title: { de: 'Schutz der Zahlungsdaten', en: 'Protection of payment data' },
  de: 'Hohe Sicherheitsstandards und Verschlüsselung schützen dort die Zahlungsdaten; Einzelheiten stehen unter https://stripe.com/docs/security/stripe.',
  en: 'High security standards and encryption protect payment data there; details are found at https://stripe.com/docs/security/stripe.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Aktuelles Zertifikat von Stripe.', en: 'Current certificate of Stripe.' },
  },
  claims: ['rapidstream.anlage3.stripe.b'],
})

export const ownMeasures = textOnly({
  ref: 'Nr. 0.9 (Vertraulichkeit)',
  title: { de: 'Maßnahmen des Anbieters', en: 'Measures of the provider' },
  de: 'Die Nummern 1 bis 8 beschreiben die Maßnahmen im Bereich des Anbieters selbst.',
  en: 'Numbers 1 to 8 describe the measures in the sphere of the provider itself.',
  where: {},
  textOnly: 'It says to whom the numbers apply.',
  claims: ['rapidstream.anlage3.0d'],
  reading: 'Evidence for subprocessors comes from no. 5 and § 12.',
})
