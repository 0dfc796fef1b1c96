import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { chargeable } from '../../../../grammar/matters/assistance.ts'
import { mayExecute } from '../../../../grammar/matters/rights.ts'
import { eur } from '../../../../grammar/money.ts'
import { must } from '../../../../grammar/outcome.ts'
import { help } from '../../../../grammar/quantities/assistance.ts'
import { agreementOnInstruction, examination } from '../../../../grammar/quantities/handling.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { amount } from '../../../../grammar/threshold.ts'

export const occasion = textOnly({
  ref: '§ 1 S. 1',
  title: { de: 'Anlass des Vertrags', en: 'Occasion of the agreement' },
  de: 'Die Leistungen nach § 4 bringen die Verarbeitung personenbezogener Daten mit sich; dieser Vertrag erfüllt dafür die Anforderungen des Art. 28 DSGVO.',
  en: 'The services of § 4 bring with them the processing of personal data; this agreement meets the requirements of Art. 28 GDPR for it.',
  where: {},
  textOnly: 'It says why the agreement exists and asks nothing of anybody.',
  claims: ['rapidstream.avv.1a'],
})

export const noSeparatePay = asLongAs({
  ref: '§ 1 S. 2',
  title: { de: 'Keine gesonderte Vergütung', en: 'No separate pay' },
  decides: chargeable,
  de: 'Pflichten aus diesem Vertrag erfüllt der Anbieter ohne gesonderte Vergütung ({nothing}), soweit keine ausdrücklich vereinbart ist.',
  en: 'The provider performs its duties under this agreement without separate pay ({nothing}) unless pay is expressly agreed.',
  where: { nothing: amount(eur('0.00')) },
  given: { help },
  provided: ({ help: given }) => given !== undefined || no('Es wurde nichts geleistet.', 'No help was given.'),
  then: (_, { nothing }) => nothing.is,
  examples: {
    'help after a breach is free': [{ help: { with: 'breach', cost: eur('500.00') } }, eur('0.00')],
    'nothing was done': [{ help: undefined }],
  },
  claims: ['rapidstream.avv.1b'],
  reading:
    'Sections 9.5 and 15.1 to 15.3 are the express agreements meant here and are read narrowly; everything else stays free.',
  mend: {
    de: 'Die §§ 9.5, 15.1 und 15.2 in § 1 als die ausdrücklichen Vereinbarungen nennen.',
    en: 'Name §§ 9.5, 15.1 and 15.2 in § 1 as the express agreements.',
  },
})

export const sharedProduct = textOnly({
  ref: '§ 1 S. 3',
  title: { de: 'Dienst für viele Kunden', en: 'A service for many customers' },
  de: 'Dem Kunden ist bekannt, dass RapidStream von vielen Kunden gemeinsam genutzt wird.',
  en: 'The customer knows that RapidStream is shared by many customers.',
  where: {},
  textOnly: 'It is acknowledged only; the next sentence draws the consequence.',
  claims: ['rapidstream.avv.1c'],
})

export const limitOfInstructions = asLongAs({
  ref: '§ 1 S. 4',
  title: { de: 'Grenze ergänzender Weisungen', en: 'Limit of further instructions' },
  decides: mayExecute,
  de: 'Eine Weisung, die den Dienst für andere Kunden oder Nutzer beeinträchtigen würde, wird nicht ausgeführt, solange die Parteien keine Leistungsänderung vereinbart haben. Was das Datenschutzrecht verlangt, bleibt möglich.',
  en: 'An instruction that would impair the service for other customers or users is not carried out as long as the parties have not agreed a change of service. What data protection law demands stays possible.',
  where: {},
  given: { examination, agreed: agreementOnInstruction },
  provided: ({ examination: found, agreed }) =>
    all(
      found?.impairsOthers === true || no('Andere Kunden sind nicht betroffen.', 'Other customers are not concerned.'),
      found?.lawDemands !== true ||
        no('Das Datenschutzrecht verlangt die Ausführung.', 'Data protection law demands that it be carried out.'),
      agreed === undefined || no('Die Leistungsänderung ist vereinbart.', 'The change of service is agreed.'),
    ),
  then: () => 'barred',
  examples: {
    'it would slow down all tenants': [{ examination: { impairsOthers: true }, agreed: undefined }, 'barred'],
    'it concerns this customer alone': [{ examination: { impairsOthers: false }, agreed: undefined }],
    'the law demands it': [{ examination: { impairsOthers: true, lawDemands: true }, agreed: undefined }],
    'the parties agreed on it': [{ examination: { impairsOthers: true }, agreed: {} }],
  },
  claims: ['rapidstream.avv.1d'],
  reading:
    'The text announces a limit without a procedure: a person examines the effect on others before an instruction is carried out, and the way out is the change of service of § 15.3.',
})

export const reasonIsGiven = clause({
  ref: '§ 1 S. 5',
  title: { de: 'Antwort mit Gründen', en: 'Answer with reasons' },
  when: 'instructionExamined',
  de: 'Führt der Anbieter eine Weisung deshalb nicht aus, antwortet er dem Kunden mit dem Grund.',
  en: 'If the provider does not carry out an instruction for that reason, it answers the customer with the reason.',
  where: {},
  provided: ({ impairsOthers, lawDemands }) =>
    (impairsOthers && lawDemands !== true) || no('Die Weisung wird ausgeführt.', 'The instruction is carried out.'),
  then: ({ instruction }) => must('provider', 'answerInstruction', instruction),
  examples: {
    'it would impair others': [{ instruction: 'I', impairsOthers: true }, must('provider', 'answerInstruction', 'I')],
    'it is carried out': [{ instruction: 'I', impairsOthers: false }, []],
  },
  claims: ['rapidstream.avv.1d'],
})
