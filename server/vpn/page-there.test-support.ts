/** Something that a machine of its own offers, until its standard input ends: whoever reaches it reads `here`. */
import { createServer } from 'node:http'

const server = createServer((_, response) => response.end('here')).listen(8080, '::', () =>
  process.stdout.write('open\n'),
)
process.stdin
  .on('end', () => {
    server.closeAllConnections()
    server.close()
  })
  .resume()
