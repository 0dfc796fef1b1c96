/** What a log sends a witness (C2SP tlog-witness, add-checkpoint): the size it saw last, what leads from there, the checkpoint. */
import { readCount } from '../count.ts'
import { bytesIn } from '../note.ts'

export interface Submission {
  readonly old: number
  readonly path: readonly Uint8Array[]
  /** The signed note. */
  readonly checkpoint: string
}

const LONGEST_PATH = 63

export const showSubmission = ({ old, path, checkpoint }: Submission): string =>
  `old ${old}\n${path.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${checkpoint}`

/** Undefined for what has another form. */
export function readSubmission(body: string): Submission | undefined {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  const old = first.startsWith('old ') ? readCount(first.slice('old '.length)) : undefined
  const path = lines.map((line) => bytesIn(line))
  if (old === undefined || path.length > LONGEST_PATH || !path.every((hash) => hash?.length === 32)) return undefined
  return { old, path: path.filter((hash) => hash !== undefined), checkpoint: body.slice(end + 2) }
}
