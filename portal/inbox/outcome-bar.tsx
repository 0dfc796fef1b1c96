import { Button, CloseButton } from '@mantine/core'
import { useLanguage } from '../language/use-language.tsx'
import { doneTexts, texts } from './texts.ts'
import type { Outcome } from './use-desk.ts'
import { keyOf } from './use-list.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

interface OutcomeBarProps {
  readonly outcome: Outcome
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** What was done, until when it can be undone, and what could not be done, one by one. */
export function OutcomeBar({ outcome, onUndo, onClose }: OutcomeBarProps) {
  const { say, begin } = useLanguage()
  const { act, done, failed, canBeUndone, undoableFor } = outcome
  const left = useSecondsLeft(undoableFor ?? 0)
  const isUndoable = canBeUndone && (undoableFor === undefined || left > 0)
  const says = doneTexts[act]?.(done.length)
  return (
    <div className="inbox-outcome" role="status">
      <div className="inbox-outcome-line">
        {done.length > 0 && says && <span>{say(says)}.</span>}
        {isUndoable && (
          <Button size="compact-sm" variant="white" onClick={onUndo}>
            {say(texts.undo)}
            {undoableFor !== undefined && ` (${left} ${say(texts.seconds)})`}
          </Button>
        )}
        <CloseButton size="sm" variant="transparent" c="inherit" aria-label={say(texts.close)} onClick={onClose} />
      </div>
      {failed.length > 0 && (
        <>
          <p className="inbox-failed-title">
            {say(texts.notDone)}: {failed.length}
          </p>
          <ul className="inbox-failed">
            {failed.map(({ row, says: problem }) => (
              <li key={keyOf(row)}>
                <strong>{row.name ?? row.agreement.slice(0, 8)}</strong>, {begin(row.says)}: {say(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
