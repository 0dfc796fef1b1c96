import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { DriveOverview } from '../../api/drive/overview.ts'
import type { ShownEntry } from '../../api/drive/shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Conflict } from './conflict.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { Help } from './help.tsx'
import { FileList, useRowHeight } from './list/file-list.tsx'
import { useChoice } from './list/use-choice.ts'
import { type Rows, rowsOf, useFolder } from './list/use-folder.ts'
import { useSeenRows } from './list/use-seen-rows.ts'
import { MoveDialog } from './move-dialog.tsx'
import { Preview } from './preview.tsx'
import { contentAddress, keepFile, type Sorting, useSearch, useUnfinished } from './queries.ts'
import { SelectionBar } from './selection-bar.tsx'
import { counted, texts } from './texts.ts'
import { chosenIn, type Dropped, droppedIn } from './uploads/dropped.ts'
import type { UploadQueue } from './uploads/queue.ts'
import { type Desk, folderOf, within } from './use-desk.ts'
import { VersionsDialog } from './versions-dialog.tsx'

interface FilesViewProps {
  readonly agreement: string
  readonly overview: DriveOverview
  readonly path: string
  readonly queue: UploadQueue
  readonly desk: Desk
}
/** What stands on top of the page. */
type Sheet =
  | { readonly is: 'help' | 'folder' | 'move' }
  | { readonly is: 'preview' | 'versions'; readonly entry: ShownEntry }

/** By this a drop knows that it comes from the list and not from the computer. */
const OWN = 'application/x-klausel-entries'

