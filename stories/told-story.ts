import { Life } from './life.ts'
import { type Line, Script } from './line.ts'
import type { Sold } from './sold.ts'

/** A story as its file tells it, before anybody lives it. */
export interface Story {
  readonly name: string
  readonly sold: Sold
  readonly lines: readonly Line[]
}

/** All stories that were told in this process, in that order. */
export const toldStories: Story[] = []

/** Writes a story down. Nothing happens yet. */
export function tellStory(name: string, sold: Sold, tell: (life: Life) => void): Story {
  const script = new Script()
  tell(new Life(script, sold))
  const story = { name, sold, lines: script.lines }
  toldStories.push(story)
  return story
}

/** Whose lives a story tells. */
export const customersIn = ({ lines }: Story): readonly string[] => [...new Set(lines.map(({ customer }) => customer))]
