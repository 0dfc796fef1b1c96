import type { PrintOrder } from './order.ts'

const clause = {
  ref: '§ 5.2 S. 1',
  title: 'Sperre bei Verzug',
  text: [
    'Ist der Kunde mit mehr als ',
    { text: 'einem Monatsentgelt', style: 'strong' },
    ' in Verzug, darf gesperrt werden.',
  ],
}

/** A letter on which everything stands that a letter can have. */
export const letter: PrintOrder = {
  sheet: 'letter',
  language: 'de',
  title: 'Ihr Zugang ist gesperrt',
  author: 'Emscher-Lippe-Cloud',
  madeAt: Temporal.Instant.from('2026-03-02T23:30:00Z').epochMilliseconds / 1000,
  look: { colour: '#7a3b12' },
  content: {
    'sender-line': 'Emscher-Lippe-Cloud · Musterstraße 1 · 45657 Recklinghausen',
    recipient: ['Muster GmbH', 'Beispielweg 7', '45657 Recklinghausen'],
    facts: [{ label: 'Vertrag', value: '4711' }],
    subject: 'Ihr Zugang ist gesperrt',
    sections: [{ heading: 'Was Sie tun können', paragraphs: ['Zahlen Sie 59,50 €.'], points: ['Per Überweisung'] }],
    clauses: [clause],
    closing: ['Mit freundlichen Grüßen', 'Emscher-Lippe-Cloud'],
    foot: 'Vertrag 4711',
  },
}
