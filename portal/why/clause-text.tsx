import type { Said } from '../../terms/grammar/said.ts'
import { useLanguage } from '../language/use-language.tsx'
import './why.css'

/** The sentence of a clause as it stands in the document, its values set off: they are what the rule reckons with. */
export function ClauseText({ text, values }: { text: Said; values: readonly Said[] }) {
  const { say } = useLanguage()
  return (
    <blockquote className="clause-text">
      {setOff(
        say(text),
        values.map(say).filter((value) => value.length > 0),
      ).map(({ part, isValue }, n) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
        isValue ? <strong key={n}>{part}</strong> : <span key={n}>{part}</span>,
      )}
    </blockquote>
  )
}

interface Part {
  readonly part: string
  readonly isValue: boolean
}

/** Cuts a sentence at its values: the longest first, so that no value is cut by a shorter one. */
function setOff(sentence: string, values: readonly string[]): readonly Part[] {
  const [value, ...others] = values.toSorted((a, b) => b.length - a.length)
  if (value === undefined) return [{ part: sentence, isValue: false }]
  return sentence.split(value).flatMap((between, n) => {
    const before = setOff(between, others)
    return n === 0 ? before : [{ part: value, isValue: true }, ...before]
  })
}
