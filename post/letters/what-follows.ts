import { wanted } from '../../terms/engine/duties.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Day, dayAt, type Instant, plusDays } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import { exportWindow } from '../../terms/grammar/matters/services.ts'
import type { Said } from '../../terms/grammar/said.ts'

/** Further than this nobody looks: what is erased later is told when it is erased. In days. */
const FARTHEST = 500

/** What comes after the last day of an agreement, as far as the terms say it: until when one exports, and when contents are erased. */
export function whatFollowsTheEnd(walk: Walk): readonly Said[] {
  const { window, erasedOn } = afterTheEnd(walk)
  return [
    ...(window ? [exportUntil(window)] : []),
    ...(erasedOn ? [erased(erasedOn)] : []),
    ...(window && !erasedOn ? [erasedLater] : []),
  ]
}

/** The days that come by themselves if nothing else is told. */
function afterTheEnd(walk: Walk): { readonly window?: Day; readonly erasedOn?: Day } {
  const ahead = walk.copy()
  const limit: Instant = ahead.now + FARTHEST * 86_400_000
  let window: Day | undefined
  while (ahead.next <= limit && !ahead.stopped) {
    ahead.advanceToNext()
    window ??= ahead.decision(exportWindow, 'contents')?.value
    if (wanted(ahead).get('content:contents')?.content === 'erased') {
      const erasedOn = dayAt(ahead.now)
      return window === undefined ? { erasedOn } : { window, erasedOn }
    }
  }
  return window === undefined ? {} : { window }
}

const say = (de: string, en: string): Said => ({ de, en })

function exportUntil(window: Day): Said {
  const day = dayInWords(window)
  return say(
    `Bis zum Ablauf des ${day.de} können Sie Ihre Inhalte noch exportieren; der Zugang ist dann nur noch zum Lesen offen.`,
    `Until the end of ${day.en} you can still export your contents; the access is then open for reading only.`,
  )
}

function erased(on: Day): Said {
  const day = dayInWords(on)
  const before = dayInWords(plusDays(on, -1))
  return say(
    `Ab dem ${day.de} löschen wir Ihre Inhalte und weisen Ihnen die Löschung nach. Was Sie bis zum ${before.de} nicht gesichert haben, ist dann verloren.`,
    `From ${day.en} on we erase your contents and prove the erasure to you. What you have not saved by ${before.en} is lost then.`,
  )
}

const erasedLater = say(
  'Danach löschen wir Ihre Inhalte, wie der Vertrag es vorsieht, und weisen Ihnen die Löschung nach.',
  'After that we erase your contents as the agreement provides, and prove the erasure to you.',
)
