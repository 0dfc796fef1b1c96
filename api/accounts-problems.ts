import type { Said } from '../terms/grammar/said.ts'
import { Refused } from './problem.ts'

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')

/** These terms know no accounts of end users. */
export const noAccounts = (): Refused =>
  new Refused('ACCOUNTS_NOT_AGREED', {
    seen: {
      de: 'Diese Bedingungen kennen keine Konten von Endnutzern',
      en: 'These terms know no accounts of end users',
    },
    expected: {
      de: 'Konten gibt es, wo eine Klausel ihre Zahl nennt',
      en: 'there are accounts where a clause names their number',
    },
    remedy: { de: 'Wählen Sie einen anderen Vertrag', en: 'Choose another agreement' },
  })
export const allAccountsInUse = (agreed: number, ref: string): Refused =>
  new Refused('ALL_ACCOUNTS_IN_USE', {
    seen: { de: `Alle ${agreed} vereinbarten Konten sind in Gebrauch`, en: `All ${agreed} accounts agreed are in use` },
    expected: { de: `mehr als vereinbart erlaubt ${ref} nicht`, en: `${ref} allows no more than agreed` },
    remedy: {
      de: 'Schließen Sie ein Konto, oder bestellen Sie weitere',
      en: 'Close an account, or order further ones',
    },
  })
export const addressNotPersonal = ({ de, en }: Said, ref: string): Refused =>
  new Refused('ADDRESS_NOT_PERSONAL', {
    seen: { de: withoutStop(de), en: withoutStop(en) },
    expected: { de: `${ref} verlangt eine eigene Adresse der Person`, en: `${ref} asks for the person's own address` },
    remedy: {
      de: 'Nehmen Sie die eigene Adresse, oder bestätigen Sie, dass das Postfach einer Person allein gehört',
      en: 'Take the own address, or confirm that the mailbox belongs to one person alone',
    },
  })
export const accountUnknown = (account: string): Refused =>
  new Refused('ACCOUNT_UNKNOWN', {
    seen: { de: `Ein offenes Konto ${account} gibt es hier nicht`, en: `There is no open account ${account} here` },
    expected: {
      de: 'die Konten des Vertrags nennen ihre Nummern',
      en: 'the accounts of the agreement name their numbers',
    },
    remedy: { de: 'Prüfen Sie die Nummer', en: 'Check the number' },
  })
export const accountStaysHere = (ref: string): Refused =>
  new Refused('ACCOUNT_STAYS_WITH_USER', {
    seen: { de: 'Der bisherige Nutzer fehlt nur zeitweise', en: 'The user so far is only absent for a time' },
    expected: {
      de: `${ref} erlaubt die Übertragung, wenn er die Nutzung dauerhaft beendet hat`,
      en: `${ref} lets an account pass on once its user has stopped for good`,
    },
    remedy: { de: 'Nehmen Sie für die Vertretung ein weiteres Konto', en: 'Take another account for the substitute' },
  })
export const comparisonNotAllowed = (): Refused =>
  new Refused('COMPARISON_NOT_ALLOWED', {
    seen: { de: 'Keine Klausel erlaubt, Anmeldungen zu vergleichen', en: 'No clause allows sign-ins to be compared' },
    expected: { de: 'verglichen wird, was die Bedingungen nennen', en: 'what the terms name is compared' },
    remedy: { de: 'Fragen Sie den Kunden', en: 'Ask the customer' },
  })

export const accountReturns = (ref: string): Refused =>
  new Refused('ACCOUNT_RETURN_TO_DECIDE', {
    seen: { de: 'Diese Person hatte das Konto schon einmal', en: 'This person held the account before' },
    expected: {
      de: `nach ${ref} hatte sie die Nutzung dauerhaft beendet; über eine Rückkehr entscheidet der Anbieter`,
      en: `by ${ref} its use had stopped for good; on a return the provider decides`,
    },
    remedy: {
      de: 'Bitten Sie den Anbieter, oder nehmen Sie ein weiteres Konto',
      en: 'Ask the provider, or take another account',
    },
  })
