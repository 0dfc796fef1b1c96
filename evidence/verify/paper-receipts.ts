import { type Finding, finding } from '../../proof/verify/finding.ts'
import { type ListedFile, type Manifest, places } from '../form.ts'

/** The papers that lie in a bundle. */
export const ofPapers = ({ files }: Manifest): readonly ListedFile[] =>
  files.filter(({ name }) => name.startsWith(places.papers))

/** Compares the papers of a bundle with the receipts in its log, line by line. */
export interface PaperReceipts {
  compare(factLine: string): void
  /** @param isWhole whether the log holds all facts; of chosen ones the papers are not listed */
  end(isWhole: boolean): Promise<{ readonly findings: readonly Finding[]; readonly inLog: number }>
}

/**
 * Each digest that a receipt names is that of a paper which is kept, and each paper in the bundle is on that list under its own digest. A
 * paper that no receipt names is counted and no finding: receipts did not always name them.
 */
export function comparedWithReceipts(manifest: Manifest, kept: AsyncIterable<string>): PaperReceipts {
  const receipted = new Map<string, number>()
  return {
    compare: (line) => {
      const { clear, number } = fieldsIn(String(fieldsIn(line).fact))
      const { paper } = typeof clear === 'object' && clear !== null ? (clear as Fields) : {}
      const digest = /^sha256 ([0-9a-f]{64})$/.exec(String(paper))?.[1]
      if (digest !== undefined) receipted.set(digest, Number(number))
    },
    end: async (isWhole) => {
      const papers = ofPapers(manifest)
      const inLog = papers.filter(({ sha256 }) => receipted.has(sha256)).length
      if (!isWhole) return { findings: [], inLog }
      const digests = new Set<unknown>()
      const files = new Set<string>()
      for await (const line of kept) {
        const { sha256, file } = fieldsIn(line)
        digests.add(sha256)
        files.add(`${sha256} ${file}`)
      }
      const exchanged = [...receipted].filter(([digest]) => !digests.has(digest)).map(([, number]) => isGone(number))
      // A bundle of before receipts named papers has no such list.
      const foreign = digests.size === 0 ? [] : papers.filter(({ name, sha256 }) => !files.has(`${sha256} ${name}`))
      return { findings: [...exchanged, ...foreign.map(({ name }) => isForeign(name))], inLog }
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Of what cannot be read none: that is found elsewhere. */
function fieldsIn(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Fields) : {}
  } catch {
    return {}
  }
}

const isGone = (number: number): Finding =>
  finding(
    'PAPER_DIFFERS',
    `Das Papier, das Fakt ${number} quittiert, ist nicht mehr da oder ein anderes.`,
    `The paper that fact ${number} receipts is gone or another one.`,
  )
const isForeign = (name: string): Finding =>
  finding(
    'PAPER_DIFFERS',
    `${name} steht nicht unter den Papieren des Vertrags.`,
    `${name} is not among the papers of the agreement.`,
  )
