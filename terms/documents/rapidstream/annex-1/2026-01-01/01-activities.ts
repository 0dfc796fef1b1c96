import { performance } from '../../../../grammar/statement.ts'

export const adServers = performance({
  ref: 'Nr. 1.1 (Werbeserver)',
  title: { de: 'Verwaltung der Werbeserver', en: 'Management of ad servers' },
  de: 'Werbeserver und ihre Einstellungen werden verwaltet.',
  en: 'Ad servers and their configuration are managed.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.anlage1.1a'],
  reading: 'Whether the address of viewers is forwarded is set per ad server, by administrators (§ 5.3).',
})

export const adRules = performance({
  ref: 'Nr. 1.2 (Werberegeln)',
  title: { de: 'Verwaltung der Werberegeln', en: 'Management of ad rules' },
  de: 'Regeln, wann und wie Werbung eingefügt wird, werden verwaltet.',
  en: 'Rules that say when and how advertising is inserted are managed.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.anlage1.1b'],
})

export const generalSettings = performance({
  ref: 'Nr. 1.3 (Einstellungen)',
  title: { de: 'Allgemeine Einstellungen', en: 'General settings' },
  de: 'Allgemeine Einstellungen des Dienstes werden verwaltet.',
  en: 'General settings of the service are managed.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.anlage1.1c'],
})
