// biome-ignore-all lint/a11y/useSemanticElements: rows that are not in sight are not drawn, which a table cannot do
// biome-ignore-all lint/a11y/useFocusableInteractive: the list as a whole has the focus, and names the row (aria-activedescendant)
import { useMediaQuery } from '@mantine/hooks'
import { type DragEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import type { ShownEntry } from '../../../api/drive/shapes.ts'
import { useLanguage } from '../../language/use-language.tsx'
import type { Order, Sorting } from '../queries.ts'
import { counted, texts } from '../texts.ts'
import { Row } from './row.tsx'
import type { Choice } from './use-choice.ts'
import type { Rows } from './use-folder.ts'
import { type ListKeys, useListKeys } from './use-keys.ts'

export interface FileListProps {
  readonly rows: Rows
  readonly seen: readonly [first: number, last: number]
  readonly listRef: React.RefObject<HTMLDivElement | null>
  readonly choice: Choice
  readonly sorting: Sorting
  /** Left out where the order is given. */
  readonly onSort?: (sorting: Sorting) => void
  readonly keys: ListKeys
  /** The path of what is being renamed. */
  readonly named: string | undefined
  readonly onRename: (entry: ShownEntry, name: string | undefined) => void
  readonly cut: ReadonlySet<string>
  readonly showsFolder?: boolean
  readonly onDragStart: (place: number, event: DragEvent) => void
  readonly onDragOver: (entry: ShownEntry, event: DragEvent) => boolean
  readonly onDrop: (entry: ShownEntry, event: DragEvent) => void
  readonly children?: ReactNode
}

/** Two lines of writing on a narrow screen, one on others. */
export const useRowHeight = (): number => (useMediaQuery('(max-width: 640px)', false) ? 60 : 44)

/** Files and folders as a table that draws only those rows that can be seen, however many there are. */
export function FileList(props: FileListProps) {
  const { rows, seen, listRef, choice, keys, named, cut, onRename, onDragStart, onDragOver, onDrop } = props
  const { say } = useLanguage()
  const height = useRowHeight()
  const grid = useRef<HTMLDivElement>(null)
  const onKeyDown = useListKeys(rows, choice, keys)
  const [first, last] = seen
  const places = Array.from(
    { length: Math.max(0, Math.min(last, rows.total - 1) - first + 1) },
    (_each, step) => first + step,
  )
  useActiveInSight(listRef, choice.active, height)
  // Whoever has renamed something goes on with the keys.
  const wasNamed = useRef(named)
  useEffect(() => {
    if (wasNamed.current !== undefined && named === undefined) grid.current?.focus({ preventScroll: true })
    wasNamed.current = named
  }, [named])
  const press = (place: number, event: MouseEvent) => {
    grid.current?.focus({ preventScroll: true })
    if (event.shiftKey) choice.goTo(place, 'range')
    else if (event.ctrlKey || event.metaKey) choice.toggle(place)
    else choice.goTo(place)
  }
  return (
    <div
      ref={grid}
      role="grid"
      className="drive-list"
      tabIndex={0}
      aria-label={`${say(texts.list)}: ${say(counted.entries(rows.total))}`}
      aria-rowcount={rows.total + 1}
      aria-multiselectable="true"
      aria-activedescendant={
        rows.total > 0 && places.includes(choice.active) ? `drive-row-${choice.active}` : undefined
      }
      onKeyDown={onKeyDown}
    >
      <ListHead {...props} />
      <div role="rowgroup" ref={listRef} className="drive-rows" style={{ height: rows.total * height }}>
        {places.map((place) => {
          const entry = rows.at(place)
          return (
            <Row
              key={place}
              entry={entry}
              place={place}
              top={place * height}
              isActive={place === choice.active}
              isChosen={entry !== undefined && choice.chosen.has(entry.path)}
              isCut={entry !== undefined && cut.has(entry.path)}
              isNamed={entry !== undefined && entry.path === named}
              showsFolder={props.showsFolder ?? false}
              onOpen={keys.open}
              onPress={press}
              onToggle={choice.toggle}
              onRename={onRename}
              onDragStart={onDragStart}
              onDragOver={onDragOver}
              onDrop={onDrop}
            />
          )
        })}
      </div>
    </div>
  )
}

function ListHead({ rows, choice, sorting, onSort }: FileListProps) {
  const { say } = useLanguage()
  const areAll = rows.total > 0 && choice.chosen.size === rows.total
  const column = (sort: Order, title: string, className: string) => {
    const isSorted = onSort !== undefined && sorting.sort === sort
    return (
      <span
        role="columnheader"
        className={className}
        {...(isSorted ? { 'aria-sort': sorting.down ? ('descending' as const) : ('ascending' as const) } : {})}
      >
        {onSort ? (
          <button type="button" onClick={() => onSort({ sort, down: isSorted && !sorting.down })}>
            {title}
            <span aria-hidden="true">{isSorted ? (sorting.down ? ' ↓' : ' ↑') : ''}</span>
          </button>
        ) : (
          title
        )}
      </span>
    )
  }
  return (
    <div role="rowgroup" className="drive-head">
      <div role="row" aria-rowindex={1} tabIndex={-1}>
        <span role="columnheader" className="drive-choose">
          <input
            type="checkbox"
            checked={areAll}
            aria-label={say(texts.choose)}
            onChange={() => (areAll ? choice.clear() : void choice.chooseAll())}
          />
        </span>
        {column('name', say(texts.name), 'drive-name')}
        {column('size', say(texts.size), 'drive-size')}
        {column('changed', say(texts.changed), 'drive-changed')}
      </div>
    </div>
  )
}

/** Follows the row to which keys have gone; not the mouse, which is there already. */
function useActiveInSight(list: React.RefObject<HTMLElement | null>, active: number, height: number): void {
  useEffect(() => {
    const box = list.current?.getBoundingClientRect()
    if (!box || document.activeElement !== list.current?.parentElement) return
    const top = box.top + active * height
    const [above, below] = [top - 96, top + height - (innerHeight - 96)]
    if (above < 0) scrollBy({ top: above })
    else if (below > 0) scrollBy({ top: below })
  }, [list, active, height])
}
