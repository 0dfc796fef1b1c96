import { version } from '../matters/agreement.ts'
import { appliedFor, decisiveLanguage, included } from '../matters/contract-documents.ts'
import { given, type Standing } from '../quantity.ts'

/** The document in which a service is described. */
export const descriptionOf = (item: string): string => `description of ${item}`

/** The version of a document that is published now, in the language that decides: `published('description of mail')`. */
export const publishedVersion = given<(document: string) => string | undefined, unknown>(
  'veröffentlichte Fassung',
  'published version',
  'publication',
  (standing) =>
    (document: string): string | undefined => {
      const decisive = standing.value(decisiveLanguage, document)
      return standing
        .all('documentPublished', { document })
        .findLast(({ language }) => decisive === undefined || language === undefined || language === decisive)?.version
    },
)
/** The languages in which a document is published. */
export const languagesOf = given(
  'Sprachen der Veröffentlichung',
  'languages of publication',
  'publication',
  (standing, document) => [
    ...new Set(standing.all('documentPublished', { document }).flatMap(({ language }) => language ?? [])),
  ],
)
/** What was applied for, in the order of selection. */
export const itemsAppliedFor = given<readonly string[], unknown>(
  'beantragte Dienste',
  'items applied for',
  'application',
  (standing) =>
    [...new Set(standing.all('offerSelected').map(({ item }) => item))].filter(
      (item) => standing.value(appliedFor, item) === 'applied for',
    ),
)
/** The version of the terms that governs the agreement now. */
export const termsInForce = given<string | undefined, unknown>(
  'geltende Fassung der Bedingungen',
  'terms in force',
  'agreement and changes',
  (standing) => standing.value(version, 'terms') ?? standing.value(included, 'terms'),
)

/** Further terms of an item, and whether the customer was expressly pointed to them with it. */
export interface FurtherTerms {
  readonly document: string
  readonly version: string
  readonly pointedOut: boolean
}
const furtherTermsOf = (standing: Standing, item: string): readonly FurtherTerms[] =>
  [...new Set(standing.all('documentPublished', { item }).map(({ document }) => document))].map((document) => ({
    document,
    version: standing.last('documentPublished', { document, item })?.version ?? '',
    pointedOut: standing.first('documentPointedOut', { document, item }) !== undefined,
  }))
/** The further terms of an item. */
export const furtherTermsForItem = given('zusätzliche Bedingungen', 'further terms', 'publication', furtherTermsOf)
/** A document that adds terms to an item; undefined for any other. */
export const furtherTerms = given(
  'zusätzliche Bedingungen',
  'further terms',
  'publication',
  (standing, document): FurtherTerms | undefined =>
    standing
      .all('documentPublished', { document })
      .flatMap(({ item }) => (item === undefined ? [] : furtherTermsOf(standing, item)))
      .findLast((terms) => terms.document === document),
)
