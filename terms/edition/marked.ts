/** A stretch of a text beside another version of it. */
export interface Stretch {
  readonly is: 'kept' | 'added' | 'removed'
  readonly text: string
}

/**
 * What another version says otherwise, word by word. What was struck out stands before what came in its place; a change of several words
 * in a row is one change, so that it can be read.
 *
 * @example
 * marked('Die Frist beträgt 1 Monat.', 'Die Frist beträgt 2 Monate.')
 * // kept 'Die Frist beträgt ', removed '1 Monat', added '2 Monate', kept '.'
 */
export function marked(before: string, after: string): readonly Stretch[] {
  return joined(asOneChange(joined(aligned(wordsOf(before), wordsOf(after))))).flatMap(stretchesOf)
}

/** A stretch of both versions: the same in both, or other in each. */
interface Pair {
  readonly isKept: boolean
  readonly before: string
  readonly after: string
}

/** Words with the figures in them (`59,50`), what stands between words, and every other mark for itself. */
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[.,:’'-][\p{L}\p{N}]+)*|\s+|./gu) ?? []

/** Words that stay weigh more than marks, and these more than spaces: texts are laid beside each other by what they say. */
function weightOf(word: string): number {
  if (/[\p{L}\p{N}]/u.test(word)) return 4
  return /^\s+$/.test(word) ? 1 : 2
}

/** The heaviest common sequence of words; where both versions go on differently, what goes comes first. */
function aligned(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const heaviest = heaviestFrom(before, after)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [was, is] = [before[i], after[j]]
    if (was !== undefined && was === is) {
      pairs.push({ isKept: true, before: was, after: is })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || heaviest(i + 1, j) >= heaviest(i, j + 1))) {
      pairs.push({ isKept: false, before: was, after: '' })
      i += 1
    } else {
      pairs.push({ isKept: false, before: '', after: is ?? '' })
      j += 1
    }
  }
  return pairs
}

/** What the texts from these words on have in common at most: a table filled from their ends. */
function heaviestFrom(before: readonly string[], after: readonly string[]): (i: number, j: number) => number {
  const width = after.length + 1
  const table = new Uint32Array((before.length + 1) * width)
  const at = (i: number, j: number): number => table[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const was = before[i] ?? ''
    const weight = weightOf(was)
    for (let j = after.length - 1; j >= 0; j -= 1)
      table[i * width + j] = was === after[j] ? at(i + 1, j + 1) + weight : Math.max(at(i + 1, j), at(i, j + 1))
  }
  return at
}

/** What stays between two changes without a word in it belongs to the change around it. */
const asOneChange = (pairs: readonly Pair[]): readonly Pair[] =>
  pairs.map((pair, n) => {
    const isBetween = pairs[n - 1]?.isKept === false && pairs[n + 1]?.isKept === false
    return isBetween && !/[\p{L}\p{N}]/u.test(pair.before) ? { ...pair, isKept: false } : pair
  })

function joined(pairs: readonly Pair[]): readonly Pair[] {
  const joint: Pair[] = []
  for (const { isKept, before, after } of pairs) {
    const last = joint.at(-1)
    if (last?.isKept === isKept)
      joint[joint.length - 1] = { isKept, before: last.before + before, after: last.after + after }
    else joint.push({ isKept, before, after })
  }
  return joint
}

function stretchesOf({ isKept, before, after }: Pair): readonly Stretch[] {
  if (isKept) return [{ is: 'kept', text: before }]
  const stretches: readonly Stretch[] = [
    { is: 'removed', text: before },
    { is: 'added', text: after },
  ]
  return stretches.filter(({ text }) => text !== '')
}
