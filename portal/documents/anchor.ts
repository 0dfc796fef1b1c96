/**
 * The name of a clause in an address: `AGB § 5.2 S. 1` is `agb-5-2-s-1`.
 *
 * @example anchorOf('Nr. 2 (Länge)') === 'nr-2-länge'
 */
export const anchorOf = (reference: string): string =>
  reference
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** What is agreed about the processing of data stands apart from the rest. */
const processing = ['processing agreement', 'annex']
/** Law stands beside the text that was signed, not in it. */
const law = ['mandatory law', 'default law']

export const isOfProcessing = (rank: string): boolean => processing.includes(rank)
export const isSigned = (rank: string | undefined): rank is string => rank !== undefined && !law.includes(rank)
