import { measure, textOnly } from '../../../../grammar/statement.ts'

export const mutualConfidentiality = measure({
  ref: '§ 14 S. 1',
  title: { de: 'Gegenseitige Verschwiegenheit', en: 'Mutual confidentiality' },
  de: 'Beide Parteien behandeln Unterlagen und Informationen aus dem Geschäftsbereich der anderen vertraulich, soweit sie nicht allgemein bekannt sind.',
  en: 'Both parties keep papers and information from the business of the other confidential unless they are generally known.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Verpflichtung der Beschäftigten und Kennzeichnung vertraulicher Unterlagen.',
      en: 'Commitment of staff and marking of confidential papers.',
    },
  },
  claims: ['rapidstream.avv.14a'],
})

export const beyondTheEnd = textOnly({
  ref: '§ 14 S. 2',
  title: { de: 'Über das Ende hinaus', en: 'Beyond the end' },
  de: 'Das gilt auch nach dem Ende des Vertrags.',
  en: 'This holds after the end of the agreement too.',
  where: {},
  textOnly: 'It has no end date, so nothing ever changes by it.',
  claims: ['rapidstream.avv.14b'],
})
