import { NativeSelect, Textarea } from '@mantine/core'
import { useMemo } from 'react'
import type { Unreadable } from '../../terms/engine/life.ts'
import type { Program } from '../../terms/engine/program.ts'
import { type ToldKind, vocabulary } from '../../terms/grammar/fact.ts'
import { fieldsOf } from '../../terms/grammar/read-fact.ts'
import { useLanguage } from '../language/use-language.tsx'
import { texts } from './texts.ts'

interface LifeEditorProps {
  readonly life: string
  readonly unreadable: readonly Unreadable[]
  readonly program: Program
  readonly onChange: (life: string) => void
}

/** A life as JSON lines; a line that cannot be read is named with what is expected, and the others are lived all the same. */
export function LifeEditor({ life, unreadable, program, onChange }: LifeEditorProps) {
  const { say, language } = useLanguage()
  const kinds = useMemo(() => kindsOf(program), [program])
  return (
    <section className="life-editor">
      <Textarea
        label={say(texts.life)}
        value={life}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={8}
        maxRows={24}
        spellCheck={false}
        error={unreadable.length > 0}
      />
      {unreadable.length > 0 && (
        <ul className="life-unreadable" role="alert">
          {unreadable.map(({ line, field, ...says }) => (
            <li key={`${line} ${field}`}>
              {say(texts.line)} {line}
              {field && `, ${field}`}: {says[language]}
            </li>
          ))}
        </ul>
      )}
      <NativeSelect
        aria-label={say(texts.add)}
        value=""
        onChange={(event) => onChange(`${life.trimEnd()}\n${exampleOf(event.currentTarget.value as ToldKind)}`)}
        data={[
          { value: '', label: say(texts.add), disabled: true },
          ...kinds.map((kind) => ({ value: kind, label: vocabulary[kind][language] })),
        ]}
      />
    </section>
  )
}

/** What may be told, first that from which something follows at once under these terms. */
function kindsOf(program: Program): readonly ToldKind[] {
  const all = Object.keys(vocabulary) as ToldKind[]
  return [...all.filter((kind) => program.upon.has(kind)), ...all.filter((kind) => !program.upon.has(kind))]
}

function exampleOf(kind: ToldKind): string {
  const required = Object.entries(fieldsOf(kind)).filter(([, { presence }]) => presence === 'required')
  return JSON.stringify({
    fact: kind,
    at: '2026-01-31',
    ...Object.fromEntries(required.map(([name, { example }]) => [name, example])),
  })
}
