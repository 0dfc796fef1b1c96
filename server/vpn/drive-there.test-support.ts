/** A network drive on a machine of its own, until its standard input ends: `drive-there <folder> <address> <certificate> <key>`. */
import { readFileSync } from 'node:fs'
import { signIn } from '../../services/files/people/sign-in.ts'
import { openDrive } from '../../services/files/webdav/open-drive.ts'

const [drive = '', host = '', certificate = '', key = ''] = process.argv.slice(2)
const { close } = await openDrive({
  ...{ drive, host, port: 443, signIn },
  tls: { cert: readFileSync(certificate), key: readFileSync(key) },
  report: (defect) => process.stderr.write(`${String(defect)}\n`),
})
process.stdout.write('open\n')
process.stdin.on('end', () => void close()).resume()
