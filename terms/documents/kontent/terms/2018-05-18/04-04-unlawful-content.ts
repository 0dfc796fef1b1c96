import { undertaking } from '../../../../grammar/statement.ts'

/** What a customer must not do; who breaks it is met by §§ 5.1, 5.4 and 5.5. */
const refrains = { who: 'customer', duty: 'removeUnlawfulContent' } as const

export const unlawful = undertaking({
  ref: '§ 4.4 S. 1',
  title: { de: 'Keine rechtswidrigen Inhalte', en: 'No unlawful content' },
  de: 'Der Kunde darf mit den Diensten oder über sie keine rechtswidrigen Inhalte anbieten, bereithalten, bereitstellen, nutzen, speichern, verbreiten oder zugänglich machen und nicht auf sie weiterleiten oder verlinken.',
  en: 'With or by the services the customer may not offer, hold, provide, use, store, spread or make accessible unlawful content, nor redirect or link to it.',
  where: {},
  undertaking: refrains,
  claims: ['kontent.agb.4.4a'],
})
export const unsolicitedMail = undertaking({
  ref: '§ 4.4 S. 2',
  title: { de: 'Keine unverlangten Massenmails', en: 'No unsolicited bulk mail' },
  de: 'Verboten ist auch der Versand unverlangter Massen-E-Mails.',
  en: 'Sending unsolicited bulk e-mail is prohibited, too.',
  where: {},
  undertaking: refrains,
  claims: ['kontent.agb.4.4b'],
})
export const youthProtection = undertaking({
  ref: '§ 4.4 S. 3',
  title: { de: 'Pornografie und Jugendgefährdung', en: 'Pornography and danger to minors' },
  de: 'Verboten sind insbesondere pornografische und jugendgefährdende Inhalte (§ 184 StGB, § 1, § 6 und § 21 GjS, heute JuSchG), soweit sie nicht für Erwachsene erlaubt und nach dem folgenden Satz abgeschirmt sind.',
  en: 'Prohibited are in particular pornographic content and content dangerous to minors (§ 184 StGB, § 1, § 6 and § 21 GjS, today JuSchG), as far as it is not lawful for adults and screened as the next sentence has it.',
  where: {},
  undertaking: refrains,
  claims: ['kontent.agb.4.4c'],
  reading: 'The GjS was replaced by the JuSchG in 2003; the reference is one to the protection of minors in force.',
  mend: {
    de: 'Das GjS gibt es seit 2003 nicht mehr: auf das JuSchG und den JMStV verweisen.',
    en: 'The GjS was repealed in 2003: refer to the JuSchG and the JMStV.',
  },
})
export const ageBarrier = undertaking({
  ref: '§ 4.4 S. 4',
  title: { de: 'Altersschranke', en: 'Age barrier' },
  de: 'Für Inhalte, die unter dieses Gesetz fallen oder offensichtlich geeignet sind, Minderjährige zu gefährden, sorgt der Kunde technisch oder auf andere Weise dafür, dass Minderjährige sie nicht wahrnehmen können.',
  en: 'For content that falls under that act or is plainly fit to endanger minors, the customer takes technical or other precautions so that minors cannot take notice of it.',
  where: {},
  undertaking: { who: 'customer', duty: 'keepAgeBarrier' },
  claims: ['kontent.agb.4.4d'],
  reading:
    'Beside a full ban a barrier would make no sense: what is lawful for adults needs a barrier, the rest is banned.',
  mend: {
    de: 'Verbot (S. 3) und Altersschranke (S. 4) widersprechen einander: klarstellen, was Erwachsenen gezeigt werden darf.',
    en: 'The ban (sentence 3) and the age barrier (sentence 4) contradict each other: say what adults may be shown.',
  },
})
export const extremism = undertaking({
  ref: '§ 4.4 S. 5',
  title: { de: 'Extremistische Propaganda', en: 'Extremist propaganda' },
  de: 'Verboten ist insbesondere links- oder rechtsextreme Propaganda (§ 86, § 131 StGB), etwa Volksverhetzung, Verharmlosung oder Verherrlichung von Gewalt oder Krieg, Werbung für terroristische Vereinigungen, Aufrufe zu Straftaten, Beleidigung und Verleumdung.',
  en: 'Prohibited is in particular left- or right-wing extremist propaganda (§ 86, § 131 StGB), such as incitement to hatred, playing down or glorifying violence or war, advertising terrorist groups, calls for crimes, insult and defamation.',
  where: {},
  undertaking: refrains,
  claims: ['kontent.agb.4.4e'],
})
export const piracy = undertaking({
  ref: '§ 4.4 S. 6',
  title: { de: 'Raubkopien', en: 'Piracy' },
  de: 'Verboten ist insbesondere, geschützte Werke, Seriennummern oder Einwahldaten unbefugt zu veröffentlichen, zu verbreiten oder zum Herunterladen bereitzuhalten, etwa Warez, Cracks oder MP3-Dateien.',
  en: 'Prohibited is in particular to publish or distribute protected works, serial numbers or dial-in data without permission or to keep them for download, such as warez, cracks or MP3 files.',
  where: {},
  undertaking: refrains,
  claims: ['kontent.agb.4.4f'],
})
