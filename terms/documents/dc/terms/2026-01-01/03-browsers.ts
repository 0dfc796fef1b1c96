import { measure, performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const browserOnly = measure({
  ref: 'Ziff. 3.2 S. 1',
  title: { de: 'Zugang nur mit dem Browser', en: 'Access by browser only' },
  de: 'Die Dienste sind allein mit einem Internet-Browser zu erreichen und zu nutzen, außer über Schnittstellen, die der Anbieter veröffentlicht.',
  en: 'The services can be reached and used by internet browser only, except through interfaces that the provider publishes.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Liste der angebotenen Endpunkte und der veröffentlichten Schnittstellen',
      en: 'list of the endpoints served and of the interfaces published',
    },
  },
  claims: ['dc.agb.3.2a'],
  reading: 'Ziff. 3.7 speaks of publicly supported interfaces: where there are any, they are the exception.',
})
export const infrastructure = performance({
  ref: 'Ziff. 3.2 S. 2',
  title: { de: 'Technische Infrastruktur', en: 'Technical infrastructure' },
  de: 'Der Anbieter hält die technische Infrastruktur für den Betrieb und den Zugang mit dem Browser bereit.',
  en: 'The provider keeps the technical infrastructure for operation and for access by browser.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.3.2b'],
})
export const noticeOfVersions = undertaking({
  ref: 'Ziff. 3.2 S. 3',
  title: { de: 'Hinweis auf passende Browser', en: 'Notice of compatible browsers' },
  de: 'Von Zeit zu Zeit, und wenn sich etwas ändert, nennt der Anbieter die passenden Browser und Versionen; in der Regel ist die aktuelle Version zu benutzen.',
  en: 'From time to time, and when something changes, the provider names the browsers and versions that fit; as a rule the current version is to be used.',
  where: {},
  undertaking: { who: 'provider', duty: 'nameBrowsers' },
  claims: ['dc.agb.3.2c'],
  reading: 'Neither an interval nor a form is named: when there is something to tell, somebody decides.',
})
export const enginesAtConclusion = measure({
  ref: 'Ziff. 3.2 S. 4',
  title: { de: 'Unterstützte Browser', en: 'Supported browsers' },
  de: 'Bei Vertragsschluss laufen die Dienste in Browsern auf der Grundlage von WebKit (auch Chromium, etwa Chrome) und Gecko.',
  en: 'At conclusion the services work in browsers that are based on WebKit (and Chromium, such as Chrome) and Gecko.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Protokoll der Tests mit je einem Browser jeder Engine',
      en: 'record of tests with one browser of each engine',
    },
  },
  claims: ['dc.agb.3.2d'],
  reading: 'Chrome left WebKit for Blink in 2013, so Blink is read as meant too.',
  mend: {
    de: 'Als Beispiel für WebKit nennt die Vorlage Chrome, das seit 2013 auf Blink beruht; Blink ist in die Liste aufzunehmen.',
    en: 'The source gives Chrome as an example of WebKit, though it has used Blink since 2013; Blink belongs on the list.',
  },
})
export const moreBrowsers = textOnly({
  ref: 'Ziff. 3.2 S. 5',
  title: { de: 'Weitere Browser', en: 'Further browsers' },
  de: 'Der Anbieter bemüht sich, dass die Dienste auch in möglichst vielen anderen Browsern laufen.',
  en: 'The provider aims to let the services work in as many other browsers as possible.',
  where: {},
  textOnly: 'An intention without a duty: nothing follows if it is not reached.',
  claims: ['dc.agb.3.2e'],
})
