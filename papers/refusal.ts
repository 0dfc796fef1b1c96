import { Refusal, type Refused } from '../journal/intake/refusal.ts'

/** Every refusal of this room, in the order in which they are checked. */
export const refusals = [
  'COUNTRY_UNKNOWN',
  'TAX_NUMBER_MISSING',
  'VAT_ID_NOT_VALID',
  'IBAN_NOT_VALID',
  'LETTERHEAD_MISSING',
  'ADDRESSEE_MISSING',
] as const

export const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)

/** No paper leaves without saying who it comes from. */
export const letterheadMissing = () =>
  refuse({
    code: 'LETTERHEAD_MISSING',
    seen: { de: 'Der Anbieter hat noch keinen Briefkopf', en: 'The provider has no letterhead yet' },
    expected: {
      de: 'jedes Papier sagt, von wem es kommt (§ 35a GmbHG, § 14 Abs. 4 UStG)',
      en: 'each paper says who it comes from (§ 35a GmbHG, § 14 (4) UStG)',
    },
    remedy: { de: 'Tragen Sie ihn unter „Briefkopf“ ein', en: 'Enter it at "Letterhead"' },
  })

/** No paper leaves without saying whom it goes to. */
export const addresseeMissing = () =>
  refuse({
    code: 'ADDRESSEE_MISSING',
    seen: { de: 'Es fehlt, wohin die Papiere des Kunden gehen', en: "It is not known where the customer's papers go" },
    expected: {
      de: 'Name, Anschrift und Land des Empfängers, ohne die keine Rechnung gilt (§ 14 Abs. 4 Nr. 1 UStG)',
      en: 'name, address and country of whoever receives them, without which no invoice holds (§ 14 (4) no. 1 UStG)',
    },
    remedy: {
      de: 'Tragen Sie die Anschrift auf der Seite „Papiere“ des Vertrags ein',
      en: 'Enter the address on the page "Papers" of the agreement',
    },
  })
