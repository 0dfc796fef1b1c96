/** How an agreement comes about, changes and ends, and what is answered to declarations about it. */
import type { Because } from '../../../terms/engine/because.ts'
import type { Walk } from '../../../terms/engine/walk.ts'
import { isDay } from '../../../terms/grammar/day.ts'
import { dayInWords } from '../../../terms/grammar/day-in-words.ts'
import { version } from '../../../terms/grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../../../terms/grammar/matters/changes.ts'
import { mayTerminate } from '../../../terms/grammar/matters/rights.ts'
import { kindInWords } from '../../../terms/words/facts.ts'
import { asIfReceived, changeOfTerms, changesTerms, comesByItself } from '../change-of-terms.ts'
import { type Named, say, type Wording, when, withDetails } from '../named.ts'
import { instantInWords } from '../reasons.ts'
import { whatFollowsTheEnd } from '../what-follows.ts'

const confirmOrder: Wording = {
  subject: say('Ihre Bestellung ist eingegangen', 'We have received your order'),
  says: ({ called, happened }) =>
    say(
      `Ihre Bestellung „${called.de}“ ist uns ${when(happened).de}zugegangen. Diese Bestätigung ist noch keine Annahme; ob wir die Bestellung annehmen, teilen wir Ihnen gesondert mit.`,
      `We received your order "${called.en}"${when(happened).en}. This confirmation is not an acceptance yet; whether we accept the order we tell you separately.`,
    ),
  shows: withDetails('Was Sie bestellt haben', 'What you have ordered'),
  youCan: say(
    'Prüfen Sie die Angaben. Stimmt etwas nicht, antworten Sie auf diesen Brief.',
    'Check the particulars. If something is not right, reply to this letter.',
  ),
  settling: 'information',
  // § 312i (1) no. 3 BGB
  asksTextForm: true,
}

const confirmTermination: Wording = {
  subject: say('Bestätigung Ihrer Kündigung', 'Confirmation of your notice of termination'),
  says: ({ about, called, happened, ends }) => {
    const what =
      about === 'agreement'
        ? say('Der Vertrag', 'The agreement')
        : say(`Was Sie gekündigt haben (${called.de}),`, `What you have terminated (${called.en})`)
    return say(
      `Ihre Kündigung ist uns ${when(happened).de}zugegangen. ${
        ends ? `${what.de} endet mit Ablauf des ${ends.de}.` : 'Wann der Vertrag endet, teilen wir Ihnen gesondert mit.'
      }`,
      `We received your notice of termination${when(happened).en}. ${
        ends ? `${what.en} ends at the end of ${ends.en}.` : 'We will tell you separately when the agreement ends.'
      }`,
    )
  },
  shows: ({ about, walk }) => {
    const points = about === 'agreement' ? whatFollowsTheEnd(walk) : []
    return points.length === 0 ? undefined : { heading: say('Was danach folgt', 'What follows'), points }
  },
  youCan: say(
    'Sie brauchen nichts weiter zu tun. Sichern Sie Ihre Daten, solange der Zugang offen ist. Stimmt etwas nicht, antworten Sie auf diesen Brief.',
    'There is nothing else you need to do. Save your data while the access is open. If something is not right, reply to this letter.',
  ),
  settling: 'information',
  // § 312k (4) BGB
  asksTextForm: true,
}

const confirmWithdrawal: Wording = {
  subject: say('Bestätigung Ihres Widerrufs', 'Confirmation of your withdrawal'),
  says: ({ happened }) =>
    say(
      `Ihr Widerruf ist uns ${when(happened).de}zugegangen. Damit sind Sie an den Vertrag nicht mehr gebunden, wenn die Frist gewahrt ist.`,
      `We received your withdrawal${when(happened).en}. With this you are no longer bound by the agreement, provided it was in time.`,
    ),
  youCan: say(
    'Sie brauchen nichts weiter zu tun. Was Sie gezahlt haben, zahlen wir zurück. Stimmt etwas nicht, antworten Sie auf diesen Brief.',
    'There is nothing else you need to do. What you have paid we pay back. If something is not right, reply to this letter.',
  ),
  settling: 'information',
  // § 356a (4) BGB
  asksTextForm: true,
}

