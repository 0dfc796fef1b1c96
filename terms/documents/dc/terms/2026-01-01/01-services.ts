import { performance, textOnly } from '../../../../grammar/statement.ts'

const product = (ref: string, name: string, id: string) =>
  performance({
    ref,
    title: { de: name, en: name },
    de: `Ist ${name} bestellt, erreichen und nutzen es die Endnutzer über die Plattform.`,
    en: `If ${name} is ordered, end users reach and use it through the platform.`,
    where: {},
    performance: { item: 'subscription' },
    claims: [id],
    reading: 'The source names the product and no function; what it does stands in the order form.',
  })

export const platform = performance({
  ref: 'Ziff. 1 Abs. 1',
  title: { de: 'Plattform für Kampagnen als Cloud-Dienst', en: 'Campaign platform as a cloud service' },
  de: 'Der Anbieter stellt eine Plattform und Software für Mediaplanung und digitales Marketing als Cloud-Dienst bereit, mit der Kunden ihre Kampagnen steuern.',
  en: 'The provider supplies a platform and software for media planning and digital marketing as a cloud service by which customers manage their campaigns.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.1.1a'],
})
export const coreService = performance({
  ref: 'Ziff. 1 Abs. 2',
  title: { de: 'Kern der Leistung', en: 'Core of the service' },
  de: 'Kern der Leistung sind Zugang und Nutzung der einen Plattform mit ihren vier Produkten.',
  en: 'The core of the service is access to and use of the one platform with its four products.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.1.2a'],
})
export const mediaDesk = product('Ziff. 1 Abs. 2 (Media Desk)', 'Media Desk', 'dc.agb.1.2b')
export const intelligenceQube = product('Ziff. 1 Abs. 2 (Intelligence Qube)', 'Intelligence Qube', 'dc.agb.1.2c')
export const campaignPlanner = product('Ziff. 1 Abs. 2 (Campaign Planner)', 'Campaign Planner', 'dc.agb.1.2d')
export const financeDesk = product('Ziff. 1 Abs. 2 (Finance Desk)', 'Finance Desk', 'dc.agb.1.2e')

export const platformDefined = textOnly({
  ref: 'Ziff. 2 Abs. 1',
  title: { de: 'DC-Plattform', en: 'DC platform' },
  de: 'DC-Plattform heißt die Plattform für Kampagnen, die als Dienst bereitsteht.',
  en: 'The campaign platform that is supplied as a service is called DC platform.',
  where: {},
  textOnly: 'A definition: other sentences use the word.',
  claims: ['dc.agb.2.1'],
})
export const productsDefined = textOnly({
  ref: 'Ziff. 2 Abs. 2',
  title: { de: 'DC-Produkte', en: 'DC products' },
  de: 'DC-Produkte heißen Media Desk, Intelligence Qube, Campaign Planner und Finance Desk auf der Plattform.',
  en: 'Media Desk, Intelligence Qube, Campaign Planner and Finance Desk on the platform are called DC products.',
  where: {},
  textOnly: 'A definition: other sentences use the word.',
  claims: ['dc.agb.2.2'],
})
export const servicesDefined = textOnly({
  ref: 'Ziff. 2 Abs. 3 S. 1',
  title: { de: 'DC-Services', en: 'DC services' },
  de: 'DC-Services heißen die Plattform, die DC-Produkte und alles, was der Anbieter nach diesem Vertrag über seine Websites und Anwendungen als Cloud-Dienst anbietet.',
  en: 'The platform, the DC products and all that the provider offers under this agreement as a cloud service through its websites and applications are called DC services.',
  where: {},
  textOnly: 'A definition: other sentences use the word.',
  claims: ['dc.agb.2.3a'],
  mend: {
    de: 'Die Vorlage erklärt das Wort durch sich selbst; gemeint sind Plattform, Produkte und optionale Anwendungen.',
    en: 'The source explains the word by itself; platform, products and optional applications are meant.',
  },
})
export const optionalApplications = performance({
  ref: 'Ziff. 2 Abs. 3 S. 2',
  title: { de: 'Optionale Anwendungen', en: 'Optional applications' },
  de: 'Bestellt der Kunde optionale Anwendungen oder stellt der Anbieter sie bereit, gehören sie zu den DC-Services und folgen diesem Vertrag.',
  en: 'Optional applications that the customer orders or the provider makes available are part of the DC services and follow this agreement.',
  where: {},
  performance: { item: 'subscription' },
  claims: ['dc.agb.2.3b'],
})
export const customerDataDefined = textOnly({
  ref: 'Ziff. 2 Abs. 6',
  title: { de: 'Kundendaten', en: 'Customer data' },
  de: 'Kundendaten sind, was der Kunde und seine Endnutzer hochladen, und die Ergebnisse, die die Produkte daraus für ihn auf der Plattform bereitstellen.',
  en: 'Customer data are what the customer and its end users upload, and the results that the products provide from it for the customer on the platform.',
  where: {},
  textOnly: 'A definition: the sentences on data use the word.',
  claims: ['dc.agb.2.6'],
  reading: 'The source grants no export and names no day of erasure after the end; nothing here adds one.',
})
