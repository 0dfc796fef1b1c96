/** What happened to data, and who has asked about them: told to the customer who answers for them. */
import { say, type Wording, when, withDetails } from '../named.ts'

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
  settling: 'urgent',
}

const notifyIncident: Wording = {
  subject: say('Ein besonderes Vorkommnis', 'A special incident'),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de}` : 'Soeben'} haben wir Anzeichen eines Vorfalls bemerkt, der Daten betreffen kann, die wir in Ihrem Auftrag verarbeiten. Wir führen ihn unter „${about}“. Anzeichen genügen für diesen Brief; was wir noch nicht wissen, reichen wir ohne weitere Verzögerung nach.`,
      `${happened ? `On ${happened.en}` : 'Just now'} we found signs of an incident that may concern data that we process on your behalf. We keep it as "${about}". Signs are enough for this letter; what we do not know yet will follow without further delay.`,
    ),
  shows: withDetails('Was wir bis jetzt wissen', 'What we know by now'),
  youCan: say(
    'Prüfen Sie, ob daraus eine Meldepflicht für Sie folgt (Art. 33 DSGVO: 72 Stunden ab Ihrer Kenntnis). Fragen Sie uns nach allem, was Sie dafür brauchen, indem Sie auf diesen Brief antworten.',
    'Examine whether you have to notify anybody of it (Art. 33 GDPR: 72 hours from your knowledge). Ask us for whatever you need for that by replying to this letter.',
  ),
  settling: 'urgent',
}

const notifyLeakedCredentials: Wording = {
  subject: say('Zugangsdaten sind bekannt geworden', 'Credentials have become known'),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de}` : 'Soeben'} haben wir Anzeichen bemerkt, dass Zugangsdaten zu Ihren Diensten Unbefugten bekannt geworden sind. Wir führen den Vorfall unter „${about}“.`,
      `${happened ? `On ${happened.en}` : 'Just now'} we found signs that credentials to your services have become known to unauthorised persons. We keep the incident as "${about}".`,
    ),
  youCan: say(
    'Ändern Sie sofort alle Kennwörter, und beenden Sie offene Sitzungen. Sehen Sie im Zugriffsprotokoll nach, ob jemand Fremdes hineinkam, und antworten Sie auf diesen Brief, wenn Sie etwas finden.',
    'Change all passwords at once and end open sessions. Look in the access log whether a stranger got in, and reply to this letter if you find something.',
  ),
  settling: 'urgent',
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
  settling: 'urgent',
}

const reportMeasures: Wording = {
  subject: say('Sofortmaßnahmen nach einem Vorfall', 'Immediate measures after an incident'),
  says: ({ about, happened }) =>
    say(
      `Wegen des Vorfalls „${about}“ haben wir ${when(happened).de}Sofortmaßnahmen getroffen, um Ihre Daten zu sichern und Schaden von den Betroffenen abzuwenden.`,
      `Because of the incident "${about}" we took immediate measures${when(happened).en}, to secure your data and to keep harm from the persons concerned.`,
    ),
  youCan: say(
    'Bitte weisen Sie uns an, was weiter geschehen soll. Antworten Sie dazu auf diesen Brief, oder geben Sie die Weisung im Portal.',
    'Please instruct us what shall happen next. Reply to this letter for that, or give the instruction in the portal.',
  ),
  settling: 'urgent',
}

const authorityActed: Wording = {
  subject: say('Eine Aufsichtsbehörde ist tätig geworden', 'A supervisory authority has acted'),
  says: ({ about, happened }) =>
    say(
      `${happened ? `Am ${happened.de} ist` : 'Es ist'} eine Aufsichtsbehörde bei uns nach Art. 58 DSGVO tätig geworden. Das kann die Verarbeitung betreffen, die wir für Sie ausführen. Wir führen das Verfahren unter „${about}“.`,
      `${happened ? `On ${happened.en} a` : 'A'} supervisory authority acted towards us under Art. 58 GDPR. This may concern the processing that we do for you. We keep the proceeding as "${about}".`,
    ),
  youCan: say(
    'Sie brauchen jetzt nichts zu tun. Wollen Sie wissen, worum es geht, oder dabei sein, antworten Sie auf diesen Brief.',
    'There is nothing you need to do now. If you want to know what it is about, or to take part, reply to this letter.',
  ),
  settling: 'urgent',
}

