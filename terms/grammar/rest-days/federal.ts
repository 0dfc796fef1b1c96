/**
 * The holidays that hold in all sixteen states. Only 3 October is one by federal law (Unification Treaty, Art. 2 (2));
 * the others stand in each state's own law, under differing names for the same days.
 */
import { afterEaster, everyYear, type Holiday, onlyIn } from './holiday.ts'
import { reformationDay } from './some-states.ts'

export const inAllStates: readonly Holiday[] = [
  everyYear('01-01', 'Neujahr', "New Year's Day"),
  afterEaster(-2, 'Karfreitag', 'Good Friday'),
  afterEaster(1, 'Ostermontag', 'Easter Monday'),
  everyYear('05-01', 'Tag der Arbeit', 'Labour Day'),
  afterEaster(39, 'Christi Himmelfahrt', 'Ascension Day'),
  afterEaster(50, 'Pfingstmontag', 'Whit Monday'),
  everyYear('10-03', 'Tag der Deutschen Einheit', 'Day of German Unity'),
  everyYear('12-25', 'Erster Weihnachtstag', 'Christmas Day'),
  everyYear('12-26', 'Zweiter Weihnachtstag', 'Boxing Day'),
  // 500 years of the Reformation: every state that did not keep the day anyway made it a holiday this once.
  onlyIn(2017, reformationDay),
]
