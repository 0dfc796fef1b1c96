import { clause } from '../../../../grammar/clause.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

/** What the customer and its end users leave alone; whether somebody did it all the same, a person finds out. */
const ban = (ref: string, title: { de: string; en: string }, de: string, en: string, id: string, reading?: string) =>
  undertaking({
    ref,
    title,
    de,
    en,
    where: {},
    undertaking: { who: 'customer', duty: 'refrain' },
    claims: [id],
    ...(reading ? { reading } : {}),
  })

export const currentDetails = undertaking({
  ref: 'Ziff. 3.3 S. 4',
  title: { de: 'Vollständige Angaben der Endnutzer', en: 'Complete details of end users' },
  de: 'Der Kunde sorgt dafür, dass seine Endnutzer vollständige und aktuelle Angaben zu sich machen.',
  en: 'The customer sees to it that its end users give complete and current details about themselves.',
  where: {},
  undertaking: { who: 'customer', duty: 'keepDetailsCurrent' },
  claims: ['dc.agb.3.3d'],
})
export const awareness = textOnly({
  ref: 'Ziff. 3.3 S. 5',
  title: { de: 'Schäden durch Missbrauch', en: 'Damage by misuse' },
  de: 'Der Kunde weiß, dass falsche oder missbräuchliche Nutzung des Systems erhebliche Vermögensschäden verursachen kann.',
  en: 'The customer knows that wrong or malicious use of the system can cause considerable financial damage.',
  where: {},
  textOnly: 'Knowledge that is confirmed; nothing is to be done about it.',
  claims: ['dc.agb.3.3f'],
})
export const consentsOfEndUsers = undertaking({
  ref: 'Ziff. 3.4 S. 3',
  title: { de: 'Einwilligungen der Endnutzer', en: 'Consents of end users' },
  de: 'Bevor die Dienste Daten seiner Endnutzer verarbeiten, holt der Kunde alle Einwilligungen und Erlaubnisse ein, die das Gesetz verlangt.',
  en: 'Before the services process data of its end users, the customer obtains every consent and permission that the law asks for.',
  where: {},
  undertaking: { who: 'customer', duty: 'obtainConsents' },
  claims: ['dc.agb.3.4c'],
})

