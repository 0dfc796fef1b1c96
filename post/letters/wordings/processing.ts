/** What a processor tells its controller: whom it engages, what it changes, and what it thinks of an instruction. */

import { yearOf } from '../../../terms/grammar/day.ts'
import { choiceInWords } from '../../../terms/words/fields.ts'
import { type Named, say, type Wording, when, withDetails } from '../named.ts'

const announceSubprocessor: Wording = {
  subject: say('Ein neuer Unterauftragsverarbeiter', 'A new subprocessor'),
  // A plan that names nobody yet cannot be told: whoever it is has to be named (Art. 28 (2) GDPR).
  says: ({ fact }) => {
    const vendor = fact?.vendor
    if (typeof vendor !== 'string') return undefined
    const does = typeof fact?.does === 'string' ? choiceInWords('vendorConsidered', fact.does) : undefined
    return say(
      `Wir wollen „${vendor}“ als weiteren Auftragsverarbeiter einsetzen${does ? `, und zwar hierfür: ${does.de}` : ''}. Bevor das geschieht, unterrichten wir Sie hiermit.`,
      `We want to engage "${vendor}" as a further processor${does ? `, for the following: ${does.en}` : ''}. We tell you of it before it happens.`,
    )
  },
  shows: withDetails('Die Einzelheiten', 'The particulars'),
  youCan: say(
    'Haben Sie keine Einwände, brauchen Sie nichts zu tun. Sonst widersprechen Sie innerhalb der Frist, die der Vertrag nennt: im Portal unter „Erklären“ oder als Antwort auf diesen Brief.',
    'If you have no objections there is nothing you need to do. Otherwise object within the period that the agreement names: in the portal under "Declare" or in reply to this letter.',
  ),
  settling: 'declaration',
  asksTextForm: true,
}

const tellContact: Wording = {
  subject: say('Ihr Ansprechpartner hat gewechselt', 'Your contact has changed'),
  says: ({ about, contact, happened }) =>
    contact === undefined
      ? undefined
      : say(
          `Ihr Ansprechpartner bei uns („${about}“) hat ${when(happened).de}gewechselt. Sie erreichen uns jetzt so: ${contact}.`,
          `Your contact with us ("${about}") changed${when(happened).en}. You now reach us like this: ${contact}.`,
        ),
  youCan: say(
    'Ändern Sie den Eintrag in Ihren Unterlagen. Mehr brauchen Sie nicht zu tun.',
    'Change the entry in your records. There is nothing else you need to do.',
  ),
  settling: 'information',
  asksTextForm: true,
  tells: {
    once: 'dispatched',
    facts: ({ about }) => [{ fact: 'contactTold', contact: about, how: 'each customer' }],
  },
}

const warnOfInstruction: Wording = {
  subject: say('Wir halten Ihre Weisung für rechtswidrig', 'We think that your instruction is unlawful'),
  says: ({ about, happened }) =>
    say(
      `Ihre Weisung „${about}“ verstößt nach unserer Ansicht${happened ? ` (festgehalten am ${happened.de})` : ''} gegen Datenschutzrecht. Darauf weisen wir Sie hin (Art. 28 Abs. 3 Satz 3 DSGVO). Bis Sie die Weisung bestätigen oder ändern, führen wir sie nicht aus, soweit der Vertrag das erlaubt.`,
      `In our view${happened ? ` (noted on ${happened.en})` : ''} your instruction "${about}" infringes data protection law. We point this out to you (Art. 28 (3) sentence 3 GDPR). Until you confirm or change the instruction we do not carry it out, as far as the agreement allows.`,
    ),
  youCan: say(
    'Bestätigen oder ändern Sie die Weisung, oder nehmen Sie sie zurück: im Portal oder als Antwort auf diesen Brief. Fragen Sie uns dort auch nach unseren Gründen im Einzelnen.',
    'Confirm or change the instruction, or take it back: in the portal or in reply to this letter. There you can also ask for our reasons in detail.',
  ),
  settling: 'urgent',
  asksTextForm: true,
  tells: { once: 'dispatched', facts: ({ about }) => [{ fact: 'instructionWarnedOf', instruction: about }] },
}

