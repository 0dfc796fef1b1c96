import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Nachweise', en: 'Proof' },
  loading: { de: 'Die Nachweise werden gelesen …', en: 'Reading the proofs …' },
  nothingYet: {
    de: 'Noch ist nichts unterschrieben. Der erste Prüfpunkt kommt innerhalb einer Minute nach dem ersten Eintrag.',
    en: 'Nothing is signed yet. The first checkpoint comes within a minute of the first entry.',
  },
  why: {
    de: 'Alles, was geschieht, steht in einem Protokoll, in dem sich später nichts ändern, löschen oder vertauschen lässt, ohne dass es auffällt. Ein Prüfpunkt ist die Unterschrift unter seinen Stand. Er sagt nichts darüber, was geschehen ist.',
    en: 'All that happens stands in a log in which nothing can be changed, removed or swapped later without being seen. A checkpoint is the signature under its state. It says nothing of what happened.',
  },
  key: { de: 'Der Schlüssel', en: 'The key' },
  keyHow: {
    de: 'Mit diesem öffentlichen Schlüssel prüft jeder die Nachweise, auch in vielen Jahren. Bewahren Sie ihn dort auf, wo ihn sonst niemand ändern kann.',
    en: 'By this public key everybody verifies the proofs, also in many years. Keep it where nobody else can change it.',
  },
  copy: { de: 'Schlüssel kopieren', en: 'Copy the key' },
  copied: { de: 'Kopiert.', en: 'Copied.' },
  verify: { de: 'So wird geprüft', en: 'How to verify' },
  verifyHow: {
    de: 'Laden Sie im Verlauf eines Vertrags „Mit Nachweis“, oder in einer Bestätigung den Nachweis. Ohne Verbindung zum Internet prüft ihn:',
    en: 'In the history of an agreement download it "With proof", or in a receipt the proof. Without a connection to the internet it is verified by:',
  },
  verifyOthers: {
    de: 'Die Formate sind öffentlich (C2SP tlog-tiles, tlog-checkpoint, tlog-proof; RFC 6962, RFC 3161): Auch andere Programme prüfen sie.',
    en: 'The formats are public (C2SP tlog-tiles, tlog-checkpoint, tlog-proof; RFC 6962, RFC 3161): other programs verify them too.',
  },
  checkpoints: { de: 'Prüfpunkte', en: 'Checkpoints' },
  signedAt: { de: 'Unterschrieben', en: 'Signed' },
  entries: { de: 'Einträge', en: 'Entries' },
  stamp: { de: 'Zeitstempel', en: 'Time stamp' },
  seen: { de: 'Zeugen', en: 'Witnesses' },
  newest: { de: 'Neuesten Prüfpunkt laden', en: 'Download the newest checkpoint' },
  attestors: { de: 'Wer das Protokoll bestätigt', en: 'Who attests the log' },
  nobody: {
    de: 'Niemand: Seit wann es so ist und dass alle dasselbe Protokoll sehen, beweist erst ein Zeitstempel oder ein Zeuge. Der Betreiber trägt sie ein (--time-stamps, --witnesses).',
    en: 'Nobody: since when it is so, and that all see the same log, only a time stamp or a witness proves. The operator sets them (--time-stamps, --witnesses).',
  },
  authority: { de: 'Zeitstempelstelle', en: 'Time stamp authority' },
  witness: { de: 'Zeuge', en: 'Witness' },
  heard: { de: 'zuletzt am', en: 'last on' },
  notYet: { de: 'noch nicht gefragt', en: 'not asked yet' },
  again: { de: 'nächster Versuch am', en: 'next try on' },
  ofOthers: { de: 'Für wen diese Installation Zeuge ist', en: 'For whom this installation is a witness' },
  witnessKey: { de: 'Ihr Schlüssel als Zeuge', en: 'Its key as a witness' },
  neverSeen: { de: 'noch nichts gesehen', en: 'nothing seen yet' },
} as const satisfies Readonly<Record<string, Said>>

/** What is wrong with whoever attests, as its code says. */
const failures: Readonly<Record<string, Said>> = {
  AUTHORITY_SILENT: { de: 'antwortet nicht', en: 'does not answer' },
  AUTHORITY_REFUSED: { de: 'gibt keinen Zeitstempel', en: 'gives no time stamp' },
  AUTHORITY_WRONG: { de: 'gibt einen Zeitstempel, der nicht gilt', en: 'gives a time stamp that does not hold' },
  AUTHORITY_EXPIRED: { de: 'stempelt mit einem abgelaufenen Zertifikat', en: 'stamps with an expired certificate' },
  AUTHORITY_REVOKED: {
    de: 'stempelt mit einem Zertifikat, das widerrufen ist',
    en: 'stamps with a certificate that was revoked',
  },
  AUTHORITY_NOT_TRUSTED: {
    de: 'führt zu keinem der hinterlegten Wurzelzertifikate',
    en: 'leads to none of the roots that are set',
  },
  WITNESS_SILENT: { de: 'antwortet nicht', en: 'does not answer' },
  WITNESS_REFUSED: { de: 'unterschreibt nicht', en: 'does not sign' },
  WITNESS_WRONG: { de: 'gibt eine Unterschrift, die nicht gilt', en: 'gives a signature that does not hold' },
  WITNESS_SAW_ANOTHER_LOG: {
    de: 'hat ein anderes Protokoll gesehen als dieses',
    en: 'has seen another log than this one',
  },
}
export const failureIn = (code: string): Said => failures[code] ?? { de: code, en: code }
