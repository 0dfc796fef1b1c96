import type { Language } from '../../terms/grammar/said.ts'
import type { Mail } from '../mailer.ts'
import type { WayIn } from './ways-in.ts'

/** Where the people of a directory sign in. */
export const entranceOf = (address: string, directory: string): string =>
  `${address}/sign-in/organisation?with=${directory}`

/**
 * Tells somebody by mail where his organisation signs in. The answer on the screen is the same for everybody: whether a domain has
 * a directory here is learned only by who reads the mail that goes to it.
 */
export const wayMail = (to: string, language: Language, { directory }: WayIn, address: string): Mail => ({
  to,
  language,
  subject: { de: 'Ihr Weg zur Anmeldung', en: 'Your way to sign in' }[language],
  paragraphs: {
    de: [
      `Jemand, vermutlich Sie, möchte sich über „${directory.title}“ anmelden. Das geht unter diesem Link; Sie können ihn sich merken:`,
      'Waren Sie es nicht, brauchen Sie nichts zu tun.',
    ],
    en: [
      `Somebody, presumably you, would like to sign in by '${directory.title}'. That works at this link; you can keep it:`,
      'If it was not you, there is nothing to do.',
    ],
  }[language],
  link: entranceOf(address, directory.directory),
  providers: [directory.provider],
})
