import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readdir, readFile, rm, rmdir, statfs, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import {
  dataFolderNotWritable,
  diskFull,
  foreignDataFolder,
  otherDatabaseVersion,
  type Problem,
  ProblemError,
} from '../problems.ts'
import { majorVersion } from './binaries.ts'
import type { DatabaseUser } from './database-user.ts'

/** The folder that holds all that an installation with its embedded database keeps. */
export interface DataFolder {
  readonly path: string
  /** The files of PostgreSQL; absent before the first start. */
  readonly database: string
  /** A database that is being made; renamed to `database` when it is complete, so a start cut short leaves no half one. */
  readonly incomplete: string
  /** What PostgreSQL wrote since its last start. */
  readonly log: string
  /** Marks of what of the database's log was archived; absent where nothing ever was. */
  readonly archived: string
  /** The sockets of the database and of the running instance; only its owner may enter. */
  readonly sockets: string
}

/** A Unix socket's address holds 104 bytes on macOS and 108 on Linux, its file name included. */
const longestSocketFolder = 80

/** In the folder, this file says that Klausel made it. */
const mark = 'klausel.json'

/** Found at the top of disks that hold nothing else. */
const partOfTheDisk = ['lost+found']

/**
 * The paths inside a data folder. Where the folder's own path is too long for a socket, the sockets lie in the
 * system's temporary folder.
 *
 * @param path absolute
 */
export function dataFolderAt(path: string): DataFolder {
  const inside = join(path, 'run')
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 12)
  return {
    path,
    database: join(path, 'database'),
    incomplete: join(path, 'database.incomplete'),
    archived: join(path, 'backup', 'archived'),
    log: join(path, 'database.log'),
    sockets: Buffer.byteLength(inside) <= longestSocketFolder ? inside : join(tmpdir(), `klausel-${digest}`),
  }
}

/**
 * Makes the folder if it is missing, marks it as ours and hands the parts that PostgreSQL needs to its user.
 *
 * @throws ProblemError FOREIGN_DATA_FOLDER, OTHER_DATABASE_VERSION, DATA_FOLDER_NOT_WRITABLE, DISK_FULL
 */
export async function claimDataFolder(folder: DataFolder, user: DatabaseUser): Promise<void> {
  try {
    await mkdir(folder.path, { recursive: true })
    if (user.apart) await openForPassage(folder.path)
    if (await isUnmarked(folder)) await markAsOurs(folder)
    await refuseOtherVersion(folder)
    await makeSocketFolder(folder.sockets, user)
  } catch (error) {
    throw await explain(error, folder)
  }
}

/** A folder we may have just made with a narrow umask: its content keeps its own modes. */
async function openForPassage(path: string): Promise<void> {
  const entries = await readdir(path)
  if (entries.length === 0) await chmod(path, 0o711)
}

async function isUnmarked(folder: DataFolder): Promise<boolean> {
  const entries = (await readdir(folder.path)).filter((entry) => !partOfTheDisk.includes(entry)).sort()
  if (entries.includes(mark)) return false
  if (entries[0] === undefined) return true
  throw new ProblemError(foreignDataFolder({ folder: folder.path, found: entries[0] }))
}

async function markAsOurs(folder: DataFolder): Promise<void> {
  await writeFile(join(folder.path, mark), `${JSON.stringify({ product: 'klausel', layout: 1 })}\n`)
}

async function refuseOtherVersion(folder: DataFolder): Promise<void> {
  const version = await readFile(join(folder.database, 'PG_VERSION'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return majorVersion
    throw error
  })
  const found = version.trim()
  if (found === majorVersion) return
  throw new ProblemError(otherDatabaseVersion({ folder: folder.database, found, expected: majorVersion }))
}

/** The mode is the lock: whoever may enter this folder is trusted by the database without a password. */
async function makeSocketFolder(path: string, user: DatabaseUser): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const { uid } = await lstat(path)
  if (uid !== user.uid && uid !== userInfo().uid) {
    throw new ProblemError(foreignDataFolder({ folder: path, found: `owner ${uid}` }))
  }
  await chown(path, user.uid, user.gid)
  await chmod(path, 0o700)
}

/** After the end: nothing of ours stays in the system's temporary folder. */
export async function removeSocketFolder(folder: DataFolder): Promise<void> {
  const isOutside = folder.sockets !== join(folder.path, 'run')
  if (isOutside) await rmdir(folder.sockets).catch(() => undefined)
}

/** Removes what a start that was cut short left behind and makes the place where PostgreSQL creates its files. */
export async function makeRoomForDatabase(folder: DataFolder, user: DatabaseUser): Promise<void> {
  try {
    await rm(folder.incomplete, { recursive: true, force: true })
    await mkdir(folder.incomplete, { mode: 0o700 })
    await chown(folder.incomplete, user.uid, user.gid)
  } catch (error) {
    throw await explain(error, folder)
  }
}

/** An error of the file system as a problem where it is one a person can remove. */
async function explain(error: unknown, folder: DataFolder): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ProblemError(await fullDisk(folder), { cause: error })
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new ProblemError(foreignDataFolder({ folder: folder.path, found: 'a file' }), { cause: error })
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ProblemError(dataFolderNotWritable({ folder: folder.path, user: userInfo().username }), { cause: error })
  }
  return error
}

/** A disk on which even the log of the failure may have found no room. */
export async function isFull(folder: DataFolder): Promise<boolean> {
  return (await megabytesFree(folder)) === 0
}

/** The problem of a full disk, with the space that is left on it. */
export async function fullDisk(folder: DataFolder): Promise<Problem> {
  return diskFull({ folder: folder.path, free: `${await megabytesFree(folder)} MB` })
}

async function megabytesFree(folder: DataFolder): Promise<number> {
  const { bavail, bsize } = await statfs(folder.path)
  return Math.floor((bavail * bsize) / 1_000_000)
}
