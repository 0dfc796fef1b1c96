import { asLongAs } from '../../../../grammar/clause.ts'
import { mayActOn } from '../../../../grammar/matters/provision.ts'
import { measure } from '../../../../grammar/statement.ts'

export const transferByVpn = measure({
  ref: 'Nr. 4 S. 1',
  title: { de: 'Übertragung über VPN', en: 'Transfer by VPN' },
  de: 'Zwischen Kunde und Cloud werden Daten über VPN übertragen.',
  en: 'Data move between customer and cloud through VPN.',
  where: {},
  claims: ['elc.tom.4a'],
  measure: {
    kept: 'by people',
    evidence: { de: 'Einrichtung der VPN-Gegenstellen', en: 'configuration of the VPN end points' },
  },
})

export const noOtherTransfer = measure({
  ref: 'Nr. 4 S. 2',
  title: { de: 'Keine andere Übertragung', en: 'No other transfer' },
  de: 'Eine andere Übertragung personenbezogener Daten ist nicht vorgesehen.',
  en: 'No other transfer of personal data is intended.',
  where: {},
  claims: ['elc.tom.4b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Verzeichnis vereinbarter Ausnahmen: Versand von Datenträgern, Upload von Nachweisen',
      en: 'register of exceptions agreed: shipment of disks, upload of evidence',
    },
  },
  reading:
    'A disk sent for the return of data, an upload of evidence and a drop outside the VPN need an exception that was agreed.',
})

export const instructionsWithoutDelay = measure({
  ref: 'Nr. 6 (Weisungen)',
  title: { de: 'Weisungen ohne Verzögerung', en: 'Instructions without delay' },
  de: 'Der Anbieter stellt sicher, dass Weisungen unverzüglich ausgeführt werden.',
  en: 'The provider makes sure that instructions are carried out without undue delay.',
  where: {},
  claims: ['elc.tom.6a'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Register der Weisungen mit Eingang und Erledigung',
      en: 'register of instructions with receipt and completion',
    },
  },
  reading: 'Exception: what is held under § 2.4 of the processing agreement.',
})

export const subprocessorsWithinTheRules = measure({
  ref: 'Nr. 6 (Unterauftragsverarbeiter)',
  title: { de: 'Unterauftragsverarbeiter', en: 'Subprocessors' },
  de: 'Unterauftragsverarbeiter arbeiten nur im Rahmen des AVV.',
  en: 'Subprocessors work only within the rules of the processing agreement.',
  where: {},
  claims: ['elc.tom.6b'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Vertrag mit jedem Unterauftragsverarbeiter und die letzte Prüfung seiner Maßnahmen',
      en: 'contract with each subprocessor and the last check of its measures',
    },
  },
})

export const separation = asLongAs({
  ref: 'Nr. 7',
  title: { de: 'Trennung der Kunden', en: 'Separation of customers' },
  decides: mayActOn,
  of: ['contents of another customer'],
  de: 'Daten verschiedener Kunden sind technisch, mindestens logisch, getrennt; auf Inhalte eines anderen Kunden greift niemand zu.',
  en: 'Data of different customers are separated technically, at least logically; nobody reaches contents of another customer.',
  where: {},
  then: () => 'barred',
  examples: { 'whoever asks': [{}, 'barred'] },
  claims: ['elc.tom.7'],
})
