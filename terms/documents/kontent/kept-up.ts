import type { Said } from '../../grammar/said.ts'
import { type Measure, measure, type TextOnly, textOnly } from '../../grammar/statement.ts'

interface KeptUp {
  readonly title: Said
  readonly says: Said
  /** What shows that it is kept. */
  readonly evidence: Said
  readonly claims: readonly string[]
  readonly by?: 'software' | 'people'
  readonly reviewedAfterMonths?: number
  readonly reading?: string
  readonly mend?: Said
}

/** A measure of the annex; one that serves several aims is said once, with all the places where the source repeats it. */
export const keptUp = (ref: string, kept: KeptUp): Measure =>
  measure({
    ref,
    title: kept.title,
    de: kept.says.de,
    en: kept.says.en,
    where: {},
    claims: kept.claims,
    ...(kept.reading === undefined ? {} : { reading: kept.reading }),
    ...(kept.mend === undefined ? {} : { mend: kept.mend }),
    measure: {
      kept: kept.by === 'software' ? 'by the software' : 'by people',
      evidence: kept.evidence,
      ...(kept.reviewedAfterMonths === undefined ? {} : { reviewedAfterMonths: kept.reviewedAfterMonths }),
    },
  })

/** The aim of a section: its measures carry it out. */
export const aim = (section: string, claims: string, control: Said, says: Said, reading?: string): TextOnly =>
  textOnly({
    ref: `${section} (Ziel)`,
    title: control,
    de: `${control.de}: ${says.de}`,
    en: `${control.en}: ${says.en}`,
    where: {},
    claims: [claims],
    ...(reading === undefined ? {} : { reading }),
    textOnly: 'An aim; the measures of the section carry it out.',
  })