export const noResale = ban(
  'Ziff. 3.5 Nr. 2',
  { de: 'Keine Vermietung, kein Weiterverkauf', en: 'No renting, no resale' },
  'Der Kunde vermietet, unterlizenziert, verkauft, überträgt und verteilt die Dienste nicht, teilt sie nicht auf Zeit und verwertet sie auch sonst nicht so.',
  'The customer does not rent out, sublicense, sell, transfer or distribute the services, share them by time or exploit them in a similar way.',
  'dc.agb.3.5.2',
  'Staff of service providers and clients as end users (Ziff. 2) is no sublicence.',
)
export const noHacking = ban(
  'Ziff. 3.5 Nr. 3',
  { de: 'Kein Nachbau, kein Eindringen', en: 'No reverse engineering, no hacking' },
  'Er entwickelt die Dienste nicht zurück, kopiert, ändert und bearbeitet sie nicht und verschafft sich keinen unbefugten Zugang zu ihnen oder zu verbundenen Systemen und Netzen.',
  'It does not reverse engineer, copy, modify or adapt the services and gains no unauthorised access to them or to connected systems and networks.',
  'dc.agb.3.5.3',
  'Inspections under the processing agreement (Nr. 8.2) stay allowed, since it goes before these terms.',
)
export const noCompetingProduct = ban(
  'Ziff. 3.5 Nr. 4',
  { de: 'Kein Konkurrenzprodukt', en: 'No competing product' },
  'Er baut mit Diensten, Unterlagen und vertraulichen Informationen kein konkurrierendes Produkt und keinen konkurrierenden Dienst.',
  'It builds no competing product or service with services, documentation or confidential information.',
  'dc.agb.3.5.4',
)
export const noUnlawfulMaterial = ban(
  'Ziff. 3.5 Nr. 5 (Inhalte)',
  { de: 'Keine rechtswidrigen Inhalte', en: 'No unlawful material' },
  'Er sorgt dafür, dass seine Endnutzer nichts senden oder speichern, was Rechte verletzt, anstößig, bedrohend oder sonst rechtswidrig ist, auch nichts, was Dritte in ihrer informationellen Selbstbestimmung verletzt.',
  'It sees to it that its end users send or store nothing that infringes, is obscene, threatening or otherwise unlawful, nor anything that violates the informational self-determination of others.',
  'dc.agb.3.5.5a',
)
export const lawfulUse = ban(
  'Ziff. 3.5 Nr. 5 (Recht)',
  { de: 'Nutzung nach dem Gesetz', en: 'Use by the law' },
  'Er sorgt dafür, dass seine Endnutzer die Dienste nicht entgegen geltendem Recht nutzen.',
  'It sees to it that its end users do not use the services against applicable law.',
  'dc.agb.3.5.5b',
)
export const noMalware = measure({
  ref: 'Ziff. 3.5 Nr. 5 (Schadsoftware)',
  title: { de: 'Keine Schadsoftware', en: 'No malware' },
  de: 'Niemand sendet oder speichert wissentlich oder absichtlich Viren, Würmer, Trojaner oder anderen schädlichen Code.',
  en: 'Nobody knowingly or intentionally sends or stores viruses, worms, trojans or other harmful code.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Funde beim Hochladen mit Zeit und Konto', en: 'findings on upload with time and account' },
  },
  claims: ['dc.agb.3.5.5c'],
  reading: 'Whoever does not know what is uploaded breaks no duty; urgency may still call for a block (Ziff. 3.8).',
})
export const noHarm = measure({
  ref: 'Ziff. 3.5 Nr. 5 (Leistung)',
  title: { de: 'Kein Schaden an den Diensten', en: 'No harm to the services' },
  de: 'Keine Nutzung beeinträchtigt Integrität oder Leistung der Dienste oder der Daten darin.',
  en: 'No use impairs the integrity or performance of the services or of the data in them.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Messwerte der Plattform je Kunde', en: 'figures of the platform for each customer' },
  },
  claims: ['dc.agb.3.5.5d'],
})
export const responsibleForEndUsers = textOnly({
  ref: 'Ziff. 3.6 Abs. 1 S. 1',
  title: { de: 'Verantwortung für Endnutzer', en: 'Responsible for end users' },
  de: 'Der Kunde steht dafür ein, wie seine Endnutzer die Dienste nutzen und dass sie den Vertrag einhalten.',
  en: 'The customer answers for how its end users use the services and for their keeping to the agreement.',
  where: {},
  textOnly: 'Who answers for whom decides a dispute, no step of the agreement.',
  claims: ['dc.agb.3.6a'],
})
export const responsibleForData = textOnly({
  ref: 'Ziff. 3.6 Abs. 1 S. 2',
  title: { de: 'Verantwortung für Kundendaten', en: 'Responsible for customer data' },
  de: 'Für Richtigkeit, Qualität, Rechtmäßigkeit, Verlässlichkeit und Angemessenheit aller Kundendaten ist er allein verantwortlich.',
  en: 'It alone is responsible for accuracy, quality, lawfulness, reliability and adequacy of all customer data.',
  where: {},
  textOnly: 'Who answers for the data decides a dispute, no step of the agreement.',
  claims: ['dc.agb.3.6b'],
  mend: {
    de: 'Nach Ziff. 2 Abs. 6 sind auch die Ergebnisse der Produkte Kundendaten; für sie kann der Kunde nicht allein einstehen.',
    en: 'By Ziff. 2 para. 6 the results of the products are customer data too; the customer cannot alone answer for those.',
  },
})
export const reportOfMisuse = clause({
  ref: 'Ziff. 3.6 Abs. 2',
  title: { de: 'Meldung unbefugter Nutzung', en: 'Report of unauthorised use' },
  when: 'unauthorisedUseNoticed',
  de: 'Erfährt der Kunde, dass sein Konto oder die Software unbefugt genutzt oder erreicht wurde, meldet er das unverzüglich dem Anbieter.',
  en: 'If the customer learns that its account or the software was used or reached without authority, it tells the provider without undue delay.',
  where: {},
  then: ({ matter }) => must('customer', 'reportMisuse', matter),
  examples: {
    'a stranger was signed in': [{ matter: 'matter 1' }, must('customer', 'reportMisuse', 'matter 1')],
  },
  claims: ['dc.agb.3.6c'],
  reading: 'Without culpable delay (§ 121 (1) BGB), so from the knowledge on; no number of hours is named.',
})
const forbidden = (
  ref: string,
  de: string,
  en: string,
  titleDe: string,
  titleEn: string,
  id: string,
  reading?: string,
) => ban(ref, { de: titleDe, en: titleEn }, de, en, id, reading)