const requestEvidence: Wording = {
  subject: say('Nachweis zu Ihrem Antrag', 'Evidence for your application'),
  says: ({ happened }) =>
    say(
      `Ihr Antrag ist uns ${when(happened).de}zugegangen. Damit wir darüber entscheiden können, brauchen wir noch einen Nachweis, zum Beispiel einen Handelsregisterauszug.`,
      `We received your application${when(happened).en}. To decide on it we still need evidence, such as an extract from the commercial register.`,
    ),
  youCan: say(
    'Senden Sie uns den Nachweis als Antwort auf diesen Brief oder über das Portal.',
    'Send us the evidence in reply to this letter or through the portal.',
  ),
  settling: 'information',
}

const askAboutMainAgreement: Wording = {
  subject: say('Was soll aus dem Hauptvertrag werden?', 'What shall become of the main agreement?'),
  says: ({ happened }) =>
    say(
      `Ihre Kündigung des Auftragsverarbeitungsvertrags ist uns ${when(happened).de}zugegangen. Ohne ihn dürfen wir für Sie keine personenbezogenen Daten verarbeiten. Über den Hauptvertrag sagt sie nichts.`,
      `We received your notice that terminates the processing agreement${when(happened).en}. Without it we may not process personal data for you. It says nothing about the main agreement.`,
    ),
  youCan: say(
    'Teilen Sie uns mit, ob auch der Hauptvertrag enden soll, oder schließen Sie mit uns einen neuen Auftragsverarbeitungsvertrag. Antworten Sie dazu auf diesen Brief.',
    'Tell us whether the main agreement shall end too, or conclude a new processing agreement with us. Reply to this letter for that.',
  ),
  settling: 'declaration',
}

const acknowledgeReceipt: Wording = {
  subject: say('Ihre Nachricht ist eingegangen', 'We have received your message'),
  says: ({ about, happened }) =>
    say(
      `Ihre Nachricht an unseren Support ist uns ${when(happened).de}zugegangen. Wir führen sie unter „${about}“.`,
      `We received your message to our support${when(happened).en}. We keep it as "${about}".`,
    ),
  youCan: say(
    'Wenn Ihnen noch etwas einfällt, antworten Sie auf diesen Brief; es wird demselben Vorgang zugeordnet.',
    'If anything else comes to your mind, reply to this letter; it is kept with the same matter.',
  ),
  settling: 'information',
}

const pointOutFurtherFee: Wording = {
  subject: say('Ein weiteres Entgelt für Ihre Domain', 'A further fee for your domain'),
  says: ({ called, content }) => {
    if (!isDay(content)) return undefined
    const day = dayInWords(content)
    return say(
      `Ihr Löschungsauftrag für „${called.de}“ kommt nach dem Tag, bis zu dem er die Verlängerung noch verhindert. Verlängert sich die Registrierung bis zum ${day.de}, bleibt das Entgelt dafür geschuldet.`,
      `Your order to delete "${called.en}" comes after the day until which it prevents the renewal. If the registration is renewed until ${day.en}, the fee for that stays owed.`,
    )
  },
  youCan: say(
    'Wollen Sie die Domain bis dahin behalten, ziehen Sie den Löschungsauftrag zurück: Antworten Sie dazu auf diesen Brief.',
    'If you want to keep the domain until then, take the order to delete back: reply to this letter for that.',
  ),
  settling: 'declaration',
}

/** The declaration that a letter refuses, by the number of its fact. */
const refusedOne = ({ about, walk }: Named) => walk.refusals.find(({ fact }) => `${fact.id}` === about)

