import { textOnly } from '../../../../grammar/statement.ts'

/** Damages are argued about with evidence; no step of the agreement rests on them. */
const liability = (
  ref: string,
  title: { de: string; en: string },
  de: string,
  en: string,
  id: string,
  mend?: { de: string; en: string },
) =>
  textOnly({
    ref,
    title,
    de,
    en,
    where: {},
    textOnly: 'Whether and how far somebody is liable is found by parties and courts, claim by claim.',
    claims: [id],
    ...(mend ? { mend } : {}),
  })

export const onlyHere = liability(
  'Ziff. 10 S. 1',
  { de: 'Haftung nach dieser Ziffer', en: 'Liability under this section' },
  'Der Anbieter haftet, gleich aus welchem Rechtsgrund, allein nach den folgenden Regeln.',
  'The provider is liable, on whatever legal ground, only under the following rules.',
  'dc.agb.10.0',
)
export const grossFault = liability(
  'Ziff. 10.1',
  { de: 'Vorsatz und grobe Fahrlässigkeit', en: 'Intent and gross negligence' },
  'Für Vorsatz und grobe Fahrlässigkeit haftet er nach dem Gesetz.',
  'For intent and gross negligence it is liable by statute.',
  'dc.agb.10.1',
)
export const cardinalDuties = liability(
  'Ziff. 10.2 S. 1',
  { de: 'Leichte Fahrlässigkeit', en: 'Slight negligence' },
  'Bei leichter Fahrlässigkeit haftet er nur für die Verletzung wesentlicher Vertragspflichten und nur für den vorhersehbaren, vertragstypischen Schaden.',
  'For slight negligence it is liable only for the breach of essential duties and only for foreseeable damage that is typical of the agreement.',
  'dc.agb.10.2a',
)
export const noFinancialLoss = liability(
  'Ziff. 10.2 S. 2',
  { de: 'Kein mittelbarer Schaden', en: 'No indirect damage' },
  'Mittelbare Schäden, Folgeschäden und reine Vermögensschäden wie entgangener Gewinn, ausgebliebene Einsparungen und Nutzungsausfall ersetzt er dabei nicht.',
  'It does not then make good indirect and consequential damage and pure financial loss such as lost profit, missed savings and loss of use.',
  'dc.agb.10.2b',
  {
    de: 'Satz 1 verspricht den vertragstypischen Schaden, der bei Software als Dienst meist ein reiner Vermögensschaden ist; beides zugleich gilt nicht (§ 307 BGB).',
    en: 'Sentence 1 promises the typical damage, which for software as a service is mostly pure financial loss; both cannot hold (§ 307 BGB).',
  },
)
export const capOfTwelveMonths = liability(
  'Ziff. 10.2 S. 3',
  { de: 'Höchstbetrag', en: 'Cap' },
  'Je Schadensfall ist die Haftung dabei auf die Nettoentgelte begrenzt, die in den zwölf Monaten vor dem Ereignis gezahlt wurden.',
  'The liability is then capped for each event at the net fees that were paid in the twelve months before it.',
  'dc.agb.10.2c',
)
export const noOtherLiability = liability(
  'Ziff. 10.2 S. 4',
  { de: 'Keine weitere Haftung', en: 'No further liability' },
  'Für alle anderen, vor allem mittelbaren Schäden aus leichter Fahrlässigkeit haftet er nicht.',
  'For all other, above all indirect, damage by slight negligence it is not liable.',
  'dc.agb.10.2d',
)
export const lifeAndBody = liability(
  'Ziff. 10.3',
  { de: 'Leben, Körper, Gesundheit', en: 'Life, body, health' },
  'Diese Grenzen gelten nicht bei Verletzung von Leben, Körper oder Gesundheit und nicht nach dem Produkthaftungsgesetz.',
  'These limits hold neither for injury of life, body or health nor under the Product Liability Act.',
  'dc.agb.10.3',
)
export const missingBackups = liability(
  'Ziff. 10.4',
  { de: 'Fehlende Sicherungen des Kunden', en: 'Missing backups of the customer' },
  'Für den Verlust von Daten oder Programmen haftet er nicht, soweit der Kunde Sicherungen unterlassen hat, zu denen er verpflichtet war.',
  'For the loss of data or programs it is not liable as far as the customer failed to make backups to which it was obliged.',
  'dc.agb.10.4',
  {
    de: 'Keine andere Klausel verpflichtet den Kunden zu Sicherungen, und kein Export ist zugesagt; die Voraussetzung läuft leer.',
    en: 'No other clause obliges the customer to make backups, and no export is promised; the premise has no counterpart.',
  },
)
export const beyondControl = liability(
  'Ziff. 10.5',
  { de: 'Ereignisse außerhalb des Einflusses', en: 'Events beyond control' },
  'Für Unterbrechungen, Störungen, Ausfälle und andere Ereignisse außerhalb seines Einflusses, etwa Angriffe und andere Gefahren aus dem Netz, haftet er nicht, wenn er sie nicht zu vertreten hat.',
  'For interruptions, faults, outages and other events beyond its influence, such as attacks and other cyber risks, it is not liable where it is not responsible for them.',
  'dc.agb.10.5',
)
export const initialDefects = liability(
  'Ziff. 10.6',
  { de: 'Anfängliche Mängel', en: 'Initial defects' },
  'Die Haftung ohne Verschulden für anfängliche Mängel (§ 536a BGB) ist ausgeschlossen; für sie haftet er nur, wenn er sie zu vertreten hat.',
  'Liability without fault for initial defects (§ 536a BGB) is excluded; for them it is liable only if it is responsible.',
  'dc.agb.10.6',
)
export const staffAndAgents = liability(
  'Ziff. 10.7',
  { de: 'Beschäftigte und Gehilfen', en: 'Staff and agents' },
  'Ausschlüsse und Grenzen gelten auch zugunsten der Beschäftigten, Vertreter und Erfüllungsgehilfen des Anbieters.',
  'Exclusions and limits also protect the provider’s employees, representatives and vicarious agents.',
  'dc.agb.10.7',
)
export const indemnityByCustomer = liability(
  'Ziff. 3.8 Abs. 1',
  { de: 'Freistellung durch den Kunden', en: 'Indemnity by the customer' },
  'Nehmen Dritte den Anbieter in Anspruch, weil Ziff. 3 verletzt ist, stellt der Kunde ihn davon und von den Kosten frei, die dadurch entstehen.',
  'If third parties claim against the provider in connection with a breach of Ziff. 3, the customer indemnifies it, the costs caused by that included.',
  'dc.agb.3.8a',
  {
    de: 'Ein Verschulden ist nicht verlangt; in Geschäftsbedingungen ist eine Freistellung ohne Verschulden angreifbar (§ 307 BGB).',
    en: 'Fault is not asked for; in standard terms an indemnity without fault is open to challenge (§ 307 BGB).',
  },
)
