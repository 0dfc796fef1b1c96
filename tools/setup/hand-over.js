import { spawn } from 'node:child_process'

/** How often we look whether npm still lives, in milliseconds. */
const lookAgain = 200

/**
 * Runs the command in our place: same terminal, our signals, its exit code. It also ends when we or the npm that started
 * us are killed, since nobody would be left to end it; the channel between us tells it.
 */
export function handOver(node, args, cwd) {
  const child = spawn(node, args, { cwd, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithParent(child)
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** A process whose parent is gone is given another one. */
function endWithParent(child) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, lookAgain)
  watch.unref()
}