const refuseDeclaration: Wording = {
  subject: say('Ihre Erklärung ist nicht wirksam', 'Your declaration has no effect'),
  says: (named) => {
    const refused = refusedOne(named)
    if (refused === undefined) return undefined
    const kind = kindInWords(refused.fact.kind)
    const at = instantInWords(refused.fact.at)
    const reason = refused.no ?? withoutEffect[refused.code]
    return say(
      `Ihre Erklärung („${kind.de}“) vom ${at.de} ist nicht wirksam, und es folgt nichts aus ihr. Der Grund: ${reason.de}`,
      `Your declaration ("${kind.en}") of ${at.en} has no effect, and nothing follows from it. The reason: ${reason.en}`,
    )
  },
  youCan: say(
    'Halten Sie daran fest, geben Sie die Erklärung noch einmal ab, so wie der Vertrag es verlangt; im Portal geht das unter „Erklären“. Meinen Sie, dass sie doch wirksam ist, antworten Sie auf diesen Brief.',
    'If you stand by it, declare it once more as the agreement asks; in the portal you find that under "Declare". If you think that it is effective, reply to this letter.',
  ),
  settling: 'declaration',
  asksTextForm: true,
  because: (named) => refusedOne(named)?.because,
}

const withoutEffect = {
  REVOKED: say(
    'Vorher oder zugleich ist uns ein Widerruf der Erklärung zugegangen.',
    'A revocation of the declaration reached us before it or with it.',
  ),
  POWER_MISSING: say(
    'Wer sie abgegeben hat, war dazu nicht bevollmächtigt, und niemand hat sie genehmigt.',
    'Whoever declared it had no power to do so, and nobody has approved it.',
  ),
  FORM_NOT_MET: say(
    'Sie kam in einer anderen Form, als der Vertrag verlangt.',
    'It came in another form than the agreement asks for.',
  ),
} as const

const noticeOfChange: Wording = {
  subject: say('Wir ändern unsere Bedingungen', 'We change our terms'),
  says: ({ content }) => {
    if (!isDay(content)) return undefined
    const day = dayInWords(content)
    return say(
      `Zum ${day.de} wollen wir unsere Bedingungen ändern. Was sich ändert, liegt diesem Brief Wort für Wort bei: Eingefügtes ist unterstrichen, Gestrichenes durchgestrichen.`,
      `As of ${day.en} we want to change our terms. What changes is enclosed word by word: what is inserted is underlined, what is struck out is crossed out.`,
    )
  },
  youCan: say(
    'Lesen Sie die Änderungen. Ab wann sie gelten, und ob Sie widersprechen oder kündigen können, sagen die Klauseln unten; beides erklären Sie im Portal unter „Erklären“ oder als Antwort auf diesen Brief.',
    'Read the changes. From when on they apply, and whether you can object or give notice, the clauses below say; you declare both in the portal under "Declare" or in reply to this letter.',
  ),
  settling: 'declaration',
  asksTextForm: true,
  encloses: 'marked difference',
  because: ({ walk, about }) => clausesOnChange(walk, about),
  // What else would have to be told a person knows.
  tells: {
    once: 'received',
    facts: ({ about, medium, walk }) =>
      isDay(about) && changesTerms(walk.program, about) && comesByItself(walk, about)
        ? [{ fact: 'changeReceived', ...changeOfTerms(about), medium }]
        : [],
  },
}

/** From when on a change of terms applies, and what gives the right to object or to leave: as if its notice were received now. */
function clausesOnChange(walk: Walk, change: string): Because {
  const ahead = asIfReceived(walk, change, walk.now + 60_000)
  const found = [
    ahead.recordsOf(version, 'terms').at(-1),
    ahead.decision(objectionPeriod, change),
    ahead.decision(approval, change),
    ahead.decision(mayTerminate, `change ${change}`),
  ]
  const decided = found.flatMap((each) => (each === undefined ? [] : [each.because]))
  // Where nothing is decided by the notice alone, the clauses on changes themselves say from when on they apply.
  const declared = [...new Set(Object.values(walk.program.terms.changedBy ?? {}))]
  const on =
    decided.length > 0
      ? decided
      : declared.map((ref) => ({ ref, says: say('Änderung', 'change'), at: walk.now, on: [] }))
  return { ref: '', says: say('Änderung', 'change'), at: walk.now, on }
}

export const aboutTheAgreement = {
  confirmOrder,
  confirmTermination,
  confirmWithdrawal,
  requestEvidence,
  askAboutMainAgreement,
  acknowledgeReceipt,
  pointOutFurtherFee,
  refuseDeclaration,
  noticeOfChange,
} as const
