// biome-ignore-all lint/a11y/useSemanticElements: rows that are not in sight are not drawn, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the list as a whole has the focus, and names the row (aria-activedescendant)
import { type DragEvent, type MouseEvent, memo, useEffect, useRef, useState } from 'react'
import type { ShownEntry } from '../../../api/drive/shapes.ts'
import { sizeIn } from '../../../terms/words/size.ts'
import { localDay, localMoment } from '../../language/moments.ts'
import { useLanguage } from '../../language/use-language.tsx'
import { texts } from '../texts.ts'
import { Icon } from './icons.tsx'

export interface RowActs {
  readonly onOpen: (place: number) => void
  readonly onPress: (place: number, event: MouseEvent) => void
  readonly onToggle: (place: number) => void
  readonly onRename: (entry: ShownEntry, name: string | undefined) => void
  readonly onDragStart: (place: number, event: DragEvent) => void
  /** Whether what is dragged may be let go here. */
  readonly onDragOver: (entry: ShownEntry, event: DragEvent) => boolean
  readonly onDrop: (entry: ShownEntry, event: DragEvent) => void
}
interface RowProps extends RowActs {
  readonly entry: ShownEntry | undefined
  readonly place: number
  readonly top: number
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly isCut: boolean
  readonly isNamed: boolean
  /** What was found shows in which folder it lies. */
  readonly showsFolder: boolean
}

/** One file or folder. Keys go to the list as a whole, so nothing in a row is a stop of its own. */
export const Row = memo(function Row({ entry, place, top, isActive, isChosen, isCut, isNamed, ...rest }: RowProps) {
  const { say, language } = useLanguage()
  const [isOver, setOver] = useState(false)
  const { showsFolder, onOpen, onPress, onToggle, onRename, onDragStart, onDragOver, onDrop } = rest
  const frame = {
    id: `drive-row-${place}`,
    'aria-rowindex': place + 2,
    className: 'drive-row',
    style: { transform: `translateY(${top}px)` },
    'data-active': isActive || undefined,
    'data-cut': isCut || undefined,
    'data-over': isOver || undefined,
  } as const
  if (!entry)
    return (
      <div role="row" {...frame} tabIndex={-1}>
        <span role="gridcell" className="quiet">
          …
        </span>
      </div>
    )
  const isTarget = entry.kind === 'folder'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the list
    <div
      role="row"
      {...frame}
      tabIndex={-1}
      aria-selected={isChosen}
      draggable={!isNamed}
      onClick={(event) => onPress(place, event)}
      onDoubleClick={() => onOpen(place)}
      onDragStart={(event) => onDragStart(place, event)}
      onDragOver={(event) => isTarget && setOver(onDragOver(entry, event))}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        if (isTarget) onDrop(entry, event)
      }}
    >
      <span role="gridcell" className="drive-choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={`${say(texts.choose)} ${entry.name}`}
          onClick={(event) => event.stopPropagation()}
          onChange={() => onToggle(place)}
        />
      </span>
      <span role="gridcell" className="drive-name">
        <Icon kind={entry.kind} />
        {isNamed ? (
          <NameInput entry={entry} onDone={(name) => onRename(entry, name)} />
        ) : (
          <span className="drive-name-words">
            <button
              type="button"
              tabIndex={-1}
              onClick={(event) => {
                event.stopPropagation()
                onOpen(place)
              }}
            >
              {entry.name}
            </button>
            <span className="for-readers">{say(entry.kind === 'folder' ? texts.kindFolder : texts.kindFile)}</span>
            {showsFolder && <small className="label">{entry.path.split('/').slice(0, -1).join(' / ')}</small>}
          </span>
        )}
      </span>
      <span role="gridcell" className="drive-size">
        {entry.kind === 'file' && sizeIn(entry.size, language)}
      </span>
      <span role="gridcell" className="drive-changed" title={momentOf(entry, language)}>
        {localDay(new Date(entry.changedAt).toISOString(), language)}
      </span>
    </div>
  )
})

const momentOf = ({ changedAt }: ShownEntry, language: 'de' | 'en'): string =>
  localMoment(new Date(changedAt).toISOString(), language)

/** The name to be written over; what comes before the ending is chosen. */
function NameInput({ entry, onDone }: { entry: ShownEntry; onDone: (name: string | undefined) => void }) {
  const { say } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    const dot = entry.kind === 'file' ? entry.name.lastIndexOf('.') : -1
    input.current?.focus()
    input.current?.setSelectionRange(0, dot > 0 ? dot : entry.name.length)
  }, [entry])
  const end = (name: string | undefined) => {
    if (isOver.current) return
    isOver.current = true
    onDone(name === entry.name || name?.trim() === '' ? undefined : name)
  }
  return (
    <input
      ref={input}
      className="drive-new-name"
      aria-label={`${say(texts.newName)} ${entry.name}`}
      defaultValue={entry.name}
      maxLength={255}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={(event) => end(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') end(event.currentTarget.value)
        if (event.key === 'Escape') end(undefined)
      }}
    />
  )
}
