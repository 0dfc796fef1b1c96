import { Button, CloseButton } from '@mantine/core'
import type { ShownEntry } from '../../api/drive/shapes.ts'
import { useLanguage } from '../language/use-language.tsx'
import { counted, texts } from './texts.ts'

interface SelectionBarProps {
  readonly chosen: readonly ShownEntry[]
  readonly mayWrite: boolean
  readonly onOpen: () => void
  readonly onDownload: () => void
  readonly onRename: () => void
  readonly onMove: () => void
  readonly onVersions: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done with what is chosen: for the mouse and the finger; keys do the same. */
export function SelectionBar({ chosen, mayWrite, onClear, ...acts }: SelectionBarProps) {
  const { say } = useLanguage()
  const [only] = chosen.length === 1 ? chosen : []
  const areFiles = chosen.every(({ kind }) => kind === 'file')
  const button = (text: (typeof texts)['open'] | { de: string; en: string }, act: () => void) => (
    <Button size="compact-sm" variant="white" onClick={act}>
      {say(text)}
    </Button>
  )
  return (
    <div className="drive-bar" role="toolbar" aria-label={say(counted.chosen(chosen.length))}>
      <span>{say(counted.chosen(chosen.length))}</span>
      <span className="drive-bar-acts">
        {only && button(texts.open, acts.onOpen)}
        {areFiles && button(texts.download, acts.onDownload)}
        {mayWrite && only && button(texts.rename, acts.onRename)}
        {mayWrite && button(texts.move, acts.onMove)}
        {only?.kind === 'file' && button(texts.versions, acts.onVersions)}
        {mayWrite && button(texts.remove, acts.onRemove)}
        <CloseButton size="sm" variant="transparent" c="inherit" aria-label={say(texts.clear)} onClick={onClear} />
      </span>
    </div>
  )
}
