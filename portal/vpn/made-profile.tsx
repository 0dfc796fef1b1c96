import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { ShownDevice } from '../../api/vpn/view.ts'
import { largestVersion, versionFor } from '../account/qr/codewords.ts'
import { QrCode } from '../account/qr/qr-code.tsx'
import { useLanguage } from '../language/use-language.tsx'
import { fileName, lacksPrivateKey, save } from './profile-file.ts'
import { steps } from './steps.ts'
import { texts } from './texts.ts'

/** A profile that was just made, whole where the key was made here. */
export interface Made extends Pick<ShownDevice, 'device' | 'title' | 'kind' | 'system'> {
  readonly profile: string
}

/** The profile to be taken along now: as a file, as a picture, and what to do with it. */
export function MadeProfilePanel({ made, onDone }: { made: Made; onDone: () => void }) {
  const { say } = useLanguage()
  const { title, kind, system, profile } = made
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isWhole = !lacksPrivateKey(profile)
  return (
    <section className="vpn-made" aria-labelledby="vpn-made">
      <div>
        <h3 id="vpn-made" ref={heading} tabIndex={-1}>
          {say(texts.made)} {title}
        </h3>
        <p>{say(isWhole ? texts.madeOnce : texts.lacksKey)}</p>
        <Button onClick={() => save(fileName(title), profile)}>{say(texts.download)}</Button>
        <h3>{say(texts.steps)}</h3>
        <ol>
          {steps[system].map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
        <details className="vpn-more">
          <summary>{say(texts.showText)}</summary>
          <pre>{profile}</pre>
        </details>
        <Button variant="default" mt={16} onClick={onDone}>
          {say(texts.done)}
        </Button>
      </div>
      {kind === 'phone' && isWhole && fits(profile) && (
        <div>
          <QrCode text={profile} label={say(texts.qr)} />
        </div>
      )}
    </section>
  )
}

/** A name of a gateway can be longer than a picture holds. */
function fits(profile: string): boolean {
  try {
    return versionFor(new TextEncoder().encode(profile).length) <= largestVersion
  } catch {
    return false
  }
}
