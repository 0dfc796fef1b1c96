import type { Said } from '../../terms/grammar/said.ts'

/** What the sentences of a letter may name. What is not known is undefined, and its sentence is another one then. */
export interface Named {
  /** What the duty is about, by the name a system gave: `breach 1`, `2026-02`. */
  readonly about: string
  /** What the duty carries: `45.00`. */
  readonly content: string
  /** When the fact behind it happened: `3. März 2026, 10:00 Uhr`. */
  readonly happened: Said | undefined
  /** The last day of the agreement. */
  readonly ends: Said | undefined
}

/** A letter that carries out a kind of duty: what it says, and what whoever reads it can do. */
export interface Wording {
  readonly subject: Said
  says(named: Named): Said
  readonly youCan: Said
  /** The law asks for text form, whatever the terms say: then it is sent and kept in the post box. */
  readonly asksTextForm?: true
}

const say = (de: string, en: string): Said => ({ de, en })

const confirmTermination: Wording = {
  subject: say('Bestätigung Ihrer Kündigung', 'Confirmation of your notice of termination'),
  says: ({ happened, ends }) =>
    say(
      `Ihre Kündigung ist uns ${happened ? `am ${happened.de} ` : ''}zugegangen. ${
        ends
          ? `Der Vertrag endet mit Ablauf des ${ends.de}.`
          : 'Wann der Vertrag endet, teilen wir Ihnen gesondert mit.'
      }`,
      `We received your notice of termination${happened ? ` on ${happened.en}` : ''}. ${
        ends ? `The agreement ends at the end of ${ends.en}.` : 'We will tell you separately when the agreement ends.'
      }`,
    ),
  youCan: say(
    'Sie brauchen nichts weiter zu tun. Sichern Sie Ihre Daten, solange der Zugang offen ist. Stimmt etwas nicht, antworten Sie auf diesen Brief.',
    'There is nothing else you need to do. Save your data while the access is open. If something is not right, reply to this letter.',
  ),
  // § 312k (4) BGB, § 130 BGB
  asksTextForm: true,
}

const confirmWithdrawal: Wording = {
  subject: say('Bestätigung Ihres Widerrufs', 'Confirmation of your withdrawal'),
  says: ({ happened }) =>
    say(
      `Ihr Widerruf ist uns ${happened ? `am ${happened.de} ` : ''}zugegangen. Damit sind Sie an den Vertrag nicht mehr gebunden, wenn die Frist gewahrt ist.`,
      `We received your withdrawal${happened ? ` on ${happened.en}` : ''}. With this you are no longer bound by the agreement, provided it was in time.`,
    ),
  youCan: say(
    'Sie brauchen nichts weiter zu tun. Was Sie gezahlt haben, zahlen wir zurück. Stimmt etwas nicht, antworten Sie auf diesen Brief.',
    'There is nothing else you need to do. What you have paid we pay back. If something is not right, reply to this letter.',
  ),
  // § 356a (4) BGB
  asksTextForm: true,
}

const notifyBreach: Wording = {
  subject: say(
    'Meldung einer Verletzung des Schutzes personenbezogener Daten',
    'Notification of a personal data breach',
  ),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de}` : 'Soeben'} ist uns eine Verletzung des Schutzes personenbezogener Daten bekannt geworden, die wir in Ihrem Auftrag verarbeiten. Sie wird bei uns unter „${about}“ geführt. Was wir über Art, Umfang, Folgen und Gegenmaßnahmen noch nicht wissen, reichen wir ohne weitere Verzögerung nach.`,
      `${happened ? `On ${happened.en}` : 'Just now'} we learned of a breach of the protection of personal data that we process on your behalf. We keep it as "${about}". What we do not know yet about its nature, extent, consequences and the measures against it will follow without further delay.`,
    ),
  youCan: say(
    'Prüfen Sie, ob Sie die Verletzung Ihrer Aufsichtsbehörde melden müssen: binnen 72 Stunden, nachdem sie Ihnen bekannt wurde (Art. 33 Abs. 1 DSGVO). Fragen Sie uns nach allem, was Sie dafür brauchen, indem Sie auf diesen Brief antworten.',
    'Examine whether you have to notify your supervisory authority: within 72 hours after you became aware of it (Art. 33 (1) GDPR). Ask us for whatever you need for that by replying to this letter.',
  ),
}

const notifySeizure: Wording = {
  subject: say('Pfändung oder Beschlagnahme', 'Attachment or seizure'),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de} ` : ''}${happened ? 'sind' : 'Es sind'} Daten, die wir in Ihrem Auftrag verarbeiten, gepfändet oder beschlagnahmt worden. Der Vorgang wird bei uns unter „${about}“ geführt.`,
      `${happened ? `On ${happened.en} data` : 'Data'} that we process on your behalf were attached or seized. We keep the matter as "${about}".`,
    ),
  youCan: say(
    'Sie können der Stelle, die gepfändet oder beschlagnahmt hat, Ihre Rechte an den Daten entgegenhalten. Nennen wir Ihnen die Stelle hier nicht, fragen Sie uns, indem Sie auf diesen Brief antworten.',
    'You can assert your rights in the data against whoever attached or seized them. If we do not name them here, ask us by replying to this letter.',
  ),
}

const offerReduction: Wording = {
  subject: say('Minderung Ihres Entgelts', 'Reduction of your fee'),
  says: ({ content }) =>
    say(
      `Die vereinbarte Verfügbarkeit wurde nicht erreicht. Dafür bieten wir Ihnen eine Minderung von ${content.replace('.', ',')} EUR an.`,
      `The agreed availability was not reached. For this we offer you a reduction of EUR ${content}.`,
    ),
  youCan: say(
    'Antworten Sie auf diesen Brief, ob Sie die Minderung annehmen. Weitergehende Rechte bleiben Ihnen.',
    'Reply to this letter whether you accept the reduction. Any further rights remain yours.',
  ),
}

const requestEvidence: Wording = {
  subject: say('Nachweis zu Ihrem Antrag', 'Evidence for your application'),
  says: ({ happened }) =>
    say(
      `Ihr Antrag ist uns ${happened ? `am ${happened.de} ` : ''}zugegangen. Damit wir darüber entscheiden können, brauchen wir noch einen Nachweis, zum Beispiel einen Handelsregisterauszug.`,
      `We received your application${happened ? ` on ${happened.en}` : ''}. To decide on it we still need evidence, such as an extract from the commercial register.`,
    ),
  youCan: say(
    'Senden Sie uns den Nachweis als Antwort auf diesen Brief oder über das Portal.',
    'Send us the evidence in reply to this letter or through the portal.',
  ),
}

/** The duties that mean a letter and nothing else. All others are done otherwise, whatever papers go with them. */
const wordings: Readonly<Record<string, Wording>> = {
  confirmTermination,
  confirmWithdrawal,
  notifyBreach,
  notifySeizure,
  offerReduction,
  requestEvidence,
}

/** How a duty of this kind is put into a letter; undefined where a letter does not carry it out. */
export const wordingOf = (act: string): Wording | undefined =>
  Object.hasOwn(wordings, act) ? wordings[act] : undefined

export const actsOfLetters: readonly string[] = Object.keys(wordings)
