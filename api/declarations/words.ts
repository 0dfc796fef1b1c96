import type { Declarable } from '../../terms/engine/declarable.ts'
import type { Program } from '../../terms/engine/program.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'

/** Under which heading a declaration stands on the page. */
export type Group = 'answer' | 'instruct' | 'leave'

const say = (de: string, en: string): Said => ({ de, en })

/** What a declaration is called on a button, and what it says when it is sent. */
export interface Worded {
  readonly group: Group
  readonly title: Said
  readonly text: Said
  /** Whether it says nothing without words of one's own: what is instructed, what the cause is. */
  readonly needsWords: boolean
}

/** Puts a declaration into words. The days of its effect are not among them: those follow from its receipt. */
export function worded(program: Program, { kind, fields }: Declarable, to?: Day): Worded {
  const change = `„${fields.change}“`,
    inEnglish = `'${fields.change}'`
  switch (kind) {
    case 'objectionReceived':
      return answer(
        say(`Der Änderung ${change} widersprechen`, `Object to the change ${inEnglish}`),
        say(
          `Der mitgeteilten Änderung ${change} widersprechen wir.`,
          `We object to the change ${inEnglish} of which we were told.`,
        ),
      )
    case 'consentReceived':
      return answer(
        say(`Der Änderung ${change} zustimmen`, `Consent to the change ${inEnglish}`),
        say(
          `Der mitgeteilten Änderung ${change} stimmen wir zu.`,
          `We consent to the change ${inEnglish} of which we were told.`,
        ),
      )
    case 'noted':
      return answer(
        say(`Die Änderung ${change} zur Kenntnis nehmen`, `Take note of the change ${inEnglish}`),
        say(
          `Die mitgeteilte Änderung ${change} haben wir zur Kenntnis genommen.`,
          `We have taken note of the change ${inEnglish} of which we were told.`,
        ),
      )
    case 'instructionReceived':
      return {
        group: 'instruct',
        title: say('Eine Weisung erteilen', 'Give an instruction'),
        text: say('Wir weisen als Verantwortlicher an:', 'As the controller we instruct:'),
        needsWords: true,
      }
    case 'withdrawalReceived':
      return leave(
        say('Den Vertrag widerrufen', 'Withdraw from the agreement'),
        say('Hiermit widerrufen wir den Vertrag.', 'We hereby withdraw from the agreement.'),
      )
    default:
      return termination(program, fields, to)
  }
}

const answer = (title: Said, text: Said): Worded => ({ group: 'answer', title, text, needsWords: false })
const leave = (title: Said, text: Said, needsWords = false): Worded => ({ group: 'leave', title, text, needsWords })

function termination(program: Program, { ground, change, scope }: Declarable['fields'], to: Day | undefined): Worded {
  const what = scopeInWords(program, scope)
  if (ground === 'for cause')
    return leave(
      say('Aus wichtigem Grund kündigen', 'Terminate for cause'),
      say(
        `Hiermit kündigen wir ${what.de} aus wichtigem Grund. Der Grund:`,
        `We hereby terminate ${what.en} for cause. The cause:`,
      ),
      true,
    )
  const because = change === undefined ? undefined : reasonInWords(String(ground), change)
  const day = to && dayInWords(to)
  const when = day
    ? say(`zum ${day.de}`, `as of ${day.en}`)
    : say('zum nächstmöglichen Tag', 'to the next possible day')
  if (because)
    return leave(
      say(`Kündigen ${because.de}`, `Terminate ${because.en}`),
      say(
        `Hiermit kündigen wir ${what.de} ${because.de}, und zwar ${when.de}.`,
        `We hereby terminate ${what.en} ${because.en}, ${when.en}.`,
      ),
    )
  const title =
    scope === undefined
      ? say('Den Vertrag kündigen', 'Terminate the agreement')
      : say(`Kündigen: ${subjectInWords(program, scope).de}`, `Terminate: ${subjectInWords(program, scope).en}`)
  return leave(title, say(`Hiermit kündigen wir ${what.de} ${when.de}.`, `We hereby terminate ${what.en} ${when.en}.`))
}

function scopeInWords(program: Program, scope: string | undefined): Said {
  if (scope === undefined) return say('den Vertrag', 'the agreement')
  if (scope === 'avv') return say('den Vertrag über die Auftragsverarbeitung', 'the processing agreement')
  const { de, en } = subjectInWords(program, scope)
  return say(`„${de}“`, `'${en}'`)
}

const grounds: Readonly<Record<string, Said>> = {
  change: say('wegen der Änderung', 'because of the change'),
  price: say('wegen der Preisänderung', 'because of the change of price'),
  'failed replacement': say('wegen des nicht ersetzten Dritten', 'since the third party was not replaced:'),
  'unresolved objection': say('wegen des ungelösten Widerspruchs gegen', 'because of the unresolved objection to'),
}
function reasonInWords(ground: string, change: string): Said {
  const { de, en } = grounds[ground] ?? say('wegen', 'because of')
  return say(`${de} „${change}“`, `${en} '${change}'`)
}
