import type { Server } from 'node:http'
import type { Server as TlsServer } from 'node:tls'
import type { Say } from './console.ts'
import type { Place, TlsFiles } from './place.ts'
import { ProblemError, sentenceOf } from './problems.ts'
import { daysLeft, readTls } from './tls.ts'

interface Renewed {
  readonly files: TlsFiles
  readonly origins: Place['origins']
  readonly say: Say
}

/**
 * Reads certificate and key anew whenever the process gets SIGHUP, as programs that renew certificates send it. Connections that are
 * open stay; where the new files are not fit, the old ones go on, and it is said why.
 */
export function renewTls(server: Server, { files, origins, say }: Renewed): void {
  process.on('SIGHUP', async () => {
    try {
      const tls = await readTls(files, origins)
      ;(server as unknown as TlsServer).setSecureContext(tls)
      const days = daysLeft(tls)
      say({ de: `Neues Zertifikat, gültig noch ${days} Tage.`, en: `New certificate, valid for ${days} days more.` })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const because = (language: 'de' | 'en') => sentenceOf(error.problem, language)
      say({
        de: `Das alte Zertifikat bleibt. ${because('de')}`,
        en: `The old certificate stays. ${because('en')}`,
      })
    }
  })
}