const notifyInquiry: Wording = {
  subject: say('Eine Anfrage zu Ihren Daten', 'An inquiry about your data'),
  says: ({ about, happened }) =>
    say(
      `Uns hat ${when(happened).de}eine Anfrage zu Daten erreicht, die wir in Ihrem Auftrag verarbeiten. Wir haben dazu nichts herausgegeben und führen sie unter „${about}“.`,
      `An inquiry about data that we process on your behalf reached us${when(happened).en}. We have released nothing about it, and keep it as "${about}".`,
    ),
  shows: withDetails('Die Anfrage', 'The inquiry'),
  youCan: say(
    'Über die Antwort entscheiden Sie. Teilen Sie uns mit, ob und was wir antworten sollen, indem Sie auf diesen Brief antworten.',
    'The answer is for you to decide. Tell us whether and what we shall answer by replying to this letter.',
  ),
  settling: 'urgent',
}

const inspection = (de: string, en: string): Wording => ({
  subject: say('Eine Kontrolle der Aufsichtsbehörde', 'An inspection by the supervisory authority'),
  says: ({ about, happened }) =>
    say(
      `Eine Aufsichtsbehörde hat bei uns ${when(happened).de}${de}. Sie kann Daten betreffen, die wir in Ihrem Auftrag verarbeiten. Wir führen den Vorgang unter „${about}“ und arbeiten mit der Behörde zusammen, wie das Gesetz es verlangt.`,
      `A supervisory authority ${en}${when(happened).en}. It may concern data that we process on your behalf. We keep the matter as "${about}", and cooperate with the authority as the law demands.`,
    ),
  youCan: say(
    'Sie brauchen jetzt nichts zu tun. Wollen Sie dabei sein oder mehr wissen, antworten Sie auf diesen Brief.',
    'There is nothing you need to do now. If you want to take part or to know more, reply to this letter.',
  ),
  settling: 'urgent',
})

const notifyInspection = inspection(
  'eine Kontrolle angekündigt oder begonnen',
  'has announced or begun an inspection at ours',
)
const informOfPlannedMeasure = inspection('eine Maßnahme angekündigt', 'has announced a measure at ours')

const tellOfDamages: Wording = {
  subject: say('Jemand verlangt Schadensersatz', 'Somebody claims damages'),
  says: ({ about, happened }) =>
    say(
      `Eine betroffene Person verlangt von uns ${when(happened).de}Schadensersatz wegen einer Verarbeitung, die wir für Sie ausführen. Wir führen den Anspruch unter „${about}“.`,
      `A data subject has claimed damages from us${when(happened).en} for a processing that we do for you. We keep the claim as "${about}".`,
    ),
  youCan: say(
    'Teilen Sie uns mit, was Sie zur Abwehr wissen. Antworten Sie dazu auf diesen Brief; wir zahlen nichts, ohne dass Sie davon wissen.',
    'Tell us what you know for the defence. Reply to this letter for that; we pay nothing without your knowing.',
  ),
  settling: 'urgent',
}

const informOfRequest: Wording = {
  subject: say('Eine betroffene Person hat sich an uns gewandt', 'A data subject has turned to us'),
  says: ({ about, happened }) =>
    say(
      `Eine betroffene Person hat bei uns ${when(happened).de}Rechte an Daten geltend gemacht, die wir in Ihrem Auftrag verarbeiten. Wir führen die Anfrage unter „${about}“ und beantworten sie nicht selbst.`,
      `A data subject has asserted rights with us${when(happened).en} in data that we process on your behalf. We keep the request as "${about}", and do not answer it ourselves.`,
    ),
  youCan: say(
    'Sie haben einen Monat für die Antwort (Art. 12 Abs. 3 DSGVO). Die Anfrage und alles, was Sie dafür brauchen, bekommen Sie von uns, wenn Sie auf diesen Brief antworten.',
    'You have one month to answer (Art. 12 (3) GDPR). You get the request and all you need for it from us by replying to this letter.',
  ),
  settling: 'urgent',
}

