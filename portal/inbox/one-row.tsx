import type { InboxRow } from '../../api/views/inbox.ts'
import { dayNear } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import { countdown } from './countdown.ts'
import { stateTexts, texts } from './texts.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

interface OneRowProps {
  readonly id: string
  readonly row: InboxRow
  readonly now: string
  /** From 0, and of how many; -1 while more are to come. */
  readonly place: number
  readonly count: number
  readonly top: number
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly onToggle: () => void
  readonly onChoose: () => void
}

/** One duty: whose, what, by when, and how far it is. The keyboard is the list's, so nothing in it takes the focus. */
export function OneRow({ id, row, now, place, count, top, isCurrent, isSelected, onToggle, onChoose }: OneRowProps) {
  const { say, begin, language } = useLanguage()
  const { says, pressing } = countdown(now, row.by, row.lastOn, language)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active descendant
    // biome-ignore lint/a11y/useKeyWithClickEvents: every key is heard by the page
    <div
      id={id}
      className="inbox-row"
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={count}
      data-current={isCurrent || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      <span
        className="inbox-mark"
        aria-hidden
        onClick={(event) => {
          event.stopPropagation()
          onToggle()
        }}
      >
        <span className="inbox-tick" />
      </span>
      <span className="inbox-what">
        <span className="inbox-says">{begin(row.says)}</span>
        <span className="inbox-whose">{row.name ?? row.agreement.slice(0, 8)}</span>
      </span>
      <span className="inbox-when">
        <span className="inbox-countdown" data-pressing={pressing}>
          {says}
        </span>
        <span className="inbox-state">
          {row.harmful && <span className="inbox-harm">{say(texts.harmful)}</span>}
          {row.state === 'open' && row.undoableFor > 0 ? (
            <Grace row={row} />
          ) : (
            say(stateTexts[row.state] ?? texts.state)
          )}
          {row.approvedBy.length > 0 &&
            row.state === 'approval' &&
            ` · ${say(texts.approvedBy)} ${row.approvedBy.join(', ')}`}
          {row.assignedTo && ` · ${say(texts.for)} ${row.assignedTo.name}`}
          {row.snoozedUntil && ` · ${say(texts.snoozedUntil)} ${dayNear(row.snoozedUntil, now, language)}`}
          {row.failure && ` · ${say(texts.failed)}: ${row.failure}`}
        </span>
      </span>
    </div>
  )
}

/** Counts down until it is carried out. */
function Grace({ row }: { row: InboxRow }) {
  const { say } = useLanguage()
  const left = useSecondsLeft(row.undoableFor)
  return left > 0 ? `${say(texts.carriedOutIn)} ${left} ${say(texts.seconds)}` : say(stateTexts.open ?? texts.state)
}
