import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const malware = measure({
  ref: '§ 2.5 S. 1 Buchst. a',
  title: { de: 'Keine Schadprogramme', en: 'No malware' },
  de: 'Missbrauch ist, Daten einzustellen, die Schadprogramme enthalten; was hochgeladen wird, wird darauf geprüft.',
  en: 'It is misuse to enter data that contain malware; what is uploaded is scanned for it.',
  where: {},
  claims: ['q.agb.2.5a'],
  measure: {
    kept: 'by the software',
    evidence: { de: 'Protokoll des Virenscanners, Quarantäne', en: 'log of the virus scanner, quarantine' },
  },
})

export const otherUsers = measure({
  ref: '§ 2.5 S. 1 Buchst. b',
  title: { de: 'Rücksicht auf andere', en: 'Regard for others' },
  de: 'Missbrauch ist auch, was die Verfügbarkeit für andere mindert; Grenzen je Kunde verhindern es.',
  en: 'It is misuse too to do what lessens availability for others; limits for each customer prevent it.',
  where: {},
  claims: ['q.agb.2.5b'],
  measure: {
    kept: 'by the software',
    evidence: { de: 'Grenzwerte je Kunde, Protokoll der Alarme', en: 'limits for each customer, log of alerts' },
  },
  reading: 'No sanction but indemnity is named here: a block needs § 5.4, a termination § 2.9.2.',
})

export const protectionAgainstOthers = measure({
  ref: '§ 2.5 S. 2',
  title: { de: 'Schutz vor fremdem Zugriff', en: 'Protection against access by others' },
  de: 'Der Kunde schützt seinen Zugang vor Dritten, vor allem, indem er das Passwort geheim hält; die Software hilft mit Passwortregeln und dem Ende untätiger Sitzungen.',
  en: 'The customer protects its access against others, above all by keeping the password secret; the software helps by rules for passwords and by ending idle sessions.',
  where: {},
  claims: ['q.agb.2.5d'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Passwortregeln (Anhang 2), Protokoll der Anmeldungen',
      en: 'password rules (annex 2), log of sign-ins',
    },
  },
})

export const instructionOfUsers = undertaking({
  ref: '§ 2.5 S. 3',
  title: { de: 'Belehrung der Nutzer', en: 'Instruction of users' },
  de: 'Der Kunde unterrichtet seine Beschäftigten, die Nutzer, über diese Pflichten; jeder Nutzer bestätigt das bei der ersten Anmeldung.',
  en: 'The customer informs its employees, the users, of these duties; each user confirms that on first signing in.',
  where: {},
  claims: ['q.agb.2.5e'],
  undertaking: { who: 'customer', duty: 'informUsers' },
})

export const indemnity = textOnly({
  ref: '§ 2.5 S. 4',
  title: { de: 'Freistellung', en: 'Indemnity' },
  de: 'Verletzt der Kunde diese Bedingungen, stellt er den Anbieter von Schäden, Ansprüchen Dritter und Folgekosten frei.',
  en: 'If the customer violates these terms it indemnifies the provider against damage, claims of third parties and follow-up costs.',
  where: {},
  claims: ['q.agb.2.5c'],
  textOnly: 'Indemnity is a dispute that people decide.',
})

export const entryOfData = textOnly({
  ref: '§ 2.5 S. 5',
  title: { de: 'Eingabe der Daten', en: 'Entering data' },
  de: 'Die nötigen Daten gibt der Kunde ein und hält sie aktuell.',
  en: 'The customer enters the data that are needed and keeps them up to date.',
  where: {},
  claims: ['q.agb.2.5f'],
  textOnly: 'It says whose task it is; nothing follows if the task is left undone.',
})