/** What lies in a folder, and everything that is done with it. */
export function FilesView({ agreement, overview, path, queue, desk }: FilesViewProps) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const [sorting, setSorting] = useState<Sorting>({ sort: 'name', down: false })
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 300)
  const [sheet, setSheet] = useState<Sheet>()
  const [named, setNamed] = useState<string>()
  const [isOver, setOver] = useState(false)
  const listRef = useRef<HTMLDivElement>(null)
  const height = useRowHeight()
  const [total, setTotal] = useState(0)
  const seen = useSeenRows(listRef, total, height)
  const folder = useFolder(agreement, path, sorting, seen)
  const search = useSearch(agreement, path, q)
  const { data: unfinished } = useUnfinished(agreement, overview.may !== 'nothing')
  const isSearch = q !== ''
  const rows: Rows = isSearch ? rowsOf(search.data?.entries ?? []) : folder
  const choice = useChoice(rows)
  useEffect(() => setTotal(rows.total), [rows.total])
  const mayWrite = folder.may === 'write' && overview.state === 'open' && overview.grant === null
  const chosen = [...choice.chosen.values()]

  const go = (to: string) => void navigate({ to: '.', search: (to === '' ? {} : { path: to }) as never })
  const open = (place: number) => {
    const entry = rows.at(place)
    if (entry?.kind === 'folder') {
      setWords('')
      go(entry.path)
    } else if (entry) setSheet({ is: 'preview', entry })
  }
  const rename = () => {
    const entry = chosen.length === 1 ? chosen[0] : rows.at(choice.active)
    if (mayWrite && entry) setNamed(entry.path)
  }
  const remove = () => {
    if (!mayWrite || chosen.length === 0) return
    desk.remove(chosen)
    choice.clear()
  }
  const hold = (act: 'move' | 'copy') => {
    if (chosen.length > 0 && (mayWrite || act === 'copy')) desk.hold({ act, entries: chosen })
  }
  const add = async ({ files, folders }: Dropped, into: string) => {
    queue.isThere(into)
    queue.add(
      files.map((wanted) => ({ ...wanted, path: within(into, wanted.path) })),
      unfinished?.uploads ?? [],
    )
    // Those in which nothing lies come about too.
    await queue.makeFolders(folders.map((each) => within(into, each))).catch(() => undefined)
    queue.onDone()
  }
  const mayDrop = (event: DragEvent, into: string): boolean => {
    const isOwn = event.dataTransfer.types.includes(OWN)
    const isPossible =
      mayWrite && (isOwn ? !chosen.some((entry) => entry.path === into) : event.dataTransfer.types.includes('Files'))
    if (isPossible) {
      event.preventDefault()
      event.stopPropagation()
    }
    return isPossible
  }
  const drop = (event: DragEvent, into: string) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    if (!mayWrite) return
    if (event.dataTransfer.types.includes(OWN)) {
      desk.carryInto('move', chosen, into)
      choice.clear()
    } else void droppedIn(event.dataTransfer).then((dropped) => add(dropped, into))
  }
  const step = (by: 1 | -1) => {
    if (sheet?.is !== 'preview') return
    for (let place = choice.active + by; place >= 0 && place < rows.total; place += by) {
      const entry = rows.at(place)
      if (entry?.kind !== 'file') continue
      choice.goTo(place)
      return setSheet({ is: 'preview', entry })
    }
  }
  const inTheWay = desk.inTheWay
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files are dropped here; the buttons do the same
    <section
      className="sheet drive-files"
      data-over={isOver || undefined}
      onDragOver={(event) => setOver(!event.dataTransfer.types.includes(OWN) && mayDrop(event, path))}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => drop(event, path)}
    >
      <div className="drive-tools">
        <Breadcrumb
          path={path}
          onDragOver={(to, event) => mayDrop(event, to)}
          onDrop={(to, event) => drop(event, to)}
        />
        <Tools
          mayWrite={mayWrite}
          onFiles={(list) => void add(chosenIn(list), path)}
          onNewFolder={() => setSheet({ is: 'folder' })}
          onHelp={() => setSheet({ is: 'help' })}
        />
        <TextInput
          className="drive-search"
          type="search"
          aria-label={say(texts.search)}
          placeholder={say(texts.search)}
          value={words}
          maxLength={100}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {desk.clipboard && mayWrite && (
        <p className="drive-clipboard">
          {say(counted.cut(desk.clipboard.entries.length))}{' '}
          <Button size="compact-sm" onClick={() => desk.paste(path)}>
            {say(texts.paste)}
          </Button>{' '}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => desk.hold(undefined)}>
            {say(texts.cancel)}
          </Button>
        </p>
      )}
      {folder.isHere && folder.may === 'read' && !overview.grant && overview.state === 'open' && (
        <p className="quiet drive-lead">{say(texts.readOnlyHere)}</p>
      )}
      {folder.error && <Trouble error={folder.error} onAgain={folder.again} />}
      {desk.error && !sheet && <Trouble error={desk.error} />}
      {isSearch && search.error && <Trouble error={search.error} />}
      {!folder.isHere && !folder.error && <Waiting says={texts.loading} className="drive-lead" />}
      {isSearch && search.isLoading && <Waiting says={texts.searching} className="drive-lead" />}
      {isSearch && search.data && !search.data.isAll && <p className="quiet drive-lead">{say(texts.notAll)}</p>}
      {folder.isHere && rows.total === 0 && !(isSearch && !search.data) && (
        <Empty isSearch={isSearch} mayWrite={mayWrite} />
      )}
      {folder.isHere && rows.total > 0 && (
        <FileList
          key={`${path} ${isSearch}`}
          rows={rows}
          seen={seen}
          listRef={listRef}
          choice={choice}
          sorting={sorting}
          {...(isSearch ? {} : { onSort: setSorting })}
          showsFolder={isSearch}
          named={named}
          cut={new Set(desk.clipboard?.act === 'move' ? desk.clipboard.entries.map((entry) => entry.path) : [])}
          keys={{
            open,
            up: () => path !== '' && go(folderOf(path)),
            rename,
            remove,
            cut: () => hold('move'),
            copy: () => hold('copy'),
            paste: () => mayWrite && desk.paste(path),
            undo: desk.undo,
            help: () => setSheet({ is: 'help' }),
          }}
          onRename={(entry, name) => {
            setNamed(undefined)
            if (name) {
              const to = within(folderOf(entry.path), name.trim())
              desk.carry({ act: 'move', items: [{ from: entry.path, to }], ifThere: 'refuse' })
            }
            choice.clear()
          }}
          onDragStart={(place, event) => {
            const entry = rows.at(place)
            if (entry && !choice.chosen.has(entry.path)) choice.goTo(place)
            event.dataTransfer.setData(OWN, entry?.path ?? '')
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragOver={(entry, event) => mayDrop(event, entry.path)}
          onDrop={(entry, event) => drop(event, entry.path)}
        />
      )}
      {rows.total > 0 && <p className="label drive-count">{say(counted.entries(rows.total))}</p>}
      {isOver && <p className="drive-drop">{say(texts.dropHere)}</p>}
      {chosen.length > 0 && !sheet && named === undefined && (
        <SelectionBar
          chosen={chosen}
          mayWrite={mayWrite}
          onOpen={() => open(choice.active)}
          onDownload={() => {
            for (const { path: each, name } of chosen)
              keepFile(contentAddress(agreement, '/content', { path: each }), name)
          }}
          onRename={rename}
          onMove={() => setSheet({ is: 'move' })}
          onVersions={() => chosen[0] && setSheet({ is: 'versions', entry: chosen[0] })}
          onRemove={remove}
          onClear={choice.clear}
        />
      )}
      {sheet?.is === 'help' && <Help onClose={() => setSheet(undefined)} />}
      {sheet?.is === 'folder' && (
        <FolderDialog
          error={desk.error}
          onClose={() => {
            desk.forget()
            setSheet(undefined)
          }}
          onMake={(name) => desk.makeFolder(within(path, name), () => setSheet(undefined))}
        />
      )}
      {sheet?.is === 'move' && (
        <MoveDialog
          agreement={agreement}
          entries={chosen}
          start={path}
          onClose={() => setSheet(undefined)}
          onMove={(to) => {
            desk.carryInto('move', chosen, to)
            choice.clear()
            setSheet(undefined)
          }}
        />
      )}
      {sheet?.is === 'preview' && (
        <Preview agreement={agreement} entry={sheet.entry} onClose={() => setSheet(undefined)} onStep={step} />
      )}
      {sheet?.is === 'versions' && (
        <VersionsDialog
          agreement={agreement}
          entry={sheet.entry}
          mayWrite={mayWrite}
          onClose={() => setSheet(undefined)}
        />
      )}
      {inTheWay && (
        <Conflict
          path={inTheWay.items[0]?.to ?? ''}
          others={0}
          onAnswer={(how) => desk.carry(how === 'skip' ? { ...inTheWay, items: [] } : { ...inTheWay, ifThere: how })}
        />
      )}
    </section>
  )
}

