/** All that was written to the console while some work was done; it is shown all the same. */
export async function writtenWhile(work: () => Promise<unknown>): Promise<string> {
  const written: string[] = []
  const streams = [process.stdout, process.stderr]
  const writes = streams.map((stream) => stream.write)
  for (const stream of streams) {
    const write = stream.write.bind(stream) as typeof stream.write
    stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
      written.push(String(chunk))
      return write(chunk, ...rest)
    }) as typeof stream.write
  }
  try {
    await work()
  } finally {
    streams.forEach((stream, n) => {
      stream.write = writes[n] ?? stream.write
    })
  }
  return written.join('')
}
