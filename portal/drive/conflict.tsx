import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../inbox/dialogs.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface ConflictProps {
  /** What lies there, and how many others there are. */
  readonly path: string
  readonly others: number
  readonly onAnswer: (how: 'replace' | 'keep both' | 'skip', forAll: boolean) => void
}

/** Something of that name lies there: what becomes of it? Nothing is replaced unasked. */
export function Conflict({ path, others, onAnswer }: ConflictProps) {
  const { say } = useLanguage()
  const [forAll, setForAll] = useState(false)
  return (
    <Dialog title={texts.alreadyHow} onClose={() => onAnswer('skip', true)}>
      <p>
        <strong className="drive-path">{path}</strong>
      </p>
      <p className="quiet">{say(texts.versionKept)}</p>
      {others > 0 && (
        <Checkbox
          label={`${say(texts.forAll)} (${others} ${say(texts.others)})`}
          checked={forAll}
          onChange={(event) => setForAll(event.currentTarget.checked)}
        />
      )}
      <div className="drive-acts">
        <Button data-autofocus onClick={() => onAnswer('keep both', forAll)}>
          {say(texts.keepBoth)}
        </Button>
        <Button variant="default" onClick={() => onAnswer('replace', forAll)}>
          {say(texts.replace)}
        </Button>
        <Button variant="default" onClick={() => onAnswer('skip', forAll)}>
          {say(texts.skip)}
        </Button>
      </div>
    </Dialog>
  )
}
