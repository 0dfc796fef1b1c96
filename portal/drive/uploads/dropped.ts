import type { Wanted } from './queue.ts'

/** Files and folders that were dropped or chosen; paths begin at the folder into which they go. */
export interface Dropped {
  readonly files: readonly Wanted[]
  readonly folders: readonly string[]
}

/** Whatever was dropped, with all that lies in folders. To be called while the drop is going on: afterwards a browser forgets it. */
export async function droppedIn({ items, files }: DataTransfer): Promise<Dropped> {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  if (entries.length === 0) return { files: [...files].map((file) => ({ file, path: file.name })), folders: [] }
  const found = { files: [] as Wanted[], folders: [] as string[] }
  for (const entry of entries) await gather(entry, '', found)
  return found
}

async function gather(
  entry: FileSystemEntry,
  above: string,
  found: { readonly files: Wanted[]; readonly folders: string[] },
): Promise<void> {
  const path = `${above}${entry.name}`
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.files.push({ file, path })
    return
  }
  found.folders.push(path)
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A browser gives a hundred at a time, and none when that was all.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return
    for (const each of some) await gather(each, `${path}/`, found)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** What was chosen in a dialog; a folder brings the path of each file. */
export function chosenIn(list: FileList): Dropped {
  const files = [...list].map((file) => ({ file, path: file.webkitRelativePath || file.name }))
  const folders = new Set(
    files.flatMap(({ path }) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_name, place, all) => all.slice(0, place + 1).join('/')),
    ),
  )
  return { files, folders: [...folders] }
}
