import type { Fact } from '../fact.ts'
import { weightOfEvidence } from '../matters/conduct.ts'
import { given, type Standing } from '../quantity.ts'
import { say } from '../said.ts'

/** From weak to strong. */
export const evidence = ['mere allegation', 'possible violation', 'urgent suspicion', 'confirmed'] as const
export type Evidence = (typeof evidence)[number]

/** A reported breach of duty that nobody has refuted. */
export interface MisuseCase extends Pick<Fact<'misuseReported'>, 'case' | 'duty' | 'content' | 'in' | 'informant'> {
  readonly evidence: Evidence
  readonly culpable: boolean
}

const strongerOf = (one: Evidence, other: Evidence | undefined): Evidence =>
  other !== undefined && evidence.indexOf(other) > evidence.indexOf(one) ? other : one

const openCasesOf = (standing: Standing): readonly MisuseCase[] =>
  standing
    .all('misuseReported')
    .filter(({ case: reported }) => standing.first('misuseRefuted', { case: reported }) === undefined)
    .map((report) => ({
      case: report.case,
      duty: report.duty,
      content: report.content,
      in: report.in,
      ...(report.informant ? { informant: report.informant } : {}),
      evidence: strongerOf(report.evidence, standing.value(weightOfEvidence, report.case)),
      culpable: standing.last('faultEstablished', { case: report.case })?.culpable === true,
    }))
/** All reported breaches that nobody has refuted, with the weight their evidence counts for. */
export const openCases = given<readonly MisuseCase[], unknown>(
  'gemeldete Pflichtverletzungen',
  'breaches reported',
  'facts and clauses on evidence',
  openCasesOf,
)
/** Those about a content; the subject is the content. */
export const casesAbout = given(
  'gemeldete Pflichtverletzungen dazu',
  'breaches reported about it',
  'facts and clauses on evidence',
  (standing, content) => openCasesOf(standing).filter((each) => each.content === content),
)
/** One case; undefined if it was refuted. */
export const caseNamed = given('gemeldete Pflichtverletzung', 'breach reported', 'facts', (standing, name) =>
  openCasesOf(standing).findLast((each) => each.case === name),
)
/** What was said about a case by those whose opinion counts. */
export const opinionsOn = given('Voten', 'opinions', 'fact', (standing, name) =>
  standing.all('misuseOpinionReceived', { case: name }).map(({ of }) => of),
)

/** Evidence of at least this weight: `evidenceFrom('dringender Verdacht', 'urgent suspicion')`. */
export const evidenceFrom = (least: Evidence, de: string, en: string) =>
  say(de, en, {
    isMetBy: ({ evidence: is }: Pick<MisuseCase, 'evidence'>): boolean =>
      evidence.indexOf(is) >= evidence.indexOf(least),
  })
