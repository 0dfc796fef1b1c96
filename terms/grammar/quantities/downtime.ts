import { type Day, isDay } from '../day.ts'
import { counted } from '../matters/prices.ts'
import { given } from '../quantity.ts'
import type { Span } from '../spans.ts'

/** Outages and maintenance that touch a time: where the terms except no maintenance, both count. */
export const downWithin = given(
  'Ausfälle und Wartungen',
  'outages and maintenance',
  'facts of the installation',
  (standing) =>
    ({ from, to }: Span): readonly Span[] => [
      ...standing.all('outage', (outage) => outage.to > from && outage.from < to),
      ...standing.all('maintenance', (maintenance) => maintenance.to > from && maintenance.from < to),
    ],
)
/** Outages that touch a time, where maintenance is looked at apart from them. */
export const outagesWithin = given(
  'Ausfälle',
  'outages',
  'facts of the installation',
  (standing) =>
    ({ from, to }: Span): readonly Span[] =>
      standing.all('outage', (outage) => outage.to > from && outage.from < to),
)
export const maintenanceWithin = given(
  'Wartungen',
  'maintenance',
  'facts of the installation',
  (standing) =>
    ({ from, to }: Span): readonly Span[] =>
      standing.all('maintenance', (maintenance) => maintenance.to > from && maintenance.from < to),
)
/** For a month, named by its first day: the last of the days whose downtime was credited with it. */
export const creditedIn = given(
  'angerechnete Ausfallzeit',
  'downtime credited',
  'clause on availability',
  (standing) =>
    (month: Day): Day | undefined => {
      const lastDay = standing.value(counted, `downtime ${month}`)
      return lastDay !== undefined && isDay(lastDay) ? lastDay : undefined
    },
)
