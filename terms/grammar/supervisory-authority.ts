import { europeanUnion, onlyInTheEconomicArea } from './area.ts'
import type { Said } from './said.ts'

/** The body that supervises data protection for whoever has its seat there. */
export type Authority = Said

/** Where somebody has its seat. */
export interface Seat {
  /** ISO 3166-1: `DE`. */
  readonly country: string
  /** Of Germany: `NW`. */
  readonly state?: string | undefined
  readonly publicBody?: boolean | undefined
}

/** Outside the Union and the Economic Area no authority follows from the seat (Art. 55, 56 GDPR): a person enters it. */
export const setByHand: Authority = { de: 'von Hand einzutragen', en: 'to be set by hand' }

const sameInBoth = (name: string): Authority => ({ de: name, en: name })

/** § 40 BDSG and the acts of the states: who supervises the private sector, by the state of the seat. */
const inGermany: Readonly<Record<string, Authority>> = {
  BW: sameInBoth('Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Baden-Württemberg'),
  BY: sameInBoth('Bayerisches Landesamt für Datenschutzaufsicht'),
  BE: sameInBoth('Berliner Beauftragte für Datenschutz und Informationsfreiheit'),
  BB: sameInBoth('Die Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg'),
  HB: sameInBoth('Die Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen'),
  HH: sameInBoth('Der Hamburgische Beauftragte für Datenschutz und Informationsfreiheit'),
  HE: sameInBoth('Der Hessische Beauftragte für Datenschutz und Informationsfreiheit'),
  MV: sameInBoth('Der Landesbeauftragte für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern'),
  NI: sameInBoth('Der Landesbeauftragte für den Datenschutz Niedersachsen'),
  NW: sameInBoth('Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen'),
  RP: sameInBoth('Der Landesbeauftragte für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz'),
  SL: sameInBoth('Unabhängiges Datenschutzzentrum Saarland'),
  SN: sameInBoth('Sächsische Datenschutz- und Transparenzbeauftragte'),
  ST: sameInBoth('Landesbeauftragte für den Datenschutz Sachsen-Anhalt'),
  SH: sameInBoth('Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein'),
  TH: sameInBoth('Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit'),
}
/** Bavaria alone has a second authority, for public bodies (Art. 15 BayDSG). */
const publicBodiesInBavaria = sameInBoth('Der Bayerische Landesbeauftragte für den Datenschutz')
/** One authority for the whole state; the others of the Union are named by their state. */
const abroad: Readonly<Record<string, Authority>> = { AT: sameInBoth('Österreichische Datenschutzbehörde') }

/** @example authorityOf({ country: 'DE', state: 'BY' }).de === 'Bayerisches Landesamt für Datenschutzaufsicht' */
export function authorityOf({ country, state, publicBody = false }: Seat): Authority {
  if (country === 'DE') {
    if (state === 'BY' && publicBody) return publicBodiesInBavaria
    return inGermany[state ?? ''] ?? setByHand
  }
  const isInTheArea = [...europeanUnion, ...onlyInTheEconomicArea].some((member) => member === country)
  if (!isInTheArea) return setByHand
  return (
    abroad[country] ?? {
      de: `nationale Datenschutzaufsicht (${country})`,
      en: `national data protection authority (${country})`,
    }
  )
}
