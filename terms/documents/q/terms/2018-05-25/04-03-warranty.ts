import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const figuresOfAvailability = undertaking({
  ref: '§ 4.2 S. 3',
  title: { de: 'Zahlen zur Verfügbarkeit', en: 'Figures of availability' },
  de: 'Der Anbieter veröffentlicht, wie verfügbar die Software war, oder teilt es auf Anfrage mit.',
  en: 'The provider publishes how available the software was, or supplies the figures on demand.',
  where: {},
  claims: ['q.agb.4.2b'],
  undertaking: { who: 'provider', duty: 'supplyAvailability' },
})

export const noFitness = textOnly({
  ref: '§ 4.3 S. 1',
  title: { de: 'Keine Zusage der Eignung', en: 'No promise of fitness' },
  de: 'Dass die Software den Anforderungen des Kunden entspricht, sagt der Anbieter nicht zu.',
  en: 'The provider does not promise that the software meets the customer’s requirements.',
  where: {},
  claims: ['q.agb.4.3a'],
  textOnly: 'It limits what was promised; nothing follows from it.',
})
export const minorErrors = textOnly({
  ref: '§ 4.3 S. 2',
  title: { de: 'Fehler in Nebenfunktionen', en: 'Errors in minor functions' },
  de: 'Fehler, die die Hauptfunktionen nicht berühren, müssen nicht alle beseitigt werden.',
  en: 'Errors that do not touch the main functions need not all be fixed.',
  where: {},
  claims: ['q.agb.4.3b'],
  textOnly: 'It denies a claim; where such an error restricts use § 2.6.2 goes first.',
})
export const advice = textOnly({
  ref: '§ 4.3 S. 3',
  title: { de: 'Auskünfte sind keine Zusagen', en: 'Advice is no promise' },
  de: 'Auskünfte und Rat begründen keine Gewährleistung, wenn das nicht ausdrücklich vereinbart ist.',
  en: 'Advice and information create no warranty unless that is expressly agreed.',
  where: {},
  claims: ['q.agb.4.3c'],
  textOnly: 'It denies a claim; nothing follows from it.',
})
export const territory = textOnly({
  ref: '§ 4.3 S. 4',
  title: { de: 'Außerhalb des Vertragsgebiets', en: 'Outside the contract territory' },
  de: 'Außerhalb des Vertragsgebiets sagt der Anbieter weder Verfügbarkeit noch Eignung zu.',
  en: 'Outside the contract territory the provider promises neither availability nor suitability.',
  where: {},
  claims: ['q.agb.4.3d'],
  textOnly: 'No territory is defined anywhere, so nothing can depend on it.',
  mend: {
    de: 'Das Vertragsgebiet ist nirgends bestimmt; entweder bestimmen oder den Satz streichen.',
    en: 'The contract territory is defined nowhere; define it or strike the sentence.',
  },
})
export const statutoryRights = textOnly({
  ref: '§ 4.3 S. 5',
  title: { de: 'Zwingende Rechte bleiben', en: 'Mandatory rights stay' },
  de: 'Zwingende gesetzliche Rechte des Kunden bleiben unberührt.',
  en: 'Mandatory statutory rights of the customer stay untouched.',
  where: {},
  claims: ['q.agb.4.3e'],
  textOnly: 'That is what the ranks of the documents do: mandatory law goes before these terms.',
})
