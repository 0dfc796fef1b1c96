import { measure, textOnly } from '../../../../grammar/statement.ts'

export const secrecy = textOnly({
  ref: 'Ziff. 15 S. 1',
  title: { de: 'Verschwiegenheit', en: 'Secrecy' },
  de: 'Den Inhalt des Vertrags und vertrauliche Informationen der anderen Partei und ihrer verbundenen Unternehmen halten beide während des Vertrags und danach geheim, außer was öffentlich oder dem Empfänger schon bekannt ist.',
  en: 'Both parties keep the content of the agreement and confidential information of the other party and its affiliates secret, during the agreement and after it, except what is public or already known to the recipient.',
  where: {},
  textOnly: 'It forbids and has no occasion of its own; a breach is told as a violation that was found.',
  claims: ['dc.agb.15.1a'],
})
export const purposeOfInformation = textOnly({
  ref: 'Ziff. 15 S. 2',
  title: { de: 'Nur für den Zweck des Vertrags', en: 'Only for the purpose of the agreement' },
  de: 'Sie verwenden sie allein für die Zwecke des Vertrags und geben sie weder mittelbar noch unmittelbar an Dritte.',
  en: 'They use it only for the purposes of the agreement and give it to no third party, directly or indirectly.',
  where: {},
  textOnly: 'It forbids and has no occasion of its own; a breach is told as a violation that was found.',
  claims: ['dc.agb.15.1b'],
})
export const needToKnow = measure({
  ref: 'Ziff. 15 S. 3',
  title: { de: 'Kenntnis nur, wo nötig', en: 'Need to know' },
  de: 'Zugang erhalten nur Beschäftigte, freie Mitarbeitende und Beratende, die ihn für den Vertrag zwingend brauchen und ebenso zur Verschwiegenheit verpflichtet sind.',
  en: 'Access is given only to staff, external workers and advisers who strictly need it for the agreement and are bound to secrecy likewise.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Liste der Zugänge mit Grund und unterschriebenen Verpflichtungen',
      en: 'list of accesses with their reason and signed commitments',
    },
  },
  claims: ['dc.agb.15.1c'],
})
export const affiliates = textOnly({
  ref: 'Ziff. 15 S. 4',
  title: { de: 'Verbundene Unternehmen', en: 'Affiliates' },
  de: 'Verbundene Unternehmen (§§ 15 ff. AktG) sind keine Dritten, wenn sie und ihre Beschäftigten ebenso verpflichtet sind.',
  en: 'Affiliates (§§ 15 ff. AktG) are no third parties if they and their people are bound likewise.',
  where: {},
  textOnly: 'It says who counts as a third party; nothing follows from it by itself.',
  claims: ['dc.agb.15.1d'],
  reading: 'For data processed on behalf the processing agreement (Nr. 12) goes before, and knows no such exception.',
})
export const rightsInInformation = textOnly({
  ref: 'Ziff. 15 S. 5',
  title: { de: 'Rechte an Informationen', en: 'Rights in information' },
  de: 'Alle Rechte an vertraulichen Informationen bleiben bei der Partei, die sie offenlegt.',
  en: 'All rights in confidential information stay with the party that discloses it.',
  where: {},
  textOnly: 'To whom rights belong is no event.',
  claims: ['dc.agb.15.1e'],
})
