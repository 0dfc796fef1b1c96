import { area, europeanUnion, onlyInTheEconomicArea } from '../../../../grammar/area.ts'
import type { Day } from '../../../../grammar/day.ts'

/** Where customers have their seat: a seat in the Economic Area alone is left to a person (§ 1.1). */
export const unionOrEconomicArea = area(
  'der Europäischen Union oder im Europäischen Wirtschaftsraum',
  'the European Union or the European Economic Area',
  europeanUnion,
  onlyInTheEconomicArea,
)

/** Art. 50 (3) TEU: the United Kingdom was a member to the end of 31 January 2020. */
export const firstDayWithoutTheUnitedKingdom: Day = '2020-02-01'
export const withTheUnitedKingdom = area(
  unionOrEconomicArea.de,
  unionOrEconomicArea.en,
  [...europeanUnion, 'GB'],
  onlyInTheEconomicArea,
)
