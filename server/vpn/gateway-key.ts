import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isKey, type KeyPair, makeKeys, publicKeyOf } from '../../services/vpn/key.ts'
import { type Problem, ProblemError } from '../problems.ts'

/**
 * The key of the gateway. It lies in the data folder, readable by its owner alone, and is made at the first start: every device knows
 * the gateway by its public half.
 *
 * @throws ProblemError VPN_KEY_UNREADABLE
 */
export async function gatewayKey(dataFolder: string): Promise<KeyPair> {
  const file = join(dataFolder, 'vpn', 'gateway.key')
  try {
    if (!(await isThere(file))) await make(join(dataFolder, 'vpn'), file)
    const { mode } = await stat(file)
    const privateKey = (await readFile(file, 'utf8')).trim()
    if ((process.platform !== 'win32' && (mode & 0o077) !== 0) || !isKey(privateKey)) throw new Error('not as written')
    return { privateKey, publicKey: publicKeyOf(privateKey) }
  } catch (error) {
    throw new ProblemError(unreadable(file), { cause: error })
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )

/** Whole or not at all, also if two starts make one at once. */
async function make(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(`${makeKeys().privateKey}\n`)
    await handle.sync()
    await handle.close()
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
}

const unreadable = (file: string): Problem => ({
  code: 'VPN_KEY_UNREADABLE',
  seen: {
    de: `Der Schlüssel des VPN-Gateways in ${file} ist nicht lesbar`,
    en: `The key of the VPN gateway in ${file} cannot be read`,
  },
  expected: {
    de: 'er ist da, hat 44 Zeichen, und nur sein Eigentümer darf ihn lesen (0600)',
    en: 'it is there, has 44 characters, and only its owner may read it (0600)',
  },
  remedy: {
    de: 'Spielen Sie die Datei zurück; mit einem neuen Schlüssel braucht jedes Gerät ein neues Profil',
    en: 'Restore the file; with a new key every device needs a new profile',
  },
})
