import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayReachData } from '../../../../grammar/matters/supervision.ts'
import { accessAsked, promiseOfConfidentiality } from '../../../../grammar/quantities/supervision.ts'

export const committedToConfidentiality = asLongAs({
  ref: '§ 2.6 S. 1 Buchst. b',
  title: { de: 'Verpflichtung auf Vertraulichkeit', en: 'Commitment to confidentiality' },
  decides: mayReachData,
  exceptionTo: ['Anlage 2 Nr. 3 Buchst. b S. 1'],
  de: 'Zugriff erhält nur, wer sich zur Vertraulichkeit verpflichtet hat oder einer angemessenen gesetzlichen Pflicht dazu unterliegt.',
  en: 'Access is given only to whoever is committed to confidentiality or under a fitting statutory duty.',
  where: {},
  given: { asked: accessAsked, promise: promiseOfConfidentiality },
  provided: ({ asked, promise }) =>
    all(
      asked !== undefined || no('Ein Zugriff ist nicht beantragt.', 'No access was asked for.'),
      promise === undefined || no('Die Verpflichtung liegt vor.', 'The commitment is there.'),
    ),
  then: () => 'barred',
  examples: {
    'without a commitment': [{ asked: {}, promise: undefined }, 'barred'],
    'with one': [{ asked: {}, promise: {} }],
    'nobody asked': [{ asked: undefined, promise: undefined }],
  },
  claims: ['elc.avv.2.6b'],
})
