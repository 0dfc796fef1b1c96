import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { DraftedSentence } from '../../../terms/edition/drafted-sentences.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { texts } from './texts.ts'
import type { Editing } from './use-edits.ts'

/** Where a sentence stands: behind any other one of its document, or before all. It keeps its reference, by which everything names it. */
export function Place({ sentence: { ref, isMoved }, editing }: { sentence: DraftedSentence; editing: Editing }) {
  const { say } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {isOpen && <After of={ref} editing={editing} onChosen={() => setOpen(false)} />}
      {!isOpen && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${say(texts.move)}: ${ref}`}
          onClick={() => setOpen(true)}
        >
          {say(texts.move)}
        </Button>
      )}
      {isMoved && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${say(texts.moveBack)}: ${ref}`}
          onClick={() => editing.keep({ is: 'place', ref, after: null }, true)}
        >
          {say(texts.moveBack)}
        </Button>
      )}
    </>
  )
}

interface AfterProps {
  readonly of: string
  readonly editing: Editing
  readonly onChosen: () => void
}

function After({ of: ref, editing, onChosen }: AfterProps) {
  const { say } = useLanguage()
  const document = editing.live.documents.find(({ sentences }) => sentences.some((each) => each.ref === ref))
  const refs = document?.sentences.map((each) => each.ref) ?? []
  const title = (of: string): string => {
    const sentence = document?.sentences.find((each) => each.ref === of)
    return sentence ? say(sentence.title) : ''
  }
  return (
    <NativeSelect
      autoFocus
      label={`${ref} ${say(texts.moveBehind)}`}
      value={refs[refs.indexOf(ref) - 1] ?? ''}
      onChange={({ currentTarget: { value } }) => {
        editing.keep({ is: 'place', ref, after: value === '' ? null : value }, false)
        onChosen()
      }}
      data={[
        { value: '', label: say(texts.first) },
        ...refs.filter((each) => each !== ref).map((each) => ({ value: each, label: `${each} ${title(each)}` })),
      ]}
    />
  )
}
