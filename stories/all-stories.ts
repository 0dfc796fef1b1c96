import { findTests } from '../tools/files.ts'
import { type Story, toldStories } from './told-story.ts'

/** All stories of this room, told and not yet lived. */
export async function loadStories(): Promise<readonly Story[]> {
  const { stories } = await findTests()
  for (const file of stories) await import(file)
  return toldStories
}
