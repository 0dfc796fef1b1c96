/** German where the terminal is German, as in server/language.ts. */
const named = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
const language = /^de([_.@-]|$)/i.test(named) ? 'de' : 'en'

let output = process.stdout

/** For commands whose output is read by programs: what is said on the way does not get into it. */
export function keepOutputClean() {
  output = process.stderr
}

/** One line for the person at the terminal: `{ de, en }`. */
export function say(sentence) {
  output.write(`${sentence[language]}\n`)
}

/** Ends the command with a code, what is wrong, and what to do about it. */
export function fail(code, sentence) {
  process.stderr.write(`${code}  ${sentence[language]}\n`)
  process.exit(1)
}

/** Says every five seconds that a long step goes on; the function it answers with ends that. */
export function sayProgress(step) {
  const began = Date.now()
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - began) / 1000)
    say({ de: `${step.de} (${seconds} s) …`, en: `${step.en} (${seconds} s) …` })
  }, 5000)
  return () => clearInterval(timer)
}
