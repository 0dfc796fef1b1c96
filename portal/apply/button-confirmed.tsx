import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ConfirmedByButton } from '../../api/applications/button.ts'
import { clockTime, longDay } from '../language/times.ts'
import { useLanguage } from '../language/use-language.tsx'
import type { ButtonKind } from './button-kind.ts'
import { texts } from './button-texts.ts'

/** The confirmation of receipt, with date and time, to be kept (§§ 312k (3), (4), 356a (4) BGB). */
export function ButtonConfirmed({
  kind,
  confirmed,
  email,
}: {
  kind: ButtonKind
  confirmed: ConfirmedByButton
  email: string
}) {
  const { say, language } = useLanguage()
  const headline = useRef<HTMLHeadingElement>(null)
  useEffect(() => headline.current?.focus(), [])
  return (
    <>
      <h1 ref={headline} tabIndex={-1}>
        {say(texts[kind].done)}
      </h1>
      <p>
        {say(texts.receivedAt)} {longDay(confirmed.receivedAt, language)}, {clockTime(confirmed.receivedAt, language)} ·{' '}
        {say(texts.reference)} {confirmed.reference}
      </p>
      <section className="sheet provider-part">
        <pre className="kept-text">{confirmed.text}</pre>
        <p className="quiet">{say(texts.mailed).replace('{email}', email)}</p>
        <Button variant="default" onClick={() => save(`${confirmed.reference}.txt`, confirmed.text)}>
          {say(texts.save)}
        </Button>
      </section>
    </>
  )
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