const confirmationOfOral: Wording = {
  subject: say('Bitte bestätigen Sie Ihre Weisung', 'Please confirm your instruction'),
  says: ({ about, happened }) =>
    say(
      `Sie haben uns ${when(happened).de}mündlich eine Weisung gegeben. Wir führen sie unter „${about}“. Nach dem Vertrag bestätigen Sie eine solche Weisung noch in Textform.`,
      `You gave us an instruction by word of mouth${when(happened).en}. We keep it as "${about}". Under the agreement you still confirm such an instruction in text form.`,
    ),
  youCan: say(
    'Bestätigen Sie die Weisung im Portal, oder antworten Sie auf diesen Brief und wiederholen Sie, was Sie angewiesen haben.',
    'Confirm the instruction in the portal, or reply to this letter and repeat what you have instructed.',
  ),
  settling: 'urgent',
}

const askForDecision: Wording = {
  subject: say('Ihre Entscheidung über eine Weisung steht aus', 'Your decision on an instruction is pending'),
  says: ({ about, happened }) =>
    say(
      `Vor Ihrer Weisung „${about}“ haben wir Sie ${when(happened).de}gewarnt. Sie haben sie seitdem weder bestätigt noch geändert; so lange führen wir sie nicht aus.`,
      `We warned you of your instruction "${about}"${when(happened).en}. Since then you have neither confirmed nor changed it; until you do we do not carry it out.`,
    ),
  youCan: say(
    'Bestätigen oder ändern Sie die Weisung, oder nehmen Sie sie zurück: im Portal oder als Antwort auf diesen Brief.',
    'Confirm or change the instruction, or take it back: in the portal or in reply to this letter.',
  ),
  settling: 'urgent',
}

const answerInstruction: Wording = {
  subject: say('Wir führen Ihre Weisung nicht aus', 'We do not carry out your instruction'),
  says: (named) => {
    const reasons = reasonsAgainst(named)
    if (reasons.length === 0) return undefined
    return say(
      `Ihre Weisung „${named.about}“ haben wir geprüft. Wir führen sie nicht aus, ${reasons.map(({ de }) => de).join(' und ')}.`,
      `We have examined your instruction "${named.about}". We do not carry it out, ${reasons.map(({ en }) => en).join(' and ')}.`,
    )
  },
  youCan: say(
    'Ändern Sie die Weisung so, dass der Grund wegfällt, oder fragen Sie nach einem Angebot für das, was über den Vertrag hinausgeht: Antworten Sie auf diesen Brief.',
    'Change the instruction so that the reason is gone, or ask for an offer for what goes beyond the agreement: reply to this letter.',
  ),
  settling: 'declaration',
}

const reasonsAgainst = ({ fact }: Named) => [
  ...(fact?.impairsOthers === true
    ? [
        say(
          'weil der Dienst dadurch für andere Kunden beeinträchtigt würde',
          'because the service would be impaired for other customers',
        ),
      ]
    : []),
  ...(fact?.beyondService === true
    ? [say('weil sie über die vereinbarte Leistung hinausgeht', 'because it goes beyond the service agreed on')]
    : []),
]

const tellOfMeasures: Wording = {
  subject: say('Geänderte Schutzmaßnahmen', 'Changed measures of protection'),
  says: ({ about, happened }) =>
    say(
      `Wir haben unsere technischen und organisatorischen Maßnahmen wesentlich geändert und ${when(happened).de}in der Fassung „${about}“ veröffentlicht.`,
      `We have changed our technical and organisational measures materially, and published them as version "${about}"${when(happened).en}.`,
    ),
  youCan: say(
    'Sie brauchen nichts zu tun. Die geltende Fassung bekommen Sie, wenn Sie auf diesen Brief antworten.',
    'There is nothing you need to do. You get the version in force by replying to this letter.',
  ),
  settling: 'information',
}

