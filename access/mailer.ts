import type { Language } from '../terms/grammar/said.ts'

/** A message about signing in. What it says is for its recipient alone: it holds a link that opens something. */
export interface Mail {
  readonly to: string
  readonly language: Language
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link?: string
  /** The providers in whose name it may leave; the first that has a mail server does it. */
  readonly providers: readonly string[]
}

/** How messages about signing in leave the house. */
export interface Mailer {
  /**
   * Hands a message to a mail server.
   *
   * @returns false if there is none, or it did not take it: then a person has to hand the link over
   */
  send(mail: Mail): Promise<boolean>
}

/** Where there is no mail server: every link is for people to hand over. */
export const noMailer: Mailer = { send: async () => false }
