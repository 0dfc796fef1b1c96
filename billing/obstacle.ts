import { brokenBy } from '../money/e-invoice/check.ts'
import type { EInvoice } from '../money/e-invoice/invoice.ts'
import type { Said } from '../terms/grammar/said.ts'

/** Why an invoice does not leave yet. On doubt nothing leaves: the duty waits until a person has mended what is named. */
export const obstacles = {
  LETTERHEAD_MISSING: {
    de: 'Der Briefkopf fehlt. Tragen Sie ihn unter „Einstellungen, Briefkopf“ ein.',
    en: 'The letterhead is missing. Enter it under “Settings, letterhead”.',
  },
  ADDRESSEE_MISSING: {
    de: 'Die Rechnungsanschrift des Kunden fehlt. Ergänzen Sie sie auf der Seite seiner Papiere.',
    en: 'The billing address of the customer is missing. Add it on the page of its papers.',
  },
  CLAIM_UNKNOWN: {
    de: 'Die Forderung, die berechnet werden soll, steht nicht in den offenen Posten. Sehen Sie im Vertrag nach, worauf sie beruht.',
    en: 'The claim to be billed is not among the open items. Look in the agreement at what it rests on.',
  },
  CLAIM_IS_OTHER: {
    de: 'Die Forderung lautet auf einen anderen Betrag als die Pflicht. Warten Sie, bis beide nachgeführt sind, und versuchen Sie es noch einmal.',
    en: 'The claim is over another amount than the duty. Wait until both are up to date, and try again.',
  },
  TAX_UNCLEAR: {
    de: 'Wie diese Forderung zu versteuern ist, steht nicht fest. Stellen Sie die Rechnung von Hand.',
    en: 'How this claim is taxed is not settled. Issue the invoice by hand.',
  },
  SMALL_BUSINESS: {
    de: 'Laut Briefkopf erhebt der Anbieter als Kleinunternehmer keine Umsatzsteuer (§ 19 UStG); die Klausel rechnet aber mit einem Steuersatz. Stellen Sie die Rechnung von Hand, oder ändern Sie den Briefkopf.',
    en: 'By the letterhead the provider charges no VAT as a small business (§ 19 UStG), but the clause reckons with a rate. Issue the invoice by hand, or change the letterhead.',
  },
  BUYER_ABROAD: {
    de: 'Der Kunde ist ein Unternehmen im Ausland, wo die Leistung zu versteuern ist (§ 3a Abs. 2 UStG); die Klausel rechnet aber mit deutscher Umsatzsteuer. Vereinbaren Sie den Preis ohne sie, oder stellen Sie die Rechnung von Hand (§ 13b UStG, Art. 196 MwStSystRL).',
    en: 'The customer is a business abroad, where the service is taxed (§ 3a (2) UStG), but the clause reckons with German VAT. Agree on the price without it, or issue the invoice by hand (§ 13b UStG, Art. 196 VAT Directive).',
  },
  CONSUMER_ABROAD: {
    de: 'Der Kunde im Ausland ist Verbraucher, oder er hat keine USt-IdNr. angegeben. Klären Sie, welcher Staat die Leistung besteuert und ob Sie im besonderen Verfahren (OSS) melden (§ 3a Abs. 5, § 18j UStG); ergänzen Sie die USt-IdNr., wenn er Unternehmer ist.',
    en: 'The customer abroad is a consumer, or has given no VAT ID. Settle which state taxes the service and whether you declare it in the one-stop shop (§ 3a (5), § 18j UStG); add the VAT ID if it is a business.',
  },
  VAT_ID_ELSEWHERE: {
    de: 'Die USt-IdNr. des Kunden gehört zu einem anderen Staat als seine Anschrift. Klären Sie, an welche Niederlassung Sie leisten (§ 3a Abs. 2 Satz 2 UStG), und berichtigen Sie die Anschrift.',
    en: 'The VAT ID of the customer belongs to another country than its address. Settle to which establishment you supply (§ 3a (2) sentence 2 UStG), and correct the address.',
  },
  SELF_BILLING: {
    de: 'Der Kunde leistet hier an den Anbieter. Rechnen Sie im Gutschriftverfahren ab, wenn es vereinbart ist (§ 14 Abs. 2 Satz 5 UStG), oder lassen Sie sich eine Rechnung geben.',
    en: 'Here the customer supplies the provider. Self-bill if that was agreed (§ 14 (2) sentence 5 UStG), or ask for an invoice.',
  },
  EARLIER_INVOICE_UNKNOWN: {
    de: 'Die Rechnung, die berichtigt werden soll, wurde nicht hier gestellt. Berichtigen Sie sie dort, wo sie gestellt wurde.',
    en: 'The invoice to be corrected was not issued here. Correct it where it was issued.',
  },
  ROUNDING_TOO_LARGE: {
    de: 'Netto und Umsatzsteuer ergeben nicht den geschuldeten Betrag. Prüfen Sie Preis und Steuersatz im Vertrag.',
    en: 'Net amount and VAT do not make the amount owed. Check price and rate in the agreement.',
  },
  NUMBER_UNUSED: {
    de: 'Es ist vermerkt, dass die Nummer dieser Rechnung ohne Papier bleibt. Nehmen Sie den Vermerk unter „Nummern ohne Papier“ zurück, oder stellen Sie die Rechnung von Hand.',
    en: 'It is recorded that the number of this invoice stays without a paper. Take the record back at “Numbers without paper”, or issue the invoice by hand.',
  },
  RULE_BROKEN: {
    de: 'Die E-Rechnung bricht eine Regel der Norm.',
    en: 'The e-invoice breaks a rule of the norm.',
  },
} as const satisfies Readonly<Record<string, Said>>

export type ObstacleCode = keyof typeof obstacles

/** Thrown by whatever finds that an invoice can not leave; nothing of it has left, and no number is taken for it. */
export class Obstacle extends Error {
  readonly code: ObstacleCode
  /** The rules that are broken, by their official names: `BR-DE-15`. */
  readonly rules: readonly string[]

  constructor(code: ObstacleCode, rules: readonly string[] = []) {
    super([code, ...rules].join(' '))
    this.name = 'Obstacle'
    this.code = code
    this.rules = rules
  }
}

/**
 * Lets an invoice pass that keeps every rule it has to keep.
 *
 * @throws Obstacle RULE_BROKEN with the names of those it breaks
 */
export function refuseBroken(invoice: EInvoice): void {
  const broken = brokenBy(invoice)
  if (broken.length > 0)
    throw new Obstacle(
      'RULE_BROKEN',
      broken.map(({ id }) => id),
    )
}
