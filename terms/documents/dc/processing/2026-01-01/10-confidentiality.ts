import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const confidentiality = measure({
  ref: 'Nr. 10.1 S. 1',
  title: { de: 'Vertraulichkeit der Daten', en: 'Confidentiality of data' },
  de: 'Der Anbieter behandelt Daten, die er durch den Auftrag erhält oder erfährt, vertraulich.',
  en: 'The provider keeps data that it receives or learns through the order confidential.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Berechtigungen und Zugriffsprotokoll', en: 'permissions and access log' },
  },
  claims: ['dc.avv.10.1a'],
})
export const sameRules = measure({
  ref: 'Nr. 10.1 S. 2',
  title: { de: 'Gleiche Geheimnisschutzregeln', en: 'The same rules of secrecy' },
  de: 'Er beachtet dieselben Regeln zum Schutz von Geheimnissen, die für den Kunden gelten.',
  en: 'It observes the same rules of secrecy that bind the customer.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Vermerk der mitgeteilten Regeln und Belehrung',
      en: 'record of the rules told and of the briefing',
    },
  },
  claims: ['dc.avv.10.1b'],
})
export const specialRules = undertaking({
  ref: 'Nr. 10.1 S. 3',
  title: { de: 'Besondere Geheimnisschutzregeln', en: 'Special rules of secrecy' },
  de: 'Besondere Regeln dieser Art teilt der Kunde ihm mit.',
  en: 'The customer tells it of special rules of this kind.',
  where: {},
  undertaking: { who: 'customer', duty: 'nameSecrecyRules' },
  claims: ['dc.avv.10.1c'],
})
export const knowledgeOfRules = textOnly({
  ref: 'Nr. 10.2 S. 1',
  title: { de: 'Kenntnis der Vorschriften', en: 'Knowledge of the rules' },
  de: 'Der Anbieter kennt die Vorschriften des Datenschutzes und ist mit ihrer Anwendung vertraut.',
  en: 'The provider knows the rules of data protection and is practised in applying them.',
  where: {},
  textOnly: 'An assurance about knowledge; what shows it stands in the next sentences.',
  claims: ['dc.avv.10.2a'],
})
export const staffTrained = measure({
  ref: 'Nr. 10.2 S. 2',
  title: { de: 'Schulung und Verpflichtung', en: 'Training and commitment' },
  de: 'Beschäftigte sind mit den für sie geltenden Vorschriften vertraut gemacht und auf Vertraulichkeit verpflichtet.',
  en: 'Staff are made familiar with the rules that concern them and are bound to confidentiality.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Schulungsnachweise und Verpflichtungen', en: 'training records and commitments' },
  },
  claims: ['dc.avv.10.2b'],
})
export const staffInformed = measure({
  ref: 'Nr. 10.2 S. 3',
  title: { de: 'Kenntnis der Weisungen', en: 'Knowledge of instructions' },
  de: 'Wer am Auftrag arbeitet, ist auf Vertraulichkeit verpflichtet und kennt die Weisungen des Kunden.',
  en: 'Who works on the order is bound to confidentiality and knows the customer’s instructions.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bestätigung der Kenntnisnahme je Weisung', en: 'acknowledgement for each instruction' },
  },
  claims: ['dc.avv.10.2c'],
})
export const mutualSecrecy = textOnly({
  ref: 'Nr. 12.1 S. 1',
  title: { de: 'Vertraulichkeit ohne Ende', en: 'Confidentiality without end' },
  de: 'Informationen aus der Durchführung behandeln beide Parteien zeitlich unbegrenzt vertraulich und verwenden sie allein dafür.',
  en: 'Both parties treat information from performing it as confidential without limit in time and use it for that alone.',
  where: {},
  textOnly: 'It forbids and has no occasion of its own; a breach is told as a violation that was found.',
  claims: ['dc.avv.12.1a'],
})
export const noOtherUse = textOnly({
  ref: 'Nr. 12.1 S. 2',
  title: { de: 'Keine andere Verwendung', en: 'No other use' },
  de: 'Keine Partei verwendet sie anders oder macht sie Dritten zugänglich.',
  en: 'Neither party uses it otherwise or makes it available to third parties.',
  where: {},
  textOnly: 'It forbids and has no occasion of its own; a breach is told as a violation that was found.',
  claims: ['dc.avv.12.1b'],
})
export const exceptionsFromSecrecy = textOnly({
  ref: 'Nr. 12.2',
  title: { de: 'Ausnahmen', en: 'Exceptions' },
  de: 'Das gilt nicht für Informationen, die nachweislich von Dritten ohne Pflicht zur Vertraulichkeit stammen oder öffentlich bekannt sind.',
  en: 'This does not hold for information that demonstrably came from third parties without a duty of secrecy or is publicly known.',
  where: {},
  textOnly: 'An exception to a prohibition that no rule carries out.',
  claims: ['dc.avv.12.2'],
})
