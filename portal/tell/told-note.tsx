import { Button, CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

/** How long one can undo with one click, in milliseconds; later a fact is taken back from its own page. */
const UNDO = 8_000

interface ToldNoteProps {
  readonly says: Said
  /** Undefined where there is nothing to undo. */
  readonly onUndo: (() => void) | undefined
  readonly onClose: () => void
}

/** Says that something was told, and takes it back if that was a mistake. */
export function ToldNote({ says, onUndo, onClose }: ToldNoteProps) {
  const { say, begin } = useLanguage()
  useEffect(() => {
    const timer = setTimeout(onClose, UNDO)
    return () => clearTimeout(timer)
  }, [onClose])
  return (
    <div className="told-note" role="status">
      <span>{begin(says)}</span>
      {onUndo && (
        <Button size="compact-sm" variant="white" onClick={onUndo}>
          {say(texts.undo)}
        </Button>
      )}
      <CloseButton size="sm" variant="transparent" c="inherit" aria-label="×" onClick={onClose} />
    </div>
  )
}