const announceMeasure: Wording = {
  subject: say('Eine Schutzmaßnahme ändert sich', 'A measure of protection changes'),
  says: ({ about }) =>
    say(
      `Wir wollen eine unserer technischen und organisatorischen Maßnahmen ändern („${about}“). Das Schutzniveau, das wir mit Ihnen vereinbart haben, wird dabei nicht unterschritten.`,
      `We want to change one of our technical and organisational measures ("${about}"). The level of protection that we have agreed with you is not lowered by it.`,
    ),
  shows: withDetails('Die Einzelheiten', 'The particulars'),
  youCan: say(
    'Sie brauchen nichts zu tun. Haben Sie Bedenken, antworten Sie auf diesen Brief, bevor die Änderung wirkt.',
    'There is nothing you need to do. If you have concerns, reply to this letter before the change takes effect.',
  ),
  settling: 'information',
}

const announceProcessing: Wording = {
  subject: say('Ein Gesetz verpflichtet uns zu einer Verarbeitung', 'A law obliges us to process data'),
  says: ({ about, happened }) =>
    say(
      `Uns ist ${when(happened).de}eine gesetzliche Pflicht bekannt geworden, Daten, die Sie uns anvertraut haben, anders zu verarbeiten als von Ihnen angewiesen. Wir führen sie unter „${about}“ und teilen sie Ihnen vorher mit (Art. 28 Abs. 3 Buchst. a DSGVO).`,
      `A legal duty to process data that you have entrusted to us otherwise than you have instructed became known to us${when(happened).en}. We keep it as "${about}", and tell you of it before (Art. 28 (3) (a) GDPR).`,
    ),
  shows: withDetails('Die Pflicht', 'The duty'),
  youCan: say(
    'Wollen Sie sich dagegen wehren, tun Sie es bald: Antworten Sie auf diesen Brief, und wir nennen Ihnen alles, was wir sagen dürfen.',
    'If you want to contest it, do so soon: reply to this letter, and we tell you all that we may.',
  ),
  settling: 'urgent',
  tells: { once: 'dispatched', facts: ({ about }) => [{ fact: 'processingAnnounced', matter: about }] },
}

const tellOfRetention: Wording = {
  subject: say('Was wir nach dem Gesetz noch aufbewahren', 'What we still keep by law'),
  says: ({ about, walk }) => {
    const voucher = walk.last('voucherDated', { voucher: about })
    if (voucher === undefined) return undefined
    const from = yearOf(voucher.on)
    return say(
      `Der Vertrag ist beendet. Den Beleg „${about}“ bewahren wir noch auf, weil das Steuer- und das Handelsrecht es verlangen (§ 147 AO, § 257 HGB): ${voucher.years} Jahre vom Ende des Jahres ${from} an, also bis Ende ${from + voucher.years}.`,
      `The agreement has ended. We still keep the voucher "${about}", since tax and commercial law ask for it (§ 147 AO, § 257 HGB): for ${voucher.years} years from the end of ${from}, hence until the end of ${from + voucher.years}.`,
    )
  },
  youCan: say(
    'Sie brauchen nichts zu tun. Wir nutzen den Beleg für nichts anderes und löschen ihn danach.',
    'There is nothing you need to do. We use the voucher for nothing else and erase it afterwards.',
  ),
  settling: 'information',
  asksTextForm: true,
}

export const aboutProcessing = {
  announceSubprocessor,
  tellContact,
  warnOfInstruction,
  askForConfirmation: confirmationOfOral,
  requestConfirmation: confirmationOfOral,
  askForDecision,
  answerInstruction,
  tellOfMeasures,
  announceMeasure,
  announceProcessing,
  tellOfRetention,
} as const