const informOfClaims: Wording = {
  subject: say('Ein Anspruch ist bekannt geworden', 'A claim has become known'),
  says: ({ about, happened }) =>
    say(
      `Uns ist ${when(happened).de}ein Anspruch bekannt geworden, der mit Ihrer Nutzung unserer Dienste zusammenhängt. Wir führen ihn unter „${about}“.`,
      `A claim that is connected with your use of our services became known to us${when(happened).en}. We keep it as "${about}".`,
    ),
  shows: withDetails('Was wir bis jetzt wissen', 'What we know by now'),
  youCan: say(
    'Sagen Sie uns, was daran ist: Antworten Sie auf diesen Brief.',
    'Tell us what there is to it: reply to this letter.',
  ),
  settling: 'urgent',
}

const referDataSubject: Wording = {
  subject: say('Ihre Anfrage zum Datenschutz', 'Your data protection request'),
  says: ({ content, happened }) =>
    content === 'ask which offer'
      ? say(
          `Ihre Anfrage ist uns ${when(happened).de}zugegangen. Wir verarbeiten Daten nur im Auftrag der Unternehmen, deren Angebote Sie nutzen, und dürfen sie nicht selbst beantworten. Aus Ihrer Anfrage geht nicht hervor, um welches Angebot es geht.`,
          `We received your request${when(happened).en}. We process data only on behalf of the companies whose offers you use, and may not answer it ourselves. Your request does not show which offer it is about.`,
        )
      : say(
          `Ihre Anfrage ist uns ${when(happened).de}zugegangen. Wir verarbeiten diese Daten nur im Auftrag des Anbieters, dessen Angebot Sie genutzt haben; er ist für sie verantwortlich und beantwortet Ihre Anfrage.`,
          `We received your request${when(happened).en}. We process these data only on behalf of the company whose offer you have used; it is the controller and answers your request.`,
        ),
  youCan: say(
    'Wenden Sie sich an den Anbieter des Angebots. Wissen Sie nicht, wer das ist, nennen Sie uns Namen oder Adresse des Angebots, und wir sagen es Ihnen.',
    'Turn to whoever offers it. If you do not know who that is, tell us the name or address of the offer, and we tell you.',
  ),
  settling: 'to somebody else',
  toSomebodyElse: true,
}

const whoseData: Wording = {
  subject: say('Wem diese Daten gehören', 'Whose data these are'),
  says: ({ about, happened }) =>
    say(
      `In der Sache „${about}“ sind ${when(happened).de}Daten gepfändet oder beschlagnahmt worden, die wir nur im Auftrag verarbeiten. Über diese Daten entscheidet allein unser Kunde als Verantwortlicher im Sinn der Datenschutz-Grundverordnung.`,
      `In the matter "${about}" data were attached or seized${when(happened).en} that we process only on behalf of another. Our customer alone decides about these data, as controller within the meaning of the General Data Protection Regulation.`,
    ),
  youCan: say(
    'Wenden Sie sich wegen dieser Daten an unseren Kunden. Bitte bestätigen Sie uns, dass Sie diesen Hinweis erhalten haben.',
    'Turn to our customer about these data. Please confirm to us that you have received this notice.',
  ),
  settling: 'to somebody else',
  toSomebodyElse: true,
}

export const aboutIncidents = {
  notifyBreach,
  notifyIncident,
  notifyLeakedCredentials,
  notifySeizure,
  reportMeasures,
  informOfAuthority: authorityActed,
  tellOfAuthority: authorityActed,
  notifyInquiry,
  notifyInspection,
  informOfPlannedMeasure,
  tellOfDamages,
  informOfRequest,
  informOfClaims,
  referDataSubject,
  tellWhoseData: whoseData,
  tellAuthorities: whoseData,
} as const
