import { isRight, type Right } from '../../access/rights.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { actOf } from '../../terms/words/facts.ts'

/** What somebody was doing who used a right: the reason of an access, as people read it. */
const doing: Readonly<Partial<Record<Right | 'anybody' | 'signed in', Said>>> = {
  anybody: { de: 'ohne Anmeldung: Antrag oder Schaltfläche', en: 'without signing in: application or button' },
  'signed in': { de: 'im eigenen Konto', en: 'in one’s own account' },
  'see agreements': { de: 'Vertrag angesehen', en: 'looking at an agreement' },
  'see the terms': { de: 'Bedingungen angesehen', en: 'looking at the terms' },
  'draft terms': { de: 'Bedingungen entworfen', en: 'drafting terms' },
  'approve terms': { de: 'Bedingungen freigegeben', en: 'approving terms' },
  'see proofs': { de: 'Nachweise angesehen', en: 'looking at proofs' },
  'see access log': { de: 'Zugriffsprotokoll angesehen', en: 'looking at the access log' },
  'see the inbox': { de: 'Eingang bearbeitet', en: 'working on the inbox' },
  'sort the inbox': { de: 'Eingang sortiert', en: 'sorting the inbox' },
  'see names': { de: 'Namen nachgesehen', en: 'looking up names' },
  tell: { de: 'Geschehenes eingetragen', en: 'entering what happened' },
  'carry out': { de: 'Pflicht erledigt', en: 'carrying out a duty' },
  approve: { de: 'Pflicht freigegeben', en: 'approving a duty' },
  declare: { de: 'Erklärung abgegeben', en: 'making a declaration' },
  'manage powers': { de: 'Vollmachten verwaltet', en: 'managing powers' },
  'see accounts': { de: 'Konten angesehen', en: 'looking at accounts' },
  'manage accounts': { de: 'Konten verwaltet', en: 'managing accounts' },
  'grant content': { de: 'Einsicht erlaubt', en: 'granting a look' },
  'ask for content': { de: 'um Einsicht gebeten', en: 'asking for a look' },
  'end grants': { de: 'Einsicht beendet', en: 'ending a look' },
  'see grants': { de: 'Einsichten angesehen', en: 'looking at grants' },
  'hand in identity': { de: 'Ausweiskopie eingereicht', en: 'handing in a copy of an identity document' },
  'check identity': { de: 'Identität geprüft', en: 'checking an identity' },
  'see the post': { de: 'Post bearbeitet', en: 'working on the post' },
  'see papers': { de: 'Papiere angesehen', en: 'looking at papers' },
  'open what is blocked': { de: 'Gesperrtes mit Grund geöffnet', en: 'opening what is blocked, for a reason' },
  'say where papers go': { de: 'Anschrift für Papiere geändert', en: 'saying where papers go' },
  'open the post box': { de: 'Postfach geöffnet', en: 'opening the post box' },
  'see files': { de: 'Dateien angesehen', en: 'looking at files' },
  'work with files': { de: 'mit Dateien gearbeitet', en: 'working with files' },
  'manage files': { de: 'Laufwerk verwaltet', en: 'managing the drive' },
  'see file log': { de: 'Protokoll des Laufwerks angesehen', en: 'looking at the log of the drive' },
  'see devices': { de: 'VPN-Geräte angesehen', en: 'looking at VPN devices' },
  'manage devices': { de: 'VPN-Geräte verwaltet', en: 'managing VPN devices' },
  'keep the stock': { de: 'Router verwaltet', en: 'keeping the stock of routers' },
  'see applications': { de: 'Anträge angesehen', en: 'looking at applications' },
  'decide on applications': { de: 'über Antrag entschieden', en: 'deciding on an application' },
  'see evidence': { de: 'Nachweis zum Antrag geprüft', en: 'examining evidence' },
  'move the clock': { de: 'Uhr gestellt', en: 'moving the clock' },
  'manage people': { de: 'Personen verwaltet', en: 'managing people' },
  'manage directories': { de: 'Verzeichnisse verwaltet', en: 'managing directories' },
  'manage the provider': { de: 'Anbieter verwaltet', en: 'managing the provider' },
  'see backups': { de: 'Sicherungen angesehen', en: 'looking at backups' },
  'back up': { de: 'gesichert', en: 'backing up' },
  'take evidence': { de: 'Beweismappe erstellt', en: 'taking a bundle of evidence' },
  'take own evidence': { de: 'Beweismappe über sich erstellt', en: 'taking a bundle about oneself' },
  'connect programs': { de: 'Programme verbunden', en: 'connecting programs' },
}

/** What Klausel does of its own accord. */
const ownWork: Readonly<Record<string, Said>> = {
  'behind the scenes': { de: 'Klausel im Hintergrund', en: 'Klausel behind the scenes' },
  bundles: { de: 'Beweismappe hergestellt', en: 'making a bundle of evidence' },
  papers: { de: 'Papiere hergestellt', en: 'making papers' },
  letters: { de: 'Brief geschrieben', en: 'writing a letter' },
  'application letters': { de: 'Nachricht zum Antrag versandt', en: 'sending a message about an application' },
  'incoming post': { de: 'eingegangene Post gelesen', en: 'reading post that came in' },
  webhooks: { de: 'Programmen berichtet', en: 'telling programs' },
}

/** Undefined for a right that has no words yet; a test looks at all of them. */
export const usedRightInWords = (right: string): Said | undefined =>
  right === 'anybody' || right === 'signed in' || isRight(right) ? doing[right] : undefined

/** Why somebody touched something: for a duty the duty, for a request what its right is for. */
export function purposeInWords(why: string, right: string | undefined): Said {
  if (right !== undefined) return usedRightInWords(right) ?? { de: right, en: right }
  const duty = /^duty (.+)$/.exec(why)?.[1]
  if (duty === undefined) return ownWork[why] ?? { de: why, en: why }
  const act = actInWords(actOf(duty))
  return { de: `Pflicht: ${act.de}`, en: `duty: ${act.en}` }
}
