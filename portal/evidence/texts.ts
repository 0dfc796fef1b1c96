import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Beweise', en: 'Evidence' },
  heading: { de: 'Eine Beweismappe zum Mitnehmen', en: 'A bundle of evidence to take along' },
  loading: { de: 'Ihre Beweismappen werden gesucht …', en: 'Looking for your bundles …' },
  why: {
    de: 'Eine Mappe ist eine einzige Datei (ZIP), die jeder ohne dieses Programm öffnet: was geschehen ist und nach welcher Klausel, alle Papiere, die Nachweise, und ein kleines Prüfprogramm, das niemanden fragt.',
    en: 'A bundle is one single file (ZIP) that anybody opens without this program: what happened and by which clause, all papers, the proofs, and a small verifier that asks nobody.',
  },
  what: {
    de: 'Sie enthält, was Sie heute sehen dürfen. Was für andere bestimmt ist, bleibt versiegelt; was gelöscht ist, wird als gelöscht genannt. Geben Sie sie nur weiter, an wen Sie das alles weitergeben wollen.',
    en: 'It holds what you may see today. What is meant for others stays sealed; what is erased is said to be erased. Hand it only to whom you want to hand all of that.',
  },
  about: { de: 'Worüber', en: 'About what' },
  whole: { de: 'Der ganze Vertrag', en: 'The whole agreement' },
  own: { de: 'Nur was von mir selbst kommt', en: 'Only what comes from myself' },
  ofPerson: { de: 'eine Person', en: 'one person' },
  make: { de: 'Beweismappe erstellen', en: 'Make a bundle' },
  made: { de: 'Ihre Mappen', en: 'Your bundles' },
  none: { de: 'Sie haben noch keine verlangt.', en: 'You have not asked for one yet.' },
  asked: { de: 'Verlangt am', en: 'Asked for on' },
  waiting: { de: 'Gleich wird sie erstellt …', en: 'It is about to be made …' },
  making: { de: 'Wird erstellt', en: 'Being made' },
  failed: {
    de: 'Sie ließ sich nicht erstellen. Verlangen Sie eine neue, und sagen Sie es dem Anbieter.',
    en: 'It could not be made. Ask for a new one, and tell the provider.',
  },
  outdated: {
    de: 'Seither ist etwas darin gelöscht worden; sie wird nicht mehr herausgegeben. Verlangen Sie eine neue.',
    en: 'Something in it was erased since; it is not handed out any more. Ask for a new one.',
  },
  fetch: { de: 'Herunterladen', en: 'Download' },
  until: { de: 'Liegt hier bis', en: 'Lies here until' },
  closed: { de: 'ohne Wortlaut und Papiere', en: 'without words and papers' },
  closedHow: {
    de: 'Ihre Rolle sieht Wortlaut und Papiere nur, wenn der Kunde es erlaubt. Bitten Sie ihn um Einsicht mit dem Umfang „evidence“.',
    en: 'Your role sees words and papers only where the customer allows it. Ask for a look with the scope "evidence".',
  },
  digest: { de: 'Hashwert (SHA-256)', en: 'Digest (SHA-256)' },
  verify: { de: 'So wird sie geprüft', en: 'How it is verified' },
  verifyHow: {
    de: 'Entpacken Sie die Datei, öffnen Sie „lies-mich.html“, oder prüfen Sie sie ohne Verbindung zum Internet:',
    en: 'Unpack the file, open "read-me.html", or verify it without a connection to the internet:',
  },
} as const satisfies Readonly<Record<string, Said>>
