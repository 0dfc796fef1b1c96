import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownEntry } from '../../api/drive/shapes.ts'
import { Trouble } from '../door/trouble.tsx'
import { Waiting } from '../door/waiting.tsx'
import { Dialog } from '../inbox/dialogs.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { Icon } from './list/icons.tsx'
import { partOf } from './queries.ts'
import { texts } from './texts.ts'
import { folderOf } from './use-desk.ts'

interface MoveDialogProps {
  readonly agreement: string
  readonly entries: readonly ShownEntry[]
  readonly start: string
  readonly onClose: () => void
  readonly onMove: (folder: string) => void
}

/** Folders to walk through until one is in the one meant. */
export function MoveDialog({ agreement, entries, start, onClose, onMove }: MoveDialogProps) {
  const { say } = useLanguage()
  const [path, setPath] = useState(start)
  const { data, error } = useQuery(partOf(agreement, path, { sort: 'name', down: false }, 0))
  const moved = new Set(entries.map((entry) => entry.path))
  // Folders come first, so those of the first part are all but in a folder of very many.
  const folders = data?.entries.filter(({ kind, path: place }) => kind === 'folder' && !moved.has(place)) ?? []
  const isElsewhere = entries.some((entry) => folderOf(entry.path) !== path)
  return (
    <Dialog title={texts.moveTo} onClose={onClose}>
      <p className="drive-path">
        <strong>{path === '' ? say(texts.top) : path.split('/').join(' / ')}</strong>
      </p>
      {error && <Trouble error={error} />}
      {!data && !error && <Waiting says={texts.loading} />}
      <ul className="drive-folders">
        {path !== '' && (
          <li>
            <button type="button" onClick={() => setPath(folderOf(path))}>
              <span aria-hidden="true">↑</span> {folderOf(path) === '' ? say(texts.top) : folderOf(path)}
            </button>
          </li>
        )}
        {folders.map((folder) => (
          <li key={folder.path}>
            <button type="button" onClick={() => setPath(folder.path)}>
              <Icon kind="folder" /> {folder.name}
            </button>
          </li>
        ))}
      </ul>
      {data && folders.length === 0 && <p className="quiet">{say(texts.noFolders)}</p>}
      <div className="drive-acts">
        <Button data-autofocus disabled={data?.may !== 'write' || !isElsewhere} onClick={() => onMove(path)}>
          {say(texts.moveHere)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say(texts.cancel)}
        </Button>
      </div>
    </Dialog>
  )
}
