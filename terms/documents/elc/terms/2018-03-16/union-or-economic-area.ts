import { area, europeanUnion, onlyInTheEconomicArea } from '../../../../grammar/area.ts'

/** Where customers have their seat: a seat in the Economic Area alone is left to a person (§ 1.1). */
export const unionOrEconomicArea = area(
  'der Europäischen Union oder im Europäischen Wirtschaftsraum',
  'the European Union or the European Economic Area',
  europeanUnion,
  onlyInTheEconomicArea,
)
