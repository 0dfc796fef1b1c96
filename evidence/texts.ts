/** The words of a bundle's page, in plain language for whoever knows neither the program nor its proofs. */
export const texts = {
  de: {
    thisLanguage: 'Deutsch',
    title: (agreement: string) => `Beweismappe zum Vertrag ${agreement}`,
    ofPerson: (person: string, agreement: string) => `Beweismappe für ${person} zum Vertrag ${agreement}`,
    ofIncident: (incident: string, agreement: string) => `Beweismappe zum Vorgang ${incident}, Vertrag ${agreement}`,
    lead: {
      person: (facts: number, now: string) =>
        `Diese Mappe hält fest, was eine einzelne Person in diesem Vertrag bis zum ${now} selbst erklärt oder eingetragen hat: ${facts === 1 ? 'eine Tatsache' : `${facts} Tatsachen`}. Was andere betrifft, ist nicht darin.`,
      incident: (facts: number, now: string) =>
        `Diese Mappe hält fest, was zu diesem Vorgang bis zum ${now} eingetragen wurde: ${facts === 1 ? 'eine Tatsache' : `${facts} Tatsachen`} mit Pflichten, Folgen und Papieren. Das Protokoll liegt ganz bei, damit jeder sieht, dass nichts ausgelassen ist; der Wortlaut anderer Tatsachen bleibt versiegelt.`,
      agreement: (facts: number, now: string) =>
        `Diese Mappe hält fest, was in diesem Vertrag bis zum ${now} eingetragen wurde: ${facts === 1 ? 'eine Tatsache' : `${facts} Tatsachen`} mit den Papieren dazu, und womit jeder nachprüft, dass nachträglich nichts daran geändert wurde.`,
    },
    agreement: 'Vertrag',
    provider: 'Anbieter',
    customer: 'Kunde',
    terms: 'Bedingungen',
    made: 'Erstellt am',
    happened: 'Was geschehen ist',
    happenedHow:
      'Fett steht, was eingetragen wurde, mit seiner Nummer. Darunter steht, was daraus nach den Bedingungen folgte, mit der Klausel.',
    when: 'Wann',
    what: 'Was',
    why: 'Nummer oder Klausel',
    number: (number: number) => `Nr. ${number}`,
    ofInstallation: 'betrifft den ganzen Dienst; nicht Teil dieses Nachweises',
    toldBy: (name: string) => `eingetragen von ${name}`,
    learned: 'bekannt seit',
    seen: 'gesehen am',
    erased: 'Der Wortlaut ist gelöscht oder gesperrt. Bewiesen bleibt, dass hier etwas eingetragen war.',
    closed: 'Der Wortlaut ist versiegelt: Er ist nicht für die Person bestimmt, die diese Mappe verlangt hat.',
    unbound: 'Dass genau dieser Wortlaut eingetragen wurde, lässt sich hier nicht nachrechnen (älterer Eintrag).',
    papers: 'Papiere',
    paper: 'Papier',
    digest: 'Größe und Hashwert (SHA-256)',
    noPapers: 'In dieser Mappe liegen keine Papiere.',
    absent: {
      erased: 'Gelöscht oder gesperrt. Wer eine Kopie hat, kann sie mit dem Hashwert vergleichen.',
      unopened: 'Liegt ungeöffnet im Postfach und wird dort zuerst geöffnet.',
      closed: 'Nicht für die Person bestimmt, die diese Mappe verlangt hat.',
    },
    proven: 'Was bewiesen ist',
    isProven: {
      agreement:
        'Jede Tatsache steht so, wie sie hier steht, im Protokoll des Anbieters; im Protokoll des Vertrags fehlt keine bis zum genannten Stand, und die Reihenfolge stimmt.',
      person:
        'Jede Tatsache steht so, wie sie hier steht, im Protokoll des Anbieters, in dieser Reihenfolge. Was dazwischen geschah, sagt diese Mappe nicht.',
      always: [
        'Das Protokoll ist mit dem Schlüssel des Anbieters unterschrieben. Wo ein Zeitstempel beiliegt, gab es alles Frühere spätestens zu dessen Zeit.',
        'Der Wortlaut, der hier zu lesen ist, ist derselbe, der damals versiegelt wurde, außer wo ausdrücklich etwas anderes steht.',
        'Jede Datei dieser Mappe ist die, die der Anbieter an ihrem Tag herausgegeben hat.',
      ],
    },
    notProven: 'Was nicht bewiesen ist',
    isNotProven: [
      'Dass wahr ist, was eingetragen wurde, und dass nichts verschwiegen wurde, was nie eingetragen wurde.',
      'Dass ein Papier schon früher so aussah: Bewiesen ist, dass der Anbieter es in dieser Mappe so herausgegeben hat. Nur wo sein Hashwert in einer Tatsache steht, reicht der Beweis weiter zurück.',
      'Die Sätze dieser Seite über Folgen und Klauseln: Sie sind aus Bedingungen und Tatsachen errechnet und sagen, wie der Anbieter sie versteht.',
      'Dass der Schlüssel der des Anbieters ist: Vergleichen Sie ihn mit dem, den Sie von anderswo haben.',
    ],
    check: 'So prüfen Sie es selbst',
    checkHow:
      'Entpacken Sie die Mappe und rufen Sie in ihrem Ordner auf (Python 3 genügt; für Zeitstempel auch openssl und mit --roots die Wurzelzertifikate, denen Sie trauen):',
    checkOthers:
      'verify.py ist kurz genug, um es zu lesen, und fragt niemanden. Wer Klausel hat, prüft dasselbe mit „klausel verify <Datei>“.',
    key: 'Der öffentliche Schlüssel, wie diese Mappe ihn nennt. Nehmen Sie ihn, wenn es darauf ankommt, aus Ihrem Vertrag oder von der Seite „Nachweise“:',
  },
  en: {
    thisLanguage: 'English',
    title: (agreement: string) => `Evidence of agreement ${agreement}`,
    ofPerson: (person: string, agreement: string) => `Evidence for ${person}, agreement ${agreement}`,
    ofIncident: (incident: string, agreement: string) => `Evidence of ${incident}, agreement ${agreement}`,
    lead: {
      person: (facts: number, now: string) =>
        `This bundle holds what one person has declared or entered herself in this agreement until ${now}: ${facts === 1 ? 'one fact' : `${facts} facts`}. What concerns others is not in it.`,
      incident: (facts: number, now: string) =>
        `This bundle holds what was entered about this matter until ${now}: ${facts === 1 ? 'one fact' : `${facts} facts`} with duties, consequences and papers. The log is in it as a whole, so that everybody sees that nothing was left out; the wording of other facts stays sealed.`,
      agreement: (facts: number, now: string) =>
        `This bundle holds what was entered in this agreement until ${now}: ${facts === 1 ? 'one fact' : `${facts} facts`} with the papers that belong to it, and that by which everybody checks that nothing of it was changed later.`,
    },
    agreement: 'Agreement',
    provider: 'Provider',
    customer: 'Customer',
    terms: 'Terms',
    made: 'Made on',
    happened: 'What happened',
    happenedHow:
      'In bold stands what was entered, with its number. Below it stands what followed by the terms, with the clause.',
    when: 'When',
    what: 'What',
    why: 'Number or clause',
    number: (number: number) => `No. ${number}`,
    ofInstallation: 'concerns the whole service; not part of this proof',
    toldBy: (name: string) => `entered by ${name}`,
    learned: 'known since',
    seen: 'seen on',
    erased: 'The wording is erased or blocked. It stays proven that something was entered here.',
    closed: 'The wording is sealed: it is not meant for the person who asked for this bundle.',
    unbound: 'That it was exactly this wording can not be computed here (an older entry).',
    papers: 'Papers',
    paper: 'Paper',
    digest: 'Size and digest (SHA-256)',
    noPapers: 'There are no papers in this bundle.',
    absent: {
      erased: 'Erased or blocked. Whoever has a copy can compare it by the digest.',
      unopened: 'Lies unopened in the post box and is opened there first.',
      closed: 'Not meant for the person who asked for this bundle.',
    },
    proven: 'What is proven',
    isProven: {
      agreement:
        'Each fact stands in the log of the provider as it stands here; in the log of the agreement none is missing up to the time named, and their order is right.',
      person:
        'Each fact stands in the log of the provider as it stands here, in this order. What happened in between this bundle does not say.',
      always: [
        'The log is signed with the key of the provider. Where a time stamp is with it, everything earlier was there by then at the latest.',
        'The wording that can be read here is the one that was sealed then, except where it says otherwise.',
        'Each file of this bundle is the one that the provider handed out on its day.',
      ],
    },
    notProven: 'What is not proven',
    isNotProven: [
      'That what was entered is true, and that nothing was withheld that was never entered.',
      'That a paper looked like this earlier: it is proven that the provider handed it out like this in this bundle. Only where its digest stands in a fact does the proof reach further back.',
      'The sentences of this page on what followed by which clause: they are computed from terms and facts and say how the provider understands them.',
      'That the key is that of the provider: compare it with the one you have from elsewhere.',
    ],
    check: 'How to check it yourself',
    checkHow:
      'Unpack the bundle and call in its folder (Python 3 is enough; for time stamps also openssl and, by --roots, the root certificates that you trust):',
    checkOthers:
      "verify.py is short enough to be read and asks nobody. Whoever has Klausel checks the same by 'klausel verify <file>'.",
    key: "The public key as this bundle names it. Where it matters, take it from your agreement or from the page 'Proof':",
  },
} as const
