import { area, europeanUnion, onlyInTheEconomicArea } from '../../grammar/area.ts'

/** Where the service may be rendered: § 4.4 says it of the provider, § 12.5 of subprocessors. */
export const unionOrEconomicArea = area(
  'in einem Mitgliedstaat der Europäischen Union oder einem Vertragsstaat des Europäischen Wirtschaftsraums',
  'in a member state of the European Union or a state of the European Economic Area',
  [...europeanUnion, ...onlyInTheEconomicArea],
)
