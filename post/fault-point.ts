/**
 * The places at which a test stops the program dead while post goes out or comes in: between any two steps of which one could
 * be done without the other. In production nothing happens there.
 */
export const faultPoints = [
  // a letter goes out
  'before the letter is stored',
  'after the letter is stored, before the server is asked',
  'before the end of the message',
  'after the server has answered, before it is noted',
  'after the dispatch is noted, before the receipt of the duty',
  'after a letter on paper is told as handed to the post',
  // mail comes in
  'after the mail is fetched, before it is stored',
  'after the mail is stored, before the commit',
  'after the mail is committed',
] as const
export type PostFaultPoint = (typeof faultPoints)[number]

/** Who stops the program, if anybody. */
export interface Stoppable {
  readonly stop?: ((at: PostFaultPoint) => void) | undefined
}

/** Passes a fault point: nothing, unless a test stops the program there. */
export function faultPoint({ stop }: Stoppable, at: PostFaultPoint): void {
  stop?.(at)
}
