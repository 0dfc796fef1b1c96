import { isCountry } from '../../money/country.ts'
import { isIban } from '../../money/iban.ts'
import { isVatId } from '../../money/vat-id.ts'
import { refuse } from '../refusal.ts'
import type { Letterhead } from './letterhead.ts'

/**
 * A letterhead as it was typed, in the form in which it is kept: without blanks in what machines read.
 *
 * @throws Refusal COUNTRY_UNKNOWN, TAX_NUMBER_MISSING, VAT_ID_NOT_VALID, IBAN_NOT_VALID
 * @example checkedLetterhead({ ...typed, vatId: 'de 999 999 995' }).vatId === 'DE999999995'
 */
export function checkedLetterhead(typed: Letterhead): Letterhead {
  const { vatId, bank, ...rest } = typed
  const checked: Letterhead = {
    ...rest,
    ...(vatId === undefined ? {} : { vatId: compact(vatId) }),
    ...(bank === undefined ? {} : { bank: { ...bank, iban: compact(bank.iban), ...bicOf(bank) } }),
  }
  refuseCountry(checked.address.country)
  if (checked.vatId === undefined && checked.taxNumber === undefined) throw taxNumberMissing()
  if (checked.vatId !== undefined) refuseVatId(checked.vatId)
  if (checked.bank !== undefined && !isIban(checked.bank.iban)) throw ibanNotValid(checked.bank.iban)
  return checked
}

/** What machines read, as they read it: in capitals, without what people put in between. */
export const compact = (text: string): string => text.replaceAll(/[\s.-]/g, '').toUpperCase()

const bicOf = ({ bic }: { readonly bic?: string }) => (bic === undefined ? {} : { bic: compact(bic) })

/** @throws Refusal COUNTRY_UNKNOWN */
export function refuseCountry(country: string): void {
  if (isCountry(country)) return
  throw refuse({
    code: 'COUNTRY_UNKNOWN',
    seen: {
      de: `${country || '–'} ist kein Land nach ISO 3166-1`,
      en: `${country || '–'} is no country of ISO 3166-1`,
    },
    expected: { de: 'zwei Buchstaben, wie DE oder AT', en: 'two letters, such as DE or AT' },
    remedy: { de: 'Wählen Sie das Land aus', en: 'Choose the country' },
  })
}

/** @throws Refusal VAT_ID_NOT_VALID */
export function refuseVatId(vatId: string): void {
  if (isVatId(vatId)) return
  throw refuse({
    code: 'VAT_ID_NOT_VALID',
    seen: {
      de: `${vatId} ist keine Umsatzsteuer-Identifikationsnummer`,
      en: `${vatId} is no VAT identification number`,
    },
    expected: {
      de: 'das Kürzel des Staates und seine Ziffern; eine deutsche hat neun Ziffern, die letzte ist eine Prüfziffer',
      en: 'the prefix of the state and its digits; a German one has nine digits, of which the last is a check digit',
    },
    remedy: { de: 'Prüfen Sie die Nummer Zeichen für Zeichen', en: 'Check the number character by character' },
  })
}

const taxNumberMissing = () =>
  refuse({
    code: 'TAX_NUMBER_MISSING',
    seen: {
      de: 'Es steht weder Steuernummer noch Umsatzsteuer-Identifikationsnummer da',
      en: 'There is neither a tax number nor a VAT identification number',
    },
    expected: {
      de: 'eine von beiden steht auf jeder Rechnung (§ 14 Abs. 4 Nr. 2 UStG)',
      en: 'one of both stands on every invoice (§ 14 (4) no. 2 UStG)',
    },
    remedy: { de: 'Tragen Sie eine von beiden ein', en: 'Enter one of both' },
  })

const ibanNotValid = (iban: string) =>
  refuse({
    code: 'IBAN_NOT_VALID',
    seen: { de: `${iban} ist keine IBAN`, en: `${iban} is no IBAN` },
    expected: {
      de: 'eine IBAN, deren Prüfziffern aufgehen; eine deutsche hat 22 Zeichen',
      en: 'an IBAN whose check digits work out; a German one has 22 characters',
    },
    remedy: { de: 'Prüfen Sie die IBAN Gruppe für Gruppe', en: 'Check the IBAN group by group' },
  })