export const noInnerAreas = forbidden(
  'Ziff. 3.7 Nr. 1',
  'Nicht öffentliche Bereiche der Dienste, der Websites, der Systeme des Anbieters und der technischen Systeme seiner Lieferanten werden nicht betreten, verändert oder benutzt.',
  'Areas of services, websites, the provider’s systems and its suppliers’ technical systems that are not public are not entered, manipulated or used.',
  'Keine nicht öffentlichen Bereiche',
  'No areas that are not public',
  'dc.agb.3.7a',
)
export const noProbing = forbidden(
  'Ziff. 3.7 Nr. 2',
  'Schwachstellen von Systemen und Netzen werden nicht gesucht oder geprüft, Sicherungen und Anmeldungen nicht durchbrochen oder umgangen.',
  'Weaknesses of systems and networks are not searched or tested, security and authentication not breached or bypassed.',
  'Keine Suche nach Schwachstellen',
  'No vulnerability tests',
  'dc.agb.3.7b',
  'Checks of data protection under the processing agreement (Nr. 8) go before.',
)
export const noScraping = measure({
  ref: 'Ziff. 3.7 Nr. 3',
  title: { de: 'Nur über die angebotenen Wege', en: 'Only by the ways that are offered' },
  de: 'Die Dienste werden allein über die öffentlich unterstützten Schnittstellen erreicht und durchsucht.',
  en: 'The services are reached and searched only through the interfaces that are publicly supported.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: { de: 'abgewiesene Aufrufe im Zugriffsprotokoll', en: 'requests refused in the access log' },
  },
  claims: ['dc.agb.3.7c'],
  reading: 'The only way named is the browser (Ziff. 3.2).',
})
export const noBots = measure({
  ref: 'Ziff. 3.7 Nr. 4',
  title: { de: 'Keine Überlast', en: 'No overload' },
  de: 'Niemand stört oder überlastet die Dienste mit bewusst übermäßigen Anfragen, etwa mit Programmen, die mehr Anfragen senden als ein Mensch in derselben Zeit könnte.',
  en: 'Nobody disturbs or overloads the services by deliberately excessive requests, such as by programs that send more requests than a human could in the same time.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Begrenzung der Anfragen je Sitzung, deren Wert der Anbieter einstellt, und abgewiesene Anfragen',
      en: 'limit of requests for each session, whose value the provider sets, and requests refused',
    },
  },
  claims: ['dc.agb.3.7d'],
  reading: 'The measure is the speed of a human; a number is not named.',
})
export const noDisruption = forbidden(
  'Ziff. 3.7 Nr. 5',
  'Der Zugang anderer Nutzer, Rechner und Netze wird nicht gestört oder unterbrochen, auch nicht durch Viren, Überlastung, Flooding, Spam, Mail-Bombing oder Inhalte aus Skripten, die Dienste und Websites unzumutbar belasten.',
  'The access of other users, hosts and networks is not disturbed or interrupted, neither by viruses, overload, flooding, spam, mail-bombing nor by scripted content that unreasonably loads services and websites.',
  'Keine Störung anderer',
  'No disturbance of others',
  'dc.agb.3.7e',
)
