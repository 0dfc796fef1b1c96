/** The sheets that can be set: each a file in `papers/sheets/`, with the shape of what stands on it beside it. */
export const sheets = ['letter', 'edition', 'invoice', 'proof', 'post', 'mark'] as const
export type Sheet = (typeof sheets)[number]

/** Something that travels inside the paper: the invoice as XML, the manifest of what was erased. */
export interface Attached {
  /** As it is called in the paper: `factur-x.xml`. */
  readonly name: string
  readonly mime: string
  readonly description: string
  /** What it is to the paper (PDF/A-3, AFRelationship): another form of it, what it was made from, more of it, what it is about. */
  readonly relationship: 'alternative' | 'source' | 'supplement' | 'data'
  readonly content: Uint8Array
}

/** How the provider's papers look. */
export interface Look {
  /** `#rrggbb`, dark enough to be read on white. */
  readonly colour: string
  /** A picture; none for the name in letters. */
  readonly mark?: { readonly format: 'svg' | 'png' | 'jpeg' | 'webp'; readonly content: Uint8Array }
}

/**
 * A paper that is to be set. What stands on it comes as data and never as markup, so that nothing anybody wrote can change the
 * paper around it.
 */
export interface PrintOrder {
  readonly sheet: Sheet
  readonly language: 'de' | 'en'
  readonly title: string
  /** The provider's name. */
  readonly author: string
  /** In seconds since 1970. The same order gives the same bytes at any time, since the clock of the paper is this one. */
  readonly madeAt: number
  readonly look: Look
  /** What stands on the sheet, as its template reads it: plain JSON. */
  readonly content: unknown
  readonly attached?: readonly Attached[]
  /** Papers that the sheet shows page for page. They do not travel inside. */
  readonly pictures?: readonly { readonly name: string; readonly content: Uint8Array }[]
  /**
   * PDF/A-3a, to be kept for decades, unless somebody wants Typst's check of what screen readers need, or the paper is made to be
   * printed and thrown away.
   */
  readonly standard?: 'a-3a' | 'ua-1' | 'plain'
}

/** Why nothing was set: the sheet and its data do not fit, or the process that sets has ended or fallen silent. */
export type PrintFault = 'SHEET_BROKEN' | 'PRESS_DIED' | 'PRESS_SILENT'

/** It could not be set: the template and its data do not fit, which is our defect and stops this one paper. */
export class NotPrinted extends Error {
  /** What the typesetter says, without what stands on the paper. */
  readonly code: PrintFault

  constructor(code: PrintFault, says: string) {
    super(`${code}  ${says}`)
    this.name = 'NotPrinted'
    this.code = code
  }
}
