/** The holidays of more than one state. Which state has which, and since when, stands in the file of the state. */
import { afterEaster, everyYear } from './holiday.ts'

export const epiphany = everyYear('01-06', 'Heilige Drei Könige', 'Epiphany')
export const womensDay = everyYear('03-08', 'Frauentag', "International Women's Day")
export const corpusChristi = afterEaster(60, 'Fronleichnam', 'Corpus Christi')
export const assumptionDay = everyYear('08-15', 'Mariä Himmelfahrt', 'Assumption Day')
export const reformationDay = everyYear('10-31', 'Reformationstag', 'Reformation Day')
export const allSaintsDay = everyYear('11-01', 'Allerheiligen', "All Saints' Day")
