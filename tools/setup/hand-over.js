import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How often we look whether npm still lives, in milliseconds. */
const lookAgain = 200

/**
 * Runs the command in our place: same terminal, our signals, its exit code, and our environment with something added. It also ends when we or the npm that started
 * us are killed, since nobody would be left to end it; the channel between us tells it.
 */
export function handOver(node, args, cwd, environment) {
  const env = { ...environment, ...process.env }
  const child = spawn(node, args, { cwd, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(child)
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

/** A process whose parent is gone is given another one; between npm and us there may be a shell. */
function endWithNpm(child) {
  const isBelowNpm = [() => parentOf(process.pid), () => parentOf(process.ppid)].find((parent) => isNpm(parent()))
  if (!isBelowNpm) return
  const npm = isBelowNpm()
  const watch = setInterval(() => {
    if (isBelowNpm() === npm) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, lookAgain)
  watch.unref()
}

/** Undefined where the system has no such files; a killed npm then leaves the command running. */
function parentOf(id) {
  return /^PPid:\s*(\d+)$/m.exec(read(`/proc/${id}/status`))?.[1]
}

function isNpm(id) {
  return /^npm |npm-cli\.js/.test(read(`/proc/${id}/cmdline`).replaceAll('\0', ' '))
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
