import type { Language } from '../../terms/grammar/said.ts'

/** The sentences that all letters share. */
export const phrases = {
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    greetingToNobody: 'Guten Tag,',
    why: 'Warum Sie diesen Brief bekommen',
    youCan: 'Was Sie tun können',
    closing: 'Mit freundlichen Grüßen',
    agreement: 'Vertrag',
    contact: 'Ansprechpartner',
    phone: 'Telefon',
    mail: 'E-Mail',
    quote: (sentence: string) => `„${sentence}“`,
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    greetingToNobody: 'Good day,',
    why: 'Why you receive this letter',
    youCan: 'What you can do',
    closing: 'Kind regards',
    agreement: 'Agreement',
    contact: 'Contact',
    phone: 'Telephone',
    mail: 'E-mail',
    quote: (sentence: string) => `"${sentence}"`,
  },
} as const satisfies Record<Language, unknown>