interface ToolsProps {
  readonly mayWrite: boolean
  readonly onFiles: (list: FileList) => void
  readonly onNewFolder: () => void
  readonly onHelp: () => void
}
function Tools({ mayWrite, onFiles, onNewFolder, onHelp }: ToolsProps) {
  const { say } = useLanguage()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    if (input.files && input.files.length > 0) onFiles(input.files)
    input.value = ''
  }
  return (
    <span className="drive-buttons">
      {mayWrite && (
        <>
          <input ref={files} type="file" multiple hidden onChange={(event) => take(event.currentTarget)} />
          <input
            ref={folder}
            type="file"
            hidden
            {...{ webkitdirectory: '' }}
            onChange={(event) => take(event.currentTarget)}
          />
          <Button size="compact-md" onClick={() => files.current?.click()}>
            {say(texts.upload)}
          </Button>
          <Button
            size="compact-md"
            variant="default"
            className="drive-not-on-phone"
            onClick={() => folder.current?.click()}
          >
            {say(texts.uploadFolder)}
          </Button>
          <Button size="compact-md" variant="default" onClick={onNewFolder}>
            {say(texts.newFolder)}
          </Button>
        </>
      )}
      <Button size="compact-md" variant="subtle" color="gray" className="drive-not-on-phone" onClick={onHelp}>
        {say(texts.keys)}
      </Button>
    </span>
  )
}

function Empty({ isSearch, mayWrite }: { isSearch: boolean; mayWrite: boolean }) {
  const { say } = useLanguage()
  const [says, how] = isSearch
    ? [texts.nothingFound, texts.nothingFoundHow]
    : mayWrite
      ? [texts.empty, texts.emptyHow]
      : [texts.empty, texts.emptyRead]
  return (
    <div className="drive-empty">
      <p>{say(says)}</p>
      <p className="quiet">{say(how)}</p>
    </div>
  )
}
