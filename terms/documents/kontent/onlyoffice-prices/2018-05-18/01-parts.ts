import { performance } from '../../../../grammar/statement.ts'

/** A part of the suite, and what it is for. */
const part = (
  place: number,
  de: { readonly name: string; readonly what: string },
  en: { readonly name: string; readonly what: string },
  claim: string,
) =>
  performance({
    ref: `Nr. 1.${place}`,
    title: { de: de.name, en: en.name },
    de: `Zu ONLYOFFICE gehört für jeden Nutzer: ${de.name} (${de.what}).`,
    en: `For every user ONLYOFFICE includes: ${en.name} (${en.what}).`,
    where: {},
    performance: { item: 'onlyoffice' },
    claims: [claim],
  })

export const applications = part(
  1,
  { name: 'Büroanwendungen', what: 'Texte, Tabellen, Präsentationen' },
  { name: 'office applications', what: 'text, spreadsheets, presentations' },
  'kontent.oo-price.1a',
)
export const customerRelations = part(
  2,
  { name: 'Kundenverwaltung', what: 'Kontakte und Rechnungen' },
  { name: 'customer relations', what: 'contacts and invoicing' },
  'kontent.oo-price.1b',
)
export const community = part(
  3,
  { name: 'Gemeinschaft', what: 'Forum, Blog, Chat' },
  { name: 'community', what: 'forum, blog, chat' },
  'kontent.oo-price.1c',
)
export const projects = part(
  4,
  { name: 'Projekte', what: 'Projekte, Aufgaben, Berichte' },
  { name: 'projects', what: 'projects, tasks, reports' },
  'kontent.oo-price.1d',
)
export const offlineEditor = part(
  5,
  { name: 'Editor ohne Internet', what: 'Texte, Tabellen, Präsentationen' },
  { name: 'offline editor', what: 'text documents, spreadsheets, presentations' },
  'kontent.oo-price.1e',
)
export const mobileApps = part(
  6,
  { name: 'Apps zum Ansehen unterwegs', what: 'Texte, Tabellen, Präsentationen' },
  { name: 'mobile apps for viewing', what: 'text documents, spreadsheets, presentations' },
  'kontent.oo-price.1f',
)
